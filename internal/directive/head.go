package directive

import (
	"slices"
	"strings"
	"unicode/utf8"

	"batayandesk/internal/office"
)

var (
	governmentLine = pattern(`(?:গণপ্রজাতন্ত্রী|গনপ্রজাতন্ত্রি)\s*বাংলাদেশ(?:\s*সরকার)?`)
	notOffice      = pattern(`(?:অফিস\s*(?:স্মারক|আদেশ|সময়|কপি)|ফোন|ই-?মেইল|মোবাইল|ফ্যাক্স|@|www\.|https?:|টেলিফোন|কপি|সেবাই|স্লোগান|অগ্রাধিকার|প্রকাশিত|মুদ্রিত|গেজেট|যাচ্ছে|যাইতেছে|জানানো|নিম্নবর্ণিত|নিম্নোক্ত|অনুরোধ|ঠিকানা\s*(?:[:ঃ/]|$)|প্রেরক)`)
	branchLine     = pattern(`(?:শাখা|অধিশাখা|অনুবিভাগ|উপশাখা|সেল|ইউনিট|সেকশন|উইং|section|branch|cell)(?:\s*-?\s*[0-9]+|\s*-\s*[ক-হ])?(?:\s*\([^()]{1,40}\))?[)\s.।]*$`)
	branchRank     = []*expression{pattern(`শাখা|section|branch`), pattern(`সেল|ইউনিট|সেকশন|cell`), pattern(`.`)}
	branchIn       = pattern(`\(([^()]*(?:শাখা|সেল|অনুবিভাগ|অধিশাখা)[^()]*)\)\s*$`)
	branchTail     = pattern(`(?:কার্যালয়|মন্ত্রণালয়|বিভাগ|অধিদপ্তর|অফিস|পরিষদ)[^()]*?,\s*([^,()]*(?:শাখা|সেল|অনুবিভাগ|অধিশাখা)[^,()]*)$`)
	branchLead     = pattern(`^([^,()]{2,60}(?:শাখা|সেল))\s*,\s*`)
	website        = plain(`(?:https?://)?(?:www\.)?[a-z0-9][a-z0-9\-]*(?:\.[a-z0-9\-]+)*\.(?:gov\.bd|org\.bd|com\.bd|edu\.bd|gov|org|com|bd)(?:/[a-z0-9_\-/.]*)?`)
)

// maxHeadLines bounds what is looked at for a letterhead; the longest seen, under a page's head, has thirty.
const maxHeadLines = 80

// readHead takes issuer, branch and website out of the lines above memo number and subject.
func (l *letter) readHead(u *Understood) {
	last := l.body
	if l.subject >= 0 {
		last = l.subject
	}
	last = min(last, maxHeadLines)
	l.readWebsite(u, last)
	h := l.letterhead(last)
	if h.branch >= 0 {
		l.takeBranch(u, h.branch)
	}
	at := h.issuer()
	if at < 0 && h.guess >= 0 {
		at = h.guess
		u.doubt("issuer", "issuer_guessed", nil)
	}
	if at < 0 {
		u.ask("issuer")
		return
	}
	l.takeIssuer(u, h, at, last)
}

func (l *letter) takeBranch(u *Understood, at int) {
	from, to := l.trim(l.lines[at].from, l.lines[at].to, "([-•", ")]।,")
	if strings.Count(l.s[from:to], "(") > strings.Count(l.s[from:to], ")") {
		to = l.lines[at].to
	}
	u.Branch, u.Spans["branch"] = l.text(from, to), l.span(from, to)
}

// letterhead are the lines at the top of a letter by what they say.
type letterhead struct {
	offices []headOffice
	branch  int // line of the branch; -1 where none is
	guess   int // a line that may be the office's name without any word for an office; -1 where none is
}

// headOffice is a line that names an office.
type headOffice struct {
	line int
	rank int // in officeRank
	kind officeKind
}

type officeKind int

const (
	named   officeKind = iota // says whose office it is
	field                     // the office of a department in a district or division: the department's name belongs to it
	person                    // the office of its head alone: whose, says the department's name
	central                   // "head office": the name is that of the whole
	above                     // an office that others are attached to, and that they name under their own
)

