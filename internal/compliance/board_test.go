package compliance_test

import (
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

func TestNotApplicableNeedsPermissionReasonAndNoRecords(t *testing.T) {
	na := func(category, reason string, set office.Date) *content {
		c := newContent(today)
		c.States[category] = office.CategoryState{NotApplicable: &office.NotApplicable{ReasonBN: reason, SetOn: set}}
		return c
	}
	expect(t, "set with a reason", compliance.Judge(na("projects", "চলমান কোনো প্রকল্প নেই", "2020-09-28").Content, "projects"), office.NotApplicableState)
	expect(t, "without a reason", compliance.Judge(na("projects", " ", "2020-09-28").Content, "projects"), office.Missing, "record_missing")
	expect(t, "not set yet on the day", compliance.Judge(na("projects", "নেই কোনো প্রকল্প", "2020-10-06").Content, "projects"), office.Missing, "record_missing")
	expect(t, "where it is not allowed", compliance.Judge(na("notices", "নোটিশ থাকে না", "2020-09-28").Content, "notices"), office.Missing, "record_missing")
	c := na("notices", "নোটিশ থাকে না", "2020-09-28")
	c.Catalog = catalog.Default().Overlaid(office.Overlay{MayNotBe: map[string]bool{"notices": true}})
	expect(t, "where the office allows it", compliance.Judge(c.Content, "notices"), office.NotApplicableState)
	c = na("projects", "চলমান কোনো প্রকল্প নেই", "2020-09-28")
	c.add("projects", rec(aProject))
	s := compliance.Judge(c.Content, "projects")
	expect(t, "a live record cancels it", s, office.Done)
	expectWarnings(t, "a live record cancels it", s, "not_applicable_cancelled")
}

func TestDeletedRecordsAreNotLive(t *testing.T) {
	c := newContent(today)
	gone := rec(aProject)
	gone.Deleted = true
	c.add("projects", gone)
	expect(t, "deleted", compliance.Judge(c.Content, "projects"), office.Missing, "record_missing")
}

func TestUnknownCategoryHasNoState(t *testing.T) {
	if s := compliance.Judge(newContent(today).Content, "weather"); s.State != "" || s.Category != "weather" {
		t.Errorf("%+v", s)
	}
}

func TestWarningsNeverChangeAState(t *testing.T) {
	for _, c := range []struct {
		why      string
		category string
		records  []office.Record
		codes    []string
	}{
		{"the same mobile twice", "officers_staff", of(aHead, aClerk.with("mobile", "+8801700000001")), []string{"number_twice"}},
		{"a private address", "officers_staff", of(aHead.with("email", "uno@example.com")), []string{"private_domain"}},
		{"a filler in an optional field", "officers_staff", of(aHead.with("room", "---")), []string{"filler"}},
		{"a name at a vacant post", "officers_staff", of(aHead, aVacancy.with("name_bn", "কেউ একজন")), []string{"out_of_place"}},
		{"a training said to come that is over", "training", of(aTraining.with("starts_on", "2020-10-01", "ends_on", "2020-10-04")), []string{"over"}},
		{"a training that ends today", "training", of(aTraining.with("starts_on", "2020-10-01", "ends_on", "2020-10-05")), nil},
		{"a leading zero lost", "officers_staff", of(aHead.with("mobile", "1700000001")), []string{"zero_restored"}},
	} {
		s := judged(c.category, c.records...)
		expect(t, c.why, s, office.Done)
		expectWarnings(t, c.why, s, c.codes...)
	}
}

func TestFieldOfficeIsToldThatItsGRSOfficerIsUsuallyAbove(t *testing.T) {
	c := complete(today)
	head := c.Records["officers_staff"][0].ID
	c.Records["grs"] = nil
	c.add("grs", rec(values{"role": "anik", "officer": head, "limit_days": "30"}), rec(values{"role": "appeal_officer", "officer": head, "limit_days": "20"}))
	s := compliance.Judge(c.Content, "grs")
	expect(t, "own officers", s, office.Done)
	expectWarnings(t, "own officers", s, "grs_own_officer", "grs_own_officer")
	c.Office.Kind = "district_dc"
	expectWarnings(t, "own officers of a district", compliance.Judge(c.Content, "grs"), "grs_own_officer")
}

func TestBoardCountsTasksAndCategories(t *testing.T) {
	c := complete(today)
	c.Records["grs"] = nil
	seven := 7
	d := office.Directive{ID: "D", ReceivedOn: "2020-09-29", Days: &seven, Items: []office.DirectiveItem{
		{Mark: "ক", Category: "officers_staff"}, {Mark: "খ", Category: "grs"},
		{Mark: "গ", TaskDone: "2020-10-05"}, {Mark: "ঘ", TaskDone: "2020-10-06"}, {Mark: "ঙ"}, {Mark: "চ", Category: "unheard_of"},
	}}
	b := compliance.Board(c.Content, d)
	want := []office.State{office.Done, office.Missing, office.TaskDone, office.TaskOpen, office.TaskOpen, office.TaskOpen}
	for i, item := range b.Items {
		if item.State != want[i] {
			t.Errorf("%s is %s, want %s", item.Mark, item.State, want[i])
		}
	}
	if b.Count.Settled() != 2 || b.Count.Total != 6 {
		t.Errorf("%d of %d", b.Count.Settled(), b.Count.Total)
	}
}

func TestDirectiveIsLateFromTheDayAfterItsDueDateUntilItIsAnswered(t *testing.T) {
	seven := 7
	counted := office.Directive{ReceivedOn: "2020-09-29", Days: &seven}
	fixed := office.Directive{ReceivedOn: "2020-09-29", Deadline: "2020-10-09"} // a Friday
	answered := counted
	answered.Answer = &office.Answer{Memo: "০৫-৩১৬", Date: "2020-10-12"}
	for _, c := range []struct {
		why  string
		d    office.Directive
		day  office.Date
		due  office.Date
		left int
		late bool
	}{
		{"before", counted, "2020-10-05", "2020-10-08", 3, false},
		{"on the day", counted, "2020-10-08", "2020-10-08", 0, false},
		{"the day after", counted, "2020-10-09", "2020-10-08", 0, true},
		{"next week", counted, "2020-10-12", "2020-10-08", -2, true},
		{"a fixed date is kept as it is", fixed, "2020-10-09", "2020-10-09", 0, false},
		{"a fixed date passed", fixed, "2020-10-11", "2020-10-09", -1, true},
		{"answered", answered, "2020-10-13", "2020-10-08", -3, false},
		{"a day before the answer", answered, "2020-10-11", "2020-10-08", -1, true},
	} {
		content := newContent(c.day)
		content.Holidays = []office.Holiday{{Date: "2020-02-21", Kind: "general", Confirmed: true}}
		b := compliance.Board(content.Content, c.d)
		if b.Due != c.due || b.WorkingDaysLeft == nil || *b.WorkingDaysLeft != c.left || b.Late != c.late {
			t.Errorf("%s: %+v", c.why, b)
		}
	}
	if b := compliance.Board(newContent(today).Content, office.Directive{ReceivedOn: "2020-09-29"}); b.Due != "" || b.WorkingDaysLeft != nil || b.Late {
		t.Errorf("neither days nor date: %+v", b)
	}
}

func TestYearWithoutHolidayListWarns(t *testing.T) {
	c := complete(today)
	w := compliance.Warnings(c.Content, compliance.JudgeAll(c.Content), compliance.Everything)
	if len(w) != 1 || w[0].Code != "no_holiday_list" || w[0].In(office.Bengali) != "২০২০ সালের ছুটির তালিকা দেওয়া নেই; শুধু সাপ্তাহিক ছুটি বাদ গেছে।" {
		t.Errorf("%v", w)
	}
}

func TestJudgingTwiceIsTheSame(t *testing.T) {
	s := readSample(t)
	a, b := compliance.JudgeAll(s.content), compliance.JudgeAll(s.content)
	for i := range a {
		if compliance.Codes(a[i].Reasons()) == nil || len(a[i].Reasons()) != len(b[i].Reasons()) || a[i].State != b[i].State {
			t.Errorf("%s differs", a[i].Category)
		}
	}
}

var worse = map[office.State]int{office.Missing: 0, office.Partial: 1, office.Stale: 2, office.Done: 3, office.NotApplicableState: 3}

// A charter's form decides what a service needs, so charters are left out.
func TestAddingARecordNeverMakesAnotherCategoryWorse(t *testing.T) {
	ids := catalog.Default().IDs()
	rapid.Check(t, func(t *rapid.T) {
		c := newContent(today)
		for _, id := range ids {
			for _, v := range completeOnes[id] {
				if rapid.Bool().Draw(t, "has "+id) {
					c.add(id, rec(v))
				}
			}
		}
		before := compliance.JudgeAll(c.Content)
		id := rapid.SampledFrom(ids).Draw(t, "added to")
		if id == "citizen_charter" {
			return
		}
		v := rapid.SampledFrom(completeOnes[id]).Draw(t, "record")
		for name := range v {
			if rapid.IntRange(0, 3).Draw(t, "drop") == 0 {
				v = v.with(name, "")
			}
		}
		c.add(id, rec(v))
		for i, s := range compliance.JudgeAll(c.Content) {
			if s.Category != id && worse[s.State] < worse[before[i].State] {
				t.Fatalf("%s went from %s to %s when %s got a record", s.Category, before[i].State, s.State, id)
			}
		}
	})
}

func TestStateIsTheFirstOfItsReasons(t *testing.T) {
	ids := catalog.Default().IDs()
	rapid.Check(t, func(t *rapid.T) {
		c := newContent(office.Date("2019-06-01").Add(rapid.IntRange(0, 900).Draw(t, "day")))
		for _, id := range ids {
			for _, v := range completeOnes[id] {
				for name := range v {
					if rapid.IntRange(0, 9).Draw(t, "drop") == 0 {
						v = v.with(name, "")
					}
				}
				c.add(id, rec(v))
			}
		}
		for _, s := range compliance.JudgeAll(c.Content) {
			if len(s.Reasons()) == 0 {
				if s.State != office.Done {
					t.Fatalf("%s is %s without a reason", s.Category, s.State)
				}
				continue
			}
			if s.Reasons()[0].State != s.State {
				t.Fatalf("%s is %s, first reason says %s", s.Category, s.State, s.Reasons()[0].State)
			}
		}
	})
}
