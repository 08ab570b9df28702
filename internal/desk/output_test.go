package desk_test

import (
	"batayandesk/internal/desk/handover"
	"bytes"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/disk"
	"batayandesk/internal/office"
)

// A charter printed to office.batayan replaced the whole office by a PDF.
func TestNoOutputReplacesAnOfficeFile(t *testing.T) {
	d := desktest.Open(t)
	before := ok(os.ReadFile(d.Path))(t)
	link, twin, plain := filepath.Join(d.Dir, "link.pdf"), filepath.Join(d.Dir, "twin.pdf"), filepath.Join(d.Dir, "plain.pdf")
	if err := errors.Join(os.Symlink(d.Path, link), os.WriteFile(twin, before, 0o600)); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{d.Path, d.Path + ".lock", link, twin} {
		d.Dialogs.Answer(path)
		_, err := d.Charters.SavePDF(letters.CharterIn{})
		refused(t, err, "file.is_office")
		d.Dialogs.Answer(path)
		_, err = d.Bundles.Make(handover.BundleIn{})
		refused(t, err, "file.is_office")
		_, err = d.Files().Charter(path, letters.CharterIn{})
		refused(t, err, "file.is_office")
		refused(t, d.Output(path), "file.is_office")
	}
	for path, code := range map[string]string{
		d.Dir: "file.is_folder", os.DevNull: "file.is_device", filepath.Join(d.Dir, "none", "x.pdf"): "file.no_folder",
		filepath.Join(d.Dir, "nul.pdf"): "file.name", filepath.Join(d.Dir, strings.Repeat("ক", 100)+".pdf"): "file.name", filepath.Join(d.Dir, "a\x00.pdf"): "file.name",
	} {
		_, err := d.Files().Charter(path, letters.CharterIn{})
		refused(t, err, code)
	}
	d.Dialogs.Answer(plain)
	ok(d.Charters.SavePDF(letters.CharterIn{}))(t)
	if now := ok(os.ReadFile(twin))(t); !bytes.Equal(now, before) {
		t.Error("an office file under another name was written over")
	}
}

func TestWhatKilledWritesLeftGoesAtTheNextStart(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	d := desktest.Open(t)
	outputs := t.TempDir()
	d.Dialogs.Answer(filepath.Join(outputs, "x.pdf"))
	ok(d.Charters.SavePDF(letters.CharterIn{}))(t)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	strays := []string{
		filepath.Join(d.Dir, "office.batayan.lock"), filepath.Join(d.Dir, ".batayan-0123456789.part"),
		filepath.Join(outputs, ".batayan-9876543210.part"), filepath.Join(os.TempDir(), ".batayan-1.part"),
	}
	others := []string{filepath.Join(outputs, ".x.pdf.123"), filepath.Join(outputs, ".batayan-mine.part")}
	for _, path := range append(strays, others...) {
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d.Files().OpenStart(d.Path)
	for _, path := range strays {
		if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s stays", filepath.Base(path))
		}
	}
	for _, path := range others {
		if _, err := os.Lstat(path); err != nil {
			t.Errorf("%s was taken away", filepath.Base(path))
		}
	}
}

func TestAFileThatCannotBeWrittenToIsLookedAtAndPrintedFrom(t *testing.T) {
	d := desktest.Open(t)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	// The office lies on a disc; what is printed goes elsewhere.
	t.Cleanup(disk.Watch(func(_ disk.Step, path string) error {
		if strings.HasPrefix(path, d.Path) {
			return disk.ErrReadOnly
		}
		return nil
	}))
	d.Files().OpenStart(d.Path)
	s := ok(d.Offices.Session(officefile.SessionIn{}))(t)
	if !s.Open || s.Looking == nil || s.Looking.Code != "store.read_only" || s.Looking.TodoBN == "" {
		t.Fatalf("%s", asJSON(t, s.Looking))
	}
	ok(d.Files().Status())(t)
	out := t.TempDir()
	ok(d.Files().Charter(filepath.Join(out, "c.pdf"), letters.CharterIn{}))(t)
	ok(d.Files().Letter(filepath.Join(out, "l.pdf"), letters.LetterOrder{ComposeIn: letters.ComposeIn{Template: "reply"}}))(t)
	ok(d.Files().Export(filepath.Join(out, "x.xlsx"), ""))(t)
	ok(d.Files().Bundle(filepath.Join(out, "b.zip")))(t)
	_, err := d.Files().Letter(filepath.Join(out, "i.pdf"), letters.LetterOrder{ComposeIn: letters.ComposeIn{Template: "reply"}, Issue: true})
	refused(t, err, "store.read_only")
	if _, err := os.Stat(filepath.Join(out, "i.pdf")); err == nil {
		t.Error("a letter that was not issued was written")
	}
}

