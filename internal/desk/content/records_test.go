package content_test

import (
	"strings"
	"testing"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desk/portal"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

func TestSaveMakesARevisionAndAnswersWithEverythingTheScreenNeeds(t *testing.T) {
	d := desktest.Open(t)
	saved := ok(d.Records.Save(notice("নতুন সভার নোটিশ")))(t)
	if saved.Record == nil || saved.Record.Revision != 1 || saved.Record.ID == "" || saved.Text != "যোগ করা হয়েছে: নতুন সভার নোটিশ" ||
		saved.State != office.Partial || saved.Nav.Worklist != 4 || saved.Nav.Undo != saved.Text {
		t.Fatalf("%s", asJSON(t, saved))
	}
	draft := draftOf(*saved.Record)
	draft.Values["title_bn"] = "  বদলানো   নোটিশ "
	again := ok(d.Records.Save(draft))(t)
	if again.Record.Revision != 2 || again.Record.Values["title_bn"] != "বদলানো নোটিশ" {
		t.Errorf("%+v", again.Record)
	}
	history := ok(d.Records.History(content.RecordIn{ID: draft.ID}))(t)
	if len(history.Rows) != 2 || history.Rows[0].N != 2 || !history.Rows[0].Current || history.Rows[1].Current || history.Rows[0].Who != desktest.Actor {
		t.Fatalf("%+v", history)
	}
	if c := history.Rows[0].Changes; len(c) != 1 || c[0].Before != "নতুন সভার নোটিশ" || c[0].After != "বদলানো নোটিশ" {
		t.Errorf("changes %+v", c)
	}
	if history.Rows[0].When != "৫ অক্টোবর ২০২০, ১০:০০" {
		t.Errorf("when %q", history.Rows[0].When)
	}
}

// Two clerks had one record open; the second to save must not overwrite the first, and must not lose what
// she typed.
func TestSaveFromStaleRevisionIsRefusedWithBothVersionsKept(t *testing.T) {
	d := desktest.Open(t)
	id := rows(t, d, "notices")[0].ID
	first, second := draftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t)), draftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t))
	first.Values["title_bn"], second.Values["title_bn"] = "প্রথম জনের লেখা", "দ্বিতীয় জনের লেখা"
	ok(d.Records.KeepDraft(second))(t)
	ok(d.Records.Save(first))(t)
	ok(d.Records.KeepDraft(second))(t)
	_, err := d.Records.Save(second)
	refused(t, err, "store.stale")
	if now := ok(d.Records.Open(content.RecordIn{ID: id}))(t); now.Values["title_bn"] != "প্রথম জনের লেখা" {
		t.Errorf("stored is %q", now.Values["title_bn"])
	}
	second.Base++
	if saved := ok(d.Records.Save(second))(t); saved.Record.Values["title_bn"] != "দ্বিতীয় জনের লেখা" {
		t.Errorf("after the clerk chose hers: %q", saved.Record.Values["title_bn"])
	}
}

func TestErrorsOfTheFormRefuseASaveEachWithItsField(t *testing.T) {
	d := desktest.Open(t)
	_, err := d.Records.Save(content.Draft{Category: "notices", Values: map[string]string{"published_on": "৩১-০২-২০২০"}})
	ps, is := office.AsProblems(err)
	if !is {
		t.Fatal(err)
	}
	fields := map[string]bool{}
	for _, p := range ps {
		fields[p.Field] = true
	}
	for _, field := range []string{"title_bn", "kind", "published_on"} {
		if !fields[field] {
			t.Errorf("nothing is said of %s: %v", field, ps)
		}
	}
	if len(rows(t, d, "notices")) != 8 {
		t.Error("something was stored all the same")
	}
	checked := ok(d.Records.Check(content.Draft{Category: "notices", Values: map[string]string{"title_bn": "ক", "published_on": "৫ অক্টোবর ২০২০"}}))(t)
	if checked.Values["published_on"] != "2020-10-05" {
		t.Errorf("%+v", checked.Values)
	}
	severities := map[string]string{}
	for _, f := range checked.Findings {
		severities[f.Field] = f.Severity
	}
	if severities["kind"] != "error" || severities["title_bn"] != "" {
		t.Errorf("%+v", checked.Findings)
	}
}

