package handover

import (
	"cmp"
	"slices"
	"strings"

	"batayandesk/internal/desk"
	"batayandesk/internal/merge"
	"batayandesk/internal/office"
)

// shownThings bounds how many rows one answer has.
const shownThings = 200

func emptyArrival() ArrivalView {
	return ArrivalView{Counts: []ArrivalCount{}, Rows: []ArrivalRow{}, Notes: []string{}}
}

// beginnerView is a bundle where no office is open.
func beginnerView(d *desk.Desk, from *arrived) ArrivalView {
	view := emptyArrival()
	view.Given, view.Source, view.Name, view.Beginner = true, from.source, from.name, true
	view.Office, view.Day = from.content.Office.NameBN, from.day.Text(d.Lang())
	records := 0
	for _, category := range from.content.Categories {
		records += len(category.Records)
	}
	view.Ready = d.Say("arrival.becomes", office.Args{"records": records, "letters": len(from.content.Letters), "directives": len(from.content.Directives)})
	if from.without > 0 {
		view.Notes = append(view.Notes, d.Say("bundle.init.no_pdf", office.Args{"n": from.without}))
	}
	view.Notes = append(view.Notes, unknownSaid(d, from.content)...)
	return view
}

// rowStates are the states of rows, the one that asks most first.
var rowStates = []string{"conflict", "refused", "new", "changed", "gone", "here"}

// rowState is the state under which a thing is shown.
func (p *planned) rowState() string {
	if len(p.refusal) > 0 {
		return "refused"
	}
	return string(p.State)
}

// stateText names a state. Where no common past is known, what differs may have changed on one side alone, and is not said to have
// changed on both.
func (w *work) stateText(p *plan, state string) string {
	if state == string(merge.Conflict) && !p.common {
		state = "apart"
	}
	return w.Desk.Say("arrival.state."+state, nil)
}

// arrivalView shows a plan.
func (w *work) arrivalView(from *arrived, p *plan, in ArrivalIn) ArrivalView {
	view := beginnerView(w.Desk, from)
	view.Beginner, view.Stamp, view.From = false, p.stamp, max(in.From, 0)
	counts := map[string]int{}
	var shown []*planned
	for _, state := range rowStates {
		for i := range p.things {
			if one := &p.things[i]; one.rowState() == state {
				if counts[state]++; in.Show == "" || in.Show == state {
					shown = append(shown, one)
				}
			}
		}
		if counts[state] > 0 {
			view.Counts = append(view.Counts, ArrivalCount{state, w.stateText(p, state), counts[state]})
		}
	}
	view.Shown = len(shown)
	rows := shown[min(view.From, len(shown)):]
	for _, one := range rows[:min(len(rows), max(min(in.Count, shownThings), 1))] {
		view.Rows = append(view.Rows, w.arrivalRow(p, one))
	}
	n := p.counts()
	view.Ready = ""
	var ready []string
	for _, part := range []struct {
		code string
		n    int
	}{{"arrival.ready_new", n.new}, {"arrival.ready_changed", n.changed}, {"arrival.ready_gone", n.gone}} {
		if part.n > 0 {
			ready = append(ready, w.Desk.Say(part.code, office.Args{"n": part.n}))
		}
	}
	view.Ready = strings.Join(ready, ", ")
	return view
}

func (w *work) arrivalRow(p *plan, one *planned) ArrivalRow {
	d := w.Desk
	row := ArrivalRow{
		Subject: string(one.Subject), ID: one.ID, State: one.rowState(), Fields: []ArrivalField{}, Notes: []string{}, Side: one.choice,
		Whole: one.State == merge.New || one.State == merge.Gone || len(one.Fields) == 1 && one.Fields[0].Name == merge.Exists,
	}
	row.Label = w.stateText(p, row.State)
	row.Kind, row.Title = w.arrivalTitle(p, one)
	for _, problem := range one.refusal {
		row.Notes = append(row.Notes, problem.In(d.Lang()))
	}
	row.Notes = append(row.Notes, one.notes...)
	is := map[bool]string{true: d.Say("arrival.is", nil), false: d.Say("arrival.is_not", nil)}
	if row.Whole {
		here := one.State == merge.Gone || one.State == merge.Conflict && one.Fields[0].Ours != ""
		there := one.State == merge.New || one.State == merge.Conflict && one.Fields[0].Theirs != ""
		row.Ours, row.Theirs = is[here], is[there]
		for _, c := range w.wholeOf(p, one) {
			row.Fields = append(row.Fields, ArrivalField{Field: c.Field, Label: c.Label, Ours: c.Before, Theirs: c.After, State: "changed", Side: one.choice})
		}
		return row
	}
	for _, f := range one.Fields {
		if f.Name == updatedField && len(one.Fields) > 1 {
			continue // it goes with what was changed
		}
		told := w.told(p, one, f)
		if told.Before == told.After && f.State != merge.Conflict {
			continue // what a clerk has no name for
		}
		side := ours
		if f.Value != f.Ours {
			side = theirs
		}
		row.Fields = append(row.Fields, ArrivalField{f.Name, told.Label, told.Before, told.After, string(f.State), side, f.Value == f.Ours || f.Value == f.Theirs})
	}
	return row
}

