package portal_test

import (
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/portal"
	"batayandesk/internal/desktest"
)

// A tick by mistake of a removal or an archiving was taken back, and the entry was gone from the list.
func TestUntickBringsBackAnEntryOfEveryKind(t *testing.T) {
	d := desktest.Open(t)
	id := ok(d.Worklists.List())(t).Groups[0].Rows[0].ID
	ok(d.Worklists.Tick(portal.TickIn{ID: id}))(t)
	change := draftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t))
	change.Values["room"] = "৩১০"
	change.Values["email"] = ""
	ok(d.Records.Save(change))(t)
	tickAndBack := func(id, kind string) {
		t.Helper()
		if got := kinds(ok(d.Worklists.List())(t))[id]; got != kind {
			t.Fatalf("%q, want %q", got, kind)
		}
		ok(d.Worklists.Tick(portal.TickIn{ID: id}))(t)
		if got := kinds(ok(d.Worklists.Tick(portal.TickIn{ID: id, Off: true}))(t).Worklist)[id]; got != kind {
			t.Errorf("after the untick %q, want %q", got, kind)
		}
	}
	tickAndBack(id, "changed")
	for other, kind := range kinds(ok(d.Worklists.List())(t)) {
		if kind == "archive" {
			tickAndBack(other, kind)
		}
	}
	ok(d.Records.Delete(content.RecordIn{ID: id, Base: change.Base + 3}))(t)
	tickAndBack(id, "remove")
}

func TestChangedEntryTellsWhatThePortalShows(t *testing.T) {
	d := desktest.Open(t)
	id := ok(d.Worklists.List())(t).Groups[0].Rows[0].ID
	ok(d.Worklists.Tick(portal.TickIn{ID: id}))(t)
	change := draftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t))
	was := change.Values["room"]
	change.Values["room"] = "৩১০"
	ok(d.Records.Save(change))(t)
	changed := 0
	for _, group := range ok(d.Worklists.List())(t).Groups {
		for _, row := range group.Rows {
			for _, f := range row.Fields {
				if !f.Changed {
					continue
				}
				changed++
				if row.ID != id || f.Text != "৩১০" || f.Before != was {
					t.Errorf("%s: %+v", row.ID, f)
				}
			}
		}
	}
	if changed != 1 {
		t.Errorf("%d fields are marked as changed", changed)
	}
}
