package catalog_test

import (
	"testing"

	"batayandesk/internal/catalog"
)

// A day that was read is a day, and its own form is read as the same.
func FuzzReadDate(f *testing.F) {
	for _, seed := range []string{"2020-09-28", "২৮-০৯-২০২০", "28/9/2020", "২৮ সেপ্টেম্বর, ২০২০ খ্রি.", "September 28, 2020", "১৩ আশ্বিন ১৪২৭", "১৩ আশ্বিন ১৪২৭/২৮ সেপ্টেম্বর ২০২০", "৩১-০২-২০২০", "0000-00-00", "৯৯ ৯৯ ৯৯৯৯"} {
		f.Add(seed)
	}
	field := catalog.Field{Name: "day", Kind: catalog.Date}
	f.Fuzz(func(t *testing.T, typed string) {
		if d, ok := catalog.ReadDate(typed); ok && !d.Valid() {
			t.Fatalf("%q is %q", typed, d)
		}
		canonical, refused := field.Parse(typed)
		if len(refused) > 0 || canonical == "" {
			return
		}
		if again, refused := field.Parse(canonical); again != canonical || len(refused) > 0 {
			t.Fatalf("%q is %q, then %q (%v)", typed, canonical, again, refused)
		}
	})
}
