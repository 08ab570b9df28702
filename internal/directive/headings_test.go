package directive_test

import (
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/directive"
)

func TestCopiesAreReadUnderEveryHeading(t *testing.T) {
	for _, heading := range []string{
		"সদয় অনুলিপি:", "অনুলিপি", "অনুলিপিঃ-", "প্রতিলিপি:", "অনুলিপি (জ্ঞাতার্থে) :", "অনুলিপি অবগতি ও প্রয়োজনীয় কার্যক্রমের জন্য প্রেরিত হলো:", "অবগতি ও প্রয়োজনীয় কার্যার্থে অনুলিপি প্রেরণ করা হলো:",
		"সদয় জ্ঞাতার্থে/জ্ঞাতার্থে প্রেরণ করা হলো:", "কার্যার্থে ও জ্ঞাতার্থে প্রেরণ করা হলো:", "সদয় অবগতি ও কার্যার্থে প্রেরণ করা হলো (জ্যেষ্ঠতার ক্রমানুসারে নয়):", "প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য প্রেরণ করা হলো:",
		"নিম্নোক্ত কর্মকর্তাগণের নিকট অনুলিপি প্রেরণ করা হলো:", "সদয় অবগতির জন্য অনুলিপি প্রেরণ করা হলো\n(জ্যেষ্ঠতার ক্রমানুসারে নয়):", "অনুলিপিঃ সদয় অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য (জ্যেষ্ঠতার\nক্রমানুসারে নয়)ঃ-", "জ্ঞাতার্থে:", "সদয় অবগতির জন্য:",
		"অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য", "সদয় অবগতি/অবগতি ও প্রয়োজনীয় কার্যার্থে প্রেরিত", "সদয় অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য প্রেরণ করা হলো",
		"সিসি:", "Copy to:", "Copy for kind information:", "Copy forwarded for information to:", "CC:", "Copies to:",
	} {
		for _, list := range []string{"১। উপজেলা নির্বাহী অফিসার (সকল), নদীপুর।\n২। সহকারী প্রোগ্রামার, গড়াইপুর।\n৩। অফিস কপি।", "1) উপজেলা নির্বাহী অফিসার (সকল), নদীপুর\n2) সহকারী প্রোগ্রামার, গড়াইপুর\n3) নথি",
			"০১. বিভাগীয় কমিশনার, খুলনা বিভাগ, খুলনা (দৃষ্টি আকর্ষণ: সহকারী\nকমিশনার, আইসিটি)\n০২. প্রোগ্রামার, নদীপুর\n০৩. নথি",
			"১। মহাপরিচালক, প্রাথমিক শিক্ষা অধিদপ্তর, মিরপুর, ঢাকা।\n   (দৃষ্টি আকর্ষণ: পরিচালক, প্রশাসন)\n২। প্রোগ্রামার, নদীপুর\n(ওয়েবসাইটে প্রকাশের অনুরোধসহ)\n৩। নথি"} {
			d, want := plainDense(), whole()
			d.copies, want["copies"] = heading+"\n"+list, 3.0
			exactly(t, d.String(), want)
			d.items, want["items"] = "", []any{}
			exactly(t, d.String(), want)
		}
	}
	for _, line := range []string{
		"অনুলিপিঃ সদয় জ্ঞাতার্থে- ১. বিভাগীয় কমিশনার, খুলনা। ২. প্রোগ্রামার, নদীপুর। ৩. নথি।", "অনুলিপি (সদয় অবগতির জন্য) : ১। বিভাগীয় কমিশনার, খুলনা বিভাগ,\nখুলনা। ২। প্রোগ্রামার, নদীপুর। ৩। অফিস কপি।", "অনুলিপি: ১) বিভাগীয় কমিশনার, খুলনা ২) প্রোগ্রামার, নদীপুর ৩) নথি",
		"অনুলিপি: ১. বিভাগীয় কমিশনার, খুলনা। ২.\nপ্রোগ্রামার, নদীপুর। ৩. নথি",
	} {
		d, want := plainDense(), whole()
		d.copies, want["copies"] = line, 3.0
		exactly(t, d.String(), want)
	}
	for _, head := range []string{"স্মারক নং- ঐ          তারিখ: ঐ\nঅনুলিপি:", "উপজেলা নির্বাহী অফিসার (সকল)\nস্মারক নং-ঐ\nসদয় জ্ঞাতার্থে:"} {
		d, want := plainDense(), whole()
		d.copies, want["copies"] = head+"\n১। জেলা প্রশাসক, নদীপুর।\n২। নথি।", 2.0
		exactly(t, d.String(), want)
	}
	for _, line := range []string{"অনুলিপি: সহকারী প্রোগ্রামার (সকল)।", "অনুলিপি: উপজেলা নির্বাহী অফিসার (সকল), নদীপুর", "অনুলিপি-প্রোগ্রামার, নদীপুর।", "সদয় অবগতির জন্য অনুলিপি: জেলা প্রশাসক, নদীপুর।"} {
		d, want := plainDense(), whole()
		d.copies, want["copies"] = line, 1.0
		exactly(t, d.String(), want)
	}
	for _, list := range []string{"১। জেলা প্রশাসক (সকল)\n২। উপজেলা নির্বাহী অফিসার (সকল)", "১) উপজেলা শিক্ষা অফিসার (সকল), নদীপুর\n২) প্রধান শিক্ষক (সকল), নদীপুর"} {
		d, want := plainDense(), whole() // addressees or copies: nothing says which
		d.copies, want["doubted"] = list, []any{"copies"}
		exactly(t, d.String(), want)
	}
	d, want := plainDense(), whole()
	d.copies, want["copies"] = "অনুলিপি: মহাপরিচালক, মহিলা বিষয়ক অধিদপ্তর, ঢাকা [দৃষ্টি আকর্ষণ:\nপরিচালক]।", 1.0
	exactly(t, d.String(), want)
}

