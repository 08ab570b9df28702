package content_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
	"batayandesk/internal/pdftext"
)

func shownBy(t testing.TB, d *desktest.Desk, in content.TableIn) (content.Table, []string) {
	t.Helper()
	in.Count = 100
	table := ok(d.Records.Table(in))(t)
	var titles []string
	for _, row := range table.Rows {
		titles = append(titles, row.Title)
	}
	return table, titles
}

func TestChoicesHoldTogether(t *testing.T) {
	d := desktest.Open(t)
	officers := content.TableIn{Category: "officers_staff"}
	all, _ := shownBy(t, d, officers)
	for _, c := range all.Only {
		officers.Only = c.Value
		one, titles := shownBy(t, d, officers)
		if len(one.Chosen) != 1 || one.Chosen[0].Label != c.Label {
			t.Errorf("%s: %+v", c.Value, one.Chosen)
		}
		officers.Only = c.Value + "\nis/kind/officer"
		both, fewer := shownBy(t, d, officers)
		if len(both.Chosen) != 2 && c.Value != "is/kind/officer" || both.Shown > one.Shown || slices.ContainsFunc(fewer, func(title string) bool { return !slices.Contains(titles, title) }) {
			t.Errorf("%s: %d of %d, %+v", c.Value, both.Shown, one.Shown, both.Chosen)
		}
	}
	officers.Only = "is/kind/officer"
	yes, _ := shownBy(t, d, officers)
	officers.Only = "is/kind/staff"
	no, _ := shownBy(t, d, officers)
	if yes.Shown == 0 || no.Shown == 0 || yes.Shown+no.Shown != all.Shown {
		t.Errorf("%d and %d of %d", yes.Shown, no.Shown, all.Shown)
	}
	if len(all.Only) < 10 {
		t.Errorf("%d ready ones", len(all.Only))
	}
	officers.Only = "is/nothing/x"
	_, err := d.Records.Table(officers)
	refused(t, err, "only.unknown")
}

func TestTableHearsLatinLetters(t *testing.T) {
	d := desktest.Open(t)
	for typed, want := range map[string]string{"tapan": "তপন কুমার বিশ্বাস", "kamrul hasan": "মোঃ কামরুল হাসান"} {
		table, titles := shownBy(t, d, content.TableIn{Category: "officers_staff", Filter: typed})
		if !slices.Contains(titles, want) || table.Shown == table.Total {
			t.Errorf("%s: %q", typed, titles)
		}
	}
}

func TestFilterIsKeptForTheOffice(t *testing.T) {
	d := desktest.Open(t)
	in := content.FilterIn{Category: "officers_staff", Name: "অসম্পূর্ণ কর্মকর্তা", Only: "lacking\nis/kind/officer"}
	saved := ok(d.Records.KeepFilter(in))(t)
	if !strings.Contains(saved.Text, in.Name) || saved.Nav.Undo == "" {
		t.Errorf("%+v", saved)
	}
	d.Reopen(t)
	table, _ := shownBy(t, d, content.TableIn{Category: "officers_staff"})
	if len(table.Filters) != 1 || table.Filters[0] != (content.FilterRow{Name: in.Name, Only: in.Only}) {
		t.Fatalf("%+v", table.Filters)
	}
	hits := ok(d.Finder.Find(content.FindIn{Query: "অসম্পূর্ণ", Limit: 5}))(t).Hits
	if len(hits) == 0 || hits[0].Kind != "filter" || hits[0].ID != in.Name || hits[0].Category != "officers_staff" {
		t.Errorf("%+v", hits)
	}
	if again := ok(d.Records.SetNotApplicable(content.NotApplicableIn{Category: "projects", Reason: "চলমান প্রকল্প নেই"}))(t); again.Text == "" {
		t.Error("nothing is said")
	}
	in.Only = "lacking"
	ok(d.Records.KeepFilter(in))(t) // in place of the one of that name
	if table, _ := shownBy(t, d, content.TableIn{Category: "officers_staff"}); len(table.Filters) != 1 || table.Filters[0].Only != "lacking" {
		t.Errorf("%+v", table.Filters)
	}
	ok(d.Acts.Undo())(t)
	in.Gone = true
	ok(d.Records.KeepFilter(in))(t)
	if table, _ := shownBy(t, d, content.TableIn{Category: "officers_staff"}); len(table.Filters) != 0 {
		t.Errorf("%+v", table.Filters)
	}
	ok(d.Acts.Undo())(t)
	if table, _ := shownBy(t, d, content.TableIn{Category: "officers_staff"}); len(table.Filters) != 1 || !strings.Contains(table.Filters[0].Only, "is/") {
		t.Errorf("%+v", table.Filters)
	}
	for _, c := range []struct {
		in   content.FilterIn
		code string
	}{
		{content.FilterIn{Category: "notices", Name: "খালি"}, "filter.empty"}, {content.FilterIn{Category: "notices", Only: "lacking"}, "office.needed"},
		{content.FilterIn{Category: "notices", Name: "x", Only: "nonsense"}, "only.unknown"}, {content.FilterIn{Category: "notices", Name: strings.Repeat("ক", 200), Only: "lacking"}, "text.too_long"},
	} {
		_, err := d.Records.KeepFilter(c.in)
		refused(t, err, c.code)
	}
	for i := range office.MaxFilters {
		ok(d.Records.KeepFilter(content.FilterIn{Category: "notices", Name: strings.Repeat("ক", i+1), Words: "সভা"}))(t)
	}
	_, err := d.Records.KeepFilter(content.FilterIn{Category: "notices", Name: "আরেকটি", Words: "সভা"})
	refused(t, err, "filter.many")
}

