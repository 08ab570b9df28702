package content

import (
	"maps"
	"slices"

	"batayandesk/internal/bangla"
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
			row := w.revisionRow(revision)
			row.Current, row.Changes, row.Files = i == len(revisions)-1, w.RecordDifferences(before, r), w.left(before, r)
			history.Rows = append(history.Rows, row)
			before = r
		}
		slices.Reverse(history.Rows)
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

// revisionRow is a revision without what it changed.
func (w *work) revisionRow(r office.Revision) RevisionRow {
	return RevisionRow{
		N: r.N, Act: int(r.Act), When: w.Desk.WhenText(r), Who: r.Actor, Why: w.Desk.Say("why."+string(r.Reason), nil), Changes: []desk.FieldChange{}, Files: []desk.AttachmentRow{},
	}
}

// Compare puts two revisions of a record side by side.
func (s *Records) Compare(in CompareIn) (compared Comparison, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		now, err := w.Tx.NewestRevision(office.SubjectRecord, in.ID)
		if err != nil {
			return err
		}
		newer, err := w.revisionOf(in.ID, in.Newer, now)
		if err != nil {
			return err
		}
		if in.Older == 0 {
			in.Older = max(newer.N-1, 1)
		}
		older, err := w.revisionOf(in.ID, in.Older, now)
		if err != nil {
			return err
		}
		if older.N > newer.N {
			older, newer = newer, older
		}
		compared = Comparison{ID: in.ID, Older: w.revisionRow(older), Newer: w.revisionRow(newer)}
		compared.Newer.Current, compared.Older.Current = newer.N == now.N, older.N == now.N
		compared.Fields, compared.Same, err = w.compared(older, newer, now)
		return err
	})
	return compared, err
}

// revisionOf is a record's n-th revision; 0 is the newest.
func (w *work) revisionOf(id string, n int, newest office.Revision) (office.Revision, error) {
	if n == 0 || n == newest.N {
		return newest, nil
	}
	return w.Tx.RevisionN(office.SubjectRecord, id, n)
}

// compared are the fields in which two states differ, each with its words told apart, and how many filled ones do not.
func (w *work) compared(older, newer, newest office.Revision) (fields []FieldCompared, same int, err error) {
	var states [3]office.Record
	for i, revision := range []office.Revision{older, newer, newest} {
		if states[i], err = desk.RecordOf(revision); err != nil {
			return nil, 0, err
		}
	}
	before, after, now := states[0], states[1], states[2]
	fields = []FieldCompared{}
	for _, change := range w.RecordDifferences(before, after) {
		field := FieldCompared{Field: change.Field, Label: change.Label, Before: []Fated{}, After: []Fated{}}
		switch change.Field {
		case "":
		case desk.FilesField:
			field.Back = !slices.Equal(before.Attachments, now.Attachments)
		default:
			field.Back = before.Values[change.Field] != now.Values[change.Field]
		}
		field.Back = field.Back && !now.Deleted
		for _, piece := range bangla.Diff(change.Before, change.After) {
			fated := Fated{piece.Text, piece.Fate}
			if piece.Fate != bangla.Added {
				field.Before = append(field.Before, fated)
			}
			if piece.Fate != bangla.Removed {
				field.After = append(field.After, fated)
			}
		}
		fields = append(fields, field)
	}
	for name, value := range after.Values {
		if value != "" && before.Values[name] == value {
			same++
		}
	}
	return fields, same, nil
}

// RestoreField brings one field of an old revision back, or its files, and leaves all else as it is now. What a save is refused
// for, it is refused for. The problems are also store.stale and field_unknown.
func (s *Records) RestoreField(in FieldBackIn) (saved Saved, err error) {
	defer s.d.Recovered(&err)
	err = act(s.d, func(w *work) error {
		now, err := w.Tx.Record(in.ID)
		if err != nil {
			return err
		}
		category, err := w.Category(now.Category)
		if err != nil {
			return err
		}
		old, err := w.Tx.RevisionN(office.SubjectRecord, in.ID, in.N)
		if err != nil {
			return err
		}
		was, err := desk.RecordOf(old)
		if err != nil {
			return err
		}
		back := now
		back.Values = maps.Clone(now.Values)
		switch _, known := category.Field(in.Field); {
		case in.Field == desk.FilesField:
			back.Attachments = was.Attachments
		case !known:
			return office.Problem{Code: "field_unknown", Args: office.Args{"name": in.Field}}
		case was.Values[in.Field] == "":
			delete(back.Values, in.Field)
		default:
			back.Values[in.Field] = was.Values[in.Field]
		}
		if err := w.MayStand(category, back, nil); err != nil {
			return err
		}
		same := back.SameContent(now)
		if !same {
			if _, err := w.saveContent(category, back, in.Base, office.Restored); err != nil {
				return err
			}
		}
		if saved, err = savedAnswer(s.d, w.Tx, category.ID, in.ID); same && err == nil {
			saved.Text = s.d.Say("did.nothing", nil)
		}
		return err
	})
	return saved, err
}
