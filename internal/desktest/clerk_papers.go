package desktest

import (
	"fmt"
	"slices"

	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/office"
)

func (c *Clerk) changeSettings() error {
	view, err := c.Settings.Get()
	if err != nil {
		return err
	}
	o := view.Office
	switch c.Choose("setting", 7) {
	case 0:
		o.Phone = fmt.Sprintf("০৭১-%05d", c.Choose("phone", 100))
	case 1:
		id := c.category().ID
		o.Overlay.FreshDays = with(o.Overlay.FreshDays, id, 1+c.Choose("days", 400))
	case 2:
		id := c.category().ID
		o.Overlay.MayNotBe = with(o.Overlay.MayNotBe, id, c.sometimes("may not be", 2))
	case 3:
		id := c.category().ID
		o.Overlay.Labels = with(o.Overlay.Labels, id, office.Text{BN: fmt.Sprintf("নাম %d", c.Choose("label", 9)), EN: "Name"})
	case 4:
		weekends := [][]office.Weekday{office.StandardWeekend(), {office.Weekdays.All()[0]}, {}}
		o.Weekend = weekends[c.Choose("weekend", len(weekends))]
	case 5:
		o.Kind = office.Kinds.All()[c.Choose("kind", len(office.Kinds.All()))]
	case 6:
		o.NameBN = "" // refused
	}
	_, err = c.Settings.Save(officefile.SettingsIn{Office: o, Base: view.Revision})
	return err
}

// with is a map with one more entry; the one given stays as it is.
func with[V any](from map[string]V, key string, v V) map[string]V {
	to := map[string]V{key: v}
	for k, was := range from {
		if k != key {
			to[k] = was
		}
	}
	return to
}

func (c *Clerk) changeHolidays() error {
	year := []int{2020, 2020, 2021, 2022}[c.Choose("year", 4)]
	list, err := c.Holidays.List(duties.HolidaysIn{Year: year})
	if err != nil {
		return err
	}
	rows := slices.Clone(list.Rows)
	if len(rows) > 0 && c.sometimes("one less", 2) {
		at := c.Choose("holiday", len(rows))
		rows = slices.Delete(rows, at, at+1)
	} else {
		kinds := office.HolidayKinds.All()
		rows = append(rows, office.Holiday{
			Date: office.NewDate(year, 10, 1+c.Choose("holiday", 28)), NameBN: "ছুটি", Kind: kinds[c.Choose("kind", len(kinds))],
		})
	}
	_, err = c.Holidays.Save(duties.HolidaysSave{Year: year, Base: list.Base, Rows: rows})
	return err
}

func (c *Clerk) register() error {
	c.papers++
	days := 1 + c.Choose("days", 20)
	in := duties.Intake{
		Text: "পত্র", Received: []string{"2020-10-04", "2020-09-01", "2020-10-06", "কাল"}[c.Choose("received", 4)],
		Issuer: "জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া", Memo: fmt.Sprintf("০৫.৪৪.৫০০০.০০০.০৭.০০১.২০-%d", 500+c.papers%20), Date: "2020-09-01",
		Subject: "তথ্য হালনাগাদ", Days: &days, Scope: office.Scopes.All()[0],
		Items: []duties.IntakeItem{{Mark: "ক", Text: "তথ্য", Category: c.category().ID}, {Mark: "খ", Text: "সভা করা"}},
	}
	if c.sometimes("scan", 2) {
		in.Files = c.scans
	}
	_, err := c.Directives.Register(in)
	if err == nil && len(in.Files) > 0 {
		c.scans = nil
	}
	return err
}

// takeScan puts a picture beside the letter that is not registered yet.
func (c *Clerk) takeScan() error {
	if c.Dialogs == nil {
		return nil
	}
	if err := c.choosePicture(); err != nil {
		return err
	}
	taken, err := c.Directives.TakeFile(duties.LetterFileIn{})
	if err == nil {
		c.scans = taken.Files
	}
	return err
}

// typeIntake leaves a letter typed and not registered, with the scan beside it.
func (c *Clerk) typeIntake() error {
	_, err := c.Directives.KeepIntake(duties.TypedIntake{Memo: fmt.Sprint(c.Choose("memo", 50)), Files: c.scans})
	return err
}

