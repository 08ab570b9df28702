package directive_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
)

// maker draws letters of which the right answer is known, since it put them together.
type maker struct{ *rand.Rand }

func pick[T any](m maker, from []T) T { return from[m.IntN(len(from))] }

type headLines struct {
	lines          []string
	issuer, branch string
}

var heads = []headLines{
	{[]string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "জেলা প্রশাসকের কার্যালয়, গড়াইপুর", "(আইসিটি শাখা)", "www.goraipur.gov.bd"}, "জেলা প্রশাসকের কার্যালয়, গড়াইপুর", "আইসিটি শাখা"},
	{[]string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "জেলা প্রশাসকের কার্যালয়", "নদীপুর", "সাধারণ শাখা"}, "জেলা প্রশাসকের কার্যালয়, নদীপুর", "সাধারণ শাখা"},
	{[]string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "উপজেলা নির্বাহী অফিসারের কার্যালয়", "চাঁদপুর সদর, চাঁদপুর।"}, "উপজেলা নির্বাহী অফিসারের কার্যালয়, চাঁদপুর সদর, চাঁদপুর", ""},
	{[]string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "স্থানীয় সরকার, পল্লী উন্নয়ন ও সমবায় মন্ত্রণালয়", "স্থানীয় সরকার বিভাগ", "পরিবীক্ষণ-২ শাখা"}, "স্থানীয় সরকার বিভাগ", "পরিবীক্ষণ-২ শাখা"},
	{[]string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "জনপ্রশাসন মন্ত্রণালয়", "মাঠ প্রশাসন-২ অধিশাখা", "বাংলাদেশ সচিবালয়, ঢাকা।"}, "জনপ্রশাসন মন্ত্রণালয়", "মাঠ প্রশাসন-২ অধিশাখা"},
	{[]string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "প্রাথমিক শিক্ষা অধিদপ্তর", "সেকশন-২, মিরপুর, ঢাকা-১২১৬", "www.dpe.gov.bd"}, "প্রাথমিক শিক্ষা অধিদপ্তর", ""},
	{[]string{"সমাজসেবা অধিদপ্তর", "সমাজসেবা ভবন, ই-৮/বি-১, আগারগাঁও, শেরেবাংলা নগর, ঢাকা"}, "সমাজসেবা অধিদপ্তর", ""},
	{[]string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "পরিবেশ অধিদপ্তর", "বিভাগীয় কার্যালয়, নদীপুর"}, "পরিবেশ অধিদপ্তর, বিভাগীয় কার্যালয়, নদীপুর", ""},
	{[]string{"মহাপরিচালকের কার্যালয়", "শিক্ষা অডিট অধিদপ্তর", "অডিট কমপ্লেক্স (৪র্থ তলা), সেগুনবাগিচা, ঢাকা-১০০০।"}, "মহাপরিচালকের কার্যালয়, শিক্ষা অডিট অধিদপ্তর", ""},
	{[]string{"বাংলাদেশ পল্লী বিদ্যুতায়ন বোর্ড", "আইসিটি পরিদপ্তর", "সদর দপ্তর ভবন, নিকুঞ্জ-২, খিলক্ষেত, ঢাকা-১২২৯"}, "বাংলাদেশ পল্লী বিদ্যুতায়ন বোর্ড", "আইসিটি পরিদপ্তর"},
	{[]string{"বাংলাদেশ ব্যাংক", "প্রধান কার্যালয়", "মতিঝিল, ঢাকা-১০০০।", "গ্রাহক সেবা বিভাগ"}, "বাংলাদেশ ব্যাংক", "গ্রাহক সেবা বিভাগ"},
	{[]string{"নদীমাতৃক ব্যাংক লিমিটেড", "প্রধান কার্যালয়, ঢাকা"}, "নদীমাতৃক ব্যাংক লিমিটেড", ""},
	{[]string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "এনজিও বিষয়ক ব্যুরো", "প্রধানমন্ত্রীর কার্যালয়", "প্লট-ই, ১৩/বি, আগারগাঁও, ঢাকা"}, "এনজিও বিষয়ক ব্যুরো", ""},
	{[]string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "প্রধান উপদেষ্টার কার্যালয়", "বিনিয়োগ উন্নয়ন কর্তৃপক্ষ", "আগারগাঁও, ঢাকা।"}, "বিনিয়োগ উন্নয়ন কর্তৃপক্ষ", ""},
	{[]string{"বাংলাদেশ পুলিশ", "পুলিশ সুপারের কার্যালয়", "নদীপুর।"}, "পুলিশ সুপারের কার্যালয়, নদীপুর", ""},
	{[]string{"৫নং চরপাড়া ইউনিয়ন পরিষদ কার্যালয়", "উপজেলা: গড়াইপুর, জেলা: নদীপুর।"}, "৫নং চরপাড়া ইউনিয়ন পরিষদ কার্যালয়", ""},
	{[]string{"গড়াইপুর পৌরসভা কার্যালয়", "গড়াইপুর, নদীপুর"}, "গড়াইপুর পৌরসভা কার্যালয়, গড়াইপুর, নদীপুর", ""},
	{[]string{"মাধ্যমিক ও উচ্চমাধ্যমিক শিক্ষা বোর্ড, নদীপুর", "কলেজ শাখা"}, "মাধ্যমিক ও উচ্চমাধ্যমিক শিক্ষা বোর্ড, নদীপুর", "কলেজ শাখা"},
	{[]string{"বাংলাদেশ টেলিযোগাযোগ নিয়ন্ত্রণ কমিশন", "প্লট: ই-৫/এ, আগারগাঁও প্রশাসনিক এলাকা, ঢাকা-১২০৭"}, "বাংলাদেশ টেলিযোগাযোগ নিয়ন্ত্রণ কমিশন", ""},
	{[]string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "উপজেলা মৎস্য কর্মকর্তার কার্যালয়", "গড়াইপুর, নদীপুর", "www.fisheries.goraipur.gov.bd"}, "উপজেলা মৎস্য কর্মকর্তার কার্যালয়, গড়াইপুর, নদীপুর", ""},
}

