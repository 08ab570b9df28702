package portal

import (
	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Worklists is what must still be put on the portal.
//
// Source: internal/compliance/README.md › Portal worklist.
type Worklists struct{ d *desk.Desk }

// List is the records whose current revision is not the one on the portal, by category in the portal's
// order, oldest first.
func (s *Worklists) List() (list Worklist, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		list, err = w.worklist()
		return err
	})
	return list, err
}

// worklist lists the live records to put on the portal, those to archive, and the deleted that still stand there.
func (w *work) worklist() (Worklist, error) {
	list := Worklist{Groups: []WorkGroup{}}
	checkable, err := w.Checkable()
	if err != nil {
		return list, err
	}
	for _, category := range w.Catalog.All() {
		group := WorkGroup{Category: category.ID, Label: category.Label.In(w.Desk.Lang()), Rows: []WorkRow{}}
		rows, all := w.Book.ToPortal(category.ID, maxWaiting)
		for _, found := range rows {
			row, err := w.workRow(category, found.Record, found.To)
			if err != nil {
				return list, err
			}
			row.Unseen = checkable && found.Record.Checked == nil && !found.Record.Deleted
			group.Rows = append(group.Rows, row)
		}
		if all > 0 {
			group.More = all - len(rows)
			list.Groups = append(list.Groups, group)
			list.Total += all
		}
	}
	return list, nil
}

// maxWaiting bounds the entries that a category shows at once; as they are ticked, the next come up.
const maxWaiting = 100

// workRow is an entry with its fields; of a changed record, those that the portal shows otherwise are marked.
func (w *work) workRow(category *catalog.Category, r office.Record, kind string) (WorkRow, error) {
	env := w.Book.Env(category.ID)
	r = category.Public([]office.Record{r}, nil)[0]
	values := category.Effective(r, env)
	row := WorkRow{
		ID: r.ID, Title: category.EffectiveTitle(r, env), Kind: kind, Since: r.UpdatedOn.Text(w.Desk.Lang()),
		Fields: []WorkField{}, Files: []desk.AttachmentRow{},
	}
	before, known, err := w.onPortal(category, r, kind)
	if err != nil {
		return row, err
	}
	for _, f := range category.Fields {
		if f.Kind == catalog.Bool || f.Personal {
			continue
		}
		field := WorkField{Label: f.Label.In(w.Desk.Lang()), Text: w.Display(category, f.Name, values[f.Name]), HTML: f.HTML(values[f.Name])}
		if known {
			field.Before = w.Display(category, f.Name, before[f.Name])
			field.Changed = field.Before != field.Text || field.HTML != f.HTML(before[f.Name])
		}
		if field.Text != "" || field.Changed {
			row.Fields = append(row.Fields, field)
		}
	}
	for _, a := range r.Attachments {
		row.Files = append(row.Files, w.Desk.AttachmentRow(a))
	}
	return row, nil
}

// onPortal are the values of the revision that the portal shows; known is false where it is none of those held.
func (w *work) onPortal(category *catalog.Category, r office.Record, kind string) (values map[string]string, known bool, err error) {
	if kind != "changed" || r.Published < 1 {
		return nil, false, nil
	}
	revision, err := w.Tx.RevisionN(office.SubjectRecord, r.ID, r.Published)
	if err != nil {
		return nil, false, err
	}
	before, err := desk.RecordOf(revision)
	if err != nil {
		return nil, false, err
	}
	return category.Effective(before, w.Book.Env(category.ID)), true, nil
}

// Tick says that a record stands on the portal as it now is, or takes that back. A tick is no change of content.
func (s *Worklists) Tick(in TickIn) (ticked Ticked, err error) {
	defer s.d.Recovered(&err)
	err = act(s.d, func(w *work) error {
		r, err := w.Tx.Record(in.ID)
		if err != nil {
			return err
		}
		category, err := w.Category(r.Category)
		if err != nil {
			return err
		}
		change, err := s.d.Stamp(w.Tx, office.Ticked)
		if err != nil {
			return err
		}
		if in.Off {
			if err := untick(w.Tx, &r); err != nil {
				return err
			}
		} else {
			r.Published, r.PortalOn = r.ContentRev, change.Day
			if page := bangla.Normalise(in.Page); page != "" {
				r.PortalURL = page
			}
		}
		if _, err := w.KeepRecord(category, r, r.Revision, change); err != nil {
			return err
		}
		now, err := at(s.d, w.Tx)
		if err != nil {
			return err
		}
		if ticked.Worklist, err = now.worklist(); err != nil {
			return err
		}
		ticked.Nav, err = now.Nav()
		return err
	})
	return ticked, err
}

// untick gives a record the place on the portal that it had before its last tick; one that was never ticked
// here, only imported as published, counts as never put there.
func untick(tx *store.Tx, r *office.Record) error {
	revisions, err := tx.Revisions(office.SubjectRecord, r.ID)
	if err != nil {
		return err
	}
	published, on := 0, office.Date("")
	for i := len(revisions) - 1; i > 0; i-- {
		if revisions[i].Reason != office.Ticked {
			continue
		}
		before, err := desk.RecordOf(revisions[i-1])
		if err != nil {
			return err
		}
		if before.Published != r.Published || before.PortalOn != r.PortalOn {
			published, on = before.Published, before.PortalOn
			break
		}
	}
	r.Published, r.PortalOn = published, on
	return nil
}