func TestUnknownNamesAreProblemsAndNeverBugs(t *testing.T) {
	d := desktest.Open(t)
	officer := rows(t, d, "officers_staff")[0].ID
	for name, call := range map[string]func() error{
		"open nothing":     func() error { _, err := d.Records.Open(content.RecordIn{}); return err },
		"open unknown":     func() error { _, err := d.Records.Open(content.RecordIn{ID: "নেই"}); return err },
		"open zero byte":   func() error { _, err := d.Records.Open(content.RecordIn{ID: "\x00"}); return err },
		"open long":        func() error { _, err := d.Records.Open(content.RecordIn{ID: strings.Repeat("x", 5000)}); return err },
		"new":              func() error { _, err := d.Records.New(content.NewIn{Category: "নেই"}); return err },
		"form":             func() error { _, err := d.Records.Form(desk.CategoryIn{}); return err },
		"table":            func() error { _, err := d.Records.Table(content.TableIn{Category: "x"}); return err },
		"check":            func() error { _, err := d.Records.Check(content.Draft{Category: "x"}); return err },
		"save category":    func() error { _, err := d.Records.Save(content.Draft{Category: "x"}); return err },
		"save id":          func() error { n := notice("ক"); n.ID = "x"; _, err := d.Records.Save(n); return err },
		"save zero":        func() error { n := notice("ক"); n.ID = "\x00"; _, err := d.Records.Save(n); return err },
		"save other kind":  func() error { n := notice("ক"); n.ID, n.Base = officer, 1; _, err := d.Records.Save(n); return err },
		"delete":           func() error { _, err := d.Records.Delete(content.RecordIn{ID: "x"}); return err },
		"restore":          func() error { _, err := d.Records.Restore(content.RestoreIn{ID: "x", N: 1}); return err },
		"restore revision": func() error { _, err := d.Records.Restore(content.RestoreIn{ID: officer, N: 99, Base: 1}); return err },
		"restore negative": func() error { _, err := d.Records.Restore(content.RestoreIn{ID: officer, N: -1, Base: 1}); return err },
		"history":          func() error { _, err := d.Records.History(content.RecordIn{ID: "x"}); return err },
		"confirm":          func() error { _, err := d.Records.Confirm(content.ConfirmIn{ID: "x"}); return err },
		"confirm category": func() error { _, err := d.Records.Confirm(content.ConfirmIn{Category: "x"}); return err },
		"confirm nothing":  func() error { _, err := d.Records.Confirm(content.ConfirmIn{}); return err },
		"not applicable": func() error {
			_, err := d.Records.SetNotApplicable(content.NotApplicableIn{Category: "x", Reason: "ক"})
			return err
		},
		"tick":              func() error { _, err := d.Worklists.Tick(portal.TickIn{ID: "x"}); return err },
		"keep nothing":      func() error { _, err := d.Records.KeepDraft(content.Draft{ID: strings.Repeat("x", 5000)}); return err },
		"open directive":    func() error { _, err := d.Directives.Open(duties.DirectiveIn{ID: "x"}); return err },
		"open no directive": func() error { _, err := d.Directives.Open(duties.DirectiveIn{}); return err },
		"close directive": func() error {
			_, err := d.Directives.Close(duties.CloseIn{ID: "x", Memo: "১", Date: "2020-10-05"})
			return err
		},
		"task": func() error {
			_, err := d.Directives.TickTask(duties.TaskIn{ID: seedDirective, At: 99, Done: true})
			return err
		},
		"open letter": func() error { _, err := d.Letters.Open(letters.LetterIn{ID: "x"}); return err },
		"compose":     func() error { _, err := d.Letters.Compose(letters.ComposeIn{Template: "x"}); return err },
		"compose directive": func() error {
			_, err := d.Letters.Compose(letters.ComposeIn{Template: "reply", Directive: "x"})
			return err
		},
		"preview":     func() error { _, err := d.Letters.Preview(letters.LetterDraft{ID: "x", Template: "x"}); return err },
		"keep letter": func() error { _, err := d.Letters.Keep(letters.LetterDraft{ID: "x", Template: "reply"}); return err },
		"keep directive": func() error {
			_, err := d.Letters.Keep(letters.LetterDraft{Template: "reply", Directive: "x"})
			return err
		},
		"issue letter": func() error { _, err := d.Letters.Issue(letters.LetterDraft{ID: "x", Template: "reply"}); return err },
		"save pdf":     func() error { _, err := d.Letters.SavePDF(letters.LetterIn{ID: "x"}); return err },
		"print":        func() error { _, err := d.Letters.Print(letters.LetterIn{ID: "x"}); return err },
		"charter form": func() error { _, err := d.Charters.Preview(letters.CharterIn{Form: "x"}); return err },
		"job":          func() error { _, err := d.Jobs.Status(desk.JobIn{ID: "x"}); return err },
		"cancel":       func() error { _, err := d.Jobs.Cancel(desk.JobIn{ID: "x"}); return err },
		"holidays":     func() error { _, err := d.Holidays.Save(duties.HolidaysSave{Year: -1, Base: 0}); return err },
		"day":          func() error { _, err := d.Offices.SetDay(officefile.DayIn{Day: "কাল"}); return err },
		"actor":        func() error { _, err := d.Offices.SetActor(officefile.ActorIn{}); return err },
	} {
		ps, is := office.AsProblems(call())
		if !is || len(ps) == 0 || ps[0].Code == "internal" {
			t.Errorf("%s: %v", name, ps)
		}
	}
}

