package main

import (
	"bytes"
	"debug/pe"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/tc-hib/winres"
	"github.com/tc-hib/winres/version"
)

func made(t *testing.T) (object, ico string) {
	t.Helper()
	dir := t.TempDir()
	object, ico = filepath.Join(dir, "resources.syso"), filepath.Join(dir, "batayan-desk.ico")
	if err := run("12.3.4", object, ico, filepath.Join(dir, "side.bmp")); err != nil {
		t.Fatal(err)
	}
	return object, ico
}

func TestResourcesAreAnObjectFileThatALinkerReads(t *testing.T) {
	object, _ := made(t)
	file, err := pe.Open(object)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	section := file.Section(".rsrc")
	if section == nil || file.Machine != pe.IMAGE_FILE_MACHINE_AMD64 {
		t.Fatal("no .rsrc section for amd64")
	}
	data, err := section.Data()
	if err != nil {
		t.Fatal(err)
	}
	if want := 2*len(iconSizes) + 4; len(section.Relocs) != want { // the pictures of two icons, their groups, version and manifest
		t.Fatalf("%d relocations, want %d", len(section.Relocs), want)
	}
	var all [][]byte
	for _, relocation := range section.Relocs {
		at := binary.LittleEndian.Uint32(data[relocation.VirtualAddress:])
		size := binary.LittleEndian.Uint32(data[relocation.VirtualAddress+4:])
		if int(at)+int(size) > len(data) {
			t.Fatalf("resource at %d of %d bytes leaves the section of %d", at, size, len(data))
		}
		all = append(all, data[at:at+size])
	}
	if !slices.ContainsFunc(all, func(b []byte) bool { return bytes.Equal(b, manifest) }) {
		t.Error("the manifest is not in it")
	}
}

func TestResourcesSayWhatWindowsShows(t *testing.T) {
	picture, err := icon(iconAt)
	if err != nil {
		t.Fatal(err)
	}
	all, err := resources("12.3.4", picture)
	if err != nil {
		t.Fatal(err)
	}
	info, err := version.FromBytes(all.Get(winres.RT_VERSION, winres.ID(1), version.LangDefault))
	if err != nil {
		t.Fatal(err)
	}
	texts := *info.Table()[version.LangDefault]
	for key, want := range map[string]string{
		"FileDescription": "বাতায়ন ডেস্ক", "ProductName": "Batayan Desk", "FileVersion": "12.3.4", "ProductVersion": "12.3.4",
		"CompanyName": "Batayan Desk maintainers", "InternalName": "batayan-desk", "LegalCopyright": "MIT License", "OriginalFilename": "batayan-desk.exe",
	} {
		if texts[key] != want {
			t.Errorf("%s is %q, want %q", key, texts[key], want)
		}
	}
	if want := [4]uint16{12, 3, 4, 0}; info.FileVersion != want || info.ProductVersion != want || info.Type != version.App {
		t.Errorf("file %v, product %v, want %v of a program", info.FileVersion, info.ProductVersion, want)
	}
	said := all.Get(winres.RT_MANIFEST, winres.ID(1), version.LangDefault)
	for _, want := range []string{"permonitorv2", "longPathAware", "UTF-8", "asInvoker", "{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"} {
		if !bytes.Contains(said, []byte(want)) {
			t.Errorf("the manifest does not say %s", want)
		}
	}
	for _, id := range []winres.ID{iconID, documentID} {
		if _, err := all.GetIconTranslation(id, version.LangDefault); err != nil {
			t.Errorf("no icon %d, where the window or the set-up looks for it: %v", id, err)
		}
	}
}

func TestIconFileHasEverySize(t *testing.T) {
	_, ico := made(t)
	data, err := os.ReadFile(ico)
	if err != nil {
		t.Fatal(err)
	}
	var sizes []int
	for i := range int(binary.LittleEndian.Uint16(data[4:])) {
		size := int(data[6+16*i])
		if size == 0 {
			size = 256 // as the format writes it
		}
		sizes = append(sizes, size)
	}
	slices.Sort(sizes)
	if !slices.Equal(sizes, iconSizes) {
		t.Errorf("sizes %v, want %v", sizes, iconSizes)
	}
}

func TestIconHasClearCornersAndAWhiteWindow(t *testing.T) {
	for _, size := range iconSizes {
		img := drawAt(iconAt, size)
		if a := img.NRGBAAt(0, 0).A; a > 128 {
			t.Errorf("size %d: the corner is not clear: alpha %d", size, a)
		}
		if c := img.NRGBAAt(size*2/5, size*3/5); c.R < 200 {
			t.Errorf("size %d: no pane where one should be: %v", size, c)
		}
	}
}

// A document that looks like the program is opened as one: people start the program by it.
func TestDocumentIsASheetWithTheTileOnIt(t *testing.T) {
	for _, size := range iconSizes {
		img := drawAt(documentAt, size)
		if a := img.NRGBAAt(size-1, 0).A; a > 128 {
			t.Errorf("size %d: the corner is not turned down: alpha %d", size, a)
		}
		if c := img.NRGBAAt(size*3/10, size/5); c.R < 200 || c.A < 200 {
			t.Errorf("size %d: no sheet: %v", size, c)
		}
		if c := img.NRGBAAt(size*30/100, size*85/100); c.G < c.R {
			t.Errorf("size %d: no tile: %v", size, c)
		}
	}
}

// The set-up's compiler takes no picture of another size or form.
func TestSideIsABitmapOfTheSizeThatTheSetUpTakes(t *testing.T) {
	var out bytes.Buffer
	if err := writeBMP(&out, drawSide()); err != nil {
		t.Fatal(err)
	}
	data := out.Bytes()
	width, height := binary.LittleEndian.Uint32(data[18:]), binary.LittleEndian.Uint32(data[22:])
	if string(data[:2]) != "BM" || width != 164 || height != 314 || int(binary.LittleEndian.Uint32(data[2:])) != len(data) || len(data) != 54+164*3*314 {
		t.Fatalf("%d×%d, %d bytes", width, height, len(data))
	}
	if got := data[54:57]; !bytes.Equal(got, []byte{iconGround.B, iconGround.G, iconGround.R}) {
		t.Errorf("the corner is %v", got)
	}
}
