package document

import (
	"regexp"
	"slices"
	"strings"

	"batayandesk/internal/office"
)

// Letters that begin from one that went out. Source: internal/document/README.md › Correction, replacement, copy.

// Copied is a letter with the words of an old one, under the letterhead and the signature of now. One that only the
// register knows gives its subject and its addressee.
func (t Template) Copied(f Facts, old office.Letter) office.LetterBody {
	body := t.Compose(f)
	if old.Body == nil {
		body.Subject, body.Addressee = old.SubjectBN, addressLines(old.ToBN)
		return body
	}
	now := body
	body = *old.Body
	body.Letterhead, body.Signature, body.Signer = now.Letterhead, now.Signature, now.Signer
	body.Paragraphs, body.References = slices.Clone(old.Body.Paragraphs), slices.Clone(old.Body.References)
	body.AnswerBy = "" // a day of then
	return withoutReplacing(body)
}

// replacing is the sentence by which a letter says that it stands in the place of another, and its memo number.
var replacing = regexp.MustCompile(`^এ কার্যালয়ের .+ তারিখের (\S+) নম্বর স্মারকের পত্রটি বাতিলপূর্বক এতদ্বারা প্রতিস্থাপন করা হলো।$`)

// withoutReplacing is a body that says no more what it replaced: that was done by the letter that it is copied from.
func withoutReplacing(body office.LetterBody) office.LetterBody {
	if len(body.Paragraphs) == 0 {
		return body
	}
	said := replacing.FindStringSubmatch(body.Paragraphs[0])
	if said == nil {
		return body
	}
	body.Paragraphs = body.Paragraphs[1:]
	body.References = slices.DeleteFunc(body.References, func(line string) bool { return strings.Contains(line, "স্মারক নং-"+said[1]+",") })
	body.ItemsAfter = max(body.ItemsAfter-1, 0)
	return body
}

// Replacement is Copied as a letter that takes the place of the old one, which it names.
func (t Template) Replacement(f Facts, old office.Letter) office.LetterBody {
	body := t.Copied(f, old)
	body.References = append(body.References, ownReference(f, old))
	said := "এ কার্যালয়ের " + f.day(old.IssuedOn) + " তারিখের " + old.Memo + " নম্বর স্মারকের পত্রটি বাতিলপূর্বক এতদ্বারা প্রতিস্থাপন করা হলো।"
	body.Paragraphs = append([]string{said}, body.Paragraphs...)
	if body.ItemsAfter > 0 {
		body.ItemsAfter++
	}
	return body
}

// Correction says what is to be read otherwise in an old letter, and goes to whom that went.
func (t Template) Correction(f Facts, old office.Letter) office.LetterBody {
	body := t.Copied(f, old)
	subject := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(body.Subject), "।"))
	body.Subject = strings.TrimSuffix(subject, " (সংশোধনী)") + " (সংশোধনী)।"
	body.References = []string{ownReference(f, old)}
	body.Paragraphs = []string{"এ কার্যালয়ের " + f.day(old.IssuedOn) + " তারিখের " + old.Memo + " নম্বর স্মারকের পত্রে “" + blank("যা লেখা আছে") +
		"” এর স্থলে “" + blank("যা হবে") + "” পড়তে হবে। পত্রের অন্যান্য বিষয় অপরিবর্তিত থাকবে।"}
	body.Items, body.ItemsAfter, body.Table = []string{}, 0, nil
	body.Enclosures, body.Attached, body.About, body.AnswerDays = []string{}, nil, "", 0
	return body
}

func ownReference(f Facts, old office.Letter) string {
	return "এ কার্যালয়ের " + reference("", old.Memo, old.IssuedOn, f.Content.Office.Print)
}

// addressLines are the lines of an addressee as the register names one.
func addressLines(to string) []string {
	if strings.TrimSpace(to) == "" {
		return []string{blank("প্রাপকের পদবি"), blank("প্রাপকের দপ্তর")}
	}
	parts := strings.Split(strings.TrimSuffix(to, "।"), ",")
	return nonEmpty(append(parts[:len(parts)-1:len(parts)-1], parts[len(parts)-1]+"।"))
}
