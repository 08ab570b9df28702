package catalog_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

func phoneRows(t testing.TB) [][]string {
	t.Helper()
	raw, err := os.ReadFile("testdata/phone_numbers.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.SplitSeq(strings.TrimRight(string(raw), "\n"), "\n") {
		if !strings.HasPrefix(line, "# ") {
			out = append(out, append(strings.Split(line, "\t"), "", "", ""))
		}
	}
	if len(out) != 46 {
		t.Fatalf("%d rows", len(out))
	}
	return out
}

func TestPhoneNumberVectors(t *testing.T) {
	for _, r := range phoneRows(t) {
		t.Run(r[0], func(t *testing.T) {
			n := catalog.ParsePhone(r[0])
			if string(n.Kind) != r[1] || n.Parsed != r[2] || n.Why != r[3] {
				t.Errorf("%+v, want %q", n, r[1:4])
			}
		})
	}
}

func TestPhoneNumbersAsPeopleTypeThem(t *testing.T) {
	for _, c := range []struct {
		typed  string
		kind   catalog.PhoneKind
		parsed string
		code   string
	}{
		{"+880 1700-000001", "mobile", "+8801700000001", ""},
		{"+৮৮০১৭০০০০০০০১", "mobile", "+8801700000001", ""},
		{"০১৭০০.০০০.০০১", "mobile", "+8801700000001", ""},
		{"ফোন: ০৭১-৬২৩০০", "landline", "+8807162300", "label_cut"},
		{"Mobile: 01700-000001", "mobile", "+8801700000001", "label_cut"},
		{"০৭১-৬২৩০০ ext. 12", "landline", "+8807162300;ext=12", ""},
		{"০৭১-৬২৩০০ (বর্ধিত ১২)", "landline", "+8807162300;ext=12", ""},
		{"(০৭১) ৬২৩০০", "landline", "+8807162300", ""},
		{"+880 71 62300", "landline", "+8807162300", ""},
		{"০২-৯৫১১৪১৭", "invalid", "", "too_short"},
		{"০২-৪৭৭৭০০০০১২", "invalid", "", "too_long"},
		{"০৭১-৬২", "invalid", "", "too_short"},
		{"৬২৩০০", "invalid", "", "too_short"},
		{"০৯৬৬৬৭৮৯৩৩", "invalid", "", "too_short"},
		{"১৬১২৩৪", "invalid", "", "too_short"},
		{"০১৭০০-০০০০০১।", "mobile", "+8801700000001", ""},
		{"+৮৮(০)১৭০০-০০০০০১", "mobile", "+8801700000001", ""},
		{"০১৭০০০০০০০১/২", "invalid", "", "ambiguous"},
		{"০২-৯৫৫৫৫৫৫-৬", "invalid", "", "ambiguous"}, // two numbers, which were one that nobody has
		{"০২৫৫০০০০০১-২", "invalid", "", "ambiguous"},
		{"০৭১-৬২৩০০১–০২", "invalid", "", "ambiguous"},
		{"০১৭০০০০-০০-০১", "mobile", "+8801700000001", ""},
		{"০৭১-৬২৩০০, ৬২৩০১", "invalid", "", "two_numbers"},
		{"৮৮০-২-৫৫০০০০০১", "landline", "+880255000001", ""},
		{"১০৯", "short", "109", ""},
		{"01700000001 / 01800000001", "invalid", "", "two_numbers"},
		{"০১৭০০-০০০০০১ ও ০১৮০০-০০০০০১", "invalid", "", "two_numbers"},
		{"০১৭০০০০০০০১ ০১৮০০০০০০০১", "invalid", "", "two_numbers"},
		{"+1 202 555 0100", "invalid", "", "country"},
		{"0091 98300 00001", "invalid", "", "country"},
		{"O1700000001", "invalid", "", "not_digit"},
		{"   ", "empty", "", ""},
		{"-", "invalid", "", "no_number"},
		{"+", "invalid", "", "no_number"},
	} {
		if n := catalog.ParsePhone(c.typed); n.Kind != c.kind || n.Parsed != c.parsed || n.Why != c.code {
			t.Errorf("%q is %+v, want %s %s %s", c.typed, n, c.kind, c.parsed, c.code)
		}
	}
	if n := catalog.ParsePhone("০১৭০০-০০০০০১, ০১৮০০-০০০০০১"); !slices.Equal(n.Split, []string{"০১৭০০-০০০০০১", "০১৮০০-০০০০০১"}) {
		t.Errorf("split into %q", n.Split)
	}
	if n := catalog.ParsePhone("০১৭০০-০০০০"); n.Need != 11 || n.Have != 9 {
		t.Errorf("need %d have %d", n.Need, n.Have)
	}
}

