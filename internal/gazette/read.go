package gazette

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// List is what was understood of a text: its days in their order, and the lines with a day in them that none was made of.
type List struct {
	Year int
	Days []Day
	Left []string
}

// Day is one day of the list. Line is the text it was read from; Doubts say what in it does not fit.
type Day struct {
	office.Holiday
	Line   string
	Doubts office.Problems
}

// maxLines bounds the work on a text that is no list.
const maxLines = 2000

// Read reads a list as ministries publish it: a table copied from a page or a PDF, its cells parted by tabs or each on a line
// of its own, or numbered lines. year is that of days whose year the text does not name. It invents nothing: a line
// without a day makes none.
//
// Source: internal/gazette/README.md › Lists.
func Read(text string, year int) List {
	var lines []string
	for line := range strings.Lines(strings.ReplaceAll(text, "\r", "\n")) {
		if line = tidy(line); line != "" && len(lines) < maxLines {
			lines = append(lines, line)
		}
	}
	list := List{Year: cmp.Or(yearOf(lines), year)}
	for _, e := range entries(lines) {
		list.take(e)
	}
	slices.SortStableFunc(list.Days, func(a, b Day) int { return cmp.Compare(a.Date, b.Date) })
	return list
}

// tidy is a line with Latin digits and one kind of each sign, tabs kept: they part cells.
func tidy(line string) string {
	cells := strings.Split(line, "\t")
	for i, cell := range cells {
		cells[i] = signs.Replace(dots().ReplaceAllString(bangla.ToASCII(bangla.NormaliseLine(cell)), "\t"))
	}
	return strings.Trim(strings.Join(cells, "\t"), " \t|")
}

var dots = pattern(`\.{3,}`)

var signs = strings.NewReplacer("৷", "।", "–", "-", "—", "-", "−", "-", "‐", "-", "‑", "-", "＊", "*", "∗", "*", "|", "\t", "…", "\t")

var ofYear = pattern(`(\d{4})\s*(?:সাল|সন|খ্রি|ইংরেজি)`)

// yearOf is the year that the text says it is of, else the one that most of its days name; 0 for none.
func yearOf(lines []string) int {
	votes := map[int]int{}
	for _, line := range lines {
		if m := ofYear().FindStringSubmatch(line); m != nil {
			if y, _ := strconv.Atoi(m[1]); y > 1900 && y < 2200 && !strings.Contains(line, "তারিখ") {
				return y
			}
		}
		for _, d := range datesIn(line) {
			if d.year > 0 {
				votes[d.year]++
			}
		}
	}
	best := 0
	for y, n := range votes {
		if n > votes[best] || n == votes[best] && y > best {
			best = y
		}
	}
	return best
}

// entry is the text of one row of the list, and the kind that the heading above it gives.
type entry struct {
	kind office.HolidayKind
	text string
}

var (
	serial   = pattern(`^\(?(?:\d{1,3}|[ক-হ])\s*(?:[।.)]+(?:\s+|$)|[।)]+)|^\d{1,3}(?:\t+|\s+-?\s*)`)
	headings = []struct {
		word string
		kind office.HolidayKind
	}{
		{"ঐচ্ছিক", office.OptionalLeave}, {"নির্বাহী আদেশ", office.ExecutiveHoliday}, {"সাধারণ ছুটি", office.GeneralHoliday}, {"বিশেষ ছুটি", office.SpecialHoliday},
	}
	notRows = pattern(`স্মারক|প্রজ্ঞাপন|তারিখ\s*:|পৃষ্ঠা|মুদ্রিত|জারি`)
)

// entries puts the lines of one row together: a name may stand above its day, the weekday below it.
func entries(lines []string) (all []entry) {
	kind, pending, numbered := office.GeneralHoliday, "", false
	for _, line := range lines {
		rest, isNumbered := withoutSerial(line)
		dated := len(datesIn(rest)) > 0
		switch {
		case !dated && headed(rest, &kind):
			pending, numbered = "", false
		case notRows().MatchString(rest):
			pending, numbered = "", false
		case dated && len(several(rest)) > 1:
			for _, piece := range several(rest) {
				all = append(all, entry{kind, piece})
			}
			pending, numbered = "", false
		case dated:
			if bare(rest) && pending == "" && len(all) > 0 && !isNumbered { // its days go on
				all[len(all)-1].text += " " + rest
				continue
			}
			if bare(rest) {
				rest = pending + "\t" + rest
			}
			all = append(all, entry{kind, rest})
			pending, numbered = "", false
		case isNumbered:
			pending, numbered = rest, true
		case isNote(rest):
		case len(all) > 0 && pending == "" && !numbered && bare(rest):
			all[len(all)-1].text += "\t" + rest
		case numbered && pending != "":
			pending += " " + rest
		default:
			pending = rest
		}
	}
	return all
}

// several are the pieces of a line that names several occasions, each with its days: "২১ ফেব্রুয়ারি শহীদ দিবস, ২৬ মার্চ
// স্বাধীনতা দিবস". One piece is a row like any other.
func several(line string) (pieces []string) {
	found, from := datesIn(line), 0
	leads := len(found) > 0 && bare(line[:found[0].from]+" ") // the days stand before their names
	for i := 1; i < len(found); i++ {
		if found[i-1].onwards || bare(line[found[i-1].to:found[i].from]) {
			continue
		}
		cut := found[i].from
		if !leads {
			comma := strings.LastIndexAny(line[found[i-1].to:found[i].from], ",;")
			if comma < 0 || bare(line[found[i-1].to+comma:found[i].from]) {
				continue
			}
			cut = found[i-1].to + comma + 1
		}
		pieces, from = append(pieces, line[from:cut]), cut
	}
	return append(pieces, line[from:])
}

// withoutSerial takes the number of a row off, where what follows is a name or the rest of a row.
func withoutSerial(line string) (rest string, was bool) {
	at := serial().FindStringIndex(line)
	if at == nil {
		return line, false
	}
	rest = strings.TrimSpace(line[at[1]:])
	if len(datesIn(line)) > 0 && len(datesIn(rest)) == 0 || rest != "" && strings.HasPrefix(line[at[0]:at[1]], rest) {
		return line, false // the number was the day
	}
	if first := datesIn(line); !strings.ContainsAny(line[at[0]:at[1]], "\t।") && len(first) > 0 && first[0].from == 0 && first[0].days[0] != datesIn(rest)[0].days[0] {
		return line, false
	}
	return rest, true
}

// headed tells whether a line without a day says what kind the rows below it are.
func headed(line string, kind *office.HolidayKind) bool {
	for _, h := range headings {
		if strings.Contains(line, h.word) {
			*kind = h.kind
			return true
		}
	}
	return false
}

// isNote tells whether a line explains the star that stands before or after some names: it is of the list, not of the last row.
func isNote(line string) bool {
	text := strings.TrimLeft(line, "* \t")
	return text != "" && text != line && bare(text)
}

// bare tells whether nothing of a name is in a piece of a row.
func bare(line string) bool { return nameOf(line) == "" }
