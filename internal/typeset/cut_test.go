package typeset_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/typeset"
)

// A word wider than its cell is cut where a reader loses least: never inside a number while there is another place.
func TestAWordWiderThanItsCellIsCutWhereItHurtsLeast(t *testing.T) {
	for _, row := range []struct {
		word string
		mm   float64
		want []string
	}{
		{"+8801733-000031", 24, []string{"+8801733-", "000031"}},
		{"০২-৫৫০০০০১১-১৪", 24, []string{"০২-৫৫০০০০১১-", "১৪"}},
		{"২০০টাকা", 12, []string{"২০০", "টাকা"}},
		{"০১৭৩৩-০০০০৩১", 16, []string{"০১৭৩৩-", "০০০০৩১"}},
		{"৩০০/৪০০/৫০০টাকা", 16, []string{"৩০০/৪০০/", "৫০০টাকা"}},
		{"unogoraipur@kushtia.gov.bd", 30, []string{"unogoraipur@", "kushtia.gov.bd"}},
		{"০১৭১১০০০০০০০১৮১১০০০০০০", 20, nil}, // nothing but digits: anywhere
	} {
		cell := typeset.Table{WidthsMM: []float64{row.mm}, Rows: [][]typeset.Cell{{typeset.TextCell(row.word)}}, PaddingPt: 1}
		made, err := typeset.Render(typeset.Document{Paper: typeset.A4(), Style: typeset.TextStyle{Family: typeset.Serif, SizePt: 10}, Blocks: []typeset.Block{cell}})
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Fields(run(t, "poppler-utils", "pdftotext", "-raw", savePDF(t, made.PDF), "-"))
		if joined := strings.Join(lines, ""); joined != row.word || len(lines) < 2 {
			t.Errorf("%s: %q", row.word, lines)
		}
		if row.want != nil && !slices.Equal(lines, row.want) {
			t.Errorf("%s in %v mm: %q, want %q", row.word, row.mm, lines, row.want)
		}
	}
}
