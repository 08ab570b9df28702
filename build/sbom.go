package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// sbomTool lists the modules of a Go program as CycloneDX; it is fetched through the module proxy, which checks its sum.
const sbomTool = "github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.9.0"

// partsLists writes what the program is made of, as CycloneDX: one list of the Windows program's modules, by cyclonedx-gomod, and one
// of the packages of its window, by npm.
func (b *builder) partsLists(parcel) error {
	return b.step("parts lists (SBOM)", func() error {
		tools := filepath.Join(b.out, "tools")
		tool := filepath.Join(tools, "cyclonedx-gomod")
		if _, err := os.Stat(tool); err != nil {
			_, err := b.exec(command{name: "go", args: []string{"install", "-trimpath", sbomTool}, env: []string{"GOBIN=" + tools}})
			if err != nil {
				return err
			}
		}
		modules, err := b.exec(command{
			name: tool, env: []string{"GOOS=windows", "GOARCH=amd64"}, // what the program itself says it was built of
			args: []string{"bin", "-json", "-licenses", "-noserial", "-std", "-version", productVersion(), b.packaged("windows", filepath.Base(windowsProgram))},
		})
		if err != nil {
			return err
		}
		packages, err := b.exec(command{
			dir: "frontend", name: "npm", args: []string{"sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application", "--omit", "dev", "--package-lock-only"},
		})
		if err != nil {
			return err
		}
		for name, text := range map[string]string{"-sbom-program.cdx.json": modules, "-sbom-window.cdx.json": packages} {
			list, err := settledList([]byte(text), b.released)
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			if err := os.WriteFile(b.packaged(releaseName(name)), list, 0o644); err != nil {
				return err
			}
		}
		return nil
	})
}

// settledList is a CycloneDX list without what is new at each run: its number, its moment, how the tool itself was built, and what the
// machine was told about proxies. It is refused where it lists nothing.
func settledList(text []byte, at time.Time) ([]byte, error) {
	var list map[string]any
	if err := json.Unmarshal(text, &list); err != nil {
		return nil, fmt.Errorf("read the list: %w", err)
	}
	if list["bomFormat"] != "CycloneDX" {
		return nil, errors.New("this is no CycloneDX list")
	}
	if components, _ := list["components"].([]any); len(components) == 0 {
		return nil, errors.New("the list is empty")
	}
	delete(list, "serialNumber")
	about, ok := list["metadata"].(map[string]any)
	if !ok {
		return nil, errors.New("the list says nothing about itself")
	}
	about["timestamp"] = at.UTC().Format(time.RFC3339)
	delete(about, "tools")
	settled, err := json.MarshalIndent(list, "", " ") // keys in order
	return append(settled, '\n'), err
}
