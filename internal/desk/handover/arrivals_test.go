package handover_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/handover"
	"batayandesk/internal/desktest"
)

// pair are two computers of one office: the second began with a bundle of the first.
type pair struct {
	a, b *desktest.Desk
	n    int
}

// ofItsOwn makes ids that no other computer makes.
func ofItsOwn(sign string) func(*desk.Env) {
	return func(e *desk.Env) {
		id := e.NewID
		e.NewID = func(at time.Time) string { made := id(at); return made[:10] + sign + made[11:] }
	}
}

func twoDesks(t testing.TB) *pair {
	t.Helper()
	p := &pair{a: desktest.Open(t, ofItsOwn("A")), b: desktest.Bare(t, ofItsOwn("B"))}
	p.b.Path = filepath.Join(p.b.Dir, "office.batayan")
	ok(p.b.Files().InitFrom(p.b.Path, p.bundle(t, p.a)))(t)
	if err := p.b.Files().Open(p.b.Path); err != nil {
		t.Fatal(err)
	}
	return p
}

// bundle is a new bundle of an office.
func (p *pair) bundle(t testing.TB, of *desktest.Desk) string {
	t.Helper()
	p.n++
	path := filepath.Join(of.Dir, fmt.Sprintf("handed-%d.zip", p.n))
	ok(of.Files().Bundle(path))(t)
	return path
}

// takes takes a bundle in as the command does.
func takes(t testing.TB, into *desktest.Desk, path string) handover.ArrivedJSON {
	t.Helper()
	return ok(into.Files().Arrive(path, false, false))(t)
}

// edit changes fields of an entry.
func edit(t testing.TB, d *desktest.Desk, id string, values map[string]string) {
	t.Helper()
	draft := desktest.DraftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t))
	for name, v := range values {
		draft.Values[name] = v
	}
	ok(d.Records.Save(draft))(t)
}

// firstOf is the id of the n-th entry of a category.
func nthOf(t testing.TB, d *desktest.Desk, category string, n int) string {
	t.Helper()
	id := ""
	if err := d.Look(func(w *desk.View) error {
		id = w.Book.Live(category)[n].ID
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return id
}

func TestWhatTwoComputersChangedComesTogetherAndIsTakenBackAsOne(t *testing.T) {
	p := twoDesks(t)
	x, y := nthOf(t, p.a, "officers_staff", 0), nthOf(t, p.a, "officers_staff", 1)
	edit(t, p.a, x, map[string]string{"phone_office": "071-55555"})
	edit(t, p.b, x, map[string]string{"email": "someone@goraipur.kushtia.gov.bd"})
	edit(t, p.b, y, map[string]string{"phone_office": "071-66666"})
	before := contentJSON(t, p.a)
	out := takes(t, p.a, p.bundle(t, p.b))
	if out.Changed != 2 || out.Conflict != 0 || out.Act == nil {
		t.Fatalf("%s", asJSON(t, out))
	}
	takes(t, p.b, p.bundle(t, p.a))
	if a, b := contentJSON(t, p.a), contentJSON(t, p.b); a != b {
		t.Errorf("%s", difference(a, b))
	}
	ok(p.a.Acts.Undo())(t)
	if after := contentJSON(t, p.a); after != before {
		t.Errorf("%s", difference(before, after))
	}
}