func (c *Clerk) directiveCommand() error {
	_, err := c.Files().Directive(fmt.Appendf(nil,
		"স্মারক নম্বর: ০৫.৪৪.৫০০০.০০০.০৭.০০১.২০-%d\nতারিখ: ১ অক্টোবর ২০২০\nবিষয়: তথ্য হালনাগাদ\n৭ কর্মদিবসের মধ্যে\nক) নোটিশ\nখ) প্রকল্প\n", 700+c.Choose("memo", 9)), "2020-10-04")
	return err
}

func (c *Clerk) directive() string {
	list, err := c.Directives.List()
	if err != nil {
		return ""
	}
	row, _ := one(c, "directive", list.Rows)
	return row.ID
}

func (c *Clerk) tickTask() error {
	id := c.directive()
	if id == "" {
		return nil
	}
	_, err := c.Directives.TickTask(duties.TaskIn{ID: id, At: 1, Done: c.sometimes("done", 2)})
	return err
}

func (c *Clerk) mendDirective() error {
	id := c.directive()
	if id == "" {
		return nil
	}
	now, err := c.Directives.Correct(duties.DirectiveIn{ID: id})
	if err != nil {
		return err
	}
	in := duties.MendIn{ID: id, Base: now.Base - c.Choose("stale", 2), Intake: now.Reading.Intake}
	switch c.Choose("corrected", 5) {
	case 0:
		in.Intake.Received = []string{"2020-10-04", "2020-10-06", "2020-08-01"}[c.Choose("received", 3)]
	case 1:
		in.Intake.Memo = fmt.Sprintf("০৫.৪৪.৫০০০.০০০.০৭.০০১.২০-%d", 500+c.Choose("memo", 20))
	case 2:
		in.Intake.Items = in.Intake.Items[:c.Choose("items", len(in.Intake.Items)+1)]
	case 3:
		for _, doubt := range now.Reading.Doubts {
			in.Intake.Settled = append(in.Intake.Settled, doubt.Key)
		}
	}
	_, err = c.Directives.Mend(in)
	return err
}

func (c *Clerk) withdrawDirective() error {
	id := c.directive()
	if id == "" {
		return nil
	}
	view, err := c.Directives.Open(duties.DirectiveIn{ID: id})
	if err != nil {
		return err
	}
	_, err = c.Directives.Withdraw(duties.WithdrawIn{ID: id, Base: view.Revision})
	return err
}

func (c *Clerk) typeSettings() error {
	view, err := c.Settings.Get()
	if err != nil {
		return err
	}
	view.Office.NameBN += "…"
	_, err = c.Settings.KeepTyping(officefile.SettingsIn{Office: view.Office, Base: view.Revision})
	return err
}

func (c *Clerk) closeDirective() error {
	id := c.directive()
	if id == "" {
		return nil
	}
	_, err := c.Directives.Close(duties.CloseIn{ID: id, Memo: []string{"০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩০০", ""}[c.Choose("memo", 2)], Date: "2020-10-05",
		Interim: c.sometimes("interim", 2), Promised: []string{"", "2020-11-01", "2020-10-01"}[c.Choose("promised", 3)]})
	return err
}

func (c *Clerk) reopenDirective() error {
	id := c.directive()
	if id == "" {
		return nil
	}
	_, err := c.Directives.Reopen(duties.DirectiveIn{ID: id})
	return err
}

// draft is the draft of a letter that is kept.
func (c *Clerk) draft() (letters.LetterView, bool) {
	register, err := c.Letters.Register(letters.RegisterIn{})
	if err != nil {
		return letters.LetterView{}, false
	}
	row, found := one(c, "draft", register.Drafts)
	if !found {
		return letters.LetterView{}, false
	}
	view, err := c.Letters.Open(letters.LetterIn{ID: row.ID})
	return view, err == nil
}

func typedLetter(v letters.LetterView) letters.LetterDraft {
	return letters.LetterDraft{ID: v.ID, Template: v.Template, Directive: v.Directive, Revision: v.Revision, Body: v.Body, Method: v.Method, Supersedes: v.Supersedes, Corrects: v.Corrects}
}

