package pdftext

import (
	"math"
	"strings"

	"batayandesk/internal/bangla"
)

// maxText bounds what is written down of a file, in bytes: some 120 pages of close print.
const maxText = 1 << 20

// writer gathers words and lines from where glyphs stand.
type writer struct {
	out   strings.Builder
	bijoy strings.Builder // what a font of Bijoy shows, until something else comes
	x, y  float64
	end   float64 // where the last glyph ended
	size  float64
	begun bool
}

// at is where the next glyph stands. A step up or down is another line, a gap another word.
func (w *writer) at(x, y, size float64) {
	if w.begun {
		switch step := math.Abs(y - w.y); {
		case step > 0.5*math.Max(size, w.size):
			w.part("\n")
		case x-w.end > 0.18*size, x < w.x-0.5*size && x < w.end-2*size:
			w.part(" ")
		}
	}
	w.begun, w.x, w.y, w.size = true, x, y, size
}

// part puts something between words.
func (w *writer) part(sign string) {
	if w.bijoy.Len() > 0 && sign == " " {
		w.bijoy.WriteString(sign)
		return
	}
	w.flush()
	if w.out.Len() < maxText {
		w.out.WriteString(sign)
	}
}

func (w *writer) add(says string, bijoy bool) {
	if bijoy {
		if w.bijoy.Len() < maxText {
			w.bijoy.WriteString(says)
		}
		return
	}
	w.flush()
	if w.out.Len() < maxText {
		w.out.WriteString(says)
	}
}

// flush converts what was gathered of a font of Bijoy.
func (w *writer) flush() {
	if w.bijoy.Len() == 0 {
		return
	}
	w.out.WriteString(bangla.FromBijoy(strings.Map(fromSigns, w.bijoy.String())).Text)
	w.bijoy.Reset()
}

// fromSigns takes a character of a font of signs, which lies apart in Unicode, for the byte that it was.
func fromSigns(r rune) rune {
	if r >= 0xF020 && r <= 0xF0FF {
		return r - 0xF000
	}
	return r
}

// pageEnds parts the pages.
func (w *writer) pageEnds() {
	w.part("\n")
	w.begun = false
}
