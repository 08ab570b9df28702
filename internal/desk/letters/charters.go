package letters

import (
	"strings"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// Charters print the citizen charter from the service list.
type Charters struct{ d *desk.Desk }

// Preview is the charter as it would be printed, and the required cells that print empty.
func (s *Charters) Preview(in CharterIn) (preview desk.Preview, err error) {
	defer s.d.Recovered(&err)
	_, preview, err = charter(s.d, in)
	return preview, err
}

// charter renders the charter of the session's day.
func charter(d *desk.Desk, in CharterIn) (result typeset.Result, preview desk.Preview, err error) {
	err = look(d, func(w *work) error {
		result, preview, err = w.charter(in)
		return err
	})
	return result, preview, err
}

func (w *work) charter(choice CharterIn) (typeset.Result, desk.Preview, error) {
	in, err := w.charterInput(choice)
	if err != nil {
		return typeset.Result{}, desk.Preview{}, err
	}
	result, gaps, err := document.SetCharter(in, set)
	if err != nil {
		return result, blankPreview(), err
	}
	preview := w.shown(result)
	for _, gap := range gaps {
		preview.Gaps = append(preview.Gaps, w.gapRow(gap))
	}
	return result, preview, nil
}

// charterInput gathers what a charter is printed from. The problems are charter.none, charter.form
// and charter.paper.
func (w *work) charterInput(choice CharterIn) (document.CharterInput, error) {
	form := choice.Form
	charters := w.Book.Live(desk.CharterCategory)
	if len(charters) == 0 {
		return document.CharterInput{}, office.Problem{Code: "charter.none"}
	}
	if form == "" {
		form = catalog.CharterFormOf(charters)
	}
	if form != "field" && form != "ministry" {
		return document.CharterInput{}, office.Problem{Code: "charter.form", Field: "form"}
	}
	if !document.KnownPaper(choice.Paper) {
		return document.CharterInput{}, office.Problem{Code: "charter.paper", Field: "paper"}
	}
	values := map[string]map[string]string{} // record → what is printed of it
	in := document.CharterInput{
		Office: w.Book.Content().Office, Day: w.Day, Form: form, Paper: choice.Paper, Charter: charters[0],
		Services: w.Book.Live("services"), GRS: w.Book.Live("grs"),
		Value: func(r office.Record, field string) string {
			printed, seen := values[r.ID]
			if !seen {
				printed = w.printed(r, form)
				values[r.ID] = printed
			}
			return printed[field]
		},
	}
	charter, _ := w.Catalog.Category("citizen_charter")
	vision, _ := charter.Field("vision_bn")
	mission, _ := charter.Field("mission_bn")
	in.VisionLabel, in.MissionLabel = vision.Label.BN, mission.Label.BN
	return in, nil
}

// printed are a record's values as a print in Bengali shows them.
func (w *work) printed(r office.Record, form string) map[string]string {
	category, known := w.Catalog.Category(r.Category)
	if !known {
		return r.Values
	}
	env := w.Book.Env(category.ID)
	env.CharterForm = form
	return category.Effective(r, env)
}

// gapRow words a required cell that prints empty, with the place to mend it.
func (w *work) gapRow(gap document.Gap) desk.ReasonRow {
	if role, isRole := strings.CutPrefix(gap.Field, "grs."); isRole {
		label := role
		if category, known := w.Catalog.Category("grs"); known {
			label = category.Display("role", role, w.Desk.Lang())
		}
		return desk.ReasonRow{Code: "role_missing", Text: w.Desk.Say("charter.no_grs", office.Args{"role": label}), Category: "grs"}
	}
	for _, category := range w.Catalog.All() {
		if row, found := w.Book.Row(category.ID, gap.Record); found {
			f, _ := category.Field(gap.Field)
			return desk.ReasonRow{
				Code: f.Code() + "_missing", Category: category.ID, Record: row.Record.ID, Field: gap.Field,
				Text: w.Desk.Say("charter.gap", office.Args{"title": category.RecordTitle(row.Record), "field": f.Label}),
			}
		}
	}
	return desk.ReasonRow{Code: "record_missing", Text: gap.Field}
}

// SavePDF asks where to put the charter's PDF and writes it there.
func (s *Charters) SavePDF(in CharterIn) (saved desk.SavedFile, err error) {
	defer s.d.Recovered(&err)
	result, _, err := charter(s.d, in)
	if err != nil {
		return desk.SavedFile{}, err
	}
	return s.d.SavePDF("charter.pdf", result.PDF)
}

// Print brings it to a printer, in the way that is asked for.
func (s *Charters) Print(in CharterIn) (offer desk.PrintOffer, err error) {
	defer s.d.Recovered(&err)
	result, _, err := charter(s.d, in)
	if err != nil {
		return desk.PrintOffer{}, err
	}
	return s.d.PrintPDF("charter.pdf", result.PDF)
}
