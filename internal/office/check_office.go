package office

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// The room that margins must leave, and the lines: below 1.35 the marks of stacked conjuncts touch. The directory
// of the offices below holds more than a division has.
const (
	MinMarginMM, MaxMarginMM     = 5, 60
	minLineHeight, maxLineHeight = 1.35, 2.5
	minSizePt, maxSizePt         = 11, 16
	maxFreshDays                 = 3660
	maxSerial                    = 999_999
	maxBelow                     = 2000
	maxSpelt                     = 80
	maxName                      = 300 // characters of a name, a place or an address
)

// Check finds what cannot stand of an office and its settings. Fields are its JSON keys ("print.size_pt",
// "subordinate_offices[2].kind"). That an emblem is stored and a picture is for those to see who hold its bytes.
//
// Source: internal/office/README.md › Paper; internal/office/README.md › Memo numbers.
func (o Office) Check(known Known) Problems {
	c := check(known, &o)
	if memo, err := ParseMemo(o.Memo.FileCode); o.Memo.FileCode != "" && err == nil && o.Memo.Form != "" && memo.Form != o.Memo.Form {
		c.faultIn(o, "memo.form", "office.memo_form", nil)
	}
	ids := map[string]int{}
	for i, below := range o.Subordinates {
		if first, twice := ids[below.ID]; twice {
			c.faultIn(o, "subordinate_offices"+Index(i)+".id", "office.below_twice", Args{"id": Shorten(below.ID), "first": first + 1})
			continue
		}
		ids[below.ID] = i
	}
	return c.problems
}

