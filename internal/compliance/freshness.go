package compliance

import (
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// stale judges the freshness rule and notes the dates that a remark needs. Source: domain.md section 4.
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
	if len(j.records) == 0 {
		return nil
	}
	whole := j.upToDay(j.c.States[j.category.ID].ConfirmedOn)
	var oldest office.Record
	var since office.Date
	for i, r := range j.records {
		day := max(whole, j.ownDay(r, rule))
		if i == 0 || day < since {
			oldest, since = r, day
		}
	}
	j.standing.Confirmed = since
	p := office.Problem{Code: "confirmed_old", Field: rule.Field, Args: office.Args{"day": since, "limit": rule.N}}
	if since == "" {
		p.Code = "confirmed_never"
	} else {
		age := j.c.Day.DaysSince(since)
		if age <= rule.N {
			return nil
		}
		p.Args["age"] = age
	}
	reason := j.whole("confirmed_old", rule.Field, p)
	reason.Record = oldest.ID
	return []Reason{reason}
}

// ownDay is the day of a record's own confirmation; a change of content counts as one.
func (j *judging) ownDay(r office.Record, rule catalog.Freshness) office.Date {
	if rule.Field != "" {
		return j.upToDay(office.Date(r.Values[rule.Field]))
	}
	return max(j.upToDay(r.ConfirmedOn), j.upToDay(r.UpdatedOn))
}

// upToDay is d where it is a day not after the content's, else "".
func (j *judging) upToDay(d office.Date) office.Date {
	if !d.Valid() || d > j.c.Day {
		return ""
	}
	return d
}

func (j *judging) latest(rule catalog.Freshness) []Reason {
	if len(j.records) == 0 {
		return nil
	}
	for _, r := range j.records {
		j.standing.Latest = max(j.standing.Latest, j.upToDay(office.Date(r.Values[rule.Field])))
	}
	f, _ := j.category.Field(rule.Field)
	p := office.Problem{Code: "latest_none", Field: rule.Field, Args: office.Args{"field": f.Label, "limit": rule.N}}
	if newest := j.standing.Latest; newest != "" {
		age := j.c.Day.DaysSince(newest)
		if age <= rule.N {
			return nil
		}
		p.Code = "latest_old"
		p.Args["day"], p.Args["age"] = newest, age
	}
	return []Reason{j.whole("latest_old", rule.Field, p)}
}

func (j *judging) fiscalYear(rule catalog.Freshness) []Reason {
	s := &j.standing
	s.Asked = FiscalYearOf(j.c.Day)
	if j.covered(rule, s.Asked) {
		s.Met = s.Asked
		return nil
	}
	// In the first days after 1 July last year's is enough.
	if last := s.Asked.before(); j.c.Day.DaysSince(s.Asked.From) < rule.N && j.covered(rule, last) {
		s.Met = last
		return nil
	}
	return []Reason{j.whole("year_missing", "fiscal_year", j.period("year_missing", rule))}
}

func (j *judging) quarter(rule catalog.Freshness) []Reason {
	s := &j.standing
	s.Asked = QuarterOf(j.c.Day.Add(1 - rule.N)).before()
	if j.covered(rule, s.Asked) {
		s.Met = s.Asked
		return nil
	}
	return []Reason{j.whole("quarter_missing", "quarter", j.period("quarter_missing", rule))}
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

// covered tells whether a record of the needed kind is for the period.
func (j *judging) covered(rule catalog.Freshness, p Period) bool {
	for _, r := range j.records {
		if r.Values[rule.With.Field] == rule.With.Value && r.Values["fiscal_year"] == p.FiscalYear &&
			(p.Quarter == 0 || r.Values["quarter"] == string(rune('0'+p.Quarter))) {
			return true
		}
	}
	return false
}
