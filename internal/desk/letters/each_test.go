package letters_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
)

// toUnions is a reminder to the three councils, kept.
func toUnions(t testing.TB, d *desktest.Desk) letters.LetterView {
	t.Helper()
	in := letters.ComposeIn{Template: "reminder", To: []string{"up-goraipur-1", "up-goraipur-2", "up-goraipur-3"}}
	return ok(d.Letters.Keep(draftLetter(ok(d.Letters.Compose(in))(t))))(t)
}

// listing is what lies in a folder.
func listing(t testing.TB, folder string) []string {
	t.Helper()
	names := []string{}
	for _, entry := range ok(os.ReadDir(folder))(t) {
		names = append(names, entry.Name())
	}
	return names
}

func TestEachRecipientGetsAPDFOfTheirOwnSheets(t *testing.T) {
	d := desktest.Open(t)
	folder := t.TempDir()
	stranger := filepath.Join(folder, "02 চেয়ারম্যান, ২নং চাঁদপুর ইউনিয়ন পরিষদ.pdf")
	if err := os.WriteFile(stranger, []byte("not ours"), 0o600); err != nil {
		t.Fatal(err)
	}
	issued := ok(issue(t, d, draftLetter(toUnions(t, d))))(t).Letter
	d.Dialogs.Answer(folder)
	saved := ok(d.Letters.SaveEach(letters.LetterIn{ID: issued.ID}))(t)
	if !saved.Saved || saved.Folder != folder || saved.Count != 3 || !strings.HasPrefix(saved.Text, "৩টি পিডিএফ") {
		t.Errorf("%+v", saved)
	}
	names := listing(t, folder)
	if want := []string{"01 চেয়ারম্যান, ১নং হরিপুর ইউনিয়ন পরিষদ.pdf", "02 চেয়ারম্যান, ২নং চাঁদপুর ইউনিয়ন পরিষদ (2).pdf", "02 চেয়ারম্যান, ২নং চাঁদপুর ইউনিয়ন পরিষদ.pdf", "03 চেয়ারম্যান, ৩নং শিলাইদহচর ইউনিয়ন পরিষদ.pdf"}; !slices.Equal(names, want) {
		t.Fatalf("%q", names)
	}
	if string(ok(os.ReadFile(stranger))(t)) != "not ours" {
		t.Error("a file that was there is written over")
	}
	whole := filepath.Join(t.TempDir(), "whole.pdf")
	if err := os.WriteFile(whole, served(t, d, issued.Preview.Address), 0o600); err != nil {
		t.Fatal(err)
	}
	for i, name := range []string{names[0], names[1], names[3]} {
		page := fmt.Sprint(i + 1)
		want := poppler(t, "pdftotext", "-layout", "-f", page, "-l", page, whole, "-")
		if got := poppler(t, "pdftotext", "-layout", filepath.Join(folder, name), "-"); got != want || !strings.Contains(got, issued.Memo) {
			t.Errorf("%s is not page %s of the frozen PDF:\n%s", name, page, difference(want, got))
		}
	}
}

// The office chose larger letters after the reminder went out; its copies must stay what was signed.
func TestPartsOfAFrozenLetterStayAsTheyWereIssued(t *testing.T) {
	d := desktest.Open(t)
	issued := ok(issue(t, d, draftLetter(toUnions(t, d))))(t).Letter
	write := func() []byte {
		folder := t.TempDir()
		d.Dialogs.Answer(folder)
		ok(d.Letters.SaveEach(letters.LetterIn{ID: issued.ID}))(t)
		return ok(os.ReadFile(filepath.Join(folder, "01 চেয়ারম্যান, ১নং হরিপুর ইউনিয়ন পরিষদ.pdf")))(t)
	}
	before := write()
	settings := ok(d.Settings.Get())(t)
	settings.Office.Print.SizePt, settings.Office.Print.FooterBN = 16, "পরের কথা"
	ok(d.Settings.Save(officefile.SettingsIn{Office: settings.Office, Base: settings.Revision}))(t)
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2021-02-01"}))(t)
	if after := write(); !slices.Equal(before, after) {
		t.Error("an issued letter's part changed with the settings")
	}
	_, err := d.Letters.SaveEach(letters.LetterIn{ID: "01EKEF7KW0A0W0P7X811X3WVBC"})
	refused(t, err, "letter.paper")
}

