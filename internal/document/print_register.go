package document

import (
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// registerColumns are the columns of the register and how wide each is, in millimetres of A4 landscape: a
// file code of 22 digits stands on one line with its hyphen, as does the name of a month with day and year.
// Source: internal/document/README.md › Register.
var registerColumns = []struct {
	head    string
	widthMM float64
}{
	{"জারি নম্বর", 13}, {"তারিখ", 25}, {"স্মারক", 50}, {"প্রাপক", 37}, {"বিষয়", 45.5}, {"সংযুক্তি", 20}, {"মাধ্যম", 17}, {"শাখা/নথি", 49.5}, {"মন্তব্য", 20},
}

// registerPt is the size of letters in the register.
const registerPt = 9.5

// register is the outgoing-letter register of a period.
func register(in PrintInput, _ int) typeset.Document {
	paper := typeset.A4Landscape()
	p := printed{in: in, sizePt: registerPt, width: paper.TextWidthMM()}
	title := "পত্র জারি রেজিস্টার"
	p.head(title, bengaliDay(in.From)+" হতে "+bengaliDay(in.To)+" পর্যন্ত")
	var widths []float64
	var heads []string
	for _, c := range registerColumns {
		widths, heads = append(widths, c.widthMM), append(heads, c.head)
	}
	after, count := AfterLetters(in.Letters), 0
	var rows [][]string
	for _, l := range in.Letters {
		if l.IssuedOn < in.From || l.IssuedOn > in.To {
			continue
		}
		method, enclosures := "", ""
		if l.Method != "" {
			method = office.Methods.Label(l.Method, office.Bengali)
		}
		if l.Body != nil {
			enclosures = joinLines(l.Body.Enclosures)
		}
		serial, subject, day, remark := bangla.ToBengali(strconv.Itoa(l.Serial)), l.SubjectBN, bengaliDay(l.IssuedOn), strings.Join(after.Remarks(l, office.Bengali), "\n")
		if count++; l.Void != "" {
			day, subject, count = "", "–", count-1
			if l.Through > 0 {
				serial += "–" + bangla.Itoa(l.Through)
			}
		}
		if l.Cancelled != "" {
			subject = "(বাতিল) " + subject
		}
		rows = append(rows, []string{
			serial, day, p.memoLines(l.Memo, widths[2]), strings.ReplaceAll(l.ToBN, "।,", "।"),
			subject, enclosures, method, p.memoLines(l.FileCode, widths[7]), remark,
		})
	}
	if len(rows) == 0 {
		p.add(typeset.Paragraph{Spans: typeset.Text("এ সময়ে কোনো পত্র জারি হয়নি।"), Align: typeset.Center})
	} else {
		p.table(widths, heads, rows)
		p.add(typeset.Paragraph{Spans: typeset.Text("মোট " + bangla.FiguresAndWord(count) + "টি পত্র।"), BeforePt: 4})
	}
	p.signed()
	return p.document(title, paper, "মুদ্রণ: "+bengaliDay(in.Content.Day))
}

// memoLines is a memo number or file code as it stands in a cell: on one line, else broken after the file
// code's hyphen, and a code that is wider than the cell after a dot; never within a part, which is one number.
func (p *printed) memoLines(memo string, cellMM float64) string {
	room := cellMM - 2*p.tablePadding()*25.4/72
	fits := func(text string) bool {
		wide, err := typeset.Measure(text, typeset.TextStyle{Family: typeset.Serif, SizePt: p.tableSize()}, false)
		return err != nil || wide <= room
	}
	if fits(memo) {
		return memo
	}
	var lines []string
	line := ""
	for len(memo) > 0 {
		at := strings.IndexAny(memo, ".-/") + 1
		if at == 0 {
			at = len(memo)
		}
		if line != "" && !fits(line+memo[:at]) {
			lines, line = append(lines, line), ""
		}
		line += memo[:at]
		memo = memo[at:]
		if strings.HasSuffix(line, "-") {
			lines, line = append(lines, line), ""
		}
	}
	return strings.Join(nonEmpty(append(lines, line)), "\n")
}
