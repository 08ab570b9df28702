package catalog_test

import (
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

const programmer = "01EKEF7KW0E59N0PAKBZSYNJDK"

func sampleEnv(t testing.TB) catalog.Env {
	x := readSample(t)
	return catalog.Env{Day: "2020-10-05", Office: x.Office, Officer: catalog.OfficersOf(x.Categories["officers_staff"].Records)}
}

func TestOfficerIsComposedAsTheCharterPrintsOne(t *testing.T) {
	env := sampleEnv(t)
	services := category(t, "services")
	r := office.Record{Values: values{"officer": programmer, "time_days": "7", "fee_bn": "……"}}
	got := services.Effective(r, env)
	want := "আইসিটি শাখা\nসহকারী প্রোগ্রামার\nকক্ষ নং ২০৪, উপজেলা কোড ৫০৯৮\nমোবাইল: ০১৭০০-০০০০০৩\nap@goraipur.kushtia.gov.bd"
	if got["officer_bn"] != want {
		t.Errorf("composed %q", got["officer_bn"])
	}
	if got["time_text_bn"] != "৭ (সাত) কর্মদিবস" {
		t.Errorf("time %q", got["time_text_bn"])
	}
	if _, printed := got["fee_bn"]; printed {
		t.Error("dots are printed")
	}
	env.CharterForm = "ministry"
	if name, _, _ := strings.Cut(services.Effective(r, env)["officer_bn"], "\n"); name != "মোঃ কামরুল হাসান" {
		t.Errorf("the ministry's form begins with %q", name)
	}
	derived := services.Derived(office.Record{Values: values{"officer": programmer, "officer_bn": "নিজে লেখা"}}, env)
	if len(derived) != 0 {
		t.Errorf("a typed value is derived again: %v", derived)
	}
}

func TestTypedValueWinsAndWarnsWhereItDiffers(t *testing.T) {
	env := sampleEnv(t)
	rti := category(t, "rti")
	base := values{"role": "designated_officer", "officer": programmer}
	for _, c := range []struct {
		why      string
		values   values
		warnings string
	}{
		{"all from the officer", base, ""},
		{"the same mobile in another spelling", base.with("mobile", "+8801700000003"), ""},
		{"another mobile", base.with("mobile", "০১৭০০-০০০০০৪"), "mobile:differs_from_officer"},
		{"the same address in capitals", base.with("email", "AP@goraipur.kushtia.gov.bd"), ""},
		{"another name", base.with("name_bn", "কেউ একজন"), "name_bn:differs_from_officer"},
		{"a phone the officer has none of", base.with("phone", "০৭১-৬২৩০০"), ""},
		{"nobody", base.with("officer", "01EKEF7KW0ZZZZZZZZZZZZZZZZ", "name_bn", "ক খান", "designation_bn", "কর্মকর্তা", "phone", "০৭১-৬২৩০০", "email", "a@b.gov.bd"), "officer:officer_gone"},
	} {
		errors, warnings := rti.Check(office.Record{Values: c.values}, env)
		if len(errors) > 0 || codes(warnings) != c.warnings {
			t.Errorf("%s: %v %q", c.why, errors, codes(warnings))
		}
	}
	r := office.Record{Values: base}
	if rti.EffectiveTitle(r, env) != "মোঃ কামরুল হাসান" || !strings.Contains(rti.SearchText(r, env), "01700000003") {
		t.Error("title and search text do not follow the officer")
	}
}

func TestRecordsStandInTheirOwnOrder(t *testing.T) {
	for _, c := range []struct {
		category string
		records  []values
		want     string
	}{
		{"officers_staff", []values{{"order": "10"}, {"order": "9"}, {"order": "1"}}, "2 1 0"},
		{"notices", []values{{"published_on": "2020-09-01"}, {"published_on": "2020-09-30"}, {"published_on": "2020-01-01", "important": "true"}}, "2 1 0"},
		{"services", []values{{"kind": "internal", "order": "1"}, {"kind": "citizen", "order": "2"}, {"kind": "citizen", "order": "1"}}, "2 1 0"},
		{"grs", []values{{"role": "appeal_officer"}, {"role": "anik"}}, "1 0"},
		{"integrity", []values{{"fiscal_year": "2019-20", "quarter": "4"}, {"fiscal_year": "2020-21", "quarter": "1"}}, "1 0"},
		{"projects", []values{{"fiscal_year": "2020-21", "name_bn": "খাল"}, {"fiscal_year": "2020-21", "name_bn": "কালভার্ট"}}, "1 0"},
		{"training", []values{{"starts_on": "2020-01-01"}, {"starts_on": "2020-01-01"}}, "0 1"},
	} {
		var records []office.Record
		for i, v := range c.records {
			records = append(records, office.Record{ID: string(rune('0' + i)), Values: v})
		}
		var got []string
		for _, r := range category(t, c.category).Arrange(records) {
			got = append(got, r.ID)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.category, got, c.want)
		}
	}
	byName := category(t, "officers_staff").OrderBy("name_bn", false)
	crow, carp := office.Record{ID: "a", Values: values{"name_bn": "কাক"}}, office.Record{ID: "b", Values: values{"name_bn": "কই"}}
	if byName.Compare(byName.Place(carp), byName.Place(crow)) >= 0 {
		t.Error("a click on a column's head does not sort by the Bengali alphabet")
	}
}
