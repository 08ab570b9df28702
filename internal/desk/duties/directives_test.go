package duties_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

func TestSeedIsReadConfirmedAndRegisteredInAnEmptyOffice(t *testing.T) {
	d := desktest.New(t)
	reading := ok(d.Directives.Read(duties.ReadIn{Text: seedText(t), Received: "২০২০-০৯-২৯"}))(t)
	in := reading.Intake
	if in.Memo != "৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯" || in.Date != "2020-09-28" || *in.Days != 7 || len(in.Items) != 9 || in.Scope != "own_and_subordinate" ||
		in.Issuer != "জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া" || in.Branch != "আইসিটি শাখা" || !reading.Registrable || reading.Known != "" {
		t.Errorf("%s", asJSON(t, in))
	}
	categories := []string{}
	for _, item := range in.Items {
		categories = append(categories, item.Category)
	}
	if strings.Join(categories, " ") != "officers_staff notices citizen_charter services rti apa projects grs integrity" {
		t.Errorf("%q", categories)
	}
	if reading.Due != "2020-10-08" || reading.DaysText != "৭ (সাত) কর্মদিবস" || len(reading.WhyDue) != 2 || len(reading.Marks) == 0 {
		t.Errorf("%s", asJSON(t, reading))
	}
	if !slices.ContainsFunc(reading.Doubts, func(r duties.DoubtRow) bool { return r.Why == "spelling" && r.Text != "" }) {
		t.Errorf("শুল্কাচার is not doubted: %+v", reading.Doubts)
	}
	for i, m := range reading.Marks {
		if m.From >= m.To || m.To > len([]rune(seedText(t))) || i > 0 && m.From < reading.Marks[i-1].To {
			t.Errorf("mark %+v", m)
		}
	}
	first := ok(d.Directives.Register(in))(t)
	if !first.New || first.ID == "" || first.Nav.Directives != 1 {
		t.Errorf("%+v", first)
	}
	again := ok(d.Directives.Read(duties.ReadIn{Text: seedText(t), Received: "2020-09-30"}))(t)
	if again.Known != first.ID {
		t.Errorf("known as %q", again.Known)
	}
	second := ok(d.Directives.Register(again.Intake))(t)
	if second.New || second.ID != first.ID || len(ok(d.Directives.List())(t).Rows) != 1 {
		t.Error("the same directive was registered twice")
	}
	view := ok(d.Directives.Open(duties.DirectiveIn{ID: first.ID}))(t)
	if view.Text != seedText(t) || len(view.Items) != 9 || view.Card.Due != "2020-10-08" || len(view.Copies) == 0 || len(view.Marks) == 0 {
		t.Error("the text is not kept as received")
	}
	hits := ok(d.Finder.Find(content.FindIn{Query: "৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯", Limit: 10}))(t).Hits
	if len(hits) != 1 || hits[0].Kind != "directive" || hits[0].ID != first.ID {
		t.Errorf("a registered directive is not found by its number: %+v", hits)
	}
}

