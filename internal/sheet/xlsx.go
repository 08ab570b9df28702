package sheet

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// font is on every Windows since 8 and has Bengali; other systems put their own in its place.
const font = "Nirmala UI"

// Widths of columns in characters of the standard font.
const (
	narrowest, widest = 9, 48
	measuredRows      = 300
	pageWidth         = 125 // of A4 across, at full size
)

// Heights of rows in points; Excel takes no taller row than 409.
const (
	lineHeight = 17
	tallest    = 400
)

// WriteXLSX writes a workbook with one sheet for each table: header row of labels, frozen and filterable,
// numbers as numbers, days as days, everything else (phones, memo numbers, years) as text, choices with
// their list to choose from. A last column that is not shown has the records' ids, so that a sheet that was changed finds them
// again. The same input gives the same bytes.
//
// Source: internal/bundle/README.md › Layout.
func WriteXLSX(w io.Writer, tables []Table, opts Options) (err error) {
	f := excelize.NewFile()
	defer func() {
		if shut := f.Close(); err == nil {
			err = shut
		}
	}()
	if len(tables) == 0 {
		return fmt.Errorf("write workbook: no table")
	}
	if err := f.SetDefaultFont(font); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	styles, err := newStyles(f)
	if err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	done := 0
	for i, name := range sheetNames(tables, opts.lang()) {
		if i == 0 {
			err = f.SetSheetName(f.GetSheetName(0), name)
		} else {
			_, err = f.NewSheet(name)
		}
		if err == nil {
			err = writeSheet(f, name, tables[i], opts, styles, &done)
		}
		if err != nil {
			return fmt.Errorf("write sheet %s: %w", tables[i].Category.ID, err)
		}
	}
	f.SetActiveSheet(0)
	inOrder(f)
	if err := properties(f, opts); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	if err := f.Write(heard{w, opts, &done}); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

// properties gives the file its title and, as its only time, the day it was made on.
func properties(f *excelize.File, opts Options) error {
	day := opts.Day
	if !day.Valid() {
		day = "2020-01-01"
	}
	at := string(day) + "T00:00:00Z"
	return f.SetDocProps(&excelize.DocProperties{
		Creator: opts.Office, LastModifiedBy: opts.Office, Title: opts.Office, Language: "bn-BD", Created: at, Modified: at,
	})
}

// styles are the cell formats of a workbook.
type styles struct {
	header, text, number, taka, paisa, date int
}

func newStyles(f *excelize.File) (s styles, err error) {
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	right := &excelize.Alignment{Vertical: "top", Horizontal: "right", Indent: 1}
	line := []excelize.Border{{Type: "bottom", Color: "DDE3DE", Style: 1}}
	body := &excelize.Font{Family: font, Size: 11, Color: "16211B"}
	textFormat := 49 // "@": what is typed later stays text as well
	lakh := `[>=10000000]##\,##\,##\,##0;[>=100000]##\,##\,##0;##,##0`
	lakhPaisa := `[>=10000000]##\,##\,##\,##0.00;[>=100000]##\,##\,##0.00;##,##0.00`
	day := "dd-mm-yyyy"
	for _, one := range []struct {
		id    *int
		style excelize.Style
	}{
		{&s.header, excelize.Style{
			Font:      &excelize.Font{Family: font, Size: 11, Bold: true, Color: "FFFFFF"},
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"00694C"}},
			Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
			NumFmt:    textFormat,
		}},
		{&s.text, excelize.Style{Font: body, Alignment: top, Border: line, NumFmt: textFormat}},
		{&s.number, excelize.Style{Font: body, Alignment: right, Border: line, NumFmt: 1}},
		{&s.taka, excelize.Style{Font: body, Alignment: right, Border: line, CustomNumFmt: &lakh}},
		{&s.paisa, excelize.Style{Font: body, Alignment: right, Border: line, CustomNumFmt: &lakhPaisa}},
		{&s.date, excelize.Style{Font: body, Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}, Border: line, CustomNumFmt: &day}},
	} {
		if *one.id, err = f.NewStyle(&one.style); err != nil {
			return s, err
		}
	}
	return s, nil
}

