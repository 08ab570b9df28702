package compliance_test

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

func rows(t testing.TB, path string, want int) [][]string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.SplitSeq(strings.TrimRight(string(raw), "\n"), "\n") {
		if line = strings.TrimSuffix(line, "\r"); line != "" && !strings.HasPrefix(line, "# ") {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	if len(out) != want {
		t.Fatalf("%s has %d rows, want %d", path, len(out), want)
	}
	return out
}

// lists are the holiday lists of the vectors, by key.
func lists(t testing.TB) map[string][]office.Holiday {
	t.Helper()
	out := map[string][]office.Holiday{}
	for _, r := range rows(t, "testdata/holidays.tsv", 130) {
		out[r[0]] = append(out[r[0]], office.Holiday{Date: office.Date(r[1]), Kind: office.HolidayKind(r[2]), NameBN: r[3], Moon: len(r) > 4 && r[4] == "moon", Confirmed: true})
	}
	return out
}

func calendar(t testing.TB, keys string) compliance.Calendar {
	t.Helper()
	all := lists(t)
	var holidays []office.Holiday
	for key := range strings.SplitSeq(keys, "+") {
		if key != "none" {
			if all[key] == nil {
				t.Fatalf("no list %q", key)
			}
			holidays = append(holidays, all[key]...)
		}
	}
	return compliance.NewCalendar(nil, holidays)
}

func TestWorkdayVectors(t *testing.T) {
	for _, r := range rows(t, "testdata/workday_vectors.tsv", 46) {
		t.Run(strings.Join(r[:3], " "), func(t *testing.T) {
			days, err := strconv.Atoi(r[1])
			if err != nil {
				t.Fatal(err)
			}
			cal := calendar(t, r[2])
			got := compliance.Due(office.Date(r[0]), days, cal)
			if got.Due != office.Date(r[3]) {
				t.Errorf("due %s, want %s", got.Due, r[3])
			}
			if left := compliance.WorkingDaysLeft(office.Date(r[0]), got.Due, cal); left != days {
				t.Errorf("%d working days left on the day of receipt, want %d", left, days)
			}
			if counted := got.Due.DaysSince(office.Date(r[0])) - len(got.Skipped); counted != days {
				t.Errorf("%d days counted beside %d skipped, want %d", counted, len(got.Skipped), days)
			}
		})
	}
}

func TestCalendarRules(t *testing.T) {
	day := office.Date("2020-10-14") // a Wednesday
	for _, c := range []struct {
		why     string
		weekend []office.Weekday
		kinds   []office.HolidayKind
		day     office.Date
		works   bool
	}{
		{"an ordinary Wednesday", nil, nil, day, true},
		{"Friday is weekend where nothing is set", nil, nil, "2020-10-16", false},
		{"Saturday is weekend where nothing is set", nil, nil, "2020-10-17", false},
		{"Sunday works", nil, nil, "2020-10-18", true},
		{"the setting replaces the weekend", []office.Weekday{"sunday"}, nil, "2020-10-18", false},
		{"Friday works where the setting says so", []office.Weekday{"sunday"}, nil, "2020-10-16", true},
		{"general closes", nil, []office.HolidayKind{"general"}, day, false},
		{"executive closes", nil, []office.HolidayKind{"executive"}, day, false},
		{"special closes", nil, []office.HolidayKind{"special"}, day, false},
		{"local closes", nil, []office.HolidayKind{"local"}, day, false},
		{"optional never closes", nil, []office.HolidayKind{"optional"}, day, true},
		{"an unknown kind never closes", nil, []office.HolidayKind{"whatever"}, day, true},
		{"working opens a Saturday", nil, []office.HolidayKind{"working"}, "2020-10-17", true},
		{"working beats a holiday before it", nil, []office.HolidayKind{"general", "working"}, day, true},
		{"working beats a holiday after it", nil, []office.HolidayKind{"working", "general"}, day, true},
		{"optional beside general does not open", nil, []office.HolidayKind{"general", "optional"}, day, false},
		{"optional on a Friday does not open", nil, []office.HolidayKind{"optional"}, "2020-10-16", false},
	} {
		var holidays []office.Holiday
		for _, kind := range c.kinds {
			holidays = append(holidays, office.Holiday{Date: c.day, Kind: kind, NameBN: "ছুটি", Confirmed: true})
		}
		cal := compliance.NewCalendar(c.weekend, holidays)
		if cal.Working(c.day) != c.works {
			t.Errorf("%s: working is %v", c.why, !c.works)
		}
		if _, skipped := cal.Skip(c.day); skipped == c.works {
			t.Errorf("%s: skip and work agree", c.why)
		}
	}
}

func TestDueDateSaysWhatItLeansOn(t *testing.T) {
	cal := compliance.NewCalendar(nil, []office.Holiday{
		{Date: "2020-12-16", Kind: "general", NameBN: "বিজয় দিবস", Confirmed: true},
		{Date: "2020-12-30", Kind: "executive", NameBN: "চাঁদের ছুটি", Moon: true},
		{Date: "2020-12-29", Kind: "optional", NameBN: "ঐচ্ছিক"},
	})
	got := compliance.Due("2020-12-28", 3, cal)
	if got.Due != "2021-01-03" {
		t.Fatalf("due %s", got.Due)
	}
	if len(got.Unconfirmed) != 1 || got.Unconfirmed[0].Date != "2020-12-30" {
		t.Errorf("unconfirmed %v", got.Unconfirmed)
	}
	if len(got.YearsWithoutList) != 1 || got.YearsWithoutList[0] != 2021 {
		t.Errorf("years without list %v", got.YearsWithoutList)
	}
	want := []struct {
		day office.Date
		why office.Text
	}{
		{"2020-12-30", office.Text{BN: "চাঁদের ছুটি (নির্বাহী আদেশে ছুটি)", EN: "চাঁদের ছুটি (holiday by executive order)"}},
		{"2021-01-01", office.Text{BN: "শুক্রবার, সাপ্তাহিক ছুটি", EN: "Friday, weekend"}},
		{"2021-01-02", office.Text{BN: "শনিবার, সাপ্তাহিক ছুটি", EN: "Saturday, weekend"}},
	}
	if len(got.Skipped) != len(want) {
		t.Fatalf("skipped %v", got.Skipped)
	}
	for i, w := range want {
		if got.Skipped[i].Date != w.day || got.Skipped[i].Why != w.why {
			t.Errorf("skip %d is %+v", i, got.Skipped[i])
		}
	}
}

func TestDueDateOfNothingSensibleIsUnknown(t *testing.T) {
	week := office.Weekdays.All()
	for why, due := range map[string]office.Date{
		"no day of receipt": compliance.Due("", 7, compliance.NewCalendar(nil, nil)).Due,
		"no such day":       compliance.Due("2020-02-30", 7, compliance.NewCalendar(nil, nil)).Due,
		"no days":           compliance.Due("2020-09-29", 0, compliance.NewCalendar(nil, nil)).Due,
		"days below zero":   compliance.Due("2020-09-29", -3, compliance.NewCalendar(nil, nil)).Due,
		"no working day":    compliance.Due("2020-09-29", 1, compliance.NewCalendar(week, nil)).Due,
		"end of time":       compliance.Due("9999-12-30", 9, compliance.NewCalendar(nil, nil)).Due,
		"days without end":  compliance.Due("2020-09-29", 1<<40, compliance.NewCalendar(nil, nil)).Due,
	} {
		if due != "" {
			t.Errorf("%s: due %s", why, due)
		}
	}
}

func TestWorkingDaysLeftIsZeroOnTheDueDateAndNegativeAfterIt(t *testing.T) {
	cal := calendar(t, "2020")
	for _, c := range []struct {
		day  office.Date
		left int
	}{
		{"2020-10-05", 3}, {"2020-10-07", 1}, {"2020-10-08", 0}, {"2020-10-09", 0}, {"2020-10-10", 0},
		{"2020-10-11", -1}, {"2020-10-12", -2}, {"2020-10-26", -11},
	} {
		if left := compliance.WorkingDaysLeft(c.day, "2020-10-08", cal); left != c.left {
			t.Errorf("on %s %d left, want %d", c.day, left, c.left)
		}
	}
}

func drawCalendar(t *rapid.T) compliance.Calendar {
	kinds := office.HolidayKinds.All()
	holidays := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) office.Holiday {
		return office.Holiday{
			Date: office.Date("2020-01-01").Add(rapid.IntRange(0, 400).Draw(t, "date")),
			Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), Confirmed: rapid.Bool().Draw(t, "confirmed"),
		}
	}), 0, 60).Draw(t, "holidays")
	weekend := rapid.SliceOfN(rapid.SampledFrom([]office.Weekday{"friday", "saturday", "sunday"}), 0, 2).Draw(t, "weekend")
	return compliance.NewCalendar(weekend, holidays)
}

