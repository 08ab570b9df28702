package catalog_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/catalog"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
)

type values map[string]string

func (v values) with(pairs ...string) values {
	out := maps.Clone(v)
	for i := 0; i < len(pairs); i += 2 {
		if out[pairs[i]] = pairs[i+1]; pairs[i+1] == "" {
			delete(out, pairs[i])
		}
	}
	return out
}

var clerk = values{"order": "2", "name_bn": "রওশন আরা", "designation_bn": "অফিস সহায়ক", "kind": "staff", "head": "false",
	"mobile": "০১৭০০-০০০০০২", "email": "rowshan@goraipur.kushtia.gov.bd", "charge": "regular", "vacant": "false"}

func category(t testing.TB, id string) *catalog.Category {
	t.Helper()
	c, ok := catalog.Default().Category(id)
	if !ok {
		t.Fatalf("no category %s", id)
	}
	return c
}

func codes(ps office.Problems) string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = p.Field + ":" + p.Code
	}
	return strings.Join(out, " ")
}

func TestSavingAsReady(t *testing.T) {
	notice := values{"title_bn": "সভার নোটিশ", "kind": "notice", "published_on": "2020-09-30", "body_bn": "সভা হবে"}
	project := values{"name_bn": "রাস্তা", "fiscal_year": "2020-21", "funding_bn": "মন্ত্রণালয়", "allocation_bdt": "450000", "location_bn": "হরিপুর", "progress_percent": "40", "status": "ongoing"}
	report := values{"kind": "quarterly_report", "fiscal_year": "2020-21", "quarter": "1", "title_bn": "প্রতিবেদন", "published_on": "2020-10-01", "portal_url": "https://a.gov.bd/"}
	env := catalog.Env{Day: "2020-10-05"}
	for _, c := range []struct {
		why, category    string
		values           values
		errors, warnings string
	}{
		{"complete", "officers_staff", clerk, "", ""},
		{"designation is required", "officers_staff", clerk.with("designation_bn", ""), "designation_bn:required", ""},
		{"all that is required", "officers_staff", values{}, "order:required designation_bn:required kind:required head:required charge:required vacant:required", "name_bn:needed_for_done mobile:needed_for_done email:needed_for_done"},
		{"a vacant post needs its designation only", "officers_staff", values{"designation_bn": "হিসাব সহকারী", "vacant": "true"}, "", ""},
		{"a vacant post has no name", "officers_staff", values{"designation_bn": "হিসাব সহকারী", "vacant": "true", "name_bn": "কেউ একজন"}, "", "name_bn:out_of_place"},
		{"fields for done may be empty", "officers_staff", clerk.with("mobile", "", "email", ""), "", "mobile:needed_for_done email:needed_for_done"},
		{"a filler counts as empty", "officers_staff", clerk.with("designation_bn", "……"), "designation_bn:required", "designation_bn:filler"},
		{"a wrong mobile may be saved", "officers_staff", clerk.with("mobile", "০১৭০০-০০০০"), "", "mobile:mobile_digits"},
		{"a wrong e-mail may be saved", "officers_staff", clerk.with("email", "rowshan"), "", "email:email_form"},
		{"a private e-mail warns", "officers_staff", clerk.with("email", "r@example.com"), "", "email:private_domain"},
		{"grade 21", "officers_staff", clerk.with("grade", "21"), "grade:int_range", ""},
		{"joined tomorrow", "officers_staff", clerk.with("joined_on", "2020-10-06"), "joined_on:date_future", ""},
		{"joined today", "officers_staff", clerk.with("joined_on", "2020-10-05"), "", ""},
		{"a day that does not exist", "officers_staff", clerk.with("joined_on", "2020-02-30"), "joined_on:date.invalid", ""},
		{"Bengali in an English field", "officers_staff", clerk.with("name_en", "রওশন"), "name_en:text_english", ""},
		{"English in a Bengali field", "officers_staff", clerk.with("section_bn", "ICT"), "section_bn:text_bengali", ""},
		{"expires before it is published", "notices", notice.with("expires_on", "2020-09-29"), "expires_on:date_before", ""},
		{"expires the same day", "notices", notice.with("expires_on", "2020-09-30"), "", ""},
		{"neither text nor file", "notices", notice.with("body_bn", ""), "", "body_bn:one_needed"},
		{"in the archive nothing more is needed", "notices", notice.with("body_bn", "", "published_on", "2020-08-01", "expires_on", "2020-08-15"), "", ""},
		{"another form of memo number", "notices", notice.with("memo_no", "জেপ্রকু/আইসিটি/১২"), "", ""},
		{"ends before it starts", "projects", project.with("starts_on", "2020-09-01", "ends_on", "2020-08-31"), "ends_on:date_before", ""},
		{"101 percent", "projects", project.with("progress_percent", "101"), "progress_percent:int_range", ""},
		{"a quarterly report names its quarter", "integrity", report.with("quarter", ""), "quarter:required", ""},
		{"a plan names none", "integrity", report.with("quarter", "", "kind", "plan"), "", ""},
		{"a fiscal year of one year", "integrity", report.with("fiscal_year", "2020"), "fiscal_year:year_invalid", ""},
	} {
		errors, warnings := category(t, c.category).Check(office.Record{ID: "R", Values: c.values}, env)
		if codes(errors) != c.errors || codes(warnings) != c.warnings {
			t.Errorf("%s: errors %q warnings %q, want %q and %q", c.why, codes(errors), codes(warnings), c.errors, c.warnings)
		}
		for _, p := range append(errors, warnings...) {
			if bn := p.In(office.Bengali); strings.Contains(bn, "…") && !strings.Contains(bn, "……") || bn == p.Code {
				t.Errorf("%s: worded %q", c.why, bn)
			}
		}
	}
}