func TestDeleteIsUndoneAndRestoredAndItsRevisionsStay(t *testing.T) {
	d := desktest.Open(t)
	before := rows(t, d, "training")
	view := ok(d.Records.Open(content.RecordIn{ID: before[0].ID}))(t)
	_, err := d.Records.Delete(content.RecordIn{ID: view.ID, Base: view.Revision + 1})
	refused(t, err, "store.stale")
	gone := ok(d.Records.Delete(content.RecordIn{ID: view.ID, Base: view.Revision}))(t)
	if gone.Record != nil || !strings.HasPrefix(gone.Text, "মুছে ফেলা হয়েছে: ") || len(rows(t, d, "training")) != len(before)-1 {
		t.Errorf("%s", asJSON(t, gone))
	}
	// Its panel may still be open: what it shows is not there any more, until it is brought back.
	if open := ok(d.Records.Open(content.RecordIn{ID: view.ID}))(t); view.Deleted || !open.Deleted {
		t.Errorf("deleted: %t before, %t after", view.Deleted, open.Deleted)
	}
	found := ok(d.Finder.Find(content.FindIn{Query: view.Title, Limit: 20}))(t)
	for _, hit := range found.Hits {
		if hit.ID == view.ID && !hit.Deleted {
			t.Error("a deleted record is found as if it were there")
		}
	}
	back := ok(d.Acts.Undo())(t)
	again := ok(d.Records.Open(content.RecordIn{ID: back.Record}))(t)
	if again.Deleted || asJSON(t, again.Values) != asJSON(t, view.Values) || !strings.HasPrefix(back.Text, "ফিরিয়ে নেওয়া হয়েছে") {
		t.Errorf("%s", asJSON(t, back))
	}
	if got := rows(t, d, "training"); len(got) != len(before) || got[0].ID != before[0].ID {
		t.Error("the record is not where it was")
	}
	if n := len(ok(d.Records.History(content.RecordIn{ID: view.ID}))(t).Rows); n != 3 {
		t.Errorf("%d revisions", n)
	}
	ok(d.Records.Delete(content.RecordIn{ID: view.ID, Base: 3}))(t)
	restored := ok(d.Records.Restore(content.RestoreIn{ID: view.ID, N: 1, Base: 4}))(t)
	if restored.Record == nil || restored.Record.Revision != 5 || asJSON(t, restored.Record.Values) != asJSON(t, view.Values) {
		t.Errorf("%s", asJSON(t, restored))
	}
}

func TestUnsavedTypingSurvivesReopeningAndIsNoRevision(t *testing.T) {
	d := desktest.Open(t)
	id := rows(t, d, "notices")[0].ID
	view := ok(d.Records.Open(content.RecordIn{ID: id}))(t)
	draft := draftOf(view)
	draft.Values["title_bn"] = "অর্ধেক লেখা  " // as typed: nothing is touched while it is a draft
	draft.Values["published_on"] = "৩১/০২"
	ok(d.Records.KeepDraft(draft))(t)
	fresh := notice("আরেকটি অর্ধেক")
	delete(fresh.Values, "kind")
	ok(d.Records.KeepDraft(fresh))(t)
	d.Reopen(t)
	back := ok(d.Records.Open(content.RecordIn{ID: id}))(t)
	if !back.DraftKept || back.Values["title_bn"] != "অর্ধেক লেখা  " || back.Values["published_on"] != "৩১/০২" || back.Revision != view.Revision {
		t.Errorf("%s", asJSON(t, back))
	}
	if !strings.Contains(asJSON(t, back.Findings), `"error"`) {
		t.Error("the draft's date is not called wrong")
	}
	if one := ok(d.Records.New(content.NewIn{Category: "notices"}))(t); !one.DraftKept || one.Values["title_bn"] != "আরেকটি অর্ধেক" {
		t.Errorf("%s", asJSON(t, one))
	}
	if row := rows(t, d, "notices")[0]; !row.Draft {
		t.Error("the table does not say that there is unsaved typing")
	}
	if len(rows(t, d, "notices")) != 8 || len(ok(d.Records.History(content.RecordIn{ID: id}))(t).Rows) != 1 {
		t.Error("a draft counts")
	}
	ok(d.Records.DropDraft(fresh))(t)
	ok(d.Records.DropDraft(fresh))(t) // twice does no harm
	if one := ok(d.Records.New(content.NewIn{Category: "notices"}))(t); one.DraftKept {
		t.Error("a dropped draft came back")
	}
	draft.Values["title_bn"], draft.Values["published_on"] = "শেষ লেখা", "2020-10-01"
	if saved := ok(d.Records.Save(draft))(t); saved.Record.DraftKept {
		t.Error("the draft outlived the save")
	}
}

