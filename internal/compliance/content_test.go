package compliance_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// today is the day on which the tables are judged unless they say another.
const today = office.Date("2020-10-05")

type values map[string]string

// with is v with some values set anew; "" takes one away.
func (v values) with(pairs ...string) values {
	out := maps.Clone(v)
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] == "" {
			delete(out, pairs[i])
			continue
		}
		out[pairs[i]] = pairs[i+1]
	}
	return out
}

// rec is a record confirmed and changed today.
func rec(v values) office.Record {
	return office.Record{Values: v, UpdatedOn: today, ConfirmedOn: today, ContentRev: 1, Published: 1} // as the portal shows it
}

func (c *content) add(category string, records ...office.Record) {
	for _, r := range records {
		r.Category = category
		if r.ID == "" {
			r.ID = fmt.Sprintf("01EKEF7KW0%s%014d", map[bool]string{true: "SV", false: "AA"}[category == "services"], len(c.Records[category]))
		}
		c.Records[category] = append(c.Records[category], r)
	}
}

type content struct{ compliance.Content }

func newContent(day office.Date) *content {
	return &content{compliance.Content{
		Day: day, Catalog: catalog.Default(), Office: office.Office{Kind: "upazila_uno", GeoCode: "5098"},
		Records: map[string][]office.Record{}, States: map[string]office.CategoryState{},
	}}
}

func withFile(r office.Record, field string) office.Record {
	r.Attachments = append(slices.Clone(r.Attachments), office.Attachment{Name: "a.pdf", MediaType: "application/pdf", Field: field})
	return r
}

// Records that are complete in every field that done needs.
var (
	aHead = values{"order": "1", "name_bn": "মোঃ রাশেদুল ইসলাম", "designation_bn": "উপজেলা নির্বাহী অফিসার", "kind": "officer", "head": "true",
		"mobile": "০১৭০০-০০০০০১", "email": "uno@goraipur.kushtia.gov.bd", "charge": "regular", "vacant": "false"}
	aClerk = aHead.with("order", "2", "name_bn", "রওশন আরা", "designation_bn", "অফিস সহায়ক", "kind", "staff", "head", "false",
		"mobile", "০১৭০০-০০০০০২", "email", "rowshan@goraipur.kushtia.gov.bd")
	aVacancy = values{"designation_bn": "হিসাব সহকারী", "vacant": "true"}
	aNotice  = values{"title_bn": "সভার নোটিশ", "body_bn": "সভা হবে।", "kind": "notice", "published_on": "2020-09-30"}
	aCharter = values{"title_bn": "সিটিজেনস চার্টার", "vision_bn": "জনবান্ধব প্রশাসন", "mission_bn": "সেবা নিশ্চিত করা", "form": "field",
		"expectations_bn": "সময়মতো আসা", "published_on": "2020-07-14", "reviewed_on": "2020-10-01", "portal_url": "https://goraipur.gov.bd/charter"}
	aService = values{"order": "1", "kind": "citizen", "name_bn": "সনদ প্রদান", "time_text_bn": "৭ (সাত) কর্মদিবস", "documents_bn": "১। আবেদন",
		"documents_place_bn": "কক্ষ ২০৩", "fee_bn": "বিনামূল্যে", "officer_bn": "অফিস সহকারী", "superior_bn": "নির্বাহী অফিসার"}
	anRTI = values{"role": "designated_officer", "name_bn": "তপন কুমার বিশ্বাস", "designation_bn": "কর্মকর্তা", "phone": "০৭১-০০০১৩",
		"email": "tapan@goraipur.kushtia.gov.bd"}
	anAppellate = anRTI.with("role", "appellate_authority")
	anAgreement = values{"kind": "agreement", "title_bn": "চুক্তি ২০২০-২১", "fiscal_year": "2020-21", "portal_url": "https://goraipur.gov.bd/apa"}
	aProject    = values{"name_bn": "রাস্তা সংস্কার", "fiscal_year": "2020-21", "funding_bn": "মন্ত্রণালয়", "allocation_bdt": "450000",
		"location_bn": "হরিপুর", "progress_percent": "0", "status": "ongoing"}
	anAnik       = anRTI.with("role", "anik", "limit_days", "30")
	anAppeal     = anRTI.with("role", "appeal_officer", "limit_days", "20")
	aQuarterly   = values{"kind": "quarterly_report", "fiscal_year": "2019-20", "quarter": "4", "title_bn": "প্রতিবেদন", "published_on": "2020-07-10", "portal_url": "https://goraipur.gov.bd/nis"}
	aDevelopment = values{"title_bn": "গৃহ নির্মাণ", "description_bn": "চলমান", "location_bn": "চাঁদপুর", "fiscal_year": "2020-21", "status": "ongoing"}
	aReport      = values{"title_bn": "আগস্ট ২০২০", "period": "monthly", "period_from": "2020-08-01", "period_to": "2020-08-31", "summary_bn": "অগ্রগতি"}
	aTraining    = values{"title_bn": "ই-নথি", "starts_on": "2020-10-18", "ends_on": "2020-10-19", "venue_bn": "ল্যাব", "audience_bn": "কর্মচারী", "status": "upcoming"}
	completeOnes = map[string][]values{
		"officers_staff": {aHead, aClerk}, "notices": {aNotice}, "citizen_charter": {aCharter}, "services": {aService},
		"rti": {anRTI, anAppellate}, "apa": {anAgreement}, "projects": {aProject}, "grs": {anAnik, anAppeal}, "integrity": {aQuarterly},
		"development": {aDevelopment}, "progress_reports": {aReport}, "training": {aTraining},
	}
)

