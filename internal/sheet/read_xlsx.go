package sheet

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// ReadXLSX reads every sheet of a workbook whose name or headings tell its category; other sheets are left
// out with a problem. Formulas count as the value they were last saved with. What is wrong is told as
// office.Problems (sheet.*) with sheet, row and column; rows that could be read come all the same.
func ReadXLSX(r io.Reader, cat *catalog.Catalog) (sheets []Sheet, err error) {
	defer func() {
		if recover() != nil { // the library is no match for every damaged file
			sheets, err = nil, office.Problems{damaged()}
		}
	}()
	book, err := excelize.OpenReader(&capped{r: r, left: maxBytes}, excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxBytes, UnzipXMLSizeLimit: 16 << 20,
	})
	if err != nil {
		return nil, office.Problems{damaged()}
	}
	defer book.Close()
	var problems office.Problems
	for _, name := range book.GetSheetList() {
		in := &reader{cat: cat, sheet: Sheet{Name: name, Category: bySheetName(cat, name)}}
		if err := in.book(book, name); err != nil {
			problems = append(problems, damaged())
			continue
		}
		problems = append(problems, in.problems...)
		if in.started && in.sheet.Category != nil {
			sheets = append(sheets, in.sheet)
		}
	}
	if len(sheets) == 0 && len(problems) == 0 {
		problems = append(problems, office.Problem{Code: "sheet.empty", Args: office.Args{"sheet": ""}})
	}
	return sheets, problems.Err()
}

func damaged() office.Problem { return office.Problem{Code: "sheet.damaged"} }

// capped fails once more than left bytes were read.
type capped struct {
	r    io.Reader
	left int64
}

func (c *capped) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if c.left -= int64(n); c.left < 0 {
		return n, fmt.Errorf("more than %d bytes", int64(maxBytes))
	}
	return n, err
}

func bySheetName(cat *catalog.Catalog, name string) *catalog.Category {
	for _, c := range cat.All() {
		for _, known := range []string{c.ID, c.Label.BN, c.Label.EN, sheetName(c, office.Bengali), sheetName(c, office.English)} {
			if strings.EqualFold(known, name) {
				return c
			}
		}
	}
	return nil
}

func (in *reader) book(book *excelize.File, name string) error {
	rows, err := book.Rows(name)
	if err != nil {
		return err
	}
	defer rows.Close()
	old := false
	if props, err := book.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		old = *props.Date1904
	}
	for number := 1; rows.Next(); number++ {
		if number > maxRows+1000 {
			in.fault("sheet.rows", office.Args{"most": maxRows})
			break
		}
		cells, err := rows.Columns()
		if err != nil {
			return err
		}
		if in.started {
			in.days(cells, old)
		}
		if !in.row(number, cells) {
			break
		}
	}
	return rows.Error()
}

// days turns the numbers in date columns, by which a workbook counts its days, into ISO days.
func (in *reader) days(cells []string, since1904 bool) {
	for i := range cells[:min(len(cells), len(in.fields))] {
		f, known := in.sheet.Category.Field(in.fields[i])
		if !known || f.Kind != catalog.Date {
			continue
		}
		n, err := strconv.ParseFloat(cells[i], 64)
		if err != nil || n < 61 || n > 2_958_465 || n != math.Trunc(n) {
			continue
		}
		first := office.Date("1899-12-30")
		if since1904 {
			first = "1904-01-01"
		}
		cells[i] = string(first.Add(int(n)))
	}
}
