package typeset

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A document is Bengali; where nobody gave a language, English is told by its
// letters, so that a screen reader does not spell it in Bengali. A paragraph of
// English is so as a whole, two English words or more in other text are a Span.

// speech is what a word tells about the language it is in.
type speech int

// Speeches of a word: figures, signs, single letters and addresses tell nothing.
const (
	anySpeech speech = iota
	english
	otherSpeech
)

func speechOf(word string) speech {
	letters, dot, prev := 0, false, rune(0)
	for i, r := range word {
		switch {
		case r == '@', strings.HasPrefix(word[i:], "://"):
			return anySpeech
		case unicode.Is(unicode.Latin, r):
			letters++
			if prev == '.' && i > 1 { // www.land.gov.bd, but not ".pdf"
				before, _ := utf8.DecodeLastRuneInString(word[:i-1])
				dot = dot || unicode.Is(unicode.Latin, before)
			}
		case !unicode.In(r, unicode.Common, unicode.Inherited):
			return otherSpeech
		}
		prev = r
	}
	if letters < 2 || dot {
		return anySpeech
	}
	return english
}

// isEnglish tells whether spans without a language of their own are English
// throughout.
func isEnglish(spans []Span) bool {
	some := false
	for _, sp := range spans {
		if sp.Lang != "" {
			return false
		}
		for word := range strings.FieldsSeq(sp.Text) {
			switch speechOf(word) {
			case otherSpeech:
				return false
			case english:
				some = true
			}
		}
	}
	return some
}

// markEnglish gives English within other text a span of its own. A link is marked
// as a whole or not at all: it must not become two.
func markEnglish(spans []Span) []Span {
	var out []Span
	for i, sp := range spans {
		var parts []Span
		switch {
		case sp.Lang != "" || !hasLatin(sp.Text):
		case sp.URI == "":
			parts = sp.cutEnglish()
		case isEnglish(spans[i : i+1]):
			sp.Lang = "en"
			parts = []Span{sp}
		}
		if parts != nil && out == nil {
			out = append(make([]Span, 0, len(spans)+2), spans[:i]...)
		}
		if parts != nil {
			out = append(out, parts...)
		} else if out != nil {
			out = append(out, sp)
		}
	}
	if out == nil {
		return spans
	}
	return out
}

// cutEnglish cuts a span around its runs of two English words or more; nil means
// that there are none.
func (sp Span) cutEnglish() []Span {
	var out []Span
	done := 0 // bytes of the text in out
	first, last, words := 0, 0, 0
	flush := func() {
		if words >= 2 {
			for _, piece := range []struct {
				text, lang string
			}{{sp.Text[done:first], ""}, {sp.Text[first:last], "en"}} {
				if piece.text != "" {
					part := sp
					part.Text, part.Lang = piece.text, piece.lang
					out = append(out, part)
				}
			}
			done = last
		}
		words = 0
	}
	at := 0
	for word := range strings.FieldsSeq(sp.Text) {
		at += strings.Index(sp.Text[at:], word)
		switch speechOf(word) {
		case otherSpeech:
			flush()
		case english:
			if words == 0 {
				first = at
			}
			words++
			last = at + len(word)
		}
		at += len(word)
	}
	flush()
	if out != nil && done < len(sp.Text) {
		sp.Text = sp.Text[done:]
		out = append(out, sp)
	}
	return out
}

// hasLatin tells at a glance whether there may be English: two ASCII letters in a
// row.
func hasLatin(s string) bool {
	prev := false
	for i := range len(s) {
		letter := s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z'
		if letter && prev {
			return true
		}
		prev = letter
	}
	return false
}

// speak tells the reader of a paragraph's element what is English in it, and gives
// the spans to set. Where the element has more in it than the text, such as a
// Bengali number before it, the text becomes a Span.
func speak(p Paragraph, own *elem) []Span {
	if own.artifact() || !slices.ContainsFunc(p.Spans, func(sp Span) bool { return hasLatin(sp.Text) }) {
		return p.Spans
	}
	if !isEnglish(p.Spans) {
		return markEnglish(p.Spans)
	}
	if p.Marker == "" && own.typ != "LBody" {
		own.says().lang = "en"
		return p.Spans
	}
	spans := slices.Clone(p.Spans)
	for i := range spans {
		spans[i].Lang = "en"
	}
	return spans
}
