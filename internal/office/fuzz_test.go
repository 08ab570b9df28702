package office_test

import (
	"testing"

	"batayandesk/internal/office"
)

// What was read as a memo number is read as the same when its canonical form is typed.
func FuzzParseMemo(f *testing.F) {
	for _, seed := range []string{"০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১৫", "০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০.৩১৫", "জেপ্রকু/আইসিটি/২০২০-১২", "৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯ তারিখ", "-", "৩৩.০১.০০০০.০০০.০০.০০০.২৪.০০০১", "", "..-"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		m, err := office.ParseMemo(typed)
		if err != nil {
			return
		}
		again, err := office.ParseMemo(m.Canonical)
		if err != nil || again.Canonical != m.Canonical {
			t.Fatalf("%q is %q, then %q (%v)", typed, m.Canonical, again.Canonical, err)
		}
		office.LetterMemo(typed)
	})
}
