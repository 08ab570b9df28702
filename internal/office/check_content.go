package office

import "strings"

// CheckHolidays finds what cannot stand of a calendar: each day once, named, of a known kind. year is the year
// whose list it is; 0 where the list runs over several. Fields are the row's number and key ("[3].name_bn").
//
// Source: internal/office/README.md › Holidays.
func CheckHolidays(list []Holiday, year int) Problems {
	var out Problems
	seen := map[Date]bool{}
	for i, h := range list {
		ps := check(Known{}, &h).problems
		for j := range ps {
			if strings.HasPrefix(ps[j].Code, "holiday.") { // their sentences name the day
				ps[j].Args = Args{"date": h.Date}
			}
		}
		y, _, _ := h.Date.Parts()
		switch {
		case !h.Date.Valid():
		case year != 0 && y != year:
			ps = append(ps, Problem{Code: "holiday.other_year", Field: "date", Args: Args{"date": h.Date, "year": year}})
		case seen[h.Date]:
			ps = append(ps, Problem{Code: "holiday.twice", Field: "date", Args: Args{"date": h.Date}})
		}
		seen[h.Date] = true
		out = append(out, ps.Under(Index(i), Numbered(i))...)
	}
	return out
}

// Check finds what cannot stand of a record beside its values, which are the catalogue's matter.
func (r Record) Check(known Known) Problems { return check(known, &r).problems }

// MaxFilters is how many filters a category keeps; nobody finds one among more.
const MaxFilters = 20

// Check finds what cannot stand of what is said of a category.
func (s CategoryState) Check(known Known) Problems { return check(known, &s).problems }

func init() {
	name := line(maxName)
	rules[Holiday](
		rule{key: "date", label: Text{"তারিখ", "date"}, may: day},
		rule{key: "kind", label: Text{"ধরন", "kind"}, may: of(HolidayKinds, "holiday.kind")},
		rule{key: "name_bn", label: Text{"উপলক্ষ", "occasion"}, may: all(wanted("holiday.name"), name)},
		rule{key: "moon", label: Text{"চাঁদ দেখা সাপেক্ষে", "depends on the moon"}, may: anything},
		rule{key: "confirmed", label: Text{"নিশ্চিত", "confirmed"}, may: anything},
	)
	rules[Record](
		rule{key: "id", label: Text{"পরিচিতি-চিহ্ন", "id"}, may: needed(id)},
		rule{key: "category", label: Text{"বিভাগ", "category"}, may: needed(category)},
		rule{key: "values", label: Text{"তথ্য", "values"}, may: anything}, // the catalogue's
		rule{key: "attachments", label: Text{"সংযুক্ত ফাইল", "attached files"}, may: list(maxItems, noun)},
		rule{key: "revision", label: Text{"সংস্করণ", "revision"}, may: revision},
		rule{key: "content_rev", label: Text{"তথ্যের সংস্করণ", "revision of the content"}, may: revision},
		rule{key: "published", label: Text{"পোর্টালের সংস্করণ", "revision on the portal"}, may: within(-1, 1<<40, "number.range")},
		rule{key: "portal_on", label: Text{"পোর্টালে তোলার তারিখ", "day it was put on the portal"}, may: maybe(day)},
		rule{key: "portal_page", label: Text{"পোর্টালের পাতা", "page of the portal"}, may: text(2000)},
		rule{key: "updated_on", label: Text{"হালনাগাদের তারিখ", "day of the last change"}, may: maybe(day)},
		rule{key: "updated_by", label: Text{"হালনাগাদকারী", "who changed it last"}, may: text(2000)},
		rule{key: "confirmed_on", label: Text{"যাচাইয়ের তারিখ", "day it was confirmed"}, may: maybe(day)},
		rule{key: "deleted", label: Text{"মুছে ফেলা", "deleted"}, may: anything},
		rule{key: "checked", label: Text{"যাচাইকারীর যাচাই", "checked by a checker"}, may: pointed(noun)},
		rule{key: "unchecked", label: Text{"যাচাই হয়নি", "unchecked"}, may: anything},
	)
	rules[CategoryState](
		rule{key: "category", label: Text{"বিভাগ", "category"}, may: needed(category)},
		rule{key: "not_applicable", label: Text{"প্রযোজ্য নয়", "not applicable"}, may: pointed(noun)},
		rule{key: "confirmed_on", label: Text{"যাচাইয়ের তারিখ", "day it was confirmed"}, may: maybe(day)},
		rule{key: "filters", label: Text{"রাখা ছাঁকনি", "kept filters"}, may: list(MaxFilters, noun)},
		rule{key: "revision", label: Text{"সংস্করণ", "revision"}, may: revision},
	)
	rules[Filter](
		rule{key: "name", label: Text{"ছাঁকনির নাম", "name of the filter"}, may: needed(line(100))},
		rule{key: "words", label: Text{"খোঁজার শব্দ", "words looked for"}, may: line(200)},
		rule{key: "only", label: Text{"শর্ত", "conditions"}, may: list(10, line(300))},
	)
	rules[NotApplicable](
		rule{key: "reason_bn", label: Text{"কারণ", "reason"}, may: needed(text(2000))},
		rule{key: "set_on", label: Text{"তারিখ", "day"}, may: maybe(day)},
		rule{key: "set_by", label: Text{"যিনি বলেছেন", "who said it"}, may: text(2000)},
	)
}
