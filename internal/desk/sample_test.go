package desk_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
)

// expected is the block of that name in the sample office: what must be found on its day.
type expected struct {
	On        office.Date
	Directive struct {
		Due             office.Date
		WorkingDaysLeft int `json:"working_days_left"`
		Done, Total     int
		States          map[string]office.State
	}
	Others   map[string]office.State `json:"other_categories"`
	Codes    map[string][]string
	Worklist []string
}

func sampleExpected(t *testing.T) expected {
	t.Helper()
	data, err := os.ReadFile("officefile/sample/sample_office.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Expected expected }
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Expected.Directive.States) != 9 || len(file.Expected.Codes) != 4 {
		t.Fatalf("the expected block is not whole: %+v", file.Expected)
	}
	return file.Expected
}

func TestStatusOfTheSampleIsExactlyAsExpected(t *testing.T) {
	d, want := desktest.Open(t), sampleExpected(t)
	got := ok(d.Files().Status())(t)
	if got.On != want.On || len(got.Directives) != 1 {
		t.Fatalf("on %s, %d directives", got.On, len(got.Directives))
	}
	dir := got.Directives[0]
	if *dir.Due != want.Directive.Due || *dir.WorkingDaysLeft != want.Directive.WorkingDaysLeft ||
		dir.Done != want.Directive.Done || dir.Total != want.Directive.Total || dir.Answered != nil {
		t.Errorf("%+v", dir)
	}
	for _, item := range dir.Items {
		if item.State != want.Directive.States[item.Mark] {
			t.Errorf("%s is %s, want %s", item.Mark, item.State, want.Directive.States[item.Mark])
		}
		codes := []string{}
		for _, r := range item.Reasons {
			codes = append(codes, r.Code)
		}
		if wanted := append([]string{}, want.Codes[item.Mark]...); !slices.Equal(codes, wanted) {
			t.Errorf("%s has %v, want %v", item.Mark, codes, wanted)
		}
	}
	if len(got.Others) != len(want.Others) {
		t.Errorf("%d other categories, want %d", len(got.Others), len(want.Others))
	}
	for _, other := range got.Others {
		if other.State != want.Others[other.Category] {
			t.Errorf("%s is %s", other.Category, other.State)
		}
	}
	if len(got.Warnings) != 1 || got.Warnings[0].Code != "private_domain" {
		t.Errorf("warnings %+v", got.Warnings)
	}
}

func TestEveryReasonNamesTheRecordAndFieldThatMendIt(t *testing.T) {
	d := desktest.Open(t)
	board := ok(d.Boards.Board(duties.BoardIn{}))(t)
	if len(board.Items) != 9 || len(board.Others) != 3 || board.Directive == nil || board.Directive.LeftText == "" {
		t.Fatalf("%d items, %d others", len(board.Items), len(board.Others))
	}
	for _, item := range board.Items {
		for _, r := range item.Reasons {
			if strings.HasSuffix(r.Code, "_missing") && item.Mark == "ক" && (r.Record == "" || r.Field == "") {
				t.Errorf("%s %s leads nowhere", item.Mark, r.Code)
			}
			if r.Record == "" {
				continue
			}
			form := ok(d.Records.Form(desk.CategoryIn{Category: r.Category}))(t)
			if r.Field != "" && !slices.ContainsFunc(form.Fields, func(f catalog.FormField) bool { return f.Name == r.Field }) {
				t.Errorf("%s: %s leads to the field %q that the form of %s has not", item.Mark, r.Code, r.Field, r.Category)
			}
			if view := ok(d.Records.Open(content.RecordIn{ID: r.Record}))(t); view.Category != item.Category {
				t.Errorf("%s leads into %s", item.Mark, view.Category)
			}
		}
		if good := item.State == office.Done || item.State == office.NotApplicableState; good != (item.Action == nil) {
			t.Errorf("%s is %s with action %+v", item.Mark, item.State, item.Action)
		}
	}
}

