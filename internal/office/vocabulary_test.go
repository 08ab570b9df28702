package office_test

import (
	"testing"
	"time"

	"batayandesk/internal/office"
)

// listed is what the test holds every vocabulary to.
type listed struct {
	values []string
	labels []office.Text
}

func list[T ~string](v office.Vocabulary[T]) listed {
	out := listed{labels: v.Labels()}
	for _, value := range v.All() {
		out.values = append(out.values, string(value))
	}
	return out
}

func TestEveryVocabularyListsEachValueOnceWithBothLabels(t *testing.T) {
	for name, v := range map[string]listed{
		"kinds of office": list(office.Kinds), "kinds of holiday": list(office.HolidayKinds), "kinds of letter": list(office.LetterKinds),
		"styles": list(office.LetterStyles), "scopes": list(office.Scopes), "methods": list(office.Methods), "series": list(office.SeriesKinds),
		"forms of memo numbers": list(office.MemoForms), "weekdays": list(office.Weekdays), "digits": list(office.DigitKinds),
		"label signs": list(office.LabelSigns), "spellings": list(office.EraSpellings), "vision": list(office.VisionNames), "states": list(office.States), "subjects": list(office.Subjects),
	} {
		seen, called := map[string]bool{}, map[string]bool{}
		for i, value := range v.values {
			if seen[value] || value == "" {
				t.Errorf("%s: %q is there twice, or empty", name, value)
			}
			seen[value] = true
			label := v.labels[i]
			if called[label.BN] || label.BN == "" || label.EN == "" || latinDigit.MatchString(label.BN) || bengali.MatchString(quoted.ReplaceAllString(label.EN, "")) && label.BN != label.EN {
				t.Errorf("%s: %q is called %+v", name, value, label)
			}
			called[label.BN] = true
		}
	}
}

func TestWeekdaysStandAsTheyAreCounted(t *testing.T) {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if day := office.WeekdayOf(d); office.Weekdays.Label(day, office.English) != d.String() {
			t.Errorf("%s is %s", d, day)
		}
	}
	if office.Weekdays.Valid("someday") || office.Weekdays.Label("someday", office.Bengali) != "someday" {
		t.Error("a day that is none is one")
	}
}