// arrivalTitle is what a thing is, and what it is called.
func (w *work) arrivalTitle(p *plan, one *planned) (kind, title string) {
	d := w.Desk
	switch one.Subject {
	case office.SubjectRecord, office.SubjectCategory:
		category, known := w.Catalog.Category(one.category)
		if !known {
			return one.category, one.ID
		}
		kind = category.LabelOn(w.Day).In(d.Lang())
		if one.Subject == office.SubjectCategory {
			return d.Say("arrival.kind.category", nil), kind
		}
		r := p.there[one.ID]
		if ours := p.here[one.ID]; ours.ID != "" {
			r = ours
		}
		return kind, category.EffectiveTitle(r, w.Book.Env(category.ID))
	case office.SubjectDirective:
		for _, list := range [][]office.Directive{p.ours.Directives, p.theirs.Directives} {
			if at := slices.IndexFunc(list, func(d office.Directive) bool { return d.ID == one.ID }); at >= 0 {
				title = cmp.Or(title, list[at].SubjectBN, list[at].Memo)
			}
		}
	case office.SubjectLetter:
		for _, list := range [][]office.Letter{p.ours.Letters, p.theirs.Letters} {
			if at := slices.IndexFunc(list, func(l office.Letter) bool { return l.ID == one.ID }); at >= 0 {
				title = cmp.Or(title, list[at].Memo+" — "+desk.LetterName(list[at]).In(d.Lang()))
			}
		}
	case office.SubjectHolidays:
		title = office.Date(one.ID).Text(d.Lang())
		for _, list := range [][]office.Holiday{p.ours.Holidays, p.theirs.Holidays} {
			if at := slices.IndexFunc(list, func(h office.Holiday) bool { return string(h.Date) == one.ID }); at >= 0 {
				title = office.Date(one.ID).Text(d.Lang()) + " — " + list[at].NameBN
				break
			}
		}
	default:
		title = w.Office.NameBN
	}
	return d.Say("arrival.kind."+string(one.Subject), nil), title
}

// wholeOf is all that a thing says which is on one side alone.
func (w *work) wholeOf(p *plan, one *planned) []desk.FieldChange {
	theirsOnly := one.State == merge.New || one.State == merge.Conflict && one.Fields[0].Ours == ""
	switch one.Subject {
	case office.SubjectRecord:
		if theirsOnly {
			return w.RecordDifferences(office.Record{Category: one.category}, p.there[one.ID])
		}
		gone := office.Record{Category: one.category}
		return w.RecordDifferences(p.here[one.ID], gone)
	case office.SubjectDirective:
		return whole(p.ours.Directives, p.theirs.Directives, theirsOnly, w.Desk.Lang(), func(d office.Directive) bool { return d.ID == one.ID })
	case office.SubjectLetter:
		return whole(p.ours.Letters, p.theirs.Letters, theirsOnly, w.Desk.Lang(), func(l office.Letter) bool { return l.ID == one.ID })
	case office.SubjectHolidays:
		return whole(p.ours.Holidays, p.theirs.Holidays, theirsOnly, w.Desk.Lang(), func(h office.Holiday) bool { return string(h.Date) == one.ID })
	}
	return nil
}

func whole[T any](mine, their []T, theirsOnly bool, lang office.Lang, is func(T) bool) (changes []desk.FieldChange) {
	var before, after T
	if at := slices.IndexFunc(their, is); theirsOnly && at >= 0 {
		after = their[at]
	}
	if at := slices.IndexFunc(mine, is); !theirsOnly && at >= 0 {
		before = mine[at]
	}
	for _, d := range office.Differences(before, after, lang) {
		changes = append(changes, desk.FieldChange{Label: steps(d.At, lang), Before: d.Before, After: d.After})
	}
	return changes
}

func steps(at []office.Text, lang office.Lang) string {
	words := make([]string, len(at))
	for i, step := range at {
		words[i] = step.In(lang)
	}
	return strings.Join(words, " › ")
}

