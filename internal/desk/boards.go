package desk

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// Boards shows every item of a directive with its state, and why.
type Boards struct{ d *Desk }

// Board is the office's standing on the session's day.
func (s *Boards) Board(in BoardIn) (board Board, err error) {
	defer s.d.recovered(&err)
	err = s.d.viewWork(func(w *work) error {
		board, err = s.d.board(w, in.Directive)
		return err
	})
	return board, err
}

func (d *Desk) board(w *work, id string) (Board, error) {
	b := Board{
		On: w.Day, OnText: w.Day.Text(d.lang()), Items: []BoardItem{}, Others: []BoardItem{}, Directives: []DirectiveRef{},
		Warnings: d.reasonRows(compliance.Warnings(w.Book.Content(), w.Book.Standings(), maxReasons)),
	}
	for _, dir := range w.Directives {
		b.Directives = append(b.Directives, DirectiveRef{dir.ID, dir.Memo, dir.SubjectBN, dir.Answer == nil})
	}
	var shown []office.Directive
	if dir, found := w.pick(id); found {
		shown = append(shown, dir)
		card := d.card(w, dir)
		b.Directive = &card
		b.Items = d.boardItems(w, dir)
	}
	for _, s := range compliance.Others(w.Book.Standings(), shown) {
		b.Others = append(b.Others, d.categoryItem(w, s))
	}
	var err error
	if b.Recent, err = d.recent(w, 6); err != nil {
		return b, err
	}
	if b.Nav, err = w.nav(); err != nil {
		return b, err
	}
	b.Next = d.nextSteps(w, b.Nav)
	return b, nil
}

// pick is the directive with the id; for "" the newest open one, else the newest.
func (w *work) pick(id string) (office.Directive, bool) {
	for _, dir := range w.Directives {
		if dir.ID == id || id == "" && dir.Answer == nil {
			return dir, true
		}
	}
	if id == "" && len(w.Directives) > 0 {
		return w.Directives[0], true
	}
	return office.Directive{}, false
}

// card is a directive's head: who, what, until when.
func (d *Desk) card(w *work, dir office.Directive) DirectiveCard {
	standing := compliance.BoardFrom(w.Book.Content(), w.Book.Standings(), dir)
	_, notes := w.due(dir.ReceivedOn, dir.Days, dir.Deadline)
	card := DirectiveCard{
		ID: dir.ID, Issuer: dir.ReceivedFrom, Memo: dir.Memo, Date: dir.Date, DateText: dir.Date.Text(d.lang()), Subject: dir.SubjectBN,
		Received: dir.ReceivedOn, ReceivedText: dir.ReceivedOn.Text(d.lang()), DaysText: d.daysText(dir.Days),
		Due: standing.Due, DueText: d.dueText(standing.Due), WorkingDaysLeft: standing.WorkingDaysLeft, Late: standing.Late,
		Done: standing.Done, Total: standing.Total, Scope: dir.Scope, WhyDue: d.skipRows(standing.Why), Notes: notes,
	}
	if a := standing.Answered; a != nil {
		card.Answer = &AnswerRow{a.Memo, a.Date, a.Date.Text(d.lang()), a.Letter}
	}
	card.LeftText = d.leftText(standing)
	return card
}

// leftText says how long there is still time: "আর ৩ কর্মদিবস".
func (d *Desk) leftText(s compliance.DirectiveStanding) string {
	switch {
	case s.Answered != nil:
		return d.say("due.answered", nil)
	case s.WorkingDaysLeft == nil:
		return d.say("due.unknown", nil)
	case s.Late:
		return d.say("due.late", office.Args{"days": -*s.WorkingDaysLeft})
	case *s.WorkingDaysLeft == 0:
		return d.say("due.today", nil)
	}
	return d.say("due.left", office.Args{"days": *s.WorkingDaysLeft})
}

// boardItems are the rows of one directive.
func (d *Desk) boardItems(w *work, dir office.Directive) []BoardItem {
	rows := []BoardItem{}
	for _, item := range compliance.BoardFrom(w.Book.Content(), w.Book.Standings(), dir).Items {
		row := BoardItem{
			Mark: item.Mark, Label: item.Text, Text: item.Text, Category: item.Category, State: item.State,
			StateText: StateText(item.State, d.lang()), Reasons: []ReasonRow{},
		}
		if item.Standing.Category != "" {
			judged := d.categoryItem(w, item.Standing)
			row.Label, row.Summary, row.Reasons, row.More, row.Action = judged.Label, judged.Summary, judged.Reasons, judged.More, judged.Action
		} else if item.State == office.TaskOpen {
			row.Action = &ItemAction{Kind: "task", Text: d.say("action.task", nil)}
		}
		rows = append(rows, row)
	}
	return rows
}

// categoryItem is a category as a row of the board.
func (d *Desk) categoryItem(w *work, s compliance.Standing) BoardItem {
	row := BoardItem{
		Category: s.Category, State: s.State, StateText: StateText(s.State, d.lang()), Reasons: d.reasonRows(s.FirstReasons(maxReasons)), More: max(s.ReasonCount()-maxReasons, 0),
		Summary: d.summary(w, s), Action: d.action(w, s),
	}
	if category, known := w.Catalog.Category(s.Category); known {
		row.Mark, row.Label = category.Clause, category.LabelIn(w.Day.FiscalYear()).In(d.lang())
	}
	return row
}

