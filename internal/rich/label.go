package rich

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"batayandesk/internal/bangla"
)

// counting is how the labels of a list count: by which signs, and what stands around them.
type counting struct{ signs, around string }

// The signs of labels, by their names in a page.
const (
	signsBengali = "bn"
	signsLatin   = "en"
	signsLetters = "ka"
	signsAlpha   = "a"
	signsRoman   = "i"
	signsBullet  = "bullet"
)

// around are the marks of a label by their names in a page; "both" is "(১)".
var around = map[string]string{"danda": "।", "dot": ".", "paren": ")", "both": ")"}

// letters are those that offices count by, in their order.
var letters = []rune("কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ")

// alpha are the letters of an English list.
var alpha = []rune("abcdefghijklmnopqrstuvwxyz")

var romans = []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"}

// bullets are the signs that begin an entry without a number.
const bullets = "•◦●○▪■"

// labelAt is the label that a line begins with, "" for none, and what follows it. A number has at most three digits: a line may
// begin with a year.
func labelAt(line string) (label, rest string) {
	head, rest, spaced := strings.Cut(line, " ")
	if !spaced || rest == "" || len(head) > 24 {
		return "", line
	}
	if _, ok := countingOf(head); !ok {
		return "", line
	}
	return head, rest
}

// countingOf is how a label counts; false for what is none.
func countingOf(label string) (counting, bool) {
	if r, n := utf8.DecodeRuneInString(label); n == len(label) && strings.ContainsRune(bullets, r) {
		return counting{signsBullet, label}, true
	}
	sign, c := label, counting{}
	switch {
	case strings.HasPrefix(label, "(") && strings.HasSuffix(label, ")"):
		sign, c.around = label[1:len(label)-1], "both"
	case strings.HasSuffix(label, "।"):
		sign, c.around = strings.TrimSuffix(label, "।"), "danda"
	case strings.HasSuffix(label, "."):
		sign, c.around = strings.TrimSuffix(label, "."), "dot"
	case strings.HasSuffix(label, ")"):
		sign, c.around = strings.TrimSuffix(label, ")"), "paren"
	default:
		return c, false
	}
	c.signs = signsOf(sign)
	return c, c.signs != ""
}

func signsOf(sign string) string {
	r, n := utf8.DecodeRuneInString(sign)
	one := n == len(sign) && n > 0
	switch {
	case sign == "":
		return ""
	case digits(sign, '০', '৯'):
		return signsBengali
	case digits(sign, '0', '9'):
		return signsLatin
	case one && at(letters, r) >= 0:
		return signsLetters
	case sign == "i", !one && romanOf(sign) > 0:
		return signsRoman
	case one && at(alpha, r) >= 0:
		return signsAlpha
	}
	return ""
}

func digits(s string, from, to rune) bool {
	if utf8.RuneCountInString(s) > 3 {
		return false
	}
	for _, r := range s {
		if r < from || r > to {
			return false
		}
	}
	return true
}

func at(list []rune, r rune) int {
	for i, one := range list {
		if one == r {
			return i
		}
	}
	return -1
}

func romanOf(s string) int {
	for i, one := range romans {
		if one == s {
			return i + 1
		}
	}
	return 0
}

// place is which of its list a label is, from 1, counted as c counts; 0 where it counts otherwise.
func (c counting) place(label string) int {
	own, ok := countingOf(label)
	if !ok || own.around != c.around {
		return 0
	}
	sign := strings.TrimPrefix(strings.TrimSuffix(label, around[c.around]), "(")
	r, _ := utf8.DecodeRuneInString(sign)
	switch {
	case c.signs == signsRoman:
		return romanOf(sign)
	case c.signs == signsAlpha && utf8.RuneCountInString(sign) == 1:
		return at(alpha, r) + 1
	case own.signs != c.signs:
		return 0
	case c.signs == signsLetters:
		return at(letters, r) + 1
	}
	n, _ := strconv.Atoi(bangla.ToASCII(sign))
	return n
}

// label is the label of the nth entry, from 1; past the last sign it counts in digits.
func (c counting) label(n int) string {
	sign := strconv.Itoa(n)
	switch {
	case c.signs == signsBullet:
		return c.around
	case c.signs == signsBengali:
		sign = bangla.ToBengali(sign)
	case c.signs == signsLetters && n >= 1 && n <= len(letters):
		sign = string(letters[n-1])
	case c.signs == signsLetters:
		sign = bangla.ToBengali(sign)
	case c.signs == signsAlpha && n >= 1 && n <= len(alpha):
		sign = string(alpha[n-1])
	case c.signs == signsRoman && n >= 1 && n <= len(romans):
		sign = romans[n-1]
	}
	if c.around == "both" {
		return "(" + sign + ")"
	}
	return sign + around[c.around]
}

// name is how the page's style sheet calls it: "bn-danda".
func (c counting) name() string { return c.signs + "-" + c.around }

// countingNamed is the counting that name names.
func countingNamed(name string) (counting, bool) {
	signs, mark, _ := strings.Cut(name, "-")
	switch signs {
	case signsBengali, signsLatin, signsLetters, signsAlpha, signsRoman:
		return counting{signs, mark}, around[mark] != ""
	}
	return counting{}, false
}

// usual is how an office counts where nothing says otherwise: ১। and below it ক), • and below it ◦.
func usual(ordered, bengali bool, level int) counting {
	switch {
	case !ordered && level > 1:
		return counting{signsBullet, "◦"}
	case !ordered:
		return counting{signsBullet, "•"}
	case bengali && level > 1:
		return counting{signsLetters, "paren"}
	case bengali:
		return counting{signsBengali, "danda"}
	case level > 1:
		return counting{signsAlpha, "paren"}
	}
	return counting{signsLatin, "dot"}
}
