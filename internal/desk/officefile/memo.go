package officefile

import (
	"maps"
	"slices"
	"strconv"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// serials refuses a next number that the register has gone past: numbers are not given twice. What was set before and
// stayed behind the register is no fault. The problem is office.serial_low.
func (w *work) serials(before, typed office.MemoSettings) error {
	for _, year := range slices.Sorted(maps.Keys(typed.NextSerial)) {
		next := typed.NextSerial[year]
		if next == before.NextSerial[year] || typed.FileCode == "" {
			continue
		}
		lowest, err := w.LowestSerial(typed, year)
		if err != nil {
			return err
		}
		if next < lowest {
			return office.Problem{Code: "office.serial_low", Field: "memo.next_serial", Args: office.Args{"year": office.Text{BN: bangla.ToBengali(year), EN: year}, "next": lowest, "have": next}}
		}
	}
	return nil
}

// nextSerials are the numbers with which the years' letters go on by the register: of this year, the next, and those
// that the settings name.
func (w *work) nextSerials(memo office.MemoSettings) (map[string]int, error) {
	next := map[string]int{}
	year, _, _ := w.Day.Parts()
	years := append(slices.Collect(maps.Keys(memo.NextSerial)), strconv.Itoa(year), strconv.Itoa(year+1))
	for _, year := range years {
		if memo.FileCode == "" || len(year) != 4 {
			continue
		}
		lowest, err := w.LowestSerial(memo, year)
		if err != nil {
			return nil, err
		}
		next[year] = lowest
	}
	return next, nil
}

// isHead tells whether the signatory was the head of the office when chosen; one that was chosen before stays what it
// was.
func (w *work) isHead(s, before office.Signatory) bool {
	if s.Officer == "" {
		return false
	}
	if s.Officer == before.Officer && s.NameBN == before.NameBN {
		return before.Head || w.headNow(s.Officer)
	}
	return w.headNow(s.Officer)
}

func (w *work) headNow(id string) bool {
	officer, found := w.Book.Env(desk.OfficersCategory).Officer(id)
	return found && officer.Values["head"] == "true"
}

// signatoryDoubt says that the signatory of the settings is not what the list of officers says, and who is.
func (w *work) signatoryDoubt(s office.Signatory) (said, officer string) {
	if s.Officer != "" {
		now, found := w.Book.Env(desk.OfficersCategory).Officer(s.Officer)
		switch {
		case !found || now.Values["vacant"] == "true":
			said = w.Desk.Say("settings.signatory_gone", office.Args{"name": s.NameBN})
		case now.Values["name_bn"] != s.NameBN || now.Values["designation_bn"] != s.DesignationBN:
			return w.Desk.Say("settings.signatory_renamed", office.Args{"now": now.Values["name_bn"] + ", " + now.Values["designation_bn"]}), s.Officer
		}
	}
	head, known := w.HeadOfficer()
	switch name := head.Values["name_bn"]; {
	case !known:
		return said, ""
	case said != "":
		return said, head.ID
	case s.Officer == "" && bangla.Fold(name) == bangla.Fold(s.NameBN):
		return w.Desk.Say("settings.signatory_unlinked", nil), head.ID
	case s.Officer == "" || s.Head && head.ID != s.Officer:
		return w.Desk.Say("settings.head_changed", office.Args{"head": name}), head.ID
	}
	return "", ""
}