type valued struct {
	printed string
	value   any
}

var memos = []valued{
	{"০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫", "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫"},
	{"০৫.৪৪.৫০০০.০০১.১৮.০০২.২১.৩৪৫", "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-৩৪৫"},
	{"০৫.৪৪.৫০০০.০০১. ১৮.০০২.২১ - ১৫", "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫"},
	{"০৪.০০.০০০০.৮৩১.০০২.৩৯.০০০৩.২৫-১৪২", "০৪.০০.০০০০.৮৩১.০০২.৩৯.০০০৩.২৫-১৪২"},
	{"০৫,৪৪,৫০০০,০০১,১৮,০০২,২১-১৫", "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫"},
	{"জেপ্রকু/আইসিটি/২০২১/৮৯", "জেপ্রকু/আইসিটি/২০২১/৮৯"},
	{"সাঃশাঃ/৫-১২/২০২১-৪৫৬(১২)", "সাঃশাঃ/৫-১২/২০২১-৪৫৬(১২)"},
}

var memoLabels = []string{"স্মারক নং-", "স্মারক নং- ", "স্মারক নম্বর: ", "স্মারক নং : ", "নং- ", "স্মারকঃ ", "পত্র সংখ্যা- ", "স্মারক নংঃ "}

// All letters are of 3 October 2021, 18 আশ্বিন 1428.
var days = []string{"তারিখঃ ০৩ অক্টোবর ২০২১", "তারিখ : ০৩-১০-২০২১ খ্রি.", "তারিখ: ০৩/১০/২০২১ ইং", "তারিখঃ ১৮ আশ্বিন, ১৪২৮ বঙ্গাব্দ\n০৩ অক্টোবর, ২০২১ খ্রিষ্টাব্দ",
	"তারিখ: ১৮ আশ্বিন ১৪২৮ / ০৩ অক্টোবর ২০২১", "তারিখ- ০৩.১০.২০২১ খ্রিঃ।", "তারিখঃ ০৩ অক্টোবর, ২০২১ খ্রিষ্টাব্দ।"}

