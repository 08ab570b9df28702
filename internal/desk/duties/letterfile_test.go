package duties_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"image"
	"image/jpeg"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desktest"
)

// written is a file of the test.
func written(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// wordFile is a DOCX with a paragraph for each line, in a font or in none.
func wordFile(t testing.TB, text, font string) []byte {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	entry := ok(archive.Create("word/document.xml"))(t)
	look := ""
	if font != "" {
		look = `<w:rPr><w:rFonts w:ascii="` + font + `" w:hAnsi="` + font + `"/></w:rPr>`
	}
	var body strings.Builder
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		body.WriteString(`<w:p><w:r>` + look + `<w:t xml:space="preserve">` + strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(line) + `</w:t></w:r></w:p>`)
	}
	ok(entry.Write([]byte(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body.String() + `</w:body></w:document>`)))(t)
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func wide(text string) []byte {
	out := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(text)) {
		out = binary.LittleEndian.AppendUint16(out, unit)
	}
	return out
}

func TestFileOfALetterIsTakenByWhatIsInIt(t *testing.T) {
	d := desktest.Open(t)
	old := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 512)
	for _, c := range []struct {
		name string
		data []byte
		want string // its beginning, or the code of the problem
	}{
		{"a.txt", []byte("\ufeffবিষয়: তথ্য"), "বিষয়: তথ্য"},
		{"b.pdf", wide("বিষয়: তথ্য\r\n"), "বিষয়: তথ্য"},
		{"c.txt", wordFile(t, "welq: Z_¨", "SutonnyMJ"), "বিষয়: তথ্য"},
		{"d.docx", []byte(old), "!letterfile.old"},
		{"e.txt", []byte(`{\rtf1 abc}`), "!letterfile.old"},
		{"f.docx", []byte(old + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), "!letterfile.locked"},
		{"g.docx", wordFile(t, "বিষয়", "")[:100], "!letterfile.broken"},
		{"h.docx", wordFile(t, " ", ""), "!letterfile.empty"},
		{"i.txt", []byte(" \n"), "!letterfile.empty"},
		{"j.txt", nil, "!file.empty"},
		{"k.exe", []byte("MZ\x90\x00\x03\x00"), "!letterfile.type"},
		{"l.txt", []byte("\xe0\xa6 half a letter"), "!text.encoding"},
		{"m.txt", []byte(strings.Repeat("ক", 400_000)), "!directive.too_long"},
	} {
		d.Dialogs.Answer(written(t, c.name, c.data))
		taken, err := d.Directives.TakeFile(duties.LetterFileIn{})
		if code, is := strings.CutPrefix(c.want, "!"); is {
			refused(t, err, code)
			if taken.Given || taken.Text != "" {
				t.Errorf("%s: refused, and given: %s", c.name, asJSON(t, taken))
			}
		} else if err != nil || !taken.Given || !strings.HasPrefix(taken.Text, c.want) || len(taken.Files) != 0 {
			t.Errorf("%s: %v %s", c.name, err, asJSON(t, taken))
		}
	}
	if asked := d.Dialogs.Asked[0]; asked != "letter" {
		t.Errorf("the dialog asked for %q", asked)
	}
	if taken := ok(d.Directives.TakeFile(duties.LetterFileIn{}))(t); taken.Given || taken.Files == nil {
		t.Errorf("a closed dialog: %s", asJSON(t, taken))
	}
}

// Source: internal/directive/README.md › Registering.
func TestWordFileIsReadLikeItsText(t *testing.T) {
	d := desktest.New(t)
	d.Dialogs.Answer(written(t, "পত্র.docx", wordFile(t, seedText(t), "")))
	taken := ok(d.Directives.TakeFile(duties.LetterFileIn{}))(t)
	fromWord := ok(d.Directives.Read(duties.ReadIn{Text: taken.Text}))(t).Intake
	fromText := ok(d.Directives.Read(duties.ReadIn{Text: seedText(t)}))(t).Intake
	fromText.Text, fromWord.Text = "", ""
	if fromWord.Memo == "" || asJSON(t, fromWord) != asJSON(t, fromText) {
		t.Errorf("of the DOCX\n%s\nof the text\n%s", asJSON(t, fromWord), asJSON(t, fromText))
	}
	told := ok(d.Files().Directive(wordFile(t, seedText(t), ""), "2020-09-29"))(t)
	if told.ID == nil || told.Memo == nil || *told.Memo != fromText.Memo {
		t.Errorf("the command: %s", asJSON(t, told))
	}
	_, err := d.Files().Directive(desktest.Picture(t), "2020-09-29")
	refused(t, err, "letterfile.scan")
}

