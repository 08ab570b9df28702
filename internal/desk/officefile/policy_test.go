package officefile

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func on(text string) time.Time {
	at, err := time.Parse("2006-01-02 15:04", text)
	if err != nil {
		panic(err)
	}
	return at
}

// each line is a backup: its moment, why it was made, its health.
func lined(lines string) (all []shelved) {
	for line := range strings.Lines(lines) {
		cells := strings.Fields(line)
		if len(cells) < 2 {
			continue
		}
		b := shelved{name: cells[0] + " " + cells[1], at: on(cells[0] + " " + cells[1]), why: whyStart, health: sound}
		for _, cell := range cells[2:] {
			switch cell {
			case "damaged", "unchecked":
				b.health = health(cell)
			default:
				b.why = cell
			}
		}
		all = append(all, b)
	}
	return all
}

func TestBackupsAreThinnedByDayWeekAndMonth(t *testing.T) {
	for name, row := range map[string]struct{ have, gone string }{
		"none":                  {"", ""},
		"one stays however old": {"2019-01-01 09:00", ""},
		"the newest three stay": {"2026-11-29 08:00\n2026-11-29 09:00\n2026-11-29 12:00\n2026-11-29 14:00\n2026-11-29 17:00", "2026-11-29 08:00,2026-11-29 09:00"},
		"days without a backup do not count": {
			"2026-11-29 09:00\n2026-11-20 09:00\n2026-11-12 09:00\n2026-10-30 09:00\n2026-10-29 09:00\n2026-10-28 09:00\n2026-10-27 09:00", "",
		},
		"of what is older than seven days, the newest of a week": {
			"2026-11-29 09:00\n2026-11-28 09:00\n2026-11-27 09:00\n2026-11-26 09:00\n2026-11-25 09:00\n2026-11-24 09:00\n2026-11-23 09:00\n" +
				"2026-11-22 09:00\n2026-11-21 09:00\n2026-11-20 09:00",
			"2026-11-20 09:00,2026-11-21 09:00",
		},
		"one before an import stays a week": {"2026-11-29 09:00\n2026-11-28 08:00 import\n2026-11-28 09:00", ""},
		"and then goes":                     {"2026-11-29 09:00\n2026-11-28 09:00\n2026-11-20 08:00 import\n2026-11-20 09:00", "2026-11-20 08:00"},
		"a damaged one takes no place":      {"2026-11-29 09:00\n2026-11-28 17:00 damaged\n2026-11-28 09:00", "2026-11-28 17:00"},
		"nothing goes while the newest is damaged": {
			"2026-11-29 09:00 damaged\n2026-11-28 09:00\n2026-11-28 08:00", "",
		},
		"nor while nobody has looked at it": {"2026-11-29 09:00 unchecked\n2026-11-28 09:00\n2026-11-28 08:00", ""},
		"a clock put back":                  {"2026-11-29 09:00\n2031-01-01 09:00 damaged\n2026-11-29 08:00", ""},
	} {
		t.Run(name, func(t *testing.T) {
			gone := thinned(lined(row.have), on("2026-11-29 18:00"))
			if got := strings.Join(gone, ","); got != row.gone {
				t.Errorf("gone %q, want %q", got, row.gone)
			}
		})
	}
}

// Two years of a backup at nine and at five each day leave seven days, four weeks and twelve months.
func TestTwoYearsOfBackupsBecomeAYear(t *testing.T) {
	var all []shelved
	day := on("2024-12-01 09:00")
	for ; day.Before(on("2026-11-30 00:00")); day = day.AddDate(0, 0, 1) {
		for _, at := range []time.Time{day, day.Add(8 * time.Hour)} {
			all = append(all, shelved{at.Format("2006-01-02 15:04"), at, whyDaily, sound})
			gone := thinned(all, at)
			all = slices.DeleteFunc(all, func(b shelved) bool { return slices.Contains(gone, b.name) })
			if len(all) == 0 || len(all) > lastKept+daysKept+weeksKept+monthsKept {
				t.Fatalf("%s: %d backups", at, len(all))
			}
		}
	}
	months := map[string]bool{}
	for _, b := range all {
		months[b.at.Format("2006-01")] = true
		if b.at.Hour() != 17 && b.at.Before(day.AddDate(0, 0, -3)) {
			t.Errorf("%s stays beside the later one of its day", b.name)
		}
	}
	if len(months) != monthsKept {
		t.Errorf("%d months", len(months))
	}
}

// Whatever there is, the newest sound one stays.
func TestTheOnlySoundBackupIsNeverThrownAway(t *testing.T) {
	states := []health{sound, damaged, unchecked}
	for n := range 3 * 3 * 3 * 3 * 3 {
		var all []shelved
		for i := range 5 {
			all = append(all, shelved{string(rune('a' + i)), on("2026-11-29 09:00").AddDate(0, 0, -40*i), whyStart, states[n%3]})
			n /= 3
		}
		hasSound := func(b shelved) bool { return b.health == sound }
		gone := thinned(all, on("2026-11-29 18:00"))
		left := slices.DeleteFunc(slices.Clone(all), func(b shelved) bool { return slices.Contains(gone, b.name) })
		if slices.ContainsFunc(all, hasSound) && !slices.ContainsFunc(left, hasSound) {
			t.Errorf("%v leaves %v", all, left)
		}
	}
}
