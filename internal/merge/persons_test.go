package merge_test

import (
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/merge"
	"batayandesk/internal/office"
)

// What a charter typed in Word says of the officer in charge leads to the list, where it names somebody in it.
func TestAnOfficerNamedInACharterIsTheOneOfTheList(t *testing.T) {
	c, _ := catalog.Default().Category("services")
	tapan := office.Record{ID: "01EKEF7KW0FPVGAKFQ2W8KKJ4V", Category: "officers_staff", Values: map[string]string{
		"name_bn": "তপন কুমার বিশ্বাস", "designation_bn": "সহকারী কমিশনার", "mobile": "+8801711000123", "email": "aco@goraipur.gov.bd"}}
	second := office.Record{ID: "01EKEF7KW0FPVGAKFQ2W8KKJ4W", Category: "officers_staff", Values: map[string]string{"name_bn": "রহিমা খাতুন", "designation_bn": "অফিস সহকারী"}}
	list := []office.Record{tapan, second}
	plan := merge.Plan{Category: c, Env: catalog.Env{Day: "2020-10-05", Officer: catalog.OfficersOf(list)}, Officer: func(name string) (ids []string) {
		for _, o := range list {
			if bangla.Fold(o.Values["name_bn"]) == bangla.Fold(name) {
				ids = append(ids, o.ID)
			}
		}
		return ids
	}}
	for text, want := range map[string]struct{ ref, stays string }{
		"তপন কুমার বিশ্বাস, সহকারী কমিশনার":                                            {tapan.ID, ""},
		"তপন কুমার বিশ্বাস\nসহকারী কমিশনার\nমোবাইল: 01711-000123\naco@goraipur.gov.bd": {tapan.ID, ""},
		"তপন কুমার বিশ্বাস, কক্ষ নং ২০৩":                                               {tapan.ID, "তপন কুমার বিশ্বাস, কক্ষ নং ২০৩"},
		"সহকারী কমিশনার, ফোন: ০৭১-৬২৩০০":                                               {"", "সহকারী কমিশনার, ফোন: ০৭১-৬২৩০০"},
		"তপন কুমার বিশ্বাস, রহিমা খাতুন":                                               {"", "তপন কুমার বিশ্বাস, রহিমা খাতুন"},
	} {
		row := merge.Row{Number: 2, Values: map[string]string{"name_bn": "নামজারি", "kind": "citizen", "officer_bn": text}}
		got := plan.Rows([]merge.Row{row})[0].Record.Values
		if got["officer"] != want.ref || got["officer_bn"] != want.stays {
			t.Errorf("%q: %q, %q", text, got["officer"], got["officer_bn"])
		}
	}
	// A service that is there already stays as the clerk made it.
	plan.Live = []office.Record{{ID: "01EKEF7KW0FPVGAKFQ2W8KKJ4X", Category: "services", Values: map[string]string{"name_bn": "নামজারি", "kind": "citizen", "officer_bn": "তপন কুমার বিশ্বাস"}}}
	row := merge.Row{Number: 2, ID: plan.Live[0].ID, Values: map[string]string{"name_bn": "নামজারি", "kind": "citizen", "officer_bn": "তপন কুমার বিশ্বাস"}}
	if got := plan.Rows([]merge.Row{row})[0]; got.State != merge.Same {
		t.Errorf("%v %v", got.State, got.Record.Values)
	}
}