var subjects = []string{"ওয়েবপোর্টাল হালনাগাদকরণ", "ওয়েবপোর্টালের তথ্য হালনাগাদকরণ প্রসঙ্গে", "জাতীয় তথ্য বাতায়নের তথ্য প্রেরণ", "ই-সেবা সংক্রান্ত তথ্য দাখিল",
	"দপ্তরের পোর্টাল হালনাগাদ রাখা সংক্রান্ত", "শূন্য পদের তথ্য প্রেরণ প্রসঙ্গে", "২০২১-২২ অর্থবছরের কর্মপরিকল্পনা বাস্তবায়ন"}

var subjectLabels = []string{"বিষয়ঃ ", "বিষয়: ", "বিষয় : ", "বিষয় ঃ "}

var references = []string{"", "",
	"সূত্রঃ মন্ত্রিপরিষদ বিভাগের স্মারক নং-০৪.০০.০০০০.৮৩১.৩৯.০০৩.১৯-১৪২, তারিখঃ ০১/০৯/২০২১",
	"সূত্র: মন্ত্রিপরিষদ বিভাগের ০১ সেপ্টেম্বর ২০২১ তারিখের ০৪.০০.০০০০.৮৩১.৩৯.০০৩.১৯-১৪২ নং স্মারক।",
	"সূত্র: (ক) মন্ত্রিপরিষদ বিভাগের স্মারক নং-০৪.০০.০০০০.৮৩১.৩৯.০০৩.১৯-১৪২, তারিখ: ০১/০৯/২০২১\n(খ) বিভাগীয় কমিশনারের পত্র নং-২২১, তারিখ: ০৩/০৯/২০২১",
	"সূত্রঃ ১। মন্ত্রণালয়ের পত্র নং-১১২, তাং ০১/০৯/২০২১ খ্রিঃ।\n২। এ কার্যালয়ের স্মারক নং-৯১, তাং ১৫/০৯/২০২১ খ্রিঃ।",
	"সূত্র: মন্ত্রিপরিষদ বিভাগের স্মারক নং-০৪.০০.০০০০.৮৩১.৩৯.০০৩.১৯-১৪২,\nতারিখ: ০১ সেপ্টেম্বর ২০২১",
	"বরাতঃ অত্র কার্যালয়ের ১২/০৮/২০২১ তারিখের ৩৩১ নং পত্র"}

var addressees = []string{"", "", "বরাবর,\nউপজেলা নির্বাহী অফিসার\nগড়াইপুর, নদীপুর।", "প্রাপকঃ\nপ্রধান শিক্ষক (সকল)\nগড়াইপুর।", "প্রতি\nচেয়ারম্যান\n৫নং চরপাড়া ইউনিয়ন পরিষদ"}

var openings = []string{"উপর্যুক্ত বিষয়ের পরিপ্রেক্ষিতে জানানো যাচ্ছে যে, পোর্টালের তথ্য হালনাগাদ নেই।", "জেলার সকল দপ্তরের ওয়েবপোর্টালে তথ্য হালনাগাদ নেই।", "",
	"নাগরিকগণ দপ্তরের পোর্টাল হতে তথ্য পেয়ে থাকেন। তাই তথ্য নিয়মিত হালনাগাদ রাখা প্রয়োজন।", "মহোদয়,\nসবিনয়ে জানানো যাচ্ছে যে, অনেক দপ্তরের পোর্টাল হালনাগাদ নয়।",
	"আবেদনের ৩০ (ত্রিশ) কার্যদিবসের মধ্যে নাগরিককে সেবা দিতে হয়।", "জন্মের ৪৫ দিনের মধ্যে নিবন্ধন করতে হবে।", "অভিযোগ প্রাপ্তির ৬০ দিনের মধ্যে নিষ্পত্তি করা হয়।",
	"গত ১২ এপ্রিল ২০১৮ তারিখ হতে কলসেন্টার ৩৩৩ চালু রয়েছে।"}

