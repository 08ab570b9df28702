package content

import (
	"slices"

	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// History is a record's revisions, newest first, each with the fields that it changed.
func (s *Records) History(in RecordIn) (history History, err error) {
	defer s.d.Recovered(&err)
	history = History{ID: in.ID, Rows: []RevisionRow{}}
	err = look(s.d, func(w *work) error {
		revisions, err := w.Tx.Revisions(office.SubjectRecord, in.ID)
		if err != nil {
			return err
		}
		var before office.Record
		for i, revision := range revisions {
			r, err := desk.RecordOf(revision)
			if err != nil {
				return err
			}
			row := RevisionRow{
				N: revision.N, When: s.d.WhenText(revision), Who: revision.Actor, Why: s.d.Say("why."+string(revision.Reason), nil),
				Current: i == len(revisions)-1, Changes: w.changes(before, r), Files: w.left(before, r),
			}
			history.Rows = append([]RevisionRow{row}, history.Rows...)
			before = r
		}
		return nil
	})
	return history, err
}

// left are the files of a state that the next has no more.
func (w *work) left(before, after office.Record) []desk.AttachmentRow {
	files := []desk.AttachmentRow{}
	for _, a := range before.Attachments {
		if !slices.ContainsFunc(after.Attachments, func(b office.Attachment) bool { return b.SHA256 == a.SHA256 }) {
			files = append(files, w.Desk.AttachmentRow(a))
		}
	}
	return files
}

// changes are the fields in which two states of a record differ, as they are read.
func (w *work) changes(before, after office.Record) []FieldChange {
	changes := []FieldChange{}
	category, known := w.Catalog.Category(after.Category)
	if !known {
		return changes
	}
	lang := w.Desk.Lang()
	for _, f := range category.Fields {
		was, now := before.Values[f.Name], after.Values[f.Name]
		if was != now {
			told, tells := w.Display(category, f.Name, was), w.Display(category, f.Name, now)
			if told == tells {
				told, tells = f.Told(was, now, lang)
			}
			changes = append(changes, FieldChange{f.Label.In(lang), told, tells})
		}
	}
	names := func(r, other office.Record) string {
		text := ""
		for i, a := range r.Attachments {
			if i > 0 {
				text += ", "
			}
			if text += a.Name; slices.ContainsFunc(other.Attachments, func(b office.Attachment) bool { return b.Name == a.Name && b.SHA256 != a.SHA256 }) {
				text += " (" + desk.SizeText(a.Size, lang) + ")" // what took its place is called the same
			}
		}
		return text
	}
	if was, now := names(before, after), names(after, before); was != now {
		changes = append(changes, FieldChange{w.Desk.Say("record.files", nil), was, now})
	}
	if before.ConfirmedOn != after.ConfirmedOn && before.Revision > 0 {
		changes = append(changes, FieldChange{w.Desk.Say("record.confirmed", nil), before.ConfirmedOn.Text(lang), after.ConfirmedOn.Text(lang)})
	}
	return changes
}
