package sheet_test

import (
	"fmt"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/sheet"
)

// The pages of this file are made as offices' pages are built, each in another form; what stands in them is the same.

var people = [][]string{ // name, post, mobile, e-mail, section
	{"মোঃ আব্দুর রহমান", "উপজেলা নির্বাহী অফিসার", "০১৭১১-০০০০০১", "uno@example.gov.bd", "প্রশাসন"},
	{"রহিমা খাতুন", "সহকারী কমিশনার (ভূমি)", "01711000002", "acland@example.gov.bd", "ভূমি"},
	{"সুব্রত কুমার দাস", "উপ-প্রশাসনিক কর্মকর্তা", "+8801711000003", "ao@example.gov.bd", "প্রশাসন"},
	{"নাসরিন আক্তার", "অফিস সহকারী কাম কম্পিউটার মুদ্রাক্ষরিক", "০১৮১১ ০০০০০৪", "oa@example.gov.bd", "সাধারণ"},
}

var offered = [][]string{ // name, time, papers, where, fee, officer, superior, way
	{"জন্ম সনদ প্রদান", "৩ (তিন) কর্মদিবস", "১। আবেদন\n২। টিকা কার্ড", "ইউনিয়ন পরিষদ", "৫০ টাকা; নগদে", "সচিব, ফোন: ০২-৫৫০০০০০১", "চেয়ারম্যান", "সরাসরি"},
	{"ওয়ারিশ সনদ", "৭ (সাত) কর্মদিবস", "জাতীয় পরিচয়পত্র", "তথ্য ও সেবা কেন্দ্র", "বিনামূল্যে", "সচিব", "উপজেলা নির্বাহী অফিসার", "আবেদনের প্রেক্ষিতে"},
	{"ট্রেড লাইসেন্স", "১ (এক) কর্মদিবস", "ভাড়ার চুক্তিপত্র", "ইউনিয়ন পরিষদ", "নির্ধারিত ফি", "হিসাব সহকারী", "চেয়ারম্যান", "অনলাইনে"},
}

var peopleFields = []string{"name_bn", "designation_bn", "mobile", "email", "section_bn"}
var offeredFields = []string{"name_bn", "time_text_bn", "documents_bn", "documents_place_bn", "fee_bn", "officer_bn", "superior_bn", "method_bn"}

func cells(tag string, texts ...string) string {
	var b strings.Builder
	for _, text := range texts {
		fmt.Fprintf(&b, "<%s>%s</%s>", tag, strings.ReplaceAll(text, "\n", "<br>"), tag)
	}
	return "<tr>" + b.String() + "</tr>\n"
}

func each(rows [][]string, form func(i int, r []string) string) string {
	var b strings.Builder
	for i, r := range rows {
		b.WriteString(form(i, r))
	}
	return b.String()
}

func page(body string) string {
	return `<!DOCTYPE html><html><head><title>কর্মকর্তাবৃন্দ - উপজেলা</title><style>td{color:red}</style></head><body><div id="menu"><ul><li><a href="/">প্রথম পাতা</a></li><li>যোগাযোগ</li></ul></div>
<div class="wrap"><h1>উপজেলা নির্বাহী অফিসারের কার্যালয়</h1>` + body + `<div class="footer"><p>সর্ব-শেষ হাল-নাগাদ: ১৩ জুলাই ২০২৪</p><p>কারিগরি সহায়তায়: এটুআই</p></div></div><script>var x = "<table>";</script></body></html>`
}

type pageForm struct {
	name, html, category string
	fields               []string
	want                 [][]string
}

func only(rows [][]string, columns ...int) [][]string {
	var out [][]string
	for _, r := range rows {
		var row []string
		for _, c := range columns {
			row = append(row, r[c])
		}
		out = append(out, row)
	}
	return out
}

