package content

import (
	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// recordView is a record as its form shows it, with unsaved typing over it where some was kept.
func (w *work) recordView(r office.Record) (RecordView, error) {
	category, err := w.Category(r.Category)
	if err != nil {
		return RecordView{}, err
	}
	env, lang := w.Book.Env(category.ID), w.Desk.Lang()
	view := RecordView{
		ID: r.ID, Category: category.ID, Title: category.EffectiveTitle(r, env), Revision: r.Revision,
		Values: r.Values, Attachments: []desk.AttachmentRow{}, DraftKey: Draft{ID: r.ID, Category: r.Category}.key(),
		Revisions: r.Revision, Deleted: r.Deleted,
	}
	view.Portal, _ = compliance.Portal(category, r, w.Day)
	if r.ID == "" {
		view.Title = w.Desk.Say("record.new", office.Args{"category": category.Label})
	}
	if r.UpdatedOn.Valid() {
		view.UpdatedText = w.Desk.Say("record.updated", office.Args{"day": r.UpdatedOn, "who": r.UpdatedBy})
	}
	if r.Deleted {
		view.UpdatedText = w.Desk.Say("record.deleted_on", office.Args{"day": r.UpdatedOn, "who": r.UpdatedBy})
	}
	if r.ConfirmedOn.Valid() {
		view.ConfirmedText = w.Desk.Say("record.confirmed_on", office.Args{"day": r.ConfirmedOn})
	}
	view.CheckedText = w.checkedText(r)
	if view.Checkable, err = w.Checkable(); err != nil {
		return view, err
	}
	view.PortalText = w.Desk.Say("portal."+view.Portal, office.Args{"day": r.PortalOn.Text(lang)})
	attachments := r.Attachments
	kept, err := desk.TypingOf[Draft](w.Tx, view.DraftKey)
	if err != nil {
		return RecordView{}, err
	}
	judged, refused := r, office.Problems(nil)
	if kept != nil && (kept.ID == "" || kept.Base == r.Revision) {
		view.Values, view.DraftKept = kept.Values, true
		judged, refused = kept.record(category, w.Office)
		attachments = judged.Attachments
	}
	for _, a := range attachments {
		row, err := w.FileRow(a)
		if err != nil {
			return RecordView{}, err
		}
		view.Attachments = append(view.Attachments, row)
	}
	if r.ID != "" || view.DraftKept {
		view.Findings = w.findings(category, judged, refused)
	}
	if view.Findings == nil {
		view.Findings = []Finding{}
	}
	view.Derived = category.Derived(judged, env)
	return view, nil
}

// findings are the sentences beside the fields of a record, errors of reading first.
func (w *work) findings(category *catalog.Category, r office.Record, refused office.Problems) []Finding {
	out, lang := []Finding{}, w.Desk.Lang()
	add := func(p office.Problem, weight catalog.Weight) {
		out = append(out, Finding{p.Field, string(weight), p.Code, p.In(lang), p.Todo(lang), category.Movable(p, r)})
	}
	for _, p := range refused {
		add(p, catalog.Error)
	}
	for _, f := range category.Findings(r, w.Book.Env(category.ID)) {
		if !desk.SameProblem(refused, f.Problem) {
			add(f.Problem, f.Weight)
		}
	}
	return out
}
