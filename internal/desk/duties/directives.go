package duties

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/directive"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Directives are the letters that order content to be brought up to date.
type Directives struct{ d *desk.Desk }

// Read says what is understood of a letter; nothing is stored. The problem is directive.too_long.
func (s *Directives) Read(in ReadIn) (reading Reading, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Read(func(tx *store.Tx) (err error) {
		_, reading, err = read(s.d, tx, in)
		return err
	})
	return reading, err
}

// FromBijoy is the text of a letter typed in Bijoy as Unicode, to be looked over and read; nothing is stored. The problem
// is directive.too_long.
func (s *Directives) FromBijoy(in LegacyIn) (out LegacyOut, err error) {
	defer s.d.Recovered(&err)
	if len(in.Text) > office.MaxText {
		return out, office.Problem{Code: "directive.too_long", Field: "text"}
	}
	return LegacyOut{bangla.FromBijoy(in.Text).Text}, nil
}

// read understands a letter and words it for the page.
func read(d *desk.Desk, tx *store.Tx, in ReadIn) (directive.Understood, Reading, error) {
	if len(in.Text) > office.MaxText {
		return directive.Understood{}, Reading{}, office.Problem{Code: "directive.too_long", Field: "text"}
	}
	w, err := at(d, tx)
	if err != nil {
		return directive.Understood{}, Reading{}, err
	}
	received := w.Day
	if strings.TrimSpace(in.Received) != "" {
		if received, err = desk.ReadDate(in.Received, "received"); err != nil {
			return directive.Understood{}, Reading{}, err
		}
	}
	u := directive.Read(in.Text, w.Catalog).ReceivedOn(received)
	r := Reading{
		Intake: intakeOf(in.Text, received, u), DateText: u.Date.Text(d.Lang()), DaysText: d.DaysText(u.Days),
		Marks: make([]Mark, 0, len(u.Spans)), Doubts: []DoubtRow{}, Asked: []DoubtRow{}, Registrable: u.Registrable(),
	}
	if u.Bangla != nil {
		r.BanglaText = bangla.Date{Year: u.Bangla.Year, Month: u.Bangla.Month, Day: u.Bangla.Day}.String()
	}
	for _, m := range u.Marks() {
		r.Marks = append(r.Marks, Mark{m.From, m.To, m.Field, m.Doubt})
		if !m.Doubt {
			r.Sure++
		}
	}
	for _, doubt := range u.Doubts {
		r.Doubts = append(r.Doubts, DoubtRow{doubt.Field, doubt.Why, doubt.Problem().In(d.Lang()), questionKey(doubt.Field, doubt.Why)})
	}
	for _, question := range u.Questions() {
		r.Asked = append(r.Asked, DoubtRow{question.Field, asked, question.In(d.Lang()), questionKey(question.Field, asked)})
	}
	due, notes := w.Due(received, u.Days, u.Deadline)
	r.Due, r.DueText, r.WhyDue, r.Notes = due.Due, d.DueText(due.Due), d.SkipRows(due), notes
	known, err := desk.SameDirective(tx, office.Directive{ReceivedFrom: u.Issuer, Memo: u.Memo, Text: in.Text})
	if err != nil {
		return u, r, err
	}
	r.Known = known.ID
	return u, r, nil
}

func intakeOf(text string, received office.Date, u directive.Understood) Intake {
	in := Intake{
		Text: text, Received: string(received), Issuer: u.Issuer, Branch: u.Branch, Memo: u.Memo, Date: string(u.Date),
		Subject: u.Subject, Days: u.Days, Deadline: string(u.Deadline), Scope: u.Scope,
		Items: make([]IntakeItem, len(u.Items)), Signatory: desk.NonNil(u.Signatory), Copies: desk.NonNil(u.Copies), Settled: []string{}, Files: []desk.AttachmentRow{},
	}
	for i, item := range u.Items {
		in.Items[i] = IntakeItem{Mark: item.Mark, Text: item.Text, Category: item.Category}
	}
	return in
}

// Due is the last day for an answer, and why it is that day.
func (s *Directives) Due(in DueIn) (view DueView, err error) {
	defer s.d.Recovered(&err)
	received, err := desk.ReadDate(in.Received, "received")
	if err != nil {
		return DueView{}, err
	}
	var deadline office.Date
	if strings.TrimSpace(in.Deadline) != "" {
		if deadline, err = desk.ReadDate(in.Deadline, "deadline"); err != nil {
			return DueView{}, err
		}
	}
	var days *int
	if deadline == "" {
		if in.Days < 1 || in.Days > office.MaxDays {
			return DueView{}, office.Problem{Code: "directive.days", Field: "days", Args: office.Args{"max": office.MaxDays}}
		}
		days = &in.Days
	}
	err = look(s.d, func(w *work) error {
		due, notes := w.Due(received, days, deadline)
		view = DueView{Due: due.Due, Text: s.d.DueText(due.Due), WhyDue: s.d.SkipRows(due), Notes: notes}
		return nil
	})
	return view, err
}