// letterhead sorts the lines above line last.
func (l *letter) letterhead(last int) letterhead {
	h := letterhead{branch: -1, guess: -1}
	branchAt := len(branchRank)
	addressee, numbered := false, false
	for i := 0; i < last; i++ {
		s := l.at(i)
		if l.lines[i].blank() {
			addressee = false
			continue
		}
		addressee = addressee || l.labels[i] == toLabel || allOf.MatchString(s)
		numbered = numbered || l.labels[i] == memoLabel || l.labels[i] == numberLabel
		if numbered && h.names() { // what stands between number and subject is whom the letter goes to
			break
		}
		if addressee || l.lines[i].junk || l.labels[i] != noLabel || l.inRef[i] || utf8.RuneCountInString(s) > 140 || l.announces(i) {
			continue
		}
		rest := strings.TrimSpace(governmentLine.ReplaceAllString(s, ""))
		if strings.Trim(rest, ",।-") == "" || notOffice.MatchString(rest) || kindLine.MatchString(rest) || l.isSentence(i) || isAddress(rest) {
			continue
		}
		if branchLine.MatchString(rest) && (rest[0] == '(' || !branchIn.MatchString(rest) && !branchTail.MatchString(rest)) {
			if r := rankOf(branchRank, rest); r <= branchAt {
				h.branch, branchAt = i, r
			}
			continue
		}
		switch r := rankOf(officeRank, rest); {
		case titled.MatchString(rest) && r > 0, r >= departmentRank && ofOffice.MatchString(rest):
		case r < len(officeRank):
			h.offices = append(h.offices, headOffice{i, r, kindOf(rest)})
		case h.guess < 0 && len(l.days(l.lines[i].from, l.lines[i].to)) == 0 && headWords.MatchString(rest) && !website.MatchString(rest):
			h.guess = i
		}
	}
	h.innerBranch(l)
	return h
}

// names tells whether an office that may have sent the letter has been named.
func (h *letterhead) names() bool {
	return slices.ContainsFunc(h.offices, func(o headOffice) bool { return o.kind != central && o.kind != above })
}

// innerBranch takes a department within the office for the branch, where none is named: it stands under the
// office's name.
func (h *letterhead) innerBranch(l *letter) {
	at := h.issuer()
	if at < 0 || h.branch >= 0 || h.offices[h.of(at)].rank != departmentRank {
		return
	}
	for _, o := range h.offices {
		if o.line > at && o.kind == named && innerOffice.MatchString(l.at(o.line)) {
			h.branch = o.line
			return
		}
	}
}

// of is the index of the office on line at.
func (h *letterhead) of(at int) int {
	for i, o := range h.offices {
		if o.line == at {
			return i
		}
	}
	return -1
}

// issuer is the line of the office that sent the letter; -1 where none is named. The more specific its word,
// the surer it is the sender; of two alike the upper one, since what is below is part of it. A head office and
// an office that others are attached to give way to any other.
func (h *letterhead) issuer() int {
	at, rank := -1, 0
	for _, o := range h.offices {
		r := o.rank
		switch o.kind {
		case central:
			r += 2 * len(officeRank)
		case above:
			r += len(officeRank)
		}
		if at < 0 || r < rank {
			at, rank = o.line, r
		}
	}
	return at
}

