package document

import (
	"cmp"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// Progress is the sentence that counts done and not applicable apart: the board adds them, the letter must
// not.
func Progress(count compliance.Tally) string {
	done, not := count.Done, count.NotApplicable
	total := bangla.FiguresAndWord(count.Total)
	switch {
	case done == count.Total:
		return "নির্দেশিত " + total + "টি বিষয়ের মধ্যে সকল বিষয়ের কার্যক্রম সম্পন্ন হয়েছে।"
	case not == count.Total:
		return "নির্দেশিত " + total + "টি বিষয়ের কোনোটিই এ কার্যালয়ের জন্য প্রযোজ্য নয়।"
	case count.Left == 0:
		return "নির্দেশিত " + total + "টি বিষয়ের মধ্যে সকল বিষয়ের কার্যক্রম সম্পন্ন হয়েছে; " +
			bangla.FiguresAndWord(not) + "টি এ কার্যালয়ের জন্য প্রযোজ্য নয়।"
	case not > 0 && done > 0:
		return "নির্দেশিত " + total + "টি বিষয়ের মধ্যে " + bangla.FiguresAndWord(done) + "টির কার্যক্রম সম্পন্ন হয়েছে এবং " +
			bangla.FiguresAndWord(not) + "টি এ কার্যালয়ের জন্য প্রযোজ্য নয়।"
	case not > 0:
		return "নির্দেশিত " + total + "টি বিষয়ের মধ্যে " + bangla.FiguresAndWord(not) +
			"টি এ কার্যালয়ের জন্য প্রযোজ্য নয়; অবশিষ্ট বিষয়সমূহের কার্যক্রম চলমান রয়েছে।"
	case done > 0:
		return "নির্দেশিত " + total + "টি বিষয়ের মধ্যে " + bangla.FiguresAndWord(done) + "টির কার্যক্রম সম্পন্ন হয়েছে।"
	}
	return "নির্দেশিত " + total + "টি বিষয়ের কার্যক্রম চলমান রয়েছে।"
}

// ReplyTable is the board as the rows of a reply.
func ReplyTable(in ReplyInput) *office.BodyTable {
	table := office.BodyTable{FromBoard: true, Head: []string{}, Rows: [][]string{}}
	for i, item := range in.Standing.Items {
		label, remark := item.Text, ""
		if category, known := in.Content.Catalog.Category(item.Category); known {
			label = category.LabelIn(in.Content.Day.FiscalYear()).BN
			remark = Remark(compliance.RemarkOf(in.Content, item.Standing), category.Label, in.Content.Office.Overlay.Remarks)
		} else if item.State == office.TaskOpen {
			remark = "কার্যক্রম চলমান"
		}
		table.Rows = append(table.Rows, []string{marked(item.Mark, i), label, stateBN(item.State), remark})
	}
	return &table
}

func stateBN(state office.State) string {
	return office.States.Label(state, office.Bengali)
}

// letterhead is what every letter of the office begins and ends with; Dated adds number and dates.
func letterhead(o office.Office, kind office.LetterKind) office.LetterBody {
	sign := labelSign(o.Print)
	return office.LetterBody{
		Kind: kind, Style: office.StyleFull, Letterhead: o.Letterhead, MemoLabel: "স্মারক নং-", DateLabel: "তারিখ" + sign,
		SubjectLabel: "বিষয়" + sign, References: []string{}, Items: []string{}, Enclosures: []string{},
		Signature: o.Signatory.Lines, Signer: o.Signatory.Officer, CopiesHeading: "অনুলিপি (সদয় অবগতির জন্য):",
	}
}

// labelSign is what the office sets after a label: the visarga that letters use as a colon, or a colon.
func labelSign(print office.PrintSettings) string {
	return string(cmp.Or(print.LabelSign, office.SignVisarga))
}

// Dated is the body with its memo number and the day in both calendars.
func Dated(body office.LetterBody, print office.PrintSettings, memo string, day office.Date) office.LetterBody {
	y, m, d := day.Parts()
	body.MemoPrinted, body.DateBangla = memo, ""
	body.DateGregorian = bangla.GregorianLetterText(y, m, d)
	if print.EraBN != "" {
		body.DateGregorian = strings.Replace(body.DateGregorian, string(office.EraAcademy), string(print.EraBN), 1)
	}
	if b, err := bangla.FromGregorian(y, m, d); err == nil {
		body.DateBangla = b.String()
	}
	return body
}

// Placeholders are the pieces of a letter that were left to be filled in: dots, underlines, [brackets].
func Placeholders(body office.LetterBody) []string {
	var found []string
	texts := append([]string{body.Subject, body.Attention, body.Salutation}, body.Paragraphs...)
	for _, list := range [][]string{body.References, body.Items, body.Enclosures, body.Addressee, body.Copies, body.Signature, body.Close} {
		texts = append(texts, list...)
	}
	for _, to := range body.Recipients {
		texts = append(texts, to...)
	}
	if body.Table != nil {
		for _, row := range body.Table.Rows {
			texts = append(texts, row...)
		}
	}
	for _, text := range texts {
		if unfilled(text) {
			found = append(found, text)
		}
	}
	return found
}

// unfilled finds four dots, two ellipses, three underlines, or something in square brackets. It is asked of
// every paragraph at every key; a regular expression takes longer than the letter does to be set.
func unfilled(text string) bool {
	_, after, opened := strings.Cut(text, "[")
	return strings.Contains(text, "....") || strings.Contains(text, "……") || strings.Contains(text, "___") ||
		opened && strings.Contains(after, "]")
}

// reference names an earlier letter under সূত্র.
func reference(issuer, memo string, date office.Date, print office.PrintSettings) string {
	sign, text := labelSign(print), ""
	if issuer != "" {
		text = issuer + " এর "
	}
	if memo != "" {
		text += "স্মারক নং-" + memo
	} else {
		text += "পত্র"
	}
	if date.Valid() {
		text += ", তারিখ" + sign + " " + date.Text(office.Bengali)
	}
	return text + "।"
}

// addressee is the head of the office that sent the directive, where that is the office above; else the
// sender itself.
func addressee(o office.Office, dir office.Directive) []string {
	name, place, _ := strings.Cut(dir.ReceivedFrom, ",")
	if bangla.Fold(dir.ReceivedFrom) == bangla.Fold(o.Superior.NameBN) && o.Superior.HeadDesignationBN != "" {
		name = o.Superior.HeadDesignationBN
	}
	lines := []string{strings.TrimSpace(name)}
	if place = strings.TrimSpace(place); place != "" {
		lines = append(lines, strings.TrimSuffix(place, "।")+"।")
	}
	return lines
}

// replyCopies go to the assistant programmer of the office, where there is one, and to the file.
func replyCopies(o office.Office) []string {
	var copies []string
	place := ""
	if len(o.Letterhead) > 2 {
		place = ", " + strings.TrimSuffix(o.Letterhead[2], "।")
	}
	for _, below := range o.Subordinates {
		if below.Kind == office.AssistantProgrammer && below.HeadBN != "" {
			copies = append(copies, below.HeadBN+place+"।")
		}
	}
	return append(copies, "অফিস কপি।")
}
