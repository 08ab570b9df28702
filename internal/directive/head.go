package directive

import (
	"strings"
	"unicode/utf8"

	"batayandesk/internal/office"
)

var (
	governmentLine = pattern(`(?:গণপ্রজাতন্ত্রী|গনপ্রজাতন্ত্রি)\s*বাংলাদেশ(?:\s*সরকার)?`)
	notOffice      = pattern(`(?:অফিস\s*(?:স্মারক|আদেশ|সময়|কপি)|ফোন|ই-?মেইল|মোবাইল|ফ্যাক্স|@|www\.|https?:|টেলিফোন|কপি)`)
	branchLine     = pattern(`(?:শাখা|অধিশাখা|অনুবিভাগ|উপশাখা|সেল|ইউনিট|সেকশন|উইং|section|branch|cell)(?:\s*-?\s*[0-9]+|\s*-\s*[ক-হ])?[)\s.।]*$`)
	branchRank     = []*expression{pattern(`শাখা|section|branch`), pattern(`সেল|ইউনিট|সেকশন|cell`), pattern(`.`)}
	// officeRank: the more specific an office's word, the surer it is the sender; what stands above it in
	// a letterhead is its parent.
	officeRank = []*expression{
		pattern(`কার্যালয়|কার্য্যালয়|কার্যলয়|ইউনিয়ন পরিষদ|পৌরসভা|সিটি কর্পোরেশন|জেলা পরিষদ|office of`),
		pattern(`অফিস|(?:^|\s)দপ্তর(?:\s|,|$)|উপজেলা পরিষদ|office`),
		pattern(`অধিদপ্তর|পরিদপ্তর|ব্যুরো|কর্তৃপক্ষ|কমিশন(?:\s|,|$)|ইনস্টিটিউট|একাডেমি|সংস্থা|কর্পোরেশন|বোর্ড|কাউন্সিল|ফাউন্ডেশন|প্রোগ্রাম|প্রকল্প|department|authority`),
		pattern(`বিভাগ|division`),
		pattern(`মন্ত্রণালয়|ministry`),
	}
	// genericOffice says nothing of whose office it is: the department above it belongs to its name.
	genericOffice = pattern(`^(?:\S+\s+)?(?:জেলা|বিভাগীয়|আঞ্চলিক|উপজেলা|প্রধান)\s+কার্যালয়`)
	openOffice    = pattern(`(?:কার্যালয়|কার্য্যালয়|কার্যলয়|পরিষদ|পৌরসভা|অফিস|\sদপ্তর)[\s।]*$`)
	branchIn      = pattern(`\(([^()]*(?:শাখা|সেল|অনুবিভাগ|অধিশাখা)[^()]*)\)\s*$`)
	branchTail    = pattern(`(?:কার্যালয়|মন্ত্রণালয়|বিভাগ|অধিদপ্তর|অফিস|পরিষদ)[^()]*?,\s*([^,()]*(?:শাখা|সেল|অনুবিভাগ|অধিশাখা)[^,()]*)$`)
	branchLead    = pattern(`^([^,()]{2,60}(?:শাখা|সেল))\s*,\s*`)
	website       = plain(`(?:https?://)?(?:www\.)?[a-z0-9][a-z0-9\-]*(?:\.[a-z0-9\-]+)*\.(?:gov\.bd|org\.bd|com\.bd|edu\.bd|gov|org|com|bd)(?:/[a-z0-9_\-/.]*)?`)
)

// readHead takes issuer, branch and website out of the lines above memo number and subject.
func (l *letter) readHead(u *Understood) {
	last := l.body
	if l.subject >= 0 {
		last = l.subject
	}
	l.readWebsite(u, last)
	at, rank := -1, len(officeRank)
	branch, branchAt := -1, len(branchRank)
	addressee := false
	for i := 0; i < last; i++ {
		s := l.at(i)
		if l.lines[i].blank() {
			addressee = false
			continue
		}
		addressee = addressee || l.labels[i] == toLabel
		if addressee || l.lines[i].junk || l.labels[i] != noLabel || l.inRef[i] || utf8.RuneCountInString(s) > 140 {
			continue
		}
		rest := strings.TrimSpace(governmentLine.ReplaceAllString(s, ""))
		if strings.Trim(rest, ",।-") == "" || notOffice.MatchString(rest) {
			continue
		}
		if branchLine.MatchString(rest) && (rest[0] == '(' || !branchIn.MatchString(rest) && !branchTail.MatchString(rest)) {
			if r := rankOf(branchRank, rest); r <= branchAt {
				branch, branchAt = i, r
			}
			continue
		}
		if r := rankOf(officeRank, rest); r < rank {
			at, rank = i, r
		}
	}
	if branch >= 0 {
		from, to := l.trim(l.lines[branch].from, l.lines[branch].to, "([-•", ")]।,")
		u.Branch, u.Spans["branch"] = l.text(from, to), l.span(from, to)
	}
	if at < 0 {
		u.ask("issuer")
		return
	}
	l.takeIssuer(u, at, last)
}

