package sheet

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// ReadCSV reads one table: UTF-8 or, with a byte order mark, UTF-16; comma, semicolon or tab between the
// cells, whichever the first line has. id names the category; "" leaves it to the headings. What is wrong
// is told as office.Problems (sheet.*) with row and column; rows that could be read come all the same.
func ReadCSV(r io.Reader, cat *catalog.Catalog, id string) (Sheet, error) {
	in := &reader{cat: cat, apostrophes: true}
	if id != "" {
		c, known := cat.Category(id)
		if !known {
			in.sheet.Name = id
			in.fault("sheet.category", office.Args{})
			return in.sheet, in.problems
		}
		in.sheet.Category, in.sheet.Name = c, id
	}
	raw, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return Sheet{}, fmt.Errorf("read CSV: %w", err)
	}
	if len(raw) > maxBytes {
		in.fault("sheet.big", office.Args{})
		return in.sheet, in.problems
	}
	text, err := bangla.Decode(raw)
	if err != nil || strings.ContainsRune(text, 0) {
		in.fault("sheet.encoding", office.Args{})
		return in.sheet, in.problems
	}
	in.lines(text)
	if !in.started && len(in.problems) == 0 {
		in.fault("sheet.empty", office.Args{})
	}
	return in.sheet, in.problems.Err()
}

func (in *reader) lines(text string) {
	rows := csv.NewReader(strings.NewReader(text))
	rows.Comma = separator(text)
	rows.FieldsPerRecord = -1
	rows.ReuseRecord = true
	for {
		cells, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		var wrong *csv.ParseError
		if errors.As(err, &wrong) {
			in.fault("sheet.quotes", office.Args{"row": wrong.StartLine})
			return
		}
		line, _ := rows.FieldPos(0)
		if !in.row(line, cells) {
			return
		}
	}
}

// separator is the one that the first line has most of, outside quotes.
func separator(text string) rune {
	count := map[rune]int{}
	quoted := false
	for _, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case quoted:
		case r == '\n':
			if count[';'] > count[','] && count[';'] >= count['\t'] {
				return ';'
			}
			if count['\t'] > count[','] {
				return '\t'
			}
			return ','
		default:
			count[r]++
		}
	}
	return ','
}
