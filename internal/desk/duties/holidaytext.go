package duties

import (
	"slices"

	"batayandesk/internal/desk"
	"batayandesk/internal/gazette"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// maxHolidayText is far longer than the list of a year.
const maxHolidayText = 200_000

// ReadText reads a pasted list of holidays; nothing is stored. The problem is holiday.no_list where no day was found in it.
func (s *Holidays) ReadText(in HolidayTextIn) (found HolidayText, err error) {
	defer s.d.Recovered(&err)
	if len(in.Text) > maxHolidayText {
		return HolidayText{}, office.Problem{Code: "holiday.long", Field: "text"}
	}
	err = s.d.Read(func(tx *store.Tx) error {
		year, err := yearOf(s.d, tx, in.Year)
		if err != nil {
			return err
		}
		list := gazette.Read(in.Text, year)
		if len(list.Days) == 0 {
			return office.Problem{Code: "holiday.no_list", Field: "text"}
		}
		there, _, err := tx.Holidays(list.Year)
		if err != nil {
			return err
		}
		found = HolidayText{Year: list.Year, Rows: []HolidayFound{}, Left: desk.NonNil(list.Left)}
		for _, day := range list.Days {
			found.Rows = append(found.Rows, s.found(day, there))
		}
		return nil
	})
	return found, err
}

func (s *Holidays) found(day gazette.Day, there []office.Holiday) HolidayFound {
	row := HolidayFound{
		Holiday: day.Holiday, Day: s.d.Weekday(day.Date) + ", " + day.Date.Text(s.d.Lang()), Kind: office.HolidayKinds.Label(day.Kind, s.d.Lang()),
		State: "new", Line: day.Line, Doubts: []string{},
	}
	if at := slices.IndexFunc(there, func(h office.Holiday) bool { return h.Date == day.Date }); at >= 0 {
		if row.State = "other"; there[at] == day.Holiday {
			row.State = "same"
		}
	}
	for _, p := range day.Doubts {
		row.Doubts = append(row.Doubts, p.In(s.d.Lang())+" "+p.Todo(s.d.Lang()))
	}
	return row
}
