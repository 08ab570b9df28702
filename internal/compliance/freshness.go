package compliance

import (
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// stale judges the freshness rule and notes the dates that a remark needs.
// Source: internal/compliance/README.md › Freshness.
func (j *judging) stale() []Reason {
	switch rule := j.category.Fresh; rule.Kind {
	case catalog.FreshDays:
		return j.confirmed(rule)
	case catalog.FreshLatestItem:
		return j.latest(rule)
	case catalog.FreshFiscalYear:
		return j.fiscalYear(rule)
	case catalog.FreshQuarter:
		return j.quarter(rule)
	}
	return nil
}

// confirmed: each record counts from the later of its own day and the category's; the oldest decides.
func (j *judging) confirmed(rule catalog.Freshness) []Reason {
	if len(j.rows) == 0 {
		return nil
	}
	since := j.sums.since
	j.standing.Confirmed = since
	p := office.Problem{Code: "confirmed_old", Field: rule.Field, Args: office.Args{"day": since, "limit": rule.N}}
	if since == "" {
		p.Code = "confirmed_never"
	} else {
		age := j.day.DaysSince(since)
		if age <= rule.N {
			return nil
		}
		p.Args["age"] = age
	}
	reason := j.reason("confirmed_old", rule.Field, p)
	reason.Record = j.sums.oldest.Record.ID
	return []Reason{reason}
}

func (j *judging) latest(rule catalog.Freshness) []Reason {
	if len(j.rows) == 0 {
		return nil
	}
	j.standing.Latest = j.sums.latest
	f, _ := j.category.Field(rule.Field)
	p := office.Problem{Code: "latest_none", Field: rule.Field, Args: office.Args{"field": f.Label, "limit": rule.N}}
	if newest := j.standing.Latest; newest != "" {
		age := j.day.DaysSince(newest)
		if age <= rule.N {
			return nil
		}
		p.Code = "latest_old"
		p.Args["day"], p.Args["age"] = newest, age
	}
	return []Reason{j.reason("latest_old", rule.Field, p)}
}

func (j *judging) fiscalYear(rule catalog.Freshness) []Reason {
	s := &j.standing
	s.Asked = FiscalYearOf(j.day)
	if j.sums.covered(s.Asked) {
		s.Met = s.Asked
		return nil
	}
	// In the first days after 1 July last year's is enough.
	if last := s.Asked.before(); j.day.DaysSince(s.Asked.From) < rule.N && j.sums.covered(last) {
		s.Met = last
		return nil
	}
	return []Reason{j.reason("year_missing", "fiscal_year", j.period("year_missing", rule))}
}

func (j *judging) quarter(rule catalog.Freshness) []Reason {
	s := &j.standing
	s.Asked = QuarterOf(j.day.Add(1 - rule.N)).before()
	if j.sums.covered(s.Asked) {
		s.Met = s.Asked
		return nil
	}
	return []Reason{j.reason("quarter_missing", "quarter", j.period("quarter_missing", rule))}
}

func (j *judging) period(code string, rule catalog.Freshness) office.Problem {
	args := office.Args{"period": j.standing.Asked.Text(), "what": office.Text{
		BN: j.category.Display(rule.With.Field, rule.With.Value, office.Bengali),
		EN: j.category.Display(rule.With.Field, rule.With.Value, office.English),
	}}
	if code == "year_missing" {
		return office.Problem{Code: "year_missing", Field: "fiscal_year", Args: args}
	}
	return office.Problem{Code: "quarter_missing", Field: "quarter", Args: args}
}
