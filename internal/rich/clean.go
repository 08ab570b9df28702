package rich

import (
	"errors"
	"regexp"
	"strings"
	"sync"

	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/net/html"

	"batayandesk/internal/bangla"
)

// Marked begins what the form's editor hands over: the HTML of what stands in it. It is no stored form; [Stored] makes that.
const Marked = "<!--rich-->"

// Bounds of HTML from elsewhere.
const (
	MaxHTML  = 2 << 20 // bytes
	maxDepth = 400     // elements within elements; an honest page nests a few dozen
)

// What FromHTML refuses.
var (
	ErrTooLong = errors.New("rich: more HTML than is read")
	ErrTooDeep = errors.New("rich: elements nested deeper than is followed")
)

// Left is what FromHTML could not keep, and how many of it.
type Left struct {
	Pictures int      // left out
	Links    int      // that lead nowhere a page may: their words stay
	Spans    int      // cells that were one, now the first of several
	Deeper   int      // entries below the second level, now of the second
	Forms    int      // things to fill in, play or run, left out
	Bijoy    int      // pieces in an old font, converted
	Doubts   []string // words that the conversion is not sure of
}

// Stored is the one stored form of what was typed or handed over: text in the normal form of the language. It is idempotent.
func Stored(typed string) (string, error) {
	s := bangla.Normalise(typed)
	if !strings.HasPrefix(s, Marked) {
		return s, nil
	}
	at := strings.Index(typed, Marked) // of what was typed: the normal form of markup is none
	if at < 0 {
		return `\` + s, nil
	}
	stored, _, err := FromHTML(typed[at+len(Marked):])
	if err != nil {
		return s, err
	}
	return stored, nil
}

// FromHTML is the stored form of HTML that came from elsewhere, and what of it was left out. It passes through three hands: ours
// writes the habits of word processors as plain elements (mark.go), the library lets through these elements alone, and what it let
// through is read (build.go). The errors are [ErrTooLong] and [ErrTooDeep].
func FromHTML(source string) (stored string, left Left, err error) {
	if len(source) > MaxHTML {
		return "", left, ErrTooLong
	}
	marked, err := mark(source, &left)
	if err != nil {
		return "", left, err
	}
	clean, err := parse(policy().Sanitize(marked))
	if err != nil {
		return "", left, err
	}
	b := &builder{left: &left, bengali: bangla.HasBengali(marked)}
	b.walk(clean, look{}, 0)
	b.flush()
	stored = b.text.String()
	return Read(stored).String(), left, nil
}

// parse is a tree of HTML; the parser itself bounds how deep it is.
func parse(source string) (*html.Node, error) {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, ErrTooDeep
	}
	return root, nil
}

// What mark tells of an element that is no element of the closed set.
const (
	tellBold   = "data-bold" // "1" or "0"
	tellItalic = "data-italic"
	tellBijoy  = "data-bijoy"
	tellLevel  = "data-level" // of a paragraph that is an entry of a list
	tellLabel  = "data-label" // stands around that entry's label
	tellCounts = "data-counts"
	tellGap    = "data-gap"
)

// policy is what the library lets through.
var policy = sync.OnceValue(func() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements("p", "div", "br", "strong", "em", "ul", "ol", "li", "table", "tbody", "tr", "th", "td")
	p.AllowNoAttrs().OnElements("span")
	p.AllowAttrs("href").OnElements("a")
	p.AllowURLSchemes("http", "https", "mailto", "tel")
	p.RequireParseableURLs(true)
	p.AllowAttrs(tellBold, tellItalic, tellBijoy, tellLevel, tellLabel).Matching(regexp.MustCompile(`^[0-9]{1,2}$`)).Globally()
	p.AllowAttrs(tellCounts).Matching(regexp.MustCompile(`^[a-z]+-[a-z]+$`)).OnElements("ol")
	p.AllowAttrs(tellGap, "start", "value", "colspan", "rowspan").Matching(regexp.MustCompile(`^[0-9]{1,4}$`)).Globally()
	p.AllowAttrs("type").Matching(regexp.MustCompile(`^[1aAiI]$`)).OnElements("ol", "li")
	return p
})