func (c *Clerk) keepLetter() error {
	view, found := c.draft()
	if !found || c.sometimes("another", 3) {
		templates := []string{"order", "reply", "letter", "notice"}
		var err error
		if view, err = c.Letters.Compose(letters.ComposeIn{Template: templates[c.Choose("template", len(templates))], Another: true}); err != nil {
			return err
		}
	}
	view.Body.Subject = fmt.Sprintf("বিষয় %d", c.Choose("subject", 50))
	if view.Answering != "" {
		view.Body.Answering = []office.AnswerKind{"", office.InterimAnswer, office.FinalAnswer}[c.Choose("answering", 3)]
	}
	if c.sometimes("older", 8) {
		view.Revision--
	}
	_, err := c.Letters.Keep(typedLetter(view))
	return err
}

func (c *Clerk) discardLetter() error {
	view, found := c.draft()
	if !found {
		return nil
	}
	_, err := c.Letters.Discard(letters.LetterIn{ID: view.ID})
	if err == nil {
		c.discarded = append(c.discarded, view.ID)
	}
	return err
}

func (c *Clerk) restoreLetter() error {
	id, found := one(c, "discarded", c.discarded)
	if !found {
		return nil
	}
	_, err := c.Letters.Restore(letters.LetterIn{ID: id})
	return err
}

func (c *Clerk) issueLetter() error {
	view, found := c.draft()
	if !found {
		return nil
	}
	view.Body.Paragraphs, view.Body.Addressee = []string{"জানানো হলো।"}, []string{"জেলা প্রশাসক, কুষ্টিয়া।"}
	_, err := c.Letters.Issue(typedLetter(view))
	return err
}

// issued is a letter of the register, whether it was issued here or entered by hand.
func (c *Clerk) issued() (letters.RegisterRow, bool) {
	register, err := c.Letters.Register(letters.RegisterIn{Year: 2020})
	if err != nil {
		return letters.RegisterRow{}, false
	}
	return one(c, "issued", register.Rows)
}

// follow writes down what became of a letter.
func (c *Clerk) follow() (err error) {
	row, found := c.issued()
	if !found {
		return nil
	}
	day := []string{"", "2020-10-05", "2020-09-01", "কাল"}[c.Choose("day", 4)]
	switch c.Choose("what became of it", 6) {
	case 0:
		_, err = c.Letters.Cancel(letters.CancelIn{ID: row.ID, Reason: []string{"ভুল", ""}[c.Choose("why", 2)]})
	case 1:
		_, err = c.Letters.Reinstate(letters.LetterIn{ID: row.ID})
	case 2:
		_, err = c.Letters.SendAgain(letters.SendIn{ID: row.ID, On: day, Method: office.ByPost})
	case 3:
		_, err = c.Letters.NoteAnswer(letters.AnswerIn{ID: row.ID, On: day, From: "চেয়ারম্যান"})
	case 4:
		_, err = c.Letters.TakeOut(letters.LetterIn{ID: row.ID})
	case 5:
		err = c.again(row.ID)
	}
	return err
}

// again keeps the draft of a letter that begins from an issued one.
func (c *Clerk) again(id string) error {
	view, err := c.Letters.Compose(letters.ComposeIn{Old: id, As: []string{"copy", "correction", "replacement"}[c.Choose("as", 3)]})
	if err != nil {
		return err
	}
	_, err = c.Letters.Keep(typedLetter(view))
	return err
}

// enterLine puts a paper letter into the register, or says why numbers have none.
func (c *Clerk) enterLine() (err error) {
	n := 300 + c.Choose("number", 40)
	if c.sometimes("explain", 4) {
		_, err = c.Letters.Explain(letters.GapIn{From: n, To: n + c.Choose("more", 3), Reason: "নষ্ট"})
		return err
	}
	in := letters.Entry{Number: fmt.Sprint(n), Date: []string{"2020-09-20", "2020-10-05", "2021-01-01"}[c.Choose("date", 3)], Subject: "কাগজের পত্র"}
	if c.sometimes("confirmed", 2) {
		in.Confirmed = []string{"letter.jump", "letter.order_of_days"}
	}
	if row, found := c.issued(); found && c.sometimes("mend", 4) {
		in.ID = row.ID
	}
	_, err = c.Letters.Enter(in)
	return err
}
