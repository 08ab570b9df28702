package content

import (
	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Records are the entries of the categories.
type Records struct {
	d      *desk.Desk
	finder *Finder // knows words by their sound
	said   writings
}

// Form describes a category's form and table; the page draws both from it.
func (s *Records) Form(in desk.CategoryIn) (form catalog.Form, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		category, err := w.Category(in.Category)
		if err != nil {
			return err
		}
		form = category.Describe()
		return nil
	})
	return form, err
}

// Open is one record in its form; unsaved typing that was kept comes back with it.
func (s *Records) Open(in RecordIn) (view RecordView, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		r, err := w.Tx.Record(in.ID)
		if err != nil {
			return err
		}
		view, err = w.recordView(r)
		return err
	})
	return view, err
}

// New is an empty form with the declared defaults and what is known already, or the unsaved typing that was kept of one.
func (s *Records) New(in NewIn) (view RecordView, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		category, err := w.Category(in.Category)
		if err != nil {
			return err
		}
		r := office.Record{Category: category.ID, Values: category.New(w.Book.Env(category.ID).Siblings)}
		fill, err := w.begun(category, in)
		if err != nil {
			return err
		}
		for name, v := range category.OfOffice(w.Office) {
			r.Values[name] = v
		}
		view, err = w.recordView(r)
		if err == nil && (!view.DraftKept || len(in.Fill) > 0) {
			view.Values, view.Start = category.Filled(view.Values, fill)
		}
		return err
	})
	return view, err
}

// begun is what a new record holds from the start.
func (w *work) begun(category *catalog.Category, in NewIn) (map[string]string, error) {
	id := in.Copy
	if id == "" {
		id = in.After
	}
	if id == "" {
		return in.Fill, nil
	}
	r, err := w.Tx.Record(id)
	if err != nil || r.Category != category.ID {
		return in.Fill, err
	}
	if in.Copy != "" {
		return category.Copied(r.Values), nil
	}
	return category.Carried(r.Values), nil
}

// Check says what a draft would be if it were saved; nothing is stored.
func (s *Records) Check(in Draft) (checked Checked, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		category, err := w.Category(in.Category)
		if err != nil {
			return err
		}
		r, refused := in.record(category, w.Office)
		checked = Checked{Values: category.Entered(r.Values), Findings: w.findings(category, r, refused), Derived: category.Derived(r, w.Book.Env(category.ID))}
		return nil
	})
	return checked, err
}

// Save stores a draft as the record's next revision. Errors of the form refuse it, each with its field;
// store.stale where somebody saved in between: nothing is lost, the draft stays.
func (s *Records) Save(in Draft) (saved Saved, err error) {
	defer s.d.Recovered(&err)
	err = act(s.d, func(w *work) error {
		category, err := w.Category(in.Category)
		if err != nil {
			return err
		}
		before, base, err := w.startOf(in)
		if err != nil {
			return err
		}
		r, refused := in.record(category, w.Office)
		if err := w.MayStand(category, r, refused); err != nil {
			return err
		}
		if r.Attachments, err = desk.StoredFiles(w.Tx, r.Attachments); err != nil {
			return err
		}
		r = mergeRecord(before, r)
		if r.ID == "" {
			r.ID = s.d.NewID()
		}
		if err := r.Check(s.d.Known()).InForm().Err(); err != nil {
			return err
		}
		if err := desk.DropTyping(w.Tx, in.key()); err != nil {
			return err
		}
		same := in.ID != "" && r.SameContent(before) && !before.Unchecked
		if !same {
			if _, err := w.saveContent(category, r, base, office.Typed); err != nil {
				return err
			}
		}
		if saved, err = savedAnswer(s.d, w.Tx, category.ID, r.ID); same && err == nil {
			saved.Text = s.d.Say("did.nothing", nil)
		}
		return err
	})
	return saved, err
}

// startOf is the record a draft began from and its revision; a new one begins from nothing.
func (w *work) startOf(in Draft) (before office.Record, base int, err error) {
	if in.ID == "" {
		return office.Record{Category: in.Category}, 0, nil
	}
	before, err = w.Tx.Record(in.ID)
	return before, in.Base, err
}

// mergeRecord puts a draft's values over a stored record; values of fields that the catalogue does not
// know are kept.
func mergeRecord(before, draft office.Record) office.Record {
	r := before
	r.Category, r.Values, r.Attachments, r.Deleted = draft.Category, draft.Values, draft.Attachments, false
	return r
}

// saveContent stores a change of content, stamped now.
func (w *work) saveContent(category *catalog.Category, r office.Record, base int, why office.Reason) (office.Record, error) {
	change, err := w.Desk.Stamp(w.Tx, why)
	if err != nil {
		return r, err
	}
	if why == office.Typed || why == office.Imported { // somebody has gone through it
		r.Unchecked = false
	}
	return w.KeepContent(category, r, base, change)
}