func typedLetter() duties.Intake {
	return duties.Intake{
		Received: "2020-10-01", Issuer: "জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া", Memo: "০৫.৪৪.৫০০০.০০০.০৭.০০১.২০-৯১১", Subject: "তথ্য হালনাগাদ",
		Items: []duties.IntakeItem{{Mark: "ক", Text: "নোটিশ", Category: "notices"}},
	}
}

func TestScanIsKeptWithTheDirectiveThatIsTypedFromIt(t *testing.T) {
	d := desktest.New(t)
	d.Dialogs.Drop(written(t, "পাতা-১.png", desktest.Picture(t)), written(t, "পাতা-২.png", desktest.PictureOf(t, "২")))
	taken := ok(d.Directives.TakeFile(duties.LetterFileIn{Dropped: true}))(t)
	if !taken.Given || len(taken.Files) != 2 || taken.Files[1].Name != "পাতা-২.png" || taken.Files[0].Address == "" || taken.Text != "" {
		t.Fatalf("%s", asJSON(t, taken))
	}
	if again := ok(d.Directives.TakeFile(duties.LetterFileIn{Dropped: true}))(t); again.Given {
		t.Errorf("dropped once, given twice: %s", asJSON(t, again))
	}
	gone := taken.Files[1]
	ok(d.Directives.KeepIntake(duties.TypedIntake{Issuer: "জেলা", Files: taken.Files[:1]}))(t)
	d.Reopen(t)
	back := ok(d.Directives.Intake())(t)
	if len(back.Files) != 1 || asJSON(t, back.Files[0]) != asJSON(t, taken.Files[0]) || back.Issuer != "জেলা" || !there(t, d, taken.Files[0].SHA256) {
		t.Errorf("after another start: %s", asJSON(t, back))
	}
	if there(t, d, gone.SHA256) {
		t.Error("the page that was taken away is still there")
	}
	in := typedLetter()
	in.Files = []desk.AttachmentRow{gone}
	_, err := d.Directives.Register(in)
	refused(t, err, "file.absent")
	in.Files = back.Files
	registered := ok(d.Directives.Register(in))(t)
	view := ok(d.Directives.Open(duties.DirectiveIn{ID: registered.ID}))(t)
	if !registered.New || registered.Scan || len(view.Files) != 1 || view.Files[0].SHA256 != back.Files[0].SHA256 || view.Text != "" {
		t.Errorf("%s", asJSON(t, view))
	}
	if left := ok(d.Directives.Intake())(t); len(left.Files) != 0 || left.Issuer != "" {
		t.Errorf("registered and still typed: %s", asJSON(t, left))
	}
	if c := ok(d.Directives.Correct(duties.DirectiveIn{ID: registered.ID}))(t); len(c.Reading.Intake.Files) != 1 {
		t.Errorf("the form of a correction shows no scan: %s", asJSON(t, c))
	}
	// Correcting leaves its scan alone, whatever the form says of it.
	in.Files, in.Subject = nil, "তথ্য হালনাগাদ প্রসঙ্গে"
	if view = ok(d.Directives.Mend(duties.MendIn{ID: registered.ID, Base: view.Revision, Intake: in}))(t); len(view.Files) != 1 {
		t.Errorf("corrected, and its scan is gone")
	}
	ok(d.Acts.Undo())(t)
	ok(d.Acts.Undo())(t)
	if list := ok(d.Directives.List())(t); len(list.Rows) != 0 {
		t.Errorf("%s", asJSON(t, list))
	}
	ok(d.Acts.Redo())(t)
	if view = ok(d.Directives.Open(duties.DirectiveIn{ID: registered.ID}))(t); len(view.Files) != 1 || !there(t, d, back.Files[0].SHA256) {
		t.Errorf("brought again without its scan: %s", asJSON(t, view))
	}
}

