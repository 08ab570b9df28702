package document_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// words are the words of a text, without what stands between them.
func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\u00a0' })
}

// Source: internal/document/README.md › Directive printed: printing it must give back every word of the seed in order.
func TestSeedLetterIsPrintedWordForWord(t *testing.T) {
	dir := sample(t).Directives[0]
	dir.Letter.Style = "simple"
	for _, tight := range []int{0, document.Tightest} {
		doc := document.LetterIn(document.Look{}, document.DirectiveLetter(dir), dir.Date, []int{tight})
		got := words(strings.Join(flat(doc.Blocks), "\n"))
		// What marks the lists in the electronic copy is no word of the letter.
		want := slices.DeleteFunc(words(dir.Text), func(w string) bool { return w == "-" })
		at := 0
		for _, word := range want {
			next := slices.Index(got[at:], word)
			if next < 0 {
				t.Fatalf("step %d: %q is missing after %q", tight, word, strings.Join(got[max(0, at-6):at], " "))
			}
			at += next + 1
		}
		if len(got) > len(want)+2 {
			t.Errorf("step %d: %d words are printed, the seed has %d", tight, len(got), len(want))
		}
	}
}

func TestPartsOfALetterStandInTheirOrder(t *testing.T) {
	body := office.LetterBody{
		Kind: "memo", Style: "full", Letterhead: []string{"সরকার", "কার্যালয়"}, MemoLabel: "স্মারক নং-", MemoPrinted: "১-২", DateLabel: "তারিখঃ",
		DateBangla: "২০ আশ্বিন", DateGregorian: "৫ অক্টোবর", Heading: "অফিস স্মারক", SubjectLabel: "বিষয়ঃ", Subject: "বিষয় এক",
		References: []string{"প্রথম", "দ্বিতীয়"}, Paragraphs: []string{"এক।", "দুই।", "তিন।"}, ItemsAfter: 1,
		Table:      &office.BodyTable{Rows: [][]string{{"ক)", "বিষয়", "সম্পন্ন", "মন্তব্য"}}},
		Enclosures: []string{"বর্ণনামতে – ২ (দুই) ফর্দ"}, Signature: []string{"নাম", "পদবি"}, Addressee: []string{"জেলা প্রশাসক"},
		CopiesHeading: "অনুলিপি:", Copies: []string{"একজন", "অফিস কপি।"},
	}
	text := strings.Join(flat(document.LetterIn(document.Look{}, body, "2020-10-05", nil).Blocks), "\n")
	at := 0
	for _, part := range []string{
		"সরকার", "কার্যালয়", "স্মারক নং-১-২", "তারিখঃ", "২০ আশ্বিন", "৫ অক্টোবর", "অফিস স্মারক", "বিষয়ঃ", "বিষয় এক", "(ক) প্রথম", "(খ) দ্বিতীয়",
		"এক।", "ক) | বিষয় | সম্পন্ন | মন্তব্য", "২। দুই।", "৩। তিন।", "২ (দুই) ফর্দ", "স্মারক নং-১-২/১(২)", "(উপরের অনুরূপ)", "অনুলিপি:", "১। একজন", "২। অফিস কপি।",
	} {
		next := strings.Index(text[at:], part)
		if next < 0 {
			t.Fatalf("%q does not stand after %q in\n%s", part, text[max(0, at-60):at], text)
		}
		at += next
	}
	for _, part := range []string{"প্রাপক", "জেলা প্রশাসক", "নাম", "পদবি"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not printed", part)
		}
	}
	if strings.Contains(text, "১। এক।") {
		t.Error("the first paragraph has a number")
	}
	single := cloned(t, body)
	single.Paragraphs, single.Style, single.Table = []string{"একটিই।"}, "simple", nil
	text = strings.Join(flat(document.LetterIn(document.Look{}, single, "2020-10-05", nil).Blocks), "\n")
	if strings.Contains(text, "/১(২)") || strings.Contains(text, "২।  ") {
		t.Errorf("a simple letter repeats its number:\n%s", text)
	}
}

