package duties

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"batayandesk/internal/compliance"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// Boards shows every item of a directive with its state, and why.
type Boards struct{ d *desk.Desk }

// Board is the office's standing on the session's day.
func (s *Boards) Board(in BoardIn) (board Board, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		board, err = w.board(in.Directive)
		return err
	})
	return board, err
}

func (w *work) board(id string) (Board, error) {
	b := Board{
		On: w.Day, OnText: w.Day.Text(w.Desk.Lang()), Items: []BoardItem{}, Others: []BoardItem{}, Directives: []DirectiveRef{},
		Warnings: w.Desk.ReasonRows(compliance.Warnings(w.Book.Content(), w.Book.Standings(), desk.MaxReasons)),
	}
	ordered := w.byLastDay()
	for _, dir := range ordered {
		card := w.card(dir)
		b.Directives = append(b.Directives, DirectiveRef{
			dir.ID, dir.ReceivedFrom, dir.Memo, dir.SubjectBN, card.Answer == nil, card.DueText, card.LeftText, card.Late, card.Count, len(card.Questions),
		})
	}
	var shown []office.Directive
	if dir, found := w.shown(id, ordered); found {
		shown = append(shown, dir)
		card := w.card(dir)
		b.Directive = &card
		b.Items = w.boardItems(dir)
	}
	for _, s := range compliance.Others(w.Book.Standings(), shown) {
		b.Others = append(b.Others, w.categoryItem(s))
	}
	var err error
	if b.Recent, err = w.recent(6); err != nil {
		return b, err
	}
	if b.Nav, err = w.Nav(); err != nil {
		return b, err
	}
	b.Next = w.nextSteps(b.Nav)
	return b, nil
}

// card is a directive's head: who, what, until when.
func (w *work) card(dir office.Directive) DirectiveCard {
	standing := w.Standing(dir)
	_, notes := w.Due(dir.ReceivedOn, dir.Days, dir.Deadline)
	card := DirectiveCard{
		ID: dir.ID, Issuer: dir.ReceivedFrom, Memo: dir.Memo, Date: dir.Date, DateText: dir.Date.Text(w.Desk.Lang()), Subject: dir.SubjectBN,
		Received: dir.ReceivedOn, ReceivedText: dir.ReceivedOn.Text(w.Desk.Lang()), DaysText: w.Desk.DaysText(dir.Days),
		Due: standing.Due, DueText: w.Desk.DueText(standing.Due), WorkingDaysLeft: standing.WorkingDaysLeft, Late: standing.Late,
		Count: w.countRow(standing.Count), Scope: dir.Scope, WhyDue: w.Desk.SkipRows(standing.Why), Notes: notes,
	}
	if a := standing.Answered; a != nil {
		answer := w.answerRow(*a, office.FinalAnswer)
		card.Answer = &answer
	}
	for _, a := range standing.Interims {
		card.Interims = append(card.Interims, w.answerRow(a, a.Kind()))
	}
	card.Interims = desk.NonNil(card.Interims)
	if card.Questions = []DoubtRow{}; standing.Answered == nil {
		card.Questions = w.openQuestions(dir)
	}
	card.LeftText = leftText(w.Desk, standing)
	return card
}

// countRow is how far a directive is, in figures and words.
func (w *work) countRow(t compliance.Tally) CountRow {
	return CountRow{Done: t.Done, NotApplicable: t.NotApplicable, Left: t.Left, Settled: t.Settled(), Total: t.Total, Text: t.In(w.Desk.Lang())}
}

func (w *work) answerRow(a office.Answer, kind office.AnswerKind) AnswerRow {
	row := AnswerRow{Memo: a.Memo, Date: a.Date, DateText: a.Date.Text(w.Desk.Lang()), Letter: a.Letter, Kind: kind, KindText: office.AnswerKinds.Label(kind, w.Desk.Lang())}
	if a.Promised.Valid() {
		row.PromisedText = w.Desk.Say("due.promised", office.Args{"day": a.Promised})
	}
	return row
}