func TestDueDateIsAWorkingDayAndMovesForwardWithDaysAndReceipt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cal := drawCalendar(t)
		received := office.Date("2020-01-01").Add(rapid.IntRange(0, 400).Draw(t, "received"))
		days := rapid.IntRange(1, 60).Draw(t, "days")
		due := compliance.Due(received, days, cal)
		if !cal.Working(due.Due) || due.Due <= received {
			t.Fatalf("due %s after %s", due.Due, received)
		}
		if compliance.Due(received, days+1, cal).Due <= due.Due {
			t.Fatal("one more day is not later")
		}
		if compliance.Due(received.Add(1), days, cal).Due < due.Due {
			t.Fatal("a later receipt is due earlier")
		}
		if compliance.WorkingDaysLeft(received, due.Due, cal) != days {
			t.Fatal("working days left differ from the days given")
		}
		for _, s := range due.Skipped {
			if cal.Working(s.Date) || s.Date <= received || s.Date > due.Due || s.Why.BN == "" || s.Why.EN == "" {
				t.Fatalf("skipped %+v", s)
			}
		}
	})
}

func TestWorkingDaysLeftAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cal := drawCalendar(t)
		start := office.Date("2020-01-01")
		a, b, c := start.Add(rapid.IntRange(0, 300).Draw(t, "a")), start.Add(rapid.IntRange(0, 300).Draw(t, "b")), start.Add(rapid.IntRange(0, 300).Draw(t, "c"))
		if compliance.WorkingDaysLeft(a, b, cal)+compliance.WorkingDaysLeft(b, c, cal) != compliance.WorkingDaysLeft(a, c, cal) {
			t.Fatalf("%s %s %s do not add up", a, b, c)
		}
	})
}