// takeIssuer reads the line of the office, a branch said on the same line, the name of its department where
// it says nothing of whose office it is, and its place where that stands on the next one: the place is part
// of a field office's name.
func (l *letter) takeIssuer(u *Understood, h letterhead, at, last int) {
	from, to := l.issuerLine(u, at)
	if from >= to {
		u.ask("issuer")
		return
	}
	u.Issuer = l.text(from, to)
	o := headOffice{line: at, rank: len(officeRank)}
	if k := h.of(at); k >= 0 {
		o = h.offices[k]
	}
	if rest := l.nameGoesOn(at, last); rest != "" { // "…, গড়াইপুর," and the district on the next line
		u.Issuer += ", " + rest
		to = l.lines[at+1].to
	}
	whose, open := h.whose(o), openOffice.MatchString(l.s[from:to])
	if whose > at { // the department first: the place is under both
		pf, pt := l.trim(l.lines[whose].from, l.lines[whose].to, "", ",।")
		u.Issuer += ", " + l.text(pf, pt)
		if whose == at+1 {
			to = pt
		}
	}
	placed := true
	if o.kind != above && open && (whose < 0 || localOffice.MatchString(l.at(at))) {
		s := l.at(at)
		placed = whose >= 0 || !districtOffice.MatchString(s) && (!headsOffice.MatchString(s) || nationalHead.MatchString(s))
		if place := l.placeAfter(at, last); place > 0 {
			pf, pt := l.place(place)
			placed = true
			if !councilOffice.MatchString(l.s[from:to]) || !strings.HasPrefix(l.s[from:to], l.s[pf:pt]+" ") { // "নদীপুর জেলা পরিষদ" says its place itself
				u.Issuer += ", " + l.text(pf, pt)
			}
			if place == at+1 { // else the span would run over the branch between them
				to = pt
			}
		} else if at+1 < last && placeLabel.MatchString(l.at(at+1)) {
			placed = false // an address, or part of the name: either may be meant
		}
	}
	if whose >= 0 && whose < at {
		pf, pt := l.trim(l.lines[whose].from, l.lines[whose].to, "", ",।")
		u.Issuer = l.text(pf, pt) + ", " + u.Issuer
		if whose == at-1 {
			from = pf
		}
	}
	u.Issuer = closeComma.ReplaceAllString(u.Issuer, ", $1")
	u.Spans["issuer"] = l.span(from, to)
	if !placed {
		u.doubt("issuer", "issuer_open", nil)
	}
	l.doubtIssuer(u, h, o, whose)
}

// nameGoesOn is the town on the line under the office's, where that ends in a comma; "" where none is.
func (l *letter) nameGoesOn(at, last int) string {
	if at+1 >= last || !strings.HasSuffix(l.at(at), ",") || rankOf(officeRank, l.at(at)) == len(officeRank) {
		return ""
	}
	s := l.at(at + 1)
	if l.lines[at+1].blank() || l.labels[at+1] != noLabel || utf8.RuneCountInString(s) > restRunes || strings.ContainsAny(s, ":0123456789") || building.MatchString(s) || capital.MatchString(s) ||
		rankOf(officeRank, s) < len(officeRank) || branchLine.MatchString(s) || !strings.Contains(l.at(at)[:len(l.at(at))-1], ",") {
		return ""
	}
	from, to := l.trim(l.lines[at+1].from, l.lines[at+1].to, "", "।,")
	return l.text(from, to)
}

// issuerLine cuts government, branch and post code off the line of the office.
func (l *letter) issuerLine(u *Understood, at int) (from, to int) {
	from, to = l.lines[at].from, l.lines[at].to
	if m := governmentLine.FindStringIndex(l.s[from:to]); m != nil {
		from += m[1]
	}
	from, to = l.trim(from, to, ",।-•:", ",।|")
	cut := []int(nil)
	if m := branchIn.FindStringSubmatchIndex(l.s[from:to]); m != nil {
		cut = []int{m[2], m[3], 0, m[0]}
	} else if m := branchTail.FindStringSubmatchIndex(l.s[from:to]); m != nil {
		cut = []int{m[2], m[3], 0, m[2]}
	} else if m := branchLead.FindStringSubmatchIndex(l.s[from:to]); m != nil {
		cut = []int{m[2], m[3], m[1], to - from}
	}
	if cut != nil && u.Branch == "" {
		u.Branch, u.Spans["branch"] = l.text(from+cut[0], from+cut[1]), l.span(from+cut[0], from+cut[1])
		from, to = l.trim(from+cut[2], from+cut[3], "", ",")
	}
	if m := ministryLead.FindStringIndex(l.s[from:to]); m != nil && rankOf(officeRank, l.s[from+m[1]:to]) < ministryRank {
		u.doubt("issuer", "issuer_several", office.Args{"other": l.text(from, from+m[1]-1)})
		from += m[1]
	}
	to = l.withoutAddress(from, to)
	if m := postCode.FindStringIndex(l.s[from:to]); m != nil {
		from, to = l.trim(from, from+m[0], "", ",-")
	}
	return from, to
}

