package desk_test

import (
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
)

// Numbers that went round among entries go round again, also where one of them was changed in another field since.
func TestAnOrderIsTakenBackBesideALaterChange(t *testing.T) {
	d := desktest.Open(t)
	officers := rows(t, d, "officers_staff")
	order := func(id string) string { return ok(d.Records.Open(content.RecordIn{ID: id}))(t).Values["order"] }
	a, b := officers[0].ID, officers[1].ID
	was := [2]string{order(a), order(b)}
	ok(d.Records.Move(content.MoveIn{Category: "officers_staff", IDs: []string{a}, Step: 1}))(t)
	moved := ok(d.Acts.List(desk.ActsIn{Count: 1}))(t).Rows[0].No
	if order(a) == was[0] {
		t.Fatal("not moved")
	}
	draft := draftOf(ok(d.Records.Open(content.RecordIn{ID: a}))(t))
	draft.Values["room"] = "৩০৩"
	ok(d.Records.Save(draft))(t)
	taken := ok(d.Acts.TakeBack(desk.TakeBackIn{No: moved}))(t)
	if got := [2]string{order(a), order(b)}; !taken.Done || got != was {
		t.Errorf("%q, want %q: %s", got, was, asJSON(t, taken))
	}
	if got := ok(d.Records.Open(content.RecordIn{ID: a}))(t).Values["room"]; got == "" {
		t.Error("what came later is gone")
	}
}
