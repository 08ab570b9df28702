package catalog

import (
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// Effective are the values of a record as they are shown and printed: fillers left out, and fields left
// empty taken from what they follow (an officer that the record refers to, a number of days). A typed
// value wins.
//
// Source: internal/catalog/README.md › Officer references.
func (c *Category) Effective(r office.Record, env Env) map[string]string {
	out := make(map[string]string, len(r.Values))
	for name, v := range r.Values {
		out[name] = v
	}
	for i := range c.Fields {
		f := &c.Fields[i]
		if v := c.shown(f, r, env); v != "" {
			out[f.Name] = v
		} else {
			delete(out, f.Name)
		}
	}
	return out
}

// shown is the effective value of one field.
func (c *Category) shown(f *Field, r office.Record, env Env) string {
	if v := r.Values[f.Name]; !f.Empty(v) {
		return v
	}
	return c.followed(*f, r, env)
}

// Derived are the values that empty fields of a record take from what they follow.
func (c *Category) Derived(r office.Record, env Env) map[string]string {
	out := map[string]string{}
	for _, f := range c.Fields {
		if f.Follows != nil && f.Empty(r.Values[f.Name]) {
			if v := c.followed(f, r, env); v != "" {
				out[f.Name] = v
			}
		}
	}
	return out
}

// followed is what a field would be from the officer it follows; "" where there is none.
func (c *Category) followed(f Field, r office.Record, env Env) string {
	if f.Follows == nil {
		return ""
	}
	if f.Follows.Days {
		return workingDays(r.Values[f.Follows.Ref])
	}
	o, found := env.officer(r.Values[f.Follows.Ref])
	if !found {
		return ""
	}
	if f.Follows.Compose {
		return ComposeOfficer(o, env)
	}
	v := o.Values[f.Follows.Of]
	if f.Empty(v) {
		return ""
	}
	return v
}

// workingDays words a time limit: "7" is "৭ (সাত) কর্মদিবস".
func workingDays(days string) string {
	n, err := strconv.Atoi(days)
	if err != nil || n < 1 {
		return ""
	}
	return bangla.FiguresAndWord(n) + " কর্মদিবস"
}

// ComposeOfficer is an officer as a charter's table prints one, a line each: section, designation, room
// with the area's code, phone or mobile, e-mail. The ministry's form has the name first.
//
// Source: internal/catalog/README.md › Services and charter.
func ComposeOfficer(o office.Record, env Env) string {
	value := func(name string) string {
		if v := o.Values[name]; !bangla.IsFiller(v) {
			return v
		}
		return ""
	}
	var lines []string
	add := func(before, v, after string) {
		if v != "" {
			lines = append(lines, before+v+after)
		}
	}
	if env.CharterForm == "ministry" {
		add("", value("name_bn"), "")
	}
	if section := value("section_bn"); strings.HasSuffix(section, "শাখা") {
		add("", section, "")
	} else {
		add("", section, " শাখা")
	}
	add("", value("designation_bn"), "")
	var place []string
	if room := value("room"); room != "" {
		place = append(place, "কক্ষ নং "+room)
	}
	if code := env.Office.GeoCode; code != "" && env.CharterForm != "ministry" {
		place = append(place, areaWord(env.Office.Kind)+" কোড "+bangla.ToBengali(code))
	}
	add("", strings.Join(place, ", "), "")
	if phone := value("phone_office"); phone != "" {
		add("ফোন: ", PhoneText(phone, office.Bengali), "")
	} else if mobile := value("mobile"); mobile != "" {
		add("মোবাইল: ", PhoneText(mobile, office.Bengali), "")
	}
	add("", value("email"), "")
	return strings.Join(lines, "\n")
}

func areaWord(kind office.Kind) string {
	if kind == office.DistrictOffice {
		return "জেলা"
	}
	return "উপজেলা"
}

// same tells whether a typed value says what the officer's own record says: phones by their parsed form,
// text without regard to spelling variants that search folds.
func same(f Field, typed, own string) bool {
	switch f.Kind {
	case Phone, Mobile:
		a, b := ParsePhone(typed), ParsePhone(own)
		if a.Kind != PhoneInvalid && b.Kind != PhoneInvalid {
			return a.Parsed == b.Parsed
		}
	case Email:
		return strings.EqualFold(typed, own)
	}
	return bangla.Fold(typed) == bangla.Fold(own)
}