// Whatever a letter holds or lacks, it can be set; nothing of it is lost.
func TestLettersOfAnyShapeAreSet(t *testing.T) {
	if _, err := typeset.Measure("ক", typeset.TextStyle{Family: typeset.Serif, SizePt: 12}, false); err != nil {
		t.Fatalf("the fonts are not there: %v", err)
	}
	for name, body := range map[string]office.LetterBody{
		"empty":        {},
		"only a table": {Table: &office.BodyTable{Head: []string{"ক"}, Rows: [][]string{{}, {"১", "২", "৩"}}}},
		"long lines":   {Subject: strings.Repeat("বিষয়", 400), Paragraphs: []string{strings.Repeat("ক্ষ্ম্য ", 3000)}, Signature: []string{strings.Repeat("নাম", 100)}},
		"many copies":  {Copies: make([]string, 80), Style: "full", MemoPrinted: "১"},
		"hostile":      {Paragraphs: []string{"\u202eউল্টো", "\x00", "<b>x</b>", "\xff"}, Addressee: []string{""}, Items: []string{"", "ক)"}},
	} {
		for tight := 0; tight <= document.Tightest; tight++ {
			result, err := typeset.Render(document.LetterIn(document.Look{}, body, "2020-10-05", []int{tight}))
			if err != nil || result.Pages < 1 {
				t.Errorf("%s, step %d: %d pages, %v", name, tight, result.Pages, err)
			}
		}
	}
}

// Where all but one item were "নেই", the column of the states was as narrow as that, and "আংশিক" was parted in the middle.
func TestNoWordOfATableIsPartedWhereItsColumnsCanMakeRoom(t *testing.T) {
	long := strings.Repeat("তথ্য প্রদানকারী কর্মকর্তা ও আপিল কর্তৃপক্ষ ", 3)
	for name, rows := range map[string][][]string{
		"states":  {{"ক)", "কর্মকর্তা ও কর্মচারী", "আংশিক", long}, {"খ)", long, "নেই", "নোটিশ বোর্ড প্রস্তুতাধীন"}},
		"marks":   {{"(viii)", long, "প্রযোজ্য নয়", long}},
		"address": {{"১", "নাম", "rehana.ca@goraipur.kushtia.gov.bd", long}},
		"digits":  {{"১০২৪.", long, "০১৭১১-২২৩৩৪৪", long}},
	} {
		for tight := 0; tight <= document.Tightest; tight++ {
			body := office.LetterBody{Paragraphs: []string{"এক।"}, Table: &office.BodyTable{Rows: rows}}
			doc := document.LetterIn(document.Look{}, body, "2020-10-05", []int{tight})
			table, sum := tables(doc.Blocks)[0], 0.0
			for i, width := range table.WidthsMM {
				sum += width
				for _, row := range rows {
					for _, word := range strings.Fields(row[i]) {
						wide, err := typeset.Measure(word, typeset.TextStyle{Family: typeset.Serif, SizePt: table.SizePt}, false)
						if err != nil {
							t.Fatal(err)
						}
						if wide += 2 * table.PaddingPt * 25.4 / 72; wide > width {
							t.Errorf("%s, step %d: %q needs %.1f mm, its column has %.1f", name, tight, word, wide, width)
						}
					}
				}
			}
			if sum > doc.Paper.TextWidthMM()+0.01 {
				t.Errorf("%s: the columns take %.1f mm of %.1f", name, sum, doc.Paper.TextWidthMM())
			}
		}
	}
}

func TestPlaceholdersAreFoundWhereverTheyStand(t *testing.T) {
	for text, left := range map[string]bool{
		"তারিখ ........": true, "নাম ____": true, "[বিষয় লিখুন]": true, "……": true, "ক … খ": false, "সমাপ্ত।": false, "ই-মেইল: a.b@c.gov.bd": false, "১...৩": false,
	} {
		for place, body := range map[string]office.LetterBody{
			"subject": {Subject: text}, "paragraph": {Paragraphs: []string{text}}, "reference": {References: []string{text}}, "item": {Items: []string{text}},
			"enclosure": {Enclosures: []string{text}}, "addressee": {Addressee: []string{text}}, "copy": {Copies: []string{text}}, "signature": {Signature: []string{text}},
			"attention": {Attention: text}, "table": {Table: &office.BodyTable{Rows: [][]string{{text}}}},
		} {
			if found := len(document.Placeholders(body)) > 0; found != left {
				t.Errorf("%q in the %s: found %v", text, place, found)
			}
		}
	}
}

