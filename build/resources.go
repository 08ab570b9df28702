package main

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
)

//go:embed windows/app.manifest
var manifest []byte

// resourceFile is linked into the program for Windows because of its name; git ignores it.
const resourceFile = "app/resources_windows_amd64.syso"

// Kinds of Windows resource, and the id under which Wails looks for the icon.
const (
	kindIcon      = 3
	kindIconGroup = 14
	kindVersion   = 16
	kindManifest  = 24

	iconID = 3
	langEN = 0x0409
)

// resource is one entry of a resource section.
type resource struct {
	kind, id uint32
	data     []byte
}

// windowsResources writes icon, manifest and version of the Windows program as
// an object file for Go's linker. Without the manifest Windows would stretch the
// window like a picture on a screen of more than 96 dpi.
func (b *builder) windowsResources() error {
	return b.make(made{
		name:     "icon and manifest for Windows",
		inputs:   []string{"build/icon.go", "build/resources.go", "build/version.go", "build/windows/app.manifest"},
		products: []string{resourceFile},
		work: func() error {
			object, err := resourceObject()
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(b.root, resourceFile), object, 0o644)
		},
	})
}

// resourceObject is the whole object file.
func resourceObject() ([]byte, error) {
	var all []resource
	var pictures [][]byte
	for i, size := range iconSizes {
		picture, err := iconImage(size)
		if err != nil {
			return nil, err
		}
		pictures = append(pictures, picture)
		all = append(all, resource{kindIcon, uint32(i + 1), picture})
	}
	all = append(all,
		resource{kindIconGroup, iconID, iconGroup(pictures)},
		resource{kindVersion, 1, versionResource()},
		resource{kindManifest, 1, manifest},
	)
	return coffObject(resourceSection(all)), nil
}

// resourceSection lays out the tree kind → id → language → data, and says where
// in it the addresses stand that the linker must complete.
//
// Source: Microsoft, PE Format, "The .rsrc Section".
func resourceSection(all []resource) (section []byte, addresses []uint32) {
	const tableSize, entrySize, dataEntrySize, subtree = 16, 8, 16, 1 << 31
	le := binary.LittleEndian
	var kinds []uint32
	of := map[uint32][]resource{}
	for _, r := range all {
		if of[r.kind] == nil {
			kinds = append(kinds, r.kind)
		}
		of[r.kind] = append(of[r.kind], r)
	}
	slices.Sort(kinds)

	// First the sizes: one table of kinds, a table per kind, a table per resource, the data entries.
	idTables := uint32(tableSize + entrySize*len(kinds))
	langTables := idTables
	for _, kind := range kinds {
		langTables += uint32(tableSize + entrySize*len(of[kind]))
	}
	dataEntries := langTables + uint32(len(all)*(tableSize+entrySize))
	dataAt := dataEntries + uint32(len(all)*dataEntrySize)

	table := func(count int) {
		section = append(section, make([]byte, 14)...)
		section = le.AppendUint16(section, uint16(count))
	}
	entry := func(id, to uint32) { section = le.AppendUint32(le.AppendUint32(section, id), to) }

	table(len(kinds))
	at := idTables
	for _, kind := range kinds {
		entry(kind, at|subtree)
		at += uint32(tableSize + entrySize*len(of[kind]))
	}
	at = langTables
	for _, kind := range kinds {
		table(len(of[kind]))
		for _, r := range of[kind] {
			entry(r.id, at|subtree)
			at += tableSize + entrySize
		}
	}
	at = dataEntries
	for range all {
		table(1)
		entry(langEN, at)
		at += dataEntrySize
	}
	at = dataAt
	for _, kind := range kinds {
		for _, r := range of[kind] {
			addresses = append(addresses, uint32(len(section)))
			section = le.AppendUint32(le.AppendUint32(section, at), uint32(len(r.data)))
			section = append(section, make([]byte, 8)...)
			at += aligned(len(r.data))
		}
	}
	for _, kind := range kinds {
		for _, r := range of[kind] {
			section = append(section, r.data...)
			section = append(section, make([]byte, aligned(len(r.data))-uint32(len(r.data)))...)
		}
	}
	return section, addresses
}

// aligned rounds up to the eight bytes that resources start on.
func aligned(n int) uint32 { return uint32(n+7) &^ 7 }

// coffObject wraps the section in an object file for amd64 with one relocation
// per address, each against the section itself.
//
// Source: Microsoft, PE Format, "COFF File Header (Object and Image)".
func coffObject(section []byte, addresses []uint32) []byte {
	const headers, relocation = 20 + 40, 10
	rawAt := uint32(headers)
	relocationsAt := rawAt + uint32(len(section))
	symbolsAt := relocationsAt + uint32(relocation*len(addresses))
	name := [8]byte{'.', 'r', 's', 'r', 'c'}
	var out bytes.Buffer
	for _, part := range []any{
		struct {
			Machine, Sections     uint16
			Time, Symbols, Count  uint32
			Optional, Characteris uint16
		}{Machine: 0x8664, Sections: 1, Symbols: symbolsAt, Count: 1},
		struct {
			Name                                   [8]byte
			VirtualSize, VirtualAddress            uint32
			RawSize, RawAt, RelocationsAt, LinesAt uint32
			Relocations, Lines                     uint16
			Characteristics                        uint32
		}{Name: name, RawSize: uint32(len(section)), RawAt: rawAt, RelocationsAt: relocationsAt,
			Relocations: uint16(len(addresses)), Characteristics: 0x40000040}, // initialised data, readable
		section,
	} {
		_ = binary.Write(&out, binary.LittleEndian, part) // a bytes.Buffer takes everything
	}
	for _, address := range addresses {
		_ = binary.Write(&out, binary.LittleEndian, struct {
			At, Symbol uint32
			Kind       uint16
		}{At: address, Kind: 3}) // IMAGE_REL_AMD64_ADDR32NB: an address relative to the image
	}
	_ = binary.Write(&out, binary.LittleEndian, struct {
		Name        [8]byte
		Value       uint32
		Section     int16
		Kind        uint16
		Class, More uint8
	}{Name: name, Section: 1, Class: 3}) // static
	_ = binary.Write(&out, binary.LittleEndian, uint32(4)) // an empty string table
	return out.Bytes()
}
