// Package docx gives the plain text of a letter that was written in Word: paragraphs, tables, automatic numbers, and text in
// the old Bijoy fonts as Unicode. The file is a stranger's: nothing of it is believed before it was looked at.
package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// Why there is no text to give.
var (
	ErrOld    = errors.New("docx: a file of the old Word")
	ErrLocked = errors.New("docx: closed with a password")
	ErrOther  = errors.New("docx: no document of Word")
	ErrBroken = errors.New("docx: not as Word writes it")
	ErrLarge  = errors.New("docx: far larger than a letter")
	ErrEmpty  = errors.New("docx: no text in it")
)

// What a letter never reaches; an honest one of ten pages unpacks to less than one MB and is nested twenty deep.
//
// Source: internal/docx/README.md › A stranger's file.
const (
	maxParts = 4096     // entries of the archive
	maxPart  = 16 << 20 // bytes of one part, unpacked
	maxText  = 4 << 20  // bytes of the text
	maxDepth = 256      // elements within each other
)

// The beginnings of the two kinds of file that Word writes.
const (
	zipMark = "PK\x03\x04"
	oldMark = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
)

// Is tells by its first bytes whether a file is for [Text] to judge: one of Word, old or new.
func Is(data []byte) bool {
	return bytes.HasPrefix(data, []byte(zipMark)) || bytes.HasPrefix(data, []byte(oldMark))
}

// Text is what stands in a DOCX, a line for each paragraph, the cells of a row beside each other where each is one line.
// What was deleted while changes were tracked is left out, as are headers, notes and hidden text. The error is one of this
// package's.
func Text(data []byte) (string, error) {
	b, err := read(data)
	if err != nil {
		return "", err
	}
	text := strings.Trim(strings.Join(b.collected[0], "\n"), "\n")
	if strings.TrimSpace(text) == "" {
		return "", ErrEmpty
	}
	return text + "\n", nil
}

// read goes through the document.
func read(data []byte) (*body, error) {
	if bytes.HasPrefix(data, []byte(oldMark)) {
		if bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
			return nil, ErrLocked
		}
		return nil, ErrOld
	}
	// The directory is read whole before anything can be asked of it.
	if bytes.Count(data, []byte("PK\x01\x02")) > maxParts {
		return nil, ErrLarge
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, ErrBroken
	}
	p := parts{}
	for _, f := range archive.File {
		name := strings.TrimPrefix(f.Name, "/")
		if p[name] == nil {
			p[name] = f
		}
	}
	main, err := p.main()
	if err != nil {
		return nil, err
	}
	folder := path.Dir(main)
	look, err := styles(p, path.Join(folder, "styles.xml"))
	if err != nil {
		return nil, err
	}
	lists, err := numbering(p, path.Join(folder, "numbering.xml"))
	if err != nil {
		return nil, err
	}
	b := &body{look: look, lists: lists, collected: [][]string{nil}}
	return b, p.walk(main, b)
}

// parts are the entries of the archive by name, the first of each.
type parts map[string]*zip.File

// main is the part that holds the document, as the package's own list says, or where Word puts it.
func (p parts) main() (string, error) {
	const usual = "word/document.xml"
	named := &relations{}
	if p["_rels/.rels"] != nil {
		if err := p.walk("_rels/.rels", named); err != nil {
			return "", err
		}
	}
	for _, name := range []string{named.document, usual} {
		if p[name] != nil && strings.HasSuffix(name, ".xml") && !strings.HasPrefix(name, "xl/") && !strings.HasPrefix(name, "ppt/") {
			return name, nil
		}
	}
	return "", ErrOther
}

// relations finds the document among the relations of the package.
type relations struct{ document string }

func (r *relations) start(e xml.StartElement) bool {
	if e.Name.Local == "Relationship" && strings.HasSuffix(plainAttr(e, "Type"), "/officeDocument") {
		r.document = strings.TrimPrefix(plainAttr(e, "Target"), "/")
	}
	return true
}
func (r *relations) end(string)        {}
func (r *relations) text(xml.CharData) {}
func (r *relations) full() bool        { return false }

// plainAttr is an attribute of any namespace, or none.
func plainAttr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// visitor is told of the elements of a part; where start answers false, nothing that is in the element is told.
type visitor interface {
	start(e xml.StartElement) bool
	end(name string)
	text(text xml.CharData)
	full() bool // enough: the text has grown beyond any letter
}

// walk reads a part element by element, never deeper than maxDepth and never more than maxPart of it. A document type, by
// which alone a part could bring entities of its own, is refused.
func (p parts) walk(name string, v visitor) error {
	f := p[name]
	if f.UncompressedSize64 > maxPart {
		return ErrLarge
	}
	in, err := f.Open()
	if err != nil {
		return ErrBroken
	}
	defer in.Close()
	limited := &io.LimitedReader{R: in, N: maxPart + 1} // the size that the archive tells may be a lie
	decoder := xml.NewDecoder(limited)
	depth, skipped := 0, 0 // skipped is the depth from which nothing is told; 0 is none
	for {
		token, err := decoder.Token()
		switch {
		case limited.N <= 0:
			return ErrLarge
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return ErrBroken
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return ErrBroken
			}
			if skipped == 0 && !v.start(t) {
				skipped = depth
			}
		case xml.EndElement:
			if skipped == 0 {
				v.end(t.Name.Local)
			}
			if depth == skipped {
				skipped = 0
			}
			depth--
		case xml.CharData:
			if skipped == 0 {
				v.text(t)
			}
		case xml.Directive:
			return ErrBroken
		}
		if v.full() {
			return ErrLarge
		}
	}
}
