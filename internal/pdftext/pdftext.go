// Package pdftext gives the plain text of a PDF, page for page, also of one whose fonts are of Bijoy. The file is a stranger's:
// nothing of it is believed before it was looked at, and neither time nor memory that it takes grow beyond their bounds.
package pdftext

import (
	"errors"
	"strings"

	"batayandesk/internal/pdffile"
)

// Why there is no text to give.
var (
	ErrLocked = errors.New("pdftext: closed, so that only its own reader opens it")
	ErrScan   = errors.New("pdftext: pictures and no text")
	ErrBroken = errors.New("pdftext: no pages found in it")
)

// file is a PDF whose fonts are read for what their codes mean.
type file struct{ *pdffile.File }

// The values of PDF.
type (
	name = pdffile.Name
	text = pdffile.Text
	dict = pdffile.Dict
	ref  = pdffile.Ref
	word = pdffile.Word
)

// Text is what stands on the pages, in the order in which it is drawn, a line for each of theirs. The error is one of this
// package's.
func Text(data []byte) (string, error) {
	f := file{pdffile.Open(data)}
	if f.Locked {
		return "", ErrLocked
	}
	pages := f.Pages()
	if len(pages) == 0 {
		return "", ErrBroken
	}
	r := &reader{f: f, fonts: map[any]*font{}, out: &writer{}}
	for _, p := range pages {
		if r.steps >= maxOperators || r.out.out.Len() >= maxText {
			break
		}
		r.run(f.Contents(p.Dict["Contents"]), p.Resources, plain, 0)
		r.out.pageEnds()
	}
	text := tidied(logical(r.out.out.String()))
	if text == "" {
		return "", ErrScan
	}
	return text, nil
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
