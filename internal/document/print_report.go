package document

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// report is the board as evidence: how every item of a directive stood on the day, with its reasons, and
// the categories that no directive asks for.
func report(in PrintInput, tight int) typeset.Document {
	paper := typeset.A4()
	paper.TopMM, paper.BottomMM, paper.LeftMM, paper.RightMM = 18, 20, 18, 18
	p := printed{in: in, sizePt: 10.5 - 0.5*float64(tight), width: paper.TextWidthMM()}
	title := "ওয়েবপোর্টালের তথ্য হালনাগাদের প্রতিবেদন"
	p.head(title, bengaliDay(in.Content.Day)+" তারিখের অবস্থা")
	asked := []office.Directive{}
	for _, d := range in.Directives {
		standing := compliance.BoardFrom(in.Content, in.Standings, d)
		if standing.Answered == nil || len(asked) == 0 {
			asked = append(asked, d)
			p.directive(d, standing)
		}
	}
	var others [][]string
	for _, s := range compliance.Others(in.Standings, asked) {
		label := s.Category
		if category, known := in.Content.Catalog.Category(s.Category); known {
			label = category.LabelIn(in.Content.Day.FiscalYear()).BN
		}
		others = append(others, []string{label, stateBN(s.State), p.reasons(s)})
	}
	if len(others) > 0 {
		p.section("অন্যান্য তথ্য")
		p.table([]float64{52, 24, 98}, []string{"বিষয়", "অবস্থা", "ভিত্তি"}, others)
	}
	p.add(typeset.Paragraph{Spans: typeset.Text("অবস্থা প্রতিটি তথ্যের সর্বশেষ সংরক্ষিত রূপ ও হালনাগাদের নির্ধারিত সময়সীমা থেকে নির্ণীত।"), BeforePt: 6, SizePt: 9})
	p.signed()
	return p.document(title, paper, bengaliDay(in.Content.Day)+" তারিখের অবস্থা")
}

// directive is one directive: its letter, its days, and its items.
func (p *printed) directive(d office.Directive, s compliance.DirectiveStanding) {
	p.section("নির্দেশনা: " + strings.TrimSuffix(d.SubjectBN, "।"))
	facts := [][]string{{"সূত্র", strings.TrimSuffix(reference(d.ReceivedFrom, d.Memo, d.Date, p.in.Content.Office.Print), "।")}, {"প্রাপ্তি", bengaliDay(d.ReceivedOn)}}
	if s.Due.Valid() {
		facts = append(facts, []string{"জবাবের শেষ দিন", bengaliDay(s.Due) + ", " + bangla.WeekdayName(int(s.Due.Weekday()))})
	}
	for _, a := range s.Interims {
		text := "স্মারক নং-" + a.Memo + ", " + bengaliDay(a.Date)
		if a.Promised.Valid() {
			text += "; প্রতিশ্রুত দিন " + bengaliDay(a.Promised)
		}
		label := "অন্তর্বর্তী জবাব"
		if a.Final {
			label = "পূর্ববর্তী জবাব"
		}
		facts = append(facts, []string{label, text})
	}
	switch {
	case s.Answered != nil:
		facts = append(facts, []string{"জবাব", "স্মারক নং-" + s.Answered.Memo + ", " + bengaliDay(s.Answered.Date)})
	case s.Late:
		facts = append(facts, []string{"জবাব", "দেওয়া হয়নি; সময় অতিক্রান্ত"})
	default:
		facts = append(facts, []string{"জবাব", "দেওয়া হয়নি"})
	}
	facts = append(facts, []string{"অগ্রগতি", bangla.FiguresAndWord(s.Count.Total) + "টি বিষয়ের মধ্যে " + bangla.FiguresAndWord(s.Count.Settled()) + "টি সম্পন্ন বা প্রযোজ্য নয় (" + s.Count.In(office.Bengali) + ")"})
	p.table([]float64{40, 134}, nil, facts)
	p.add(typeset.Space{Pt: p.sizePt * 0.6})
	rows := make([][]string, len(s.Items))
	for i, item := range s.Items {
		label, why := item.Text, ""
		if category, known := p.in.Content.Catalog.Category(item.Category); known {
			label, why = category.LabelIn(p.in.Content.Day.FiscalYear()).BN, p.reasons(item.Standing)
		}
		rows[i] = []string{marked(item.Mark, i), label, stateBN(item.State), why}
	}
	p.table([]float64{12, 46, 24, 92}, []string{"ক্রম", "বিষয়", "অবস্থা", "ভিত্তি"}, rows)
}

// reasons are why a category stands as it does: its own reasons, or what it was last confirmed by.
func (p *printed) reasons(s compliance.Standing) string {
	var lines []string
	for _, r := range s.Reasons() {
		lines = append(lines, strings.TrimSuffix(r.In(office.Bengali), "।"))
	}
	if len(lines) == 0 {
		category, _ := p.in.Content.Catalog.Category(s.Category)
		if category == nil {
			return ""
		}
		return Remark(compliance.RemarkOf(p.in.Content, s), category.Label, nil)
	}
	return joinLines(lines)
}
