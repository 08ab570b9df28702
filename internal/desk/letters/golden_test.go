package letters_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/desktest/pageimage"
)

var update = flag.Bool("update", false, "write the expected prints anew")

// prints are all documents of the sample office, each as the command would write it.
var prints = []struct {
	name  string
	day   string
	pages int
	write func(f desktest.Files, path string) (desk.Written, error)
}{
	{"reply", "2020-10-05", 1, letterOf(letters.ComposeIn{Template: "reply"})},
	{"reminder", "2020-10-11", 1, letterOf(letters.ComposeIn{Template: "reminder", Days: 5, To: []string{"up-goraipur-2"}})},
	{"reminders", "2020-10-11", 3, letterOf(letters.ComposeIn{Template: "reminder", To: []string{"up-goraipur-1", "up-goraipur-2", "up-goraipur-3"}})},
	{"forwarding", "2020-09-30", 1, letterOf(letters.ComposeIn{Template: "forwarding"})},
	{"order", "2020-10-05", 1, letterOf(letters.ComposeIn{Template: "order"})},
	{"notice", "2020-10-05", 1, letterOf(letters.ComposeIn{Template: "notice"})},
	{"letter", "2020-10-05", 1, letterOf(letters.ComposeIn{Template: "letter"})},
	{"do", "2020-10-05", 1, letterOf(letters.ComposeIn{Template: "do"})},
	{"directive", "2020-10-05", 1, letterOf(letters.ComposeIn{Template: "directive"})},
	{"charter-field", "2020-10-05", 5, charterOf(letters.CharterIn{})},
	{"charter-ministry", "2020-10-05", 5, charterOf(letters.CharterIn{Form: "ministry"})},
	{"charter-a3", "2020-10-05", 4, charterOf(letters.CharterIn{Paper: "a3"})},
	{"charter-a1", "2020-10-05", 2, charterOf(letters.CharterIn{Paper: "a1"})},
	{"charter-service", "2020-10-05", 12, charterOf(letters.CharterIn{Paper: "service"})},
	{"factsheet", "2020-10-05", 1, printOf(letters.PrintIn{Kind: "factsheet"})},
	{"report", "2020-10-05", 1, printOf(letters.PrintIn{Kind: "report"})},
	{"register", "2020-10-05", 1, printOf(letters.PrintIn{Kind: "register", From: "2020-09-01", To: "2020-10-05"})},
	{"contacts", "2020-10-05", 1, printOf(letters.PrintIn{Kind: "contacts"})},
}

type writing = func(f desktest.Files, path string) (desk.Written, error)

func charterOf(in letters.CharterIn) writing {
	return func(f desktest.Files, path string) (desk.Written, error) { return f.Charter(path, in) }
}

func printOf(in letters.PrintIn) writing {
	return func(f desktest.Files, path string) (desk.Written, error) { return f.Print(path, in) }
}

// readBack is a PDF as it is read: its words, and its structure. Reading the structure of many cells takes
// long; the charter's other papers have the same one.
func readBack(t testing.TB, path string) string {
	t.Helper()
	if name := filepath.Base(path); strings.HasPrefix(name, "charter-") && name != "charter-field.pdf" {
		return strings.TrimSpace(poppler(t, "pdftotext", "-raw", path, "-")) + "\n"
	}
	return strings.TrimSpace(poppler(t, "pdftotext", "-raw", path, "-")) + "\n\n--- structure ---\n" +
		strings.TrimSpace(poppler(t, "pdfinfo", "-struct-text", path)) + "\n"
}

// Each document as it is read, and every page of it as it looks.
func TestEveryDocumentReadsAndLooksAsItsGolden(t *testing.T) {
	d := desktest.Open(t)
	for _, p := range prints {
		t.Run(p.name, func(t *testing.T) {
			ok(d.Offices.SetDay(officefile.DayIn{Day: p.day}))(t)
			path := filepath.Join(t.TempDir(), p.name+".pdf")
			written := ok(p.write(d.Files(), path))(t)
			first := ok(os.ReadFile(path))(t)
			if written.Pages != p.pages {
				t.Errorf("%d pages, want %d", written.Pages, p.pages)
			}
			ok(p.write(d.Files(), path))(t)
			if !bytes.Equal(first, ok(os.ReadFile(path))(t)) {
				t.Error("written twice, it has other bytes")
			}
			got, golden := readBack(t, path), filepath.Join("testdata", "prints", p.name+".txt")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := string(ok(os.ReadFile(golden))(t)); got != want {
				t.Error(difference(want, got))
			}
			for i, page := range pageimage.Pages(t, first) {
				pageimage.Matches(t, filepath.Join("testdata", "pictures", fmt.Sprintf("%s-%d.png", p.name, i+1)), page, *update)
			}
			if first[len(first)-1] != '\n' || strings.Contains(got, "\uFFFD") {
				t.Error("the file or its text is not whole")
			}
		})
	}
}

// seedWords are the words of the seed letter; the dashes before its lists are of its electronic copy.
func seedWords(text string) []string {
	return slices.DeleteFunc(strings.Fields(strings.Trim(text, "\f")), func(w string) bool { return w == "-" })
}

func sameWords(t *testing.T, want, got []string) {
	t.Helper()
	for i := range max(len(want), len(got)) {
		if i >= len(want) || i >= len(got) || want[i] != got[i] {
			t.Fatalf("word %d: want %q, got %q", i, want[i:min(i+6, len(want))], got[i:min(i+6, len(got))])
		}
	}
}

// Source: internal/document/README.md › Directive printed: printing it must give back every word of the seed in order.
func TestSeedLetterComesBackWordForWord(t *testing.T) {
	seed := ok(os.ReadFile("../../../build/testdata/seed_letter.txt"))(t)
	want := seedWords(string(seed))
	if len(want) < 280 {
		t.Fatalf("the seed has %d words", len(want))
	}
	t.Run("from its data", func(t *testing.T) {
		d := desktest.Open(t)
		path := filepath.Join(t.TempDir(), "seed.pdf")
		if written := ok(d.Files().Letter(path, letters.LetterOrder{ComposeIn: letters.ComposeIn{Template: "directive"}}))(t); written.Pages != 1 {
			t.Errorf("%d pages", written.Pages)
		}
		sameWords(t, want, seedWords(poppler(t, "pdftotext", "-raw", path, "-")))
	})
	t.Run("registered from its text", func(t *testing.T) {
		d := desktest.New(t)
		ok(d.Files().Directive(seed, "2020-09-29"))(t)
		path := filepath.Join(t.TempDir(), "seed.pdf")
		if written := ok(d.Files().Letter(path, letters.LetterOrder{ComposeIn: letters.ComposeIn{Template: "directive"}}))(t); written.Pages != 1 {
			t.Errorf("%d pages", written.Pages)
		}
		sameWords(t, want, seedWords(poppler(t, "pdftotext", "-raw", path, "-")))
	})
}

func letterOf(in letters.ComposeIn) writing {
	return func(f desktest.Files, path string) (desk.Written, error) {
		return f.Letter(path, letters.LetterOrder{ComposeIn: in})
	}
}
