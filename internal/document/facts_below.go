package document

import (
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// answerBy is two working days before our own last day, so that there is time to put answers together; ""
// where that has passed or no last day is known.
func (f Facts) answerBy() office.Date {
	cal := compliance.CalendarOf(f.Content)
	by, left := f.Standing.Due, 2
	for by.Valid() && left > 0 && by > f.Content.Day {
		if by = by.Add(-1); cal.Working(by) {
			left--
		}
	}
	if by <= f.Content.Day {
		return ""
	}
	return by
}

// toUnions tells whether all whom the letter goes to are union councils.
func (f Facts) toUnions() bool {
	for _, to := range f.To {
		if to.Kind != "union_parishad" {
			return false
		}
	}
	return len(f.To) > 0 || len(f.Earlier) > 0 && strings.Contains(f.Earlier[0].ToBN, "ইউনিয়ন পরিষদ")
}

// allBelow are the offices named, or all below: single ones by name, those of one kind together, numbered.
func (f Facts) allBelow() []string {
	if len(f.To) > 0 {
		return f.below()[0]
	}
	var heads []string
	count := map[string]int{}
	for _, to := range f.Content.Office.Subordinates {
		head := to.HeadBN + "|" + to.Kind
		if count[head]++; count[head] == 1 && to.HeadBN != "" {
			heads = append(heads, head)
		}
	}
	if len(heads) == 0 {
		return []string{blank("প্রাপকের পদবি"), blank("প্রাপকের দপ্তর")}
	}
	kinds := map[string]string{"union_parishad": "ইউনিয়ন পরিষদ"}
	slices.SortStableFunc(heads, func(a, b string) int { // the councils come last
		return strings.Count(a, "|union_parishad") - strings.Count(b, "|union_parishad")
	})
	var lines []string
	for i, head := range heads {
		name, kind, _ := strings.Cut(head, "|")
		if count[head] > 1 {
			name += " (সকল)"
		}
		line := strings.Join(nonEmpty([]string{name, kinds[kind], f.place()}), ", ")
		if len(heads) > 1 {
			line = bangla.Itoa(i+1) + "। " + line
		}
		lines = append(lines, line)
	}
	return lines
}

// keeper is one person and what they keep on the portal.
type keeper struct{ who, duty string }

// keepers are the officers and staff who last changed the records of a category, in the order of the list;
// where the records name nobody of the list, a row to fill in.
func (f Facts) keepers() []keeper {
	duties := map[string][]string{}
	for _, category := range f.Content.Catalog.All() {
		last, by := office.Date(""), ""
		for _, r := range f.Content.Live(category.ID) {
			if r.UpdatedOn >= last {
				last, by = r.UpdatedOn, r.UpdatedBy
			}
		}
		duties[by] = append(duties[by], category.LabelIn(f.Content.Day.FiscalYear()).BN)
	}
	var all []keeper
	for _, r := range f.Content.Live("officers_staff") {
		name := r.Values["name_bn"]
		if kept := duties[name]; name != "" && len(kept) > 0 {
			all = append(all, keeper{"জনাব " + name + ", " + r.Values["designation_bn"], strings.Join(kept, ", ")})
		}
	}
	if len(all) == 0 {
		all = append(all, keeper{blank("নাম ও পদবি"), blank("দায়িত্ব")})
	}
	return all
}
