package desktest

import (
	"fmt"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desk/portal"
	"batayandesk/internal/office"
)

// Clerk works at a desk without a plan: each Verb is one that the window or a command could ask for, with what it names
// chosen among what there is, and sometimes wrong.
type Clerk struct {
	*Desk
	Choose func(what string, n int) int // a number below n, which is at least 1

	gone      []string             // records that were deleted
	discarded []string             // drafts of letters that were thrown away
	papers    int                  // directives that came
	scans     []desk.AttachmentRow // beside the letter that is not registered yet
}

// act is a verb of the clerk's and how often it comes, beside the others.
type act struct {
	name   string
	weight int
	do     func(*Clerk) error
}

var acts = []act{
	{"add a record", 8, (*Clerk).addRecord},
	{"change a record", 14, (*Clerk).changeRecord},
	{"save from an older revision", 2, (*Clerk).saveStale},
	{"delete a record", 5, (*Clerk).deleteRecord},
	{"restore a record", 5, (*Clerk).restoreRecord},
	{"bring a deleted record back", 3, (*Clerk).bringBack},
	{"undo", 12, func(c *Clerk) error { return c.Undo() }},
	{"redo", 8, func(c *Clerk) error { return c.Redo() }},
	{"tick", 7, func(c *Clerk) error { return c.tick(false) }},
	{"untick", 4, func(c *Clerk) error { return c.tick(true) }},
	{"confirm a record", 4, (*Clerk).confirmRecord},
	{"confirm a category", 3, (*Clerk).confirmCategory},
	{"change several records", 5, (*Clerk).changeMany},
	{"move a record in its order", 4, (*Clerk).moveRecord},
	{"say that a category does not apply", 4, (*Clerk).setNotApplicable},
	{"keep a draft", 4, (*Clerk).keepDraft},
	{"drop a draft", 2, (*Clerk).dropDraft},
	{"change the settings", 5, (*Clerk).changeSettings},
	{"change the holidays", 4, (*Clerk).changeHolidays},
	{"leave settings typed", 2, (*Clerk).typeSettings},
	{"register a directive", 3, (*Clerk).register},
	{"take the scan of a letter", 1, (*Clerk).takeScan},
	{"leave a letter that came typed", 1, (*Clerk).typeIntake},
	{"read a directive by command", 1, (*Clerk).directiveCommand},
	{"tick a task", 4, (*Clerk).tickTask},
	{"correct a directive", 3, (*Clerk).mendDirective},
	{"take a directive back", 2, (*Clerk).withdrawDirective},
	{"close a directive", 2, (*Clerk).closeDirective},
	{"reopen a directive", 2, (*Clerk).reopenDirective},
	{"keep a letter", 4, (*Clerk).keepLetter},
	{"discard a letter", 3, (*Clerk).discardLetter},
	{"restore a letter", 2, (*Clerk).restoreLetter},
	{"issue a letter", 1, (*Clerk).issueLetter},
	{"attach a file", 2, (*Clerk).attachFile},
	{"print the charter", 1, (*Clerk).printCharter},
	{"print the contacts", 1, (*Clerk).printContacts},
	{"export a table", 1, (*Clerk).exportTable},
	{"pack a bundle", 1, (*Clerk).packBundle},
	{"write down what became of a letter", 4, (*Clerk).follow},
	{"enter a line of the register", 3, (*Clerk).enterLine},
	{"bring a field back", 3, (*Clerk).bringFieldBack},
	{"take an older act back", 4, (*Clerk).takeActBack},
	{"bring back what is deleted", 3, (*Clerk).emptyBin},
	{"name a person or sit down", 3, (*Clerk).namePerson},
	{"say something of spelling", 2, (*Clerk).saySpelling},
	{"mark a record as checked", 3, (*Clerk).markChecked},
	{"hand the history to an auditor", 1, (*Clerk).handAudit},
	{"let somebody leave a post", 3, (*Clerk).transfer},
	{"take proposals", 1, (*Clerk).takeStarters},
	{"choose a day", 4, (*Clerk).chooseDay},
	{"choose who works", 2, (*Clerk).chooseActor},
}

