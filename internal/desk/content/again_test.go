package content_test

import (
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
)

func TestNextRecordBeginsWithWhatRepeats(t *testing.T) {
	d := desktest.Open(t)
	first := ok(d.Records.Open(content.RecordIn{ID: rows(t, d, "services")[0].ID}))(t)
	next := ok(d.Records.New(content.NewIn{Category: "services", After: first.ID}))(t)
	for _, field := range []string{"kind", "documents_place_bn", "officer"} {
		if next.Values[field] != first.Values[field] {
			t.Errorf("%s is %q, want %q", field, next.Values[field], first.Values[field])
		}
	}
	if next.ID != "" || next.Values["name_bn"] != "" || next.Values["order"] == first.Values["order"] || next.Start != "name_bn" {
		t.Errorf("%+v", next)
	}
	copied := ok(d.Records.New(content.NewIn{Category: "services", Copy: first.ID}))(t)
	if copied.ID != "" || copied.Values["name_bn"] != first.Values["name_bn"] || copied.Values["order"] == first.Values["order"] || copied.Values["fee_bn"] != first.Values["fee_bn"] {
		t.Errorf("%+v", copied)
	}
	officer := ok(d.Records.Open(content.RecordIn{ID: rows(t, d, "officers_staff")[0].ID}))(t)
	like := ok(d.Records.New(content.NewIn{Category: "officers_staff", Copy: officer.ID}))(t)
	if like.Values["mobile"] != "" || like.Values["head"] != "false" || like.Values["designation_bn"] != officer.Values["designation_bn"] {
		t.Errorf("%+v", like.Values)
	}
	// What was typed and not saved stays before everything.
	draft := draftOf(next)
	draft.Values["name_bn"] = "অর্ধেক লেখা সেবা"
	ok(d.Records.KeepDraft(draft))(t)
	if kept := ok(d.Records.New(content.NewIn{Category: "services", Copy: first.ID}))(t); kept.Values["name_bn"] != "অর্ধেক লেখা সেবা" || !kept.DraftKept {
		t.Errorf("%+v", kept.Values)
	}
	if _, err := d.Records.New(content.NewIn{Category: "services", After: "01AAAAAAAAAAAAAAAAAAAAAAAA"}); err == nil {
		t.Error("after nothing")
	}
}

func TestOfficesOwnDataIsNotTypedAgain(t *testing.T) {
	d := desktest.Open(t)
	if fresh := ok(d.Records.New(content.NewIn{Category: "grs"}))(t); fresh.Values["address_bn"] == "" {
		t.Errorf("%+v", fresh.Values)
	}
	draft := draftOf(ok(d.Records.Open(content.RecordIn{ID: rows(t, d, "officers_staff")[1].ID}))(t))
	for typed, want := range map[string]string{
		"acland": "acland@goraipur.kushtia.gov.bd", "ac.land-2": "ac.land-2@goraipur.kushtia.gov.bd", "a@b.gov.bd": "a@b.gov.bd", "নেই": "নেই", "a b": "a b", "": "",
	} {
		draft.Values["email"] = typed
		if got := ok(d.Records.Check(draft))(t).Values["email"]; got != want {
			t.Errorf("%q becomes %q, want %q", typed, got, want)
		}
	}
	draft.Values["email"] = "acland2"
	if saved := ok(d.Records.Save(draft))(t); saved.Record.Values["email"] != "acland2@goraipur.kushtia.gov.bd" {
		t.Errorf("%q is stored", saved.Record.Values["email"])
	}
}

func TestWhatRepeatsIsDeclaredOfFieldsThatAreThere(t *testing.T) {
	for _, c := range catalog.Default().All() {
		for _, name := range c.Repeats {
			if f, known := c.Field(name); !known || f.Distinct || f.Kind == catalog.File {
				t.Errorf("%s cannot repeat %s", c.ID, name)
			}
		}
	}
}
