package handover_test

import (
	"os"
	"strconv"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/handover"
	"batayandesk/internal/desktest"

	"pgregory.net/rapid"
)

// meetings is how many pairs of computers are drawn: few beside other tests, as many as BATAYAN_TEST_OFFICES says where it is
// set.
func meetings(t *testing.T) int {
	if n, err := strconv.Atoi(os.Getenv("BATAYAN_TEST_OFFICES")); err == nil && n > 0 {
		t.Log(n, "pairs")
		return n
	}
	return 2
}

// work does one thing at random that a clerk does.
func (p *pair) work(rt *rapid.T, t testing.TB, d *desktest.Desk) {
	category := rapid.SampledFrom([]string{"officers_staff", "services", "notices"}).Draw(rt, "category")
	n := 0
	table := ok(d.Records.Table(content.TableIn{Category: category, Count: 50}))(t)
	if n = len(table.Rows); n == 0 {
		return
	}
	id := table.Rows[rapid.IntRange(0, min(n, 4)-1).Draw(rt, "entry")].ID
	switch rapid.IntRange(0, 7).Draw(rt, "does") {
	case 0:
		draft := drawRecord(rt)
		_, _ = d.Records.Save(draft) // what is refused is nothing done
	case 1:
		_, _ = d.Records.Delete(content.RecordIn{ID: id, Base: ok(d.Records.Open(content.RecordIn{ID: id}))(t).Revision})
	case 2:
		_, _ = d.Records.Confirm(content.ConfirmIn{Category: category, ID: id})
	default:
		draft := desktest.DraftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t))
		field := rapid.SampledFrom([]string{"name_bn", "title_bn", "email", "note_bn", "fee_bn", "phone_office"}).Draw(rt, "field")
		if _, has := draft.Values[field]; has {
			draft.Values[field] = rapid.SampledFrom([]string{"প্রথম কথা", "দ্বিতীয় কথা", "one@example.gov.bd", "071-61234", ""}).Draw(rt, "value")
			_, _ = d.Records.Save(draft)
		}
	}
}

// Whatever two computers of an office did, each can take in what the other did: they become the same but for what is told as a
// conflict, the same bundle changes nothing a second time, and one step takes it all back.
func TestTwoComputersComeTogetherWhateverWasDone(t *testing.T) {
	for seed := range meetings(t) {
		rapid.Custom(func(rt *rapid.T) bool {
			p := twoDesks(t)
			for range 3 {
				for range rapid.IntRange(1, 5).Draw(rt, "a does") {
					p.work(rt, t, p.a)
				}
				for range rapid.IntRange(1, 5).Draw(rt, "b does") {
					p.work(rt, t, p.b)
				}
				p.meet(rt, t)
			}
			return true
		}).Example(seed)
	}
}

func (p *pair) meet(rt *rapid.T, t *testing.T) {
	ofB := p.bundle(t, p.b)
	ofA := p.bundle(t, p.a) // made before either took the other's
	before := contentJSON(t, p.a)
	theirs := rapid.Bool().Draw(rt, "theirs")
	out := ok(p.a.Files().Arrive(ofB, false, theirs))(t)
	again := takes(t, p.a, ofB)
	if again.New+again.Changed+again.Gone > 0 || again.Act != nil {
		t.Fatalf("taken again: %s", asJSON(t, again))
	}
	if out.Act != nil {
		after := contentJSON(t, p.a)
		ok(p.a.Acts.Undo())(t)
		if back := contentJSON(t, p.a); back != before {
			t.Fatalf("not as before: %s", difference(before, back))
		}
		ok(p.a.Acts.Redo())(t)
		if again := contentJSON(t, p.a); again != after {
			t.Fatalf("not as after: %s", difference(after, again))
		}
	}
	if rapid.Bool().Draw(rt, "in turn") {
		ofA = p.bundle(t, p.a)
	}
	back := takes(t, p.b, ofA)
	if left := open(out, theirs) + open(back, false); left == 0 {
		if a, b := contentJSON(t, p.a), contentJSON(t, p.b); a != b {
			t.Fatalf("they differ: %s\n%s\n%s", difference(a, b), asJSON(t, out), asJSON(t, back))
		}
	}
}

// open is how much of a bundle was left as it was here.
func open(out handover.ArrivedJSON, theirs bool) int {
	if theirs {
		return out.Refused
	}
	return out.Refused + out.Conflict
}
