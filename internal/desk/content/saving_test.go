package content_test

import (
	"slices"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desk/portal"
	"batayandesk/internal/desktest"
)

// An officer is transferred: the change is made once and every place that names him follows.
func TestTransferOfAnOfficerIsFollowedByWhatRefersToHim(t *testing.T) {
	d := desktest.Open(t)
	officer := ok(d.Records.Open(content.RecordIn{ID: rows(t, d, "officers_staff")[1].ID}))(t)
	role := content.Draft{Category: "rti", Values: map[string]string{"role": "alternate_officer", "officer": officer.ID}}
	saved := ok(d.Records.Save(role))(t)
	if saved.Record.Derived["name_bn"] != officer.Values["name_bn"] || saved.Record.Derived["email"] == "" {
		t.Fatalf("%+v", saved.Record.Derived)
	}
	moved := draftOf(officer)
	moved.Values["name_bn"] = "নতুন কর্মকর্তা"
	ok(d.Records.Save(moved))(t)
	if now := ok(d.Records.Open(content.RecordIn{ID: saved.Record.ID}))(t); now.Derived["name_bn"] != "নতুন কর্মকর্তা" {
		t.Errorf("%+v", now.Derived)
	}
	leadsTo := func(query string) bool {
		return slices.ContainsFunc(ok(d.Finder.Find(content.FindIn{Query: query, Limit: 20}))(t).Hits, func(hit content.Hit) bool {
			return hit.ID == saved.Record.ID && hit.Title == query
		})
	}
	before := officer.Values["name_bn"]
	if !leadsTo("নতুন কর্মকর্তা") || leadsTo(before) {
		t.Error("the role is not found by the new name, or still by the old one")
	}
	ok(d.Acts.Undo())(t)
	if leadsTo("নতুন কর্মকর্তা") || !leadsTo(before) {
		t.Error("undone, the role is not found by the old name, or still by the new one")
	}
	left := ok(d.Records.Open(content.RecordIn{ID: officer.ID}))(t)
	ok(d.Records.Delete(content.RecordIn{ID: left.ID, Base: left.Revision}))(t)
	if leadsTo(before) {
		t.Error("the role is found by the name of one who is not there")
	}
}

// A number is taken on every day: who looks back at a day before it was given cannot give it once more.
func TestNumberGivenLaterIsTakenOnADayGoneByToo(t *testing.T) {
	d := desktest.New(t)
	officer := content.Draft{Category: "officers_staff", Values: map[string]string{
		"kind": "officer", "name_bn": "মোছাঃ রেহানা পারভীন", "designation_bn": "উপজেলা নির্বাহী অফিসার", "head": "true", "order": "1", "charge": "regular",
	}}
	ok(d.Records.Save(officer))(t)
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2020-09-01"}))(t)
	officer.Values["name_bn"] = "মোঃ আবদুল করিম"
	_, err := d.Records.Save(officer)
	refused(t, err, "order_taken")
	officer.Values["order"] = "2"
	ok(d.Records.Save(officer))(t)
}

// Nor does a number that was given while a later day was looked at become another's today, whether the office was read since or not.
func TestNumberGivenOnADayAheadIsTakenToday(t *testing.T) {
	for _, again := range []bool{false, true} {
		d := desktest.New(t)
		officer := content.Draft{Category: "officers_staff", Values: map[string]string{
			"kind": "officer", "name_bn": "মোছাঃ রেহানা পারভীন", "designation_bn": "উপজেলা নির্বাহী অফিসার", "head": "true", "order": "1", "charge": "regular",
		}}
		ok(d.Offices.SetDay(officefile.DayIn{Day: "2030-01-01"}))(t)
		ok(d.Records.Save(officer))(t)
		if again {
			if err := d.Close(); err != nil {
				t.Fatal(err)
			}
			if err := d.Files().Open(d.Path); err != nil {
				t.Fatal(err)
			}
		}
		ok(d.Offices.SetDay(officefile.DayIn{Day: ""}))(t)
		officer.Values["name_bn"] = "মোঃ আবদুল করিম"
		_, err := d.Records.Save(officer)
		refused(t, err, "order_taken")
		officer.Values["order"] = "2"
		ok(d.Records.Save(officer))(t)
	}
}

