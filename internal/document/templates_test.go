package document_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// facts are those of the sample office on a day.
func facts(t testing.TB, day office.Date) document.Facts {
	t.Helper()
	ex := sample(t)
	c := compliance.Content{
		Day: day, Office: ex.Office, Catalog: catalog.Default(), Holidays: ex.Holidays,
		Records: map[string][]office.Record{}, States: map[string]office.CategoryState{},
	}
	for id, category := range ex.Categories {
		c.Records[id], c.States[id] = category.Records, category.State
	}
	return document.Facts{
		Content: c, Directive: &ex.Directives[0], Standing: compliance.BoardFrom(c, compliance.Open(c).Standings(), ex.Directives[0]), Earlier: ex.Letters[2:],
	}
}

func TestKindOfLetterIsOneShortFile(t *testing.T) {
	files, err := filepath.Glob("template_*.go")
	if err != nil || len(files) != len(document.Templates) {
		t.Fatalf("%d files for %d kinds, %v", len(files), len(document.Templates), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(data, []byte("\n")); n > 60 {
			t.Errorf("%s has %d lines", file, n)
		}
	}
	seen := map[string]bool{}
	for _, kind := range document.Templates {
		if found, known := document.TemplateOf(kind.ID); !known || found.ID != kind.ID || seen[kind.ID] || kind.Title.BN == "" || kind.Title.EN == "" {
			t.Errorf("%q is not whole", kind.ID)
		}
		seen[kind.ID] = true
	}
	if _, known := document.TemplateOf("circular"); known {
		t.Error("a kind that nobody declared is known")
	}
}

// Source: internal/document/README.md › Parts of a letter; internal/document/README.md › Blanks: every letter is
// headed, addressed and signed; no blank is printed as if it were text.
func TestEveryKindIsWholeOrSaysWhatToWrite(t *testing.T) {
	f := facts(t, "2020-10-05")
	blanks := map[string]bool{"notice": true, "letter": true, "do": true}
	for _, kind := range document.Templates {
		body := kind.Compose(f)
		if len(body.Letterhead) < 3 || len(body.Signature) < 3 || len(body.Paragraphs) == 0 || len(body.Copies) == 0 || body.Subject == "" {
			t.Errorf("%s lacks a part: %+v", kind.ID, body)
		}
		left := document.Placeholders(body)
		if got := len(left) > 0 && !kind.Foreign; got != blanks[kind.ID] {
			t.Errorf("%s leaves blank %q", kind.ID, left)
		}
		doc := document.LetterIn(document.Look{PrintSettings: f.Content.Office.Print}, document.Dated(body, f.Content.Office.Print, "১-২", f.Content.Day), f.Content.Day, nil)
		if draft := strings.HasPrefix(doc.Footer.Left, "খসড়া"); draft != blanks[kind.ID] {
			t.Errorf("%s with blanks %t says at its foot %q", kind.ID, blanks[kind.ID], doc.Footer.Left)
		}
	}
}

// Source: internal/document/README.md › Reminder.
func TestReminderCountsItselfAndComputesTheDayThatPassed(t *testing.T) {
	kind, _ := document.TemplateOf("reminder")
	f := facts(t, "2020-10-11")
	f.Days = 5
	f.To = f.Content.Office.Subordinates[1:2]
	first := kind.Compose(f)
	wantAll(t, strings.Join(append([]string{first.Subject}, slices.Concat(first.References, first.Paragraphs, first.Addressee)...), "\n"),
		"(তাগিদ-১)।", "এ কার্যালয়ের স্মারক নং-০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১৫, তারিখঃ ৩০ সেপ্টেম্বর ২০২০।",
		"আপনার ইউনিয়নের", "৫ (পাঁচ) কর্মদিবসের মধ্যে", "৭ অক্টোবর ২০২০ তারিখে অতিক্রান্ত", "চেয়ারম্যান\n২নং চাঁদপুর ইউনিয়ন পরিষদ\nগড়াইপুর, কুষ্টিয়া।")
	f.Earlier = append(f.Earlier, office.Letter{ID: "2", SubjectBN: first.Subject, Memo: "১-৩২০", IssuedOn: "2020-10-11", Body: &first})
	f.Content.Day = "2020-10-20"
	second := kind.Compose(f)
	if !strings.HasSuffix(second.Subject, "(তাগিদ-২)।") || strings.Contains(second.Subject, "তাগিদ-১") || len(second.References) != 2 || second.About != "2" {
		t.Errorf("%q %q", second.Subject, second.References)
	}
	f.Days, f.Earlier = 0, f.Earlier[:1]
	if text := kind.Compose(f).Paragraphs[0]; strings.Contains(text, "কর্মদিবস") || strings.Contains(text, "অতিক্রান্ত") {
		t.Errorf("a term is named that nobody knows: %q", text)
	}
}

func wantAll(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in\n%s", part, text)
		}
	}
}