// terms: the words, days, deadline.
var terms = []struct {
	words    string
	days     any
	deadline any
}{
	{"পত্র প্রাপ্তির ৭ (সাত) কর্মদিবসের মধ্যে", 7.0, nil}, {"৫ (পাঁচ) কার্যদিবসের মধ্যে", 5.0, nil}, {"আগামী ১০ (দশ) কর্মদিবসের মধ্যে", 10.0, nil}, {"অত্র পত্র জারির ১৫ (পনের) কর্মদিবসের মধ্যে", 15.0, nil},
	{"আগামী ১৪ অক্টোবর ২০২১ তারিখের মধ্যে", nil, "2021-10-14"}, {"২০/১০/২০২১ খ্রি. তারিখের মধ্যে", nil, "2021-10-20"}, {"আগামী ১৭-১০-২০২১ তারিখ বিকাল ৫.০০ টার মধ্যে", nil, "2021-10-17"}, {"পত্র প্রাপ্তির সাত কর্মদিবসের মধ্যে", 7.0, nil},
}

// requests: %s is the term.
var requests = []string{"এমতাবস্থায়, আপনার দপ্তরের ওয়েবপোর্টালে নিম্নবর্ণিত তথ্য %s হালনাগাদ করার জন্য অনুরোধ করা হলো:", "আপনার কার্যালয়ের নিম্নোক্ত তথ্যাদি %s প্রেরণ করতে হবে।", "%s নিম্নবর্ণিত তথ্য হালনাগাদ করুন:",
	"এ অবস্থায়, নিম্নলিখিত বিষয়ে %s প্রতিবেদন দাখিলের জন্য নির্দেশক্রমে অনুরোধ করা হলো।"}

var asked = []struct{ text, category string }{
	{"নোটিশ বোর্ড", "notices"}, {"সিটিজেন চার্টার", "citizen_charter"}, {"সেবার তালিকা", "services"}, {"কর্মকর্তা ও কর্মচারীর তথ্য", "officers_staff"}, {"বার্ষিক কর্মসম্পাদন চুক্তি (এপিএ)", "apa"},
	{"চলমান প্রকল্পের তথ্য", "projects"}, {"শুদ্ধাচার কৌশল বাস্তবায়ন", "integrity"}, {"অভিযোগ নিষ্পত্তি কর্মকর্তার নাম", "grs"}, {"তথ্য প্রদানকারী কর্মকর্তার তথ্য", "rti"}, {"প্রশিক্ষণের তথ্য", "training"}, {"ছবি ও ভিডিও গ্যালারি", ""},
}

var markStyles = []struct{ form, marks string }{{"%s) %s", "ক খ গ ঘ ঙ"}, {"(%s) %s", "ক খ গ ঘ ঙ"}, {"%s. %s", "ক খ গ ঘ ঙ"}, {"%s। %s", "১ ২ ৩ ৪ ৫"}, {"%s) %s", "১ ২ ৩ ৪ ৫"}, {"(%s) %s", "১ ২ ৩ ৪ ৫"}, {"%s. %s", "১ ২ ৩ ৪ ৫"}, {"- %s) %s", "ক খ গ ঘ ঙ"}, {"%s। %s", "০১ ০২ ০৩ ০৪ ০৫"}}

var enclosures = []string{"", "", "সংযুক্তি: বর্ণনামতে ০২ (দুই) পাতা।", "সংযুক্তি:\n১। সিটিজেন চার্টারের ছক - ০২ পাতা।\n২। জাতীয় শুদ্ধাচার কৌশল বাস্তবায়ন অগ্রগতি পরিবীক্ষণ কাঠামোর ছক (২০২১-২২ অর্থবছর) - ০২ পাতা।",
	"সংযুক্তি (বর্ণনামতে):\n১। সেবার তালিকার ছক\n২। এপিএ ছক", "সংযুক্তিঃ\n১/ নোটিশের ছক\n২/ প্রকল্পের ছক", "সংযুক্ত:\n(ক) সিটিজেন চার্টার ছক", "সংযুক্তি (কাগজপত্রের বিবরণ):\nক) নোটিশ ছক - ১ কপি\nখ) সেবা ছক - ১ কপি", "সংযুক্ত কাগজপত্র:\n১) কর্মচারীর তালিকা\n২) এপিএ"}