// Register stores a directive as the clerk confirmed it, with its scan. One with the same issuer and memo number is not
// stored again: the answer then names it, and a scan that it had not is added to it. Problems name the field.
func (s *Directives) Register(in Intake) (registered Registered, err error) {
	defer s.d.Recovered(&err)
	made, ps := in.directive()
	made.ID = s.d.NewID()
	if err := refusals(ps, made, s.d.Known()).Err(); err != nil {
		return Registered{}, err
	}
	err = s.d.Write(func(tx *store.Tx) error {
		same, err := desk.SameDirective(tx, made)
		if err != nil {
			return err
		}
		registered = Registered{ID: same.ID}
		if same.ID != "" && same.ReceivedOn != made.ReceivedOn {
			registered.OtherDay = same.ReceivedOn.Text(s.d.Lang())
		}
		scan, err := desk.StoredFiles(tx, filesOf(in.Files))
		if err != nil {
			return err
		}
		kept := same
		if same.ID == "" {
			kept = made
			registered = Registered{ID: made.ID, New: true}
		}
		if with := addedTo(kept.Attached, scan); registered.New || len(with) > len(kept.Attached) {
			registered.Scan = !registered.New
			kept.Attached = with
			change, err := s.d.Stamp(tx, office.Typed)
			if err != nil {
				return err
			}
			if _, err := s.d.KeepDirective(tx, kept, same.Revision, change); err != nil {
				return err
			}
		}
		if err := dropRegistered(tx, in); err != nil {
			return err
		}
		w, err := at(s.d, tx)
		if err != nil {
			return err
		}
		registered.Nav, err = w.Nav()
		return err
	})
	return registered, err
}

// refusals are the problems of a directive under the fields of the form: those of its days, then what Check finds of others.
func refusals(days office.Problems, made office.Directive, known office.Known) office.Problems {
	ps := slices.Clone(days)
	for _, p := range inIntake(made.Check(known)) {
		if !slices.ContainsFunc(ps, func(q office.Problem) bool { return q.Field == p.Field }) {
			ps = append(ps, p)
		}
	}
	return ps
}

// directive makes a Directive, still without an id, of what the clerk confirmed. The problems are days that are none.
func (in Intake) directive() (office.Directive, office.Problems) {
	var ps office.Problems
	date := func(typed, field string) office.Date {
		if strings.TrimSpace(typed) == "" {
			return ""
		}
		day, err := desk.ReadDate(typed, field)
		if found, ok := office.AsProblems(err); ok {
			ps = append(ps, found...)
		}
		return day
	}
	made := office.Directive{
		ReceivedOn: date(in.Received, "received"), ReceivedFrom: bangla.Normalise(in.Issuer), Branch: bangla.Normalise(in.Branch),
		Scope: in.Scope, Memo: bangla.Normalise(in.Memo), Date: date(in.Date, "date"), Deadline: date(in.Deadline, "deadline"),
		SubjectBN: bangla.Normalise(in.Subject), Text: in.Text, Signatory: desk.CleanLines(in.Signatory), Copies: desk.CleanLines(in.Copies),
		Settled: desk.CleanLines(in.Settled),
	}
	if memo, err := office.ParseMemo(made.Memo); err == nil {
		made.Memo = memo.Canonical
	}
	if made.Deadline == "" {
		made.Days = in.Days
	}
	if y, m, day := made.Date.Parts(); y != 0 {
		if b, err := bangla.FromGregorian(y, m, day); err == nil {
			made.Bangla = &office.BanglaDate{Year: b.Year, Month: b.Month, Day: b.Day}
		}
	}
	for _, item := range in.Items {
		made.Items = append(made.Items, office.DirectiveItem{Mark: bangla.Normalise(item.Mark), TextBN: bangla.Normalise(item.Text), Category: item.Category})
	}
	return made, ps
}

// intakeFields are the fields of the intake's form by those of the directive, where they have other names.
var intakeFields = map[string]string{"received_on": "received", "received_from_bn": "issuer", "branch_bn": "branch", "subject_bn": "subject"}

// inIntake are the problems of a directive under the fields of the intake's form, which counts items as a clerk does.
func inIntake(ps office.Problems) office.Problems {
	out := ps.InForm()
	for i, p := range out {
		name, rest, listed := strings.Cut(p.Field, "[")
		if n, field, ok := strings.Cut(rest, "]"); listed && ok {
			at, _ := strconv.Atoi(n)
			p.Field = name + "[" + bangla.Itoa(at+1) + "]" + strings.TrimSuffix(field, "_bn")
		}
		out[i].Field = cmp.Or(intakeFields[p.Field], p.Field)
	}
	return out
}