func TestNarrowedTableIsPrintedAndTakenAway(t *testing.T) {
	d := desktest.Open(t)
	in := content.TableIn{Category: "officers_staff", Only: "is/kind/officer", Filter: "ইসলাম"}
	table, titles := shownBy(t, d, in)
	if table.Shown == 0 || table.Shown == table.Total {
		t.Fatalf("%d of %d", table.Shown, table.Total)
	}
	offer := ok(d.Records.PrintTable(in))(t)
	if end := d.News.End(offer.Job.ID); end.State != "done" {
		t.Fatalf("%+v", end)
	}
	text := ok(pdftext.Text(d.Printers.Printed[0].PDF))(t)
	for _, want := range append(titles, "ছাঁকনি: ", "“ইসলাম”", "৫ অক্টোবর ২০২০", "ক্রম") {
		if !strings.Contains(strings.ReplaceAll(text, "\n", " "), want) {
			t.Errorf("the print lacks %q:\n%s", want, text)
		}
	}
	to := filepath.Join(t.TempDir(), "out.csv")
	d.Dialogs.Answer(to)
	job := ok(d.Records.SheetOf(in))(t)
	if end := d.News.End(job.ID); end.State != "done" {
		t.Fatalf("%+v", end)
	}
	lines := ok(csv.NewReader(strings.NewReader(strings.TrimPrefix(string(ok(os.ReadFile(to))(t)), "\ufeff"))).ReadAll())(t)
	if len(lines) != table.Shown+1 {
		t.Errorf("%d rows of %d", len(lines)-1, table.Shown)
	}
}

// What is personal stays in the office where the rows of a table are taken away, as it does in every other spreadsheet.
func TestPersonalNumbersStayBehindOfANarrowedTable(t *testing.T) {
	d := desktest.Open(t)
	id := rows(t, d, "officers_staff")[0].ID
	draft := draftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t))
	draft.Values["mobile_personal"] = "০১৫৫৬৭৮৪৩২১"
	ok(d.Records.Save(draft))(t)
	to := filepath.Join(t.TempDir(), "out.csv")
	d.Dialogs.Answer(to)
	job := ok(d.Records.SheetOf(content.TableIn{Category: "officers_staff"}))(t)
	if end := d.News.End(job.ID); end.State != "done" {
		t.Fatalf("%+v", end)
	}
	text := string(ok(os.ReadFile(to))(t))
	if strings.Contains(text, "৪৩২১") || strings.Contains(text, "4321") || strings.Contains(text, "ব্যক্তিগত") {
		t.Errorf("a personal number leaves unasked:\n%s", strings.SplitN(text, "\n", 3)[:2])
	}
}

// Keeping a filter, and letting go of one, is told by its name; where nothing changes there is no act.
func TestActOfAFilterSaysItsName(t *testing.T) {
	d := desktest.Open(t)
	acts := func() []desk.ActRow { return ok(d.Acts.List(desk.ActsIn{Count: 50}))(t).Rows }
	n := len(acts())
	in := content.FilterIn{Category: "notices", Name: "সভাগুলো", Words: "সভা"}
	gone := in
	gone.Gone = true
	for i, step := range []struct {
		in    content.FilterIn
		acts  int
		words string
	}{{gone, 0, ""}, {in, 1, in.Name}, {in, 1, in.Name}, {gone, 2, in.Name}, {gone, 2, in.Name}} {
		ok(d.Records.KeepFilter(step.in))(t)
		rows := acts()
		if len(rows) != n+step.acts || !strings.Contains(rows[0].Text, step.words) {
			t.Errorf("%d: %d acts more, %q", i, len(rows)-n, rows[0].Text)
		}
	}
}