func TestSiblingsAreLookedAt(t *testing.T) {
	officers := category(t, "officers_staff")
	head := office.Record{ID: "A", Values: clerk.with("order", "1", "head", "true", "mobile", "০১৭০০-০০০০০১")}
	gone := office.Record{ID: "B", Values: clerk, Deleted: true}
	env := catalog.Env{Day: "2020-10-05", Siblings: catalog.Among{head, gone, {ID: "R", Values: clerk}}}
	for _, c := range []struct {
		why              string
		values           values
		errors, warnings string
	}{
		{"itself and the deleted are no neighbours", clerk, "", ""},
		{"an order that is taken", clerk.with("order", "1"), "order:order_taken", ""},
		{"a second head may be saved", clerk.with("head", "true"), "", "head:one_already"},
		{"the same mobile in another spelling", clerk.with("mobile", "+8801700000001"), "", "mobile:number_twice"},
	} {
		errors, warnings := officers.Check(office.Record{ID: "R", Values: c.values}, env)
		if codes(errors) != c.errors || codes(warnings) != c.warnings {
			t.Errorf("%s: errors %q warnings %q", c.why, codes(errors), codes(warnings))
		}
	}
	if next := officers.New(env.Siblings)["order"]; next != "3" {
		t.Errorf("next order %s", next)
	}
	services := category(t, "services")
	other := office.Record{ID: "A", Values: values{"order": "1", "kind": "citizen"}}
	errors, _ := services.Check(office.Record{ID: "R", Values: values{"order": "1", "kind": "internal", "name_bn": "সেবা"}}, catalog.Env{Siblings: catalog.Among{other}})
	if len(errors) > 0 {
		t.Errorf("orders of different groups collide: %v", errors)
	}
	charter := category(t, "citizen_charter")
	errors, _ = charter.Check(office.Record{ID: "R", Values: charter.New(nil)}, catalog.Env{Siblings: catalog.Among{{ID: "A", Values: charter.New(nil)}}})
	if codes(errors) != ":single_second" {
		t.Errorf("a second charter: %v", errors)
	}
}

func TestFilesOfAField(t *testing.T) {
	officers := category(t, "officers_staff")
	photo := office.Attachment{Name: "a.jpg", MediaType: "image/jpeg", Size: 2 << 20, Field: "photo"}
	big, paper, stray := photo, photo, photo
	big.Size++
	paper.MediaType = "application/pdf"
	stray.Field = "voice"
	for _, c := range []struct {
		why              string
		file             office.Attachment
		errors, warnings string
	}{
		{"two megabytes", photo, "", ""},
		{"a byte more", big, "photo:file_large", ""},
		{"no picture", paper, "photo:file_not_image", ""},
		{"of a field that is not there", stray, "", ":file_stray"},
	} {
		errors, warnings := officers.Check(office.Record{Values: clerk, Attachments: []office.Attachment{c.file}}, catalog.Env{Day: "2020-10-05"})
		if codes(errors) != c.errors || codes(warnings) != c.warnings {
			t.Errorf("%s: errors %q warnings %q", c.why, codes(errors), codes(warnings))
		}
	}
}

