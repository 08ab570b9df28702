package catalog

import (
	"slices"
	"strings"

	"batayandesk/internal/office"
)

// Weight says what a finding means for a record.
type Weight string

// The weights of findings. An error refuses a save as ready; what is incomplete keeps the category from
// done; a warning may stay and changes no state.
const (
	Error      Weight = "error"
	Incomplete Weight = "incomplete"
	Warning    Weight = "warning"
)

// Movable is the personal field into which the value of an official one may be moved, where it seems to be somebody's own and
// that field is empty; "" for none.
func (c *Category) Movable(p office.Problem, r office.Record) string {
	f, known := c.Field(p.Field)
	if !known || p.Code != "personal_mail" && p.Code != "private_domain" || f.Own == "" || r.Values[f.Own] != "" {
		return ""
	}
	return f.Own
}

// Finding is a Problem of one record and what it means. Reason is the code it has among the reasons of a
// state ("mobile_invalid", "time_missing"), "" where it is no reason.
type Finding struct {
	office.Problem
	Weight Weight
	Reason string
}

// Parse reads what was typed into one field. The problems are those that refuse a save.
func (c *Category) Parse(field, typed string) (canonical string, problems office.Problems) {
	f, known := c.Field(field)
	if !known {
		return typed, office.Problems{{Code: "field_unknown", Field: field, Args: office.Args{"name": field}}}
	}
	return f.Parse(typed)
}

// Canonical reads a whole draft as typed. Fields without value are left out, bools that were not touched
// get their declared default, values of fields the catalogue does not know are kept as they are, and
// texts that cannot be read stay as typed. The problems are those that refuse a save for their kind alone;
// Findings has the rest.
func (c *Category) Canonical(typed map[string]string) (map[string]string, office.Problems) {
	out := make(map[string]string, len(typed))
	for name, v := range typed {
		if v != "" {
			out[name] = v
		}
	}
	var problems office.Problems
	for _, f := range c.Fields {
		delete(out, f.Name)
		if f.Kind == File {
			continue
		}
		canonical, ps := f.Parse(typed[f.Name])
		problems = append(problems, ps...)
		if canonical == "" && f.Kind == Bool {
			canonical = f.Default
		}
		if canonical != "" {
			out[f.Name] = canonical
		}
	}
	return out, problems
}

// Check are the rules of saving a record as ready: errors refuse it; the warnings hold what is
// incomplete as well.
func (c *Category) Check(r office.Record, env Env) (errors, warnings office.Problems) {
	for _, f := range c.Findings(r, env) {
		if f.Weight == Error {
			errors = append(errors, f.Problem)
		} else {
			warnings = append(warnings, f.Problem)
		}
	}
	return errors, warnings
}

// Findings is everything the declaration has to say about one record, in the order of the form: that it is a proposal, fields,
// then sets of fields, then the record among its siblings.
func (c *Category) Findings(r office.Record, env Env) []Finding {
	var out []Finding
	if r.Unchecked {
		out = append(out, Finding{office.Problem{Code: "unchecked"}, Incomplete, "unchecked"})
	}
	archived := c.Archived(r, env.Day)
	var room [64]string // of the fields that a form has
	shown := room[:0]
	for i := range c.Fields {
		shown = append(shown, c.shown(&c.Fields[i], r, env))
	}
	grouped := c.grouped(r, shown)
	for i := range c.Fields {
		f := &c.Fields[i]
		need := f.NeedIn(r.Values, env.CharterForm)
		if archived && need == ForDone {
			need = Optional
		}
		if f.Kind == File {
			out = append(out, c.fileFindings(*f, r, need)...)
			continue
		}
		out = append(out, c.fieldFindings(*f, r, shown[i], need, grouped[f.Name] && !archived, env)...)
	}
	for _, set := range c.OneOf {
		if !archived && !c.IsIdle(r) && !c.filled(set, r, shown) {
			f, _ := c.Field(set.Field)
			out = append(out, Finding{problem(f, "one_needed", office.Args{"fields": c.labels(set.Fields)}), Incomplete, set.Reason})
		}
	}
	out = append(out, c.dateFindings(r, env)...)
	out = append(out, c.termFindings(r, env)...)
	out = append(out, c.strayFiles(r)...)
	return append(out, c.siblingFindings(r, env)...)
}

// grouped are the fields of which a set depends: those filled in a set in which no field is right. What is shown is in
// the order of the fields.
func (c *Category) grouped(r office.Record, shown []string) map[string]bool {
	var out map[string]bool
	for _, set := range c.OneOf {
		right := slices.ContainsFunc(set.Fields, func(name string) bool {
			i := c.place(name)
			if i < 0 {
				return false
			}
			f, v := &c.Fields[i], shown[i]
			return f.Kind == File && len(FilesOf(r, name)) > 0 || v != "" && len(f.Flaws(v)) == 0
		})
		if right {
			continue
		}
		if out == nil {
			out = map[string]bool{}
		}
		for _, name := range set.Fields {
			out[name] = true
		}
	}
	return out
}

func (c *Category) filled(set OneOf, r office.Record, shown []string) bool {
	return slices.ContainsFunc(set.Fields, func(name string) bool {
		i := c.place(name)
		return i >= 0 && (shown[i] != "" || c.Fields[i].Kind == File && len(FilesOf(r, name)) > 0)
	})
}

func (c *Category) labels(fields []string) []office.Text {
	out := make([]office.Text, len(fields))
	for i, name := range fields {
		f, _ := c.Field(name)
		out[i] = f.Label
	}
	return out
}

