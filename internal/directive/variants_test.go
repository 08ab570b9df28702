package directive_test

import (
	"fmt"
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/directive"
	"batayandesk/internal/office"
)

// parts of a plain letter; a test replaces one of them.
type parts struct{ memo, date, subject, limit, items, copies string }

func plain() parts {
	return parts{
		memo: "স্মারক নং-০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫", date: "তারিখঃ ০৩ অক্টোবর ২০২১", subject: "বিষয়ঃ পোর্টাল হালনাগাদ প্রসঙ্গে।",
		limit: "৭ (সাত) কর্মদিবসের মধ্যে", items: "ক) নোটিশ বোর্ড\nখ) সিটিজেন চার্টার\nগ) সেবার তালিকা", copies: "অনুলিপিঃ\n১। জেলা প্রশাসক, কুষ্টিয়া।\n২। অফিস কপি।",
	}
}

func (p parts) read() directive.Understood {
	text := "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nজেলা প্রশাসকের কার্যালয়, কুষ্টিয়া\n\n" + p.memo + "\n" + p.date + "\n\n" + p.subject +
		"\n\nউপর্যুক্ত বিষয়ে আপনার কার্যালয়ের ওয়েবপোর্টালে নিম্নবর্ণিত তথ্য হালনাগাদ করে " + p.limit +
		" এ কার্যালয়কে অবহিত করার জন্য অনুরোধ করা হলো।\n\n" + p.items + "\n\nজেলা প্রশাসক\nকুষ্টিয়া\n\n" + p.copies + "\n"
	return directive.Read(text, catalog.Default())
}

func doubts(u directive.Understood) string {
	var said []string
	for _, d := range u.Doubts {
		said = append(said, d.Field+":"+d.Why)
	}
	return strings.Join(said, " ")
}

func TestEveryWritingOfDaysIsRead(t *testing.T) {
	rows := []struct {
		typed  string
		days   int // 0: none
		doubts string
	}{
		{"৭ (সাত) কর্মদিবসের মধ্যে", 7, ""},
		{"০৭ (সাত) কার্যদিবসের মধ্যে", 7, ""},
		{"৭ কর্ম দিবসের মধ্যে", 7, ""},
		{"৭(সাত) কর্ম-দিবসের মধ্যে", 7, ""},
		{"সাত কর্মদিবসের মধ্যে", 7, ""},
		{"দশ কার্য দিবসের মধ্যে", 10, ""},
		{"7 (সাত) কর্মদিবসের মধ্যে", 7, ""},
		{"7 (seven) working days এর মধ্যে", 7, ""},
		{"১৫ (পনের) কর্মদিবসের মধ্যে", 15, ""},
		{"১৫ (পনেরো) টি কর্মদিবসের মধ্যে", 15, ""},
		{"২১ ( একুশ ) কার্যদিবসের ভিতর", 21, ""},
		{"৭ (সাত) কর্মদিবস এর মধ্যে", 7, ""},
		{"পত্র প্রাপ্তির ৫ (পাঁচ) কর্মদিবস সময়ের মধ্যে", 5, ""},
		{"আগামী ৩ (তিন) দিনের মধ্যে", 3, "days:calendar_days"},
		{"০৩ দিনের মধ্যে", 3, "days:calendar_days"},
		{"তিন দিনের মধ্যে", 3, "days:calendar_days"},
		{"৭ (পাঁচ) কর্মদিবসের মধ্যে", 7, "days:days_mismatch"},
		{"৭ (সাতটি) কর্মদিবসের মধ্যে", 7, ""},
		{"৭ (সতা) কর্মদিবসের মধ্যে", 7, "days:days_word"},
		{"২৪ ঘণ্টার মধ্যে", 0, "days:days_other_unit"},
		{"জরুরি ভিত্তিতে", 0, "days:days_urgent"},
		{"প্রতি মাসের ৫ তারিখের মধ্যে", 0, "days:days_recurring"},
		{"", 0, ""},
	}
	for _, row := range rows {
		t.Run(row.typed, func(t *testing.T) {
			p := plain()
			p.limit = row.typed
			u := p.read()
			got := 0
			if u.Days != nil {
				got = *u.Days
			}
			if got != row.days || doubts(u) != row.doubts || u.Deadline != "" || (row.days == 0) != (len(u.Asked) == 1) {
				t.Errorf("days %d, deadline %q, doubts %q, asked %v; want %d, %q", got, u.Deadline, doubts(u), u.Asked, row.days, row.doubts)
			}
		})
	}
}

