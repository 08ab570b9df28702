package content_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
)

// keysOf are all rows of a category as they are chosen with Ctrl A.
func keysOf(t testing.TB, d *desktest.Desk, category string) []content.RecordIn {
	return ok(d.Records.Keys(content.TableIn{Category: category, Count: 100_000}))(t).Rows
}

// valuesOf is a field of every row, in the order of the table.
func valuesOf(t testing.TB, d *desktest.Desk, category, field string) (values []string) {
	for _, row := range keysOf(t, d, category) {
		values = append(values, ok(d.Records.Open(content.RecordIn{ID: row.ID}))(t).Values[field])
	}
	return values
}

func TestSeveralRowsAreChangedInOneActAndComeBackWithOneUndo(t *testing.T) {
	d := desktest.Open(t)
	before := valuesOf(t, d, "officers_staff", "section_bn")
	chosen := keysOf(t, d, "officers_staff")[2:9]
	in := content.ManyIn{Category: "officers_staff", Rows: chosen, Do: content.DoSet, Field: "section_bn", Value: " রাজস্ব  শাখা ", Dry: true}
	acts := len(ok(d.Acts.List(desk.ActsIn{Count: 500}))(t).Rows)
	if dry := ok(d.Records.Many(in))(t); dry.Changed != 7 || dry.Shown != "রাজস্ব শাখা" || dry.Text != "" {
		t.Fatalf("%+v", dry)
	}
	if now := valuesOf(t, d, "officers_staff", "section_bn"); fmt.Sprint(now) != fmt.Sprint(before) {
		t.Fatal("asking has changed something")
	}
	in.Dry = false
	done := ok(d.Records.Many(in))(t)
	if done.Changed != 7 || done.Text != "৭টি তথ্যে “শাখা” বদলানো হয়েছে — কর্মকর্তা ও কর্মচারী" || !strings.Contains(done.Nav.Undo, "৭টি") {
		t.Fatalf("%+v", done)
	}
	if now := len(ok(d.Acts.List(desk.ActsIn{Count: 500}))(t).Rows); now != acts+1 {
		t.Errorf("%d acts", now-acts)
	}
	if now := strings.Count(strings.Join(valuesOf(t, d, "officers_staff", "section_bn"), "|"), "রাজস্ব শাখা"); now < 7 {
		t.Errorf("only %d have it", now)
	}
	ok(d.Acts.Undo())(t)
	if now := valuesOf(t, d, "officers_staff", "section_bn"); fmt.Sprint(now) != fmt.Sprint(before) {
		t.Errorf("%v", now)
	}
}

// One number for three officers: the first may have it, the others are named with why, and stay as they are.
func TestWhatTheRulesRefuseStaysAndIsNamed(t *testing.T) {
	d := desktest.Open(t)
	rows := keysOf(t, d, "officers_staff")
	in := content.ManyIn{Category: "officers_staff", Rows: rows[:3], Do: content.DoSet, Field: "order", Value: "৯০"}
	done := ok(d.Records.Many(in))(t)
	if done.Changed != 1 || done.Refused != 2 || len(done.Why) != 2 || done.Why[0].Field != "order" || !strings.Contains(done.Why[0].Text, "৯০") {
		t.Fatalf("%+v", done)
	}
	stale := ok(d.Records.Many(content.ManyIn{Category: "officers_staff", Rows: rows[:2], Do: content.DoDelete}))(t)
	if stale.Changed != 1 || stale.Refused != 1 || stale.Why[0].ID != rows[0].ID {
		t.Errorf("%+v", stale)
	}
	in.Rows, in.Value = rows[3:], "বারো"
	_, err := d.Records.Many(in)
	refused(t, err, "int_invalid")
	in.Field = "photo"
	_, err = d.Records.Many(in)
	refused(t, err, "many.field")
	in.Do = "burn"
	_, err = d.Records.Many(in)
	refused(t, err, "many.unknown")
	in = content.ManyIn{Category: "officers_staff", Rows: []content.RecordIn{{ID: "nobody"}, {ID: keysOf(t, d, "notices")[0].ID}}, Do: content.DoConfirm}
	if none := ok(d.Records.Many(in))(t); none.Changed != 0 || none.Refused != 2 || !strings.Contains(none.Text, "একটিও") {
		t.Errorf("%+v", none)
	}
}

// What a clerk is typing in a row goes on from the change that reached it meanwhile.
func TestTypingInARowSurvivesAChangeOfAll(t *testing.T) {
	d := desktest.Open(t)
	rows := keysOf(t, d, "officers_staff")
	view := ok(d.Records.Open(content.RecordIn{ID: rows[1].ID}))(t)
	draft := draftOf(view)
	draft.Values["room"] = "৪০৪"
	ok(d.Records.KeepDraft(draft))(t)
	ok(d.Records.Many(content.ManyIn{Category: "officers_staff", Rows: rows, Do: content.DoSet, Field: "section_bn", Value: "সাধারণ শাখা"}))(t)
	ok(d.Records.Many(content.ManyIn{Category: "officers_staff", Rows: keysOf(t, d, "officers_staff"), Do: content.DoConfirm}))(t)
	now := ok(d.Records.Open(content.RecordIn{ID: rows[1].ID}))(t)
	if !now.DraftKept || now.Values["room"] != "৪০৪" || now.Values["section_bn"] != "সাধারণ শাখা" {
		t.Errorf("kept %v: %v", now.DraftKept, now.Values)
	}
}