func TestPeriodsOfADay(t *testing.T) {
	for _, c := range []struct {
		day, year string
		quarter   int
		from, to  office.Date
		text      string
	}{
		{"2020-06-30", "2019-20", 4, "2020-04-01", "2020-06-30", "এপ্রিল–জুন ২০২০"},
		{"2020-07-01", "2020-21", 1, "2020-07-01", "2020-09-30", "জুলাই–সেপ্টেম্বর ২০২০"},
		{"2020-12-31", "2020-21", 2, "2020-10-01", "2020-12-31", "অক্টোবর–ডিসেম্বর ২০২০"},
		{"2021-01-01", "2020-21", 3, "2021-01-01", "2021-03-31", "জানুয়ারি–মার্চ ২০২১"},
		{"2000-02-29", "1999-00", 3, "2000-01-01", "2000-03-31", "জানুয়ারি–মার্চ ২০০০"},
	} {
		q := compliance.QuarterOf(office.Date(c.day))
		if q.FiscalYear != c.year || q.Quarter != c.quarter || q.From != c.from || q.To != c.to || q.Text().BN != c.text {
			t.Errorf("%s is in %+v %q", c.day, q, q.Text().BN)
		}
		if y := compliance.FiscalYearOf(office.Date(c.day)); y.FiscalYear != c.year || y.From > office.Date(c.day) || y.To < office.Date(c.day) || y.From.Time().Month() != time.July {
			t.Errorf("%s is in %+v", c.day, y)
		}
	}
}