func TestEveryWritingOfALastDayIsRead(t *testing.T) {
	rows := []struct {
		typed    string
		deadline office.Date
		doubts   string
	}{
		{"আগামী ১১ নভেম্বর ২০২১ তারিখের মধ্যে", "2021-11-11", ""},
		{"আগামী ১১ নভেম্বর, ২০২১ খ্রিষ্টাব্দ তারিখের মধ্যে", "2021-11-11", ""},
		{"১১/১১/২০২১ খ্রিঃ তারিখের মধ্যে", "2021-11-11", ""},
		{"১১/১১/২০২১ খ্রি. এর মধ্যে", "2021-11-11", ""},
		{"১১-১১-২০২১ তারিখের মধ্যে", "2021-11-11", ""},
		{"১১.১১.২০২১ খ্রি: তারিখের মধ্যে", "2021-11-11", ""},
		{"আগামী ১১/১১/২০২১ ইং তারিখের পূর্বে", "2021-11-11", ""},
		{"আগামী ১১ নভেম্বর ২০২১ তারিখ বিকাল ৫.০০ টার মধ্যে", "2021-11-11", ""},
		{"আগামী ১১ নভেম্বর ২০২১ রোজ বৃহস্পতিবারের মধ্যে", "2021-11-11", ""},
		{"আগামী ১১ নভেম্বর ২০২১ (শুক্রবার) এর মধ্যে", "2021-11-11", "deadline:deadline_weekday"},
		{"আগামী ১৫ অক্টোবরের মধ্যে", "2021-10-15", "deadline:deadline_year"},
		{"আগামী ১৫ অক্টোবর তারিখের মধ্যে", "2021-10-15", "deadline:deadline_year"},
		{"আগামী ৫ জানুয়ারির মধ্যে", "2022-01-05", "deadline:deadline_year"},
		{"আগামী ৩০ আশ্বিন ১৪২৮ বঙ্গাব্দের মধ্যে", "2021-10-15", ""},
		{"আগামী ১৫ তারিখের মধ্যে", "2021-10-15", "deadline:deadline_month"},
		{"আগামী মাসের ৫ তারিখের মধ্যে", "2021-11-05", "deadline:deadline_month"},
		{"২০২১-১১-১১ তারিখের মধ্যে", "2021-11-11", ""},
		{"আগামী ১১ নভেম্বর ২০২০ তারিখের মধ্যে", "2020-11-11", "deadline:deadline_past"},
		{"আগামী ৩১ নভেম্বর ২০২১ তারিখের মধ্যে", "", "deadline:date_impossible"},
		{"৫ (পাঁচ) কর্মদিবস তথা ১১ নভেম্বর ২০২১ তারিখের মধ্যে", "2021-11-11", "deadline:days_and_deadline"},
	}
	for _, row := range rows {
		t.Run(row.typed, func(t *testing.T) {
			p := plain()
			p.limit = row.typed
			u := p.read()
			if u.Days != nil || u.Deadline != row.deadline || doubts(u) != row.doubts {
				t.Errorf("days %v, deadline %q, doubts %q; want %q, %q", u.Days, u.Deadline, doubts(u), row.deadline, row.doubts)
			}
		})
	}
}

