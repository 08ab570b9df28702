package desk

import (
	"path/filepath"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// SetLang chooses the language of answers and sentences.
func (d *Desk) SetLang(lang office.Lang) { d.session.set(func(s *session) { s.lang = lang }) }

// Worded is err as the one problem that a command prints; a bug is the problem internal.
func Worded(err error) office.Problem {
	if worded, ok := asProblem(err); ok {
		if ps, _ := office.AsProblems(worded); len(ps) > 0 {
			return ps[0]
		}
	}
	return office.Problem{Code: "internal"}
}

// Worded is err as the one problem that a command prints; its cause is in the log.
func (f *Files) Worded(err error) office.Problem {
	if ps, ok := office.AsProblems(f.d.worded(err)); ok && len(ps) > 0 {
		return ps[0]
	}
	return office.Problem{Code: "internal"}
}

// DefaultPath is the office file that commands work on where none is named.
func (f *Files) DefaultPath() string { return filepath.Join(f.d.env.DataDir, defaultFile) }

// SamplePath is where the sample office lies.
func (f *Files) SamplePath() string { return filepath.Join(f.d.env.DataDir, sampleFile) }

// SetDay chooses the day; "" leaves the file's own.
func (f *Files) SetDay(typed string) error {
	if typed == "" {
		return nil
	}
	day, err := readDate(typed, "on")
	if err != nil {
		return err
	}
	f.d.session.set(func(s *session) { s.day = day })
	return nil
}

// Directive reads a letter and registers it, where enough was understood; one that is there already is not
// registered again.
//
// Source: internal/desk/README.md › Answers of the commands.
func (f *Files) Directive(data []byte, received string) (out DirectiveJSON, err error) {
	text, err := decodeText(data)
	if err != nil {
		return out, err
	}
	day, err := readDate(received, "received")
	if err != nil {
		return out, err
	}
	var intake Intake
	err = f.d.view(func(tx *store.Tx) error {
		u, reading, err := f.d.read(tx, ReadIn{Text: text, Received: string(day)})
		if err != nil {
			return err
		}
		out = DirectiveJSON{
			Issuer: known(u.Issuer), Branch: known(u.Branch), Memo: known(u.Memo), Date: known(u.Date), Bangla: u.Bangla, Subject: known(u.Subject),
			Days: u.Days, Deadline: known(u.Deadline), Scope: known(u.Scope), Received: day, Due: known(reading.Due), Items: []ItemJSON{},
			Signatory: nonNil(u.Signatory), Copies: nonNil(u.Copies), Spans: map[string][2]int{}, Doubts: []DoubtJSON{},
		}
		for _, item := range u.Items {
			out.Items = append(out.Items, ItemJSON{item.Mark, item.Text, known(item.Category)})
		}
		for field, span := range u.Spans {
			out.Spans[field] = [2]int{span.From, span.To}
		}
		for _, doubt := range u.Doubts {
			out.Doubts = append(out.Doubts, DoubtJSON{doubt.Field, doubt.Why})
		}
		if u.Registrable() {
			out.ID = known(reading.Known)
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

// known is a pointer to v, nil where v is the zero value: what is not known is null.
func known[T comparable](v T) *T {
	var none T
	if v == none {
		return nil
	}
	return &v
}

// decodeText is the text of a file. The problem is text.encoding.
func decodeText(data []byte) (string, error) {
	text, err := bangla.Decode(data)
	if err != nil {
		return "", office.Problem{Code: "text.encoding"}
	}
	return text, nil
}

// Status is the board as the command prints it: every directive, and the categories that none of them names.
func (f *Files) Status() (status StatusJSON, err error) {
	err = f.d.viewWork(func(w *work) error {
		status = f.d.status(w)
		return nil
	})
	return status, err
}

func (d *Desk) status(w *work) StatusJSON {
	status := StatusJSON{On: w.Day, Directives: []StatusDirective{}, Others: []StatusCategory{},
		Warnings: d.reasonsJSON(compliance.Warnings(w.Book.Content(), w.Book.Standings(), compliance.Everything))}
	label := func(category, text string) string {
		if c, known := w.Catalog.Category(category); known {
			return c.LabelOn(w.Day).In(d.lang())
		}
		return text
	}
	noted := map[string]bool{}
	for _, dir := range w.Directives {
		s := compliance.BoardFrom(w.Book.Content(), w.Book.Standings(), dir)
		row := StatusDirective{
			ID: dir.ID, Memo: known(dir.Memo), Subject: known(dir.SubjectBN), Received: dir.ReceivedOn, Due: known(s.Due),
			WorkingDaysLeft: s.WorkingDaysLeft, Done: s.Done, Total: s.Total, Items: []StatusItem{},
		}
		if s.Answered != nil {
			row.Answered = &AnswerJSON{s.Answered.Memo, s.Answered.Date}
		}
		for _, item := range s.Items {
			row.Items = append(row.Items, StatusItem{
				item.Mark, known(item.Category), label(item.Category, item.Text), item.State, d.reasonsJSON(item.Standing.Reasons()),
			})
		}
		if s.Answered == nil && dir.Days != nil {
			for _, note := range d.notes(compliance.Due(dir.ReceivedOn, *dir.Days, compliance.CalendarOf(w.Book.Content()))) {
				if !noted[note.Text] {
					noted[note.Text] = true
					status.Warnings = append(status.Warnings, ReasonJSON{Code: note.Code, Text: note.Text})
				}
			}
		}
		status.Directives = append(status.Directives, row)
	}
	for _, s := range compliance.Others(w.Book.Standings(), w.Directives) {
		status.Others = append(status.Others, StatusCategory{s.Category, label(s.Category, s.Category), s.State, d.reasonsJSON(s.Reasons())})
	}
	return status
}

func (d *Desk) reasonsJSON(reasons []compliance.Reason) []ReasonJSON {
	rows := []ReasonJSON{}
	for _, r := range reasons {
		rows = append(rows, ReasonJSON{r.Code, r.In(d.lang()), known(r.Record), known(r.Field)})
	}
	return rows
}

// Due is the last working day by the office's calendar, and the days that did not count. With no office file
// open, Friday and Saturday are the only days off.
func (f *Files) Due(received string, days int) (out DueJSON, err error) {
	day, err := readDate(received, "received")
	if err != nil {
		return out, err
	}
	if days < 1 || days > office.MaxDays {
		return out, office.Problem{Code: "directive.days", Field: "days", Args: office.Args{"max": office.MaxDays}}
	}
	calendar := compliance.NewCalendar(nil, nil)
	if f.d.isOpen() {
		err = f.d.view(func(tx *store.Tx) error {
			w, err := f.d.work(tx)
			if err == nil {
				calendar = compliance.CalendarOf(w.Book.Content())
			}
			return err
		})
	}
	due := compliance.Due(day, days, calendar)
	out = DueJSON{Received: day, Days: days, Due: due.Due, Skipped: []SkipJSON{}, Notes: f.d.notes(due)}
	for _, skipped := range due.Skipped {
		out.Skipped = append(out.Skipped, SkipJSON{skipped.Date, skipped.Why.In(f.d.lang())})
	}
	return out, err
}

// notes are what a clerk should know of a computed last day.
func (d *Desk) notes(due compliance.DueDate) []NoteJSON {
	notes := []NoteJSON{}
	say := func(code string, args office.Args) { notes = append(notes, NoteJSON{code, d.say(code, args)}) }
	for _, h := range due.Unconfirmed {
		say("due.unconfirmed", office.Args{"date": h.Date, "name": h.NameBN})
	}
	for _, year := range due.YearsWithoutList {
		say("due.no_list", office.Args{"year": year})
	}
	return notes
}

// Charter writes the charter's PDF to path.
func (f *Files) Charter(path string, in CharterIn) (Written, error) {
	result, preview, err := f.d.charter(in)
	if err != nil {
		return Written{}, err
	}
	out := Written{Path: path, Pages: preview.Pages, Warnings: preview.Warnings, Gaps: preview.Gaps}
	return out, writeFile(path, result.PDF)
}

// Converted is legacy text in Unicode and the words that were doubtful.
type Converted struct {
	Text   string           `json:"text"`
	Doubts []ConvertedDoubt `json:"doubts"`
}

// ConvertedDoubt is a word that the conversion is not sure of.
type ConvertedDoubt struct {
	Word string `json:"word"`
	Why  string `json:"why"`
}

// FromBijoy turns text of the old Bijoy encoding into Unicode. The problem is text.encoding.
func FromBijoy(data []byte) (Converted, error) {
	text, err := decodeText(data)
	if err != nil {
		return Converted{}, err
	}
	c := bangla.FromBijoy(text)
	out := Converted{Text: c.Text, Doubts: []ConvertedDoubt{}}
	for _, doubt := range c.Doubts {
		out.Doubts = append(out.Doubts, ConvertedDoubt{doubt.Word, doubt.Why})
	}
	return out, nil
}

// ReadNumber is a whole number as people type it, in either script. The problem is number.invalid.
func ReadNumber(typed string) (int, error) {
	n, err := strconv.Atoi(bangla.ToASCII(strings.TrimSpace(typed)))
	if err != nil {
		return 0, office.Problem{Code: "number.invalid", Args: office.Args{"typed": typed}}
	}
	return n, nil
}
