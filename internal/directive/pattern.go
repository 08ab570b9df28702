package directive

import (
	"regexp"
	"strings"
	"sync"
)

// expression is a regular expression that is compiled when it is first asked. There are a hundred of them,
// and nearly every start of the program reads no letter: compiled with the program's start they took a third of it.
type expression struct {
	text   string
	folded bool // the text is written in full spelling, and matches what is folded
	once   sync.Once
	is     *regexp.Regexp
}

// plain is an expression as it stands. One that does not compile panics where it is asked.
func plain(expr string) *expression { return &expression{text: expr} }

// pattern is an expression whose Bengali letters are written in full spelling; it matches folded text.
func pattern(expr string) *expression { return &expression{text: expr, folded: true} }

func (e *expression) compiled() *regexp.Regexp {
	e.once.Do(func() {
		text := e.text
		if e.folded {
			text = strings.Map(func(r rune) rune {
				if r == nukta || r == chandrabindu {
					return -1
				}
				return foldLetter(r)
			}, text)
		}
		e.is = regexp.MustCompile(text)
	})
	return e.is
}

// MatchString, like the methods below it, is what regexp.Regexp promises.
func (e *expression) MatchString(s string) bool { return e.compiled().MatchString(s) }

func (e *expression) FindStringIndex(s string) []int { return e.compiled().FindStringIndex(s) }

func (e *expression) FindStringSubmatchIndex(s string) []int {
	return e.compiled().FindStringSubmatchIndex(s)
}

func (e *expression) FindAllStringIndex(s string, n int) [][]int {
	return e.compiled().FindAllStringIndex(s, n)
}

func (e *expression) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return e.compiled().FindAllStringSubmatchIndex(s, n)
}

func (e *expression) ReplaceAllString(s, by string) string {
	return e.compiled().ReplaceAllString(s, by)
}
