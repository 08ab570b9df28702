package sheet

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"batayandesk/internal/office"
)

// readXLSX reads every sheet of a workbook that can be seen. Formulas count as the value they were last saved with; a cell
// that was merged downwards stands in each of its rows.
func readXLSX(data []byte) (grids []Grid, err error) {
	defer func() {
		if recover() != nil { // the library is no match for every damaged file
			grids, err = nil, office.Problems{damaged()}
		}
	}()
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxBytes, UnzipXMLSizeLimit: 16 << 20,
	})
	if err != nil {
		return nil, office.Problems{damaged()}
	}
	defer book.Close()
	in := &gatherer{}
	for _, name := range book.GetSheetList() {
		if seen, err := book.GetSheetVisible(name); err != nil || !seen {
			continue
		}
		in.start(name)
		if err := in.sheet(book, name); err != nil {
			in.problems = append(in.problems, damaged())
		}
	}
	return in.done()
}

func damaged() office.Problem { return office.Problem{Code: "sheet.damaged"} }

func (in *gatherer) sheet(book *excelize.File, name string) error {
	rows, err := book.Rows(name)
	if err != nil {
		return err
	}
	defer rows.Close()
	days := newDays(book, name)
	below := mergedBelow(book, name)
	for number := 1; rows.Next(); number++ {
		if number > 2*MaxRows {
			in.fault(name, "sheet.rows", office.Args{"most": MaxRows})
			break
		}
		cells, err := rows.Columns()
		if err != nil {
			return err
		}
		for i, cell := range cells {
			cells[i] = days.text(cell, number, i)
		}
		for column, text := range below[number] {
			for len(cells) <= column {
				cells = append(cells, "")
			}
			if cells[column] == "" {
				cells[column] = text
			}
		}
		if !in.row(number, cells) {
			break
		}
	}
	return rows.Error()
}

// maxMerged bounds how many cells are filled because others were merged over them.
const maxMerged = 100_000

// mergedBelow are the texts of cells that were merged downwards, by row and column, for the rows below their first.
func mergedBelow(book *excelize.File, name string) map[int]map[int]string {
	merged, err := book.GetMergeCells(name)
	if err != nil {
		return nil
	}
	below, count := map[int]map[int]string{}, 0
	for _, m := range merged {
		column, top, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		_, bottom, also := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err != nil || also != nil || bottom <= top || m.GetCellValue() == "" {
			continue
		}
		for row := top + 1; row <= bottom && count < maxMerged; row++ {
			if below[row] == nil {
				below[row] = map[int]string{}
			}
			below[row][column-1] = m.GetCellValue()
			count++
		}
	}
	return below
}

// days turns the numbers by which a workbook counts its days into ISO days, where a cell is formatted as one.
type days struct {
	book      *excelize.File
	name      string
	since1904 bool
	isDay     map[int]bool // by style
}

func newDays(book *excelize.File, name string) *days {
	d := &days{book: book, name: name, isDay: map[int]bool{}}
	if props, err := book.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		d.since1904 = *props.Date1904
	}
	return d
}

func (d *days) text(cell string, row, column int) string {
	n, ok := dayNumber(cell)
	if !ok {
		return cell
	}
	at, err := excelize.CoordinatesToCellName(column+1, row)
	if err != nil {
		return cell
	}
	style, err := d.book.GetCellStyle(d.name, at)
	if err != nil || style == 0 {
		return cell
	}
	is, known := d.isDay[style]
	if !known {
		is = d.dayStyle(style)
		d.isDay[style] = is
	}
	if !is {
		return cell
	}
	return string(DayOf(n, d.since1904))
}

// dayStyle tells whether a style shows a number as a day.
func (d *days) dayStyle(id int) bool {
	style, err := d.book.GetStyle(id)
	if err != nil || style == nil {
		return false
	}
	if style.CustomNumFmt != nil {
		format := strings.ToLower(*style.CustomNumFmt)
		return strings.ContainsRune(format, 'y') && (strings.ContainsRune(format, 'd') || strings.ContainsRune(format, 'm')) && !strings.Contains(format, "general")
	}
	return style.NumFmt >= 14 && style.NumFmt <= 17 || style.NumFmt == 22 || style.NumFmt >= 27 && style.NumFmt <= 36 || style.NumFmt >= 50 && style.NumFmt <= 58
}

// dayNumber is a cell as a number of days, as far as a workbook can count them right.
func dayNumber(cell string) (days int, ok bool) {
	n, err := strconv.ParseFloat(cell, 64)
	if err != nil || n < 61 || n > 2_958_465 || n != math.Trunc(n) {
		return 0, false
	}
	return int(n), true
}

// DayOf is the day that a workbook counts as n.
func DayOf(n int, since1904 bool) office.Date {
	first := office.NewDate(1899, time.December, 30)
	if since1904 {
		first = office.NewDate(1904, time.January, 1)
	}
	return first.Add(n)
}
