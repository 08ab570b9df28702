package duties

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Holidays are the days off of each year.
type Holidays struct{ d *desk.Desk }

// List is a year's list; Year 0 is the year of the day.
func (s *Holidays) List(in HolidaysIn) (list HolidayList, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Read(func(tx *store.Tx) (err error) {
		list, err = holidayList(s.d, tx, in.Year)
		return err
	})
	return list, err
}

func holidayList(d *desk.Desk, tx *store.Tx, year int) (HolidayList, error) {
	year, err := yearOf(d, tx, year)
	if err != nil {
		return HolidayList{}, err
	}
	rows, base, err := tx.Holidays(year)
	if err != nil {
		return HolidayList{}, err
	}
	all, err := tx.AllHolidays()
	if err != nil {
		return HolidayList{}, err
	}
	years := map[int]bool{year: true, year + 1: true}
	for _, h := range all {
		y, _, _ := h.Date.Parts()
		years[y] = true
	}
	list := HolidayList{
		Year: year, Years: slices.Sorted(maps.Keys(years)), Base: base, Rows: rows, Texts: make([]string, len(rows)),
	}
	list.Announced = []office.Holiday{}
	if len(rows) == 0 {
		list.Rows, list.Announced = []office.Holiday{}, desk.NonNil(compliance.Announced(year))
	}
	for i, h := range rows {
		list.Texts[i] = d.Weekday(h.Date) + ", " + h.Date.Text(d.Lang())
	}
	list.Kinds = desk.Choices(office.HolidayKinds, d.Lang())
	list.Typed, err = desk.TypingOf[HolidaysSave](tx, typedHolidays(year))
	if list.Typed != nil {
		list.Typed.Rows = desk.NonNil(list.Typed.Rows)
	}
	return list, err
}

// The years that a list can be of.
const firstYear, lastYear = 1000, 9999

// yearOf is the year asked for, that of the day for 0.
func yearOf(d *desk.Desk, tx *store.Tx, year int) (int, error) {
	if year == 0 {
		day, err := d.Today(tx)
		if err != nil {
			return 0, err
		}
		year, _, _ = day.Parts()
	}
	return year, nil
}

// noticeMonth is when the list of the next year is out. Source: internal/gazette/README.md › Lists.
const noticeMonth = 11

// yearToList is the year whose list of holidays is wanted next: that of the day, towards its end the next one; 0 where they
// are there.
func (w *work) yearToList() int {
	year, month, _ := w.Day.Parts()
	calendar := compliance.CalendarOf(w.Book.Content())
	switch {
	case !calendar.HasList(year):
		return year
	case month >= noticeMonth && !calendar.HasList(year+1):
		return year + 1
	}
	return 0
}

// typedHolidays is where a year's list is kept that is typed and not saved yet.
func typedHolidays(year int) string { return "holidays/" + strconv.Itoa(year) }

// KeepTyping keeps a year's list as it is typed, so that it survives a crash; List brings it back. The problem is
// file.too_large.
func (s *Holidays) KeepTyping(in HolidaysSave) (done desk.Done, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Write(func(tx *store.Tx) error {
		if in.Year, err = yearOf(s.d, tx, in.Year); err != nil {
			return err
		}
		if in.Year < firstYear || in.Year > lastYear {
			return office.Problem{Code: "date.invalid", Field: "year", Args: office.Args{"typed": in.Year}}
		}
		return desk.KeepTyping(tx, typedHolidays(in.Year), in)
	})
	return desk.Done{OK: err == nil}, err
}

// DropTyping throws it away; the list is as it was saved.
func (s *Holidays) DropTyping(in HolidaysIn) (done desk.Done, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Write(func(tx *store.Tx) error {
		year, err := yearOf(s.d, tx, in.Year)
		if err != nil {
			return err
		}
		return desk.DropTyping(tx, typedHolidays(year))
	})
	return desk.Done{OK: err == nil}, err
}

// Save stores a year's list on top of the revision the clerk saw and says which open due dates moved.
func (s *Holidays) Save(in HolidaysSave) (saved HolidaysSaved, err error) {
	defer s.d.Recovered(&err)
	rows, err := checkHolidays(in)
	if err != nil {
		return HolidaysSaved{}, err
	}
	err = s.d.Write(func(tx *store.Tx) error {
		before, err := openDueDates(s.d, tx)
		if err != nil {
			return err
		}
		change, err := s.d.Stamp(tx, office.Typed)
		if err != nil {
			return err
		}
		now, _, err := tx.Holidays(in.Year)
		if err != nil {
			return err
		}
		if !slices.Equal(now, rows) {
			if _, err := s.d.KeepHolidays(tx, in.Year, rows, in.Base, change); err != nil {
				return err
			}
		}
		if err := desk.DropTyping(tx, typedHolidays(in.Year)); err != nil {
			return err
		}
		after, err := openDueDates(s.d, tx)
		if err != nil {
			return err
		}
		saved.Moved = []string{}
		for _, id := range slices.Sorted(maps.Keys(after)) {
			if was, now := before[id], after[id]; was.due != now.due {
				saved.Moved = append(saved.Moved, s.d.Say("holiday.moved", office.Args{
					"memo": now.memo, "was": was.due, "now": now.due,
				}))
			}
		}
		saved.List, err = holidayList(s.d, tx, in.Year)
		return err
	})
	if err != nil {
		return HolidaysSaved{}, err
	}
	saved.Text = s.d.Say("holiday.saved", office.Args{"year": in.Year, "n": len(rows)})
	return saved, nil
}

// checkHolidays is a year's list in canonical form, sorted by day, and what cannot stay of it.
func checkHolidays(in HolidaysSave) ([]office.Holiday, error) {
	var ps office.Problems
	if in.Year < firstYear || in.Year > lastYear {
		ps = append(ps, office.Problem{Code: "date.invalid", Field: "year", Args: office.Args{"typed": in.Year}})
	}
	rows := slices.Clone(in.Rows)
	for i, h := range rows {
		if day, ok := catalog.ReadDate(bangla.Normalise(string(h.Date))); ok {
			rows[i].Date = day
		}
		rows[i].NameBN = bangla.Normalise(h.NameBN)
	}
	ps = append(ps, office.CheckHolidays(rows, in.Year)...)
	slices.SortStableFunc(rows, func(a, b office.Holiday) int { return cmp.Compare(a.Date, b.Date) })
	return rows, ps.Err()
}
