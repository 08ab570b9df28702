package docx

import (
	"encoding/xml"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
)

// levels is how many levels a list of Word has.
const levels = 9

// maxPattern is how much of a level's pattern is kept, in bytes: it stands before every paragraph.
const maxPattern = 60

// level is how one level of a list is numbered.
type level struct {
	start   int
	format  string
	pattern string // "%1)": the number of the first level and a bracket
	fonts   fonts
}

// kind is the pattern of a list, and how far it is counted.
type kind struct {
	levels  [levels]level
	counted [levels]int
	met     [levels]bool
}

// list is one use of a kind of list.
type list struct {
	kind   string
	starts map[int]int // where this one begins anew
	begun  [levels]bool
}

// lists are the numberings of a document, and where the reader of the part is.
type lists struct {
	kinds map[string]*kind
	named map[string]*list

	kind    *kind
	list    *list
	at      int // the level
	inLevel bool
}

// numbering reads the lists of a document; where there is no such part, none.
func numbering(p parts, name string) (*lists, error) {
	l := &lists{kinds: map[string]*kind{}, named: map[string]*list{}}
	if p[name] == nil {
		return l, nil
	}
	return l, p.walk(name, l)
}

func (l *lists) start(e xml.StartElement) bool {
	if leftOut(e) {
		return false
	}
	if !ofWord(e) {
		return true
	}
	value := attr(e, "val")
	switch e.Name.Local {
	case "abstractNum":
		l.kind = &kind{}
		l.kinds[attr(e, "abstractNumId")] = l.kind
	case "num":
		l.list = &list{starts: map[int]int{}}
		l.named[attr(e, "numId")] = l.list
	case "abstractNumId":
		if l.list != nil {
			l.list.kind = value
		}
	case "lvl", "lvlOverride":
		at, err := strconv.Atoi(attr(e, "ilvl"))
		if err != nil || at < 0 || at >= levels {
			return false
		}
		l.at, l.inLevel = at, e.Name.Local == "lvl" && l.kind != nil
		if l.inLevel {
			l.kind.levels[at] = level{start: 1, format: "decimal"}
		}
	case "startOverride":
		if l.list != nil {
			l.list.starts[l.at] = number(value)
		}
	default:
		if l.inLevel {
			l.kind.levels[l.at].say(e, value)
		}
	}
	return true
}

// say takes in one property of a level.
func (l *level) say(e xml.StartElement, value string) {
	switch e.Name.Local {
	case "start":
		l.start = number(value)
	case "numFmt":
		l.format = value
	case "lvlText":
		if len(value) <= maxPattern {
			l.pattern = value
		}
	default:
		l.fonts.say(e)
	}
}

func (l *lists) end(name string) {
	switch name {
	case "abstractNum":
		l.kind, l.inLevel = nil, false
	case "num":
		l.list = nil
	case "lvl":
		l.inLevel = false
	}
}

func (l *lists) text(xml.CharData) {}
func (l *lists) full() bool        { return len(l.kinds) > maxParts || len(l.named) > maxParts }

// number reads where a list begins; 1 for what is no such number.
func number(value string) int {
	n, err := strconv.Atoi(value)
	if err != nil || n < 0 || n > 1<<20 {
		return 1
	}
	return n
}

// mark counts a paragraph at its place and gives the number that Word would draw before it; bengali says in which digits.
func (l *lists) mark(at place, bengali bool) string {
	one := l.named[at.list]
	if one == nil || l.kinds[one.kind] == nil {
		return ""
	}
	depth, err := strconv.Atoi(at.level)
	if err != nil || depth < 0 || depth >= levels {
		depth = 0
	}
	k := l.kinds[one.kind]
	if from, anew := one.starts[depth]; anew && !one.begun[depth] {
		k.counted[depth], k.met[depth] = from, true
	} else if k.met[depth] {
		k.counted[depth]++
	} else {
		k.counted[depth], k.met[depth] = k.levels[depth].start, true
	}
	one.begun[depth] = true
	for deeper := depth + 1; deeper < levels; deeper++ {
		k.met[deeper] = false
	}
	own := k.levels[depth]
	if own.format == "bullet" {
		return "•"
	}
	var mark strings.Builder
	for i := 0; i < len(own.pattern); i++ {
		if own.pattern[i] != '%' || i+1 == len(own.pattern) || own.pattern[i+1] < '1' || own.pattern[i+1] > '9' {
			mark.WriteByte(own.pattern[i])
			continue
		}
		i++
		of := int(own.pattern[i] - '1')
		n := k.counted[of]
		if !k.met[of] {
			n = k.levels[of].start
		}
		mark.WriteString(counted(n, k.levels[of].format))
	}
	switch {
	case own.fonts.bijoy():
		return fromBijoy(mark.String())
	case bengali:
		return bangla.ToBengali(mark.String())
	}
	return mark.String()
}

// Letters that Word counts with; it has none of Bengali, those of Hindi stand for them.
const (
	vowels     = "অআইঈউঊঋএঐওঔ"
	consonants = "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ"
)

// counted writes a number in a format of Word; decimal where it has too few letters, and for what is not known.
func counted(n int, format string) string {
	letter := func(all []rune) string {
		if n < 1 || n > len(all) {
			return strconv.Itoa(n)
		}
		return string(all[n-1])
	}
	switch format {
	case "none":
		return ""
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "lowerLetter", "upperLetter":
		if n < 1 || n > 26*4 {
			break
		}
		one := string(rune('A' + (n-1)%26))
		if format == "lowerLetter" {
			one = strings.ToLower(one)
		}
		return strings.Repeat(one, (n-1)/26+1)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperRoman":
		return roman(n)
	case "hindiVowels":
		return letter([]rune(vowels))
	case "hindiConsonants":
		return letter([]rune(consonants))
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var out strings.Builder
	for _, step := range []struct {
		n    int
		sign string
	}{
		{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
	} {
		for ; n >= step.n; n -= step.n {
			out.WriteString(step.sign)
		}
	}
	return out.String()
}
