package merge

import (
	"slices"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// State is what would come of a row.
type State string

// The four states. Source: internal/merge/README.md › States.
const (
	New     State = "new"
	Changed State = "changed"
	Same    State = "same"
	Refused State = "refused"
)

// Row is a row to bring in: the texts of its cells by field, as they came. A field that no column has is not in Values.
type Row struct {
	Number int
	ID     string // of the record, where the sheet says it
	Values map[string]string
	Clear  bool // an empty cell empties its field; without it, it says nothing of the field
}

// Result is what would come of a row.
type Result struct {
	Row      int
	State    State
	Record   office.Record // as it would be stored; of a new one without id
	Before   office.Record // as it stands; empty of a new one
	Fields   []string      // that change, in the order of the form
	Findings []catalog.Finding
}

// Plan is what is merged into, and how.
type Plan struct {
	Category *catalog.Category
	Live     []office.Record // of the category
	Env      catalog.Env     // what stands beside; Siblings is not looked at
	// Officer finds the officers of a name.
	Officer func(name string) []string
}

// Rows says what would come of each row. Two rows never change one record.
func (p Plan) Rows(rows []Row) []Result {
	results := make([]Result, len(rows))
	read := make([]reading, len(rows))
	for i, row := range rows {
		read[i] = p.read(row)
	}
	found := p.find(rows, read)
	whole := p.coversAll(found)
	for i, row := range rows {
		results[i] = p.result(row, read[i], found[i], whole)
	}
	p.number(results)
	p.judge(results)
	return results
}

// Absent are how many records no row speaks of. They stay as they are.
func (p Plan) Absent(results []Result) int {
	spoken := map[string]bool{}
	for _, r := range results {
		if r.Before.ID != "" {
			spoken[r.Before.ID] = true
		}
	}
	n := 0
	for _, r := range p.Live {
		if !spoken[r.ID] {
			n++
		}
	}
	return n
}

// coversAll tells whether every record of the list is in the sheet.
func (p Plan) coversAll(found []int) bool {
	n := 0
	for _, at := range found {
		if at >= 0 {
			n++
		}
	}
	return n == len(p.Live)
}

// result puts a row's values over the record that it means, or over an empty form.
func (p Plan) result(row Row, in reading, at int, whole bool) Result {
	c := p.Category
	out := Result{Row: row.Number, State: New, Findings: in.findings}
	r := office.Record{Category: c.ID, Values: map[string]string{}, Attachments: []office.Attachment{}}
	if at >= 0 {
		out.Before, r = p.Live[at], p.Live[at]
		r.Values = map[string]string{}
		for name, v := range out.Before.Values {
			r.Values[name] = v
		}
	} else {
		for _, f := range c.Fields {
			if f.Default != "" {
				r.Values[f.Name] = f.Default
			}
		}
	}
	for _, f := range c.Fields {
		v, given := in.values[f.Name]
		switch {
		case !given, v == "" && at >= 0 && !row.Clear:
			continue
		case at >= 0 && row.ID == "" && !whole && c.Unique != nil && f.Name == c.Unique.Field:
			continue // the running number of a part of the list says nothing of the whole
		case v == "" && (at < 0 || f.Kind == catalog.Bool):
			v = f.Default
		}
		if (f.Kind == catalog.Phone || f.Kind == catalog.Mobile) && sameNumber(v, out.Before.Values[f.Name]) {
			continue // typed in another way
		}
		if v == "" {
			delete(r.Values, f.Name)
		} else {
			r.Values[f.Name] = v
		}
		if r.Values[f.Name] != out.Before.Values[f.Name] {
			out.Fields = append(out.Fields, f.Name)
		}
	}
	if at < 0 {
		out.Findings = append(out.Findings, p.persons(r)...)
	}
	out.Record = r
	if at >= 0 {
		out.State = Changed
		if r.SameContent(out.Before) {
			out.State = Same
		}
	}
	if in.refused {
		out.State = Refused
	}
	return out
}

func sameNumber(a, b string) bool {
	number := catalog.ParsePhone(a).Parsed
	return number != "" && number == catalog.ParsePhone(b).Parsed
}

// number gives new records of a numbered list their numbers, where they came without or with one that is taken.
func (p Plan) number(results []Result) {
	u := p.Category.Unique
	if u == nil {
		return
	}
	taken, last := map[[2]string]bool{}, map[string]int64{}
	use := func(r office.Record) {
		group := r.Values[u.Within]
		taken[[2]string{group, r.Values[u.Field]}] = true
		last[group] = max(last[group], catalog.NumberIn(r, u.Field))
	}
	changed := map[string]bool{}
	for _, r := range results {
		if r.State == Changed || r.State == Same {
			use(r.Record)
			changed[r.Before.ID] = true
		}
	}
	for _, r := range p.Live {
		if !changed[r.ID] {
			use(r)
		}
	}
	f, _ := p.Category.Field(u.Field)
	give := func(r *Result) {
		came, group := r.Record.Values[u.Field], r.Record.Values[u.Within]
		if came == "" || taken[[2]string{group, came}] {
			next := itoa(last[group] + 1)
			r.Record.Values[u.Field] = next
			if came != "" {
				r.Findings = append(r.Findings, note(f, "import.numbered", office.Args{"came": inBoth(came), "number": inBoth(next)}))
			}
		}
		use(r.Record)
	}
	for i := range results {
		if results[i].State == New {
			give(&results[i])
		}
	}
	for i := range results { // what could not be read comes last: it has a number once it can be
		if results[i].State == Refused && results[i].Before.ID == "" {
			give(&results[i])
		}
	}
}

// judge refuses what could not be stored beside what would stand there then.
func (p Plan) judge(results []Result) {
	own := make([]int, len(results)) // findings of reading
	var unread []int                 // refused by it
	for i := range results {
		own[i] = len(results[i].Findings)
		if results[i].State == Refused {
			unread = append(unread, i)
		}
	}
	env := p.Env
	for again := true; again; {
		again = false
		env.Siblings = catalog.NewBeside(p.Category, p.after(results))
		for i := range results {
			r := &results[i]
			if r.State != New && r.State != Changed {
				continue
			}
			r.Findings = append(r.Findings[:own[i]:own[i]], p.findings(r.Record, i, env)...)
			for _, f := range r.Findings[own[i]:] {
				if f.Weight == catalog.Error {
					r.State, again = Refused, true
					break
				}
			}
		}
	}
	// What could not be read is said with all else that is wrong with the row, so that it is put right at once.
	for _, i := range unread {
		r := &results[i]
		for _, f := range p.findings(r.Record, i, env) {
			if !slices.ContainsFunc(r.Findings, func(known catalog.Finding) bool { return known.Weight == catalog.Error && known.Field == f.Field }) {
				r.Findings = append(r.Findings, f)
			}
		}
	}
}

// findings are what is wrong with the record of a row, which may have no id yet.
func (p Plan) findings(r office.Record, row int, env catalog.Env) []catalog.Finding {
	if r.ID == "" {
		r.ID = placeholder(row)
	}
	return p.Category.Findings(r, env)
}

// after are the records as they would stand.
func (p Plan) after(results []Result) []office.Record {
	var all []office.Record
	changed := map[string]bool{}
	for i, r := range results {
		switch r.State {
		case New:
			r.Record.ID = placeholder(i)
			all = append(all, r.Record)
		case Changed:
			all = append(all, r.Record)
			changed[r.Record.ID] = true
		}
	}
	for _, r := range p.Live {
		if !changed[r.ID] {
			all = append(all, r)
		}
	}
	return all
}

// placeholder stands for the id of a record that has none yet.
func placeholder(i int) string { return "row " + itoa(int64(i)) }