// Verb does one verb, and gives its name and what it answered: nil, or the problem with which it was refused. One that
// finds nothing to work on does nothing.
func (c *Clerk) Verb() (name string, err error) {
	total := 0
	for _, a := range acts {
		total += a.weight
	}
	n := c.Choose("verb", total)
	for _, a := range acts {
		if n -= a.weight; n < 0 {
			return a.name, a.do(c)
		}
	}
	panic("a choice beyond its bound")
}

// Undo takes the last act back.
func (c *Clerk) Undo() error {
	_, err := c.Acts.Undo()
	return err
}

// Redo brings back what Undo took back.
func (c *Clerk) Redo() error {
	_, err := c.Acts.Redo()
	return err
}

func (c *Clerk) sometimes(what string, of int) bool { return c.Choose(what, of) == 0 }

// one is one of a list, and its zero where there is none.
func one[T any](c *Clerk, what string, list []T) (chosen T, any bool) {
	if len(list) == 0 {
		return chosen, false
	}
	return list[c.Choose(what, len(list))], true
}

func (c *Clerk) category() *catalog.Category {
	all := catalog.Default().All()
	return all[c.Choose("category", len(all))]
}

// record is a live record of a category; "" where there is none.
func (c *Clerk) record(category string) string {
	table, err := c.Records.Table(content.TableIn{Category: category, Count: 30})
	if err != nil {
		return ""
	}
	row, _ := one(c, "record", table.Rows)
	return row.ID
}

// opened is a record in its form.
func (c *Clerk) opened() (*catalog.Category, content.Draft, bool) {
	category := c.category()
	id := c.record(category.ID)
	view, err := c.Records.Open(content.RecordIn{ID: id})
	if id == "" || err != nil {
		return category, content.Draft{}, false
	}
	return category, content.Draft{
		ID: id, Category: category.ID, Base: view.Revision, Values: view.Values, Attachments: view.Attachments, DraftKey: view.DraftKey,
	}, true
}

func (c *Clerk) addRecord() error {
	category := c.category()
	draft := content.Draft{Category: category.ID, Values: map[string]string{}}
	for _, f := range category.Fields {
		if !c.sometimes("empty "+f.Name, 6) {
			draft.Values[f.Name] = c.value(f)
		}
	}
	_, err := c.Records.Save(draft)
	return err
}

func (c *Clerk) changeRecord() error {
	category, draft, found := c.opened()
	if !found {
		return nil
	}
	for range 1 + c.Choose("fields", 3) {
		f := category.Fields[c.Choose("field", len(category.Fields))]
		draft.Values[f.Name] = c.value(f)
	}
	_, err := c.Records.Save(draft)
	return err
}

func (c *Clerk) saveStale() error {
	_, draft, found := c.opened()
	if !found {
		return nil
	}
	draft.Base--
	_, err := c.Records.Save(draft)
	return err
}

// value is what may be typed into a field; now and then what cannot be saved.
func (c *Clerk) value(f catalog.Field) string {
	days := []string{"2020-10-01", "2020-10-05", "2020-09-05", "2020-07-01", "2019-10-01", "2018-01-01", "2021-01-01", ""}
	numbers := []string{"1", "2", "3", "7", "40", ""}
	pick := func(list []string) string { return list[c.Choose(f.Name, len(list))] }
	if c.sometimes("odd "+f.Name, 25) {
		return pick([]string{"……", "নাই", "-1", "৩১-০২-২০২০", "কমিটি\r\nসভা", "<script>"})
	}
	switch f.Kind {
	case catalog.Date:
		return pick(days)
	case catalog.Bool:
		return pick([]string{"", "true"})
	case catalog.Int:
		return pick(numbers)
	case catalog.Officer:
		return c.record("officers_staff")
	}
	switch {
	case len(f.Choices) > 0:
		return f.Choices[c.Choose(f.Name, len(f.Choices))].Value
	case f.Name == "fiscal_year":
		return pick([]string{"2020-21", "2019-20", "2021-22"})
	case f.Name == "name_bn" || f.Name == "title_bn":
		return fmt.Sprintf("শিরোনাম %d", c.Choose(f.Name, 50))
	case c.sometimes("none of "+f.Name, 8):
		return ""
	}
	return f.Sample()
}

