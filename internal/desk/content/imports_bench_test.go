package content_test

import (
	"fmt"
	"strings"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
	"batayandesk/internal/sheet"
)

// manyOfficers is a list as a spreadsheet's clipboard has it.
func manyOfficers(n int) string {
	var b strings.Builder
	b.WriteString("ক্রঃ নং\tনাম\tপদবী\tমোবাইল\tই-মেইল\tযোগদানের তারিখ\n")
	for i := range n {
		fmt.Fprintf(&b, "%d\tকর্মকর্তা নম্বর %d\tঅফিস সহকারী\t17%08d\tofficer%d@goraipur.kushtia.gov.bd\t১২/০৩/২০১৯\n", i+1, i+1, i, i)
	}
	return b.String()
}

// BenchmarkImport is a list of 20,000 rows from the clipboard until it is stored, and the same again, of which nothing is new.
func BenchmarkImport(b *testing.B) {
	text := manyOfficers(sheet.MaxRows)
	for b.Loop() {
		b.StopTimer()
		d := desktest.New(b)
		b.StartTimer()
		view := ok(d.Imports.Open(content.ImportOpen{Source: "pasted", Category: "officers_staff", Text: text}))(b)
		if view.Tables[0].New != sheet.MaxRows {
			b.Fatalf("%+v %v", view.Tables[0], view.Rows[0])
		}
		job := ok(d.Imports.Take(content.ImportTake{Import: content.ImportIn{Source: view.Source}, Stamp: view.Stamp}))(b)
		if end := d.News.End(job.ID); end.State != "done" {
			b.Fatalf("%+v", end)
		}
		b.StopTimer()
		d.Close()
		b.StartTimer()
	}
}
