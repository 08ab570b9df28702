package desktest

import (
	"batayandesk/internal/desk/content"
)

// changeMany does one thing to several rows of a table, some of which may be others' meanwhile.
func (c *Clerk) changeMany() error {
	category := c.category()
	chosen, err := c.Records.Keys(content.TableIn{Category: category.ID, From: c.Choose("from", 10), Count: 1 + c.Choose("rows", 6)})
	if err != nil || len(chosen.Rows) == 0 {
		return err
	}
	if c.sometimes("an older revision", 8) {
		chosen.Rows[0].Base = 1
	}
	f := category.Fields[c.Choose("field", len(category.Fields))]
	in := content.ManyIn{Category: category.ID, Rows: chosen.Rows, Field: f.Name, Dry: c.sometimes("asked first", 4)}
	in.Do = []string{content.DoSet, content.DoSet, content.DoConfirm, content.DoDelete}[c.Choose("do", 4)]
	in.Value = []string{"", "৭", "লেখা", f.Sample(), f.Default}[c.Choose("value", 5)]
	if c.sometimes("fill down", 4) {
		in.Like = chosen.Rows[0].ID
	}
	_, err = c.Records.Many(in)
	return err
}

// moveRecord moves a record by a place or two, or to stand by another.
func (c *Clerk) moveRecord() error {
	category := []string{"officers_staff", "services", "notices"}[c.Choose("ordered", 3)]
	in := content.MoveIn{Category: category, IDs: []string{c.record(category)}, Step: c.Choose("step", 5) - 2}
	if in.IDs[0] == "" {
		return nil
	}
	if c.sometimes("by another", 3) {
		in.At, in.After = c.record(category), c.sometimes("after", 2)
	}
	_, err := c.Records.Move(in)
	return err
}