// A draft began before somebody else saved: bringing it back over the newer record would hide the change.
func TestDraftOfAnOlderRevisionDoesNotHideTheNewerRecord(t *testing.T) {
	d := desktest.Open(t)
	id := rows(t, d, "notices")[0].ID
	draft := draftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t))
	other := draftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t))
	other.Values["title_bn"] = "অন্যের লেখা"
	ok(d.Records.Save(other))(t)
	draft.Values["title_bn"] = "পুরোনো খসড়া"
	ok(d.Records.KeepDraft(draft))(t)
	if view := ok(d.Records.Open(content.RecordIn{ID: id}))(t); view.Values["title_bn"] != "অন্যের লেখা" || view.DraftKept {
		t.Errorf("%+v", view.Values)
	}
}

func TestConfirmRefreshesWithoutChangingContent(t *testing.T) {
	d := desktest.Open(t)
	state := func() office.State {
		for _, item := range ok(d.Boards.Board(duties.BoardIn{}))(t).Items {
			if item.Category == "grs" {
				return item.State
			}
		}
		return ""
	}
	if state() != office.Stale {
		t.Fatal("the sample's জ is not stale")
	}
	all := rows(t, d, "grs")
	one := ok(d.Records.Confirm(content.ConfirmIn{ID: all[0].ID}))(t)
	if state() != office.Stale || one.Record.ConfirmedText != "সর্বশেষ যাচাই ৫ অক্টোবর ২০২০" {
		t.Error("one record checked must not refresh its neighbour")
	}
	saved := ok(d.Records.Confirm(content.ConfirmIn{Category: "grs"}))(t)
	if saved.State != office.Done || state() != office.Done || saved.Nav.Worklist != 3 {
		t.Errorf("%s, %d on the worklist", saved.State, saved.Nav.Worklist)
	}
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2020-10-04"}))(t)
	if state() != office.Stale {
		t.Error("yesterday it was not checked yet")
	}
}

func TestNotApplicableNeedsAReasonAPermissionAndNoRecords(t *testing.T) {
	d := desktest.Open(t)
	_, err := d.Records.SetNotApplicable(content.NotApplicableIn{Category: "training", Reason: "নেই"})
	refused(t, err, "record.must_apply")
	_, err = d.Records.SetNotApplicable(content.NotApplicableIn{Category: "projects", Reason: "....."})
	refused(t, err, "office.needed")
	if saved := ok(d.Records.SetNotApplicable(content.NotApplicableIn{Category: "projects"}))(t); saved.State != office.Missing {
		t.Errorf("taken back: %s", saved.State)
	}
	if saved := ok(d.Records.SetNotApplicable(content.NotApplicableIn{Category: "projects", Reason: " কোনো প্রকল্প নেই "}))(t); saved.State != office.NotApplicableState {
		t.Errorf("%s", saved.State)
	}
	table := ok(d.Records.Table(content.TableIn{Category: "projects", Count: 10}))(t)
	if !table.MayNotApply || table.NotApplicable == nil || table.NotApplicable.ReasonBN != "কোনো প্রকল্প নেই" || table.NotApplicable.SetBy != desktest.Actor {
		t.Errorf("%+v", table.NotApplicable)
	}
	project := content.Draft{Category: "projects", Values: map[string]string{"name_bn": "গ্রামীণ রাস্তা সংস্কার", "fiscal_year": "2020-21", "status": "ongoing"}}
	if saved := ok(d.Records.Save(project))(t); saved.State != office.Partial {
		t.Errorf("a live record cancels it: %s", saved.State)
	}
	_, err = d.Records.SetNotApplicable(content.NotApplicableIn{Category: "projects", Reason: "নেই"})
	refused(t, err, "record.must_apply")
}

