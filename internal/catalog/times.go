package catalog

import (
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/lint"
)

// timeUnits are the units of a time limit and how people type them; a number alone counts working days.
var timeUnits = []struct {
	unit  string
	typed []string
}{
	{"কর্মদিবস", []string{"", "কর্মদিবস", "কর্ম দিবস", "working day", "working days"}},
	{"কার্যদিবস", []string{"কার্যদিবস", "কার্য দিবস"}},
	{"দিন", []string{"দিন", "day", "days"}},
	{"সপ্তাহ", []string{"সপ্তাহ", "week", "weeks"}},
	{"মাস", []string{"মাস", "month", "months"}},
	{"বছর", []string{"বছর", "year", "years"}},
	{"ঘণ্টা", []string{"ঘণ্টা", "ঘন্টা", "hour", "hours"}},
	{"মিনিট", []string{"মিনিট", "minute", "minutes", "min"}},
}

// mostTime is the highest number that is taken for a time: a year, as in ২০২৬, is none.
const mostTime = 999

// TimeInWords words a time of which only the number was typed, or the number and its unit: "7" is "৭ (সাত) কর্মদিবস",
// "৩ মাস" is "৩ (তিন) মাস". Whatever else somebody wrote stays as he wrote it.
//
// Source: internal/catalog/README.md › Typing less.
func TimeInWords(typed string) string {
	s := bangla.NormaliseLine(typed)
	ascii := bangla.ToASCII(s)
	digits := len(ascii) - len(strings.TrimLeft(ascii, "0123456789"))
	n, err := strconv.Atoi(ascii[:digits])
	if err != nil || n < 1 || n > mostTime {
		return typed
	}
	unit := strings.ToLower(strings.TrimSpace(ascii[digits:]))
	for _, known := range timeUnits {
		if slices.Contains(known.typed, unit) {
			return bangla.FiguresAndWord(n) + " " + known.unit
		}
	}
	return typed
}

// saysTime tells whether a field holds a time in words.
func (f *Field) saysTime() bool { return f.Kind == Text && f.Means == lint.Time }