func TestFillingDownTakesTheValueOfTheFirst(t *testing.T) {
	d := desktest.Open(t)
	rows := keysOf(t, d, "services")
	first := ok(d.Records.Open(content.RecordIn{ID: rows[0].ID}))(t).Values["documents_place_bn"]
	ok(d.Records.Many(content.ManyIn{Category: "services", Rows: rows[1:5], Do: content.DoSet, Field: "documents_place_bn", Like: rows[0].ID}))(t)
	for _, now := range valuesOf(t, d, "services", "documents_place_bn")[:5] {
		if now != first || first == "" {
			t.Errorf("%q of %q", now, first)
		}
	}
}

func TestManyRowsAreChangedMovedAndBroughtBack(t *testing.T) {
	d := desktest.Big(t, desktest.Spread, 2000)
	category := "officers_staff"
	rows := keysOf(t, d, category)
	rows = rows[:min(len(rows), 200)]
	began := time.Now()
	done := ok(d.Records.Many(content.ManyIn{Category: category, Rows: rows, Do: content.DoSet, Field: "room", Value: "৩০৩"}))(t)
	took := time.Since(began)
	t.Logf("%d of %d rows in %v", done.Changed, len(rows), took)
	began = time.Now()
	ok(d.Records.Many(content.ManyIn{Category: category, Rows: keysOf(t, d, category)[:len(rows)], Do: content.DoSet, Field: "room", Value: "৪০৪", Dry: true}))(t)
	t.Logf("asked before: %v", time.Since(began))
	began = time.Now()
	ok(d.Records.Suggest(content.SuggestIn{Category: category, Field: "designation_bn", Text: "u"}))(t)
	first := time.Since(began)
	began = time.Now()
	for _, typed := range []string{"উ", "উপ", "upoz", "অফিস সহ"} {
		ok(d.Records.Suggest(content.SuggestIn{Category: category, Field: "designation_bn", Text: typed}))(t)
	}
	t.Logf("suggested first in %v, then in %v", first, time.Since(began)/4)
	began = time.Now()
	ok(d.Records.Move(content.MoveIn{Category: category, IDs: []string{rows[len(rows)-1].ID}, At: rows[0].ID}))(t)
	t.Logf("moved past %d in %v", len(rows)-1, time.Since(began))
	began = time.Now()
	ok(d.Acts.Undo())(t)
	t.Logf("and back in %v", time.Since(began))
	if done.Changed != len(rows) {
		t.Errorf("%+v", done)
	}
}

func TestRecordsMoveInTheOrderThatClerksDecide(t *testing.T) {
	d := desktest.Open(t)
	names := func() []string { return valuesOf(t, d, "officers_staff", "designation_bn") }
	before, numbers := names(), valuesOf(t, d, "officers_staff", "order")
	rows := keysOf(t, d, "officers_staff")
	down := ok(d.Records.Move(content.MoveIn{Category: "officers_staff", IDs: []string{rows[2].ID}, Step: 1}))(t)
	if now := names(); now[2] != before[3] || now[3] != before[2] || down.Nav.Undo == "" || !strings.Contains(down.Text, "ক্রম") {
		t.Fatalf("%q: %v", down.Text, now)
	}
	if now := valuesOf(t, d, "officers_staff", "order"); fmt.Sprint(now) != fmt.Sprint(numbers) {
		t.Errorf("other numbers: %v", now)
	}
	ok(d.Records.Move(content.MoveIn{Category: "officers_staff", IDs: []string{rows[9].ID, rows[7].ID}, At: rows[0].ID}))(t)
	if now := names(); now[0] != before[7] || now[1] != before[9] || now[2] != before[0] {
		t.Errorf("%v", now)
	}
	ok(d.Acts.Undo())(t)
	ok(d.Acts.Undo())(t)
	if now := names(); fmt.Sprint(now) != fmt.Sprint(before) {
		t.Errorf("%v", now)
	}
	if still := ok(d.Records.Move(content.MoveIn{Category: "officers_staff", IDs: []string{rows[0].ID}, Step: -1}))(t); still.Nav.Undo == "x" || !strings.Contains(still.Text, "কিছু বদলায়নি") {
		t.Errorf("%q", still.Text)
	}
	_, err := d.Records.Move(content.MoveIn{Category: "notices", IDs: []string{keysOf(t, d, "notices")[0].ID}, Step: 1})
	refused(t, err, "order.none")
	services := ok(d.Records.Table(content.TableIn{Category: "services", Count: 200}))(t).Rows
	kinds := valuesOf(t, d, "services", "kind")
	for i, kind := range kinds {
		if kind != kinds[0] {
			_, err = d.Records.Move(content.MoveIn{Category: "services", IDs: []string{services[0].ID}, At: services[i].ID})
			refused(t, err, "order.groups")
		}
	}
}

func TestWhatTheOfficeWroteIsOfferedByLettersAndBySound(t *testing.T) {
	d := desktest.Open(t)
	ask := func(category, field, text string) []string {
		return ok(d.Records.Suggest(content.SuggestIn{Category: category, Field: field, Text: text}))(t).Values
	}
	all := ask("officers_staff", "designation_bn", "")
	if len(all) == 0 || len(all) > 8 {
		t.Fatalf("%v", all)
	}
	for _, typed := range []string{"উপজেলা", "upoj", "nirbahi"} {
		found := ask("officers_staff", "designation_bn", typed)
		if len(found) == 0 || !strings.HasPrefix(found[0], "উপজেলা") {
			t.Errorf("%s: %v", typed, found)
		}
	}
	if found := ask("officers_staff", "designation_bn", all[0]); len(found) > 0 && found[0] == all[0] {
		t.Error("what is typed already is offered")
	}
	for _, paper := range ask("services", "documents_bn", "১। জাতীয়") {
		if !strings.HasPrefix(paper, "জাতীয়") {
			t.Errorf("%q", paper)
		}
	}
	if names := ask("officers_staff", "name_bn", ""); len(names) > 0 {
		t.Errorf("a name is its own: %v", names)
	}
}
