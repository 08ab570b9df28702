package main

import (
	"os"
	"path/filepath"
)

// What the Windows program carries beside its code: resourceFile is linked into it because of its name, and
// git ignores it; the installer has iconFile.
const (
	resourceFile = "app/resources_windows_amd64.syso"
	iconFile     = "out/batayan-desk.ico"
	sideFile     = "out/batayan-desk-side.bmp" // beside the set-up's first and last page
)

// windowsResources writes icon, manifest and version of the Windows program.
func (b *builder) windowsResources() error {
	return b.make(made{
		name:     "icon, version and manifest for Windows",
		inputs:   []string{"build/winres", "build/version.go", "go.mod"},
		products: []string{resourceFile, iconFile, sideFile},
		work: func() error {
			if err := os.MkdirAll(filepath.Join(b.root, filepath.Dir(iconFile)), 0o755); err != nil {
				return err
			}
			_, err := b.exec(command{name: "go", args: []string{
				"run", "./build/winres", "-version", productVersion(), "-object", resourceFile, "-icon", iconFile, "-side", sideFile,
			}})
			return err
		},
	})
}