func TestWhoIsAddressedUnderTheSignatureDoesNotSign(t *testing.T) {
	for _, under := range []string{
		"জনাব ............................\nউপসহকারী কৃষি কর্মকর্তা\n......... ব্লক", "জনাব শাহীন আলম\nউপজেলা নির্বাহী অফিসার\nগড়াইপুর", "\nনির্বাহী পরিচালক\nআলোর পথে সংস্থা\nবাড়ি-১২, রোড-৩, নদীপুর", "\nপ্রধান শিক্ষক (সকল)\nনদীপুর",
		"উপজেলা নির্বাহী অফিসার (সকল)\nনদীপুর", "চেয়ারম্যান\n.......... ইউনিয়ন পরিষদ (সকল)\nনদীপুর।", "প্রাপক:\nউপজেলা নির্বাহী অফিসার\nগড়াইপুর",
	} {
		for _, copies := range []string{"", "অনুলিপি:\n১। অফিস কপি।\n২। নথি।"} {
			d, want := plainDense(), whole()
			d.sign, d.copies = d.sign+"\n"+under, copies
			if copies != "" {
				want["copies"] = 2.0
			}
			exactly(t, d.String(), want)
		}
	}
}

func TestANameMayHoldTheWordOfAPost(t *testing.T) {
	for _, name := range []string{"শাখাওয়াত হোসেন", "মোঃ সাখাওয়াত হোসেন", "মোঃ আব্দুল মান্নান প্রধান", "লেঃ কর্নেল মোঃ আশরাফুল আলম, পিএসসি", "মোঃ শফিকুল ইসলাম বিপিএম", "ডাঃ মোহাম্মদ সাদিকুর রহমান", "প্রকৌশলী মোঃ আব্দুর রহমান", "অধ্যাপক শাহানা পারভীন",
		"প্রফেসর ড. এ কে এম ফারুক", "উম্মে কুলসুম", "রাশেদুল হক", "কাজী মাহবুব আলম", "অসীম কুমার দাস", "তামান্না ফেরদৌসী", "মং থোয়াই চিং মারমা", "শামীমা আক্তার জাহান", "আ. ন. ম. তরিকুল ইসলাম", "মোছাঃ ফাতেমা বেগম"} {
		for _, sign := range []string{"%s\nসহকারী কমিশনার", "(%s)\nউপপরিচালক (অতিঃ দাঃ)", "%s\n(উপসচিব)\nআঞ্চলিক নির্বাহী কর্মকর্তা", "(%s)\nসিওপিএস (পশ্চিম)\nপক্ষে: মহাব্যবস্থাপক (পশ্চিম)", "%s\nপরিচিতি নং-১৫০০০\nউপসচিব\nফোন: ৯৫০০০০০", "%s\nএমবিবিএস, এফসিপিএস (মেডিসিন)\nকোড নং-১০০০০০\nতত্ত্বাবধায়ক", "২৬-১১-২০২১\n%s\nউপসচিব\nহাসপাতাল-১ শাখা"} {
			d, want := plainDense(), whole()
			d.sign, want["signatory"] = strings.Replace(sign, "%s", name, 1), name
			exactly(t, d.String(), want)
			d.items += "\n"
			exactly(t, d.String(), want)
		}
	}
}