var names = []string{"মোঃ রফিকুল ইসলাম", "শাহেদুল আলম", "নাজমা আক্তার", "ড. মাহফুজা খানম", "এ কে এম ফজলুল হক", "তপন কুমার বিশ্বাস", "মোছাঃ রেহানা পারভীন", "সৈয়দ মামুনুল করিম"}

var signings = []string{"%s", "(%s)", "০৩/১০/২০২১\n%s", "০৩.১০.২১\n(%s)", "মহাপরিচালকের পক্ষে\n%s", "জেলা প্রশাসকের পক্ষে\n(%s)", "রাষ্ট্রপতির আদেশক্রমে\n%s", "স্বাক্ষরিত/-\n%s", "(স্বাক্ষরিত)\n(%s)", "স্বাক্ষরিত/-\n০৩/১০/২০২১\n%s", "আপনার বিশ্বস্ত,\n%s",
	"ধন্যবাদান্তে,\n\n%s", "কর্তৃপক্ষের আদেশক্রমে,\n\n(%s)"}

var posts = []string{"সহকারী কমিশনার\nফোন: ০৭১-৬২০০০", "উপসচিব\nফোন: ৯৫১৪০০০\nই-মেইল: ds@example.gov.bd", "সহকারী পরিচালক (প্রশাসন)", "উপজেলা নির্বাহী অফিসার\nগড়াইপুর, নদীপুর।", "চেয়ারম্যান"}

var copyLists = []struct {
	text  string
	count float64
}{{"", 0}, {"", 0}, {"অনুলিপি (সদয় অবগতির জন্য):\n১। বিভাগীয় কমিশনার, খুলনা।\n২। অফিস কপি।", 2}, {"অনুলিপিঃ\n১. জেলা প্রশাসক, নদীপুর\n২. প্রোগ্রামার, আইসিটি অধিদপ্তর\n৩. অফিস নথি", 3}, {"সদয় অবগতির জন্য অনুলিপি প্রেরণ করা হলো:\n০১) সচিব মহোদয়ের একান্ত সচিব\n০২) মাস্টার ফাইল", 2}}

// letter puts one together; blank is what stands between its parts.
func (m maker) letter() (string, answer) {
	head, memo, term, style, copies := pick(m, heads), pick(m, memos), pick(m, terms), pick(m, markStyles), pick(m, copyLists)
	want := answer{"received": "2021-10-04", "issuer": head.issuer, "memo": memo.value, "date": "2021-10-03", "days": term.days, "deadline": term.deadline, "copies": copies.count}
	if head.branch != "" {
		want["branch"] = head.branch
	}
	subject := pick(m, subjects)
	danda := pick(m, []string{"", "।", "।"})
	want["subject"] = subject + danda
	numberRow := pick(m, memoLabels) + memo.printed
	date := pick(m, days)
	rows := []string{numberRow, date}
	switch m.IntN(4) {
	case 0:
		rows = []string{numberRow + "          " + date}
	case 1:
		rows = []string{date, numberRow}
	}
	subjectRow := pick(m, subjectLabels) + subject + danda
	if m.IntN(6) == 0 { // beside the number
		rows[len(rows)-1] += "  " + subjectRow
	} else {
		rows = append(rows, subjectRow)
	}
	to := pick(m, addressees)
	body := []string{}
	if opening := pick(m, openings); opening != "" {
		body = append(body, opening)
	}
	body = append(body, fmt.Sprintf(pick(m, requests), term.words))
	if m.IntN(3) == 0 {
		body = []string{strings.Join(body, " ")}
	}
	marks := strings.Fields(style.marks)
	items, texts := []any{}, []string{}
	first := m.IntN(len(asked))
	for i := range 2 + m.IntN(4) {
		a := asked[(first+i*3)%len(asked)]
		var category any
		if a.category != "" {
			category = a.category
		}
		items = append(items, []any{marks[i], category})
		texts = append(texts, fmt.Sprintf(style.form, marks[i], a.text+pick(m, []string{"", "।", ";"})))
	}
	want["items"] = items
	name := pick(m, names)
	want["signatory"] = name
	sign := fmt.Sprintf(pick(m, signings), name) + "\n" + pick(m, posts)
	enclosure := pick(m, enclosures)

	blocks := []string{strings.Join(head.lines, "\n"), strings.Join(rows, "\n")}
	if to != "" && m.IntN(2) == 0 {
		blocks = append(blocks[:1], to, blocks[1])
		to = ""
	}
	if ref := pick(m, references); ref != "" {
		blocks[len(blocks)-1] += "\n" + ref
	}
	if to != "" && m.IntN(2) == 0 {
		blocks = append(blocks, to)
		to = ""
	}
	blocks = append(blocks, strings.Join(body, "\n"), strings.Join(texts, "\n"))
	if enclosure != "" && m.IntN(2) == 0 {
		blocks = append(blocks, enclosure)
		enclosure = ""
	}
	blocks = append(blocks, sign)
	if to != "" {
		blocks = append(blocks, to)
	}
	if copies.text != "" {
		blocks = append(blocks, copies.text)
	}
	if enclosure != "" {
		blocks = append(blocks, enclosure)
	}
	var text strings.Builder
	airy := m.IntN(3) // never, sometimes, always a blank line between parts
	for i, block := range blocks {
		if i > 0 {
			text.WriteString("\n")
			if airy == 2 || airy == 1 && m.IntN(2) == 0 {
				text.WriteString(pick(m, []string{"\n", "\n\n"}))
			}
		}
		text.WriteString(block)
	}
	return m.typed(text.String()) + "\n", want
}

