package document

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// Term is the last day that the first of Earlier gave, and its working days where it counted them: as the letter that
// went out says it. Where neither is said, by is "".
func (f Facts) Term() (n int, by office.Date) {
	if len(f.Earlier) == 0 {
		return 0, ""
	}
	first := f.Earlier[0]
	n = f.Days
	if first.Body != nil && n == 0 {
		text := strings.Join(first.Body.Paragraphs, " ")
		if n = first.Body.AnswerDays; !strings.Contains(text, days(n)) {
			n = 0
		}
		if by = first.Body.AnswerBy; !strings.Contains(text, f.day(by)) {
			by = ""
		}
		if n == 0 && by == "" {
			n, by = termIn(text)
		}
	}
	if n > 0 {
		by = compliance.Due(first.IssuedOn, n, compliance.CalendarOf(f.Content)).Due
	}
	return n, by
}

var (
	termDays = regexp.MustCompile(`([০-৯0-9]{1,3})\s*(?:\([^)]{1,20}\)\s*)?(?:কর্ম|কার্য)\s?দিবসের\s+মধ্যে`)
	termDay  = regexp.MustCompile(`([০-৯0-9]{1,2}\s+\p{Bengali}+,?\s+[০-৯0-9]{4})\s*(?:খ্রি\p{Bengali}*\s+)?(?:তারিখের\s+|তারিখ\s+)?মধ্যে`)
)

// termIn is a term as a clerk wrote it: "৫ (পাঁচ) কর্মদিবসের মধ্যে", "আগামী ৬ অক্টোবর ২০২০ তারিখের মধ্যে".
func termIn(text string) (n int, by office.Date) {
	if found := termDays.FindStringSubmatch(text); found != nil {
		n, _ = strconv.Atoi(bangla.ToASCII(found[1]))
		if n > office.MaxDays {
			n = 0
		}
	} else if found := termDay.FindStringSubmatch(text); found != nil {
		by, _ = catalog.ReadDate(found[1])
	}
	return n, by
}

// answers are what came to a letter of Earlier.
func (f Facts) answers() (all []office.Received) {
	for _, l := range f.Earlier {
		all = append(all, l.Answers...)
	}
	return all
}

// Silent are those of several recipients of whom no answer came. An answer is of the recipient whom it names; one that may be of
// several ("চেয়ারম্যান") is of none until it says of which.
func Silent(recipients [][]string, answers []office.Received) [][]string {
	folded := func(text string) string { return bangla.Fold(strings.TrimSuffix(strings.TrimSpace(text), "।")) }
	answered := make([]bool, len(recipients))
	for _, a := range answers {
		from, named, exact := folded(a.FromBN), []int{}, []int{}
		for i, lines := range recipients {
			switch to := folded(strings.Join(lines, ", ")); {
			case from == "":
			case to == from:
				exact = append(exact, i)
			case strings.Contains(to, from):
				named = append(named, i)
			}
		}
		if len(exact) > 0 {
			named = exact[:1]
		}
		if len(named) == 1 {
			answered[named[0]] = true
		}
	}
	silent := [][]string{}
	for i, lines := range recipients {
		if !answered[i] {
			silent = append(silent, lines)
		}
	}
	return silent
}

var reminderMark = regexp.MustCompile(`\s*\(তাগিদ-([০-৯]+)\)`)

// reminderSubject is the first letter's subject with the number of the reminder: "… প্রসঙ্গে (তাগিদ-১)।"
func reminderSubject(f Facts) string {
	subject := blank("বিষয়")
	if len(f.Earlier) > 0 && f.Earlier[0].SubjectBN != "" {
		subject = strings.TrimSpace(strings.TrimSuffix(reminderMark.ReplaceAllString(f.Earlier[0].SubjectBN, ""), "।"))
	}
	n := max(len(f.Earlier), 1)
	for _, l := range f.Earlier { // one before them may have been cancelled
		if said := reminderMark.FindStringSubmatch(l.SubjectBN); said != nil {
			before, _ := strconv.Atoi(bangla.ToASCII(said[1]))
			n = max(n, before+1)
		}
	}
	return subject + " (তাগিদ-" + bangla.Itoa(n) + ")।"
}

func reminderReferences(f Facts) []string {
	if len(f.Earlier) == 0 {
		return []string{blank("পূর্বের পত্রের স্মারক ও তারিখ")}
	}
	refs := make([]string, len(f.Earlier))
	for i, l := range f.Earlier {
		refs[i] = ownReference(f, l)
	}
	return refs
}

// eachAsBefore are the offices named, else those to which the earlier letter went on sheets of their own; none
// where it is one.
func (f Facts) eachAsBefore() [][]string {
	if len(f.To) > 1 {
		return f.below()
	}
	if n := len(f.Earlier); len(f.To) == 0 && n > 0 && f.Earlier[n-1].Body != nil {
		return Silent(f.Earlier[n-1].Body.Recipients, f.answers())
	}
	return nil
}

// asBefore is the office named, else whom the earlier letter went to.
func (f Facts) asBefore() []string {
	if len(f.To) > 0 {
		return f.below()[0]
	}
	n := len(f.Earlier)
	if each := f.eachAsBefore(); len(each) > 0 {
		return slices.Clone(each[0])
	}
	if n > 0 && f.Earlier[n-1].Body != nil && len(f.Earlier[n-1].Body.Addressee) > 0 {
		return slices.Clone(f.Earlier[n-1].Body.Addressee)
	}
	if n > 0 && f.Earlier[n-1].ToBN != "" {
		return addressLines(f.Earlier[n-1].ToBN)
	}
	return []string{blank("প্রাপকের পদবি"), blank("প্রাপকের দপ্তর")}
}

// reminderOf says what was asked, until when, and that nothing came; a term that is not known is not named, one that
// runs is not called passed, and where something came it is not denied.
func reminderOf(f Facts) string {
	whose, term, passed, came := "আপনার দপ্তরের", "", "", "কোনো"
	if f.toUnions() {
		whose = "আপনার ইউনিয়নের"
	}
	if n, by := f.Term(); by.Valid() {
		if n > 0 {
			term = days(n) + " "
		}
		if by < f.Content.Day {
			passed = "নির্ধারিত সময় " + f.day(by) + " তারিখে অতিক্রান্ত হলেও "
		}
	}
	if len(f.answers()) > 0 && len(f.eachAsBefore()) == 0 {
		came = "পূর্ণাঙ্গ"
	}
	asked := "চাহিত কার্যক্রম গ্রহণ করে "
	if f.aboutPortal() {
		asked = whose + " ওয়েবপোর্টালের তথ্য হালনাগাদ করে "
	}
	return "উপর্যুক্ত বিষয় ও সূত্রোক্ত পত্রের মাধ্যমে " + asked + term +
		"এ কার্যালয়কে অবহিত করার জন্য অনুরোধ করা হয়েছিল। " + passed + "অদ্যাবধি " + came + " প্রতিবেদন পাওয়া যায়নি।"
}

// aboutPortal tells whether the letter that is reminded of asked for the portal's content.
func (f Facts) aboutPortal() bool {
	if len(f.Earlier) == 0 {
		return true
	}
	first := f.Earlier[0]
	return first.Template == "forwarding" || strings.Contains(first.SubjectBN, "পোর্টাল") || strings.Contains(first.SubjectBN, "বাতায়ন")
}
