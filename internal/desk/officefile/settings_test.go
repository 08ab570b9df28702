package officefile_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

func TestSettingsAreSavedFromTheRevisionSeenAndStaleOnesRefused(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Settings.Get())(t)
	if view.Revision != 1 || len(view.Fresh) != 12 || len(view.Weekdays) != 7 || len(view.Officers) < 10 || len(view.Kinds) != 6 {
		t.Fatalf("%s", asJSON(t, view))
	}
	changed := view.Office
	changed.Overlay.FreshDays = map[string]int{"grs": 365}
	changed.Overlay.Labels = map[string]office.Text{"apa": {BN: "জিপিএমএস", EN: "GPMS"}}
	changed.Phone = "  ০৭১-০০০২২ "
	saved := ok(d.Settings.Save(officefile.SettingsIn{Office: changed, Base: view.Revision}))(t)
	if saved.Settings.Revision != 2 || saved.Settings.Office.Phone != "০৭১-০০০২২" || !saved.Session.Open || saved.Text == "" {
		t.Errorf("%s", asJSON(t, saved))
	}
	late := changed
	late.Email = "new@goraipur.kushtia.gov.bd"
	_, err := d.Settings.Save(officefile.SettingsIn{Office: late, Base: view.Revision})
	refused(t, err, "store.stale")
	board := ok(d.Boards.Board(duties.BoardIn{}))(t)
	for _, item := range board.Items {
		if item.Category == "grs" && item.State != office.Done {
			t.Errorf("with 365 days জ is %s", item.State)
		}
		if item.Category == "apa" && item.Label != "জিপিএমএস" {
			t.Errorf("চ is called %q", item.Label)
		}
	}
	reply := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	if !slices.ContainsFunc(reply.Body.Table.Rows, func(row []string) bool { return row[1] == "জিপিএমএস" }) {
		t.Error("the reply has the old name")
	}
	if len(saved.Settings.Office.Subordinates) != 5 || saved.Settings.Office.ID != "uno-goraipur-kushtia" {
		t.Error("the id or the offices below were changed")
	}
}

