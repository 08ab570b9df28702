package sheet

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"batayandesk/internal/office"
)

// ReadText gives the table of a text: comma, semicolon or tab between the cells, whichever most of its lines have. The
// apostrophe before a would-be formula is taken off.
func ReadText(text string) ([]Grid, error) {
	in := &gatherer{}
	in.start("")
	comma := separator(text)
	rows := csv.NewReader(strings.NewReader(text))
	rows.Comma = comma
	rows.FieldsPerRecord = -1
	rows.ReuseRecord = true
	rows.LazyQuotes = comma == '\t' // a spreadsheet's clipboard quotes a cell with lines in it, and nothing else
	for {
		cells, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return in.done()
		}
		var wrong *csv.ParseError
		if errors.As(err, &wrong) {
			in.fault("", "sheet.quotes", office.Args{"row": wrong.StartLine})
			return in.done()
		}
		line, _ := rows.FieldPos(0)
		for i := range cells {
			cells[i] = rearm(cells[i])
		}
		if !in.row(line, cells) {
			return in.done()
		}
	}
}

// separator is the one that parts most of the first lines, outside quotes: a tab where there is one, since no text has it by
// chance.
func separator(text string) rune {
	count := map[rune]int{}
	quoted, lines := false, 0
	for _, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case quoted:
		case r == '\n':
			if lines++; lines == 20 {
				return most(count)
			}
		case r == '\t', r == ';', r == ',':
			count[r]++
		}
	}
	return most(count)
}

func most(count map[rune]int) rune {
	switch {
	case count['\t'] > 0:
		return '\t'
	case count[';'] > count[',']:
		return ';'
	}
	return ','
}
