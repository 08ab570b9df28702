package desk

import (
	"strings"

	"batayandesk/internal/catalog"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// Charters print the citizen charter from the service list.
type Charters struct{ d *Desk }

// Preview is the charter as it would be printed, and the required cells that print empty.
func (s *Charters) Preview(in CharterIn) (preview Preview, err error) {
	defer s.d.recovered(&err)
	_, preview, err = s.d.charter(in)
	return preview, err
}

// charter renders the charter of the session's day.
func (d *Desk) charter(in CharterIn) (result typeset.Result, preview Preview, err error) {
	err = d.viewWork(func(w *work) error {
		result, preview, err = w.charter(in)
		return err
	})
	return result, preview, err
}

func (w *work) charter(choice CharterIn) (typeset.Result, Preview, error) {
	in, err := w.charterInput(choice)
	if err != nil {
		return typeset.Result{}, Preview{}, err
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
	charters := w.Book.Live(charterCategory)
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
		Office: w.Office, Day: w.Day, Form: form, Paper: choice.Paper, Charter: charters[0],
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
func (w *work) gapRow(gap document.Gap) ReasonRow {
	if role, isRole := strings.CutPrefix(gap.Field, "grs."); isRole {
		label := role
		if category, known := w.Catalog.Category("grs"); known {
			label = category.Display("role", role, w.d.lang())
		}
		return ReasonRow{Code: "role_missing", Text: w.d.say("charter.no_grs", office.Args{"role": label}), Category: "grs"}
	}
	for _, category := range w.Catalog.All() {
		if row, found := w.Book.Row(category.ID, gap.Record); found {
			f, _ := category.Field(gap.Field)
			return ReasonRow{
				Code: f.Code() + "_missing", Category: category.ID, Record: row.Record.ID, Field: gap.Field,
				Text: w.d.say("charter.gap", office.Args{"title": category.RecordTitle(row.Record), "field": f.Label}),
			}
		}
	}
	return ReasonRow{Code: "record_missing", Text: gap.Field}
}

// SavePDF asks where to put the charter's PDF and writes it there.
func (s *Charters) SavePDF(in CharterIn) (saved SavedFile, err error) {
	defer s.d.recovered(&err)
	result, _, err := s.d.charter(in)
	if err != nil {
		return SavedFile{}, err
	}
	return s.d.savePDF("charter.pdf", result.PDF)
}

// Print opens the charter's PDF with the system's own program.
func (s *Charters) Print(in CharterIn) (done Done, err error) {
	defer s.d.recovered(&err)
	result, _, err := s.d.charter(in)
	if err != nil {
		return Done{}, err
	}
	return s.d.printPDF("charter.pdf", result.PDF)
}