// What ParsePhone made of a number it reads again as the same number.
func FuzzParsePhone(f *testing.F) {
	for _, r := range phoneRows(f) {
		f.Add(r[0])
	}
	f.Fuzz(func(t *testing.T, typed string) {
		n := catalog.ParsePhone(typed)
		valid := n.Kind != catalog.PhoneInvalid && n.Kind != catalog.PhoneEmpty
		if valid != (n.Parsed != "") {
			t.Fatalf("%q is %+v", typed, n)
		}
		if valid {
			if again := catalog.ParsePhone(strings.ReplaceAll(n.Parsed, ";ext=", " ext ")); again.Parsed != n.Parsed || again.Kind != n.Kind {
				t.Fatalf("%q is %+v, read again %+v", typed, n, again)
			}
		}
	})
}

// One number typed by three clerks stood in three forms on one page.
func TestNumbersAreShownInOneForm(t *testing.T) {
	for _, c := range []struct{ typed, shown, entered string }{
		{"০১৭০০০০০০০১", "০১৭০০-০০০০০১", "০১৭০০-০০০০০১"},
		{"+৮৮ ০১৭০০ ০০০ ০০১", "০১৭০০-০০০০০১", "০১৭০০-০০০০০১"},
		{"+8801700000001", "০১৭০০-০০০০০১", "01700-000001"},
		{"1700000001", "০১৭০০-০০০০০১", "01700-000001"},
		{"মোবাঃ ০১৭০০০০০০০১", "০১৭০০-০০০০০১", "মোবাঃ ০১৭০০০০০০০১"},
		{"০৭১৬২৩০০", "০৭১-৬২৩০০", "০৭১-৬২৩০০"},
		{"+৮৮-০৭১-৬২৩০০", "০৭১-৬২৩০০", "০৭১-৬২৩০০"},
		{"০৭১-৬২৩০০ এক্স ১২", "০৭১-৬২৩০০ বর্ধিত ১২", "০৭১-৬২৩০০ বর্ধিত ১২"},
		{"071 62300 x 12", "০৭১-৬২৩০০ বর্ধিত ১২", "071-62300 ext 12"},
		{"০২ ৪৭৭৭০০০০১", "০২-৪৭৭৭০০০০১", "০২-৪৭৭৭০০০০১"},
		{"০৭২১৭৭৫৬০০", "০৭২১-৭৭৫৬০০", "০৭২১-৭৭৫৬০০"},
		{"০৭২২৬ ৫৬০০১", "০৭২২৬-৫৬০০১", "০৭২২৬-৫৬০০১"},
		{"০৯৬৬৬৭৮৯৩৩৩", "০৯৬৬৬-৭৮৯৩৩৩", "০৯৬৬৬-৭৮৯৩৩৩"},
		{"333", "৩৩৩", "333"},
		{"০১৭০০-০০০০", "০১৭০০-০০০০", "০১৭০০-০০০০"},
		{"নাই", "নাই", "নাই"},
		{"", "", ""},
	} {
		if shown := catalog.PhoneText(c.typed, office.Bengali); shown != c.shown {
			t.Errorf("%q is shown as %q, not %q", c.typed, shown, c.shown)
		}
		entered := catalog.PhoneEntered(c.typed)
		if entered != c.entered {
			t.Errorf("%q is kept as %q, not %q", c.typed, entered, c.entered)
		}
		if again := catalog.PhoneEntered(entered); again != entered || catalog.ParsePhone(entered).Parsed != catalog.ParsePhone(c.typed).Parsed {
			t.Errorf("%q became %q, then %q", c.typed, entered, again)
		}
	}
}
