package people_test

import (
	"archive/zip"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desk/past"
	"batayandesk/internal/desk/people"
	"batayandesk/internal/desktest"
	"batayandesk/internal/pdftext"
	"batayandesk/internal/store"
)

// ok is the answer of a verb that must not be refused.
func ok[T any](answer T, err error) func(testing.TB) T { return desktest.OK(answer, err) }

var refused = desktest.Refused

// three are a preparer, a checker and an approver, by their ids.
func three(t *testing.T, d *desktest.Desk) (preparer, checker, approver string) {
	t.Helper()
	var ids [3]string
	for i, in := range []people.PersonIn{{Name: "শারমিন সুলতানা", Preparer: true}, {Name: "আবদুল করিম", Checker: true}, {Name: "রাশেদুল ইসলাম", Approver: true}} {
		view := ok(d.People.Save(in))(t)
		for _, row := range view.Rows {
			if row.Name == in.Name {
				ids[i] = row.ID
			}
		}
	}
	return ids[0], ids[1], ids[2]
}

func last(t *testing.T, d *desktest.Desk) desk.ActRow {
	t.Helper()
	return ok(d.Acts.List(desk.ActsIn{Count: 1}))(t).Rows[0]
}

func TestWhoSitsHereStandsBesideEveryChange(t *testing.T) {
	d := desktest.Open(t)
	ok(d.Records.Save(desktest.Notice("আগের")))(t)
	if who := last(t, d).Who; who != desktest.Actor {
		t.Errorf("where nobody is named it is as ever, not %q", who)
	}
	preparer, _, _ := three(t, d)
	ok(d.Records.Save(desktest.Notice("কেউ বসেননি")))(t)
	if who := last(t, d).Who; who != desktest.Actor+" (পিন ছাড়া)" {
		t.Errorf("nobody sat down, and it says %q", who)
	}
	_, err := d.Offices.SetActor(officefile.ActorIn{Name: "অন্য কেউ"})
	refused(t, err, "person.choose")
	ok(d.People.Sit(people.SitIn{ID: preparer}))(t)
	ok(d.Records.Save(desktest.Notice("বসেছেন")))(t)
	if who := last(t, d).Who; who != "শারমিন সুলতানা" {
		t.Errorf("she sits here, and it says %q", who)
	}
	if view := ok(d.People.Stand())(t); view.Seated != "" {
		t.Errorf("%+v", view)
	}
}

func TestPINIsAskedForInEitherScriptAndNeverLocksForEver(t *testing.T) {
	d := desktest.Open(t)
	id, _, _ := three(t, d)
	_, err := d.People.SetPIN(people.PINIn{ID: id, New: "১২৩"})
	refused(t, err, "pin.form")
	view := ok(d.People.SetPIN(people.PINIn{ID: id, New: "৪৮২১"}))(t)
	if view.Text != "পিন দেওয়া হয়েছে: শারমিন সুলতানা" || last(t, d).Why == "" {
		t.Errorf("%q, %+v", view.Text, last(t, d))
	}
	ok(d.People.Sit(people.SitIn{ID: id, PIN: "4821"}))(t)
	ok(d.People.Stand())(t)
	for range 3 {
		_, err := d.People.Sit(people.SitIn{ID: id, PIN: "0000"})
		refused(t, err, "pin.wrong")
	}
	_, err = d.People.Sit(people.SitIn{ID: id, PIN: "4821"})
	refused(t, err, "pin.wait")
	d.Reopen(t) // a new start begins none anew
	_, err = d.People.Sit(people.SitIn{ID: id, PIN: "4821"})
	refused(t, err, "pin.wait")
	d.Clock.Add(6 * time.Second)
	ok(d.People.Sit(people.SitIn{ID: id, PIN: "৪৮২১"}))(t)

	// Forgotten: a reason, told plainly, and never a lost entry.
	ok(d.People.Stand())(t)
	_, err = d.People.SetPIN(people.PINIn{ID: id, New: "7777"})
	refused(t, err, "pin.reason")
	ok(d.People.SetPIN(people.PINIn{ID: id, New: "7777", Reason: "ছুটির পর মনে নেই"}))(t)
	if row := last(t, d); !strings.Contains(row.Text, "পিন নতুন করা হয়েছে, আগেরটি ছাড়া: শারমিন সুলতানা; কারণ: ছুটির পর মনে নেই") || row.Why == "" {
		t.Errorf("%+v", row)
	}
	ok(d.People.Sit(people.SitIn{ID: id, PIN: "7777"}))(t)

	// No digit of it, and no hash, goes out.
	path := filepath.Join(d.Dir, "audit.zip")
	ok(d.Files().Audit(path, past.AuditIn{}))(t)
	z := ok(zip.OpenReader(path))(t)
	defer z.Close()
	if text := string(ok(fs.ReadFile(z, "revisions.jsonl"))(t)); strings.Contains(text, "scrypt") || !strings.Contains(text, "শারমিন সুলতানা") {
		t.Error("the hash of a PIN is in the audit file")
	}
}

