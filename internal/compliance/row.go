package compliance

import (
	"sync/atomic"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// Row is one live record as it was judged. What Record holds is shared and must not be changed.
type Row struct {
	Record office.Record
	// Portal says how the record stands to the portal: new, changed, on or archive; To what is to be done there: new,
	// changed, archive, remove, or "" nothing. Source: internal/compliance/README.md › Portal worklist.
	Portal, To string

	place     catalog.Place
	shared    []string
	holds     uint64      // the plan's mask
	number    int64       // of a unique number
	head      bool        // has the field of One set
	archived  bool        // judged no more
	bengali   bool        // in Bengali alone, though the form asks in English too
	confirmed office.Date // the day of its own confirmation
	latest    office.Date // of a latest_item rule
	period    Period      // of a period rule
	refs      []string    // officers that it names

	own    []Reason
	warned []Reason

	text atomic.Pointer[string] // folded, once it was searched
}

// newRow looks at a record alone; judging comes after, when all officers are known.
func (p *plan) newRow(r office.Record) *Row {
	row, c := &Row{Record: r}, p.category
	row.place, row.shared, row.holds, row.archived = p.order.Place(r), c.Shared(r), p.mask(r), c.Archived(r, p.day)
	row.Portal, row.To = Portal(c, r, p.day)
	row.bengali = !row.archived && p.untranslated(r)
	if c.Unique != nil {
		row.number = catalog.Among{r}.Last(c.Unique.Field)
	}
	row.head = c.One != nil && r.Values[c.One.Field] == "true" && !c.IsIdle(r)
	switch rule := c.Fresh; rule.Kind {
	case catalog.FreshDays:
		row.confirmed = p.ownDay(r, rule)
	case catalog.FreshLatestItem:
		row.latest = p.upToDay(office.Date(r.Values[rule.Field]))
	case catalog.FreshFiscalYear, catalog.FreshQuarter:
		if r.Values[rule.With.Field] == rule.With.Value {
			row.period = Period{FiscalYear: r.Values["fiscal_year"]}
			if q := r.Values["quarter"]; len(q) == 1 {
				row.period.Quarter = int(q[0] - '0')
			}
		}
	}
	for _, field := range p.refs {
		if id := r.Values[field]; id != "" {
			row.refs = append(row.refs, id)
		}
	}
	return row
}

// unjudged is the row as it was looked at, to be judged again.
func (row *Row) unjudged() *Row {
	return &Row{
		Record: row.Record, Portal: row.Portal, To: row.To, place: row.place, shared: row.shared, holds: row.holds, number: row.number,
		head: row.head, archived: row.archived, bengali: row.bengali, confirmed: row.confirmed, latest: row.latest, period: row.period, refs: row.refs,
	}
}

// ownDay is the day of a record's own confirmation; a change of content counts as one.
func (p *plan) ownDay(r office.Record, rule catalog.Freshness) office.Date {
	if rule.Field != "" {
		return p.upToDay(office.Date(r.Values[rule.Field]))
	}
	return max(p.upToDay(r.ConfirmedOn), p.upToDay(r.UpdatedOn))
}

// judge gathers the reasons and warnings of the record itself.
func (p *plan) judge(row *Row, env catalog.Env) {
	row.own, row.warned = nil, nil
	if row.archived {
		return
	}
	r, c := row.Record, p.category
	title := ""
	name := func() string {
		if title == "" {
			title = c.EffectiveTitle(r, env)
		}
		return title
	}
	for _, f := range c.Findings(r, env) {
		switch {
		case f.Reason != "":
			row.own = append(row.own, Reason{Code: f.Reason, Category: c.ID, Record: r.ID, Field: f.Field, Title: name(),
				Problem: f.Problem, State: office.Partial})
		case f.Weight != catalog.Incomplete:
			row.warned = append(row.warned, warning(c.ID, r.ID, name(), f.Problem))
		}
	}
	if warned := p.ownOfficer(r, env); warned != nil {
		row.warned = append(row.warned, warning(c.ID, r.ID, name(), *warned))
	}
}

func warning(category, record, title string, p office.Problem) Reason {
	return Reason{Code: p.Code, Category: category, Record: record, Field: p.Field, Title: title, Problem: p}
}

// ownOfficer tells a field office that its GRS officer is usually one of the office above; nil where there is
// nothing to tell. Source: internal/compliance/README.md › Who answers grievances.
func (p *plan) ownOfficer(r office.Record, env catalog.Env) *office.Problem {
	role, officer := r.Values["role"], r.Values["officer"]
	if p.category.ID != "grs" || officer == "" {
		return nil
	}
	if role == "appeal_officer" || role == "anik" && env.Office.Kind != office.DistrictOffice {
		return &office.Problem{Code: "grs_own_officer", Field: "officer", Args: office.Args{
			"role": office.Text{BN: p.category.Display("role", role, office.Bengali), EN: p.category.Display("role", role, office.English)}}}
	}
	return nil
}

// folded is what a filter looks through, made when it is first looked for.
func (p *plan) folded(row *Row, env catalog.Env) string {
	if text := row.text.Load(); text != nil {
		return *text
	}
	text := bangla.Fold(p.category.SearchText(row.Record, env))
	row.text.Store(&text)
	return text
}