func TestScanOfALetterThatIsRegisteredIsAddedToIt(t *testing.T) {
	d := desktest.New(t)
	first := ok(d.Directives.Register(typedLetter()))(t)
	chosen(t, d, "page-1.png")
	in := typedLetter()
	in.Files = ok(d.Directives.TakeFile(duties.LetterFileIn{}))(t).Files
	for _, adds := range []bool{true, false} {
		again := ok(d.Directives.Register(in))(t)
		if again.ID != first.ID || again.New || again.Scan != adds {
			t.Errorf("%s", asJSON(t, again))
		}
	}
	if view := ok(d.Directives.Open(duties.DirectiveIn{ID: first.ID}))(t); len(view.Files) != 1 || view.Revision != 2 {
		t.Errorf("%s", asJSON(t, view))
	}
}

func TestTypingOfAnotherScanStaysWhenALetterIsRegistered(t *testing.T) {
	d := desktest.New(t)
	chosen(t, d, "page-1.png")
	files := ok(d.Directives.TakeFile(duties.LetterFileIn{}))(t).Files
	ok(d.Directives.KeepIntake(duties.TypedIntake{Files: files}))(t)
	ok(d.Directives.Register(typedLetter()))(t)
	if left := ok(d.Directives.Intake())(t); len(left.Files) != 1 {
		t.Errorf("%s", asJSON(t, left))
	}
}

func TestDroppedFilesAreOneLetter(t *testing.T) {
	d := desktest.New(t)
	text := written(t, "পত্র.txt", []byte("বিষয়: তথ্য"))
	scan := written(t, "scan.png", desktest.Picture(t))
	d.Dialogs.Drop(text, scan)
	if both := ok(d.Directives.TakeFile(duties.LetterFileIn{Dropped: true}))(t); both.Text != "বিষয়: তথ্য" || len(both.Files) != 1 {
		t.Errorf("%s", asJSON(t, both))
	}
	for _, c := range []struct {
		code  string
		paths []string
	}{
		{"letterfile.several", []string{text, scan, text}},
		{"file.read_folder", []string{t.TempDir()}},
		{"file.missing", []string{filepath.Join(t.TempDir(), "none.txt")}},
		{"file.too_many", make([]string, 21)},
	} {
		d.Dialogs.Drop(c.paths...)
		taken, err := d.Directives.TakeFile(duties.LetterFileIn{Dropped: true})
		refused(t, err, c.code)
		if taken.Given || taken.Text != "" || len(taken.Files) != 0 {
			t.Errorf("%s: %s", c.code, asJSON(t, taken))
		}
	}
}

// Most offices still have such letters: what was converted is read as if it had been typed in Unicode.
func TestWordFileInTheFontsOfBijoyIsRead(t *testing.T) {
	d := desktest.New(t)
	legacy := ok(os.ReadFile(filepath.Join("..", "..", "directive", "testdata", "bijoy.txt")))(t)
	d.Dialogs.Answer(written(t, "পত্র.docx", wordFile(t, string(legacy), "SutonnyMJ")))
	taken := ok(d.Directives.TakeFile(duties.LetterFileIn{}))(t)
	read := ok(d.Directives.Read(duties.ReadIn{Text: taken.Text}))(t).Intake
	if read.Issuer != "জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া" || read.Memo != "৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯" || read.Subject != "তথ্য বাতায়ন হালনাগাদ প্রসঙ্গে।" ||
		len(read.Items) != 2 || read.Items[1] != (duties.IntakeItem{Mark: "খ", Text: "সিটিজেন চার্টার", Category: "citizen_charter"}) {
		t.Errorf("%s", asJSON(t, read))
	}
}

func TestPhotographOfALetterLosesWhereItWasTaken(t *testing.T) {
	d := desktest.New(t)
	var plain bytes.Buffer
	if err := jpeg.Encode(&plain, image.NewGray(image.Rect(0, 0, 16, 16)), nil); err != nil {
		t.Fatal(err)
	}
	place := "Exif\x00\x00GPS 23.9 N 89.1 E"
	shot := append(binary.BigEndian.AppendUint16([]byte{0xff, 0xd8, 0xff, 0xe1}, uint16(len(place)+2)), place...)
	shot = append(shot, plain.Bytes()[2:]...)
	d.Dialogs.Answer(written(t, "পত্র", shot)) // whatever it is called
	taken := ok(d.Directives.TakeFile(duties.LetterFileIn{}))(t)
	if len(taken.Files) != 1 || taken.Files[0].MediaType != "image/jpeg" || taken.Files[0].Size >= int64(len(shot))-int64(len(place)) {
		t.Errorf("%s of %d bytes", asJSON(t, taken), len(shot))
	}
}
