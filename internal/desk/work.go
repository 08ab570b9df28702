package desk

import (
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// officersCategory is the category that officer fields refer to. Source: domain.md section 5.1.
const officersCategory = "officers_staff"

// charterCategory is the sheet that names the form in use. Source: domain.md section 5.3.
const charterCategory = "citizen_charter"

// work is what a verb looks at: the office on the session's day, read once within one transaction.
type work struct {
	d          *Desk
	tx         *store.Tx
	office     office.Office
	revision   int
	catalog    *catalog.Catalog
	day        office.Date
	content    compliance.Content
	directives []office.Directive // newest first
	judged     []compliance.Standing
}

// work reads the whole office as it is, or was, on the session's day.
func (d *Desk) work(tx *store.Tx) (*work, error) {
	w, err := d.workOn(tx, d.env.Catalog.IDs()...)
	if err != nil {
		return nil, err
	}
	holidays, err := tx.AllHolidays()
	if err != nil {
		return nil, err
	}
	w.content.Holidays = holidays
	return w, w.readDirectives()
}

// readDirectives reads those that had come by the day.
func (w *work) readDirectives() error {
	err := w.tx.Directives(func(dir office.Directive) error {
		if dir.ReceivedOn <= w.day {
			w.directives = append(w.directives, dir)
		}
		return nil
	})
	slices.SortFunc(w.directives, newestFirst)
	return err
}

// workOn reads only some categories, with what their records refer to: enough for the rules of one record,
// not for a judgement. A form is checked while somebody types; the whole office is not read for that.
func (d *Desk) workOn(tx *store.Tx, categories ...string) (*work, error) {
	o, revision, err := tx.Office()
	if err != nil {
		return nil, err
	}
	day, err := d.today(tx)
	if err != nil {
		return nil, err
	}
	w := &work{d: d, tx: tx, office: o, revision: revision, catalog: d.catalogOf(o), day: day}
	w.content = compliance.Content{
		Day: day, Office: o, Catalog: w.catalog, Records: map[string][]office.Record{}, States: map[string]office.CategoryState{},
	}
	for _, id := range append([]string{officersCategory, charterCategory}, categories...) {
		category, known := w.catalog.Category(id)
		if _, read := w.content.Records[id]; read || !known {
			continue
		}
		records, err := tx.RecordsOn(id, day)
		if err != nil {
			return nil, err
		}
		w.content.Records[id] = category.Arrange(records)
		if w.content.States[id], err = w.stateOn(id); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// stateOn is what was said of a category on the day.
func (w *work) stateOn(category string) (office.CategoryState, error) {
	now, err := w.tx.CategoryState(category)
	if err != nil || now.Revision == 0 {
		return office.CategoryState{Category: category}, err
	}
	return storedOn(w.tx, office.SubjectCategory, category, w.day, now)
}

// env is what the rules of one record look at beside it.
func (w *work) env(category *catalog.Category) catalog.Env {
	return catalog.Env{
		Day: w.day, Siblings: w.content.Records[category.ID], Office: w.office,
		Officer:     catalog.OfficersOf(w.content.Records[officersCategory]),
		CharterForm: catalog.CharterFormOf(w.content.Records[charterCategory]),
	}
}

// category finds a category; the error is the problem record.category.
func (w *work) category(id string) (*catalog.Category, error) {
	if category, known := w.catalog.Category(id); known {
		return category, nil
	}
	return nil, office.Problem{Code: "record.category", Args: office.Args{"id": id}}
}

// standings are all categories judged, once.
func (w *work) standings() []compliance.Standing {
	if w.judged == nil {
		w.judged = compliance.JudgeAll(w.content)
	}
	return w.judged
}

// standing is how one category stands.
func (w *work) standing(category string) compliance.Standing {
	for _, s := range w.standings() {
		if s.Category == category {
			return s
		}
	}
	return compliance.Standing{Category: category}
}

// nav is what the frame shows.
func (w *work) nav() (Nav, error) {
	nav := Nav{Categories: []NavItem{}}
	for _, category := range w.catalog.All() {
		nav.Categories = append(nav.Categories, NavItem{
			Category: category.ID, Clause: category.Clause, Label: category.LabelIn(w.day.FiscalYear()).In(w.d.lang()),
			State: w.standing(category.ID).State, Count: len(w.content.Records[category.ID]),
		})
	}
	for _, dir := range w.directives {
		if dir.Answer == nil {
			nav.Directives++
		}
	}
	list, err := w.worklist()
	if err != nil {
		return nav, err
	}
	nav.Worklist = list.Total
	last, err := w.undoable()
	if err != nil {
		return nav, err
	}
	if last != nil {
		nav.Undo = w.changeText(*last)
	}
	return nav, nil
}

// officerChoices are the live officers whose name or post holds the words of the filter.
func (w *work) officerChoices(filter string) []Choice {
	choices := []Choice{}
	want := bangla.Fold(filter)
	for _, r := range w.content.Records[officersCategory] {
		c := Choice{Value: r.ID, Label: r.Values["name_bn"], Hint: r.Values["designation_bn"]}
		if r.Values["vacant"] == "true" || c.Label == "" {
			continue
		}
		if strings.Contains(bangla.Fold(c.Label+" "+c.Hint), want) {
			choices = append(choices, c)
		}
	}
	return choices
}

// due is the last day of a directive's term and what a clerk should know of it.
func (w *work) due(received office.Date, days *int, deadline office.Date) (compliance.DueDate, []string) {
	calendar := compliance.CalendarOf(w.content)
	due := compliance.DueDate{Due: deadline}
	if days != nil {
		due = compliance.Due(received, *days, calendar)
	}
	notes := []string{}
	for _, note := range w.d.notes(due) {
		notes = append(notes, note.Text)
	}
	return due, notes
}

// daysText is "৭ (সাত) কর্মদিবস"; "" for no number.
func (d *Desk) daysText(days *int) string {
	if days == nil {
		return ""
	}
	if d.lang() == office.English {
		return d.say("due.days", office.Args{"days": *days})
	}
	return bangla.FiguresAndWord(*days) + " কর্মদিবস"
}

// dueText is a last day with its weekday.
func (d *Desk) dueText(due office.Date) string {
	if !due.Valid() {
		return ""
	}
	return due.Text(d.lang()) + ", " + d.weekday(due)
}

// skipRows are the days that did not count, worded.
func (d *Desk) skipRows(due compliance.DueDate) []SkipRow {
	rows := make([]SkipRow, 0, len(due.Skipped))
	for _, s := range due.Skipped {
		rows = append(rows, SkipRow{Date: string(s.Date), Text: s.Date.Text(d.lang()) + ", " + d.weekday(s.Date), Why: s.Why.In(d.lang())})
	}
	return rows
}