// leftText says how long there is still time: "আর ৩ কর্মদিবস".
func leftText(d *desk.Desk, s compliance.DirectiveStanding) string {
	switch {
	case s.Answered != nil:
		return d.Say("due.answered", nil)
	case s.WorkingDaysLeft == nil:
		return d.Say("due.unknown", nil)
	case s.Late:
		return d.Say("due.late", office.Args{"days": -*s.WorkingDaysLeft})
	case *s.WorkingDaysLeft == 0:
		return d.Say("due.today", nil)
	}
	return d.Say("due.left", office.Args{"days": *s.WorkingDaysLeft})
}

// boardItems are the rows of one directive.
func (w *work) boardItems(dir office.Directive) []BoardItem {
	rows := []BoardItem{}
	for _, item := range w.Standing(dir).Items {
		row := BoardItem{
			Mark: item.Mark, Label: item.Text, Text: item.Text, Category: item.Category, State: item.State,
			StateText: desk.StateText(item.State, w.Desk.Lang()), Reasons: []desk.ReasonRow{},
		}
		if item.Standing.Category != "" {
			judged := w.categoryItem(item.Standing)
			row.Label, row.Summary, row.Reasons, row.More, row.Action, row.English = judged.Label, judged.Summary, judged.Reasons, judged.More, judged.Action, judged.English
		} else if item.State == office.TaskOpen {
			row.Action = &ItemAction{Kind: "task", Text: w.Desk.Say("action.task", nil)}
		}
		rows = append(rows, row)
	}
	return rows
}

// categoryItem is a category as a row of the board.
func (w *work) categoryItem(s compliance.Standing) BoardItem {
	row := BoardItem{
		Category: s.Category, State: s.State, StateText: desk.StateText(s.State, w.Desk.Lang()), Reasons: w.Desk.ReasonRows(s.FirstReasons(desk.MaxReasons)), More: max(s.ReasonCount()-desk.MaxReasons, 0),
		Summary: w.summary(s), Action: w.action(s),
	}
	if n := s.Untranslated(); n > 0 {
		row.English = w.Desk.Say("english.missing", office.Args{"n": n})
	}
	if category, known := w.Catalog.Category(s.Category); known {
		row.Label = category.LabelIn(w.Day.FiscalYear()).In(w.Desk.Lang())
	}
	return row
}

// summary says in one line why a category stands as it does.
func (w *work) summary(s compliance.Standing) string {
	switch s.State {
	case office.NotApplicableState:
		return w.Desk.Say("summary.not_applicable", office.Args{"why": s.NotWhy})
	case office.Partial:
		if len(s.Fields) == 0 {
			break
		}
		var parts []string
		for _, f := range s.Fields {
			parts = append(parts, w.Desk.Say("summary.field", office.Args{"field": f.Label, "n": f.Count}))
		}
		return w.Desk.Say("summary.partial", office.Args{"all": s.All, "bad": s.Bad, "fields": parts})
	case office.Done:
		return w.doneSummary(s)
	}
	// The sentence nearest to the state comes last: a stale category is told by its age.
	last, any := s.LastReason()
	if !any {
		return ""
	}
	text := last.In(w.Desk.Lang())
	if category, known := w.Catalog.Category(s.Category); known { // its name stands above the line
		if rest, named := strings.CutPrefix(text, category.LabelIn(w.Day.FiscalYear()).In(w.Desk.Lang())+": "); named {
			first, size := utf8.DecodeRuneInString(rest)
			text = string(unicode.ToUpper(first)) + rest[size:]
		}
	}
	return text
}

