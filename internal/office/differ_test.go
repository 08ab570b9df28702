package office_test

import (
	"fmt"
	"testing"

	"batayandesk/internal/office"
)

func TestDifferencesNameEachFieldAsAClerkDoes(t *testing.T) {
	days := 7
	before := office.Directive{
		ID: "a", Memo: "৫৬.০৪", ReceivedOn: "2020-09-29", Scope: office.ScopeOwn, Days: &days, Revision: 1,
		Items: []office.DirectiveItem{{Mark: "ক", TextBN: "প্রথম"}, {Mark: "খ", TextBN: "দ্বিতীয়"}, {Mark: "গ", TextBN: "তৃতীয়"}},
	}
	after := before
	after.ID, after.Revision, after.ReceivedOn, after.Days = "b", 2, "2020-09-30", nil
	after.Items = []office.DirectiveItem{{Mark: "ক", TextBN: "প্রথম"}, {Mark: "গ", TextBN: "তৃতীয় বিষয়"}, {Mark: "ঘ", TextBN: "চতুর্থ"}}
	for lang, want := range map[office.Lang][]string{
		office.Bengali: {
			"[প্রাপ্তির তারিখ] ২৯ সেপ্টেম্বর ২০২০ → ৩০ সেপ্টেম্বর ২০২০", "[কর্মদিবস] ৭ → ", "[চাওয়া বিষয় ২ নম্বর লেখা] তৃতীয় → তৃতীয় বিষয়",
			"[চাওয়া বিষয় ৩ নম্বর]  → ঘ, চতুর্থ", "[চাওয়া বিষয়] খ, দ্বিতীয় → ",
		},
	} {
		var got []string
		for _, d := range office.Differences(before, after, lang) {
			var at []string
			for _, step := range d.At {
				at = append(at, step.In(lang))
			}
			got = append(got, fmt.Sprintf("%v %s → %s", at, d.Before, d.After))
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q\nwant %q", got, want)
		}
	}
	if same := office.Differences(before, before, office.Bengali); len(same) > 0 {
		t.Errorf("%v", same)
	}
	list := []office.Holiday{{Date: "2020-12-16", Kind: "general", NameBN: "বিজয় দিবস"}}
	if d := office.Differences(list, []office.Holiday{}, office.Bengali); len(d) != 1 || d[0].After != "" || d[0].Before == "" {
		t.Errorf("%+v", d)
	}
}
