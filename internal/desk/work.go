package desk

import (
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// OfficersCategory is the category that officer fields refer to.
// Source: internal/catalog/README.md › Officer references.
const OfficersCategory = "officers_staff"

// CharterCategory is the sheet that names the form in use. Source: internal/catalog/README.md › Services and charter.
const CharterCategory = "citizen_charter"

// View is what a verb looks at: the office on the session's day, and the transaction for what is not kept of it.
type View struct {
	*Snapshot
	Desk *Desk
	Tx   *store.Tx
	left *View // the office as it was left, where that is not as it is stored
}

// At is the office as the transaction sees it, on the session's day. What a verb has stored shows in the work it asks
// for afterwards.
func (d *Desk) At(tx *store.Tx) (*View, error) {
	s, err := d.snapshot(tx)
	return &View{Snapshot: s, Desk: d, Tx: tx}, err
}

// lastDay is after all that was ever done in an office.
const lastDay = office.Date("9999-12-31")

// last is the office as it was left, whatever the day: what the view is of, unless its day was chosen or entries were changed while a
// later day was.
func (w *View) last() (*View, error) {
	if w.Desk.Sitting().Day == "" && !w.ahead || w.Day == lastDay {
		return w, nil
	}
	if w.left != nil {
		return w.left, nil
	}
	s, err := w.Desk.snapshotOn(w.Tx, lastDay)
	return &View{Snapshot: s, Desk: w.Desk, Tx: w.Tx}, err
}

// Beside is the view as if records were stored already: of several that are stored together, each is judged beside what the
// others become, not what they were.
func (w *View) Beside(records ...office.Record) (*View, error) {
	last, err := w.last()
	if err != nil {
		return nil, err
	}
	with := func(s *Snapshot) *Snapshot {
		next := *s
		next.Book = s.Book.With(records, nil)
		return &next
	}
	next := &View{Snapshot: with(w.Snapshot), Desk: w.Desk, Tx: w.Tx}
	if last.Snapshot != w.Snapshot {
		next.left = &View{Snapshot: with(last.Snapshot), Desk: w.Desk, Tx: w.Tx}
	}
	return next, nil
}

// Category finds a category; the error is the problem record.category.
func (w *View) Category(id string) (*catalog.Category, error) {
	if category, known := w.Catalog.Category(id); known {
		return category, nil
	}
	return nil, office.Problem{Code: "record.category", Args: office.Args{"id": id}}
}

// Live are the records of all categories.
func (w *View) Live() map[string][]office.Record {
	all := map[string][]office.Record{}
	for _, id := range w.Catalog.IDs() {
		all[id] = w.Book.Live(id)
	}
	return all
}

// Nav is what the frame shows.
func (w *View) Nav() (Nav, error) {
	nav := Nav{Categories: []NavItem{}}
	for _, category := range w.Catalog.All() {
		nav.Categories = append(nav.Categories, NavItem{
			Category: category.ID, Clause: category.Clause, Label: category.LabelIn(w.Day.FiscalYear()).In(w.Desk.Lang()),
			State: w.Book.Standing(category.ID).State, Count: w.Book.Count(category.ID),
		})
	}
	for _, dir := range w.Directives {
		if w.open(dir) {
			nav.Directives++
		}
	}
	for _, category := range w.Catalog.All() {
		if _, waiting := w.Book.ToPortal(category.ID, 0); w.Office.KeepsPortal() { // else nobody is told to keep it
			nav.Worklist += waiting
		}
	}
	var err error
	nav.Undo, nav.Redo, err = w.nextReversals()
	return nav, err
}

// MaxChoices bounds a list to choose from; typing narrows it.
const MaxChoices = 100

// OfficerChoices are live officers whose name or post holds every word of the filter, in the order of the list.
func (w *View) OfficerChoices(filter string) []Choice {
	choices, words := []Choice{}, bangla.Tokens(filter)
	for from := 0; len(choices) < MaxChoices; from += MaxChoices {
		rows, _ := w.Book.Rows(OfficersCategory, compliance.Look{Filter: filter, From: from, Count: MaxChoices})
		for _, row := range rows {
			v := row.Record.Values
			c := Choice{Value: row.Record.ID, Label: v["name_bn"], Hint: v["designation_bn"]}
			if v["vacant"] != "true" && c.Label != "" && holdsEvery(bangla.Fold(c.Label+" "+c.Hint), words) && len(choices) < MaxChoices {
				choices = append(choices, c)
			}
		}
		if len(rows) < MaxChoices {
			break
		}
	}
	return choices
}

func holdsEvery(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) })
}

// Due is the last day of a directive's term and what a clerk should know of it.
func (w *View) Due(received office.Date, days *int, deadline office.Date) (compliance.DueDate, []string) {
	calendar := compliance.CalendarOf(w.Book.Content())
	due := compliance.DueDate{Due: deadline}
	if days != nil {
		due = compliance.Due(received, *days, calendar)
	}
	notes := []string{}
	for _, note := range w.Desk.Notes(due) {
		notes = append(notes, note.Text)
	}
	return due, notes
}

// Known is what the nouns' rules ask of the catalogue and the document room.
func (d *Desk) Known() office.Known {
	return office.Known{
		Category: func(id string) (office.Text, bool) {
			category, known := d.Env.Catalog.Category(id)
			if !known {
				return office.Text{}, false
			}
			return category.Label, true
		},
		Template: func(id string) (office.Text, bool, bool) {
			template, known := document.TemplateOf(id)
			return template.Title, !template.Foreign, known
		},
		Remark: func(state office.State, wording string) office.Problems {
			rule, _ := document.RemarkOf(state)
			return rule.Check(wording)
		},
	}
}

// open tells whether a directive waits for its final answer on the view's day.
func (w *View) open(dir office.Directive) bool {
	final, _ := dir.AnsweredOn(w.Day)
	return final == nil
}

// Pick is the directive with the id; for "" the newest open one, else the newest.
func (w *View) Pick(id string) (office.Directive, bool) {
	for _, dir := range w.Directives {
		if dir.ID == id || id == "" && w.open(dir) {
			return dir, true
		}
	}
	if id == "" && len(w.Directives) > 0 {
		return w.Directives[0], true
	}
	return office.Directive{}, false
}

// LetterFor is a letter that was issued for a directive, which then is not taken back.
func (w *View) LetterFor(directive string) (head LetterHead, found bool) {
	at := slices.IndexFunc(w.Letters, func(l LetterHead) bool { return l.Issued() && !l.Discarded && l.Directive == directive })
	if at < 0 {
		return head, false
	}
	return w.Letters[at], true
}

// Standing judges a directive on the view's day, as every place that speaks of it shows it.
func (w *View) Standing(dir office.Directive) compliance.DirectiveStanding {
	return compliance.BoardFrom(w.Book.Content(), w.Book.Standings(), dir)
}

// HeadOfficer is the officer who is the head of the office; known is false where the list has none with a name.
func (w *View) HeadOfficer() (head office.Record, known bool) {
	for _, r := range w.Book.Live(OfficersCategory) {
		if r.Values["head"] == "true" && r.Values["vacant"] != "true" && r.Values["name_bn"] != "" {
			return r, true
		}
	}
	return head, false
}

// Display is a field's value as read; an officer field shows the officer's name.
func (w *View) Display(category *catalog.Category, field, value string) string {
	f, known := category.Field(field)
	if known && f.Kind == catalog.Officer && value != "" {
		if o, found := w.Book.Env(category.ID).Officer(value); found {
			return o.Values["name_bn"]
		}
	}
	return category.Display(field, value, w.Desk.Lang())
}
