package typeset_test

import (
	"strings"
	"testing"

	"batayandesk/internal/typeset"
)

func TestLinesMayEndOnlyWhereTheTableOfSection10Says(t *testing.T) {
	rows := []struct{ want, why string }{
		{"হলো। |এর", "after a danda"},
		{"ক।|খ", "after a danda without a space"},
		{"ক॥|খ", "after a double danda"},
		{"তারিখঃ |১৩", "visarga as a colon"},
		{"২।", "number of a paragraph"},
		{"সংশ্লিষ্ট)।", "closing signs stay"},
		{"উদ্\u200cযাপন", "ZWNJ"},
		{"৪র্থ", "digit and letters"},
		{"১০%", "per cent"},
		{"৳৫০০", "taka sign"},
		{"১৩/০৪/১৪২৭", "date"},
		{"২০২০-২১", "financial year"},
		{"৫৬.০৪.৫০০০.০০১", "memo number"},
		{"হলো ।", "a danda never starts a line"},
		{"১০ %", "nor does per cent"},
		{"হলো !", "nor an exclamation mark"},
		{"কথা ”", "nor a closing quote"},
		{"৭ (সাত)", "figure and word"},
		{"৫ কেজি", "number and unit"},
		{"৳ ৫০০/-", "sign and amount"},
		{"৫০০/- টাকা", "amount and unit"},
		{"১৩ আশ্বিন", "day and month"},
		{"১১ নভেম্বর |২০২১ তারিখের |মধ্যে", "day and month, year and date"},
		{"২৫ জনকে |দিন", "unit with an ending"},
		{"ক—|খ", "only after the em dash"},
		{"২০১৯–২০", "en dash between digits"},
		{"শাখা–|১", "en dash otherwise"},
		{"হাল-|নাগাদ", "after a hyphen"},
		{"ই-মেইল", "one character would stay alone"},
		{"এ-দেশ", "one character would stay alone"},
		{"কর্মকর্তা/|কর্মচারী", "after a slash"},
		{"নং-৫৬.০৪.১৮- |৮৯", "memo number with a space"},
		{"স্মারক |নং-৫৬.০৪", "never after নং-"},
		{"স্মারক |নং- ৮৯", "not even with a space"},
		{"(ভূমি)|(সকল)", "between brackets"},
		{"কে?|না", "after a question mark"},
		{"ক…|খ", "after an ellipsis"},
		{"www.kushtia.gov.bd/|a/|b", "web address"},
		{"info@kushtia.gov.bd", "mail address"},
		{"ক\u200b|খ", "zero width space"},
		{"ক\u00a0খ", "no-break space"},
		{"ক\u202fখ", "narrow no-break space"},
		{"ক\u2060খ", "word joiner"},
		{"ক\u2011খ", "no-break hyphen"},
		{"( ক |খ", "never after an opening bracket"},
		{"১। উপজেলা |নির্বাহী", "list marker in the text"},
		{"ক) কর্মকর্তা |ও", "list marker in the text"},
		{"- নোটিশ |বোর্ড", "list dash in the text"},
		{"আবেদনপত্র; |২। ছবি; |৩। সনদ", "list markers further on"},
		{"ধারা |২। |এর", "a number that ends a sentence is no marker"},
		{"৫ অক্টোবর, |২০২০। |এরপর", "nor is the year of a date"},
		{"তারিখ: |২০২০। |এরপর", "even after a colon"},
		{"ধারা |১, |২, |৩। |এর", "nor the last of several numbers"},
		{"কাজ। |তারপর", "an ordinary short word is no marker"},
		{"তারিখ : |২৮", "a colon never starts a line"},
	}
	for _, r := range rows {
		text := strings.ReplaceAll(r.want, "|", "")
		want := strings.ReplaceAll(r.want, "\u202f", "\u00a0")
		if got := typeset.Breaks(text); got != want {
			t.Errorf("%s: %q, want %q", r.why, got, want)
		}
	}
}