func pageForms() []pageForm {
	n := func(i int) string { return bangla.Itoa(i + 1) }
	staff := func(name, html string) pageForm {
		return pageForm{name, page(html), "officers_staff", peopleFields, people}
	}
	list := func(name, html string, columns ...int) pageForm {
		var fields []string
		for _, c := range columns {
			fields = append(fields, offeredFields[c])
		}
		return pageForm{name, page(html), "services", fields, only(offered, columns...)}
	}
	field := func(i int, r []string) string { return cells("td", append([]string{n(i)}, r[:7]...)...) }
	return []pageForm{
		staff("plain table", "<table>"+cells("th", "ক্রঃ নং", "নাম", "পদবি", "মোবাইল", "ই-মেইল", "শাখা")+each(people, func(i int, r []string) string { return cells("td", append([]string{n(i)}, r...)...) })+"</table>"),
		staff("photographs and bold headings in cells", "<table border=1><tr><td><b>ছবি</b></td><td><b>নাম</b></td><td><b>পদবী</b></td><td><b>মোবাইল নং</b></td><td><b>ইমেইল</b></td><td><b>শাখার নাম</b></td></tr>"+
			each(people, func(i int, r []string) string {
				return "<tr><td><img src=x.jpg></td>" + strings.TrimPrefix(cells("td", r...), "<tr>")
			})+"</table>"),
		staff("a table for the layout", "<table><tr><td>মেনু</td><td><table><tbody>"+cells("th", "নাম ও পদবি", "নাম", "পদবি", "ফোন (মোবাইল)", "ই-মেইল ঠিকানা", "শাখা")+
			each(people, func(i int, r []string) string { return cells("td", append([]string{""}, r...)...) })+"</tbody></table></td></tr></table>"),
		staff("headings over two rows", "<table><tr><th rowspan=2>নাম</th><th rowspan=2>পদবি</th><th colspan=2>যোগাযোগ</th><th rowspan=2>শাখা</th></tr><tr><th>মোবাইল</th><th>ই-মেইল</th></tr>"+
			each(people, func(i int, r []string) string { return cells("td", r...) })+"</table>"),
		staff("English headings", "<table>"+cells("th", "SL No.", "Name", "Designation", "Mobile Number", "E-mail", "Section")+each(people, func(i int, r []string) string { return cells("td", append([]string{fmt.Sprint(i + 1)}, r...)...) })+"</table>"),
		staff("links", "<table>"+cells("th", "নাম", "পদবি", "মোবাইল", "ইমেইল", "শাখা")+each(people, func(i int, r []string) string {
			return fmt.Sprintf("<tr><td><a href='/o/%d'>%s</a></td><td>%s</td><td><a href='tel:x'>%s</a></td><td><a href='mailto:%s'>%s</a></td><td>%s</td></tr>", i, r[0], r[1], r[2], r[3], r[3], r[4])
		})+"</table>"),
		staff("groups with titles and counted columns", "<table>"+cells("th", "ক্রম", "নাম", "পদবি", "মোবাইল", "ই-মেইল", "শাখা")+cells("td", "(১)", "(২)", "(৩)", "(৪)", "(৫)", "(৬)")+
			"<tr><td colspan=6>কর্মকর্তাগণ</td></tr>"+each(people[:2], func(i int, r []string) string { return cells("td", append([]string{n(i)}, r...)...) })+
			"<tr><td colspan=6>কর্মচারীবৃন্দ</td></tr>"+each(people[2:], func(i int, r []string) string { return cells("td", append([]string{n(i + 2)}, r...)...) })+"</table>"),
		staff("headings repeated", "<table>"+cells("th", "নাম", "পদবি", "মোবাইল", "ই-মেইল", "শাখা")+each(people[:2], func(i int, r []string) string { return cells("td", r...) })+
			cells("th", "নাম", "পদবি", "মোবাইল", "ই-মেইল", "শাখা")+each(people[2:], func(i int, r []string) string { return cells("td", r...) })+"</table>"),
		staff("sections over several rows", "<table>"+cells("th", "শাখা", "নাম", "পদবি", "মোবাইল", "ই-মেইল")+
			"<tr><td>প্রশাসন</td>"+strings.TrimPrefix(cells("td", people[0][:4]...), "<tr>")+"<tr><td rowspan=1>ভূমি</td>"+strings.TrimPrefix(cells("td", people[1][:4]...), "<tr>")+
			"<tr><td>প্রশাসন</td>"+strings.TrimPrefix(cells("td", people[2][:4]...), "<tr>")+"<tr><td>সাধারণ</td>"+strings.TrimPrefix(cells("td", people[3][:4]...), "<tr>")+"</table>"),
		staff("a table for each person", each(people, func(i int, r []string) string {
			return "<table><tr><td colspan=2><img src=a></td></tr>" + cells("td", "নাম", r[0]) + cells("td", "পদবি", r[1]) + cells("td", "মোবাইল", r[2]) + cells("td", "ই-মেইল", r[3]) + cells("td", "শাখা", r[4]) + "</table>"
		})),
		staff("a table for each person, with colons", each(people, func(i int, r []string) string {
			return "<table>" + cells("td", "নাম", ":", r[0]) + cells("td", "পদবি", ":", r[1]) + cells("td", "মোবাইল নম্বর", ":", r[2]) + cells("td", "ইমেইল", ":", r[3]) + cells("td", "শাখা", ":", r[4]) + "</table>"
		})),
		staff("cards", each(people, func(i int, r []string) string {
			return fmt.Sprintf("<div class=card><p>নাম: %s</p><p>পদবি: %s</p><p>মোবাইল: %s</p><p>ই-মেইল: <a href='mailto:x'>%s</a></p><p>শাখা: %s</p></div>", r[0], r[1], r[2], r[3], r[4])
		})),
		staff("cards with breaks and bold", each(people, func(i int, r []string) string {
			return fmt.Sprintf("<div><strong>নাম ঃ</strong> %s<br><strong>পদবী ঃ</strong> %s<br><b>মোবাইল ঃ</b> %s<br><b>ইমেইল ঃ</b> %s<br><b>শাখা ঃ</b> %s</div>", r[0], r[1], r[2], r[3], r[4])
		})),
		staff("lists of terms", each(people, func(i int, r []string) string {
			return fmt.Sprintf("<dl><dt>নাম</dt><dd>%s</dd><dt>পদবি</dt><dd>%s</dd><dt>মোবাইল</dt><dd>%s</dd><dt>ই-মেইল</dt><dd>%s</dd><dt>শাখা</dt><dd>%s</dd></dl>", r[0], r[1], r[2], r[3], r[4])
		})),
		{"no headings", page("<table>" + each(people, func(i int, r []string) string { return cells("td", append([]string{n(i)}, r[:4]...)...) }) + "</table>"), "officers_staff", peopleFields[:4], only(people, 0, 1, 2, 3)},
		list("field form", "<p>২.১) নাগরিক সেবা</p><table>"+cells("th", "ক্রমিক", "সেবার নাম", "সেবা প্রদানে সর্বোচ্চ সময়", "প্রয়োজনীয় কাগজপত্র", "প্রয়োজনীয় কাগজপত্র/ আবেদন ফরম প্রাপ্তিস্থান", "সেবামূল্য এবং পরিশোধ পদ্ধতি (যদি থাকে)",
			"শাখার নামসহ দায়িত্বপ্রাপ্ত কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোড, অফিসিয়াল টেলিফোন ও ইমেইল", "উর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোডসহ অফিসিয়াল টেলিফোন ও ইমেইল")+
			cells("td", "১", "২", "৩", "৪", "৫", "৬", "৭", "৮")+each(offered, field)+"</table>", 0, 1, 2, 3, 4, 5, 6),
		list("ministry form", "<table>"+cells("td", "ক্রমিক নং", "সেবার নাম", "সেবা প্রদান পদ্ধতি", "প্রয়োজনীয় কাগজপত্র এবং প্রাপ্তিস্থান", "সেবার মূল্য ও পরিশোধ পদ্ধতি", "সেবা প্রদানের সময়সীমা", "দায়িত্বপ্রাপ্ত কর্মকর্তা (নাম, পদবি, ফোন ও ইমেইল)")+
			each(offered, func(i int, r []string) string { return cells("td", n(i), r[0], r[7], r[2], r[4], r[1], r[5]) })+"</table>", 0, 7, 2, 4, 1, 5),
		list("municipality", "<p>প্রশাসন বিভাগঃ</p><table>"+cells("td", "ক্র নং", "সেবার বিবরণ", "সেবা পদ্ধতি", "প্রয়োজনীয় কাগজপত্র", "সময়", "সেবার মূল্য", "কক্ষ নং", "দায়িত্ব প্রাপ্ত ব্যাক্তি", "মন্তব্য")+
			each(offered, func(i int, r []string) string {
				return cells("td", "০"+n(i), r[0], r[7], r[2], r[1], r[4], "101", r[5], "&nbsp;")
			})+"</table>", 0, 7, 2, 1, 4, 5),
		list("five columns", "<table>"+cells("th", "ক্রমিক নং", "সেবার ধরন", "সেবা প্রাপ্তিয় সময়সীমা", "সেবা দানকারী কর্মকর্তার পদবী ও ঠিকানা", "উর্ধ্বতন কর্তৃপক্ষ")+
			each(offered, func(i int, r []string) string { return cells("td", n(i), r[0], r[1], r[5], r[6]) })+"</table>", 0, 1, 5, 6),
		list("union", "<table>"+cells("td", "ক্রমিক নং", "সেবার নাম", "সেবা প্রদানে সময়সীমা", "সেবা প্রদানে পদ্ধতি", "সেবা প্রদানে স্থান")+
			each(offered, func(i int, r []string) string { return cells("td", n(i), r[0], r[1], r[7], r[3]) })+"</table>", 0, 1, 7, 3),
		list("words run together", "<table>"+cells("td", "ক্রমিকনং", "সেবারনাম", "সেবা প্রদানেরসর্বোচ্চ সময়", "প্রয়োজনীয়কাগজপত্র", "প্রয়োজনীয়কাগজপত্র/আবেদন ফরমপ্রাপ্তিস্থান", "সেবামূল্য এবংপরিশোধ পদ্দতি",
			"শাখার নামসহ দায়িত্বপ্রাপ্ত কর্মকর্তারপদবি", "ঊর্ধ্বতন কর্মকর্তারপদবি")+each(offered, field)+"</table>", 0, 1, 2, 3, 4, 5, 6),
		list("a heading and terms for each service", each(offered, func(i int, r []string) string {
			return fmt.Sprintf("<div><p><b>সেবার নাম:</b> %s</p><ul><li>সময়সীমা: %s</li><li>প্রয়োজনীয় কাগজপত্র: %s</li><li>সেবামূল্য: %s</li><li>দায়িত্বপ্রাপ্ত কর্মকর্তা: %s</li></ul></div>",
				r[0], r[1], strings.ReplaceAll(r[2], "\n", " "), r[4], r[5])
		}), 0, 1, 4, 5),
	}
}

