package compliance_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
)

// sample is the invented office (internal/desk/README.md › Sample) and what its file says must be found.
type sample struct {
	content    compliance.Content
	directives []office.Directive
	expected   expectation
}

type expectation struct {
	On        office.Date `json:"on"`
	Directive struct {
		Due             office.Date             `json:"due"`
		WorkingDaysLeft int                     `json:"working_days_left"`
		Done            int                     `json:"done"`
		Total           int                     `json:"total"`
		States          map[string]office.State `json:"states"`
	} `json:"directive"`
	Codes  map[string][]string     `json:"codes"`
	Others map[string]office.State `json:"other_categories"`
}

func readSample(t testing.TB) sample {
	t.Helper()
	raw, err := os.Open("../desk/officefile/sample/sample_office.json")
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	x, err := exchange.Read(raw, catalog.Default(), office.Known{})
	if err != nil {
		t.Fatal(err)
	}
	s := sample{directives: x.Directives, content: compliance.Content{
		Day: "2020-10-05", Office: x.Office, Catalog: catalog.Default(), Holidays: x.Holidays,
		Records: map[string][]office.Record{}, States: map[string]office.CategoryState{},
	}}
	for id, c := range x.Categories {
		s.content.Records[id], s.content.States[id] = c.Records, c.State
	}
	bytes, err := os.ReadFile("../desk/officefile/sample/sample_office.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Expected expectation `json:"expected"`
	}
	if err := json.Unmarshal(bytes, &file); err != nil {
		t.Fatal(err)
	}
	s.expected = file.Expected
	return s
}

func TestSampleOfficeStandsAsItsFileExpects(t *testing.T) {
	s := readSample(t)
	want := s.expected
	if want.On != s.content.Day || len(want.Directive.States) != 9 {
		t.Fatalf("expectation for %s with %d states", want.On, len(want.Directive.States))
	}
	standings := compliance.JudgeAll(s.content)
	board := compliance.BoardFrom(s.content, standings, s.directives[0])
	if board.Due != want.Directive.Due || *board.WorkingDaysLeft != want.Directive.WorkingDaysLeft {
		t.Errorf("due %s with %d left, want %s with %d", board.Due, *board.WorkingDaysLeft, want.Directive.Due, want.Directive.WorkingDaysLeft)
	}
	if board.Count.Settled() != want.Directive.Done || board.Count.Total != want.Directive.Total {
		t.Errorf("%d of %d, want %d of %d", board.Count.Settled(), board.Count.Total, want.Directive.Done, want.Directive.Total)
	}
	for _, item := range board.Items {
		if item.State != want.Directive.States[item.Mark] {
			t.Errorf("%s is %s, want %s", item.Mark, item.State, want.Directive.States[item.Mark])
		}
		if got := compliance.Codes(item.Standing.Reasons()); !slices.Equal(got, want.Codes[item.Mark]) && len(got)+len(want.Codes[item.Mark]) > 0 {
			t.Errorf("%s has reasons %v, want %v", item.Mark, got, want.Codes[item.Mark])
		}
	}
	others := compliance.Others(standings, s.directives)
	if len(others) != len(want.Others) {
		t.Errorf("%d other categories, want %d", len(others), len(want.Others))
	}
	for _, o := range others {
		if o.State != want.Others[o.Category] {
			t.Errorf("%s is %s, want %s: %v", o.Category, o.State, want.Others[o.Category], compliance.Codes(o.Reasons()))
		}
	}
	warnings := compliance.Warnings(s.content, standings, compliance.Everything)
	if len(warnings) != 1 || warnings[0].Code != "private_domain" || warnings[0].Title != "শারমিন সুলতানা" {
		t.Errorf("warnings %v", warnings)
	}
}

func TestSampleReasonsNameRecordAndFieldInBothLanguages(t *testing.T) {
	s := readSample(t)
	reasons := compliance.Judge(s.content, "officers_staff").Reasons()
	want := []struct{ field, bn, en string }{
		{"email", "মোঃ নজরুল ইসলাম: “ই-মেইল” দেওয়া নেই।", "মোঃ নজরুল ইসলাম: “E-mail” is not given."},
		{"email", "রওশন আরা: “ই-মেইল” দেওয়া নেই।", "রওশন আরা: “E-mail” is not given."},
		{"email", "মোঃ আনোয়ার হোসেন: “ই-মেইল” দেওয়া নেই।", "মোঃ আনোয়ার হোসেন: “E-mail” is not given."},
		{"mobile", "মোঃ আব্দুল্লাহ আল মামুন: মোবাইল নম্বরে ১১টি অঙ্ক লাগে; এখানে ৯টি আছে।", "মোঃ আব্দুল্লাহ আল মামুন: A mobile number has 11 digits; here are 9."},
	}
	if len(reasons) != len(want) {
		t.Fatalf("%d reasons, want %d", len(reasons), len(want))
	}
	for i, w := range want {
		line := reasons[i].Line(office.Bengali)
		if line.Text != w.bn || line.Field != w.field || line.Record == "" || reasons[i].In(office.English) != w.en {
			t.Errorf("reason %d is %+v / %s", i, line, reasons[i].In(office.English))
		}
	}
}

func TestSampleRemarksHaveWhatTheReplyPrints(t *testing.T) {
	s := readSample(t)
	remark := func(id string) compliance.Remark {
		return compliance.RemarkOf(s.content, compliance.Judge(s.content, id))
	}
	officers := remark("officers_staff")
	if officers.All != 14 || officers.Bad != 4 || len(officers.Fields) != 2 ||
		officers.Fields[0].Label.BN != "ই-মেইল" || officers.Fields[0].Count != 3 ||
		officers.Fields[1].Label.BN != "মোবাইল নম্বর" || officers.Fields[1].Count != 1 {
		t.Errorf("officers: %+v", officers)
	}
	if r := remark("services"); r.All != 12 || r.Bad != 2 || len(r.Fields) != 1 || r.Fields[0].Label.BN != "সর্বোচ্চ সময়" || r.Fields[0].Count != 2 {
		t.Errorf("services: %+v", r)
	}
	if r := remark("notices"); r.Latest != "2020-09-30" {
		t.Errorf("notices: %+v", r)
	}
	if r := remark("citizen_charter"); r.Confirmed != "2020-10-01" {
		t.Errorf("charter: %+v", r)
	}
	if r := remark("rti"); r.Confirmed != "2020-08-16" {
		t.Errorf("rti: %+v", r)
	}
	if r := remark("apa"); r.Period.BN != "২০২০-২১" || r.Document.BN != "২০২০-২১ অর্থবছরের দলিল" {
		t.Errorf("apa: %+v", r)
	}
	if r := remark("projects"); r.Why != "চলমান কোনো প্রকল্প নেই" {
		t.Errorf("projects: %+v", r)
	}
	if r := remark("grs"); r.Confirmed != "2020-05-12" {
		t.Errorf("grs: %+v", r)
	}
	if r := remark("integrity"); r.Asked.BN != "এপ্রিল–জুন ২০২০ প্রান্তিকের প্রতিবেদন" {
		t.Errorf("integrity: %+v", r)
	}
}
