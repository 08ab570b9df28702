package compliance

import (
	_ "embed"
	"strings"
	"sync"

	"batayandesk/internal/office"
)

//go:embed announced.tsv
var announcedLists string

// Announced are the holidays of a year as they were announced for it, to be checked against the gazette; nil where none
// are known. Days that hang on the moon are not confirmed.
//
// Source: internal/compliance/README.md › Announced holidays.
func Announced(year int) []office.Holiday {
	return announced()[year]
}

var announced = sync.OnceValue(func() map[int][]office.Holiday {
	lists := map[int][]office.Holiday{}
	for line := range strings.Lines(announcedLists) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if strings.HasPrefix(line, "#") || len(cells) < 5 {
			continue
		}
		h := office.Holiday{Date: office.Date(cells[1]), Kind: office.HolidayKind(cells[2]), NameBN: cells[3], Moon: cells[4] == "moon"}
		h.Confirmed = !h.Moon
		year, _, _ := h.Date.Parts()
		lists[year] = append(lists[year], h)
	}
	return lists
})