// StateText is a state in words.
func StateText(state office.State, lang office.Lang) string {
	return office.Problem{Code: "state." + string(state)}.In(lang)
}

// summary says in one line why a category stands as it does.
func (d *Desk) summary(w *work, s compliance.Standing) string {
	switch s.State {
	case office.NotApplicableState:
		return d.say("summary.not_applicable", office.Args{"why": s.NotWhy})
	case office.Partial:
		if len(s.Fields) == 0 {
			break
		}
		var parts []string
		for _, f := range s.Fields {
			parts = append(parts, d.say("summary.field", office.Args{"field": f.Label, "n": f.Count}))
		}
		return d.say("summary.partial", office.Args{"all": s.All, "bad": s.Bad, "fields": parts})
	case office.Done:
		return d.doneSummary(w, s)
	}
	// The sentence nearest to the state comes last: a stale category is told by its age.
	if last, any := s.LastReason(); any {
		return last.In(d.lang())
	}
	return ""
}

func (d *Desk) doneSummary(w *work, s compliance.Standing) string {
	remark := compliance.RemarkOf(w.Book.Content(), s)
	switch {
	case remark.Document != (office.Text{}):
		return d.say("summary.document", office.Args{"document": remark.Document})
	case s.Latest.Valid():
		return d.say("summary.latest", office.Args{"n": s.All, "day": s.Latest})
	case s.Confirmed.Valid():
		return d.say("summary.confirmed", office.Args{"n": s.All, "day": s.Confirmed})
	}
	return d.say("summary.count", office.Args{"n": s.All})
}

// action is the one step that mends a category soonest; nil where there is nothing to mend.
func (d *Desk) action(w *work, s compliance.Standing) *ItemAction {
	category, known := w.Catalog.Category(s.Category)
	switch {
	case !known || s.State == office.Done || s.State == office.NotApplicableState:
		return nil
	case s.State == office.Missing:
		return &ItemAction{Kind: "add", Text: d.say("action.add", nil)}
	case s.State == office.Stale && category.Fresh.Kind == "days":
		return &ItemAction{Kind: "confirm", Text: d.say("action.confirm", nil)}
	case s.State == office.Stale:
		return &ItemAction{Kind: "add", Text: d.say("action.add_newer", nil)}
	}
	first, n := s.OfRecords()
	if n == 0 {
		return &ItemAction{Kind: "add", Text: d.say("action.add", nil)}
	}
	return &ItemAction{Kind: "fill", Text: d.say("action.fill", office.Args{"n": n}), Record: first.Record, Field: first.Field}
}

// maxReasons bounds the reasons and warnings that one answer lists of a category: nobody reads more at once, and as each
// is mended the next comes up.
const maxReasons = 100

func (d *Desk) reasonRows(reasons []compliance.Reason) []ReasonRow {
	rows := make([]ReasonRow, 0, len(reasons))
	for _, r := range reasons {
		rows = append(rows, ReasonRow{r.Code, r.In(d.lang()), r.Category, r.Record, r.Field})
	}
	return rows
}

// recent are the last changes that people made.
func (d *Desk) recent(w *work, n int) ([]RecentRow, error) {
	rows := []RecentRow{}
	revisions, err := w.tx.LastRevisions(60)
	if err != nil {
		return nil, err
	}
	for _, r := range revisions {
		if len(rows) == n {
			break
		}
		if r.Subject != office.SubjectRecord || r.Day > w.Day || r.Reason == office.Ticked {
			continue
		}
		record, err := recordOf(r)
		if err != nil {
			return nil, err
		}
		text, err := w.changeText(r)
		if err != nil {
			return nil, err
		}
		rows = append(rows, RecentRow{d.whenText(r), r.Actor, text, record.Category, record.ID})
	}
	return rows, nil
}

// nextSteps is what can be done beside mending.
func (d *Desk) nextSteps(w *work, nav Nav) []NextStep {
	steps := []NextStep{}
	if nav.Worklist > 0 {
		steps = append(steps, NextStep{"worklist", d.say("next.worklist", office.Args{"n": nav.Worklist}), d.say("next.worklist_detail", nil)})
	}
	services := w.Book.Count("services")
	return append(steps,
		NextStep{"charter", d.say("next.charter", nil), d.say("next.charter_detail", office.Args{"n": services})},
		NextStep{"bundle", d.say("next.bundle", nil), d.say("next.bundle_detail", nil)})
}

// BothCalendars is one ISO date in both calendars. The problem is date.invalid.
func BothCalendars(typed string) (DateJSON, error) {
	day, err := readDate(typed, "date")
	if err != nil {
		return DateJSON{}, err
	}
	y, m, dd := day.Parts()
	b, err := bangla.FromGregorian(y, m, dd)
	if err != nil {
		return DateJSON{}, office.Problem{Code: "date.invalid", Field: "date", Args: office.Args{"typed": typed}}
	}
	out := DateJSON{day, BanglaDateJSON{b.Year, b.Month, b.Day, bangla.MonthName(b.Month), strings.TrimSpace(b.String())}}
	if !bangla.Reckoned(y, m, dd) {
		out.Bangla.Text += " (" + office.Problem{Code: "date.before_1987"}.In(office.Bengali) + ")"
	}
	return out, nil
}