func TestTheSenderIsReadFromEveryLetterhead(t *testing.T) {
	for head, issuer := range map[string]string{
		"ডেপুটি পোস্টমাস্টার জেনারেলের কার্যালয়\nনদীপুর-৩৮০০":                                                             "ডেপুটি পোস্টমাস্টার জেনারেলের কার্যালয়, নদীপুর",
		"উপ কর কমিশনারের কার্যালয়\nসার্কেল-১২, কর অঞ্চল-নদীপুর।":                                                          "উপ কর কমিশনারের কার্যালয়, সার্কেল-১২, কর অঞ্চল-নদীপুর",
		"উপজেলা শিক্ষা অফিসারের কার্যালয়\nফুলবাড়ী,নদীপুর।":                                                               "উপজেলা শিক্ষা অফিসারের কার্যালয়, ফুলবাড়ী, নদীপুর",
		"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, স্বরাষ্ট্র মন্ত্রণালয়\nকারা অধিদপ্তর, ৩০/৩, উমেশ দত্ত রোড, বকশী বাজার, ঢাকা-১২১১": "কারা অধিদপ্তর",
		"ইমিগ্রেশন ও পাসপোর্ট অধিদপ্তর, ই-৭, আগারগাঁও, শেরেবাংলা নগর, ঢাকা-১২০৭":                                           "ইমিগ্রেশন ও পাসপোর্ট অধিদপ্তর",
		"বাংলাদেশ রেলওয়ে\nমহাব্যবস্থাপকের কার্যালয় (পশ্চিম)\nরাজশাহী":                                                    "বাংলাদেশ রেলওয়ে, মহাব্যবস্থাপকের কার্যালয় (পশ্চিম), রাজশাহী",
		"ব্যাংকিং প্রবিধি ও নীতি বিভাগ-২\nবাংলাদেশ ব্যাংক\nপ্রধান কার্যালয়\nঢাকা":                                         "বাংলাদেশ ব্যাংক",
		"বাংলাদেশ গেজেট\nঅতিরিক্ত সংখ্যা\nকর্তৃপক্ষ কর্তৃক প্রকাশিত\nঅর্থ মন্ত্রণালয়\nঅর্থ বিভাগ":                         "অর্থ বিভাগ",
		"বাংলাদেশ ক্ষুদ্র ও কুটির শিল্প করপোরেশন\nজেলা কার্যালয়, নদীপুর":                                                  "বাংলাদেশ ক্ষুদ্র ও কুটির শিল্প করপোরেশন, জেলা কার্যালয়, নদীপুর",
		"নদীপুর জেলা পরিষদ\nনদীপুর":                                       "নদীপুর জেলা পরিষদ",
		"বাংলাদেশ বেতার\nনদীপুর কেন্দ্র":                                  "বাংলাদেশ বেতার",
		"কার্যালয় উপজেলা নির্বাহী অফিসার\nগড়াইপুর, নদীপুর":              "কার্যালয় উপজেলা নির্বাহী অফিসার, গড়াইপুর, নদীপুর",
		"স্বরাষ্ট্র মন্ত্রণালয়, জননিরাপত্তা বিভাগ\nপুলিশ-১ শাখা":         "জননিরাপত্তা বিভাগ",
		"স্বাস্থ্য অধিদপ্তর, মহাখালী, ঢাকা-১২১২":                          "স্বাস্থ্য অধিদপ্তর",
		"মাধ্যমিক ও উচ্চ মাধ্যমিক শিক্ষা বোর্ড, ঢাকা":                     "মাধ্যমিক ও উচ্চ মাধ্যমিক শিক্ষা বোর্ড, ঢাকা",
		"জাতীয় রাজস্ব বোর্ড\nকাস্টমস, এক্সাইজ ও ভ্যাট কমিশনারেট, নদীপুর": "কাস্টমস, এক্সাইজ ও ভ্যাট কমিশনারেট, নদীপুর",
		"Bangladesh Bank\nHead Office\nMotijheel, Dhaka-1000":             "Bangladesh Bank",
	} {
		d, want := plainDense(), whole()
		d.head, want["issuer"] = head, issuer
		exactly(t, d.String(), want)
		for _, to := range []string{"ডিজিএম, জোনাল অফিস (সকল)\nনদীপুর পবিস-১", "Managing Director/Chief Executive Officer\nAll Scheduled Banks", "ব্যবস্থাপনা পরিচালক\nবাংলাদেশে কার্যরত সকল তফসিলি ব্যাংক", "উপজেলা নির্বাহী অফিসারের কার্যালয় (সকল)"} {
			e := d
			e.date += "\n" + to
			exactly(t, e.String(), want)
		}
	}
	for _, memo := range []string{" স্মারক নং-০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫ তারিখঃ ০৩/১০/২০২১ খ্রিঃ", "। স্মারক নং: ০৫.৪৪.৫০০০.০০১.১৮.০০২.২১.১৫, তারিখ: ০৩ অক্টোবর ২০২১", "। স্মারক\nনং-০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫ তারিখঃ ০৩/১০/২০২১"} {
		d, want := plainDense(), whole() // all on the line of the office
		d.head, d.memo, d.date = d.head+memo, "", ""
		exactly(t, d.String(), want)
	}
	d, want := plainDense(), whole()
	d.head, want["issuer"], want["doubted"] = "৪নং চরপাড়া ইউনিয়ন পরিষদ\nউপজেলা: গড়াইপুর, জেলা: নদীপুর।", "৪নং চরপাড়া ইউনিয়ন পরিষদ", []any{"issuer"}
	exactly(t, d.String(), want)
}

