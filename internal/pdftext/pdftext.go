// Package pdftext gives the plain text of a PDF, page for page, also of one whose fonts are of Bijoy. The file is a stranger's:
// nothing of it is believed before it was looked at, and neither time nor memory that it takes grow beyond their bounds.
package pdftext

import (
	"errors"
	"strings"
)

// Why there is no text to give.
var (
	ErrLocked = errors.New("pdftext: closed, so that only its own reader opens it")
	ErrScan   = errors.New("pdftext: pictures and no text")
	ErrBroken = errors.New("pdftext: no pages found in it")
)

// Text is what stands on the pages, in the order in which it is drawn, a line for each of theirs. The error is one of this
// package's.
func Text(data []byte) (string, error) {
	f := open(data)
	if f.locked {
		return "", ErrLocked
	}
	pages := f.pages()
	if len(pages) == 0 {
		return "", ErrBroken
	}
	r := &reader{f: f, fonts: map[any]*font{}, out: &writer{}}
	for _, p := range pages {
		if r.steps >= maxOperators || r.out.out.Len() >= maxText {
			break
		}
		r.run(f.contents(p.d["Contents"]), p.resources, plain, 0)
		r.out.pageEnds()
	}
	text := tidied(logical(r.out.out.String()))
	if text == "" {
		return "", ErrScan
	}
	return text, nil
}

// contents are the streams of a page, one after another.
func (f *file) contents(v any) []byte {
	if o := f.stream(v); o != nil {
		return f.decoded(o)
	}
	var all []byte
	for i, one := range f.array(v) {
		if o := f.stream(one); o != nil && i < maxOperands && len(all) < maxStream {
			all = append(append(all, f.decoded(o)...), '\n')
		}
	}
	return all
}

// tidied leaves out lines without words.
func tidied(s string) string {
	s = strings.ToValidUTF8(s, "")
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}
