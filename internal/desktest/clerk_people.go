package desktest

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
)

// transfer lets somebody of the list leave, sometimes looked at before it is made and sometimes made as nobody was shown it.
func (c *Clerk) transfer() error {
	in := content.TransferIn{Officer: c.record("officers_staff"), How: []string{"new", "listed", "charge", "vacant"}[c.Choose("how", 4)]}
	switch in.How {
	case "new":
		in.Values = map[string]string{"name_bn": []string{"শামীমা নাসরিন", "", "আব্দুল করিম"}[c.Choose("name", 3)], "mobile": "01711000009"}
	case "listed", "charge":
		in.Person = c.record("officers_staff")
	}
	view, err := c.Transfers.Look(in)
	if err != nil || c.sometimes("looked at alone", 4) {
		return err
	}
	if use, there := one(c, "use", view.Uses); there && c.sometimes("chosen otherwise", 2) {
		in.Chosen = map[string]string{use.Key: []string{"keep", "none", in.Person}[c.Choose("choice", 3)]}
	} else {
		in.Stamp = view.Stamp
	}
	_, err = c.Transfers.Take(in)
	return err
}

// takeStarters takes some of what is proposed to an office of its kind.
func (c *Clerk) takeStarters() error {
	category := "services" // the one that has any
	list, err := c.Starters.List(desk.CategoryIn{Category: category})
	if err != nil {
		return err
	}
	in := content.StartersTake{Category: category}
	for _, row := range list.Rows {
		if c.sometimes("take it", 3) {
			in.IDs = append(in.IDs, row.ID)
		}
	}
	_, err = c.Starters.Take(in)
	return err
}
