package letters_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

const (
	headOfOffice = "01EKEF7KW05G8P49TNDKN4AX0E"
	landOfficer  = "01EKEF7KW09X3M54TY5SHN8019"
)

func changeOfficer(t testing.TB, d *desktest.Desk, id string, values map[string]string) {
	t.Helper()
	draft := desktest.DraftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t))
	for name, value := range values {
		draft.Values[name] = value
	}
	ok(d.Records.Save(draft))(t)
}

func baseOf(t testing.TB, d *desktest.Desk, id string) int {
	t.Helper()
	return ok(d.Records.Open(content.RecordIn{ID: id}))(t).Revision
}

func questioned(t testing.TB, d *desktest.Desk, view letters.LetterView) []string {
	t.Helper()
	var codes []string
	for _, q := range ok(d.Letters.Asks(draftLetter(view)))(t).Questions {
		codes = append(codes, q.Code)
	}
	return codes
}

// The head was transferred, and three letters went out under the old name before anybody saw it.
func TestChangedHeadIsAskedAboutBeforeTheNextLetter(t *testing.T) {
	d := desktest.Open(t)
	frozen := issuedOrder(t, d)
	changeOfficer(t, d, headOfOffice, map[string]string{"name_bn": "নতুন অফিসার"})
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	if codes := questioned(t, d, view); !slices.Equal(codes, []string{"letter.head_changed"}) {
		t.Fatalf("%q", codes)
	}
	_, err := issue(t, d, draftLetter(view))
	if p := refused(t, err, "letter.head_changed"); !strings.Contains(p.In(office.Bengali), "নতুন অফিসার") {
		t.Errorf("%s", p.In(office.Bengali))
	}
	// The signatory is chosen from the list.
	if view.Signers[0].ID != headOfOffice || view.Signers[0].Lines[0] != "নতুন অফিসার" || view.Signers[0].Lines[2] != "গড়াইপুর, কুষ্টিয়া।" {
		t.Fatalf("%s", asJSON(t, view.Signers[0]))
	}
	view.Body.Signer, view.Body.Signature = view.Signers[0].ID, view.Signers[0].Lines
	if codes := questioned(t, d, view); len(codes) != 0 {
		t.Errorf("%q", codes)
	}
	// Confirmed, the old one still signs.
	old := ok(d.Letters.Compose(letters.ComposeIn{Template: "order", Another: true}))(t)
	old.Body.Table = nil
	draft := draftLetter(old)
	draft.Confirmed = []string{"letter.head_changed"}
	ok(issue(t, d, draft))(t)
	if now := ok(d.Letters.Open(letters.LetterIn{ID: frozen.ID}))(t); now.Body.Signature[0] != "মোঃ রাশেদুল ইসলাম" || now.Preview.Address != frozen.Preview.Address {
		t.Error("an issued letter followed the list")
	}
}

