package duties

import (
	"batayandesk/internal/compliance"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// dueOf is a directive's last day by the calendar as it now is.
type dueOf struct {
	memo string
	due  office.Date
}

// openDueDates are the last days of the directives that wait for an answer, by id.
func openDueDates(d *desk.Desk, tx *store.Tx) (map[string]dueOf, error) {
	o, _, err := tx.Office()
	if err != nil {
		return nil, err
	}
	holidays, err := tx.AllHolidays()
	if err != nil {
		return nil, err
	}
	calendar := compliance.NewCalendar(o.Weekend, holidays)
	dates := map[string]dueOf{}
	err = tx.Directives(func(dir office.Directive) error {
		if dir.Answer == nil && dir.Days != nil {
			dates[dir.ID] = dueOf{dir.Memo, compliance.Due(dir.ReceivedOn, *dir.Days, calendar).Due}
		}
		return nil
	})
	return dates, err
}
