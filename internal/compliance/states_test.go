package compliance_test

import (
	"testing"

	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

func TestEveryCategoryCanBeDone(t *testing.T) {
	for _, s := range compliance.JudgeAll(complete(today).Content) {
		expect(t, "complete office", s, office.Done)
		expectWarnings(t, "complete office", s)
	}
}

func TestCategoryWithoutRecordsIsMissing(t *testing.T) {
	period := map[string]string{"apa": "year_missing", "integrity": "quarter_missing"}
	for _, s := range compliance.JudgeAll(newContent(today).Content) {
		codes := []string{"record_missing"}
		if code := period[s.Category]; code != "" {
			codes = append(codes, code)
		}
		expect(t, "empty office", s, office.Missing, codes...)
	}
}

// judged is one category with just these records, in an office that is complete elsewhere.
func judged(category string, records ...office.Record) compliance.Standing {
	c := complete(today)
	c.Records[category] = nil
	c.add(category, records...)
	return compliance.Judge(c.Content, category)
}

type stateCase struct {
	why     string
	records []office.Record
	state   office.State
	codes   []string
}

func run(t *testing.T, category string, cases []stateCase) {
	t.Helper()
	for _, c := range cases {
		expect(t, c.why, judged(category, c.records...), c.state, c.codes...)
	}
}

func of(vs ...values) []office.Record {
	out := make([]office.Record, len(vs))
	for i, v := range vs {
		out[i] = rec(v)
	}
	return out
}

func TestOfficersAndStaff(t *testing.T) {
	run(t, "officers_staff", []stateCase{
		{"one officer who is head", of(aHead), office.Done, nil},
		{"a vacant post needs only its designation", of(aHead, aVacancy), office.Done, nil},
		{"a vacant post without designation", of(aHead, aVacancy.with("designation_bn", "")), office.Partial, []string{"designation_missing"}},
		{"no name", of(aHead.with("name_bn", "")), office.Partial, []string{"name_missing"}},
		{"dots are no name", of(aHead.with("name_bn", "……")), office.Partial, []string{"name_missing"}},
		{"no mobile", of(aHead, aClerk.with("mobile", "")), office.Partial, []string{"mobile_missing"}},
		{"a word in place of a mobile", of(aHead, aClerk.with("mobile", "নাই")), office.Partial, []string{"mobile_missing"}},
		{"nine digits", of(aHead, aClerk.with("mobile", "০১৭০০-০০০০")), office.Partial, []string{"mobile_invalid"}},
		{"a landline as mobile", of(aHead, aClerk.with("mobile", "০৭১-৬২৩০০")), office.Partial, []string{"mobile_invalid"}},
		{"a number without its leading zero is valid", of(aHead, aClerk.with("mobile", "1700000002")), office.Done, nil},
		{"no e-mail", of(aHead, aClerk.with("email", "")), office.Partial, []string{"email_missing"}},
		{"an e-mail without @", of(aHead, aClerk.with("email", "rowshan.goraipur")), office.Partial, []string{"email_invalid"}},
		{"a private e-mail only warns", of(aHead, aClerk.with("email", "rowshan@example.com")), office.Done, nil},
		{"a bad office phone only warns", of(aHead.with("phone_office", "০৭১")), office.Done, nil},
		{"no head", of(aHead.with("head", "false"), aClerk), office.Partial, []string{"head_missing"}},
		{"a head who left the post vacant is none", of(aHead.with("vacant", "true", "name_bn", ""), aHead.with("head", "false", "order", "2", "mobile", "০১৭০০-০০০০০৯")), office.Partial, []string{"head_missing"}},
		{"two heads", of(aHead, aClerk.with("head", "true")), office.Partial, []string{"head_twice"}},
		{"no officer among the staff", of(aClerk.with("head", "true")), office.Partial, []string{"kind_missing"}},
		{"only vacant posts", of(aVacancy), office.Partial, []string{"kind_missing", "head_missing"}},
		{"missing before wrong, each in the order of the form", of(
			aHead.with("mobile", "০১"), aClerk.with("email", "", "name_bn", ""), aClerk.with("order", "3", "mobile", "", "email", "x")), office.Partial,
			[]string{"name_missing", "mobile_missing", "email_missing", "mobile_invalid", "email_invalid"}},
	})
}

func TestNotices(t *testing.T) {
	bare := aNotice.with("body_bn", "")
	run(t, "notices", []stateCase{
		{"published 30 days ago", of(aNotice.with("published_on", "2020-09-05")), office.Done, nil},
		{"published 31 days ago", of(aNotice.with("published_on", "2020-09-04")), office.Stale, []string{"latest_old"}},
		{"the newest counts", of(aNotice, aNotice.with("published_on", "2019-01-01")), office.Done, nil},
		{"one of tomorrow is no item yet", of(aNotice.with("published_on", "2020-10-06")), office.Stale, []string{"latest_old"}},
		{"neither text nor file", of(bare), office.Partial, []string{"content_missing"}},
		{"a file instead of a text", []office.Record{withFile(rec(bare), "")}, office.Done, nil},
		{"a file that names the field", []office.Record{withFile(rec(bare), "file")}, office.Done, nil},
		{"dots are no text", of(aNotice.with("body_bn", "----")), office.Partial, []string{"content_missing"}},
		{"one in the archive needs no content", of(aNotice, bare.with("expires_on", "2020-10-04")), office.Done, nil},
		{"the day it expires it is still current", of(aNotice, bare.with("expires_on", "2020-10-05")), office.Partial, []string{"content_missing"}},
		{"reasons of all steps", of(bare.with("published_on", "2020-08-01")), office.Partial, []string{"content_missing", "latest_old"}},
	})
}

func TestCitizenCharter(t *testing.T) {
	noURL := aCharter.with("portal_url", "")
	run(t, "citizen_charter", []stateCase{
		{"without vision", of(aCharter.with("vision_bn", "")), office.Partial, []string{"vision_missing"}},
		{"vision is a filler", of(aCharter.with("vision_bn", "vision")), office.Partial, []string{"vision_missing"}},
		{"without mission", of(aCharter.with("mission_bn", "")), office.Partial, []string{"mission_missing"}},
		{"without what the citizen must do", of(aCharter.with("expectations_bn", "")), office.Partial, []string{"expectations_missing"}},
		{"neither address nor file", of(noURL), office.Partial, []string{"document_missing"}},
		{"a file alone", []office.Record{withFile(rec(noURL), "")}, office.Done, nil},
		{"an address that is none", of(aCharter.with("portal_url", "পোর্টালে")), office.Partial, []string{"portal_url_invalid"}},
		{"reviewed 90 days ago", of(aCharter.with("reviewed_on", "2020-07-07")), office.Done, nil},
		{"reviewed 91 days ago, though changed today", of(aCharter.with("reviewed_on", "2020-07-06")), office.Stale, []string{"confirmed_old"}},
		{"not reviewed", of(aCharter.with("reviewed_on", "")), office.Partial, []string{"reviewed_on_missing", "confirmed_old"}},
	})
}

func TestCharterNeedsServicesAndOfficersElsewhereButNotTheirGaps(t *testing.T) {
	c := complete(today)
	c.Records["services"], c.Records["grs"] = nil, nil
	s := compliance.Judge(c.Content, "citizen_charter")
	expect(t, "neither services nor officers", s, office.Partial, "kind_missing", "role_missing", "role_missing")
	if s.Reasons()[0].Category != "services" || s.Reasons()[2].Category != "grs" {
		t.Errorf("links lead to %s and %s", s.Reasons()[0].Category, s.Reasons()[2].Category)
	}
	c.add("services", rec(aService.with("fee_bn", "", "officer_bn", "")))
	old := rec(anAnik)
	old.ConfirmedOn, old.UpdatedOn = "2019-01-01", "2019-01-01"
	c.add("grs", old, rec(anAppeal.with("email", "")))
	expect(t, "gaps and age elsewhere", compliance.Judge(c.Content, "citizen_charter"), office.Done)
	c.Records["services"] = nil
	c.add("services", rec(aService.with("kind", "internal")))
	expect(t, "no citizen service", compliance.Judge(c.Content, "citizen_charter"), office.Partial, "kind_missing")
}

func TestCategoryConfirmationRefreshesCharter(t *testing.T) {
	c := complete(today)
	c.Records["citizen_charter"] = nil
	c.add("citizen_charter", rec(aCharter.with("reviewed_on", "2020-01-01")))
	c.States["citizen_charter"] = office.CategoryState{ConfirmedOn: "2020-10-01"}
	s := compliance.Judge(c.Content, "citizen_charter")
	expect(t, "the later of both counts", s, office.Done)
	if s.Confirmed != "2020-10-01" {
		t.Errorf("confirmed %s", s.Confirmed)
	}
}

func TestServices(t *testing.T) {
	run(t, "services", []stateCase{
		{"days without text are a time", of(aService.with("time_text_bn", "", "time_days", "7")), office.Done, nil},
		{"neither", of(aService.with("time_text_bn", "")), office.Partial, []string{"time_missing"}},
		{"documents", of(aService.with("documents_bn", "")), office.Partial, []string{"documents_missing"}},
		{"place", of(aService.with("documents_place_bn", "")), office.Partial, []string{"place_missing"}},
		{"fee", of(aService.with("fee_bn", "")), office.Partial, []string{"fee_missing"}},
		{"officer", of(aService.with("officer_bn", "")), office.Partial, []string{"officer_missing"}},
		{"superior", of(aService.with("superior_bn", "")), office.Partial, []string{"superior_missing"}},
		{"only internal ones", of(aService.with("kind", "internal")), office.Partial, []string{"kind_missing"}},
		{"equal reasons stand together", of(aService.with("fee_bn", "", "time_text_bn", ""), aService.with("order", "2", "fee_bn", "", "time_text_bn", "")),
			office.Partial, []string{"time_missing", "time_missing", "fee_missing", "fee_missing"}},
	})
}

func TestServiceMethodIsNeededForTheMinistryFormOnly(t *testing.T) {
	c := complete(today)
	c.Records["citizen_charter"] = nil
	c.add("citizen_charter", rec(aCharter.with("form", "ministry")))
	expect(t, "ministry form", compliance.Judge(c.Content, "services"), office.Partial, "method_missing")
}

func TestServiceOfficerComesFromTheReference(t *testing.T) {
	c := complete(today)
	c.Records["services"] = nil
	head := c.Records["officers_staff"][0].ID
	c.add("services", rec(aService.with("officer_bn", "", "officer", head)))
	expect(t, "composed from the officer", compliance.Judge(c.Content, "services"), office.Done)
	c.Records["services"] = nil
	c.add("services", rec(aService.with("officer_bn", "", "officer", "01EKEF7KW0ZZZZZZZZZZZZZZZZ")))
	s := compliance.Judge(c.Content, "services")
	expect(t, "an officer who is gone", s, office.Partial, "officer_missing")
	expectWarnings(t, "an officer who is gone", s, "officer_gone")
}

func TestRTI(t *testing.T) {
	mobileOnly := anRTI.with("phone", "", "mobile", "০১৭০০-০০০০০৪")
	run(t, "rti", []stateCase{
		{"mobile instead of phone", of(mobileOnly, anAppellate), office.Done, nil},
		{"an alternate is optional", of(anRTI, anAppellate, anRTI.with("role", "alternate_officer")), office.Done, nil},
		{"neither phone nor mobile", of(anRTI.with("phone", ""), anAppellate), office.Partial, []string{"phone_missing"}},
		{"the only number is wrong", of(anRTI.with("phone", "০৭১"), anAppellate), office.Partial, []string{"phone_invalid"}},
		{"a wrong number beside a right one", of(mobileOnly.with("phone", "০৭১"), anAppellate), office.Done, nil},
		{"no appellate authority", of(anRTI), office.Partial, []string{"role_missing"}},
		{"only an alternate", of(anRTI.with("role", "alternate_officer")), office.Partial, []string{"role_missing", "role_missing"}},
		{"no name", of(anRTI.with("name_bn", ""), anAppellate), office.Partial, []string{"name_missing"}},
		{"no designation", of(anRTI.with("designation_bn", ""), anAppellate), office.Partial, []string{"designation_missing"}},
		{"no e-mail", of(anRTI.with("email", ""), anAppellate), office.Partial, []string{"email_missing"}},
	})
}

func TestRTIFieldsComeFromTheReference(t *testing.T) {
	c := complete(today)
	c.Records["rti"] = nil
	head := c.Records["officers_staff"][0].ID
	c.add("rti", rec(values{"role": "designated_officer", "officer": head}), rec(anAppellate))
	s := compliance.Judge(c.Content, "rti")
	expect(t, "all from the officer", s, office.Done)
	expectWarnings(t, "all from the officer", s)
	c.Records["rti"][0].Values["email"] = "other@goraipur.kushtia.gov.bd"
	expectWarnings(t, "a typed value differs", compliance.Judge(c.Content, "rti"), "differs_from_officer")
}

func TestGRS(t *testing.T) {
	run(t, "grs", []stateCase{
		{"no limit", of(anAnik.with("limit_days", ""), anAppeal), office.Partial, []string{"limit_days_missing"}},
		{"no appeal officer", of(anAnik), office.Partial, []string{"role_missing"}},
		{"an alternate does not stand in", of(anAnik.with("role", "alternate_anik"), anAppeal), office.Partial, []string{"role_missing"}},
	})
}

func TestProjects(t *testing.T) {
	run(t, "projects", []stateCase{
		{"no progress", of(aProject.with("progress_percent", "")), office.Partial, []string{"progress_percent_missing"}},
		{"no funding, no place", of(aProject.with("funding_bn", "", "location_bn", "")), office.Partial, []string{"funding_missing", "location_missing"}},
		{"no allocation", of(aProject.with("allocation_bdt", "")), office.Partial, []string{"allocation_bdt_missing"}},
	})
}

func TestOtherCategories(t *testing.T) {
	run(t, "development", []stateCase{
		{"completed without a day", of(aDevelopment.with("status", "completed")), office.Partial, []string{"completed_on_missing"}},
		{"completed", of(aDevelopment.with("status", "completed", "completed_on", "2020-09-10")), office.Done, nil},
		{"no description", of(aDevelopment.with("description_bn", "")), office.Partial, []string{"description_missing"}},
	})
	run(t, "progress_reports", []stateCase{
		{"45 days old", of(aReport.with("period_to", "2020-08-21")), office.Done, nil},
		{"46 days old", of(aReport.with("period_to", "2020-08-20")), office.Stale, []string{"latest_old"}},
		{"neither summary nor file", of(aReport.with("summary_bn", "")), office.Partial, []string{"content_missing"}},
	})
	run(t, "training", []stateCase{
		{"no place", of(aTraining.with("venue_bn", "")), office.Partial, []string{"venue_missing"}},
		{"no audience", of(aTraining.with("audience_bn", "")), office.Partial, []string{"audience_missing"}},
	})
}