func TestTheLetterOInANumberIsAZero(t *testing.T) {
	d, want := plainDense(), whole()
	d.memo, d.date = "স্মারক নং-o৫.৪৪.৫০০o.oo১.১৮.oo২.২১-১৫", "তারিখঃ o৩/১o/২০২১ খ্রি."
	d.text = "পত্র প্রাপ্তির o৭ (সাত) কর্মদিবসের মধ্যে নিম্নবর্ণিত তথ্য হালনাগাদ করার জন্য অনুরোধ করা হলো:"
	want["doubted"] = []any{"memo", "text"}
	exactly(t, d.String(), want)
	d.memo = "স্মারক নং-OICC/2021/O5"
	if u := directive.Read(d.String(), catalog.Default()); u.Memo != "OICC/2021/O5" && u.Memo != "OICC/২০২১/O৫" {
		t.Errorf("a number with letters of its own is %q", u.Memo)
	}
}

func TestTheFileAboveTheLetterheadIsNotItsNumber(t *testing.T) {
	d, want := plainDense(), whole()
	d.head = "ডি-নথি\nনথি নম্বর: ০৫.৪৪.৫০০০.০০১.১৮.০০২.২১\nট্র্যাকিং নং: ৮৮১২৪৪০৯\n" + d.head
	exactly(t, d.String(), want)
}

