package document_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// A memo number was cut within its serial: ৩১ on one line and ৩ on the next is another letter.
func TestMemoNumbersOfTheRegisterBreakAfterTheFileCodeAlone(t *testing.T) {
	const short, long = "০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০", "০৫.৪৪.৫০৯৮.০০০.০১৬.১২.০০১২.২৪"
	rows := []struct{ code, serial, memo string }{
		{short, "৩১৬", short + "-৩১৬"}, {short, "৯৯৯৯", short + "-৯৯৯৯"},
		{long, "৩১৬", long + "- / ৩১৬"}, {long, "৯৯৯৯৯৯", long + "- / ৯৯৯৯৯৯"},
	}
	f := facts(t, "2020-10-05")
	in := document.PrintInput{Content: f.Content, From: "2020-01-01", To: "2020-10-05"}
	for i, row := range rows {
		in.Letters = append(in.Letters, office.Letter{
			ID: row.memo, FileCode: row.code, Serial: i + 1, Memo: row.code + "-" + row.serial, IssuedOn: "2020-09-30", SubjectBN: "বিষয়",
			ToBN: "১। একজন, গড়াইপুর।, ২। আরেকজন।", Method: "portal",
		})
	}
	in.Letters[3].Supersedes, in.Letters[2].Cancelled = in.Letters[0].ID, "ভুল প্রাপক"
	kind, _ := document.PrintOf("register")
	doc := kind.Make(in, 0)
	table := tables(doc.Blocks)[0]
	for i, row := range rows {
		got := cells(table.Rows[i])
		if got[2] != row.memo || got[7] != row.code {
			t.Errorf("%q, %q, want %q, %q", got[2], got[7], row.memo, row.code)
		}
	}
	if got := cells(table.Rows[3]); got[3] != "১। একজন, গড়াইপুর। ২। আরেকজন।" || got[8] != "জারি নম্বর ১ (৩০ সেপ্টেম্বর ২০২০) এর স্থলে" {
		t.Errorf("%q", got)
	}
	// What was given to a cell on one line must stand on it.
	for _, text := range []string{long, "ওয়েবপোর্টাল", "৩০ সেপ্টেম্বর ২০২০"} {
		column := slices.IndexFunc(cells(table.Rows[3]), func(cell string) bool { return cell == text })
		wide, err := typeset.Measure(text, typeset.TextStyle{Family: typeset.Serif, SizePt: table.SizePt}, false)
		if room := table.WidthsMM[column] - 2*table.PaddingPt*25.4/72; err != nil || wide > room {
			t.Errorf("%s is %.1f mm wide, its cell %.1f, %v", text, wide, room, err)
		}
	}
	if result, err := typeset.Render(doc); err != nil || len(result.Warnings) != 0 || result.Pages != 1 {
		t.Errorf("%d pages, %+v, %v", result.Pages, result.Warnings, err)
	}
	// A number of any other form, from a paper register, is not cut within a number either.
	in.Letters = []office.Letter{{Memo: "জেপ্রকু/আইসিটি/" + strings.Repeat("১২৩৪৫/", 12) + "২০২০-৭৭", FileCode: strings.Repeat("৯", 60), Serial: 1, IssuedOn: "2020-09-30"}}
	got := cells(tables(kind.Make(in, 0).Blocks)[0].Rows[0])
	for line := range strings.SplitSeq(got[2], " / ") {
		if !strings.HasSuffix(line, "/") && !strings.HasSuffix(line, "-") && line != "৭৭" {
			t.Errorf("cut at %q in %q", line, got[2])
		}
	}
}