func (w *work) doneSummary(s compliance.Standing) string {
	remark := compliance.RemarkOf(w.Book.Content(), s)
	switch {
	case remark.Document != (office.Text{}):
		return w.Desk.Say("summary.document", office.Args{"document": remark.Document})
	case s.Latest.Valid():
		return w.Desk.Say("summary.latest", office.Args{"n": s.All, "day": s.Latest})
	case s.Confirmed.Valid():
		return w.Desk.Say("summary.confirmed", office.Args{"n": s.All, "day": s.Confirmed})
	}
	return w.Desk.Say("summary.count", office.Args{"n": s.All})
}

// action is the one step that mends a category soonest; nil where there is nothing to mend.
func (w *work) action(s compliance.Standing) *ItemAction {
	category, known := w.Catalog.Category(s.Category)
	switch {
	case !known || s.State == office.Done || s.State == office.NotApplicableState:
		return nil
	case s.Waiting > 0:
		return &ItemAction{Kind: "portal", Text: w.Desk.Say("action.portal", office.Args{"n": s.Waiting})}
	case s.State == office.Missing:
		return w.adding("action.add", s.FirstReasons(1))
	case s.State == office.Stale && category.Fresh.Kind == "days":
		return &ItemAction{Kind: "confirm", Text: w.Desk.Say("action.confirm", nil)}
	case s.State == office.Stale:
		last, _ := s.LastReason()
		return w.adding("action.add_newer", []compliance.Reason{last})
	}
	first, n := s.OfRecords()
	if n == 0 {
		return w.adding("action.add", s.FirstReasons(1))
	}
	text := w.Desk.Say("action.fill", office.Args{"n": n})
	if first.Code == "unchecked" {
		text = w.Desk.Say("action.check", nil)
	}
	return &ItemAction{Kind: "fill", Text: text, Record: first.Record, Field: first.Field}
}

// adding is the step that adds what a reason asks for, in the category that it asks it of.
func (w *work) adding(text string, reasons []compliance.Reason) *ItemAction {
	action := &ItemAction{Kind: "add", Text: w.Desk.Say(text, nil)}
	for _, row := range w.Desk.ReasonRows(reasons) {
		action.Category, action.Fill = row.Category, row.Fill
	}
	return action
}

// recent are the last changes that people made.
func (w *work) recent(n int) ([]RecentRow, error) {
	rows := []RecentRow{}
	revisions, err := w.Tx.LastRevisions(60)
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
		record, err := desk.RecordOf(r)
		if err != nil {
			return nil, err
		}
		text, err := w.ChangeText(r)
		if err != nil {
			return nil, err
		}
		now, err := w.Tx.Record(record.ID)
		if err != nil {
			return nil, err
		}
		rows = append(rows, RecentRow{w.Desk.WhenText(r), r.Actor, text, record.Category, record.ID, now.Deleted})
	}
	return rows, nil
}

// nextSteps is what can be done beside mending.
func (w *work) nextSteps(nav desk.Nav) []NextStep {
	steps := []NextStep{}
	if nav.Worklist > 0 {
		steps = append(steps, NextStep{"worklist", w.Desk.Say("next.worklist", office.Args{"n": nav.Worklist}), w.Desk.Say("next.worklist_detail", nil)})
	}
	if w.Office.SanctionedPosts == 0 && w.Book.Count(desk.OfficersCategory) > 0 {
		steps = append(steps, NextStep{"posts", w.Desk.Say("next.posts", nil), w.Desk.Say("next.posts_detail", nil)})
	}
	if year := w.yearToList(); year > 0 {
		steps = append(steps, NextStep{"holidays", w.Desk.Say("next.holidays", office.Args{"year": year}), w.Desk.Say("next.holidays_detail", nil)})
	}
	services := w.Book.Count("services")
	return append(steps,
		NextStep{"charter", w.Desk.Say("next.charter", nil), w.Desk.Say("next.charter_detail", office.Args{"n": services})},
		NextStep{"bundle", w.Desk.Say("next.bundle", nil), w.Desk.Say("next.bundle_detail", nil)})
}
