package document

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// factServices is how many services a fact sheet names. Source: internal/document/README.md › Fact sheet.
const factServices = 10

// fewerServices are how many it names where all of them, drawn together as far as can be read, take a second page.
var fewerServices = []int{8, 6, 5, 4, 3, 2, 1}

// cutTexts are the letters to which each text of a cell is cut where even one service takes a second page; then a role
// has its first person alone.
var cutTexts = []int{400, 200, 100}

// factsheet is the one page from which a 333 agent answers. Personal mobile numbers stand on it by the
// office's choice alone. Source: internal/document/README.md › Fact sheet.
func factsheet(in PrintInput, tight int) typeset.Document {
	most, letters := factServices, 0
	if cut := tight - Tightest; cut > 0 {
		tight, most = Tightest, fewerServices[min(cut, len(fewerServices))-1]
		if cut -= len(fewerServices); cut > 0 {
			letters = cutTexts[cut-1]
		}
	}
	paper := typeset.A4()
	paper.TopMM, paper.BottomMM, paper.LeftMM, paper.RightMM = 10, 13, 12, 12
	p := printed{in: in, sizePt: 10 - 0.75*float64(tight), width: paper.TextWidthMM(), most: letters}
	title := "৩৩৩ কলসেন্টারের জন্য তথ্যপত্র"
	p.head(title, "")
	p.table([]float64{34, 152}, nil, p.officeRows())
	p.section("সেবাসমূহ")
	p.table([]float64{38, 26, 32, 58, 32}, []string{"সেবা", "সময়", "মূল্য", "কাগজপত্র", "কার কাছে"}, p.serviceRows(most))
	p.left(p.services()-most, "টি সেবা সিটিজেন চার্টারে আছে।")
	if rows := p.people("rti", map[string]string{"designated_officer": "তথ্য প্রদানকারী কর্মকর্তা", "appellate_authority": "আপিল কর্তৃপক্ষ"}); len(rows) > 0 {
		p.section("তথ্য অধিকার")
		p.table([]float64{42, 92, 52}, nil, rows)
	}
	if rows := p.people("grs", map[string]string{"anik": "অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)", "appeal_officer": "আপিল কর্মকর্তা"}); len(rows) > 0 {
		p.section("অভিযোগ প্রতিকার")
		p.table([]float64{42, 92, 52}, nil, rows)
	}
	if notices, all := p.notices(6 - tight); len(notices) > 0 {
		p.section("চলতি নোটিশ")
		for _, text := range notices {
			p.add(typeset.Paragraph{Role: typeset.ListItem, Marker: "•", Spans: typeset.Text(text), HangMM: 4})
		}
		p.left(all-len(notices), "টি চলতি নোটিশ আছে।")
	}
	p.left(p.others, " জন দায়িত্বপ্রাপ্ত কর্মকর্তা আছেন।")
	if p.shortens {
		p.add(typeset.Paragraph{Spans: typeset.Text("“…” চিহ্নের স্থানে লেখা সংক্ষিপ্ত করা হয়েছে।"), SizePt: p.tableSize(), BeforePt: p.sizePt * 0.2})
	}
	return p.document(title, paper, "হালনাগাদ: "+bengaliDay(in.Content.Day))
}

func (p *printed) officeRows() [][]string {
	o := p.in.Content.Office
	rows := [][]string{{"ঠিকানা", p.cut(o.AddressBN)}}
	contact := nonEmpty([]string{phones(o.Phone), o.Email, strings.TrimPrefix(strings.TrimPrefix(o.Website, "https://"), "http://")})
	rows = append(rows, []string{"যোগাযোগ", strings.Join(contact, " · ")})
	for _, r := range p.in.Content.Live("officers_staff") {
		if r.Values["head"] == "true" && r.Values["vacant"] != "true" {
			rows = append(rows, []string{"অফিস প্রধান", p.person(r)})
		}
	}
	return rows
}

// person is a name, a post, and how they are reached.
func (p *printed) person(r office.Record) string {
	value := func(field string) string { return p.in.Value(r, field) }
	return strings.Join(nonEmpty([]string{p.cut(value("name_bn")), p.cut(value("designation_bn")), p.numbers(r), value("email")}), ", ")
}

// numbers are the office's numbers; a mobile number where the office says so, or where it is the only one
// and belongs to an office of trust.
func (p *printed) numbers(r office.Record) string {
	numbers := []string{p.in.Value(r, "phone"), p.in.Value(r, "phone_office")}
	if p.in.Content.Office.Print.FactsheetMobiles {
		numbers = append(numbers, p.in.Value(r, "mobile"))
	}
	return phones(numbers...)
}

// left says how many things stand elsewhere.
func (p *printed) left(n int, where string) {
	if n > 0 {
		p.add(typeset.Paragraph{Spans: typeset.Text("আরও " + bangla.Itoa(n) + where), SizePt: p.tableSize(), BeforePt: p.sizePt * 0.2})
	}
}

// services counts those for citizens.
func (p *printed) services() (n int) {
	for _, r := range p.in.Content.Live("services") {
		if r.Values["kind"] == "citizen" {
			n++
		}
	}
	return n
}

// serviceRows are the first services for citizens, at most so many.
func (p *printed) serviceRows(most int) [][]string {
	var rows [][]string
	for _, r := range p.in.Content.Live("services") {
		if r.Values["kind"] != "citizen" || len(rows) == most {
			continue
		}
		value := func(field string) string {
			return p.cut(strings.Join(nonEmpty(strings.Split(p.in.Value(r, field), "\n")), " "))
		}
		whom := nonEmpty(strings.Split(p.in.Value(r, "officer_bn"), "\n"))
		rows = append(rows, []string{
			value("name_bn"), value("time_text_bn"), value("fee_bn"), value("documents_bn"), p.cut(strings.Join(whom[:min(len(whom), 2)], ", ")),
		})
	}
	return rows
}

// people are the records of a category that have one of the roles, in the order of the records.
func (p *printed) people(category string, roles map[string]string) [][]string {
	var rows [][]string
	met := map[string]bool{}
	for _, r := range p.in.Content.Live(category) {
		role, wanted := roles[r.Values["role"]]
		if !wanted {
			continue
		}
		if p.most > 0 && met[role] {
			p.others++
			continue
		}
		met[role] = true
		rows = append(rows, []string{
			role, p.cut(strings.Join(nonEmpty([]string{p.in.Value(r, "name_bn"), p.in.Value(r, "designation_bn")}), ", ")),
			strings.Join(nonEmpty([]string{p.numbers(r), p.in.Value(r, "email")}), ", "),
		})
	}
	return rows
}

// notices are the current ones, the newest first, at most n, and how many there are.
func (p *printed) notices(n int) (found []string, all int) {
	category, known := p.in.Content.Catalog.Category("notices")
	for _, r := range p.in.Content.Live("notices") {
		if !known || category.Archived(r, p.in.Content.Day) {
			continue
		}
		if all++; len(found) < n {
			day := office.Date(r.Values["published_on"])
			found = append(found, p.cut(strings.TrimSuffix(p.in.Value(r, "title_bn"), "।"))+" ("+bengaliDay(day)+")")
		}
	}
	return found, all
}

// below joins two texts as lines; an empty one is left out.
func below(a, b string) string { return joinLines(nonEmpty([]string{a, b})) }

func joinLines(lines []string) string { return strings.Join(lines, "\n") }