func (c *Clerk) deleteRecord() error {
	_, draft, found := c.opened()
	if !found {
		return nil
	}
	_, err := c.Records.Delete(content.RecordIn{ID: draft.ID, Base: draft.Base})
	if err == nil {
		c.gone = append(c.gone, draft.ID)
	}
	return err
}

func (c *Clerk) restoreRecord() error {
	_, draft, found := c.opened()
	if !found {
		return nil
	}
	_, err := c.Records.Restore(content.RestoreIn{ID: draft.ID, Base: draft.Base, N: 1 + c.Choose("revision", draft.Base)})
	return err
}

func (c *Clerk) bringBack() error {
	id, found := one(c, "gone", c.gone)
	if !found {
		return nil
	}
	view, err := c.Records.Open(content.RecordIn{ID: id})
	if err != nil {
		return err
	}
	if c.sometimes("as it was", 2) {
		_, err = c.Records.BringBack(content.RecordIn{ID: id, Base: view.Revision})
		return err
	}
	_, err = c.Records.Restore(content.RestoreIn{ID: id, Base: view.Revision, N: 1 + c.Choose("revision", view.Revision)})
	return err
}

func (c *Clerk) tick(off bool) error {
	id := c.record(c.category().ID)
	if list, err := c.Worklists.List(); err == nil && !off && c.sometimes("what waits", 2) {
		if group, found := one(c, "group", list.Groups); found {
			row, _ := one(c, "row", group.Rows)
			id = row.ID
		}
	}
	if id == "" {
		return nil
	}
	_, err := c.Worklists.Tick(portal.TickIn{ID: id, Off: off})
	return err
}

func (c *Clerk) confirmRecord() error {
	id := c.record(c.category().ID)
	if id == "" {
		return nil
	}
	_, err := c.Records.Confirm(content.ConfirmIn{ID: id})
	return err
}

func (c *Clerk) confirmCategory() error {
	_, err := c.Records.Confirm(content.ConfirmIn{Category: c.category().ID})
	return err
}

func (c *Clerk) setNotApplicable() error {
	reasons := []string{"", "এ দপ্তরে প্রযোজ্য নয়", "……"}
	_, err := c.Records.SetNotApplicable(content.NotApplicableIn{Category: c.category().ID, Reason: reasons[c.Choose("reason", len(reasons))]})
	return err
}

func (c *Clerk) keepDraft() error {
	_, draft, found := c.opened()
	if !found {
		return nil
	}
	draft.Values["title_bn"] = fmt.Sprintf("টাইপ %d", c.Choose("typed", 50))
	_, err := c.Records.KeepDraft(draft)
	return err
}

func (c *Clerk) dropDraft() error {
	_, draft, found := c.opened()
	if !found {
		return nil
	}
	_, err := c.Records.DropDraft(draft)
	return err
}

func (c *Clerk) chooseDay() error {
	days := []office.Date{"", "", "2020-10-04", "2020-09-20", "2020-10-06", "2021-07-05", "2019-01-01"}
	_, err := c.Offices.SetDay(officefile.DayIn{Day: string(days[c.Choose("day", len(days))])})
	return err
}

func (c *Clerk) chooseActor() error {
	names := []string{Actor, "রহিমা খাতুন", ""}
	_, err := c.Offices.SetActor(officefile.ActorIn{Name: names[c.Choose("actor", len(names))]})
	return err
}
