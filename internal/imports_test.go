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

// row is a line of the table: what a room may import of ours, and why no more and no less.
type row struct{ may, why string }

// mayImport is the table of README › Architecture, two levels deep. Adding a row, or a name to one, is a decision.
var mayImport = map[string]row{
	"bangla":     {"", "the language knows nothing of offices"},
	"typeset":    {"bangla photo", "paragraphs and tables have no meaning here; clusters and digits do"},
	"disk":       {"", "whole files, whatever is in them"},
	"sign":       {"", "keys and signatures, of whatever bytes"},
	"update":     {"sign disk", "one program in the place of another, whatever they do"},
	"seal":       {"disk", "whole files under a passphrase, whatever is in them"},
	"office":     {"bangla", "the nouns are written in Bengali"},
	"lint":       {"bangla", "one value and what its field is for; knows no record"},
	"spell":      {"bangla", "words of a text; knows no office and no field"},
	"rich":       {"office bangla", "text with marks and HTML from elsewhere; knows no field"},
	"catalog":    {"rich lint office bangla", "a category declares what records of an office hold, and says where a value says nothing"},
	"manual":     {"office", "chapters in two languages; how they are drawn is another's matter"},
	"compliance": {"catalog office bangla", "arithmetic on facts that are handed over; reads nothing itself"},
	"directive":  {"catalog office bangla", "hostile text becomes fields; an item is told by its category"},
	"gazette":    {"office bangla", "text copied from a notification becomes days; which of them an office keeps is its own matter"},
	"docx":       {"bangla", "hostile archives become plain text; old fonts are converted and numbers written in Bengali"},
	"merge":      {"catalog office bangla", "what would come of rows, before anything is stored"},
	"exchange":   {"catalog office bangla", "the JSON form of nouns, checked by their own rules"},
	"store":      {"disk office", "keeps and judges nothing, so it could not name a category"},
	"document":   {"typeset compliance catalog rich manual office bangla", "letters and charters say how things stand, and become blocks"},
	"sheet":      {"catalog office bangla", "columns are fields"},
	"site":       {"catalog filekind office bangla", "pages are categories; what a file is stands beside its link"},
	"bundle":     {"office bangla", "entries and the reader of content are handed over, so a bag is tested without an office"},

	"audit": {"office", "lines of acts and revisions are handed over, so a file is tested without an office"},

	"photo":    {"", "bytes of pictures alone"},
	"filekind": {"office bangla", "bytes and names of files; kinds have names that people read"},
	"pdffile":  {"", "objects of hostile files within bounds, whatever they are for"},
	"pdftext":  {"pdffile bangla", "hostile pages become plain text; old fonts are converted"},
	"paper":    {"pdffile bangla", "pages of a PDF as areas of ink, and where they lie on a sheet; knows no printer of any system"},

	"desk":            {"disk photo filekind pdftext paper docx sheet bangla office catalog compliance store document update", "reads an office whole and words what came of a verb; what one part of the work alone needs is its room's"},
	"desk/content":    {"desk filekind bangla office catalog compliance store merge sheet docx rich document typeset", "records, tables, finding, and rows brought in from tables elsewhere"},
	"desk/duties":     {"desk filekind bangla office catalog compliance store directive docx gazette", "the one room that reads letters and lists that came"},
	"desk/letters":    {"desk disk bangla office catalog store document manual typeset", "the one room that writes and lays out letters"},
	"desk/portal":     {"desk bangla office catalog store", "the queue to the portal"},
	"desk/handover":   {"desk disk filekind office catalog store audit bundle exchange merge sheet site typeset", "the one room that knows bundles, takes them in and checks what others made; of typeset the fonts that the site carries"},
	"desk/past":       {"desk bangla office compliance store audit sheet", "what is over: the bin and the audit file"},
	"desk/spelling":   {"desk bangla office spell", "what the office says of spelling, and what is found of its texts"},
	"desk/people":     {"desk bangla office store", "names, roles and PINs; the one room that hashes"},
	"desk/upkeep":     {"desk office sign update", "the program's own updates; knows no office file but its path"},
	"desk/rooms":      {"desk desk/content desk/duties desk/handover desk/letters desk/officefile desk/past desk/people desk/portal desk/spelling desk/upkeep", "puts the rooms together, each handed what it needs of another; no verb is here"},
	"desk/officefile": {"desk bangla office catalog compliance store document disk seal", "backups are files; settings show how documents remark, and keep a number as a field of its kind does"},

	"app":         {"app/command app/dllpath app/system app/window", "chooses between the window and one command"},
	"app/command": {"app/system desk desk/duties desk/handover desk/letters desk/content desk/past desk/rooms desk/upkeep disk office", "flags to verbs, answers to text or JSON"},
	"app/window":  {"app/native app/system desk desk/rooms disk frontend office", "the agreement with Wails; its own files are the place of the window and how it came up"},
	"app/printer": {"paper", "pages to the printers of this computer"},
	"app/native":  {"", "the system's desktop beside the page: boxes, screens, the one window; knows no office"},
	"app/dllpath": {"", "begins before every package that loads a library, so it needs nothing"},
	"app/system":  {"app/printer desk disk update", "what the desk takes from this computer"},

	"desktest": {"desk desk/rooms desk/content desk/duties desk/letters desk/past desk/people desk/portal desk/spelling desk/upkeep desk/handover desk/officefile office catalog exchange store bundle paper", "for tests alone: all rooms put together as the program does"},
}