func TestEveryWritingOfTheLettersDateIsRead(t *testing.T) {
	both := &office.BanglaDate{Year: 1428, Month: 6, Day: 18}
	rows := []struct {
		typed  string
		bangla *office.BanglaDate
		doubts string
	}{
		{"তারিখঃ ০৩ অক্টোবর ২০২১", nil, ""},
		{"তারিখ : ০৩-১০-২০২১ খ্রি.", nil, ""},
		{"তারিখ: ৩/১০/২০২১ ইং", nil, ""},
		{"তারিখ ০৩.১০.২০২১", nil, ""},
		{"তারিখঃ ২০২১-১০-০৩", nil, ""},
		{"তারিখঃ অক্টোবর ৩, ২০২১", nil, ""},
		{"Date: 3 October 2021", nil, ""},
		{"তারিখঃ October 3, 2021", nil, ""},
		{"তারিখঃ ৩রা অক্টোবর ২০২১", nil, ""},
		{"তারিখঃ ০৩ অক্টোবর’২০২১ খ্রিঃ", nil, ""},
		{"তারিখঃ ১৮ আশ্বিন, ১৪২৮ বঙ্গাব্দ\n০৩ অক্টোবর, ২০২১ খ্রিষ্টাব্দ", both, ""},
		{"তারিখঃ ১৮ আশ্বিন ১৪২৮ / ০৩ অক্টোবর ২০২১", both, ""},
		{"০৩ অক্টোবর ২০২১\nতারিখঃ -----------------\n১৮ আশ্বিন ১৪২৮", both, ""},
		{"তারিখঃ ১৮ই আশ্বিন ১৪২৮ বাংলা, ৩ অক্টোবর ২০২১ ইং", both, ""},
		{"তারিখঃ ১৮/০৬/১৪২৮ বঙ্গাব্দ\n০৩/১০/২০২১ খ্রিষ্টাব্দ", both, ""},
		{"তারিখঃ ১৮ আশ্বিন ১৪২৮", both, "date:date_from_bangla"},
		{"তারিখঃ ০৩/১০/২১", nil, "date:date_short_year"},
		{"তারিখঃ ১০/২৩/২০২১", nil, "date:date_order"},
		{"তারিখঃ ১৭ আশ্বিন ১৪২৮\n০৩ অক্টোবর ২০২১", &office.BanglaDate{Year: 1428, Month: 6, Day: 17}, "bangla_date:date_mismatch"},
		{"প্রাপ্তির তারিখঃ ০৫/১০/২০২১\nতারিখঃ ০৩ অক্টোবর ২০২১", nil, ""},
	}
	for _, row := range rows {
		t.Run(row.typed, func(t *testing.T) {
			p := plain()
			p.date = row.typed
			u := p.read()
			want := office.Date("2021-10-03")
			if row.doubts == "date:date_order" {
				want = "2021-10-23"
			}
			if u.Date != want || doubts(u) != row.doubts || fmt.Sprint(u.Bangla != nil, row.bangla != nil) == "true false" ||
				row.bangla != nil && (u.Bangla == nil || *u.Bangla != *row.bangla) {
				t.Errorf("date %q, bangla %+v, doubts %q; want %+v, %q", u.Date, u.Bangla, doubts(u), row.bangla, row.doubts)
			}
		})
	}
}

func TestDateMismatchNamesTheExpectedDay(t *testing.T) {
	p := plain()
	p.date = "তারিখঃ ১৭ আশ্বিন ১৪২৮\n০৩ অক্টোবর ২০২১"
	u := p.read()
	if len(u.Doubts) != 1 || !strings.Contains(u.Doubts[0].Problem().In(office.Bengali), "১৮ আশ্বিন, ১৪২৮") {
		t.Errorf("%+v", u.Doubts)
	}
}

func TestDateThatCannotBeReadIsAskedAndNotGuessed(t *testing.T) {
	for _, typed := range []string{"", "তারিখঃ", "তারিখঃ      অক্টোবর ২০২১", "তারিখঃ ৩১/০৯/২০২১", "তারিখঃ ......../১০/২০২১"} {
		p := plain()
		p.date = typed
		if u := p.read(); u.Date != "" || len(u.Asked) != 1 || u.Asked[0] != "date" {
			t.Errorf("%q: date %q, asked %v", typed, u.Date, u.Asked)
		}
	}
}

func TestEveryMemoLabelIsKnown(t *testing.T) {
	number := "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫"
	for _, label := range []string{"স্মারক নং-", "স্মারক নং- ", "স্মারক নম্বর: ", "স্মারক নম্বরঃ ", "স্মারক : ", "স্মারক নং : ", "নম্বর: ", "নং-", "নং : ", "পত্র সংখ্যা- ", "স্মারক নং ",
		"স্মারক নং–", "স্বারক নং-", "স্মারকঃ ", "স্মারক সংখ্যা: ", "পত্র নং-", "**স্মারক নং-** ", "Memo No: ", "স্মারক নং\n"} {
		for _, after := range []string{"", "    ", ",", "।", "      তারিখঃ ০৩ অক্টোবর ২০২১", "\t০৩ অক্টোবর ২০২১"} {
			p := plain()
			p.memo = label + number + after
			if u := p.read(); u.Memo != number || len(u.Doubts) > 0 || u.Date != "2021-10-03" {
				t.Errorf("%q: memo %q, date %q, doubts %s", p.memo, u.Memo, u.Date, doubts(u))
			}
		}
	}
}