// Source: internal/document/README.md › Remarks. A state other than done is never worded as done.
func TestRemarksSayEachStateAndNeverDoneForAnother(t *testing.T) {
	label := office.Text{BN: "বিভাগ"}
	for _, state := range []office.State{office.Partial, office.Stale, office.Missing, office.NotApplicableState} {
		for _, kind := range []catalog.FreshKind{catalog.FreshDays, catalog.FreshLatestItem, catalog.FreshFiscalYear, catalog.FreshQuarter} {
			r := compliance.Remark{State: state, Kind: kind, All: 14, Bad: 4, Confirmed: "2020-05-12", Latest: "2020-09-30", Why: "চলমান কোনো প্রকল্প নেই"}
			r.Asked, r.Document = office.Text{BN: "প্রতিবেদন"}, office.Text{BN: "দলিল"}
			if text := document.Remark(r, label, nil); text == "" || strings.Contains(text, "হালনাগাদ করা হয়েছে") || strings.Contains(text, "প্রকাশিত") {
				t.Errorf("%s is worded %q", state, text)
			}
		}
	}
	if text := document.Remark(compliance.Remark{State: office.Partial, All: 14, Bad: 4}, label, map[string]string{"partial": "{all} এর {bad}: {label}"}); text != "১৪ এর ৪: বিভাগ" {
		t.Errorf("the office's own template: %q", text)
	}
	// What came with an imported office is held to the same rule, and a fact that is not there is not said.
	stale := compliance.Remark{State: office.Stale, Confirmed: "2020-05-12"}
	if text := document.Remark(stale, label, map[string]string{"stale": "সম্পন্ন"}); text != "সর্বশেষ যাচাই ১২ মে ২০২০; পুনঃযাচাই প্রয়োজন" {
		t.Errorf("worded as done: %q", text)
	}
	stale.Confirmed = ""
	if text := document.Remark(stale, label, map[string]string{"stale": "{date} তারিখের পর যাচাই হয়নি"}); text != "পুনঃযাচাই প্রয়োজন" {
		t.Errorf("a day that is not known: %q", text)
	}
	if text := document.Remark(compliance.Remark{State: office.Done}, label, nil); text != "হালনাগাদ করা হয়েছে" {
		t.Errorf("done without a day: %q", text)
	}
}

func TestProgressCountsDoneAndNotApplicableApart(t *testing.T) {
	count := func(done, not, rest int) compliance.Tally {
		items := slices.Repeat([]compliance.Item{{State: office.Done}}, done)
		items = append(items, slices.Repeat([]compliance.Item{{State: office.NotApplicableState}}, not)...)
		return compliance.Count(append(items, slices.Repeat([]compliance.Item{{State: office.Missing}}, rest)...))
	}
	for _, row := range []struct {
		done, not, rest int
		want            string
	}{
		{4, 1, 4, "৪ (চার)টির কার্যক্রম সম্পন্ন হয়েছে এবং ১ (এক)টি এ কার্যালয়ের জন্য প্রযোজ্য নয়।"},
		{9, 0, 0, "সকল বিষয়ের কার্যক্রম সম্পন্ন হয়েছে।"},
		{8, 1, 0, "সকল বিষয়ের কার্যক্রম সম্পন্ন হয়েছে; ১ (এক)টি এ কার্যালয়ের জন্য প্রযোজ্য নয়।"},
		{3, 0, 6, "৩ (তিন)টির কার্যক্রম সম্পন্ন হয়েছে।"},
		{0, 0, 9, "নির্দেশিত ৯ (নয়)টি বিষয়ের কার্যক্রম চলমান রয়েছে।"},
	} {
		if text := document.Progress(count(row.done, row.not, row.rest)); !strings.HasSuffix(text, row.want) {
			t.Errorf("%d, %d, %d: %q", row.done, row.not, row.rest, text)
		}
	}
	if text := document.Progress(count(0, 9, 0)); text != "নির্দেশিত ৯ (নয়)টি বিষয়ের কোনোটিই এ কার্যালয়ের জন্য প্রযোজ্য নয়।" {
		t.Errorf("nothing was done, and the letter says: %q", text)
	}
}