func TestCheckerIsAnotherAndAChangeTakesTheMarkAway(t *testing.T) {
	d := desktest.Open(t)
	preparer, checker, _ := three(t, d)
	ok(d.People.Sit(people.SitIn{ID: preparer}))(t)
	view := *ok(d.Records.Save(desktest.Notice("সভা")))(t).Record
	_, err := d.Records.MarkChecked(content.RecordIn{ID: view.ID, Base: view.Revision})
	refused(t, err, "check.not_checker")
	ok(d.People.Sit(people.SitIn{ID: checker}))(t)
	seen := ok(d.Records.MarkChecked(content.RecordIn{ID: view.ID, Base: view.Revision}))(t)
	if seen.Record.CheckedText != "যাচাই করা হয়েছে: আবদুল করিম, ৫ অক্টোবর ২০২০" || seen.Nav.Undo == "" {
		t.Errorf("%s", desktest.JSON(t, seen))
	}
	if unseen := ok(d.Records.Table(content.TableIn{Category: "notices", Count: 50, Only: "unchecked"}))(t); unseen.Shown != 8 {
		t.Errorf("%d are not checked", unseen.Shown)
	}
	draft := desktest.DraftOf(*seen.Record)
	draft.Values["title_bn"] = "সভা, সংশোধিত"
	if saved := ok(d.Records.Save(draft))(t); saved.Record.CheckedText != "" {
		t.Error("it counts as checked though it says something else")
	}
	_, err = d.Records.MarkChecked(content.RecordIn{ID: view.ID, Base: 3})
	refused(t, err, "check.own")
	ok(d.Acts.Undo())(t)
	if v := ok(d.Records.Open(content.RecordIn{ID: view.ID}))(t); v.CheckedText == "" {
		t.Error("as it was when it was checked, it is checked")
	}
}

func TestLetterGoesOutWithAnApproversNameAndDay(t *testing.T) {
	d := desktest.Open(t)
	preparer, checker, approver := three(t, d)
	ok(d.People.SetPIN(people.PINIn{ID: approver, New: "9090"}))(t)
	ok(d.People.Sit(people.SitIn{ID: preparer}))(t)
	order := desktest.KeepOrder(t, d, "আদেশ")
	draft := desktest.DraftLetter(order)
	_, err := d.Letters.Issue(draft)
	refused(t, err, "letter.approver")
	_, err = d.People.Approve(people.ApproveIn{Letter: order.ID, ID: checker})
	refused(t, err, "person.no_approver")
	_, err = d.People.Approve(people.ApproveIn{Letter: order.ID, ID: approver, PIN: "1111"})
	refused(t, err, "pin.wrong")
	ok(d.People.Approve(people.ApproveIn{Letter: "01EKVEN2G0000000000000000Z", ID: approver, PIN: "9090"}))(t)
	_, err = d.Letters.Issue(draft)
	refused(t, err, "letter.approver") // it was given for another letter
	ok(d.People.Approve(people.ApproveIn{Letter: order.ID, ID: approver, PIN: "৯০৯০"}))(t)
	issued := ok(d.Letters.Issue(draft))(t)
	if issued.Letter.Book == nil || !slices.Contains(issued.Letter.Book.Remarks, "অনুমোদন: রাশেদুল ইসলাম, ৫ অক্টোবর ২০২০") || last(t, d).Who != "শারমিন সুলতানা" {
		t.Errorf("%s", desktest.JSON(t, issued.Letter.Book))
	}
	// Who approves is no longer anybody's to change.
	_, err = d.People.Save(people.PersonIn{ID: preparer, Name: "শারমিন সুলতানা", Approver: true, Base: 1})
	refused(t, err, "person.approver_only")
	if undone := ok(d.Acts.Undo())(t); strings.Contains(undone.Text, "রাশেদুল ইসলাম") {
		t.Errorf("taking back is a way round it: %s", undone.Text)
	}
	_, err = d.People.Remove(people.PersonKey{ID: approver})
	refused(t, err, "person.approver_only")
	ok(d.People.Sit(people.SitIn{ID: approver, PIN: "9090"}))(t)
	if second := desktest.KeepOrder(t, d, "দ্বিতীয় আদেশ"); true {
		quiet := ok(d.Letters.Issue(desktest.DraftLetter(second)))(t) // the approver sits here
		if strings.Contains(printed(t, d, quiet.Letter.ID), "অনুমোদন") {
			t.Error("an office that did not choose so says on the letter who approved it")
		}
	}
	settings := ok(d.Settings.Get())(t)
	settings.Office.Print.ApproverOnLetters = true
	ok(d.Settings.Save(officefile.SettingsIn{Office: settings.Office, Base: settings.Revision}))(t)
	third := ok(d.Letters.Issue(desktest.DraftLetter(desktest.KeepOrder(t, d, "তৃতীয় আদেশ"))))(t)
	if text := printed(t, d, third.Letter.ID); !strings.Contains(text, "অনুমোদন: রাশেদুল ইসলাম, ৫ অক্টোবর ২০২০") {
		t.Errorf("not on the letter: %s", text)
	}
}

