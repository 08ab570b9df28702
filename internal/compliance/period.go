package compliance

import (
	"strconv"
	"time"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// Period is a fiscal year, or one of its quarters (1 July–September … 4 April–June); Quarter 0 is the year.
type Period struct {
	FiscalYear string // "2020-21"; "" for no period
	Quarter    int
	From, To   office.Date
}

// FiscalYearOf is the fiscal year that holds a day.
func FiscalYearOf(day office.Date) Period {
	y, m, _ := day.Parts()
	if m < int(time.July) {
		y--
	}
	return Period{FiscalYear: office.FiscalYearFrom(y), From: office.NewDate(y, time.July, 1), To: office.NewDate(y+1, time.June, 30)}
}

// QuarterOf is the quarter of a fiscal year that holds a day.
func QuarterOf(day office.Date) Period {
	y, m, _ := day.Parts()
	first := time.Month((m-1)/3*3 + 1)
	p := FiscalYearOf(day)
	p.Quarter = (m-1)/3 - 1
	if p.Quarter < 1 {
		p.Quarter += 4
	}
	p.From, p.To = office.NewDate(y, first, 1), office.NewDate(y, first+3, 0)
	return p
}

// before is the period of the same length that ends the day before p begins.
func (p Period) before() Period {
	if p.Quarter == 0 {
		return FiscalYearOf(p.From.Add(-1))
	}
	return QuarterOf(p.From.Add(-1))
}

// values are what a record of the period holds that is what a rule wants; nil for no period.
func (p Period) values(with catalog.When) map[string]string {
	if p.FiscalYear == "" {
		return nil
	}
	out := map[string]string{"fiscal_year": p.FiscalYear, with.Field: with.Value}
	if p.Quarter > 0 {
		out["quarter"] = strconv.Itoa(p.Quarter)
	}
	return out
}

// Text names the period: "২০২০-২১", "এপ্রিল–জুন ২০২০".
func (p Period) Text() office.Text {
	if p.FiscalYear == "" {
		return office.Text{}
	}
	if p.Quarter == 0 {
		return office.Text{BN: bangla.ToBengali(p.FiscalYear), EN: p.FiscalYear}
	}
	y, from, _ := p.From.Parts()
	_, to, _ := p.To.Parts()
	return office.Text{
		BN: bangla.GregorianMonthName(from) + "–" + bangla.GregorianMonthName(to) + " " + bangla.Itoa(y),
		EN: time.Month(from).String() + "–" + time.Month(to).String() + " " + p.From.Time().Format("2006"),
	}
}

func inBengali(year int) string { return bangla.Itoa(year) }

func inEnglish(year int) string { return strconv.Itoa(year) }
