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

// officersCategory is the category that officer fields refer to.
// Source: internal/catalog/README.md › Officer references.
const officersCategory = "officers_staff"

// charterCategory is the sheet that names the form in use. Source: internal/catalog/README.md › Services and charter.
const charterCategory = "citizen_charter"

// work is what a verb looks at: the office on the session's day, and the transaction for what is not kept of it.
type work struct {
	*Snapshot
	d  *Desk
	tx *store.Tx
}

// work is the office as the transaction sees it, on the session's day. What a verb has stored shows in the work it asks
// for afterwards.
func (d *Desk) work(tx *store.Tx) (*work, error) {
	s, err := d.snapshot(tx)
	return &work{s, d, tx}, err
}

// category finds a category; the error is the problem record.category.
func (w *work) category(id string) (*catalog.Category, error) {
	if category, known := w.Catalog.Category(id); known {
		return category, nil
	}
	return nil, office.Problem{Code: "record.category", Args: office.Args{"id": id}}
}

// live are the records of all categories.
func (w *work) live() map[string][]office.Record {
	all := map[string][]office.Record{}
	for _, id := range w.Catalog.IDs() {
		all[id] = w.Book.Live(id)
	}
	return all
}

// nav is what the frame shows.
func (w *work) nav() (Nav, error) {
	nav := Nav{Categories: []NavItem{}}
	for _, category := range w.Catalog.All() {
		nav.Categories = append(nav.Categories, NavItem{
			Category: category.ID, Clause: category.Clause, Label: category.LabelIn(w.Day.FiscalYear()).In(w.d.lang()),
			State: w.Book.Standing(category.ID).State, Count: w.Book.Count(category.ID),
		})
	}
	for _, dir := range w.Directives {
		if dir.Answer == nil {
			nav.Directives++
		}
	}
	for _, category := range w.Catalog.All() {
		_, waiting := w.Book.ToPortal(category.ID, 0)
		nav.Worklist += waiting
	}
	var err error
	nav.Undo, nav.Redo, err = w.nextReversals()
	return nav, err
}

// maxChoices bounds a list to choose from; typing narrows it.
const maxChoices = 100

// officerChoices are live officers whose name or post holds every word of the filter, in the order of the list.
func (w *work) officerChoices(filter string) []Choice {
	choices, words := []Choice{}, bangla.Tokens(filter)
	for from := 0; len(choices) < maxChoices; from += maxChoices {
		rows, _ := w.Book.Rows(officersCategory, compliance.Look{Filter: filter, From: from, Count: maxChoices})
		for _, row := range rows {
			v := row.Record.Values
			c := Choice{Value: row.Record.ID, Label: v["name_bn"], Hint: v["designation_bn"]}
			if v["vacant"] != "true" && c.Label != "" && holdsEvery(bangla.Fold(c.Label+" "+c.Hint), words) && len(choices) < maxChoices {
				choices = append(choices, c)
			}
		}
		if len(rows) < maxChoices {
			break
		}
	}
	return choices
}

func holdsEvery(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) })
}

// due is the last day of a directive's term and what a clerk should know of it.
func (w *work) due(received office.Date, days *int, deadline office.Date) (compliance.DueDate, []string) {
	calendar := compliance.CalendarOf(w.Book.Content())
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