// fieldFindings judges one field; shown is its value as printed, counts whether it is needed by a set.
func (c *Category) fieldFindings(f Field, r office.Record, shown string, need Need, counts bool, env Env) []Finding {
	var out []Finding
	add := func(p office.Problem, w Weight, reason string) { out = append(out, Finding{p, w, reason}) }
	typed := r.Values[f.Name]
	if typed != "" && typed != shown && f.Empty(typed) { // what is shown is no filler
		add(problem(f, "filler", office.Args{"typed": office.Shorten(typed)}), Warning, "")
	}
	if shown == "" {
		switch need {
		case Required:
			add(problem(f, "required", nil), Error, f.Code()+"_missing")
		case ForDone:
			add(problem(f, "needed_for_done", nil), Incomplete, f.Code()+"_missing")
		}
		return out
	}
	reason, weight := "", Warning
	if need != Optional || counts {
		reason, weight = f.Code()+"_invalid", Incomplete
	}
	canonical, refused := f.Parse(shown)
	if len(refused) == 0 && canonical != shown { // stored by somebody else in another form
		shown = canonical
	}
	for _, p := range refused {
		add(p, Error, reason)
	}
	if len(refused) == 0 {
		flaws := f.Flaws(shown)
		for _, p := range flaws {
			add(p, weight, reason)
		}
		var idle []Finding
		if len(flaws) == 0 && typed != "" && !f.Empty(typed) { // what comes from an officer is said at the officer
			idle = append(c.idle(&f, shown, weight == Incomplete, env), c.timesDiffer(&f, r, shown)...)
		}
		if len(idle) == 0 {
			for _, p := range f.Notes(shown) {
				add(p, Warning, "")
			}
		}
		out = append(out, idle...)
	}
	if day := office.Date(shown); f.NotFuture && day.Valid() && env.Day.Valid() && day > env.Day {
		add(problem(f, "date_future", office.Args{"day": day}), Error, "")
	}
	if f.EmptyIf.holds(r.Values) {
		add(problem(f, "out_of_place", nil), Warning, "")
	}
	return append(out, c.officerFindings(f, r, typed, env)...)
}

// officerFindings warns of references that lead nowhere and of values that differ from the officer's own.
func (c *Category) officerFindings(f Field, r office.Record, typed string, env Env) []Finding {
	if f.Kind == Officer && typed != "" && env.Officer != nil {
		o, found := env.officer(typed)
		switch {
		case !found:
			return []Finding{{problem(f, "officer_gone", nil), Warning, ""}}
		case vacancy.holds(o.Values):
			return []Finding{{problem(f, "officer_vacant", office.Args{"post": o.Values["designation_bn"]}), Warning, ""}}
		}
	}
	if f.Follows != nil && !f.Follows.Days && !f.Empty(typed) {
		if own := c.followed(f, r, env); own != "" && !same(f, typed, own) {
			return []Finding{{problem(f, "differs_from_officer", office.Args{"typed": office.Shorten(typed), "own": office.Shorten(own)}), Warning, ""}}
		}
	}
	return nil
}

func (c *Category) fileFindings(f Field, r office.Record, need Need) []Finding {
	var out []Finding
	files := FilesOf(r, f.Name)
	if len(files) == 0 && need != Optional {
		code, weight := "needed_for_done", Incomplete
		if need == Required {
			code, weight = "required", Error
		}
		out = append(out, Finding{problem(f, code, nil), weight, f.Code() + "_missing"})
	}
	for _, a := range files {
		if a.Field != f.Name {
			continue
		}
		if f.Image && !strings.HasPrefix(a.MediaType, "image/") {
			out = append(out, Finding{problem(f, "file_not_image", office.Args{"name": a.Name}), Error, ""})
		}
		if f.MaxBytes > 0 && a.Size > f.MaxBytes {
			out = append(out, Finding{problem(f, "file_large", office.Args{"name": a.Name, "max": f.MaxBytes >> 20}), Error, ""})
		}
	}
	if !f.Many && len(files) > 1 {
		out = append(out, Finding{problem(f, "file_many", office.Args{"have": len(files)}), Warning, ""})
	}
	return out
}

func (c *Category) strayFiles(r office.Record) []Finding {
	var out []Finding
	for _, a := range r.Attachments {
		if f, known := c.Field(a.Field); a.Field != "" && (!known || f.Kind != File) {
			out = append(out, Finding{office.Problem{Code: "file_stray", Args: office.Args{"name": a.Name, "field": a.Field}}, Warning, ""})
		}
	}
	return out
}

func (c *Category) dateFindings(r office.Record, env Env) []Finding {
	var out []Finding
	for _, s := range c.Spans {
		from, to := office.Date(r.Values[s.From]), office.Date(r.Values[s.To])
		if from.Valid() && to.Valid() && to < from {
			f, _ := c.Field(s.To)
			first, _ := c.Field(s.From)
			out = append(out, Finding{problem(f, "date_before", office.Args{"first": first.Label, "day": from}), Error, ""})
		}
	}
	if c.Over != nil && c.Over.When.holds(r.Values) {
		if end := office.Date(r.Values[c.Over.End]); end.Valid() && env.Day.Valid() && end < env.Day {
			f, _ := c.Field(c.Over.When.Field)
			out = append(out, Finding{problem(f, "over", office.Args{"day": end, "state": f.displayText(c.Over.When.Value)}), Warning, ""})
		}
	}
	return out
}

// displayText is a value as an argument of a sentence, in both languages.
func (f Field) displayText(v string) office.Text {
	return office.Text{BN: f.Display(v, office.Bengali), EN: f.Display(v, office.English)}
}
