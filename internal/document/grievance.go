package document

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// tier is one step of the ladder of grievances. Source: internal/document/README.md › Grievance ladder.
type tier struct{ role, when, whom, limit string }

var tiers = []tier{
	{"anik", "দায়িত্বপ্রাপ্ত কর্মকর্তা সমাধান দিতে না পারলে", "অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)", "30"},
	{"appeal_officer", "অনিক নির্দিষ্ট সময়ে সমাধান দিতে না পারলে", "আপিল কর্মকর্তা", "20"},
	{"", "আপিল কর্মকর্তা নির্দিষ্ট সময়ে সমাধান দিতে না পারলে", "মন্ত্রিপরিষদ বিভাগের অভিযোগ ব্যবস্থাপনা সেল", "60"},
}

// cellAddress is the third tier's, the same for every office. Source: internal/document/README.md › Grievance ladder.
const cellAddress = "অভিযোগ গ্রহণ কেন্দ্র\n৫ নং গেইট, বাংলাদেশ সচিবালয়, ঢাকা\nwww.grs.gov.bd"

// grievances prints section ৪: the sentence and the ladder of three tiers.
func (c *charter) grievances() {
	c.heading("৪. অভিযোগ প্রতিকার ব্যবস্থাপনা (GRS)")
	c.add(typeset.Paragraph{
		Spans:   typeset.Text("সেবা প্রাপ্তিতে অসন্তুষ্ট হলে দায়িত্বপ্রাপ্ত কর্মকর্তার সঙ্গে যোগাযোগ করুন। তাঁর কাছ থেকে সমাধান পাওয়া না গেলে নিম্নোক্ত পদ্ধতিতে যোগাযোগ করে আপনার সমস্যা অবহিত করুন।"),
		AfterPt: c.pt(4), KeepNext: true,
	})
	t := c.table(10, 14, 70, 60, 95, 38)
	t.Head = [][]typeset.Cell{{
		headCell("ক্রমিক"), headCell("কখন যোগাযোগ করবেন"), headCell("কার সঙ্গে যোগাযোগ করবেন"), headCell("যোগাযোগের ঠিকানা"), headCell("নিষ্পত্তির সময়সীমা"),
	}}
	for i, step := range tiers {
		number := typeset.TextCell(bangla.Itoa(i + 1))
		number.Align = typeset.Center
		address, limit := c.contact(step)
		t.Rows = append(t.Rows, []typeset.Cell{
			number, typeset.TextCell(step.when), typeset.TextCell(step.whom),
			{Blocks: c.lines(address)}, typeset.TextCell(bangla.ToBengali(limit) + " কার্যদিবস"),
		})
	}
	c.add(t)
}

// contact is the address of a tier and its limit in days: the record's, or the third tier's fixed one.
func (c *charter) contact(step tier) (address, limit string) {
	if step.role == "" {
		return cellAddress, step.limit
	}
	for _, r := range c.in.GRS {
		if r.Values["role"] != step.role {
			continue
		}
		if days := c.in.Value(r, "limit_days"); days != "" {
			step.limit = days
		}
		var parts []string
		for _, field := range []string{"name_bn", "designation_bn"} {
			parts = append(parts, c.in.Value(r, field))
		}
		parts = append(parts, phones(c.in.Value(r, "phone"), c.in.Value(r, "mobile")))
		if mail := c.in.Value(r, "email"); mail != "" {
			parts = append(parts, "ই-মেইল: "+mail)
		}
		parts = append(parts, c.in.Value(r, "address_bn"))
		return strings.Join(nonEmpty(parts), "\n"), step.limit
	}
	c.gaps = append(c.gaps, Gap{"", "grs." + step.role})
	return "", step.limit
}

func phones(numbers ...string) string {
	kept := nonEmpty(numbers)
	if len(kept) == 0 {
		return ""
	}
	for i, number := range kept {
		kept[i] = catalog.PhoneText(number, office.Bengali)
	}
	return "ফোন: " + strings.Join(kept, ", ")
}
