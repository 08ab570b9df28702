package office

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"batayandesk/internal/bangla"
)

// Memo is a memo number taken apart. Its canonical form has Bengali digits, no spaces and a
// hyphen-minus before the issue number: "৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯".
//
// Source: internal/office/README.md › Memo numbers.
type Memo struct {
	Form      MemoForm // "18" or "22" digits; "other" for an older free form, kept as typed
	FileCode  string   // all parts before the issue number; "" where Form is other
	Issue     int      // the letter's own number; 0 where it has none yet
	Copies    string   // "(৬)" or "/১(৫)" after the issue number; "" for the letter itself
	Canonical string
}

// The lengths of the parts of a file code.
// Source: internal/office/README.md › Memo numbers (2.2.4.3.2.3.2 since 2011,
// 2.2.4.3.3.2.4.2 by the Instructions of 2024).
var (
	parts18 = []int{2, 2, 4, 3, 2, 3, 2}
	parts22 = []int{2, 2, 4, 3, 3, 2, 4, 2}
)

// They are compiled when the first memo number is read.
var (
	memoLabel = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:(?:স্মারক|স্বারক|পত্র|নথি)\s*(?:নং|নম্বর|নাম্বার|সংখ্যা)?|নং|নম্বর)\s*[.:ঃ\-–—]*\s*`)
	})
	memoGap   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\s*([.,\-/()])\s*`) })
	memoIssue = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^([0-9]{1,9})(?:\(([0-9]{1,4})\))?(?:/([0-9]{1,3})(?:\(([0-9]{1,4})\))?)?$`)
	})
	memoDash = strings.NewReplacer("–", "-", "—", "-", "−", "-", "‐", "-", "‑", "-", "।", "")
)

// ParseMemo reads a memo number in digits of either script, with or without its label. A form that is
// neither of the two official ones comes back as Form "other" with no error: it is accepted in letters
// received and refused as our own. The error is a Problem memo.empty, memo.parts, memo.part_length
// (part, need, have), memo.not_digit (part), memo.separator, memo.issue_zero or memo.trailing_text.
func ParseMemo(typed string) (Memo, error) {
	s := memoLabel().ReplaceAllString(bangla.NormaliseLine(typed), "")
	s = strings.TrimSpace(s)
	if s == "" {
		return Memo{}, Problem{Code: "memo.empty"}
	}
	tight := memoGap().ReplaceAllString(memoDash.Replace(bangla.ToASCII(s)), "$1")
	number, rest, _ := strings.Cut(tight, " ")
	if !numeric(number) {
		return Memo{Form: MemoOther, Canonical: s}, nil
	}
	if rest != "" {
		return Memo{}, Problem{Code: "memo.trailing_text", Args: Args{"text": rest}}
	}
	return parseNumeric(number)
}

// numeric tells whether s was meant to be one of the two official forms: groups of which most are
// digits. An older free form has letters in it, or slashes and no dots.
func numeric(s string) bool {
	code, _, _ := strings.Cut(s, "/")
	if code == s && strings.Trim(s, "0123456789") == "" {
		return true
	}
	groups := strings.FieldsFunc(code, func(r rune) bool { return strings.ContainsRune(".,-()", r) })
	digits := 0
	for _, g := range groups {
		if strings.Trim(g, "0123456789") == "" {
			digits++
		}
	}
	return len(groups) >= 4 && digits*3 >= len(groups)*2
}

func parseNumeric(s string) (Memo, error) {
	code, issue, hyphen := strings.Cut(s, "-")
	if strings.Contains(code, ",") || hyphen && !strings.Contains(code, ".") {
		return Memo{}, Problem{Code: "memo.separator"}
	}
	if !hyphen { // copies may follow an issue number that stands after a dot
		if at := strings.IndexAny(code, "(/"); at >= 0 {
			dot := strings.LastIndex(code[:at], ".")
			if dot < 0 {
				return Memo{}, Problem{Code: "memo.parts"}
			}
			code, issue = code[:dot], code[dot+1:]
		}
	}
	parts := strings.Split(strings.TrimRight(code, "."), ".")
	form, lengths := Memo18, parts18
	switch {
	case len(parts) == 9, len(parts) == 8 && len(parts[4]) == 3:
		form, lengths = Memo22, parts22
	case len(parts) != 7 && len(parts) != 8:
		return Memo{}, Problem{Code: "memo.parts", Args: Args{"have": len(parts)}}
	}
	if len(parts) > len(lengths) {
		if issue != "" {
			return Memo{}, Problem{Code: "memo.parts", Args: Args{"have": len(parts)}}
		}
		issue, parts = parts[len(lengths)], parts[:len(lengths)]
	}
	if err := checkParts(parts, lengths); err != nil {
		return Memo{}, err
	}
	m := Memo{Form: form, FileCode: bangla.ToBengali(strings.Join(parts, "."))}
	m.Canonical = m.FileCode
	if issue == "" {
		return m, nil // a draft: the number is not yet written
	}
	return withTypedIssue(m, issue)
}

func checkParts(parts []string, lengths []int) error {
	for i, p := range parts {
		if p != "" && strings.IndexFunc(p, func(r rune) bool { return r < '0' || r > '9' }) >= 0 {
			return Problem{Code: "memo.not_digit", Args: Args{"part": i + 1}}
		}
	}
	for i, p := range parts {
		if len(p) != lengths[i] {
			return Problem{Code: "memo.part_length", Args: Args{"part": i + 1, "need": lengths[i], "have": len(p)}}
		}
	}
	return nil
}

func withTypedIssue(m Memo, issue string) (Memo, error) {
	found := memoIssue().FindStringSubmatch(issue)
	if found == nil {
		if strings.IndexFunc(issue, unicode.IsDigit) == 0 {
			return Memo{}, Problem{Code: "memo.trailing_text", Args: Args{"text": issue}}
		}
		return Memo{}, Problem{Code: "memo.not_digit", Args: Args{"part": len(strings.Split(m.FileCode, ".")) + 1}}
	}
	n, err := strconv.Atoi(found[1])
	if err != nil || n == 0 {
		return Memo{}, Problem{Code: "memo.issue_zero"}
	}
	m = m.WithIssue(n)
	m.Copies = bangla.ToBengali(strings.TrimPrefix(issue, found[1]))
	m.Canonical += m.Copies
	return m, nil
}

// WithIssue is the memo number of the letter n of the same file; n below 1 gives the bare file code.
// The number of copies goes away.
func (m Memo) WithIssue(n int) Memo {
	if m.Form == MemoOther {
		return m
	}
	m.Issue, m.Copies, m.Canonical = max(n, 0), "", m.FileCode
	if n > 0 {
		m.Canonical = FormatMemo(m.FileCode, n)
	}
	return m
}

// WithCopies is the number as it stands again above a list of n copies: "…-৮৯/১(৫)".
// Source: internal/office/README.md › Copies of a memo.
func (m Memo) WithCopies(n int) Memo {
	if m.Form == MemoOther || m.Issue == 0 || n < 1 {
		return m
	}
	m = m.WithIssue(m.Issue)
	m.Copies = "/১(" + bangla.Itoa(n) + ")"
	m.Canonical += m.Copies
	return m
}

// Letter is the number of the letter itself, without the number of copies.
func (m Memo) Letter() Memo { return m.WithIssue(m.Issue) }

// LetterMemo is a typed memo number without the number of copies that a letter's own copy may carry, in canonical
// form; one of another form is as typed.
func LetterMemo(typed string) string {
	memo, err := ParseMemo(typed)
	if err != nil || memo.Form == MemoOther {
		return typed
	}
	return memo.Letter().Canonical
}

// FormatMemo joins a file code and a serial in canonical form:
// FormatMemo("০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০", 316) is "০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১৬".
func FormatMemo(fileCode string, serial int) string {
	return bangla.ToBengali(fileCode) + "-" + bangla.Itoa(serial)
}