// told is a field as a clerk reads it: its label and what stands there on either side.
func (w *work) told(p *plan, one *planned, f merge.Met) desk.FieldChange {
	lang := w.Desk.Lang()
	switch one.Subject {
	case office.SubjectRecord:
		return w.toldRecord(p, one, f)
	case office.SubjectCategory:
		mine, their := p.ours.Categories[one.ID].State, p.theirs.Categories[one.ID].State
		return toldOf(mine, their, f, lang)
	case office.SubjectDirective:
		return toldIn(p.ours.Directives, p.theirs.Directives, f, lang, func(d office.Directive) bool { return d.ID == one.ID })
	case office.SubjectLetter:
		return toldIn(p.ours.Letters, p.theirs.Letters, f, lang, func(l office.Letter) bool { return l.ID == one.ID })
	case office.SubjectHolidays:
		return toldIn(p.ours.Holidays, p.theirs.Holidays, f, lang, func(h office.Holiday) bool { return string(h.Date) == one.ID })
	}
	return toldOf(p.ours.Office, p.theirs.Office, f, lang)
}

// metaLabels are the fields of records that no form has, by the code of their words.
var metaLabels = map[string]string{
	updatedField: "arrival.updated", portalField: "arrival.portal", pageField: "arrival.page", lookedField: "arrival.looked", checkedField: "arrival.checked",
	confirmedField: "record.confirmed",
}

func (w *work) toldRecord(p *plan, one *planned, f merge.Met) desk.FieldChange {
	lang := w.Desk.Lang()
	if code, is := metaLabels[f.Name]; is {
		said := func(text string) string {
			day, who, _ := strings.Cut(text, " ")
			if f.Name == lookedField && text != "" {
				return w.Desk.Say("arrival.is", nil)
			}
			if office.Date(day).Valid() {
				return strings.TrimSuffix(office.Date(day).Text(lang)+", "+who, ", ")
			}
			return text
		}
		return desk.FieldChange{Field: f.Name, Label: w.Desk.Say(code, nil), Before: said(f.Ours), After: said(f.Theirs)}
	}
	mine, their := p.here[one.ID], p.there[one.ID]
	for _, change := range w.RecordDifferences(mine, their) {
		if change.Field == f.Name {
			return change
		}
	}
	label := f.Name
	if category, known := w.Catalog.Category(one.category); known {
		if field, is := category.Field(f.Name); is {
			return desk.FieldChange{Field: f.Name, Label: field.Label.In(lang), Before: category.Display(f.Name, f.Ours, lang), After: category.Display(f.Name, f.Theirs, lang)}
		}
	}
	return desk.FieldChange{Field: f.Name, Label: label, Before: f.Ours, After: f.Theirs}
}

func toldIn[T any](mine, their []T, f merge.Met, lang office.Lang, is func(T) bool) desk.FieldChange {
	var a, b T
	if at := slices.IndexFunc(mine, is); at >= 0 {
		a = mine[at]
	}
	if at := slices.IndexFunc(their, is); at >= 0 {
		b = their[at]
	}
	return toldOf(a, b, f, lang)
}

// toldOf words one field of a noun: the differences that there would be if it alone were taken.
func toldOf[T any](mine, their T, f merge.Met, lang office.Lang) desk.FieldChange {
	out := desk.FieldChange{Field: f.Name}
	f.Value = f.Theirs
	taken, err := withFields(mine, their, []merge.Met{f})
	if err != nil {
		return out
	}
	var before, after []string
	for i, d := range office.Differences(mine, taken, lang) {
		if i == 0 && len(d.At) > 0 {
			out.Label = d.At[0].In(lang)
			if strings.Contains(f.Name, ".") && len(d.At) > 1 {
				out.Label = steps(d.At[:2], lang)
			}
		}
		for _, side := range []struct {
			into *[]string
			text string
		}{{&before, d.Before}, {&after, d.After}} {
			if side.text != "" {
				*side.into = append(*side.into, side.text)
			}
		}
	}
	out.Before, out.After = strings.Join(before, "\n"), strings.Join(after, "\n")
	return out
}

// arrivedJSON is a plan as the command prints it.
func (w *work) arrivedJSON(from *arrived, p *plan) ArrivedJSON {
	n := p.counts()
	out := ArrivedJSON{
		Office: from.content.Office.ID, Day: string(from.day), New: n.new, Changed: n.changed, Gone: n.gone, Here: n.here, Conflict: n.conflict, Refused: n.refused,
		Things: []ArrivedThingJSON{},
	}
	for i := range p.things {
		one := &p.things[i]
		row := w.arrivalRow(p, one)
		thing := ArrivedThingJSON{Subject: row.Subject, ID: row.ID, Title: row.Title, State: row.State, Fields: []ArrivedFieldJSON{}, Problems: []VerifyFault{}}
		if one.category != "" {
			thing.Category = &one.category
		}
		for _, f := range row.Fields {
			thing.Fields = append(thing.Fields, ArrivedFieldJSON{f.Field, f.Label, f.State, f.Ours, f.Theirs, f.Side})
		}
		for _, problem := range one.refusal {
			thing.Problems = append(thing.Problems, VerifyFault{problem.Code, problem.Field, problem.In(w.Desk.Lang())})
		}
		out.Things = append(out.Things, thing)
	}
	return out
}