// printed is the text of an issued letter's own PDF.
func printed(t *testing.T, d *desktest.Desk, id string) (text string) {
	t.Helper()
	if err := d.Read(func(tx *store.Tx) error {
		l, err := tx.Letter(id)
		if err != nil {
			return err
		}
		data, err := tx.Attachment(l.PDF.SHA256)
		if err != nil {
			return err
		}
		text, err = pdftext.Text(data)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return text
}

// Somebody who left comes back with all that they did.
func TestWhoLeftComesBackFromTheBin(t *testing.T) {
	d := desktest.Open(t)
	_, checker, _ := three(t, d)
	ok(d.People.Remove(people.PersonKey{ID: checker}))(t)
	if view := ok(d.People.List())(t); len(view.Rows) != 2 {
		t.Fatalf("%d work here", len(view.Rows))
	}
	list := ok(d.Bin.List(past.BinIn{Count: 10}))(t)
	if len(list.Rows) != 1 || list.Rows[0].Title != "আবদুল করিম" {
		t.Fatalf("%+v", list.Rows)
	}
	ok(d.Bin.BringBack(past.BringBackIn{Keys: []past.BinKey{{Subject: list.Rows[0].Subject, ID: checker}}}))(t)
	if view := ok(d.People.List())(t); len(view.Rows) != 3 {
		t.Errorf("%d work here", len(view.Rows))
	}
}

// A command proves nothing: a name of the list is written as it is given, any other says where it came from.
func TestCommandSaysWhereItsNameComesFrom(t *testing.T) {
	d := desktest.Open(t, func(env *desk.Env) { env.Dialogs = nil })
	three(t, d)
	for as, want := range map[string]string{"শারমিন সুলতানা": "শারমিন সুলতানা", "backup-robot": "command: backup-robot"} {
		d.SetActor(as)
		ok(d.Records.Save(desktest.Notice("কমান্ডে " + as)))(t)
		if who := last(t, d).Who; who != want {
			t.Errorf("as %q it says %q", as, who)
		}
	}
}

// A file that was made good of a damaged one has no hashes of PINs; that somebody has a PIN it knows. The name alone proves
// nothing then: the PIN is set anew, as one that was forgotten.
func TestAPINThatWasLostIsNoOpenDoor(t *testing.T) {
	d := desktest.Open(t)
	id, _, _ := three(t, d)
	ok(d.People.SetPIN(people.PINIn{ID: id, New: "4821"}))(t)
	out := filepath.Join(d.Dir, "good.batayan")
	ok(d.Files().Salvage(d.Path, out))(t)
	if err := d.Files().Open(out); err != nil {
		t.Fatal(err)
	}
	for pin, code := range map[string]string{"": "pin.form", "4821": "pin.wrong"} {
		_, err := d.People.Sit(people.SitIn{ID: id, PIN: pin})
		refused(t, err, code)
	}
	ok(d.People.SetPIN(people.PINIn{ID: id, New: "7777", Reason: "ফাইল নষ্ট হয়েছিল"}))(t)
	ok(d.People.Sit(people.SitIn{ID: id, PIN: "7777"}))(t)
}
