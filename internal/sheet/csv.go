package sheet

import (
	"bufio"
	"io"
	"strings"

	"batayandesk/internal/catalog"
)

// WriteCSV writes one category as CSV: UTF-8 with byte order mark, lines ended by CRLF, one header row of
// labels. Days are ISO, numbers plain decimals, lists lines within their cell. Text that a spreadsheet could
// take for a formula begins with an apostrophe and is quoted.
//
// Source: internal/bundle/README.md › Layout.
func WriteCSV(w io.Writer, t Table, opts Options) error {
	out := bufio.NewWriter(w)
	_, _ = out.WriteString("\ufeff")
	labels := header(t.Category, opts.lang())
	row := make([]string, len(labels))
	for i, label := range labels {
		row[i] = csvText(label)
	}
	csvRow(out, row)
	done := 0
	for _, r := range t.Records {
		for i, cell := range opts.cells(t.Category, r) {
			if cell.Type == catalog.CellText {
				row[i] = csvText(cell.Text)
			} else {
				row[i] = cell.Text
			}
		}
		csvRow(out, row)
		if err := opts.step(&done); err != nil {
			return err
		}
	}
	return out.Flush()
}

// CSVLine is a line of a CSV of those cells, all of them text, without its end; what a spreadsheet could take for a formula is
// disarmed as WriteCSV does.
func CSVLine(cells []string) string {
	texts := make([]string, len(cells))
	for i, cell := range cells {
		texts[i] = csvText(cell)
	}
	return strings.Join(texts, ",")
}

func csvRow(out *bufio.Writer, cells []string) {
	for i, cell := range cells {
		if i > 0 {
			_ = out.WriteByte(',')
		}
		_, _ = out.WriteString(cell)
	}
	_, _ = out.WriteString("\r\n")
}

// csvText disarms and quotes one cell where that is needed.
func csvText(s string) string {
	safe := disarm(s)
	if safe == s && !strings.ContainsAny(s, ",;\"\r\n\t") && strings.TrimSpace(s) == s {
		return s
	}
	return `"` + strings.ReplaceAll(safe, `"`, `""`) + `"`
}
