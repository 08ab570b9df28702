package content_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
)

// A spreadsheet that was exported and brought back unchanged changes nothing.
func TestExportBroughtBackChangesNothing(t *testing.T) {
	d := desktest.Open(t)
	for _, name := range []string{"all.xlsx", "officers.csv"} {
		path := filepath.Join(t.TempDir(), name)
		category := ""
		if strings.HasSuffix(name, ".csv") {
			category = "officers_staff"
		}
		ok(d.Files().Export(path, category))(t)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		done := ok(content.ImportFile(d.Desk, data, "", false))(t)
		if done.Act != nil || done.New+done.Changed+done.Refused > 0 || done.Same == 0 {
			t.Errorf("%s: %+v", name, counts(done))
		}
		for _, row := range done.Rows {
			if row.State != "same" {
				t.Errorf("%s row %d of %s is %s: %+v", name, row.Row, row.Category, row.State, row.Problems)
			}
		}
	}
}

func counts(done content.ImportedJSON) [4]int {
	return [4]int{done.New, done.Changed, done.Same, done.Refused}
}

func paste(t *testing.T, d *desktest.Desk, category, text string) content.ImportView {
	t.Helper()
	return ok(d.Imports.Open(content.ImportOpen{Source: "pasted", Category: category, Text: text}))(t)
}

func take(t *testing.T, d *desktest.Desk, view content.ImportView, choices ...content.ImportTable) desk.Job {
	t.Helper()
	job := ok(d.Imports.Take(content.ImportTake{Import: content.ImportIn{Source: view.Source, Tables: choices}, Stamp: view.Stamp}))(t)
	return d.News.End(job.ID)
}

func TestPastedOfficersComeInAsOneActAndGoAsOne(t *testing.T) {
	d := desktest.New(t)
	view := paste(t, d, "officers_staff", "ক্রঃ নং\tনাম\tপদবী\tমোবাইল\tই-মেইল\n১\tআবদুল করিম\tউপজেলা নির্বাহী অফিসার\t1711000001\tuno@goraipur.kushtia.gov.bd\n২\tরহিমা খাতুন\tঅফিস সহকারী\t০১৭১১-০০০০০২\trahima@goraipur.kushtia.gov.bd\n")
	if got := view.Tables[0]; got.Category != "officers_staff" || got.New != 2 || got.Refused != 0 || !got.Take {
		t.Fatalf("%s", asJSON(t, view))
	}
	if len(rows(t, d, "officers_staff")) != 0 {
		t.Fatal("stored before it was taken")
	}
	if cell := view.Rows[0].Cells[3]; cell.Text != "০১৭১১-০০০০০১" || cell.Severity != "warning" {
		t.Errorf("mobile %+v", cell)
	}
	job := take(t, d, view)
	if job.State != "done" || job.Result != "আনা হয়েছে — কর্মকর্তা ও কর্মচারী: ২টি নতুন, ০টি বদল" {
		t.Fatalf("%+v", job)
	}
	if got := rows(t, d, "officers_staff"); len(got) != 2 || got[0].Title == "" {
		t.Fatalf("%+v", got)
	}
	undone := ok(d.Acts.Undo())(t)
	if len(rows(t, d, "officers_staff")) != 0 {
		t.Errorf("after undo %q: %+v", undone.Text, rows(t, d, "officers_staff"))
	}
	ok(d.Acts.Redo())(t)
	if got := rows(t, d, "officers_staff"); len(got) != 2 {
		t.Fatalf("%+v", got)
	}
	// The same list pasted again is the same.
	if again := paste(t, d, "officers_staff", "নাম\tপদবী\tমোবাইল\nআবদুল করিম\tউপজেলা নির্বাহী অফিসার\t01711000001\n"); again.Tables[0].Same != 1 || again.Ready != "" {
		t.Errorf("%s", asJSON(t, again))
	}
}

// Whoever brings a list in sees it as the sheet has it: a column that is not taken, a row that is left out, in their places.
func TestRowsAreShownAsTheSheetHasThem(t *testing.T) {
	d := desktest.New(t)
	view := paste(t, d, "officers_staff", "নাম\tপছন্দ\tপদবী\nআবদুল করিম\tচা\tউপজেলা নির্বাহী অফিসার\nরহিমা খাতুন\tকফি\tঅফিস সহকারী\n")
	look := ok(d.Imports.Look(content.ImportIn{Source: view.Source, Count: 10, Tables: []content.ImportTable{{Take: true, Skip: []int{2}}}}))(t)
	if len(look.Heads) != 3 || look.Heads[1] != (content.ImportColumnHead{Letter: "B"}) {
		t.Fatalf("%+v", look.Heads)
	}
	if look.Shown != 2 || look.Rows[0].State != "skipped" || look.Rows[1].State != "new" {
		t.Fatalf("%s", asJSON(t, look.Rows))
	}
	for i, tea := range []string{"চা", "কফি"} {
		if got := look.Rows[i].Cells[1]; got.Text != tea {
			t.Errorf("row %d: %+v", i, got)
		}
	}
}
