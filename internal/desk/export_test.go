package desk

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// Afresh lets ask be answered by an office read anew: nothing is kept while it asks, and afterwards what was kept
// before. Nobody else may work at the desk meanwhile.
func Afresh(d *Desk, ask func()) {
	d.kept.mu.Lock()
	kept := slices.Clone(d.kept.all)
	d.kept.all = nil
	d.kept.mu.Unlock()
	ask()
	d.kept.mu.Lock()
	d.kept.all = kept
	d.kept.mu.Unlock()
}

// Picture is all that the snapshot used last holds, in text: rows as they were judged, standings, what waits for the portal,
// directives, letters and holidays.
func Picture(d *Desk) string {
	d.kept.mu.Lock()
	s := d.kept.all[0]
	d.kept.mu.Unlock()
	var b strings.Builder
	show := func(what string, v any) {
		data, err := json.Marshal(v)
		fmt.Fprintf(&b, "%s: %s %v\n", what, data, err)
	}
	show("day", []any{s.Seq, s.Day, s.Revision, s.Office, s.holidays, s.Book.Content().Holidays, s.Book.Content().States})
	for _, category := range s.Catalog.All() {
		standing := s.Book.Standing(category.ID)
		show(category.ID, []any{category.Label, category.Fresh, category.MayNotApply, standing, standing.FirstReasons(MaxReasons), standing.ReasonCount()})
		rows, n := s.Book.Rows(category.ID, compliance.Look{Count: MaxRows})
		for _, row := range rows {
			show(fmt.Sprint("row of ", n), []any{row.Record, row.Portal, row.To})
		}
		_, waiting := s.Book.ToPortal(category.ID, MaxRows)
		show("waiting", waiting)
	}
	show("directives", append([]office.Directive{}, s.Directives...))
	show("letters", append([]LetterHead{}, s.Letters...))
	return b.String()
}
