package document

import (
	"strconv"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// register is the outgoing-letter register of a period. Columns: domain.md section 9.
func register(in PrintInput, _ int) typeset.Document {
	paper := typeset.A4Landscape()
	p := printed{in: in, sizePt: 10, width: paper.TextWidthMM()}
	title := "পত্র জারি রেজিস্টার"
	p.head(title, bengaliDay(in.From)+" হতে "+bengaliDay(in.To)+" পর্যন্ত")
	memos := map[string]string{}
	for _, l := range in.Letters {
		memos[l.ID] = l.Memo
	}
	var rows [][]string
	for _, l := range in.Letters {
		if l.IssuedOn < in.From || l.IssuedOn > in.To {
			continue
		}
		method, enclosures := "", ""
		if l.Method != "" {
			method = office.Problem{Code: "letter.method." + l.Method}.In(office.Bengali)
		}
		if l.Body != nil {
			enclosures = joinLines(l.Body.Enclosures)
		}
		rows = append(rows, []string{
			bangla.ToBengali(strconv.Itoa(l.Serial)), bengaliDay(l.IssuedOn), l.Memo, l.ToBN, l.SubjectBN, enclosures, method, l.FileCode, registerRemark(l, memos),
		})
	}
	if len(rows) == 0 {
		p.add(typeset.Paragraph{Spans: typeset.Text("এ সময়ে কোনো পত্র জারি হয়নি।"), Align: typeset.Center})
	} else {
		p.table([]float64{14, 28, 50, 38, 46, 20, 15, 42, 24},
			[]string{"জারি নম্বর", "তারিখ", "স্মারক", "প্রাপক", "বিষয়", "সংযুক্তি", "মাধ্যম", "শাখা/নথি", "মন্তব্য"}, rows)
		p.add(typeset.Paragraph{Spans: typeset.Text("মোট " + bangla.FiguresAndWord(len(rows)) + "টি পত্র।"), BeforePt: 4})
	}
	p.signed()
	return p.document(title, paper, "মুদ্রণ: "+bengaliDay(in.Content.Day))
}

// registerRemark says what became of a letter.
func registerRemark(l office.Letter, memos map[string]string) string {
	remark := ""
	if l.Supersedes != "" {
		remark = below(remark, memos[l.Supersedes]+" এর স্থলে")
	}
	if l.Cancelled != "" {
		remark = below(remark, "বাতিল: "+l.Cancelled)
	}
	return remark
}
