package document

import (
	"maps"
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
		if to.Kind != office.UnionCouncil {
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
	type head struct {
		name string
		kind office.Kind
	}
	var heads []head
	count := map[head]int{}
	for _, to := range f.Content.Office.Subordinates {
		one := head{to.HeadBN, to.Kind}
		if count[one]++; count[one] == 1 && to.HeadBN != "" {
			heads = append(heads, one)
		}
	}
	if len(heads) == 0 {
		return []string{blank("প্রাপকের পদবি"), blank("প্রাপকের দপ্তর")}
	}
	councilsLast := map[office.Kind]int{office.UnionCouncil: 1}
	slices.SortStableFunc(heads, func(a, b head) int { return councilsLast[a.kind] - councilsLast[b.kind] })
	var lines []string
	for i, one := range heads {
		name, council := one.name, ""
		if count[one] > 1 {
			name += " (সকল)"
		}
		if one.kind == office.UnionCouncil {
			council = office.Kinds.Label(one.kind, office.Bengali)
		}
		line := strings.Join(nonEmpty([]string{name, council, f.place()}), ", ")
		if len(heads) > 1 {
			line = bangla.Itoa(i+1) + "। " + line
		}
		lines = append(lines, line)
	}
	return lines
}

// keeper is one person and what they keep on the portal.
type keeper struct{ who, duty string }

// keepers are the officers and staff who were given categories to keep, in the order of the list, with what each was
// given. What was given to somebody who is no longer there is a row to fill in; so is all of it where nothing was given.
func (f Facts) keepers() []keeper {
	given := f.Content.Office.Overlay.Keepers
	duties := map[string][]string{}
	for _, category := range f.Content.Catalog.All() {
		if id := given[category.ID]; id != "" {
			duties[id] = append(duties[id], category.LabelIn(f.Content.Day.FiscalYear()).BN)
		}
	}
	var all []keeper
	for _, r := range f.Content.Live("officers_staff") {
		name := r.Values["name_bn"]
		if kept := duties[r.ID]; name != "" && r.Values["vacant"] != "true" && len(kept) > 0 {
			all = append(all, keeper{"জনাব " + name + ", " + r.Values["designation_bn"], strings.Join(kept, ", ")})
			delete(duties, r.ID)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(duties)) {
		all = append(all, keeper{blank("নাম ও পদবি"), strings.Join(duties[id], ", ")})
	}
	if len(all) == 0 {
		all = append(all, keeper{blank("নাম ও পদবি"), blank("দায়িত্ব")})
	}
	return all
}