func TestASaveIntoAFileThatIsGoneIsRefused(t *testing.T) {
	d := desktest.Open(t)
	aside := d.Path + ".aside"
	if err := os.Rename(d.Path, aside); err != nil {
		t.Fatal(err)
	}
	_, err := d.Records.Confirm(content.ConfirmIn{Category: "services"})
	if p := refused(t, err, "store.gone"); p.Todo(office.Bengali) == "" {
		t.Error("no cure")
	}
	if err := os.Rename(aside, d.Path); err != nil {
		t.Fatal(err)
	}
	ok(d.Records.Confirm(content.ConfirmIn{Category: "services"}))(t)
}

// What the system said was lost, so nobody could find out why a file was not written.
func TestAWordedErrorIsLoggedWithItsCause(t *testing.T) {
	var log bytes.Buffer
	d := desktest.Open(t, func(env *desk.Env) { env.Log = slog.New(slog.NewJSONHandler(&log, nil)) })
	told := &fs.PathError{Op: "write", Path: "x.pdf", Err: errors.New("the stick was pulled out")}
	stop := disk.Watch(func(disk.Step, string) error { return told })
	d.Dialogs.Answer(filepath.Join(d.Dir, "x.pdf"))
	_, err := d.Charters.SavePDF(letters.CharterIn{})
	stop()
	if p := refused(t, err, "file.not_written"); strings.Contains(p.In(office.Bengali)+p.Todo(office.Bengali), "stick") {
		t.Errorf("English in Bengali: %s", p.In(office.Bengali))
	}
	if !strings.Contains(log.String(), "the stick was pulled out") {
		t.Errorf("the log says %s", log.String())
	}
	log.Reset()
	_, err = d.Offices.SetDay(officefile.DayIn{Day: "৩১-০২-২০২০"})
	refused(t, err, "date.invalid")
	if log.Len() > 0 {
		t.Errorf("a rule's own answer was logged: %s", log.String())
	}
}

// The bad bytes stayed for ever, no bundle could be made, and the sentence called the whole file damaged.
func TestASpoiltAttachmentIsNamedAndMendedByAttachingItAgain(t *testing.T) {
	d := desktest.Open(t)
	scan := filepath.Join(d.Dir, "ছায়ালিপি.pdf")
	content := append([]byte("%PDF-1.4\n"), bytes.Repeat([]byte("ছায়া "), 9000)...)
	if err := os.WriteFile(scan, content, 0o600); err != nil {
		t.Fatal(err)
	}
	d.Dialogs.Answer(scan)
	attached := ok(d.Directives.Attach(duties.DirectiveIn{ID: seedDirective}))(t)
	if len(attached.Files) != 1 {
		t.Fatalf("%d files", len(attached.Files))
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	file := ok(os.ReadFile(d.Path))(t)
	at := bytes.Index(file, content[:2000])
	file[at+1000] ^= 4
	if err := os.WriteFile(d.Path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	report := ok(d.Files().VerifyOffice(d.Path))(t)
	if said := asJSON(t, report); report.Valid || !strings.Contains(said, "নির্দেশনা, “") || !strings.Contains(said, "ছায়ালিপি.pdf") || !strings.Contains(said, "(attachments/") {
		t.Errorf("%s", said)
	}
	if err := d.Files().Open(d.Path); err != nil {
		t.Fatal(err)
	}
	d.Dialogs.Answer(filepath.Join(d.Dir, "b.zip"))
	end := d.News.End(ok(d.Bundles.Make(handover.BundleIn{}))(t).ID)
	if end.Error == nil || end.Error.Code != "file.spoilt" || !strings.Contains(end.Error.BN, "ছায়ালিপি.pdf") || end.Error.TodoBN == "" {
		t.Fatalf("%s", asJSON(t, end))
	}
	d.Dialogs.Answer(scan)
	ok(d.Directives.Attach(duties.DirectiveIn{ID: seedDirective}))(t)
	d.Dialogs.Answer(filepath.Join(d.Dir, "b.zip"))
	if end := d.News.End(ok(d.Bundles.Make(handover.BundleIn{}))(t).ID); end.State != "done" {
		t.Errorf("%s", asJSON(t, end))
	}
}

func TestVerifyNamesPlacesAPersonCanRead(t *testing.T) {
	d := desktest.Open(t)
	row := ok(d.Records.Table(content.TableIn{Category: "services", Count: 1}))(t).Rows[0]
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	file, key := ok(os.ReadFile(d.Path))(t), []byte("services/"+row.ID)
	path := filepath.Join(d.Dir, "damaged.batayan")
	where, met := "(records/services/"+row.ID+")", false
	for from := 0; ; {
		at := bytes.Index(file[from:], key)
		if at < 0 {
			break
		}
		from += at + len(key)
		damaged := bytes.Clone(file)
		damaged[from+40] ^= 4
		if err := os.WriteFile(path, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, fault := range ok(d.Files().VerifyOffice(path))(t).Problems {
			if !strings.Contains(fault.Text, where) {
				continue // the key stands elsewhere too
			}
			met = true
			if !strings.Contains(fault.Text, "সেবা") || !strings.Contains(fault.Text, "“"+row.Title+"”") {
				t.Errorf("%s, want “%s”", fault.Text, row.Title)
			}
		}
	}
	if !met {
		t.Error("no entry was damaged")
	}
}
