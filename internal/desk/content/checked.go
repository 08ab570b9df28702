package content

import (
	"slices"

	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// MarkChecked says that the checker who sits here has looked at a record as it now says. A change of its content takes that away
// again. The problems are check.not_checker, and check.own where they changed it last themselves and others work here too.
//
// Source: internal/desk/people/README.md › Roles.
func (s *Records) MarkChecked(in RecordIn) (saved Saved, err error) {
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
		people, err := w.People()
		if err != nil {
			return err
		}
		seat := s.d.Seated()
		if !slices.ContainsFunc(people, func(p office.Person) bool { return p.ID == seat.Person && p.Checker }) {
			return office.Problem{Code: "check.not_checker"}
		}
		if r.UpdatedBy == seat.Name && len(people) > 1 {
			return office.Problem{Code: "check.own", Args: office.Args{"who": seat.Name}}
		}
		told := office.Args{"title": category.RecordTitle(r)}
		if r.Checked == nil {
			change, err := s.d.Stamp(w.Tx, office.Confirmed)
			if err != nil {
				return err
			}
			r.Checked = &office.Checked{By: seat.Name, On: change.Day}
			w.Tx.Say(desk.InBoth("did.checked", told))
			if _, err := w.KeepRecord(category, r, in.Base, change); err != nil {
				return err
			}
		}
		if saved, err = savedAnswer(s.d, w.Tx, category.ID, r.ID); err == nil {
			saved.Text = s.d.Say("did.checked", told)
		}
		return err
	})
	return saved, err
}

// checkedText says who has checked a record; "" where nobody has.
func (w *work) checkedText(r office.Record) string {
	if r.Checked == nil {
		return ""
	}
	return w.Desk.Say("record.checked_by", office.Args{"who": r.Checked.By, "day": r.Checked.On})
}
