package duties

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/compliance"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Directive reads a letter, as text or DOCX, and registers it, where enough was understood; one that is there already is
// not registered again.
//
// Source: internal/desk/README.md › Answers of the commands.
func (f *Commands) Directive(data []byte, received string) (out DirectiveJSON, err error) {
	text, err := letterText(data)
	if err != nil {
		return out, err
	}
	day, err := desk.ReadDate(received, "received")
	if err != nil {
		return out, err
	}
	var intake Intake
	err = f.d.Read(func(tx *store.Tx) error {
		u, reading, err := read(f.d, tx, ReadIn{Text: text, Received: string(day)})
		if err != nil {
			return err
		}
		out = DirectiveJSON{
			Issuer: known(u.Issuer), Branch: known(u.Branch), Memo: known(u.Memo), Date: known(u.Date), Bangla: u.Bangla, Subject: known(u.Subject),
			Days: u.Days, Deadline: known(u.Deadline), Scope: known(u.Scope), Received: day, Due: known(reading.Due), Items: []ItemJSON{},
			Signatory: desk.NonNil(u.Signatory), Copies: desk.NonNil(u.Copies), Spans: map[string][2]int{}, Doubts: []DoubtJSON{},
		}
		for _, item := range u.Items {
			row := ItemJSON{Mark: item.Mark, Text: item.Text, Category: known(item.Category)}
			if category, known := f.d.Env.Catalog.Category(item.Category); known {
				row.Label = category.Label.In(f.d.Lang())
			}
			out.Items = append(out.Items, row)
		}
		for field, span := range u.Spans {
			out.Spans[field] = [2]int{span.From, span.To}
		}
		for _, doubt := range u.Doubts {
			out.Doubts = append(out.Doubts, DoubtJSON{doubt.Field, doubt.Why, doubt.Problem().In(f.d.Lang())})
		}
		if u.Registrable() && reading.Known != "" {
			if err := f.stands(tx, reading.Known, &out); err != nil {
				return err
			}
		}
		out.New = u.Registrable() && reading.Known == ""
		if !out.New {
			return nil
		}
		intake = reading.Intake
		return nil
	})
	if err != nil || !out.New {
		return out, err
	}
	registered, err := (&Directives{f.d}).Register(intake)
	out.ID, out.New = known(registered.ID), registered.New
	return out, err
}

// stands says how a letter that was registered before stands there: its day and last day are those, not what was just given.
func (f *Commands) stands(tx *store.Tx, id string, out *DirectiveJSON) error {
	dir, err := tx.Directive(id)
	if err != nil {
		return err
	}
	w, err := at(f.d, tx)
	if err != nil {
		return err
	}
	due, _ := w.Due(dir.ReceivedOn, dir.Days, dir.Deadline)
	out.ID, out.Days, out.Deadline, out.Due = known(id), dir.Days, known(dir.Deadline), known(due.Due)
	if out.Received != dir.ReceivedOn {
		out.OtherDay = f.d.Say("directive.other_day", office.Args{"day": dir.ReceivedOn, "typed": out.Received})
	}
	out.Received = dir.ReceivedOn
	return nil
}

// known is a pointer to v, nil where v is the zero value: what is not known is null.
func known[T comparable](v T) *T {
	var none T
	if v == none {
		return nil
	}
	return &v
}

// Status is the board as the command prints it: every directive, and the categories that none of them names.
func (f *Commands) Status() (status StatusJSON, err error) {
	err = look(f.d, func(w *work) error {
		status = w.status()
		return nil
	})
	return status, err
}