// A save on a chosen past day must not change what is shown of days before it.
func TestSaveIsStampedWithTheSessionsDay(t *testing.T) {
	d := desktest.Open(t)
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2020-10-20"}))(t)
	d.Clock.Add(90 * time.Minute)
	saved := ok(d.Records.Save(notice("পরের নোটিশ")))(t)
	if saved.Record.UpdatedText != "হালনাগাদ ২০ অক্টোবর ২০২০, "+desktest.Actor {
		t.Errorf("%q", saved.Record.UpdatedText)
	}
	if h := ok(d.Records.History(content.RecordIn{ID: saved.Record.ID}))(t); h.Rows[0].When != "২০ অক্টোবর ২০২০, ১১:৩০" {
		t.Errorf("%q", h.Rows[0].When)
	}
	ok(d.Offices.SetDay(officefile.DayIn{}))(t)
	if n := len(rows(t, d, "notices")); n != 8 {
		t.Errorf("%d notices on 5 October", n)
	}
}

func TestTableGivesAWindowFilteredAndSorted(t *testing.T) {
	d := desktest.Open(t)
	whole := ok(d.Records.Table(content.TableIn{Category: "services", Count: 500}))(t)
	if whole.Total != 12 || whole.Shown != 12 || len(whole.Rows) != 12 || len(whole.Columns) == 0 {
		t.Fatalf("%d of %d", len(whole.Rows), whole.Total)
	}
	for _, row := range whole.Rows {
		if len(row.Cells) != len(whole.Columns) {
			t.Errorf("%d cells under %d heads", len(row.Cells), len(whole.Columns))
		}
	}
	window := ok(d.Records.Table(content.TableIn{Category: "services", From: 5, Count: 3}))(t)
	if len(window.Rows) != 3 || window.Rows[0].ID != whole.Rows[5].ID || window.Total != 12 {
		t.Errorf("%+v", window)
	}
	for _, odd := range []content.TableIn{{From: -5, Count: 2}, {From: 99, Count: 2}, {From: 0, Count: -1}, {Count: 1 << 40}, {Sort: "x", Count: 5}, {From: 1 << 40, Count: 1 << 60}} {
		odd.Category = "services"
		ok(d.Records.Table(odd))(t)
	}
	filtered := ok(d.Records.Table(content.TableIn{Category: "services", Filter: "সনদ", Count: 500}))(t)
	if filtered.Shown == 0 || filtered.Shown == 12 || filtered.Total != 12 {
		t.Errorf("%d of %d pass the filter", filtered.Shown, filtered.Total)
	}
	up := ok(d.Records.Table(content.TableIn{Category: "services", Sort: "name_bn", Count: 500}))(t)
	down := ok(d.Records.Table(content.TableIn{Category: "services", Sort: "name_bn", Descending: true, Count: 500}))(t)
	if up.Rows[0].ID != down.Rows[11].ID {
		t.Error("descending is not the reverse")
	}
	problems := 0
	for _, row := range whole.Rows {
		problems += row.Problems
	}
	if problems != 2 {
		t.Errorf("%d problems, the sample has 2 services without a time", problems)
	}
}

// A page that was changed could name any file's digest.
func TestRecordCannotNameAFileThatIsNotThere(t *testing.T) {
	d := desktest.Open(t)
	draft := notice("সংযুক্তিসহ")
	draft.Attachments = []desk.AttachmentRow{{Name: "a.pdf", MediaType: "application/pdf", Size: 3, SHA256: strings.Repeat("ab", 32)}}
	_, err := d.Records.Save(draft)
	if ps, is := office.AsProblems(err); !is || ps[0].Code == "internal" {
		t.Errorf("%v", err)
	}
	draft.Attachments[0].SHA256 = "../../etc"
	_, err = d.Records.Save(draft)
	if ps, is := office.AsProblems(err); !is || ps[0].Code == "internal" {
		t.Errorf("%v", err)
	}
}

func TestSingleCategoryKeepsToOneSheet(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Records.Open(content.RecordIn{ID: rows(t, d, "citizen_charter")[0].ID}))(t)
	second := draftOf(view)
	second.ID, second.Base = "", 0
	_, err := d.Records.Save(second)
	refused(t, err, "single_second")
}

func TestOfficerOptionsAreTheLiveOnesByEitherSpelling(t *testing.T) {
	d := desktest.Open(t)
	all := ok(d.Records.Options(content.OptionsIn{Category: "rti", Field: "officer"}))(t)
	if len(all.Choices) < 10 || len(all.Choices) > 14 {
		t.Fatalf("%d choices", len(all.Choices))
	}
	some := ok(d.Records.Options(content.OptionsIn{Category: "rti", Field: "officer", Filter: "রাশেদুল"}))(t)
	if len(some.Choices) != 1 || some.Choices[0].Label != "মোঃ রাশেদুল ইসলাম" {
		t.Errorf("%+v", some.Choices)
	}
}
