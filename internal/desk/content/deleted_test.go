package content_test

import (
	"slices"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desktest"
)

// A clerk who deleted the wrong notice found no way to it once the message at the edge was gone.
func TestDeletedEntryIsFoundFromEverywhereAndBroughtBackAsOneAct(t *testing.T) {
	d := desktest.Open(t)
	row := rows(t, d, "notices")[0]
	view := ok(d.Records.Open(content.RecordIn{ID: row.ID}))(t)
	if table := ok(d.Records.Table(content.TableIn{Category: "notices", Count: 50}))(t); table.Deleted != 0 {
		t.Fatalf("%d are deleted before any was", table.Deleted)
	}
	gone := ok(d.Records.Delete(content.RecordIn{ID: row.ID, Base: view.Revision}))(t)
	table := ok(d.Records.Table(content.TableIn{Category: "notices", Count: 50, Deleted: true}))(t)
	if len(table.Rows) != 1 || table.Rows[0].ID != row.ID || table.Deleted != 1 || table.Rows[0].Deleted != "মুছে ফেলা হয়েছে ৫ অক্টোবর ২০২০, "+desktest.Actor {
		t.Errorf("deleted view %+v", table.Rows)
	}
	if one := ok(d.Records.Table(content.TableIn{Category: "notices", Count: 50, Deleted: true, Filter: "নেই-এমন"}))(t); one.Shown != 0 {
		t.Errorf("a filter that nothing passes shows %d", one.Shown)
	}
	hit := func() (content.Hit, bool) {
		hits := ok(d.Finder.Find(content.FindIn{Query: view.Title, Limit: 20}))(t).Hits
		at := slices.IndexFunc(hits, func(h content.Hit) bool { return h.ID == row.ID })
		if at < 0 {
			return content.Hit{}, false
		}
		return hits[at], true
	}
	if h, found := hit(); !found || !h.Deleted || h.Category != "notices" {
		t.Errorf("search finds %+v", h)
	}
	recent := func() duties.RecentRow { return ok(d.Boards.Board(duties.BoardIn{}))(t).Recent[0] }
	if r := recent(); r.Record != row.ID || !r.Deleted {
		t.Errorf("what was done: %+v", r)
	}
	now := ok(d.Records.Open(content.RecordIn{ID: row.ID}))(t)
	back := ok(d.Records.BringBack(content.RecordIn{ID: row.ID, Base: now.Revision}))(t)
	if back.Record == nil || back.Record.Title != view.Title || back.Text != "ফিরিয়ে আনা হয়েছে: "+view.Title || back.Nav.Undo != back.Text {
		t.Errorf("%s", asJSON(t, back))
	}
	if h, found := hit(); !found || h.Deleted {
		t.Errorf("after it is back search finds %+v", h)
	}
	if r := recent(); r.Deleted {
		t.Errorf("after it is back, what was done: %+v", r)
	}
	if done := ok(d.Acts.Undo())(t); done.Record != "" {
		t.Errorf("taking the bringing back leaves %q", done.Record)
	}
	if table := ok(d.Records.Table(content.TableIn{Category: "notices", Count: 50, Deleted: true}))(t); table.Shown != 1 {
		t.Errorf("after that %d are deleted", table.Shown)
	}
	_, err := d.Records.BringBack(content.RecordIn{ID: row.ID, Base: gone.Nav.Worklist * 1000})
	refused(t, err, "store.stale")
}

// A report of a quarter was missing, and the form that the board opened knew neither quarter nor year.
func TestNewRecordIsFilledWithWhatTheReasonKnows(t *testing.T) {
	d := desktest.Open(t)
	board := ok(d.Boards.Board(duties.BoardIn{}))(t)
	at := slices.IndexFunc(board.Items, func(i duties.BoardItem) bool { return i.Category == "integrity" })
	action := board.Items[at].Action
	if action == nil || action.Kind != "add" || action.Fill["fiscal_year"] != "2019-20" || action.Fill["quarter"] != "4" || action.Fill["kind"] != "quarterly_report" {
		t.Fatalf("the step is %+v", action)
	}
	view := ok(d.Records.New(content.NewIn{Category: "integrity", Fill: action.Fill}))(t)
	if view.Values["title_bn"] != "জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা ২০১৯-২০: ৪র্থ (এপ্রিল–জুন) প্রান্তিকের অগ্রগতি প্রতিবেদন" ||
		view.Values["quarter"] != "4" || view.Start != "published_on" {
		t.Errorf("%+v, start at %q", view.Values, view.Start)
	}
	if view.DraftKept {
		t.Error("what nobody typed counts as typing")
	}
	draft := content.Draft{Category: "integrity", Values: map[string]string{"kind": "quarterly_report", "fiscal_year": "2020-21", "quarter": "2", "title_bn": "প্রতিবেদন"}}
	asked := func() bool {
		return slices.ContainsFunc(ok(d.Records.Check(draft))(t).Findings, func(f content.Finding) bool { return f.Code == "term_running" && f.Field == "quarter" })
	}
	if !asked() {
		t.Error("a report of a quarter that has not ended is not asked about")
	}
	if draft.Values["quarter"] = "1"; asked() {
		t.Error("a quarter that has ended is asked about")
	}
}

// F8 goes through everything that is missing, each once, and comes back to where it began.
func TestStepsGoThroughEveryReasonAndBack(t *testing.T) {
	d := desktest.Open(t)
	var there []duties.Step
	in := duties.StepIn{At: -1}
	for range 200 {
		s := ok(d.Boards.Step(in))(t)
		if s.Reason == nil {
			t.Fatal("nothing is missing")
		}
		if len(there) > 0 && s.Category == there[0].Category && s.At == 0 {
			break
		}
		there = append(there, s)
		in = duties.StepIn{Category: s.Category, Record: s.Reason.Record, Field: s.Reason.Field, At: s.At}
	}
	board, want := ok(d.Boards.Board(duties.BoardIn{}))(t), 0
	for _, items := range [][]duties.BoardItem{board.Items, board.Others} {
		for _, item := range items {
			want += len(item.Reasons) + item.More
		}
	}
	if len(there) != want || want < 8 {
		t.Fatalf("%d steps for %d reasons: %+v", len(there), want, there)
	}
	in.Back = true
	for i := len(there) - 2; i >= 0; i-- {
		s := ok(d.Boards.Step(in))(t)
		if s.Category != there[i].Category || s.At != there[i].At {
			t.Fatalf("going back, step %d is %s %d, not %s %d", i, s.Category, s.At, there[i].Category, there[i].At)
		}
		in = duties.StepIn{Category: s.Category, Record: s.Reason.Record, Field: s.Reason.Field, At: s.At, Back: true}
	}
	// The reason at a place was mended: the next one stands there now.
	first := there[0]
	mended := duties.StepIn{Category: first.Category, Record: "01AAAAAAAAAAAAAAAAAAAAAAAA", Field: "email", At: 0}
	if s := ok(d.Boards.Step(mended))(t); s.Category != first.Category || s.At != 0 {
		t.Errorf("after a mended one comes %s %d", s.Category, s.At)
	}
}