func init() {
	name, names := line(maxName), list(20, line(maxName))
	rules[Office](
		rule{key: "id", label: Text{"দপ্তরের পরিচিতি-চিহ্ন", "id of the office"}, may: needed(all(line(100), asciiID))},
		rule{key: "name_bn", label: Text{"দপ্তরের নাম", "name of the office"}, may: needed(name)},
		rule{key: "name_en", label: Text{"দপ্তরের ইংরেজি নাম", "English name of the office"}, may: name},
		rule{key: "kind", label: Text{"দপ্তরের ধরন", "kind of office"}, may: of(Kinds, "office.kind")},
		rule{key: "letterhead", label: Text{"পত্রের শিরোনাম", "letterhead"}, may: needed(names)},
		rule{key: "upazila_bn", label: Text{"উপজেলা", "upazila"}, may: name},
		rule{key: "district_bn", label: Text{"জেলা", "district"}, may: name},
		rule{key: "division_bn", label: Text{"বিভাগ", "division"}, may: name},
		rule{key: "upazila_en", label: Text{"উপজেলা (ইংরেজি)", "upazila in English"}, may: name},
		rule{key: "district_en", label: Text{"জেলা (ইংরেজি)", "district in English"}, may: name},
		rule{key: "division_en", label: Text{"বিভাগ (ইংরেজি)", "division in English"}, may: name},
		rule{key: "address_bn", label: Text{"ঠিকানা", "address"}, may: text(2 * maxName)},
		rule{key: "phone", label: Text{"ফোন", "phone"}, may: name},
		rule{key: "email", label: Text{"ই-মেইল", "e-mail"}, may: name},
		rule{key: "website", label: Text{"ওয়েবসাইট", "website"}, may: all(name, webAddress)},
		rule{key: "geo_code", label: Text{"জিও কোড", "geo code"}, may: all(line(20), signs("office.code_sign", codeSign))},
		rule{key: "telephone_code", label: Text{"এলাকার টেলিফোন কোড", "telephone code"}, may: all(line(20), signs("office.code_sign", codeSign))},
		rule{key: "superior", label: Text{"ঊর্ধ্বতন দপ্তর", "office above"}, may: noun},
		rule{key: "memo", label: Text{"স্মারক নম্বর", "memo numbers"}, may: noun},
		rule{key: "signatory", label: Text{"স্বাক্ষরকারী", "signatory"}, may: noun},
		rule{key: "weekend", label: Text{"সাপ্তাহিক ছুটি", "weekend"}, may: weekend},
		rule{key: "digits", label: Text{"ছাপার অঙ্ক", "digits of prints"}, may: maybe(of(DigitKinds, "office.choice"))},
		rule{key: "print", label: Text{"ছাপা", "print"}, may: noun},
		rule{key: "portal_kept", label: Text{"পোর্টালের তালিকা রাখা হয়", "account kept of the portal"}, may: anything},
		rule{key: "sanctioned_posts", label: Text{"অনুমোদিত পদসংখ্যা", "sanctioned posts"}, may: within(0, maxBelow, "number.range")},
		rule{key: "overlay", label: Text{"বিভাগের সেটিংস", "settings of categories"}, may: noun},
		rule{key: "subordinate_offices", label: Text{"অধীনস্থ দপ্তর", "offices below"}, may: all(most(maxBelow, "office.below_many"), list(maxBelow, noun))},
	)
	rules[Superior](
		rule{key: "name_bn", label: Text{"নাম", "name"}, may: name},
		rule{key: "head_designation_bn", label: Text{"প্রধানের পদবি", "designation of its head"}, may: name},
		rule{key: "website", label: Text{"ওয়েবসাইট", "website"}, may: all(name, webAddress)},
		rule{key: "phone", label: Text{"ফোন", "phone"}, may: name},
	)
	rules[MemoSettings](
		rule{key: "form", label: Text{"ধরন", "form"}, may: maybe(of(MemoForms, "office.choice"))},
		rule{key: "file_code", label: Text{"নথির কোড", "file code"}, may: maybe(fileCode)},
		rule{key: "next_serial", label: Text{"পরবর্তী ক্রমিক", "next serial"}, may: nextSerial},
		rule{key: "series", label: Text{"ক্রমিকের মেয়াদ", "what a series runs over"}, may: maybe(of(SeriesKinds, "office.choice"))},
	)
	rules[Signatory](
		rule{key: "name_bn", label: Text{"নাম", "name"}, may: needed(name)},
		rule{key: "designation_bn", label: Text{"পদবি", "designation"}, may: needed(name)},
		rule{key: "officer", label: Text{"তালিকার কর্মকর্তা", "officer of the list"}, may: maybe(id)},
		rule{key: "head", label: Text{"অফিস প্রধান", "head of the office"}, may: anything},
		rule{key: "lines", label: Text{"স্বাক্ষরের লেখা", "lines of the signature"}, may: names},
	)
	rules[SubordinateOffice](
		rule{key: "id", label: Text{"পরিচিতি-চিহ্ন", "id"}, may: needed(all(line(100), asciiID))},
		rule{key: "name_bn", label: Text{"নাম", "name"}, may: needed(name)},
		rule{key: "kind", label: Text{"ধরন", "kind"}, may: of(Kinds, "office.kind")},
		rule{key: "head_bn", label: Text{"প্রধানের পদবি", "designation of its head"}, may: name},
		rule{key: "phone", label: Text{"ফোন", "phone"}, may: name},
		rule{key: "email", label: Text{"ই-মেইল", "e-mail"}, may: name},
	)
	margin := maybe(within(MinMarginMM, MaxMarginMM, "office.margin"))
	rules[PrintSettings](
		rule{key: "top_mm", label: Text{"উপরের মার্জিন", "top margin"}, may: margin},
		rule{key: "bottom_mm", label: Text{"নিচের মার্জিন", "bottom margin"}, may: margin},
		rule{key: "left_mm", label: Text{"বাম মার্জিন", "left margin"}, may: margin},
		rule{key: "right_mm", label: Text{"ডান মার্জিন", "right margin"}, may: margin},
		rule{key: "size_pt", label: Text{"অক্ষরের আকার", "font size"}, may: maybe(within(minSizePt, maxSizePt, "office.print_size"))},
		rule{key: "line_height", label: Text{"লাইনের ব্যবধান", "line spacing"}, may: maybe(within(minLineHeight, maxLineHeight, "office.line_height"))},
		rule{key: "label_sign", label: Text{"লেবেলের পরের চিহ্ন", "sign after labels"}, may: maybe(of(LabelSigns, "office.choice"))},
		rule{key: "era_bn", label: Text{"খ্রিষ্টাব্দ বানান", "spelling of the era"}, may: maybe(of(EraSpellings, "office.choice"))},
		rule{key: "header_bn", label: Text{"উপরের লেখা", "line above"}, may: name},
		rule{key: "footer_bn", label: Text{"নিচের লেখা", "line at the foot"}, may: name},
		rule{key: "factsheet_mobiles", label: Text{"৩৩৩ তথ্যপত্রে মোবাইল", "mobiles on the fact sheet"}, may: anything},
		rule{key: "approver_on_letters", label: Text{"পত্রের নিচে অনুমোদনকারী", "approver at the foot of letters"}, may: anything},
		rule{key: "emblem_sha256", label: Text{"প্রতীক", "emblem"}, may: maybe(digest)},
		rule{key: "styles", label: Text{"অনুলিপির ধরন", "styles of letters"}, may: keyed(ownTemplate, of(LetterStyles, "office.choice"))},
	)
	rules[Overlay](
		rule{key: "labels", label: Text{"বিভাগের নাম", "names of categories"}, may: keyed(categoryKey, noun)},
		rule{key: "fresh_days", label: Text{"হালনাগাদের সীমা", "windows of freshness"}, may: keyed(categoryKey, within(1, maxFreshDays, "office.fresh"))},
		rule{key: "remarks", label: Text{"জবাবের মন্তব্য", "remarks of the reply"}, may: remarks},
		rule{key: "may_not_be", label: Text{"প্রযোজ্য নয় বলা যায়", "may be not applicable"}, may: keyed(categoryKey, anything)},
		rule{key: "keepers", label: Text{"যার দায়িত্বে", "who keeps them"}, may: keyed(categoryKey, id)},
		rule{key: "vision_name", label: Text{"ভিশন/মিশনের নাম", "words for vision and mission"}, may: maybe(of(VisionNames, "office.choice"))},
		rule{key: "spelling", label: Text{"বানান", "spelling"}, may: noun},
	)
	rules[Spelling](
		rule{key: "off", label: Text{"বানান দেখা বন্ধ", "spelling is not looked at"}, may: anything},
		rule{key: "words", label: Text{"ঠিক বলা শব্দ", "words said to be right"}, may: list(maxBelow, needed(line(maxSpelt)))},
		rule{key: "pairs", label: Text{"নিজের বানান", "own spellings"}, may: list(maxBelow, noun)},
	)
	rules[SpellingPair](
		rule{key: "wrong", label: Text{"যা লেখা হয়", "what is written"}, may: needed(line(maxSpelt))},
		rule{key: "right", label: Text{"যা হবে", "what it should be"}, may: needed(line(maxSpelt))},
		rule{key: "why", label: Text{"কারণ", "reason"}, may: line(maxName)},
	)
	rules[Text](
		rule{key: "bn", label: Text{"বাংলা", "Bengali"}, may: name},
		rule{key: "en", label: Text{"ইংরেজি", "English"}, may: name},
	)
}

