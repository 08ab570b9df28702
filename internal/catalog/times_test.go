package catalog_test

import (
	"fmt"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

func TestTimeIsWordedFromItsNumber(t *testing.T) {
	for typed, want := range map[string]string{
		"7": "৭ (সাত) কর্মদিবস", "৭": "৭ (সাত) কর্মদিবস", " ৩০ ": "৩০ (ত্রিশ) কর্মদিবস", "৩ দিন": "৩ (তিন) দিন", "১৫ কার্যদিবস": "১৫ (পনেরো) কার্যদিবস",
		"3 months": "৩ (তিন) মাস", "২ ঘন্টা": "২ (দুই) ঘণ্টা", "30 min": "৩০ (ত্রিশ) মিনিট", "৭কর্মদিবস": "৭ (সাত) কর্মদিবস",
		// what somebody wrote himself stays
		"": "", "৭ (সাত) দিন": "৭ (সাত) দিন", "তাৎক্ষণিক": "তাৎক্ষণিক", "৭-১০ দিন": "৭-১০ দিন", "সর্বোচ্চ ৭ দিন": "সর্বোচ্চ ৭ দিন", "৭ দিনের মধ্যে": "৭ দিনের মধ্যে",
		"২০২৬": "২০২৬", "0": "0", "1.5 মাস": "1.5 মাস", "৭/৮": "৭/৮",
	} {
		if got := catalog.TimeInWords(typed); got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
		if again := catalog.TimeInWords(want); again != want {
			t.Errorf("%q becomes %q when it is left again", want, again)
		}
	}
	c, _ := catalog.Default().Category("services")
	if v := c.Completed(map[string]string{"time_text_bn": "৭", "time_days": "৭", "name_bn": "৭"}, office.Office{}); v["time_text_bn"] != "৭ (সাত) কর্মদিবস" || v["time_days"] != "৭" || v["name_bn"] != "৭" {
		t.Errorf("%v", v)
	}
}

func TestNumbersOfAnOrderAreDealtOutAnew(t *testing.T) {
	c, _ := catalog.Default().Category("officers_staff")
	group := func(numbers ...string) (all []office.Record) {
		for i, n := range numbers {
			r := office.Record{ID: string(rune('a' + i)), Values: map[string]string{}}
			if n != "" {
				r.Values["order"] = n
			}
			all = append(all, r)
		}
		return all
	}
	for _, row := range []struct {
		order []string
		want  string
		why   string
	}{
		{[]string{"1", "2", "5"}, "map[]", "they stand so"},
		{[]string{"1", "5", "2"}, "map[b:2 c:5]", "what was left free stays free"},
		{[]string{"9", "1", "2"}, "map[a:1 b:2 c:9]", ""},
		{[]string{"", "1", "2"}, "map[a:1 b:2 c:3]", "one has no number"},
		{[]string{"2", "1", "1"}, "map[a:1 b:2 c:3]", "two share one"},
		{[]string{"0", "1"}, "map[]", "nought is a number"},
	} {
		got := map[string]string{}
		for id, n := range c.Renumbered(group(row.order...)) {
			got[id] = n
		}
		if s := fmt.Sprint(got); s != row.want {
			t.Errorf("%v: %s, want %s: %s", row.order, s, row.want, row.why)
		}
	}
	for _, c := range catalog.Default().All() {
		if _, ranked := c.Ranked(); ranked != (c.ID == "officers_staff" || c.ID == "services") {
			t.Errorf("%s", c.ID)
		}
	}
}

func TestWhatIsJudgedComesBeforeWhatMayStayEmpty(t *testing.T) {
	c, _ := catalog.Default().Category("officers_staff")
	for _, f := range c.Describe().Fields {
		folded := map[string]bool{"name_en": true, "designation_en": true, "grade": true, "room": true, "phone_office": true, "joined_on": true, "photo": true, "mobile_personal": true, "email_personal": true}[f.Name]
		if f.Counts == folded {
			t.Errorf("%s counts: %v", f.Name, f.Counts)
		}
	}
	c, _ = catalog.Default().Category("services")
	for _, f := range c.Describe().Fields {
		folded := map[string]bool{"name_en": true, "url": true}[f.Name]
		if f.Counts == folded {
			t.Errorf("%s counts: %v", f.Name, f.Counts)
		}
	}
}