// typed is a letter as another keyboard or program gives it.
func (m maker) typed(text string) string {
	switch m.IntN(8) {
	case 0:
		text = bangla.ToASCII(text)
	case 1:
		text = strings.ReplaceAll(text, "।", "৷")
	case 2:
		text = strings.ReplaceAll(text, "।", "|")
	case 3:
		text = strings.ReplaceAll(text, "ো", "া\u09c7")
	case 4:
		text = strings.ReplaceAll(text, "\n", "\r\n")
	case 5:
		text = strings.ReplaceAll(text, " ", "\u00a0")
	}
	return text
}

// madeLetters is how many are put together; each is another one, and always the same.
const madeLetters = 300

// readMade scores made letters after a change to their text, and gives the share of right fields.
func readMade(t *testing.T, series uint64, change func(m maker, text string) string) int {
	sums := map[string]*tally{}
	for i := range madeLetters {
		m := maker{rand.New(rand.NewPCG(uint64(i), series))}
		text, want := m.letter()
		text = change(m, text)
		before := t.Failed()
		score(t, fmt.Sprintf("letter %d", i), text, want, sums)
		if t.Failed() && !before {
			t.Logf("the first that failed:\n%s", text)
		}
	}
	return report(t, sums)
}

func TestLettersPutTogetherInAnyWayAreReadAsWritten(t *testing.T) {
	share := readMade(t, 1, func(_ maker, text string) string { return text })
	if share < enoughRight {
		t.Errorf("%d.%02d %% of the fields are right", share/100, share%100)
	}
}

func TestLettersThatAMailProgramWrappedAreReadAsWritten(t *testing.T) {
	share := readMade(t, 2, func(m maker, text string) string { return wrap(text, 50+m.IntN(50)) })
	if share < enoughRight {
		t.Errorf("%d.%02d %% of the fields are right", share/100, share%100)
	}
}

// Without line ends much cannot be told, above all where an item ends and a name begins; but nothing may be wrong
// without a doubt, and most must still be right.
func TestLettersWhoseLineEndsWereLostAreDoubtedWhereTheyAreWrong(t *testing.T) {
	share := readMade(t, 3, func(_ maker, text string) string { return strings.Join(strings.Fields(text), " ") })
	if share < 80_00 {
		t.Errorf("%d.%02d %% of the fields are right", share/100, share%100)
	}
}