func TestDraftBecomesCanonicalAndBoolsTheirDefault(t *testing.T) {
	got, problems := category(t, "officers_staff").Canonical(map[string]string{
		"order": "১৫", "designation_bn": "হিসাব  সহকারী", "kind": "কর্মচারী", "charge": "নিয়মিত", "grade": "১৬", "joined_on": "১৭-১১-২০১৯",
		"mobile": "০১৭০০-০০০০", "photo": "a.jpg", "section_bn": "", "from_elsewhere": "kept",
	})
	want := map[string]string{"order": "15", "designation_bn": "হিসাব সহকারী", "kind": "staff", "charge": "regular", "grade": "16", "joined_on": "2019-11-17",
		"mobile": "০১৭০০-০০০০", "head": "false", "vacant": "false", "from_elsewhere": "kept"}
	if !maps.Equal(got, want) || len(problems) > 0 {
		t.Errorf("%v %v", got, problems)
	}
	got, problems = category(t, "officers_staff").Canonical(map[string]string{"grade": "ষোলো", "joined_on": "গত বছর"})
	if codes(problems) != "grade:int_invalid joined_on:date.invalid" || got["grade"] != "ষোলো" || got["joined_on"] != "গত বছর" {
		t.Errorf("%v %v", got, codes(problems))
	}
}

func TestCanonicalIsItsOwnCanonicalForm(t *testing.T) {
	all := catalog.Default().All()
	rapid.Check(t, func(t *rapid.T) {
		c := rapid.SampledFrom(all).Draw(t, "category")
		typed := map[string]string{}
		for _, f := range c.Fields {
			typed[f.Name] = rapid.OneOf(rapid.Just(f.Sample()), rapid.SampledFrom(typings), rapid.String()).Draw(t, f.Name)
		}
		once, _ := c.Canonical(typed)
		twice, _ := c.Canonical(once)
		if !maps.Equal(once, twice) {
			t.Fatalf("%s: %q then %q", c.ID, once, twice)
		}
		r := office.Record{ID: "R", Values: once}
		for _, f := range c.Findings(r, catalog.Env{Day: "2020-10-05"}) {
			if f.In(office.Bengali) == f.Code || f.In(office.English) == "" || f.Weight == "" {
				t.Fatalf("%+v", f)
			}
		}
		if c.RecordTitle(r) == "" {
			t.Fatal("no title")
		}
	})
}

func TestRecordOfSamplesMayBeSavedInEveryCategory(t *testing.T) {
	for _, c := range catalog.Default().All() {
		v := values{}
		for _, f := range c.Fields {
			if f.Kind != catalog.File && f.EmptyIf == nil && f.Name != "vacant" {
				v[f.Name] = f.Sample()
			}
		}
		if c.ID == "officers_staff" {
			v["vacant"], v["name_bn"] = "false", "উদাহরণ"
		}
		if errors, _ := c.Check(office.Record{ID: "R", Values: v}, catalog.Env{Day: "2020-10-05"}); len(errors) > 0 {
			t.Errorf("%s: %v", c.ID, errors)
		}
	}
}

func readSample(t testing.TB) exchange.File {
	t.Helper()
	file, err := os.Open("../desk/officefile/sample/sample_office.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	x, err := exchange.Read(file, catalog.Default(), office.Known{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestSampleRecordsMayBeSavedAsTheyAre(t *testing.T) {
	x := readSample(t)
	officers := catalog.OfficersOf(x.Categories["officers_staff"].Records)
	n := 0
	for _, c := range catalog.Default().All() {
		records := x.Categories[c.ID].Records
		for _, r := range records {
			n++
			errors, _ := c.Check(r, catalog.Env{Day: "2020-10-05", Siblings: catalog.Among(records), Officer: officers})
			if len(errors) > 0 {
				t.Errorf("%s %s: %v", c.ID, c.RecordTitle(r), errors)
			}
			if canonical, problems := c.Canonical(r.Values); !maps.Equal(canonical, r.Values) || len(problems) > 0 {
				t.Errorf("%s %s: canonical form differs %v", c.ID, c.RecordTitle(r), problems)
			}
		}
		arranged := c.Arrange(records)
		reversed := slices.Clone(records)
		slices.Reverse(reversed)
		if again := c.Arrange(reversed); len(arranged) > 0 && arranged[0].ID != again[0].ID {
			t.Errorf("%s: the order depends on where records came from", c.ID)
		}
	}
	if n != 52 {
		t.Errorf("%d records", n)
	}
}