func TestMemoKeepsToItsLine(t *testing.T) {
	rows := []struct{ typed, memo, doubts string }{
		{"স্মারক নং-০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-            তারিখঃ ০৩ অক্টোবর ২০২১", "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১", "memo:memo_no_issue"},
		{"স্মারক নং-০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-       ০৩ অক্টোবর ২০২১", "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১", "memo:memo_no_issue"},
		{"স্মারক নং-০৫.৪৪.৫০০০.০০১.১৮.০০২.২১.১৫(৬)", "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫(৬)", ""},
		{"স্মারক নং-০৫.৪৪.৫০০০.০০১.০০২.১৮.০০০২.২৫.১৫", "০৫.৪৪.৫০০০.০০১.০০২.১৮.০০০২.২৫-১৫", ""},
		{"স্মারক নং-০৫.৪৪.৫০০০.০১.১৮.০০২.২১-১৫", "০৫.৪৪.৫০০০.০১.১৮.০০২.২১-১৫", "memo:memo_form"},
		{"স্মারক নং-জেপ্রকু/আইসিটি/২০২০-৮৯ তারিখঃ ০৩/১০/২০২১", "জেপ্রকু/আইসিটি/২০২০-৮৯", ""},
		{"স্মারক নং-জেপ্রকু/আইসিটি/২০২০-৮৯, তাং- ০৩/১০/২০২১ খ্রিঃ", "জেপ্রকু/আইসিটি/২০২০-৮৯", ""},
	}
	for _, row := range rows {
		p := plain()
		p.memo = row.typed
		if strings.Contains(row.typed, "২০২১") {
			p.date = ""
		}
		if u := p.read(); u.Memo != row.memo || doubts(u) != row.doubts || u.Date != "2021-10-03" {
			t.Errorf("%q: memo %q, date %q, doubts %q", row.typed, u.Memo, u.Date, doubts(u))
		}
	}
}

func TestEverySubjectLabelIsKnown(t *testing.T) {
	for _, label := range []string{"বিষয়ঃ ", "বিষয় ঃ ", "বিষয়: ", "বিষয় : ", "বিষয়- ", "বিষয় ", "বিষয়:", "**বিষয়ঃ** ", "বিষয় :- ", "বিষয়ঃ\n", "বিষয় :", "বিষয়\u00a0: ", "Subject: "} {
		p := plain()
		p.subject = label + "পোর্টাল হালনাগাদ প্রসঙ্গে।"
		if u := p.read(); u.Subject != "পোর্টাল হালনাগাদ প্রসঙ্গে।" || len(u.Doubts) > 0 || len(u.Items) != 3 {
			t.Errorf("%q: subject %q, %d items, doubts %s", label, u.Subject, len(u.Items), doubts(u))
		}
	}
}

func TestEveryItemMarkIsKnown(t *testing.T) {
	texts := []string{"নোটিশ বোর্ড হাল-নাগাদ", "সিটিজেন চার্টার", "সেবার তালিকা।", "এপিএ", "প্রশিক্ষণ"}
	marks := map[string][]string{"b": {"ক", "খ", "গ", "ঘ", "ঙ"}, "d": {"১", "২", "৩", "৪", "৫"}, "z": {"০১", "০২", "০৩", "০৪", "০৫"}, "e": {"1", "2", "3", "4", "5"}, "r": {"i", "ii", "iii", "iv", "v"}, "a": {"a", "b", "c", "d", "e"}}
	forms := map[string][]string{
		"b": {"%s) %s", "(%s) %s", "%s. %s", "%s। %s", "%s)%s", "- %s) %s", "• (%s) %s", "* %s) %s", "   %s)   %s", "%s)\n%s", "%s)\t%s", "> %s) %s", "%s: %s", "%s - %s", "(%s)\n%s", " %s ) %s"},
		"d": {"%s) %s", "(%s) %s", "%s. %s", "%s। %s", "- %s। %s", "• %s. %s", "%s)\n%s", "%s\t%s", "| %s | %s |", "%s।\t%s", "**%s।** %s"},
		"z": {"%s. %s", "%s) %s", "%s।%s"}, "e": {"%s) %s", "%s. %s", "(%s) %s"}, "r": {"%s) %s", "(%s) %s", "%s. %s"}, "a": {"%s) %s", "(%s) %s"},
	}
	for kind, all := range forms {
		for _, form := range all {
			for _, between := range []string{"\n", "\n\n", ";\n", "\r\n"} {
				lines := make([]string, len(texts))
				for i, text := range texts {
					lines[i] = fmt.Sprintf(form, marks[kind][i], text)
				}
				p := plain()
				p.items = strings.Join(lines, between)
				u := p.read()
				var got []string
				for i, item := range u.Items {
					got = append(got, item.Mark+item.Text)
					if i < len(texts) && (item.Mark != marks[kind][i] || item.Text != texts[i]) {
						t.Errorf("%q between %q: item %q %q", form, between, item.Mark, item.Text)
					}
				}
				if len(u.Items) != len(texts) || len(u.Doubts) > 0 || len(u.Signatory) != 2 || len(u.Copies) != 2 {
					t.Errorf("%q between %q: items %q, doubts %s, signatory %q, copies %q", form, between, got, doubts(u), u.Signatory, u.Copies)
				}
			}
		}
	}
}

