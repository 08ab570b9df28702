package document

import (
	"regexp"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// DirectiveLetter is the body of a directive from its own data: as it came, or from what was understood.
func DirectiveLetter(dir office.Directive) office.LetterBody {
	if dir.Letter != nil {
		body := *dir.Letter
		body.Style = office.StyleReceived
		return body
	}
	body := office.LetterBody{
		Kind: office.PlainLetter, Style: office.StyleReceived, Letterhead: []string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", dir.ReceivedFrom},
		MemoLabel: "স্মারক নং-", MemoPrinted: dir.Memo, DateLabel: "তারিখঃ", SubjectLabel: "বিষয়ঃ", Subject: dir.SubjectBN,
		Signature: dir.Signatory, Copies: dir.Copies, CopiesHeading: "অনুলিপি (সদয় অবগতির জন্য):",
	}
	if dir.Branch != "" {
		body.Letterhead = append(body.Letterhead, "("+dir.Branch+")")
	}
	if y, m, d := dir.Date.Parts(); y != 0 {
		body.DateGregorian = bangla.GregorianLetterText(y, m, d)
	}
	if b := dir.Bangla; b != nil {
		body.DateBangla = bangla.Date{Year: b.Year, Month: b.Month, Day: b.Day}.String()
	}
	before, after := received(dir)
	body.Paragraphs, body.ItemsAfter = append(before, after...), len(before)
	for i, item := range dir.Items {
		mark := item.Mark
		if mark == "" {
			mark = itemLetter(i)
		}
		body.Items = append(body.Items, mark+") "+item.TextBN)
	}
	return body
}

// paragraphNumber is ২। before a paragraph; the layout numbers them itself.
var paragraphNumber = regexp.MustCompile(`^[০-৯0-9]{1,2}\s*[।.)]\s*`)

// received are the paragraphs of a directive that came as text, before its items and after them: what
// stands between subject and signatory. Nothing where the subject is not found in the text.
func received(dir office.Directive) (before, after []string) {
	lines := strings.Split(bangla.Normalise(dir.Text), "\n")
	at := subjectEnd(lines, dir.SubjectBN)
	if at < 0 {
		return nil, nil
	}
	first, last := itemLines(lines[at:], dir.Items)
	if first < 0 {
		return paragraphsOf(lines[at:], dir), nil
	}
	return paragraphsOf(lines[at:at+first], dir), paragraphsOf(lines[at+last+1:], dir)
}

// subjectEnd is the line after the subject, which may be wrapped; -1 where it is not there.
func subjectEnd(lines []string, subject string) int {
	want, label := bangla.Fold(subject), bangla.Fold("বিষয়")
	if want == "" {
		return -1
	}
	for from := range lines {
		text := ""
		for to := from; to < len(lines) && to < from+4; to++ {
			if text += " " + lines[to]; strings.Contains(bangla.Fold(text), want) && strings.HasPrefix(bangla.Fold(lines[from]), label) {
				return to + 1
			}
		}
	}
	return -1
}

// itemLines are the first and the last line in which the items stand; -1 where the first is not found.
func itemLines(lines []string, items []office.DirectiveItem) (first, last int) {
	first, last = -1, -1
	for i, line := range lines {
		folded := bangla.Fold(line)
		for _, item := range items {
			head := bangla.Fold(item.TextBN)
			if words := strings.Fields(head); len(words) > 4 {
				head = strings.Join(words[:4], " ")
			}
			if head == "" || !strings.Contains(folded, head) || len([]rune(folded)) > 2*len([]rune(item.TextBN))+12 {
				continue
			}
			if last = i; first < 0 {
				first = i
			}
		}
	}
	for last >= 0 && last+1 < len(lines) && lines[last+1] != "" { // the rest of a wrapped item
		last++
	}
	return first, last
}

// paragraphsOf joins the lines of each paragraph; a blank line or a number begins the next. What follows a
// reference, an enclosure, the signatory or the copies is no paragraph.
func paragraphsOf(lines []string, dir office.Directive) []string {
	var all []string
	open := false
	for _, line := range lines {
		switch number := paragraphNumber.FindString(line); {
		case line == "":
			open = false
		case strings.HasPrefix(line, "সূত্র"):
			open = false
		case strings.HasPrefix(line, "সংযুক্তি"), strings.HasPrefix(line, "অনুলিপি"), strings.HasPrefix(line, "প্রাপক"),
			len(dir.Signatory) > 0 && bangla.Fold(line) == bangla.Fold(dir.Signatory[0]):
			return all
		case open && number == "":
			all[len(all)-1] += " " + line
		default:
			all, open = append(all, strings.TrimPrefix(line, number)), true
		}
	}
	return all
}