func TestSettingsThatCannotStandAreRefusedByField(t *testing.T) {
	d := desktest.Open(t)
	for field, alter := range map[string]func(*office.Office){
		"name_bn":                  func(o *office.Office) { o.NameBN = " " },
		"letterhead":               func(o *office.Office) { o.Letterhead = []string{" "} },
		"signatory.name_bn":        func(o *office.Office) { o.Signatory.NameBN = "" },
		"signatory.designation_bn": func(o *office.Office) { o.Signatory.DesignationBN = "" },
		"memo.file_code":           func(o *office.Office) { o.Memo.FileCode = "জেপ্রকু/আইসিটি/১২" },
		"memo.next_serial":         func(o *office.Office) { o.Memo.NextSerial = map[string]int{"2020": 0} },
		"weekend":                  func(o *office.Office) { o.Weekend = []office.Weekday{"someday"} },
		"print.size_pt":            func(o *office.Office) { o.Print.SizePt = 40 },
		"overlay.fresh_days.grs":   func(o *office.Office) { o.Overlay.FreshDays = map[string]int{"grs": 0} },
		"overlay.fresh_days.poems": func(o *office.Office) { o.Overlay.FreshDays = map[string]int{"poems": 3} },
		"overlay.may_not_be.poems": func(o *office.Office) { o.Overlay.MayNotBe = map[string]bool{"poems": true} },
		"overlay.labels.poems":     func(o *office.Office) { o.Overlay.Labels = map[string]office.Text{"poems": {BN: "কবিতা"}} },
		"overlay.vision_name":      func(o *office.Office) { o.Overlay.VisionName = "dream" },
		"digits":                   func(o *office.Office) { o.Digits = "roman" },
		"print.left_mm":            func(o *office.Office) { o.Print.LeftMM = 120 },
		"print.top_mm":             func(o *office.Office) { o.Print.TopMM = -1 },
		"print.line_height":        func(o *office.Office) { o.Print.LineHeight = 1 },
		"print.label_sign":         func(o *office.Office) { o.Print.LabelSign = "=" },
		"print.era_bn":             func(o *office.Office) { o.Print.EraBN = "সন" },
		"print.styles.reply":       func(o *office.Office) { o.Print.Styles = map[string]office.LetterStyle{"reply": "received"} },
		"print.styles.directive":   func(o *office.Office) { o.Print.Styles = map[string]office.LetterStyle{"directive": "full"} },
		"print.styles.poem":        func(o *office.Office) { o.Print.Styles = map[string]office.LetterStyle{"poem": "full"} },
		"subordinate_offices.1.name_bn": func(o *office.Office) {
			o.Subordinates[1].NameBN = " "
		},
		"subordinate_offices.5.kind": func(o *office.Office) {
			o.Subordinates = append(o.Subordinates, office.SubordinateOffice{NameBN: "একটি দপ্তর", Kind: "kingdom"})
		},
	} {
		o := ok(d.Settings.Get())(t).Office
		alter(&o)
		_, err := d.Settings.Save(officefile.SettingsIn{Office: o, Base: 1})
		ps, is := office.AsProblems(err)
		if !is || ps[0].Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
}

func TestHolidaysMoveOpenDueDatesAndSaySo(t *testing.T) {
	d := desktest.Open(t)
	list := ok(d.Holidays.List(duties.HolidaysIn{}))(t)
	if list.Year != 2020 || len(list.Rows) == 0 || len(list.Texts) != len(list.Rows) || len(list.Kinds) != 6 || !slices.Contains(list.Years, 2021) {
		t.Fatalf("%s", asJSON(t, list))
	}
	changed := append(slices.Clone(list.Rows), office.Holiday{Date: "২০২০-১০-০৭", Kind: "local", NameBN: " স্থানীয়  ছুটি ", Confirmed: true})
	saved := ok(d.Holidays.Save(duties.HolidaysSave{Year: 2020, Base: list.Base, Rows: changed}))(t)
	if len(saved.Moved) != 1 || !strings.Contains(saved.Moved[0], "৮ অক্টোবর ২০২০") || !strings.Contains(saved.Moved[0], "১১ অক্টোবর ২০২০") {
		t.Errorf("%q", saved.Moved)
	}
	if board := ok(d.Boards.Board(duties.BoardIn{}))(t); board.Directive.Due != "2020-10-11" || len(board.Directive.WhyDue) != 5 {
		t.Errorf("due %s, %d days did not count", board.Directive.Due, len(board.Directive.WhyDue))
	}
	_, err := d.Holidays.Save(duties.HolidaysSave{Year: 2020, Base: list.Base, Rows: list.Rows})
	refused(t, err, "store.stale")
	optional := append(slices.Clone(list.Rows), office.Holiday{Date: "2020-10-07", Kind: "optional", NameBN: "ঐচ্ছিক"})
	again := ok(d.Holidays.Save(duties.HolidaysSave{Year: 2020, Base: saved.List.Base, Rows: optional}))(t)
	if board := ok(d.Boards.Board(duties.BoardIn{}))(t); board.Directive.Due != "2020-10-08" || len(again.Moved) != 1 {
		t.Error("optional leave closed the office")
	}
}

func TestHolidayListThatCannotStandIsRefused(t *testing.T) {
	d := desktest.Open(t)
	good := office.Holiday{Date: "2022-12-16", Kind: "general", NameBN: "বিজয় দিবস"}
	for code, rows := range map[string][]office.Holiday{
		"holiday.twice":      {good, good},
		"holiday.other_year": {{Date: "2021-12-16", Kind: "general", NameBN: "বিজয় দিবস"}},
		"holiday.kind":       {{Date: "2022-12-16", Kind: "x", NameBN: "বিজয় দিবস"}},
		"holiday.name":       {{Date: "2022-12-16", Kind: "general"}},
		"date.invalid":       {{Date: "2022-13-16", Kind: "general", NameBN: "বিজয় দিবস"}},
		"date.empty":         {{Date: "", Kind: "general", NameBN: "বিজয় দিবস"}},
	} {
		_, err := d.Holidays.Save(duties.HolidaysSave{Year: 2022, Rows: rows})
		refused(t, err, code)
	}
	saved := ok(d.Holidays.Save(duties.HolidaysSave{Year: 2022, Rows: []office.Holiday{good, {Date: "2022-02-21", Kind: "general", NameBN: "শহিদ দিবস"}}}))(t)
	if saved.List.Rows[0].Date != "2022-02-21" {
		t.Error("not sorted by day")
	}
}

func TestWorkingSaturdayCounts(t *testing.T) {
	d := desktest.Open(t)
	list := ok(d.Holidays.List(duties.HolidaysIn{Year: 2020}))(t)
	open := append(slices.Clone(list.Rows), office.Holiday{Date: "2020-10-03", Kind: "working", NameBN: "কর্মদিবস ঘোষিত", Confirmed: true})
	ok(d.Holidays.Save(duties.HolidaysSave{Year: 2020, Base: list.Base, Rows: open}))(t)
	if board := ok(d.Boards.Board(duties.BoardIn{}))(t); board.Directive.Due != "2020-10-07" {
		t.Errorf("due %s", board.Directive.Due)
	}
}