// savedAnswer is what the page needs after a change of a record.
func savedAnswer(d *desk.Desk, tx *store.Tx, category, id string) (Saved, error) {
	w, err := at(d, tx)
	if err != nil {
		return Saved{}, err
	}
	saved := Saved{Category: category, State: w.Book.Standing(category).State}
	if id != "" {
		r, err := tx.Record(id)
		if err != nil {
			return Saved{}, err
		}
		if !r.Deleted {
			view, err := w.recordView(r)
			if err != nil {
				return Saved{}, err
			}
			saved.Record = &view
		}
	}
	last, err := tx.LastRevisions(1)
	if err != nil {
		return Saved{}, err
	}
	if len(last) == 1 && last[0].Subject == office.SubjectRecord {
		if saved.Text, err = w.ChangeText(last[0]); err != nil {
			return saved, err
		}
	}
	saved.Nav, err = w.Nav()
	return saved, err
}

// Delete takes a record away; Undo or BringBack brings it back.
func (s *Records) Delete(in RecordIn) (saved Saved, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Write(func(tx *store.Tx) error {
		w, r, category, err := openRecord(s.d, tx, in.ID)
		if err != nil {
			return err
		}
		r.Deleted = true
		if _, err := w.saveContent(category, r, in.Base, office.Removed); err != nil {
			return err
		}
		if err := desk.DropTyping(tx, desk.KeyTypedRecord+r.ID); err != nil {
			return err
		}
		saved, err = savedAnswer(s.d, tx, category.ID, r.ID)
		return err
	})
	return saved, err
}

func openRecord(d *desk.Desk, tx *store.Tx, id string) (*work, office.Record, *catalog.Category, error) {
	w, err := at(d, tx)
	if err != nil {
		return nil, office.Record{}, nil, err
	}
	r, err := tx.Record(id)
	if err != nil {
		return nil, r, nil, err
	}
	category, err := w.Category(r.Category)
	return w, r, category, err
}

// Restore brings an old revision back as a new one.
func (s *Records) Restore(in RestoreIn) (saved Saved, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Write(func(tx *store.Tx) error {
		w, now, category, err := openRecord(s.d, tx, in.ID)
		if err != nil {
			return err
		}
		old, err := tx.RevisionN(office.SubjectRecord, in.ID, in.N)
		if err != nil {
			return err
		}
		was, err := desk.RecordOf(old)
		if err != nil {
			return err
		}
		before := now
		now.Values, now.Attachments, now.Deleted = was.Values, was.Attachments, was.Deleted
		if err := w.MayStand(category, now, nil); err != nil {
			return err
		}
		if !now.SameContent(before) {
			if _, err := w.saveContent(category, now, in.Base, office.Restored); err != nil {
				return err
			}
		}
		if saved, err = savedAnswer(s.d, tx, category.ID, in.ID); now.SameContent(before) && err == nil {
			saved.Text = s.d.Say("did.nothing", nil)
		}
		return err
	})
	return saved, err
}

// BringBack makes a deleted record live again, as it was when it was deleted.
func (s *Records) BringBack(in RecordIn) (saved Saved, err error) {
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
		if r.Deleted {
			r.Deleted = false
			if err := w.MayStand(category, r, nil); err != nil {
				return err
			}
			if _, err := w.saveContent(category, r, in.Base, office.Restored); err != nil {
				return err
			}
			saved, err = savedAnswer(s.d, w.Tx, category.ID, r.ID)
			return err
		}
		if saved, err = savedAnswer(s.d, w.Tx, category.ID, r.ID); err == nil {
			saved.Text = s.d.Say("did.nothing", nil)
		}
		return err
	})
	return saved, err
}

// Options are what an officer field can refer to.
func (s *Records) Options(in OptionsIn) (options desk.Options, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		options.Choices = w.OfficerChoices(in.Filter)
		return nil
	})
	return options, err
}

// record is a draft as a record, its values canonical where they can be read, and what refuses them.
func (in Draft) record(category *catalog.Category, o office.Office) (office.Record, office.Problems) {
	values, refused := category.Canonical(category.Completed(in.Values, o))
	r := office.Record{ID: in.ID, Category: category.ID, Values: values, Attachments: []office.Attachment{}}
	for _, a := range in.Attachments {
		r.Attachments = append(r.Attachments, office.Attachment{
			Name: a.Name, MediaType: a.MediaType, Size: a.Size, SHA256: a.SHA256, Field: a.Field,
		})
	}
	return r, refused
}

// key is where a draft's unsaved typing is kept.
func (in Draft) key() string {
	if in.ID == "" {
		return "new/" + in.Category
	}
	return desk.KeyTypedRecord + in.ID
}

// KeepDraft keeps a form as typed, so that it survives a crash. It is no revision and counts nowhere.
func (s *Records) KeepDraft(in Draft) (done desk.Done, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Write(func(tx *store.Tx) error { return desk.KeepTyping(tx, in.key(), in) })
	return desk.Done{OK: err == nil}, err
}

// DropDraft throws unsaved typing away.
func (s *Records) DropDraft(in Draft) (done desk.Done, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Write(func(tx *store.Tx) error { return desk.DropTyping(tx, in.key()) })
	return desk.Done{OK: err == nil}, err
}