// parentRank is where departments stand in officeRank.
const parentRank = 2

func rankOf(ranks []*expression, s string) int {
	for r, p := range ranks {
		if p.MatchString(s) {
			return r
		}
	}
	return len(ranks)
}

// takeIssuer reads the line of the office, a branch said on the same line, and its place where that
// stands on the next one: the place is part of a field office's name.
func (l *letter) takeIssuer(u *Understood, at, last int) {
	from, to := l.lines[at].from, l.lines[at].to
	if m := governmentLine.FindStringIndex(l.s[from:to]); m != nil {
		from += m[1]
	}
	from, to = l.trim(from, to, ",।-•:", ",।|")
	if m := branchIn.FindStringSubmatchIndex(l.s[from:to]); m != nil && u.Branch == "" {
		u.Branch, u.Spans["branch"] = l.text(from+m[2], from+m[3]), l.span(from+m[2], from+m[3])
		from, to = l.trim(from, from+m[0], "", ",")
	} else if m := branchTail.FindStringSubmatchIndex(l.s[from:to]); m != nil && u.Branch == "" {
		u.Branch, u.Spans["branch"] = l.text(from+m[2], from+m[3]), l.span(from+m[2], from+m[3])
		from, to = l.trim(from, from+m[2], "", ",")
	} else if m := branchLead.FindStringSubmatchIndex(l.s[from:to]); m != nil && u.Branch == "" {
		u.Branch, u.Spans["branch"] = l.text(from+m[2], from+m[3]), l.span(from+m[2], from+m[3])
		from += m[1]
	}
	u.Issuer = l.text(from, to)
	if openOffice.MatchString(l.s[from:to]) {
		if place := l.placeAfter(at, last); place > 0 {
			pf, pt := l.trim(l.lines[place].from, l.lines[place].to, "(", ")।,.")
			u.Issuer += ", " + l.text(pf, pt)
			if place == at+1 { // else the span would run over the branch between them
				to = pt
			}
		}
	}
	if at > 0 && genericOffice.MatchString(l.at(at)) && !l.lines[at-1].blank() && rankOf(officeRank, l.at(at-1)) == parentRank {
		pf, pt := l.trim(l.lines[at-1].from, l.lines[at-1].to, "", ",।")
		u.Issuer = l.text(pf, pt) + ", " + u.Issuer
		from = pf
	}
	u.Spans["issuer"] = l.span(from, to)
}

// placeAfter is the line of the place under line i, directly or below a parent's name; 0 where none is.
func (l *letter) placeAfter(i, last int) int {
	for k := i + 1; k < last && k <= i+3; k++ {
		s := l.at(k)
		if l.lines[k].blank() || l.lines[k].junk || l.labels[k] != noLabel || utf8.RuneCountInString(s) > 60 ||
			notOffice.MatchString(s) || website.MatchString(s) ||
			len(l.days(l.lines[k].from, l.lines[k].to)) > 0 || strings.ContainsAny(s, ":;") {
			return 0
		}
		if branchLine.MatchString(s) || rankOf(officeRank, s) < len(officeRank) {
			continue
		}
		return k
	}
	return 0
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

var (
	stampLine  = pattern(`প্রাপ্তি|প্রাপ্ত|গৃহীত|গ্রহণের|ডায়েরি|ডাইরি|ডকেট|রিসিভ|received`)
	dateValue  = pattern(`[0-9a-z]|বৈশাখ|জ্যৈষ্ঠ|মাস`)
	dateInside = pattern(`(?:তারিখ|তাং|date)\s*[:ঃ\-.]*`)
)

// readDates takes the letter's own date in both calendars from the head, else from a line labelled so
// further down, and checks one against the other.
func (l *letter) readDates(u *Understood) {
	last := l.body
	if l.subject >= 0 {
		last = l.subject
	}
	greg, bn, labelled := l.headDays(u, 0, last)
	if greg == nil && bn == nil && l.subject >= 0 {
		greg, bn, labelled = l.headDays(u, l.subject+1, l.body)
	}
	if greg == nil && bn == nil {
		for i := l.body; i < l.end; i++ {
			if l.labels[i] == dateLabel || l.labels[i] == memoLabel {
				if greg, bn, _ = l.headDays(u, i, i+2); greg != nil || bn != nil {
					u.doubt("date", "date_place", nil)
					break
				}
			}
		}
	}
	if bn != nil {
		l.takeBangla(u, *bn)
	}
	if greg != nil {
		l.takeDate(u, *greg)
	} else if u.Bangla != nil {
		if d, ok := bn.gregorian(); ok {
			u.Date, u.Spans["date"] = d, l.span(bn.from, bn.to)
			u.doubt("date", "date_from_bangla", office.Args{"date": d})
		}
	}
	l.crossCheck(u)
	if u.Date == "" {
		u.ask("date")
		if labelled && len(u.Doubts) == 0 {
			u.doubt("date", "date_unreadable", nil)
		}
	}
}