// aloneOwns says which third-party library, and which of the standard library's, one room alone may use.
var aloneOwns = map[string][]string{
	"golang.org/x/text/":              {"bangla"},
	"golang.org/x/text/unicode/norm":  {"bangla", "typeset"}, // typeset guards its border with it
	"github.com/go-json-experiment/":  {"exchange"},
	"github.com/jung-kurt/gofpdf":     {"typeset"},
	"github.com/go-text/typesetting":  {"typeset"},
	"github.com/boombuler/barcode":    {"document"},
	"go.etcd.io/bbolt":                {"store"},
	"github.com/klauspost/compress":   {"bundle"},
	"github.com/xuri/excelize":        {"sheet"},
	"golang.org/x/crypto/":            {"desk/people"},
	"golang.org/x/net/html":           {"sheet", "rich"},
	"github.com/microcosm-cc/":        {"rich"},
	"html/template":                   {"site"},
	"archive/zip":                     {"audit", "bundle", "desktest", "docx", "filekind"}, // desktest looks into a bundle with other eyes
	"github.com/wailsapp/":            {"app/window"},
	"github.com/alecthomas/kong":      {"app/command"},
	"github.com/oklog/ulid":           {"office", "app/system"}, // read there, made here
	"golang.org/x/sys":                {"app/native", "app/printer", "app/system", "disk"},
	"filippo.io/age":                  {"seal"},
	"aead.dev/minisign":               {"sign"},
	"net":                             {"app/printer"},        // the socket of CUPS in the file system, never a network
	"net/http":                        {"app/window", "desk"}, // to serve documents to the window, never to call
	"math/rand":                       {},
	"math/rand/v2":                    {},
	"crypto/rand":                     {"app/system"},
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

// place is a package's row in the table: "store" for batayandesk/internal/store, "desk/letters" for what lies below desk;
// what lies below another room is that room's.
func place(path string) string {
	inner := strings.TrimPrefix(strings.TrimPrefix(path, "batayandesk/"), "internal/")
	name, below, _ := strings.Cut(inner, "/")
	below = strings.TrimPrefix(below, "internal/") // of app
	if (name == "desk" || name == "app") && below != "" {
		below, _, _ = strings.Cut(below, "/")
		return name + "/" + below
	}
	return name
}

// room is the room's name at the first level: "desk" for all that lies below it.
func room(path string) string {
	name, _, _ := strings.Cut(place(path), "/")
	return name
}

func TestRoomsImportOneWay(t *testing.T) {
	used := map[string][]string{}
	for _, pkg := range packages(t) {
		name := place(pkg.ImportPath)
		if name == "build" || name == "frontend" || len(pkg.Imports) == 0 {
			continue // the next test's
		}
		allowed, known := mayImport[name]
		if !known || allowed.why == "" {
			t.Errorf("%s has no row in the table, or none with its reason", pkg.ImportPath)
			continue
		}
		used[name] = append(used[name], "")
		for _, imported := range pkg.Imports {
			if !strings.HasPrefix(imported, "batayandesk/") || place(imported) == name {
				continue
			}
			used[name] = append(used[name], place(imported))
			if !slices.Contains(strings.Fields(allowed.may), place(imported)) {
				t.Errorf("%s may not import %s", name, imported)
			}
		}
	}
	for name, allowed := range mayImport { // what nobody needs is not allowed either
		for _, may := range strings.Fields(allowed.may) {
			if !slices.Contains(used[name], may) {
				t.Errorf("%s does not import %s: its row says more than there is", name, may)
			}
		}
	}
}

// builderMay is the library of each program of the builder that has one: such a program stands apart, so that
// the runner itself starts without any.
var builderMay = map[string]string{
	"batayandesk/build/winres": "github.com/tc-hib/winres", "batayandesk/build/updates": "aead.dev/minisign", "batayandesk/build/emptywindow": "github.com/wailsapp/wails",
}

func TestBuilderAndFrontEndImportNothingOfOurs(t *testing.T) {
	for _, pkg := range packages(t) {
		for _, imported := range pkg.Imports {
			ours := strings.HasPrefix(imported, "batayandesk/")
			switch name := room(pkg.ImportPath); {
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
			if ruled && !slices.Contains(owners, name) && !slices.Contains(owners, place(pkg.ImportPath)) {
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