// Of the cells of saved pages 95 in a hundred stand where they belong.
func TestSavedPagesBecomeLists(t *testing.T) {
	right, all := 0, 0
	for _, form := range pageForms() {
		t.Run(form.name, func(t *testing.T) {
			grids, err := sheet.Read([]byte(form.html))
			if err != nil {
				t.Fatal(err)
			}
			lists := sheet.Lists(grids, catalog.Default())
			best, most := []sheet.Line(nil), 0
			for _, g := range lists {
				asked := sheet.Asked{}
				if form.name == "no headings" {
					asked.Category = form.category // it was brought to that table
				}
				m := g.Understand(catalog.Default(), asked)
				if m.Category == nil || m.Category.ID != form.category {
					continue
				}
				if lines, _ := g.Lines(m); m.Found() > most {
					best, most = lines, m.Found()
				}
			}
			missed := 0
			for i, want := range form.want {
				for j, field := range form.fields {
					all++
					if i < len(best) && len(best) == len(form.want) && best[i].Values[field] == want[j] {
						right++
					} else if missed++; missed < 8 {
						got := "no row"
						if i < len(best) {
							got = best[i].Values[field]
						}
						t.Logf("row %d %s: %q, want %q", i+1, field, got, want[j])
					}
				}
			}
			if missed*100 > len(form.want)*len(form.fields)*20 {
				t.Errorf("%d cells of %d are wrong", missed, len(form.want)*len(form.fields))
			}
		})
	}
	if right*100 < all*95 {
		t.Errorf("%d of %d cells are right", right, all)
	}
	t.Logf("%d of %d cells are right", right, all)
}
