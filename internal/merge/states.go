package merge

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"batayandesk/internal/office"
)

// Two offices that went on from one state are brought together field by field. A state is flat: what each thing says, by the
// names of its fields; what a field is, its manner says, and nothing else is known of it here.
//
// Source: internal/merge/README.md › Two offices.

// Key names a thing of an office.
type Key struct {
	Subject office.Subject
	ID      string
}

// Fields are what a thing says, by field, in one text for one meaning. An empty field is absent.
type Fields map[string]string

// States are all things of an office that are there.
type States map[Key]Fields

// Base is the state that both went on from: what a thing said there, nil where it was not there. known is false where
// that cannot be told. A single field of which it cannot be told is Untold.
type Base func(Key) (was Fields, known bool)

// Untold stands for a field of a base of which nothing is known.
const Untold = "\x00"

// NoBase knows of nothing: what differs then is a conflict, unless one side says nothing.
func NoBase(Key) (Fields, bool) { return nil, false }

// Of is the base that a state is.
func Of(s States) Base {
	return func(k Key) (Fields, bool) { return s[k], true }
}

// Manner is how a field is brought together where both sides changed it.
type Manner int

// The manners. A Plain field is a conflict. Of a Later one the greater text stays: a day of what was said or done. Of a Joined one,
// a list in JSON, what either side added or took away holds. One that is Aside says nothing where it is empty.
const (
	Plain Manner = iota
	Later
	Joined
	Aside
)

// Manners say how a field of a thing is brought together.
type Manners func(k Key, field string) Manner

// What becomes of a thing, beside New, Changed and Refused: it was changed here alone, both changed one field of it, or it is
// gone there.
const (
	Here     State = "here"
	Conflict State = "conflict"
	Gone     State = "gone"
)

// Exists is the field that says whether a thing is there at all, in a conflict of that: "1" where it is.
const Exists = ""

// Met is a field that the two sides do not say alike, or did not say alike at their base.
type Met struct {
	Name         string
	Ours, Theirs string
	Value        string // as it is brought together; of a conflict ours
	State        State  // Changed there, Here or Conflict
}

// Meeting is what becomes of one thing.
type Meeting struct {
	Key
	State  State
	Fields []Met // in the order of their names; none of a new or a gone one
}

// Meet brings two states together. gone tells of what was deleted here. Things that both say alike are not among the answers,
// which stand in the order of their keys.
func Meet(base Base, ours, theirs States, manners Manners, gone func(Key) bool) []Meeting {
	var all []Meeting
	seen := maps.Clone(ours)
	maps.Copy(seen, theirs)
	for k := range seen {
		our, here := ours[k]
		their, there := theirs[k]
		was, known := base(k)
		m := Meeting{Key: k}
		switch {
		case here && there:
			m.Fields = meetFields(k, was, known && was != nil, our, their, manners)
			m.State = stateOf(m.Fields)
		case there:
			m.State = New
			deleted := gone(k) || known && was != nil
			if deleted && known && was != nil && alike(k, was, their, manners) {
				m.State = Here
			} else if deleted {
				m.State, m.Fields = Conflict, []Met{{Exists, "", "1", "", Conflict}}
			}
		case known && was != nil && alike(k, was, our, manners):
			m.State = Gone
		case known && was != nil:
			m.State, m.Fields = Conflict, []Met{{Exists, "1", "", "1", Conflict}}
		default:
			m.State = Here
		}
		if m.State != Same {
			all = append(all, m)
		}
	}
	slices.SortFunc(all, func(a, b Meeting) int {
		return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// stateOf is what becomes of a thing by its fields.
func stateOf(fields []Met) State {
	state := Same
	for _, f := range fields {
		switch {
		case f.State == Conflict:
			return Conflict
		case f.State == Changed || state == Same:
			state = f.State
		}
	}
	return state
}

// meetFields are the fields of a thing that is on both sides.
func meetFields(k Key, was Fields, known bool, our, their Fields, manners Manners) (met []Met) {
	for _, name := range namesOf(our, their) {
		o, t, b, said := our[name], their[name], was[name], known
		manner := manners(k, name)
		if manner == Aside {
			if t == "" {
				t = o // it says nothing
			}
			said = said && b != ""
		}
		said = said && b != Untold
		switch value, agreed := meet(manner, b, said, o, t); {
		case o == t:
		case !agreed:
			met = append(met, Met{name, o, t, o, Conflict})
		case value != o:
			met = append(met, Met{name, o, t, value, Changed})
		default:
			met = append(met, Met{name, o, t, value, Here})
		}
	}
	return met
}

// meet brings the two sides of a field together; agreed is false where only somebody can say which holds.
func meet(manner Manner, base string, known bool, o, t string) (value string, agreed bool) {
	switch {
	case o == t, known && t == base:
		return o, true
	case known && o == base:
		return t, true
	case manner == Later:
		return max(o, t), true
	case manner == Joined:
		if !known {
			base = ""
		}
		return joined(base, o, t), true
	case !known && o == "":
		return t, true
	case !known && t == "":
		return o, true
	}
	return o, false
}

// alike tells whether a thing still says what it said; when somebody said so does not count.
func alike(k Key, was, now Fields, manners Manners) bool {
	for _, name := range namesOf(was, now) {
		switch a, b := was[name], now[name]; manners(k, name) {
		case Later:
		case Aside:
			if a != "" && b != "" && a != Untold && a != b {
				return false
			}
		default:
			if a != b {
				return false
			}
		}
	}
	return true
}

func namesOf(a, b Fields) []string {
	names := slices.Collect(maps.Keys(a))
	for name := range b {
		if _, has := a[name]; !has {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// Both is the state that two states came together to which went on from root, as far as it can be told without asking: the base
// of those who each took in the other's.
func Both(root Base, a, b States, manners Manners) Base {
	return func(k Key) (Fields, bool) {
		fa, ina := a[k]
		fb, inb := b[k]
		was, known := root(k)
		switch {
		case !ina && !inb:
			return nil, true
		case ina && inb:
			out := Fields{}
			for _, name := range namesOf(fa, fb) {
				base := was[name]
				value, agreed := meet(manners(k, name), base, known && was != nil && base != Untold, fa[name], fb[name])
				if out[name] = value; !agreed {
					out[name] = Untold
				}
			}
			return out, true
		case !known:
			return nil, false
		}
		one := fa
		if inb {
			one = fb
		}
		switch {
		case was == nil:
			return one, true // new on one side
		case alike(k, was, one, manners):
			return nil, true // deleted on the other
		}
		return nil, false
	}
}

// joined is a list with what either side added to base and without what either took away. Where both added, it stands in the
// order of its days.
func joined(base, o, t string) string {
	was, our, their := elements(base), elements(o), elements(t)
	var out []string
	for _, e := range append(slices.Clone(our), their...) {
		kept := slices.Contains(our, e) && slices.Contains(their, e) || !slices.Contains(was, e)
		if kept && !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	if len(out) == 0 {
		return ""
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(dayIn(a), dayIn(b)), cmp.Compare(a, b)) })
	return "[" + strings.Join(out, ",") + "]"
}

func elements(list string) (out []string) {
	var raw []json.RawMessage
	if json.Unmarshal([]byte(list), &raw) != nil {
		return nil
	}
	for _, e := range raw {
		out = append(out, string(e))
	}
	return out
}

// dayIn is the day of an element that has one.
func dayIn(element string) string {
	var has struct {
		On string `json:"on"`
	}
	_ = json.Unmarshal([]byte(element), &has) // one without has none
	return has.On
}
