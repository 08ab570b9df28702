package sheet

import (
	"bytes"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// The beginnings of files that hold tables.
const (
	zipMark = "PK\x03\x04"
	oldMark = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" // Office before 2007, or one closed with a password
)

// Read gives the tables of a file: a workbook (XLSX), a page (HTML, also one that calls itself a workbook, as portals hand
// out), or text with its cells parted by commas, semicolons or tabs. What it is, its bytes say. What is wrong is told as
// office.Problems (sheet.*) with row and column; what could be read comes all the same.
func Read(data []byte) ([]Grid, error) {
	switch {
	case len(data) > maxBytes:
		return nil, office.Problems{{Code: "sheet.big"}}
	case bytes.HasPrefix(data, []byte(zipMark)):
		return readXLSX(data)
	case bytes.HasPrefix(data, []byte(oldMark)):
		return nil, office.Problems{{Code: "sheet.old"}}
	}
	text, ansi, err := textOf(data)
	if err != nil {
		return nil, err
	}
	if !ansi && IsPage(text) {
		return ReadHTML(text)
	}
	return ReadText(text)
}

// textOf decodes text as people save it; ansi tells that it was in the encoding of old Windows, as text in Bijoy is.
func textOf(data []byte) (text string, ansi bool, err error) {
	text, err = bangla.Decode(data)
	if err != nil && !bytes.HasPrefix(data, []byte("\xff\xfe")) && !bytes.HasPrefix(data, []byte("\xfe\xff")) {
		if text, ansi = bangla.DecodeANSI(data); ansi {
			err = nil
		}
	}
	if err != nil || strings.ContainsRune(text, 0) {
		return "", false, office.Problems{{Code: "sheet.encoding"}}
	}
	return text, ansi, nil
}

// IsPage tells whether a text is a page or a part of one.
func IsPage(text string) bool {
	head := strings.ToLower(strings.TrimLeft(text[:min(len(text), 4096)], "\ufeff \r\n\t"))
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<!--") || strings.Contains(head, "<html") || strings.Contains(head, "<table")
}
