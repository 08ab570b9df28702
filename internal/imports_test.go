// Package internal_test holds the house's rules that no one room can hold: who may import whom, and that
// all Bengali is written in one normal form.
package internal_test

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// mayImport is the table of README › Architecture: what each room may import of ours. Adding a row, or a
// name to one, is a decision.
var mayImport = map[string]string{
	"bangla":     "",
	"typeset":    "bangla",
	"office":     "bangla",
	"catalog":    "office bangla",
	"compliance": "catalog office bangla",
	"directive":  "catalog office bangla",
	"disk":       "",
	"exchange":   "catalog office bangla",
	"store":      "disk office bangla",
	"document":   "typeset compliance catalog office bangla",
	"sheet":      "catalog office bangla",
	"site":       "catalog office bangla",
	"bundle":     "catalog office bangla",
	"desk":       "disk bangla typeset office catalog compliance directive exchange store document sheet site bundle",
	"desktest":   "desk disk bangla typeset office catalog compliance directive exchange store document sheet site bundle",
}

// aloneOwns says which third-party library, and which of the standard library's, one room alone may use.
var aloneOwns = map[string][]string{
	"golang.org/x/text/":              {"bangla"},
	"golang.org/x/text/unicode/norm":  {"bangla", "typeset"}, // typeset guards its border with it
	"github.com/go-json-experiment/":  {"exchange"},
	"github.com/jung-kurt/gofpdf":     {"typeset"},
	"github.com/go-text/typesetting":  {"typeset"},
	"github.com/boombuler/barcode":    {"typeset", "document"},
	"github.com/nyaruka/phonenumbers": {"catalog"},
	"go.etcd.io/bbolt":                {"store"},
	"github.com/klauspost/compress":   {"store", "bundle"},
	"github.com/xuri/excelize":        {"sheet"},
	"html/template":                   {"site"},
	"archive/zip":                     {"bundle"},
	"github.com/wailsapp/wails":       {"app"},
	"github.com/alecthomas/kong":      {"app"},
	"github.com/oklog/ulid":           {"office", "app"}, // read there, made here
	"golang.org/x/sys":                {"app", "disk"},
	"net":                             {},
	"net/http":                        {"app", "desk"}, // to serve documents to the window, never to call
	"math/rand":                       {},
	"math/rand/v2":                    {},
	"crypto/rand":                     {"app"},
	"plugin":                          {},
	"github.com/rogpeppe/go-internal": {},
	"github.com/tc-hib/winres":        {},
	"pgregory.net/rapid":              {},
	"golang.org/x/tools":              {},
	"honnef.co/go/tools":              {},
}

// listed is what the go command knows of a package.
type listed struct {
	ImportPath string
	Imports    []string
	Standard   bool
}

func packages(t *testing.T) []listed {
	t.Helper()
	var all []listed
	seen := map[string]bool{}
	// Windows has files of its own.
	for _, system := range []string{"linux", "windows"} {
		list := exec.Command("go", "list", "-json=ImportPath,Imports", "-tags", "desktop,production,webkit2_41", "batayandesk/...")
		list.Env = append(list.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := list.Output()
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		for decoder := json.NewDecoder(strings.NewReader(string(out))); decoder.More(); {
			var one listed
			if err := decoder.Decode(&one); err != nil {
				t.Fatal(err)
			}
			if strings.Contains(one.ImportPath, "/node_modules/") {
				continue
			}
			seen[one.ImportPath] = true
			all = append(all, one)
		}
	}
	if len(seen) < 14 {
		t.Fatalf("only %d packages were listed", len(seen))
	}
	return all
}

// room is the room's name: "store" for batayandesk/internal/store and what lies under it.
func room(path string) string {
	inner := strings.TrimPrefix(path, "batayandesk/")
	inner = strings.TrimPrefix(inner, "internal/")
	name, _, _ := strings.Cut(inner, "/")
	return name
}

func TestRoomsImportOneWay(t *testing.T) {
	for _, pkg := range packages(t) {
		name := room(pkg.ImportPath)
		if !strings.HasPrefix(pkg.ImportPath, "batayandesk/internal/") {
			continue
		}
		allowed, known := mayImport[name]
		if !known {
			t.Errorf("%s has no row in the table", pkg.ImportPath)
			continue
		}
		for _, imported := range pkg.Imports {
			if !strings.HasPrefix(imported, "batayandesk/") || room(imported) == name {
				continue
			}
			if !strings.HasPrefix(imported, "batayandesk/internal/") || !slices.Contains(strings.Fields(allowed), room(imported)) {
				t.Errorf("%s may not import %s", name, imported)
			}
		}
	}
}

// builderMay is the library of each program of the builder that has one: such a program stands apart, so that
// the runner itself starts without any.
var builderMay = map[string]string{"batayandesk/build/winres": "github.com/tc-hib/winres"}

// The program's own files are its log and the place of its window: for them alone app has disk.
func TestProgramImportsItsVerbsAndBuilderNothing(t *testing.T) {
	for _, pkg := range packages(t) {
		for _, imported := range pkg.Imports {
			ours := strings.HasPrefix(imported, "batayandesk/")
			switch name := room(pkg.ImportPath); {
			case pkg.ImportPath == "batayandesk/app" && ours && imported != "batayandesk/frontend" && room(imported) != "desk" && room(imported) != "office" && room(imported) != "disk":
				t.Errorf("app may not import %s", imported)
			case name == "frontend" && ours:
				t.Errorf("frontend may not import %s", imported)
			case name == "build" && strings.Contains(strings.Split(imported, "/")[0], ".") && !strings.HasPrefix(imported+"/", builderMay[pkg.ImportPath]+"/"):
				t.Errorf("%s may not use %s: the runner needs nothing but the standard library", pkg.ImportPath, imported)
			case name == "build" && ours && room(imported) != "build":
				t.Errorf("build may not import %s", imported)
			case name != "desktest" && room(imported) == "desktest" && ours:
				t.Errorf("%s may not import desktest outside its tests", name)
			}
		}
	}
}

// A library that is replaced one day must be replaced in one room.
func TestEachLibraryHasOneOwner(t *testing.T) {
	used := map[string]bool{}
	for _, pkg := range packages(t) {
		name := room(pkg.ImportPath)
		if name == "build" { // the runner has its own rule
			continue
		}
		for _, imported := range pkg.Imports {
			outside := strings.Contains(strings.Split(imported, "/")[0], ".")
			owners, ruled := []string(nil), false
			for library, rooms := range aloneOwns {
				exact := !strings.Contains(strings.Split(library, "/")[0], ".")
				if exact && imported == library || !exact && strings.HasPrefix(imported, library) {
					owners, ruled = append(owners, rooms...), true
					used[library] = true
				}
			}
			if outside && !ruled {
				t.Errorf("%s imports %s, which nobody owns", name, imported)
			}
			if ruled && !slices.Contains(owners, name) {
				t.Errorf("%s imports %s, which %v alone may", name, imported, owners)
			}
		}
	}
	for _, must := range []string{"go.etcd.io/bbolt", "archive/zip", "html/template", "github.com/alecthomas/kong"} {
		if !used[must] {
			t.Errorf("nothing imports %s: the list of packages is not whole", must)
		}
	}
}
