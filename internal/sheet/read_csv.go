package sheet

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

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
	text, ok := decode(raw)
	if !ok {
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

// decode makes UTF-8 of the bytes; ok is false where they are neither UTF-8 nor marked UTF-16, or hold NUL.
func decode(raw []byte) (text string, ok bool) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		order = binary.LittleEndian
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		order = binary.BigEndian
	default:
		text = strings.TrimPrefix(string(raw), "\ufeff")
		return text, utf8.ValidString(text) && !strings.ContainsRune(text, 0)
	}
	if len(raw)%2 != 0 {
		return "", false
	}
	units := make([]uint16, 0, len(raw)/2)
	for i := 2; i < len(raw); i += 2 {
		units = append(units, order.Uint16(raw[i:]))
	}
	text = string(utf16.Decode(units))
	return text, !strings.ContainsAny(text, "\x00\ufffd")
}