func TestBothCalendarsAreReadWithAStrokeBetweenThem(t *testing.T) {
	for _, date := range []string{"তারিখ: ১৮ আশ্বিন ১৪২৮/০৩ অক্টোবর ২০২১", "তারিখ: ১৮ আশ্বিন, ১৪২৮ বঙ্গাব্দ/০৩ অক্টোবর, ২০২১ খ্রিষ্টাব্দ", "০৩ অক্টোবর ২০২১/১৮ আশ্বিন ১৪২৮"} {
		d, want := plainDense(), whole()
		d.date = date
		u := exactly(t, d.String(), want)
		if u.Bangla == nil || u.Doubted("date") {
			t.Errorf("%s: %s", date, doubts(u))
		}
	}
}

func TestTheNumberIsReadInEveryShape(t *testing.T) {
	for memo, want := range map[string]string{
		"স্মারক নং- ৩৭.০০.০০০০.০৬৭.০২.০১৭.২০১৫(অংশ)-২১২": "৩৭.০০.০০০০.০৬৭.০২.০১৭.২০১৫(অংশ)-২১২", "স্মারক নং- ৪৪.০১.০০০০.০১১.০১.০০১.২০/অংশ-২/১৬৫": "৪৪.০১.০০০০.০১১.০১.০০১.২০/অংশ-২/১৬৫",
		"স্মাঃ নং-০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫": "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫", "স্মারক নং-০৫.৪৪.৫০০০.০০১.\n১৮.০০২.২১-১৫": "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫",
		"Ref. No.: 05.44.5000.001.18.002.21-15": "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫", "Ref: 05.44.5000.001.18.002.21-15": "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫", "সূত্র নম্বর: প্রকা/আইসিটি/২০২১/১১২": "প্রকা/আইসিটি/২০২১/১১২",
		"সার্কুলার নং-১০৫/২০২১\nসূত্র নং- ০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫": "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫",
		"এস.আর.ও. নং-৩৪৬-আইন/২০২১।-":                                   "৩৪৬-আইন/২০২১", "নং সম/সওব্য/টীম-১/১(২)/৯৮-২৬৫": "সম/সওব্য/টীম-১/১(২)/৯৮-২৬৫", "ফোন নং-০৭১-৬২০০০\nস্মারক নং-০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫": "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫",
	} {
		d, w := plainDense(), whole()
		d.memo, w["memo"] = memo, want
		exactly(t, d.String(), w)
	}
}

func TestMarksWithAHyphenOrSquareBracketsAreMarks(t *testing.T) {
	for _, items := range []string{"ক-নোটিশ বোর্ড\nখ-সিটিজেন চার্টার\nগ-সেবার তালিকা", "[ক] নোটিশ বোর্ড\n[খ] সিটিজেন চার্টার\n[গ] সেবার তালিকা", "ক) নোটিশ বোর্ড।   খ) সিটিজেন চার্টার।   গ) সেবার তালিকা।"} {
		d, want := plainDense(), whole()
		d.items = items
		exactly(t, d.String(), want)
	}
	d, want := plainDense(), whole()
	d.items, want["items"] = "১.১ নোটিশ বোর্ড\n১.২ সিটিজেন চার্টার\n১.৩ সেবার তালিকা", []any{[]any{"", "notices"}, []any{"", "citizen_charter"}, []any{"", "services"}}
	want["doubted"] = []any{"items"}
	exactly(t, d.String(), want)
}

func TestTheNameStandsAlone(t *testing.T) {
	for _, sign := range []string{"শাহেদুল আলম (১৬৬৬৬)\nউপসচিব", "শাহেদুল আলম, উপসচিব", "(স্বাক্ষর অস্পষ্ট)\nশাহেদুল আলম\nউপসচিব", "স্বাঃ শাহেদুল আলম\nউপসচিব", "(শাহেদুল আলম) (নাহিদা পারভীন)\nউপসচিব সহকারী সচিব", "শাহেদুল আলম\nউপসচিব।\n১। জেলা প্রশাসক (সকল)\n২। উপজেলা নির্বাহী অফিসার (সকল)"} {
		d, want := plainDense(), whole()
		d.sign, want["signatory"] = sign, "শাহেদুল আলম"
		exactly(t, d.String(), want)
	}
}