func TestFolderNotChosenOrGoneWritesNothing(t *testing.T) {
	d := desktest.Open(t)
	draft := toUnions(t, d)
	if saved := ok(d.Letters.SaveEach(letters.LetterIn{ID: draft.ID}))(t); saved.Saved || saved.Count != 0 {
		t.Errorf("%+v", saved)
	}
	gone := filepath.Join(t.TempDir(), "gone")
	d.Dialogs.Answer(gone)
	_, err := d.Letters.SaveEach(letters.LetterIn{ID: draft.ID})
	refused(t, err, "file.no_folder")
	if _, err := os.Stat(gone); err == nil {
		t.Error("the folder was made")
	}
	_, err = d.Letters.SaveEach(letters.LetterIn{ID: "x"})
	refused(t, err, "store.not_found")
}

// What a recipient's first line may hold, Windows files may not be called.
func TestNamesOfPartsAreNamesOfFiles(t *testing.T) {
	d := desktest.Open(t)
	view := toUnions(t, d)
	long := strings.Repeat("উপজেলা নির্বাহী অফিসার ", 10)
	view.Body.Recipients = [][]string{
		{`..\..\ক/খ: "গ" <ঘ>|?*`}, {"\u202eক্\u200cখ\x00\n"}, {long}, {strings.Repeat("ক্ষ্ম", 40)}, {"   "}, {"CON"}, {"শেষ. . ."},
	}
	kept := ok(d.Letters.Keep(draftLetter(view)))(t)
	folder := t.TempDir()
	d.Dialogs.Answer(folder)
	ok(d.Letters.SaveEach(letters.LetterIn{ID: kept.ID}))(t)
	names := listing(t, folder)
	if len(names) != 7 {
		t.Fatalf("%q", names)
	}
	for i, name := range names {
		stem := strings.TrimSuffix(name, ".pdf")
		if strings.ContainsAny(name, "<>:\"/\\|?*\x00\n\u202e") || stem != strings.TrimRight(stem, " .") || len([]rune(stem)) > 63 ||
			!strings.HasPrefix(name, fmt.Sprintf("%02d", i+1)) {
			t.Errorf("%q", name)
		}
	}
	if names[2] != "03 উপজেলা নির্বাহী অফিসার উপজেলা নির্বাহী অফিসার উপজেলা.pdf" || names[1] != "02 ক্\u200cখ.pdf" || names[4] != "05.pdf" || strings.HasSuffix(names[3], "্.pdf") {
		t.Errorf("%q", names)
	}
}

// A hundred recipients, the largest directory there is: at most ten seconds in either form.
func BenchmarkAHundredRecipients(b *testing.B) {
	d := desktest.Open(b)
	view := toUnions(b, d)
	view.Body.Recipients = nil
	for i := range 100 {
		view.Body.Recipients = append(view.Body.Recipients, []string{"চেয়ারম্যান", fmt.Sprintf("%d নং ইউনিয়ন পরিষদ", i+1), "গড়াইপুর, কুষ্টিয়া।"})
	}
	kept := ok(d.Letters.Keep(draftLetter(view)))(b)
	b.Run("one PDF", func(b *testing.B) {
		for b.Loop() {
			if preview := ok(d.Letters.Preview(draftLetter(kept)))(b); preview.Pages < 100 {
				b.Fatal(preview.Pages)
			}
		}
	})
	b.Run("one for each", func(b *testing.B) {
		for b.Loop() {
			d.Dialogs.Answer(b.TempDir())
			if saved := ok(d.Letters.SaveEach(letters.LetterIn{ID: kept.ID}))(b); saved.Count != 100 {
				b.Fatal(saved.Count)
			}
		}
	})
}