func TestItemsFindTheirCategories(t *testing.T) {
	rows := []struct{ text, category, why string }{
		{"কর্মকর্তা/কর্মচারীগণের তথ্য", "officers_staff", ""}, {"কর্মকর্তা-কর্মচারিদের তালিকা", "officers_staff", ""}, {"কর্মকর্তাগণের মোবাইল নম্বর", "officers_staff", ""},
		{"নোটিশ বোর্ড", "notices", ""}, {"নোটিশবোর্ড", "notices", ""}, {"নোটিস বোর্ড", "notices", ""}, {"টেন্ডার বিজ্ঞপ্তি", "notices", ""},
		{"সিটিজেনস চার্টার", "citizen_charter", ""}, {"সিটিজেন্স চার্টার", "citizen_charter", ""}, {"সেবা প্রদান প্রতিশ্রুতি হালনাগাদ", "citizen_charter", ""}, {"নাগরিক সনদ", "citizen_charter", ""}, {"Citizen's Charter", "citizen_charter", ""},
		{"সেবার তালিকা", "services", ""}, {"সেবাসমূহ", "services", ""}, {"কি ধরনের সেবা প্রদান করা হয় তার তালিকা", "services", ""},
		{"তথ্য প্রদানকারী কর্মকর্তা ও আপিল কর্তৃপক্ষ", "rti", ""}, {"আপীল কর্তৃপক্ষের তথ্য", "rti", ""}, {"তথ্য অধিকার", "rti", ""}, {"আরটিআই", "rti", ""},
		{"এপিএ", "apa", ""}, {"এ.পি.এ", "apa", ""}, {"বার্ষিক কর্ম সম্পাদন চুক্তি", "apa", ""}, {"জিপিএমএস", "apa", ""}, {"APA/GPMS", "apa", ""},
		{"প্রকল্পসমূহের তথ্য", "projects", ""}, {"উন্নয়ন প্রকল্প", "projects", ""},
		{"অনিক ও আপীল কর্মকর্তার তথ্য", "grs", ""}, {"জিআরএস", "grs", ""}, {"অভিযোগ নিষ্পত্তি কর্মকর্তা", "grs", ""}, {"GRS", "grs", ""}, {"অভিযোগ প্রতিকার ব্যবস্থাপনা", "grs", ""},
		{"জাতীয় শুদ্ধাচার কৌশল", "integrity", ""}, {"এনআইএস", "integrity", ""}, {"শুল্কাচার কৌশল", "integrity", "spelling"}, {"শুদ্ধাচর কৌশল বাস্তবায়ন", "integrity", "spelling"},
		{"উন্নয়নমূলক কার্যক্রম", "development", ""}, {"অগ্রগতির প্রতিবেদন", "progress_reports", ""}, {"মাসিক প্রতিবেদন", "progress_reports", ""},
		{"প্রশিক্ষণের তথ্য", "training", ""}, {"কর্মকর্তা ও কর্মচারীদের প্রশিক্ষণ", "training", ""},
		{"সিটিজন চার্টর", "citizen_charter", "spelling"}, {"প্রশিক্ষনের তথ্য", "training", ""}, {"কর্মচারির তালিকা", "officers_staff", ""},
		{"আপীল কর্মকর্তা", "rti", "category"}, {"অনলাইন সেবা", "services", "category"},
		{"নোটিশ বোর্ড ও প্রকল্পের তথ্য", "projects", "category_several"},
		{"ই-নথি কার্যক্রম", "", ""}, {"উদ্ভাবনী উদ্যোগ", "", ""}, {"গ্যালারি ও ছবি", "", ""}, {"ইউনিয়নের মানচিত্র", "", ""}, {"স্বাস্থ্য কমপ্লেক্সের ঠিকানা", "", ""},
	}
	for _, row := range rows {
		t.Run(row.text, func(t *testing.T) {
			p := plain()
			p.items = "ক) নোটিশ বোর্ড\nখ) " + row.text + "\nগ) সেবার তালিকা"
			u := p.read()
			why := ""
			for _, d := range u.Doubts {
				why += d.Why
			}
			if len(u.Items) != 3 || u.Items[1].Category != row.category || why != row.why {
				t.Errorf("items %+v, doubts %s; want %s %q", u.Items, doubts(u), row.category, row.why)
			}
		})
	}
}