// withoutAddress is the end of an office's name before a house, a street or a plot on the same line.
func (l *letter) withoutAddress(from, to int) int {
	if end := l.withoutCapital(from, to); end < to {
		return end
	}
	at := from
	for part := range strings.SplitSeq(l.s[from:to], ",") {
		if at > from && (building.MatchString(part) || houseNumber.MatchString(part)) {
			_, to = l.trim(from, at, "", ",")
			return to
		}
		at += len(part) + 1
	}
	return to
}

// closeComma is a comma without the space behind it.
var closeComma = plain(`,([\x{0985}-\x{09b9}])`)

// withoutCapital is the end of a department's name before a quarter of the capital: "…, মহাখালী, ঢাকা-১২১২". A board of
// the capital has it as its name.
func (l *letter) withoutCapital(from, to int) int {
	s := l.s[from:to]
	last := strings.LastIndexByte(s, ',')
	if last < 0 || !capital.MatchString(s[last:]) || strings.Count(s, ",") < 2 {
		return to
	}
	at := 0
	for at < last {
		end := at + strings.IndexByte(s[at:], ',')
		if rankOf(officeRank, s[at:end]) < len(officeRank) {
			if end == last || localOffice.MatchString(s[:end]) {
				return to
			}
			return from + end
		}
		at = end + 1
	}
	return to
}

var councilOffice = pattern(`(?:জেলা|উপজেলা)\s+পরিষদ|পৌরসভা`)

// ministryLead is the ministry on its division's own line, before it.
var ministryLead = pattern(`^[^,]*(?:,[^,]*)?মন্ত্রণালয়\s*,\s*`)

// houseNumber is a part of an address by its number: "ই-৭", "১২/ক".
var houseNumber = pattern(`^\s*(?:[\x{0985}-\x{09b9}]\s*-\s*)?[0-9]{1,4}(?:\s*[/-]\s*[0-9\x{0985}-\x{09b9}]{1,3})?\s*$`)

// whose is the line that says whose office o is; -1 where o says it itself or nothing does.
func (h *letterhead) whose(o headOffice) int {
	if o.kind != field && o.kind != person {
		return -1
	}
	best := -1
	for _, p := range h.offices {
		if p.line == o.line || p.kind != named || p.rank > departmentRank+1 || p.line > o.line+3 {
			continue
		}
		if best < 0 || p.rank == departmentRank {
			best = p.line
		}
	}
	return best
}

// doubtIssuer says where the letterhead names two offices of which either may have sent the letter, and where one
// says nothing of whose office it is.
func (l *letter) doubtIssuer(u *Understood, h letterhead, o headOffice, whose int) {
	if (o.kind == field || o.kind == person) && whose < 0 || o.kind == central || o.kind == above && len(h.offices) > 1 {
		u.doubt("issuer", "issuer_open", nil)
		return
	}
	for _, p := range h.offices {
		// A department right under an office that says little of itself may be its own or only its parent.
		under := p.line == o.line+1 && o.kind == named && o.rank == 0 && p.rank >= departmentRank && p.rank < ministryRank && !districtOffice.MatchString(l.at(o.line)) && p.line != whose && p.line != h.branch
		if !under && (p.line == o.line || p.line == whose || p.line == h.branch || p.kind != o.kind || p.rank != o.rank || innerOffice.MatchString(l.at(p.line))) {
			continue
		}
		from, to := l.trim(l.lines[p.line].from, l.lines[p.line].to, "", ",।")
		u.doubt("issuer", "issuer_several", office.Args{"other": l.text(from, to)})
		return
	}
}

func (l *letter) readWebsite(u *Understood, last int) {
	for i := 0; i < last; i++ {
		ln := l.lines[i]
		for _, m := range website.FindAllStringIndex(l.at(i), -1) {
			if m[0] > 0 && (l.s[ln.from+m[0]-1] == '@' || l.s[ln.from+m[0]-1] == '.') {
				continue // the tail of a mail address
			}
			from, to := l.trim(ln.from+m[0], ln.from+m[1], "", "./")
			u.Website, u.Spans["website"] = l.text(from, to), l.span(from, to)
			return
		}
	}
}
