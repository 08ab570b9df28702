package handover_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desktest"
)

// doesSomething is what makes a PDF act by itself, lead elsewhere or carry files.
var doesSomething = regexp.MustCompile(`/(JavaScript|JS|OpenAction|AA|Launch|SubmitForm|ImportData|GoToR|EmbeddedFile|RichMedia|XFA)\b`)

var streams = regexp.MustCompile(`(?s)\bstream\r?\n.*?\nendstream\b`)

// Text that was typed to act in a PDF is read in it, and does nothing: in the charter, the sheet of an entry, a letter.
func TestHostileTextIsTextInPDFs(t *testing.T) {
	d := desktest.Open(t)
	hostile := desktest.Hostile(t)
	var typed []string
	services, _ := catalog.Default().Category("services")
	for i, record := range desktest.HostileRecords(t, services) {
		name := record.Values["name_bn"]
		if i%3 != 0 || name == "" || bangla.IsFiller(name) {
			continue
		}
		delete(record.Values, "officer")
		record.Values["order"] = strconv.Itoa(100 + i)
		if _, err := d.Records.Save(content.Draft{Category: "services", Values: record.Values}); err != nil {
			t.Fatalf("%q: %v", name, err)
		}
		typed = append(typed, name)
	}
	if len(typed) < 40 {
		t.Fatalf("only %d services could be saved", len(typed))
	}
	charter := filepath.Join(d.Dir, "charter.pdf")
	ok(d.Files().Charter(charter, letters.CharterIn{}))(t)
	inPDF(t, ok(os.ReadFile(charter))(t), charter, typed)

	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "letter", Another: true}))(t)
	view.Body.Subject, view.Body.Paragraphs = hostile[0], nil
	var said []string
	for _, text := range hostile {
		if stored := bangla.NormaliseLine(text); stored != "" && !bangla.IsFiller(stored) {
			view.Body.Paragraphs, said = append(view.Body.Paragraphs, stored), append(said, stored)
		}
	}
	view.Body.Enclosures, view.Body.Copies, view.Body.Signature = hostile[10:16], hostile[20:26], hostile[30:33]
	kept := ok(d.Letters.Keep(desktest.DraftLetter(view)))(t)
	data := desktest.Served(t, d, kept.Preview.Address)
	path := filepath.Join(d.Dir, "letter.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	inPDF(t, data, path, said)
}

// inPDF reads each text in a PDF as it was typed, spaces apart, and finds nothing in it that acts.
func inPDF(t *testing.T, data []byte, path string, typed []string) {
	t.Helper()
	if found := doesSomething.Find(streams.ReplaceAll(data, nil)); found != nil {
		t.Errorf("%s: %s", path, found)
	}
	if bytes.Count(data, []byte("%%EOF")) != 1 {
		t.Errorf("%s ends more than once", path)
	}
	together := strings.NewReplacer(" ", "", "\n", "", "\f", "", "\u00a0", "").Replace(desktest.Poppler(t, "pdftotext", "-raw", path, "-"))
	for _, text := range typed {
		text = strings.NewReplacer("\u061c", "", "\ufffe", "").Replace(text) // what nobody sees the reader leaves out
		if squeezed := strings.Join(strings.Fields(text), ""); !strings.Contains(together, squeezed) {
			t.Errorf("%s does not say %q", filepath.Base(path), text)
		}
	}
}