func TestIntakeThatCannotStandIsRefusedFieldByField(t *testing.T) {
	d := desktest.New(t)
	good := ok(d.Directives.Read(duties.ReadIn{Text: seedText(t), Received: "2020-09-29"}))(t).Intake
	days := func(n int) *int { return &n }
	for name, row := range map[string]struct {
		field string
		alter func(*duties.Intake)
	}{
		"no day of receipt":   {"received", func(in *duties.Intake) { in.Received = "" }},
		"a day that is none":  {"received", func(in *duties.Intake) { in.Received = "2020-02-30" }},
		"a date that is none": {"date", func(in *duties.Intake) { in.Date = "গতকাল" }},
		"no days":             {"days", func(in *duties.Intake) { in.Days = days(0) }},
		"too many days":       {"days", func(in *duties.Intake) { in.Days = days(100000) }},
		"negative days":       {"days", func(in *duties.Intake) { in.Days = days(-7) }},
		"no items":            {"text", func(in *duties.Intake) { in.Items = nil }},
		"an item without text": {"items[১].text", func(in *duties.Intake) {
			in.Items = slices.Clone(in.Items)
			in.Items[0].Text = " "
		}},
		"neither memo nor subject": {"text", func(in *duties.Intake) { in.Memo, in.Subject = "", "" }},
		"a text without end":       {"text", func(in *duties.Intake) { in.Text = strings.Repeat("ক", 1<<20) }},
	} {
		in := good
		row.alter(&in)
		_, err := d.Directives.Register(in)
		ps, is := office.AsProblems(err)
		if !is || !slices.ContainsFunc(ps, func(p office.Problem) bool { return p.Field == row.field }) {
			t.Errorf("%s: %v", name, asJSON(t, ps))
		}
	}
	in := good
	in.Items = slices.Clone(good.Items)
	in.Items[0].Category = "চতুর্দশ"
	_, err := d.Directives.Register(in)
	if ps, is := office.AsProblems(err); !is || ps[0].Code == "internal" {
		t.Errorf("an item of a category that does not exist: %v", err)
	}
	if len(ok(d.Directives.List())(t).Rows) != 0 {
		t.Error("something was registered")
	}
}

func TestTextOfAnyKindIsReadWithoutHarm(t *testing.T) {
	d := desktest.New(t)
	for _, text := range []string{"", " ", "\x00\xff\xfe", "hello", strings.Repeat("ক) ", 5000), "স্মারক নং-", "Avgvi †mvbvi evsjv"} {
		reading := ok(d.Directives.Read(duties.ReadIn{Text: text}))(t)
		if reading.Registrable || len(reading.Asked) == 0 {
			t.Errorf("%.20q is enough", text)
		}
	}
	_, err := d.Directives.Read(duties.ReadIn{Text: strings.Repeat("x", 1<<20+1)})
	refused(t, err, "directive.too_long")
	_, err = d.Directives.Read(duties.ReadIn{Text: "x", Received: "কাল"})
	if p := refused(t, err, "date.invalid"); p.Field != "received" {
		t.Errorf("field %q", p.Field)
	}
}

func TestDirectiveIsClosedByItsAnswerAndOpenedAgain(t *testing.T) {
	d := desktest.Open(t)
	_, err := d.Directives.Close(duties.CloseIn{ID: seedDirective, Memo: "", Date: "2020-10-05"})
	refused(t, err, "office.needed")
	_, err = d.Directives.Close(duties.CloseIn{ID: seedDirective, Memo: "১", Date: "2020-09-28"})
	refused(t, err, "directive.answer_early")
	closed := ok(d.Directives.Close(duties.CloseIn{ID: seedDirective, Memo: "ডি-নথি/৪৫", Date: "২০২০-১০-০৪"}))(t)
	if closed.Card.Answer == nil || closed.Card.Answer.Memo != "ডি-নথি/৪৫" || closed.Card.LeftText != "জবাব দেওয়া হয়েছে" {
		t.Errorf("%+v", closed.Card)
	}
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2020-12-01"}))(t)
	if list := ok(d.Directives.List())(t); list.Rows[0].Late || list.Rows[0].Answer == nil {
		t.Error("an answered directive is late")
	}
	if nav := ok(d.Boards.Board(duties.BoardIn{}))(t).Nav; nav.Directives != 0 {
		t.Errorf("%d open", nav.Directives)
	}
	if opened := ok(d.Directives.Reopen(duties.DirectiveIn{ID: seedDirective}))(t); opened.Card.Answer != nil || !opened.Card.Late {
		t.Errorf("%+v", opened.Card)
	}
}

