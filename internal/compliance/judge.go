package compliance

import (
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// Standing is how one category stands on a day, why, and the facts that a reply's remark is made of.
type Standing struct {
	Category string
	State    office.State // "" for a category the catalogue does not know
	Reasons  []Reason     // from all steps, in their order
	Warnings []Reason     // change no state

	All, Bad  int          // records judged, and those with a reason of their own
	Fields    []FieldCount // fields with reasons, the most frequent first
	Confirmed office.Date  // day of the confirmation that counts, of a days rule; "" if unknown
	Latest    office.Date  // newest item, of a latest_item rule
	Asked     Period       // the period that is asked for, of a period rule
	Met       Period       // the period that satisfies the rule; zero where none does
	NotWhy    string       // the written reason of not applicable
}

// FieldCount is how many records want mending in one field.
type FieldCount struct {
	Field string
	Label office.Text
	Count int
}

// Judge is the standing of one category on the content's day.
//
// Source: domain.md section 4: not_applicable, missing, partial, stale, done; the first that holds is the
// state, the reasons of all steps are told.
func Judge(c Content, category string) Standing {
	return judge(c, category, c.env())
}

// JudgeAll is the standing of every category, in the catalogue's order.
func JudgeAll(c Content) []Standing {
	env := c.env()
	var out []Standing
	for _, id := range c.catalogue().IDs() {
		out = append(out, judge(c, id, env))
	}
	return out
}

func judge(c Content, id string, env catalog.Env) Standing {
	category, known := c.catalogue().Category(id)
	if !known {
		return Standing{Category: id}
	}
	j := judging{c: c, category: category, env: env, records: category.Arrange(c.live(id))}
	j.standing.Category = id
	return j.run()
}

// judging is one category under judgement.
type judging struct {
	c        Content
	category *catalog.Category
	env      catalog.Env
	records  []office.Record
	standing Standing
}

func (j *judging) run() Standing {
	s := &j.standing
	if why, not := j.notApplicable(); not {
		if len(j.records) == 0 {
			s.State, s.NotWhy = office.NotApplicableState, why
			return *s
		}
		j.warn(office.Problem{Code: "not_applicable_cancelled", Args: office.Args{"category": j.category.LabelOn(j.c.Day), "have": len(j.records)}}, office.Record{})
	}
	missing := marked(j.missing(), office.Missing)
	partial := marked(j.partial(), office.Partial)
	stale := marked(j.stale(), office.Stale)
	switch {
	case len(missing) > 0:
		s.State = office.Missing
	case len(partial) > 0:
		s.State = office.Partial
	case len(stale) > 0:
		s.State = office.Stale
	default:
		s.State = office.Done
	}
	s.Reasons = slices.Concat(missing, partial, stale)
	return *s
}

func marked(reasons []Reason, state office.State) []Reason {
	for i := range reasons {
		reasons[i].State = state
	}
	return reasons
}

// notApplicable is the written reason that holds on the day, where the category may have one.
func (j *judging) notApplicable() (why string, not bool) {
	n := j.c.States[j.category.ID].NotApplicable
	if !j.category.MayNotApply || n == nil || n.SetOn > j.c.Day {
		return "", false
	}
	why = bangla.Normalise(n.ReasonBN)
	return why, why != ""
}

func (j *judging) missing() []Reason {
	if len(j.records) > 0 {
		return nil
	}
	return []Reason{j.whole("record_missing", "", office.Problem{Code: "record_missing", Args: office.Args{"category": j.category.LabelOn(j.c.Day)}})}
}

// whole is a reason of the category as a whole.
func (j *judging) whole(code, field string, p office.Problem) Reason {
	return Reason{Code: code, Category: j.category.ID, Field: field, Problem: p}
}

func (j *judging) warn(p office.Problem, r office.Record) {
	w := Reason{Code: p.Code, Category: j.category.ID, Record: r.ID, Field: p.Field, Problem: p}
	if r.ID != "" {
		w.Title = j.category.EffectiveTitle(r, j.env)
	}
	j.standing.Warnings = append(j.standing.Warnings, w)
}

// partial collects what records lack for done, then what is absent among them.
func (j *judging) partial() []Reason {
	if len(j.records) == 0 {
		return nil
	}
	own := j.ownReasons()
	j.count(own)
	for _, r := range j.category.Repeats(j.records) {
		j.warnByID(r.Problem, r.Record)
	}
	return slices.Concat(own, j.absent(), j.heads(), j.elsewhere())
}

func (j *judging) warnByID(p office.Problem, id string) {
	for _, r := range j.records {
		if r.ID == id {
			j.warn(p, r)
			return
		}
	}
}

// ownReasons are the reasons of single records: first what is missing, then what is wrong, each in the
// order of the form and of the records, so that equal ones stand together.
func (j *judging) ownReasons() []Reason {
	var own []Reason
	for _, r := range j.records {
		if j.category.Archived(r, j.c.Day) {
			continue
		}
		j.standing.All++
		for _, f := range j.category.Findings(r, j.env) {
			switch {
			case f.Reason != "":
				own = append(own, Reason{Code: f.Reason, Category: j.category.ID, Record: r.ID, Field: f.Field,
					Title: j.category.EffectiveTitle(r, j.env), Problem: f.Problem})
			case f.Weight != catalog.Incomplete:
				j.warn(f.Problem, r)
			}
		}
		j.warnOfOwnOfficer(r)
	}
	place := map[string]int{}
	for i, f := range j.category.Fields {
		place[f.Name] = i
	}
	rank := func(r Reason) int {
		n := place[r.Field]
		if !strings.HasSuffix(r.Code, "_missing") {
			n += len(place)
		}
		return n
	}
	slices.SortStableFunc(own, func(a, b Reason) int { return rank(a) - rank(b) })
	return own
}

// warnOfOwnOfficer tells a field office that its GRS officer is usually one of the office above.
// Source: domain.md section 5.8 (warns, never forbids).
func (j *judging) warnOfOwnOfficer(r office.Record) {
	role, officer := r.Values["role"], r.Values["officer"]
	if j.category.ID != "grs" || officer == "" {
		return
	}
	district := j.c.Office.Kind == office.DistrictOffice
	if role == "appeal_officer" || role == "anik" && !district {
		j.warn(office.Problem{Code: "grs_own_officer", Field: "officer", Args: office.Args{
			"role": office.Text{BN: j.category.Display("role", role, office.Bengali), EN: j.category.Display("role", role, office.English)}}}, r)
	}
}

// count fills what a remark says of incomplete records.
func (j *judging) count(own []Reason) {
	bad := map[string]bool{}
	byField := map[string]map[string]bool{}
	for _, r := range own {
		bad[r.Record] = true
		if byField[r.Field] == nil {
			byField[r.Field] = map[string]bool{}
		}
		byField[r.Field][r.Record] = true
	}
	j.standing.Bad = len(bad)
	for _, f := range j.category.Fields {
		if n := len(byField[f.Name]); n > 0 {
			j.standing.Fields = append(j.standing.Fields, FieldCount{f.Name, f.Label, n})
		}
	}
	slices.SortStableFunc(j.standing.Fields, func(a, b FieldCount) int { return b.Count - a.Count })
}

// absent are the values that some record must hold and none does.
func (j *judging) absent() []Reason {
	var out []Reason
	for _, need := range j.category.Needed {
		if !j.holds(j.category, j.records, need.Field, need.Value) {
			out = append(out, j.whole(need.Reason, need.Field, j.wanting(need.Reason, j.category, need.Field, need.Value)))
		}
	}
	return out
}

func (j *judging) holds(category *catalog.Category, records []office.Record, field, value string) bool {
	return slices.ContainsFunc(records, func(r office.Record) bool {
		return r.Values[field] == value && !category.IsIdle(r)
	})
}

func (j *judging) wanting(code string, category *catalog.Category, field, value string) office.Problem {
	p := office.Problem{Code: "kind_missing", Field: field, Args: office.Args{
		"what":     office.Text{BN: category.Display(field, value, office.Bengali), EN: category.Display(field, value, office.English)},
		"category": category.LabelOn(j.c.Day),
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
	var heads []office.Record
	for _, r := range j.records {
		if r.Values[one.Field] == "true" && !j.category.IsIdle(r) {
			heads = append(heads, r)
		}
	}
	f, _ := j.category.Field(one.Field)
	switch len(heads) {
	case 0:
		return []Reason{j.whole(one.Missing, one.Field, office.Problem{Code: "none_set", Field: one.Field, Args: office.Args{"field": f.Label}})}
	case 1:
		return nil
	}
	names := make([]string, len(heads))
	for i, r := range heads {
		names[i] = j.category.EffectiveTitle(r, j.env)
	}
	reason := j.whole(one.Repeat, one.Field, office.Problem{Code: "set_twice", Field: one.Field, Args: office.Args{"field": f.Label, "names": names}})
	reason.Record = heads[1].ID
	return []Reason{reason}
}

// elsewhere judges what the category needs in others.
func (j *judging) elsewhere() []Reason {
	var out []Reason
	for _, need := range j.category.Elsewhere {
		other, known := j.c.catalogue().Category(need.Category)
		if !known || j.holds(other, j.c.live(need.Category), need.Field, need.Value) {
			continue
		}
		reason := j.whole(need.Reason, need.Field, j.wanting(need.Reason, other, need.Field, need.Value))
		reason.Category = need.Category
		out = append(out, reason)
	}
	return out
}
