package document

import (
	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// contacts lists officers and staff, and the offices below: who is reached how.
func contacts(in PrintInput, tight int) typeset.Document {
	paper := typeset.A4()
	paper.TopMM, paper.BottomMM, paper.LeftMM, paper.RightMM = 15, 18, 15, 15
	p := printed{in: in, sizePt: 10.5 - 0.75*float64(tight), width: paper.TextWidthMM()}
	title := "কর্মকর্তা-কর্মচারীগণের যোগাযোগের তালিকা"
	p.head(title, bengaliDay(in.Content.Day)+" তারিখে")
	for _, group := range []struct{ kind, heading string }{{"officer", "কর্মকর্তা"}, {"staff", "কর্মচারী"}} {
		var rows [][]string
		for _, r := range in.Content.Live("officers_staff") {
			if r.Values["kind"] == group.kind {
				rows = append(rows, contactRow(in, r, len(rows)+1))
			}
		}
		if len(rows) > 0 {
			p.section(group.heading)
			p.table([]float64{11, 57, 21, 31, 60}, []string{"ক্রম", "নাম ও পদবি", "কক্ষ/শাখা", "মোবাইল ও ফোন", "ই-মেইল"}, rows)
		}
	}
	p.offices()
	return p.document(title, paper, "")
}

// offices are the offices below; numbers and addresses take room only where any is known.
func (p *printed) offices() {
	var rows [][]string
	reached := false
	for _, o := range p.in.Content.Office.Subordinates {
		reached = reached || o.Phone != "" || o.Email != ""
	}
	widths, heads := []float64{11, 109, 60}, []string{"ক্রম", "অফিস", "প্রধান"}
	if reached {
		widths, heads = []float64{11, 58, 30, 31, 50}, append(heads, "ফোন", "ই-মেইল")
	}
	for i, o := range p.in.Content.Office.Subordinates {
		rows = append(rows, []string{bangla.Itoa(i + 1), o.NameBN, o.HeadBN, catalog.PhoneText(o.Phone, office.Bengali), o.Email}[:len(heads)])
	}
	if len(rows) > 0 {
		p.section("আওতাধীন অফিস")
		p.table(widths, heads, rows)
	}
}

func contactRow(in PrintInput, r office.Record, n int) []string {
	value := func(field string) string { return in.Value(r, field) }
	number := func(field string) string { return catalog.PhoneText(value(field), office.Bengali) }
	name, post := value("name_bn"), value("designation_bn")
	switch {
	case value("vacant") == "true":
		name = "(শূন্য পদ)"
	case value("charge") == "additional":
		post += " (অতিরিক্ত দায়িত্ব)"
	case value("charge") == "acting":
		post += " (ভারপ্রাপ্ত)"
	case value("charge") == "current":
		post += " (চলতি দায়িত্ব)"
	}
	return []string{
		bangla.Itoa(n), below(name, post), below(bangla.ToBengali(value("room")), value("section_bn")),
		below(number("mobile"), number("phone_office")), value("email"),
	}
}
