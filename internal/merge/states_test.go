package merge_test

import (
	"maps"
	"slices"
	"testing"

	"batayandesk/internal/merge"
	"batayandesk/internal/office"

	"pgregory.net/rapid"
)

var (
	things = []string{"x", "y", "z"}
	fields = []string{"a", "b", "#on", "[]"}
)

// manner is that of the fields of these tests: "#on" is a day, "[]" a list.
func manner(_ merge.Key, field string) merge.Manner {
	switch field {
	case "#on":
		return merge.Later
	case "[]":
		return merge.Joined
	}
	return merge.Plain
}

func drawValue(t *rapid.T, field string) string {
	switch field {
	case "#on":
		return rapid.SampledFrom([]string{"", "2020-01-01", "2020-05-05"}).Draw(t, field)
	case "[]":
		return rapid.SampledFrom([]string{"", `["p"]`, `["p","q"]`, `["q"]`}).Draw(t, field)
	}
	return rapid.SampledFrom([]string{"", "1", "2", "3"}).Draw(t, field)
}

func drawThing(t *rapid.T) merge.Fields {
	out := merge.Fields{"always": "is"}
	for _, field := range fields {
		if v := drawValue(t, field); v != "" {
			out[field] = v
		}
	}
	return out
}

func key(id string) merge.Key { return merge.Key{Subject: office.SubjectRecord, ID: id} }

func drawStates(t *rapid.T) merge.States {
	out := merge.States{}
	for _, id := range things {
		if rapid.Bool().Draw(t, id) {
			out[key(id)] = drawThing(t)
		}
	}
	return out
}

// drawLater is a state that went on from another.
func drawLater(t *rapid.T, from merge.States) merge.States {
	out := merge.States{}
	for k, f := range from {
		out[k] = maps.Clone(f)
	}
	for range rapid.IntRange(0, 3).Draw(t, "changes") {
		k := key(rapid.SampledFrom(things).Draw(t, "thing"))
		switch _, there := out[k]; {
		case !there:
			out[k] = drawThing(t)
		case rapid.IntRange(0, 4).Draw(t, "deletes") == 0:
			delete(out, k)
		default:
			field := rapid.SampledFrom(fields).Draw(t, "field")
			if out[k][field] = drawValue(t, field); out[k][field] == "" {
				delete(out[k], field)
			}
		}
	}
	return out
}

// taken is ours after all that is no conflict was taken.
func taken(ours, theirs merge.States, met []merge.Meeting) merge.States {
	out := merge.States{}
	for k, f := range ours {
		out[k] = maps.Clone(f)
	}
	for _, m := range met {
		switch m.State {
		case merge.New:
			out[m.Key] = maps.Clone(theirs[m.Key])
		case merge.Gone:
			delete(out, m.Key)
		default:
			for _, f := range m.Fields {
				if f.Name == merge.Exists {
					continue
				}
				if out[m.Key][f.Name] = f.Value; f.Value == "" {
					delete(out[m.Key], f.Name)
				}
			}
		}
	}
	return out
}

func conflicts(met []merge.Meeting) (n int) {
	for _, m := range met {
		if m.State == merge.Conflict {
			n++
		}
	}
	return n
}

func same(a, b merge.States) bool { return maps.EqualFunc(a, b, maps.Equal) }

func none(merge.Key) bool { return false }

// What each took of the other is the same at both, but for conflicts; and nothing that either side said is lost without being
// told.
func TestTwoStatesComeTogetherTheSameOnBothSides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		root := drawStates(t)
		a, b := drawLater(t, root), drawLater(t, root)
		base := merge.Of(root)
		if rapid.IntRange(0, 3).Draw(t, "strangers") == 0 {
			base = merge.NoBase
		}
		met, met2 := merge.Meet(base, a, b, manner, none), merge.Meet(base, b, a, manner, none)
		afterA, afterB := taken(a, b, met), taken(b, a, met2)
		if conflicts(met) != conflicts(met2) {
			t.Fatalf("conflicts on one side alone:\n%v\n%v", met, met2)
		}
		if conflicts(met) == 0 && !same(afterA, afterB) {
			t.Fatalf("they differ:\n%v\n%v", afterA, afterB)
		}
		for k, f := range b {
			for name, v := range f {
				was, known := base(k)
				kept := afterA[k][name] == v || known && was[name] == v || name == "[]" || name == "#on"
				told := slices.ContainsFunc(met, func(m merge.Meeting) bool { return m.Key == k && m.State == merge.Conflict })
				gone := known && was != nil && afterA[k] == nil // deleted there or here, and unchanged on the other side
				if !kept && !told && !gone {
					t.Fatalf("%v %s %q is lost: %v", k, name, v, afterA)
				}
			}
		}
	})
}

// Who took a bundle in takes nothing of it a second time.
func TestWhatWasTakenIsNotTakenAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		root := drawStates(t)
		a, b := drawLater(t, root), drawLater(t, root)
		after := taken(a, b, merge.Meet(merge.Of(root), a, b, manner, none))
		for _, m := range merge.Meet(merge.Of(b), after, b, manner, none) {
			if m.State != merge.Here {
				t.Fatalf("%v again", m)
			}
		}
	})
}

// Each took the other's, and both went on: what came of both is what they went on from.
func TestWhatCameOfBothIsTheNextBase(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		root := drawStates(t)
		a, b := drawLater(t, root), drawLater(t, root)
		met := merge.Meet(merge.Of(root), a, b, manner, none)
		together := taken(a, b, met)
		if conflicts(met) > 0 {
			return
		}
		base := merge.Both(merge.Of(root), a, b, manner)
		for _, id := range things {
			was, known := base(key(id))
			if !known {
				t.Fatalf("%s is not known", id)
			}
			if is, there := together[key(id)]; there != (was != nil) || there && !maps.EqualFunc(is, clean(was), func(a, b string) bool { return a == b }) {
				t.Fatalf("%s: %v, not %v", id, was, is)
			}
		}
	})
}

func clean(f merge.Fields) merge.Fields {
	out := maps.Clone(f)
	maps.DeleteFunc(out, func(_, v string) bool { return v == "" })
	return out
}