// complete is an office in which every category is done today.
func complete(day office.Date) *content {
	c := newContent(day)
	for _, id := range catalog.Default().IDs() {
		for _, v := range completeOnes[id] {
			c.add(id, rec(v))
		}
	}
	return c
}

func expect(t *testing.T, why string, s compliance.Standing, state office.State, codes ...string) {
	t.Helper()
	if got := compliance.Codes(s.Reasons()); s.State != state || !slices.Equal(got, codes) && len(got)+len(codes) > 0 {
		t.Errorf("%s: %s is %s %v, want %s %v", why, s.Category, s.State, got, state, codes)
	}
	for _, r := range s.Reasons() {
		if bn, en := r.In(office.Bengali), r.In(office.English); bn == "" || en == "" || bn == r.Code {
			t.Errorf("%s: reason %s is worded %q / %q", why, r.Code, bn, en)
		}
	}
}

func expectWarnings(t *testing.T, why string, s compliance.Standing, codes ...string) {
	t.Helper()
	if got := compliance.Codes(s.Warnings()); !slices.Equal(got, codes) && len(got)+len(codes) > 0 {
		t.Errorf("%s: %s warns %v, want %v", why, s.Category, got, codes)
	}
}

// What stands in Bengali alone is counted for itself, and keeps nothing from done.
func TestEnglishTwinsAreAGapOfTheirOwn(t *testing.T) {
	s := readSample(t)
	before := compliance.Judge(s.content, "officers_staff")
	if n := before.Untranslated(); n != 0 {
		t.Fatalf("%d of the sample's officers have no English", n)
	}
	records := slices.Clone(s.content.Records["officers_staff"])
	for i := range 3 {
		r := records[i]
		r.Values = maps.Clone(r.Values)
		delete(r.Values, "name_en")
		delete(r.Values, "designation_en")
		records[i] = r
	}
	s.content.Records["officers_staff"] = records
	after := compliance.Judge(s.content, "officers_staff")
	if n := after.Untranslated(); n != 3 {
		t.Errorf("%d entries have no English", n)
	}
	if after.State != before.State || after.ReasonCount() != before.ReasonCount() || after.WarningCount() != before.WarningCount() {
		t.Errorf("the state is %s with %d reasons and %d warnings", after.State, after.ReasonCount(), after.WarningCount())
	}
}