func TestPlainTaskIsTickedAndCounted(t *testing.T) {
	d := desktest.New(t)
	days := 5
	in := duties.Intake{
		Received: "2020-10-01", Memo: "ক/১", Subject: "সভা", Issuer: "জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া", Days: &days, Text: "…",
		Items: []duties.IntakeItem{{Mark: "১", Text: "হলরুম প্রস্তুত করা"}, {Mark: "২", Text: "নোটিশ বোর্ড", Category: "notices"}},
	}
	id := ok(d.Directives.Register(in))(t).ID
	board := ok(d.Boards.Board(duties.BoardIn{Directive: id}))(t)
	if board.Items[0].State != office.TaskOpen || board.Items[0].Action == nil || board.Items[0].Action.Kind != "task" || len(board.Others) != 11 {
		t.Errorf("%+v", board.Items[0])
	}
	ticked := ok(d.Directives.TickTask(duties.TaskIn{ID: id, At: 0, Done: true}))(t)
	if ticked.Items[0].State != office.Done || ticked.Card.Count.Settled != 1 || ticked.Card.Count.Total != 2 {
		t.Errorf("%+v", ticked.Card)
	}
	if again := ok(d.Directives.TickTask(duties.TaskIn{ID: id, At: 0}))(t); again.Items[0].State != office.TaskOpen {
		t.Error("not taken back")
	}
	_, err := d.Directives.TickTask(duties.TaskIn{ID: id, At: 1, Done: true})
	refused(t, err, "store.not_found") // a category is done by its content alone
}

func TestDueSaysWhyItIsThatDay(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Directives.Due(duties.DueIn{Received: "2020-09-29", Days: 7}))(t)
	if view.Due != "2020-10-08" || view.Text != "৮ অক্টোবর ২০২০, বৃহস্পতিবার" || len(view.WhyDue) != 2 {
		t.Errorf("%+v", view)
	}
	if row := view.WhyDue[0]; row.Date != "2020-10-02" || row.Text != "২ অক্টোবর ২০২০, শুক্রবার" || row.Why == "" {
		t.Errorf("%+v", row)
	}
	long := ok(d.Directives.Due(duties.DueIn{Received: "2025-12-30", Days: 5}))(t)
	if len(long.Notes) == 0 {
		t.Error("a year without a list is not said")
	}
	fixed := ok(d.Directives.Due(duties.DueIn{Received: "2020-09-29", Deadline: "2020-11-11"}))(t)
	if fixed.Due != "2020-11-11" || len(fixed.WhyDue) != 0 {
		t.Errorf("%+v", fixed)
	}
	for _, odd := range []duties.DueIn{{}, {Received: "x", Days: 1}, {Received: "2020-09-29"}, {Received: "2020-09-29", Days: 501}, {Received: "2020-09-29", Deadline: "x"}} {
		if _, err := d.Directives.Due(odd); err == nil {
			t.Errorf("%+v was answered", odd)
		}
	}
	if last, err := d.Directives.Due(duties.DueIn{Received: "9999-12-31", Days: 500}); err == nil && !last.Due.Valid() && last.Text != "" {
		t.Errorf("%+v", last)
	}
}