func asciiID(c *checker, v reflect.Value) {
	signs("office.id", func(r rune) bool {
		return r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-._", r))
	})(c, v)
}

func codeSign(r rune) bool { return unicode.IsDigit(r) || r == '-' || r == '.' }

// id names a thing of the office file.
func id(c *checker, v reflect.Value) {
	if !ValidID(v.String()) {
		c.fault("id.form", Args{"id": Shorten(v.String())})
	}
}

func digest(c *checker, v reflect.Value) {
	if s := v.String(); len(s) != 64 || strings.Trim(s, "0123456789abcdef") != "" {
		c.fault("file.digest", nil)
	}
}

// most says with a code of its own that a list is too long.
func most(n int, code string) may {
	return func(c *checker, v reflect.Value) {
		if v.Len() > n {
			c.fault(code, Args{"max": n})
		}
	}
}

// webAddress is no address that a program would open otherwise than as a page: javascript:, file:, a folder of another computer.
func webAddress(c *checker, v reflect.Value) {
	if s := v.String(); !IsWebAddress(s) {
		c.fault("office.website", Args{"typed": Shorten(s)})
	}
}

// otherScheme begins an address that is none of the web: a scheme, a drive, a folder of another computer. A port is no scheme.
var otherScheme = regexp.MustCompile(`(?i)^\s*(?:[\\/]{2}|[a-z]:[\\/]|[a-z][a-z0-9+.-]*:(?:[^0-9/]|/(?:[^/]|$)|$))|^\s*[a-z][a-z0-9+.-]*://`)

// IsWebAddress tells whether an address, with its scheme or without, could only be one of the web.
func IsWebAddress(s string) bool {
	lower := strings.ToLower(strings.TrimSpace(s))
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://") || !otherScheme.MatchString(s)
}

// weekend names each day once and leaves one to work on.
func weekend(c *checker, v reflect.Value) {
	days, _ := v.Interface().([]Weekday)
	if slices.ContainsFunc(days, func(d Weekday) bool { return !Weekdays.Valid(d) }) {
		c.fault("office.weekend", nil)
	} else if once := slices.Compact(slices.Sorted(slices.Values(days))); len(once) != len(days) || len(days) > 6 {
		c.fault("office.weekend_days", nil)
	}
}

// fileCode is a memo number of an official form without its issue number.
func fileCode(c *checker, v reflect.Value) {
	memo, err := ParseMemo(v.String())
	if found, ok := AsProblems(err); ok {
		c.fault(found[0].Code, found[0].Args)
	} else if memo.Form == MemoOther || memo.Issue != 0 {
		c.fault("office.file_code", nil)
	}
}

// nextSerial is the next issue number by year.
func nextSerial(c *checker, v reflect.Value) {
	for _, key := range v.MapKeys() {
		year, err := strconv.Atoi(key.String())
		next := v.MapIndex(key).Int()
		if err != nil || len(key.String()) != 4 || year < 1900 || next < 1 || next > maxSerial {
			c.fault("office.serial", nil)
			return
		}
	}
}

func ownTemplate(c *checker, key string) (Text, bool) {
	if c.known.Template == nil {
		return Text{BN: key, EN: key}, true
	}
	label, own, known := c.known.Template(key)
	if !known || !own {
		c.fault("letter.template", Args{"template": Shorten(key)})
	}
	return label, known && own
}

// remarks are the office's own wordings, by state.
func remarks(c *checker, v reflect.Value) {
	name := func(c *checker, key string) (Text, bool) {
		label := Text{States.Label(State(key), Bengali), States.Label(State(key), English)}
		if !States.Valid(State(key)) || State(key) == TaskOpen {
			c.fault("remark.state", nil)
			return label, false
		}
		if c.known.Remark != nil {
			for _, p := range c.known.Remark(State(key), v.MapIndex(reflect.ValueOf(key)).String()) {
				c.fault(p.Code, p.Args)
			}
		}
		return label, true
	}
	keyed(name, text(1000))(c, v)
}