// An office chose 14 points and found them in the reply alone.
func TestPrintSettingsTakeEffectInEveryLetter(t *testing.T) {
	var emblem bytes.Buffer
	if err := png.Encode(&emblem, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	f := facts(t, "2020-10-05")
	o := &f.Content.Office
	o.Letterhead = append([]string{}, "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "নতুন কার্যালয়", "নতুন জায়গা")
	o.Print = office.PrintSettings{
		TopMM: 30, BottomMM: 31, LeftMM: 32, RightMM: 33, SizePt: 14, LineHeight: 1.6, LabelSign: ":", EraBN: "খ্রিস্টাব্দ",
		HeaderBN: "উপরের কথা", FooterBN: "নিচের কথা", Styles: map[string]office.LetterStyle{},
	}
	for _, kind := range document.Templates {
		if kind.Foreign {
			continue
		}
		o.Print.Styles[kind.ID] = "signed"
		body := document.Dated(kind.Compose(f), o.Print, "১-২", "2020-10-05")
		for _, tight := range []int{0, document.Tightest} {
			doc := document.LetterIn(document.Look{PrintSettings: o.Print, Emblem: emblem.Bytes()}, body, "2020-10-05", []int{tight})
			if p := doc.Paper; p.TopMM != 30 || p.BottomMM != 31 || p.LeftMM != 32 || p.RightMM != 33 || doc.Style.SizePt != 14 || doc.Style.LineHeight != 1.6 {
				t.Errorf("%s: %+v %+v", kind.ID, p, doc.Style)
			}
			text := strings.Join(flat(doc.Blocks), "\n")
			wantAll(t, text, "উপরের কথা", "নতুন কার্যালয়", "তারিখ:", "খ্রিস্টাব্দ", "/১(")
			if strings.Contains(text, "খ্রিষ্টাব্দ") || strings.Contains(text, "তারিখঃ") || strings.Contains(text, "বিষয়ঃ") {
				t.Errorf("%s keeps another spelling:\n%s", kind.ID, text)
			}
			if strings.Count(text, o.Signatory.Lines[0]) != 2 {
				t.Errorf("%s is not signed again under its copies", kind.ID)
			}
			if _, first := doc.Blocks[1].(typeset.Figure); !first {
				t.Errorf("%s has no emblem above its letterhead", kind.ID)
			}
			if foot := doc.Footer.Left; foot != "নিচের কথা" && len(document.Placeholders(body)) == 0 {
				t.Errorf("%s ends its pages with %q", kind.ID, foot)
			}
		}
	}
}

func TestLetterToSeveralIsASheetForEach(t *testing.T) {
	kind, _ := document.TemplateOf("reminder")
	f := facts(t, "2020-10-11")
	f.To = f.Content.Office.Subordinates[:3]
	body := kind.Compose(f)
	each := document.ForEach(body)
	if len(each) != 3 || len(each[0].Recipients) != 0 || each[1].Addressee[1] != "২নং চাঁদপুর ইউনিয়ন পরিষদ" {
		t.Fatalf("%+v", each)
	}
	breaks := 0
	for _, b := range document.LetterIn(document.Look{}, body, "2020-10-11", nil).Blocks {
		if _, is := b.(typeset.PageBreak); is {
			breaks++
		}
	}
	if breaks != 2 {
		t.Errorf("%d page breaks", breaks)
	}
	if one := document.ForEach(each[0]); len(one) != 1 {
		t.Error("a letter to one is not itself")
	}
}

func TestEnclosuresAreCountedAsTheyAreNamed(t *testing.T) {
	for _, row := range []struct {
		lines []string
		want  int
	}{
		{nil, 0}, {[]string{"বর্ণনামতে – ২ (দুই) ফর্দ।"}, 2}, {[]string{"পত্রের ছায়ালিপি"}, 1}, {[]string{"এক", "দুই", "তিন"}, 3},
		{[]string{"বর্ণনামতে – ৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯ (অনেক) ফর্দ"}, 1},
	} {
		if got := document.EnclosuresNamed(office.LetterBody{Enclosures: row.lines}); got != row.want {
			t.Errorf("%q: %d, want %d", row.lines, got, row.want)
		}
	}
}

// The yardstick is 10 s for 100 recipients of one letter.
func BenchmarkLetterToAHundred(b *testing.B) {
	kind, _ := document.TemplateOf("reminder")
	f := facts(b, "2020-10-11")
	for len(f.To) < 100 {
		f.To = append(f.To, f.Content.Office.Subordinates...)
	}
	body := document.Dated(kind.Compose(f), f.Content.Office.Print, "০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১৬", f.Content.Day)
	for b.Loop() {
		if result, err := typeset.Render(document.LetterIn(document.Look{}, body, f.Content.Day, nil)); err != nil || result.Pages != 100 {
			b.Fatal(result.Pages, err)
		}
	}
}