// Several directives about the same items: the board has the one whose last day is nearest first, each with its progress.
func TestBoardTakesTheDirectiveWithTheNearestLastDay(t *testing.T) {
	d := desktest.Open(t)
	register := func(memo, received string, alter func(*duties.Intake)) string {
		text := strings.ReplaceAll(seedText(t), "১৮- ৮৯", "১৮- "+memo)
		in := ok(d.Directives.Read(duties.ReadIn{Text: text, Received: received}))(t).Intake
		alter(&in)
		return ok(d.Directives.Register(in))(t).ID
	}
	later := register("৯৯", "2020-10-04", func(*duties.Intake) {})
	sooner := register("৯৮", "2020-10-01", func(in *duties.Intake) {
		in.Days, in.Deadline, in.Items = nil, "2020-10-06", []duties.IntakeItem{in.Items[3], in.Items[0]}
	})
	endless := register("৯৭", "2020-10-05", func(in *duties.Intake) { in.Days = nil })
	order := func() (ids []string) {
		for _, one := range ok(d.Boards.Board(duties.BoardIn{}))(t).Directives {
			ids = append(ids, one.ID)
		}
		return ids
	}
	if got, want := order(), []string{sooner, seedDirective, later, endless}; !slices.Equal(got, want) {
		t.Fatalf("%q, want %q", got, want)
	}
	board := ok(d.Boards.Board(duties.BoardIn{}))(t)
	if first := board.Directives[0]; board.Directive.ID != sooner || first.Count.Total != 2 || first.LeftText != "আর ১ কর্মদিবস" || !strings.Contains(first.DueText, "৬ অক্টোবর") {
		t.Errorf("%+v", board.Directives[0])
	}
	// F8 goes through what the board shows, not through what came last.
	if step := ok(d.Boards.Step(duties.StepIn{}))(t); step.Category != "services" {
		t.Errorf("the first reason is of %s", step.Category)
	}
	for _, other := range board.Others {
		if other.Mark != "" {
			t.Errorf("%q stands before a category that the directive does not ask for", other.Mark)
		}
	}
	if board := ok(d.Boards.Board(duties.BoardIn{Directive: later}))(t); board.Directive.ID != later || len(board.Items) != 9 {
		t.Error("the chosen one is not shown")
	}
	// What an interim answer promises is its last day now; what was answered finally comes last.
	ok(d.Directives.Close(duties.CloseIn{ID: sooner, Memo: "১", Date: "2020-10-05", Interim: true, Promised: "2020-11-01"}))(t)
	ok(d.Directives.Close(duties.CloseIn{ID: seedDirective, Memo: "২", Date: "2020-10-05"}))(t)
	if got, want := order(), []string{later, sooner, endless, seedDirective}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// What the letter left open and what the reader doubts stays on the board until it is put right, or said to be right.
func TestQuestionsOfARegisteredDirectiveStayUntilAnswered(t *testing.T) {
	d := desktest.New(t)
	in := ok(d.Directives.Read(duties.ReadIn{Text: seedText(t), Received: "2020-09-29"}))(t).Intake
	in.Scope = ""
	id := ok(d.Directives.Register(in))(t).ID
	open := func() (fields []string) {
		for _, q := range ok(d.Boards.Board(duties.BoardIn{}))(t).Directive.Questions {
			fields = append(fields, q.Field+" "+q.Why)
		}
		return fields
	}
	if got := open(); !slices.Equal(got, []string{"scope asked", "items[8].text spelling"}) {
		t.Fatalf("open are %q", got)
	}
	correct := func(alter func(*duties.Intake, duties.Reading)) {
		t.Helper()
		c := ok(d.Directives.Correct(duties.DirectiveIn{ID: id}))(t)
		if len(c.Reading.Asked)+len(c.Reading.Doubts) != len(open()) {
			t.Errorf("the form asks %+v and doubts %+v", c.Reading.Asked, c.Reading.Doubts)
		}
		alter(&c.Reading.Intake, c.Reading)
		ok(d.Directives.Mend(duties.MendIn{ID: id, Base: c.Base, Intake: c.Reading.Intake}))(t)
	}
	correct(func(in *duties.Intake, _ duties.Reading) { in.Items = in.Items[1:] })
	if got := open(); !slices.Equal(got, []string{"scope asked", "items[7].text spelling"}) {
		t.Errorf("an item moved and open are %q", got)
	}
	correct(func(in *duties.Intake, _ duties.Reading) { in.Scope = "own" })
	correct(func(in *duties.Intake, r duties.Reading) { in.Settled = append(in.Settled, r.Doubts[0].Key) })
	if got := open(); len(got) != 0 {
		t.Errorf("still open: %q", got)
	}
	ok(d.Acts.Undo())(t)
	if got := open(); len(got) != 1 {
		t.Errorf("taken back, open are %q", got)
	}
	correct(func(in *duties.Intake, _ duties.Reading) {
		in.Items[7].Text = "শুদ্ধাচার কৌশল বাস্তবায়ন অগ্রগতি"
	})
	if got := open(); len(got) != 0 {
		t.Errorf("put right and still open: %q", got)
	}
}
