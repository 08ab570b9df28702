package catalog

import "batayandesk/internal/office"

// Env is what the rules of one record may look at beside it.
type Env struct {
	Day      office.Date // the office's day
	Siblings Siblings    // live records of the same category; nil for none
	// Officer finds a live record of officers_staff by id; nil finds none.
	Officer func(id string) (office.Record, bool)
	// CharterForm is the form of the charter in use, "field" or "ministry"; "" is field.
	CharterForm string
	Office      office.Office
}

func (e Env) officer(id string) (office.Record, bool) {
	if id == "" || e.Officer == nil {
		return office.Record{}, false
	}
	return e.Officer(id)
}

// OfficersOf is the lookup of Env over records of officers_staff.
func OfficersOf(records []office.Record) func(id string) (office.Record, bool) {
	byID := make(map[string]office.Record, len(records))
	for _, r := range records {
		byID[r.ID] = r
	}
	return func(id string) (office.Record, bool) {
		r, ok := byID[id]
		return r, ok
	}
}

// CharterFormOf is the form that live records of citizen_charter name; "field" where they name none.
func CharterFormOf(charters []office.Record) string {
	for _, r := range charters {
		if form := r.Values["form"]; form != "" {
			return form
		}
	}
	return "field"
}
