package compliance_test

import (
	"testing"

	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// What a new office begins with passes the rules that its own lists pass; the moon's days stay to be confirmed.
func TestAnnouncedHolidaysAreListsThatMayStand(t *testing.T) {
	for year, least := range map[int]int{2025: 20, 2026: 20} {
		list := compliance.Announced(year)
		if len(list) < least {
			t.Errorf("%d: %d days", year, len(list))
		}
		if ps := office.CheckHolidays(list, year); len(ps) > 0 {
			t.Errorf("%d: %v", year, ps)
		}
		moon := 0
		for _, h := range list {
			if h.Moon == h.Confirmed {
				t.Errorf("%s: moon %v, confirmed %v", h.Date, h.Moon, h.Confirmed)
			}
			if h.Moon {
				moon++
			}
		}
		if moon < 5 {
			t.Errorf("%d: %d days of the moon", year, moon)
		}
	}
	if compliance.Announced(2020) != nil {
		t.Error("2020 has a list from nowhere")
	}
}
