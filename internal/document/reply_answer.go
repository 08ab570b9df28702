package document

import (
	"regexp"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// What a reply is called after: the subject of its directive, as offices shorten it.
var (
	portalGloss  = regexp.MustCompile(`(বাতায়ন)\s*\(\s*ওয়েব\s?পোর্টাল\s*\)`)
	genitive     = regexp.MustCompile(`([ক-হ]\x{09BC}?)\s+এর(\s|$)`)
	subjectMark  = regexp.MustCompile(`\s*\((?:তাগিদ|অতীব জরুরি|জরুরি)[^)]*\)$`)
	subjectAbout = regexp.MustCompile(`\s*(?:সংক্রান্ত|বিষয়ক|প্রসঙ্গে|বিষয়ে|সম্পর্কে)$`)
	bareNoun     = regexp.MustCompile(`(?:করণ|সন্নিবেশ|আপলোড|হালনাগাদ|হাল-নাগাদ)$`)
	sending      = regexp.MustCompile(`(?:প্রেরণ|দাখিল|প্রদান|সরবরাহ)$`)
)

// replySubject is the subject of a reply, until the clerk changes it: that of the directive, made one of an answer.
// Source: internal/document/README.md › Reply.
func replySubject(dir office.Directive) string {
	name := strings.TrimRight(bangla.Normalise(dir.SubjectBN), " ।.৷|")
	name = portalGloss.ReplaceAllString(subjectMark.ReplaceAllString(name, ""), "$1")
	name = strings.TrimSpace(genitive.ReplaceAllString(name, "${1}ের$2"))
	for {
		short := strings.TrimRight(subjectAbout.ReplaceAllString(name, ""), " ,;-–")
		if short == name {
			break
		}
		name = short
	}
	switch {
	case name == "":
		return "নির্দেশিত বিষয়সমূহের অগ্রগতি অবহিতকরণ।"
	case bareNoun.MatchString(name):
		return name + "ের অগ্রগতি অবহিতকরণ।"
	case sending.MatchString(name):
		return name + " প্রসঙ্গে।"
	}
	return name + " সংক্রান্ত প্রতিবেদন প্রেরণ প্রসঙ্গে।"
}

// promised is the sentence that says until when the rest will be done; "দ্রুততম" where no day is promised.
func promised(day office.Date) string {
	if day.Valid() {
		return "অবশিষ্ট বিষয়সমূহ আগামী " + day.Text(office.Bengali) + " তারিখের মধ্যে সম্পন্ন করে পুনরায় অবহিত করা হবে।"
	}
	return "অবশিষ্ট বিষয়সমূহ দ্রুততম সময়ের মধ্যে সম্পন্ন করে পুনরায় অবহিত করা হবে।"
}

// promiseSaid finds that sentence, whatever its day.
var promiseSaid = regexp.MustCompile(`অবশিষ্ট বিষয়সমূহ (?:আগামী [^।]+ তারিখের|দ্রুততম সময়ের) মধ্যে সম্পন্ন করে পুনরায় অবহিত করা হবে।`)

// PromiseOf is the day that a reply promises until the clerk says another: the last day that now holds, where it is still
// to come.
func PromiseOf(until, day office.Date) office.Date {
	if until > day {
		return until
	}
	return ""
}

// Answering are the paragraphs of a reply that is of the kind: an interim one promises the day, a final one nothing. What the
// clerk wrote in other words stays.
func Answering(paragraphs []string, kind office.AnswerKind, day office.Date) []string {
	out := slices.Clone(paragraphs)
	at := slices.IndexFunc(out, promiseSaid.MatchString)
	switch {
	case kind == office.InterimAnswer && at >= 0:
		out[at] = promiseSaid.ReplaceAllLiteralString(out[at], promised(day))
	case kind == office.InterimAnswer && !slices.ContainsFunc(out, func(p string) bool { return strings.Contains(p, "পুনরায় অবহিত") }):
		out = slices.Insert(out, max(len(out)-1, 0), promised(day))
	case kind == office.FinalAnswer && at >= 0:
		if rest := strings.TrimSpace(promiseSaid.ReplaceAllLiteralString(out[at], "")); rest != "" {
			out[at] = rest
		} else {
			out = slices.Delete(out, at, at+1)
		}
	}
	return out
}

// Promises tells whether a reply's text names the day that it promises.
func Promises(paragraphs []string, day office.Date) bool {
	return slices.ContainsFunc(paragraphs, func(p string) bool { return strings.Contains(p, day.Text(office.Bengali)) })
}

// interims name the answers before this one, under সূত্র.
func (f Facts) interims() []string {
	refs := make([]string, len(f.Standing.Interims))
	for i, a := range f.Standing.Interims {
		refs[i] = "এ কার্যালয়ের " + reference("", a.Memo, a.Date, f.Content.Office.Print)
	}
	return refs
}

// interimsSaid names those answers in the text, by their letters under সূত্র.
func (f Facts) interimsSaid() string {
	if len(f.Standing.Interims) == 0 {
		return ""
	}
	what := "জবাব"
	marks := make([]string, len(f.Standing.Interims))
	for i := range marks {
		marks[i] = "(" + itemLetter(i+1) + ")"
	}
	if !slices.ContainsFunc(f.Standing.Interims, func(a office.Answer) bool { return a.Final }) {
		what = "অন্তর্বর্তী জবাব"
	}
	return " ইতঃপূর্বে সূত্রোক্ত " + strings.Join(marks, ", ") + " স্মারকে " + what + " প্রেরণ করা হয়েছিল।"
}

// NamesAnswer tells whether a letter names an earlier answer by its memo number.
func NamesAnswer(body office.LetterBody, a office.Answer) bool {
	memo := bangla.ToASCII(a.Memo)
	return slices.ContainsFunc(slices.Concat(body.References, body.Paragraphs), func(line string) bool {
		return strings.Contains(bangla.ToASCII(line), memo)
	})
}