func (w *work) status() StatusJSON {
	status := StatusJSON{On: w.Day, Directives: []StatusDirective{}, Others: []StatusCategory{},
		Warnings: reasonsJSON(w.Desk, compliance.Warnings(w.Book.Content(), w.Book.Standings(), compliance.Everything))}
	label := func(category, text string) string {
		if c, known := w.Catalog.Category(category); known {
			return c.LabelOn(w.Day).In(w.Desk.Lang())
		}
		return text
	}
	noted := map[string]bool{}
	for _, dir := range w.Directives {
		s := w.Standing(dir)
		row := StatusDirective{
			ID: dir.ID, Memo: known(dir.Memo), Subject: known(dir.SubjectBN), Received: dir.ReceivedOn, Due: known(s.Due),
			WorkingDaysLeft: s.WorkingDaysLeft, Done: s.Count.Settled(), NotApplicable: s.Count.NotApplicable, Total: s.Count.Total,
			Count: s.Count.In(w.Desk.Lang()), Items: []StatusItem{},
		}
		for _, a := range s.Interims {
			row.Interims = append(row.Interims, answerJSON(a))
			row.Promised = known(a.Promised)
		}
		if s.Answered != nil {
			answer := answerJSON(*s.Answered)
			row.Answered = &answer
		}
		for _, item := range s.Items {
			row.Items = append(row.Items, StatusItem{
				item.Mark, known(item.Category), label(item.Category, item.Text), item.State, reasonsJSON(w.Desk, item.Standing.Reasons()), item.Standing.Untranslated(),
			})
		}
		if s.Answered == nil && dir.Days != nil {
			for _, note := range w.Desk.Notes(compliance.Due(dir.ReceivedOn, *dir.Days, compliance.CalendarOf(w.Book.Content()))) {
				if !noted[note.Text] {
					noted[note.Text] = true
					status.Warnings = append(status.Warnings, ReasonJSON{Code: note.Code, Text: note.Text})
				}
			}
		}
		status.Directives = append(status.Directives, row)
	}
	for _, s := range compliance.Others(w.Book.Standings(), w.Directives) {
		status.Others = append(status.Others, StatusCategory{s.Category, label(s.Category, s.Category), s.State, reasonsJSON(w.Desk, s.Reasons()), s.Untranslated()})
	}
	return status
}

func answerJSON(a office.Answer) AnswerJSON {
	return AnswerJSON{a.Memo, a.Date, known(a.Promised), a.Final}
}

func reasonsJSON(d *desk.Desk, reasons []compliance.Reason) []ReasonJSON {
	rows := []ReasonJSON{}
	for _, r := range reasons {
		rows = append(rows, ReasonJSON{r.Code, r.In(d.Lang()), known(r.Record), known(r.Field)})
	}
	return rows
}

// Due is the last working day by the office's calendar, and the days that did not count. With no office file
// open, Friday and Saturday are the only days off.
func (f *Commands) Due(received string, days int) (out DueJSON, err error) {
	day, err := desk.ReadDate(received, "received")
	if err != nil {
		return out, err
	}
	if days < 1 || days > office.MaxDays {
		return out, office.Problem{Code: "directive.days", Field: "days", Args: office.Args{"max": office.MaxDays}}
	}
	calendar := compliance.NewCalendar(nil, nil)
	if f.d.IsOpen() {
		err = f.d.Read(func(tx *store.Tx) error {
			w, err := at(f.d, tx)
			if err == nil {
				calendar = compliance.CalendarOf(w.Book.Content())
			}
			return err
		})
	}
	due := compliance.Due(day, days, calendar)
	if err == nil && due.Due == "" {
		err = office.Problem{Code: "directive.due_none", Field: "received", Args: office.Args{"n": days}}
	}
	out = DueJSON{Received: day, Days: days, Due: due.Due, Skipped: []SkipJSON{}, Notes: f.d.Notes(due)}
	for _, skipped := range due.Skipped {
		out.Skipped = append(out.Skipped, SkipJSON{skipped.Date, skipped.Why.In(f.d.Lang())})
	}
	return out, err
}

// BothCalendars is one ISO date in both calendars. The problem is date.invalid.
func BothCalendars(typed string, lang office.Lang) (DateJSON, error) {
	day, err := desk.ReadDate(typed, "date")
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
		out.Bangla.Text += " (" + office.Problem{Code: "date.before_1987"}.In(lang) + ")"
	}
	return out, nil
}