func writeSheet(f *excelize.File, name string, t Table, opts Options, s styles, done *int) error {
	labels := header(t.Category, opts.lang())
	last, err := excelize.ColumnNumberToName(len(labels)) // the column of the ids is out of sight
	if err != nil {
		return err
	}
	wide := widths(t, labels, opts)
	if err := layOut(f, name, last, len(t.Records), t.Category, opts, wide); err != nil {
		return err
	}
	out, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	for i, width := range wide {
		if err := out.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := out.SetColVisible(len(labels)+1, len(labels)+1, false); err != nil {
		return err
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	row := make([]any, len(labels)+1)
	for i, label := range labels {
		row[i] = excelize.Cell{StyleID: s.header, Value: label}
	}
	row[len(labels)] = excelize.Cell{StyleID: s.header, Value: IDField}
	if err := out.SetRow("A1", row, excelize.RowOpts{Height: 34}); err != nil {
		return err
	}
	for n, r := range t.Records {
		high := 1.0
		for i, cell := range opts.cells(t.Category, r) {
			row[i] = s.cell(t.Category.Fields[i], cell)
			high = max(high, textLines(cell.Text, wide[i]))
		}
		row[len(labels)] = excelize.Cell{StyleID: s.text, Value: r.ID}
		if err := out.SetRow("A"+strconv.Itoa(n+2), row, excelize.RowOpts{Height: min(high*lineHeight+3, tallest)}); err != nil {
			return err
		}
		if err := opts.step(done); err != nil {
			return err
		}
	}
	return out.Flush()
}

// cell is a value in the type that a spreadsheet calculates with. A number of more digits than a
// spreadsheet keeps is text.
func (s styles) cell(f catalog.Field, c catalog.Cell) excelize.Cell {
	if c.Text == "" {
		return excelize.Cell{StyleID: s.text}
	}
	switch c.Type {
	case catalog.CellNumber:
		n, err := strconv.ParseFloat(c.Text, 64)
		switch {
		case err != nil || len(c.Text) > 15:
		case strings.Contains(c.Text, "."):
			return excelize.Cell{StyleID: s.paisa, Value: n}
		case f.Kind == catalog.Money:
			return excelize.Cell{StyleID: s.taka, Value: n}
		default:
			return excelize.Cell{StyleID: s.number, Value: n}
		}
	case catalog.CellDate:
		// A spreadsheet counts its days from 1900 and gets January and February of that year wrong.
		if d := office.Date(c.Text); d > "1900-03-01" {
			return excelize.Cell{StyleID: s.date, Value: float64(d.DaysSince("1899-12-30"))}
		}
	}
	return excelize.Cell{StyleID: s.text, Value: c.Text}
}

// layOut sets what a sheet has beside its cells: filter, page, repeated header, lists of choices.
func layOut(f *excelize.File, name, last string, records int, c *catalog.Category, opts Options, wide []float64) error {
	bottom := strconv.Itoa(max(records, 1) + 1)
	total := 0.0
	for _, width := range wide {
		total += width
	}
	// Streamed sheets cannot say "fit to width", so the scale is computed.
	landscape, paper, scale := "landscape", 9, uint(max(30, min(100, 100*pageWidth/total)))
	if err := f.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &paper, AdjustTo: &scale}); err != nil {
		return err
	}
	quoted := "'" + strings.ReplaceAll(name, "'", "''") + "'"
	if err := f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: quoted + "!$1:$1", Scope: name}); err != nil {
		return err
	}
	if err := f.AutoFilter(name, "A1:"+last+bottom, nil); err != nil {
		return err
	}
	for i, field := range c.Fields {
		labels := choices(field, opts.lang())
		if len(labels) == 0 {
			continue
		}
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		list := excelize.NewDataValidation(true)
		list.SetSqref(column + "2:" + column + strconv.Itoa(records+500))
		if list.SetDropList(labels) != nil {
			continue // Excel takes lists of at most 255 characters
		}
		if err := f.AddDataValidation(name, list); err != nil {
			return err
		}
	}
	return nil
}

// choices are the labels that a cell of the field may hold; none where any text may stand there.
func choices(f catalog.Field, lang office.Lang) []string {
	switch f.Kind {
	case catalog.Bool:
		return []string{f.Display("true", lang), f.Display("false", lang)}
	case catalog.Select:
		var labels []string
		for _, c := range f.Choices {
			if label := c.Label.In(lang); !strings.Contains(label, ",") {
				labels = append(labels, label)
			}
		}
		if len(labels) == len(f.Choices) {
			return labels
		}
	}
	return nil
}

// widths measures the first rows. A Bengali syllable is about as wide as a character and a half.
func widths(t Table, labels []string, opts Options) []float64 {
	out := make([]float64, len(labels))
	for i, label := range labels {
		out[i] = max(narrowest, min(textWidth(label)*0.75, 18))
	}
	for _, r := range t.Records[:min(len(t.Records), measuredRows)] {
		for i, cell := range opts.cells(t.Category, r) {
			out[i] = min(max(out[i], textWidth(cell.Text)+2), widest)
		}
	}
	return out
}

// textLines is how many lines s takes in a column.
func textLines(s string, width float64) (lines float64) {
	for line := range strings.SplitSeq(s, "\n") {
		lines += max(1, math.Ceil(textWidth(line)/(width-1)))
	}
	return lines
}

func textWidth(s string) (widestLine float64) {
	for line := range strings.SplitSeq(s, "\n") {
		width := 0.0
		for _, cluster := range bangla.Clusters(line) {
			if utf8.RuneLen([]rune(cluster)[0]) > 1 {
				width += 1.5
			} else {
				width++
			}
		}
		widestLine = max(widestLine, width)
	}
	return widestLine
}