func TestTheNextLetterIsSignedByWhomTheListSaysAndOneBeforeIsAskedAbout(t *testing.T) {
	d := desktest.Open(t)
	link := func(id string) {
		settings := ok(d.Settings.Get())(t)
		settings.Office.Signatory.Officer = id
		ok(d.Settings.Save(officefile.SettingsIn{Office: settings.Office, Base: settings.Revision}))(t)
	}
	link(headOfOffice)
	compose := func() letters.LetterView {
		return ok(d.Letters.Compose(letters.ComposeIn{Template: "order", Another: true}))(t)
	}
	if view := compose(); view.Body.Signer != headOfOffice || len(questioned(t, d, view)) != 0 {
		t.Fatalf("%q %q", view.Body.Signer, questioned(t, d, view))
	}
	kept := ok(d.Letters.Keep(draftLetter(compose())))(t)
	// The next letter follows the list; one that was written before is asked about.
	changeOfficer(t, d, headOfOffice, map[string]string{"name_bn": "মোঃ রাশেদুল ইসলাম খান"})
	follows := func(when, name, id string) {
		t.Helper()
		view := compose()
		if view.Body.Signature[0] != name || view.Body.Signature[2] != "গড়াইপুর, কুষ্টিয়া।" || view.Body.Signer != id || len(questioned(t, d, view)) != 0 {
			t.Errorf("%s: signed %q by %s, asked %q", when, view.Body.Signature, view.Body.Signer, questioned(t, d, view))
		}
	}
	follows("renamed", "মোঃ রাশেদুল ইসলাম খান", headOfOffice)
	if codes := questioned(t, d, ok(d.Letters.Open(letters.LetterIn{ID: kept.ID}))(t)); !slices.Equal(codes, []string{"letter.signer_renamed"}) {
		t.Errorf("renamed: %q", codes)
	}
	if doubt := ok(d.Settings.Get())(t); !strings.Contains(doubt.SignatoryDoubt, "ইসলাম খান") || doubt.SignatoryNow != headOfOffice {
		t.Errorf("%q %q", doubt.SignatoryDoubt, doubt.SignatoryNow)
	}
	ok(d.Acts.Undo())(t)
	// Another became the head; the old one is still in the list.
	changeOfficer(t, d, headOfOffice, map[string]string{"head": "false"})
	changeOfficer(t, d, landOfficer, map[string]string{"head": "true"})
	follows("no longer head", "সৈয়দা নাজনীন আক্তার", landOfficer)
	if codes := questioned(t, d, ok(d.Letters.Open(letters.LetterIn{ID: kept.ID}))(t)); !slices.Equal(codes, []string{"letter.head_changed"}) {
		t.Errorf("no longer head: %q", codes)
	}
	if doubt := ok(d.Settings.Get())(t); doubt.SignatoryNow != landOfficer {
		t.Errorf("%q %q", doubt.SignatoryDoubt, doubt.SignatoryNow)
	}
	ok(d.Records.Delete(content.RecordIn{ID: headOfOffice, Base: baseOf(t, d, headOfOffice)}))(t)
	follows("deleted", "সৈয়দা নাজনীন আক্তার", landOfficer)
	if codes := questioned(t, d, ok(d.Letters.Open(letters.LetterIn{ID: kept.ID}))(t)); !slices.Equal(codes, []string{"letter.signer_gone"}) {
		t.Errorf("deleted: %q", codes)
	}
}

func TestOfficeOrderNamesWhatEachWasGiven(t *testing.T) {
	d := desktest.Open(t)
	settings := ok(d.Settings.Get())(t)
	settings.Office.Overlay.Keepers = map[string]string{"notices": landOfficer, "services": headOfOffice, "grs": landOfficer}
	ok(d.Settings.Save(officefile.SettingsIn{Office: settings.Office, Base: settings.Revision}))(t)
	// Who saved last is nobody's duty.
	ok(d.Records.Save(desktest.Notice("সভা")))(t)
	rows := ok(d.Letters.Compose(letters.ComposeIn{Template: "order", Another: true}))(t).Body.Table.Rows
	want := [][]string{
		{"১", "জনাব মোঃ রাশেদুল ইসলাম, উপজেলা নির্বাহী অফিসার", "সেবার তালিকা"},
		{"২", "জনাব সৈয়দা নাজনীন আক্তার, সহকারী কমিশনার (ভূমি)", "নোটিশ বোর্ড, অনিক ও আপিল কর্মকর্তা"},
	}
	if asJSON(t, rows) != asJSON(t, want) {
		t.Errorf("%s", asJSON(t, rows))
	}
	ok(d.Records.Delete(content.RecordIn{ID: landOfficer, Base: baseOf(t, d, landOfficer)}))(t)
	rows = ok(d.Letters.Compose(letters.ComposeIn{Template: "order", Another: true}))(t).Body.Table.Rows
	if len(rows) != 2 || rows[1][1] != "[নাম ও পদবি লিখুন]" || rows[1][2] != want[1][2] {
		t.Errorf("%s", asJSON(t, rows))
	}
}
