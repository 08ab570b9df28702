package main

import (
	"bytes"
	"debug/pe"
	"encoding/binary"
	"os"
	"strings"
	"testing"
)

func TestResourcesAreAnObjectFileThatALinkerReads(t *testing.T) {
	object, err := resourceObject()
	if err != nil {
		t.Fatal(err)
	}
	file, err := pe.NewFile(bytes.NewReader(object))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	section := file.Section(".rsrc")
	if section == nil || file.Machine != pe.IMAGE_FILE_MACHINE_AMD64 {
		t.Fatalf("no .rsrc section for amd64")
	}
	data, err := section.Data()
	if err != nil {
		t.Fatal(err)
	}
	want := len(iconSizes) + 3 // the pictures, their group, version and manifest
	if len(section.Relocs) != want {
		t.Fatalf("%d relocations, want %d", len(section.Relocs), want)
	}
	for _, relocation := range section.Relocs {
		at := binary.LittleEndian.Uint32(data[relocation.VirtualAddress:])
		size := binary.LittleEndian.Uint32(data[relocation.VirtualAddress+4:])
		if int(at)+int(size) > len(data) || at%8 != 0 {
			t.Errorf("resource at %d of %d bytes leaves the section of %d, or is not aligned", at, size, len(data))
		}
	}
	if !bytes.Contains(data, []byte("permonitorv2")) || !bytes.Contains(data, []byte("longPathAware")) {
		t.Error("the manifest is not in it")
	}
}

func TestIconHasClearCornersAndAWhiteWindow(t *testing.T) {
	for _, size := range iconSizes {
		img := drawIcon(size)
		if a := img.NRGBAAt(0, 0).A; a > 128 {
			t.Errorf("size %d: the corner is not clear: alpha %d", size, a)
		}
		if c := img.NRGBAAt(size*2/5, size*3/5); c.R < 200 {
			t.Errorf("size %d: no pane where one should be: %v", size, c)
		}
	}
}

// Wails' own template removes whole folders, and with them a clerk's records.
func TestUninstallerRemovesNoFolderWithContents(t *testing.T) {
	script, err := os.ReadFile("windows/setup.nsi")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(script)) {
		command, _, _ := strings.Cut(strings.TrimSpace(line), ";")
		for _, word := range []string{"/r", `BatayanDesk\data`, `LOCALAPPDATA\BatayanDesk`, "*.*"} {
			if strings.Contains(command, word) {
				t.Errorf("the set-up says %q", strings.TrimSpace(line))
			}
		}
	}
}
