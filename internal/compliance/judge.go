package compliance

import (
	"slices"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// Standing is how one category stands on a day, why, and the facts that a reply's remark is made of. What it says of
// single records it reads from the book when it is asked, since there may be as many reasons as records.
type Standing struct {
	Category string
	State    office.State // "" for a category the catalogue does not know

	All, Bad  int          // records judged, and those with a reason of their own
	Fields    []FieldCount // fields with reasons, the most frequent first
	Confirmed office.Date  // day of the confirmation that counts, of a days rule; "" if unknown
	Latest    office.Date  // newest item, of a latest_item rule
	Asked     Period       // the period that is asked for, of a period rule
	Met       Period       // the period that satisfies the rule; zero where none does
	NotWhy    string       // the written reason of not applicable
	Waiting   int          // entries that the portal does not show yet, of a category that lacks nothing else

	book      *Book
	cancelled []Reason // the warning that a live record cancels "not applicable"
	missing   []Reason
	whole     []Reason // what is absent or twice in the category as a whole
	stale     []Reason
}

// Everything is the limit that is none.
const Everything = int(^uint(0) >> 1)

// Reasons are all reasons of the state, from all steps, in their order.
func (s Standing) Reasons() []Reason { return s.FirstReasons(Everything) }

// FirstReasons are the first of Reasons, at most limit.
func (s Standing) FirstReasons(limit int) []Reason {
	own := []Reason(nil)
	if shelf := s.shelf(); shelf != nil && shelf.sums.own > 0 && s.State != office.NotApplicableState {
		own = shelf.firstOwn(limit)
	}
	return firstOf(limit, s.missing, own, s.whole, s.stale)
}

// ReasonCount is how many Reasons there are.
func (s Standing) ReasonCount() int {
	n := len(s.missing) + len(s.whole) + len(s.stale)
	if shelf := s.shelf(); shelf != nil {
		n += shelf.sums.own
	}
	return n
}

// OfRecords is how many reasons lead to a record, and the first of them.
func (s Standing) OfRecords() (first Reason, n int) {
	lists := [][]Reason{s.missing, nil, s.whole, s.stale}
	if shelf := s.shelf(); shelf != nil && shelf.sums.own > 0 {
		n, lists[1] = shelf.sums.own-1, shelf.firstOwn(1)
	}
	for _, r := range slices.Concat(lists...) {
		if r.Record == "" {
			continue
		}
		if n++; first.Record == "" {
			first = r
		}
	}
	return first, n
}

// LastReason is the last of Reasons, the one nearest to a stale state; ok is false where there is none.
func (s Standing) LastReason() (r Reason, ok bool) {
	for _, list := range [][]Reason{s.stale, s.whole} {
		if len(list) > 0 {
			return list[len(list)-1], true
		}
	}
	if all := s.Reasons(); len(all) > 0 {
		return all[len(all)-1], true
	}
	return Reason{}, false
}

// Warnings change no state. They are all of the category's.
func (s Standing) Warnings() []Reason { return s.FirstWarnings(Everything) }

// FirstWarnings are the first of Warnings, at most limit.
func (s Standing) FirstWarnings(limit int) []Reason {
	shelf := s.shelf()
	if shelf == nil || s.State == office.NotApplicableState {
		return nil
	}
	return firstOf(limit, s.cancelled, shelf.firstWarned(s.book.env(), limit))
}

// Untranslated is how many entries say in Bengali alone what the form asks in English too: a gap of its own, and no reason of a
// state. Source: internal/catalog/README.md › English twins.
func (s Standing) Untranslated() int {
	shelf := s.shelf()
	if shelf == nil || s.State == office.NotApplicableState {
		return 0
	}
	return shelf.sums.bengali
}

// WarningCount is how many Warnings there are.
func (s Standing) WarningCount() int {
	shelf := s.shelf()
	if shelf == nil {
		return 0
	}
	return len(s.cancelled) + shelf.sums.warned + shelf.repeated()
}

func (s Standing) shelf() *shelf {
	if s.book == nil {
		return nil
	}
	return s.book.shelves[s.Category]
}

// FieldCount is how many records want mending in one field.
type FieldCount struct {
	Field string
	Label office.Text
	Count int
}

// judging is one category under judgement: the sums of its rows against its declaration.
type judging struct {
	book *Book
	*shelf
	standing Standing
}

// stand is the standing of a category from the sums of its shelf.
//
// Source: internal/compliance/README.md › States: not_applicable, missing, partial, stale, done; the first that
// holds is the state, the reasons of all steps are told.
func (b *Book) stand(id string) Standing {
	s := b.shelves[id]
	j := judging{book: b, shelf: s, standing: Standing{Category: id, book: b}}
	return j.run()
}

func (j *judging) run() Standing {
	s := &j.standing
	if why, not := j.notApplicable(); not {
		if len(j.rows) == 0 {
			s.State, s.NotWhy = office.NotApplicableState, why
			return *s
		}
		s.cancelled = []Reason{warning(j.category.ID, "", "", office.Problem{Code: "not_applicable_cancelled",
			Args: office.Args{"category": j.category.LabelOn(j.day), "have": len(j.rows)}})}
	}
	s.missing = marked(j.missing(), office.Missing)
	s.whole = marked(j.partial(), office.Partial)
	s.stale = marked(j.stale(), office.Stale)
	j.fill()
	switch {
	case len(s.missing) > 0:
		s.State = office.Missing
	case len(s.whole) > 0 || j.sums.own > 0:
		s.State = office.Partial
	case len(s.stale) > 0:
		s.State = office.Stale
	default:
		s.State = office.Done
		if s.Waiting = j.waiting(); s.Waiting > 0 {
			s.State, s.whole = office.Partial, marked([]Reason{j.reason("portal_pending", "", office.Problem{Code: "portal_pending", Args: office.Args{"n": s.Waiting}})}, office.Partial)
		}
	}
	return *s
}

// fill tells the reasons that a new record mends what it has to hold.
func (j *judging) fill() {
	s, rule := &j.standing, j.category.Fresh
	period := s.Asked.values(rule.With)
	for _, reasons := range [][]Reason{s.missing, s.whole, s.stale} {
		for i := range reasons {
			r := &reasons[i]
			switch {
			case r.Record != "" || r.Category != j.category.ID && r.Fill == nil:
			case r.Fill == nil && (r.Code == "record_missing" || r.Code == "year_missing" || r.Code == "quarter_missing"):
				r.Fill = period
			case r.Fill[rule.With.Field] == rule.With.Value && period != nil: // the kind that is wanted is wanted of the period
				r.Fill = period
			}
		}
	}
}

func marked(reasons []Reason, state office.State) []Reason {
	for i := range reasons {
		reasons[i].State = state
	}
	return reasons
}

// notApplicable is the written reason that holds on the day, where the category may have one.
func (j *judging) notApplicable() (why string, not bool) {
	n := j.book.content.States[j.category.ID].NotApplicable
	if !j.category.MayNotApply || n == nil || n.SetOn > j.day {
		return "", false
	}
	why = bangla.Normalise(n.ReasonBN)
	return why, why != ""
}

// waiting is how many entries the portal does not show as they are, in an office that keeps account of it.
func (j *judging) waiting() int {
	if !j.book.content.Office.KeepsPortal() {
		return 0
	}
	return j.sums.waiting
}

func (j *judging) missing() []Reason {
	if len(j.rows) > 0 {
		return nil
	}
	return []Reason{j.reason("record_missing", "", office.Problem{Code: "record_missing", Args: office.Args{"category": j.category.LabelOn(j.day)}})}
}

// posts is that fewer posts stand in the staff list than the office said it has, vacant ones included.
func (j *judging) posts() []Reason {
	posts := j.book.content.Office.SanctionedPosts
	if j.category.ID != officers || len(j.rows) >= posts {
		return nil
	}
	return []Reason{j.reason("posts_missing", "", office.Problem{Code: "posts_missing", Args: office.Args{"have": len(j.rows), "posts": posts}})}
}

// reason is one of the category as a whole.
func (j *judging) reason(code, field string, p office.Problem) Reason {
	return Reason{Code: code, Category: j.category.ID, Field: field, Problem: p}
}

// partial counts what records lack for done, and collects what is absent among them.
func (j *judging) partial() []Reason {
	if len(j.rows) == 0 {
		return nil
	}
	s := &j.standing
	s.All, s.Bad = j.sums.judged, j.sums.bad
	for i, f := range j.category.Fields {
		if n := j.sums.fields[i]; n > 0 {
			s.Fields = append(s.Fields, FieldCount{f.Name, f.Label, n})
		}
	}
	slices.SortStableFunc(s.Fields, func(a, b FieldCount) int { return b.Count - a.Count })
	return slices.Concat(j.absent(), j.heads(), j.posts(), j.elsewhere())
}

// absent are the values that some record must hold and none does.
func (j *judging) absent() []Reason {
	var out []Reason
	for _, need := range j.category.Needed {
		if !j.holds(need.Field, need.Value) {
			reason := j.reason(need.Reason, need.Field, j.wanting(need.Reason, j.category, need.Field, need.Value))
			reason.Fill = map[string]string{need.Field: need.Value}
			out = append(out, reason)
		}
	}
	return out
}

// holds tells whether some row of a shelf holds a value that its plan wants.
func (s *shelf) holds(field, value string) bool { return s.sums.holds&s.bit(field, value) != 0 }

func (j *judging) wanting(code string, category *catalog.Category, field, value string) office.Problem {
	p := office.Problem{Code: "kind_missing", Field: field, Args: office.Args{
		"what":     office.Text{BN: category.Display(field, value, office.Bengali), EN: category.Display(field, value, office.English)},
		"category": category.LabelOn(j.day),
	}}
	if code == "role_missing" {
		p.Code = "role_missing"
	}
	return p
}

// heads judges the field that exactly one record must have set.
func (j *judging) heads() []Reason {
	one := j.category.One
	if one == nil {
		return nil
	}
	heads := j.sums.heads
	f, _ := j.category.Field(one.Field)
	switch len(heads) {
	case 0:
		return []Reason{j.reason(one.Missing, one.Field, office.Problem{Code: "none_set", Field: one.Field, Args: office.Args{"field": f.Label}})}
	case 1:
		return nil
	}
	names := make([]string, len(heads))
	for i, row := range heads {
		names[i] = j.category.EffectiveTitle(row.Record, j.book.env())
	}
	reason := j.reason(one.Repeat, one.Field, office.Problem{Code: "set_twice", Field: one.Field, Args: office.Args{"field": f.Label, "names": names}})
	reason.Record = heads[1].Record.ID
	return []Reason{reason}
}

// elsewhere judges what the category needs in others.
func (j *judging) elsewhere() []Reason {
	var out []Reason
	for _, need := range j.category.Elsewhere {
		other := j.book.shelves[need.Category]
		if other == nil || other.holds(need.Field, need.Value) {
			continue
		}
		reason := j.reason(need.Reason, need.Field, j.wanting(need.Reason, other.category, need.Field, need.Value))
		reason.Category, reason.Fill = need.Category, map[string]string{need.Field: need.Value}
		out = append(out, reason)
	}
	return out
}
