package document

import (
	"regexp"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// term is the last day that the first letter gave, and its working days where it counted them. What the
// letter as it went out does not say any more is not taken from it.
func (f Facts) term() (n int, by office.Date) {
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
	}
	if n > 0 {
		by = compliance.Due(first.IssuedOn, n, compliance.CalendarOf(f.Content)).Due
	}
	return n, by
}

var reminderMark = regexp.MustCompile(`\s*\(তাগিদ-[০-৯]+\)`)

// reminderSubject is the first letter's subject with the number of the reminder: "… প্রসঙ্গে (তাগিদ-১)।"
func reminderSubject(f Facts) string {
	subject := blank("বিষয়")
	if len(f.Earlier) > 0 && f.Earlier[0].SubjectBN != "" {
		subject = strings.TrimSpace(strings.TrimSuffix(reminderMark.ReplaceAllString(f.Earlier[0].SubjectBN, ""), "।"))
	}
	return subject + " (তাগিদ-" + bangla.Itoa(max(len(f.Earlier), 1)) + ")।"
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
		return slices.Clone(f.Earlier[n-1].Body.Recipients)
	}
	return nil
}

// asBefore is the office named, else whom the earlier letter went to.
func (f Facts) asBefore() []string {
	if len(f.To) > 0 {
		return f.below()[0]
	}
	n := len(f.Earlier)
	if n > 0 && f.Earlier[n-1].Body != nil && len(f.Earlier[n-1].Body.Addressee) > 0 {
		return slices.Clone(f.Earlier[n-1].Body.Addressee)
	}
	if n > 0 && f.Earlier[n-1].ToBN != "" {
		return addressLines(f.Earlier[n-1].ToBN)
	}
	return []string{blank("প্রাপকের পদবি"), blank("প্রাপকের দপ্তর")}
}
