package letters_test

import (
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/bundle"
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/handover"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// The page is not to be believed: a letter must not name a file that nobody can read.
func TestLetterNamesOnlyFilesThatAreStored(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "order"}))(t)
	scan, kept := attached(t, d, "scan.png"), ok(d.Letters.Keep(draftLetter(view)))(t)
	for _, sha := range []string{strings.Repeat("a", 64), "", "../../office.batayan", strings.Repeat("x", 5000), "\x00"} {
		draft := draftLetter(kept)
		draft.Body.Attached = []office.Attachment{{Name: "x.pdf", SHA256: sha}}
		_, err := d.Letters.Keep(draft)
		refused(t, err, "file.absent")
		_, err = d.Letters.Issue(draft)
		refused(t, err, "file.absent")
	}
	draft := draftLetter(view)
	given := scan
	given.Name, given.Size = "../..\\C:\\fakepath/ \x07স্ক্যান.png", 5
	draft.Body.Attached = []office.Attachment{given}
	if kept := ok(d.Letters.Keep(draft))(t).Body.Attached; len(kept) != 1 || kept[0].Size != scan.Size || kept[0].Name != "স্ক্যান.png" {
		t.Errorf("%+v", kept)
	}
}

func TestFileOfALetterStaysThroughCompactionAndTravelsInTheBundle(t *testing.T) {
	d := desktest.Open(t)
	scan, draftOnly := attached(t, d, "scan.png"), attached(t, d, "draft.png")
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "forwarding"}))(t)
	view.Body.Attached = []office.Attachment{scan}
	issued := ok(d.Letters.Issue(draftLetter(ok(d.Letters.Keep(draftLetter(view)))(t))))(t).Letter
	other := ok(d.Letters.Compose(letters.ComposeIn{Template: "order"}))(t)
	other.Body.Attached = []office.Attachment{draftOnly}
	ok(d.Letters.Keep(draftLetter(other)))(t)
	d.Reopen(t)
	if !there(t, d, scan.SHA256) || !there(t, d, draftOnly.SHA256) {
		t.Fatal("a file that a letter names is gone after an opening")
	}
	var digests []string
	for _, f := range soundBundle(t, d).Files {
		digests = append(digests, f.SHA256)
	}
	if !slices.Contains(digests, scan.SHA256) || slices.Contains(digests, draftOnly.SHA256) {
		t.Error("the bundle lacks the scan of an issued letter, or has the file of a draft")
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	s, small := ok(store.Open(d.Path, store.Options{}))(t), filepath.Join(t.TempDir(), "small.batayan")
	if err := s.Compact(small); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	d.Path = small // it is verified at the end
	if err := d.Files().Open(small); err != nil {
		t.Fatal(err)
	}
	if open := ok(d.Letters.Open(letters.LetterIn{ID: issued.ID}))(t); open.Body.Attached[0].SHA256 != scan.SHA256 || !there(t, d, scan.SHA256) {
		t.Error("the compacted file has lost it")
	}
}

// A clerk chose three wrong scans and left the form each time: they stayed in the office file for ever.
func TestFileThatNothingNamesIsGoneAfterTheNextOpening(t *testing.T) {
	d := desktest.Open(t)
	left, typed, saved := attached(t, d, "left.png"), attached(t, d, "typed.png"), attached(t, d, "saved.png")
	other := notice("আরেকটি")
	other.Attachments = []desk.AttachmentRow{{Name: saved.Name, SHA256: saved.SHA256, MediaType: saved.MediaType}}
	record := ok(d.Records.Save(other))(t).Record
	draft := notice("নোটিশ")
	draft.Attachments = []desk.AttachmentRow{{Name: typed.Name, SHA256: typed.SHA256, MediaType: typed.MediaType}}
	ok(d.Records.KeepDraft(draft))(t)
	if again := attached(t, d, "saved.png"); again.SHA256 != saved.SHA256 { // the same bytes once more: they belong to a record
		t.Fatal("the same bytes are another file")
	}
	ok(d.Records.Delete(content.RecordIn{ID: record.ID, Base: record.Revision}))(t)
	d.Reopen(t)
	for name, row := range map[string]struct {
		sha  string
		want bool
	}{"left": {left.SHA256, false}, "of a draft": {typed.SHA256, true}, "of a deleted record": {saved.SHA256, true}} {
		if got := there(t, d, row.sha); got != row.want {
			t.Errorf("%s: there %t", name, got)
		}
	}
	ok(d.Acts.Undo())(t)
	ok(d.Records.DropDraft(draft))(t)
	d.Reopen(t)
	if there(t, d, typed.SHA256) || !there(t, d, saved.SHA256) {
		t.Error("after the draft was thrown away its file stays, or another goes")
	}
}

// The emblem is a file of no record: a letter printed on another computer would have none.
func TestEmblemTravelsInTheBundle(t *testing.T) {
	d := desktest.Open(t)
	attachments := func() int {
		rows := ok(d.Bundles.Contents())(t).Rows
		return rows[slices.IndexFunc(rows, func(r handover.BundleRow) bool { return strings.Contains(r.Label, "সংযুক্ত") })].Count
	}
	before := attachments()
	emblem := attached(t, d, "seal.png")
	settings := ok(d.Settings.Get())(t)
	settings.Office.Print.EmblemSHA256 = strings.Repeat("0", 64)
	_, err := d.Settings.Save(officefile.SettingsIn{Office: settings.Office, Base: settings.Revision})
	if p := refused(t, err, "office.emblem"); p.Field != "print.emblem_sha256" {
		t.Errorf("%+v", p)
	}
	_, err = d.Settings.Preview(officefile.SettingsIn{Office: settings.Office})
	refused(t, err, "office.emblem")
	settings.Office.Print.EmblemSHA256 = emblem.SHA256
	ok(d.Settings.Save(officefile.SettingsIn{Office: settings.Office, Base: settings.Revision}))(t)
	d.Reopen(t)
	if n := attachments(); n != before+1 {
		t.Errorf("%d files, %d before", n, before)
	}
	bag := soundBundle(t, d)
	at := slices.IndexFunc(bag.Files, func(f bundle.File) bool { return f.SHA256 == emblem.SHA256 })
	if at < 0 || !strings.HasSuffix(bag.Files[at].Path, "-emblem.png") {
		t.Fatalf("%+v", bag.Files)
	}
	src := ok(bag.Open(bag.Files[at].Path))(t)
	if back, err := io.ReadAll(src); err != nil || int64(len(back)) != emblem.Size {
		t.Errorf("%d bytes, %v", len(back), err)
	}
}