func TestTheDayOfAMeetingIsNoLastDay(t *testing.T) {
	for _, text := range []string{
		"সভাটি আগামী ২০ অক্টোবর ২০২১ তারিখ সকাল ১০টায় অনুষ্ঠিত হবে। নিম্নের তথ্যাদিসহ উপস্থিত থাকার জন্য বলা হলো।", "আগামী ২০ অক্টোবর ২০২১ তারিখে দিবসটি উদ্যাপিত হবে। নিম্নের তথ্যাদি প্রেরণের জন্য বলা হলো।",
		"আগামী ২০ অক্টোবর ২০২১ হতে কার্যক্রম শুরু হবে। নিম্নের তথ্যাদি প্রেরণের জন্য বলা হলো।",
	} {
		d, want := plainDense(), whole()
		d.text, want["days"], want["doubted"] = text, nil, []any{"days"}
		exactly(t, d.String(), want)
	}
}

func TestASalutationIsNoPartOfTheSubject(t *testing.T) {
	for _, salutation := range []string{"সুপ্রিয় সহকর্মীবৃন্দ,", "প্রিয় মহোদয়,", "সম্মানিত প্রধান শিক্ষকবৃন্দ,", "জনাব,", "মহোদয়,"} {
		for _, subject := range []string{"বিষয়ঃ ওয়েবপোর্টাল হালনাগাদকরণ।", "বিষয়: ওয়েবপোর্টালের তথ্য সংশোধন"} {
			d, want := plainDense(), whole()
			d.subject, d.under = subject, salutation
			want["subject"] = strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(subject, "বিষয়ঃ"), "বিষয়:"), " ")
			exactly(t, d.String(), want)
		}
	}
}

func TestAYearOfTwoDigitsMayBeOfTheLastCentury(t *testing.T) {
	for date, want := range map[string]string{"তারিখঃ ১৬/৮/৯৮ ইং": "1998-08-16", "তারিখঃ ০৩/১০/২১": "2021-10-03", "তারিখঃ ০৩/১২/৭১": "1971-12-03"} {
		d, w := plainDense(), whole()
		d.date, w["date"], w["doubted"] = date, want, []any{"date"}
		exactly(t, d.String(), w)
	}
}

func TestARuleThatOnlyMentionsACategoryIsDoubted(t *testing.T) {
	for _, item := range []string{"আবেদনকারীকে ১৩-২০ গ্রেডের কর্মচারী হতে হবে।", "প্রকল্প কার্যক্রম শুরুর পূর্বে জেলা প্রশাসককে অবহিত করতে হবে।", "কোনো কর্মচারী অনুপস্থিত থাকতে পারবেন না; থাকলে ব্যবস্থা নেওয়া হবে।"} {
		d, want := plainDense(), whole()
		d.items, want["doubted"] = "ক) নোটিশ বোর্ড\nখ) সিটিজেন চার্টার\nগ) "+item, []any{"items"}
		delete(want, "items")
		exactly(t, d.String(), want)
	}
	for _, item := range []string{"কর্মকর্তা ও কর্মচারীর তালিকা হালনাগাদ করতে হবে।", "সেবার তালিকা প্রকাশ করতে হবে।", "প্রকল্পের তথ্য আপলোড করতে হবে।"} {
		d := plainDense()
		d.items = "ক) নোটিশ বোর্ড\nখ) সিটিজেন চার্টার\nগ) " + item
		if u := directive.Read(d.String(), catalog.Default()); doubted(u, "items") || len(u.Items) != 3 || u.Items[2].Category == "" {
			t.Errorf("%s: %+v, doubts %s", item, u.Items, doubts(u))
		}
	}
}
