package compliance_test

import (
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

func on(day office.Date, category string, records ...office.Record) compliance.Standing {
	c := newContent(day)
	c.add(category, records...)
	return compliance.Judge(c.Content, category)
}

func TestFiscalYearRuleHasItsDaysOfGrace(t *testing.T) {
	lastYear := anAgreement.with("fiscal_year", "2019-20")
	for _, c := range []struct {
		why   string
		day   office.Date
		have  values
		state office.State
		codes []string
	}{
		{"this year's", "2020-10-05", anAgreement, office.Done, nil},
		{"last day of the year", "2021-06-30", anAgreement, office.Done, nil},
		{"first day of the next", "2021-07-01", anAgreement, office.Done, nil},
		{"last day of grace", "2021-07-31", anAgreement, office.Done, nil},
		{"grace is over", "2021-08-01", anAgreement, office.Stale, []string{"year_missing"}},
		{"this year's within the grace", "2020-07-10", anAgreement, office.Done, nil},
		{"two years old within the grace", "2021-07-10", lastYear, office.Stale, []string{"year_missing"}},
		{"only an older year", "2020-10-05", lastYear, office.Stale, []string{"year_missing"}},
		{"other kinds only", "2020-10-05", anAgreement.with("kind", "team"), office.Partial, []string{"kind_missing", "year_missing"}},
		{"without document", "2020-10-05", anAgreement.with("portal_url", ""), office.Partial, []string{"document_missing"}},
		{"an older year without document", "2020-10-05", lastYear.with("portal_url", ""), office.Partial, []string{"document_missing", "year_missing"}},
	} {
		expect(t, c.why, on(c.day, "apa", rec(c.have)), c.state, c.codes...)
	}
	s := on("2021-07-31", "apa", rec(anAgreement))
	if s.Asked.FiscalYear != "2021-22" || s.Met.FiscalYear != "2020-21" {
		t.Errorf("asked %+v, met %+v", s.Asked, s.Met)
	}
}

func TestQuarterRuleHasItsDaysOfGrace(t *testing.T) {
	july := aQuarterly.with("fiscal_year", "2020-21", "quarter", "1")
	for _, c := range []struct {
		why   string
		day   office.Date
		have  values
		state office.State
		codes []string
	}{
		{"April–June on 5 October", "2020-10-05", aQuarterly, office.Done, nil},
		{"April–June on the last day of grace", "2020-10-14", aQuarterly, office.Done, nil},
		{"April–June once grace is over", "2020-10-15", aQuarterly, office.Stale, []string{"quarter_missing"}},
		{"July–September once grace is over", "2020-10-15", july, office.Done, nil},
		{"July–September until 14 January", "2021-01-14", july, office.Done, nil},
		{"July–September on 15 January", "2021-01-15", july, office.Stale, []string{"quarter_missing"}},
		{"April–June from 15 July", "2020-07-15", aQuarterly, office.Done, nil},
		{"January–March is asked until 14 July", "2020-07-14", aQuarterly.with("quarter", "3"), office.Done, nil},
		{"other kinds only", "2020-10-05", aQuarterly.with("kind", "plan", "quarter", ""), office.Partial, []string{"kind_missing", "quarter_missing"}},
		{"the same quarter of another year", "2020-10-05", aQuarterly.with("fiscal_year", "2018-19"), office.Stale, []string{"quarter_missing"}},
		{"without document", "2020-10-05", aQuarterly.with("portal_url", ""), office.Partial, []string{"document_missing"}},
		{"without the day it was published", "2020-10-05", aQuarterly.with("published_on", ""), office.Partial, []string{"published_on_missing"}},
		{"without its quarter", "2020-10-05", aQuarterly.with("quarter", ""), office.Partial, []string{"quarter_missing", "quarter_missing"}},
	} {
		expect(t, c.why, on(c.day, "integrity", rec(c.have)), c.state, c.codes...)
	}
}

func TestOldestConfirmationDecides(t *testing.T) {
	judge := func(category, clerkConfirmed, clerkUpdated office.Date) compliance.Standing {
		c := newContent(today)
		clerk := rec(aClerk)
		clerk.ConfirmedOn, clerk.UpdatedOn = clerkConfirmed, clerkUpdated
		c.add("officers_staff", rec(aHead), clerk)
		c.States["officers_staff"] = office.CategoryState{ConfirmedOn: category}
		return compliance.Judge(c.Content, "officers_staff")
	}
	for _, c := range []struct {
		why                                    string
		category, clerkConfirmed, clerkUpdated office.Date
		state                                  office.State
		confirmed                              office.Date
	}{
		{"90 days", "", "2020-07-07", "2020-01-01", office.Done, "2020-07-07"},
		{"91 days; a new neighbour does not refresh it", "", "2020-07-06", "2020-01-01", office.Stale, "2020-07-06"},
		{"a change counts as a confirmation", "", "2020-01-01", "2020-07-07", office.Done, "2020-07-07"},
		{"the category's confirmation refreshes all", "2020-09-01", "2020-01-01", "2020-01-01", office.Done, "2020-09-01"},
		{"a confirmation of later days does not count yet", "2020-10-06", "2020-12-01", "2020-01-01", office.Stale, "2020-01-01"},
		{"never confirmed", "", "", "", office.Stale, ""},
	} {
		s := judge(c.category, c.clerkConfirmed, c.clerkUpdated)
		codes := []string{}
		if c.state == office.Stale {
			codes = append(codes, "confirmed_old")
		}
		expect(t, c.why, s, c.state, codes...)
		if s.Confirmed != c.confirmed {
			t.Errorf("%s: confirmed %s, want %s", c.why, s.Confirmed, c.confirmed)
		}
	}
}

func TestEveryDaysRuleHoldsItsWindow(t *testing.T) {
	for _, category := range catalog.Default().All() {
		if category.Fresh.Kind != catalog.FreshDays || category.Fresh.Field != "" {
			continue
		}
		for days, state := range map[int]office.State{category.Fresh.N: office.Done, category.Fresh.N + 1: office.Stale} {
			c := complete(today)
			for i := range c.Records[category.ID] {
				r := &c.Records[category.ID][i]
				r.ConfirmedOn, r.UpdatedOn = today.Add(-days), today.Add(-days)
			}
			s := compliance.Judge(c.Content, category.ID)
			if s.State != state {
				t.Errorf("%s confirmed %d days ago is %s, want %s", category.ID, days, s.State, state)
			}
		}
	}
}

func TestOfficeMayChangeTheWindow(t *testing.T) {
	c := complete(today)
	c.Catalog = catalog.Default().Overlaid(office.Overlay{FreshDays: map[string]int{"notices": 3}})
	expect(t, "three days for notices", compliance.Judge(c.Content, "notices"), office.Stale, "latest_old")
}
