package officefile

import (
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// manner is how offices of a kind are called, and the office above them. {upazila}, {district} and {division} are of the
// place.
type manner struct {
	name, nameEN, post, above, aboveHead string
}

// manners are of the kinds that are called alike everywhere. Source: internal/desk/README.md › The first office.
var manners = map[office.Kind]manner{
	office.DistrictOffice: {"জেলা প্রশাসকের কার্যালয়", "Office of the Deputy Commissioner", "জেলা প্রশাসক",
		"বিভাগীয় কমিশনারের কার্যালয়, {division}", "বিভাগীয় কমিশনার"},
	office.UpazilaOffice: {"উপজেলা নির্বাহী অফিসারের কার্যালয়", "Office of the Upazila Nirbahi Officer", "উপজেলা নির্বাহী অফিসার",
		"জেলা প্রশাসকের কার্যালয়, {district}", "জেলা প্রশাসক"},
	office.LandOffice: {"সহকারী কমিশনার (ভূমি) এর কার্যালয়", "Office of the Assistant Commissioner (Land)", "সহকারী কমিশনার (ভূমি)",
		"জেলা প্রশাসকের কার্যালয়, {district}", "জেলা প্রশাসক"},
	office.AssistantProgrammer: {"সহকারী প্রোগ্রামারের কার্যালয়", "Office of the Assistant Programmer", "সহকারী প্রোগ্রামার",
		"জেলা কার্যালয়, তথ্য ও যোগাযোগ প্রযুক্তি অধিদপ্তর, {district}", "প্রোগ্রামার"},
	office.UnionCouncil: {"", "", "চেয়ারম্যান", "উপজেলা নির্বাহী অফিসারের কার্যালয়, {upazila}, {district}", "উপজেলা নির্বাহী অফিসার"},
}

// divisions are the eight divisions and their districts.
var divisions = map[string]string{
	"ঢাকা":      "ঢাকা গাজীপুর নারায়ণগঞ্জ নরসিংদী মানিকগঞ্জ মুন্সীগঞ্জ টাঙ্গাইল কিশোরগঞ্জ ফরিদপুর গোপালগঞ্জ মাদারীপুর রাজবাড়ী শরীয়তপুর",
	"চট্টগ্রাম": "চট্টগ্রাম কক্সবাজার কুমিল্লা ব্রাহ্মণবাড়িয়া চাঁদপুর নোয়াখালী ফেনী লক্ষ্মীপুর রাঙ্গামাটি বান্দরবান খাগড়াছড়ি",
	"রাজশাহী":   "রাজশাহী নাটোর নওগাঁ চাঁপাইনবাবগঞ্জ পাবনা সিরাজগঞ্জ বগুড়া জয়পুরহাট",
	"খুলনা":     "খুলনা যশোর সাতক্ষীরা বাগেরহাট ঝিনাইদহ মাগুরা নড়াইল কুষ্টিয়া চুয়াডাঙ্গা মেহেরপুর",
	"বরিশাল":    "বরিশাল ভোলা পটুয়াখালী বরগুনা ঝালকাঠি পিরোজপুর",
	"সিলেট":     "সিলেট মৌলভীবাজার হবিগঞ্জ সুনামগঞ্জ",
	"রংপুর":     "রংপুর দিনাজপুর ঠাকুরগাঁও পঞ্চগড় নীলফামারী লালমনিরহাট কুড়িগ্রাম গাইবান্ধা",
	"ময়মনসিংহ": "ময়মনসিংহ জামালপুর শেরপুর নেত্রকোণা",
}

// divisionOf is the division of a district; "" for one that is not known.
func divisionOf(district string) string {
	wanted := bangla.Fold(district)
	for division, districts := range divisions {
		if slices.ContainsFunc(strings.Fields(districts), func(d string) bool { return bangla.Fold(d) == wanted }) {
			return bangla.Normalise(division)
		}
	}
	return ""
}

// area is what a place says: "কুমারখালী, কুষ্টিয়া" an upazila and its district, "কুষ্টিয়া" a district alone.
func area(kind office.Kind, place string) (upazila, district, division string) {
	parts := strings.FieldsFunc(bangla.NormaliseLine(place), func(r rune) bool { return r == ',' })
	for i := range parts {
		parts[i] = strings.Trim(parts[i], " ।")
	}
	switch n := len(parts); {
	case n == 0:
		return "", "", ""
	case n == 1 && (kind == office.DistrictOffice || divisionOf(parts[0]) != ""):
		district = parts[0]
	case n == 1:
		upazila = parts[0]
	default:
		upazila, district = parts[n-2], parts[n-1]
	}
	return upazila, district, divisionOf(district)
}

// Suggest is how an office of a kind at a place is usually called, and the one above it; what the place does not say is
// left out. It is offered and can be written over.
func (o *Offices) Suggest(in SuggestIn) (s Suggested, err error) {
	defer o.d.Recovered(&err)
	m := manners[in.Kind]
	upazila, district, division := area(in.Kind, in.PlaceBN)
	fill := func(text string) string {
		for _, part := range []struct{ sign, is string }{{"{upazila}", upazila}, {"{district}", district}, {"{division}", division}} {
			if strings.Contains(text, part.sign) && part.is == "" {
				return ""
			}
			text = strings.ReplaceAll(text, part.sign, part.is)
		}
		return text
	}
	s = Suggested{NameBN: m.name, NameEN: m.nameEN, SuperiorBN: fill(m.above), SuperiorHead: m.aboveHead, SignatoryPost: m.post}
	if s.SuperiorBN == "" {
		s.SuperiorHead = ""
	}
	return s, nil
}
