package main

import (
	"bufio"
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// bridgeFolder is where Wails writes what Go gives to the window: models.ts, with a
// namespace for each room of Go, and beside it a folder for each room that is bound.
const bridgeFolder = "frontend/wailsjs/go"

// bridge writes types.ts and bound.ts beside what Wails generated: every type and every
// bound struct by its own name, whichever room it is of. So a struct that moves to
// another room changes nothing in frontend/src.
func (b *builder) bridge() error {
	folder := filepath.Join(b.root, bridgeFolder)
	models, err := os.ReadFile(filepath.Join(folder, "models.ts"))
	if err != nil {
		return fmt.Errorf("read the generated types: %w", err)
	}
	structs, err := filepath.Glob(filepath.Join(folder, "*", "*.js"))
	if err != nil {
		return err
	}
	for i, path := range structs {
		structs[i] = filepath.Base(filepath.Dir(path)) + "/" + strings.TrimSuffix(filepath.Base(path), ".js")
	}
	if err := os.WriteFile(filepath.Join(folder, "types.ts"), bridgeTypes(models), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "bound.ts"), bridgeBound(structs), 0o644)
}

const bridgeNote = "// Written by go run ./build from what Wails generated. DO NOT EDIT\n"

var (
	namespaceLine = regexp.MustCompile(`^export namespace (\w+) \{`)
	modelLine     = regexp.MustCompile(`^\s+export (?:interface|class|enum|type) (\w+)`)
)

// bridgeTypes makes types.ts of models.ts.
func bridgeTypes(models []byte) []byte {
	var all []roomed
	room := ""
	for lines := bufio.NewScanner(bytes.NewReader(models)); lines.Scan(); {
		if found := namespaceLine.FindSubmatch(lines.Bytes()); found != nil {
			room = string(found[1])
		} else if found := modelLine.FindSubmatch(lines.Bytes()); found != nil {
			all = append(all, roomed{room: room, name: string(found[1])})
		}
	}
	var out bytes.Buffer
	rooms := map[string]bool{}
	for _, one := range all {
		rooms[one.room] = true
	}
	fmt.Fprintf(&out, "%simport type { %s } from './models';\n\n", bridgeNote, strings.Join(slices.Sorted(maps.Keys(rooms)), ", "))
	for _, one := range apart(all) {
		fmt.Fprintf(&out, "export type %s = %s.%s;\n", one.as, one.room, one.name)
	}
	return out.Bytes()
}

// bridgeBound makes bound.ts of the bound structs, each as "room/Struct".
func bridgeBound(structs []string) []byte {
	var all []roomed
	for _, one := range structs {
		room, name, _ := strings.Cut(one, "/")
		all = append(all, roomed{room: room, name: name})
	}
	var out bytes.Buffer
	out.WriteString(bridgeNote)
	for _, one := range apart(all) {
		fmt.Fprintf(&out, "export * as %s from './%s/%s';\n", one.as, one.room, one.name)
	}
	return out.Bytes()
}

// roomed is something of a room of Go; as is what the window calls it.
type roomed struct{ room, name, as string }

// apart gives each its own name, and the room in front of it where another room has
// the same: catalog's Choice and desk's are CatalogChoice and DeskChoice. They come in
// the order of these names.
func apart(all []roomed) []roomed {
	rooms := map[string]int{}
	for _, one := range all {
		rooms[one.name]++
	}
	for i, one := range all {
		all[i].as = one.name
		if rooms[one.name] > 1 {
			all[i].as = strings.ToUpper(one.room[:1]) + one.room[1:] + one.name
		}
	}
	slices.SortFunc(all, func(a, b roomed) int { return strings.Compare(a.as, b.as) })
	return all
}
