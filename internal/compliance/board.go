package compliance

import (
	"cmp"
	"strings"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// DirectiveStanding is how a directive stands on a day.
type DirectiveStanding struct {
	Directive       string
	Due             office.Date // "" where the letter gives neither days nor a date
	Why             DueDate     // what a due date counted in working days leans on
	Until           office.Date // the last day that holds now: the one promised in the last interim answer, else Due
	WorkingDaysLeft *int        // nil where Until is not known; 0 on that day, negative after it
	Count           Tally
	Waiting         int // entries of what it asks for that only wait to be put on the portal
	Items           []Item
	Interims        []office.Answer // given by that day before the one that closes, oldest first
	Answered        *office.Answer  // finally, by that day
	Late            bool            // past its last day and not answered
}

// Tally counts the items of a directive. It is the one count: board, letters and commands show this.
type Tally struct {
	Done          int // done, and nothing else
	NotApplicable int
	Left          int
	Total         int
}

// Count tallies items.
func Count(items []Item) (t Tally) {
	for _, item := range items {
		switch item.State {
		case office.Done:
			t.Done++
		case office.NotApplicableState:
			t.NotApplicable++
		default:
			t.Left++
		}
	}
	t.Total = len(items)
	return t
}

// Settled is how many need nothing more: done or not applicable.
func (t Tally) Settled() int { return t.Done + t.NotApplicable }

// In words the tally: "৪টি সম্পন্ন, ১টি প্রযোজ্য নয়, ৪টি বাকি". What there is none of is left out, but for what is done.
func (t Tally) In(lang office.Lang) string {
	var parts []string
	for _, part := range []struct {
		code string
		n    int
	}{{"tally.done", t.Done}, {"tally.not_applicable", t.NotApplicable}, {"tally.left", t.Left}} {
		if part.n > 0 || part.code == "tally.done" {
			parts = append(parts, office.Problem{Code: part.code, Args: office.Args{"n": part.n}}.In(lang))
		}
	}
	return strings.Join(parts, ", ")
}

// Item is one item of a directive.
type Item struct {
	Mark     string
	Text     string
	Category string       // "" for a plain task
	State    office.State // a category's state, or open or done
	Standing Standing     // zero for a plain task
}

// BoardFrom judges one directive on the content's day, by the standings of its categories.
func BoardFrom(c Content, standings []Standing, d office.Directive) DirectiveStanding {
	out := DirectiveStanding{Directive: d.ID, Items: make([]Item, 0, len(d.Items))}
	for _, asked := range d.Items {
		item := Item{Mark: asked.Mark, Text: asked.TextBN, Category: asked.Category, State: office.TaskOpen}
		s, judged := find(standings, asked.Category)
		switch {
		case judged:
			item.State, item.Standing = s.State, s
		case asked.TaskDone.Valid() && asked.TaskDone <= c.Day:
			item.State = office.TaskDone
		}
		out.Items = append(out.Items, item)
	}
	out.Count, out.Waiting = Count(out.Items), waiting(out.Items)
	cal := CalendarOf(c)
	switch {
	case d.Deadline.Valid():
		out.Due = d.Deadline
	case d.Days != nil:
		out.Why = Due(d.ReceivedOn, *d.Days, cal)
		out.Due = out.Why.Due
	}
	out.Until = out.Due
	if out.Answered, out.Interims = d.AnsweredOn(c.Day); len(out.Interims) > 0 {
		out.Until = cmp.Or(out.Interims[len(out.Interims)-1].Promised, out.Due)
	}
	if out.Until != "" {
		left := WorkingDaysLeft(c.Day, out.Until, cal)
		out.WorkingDaysLeft = &left
		out.Late = c.Day > out.Until && out.Answered == nil
	}
	return out
}

// waiting counts what waits for the portal in the categories asked for, each once.
func waiting(items []Item) (n int) {
	seen := map[string]bool{}
	for _, item := range items {
		if !seen[item.Category] {
			seen[item.Category] = true
			n += item.Standing.Waiting
		}
	}
	return n
}

func find(standings []Standing, category string) (Standing, bool) {
	for _, s := range standings {
		if category != "" && s.Category == category && s.State != "" {
			return s, true
		}
	}
	return Standing{}, false
}

// Others are the standings of categories that none of the directives asks for, in the catalogue's order.
func Others(standings []Standing, directives []office.Directive) []Standing {
	asked := map[string]bool{}
	for _, d := range directives {
		for _, item := range d.Items {
			asked[item.Category] = true
		}
	}
	var out []Standing
	for _, s := range standings {
		if !asked[s.Category] {
			out = append(out, s)
		}
	}
	return out
}

// Warnings are the warnings of all standings, and one for the year of the day where it has no list of
// holidays; of the former at most limit.
func Warnings(c Content, standings []Standing, limit int) []Reason {
	var out []Reason
	for _, s := range standings {
		out = append(out, s.FirstWarnings(limit-len(out))...)
	}
	if y, _, _ := c.Day.Parts(); y > 0 && !CalendarOf(c).HasList(y) {
		p := office.Problem{Code: "no_holiday_list", Args: office.Args{"year": office.Text{BN: inBengali(y), EN: inEnglish(y)}}}
		out = append(out, Reason{Code: p.Code, Problem: p})
	}
	return out
}

// Remark is what the reply says of one category; the letter's templates word it.
// Source: internal/compliance/README.md › Remarks.
type Remark struct {
	State     office.State
	Kind      catalog.FreshKind
	Confirmed office.Date   // last confirmed, of a days rule
	Latest    office.Date   // newest item, of a latest_item rule
	Period    office.Text   // the period the rule was met with; empty where it was not
	Asked     office.Text   // what is still asked for: "এপ্রিল–জুন ২০২০ প্রান্তিকের প্রতিবেদন", else the category's label
	Document  office.Text   // what was published for the period: "২০২০-২১ অর্থবছরের দলিল"; empty without a met period
	All, Bad  int           // records, and how many are incomplete
	Fields    []FieldCount  // where, the most frequent first
	Whole     []office.Text // what is absent in the category as a whole
	Why       string        // the reason of not applicable
	Waiting   int           // entries that only wait to be put on the portal
	OnPortal  bool          // account is kept of the portal, so that what is done stands there
}

// RemarkOf gathers the facts of a standing for the reply.
func RemarkOf(c Content, s Standing) Remark {
	r := Remark{State: s.State, Confirmed: s.Confirmed, Latest: s.Latest, All: s.All, Bad: s.Bad, Fields: s.Fields, Why: s.NotWhy, Waiting: s.Waiting, OnPortal: c.Office.KeepsPortal()}
	category, known := c.catalogue().Category(s.Category)
	if !known {
		return r
	}
	r.Kind = category.Fresh.Kind
	r.Asked = category.LabelOn(c.Day)
	if s.Asked.FiscalYear != "" {
		r.Asked = documentOf(s.Asked)
	}
	if s.Met.FiscalYear != "" {
		r.Period, r.Document = s.Met.Text(), documentOf(s.Met)
	}
	for _, reason := range s.whole {
		if reason.Record == "" {
			r.Whole = append(r.Whole, text(reason.Problem))
		}
	}
	return r
}

func documentOf(p Period) office.Text {
	if p.Quarter == 0 {
		return text(office.Problem{Code: "document_of_year", Args: office.Args{"period": p.Text()}})
	}
	return text(office.Problem{Code: "document_of_quarter", Args: office.Args{"period": p.Text()}})
}