// On a past day the office is judged as it then was.
func TestPastDaysShowTheOfficeAsItThenWas(t *testing.T) {
	d := desktest.Open(t)
	for _, row := range []struct {
		day        string
		directives int
		state      map[string]office.State
		why        string
	}{
		{"2020-09-25", 0, map[string]office.State{"projects": office.Missing, "grs": office.Stale, "rti": office.Done}, "before the letter came and before ছ was said not to apply"},
		{"2020-09-28", 0, map[string]office.State{"projects": office.NotApplicableState}, "the day ছ was said not to apply"},
		{"2020-09-29", 1, map[string]office.State{"projects": office.NotApplicableState, "integrity": office.Missing}, "the day the letter came"},
		{"2020-10-09", 1, map[string]office.State{"grs": office.Stale}, "after the last day"},
		{"2019-01-01", 0, map[string]office.State{"officers_staff": office.Missing, "services": office.Missing}, "before everything"},
	} {
		ok(d.Offices.SetDay(officefile.DayIn{Day: row.day}))(t)
		board := ok(d.Boards.Board(duties.BoardIn{}))(t)
		if string(board.On) != row.day || len(board.Directives) != row.directives {
			t.Errorf("%s (%s): on %s, %d directives", row.day, row.why, board.On, len(board.Directives))
		}
		for _, item := range append(board.Items, board.Others...) {
			if want, given := row.state[item.Category]; given && item.State != want {
				t.Errorf("%s (%s): %s is %s, want %s", row.day, row.why, item.Category, item.State, want)
			}
		}
		if row.day == "2020-10-09" && (!board.Directive.Late || *board.Directive.WorkingDaysLeft != 0) {
			// 9 and 10 October are Friday and Saturday: late, though no working day has passed.
			t.Errorf("late %v, %d left", board.Directive.Late, *board.Directive.WorkingDaysLeft)
		}
	}
}

func TestWorklistOfTheSampleIsAsExpected(t *testing.T) {
	d := desktest.Open(t)
	list := ok(d.Worklists.List())(t)
	got := []string{}
	for _, group := range list.Groups {
		for _, row := range group.Rows {
			got = append(got, group.Category+" "+row.Kind+" "+row.Title)
		}
	}
	if len(got) != 3 || list.Total != 3 || !strings.HasPrefix(got[0], "officers_staff new") || !strings.HasPrefix(got[1], "officers_staff new") ||
		got[2] != "notices archive জাতীয় শোক দিবসের কর্মসূচি" {
		t.Errorf("%q", got)
	}
	if want := sampleExpected(t).Worklist; len(want) != 2 {
		t.Errorf("the sample expects %q", want)
	}
}

// What init --from reads, an export gives back: content, directives, register, holidays, attachments.
func TestOfficeSurvivesTheRoundTripThroughItsExchangeForm(t *testing.T) {
	d := desktest.Open(t)
	first := contentJSON(t, d)
	ex := ok(exchange.Read(strings.NewReader(first), catalog.Default(), office.Known{}))(t)
	ex.Files = attachmentsOf(t, d)
	if len(ex.Files) == 0 {
		t.Fatal("the bundle of the sample has no attachments")
	}
	var whole bytes.Buffer
	if err := exchange.Write(&whole, ex, catalog.Default(), exchange.Options{WithFiles: true}); err != nil {
		t.Fatal(err)
	}
	again := desktest.Bare(t)
	path := filepath.Join(again.Dir, "again.batayan")
	if err := again.Files().Init(path, &whole); err != nil {
		t.Fatal(err)
	}
	again.Path = path
	ok(again.Offices.SetDay(officefile.DayIn{Day: "2020-10-05"}))(t)
	if second := contentJSON(t, again); second != first {
		t.Errorf("%s", difference(first, second))
	}
	one, two := asJSON(t, ok(d.Files().Status())(t)), asJSON(t, ok(again.Files().Status())(t))
	if one != two {
		t.Errorf("the board differs:\n%s", difference(one, two))
	}
	if bytes, same := attachmentsOf(t, again), ex.Files; len(bytes) != len(same) {
		t.Errorf("%d attachments of %d", len(bytes), len(same))
	}
}

// A bundle's content.json names attachments whose bytes lie beside it: alone it would make an office with
// records that name files nobody has, and of which no bundle could be made.
func TestOfficeWhoseAttachmentsAreNotThereIsNotMade(t *testing.T) {
	d := desktest.Open(t)
	content := contentJSON(t, d)
	again := desktest.Bare(t)
	path := filepath.Join(again.Dir, "again.batayan")
	refused(t, again.Files().Init(path, strings.NewReader(content)), "exchange.file_absent")
	if _, err := os.Stat(path); err == nil {
		t.Error("a refused import left a file behind")
	}
}
