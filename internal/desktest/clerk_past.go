package desktest

import (
	"slices"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/past"
	"batayandesk/internal/desk/people"
)

// bringFieldBack brings one field of an old state of a record back.
func (c *Clerk) bringFieldBack() error {
	_, draft, found := c.opened()
	if !found || draft.Base < 2 {
		return nil
	}
	n := 1 + c.Choose("revision", draft.Base)
	compared, err := c.Records.Compare(content.CompareIn{ID: draft.ID, Older: n})
	if err != nil {
		return err
	}
	var back []string
	for _, f := range compared.Fields {
		if f.Back {
			back = append(back, f.Field)
		}
	}
	if len(back) == 0 {
		return nil
	}
	_, err = c.Records.RestoreField(content.FieldBackIn{ID: draft.ID, N: n, Field: back[c.Choose("field", len(back))], Base: draft.Base})
	return err
}

// takeActBack takes back an act that need not be the last, and where a part of it must stay sometimes the rest.
func (c *Clerk) takeActBack() error {
	list, err := c.Acts.List(desk.ActsIn{Count: 12})
	if err != nil || len(list.Rows) == 0 {
		return err
	}
	no := list.Rows[c.Choose("act", len(list.Rows))].No
	if _, err := c.Acts.Changes(desk.ActIn{No: no}); err != nil {
		return err
	}
	_, err = c.Acts.TakeBack(desk.TakeBackIn{No: no, Rest: c.sometimes("rest", 2)})
	return err
}

// emptyBin brings some of what is deleted back.
func (c *Clerk) emptyBin() error {
	list, err := c.Bin.List(past.BinIn{Count: 5})
	if err != nil || len(list.Rows) == 0 {
		return err
	}
	var keys []past.BinKey
	for _, row := range list.Rows[:1+c.Choose("things", len(list.Rows))] {
		key := past.BinKey{Subject: row.Subject, ID: row.ID}
		if _, err := c.Bin.View(key); err != nil {
			return err
		}
		keys = append(keys, key)
	}
	_, err = c.Bin.BringBack(past.BringBackIn{Keys: keys})
	return err
}

// namePerson names somebody who works here, or sits one of them down, or has them go.
func (c *Clerk) namePerson() error {
	view, err := c.People.List()
	if err != nil {
		return err
	}
	if len(view.Rows) == 0 || c.sometimes("a new one", 3) {
		name := []string{"শারমিন সুলতানা", "আবদুল করিম", "জয়নাল আবেদীন"}[c.Choose("name", 3)]
		_, err := c.People.Save(people.PersonIn{Name: name, Preparer: true, Checker: c.sometimes("checker", 2)})
		return err
	}
	row := view.Rows[c.Choose("person", len(view.Rows))]
	switch c.Choose("what of them", 4) {
	case 0:
		_, err = c.People.Remove(people.PersonKey{ID: row.ID})
	case 1:
		_, err = c.People.Stand()
	default:
		_, err = c.People.Sit(people.SitIn{ID: row.ID})
	}
	return err
}

// markChecked has a checker sit down and say that a record was checked.
func (c *Clerk) markChecked() error {
	view, err := c.People.List()
	if err != nil {
		return err
	}
	at := slices.IndexFunc(view.Rows, func(row people.PersonRow) bool { return row.Checker })
	if at < 0 {
		_, err := c.People.Save(people.PersonIn{Name: "রওশন আরা", Checker: true})
		return err
	}
	if _, err := c.People.Sit(people.SitIn{ID: view.Rows[at].ID}); err != nil {
		return err
	}
	_, draft, found := c.opened()
	if !found {
		return nil
	}
	_, err = c.Records.MarkChecked(content.RecordIn{ID: draft.ID, Base: draft.Base})
	return err
}

// handAudit writes the history for an auditor.
func (c *Clerk) handAudit() error {
	path, err := c.output("audit.zip")
	if err != nil {
		return err
	}
	_, err = c.Files().Audit(path, past.AuditIn{})
	return err
}