// Ctrl S on a record as it is makes no revision, no act, and nothing to put on the portal.
func TestSavingWhatIsThereStoresNothing(t *testing.T) {
	d := desktest.Open(t)
	id := rows(t, d, "notices")[0].ID
	view := ok(d.Records.Open(content.RecordIn{ID: id}))(t)
	acts := ok(d.Acts.List(desk.ActsIn{Count: 1}))(t)
	ok(d.Records.KeepDraft(draftOf(view)))(t)
	saved := ok(d.Records.Save(draftOf(view)))(t)
	if saved.Record.Revision != view.Revision || saved.Text != "কিছু বদলায়নি; নতুন করে সংরক্ষণের কিছু নেই।" {
		t.Errorf("revision %d of %d, %q", saved.Record.Revision, view.Revision, saved.Text)
	}
	if after := ok(d.Acts.List(desk.ActsIn{Count: 1}))(t); asJSON(t, after) != asJSON(t, acts) {
		t.Errorf("%s", asJSON(t, after))
	}
	if ok(d.Records.Open(content.RecordIn{ID: id}))(t).DraftKept {
		t.Error("the typing is still kept")
	}
	ok(d.Records.Restore(content.RestoreIn{ID: id, Base: view.Revision, N: view.Revision}))(t)
	if now := ok(d.Records.Open(content.RecordIn{ID: id}))(t); now.Revision != view.Revision {
		t.Errorf("restored as it is, it has revision %d", now.Revision)
	}
}

// A change that is typed back again is none for the portal: it shows what the record says.
func TestChangeTypedBackLeavesThePortalList(t *testing.T) {
	d := desktest.Open(t)
	id := rows(t, d, "notices")[0].ID
	ok(d.Worklists.Tick(portal.TickIn{ID: id}))(t)
	before := ok(d.Records.Open(content.RecordIn{ID: id}))(t)
	waiting := ok(d.Worklists.List())(t).Total
	changed := draftOf(before)
	changed.Values["title_bn"] += " সংশোধিত"
	saved := ok(d.Records.Save(changed))(t)
	if saved.Record.Portal != "changed" || saved.Nav.Worklist != waiting+1 {
		t.Fatalf("%s, %d wait", saved.Record.Portal, saved.Nav.Worklist)
	}
	back := draftOf(*saved.Record)
	back.Values["title_bn"] = before.Values["title_bn"]
	if again := ok(d.Records.Save(back))(t); again.Record.Portal != "on" || again.Nav.Worklist != waiting || again.Record.Revision != saved.Record.Revision+1 {
		t.Errorf("%s, %d wait", again.Record.Portal, again.Nav.Worklist)
	}
	ok(d.Records.Delete(content.RecordIn{ID: id, Base: saved.Record.Revision + 1}))(t)
	if list := ok(d.Worklists.List())(t); list.Total != waiting+1 {
		t.Errorf("deleted, %d wait", list.Total)
	}
	ok(d.Records.Restore(content.RestoreIn{ID: id, Base: saved.Record.Revision + 2, N: saved.Record.Revision + 1}))(t)
	if list := ok(d.Worklists.List())(t); list.Total != waiting {
		t.Errorf("brought back, %d wait", list.Total)
	}
}

// A complaint officer who was chosen from the list on a day before the list had that name was found by no name.
func TestWhatIsSavedOnADayGoneByIsFoundByWhatItIs(t *testing.T) {
	d := desktest.Open(t)
	officer := ok(d.Records.Save(content.Draft{Category: "officers_staff", Values: map[string]string{
		"order": "99", "name_bn": "নবাগত কর্মকর্তা", "designation_bn": "সহকারী প্রোগ্রামার", "kind": "officer", "charge": "regular", "vacant": "false",
		"mobile": "০১৭১১-০০০০৯৯", "email": "new@goraipur.kushtia.gov.bd",
	}}))(t).Record.ID
	grs := rows(t, d, "grs")[0].ID
	view := ok(d.Records.Open(content.RecordIn{ID: grs}))(t)
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2020-10-04"}))(t)
	draft := draftOf(view)
	draft.Values["officer"], draft.Values["name_bn"] = officer, ""
	ok(d.Records.Save(draft))(t)
	found := ok(d.Finder.Find(content.FindIn{Query: "নবাগত", Limit: 20}))(t)
	if !slices.ContainsFunc(found.Hits, func(h content.Hit) bool {
		return h.ID == grs && h.Title == "নবাগত কর্মকর্তা"
	}) {
		t.Errorf("%+v", found.Hits)
	}
}

// The reason given once more moved the day it was given on, and the category was open again on the days before.
func TestTheSameReasonOfNotApplicableStoresNothing(t *testing.T) {
	d := desktest.Open(t)
	acts := ok(d.Acts.List(desk.ActsIn{Count: 1}))(t)
	for category, reason := range map[string]string{"projects": " চলমান কোনো  প্রকল্প নেই ", "rti": ""} {
		if saved := ok(d.Records.SetNotApplicable(content.NotApplicableIn{Category: category, Reason: reason}))(t); saved.Text != "কিছু বদলায়নি; নতুন করে সংরক্ষণের কিছু নেই।" {
			t.Errorf("%s: %q", category, saved.Text)
		}
	}
	if after := ok(d.Acts.List(desk.ActsIn{Count: 1}))(t); asJSON(t, after) != asJSON(t, acts) {
		t.Errorf("%s", asJSON(t, after))
	}
}
