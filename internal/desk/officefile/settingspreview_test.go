package officefile_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// readPDF is the text of a preview.
func readPDF(t testing.TB, d *desktest.Desk, address string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "shown.pdf")
	if err := os.WriteFile(path, served(t, d, address), 0o600); err != nil {
		t.Fatal(err)
	}
	return poppler(t, "pdftotext", "-raw", path, "-")
}

func TestSettingsAreSeenOnALetterBeforeTheyAreSaved(t *testing.T) {
	for name, d := range map[string]*desktest.Desk{"with a directive": desktest.Open(t), "without one": desktest.New(t)} {
		settings := ok(d.Settings.Get())(t)
		plain := ok(d.Settings.Preview(officefile.SettingsIn{Office: settings.Office}))(t)
		if text := readPDF(t, d, plain.Address); plain.Pages != 1 || len(plain.Warnings) != 0 || strings.Contains(text, "[") || strings.Contains(text, "খসড়া") {
			t.Errorf("%s: %d pages, %q\n%s", name, plain.Pages, plain.Warnings, text)
		}
		o := settings.Office
		o.Letterhead = []string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "নতুন নামের কার্যালয়"}
		o.Print.Styles = map[string]office.LetterStyle{"reply": "signed", "letter": "signed"}
		o.Print.FooterBN = "পাদটীকা"
		typed := ok(d.Settings.Preview(officefile.SettingsIn{Office: o, Base: 99}))(t)
		text := readPDF(t, d, typed.Address)
		if strings.Count(text, o.Signatory.Lines[0]) != 2 || !strings.Contains(text, "নতুন নামের কার্যালয়") || !strings.Contains(text, "পাদটীকা") {
			t.Errorf("%s: what was typed is not seen:\n%s", name, text)
		}
		if now := ok(d.Settings.Get())(t); asJSON(t, now) != asJSON(t, settings) {
			t.Errorf("%s: a preview stored something", name)
		}
		o.NameBN, o.Print.SizePt = " ", 40
		_, previewed := d.Settings.Preview(officefile.SettingsIn{Office: o})
		_, saved := d.Settings.Save(officefile.SettingsIn{Office: o, Base: settings.Revision})
		if a, b := asProblems(t, previewed), asProblems(t, saved); len(a) != 2 || a.Error() != b.Error() {
			t.Errorf("%s: previewed %v, saved %v", name, a, b)
		}
	}
}

func asProblems(t testing.TB, err error) office.Problems {
	t.Helper()
	ps, is := office.AsProblems(err)
	if !is {
		t.Fatalf("%v is no problem", err)
	}
	return ps
}

func TestSettingsPreviewShowsTheEmblemChosen(t *testing.T) {
	d := desktest.New(t)
	path := filepath.Join(d.Dir, "emblem.png")
	if err := os.WriteFile(path, picture(t), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Dialogs.Answer(path)
	o := ok(d.Settings.Get())(t).Office
	o.Print.EmblemSHA256 = ok(d.Records.Attach(content.AttachIn{}))(t).Files[0].SHA256
	if preview := ok(d.Settings.Preview(officefile.SettingsIn{Office: o}))(t); !bytes.Contains(served(t, d, preview.Address), []byte("/Subtype/Image")) {
		t.Error("the emblem is not seen")
	}
}
