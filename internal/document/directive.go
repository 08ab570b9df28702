package document

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// DirectiveLetter is the body of a directive: its own layout where it came as data, its lines where it came as text, else what
// is known of it.
func DirectiveLetter(dir office.Directive) office.LetterBody {
	if dir.Letter != nil {
		body := *dir.Letter
		body.Style = office.StyleReceived
		return body
	}
	if strings.TrimSpace(dir.Text) != "" {
		return receivedBody(dir)
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
	for i, item := range dir.Items {
		body.Items = append(body.Items, marked(item.Mark, i)+" "+item.TextBN)
	}
	return body
}
