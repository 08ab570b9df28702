package typeset_test

import (
	"fmt"
	"testing"
	"time"

	"batayandesk/internal/typeset"
)

var sampleDay = time.Date(2020, 9, 28, 0, 0, 0, 0, time.UTC)

func mustRender(t testing.TB, doc typeset.Document) typeset.Result {
	t.Helper()
	res, err := typeset.Render(doc)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func para(text string) typeset.Paragraph {
	return typeset.Paragraph{Spans: typeset.Text(text), Align: typeset.Justify, AfterPt: 6}
}

func centred(text string, bold bool, size float64) typeset.Paragraph {
	return typeset.Paragraph{Spans: []typeset.Span{{Text: text, Bold: bold}}, Align: typeset.Center, SizePt: size}
}

// sampleLetter is a directive of two pages as a district office prints it.
func sampleLetter() typeset.Document {
	memoRow := typeset.Columns{
		WidthsMM: []float64{105, 15, 50}, VAlign: typeset.Middle, BeforePt: 12, AfterPt: 10,
		Cells: [][]typeset.Block{
			{typeset.Paragraph{Spans: typeset.Text("স্মারক নং-৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮- ৮৯")}},
			{typeset.Paragraph{Spans: typeset.Text("তারিখঃ")}},
			{
				typeset.Paragraph{Spans: typeset.Text("১৩ আশ্বিন, ১৪২৭ বঙ্গাব্দ"), Align: typeset.Center},
				typeset.Rule{},
				typeset.Paragraph{Spans: typeset.Text("২৮ সেপ্টেম্বর, ২০২০ খ্রিষ্টাব্দ"), Align: typeset.Center},
			},
		},
	}
	blocks := []typeset.Block{
		centred("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", false, 13),
		centred("জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া", true, 14),
		centred("(আইসিটি শাখা)", false, 12),
		typeset.Paragraph{Spans: []typeset.Span{{Text: "www.kushtia.gov.bd", URI: "http://www.kushtia.gov.bd"}}, Align: typeset.Center},
		memoRow,
		typeset.Paragraph{
			Spans: typeset.Bold("জাতীয় তথ্য বাতায়ন (ওয়েবপোর্টাল) এর তথ্য সন্নিবেশ ও হাল-নাগাদকরণ প্রসঙ্গে।"), Marker: "বিষয়ঃ", MarkerBold: true,
			HangMM: 16, Role: typeset.Heading1, AfterPt: 8, Bookmark: "বিষয়",
		},
		para("উপর্যুক্ত বিষয়ের পরিপ্রেক্ষিতে জানানো যাচ্ছে যে, জেলা ও উপজেলা পোর্টালগুলোতে দাপ্তরিক সকল তথ্য যেমন, কর্মকর্তা/কর্মচারীগণের তথ্য, সিটিজেন চার্টার, কি ধরনের সেবা প্রদান করা হয় তার তালিকা, উন্নয়নমূলক কার্যক্রমের তথ্য, অগ্রগতির প্রতিবেদন, প্রকল্পসমূহের তথ্য, প্রশিক্ষণের তথ্য, নোটিশ বোর্ড ইত্যাদি নিয়মিত হাল-নাগাদ এর বাধ্যবাধকতা রয়েছে। কিন্তু লক্ষ্য করা যাচ্ছে যে, ইতোপূর্বে ওয়েবপোর্টাল হাল-নাগাদ করার নির্দেশনা প্রদান করা সত্ত্বেও জেলা ও উপজেলা পর্যায়ের অধিকাংশ অফিসের তথ্য নিয়মিত হাল-নাগাদ করা হচ্ছে না। ফলে নাগরিকগণ তাদের কাঙ্ক্ষিত সেবা থেকে বঞ্চিত হচ্ছে এবং সরকারের উন্নয়ন কার্যক্রম চরমভাবে বিঘ্নিত হচ্ছে।"),
		marked("২।", "গত ১২ এপ্রিল ২০১৮ হতে কলসেন্টার ৩৩৩ সেবা চালু রয়েছে এবং জেলা প্রশাসন, কুষ্টিয়া কর্তৃক ৩৩৩ কলসেন্টারের সেবা প্রাপ্তির জন্য ব্যাপক প্রচার প্রচারণা চালানো হয়েছে। ৩৩৩ কল সেন্টারের অধিকাংশ তথ্য ওয়েবপোর্টাল থেকে প্রদান করা হয়ে থাকে। ফলে ওয়েবপোর্টালে সকল তথ্য হাল-নাগাদ থাকা অত্যন্ত জরুরী।"),
		marked("৩।", "এমতাবস্থায়, আপনার কার্যালয়ের দাপ্তরিক ওয়েবপোর্টাল এবং আপনার অধীনস্থ উপজেলা ওয়েবপোর্টালের নিম্নবর্ণিত তথ্য সন্নিবেশ ও হাল-নাগাদ করে পত্র প্রাপ্তির ৭ (সাত) কর্মদিবসের মধ্যে এ কার্যালয়কে অবহিত করার জন্য নির্দেশক্রমে অনুরোধ করা হলো।"),
	}
	for i, item := range []string{
		"কর্মকর্তা ও কর্মচারির দাপ্তরিক মোবাইল নম্বর ও ই-মেইল সন্নিবেশ ও নিয়মিত হাল-নাগাদ।", "নোটিশ বোর্ড নিয়মিত হাল-নাগাদ।", "সিটিজেন চার্টার আপলোড",
		"সেবার তালিকা সন্নিবেশ/হাল-নাগাদ", "তথ্য প্রদানকারী কর্মকর্তা ও আপীল কর্তৃপক্ষের তথ্য হাল-নাগাদ।", "বার্ষিক কর্মসম্পাদন চুক্তি (এপিএ) আপলোড।",
		"প্রকল্পের তথ্য (যদি থাকে) সন্নিবেশ করা।", "অনিক ও আপীল কর্মকর্তার তথ্য হাল-নাগাদ", "শুল্কাচার কৌশল বাস্তবায়ন অগ্রগতি আপলোড।",
	} {
		blocks = append(blocks, typeset.Paragraph{
			Spans: typeset.Text(item), Role: typeset.ListItem, Marker: string([]rune("কখগঘঙচছজঝ")[i]) + ")", IndentMM: 10, HangMM: 18, Align: typeset.Justify,
		})
	}
	blocks = append(blocks,
		typeset.Group{Keep: true, LeftMM: 85, WidthMM: 85, Blocks: []typeset.Block{
			typeset.Space{Pt: 45}, centred("মোঃ আসলাম হোসেন", false, 0), centred("জেলা প্রশাসক", false, 0), centred("কুষ্টিয়া।", false, 0), centred("ফোন ০৭১-৬২৩০০", false, 0),
		}},
		typeset.Paragraph{Spans: typeset.Text("অনুলিপি (সদয় অবগতির জন্য):"), BeforePt: 10, KeepNext: true},
	)
	for i, to := range []string{
		"উপজেলা নির্বাহী অফিসার (সকল), কুষ্টিয়া।", "সহকারী কমিশনার (ভূমি) (সকল, কুষ্টিয়া", "সহকারী প্রোগ্রামার (সকল), কুষ্টিয়া।",
		"ইউনিয়ন পরিষদ চেয়ারম্যান (সকল), কুষ্টিয়া।", ".....", "অফিস কপি।",
	} {
		blocks = append(blocks, typeset.Paragraph{
			Spans: typeset.Text(to), Role: typeset.ListItem, Marker: string([]rune("১২৩৪৫৬")[i]) + "।", HangMM: 8,
		})
	}
	return typeset.Document{
		Meta:  typeset.Meta{Title: "তথ্য হাল-নাগাদকরণ প্রসঙ্গে", Author: "জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া", Subject: "পত্র", Created: sampleDay},
		Paper: typeset.A4(), Footer: typeset.Footer{PageNumbers: true}, Blocks: blocks,
	}
}

func marked(mark, text string) typeset.Paragraph {
	p := para(text)
	p.Marker = mark
	return p
}

// sampleCharter is a charter of n services in eight columns.
func sampleCharter(n int) typeset.Document {
	heads := []string{
		"ক্রমিক", "সেবার নাম", "সেবা প্রদানে সর্বোচ্চ সময়", "প্রয়োজনীয় কাগজপত্র", "প্রয়োজনীয় কাগজপত্র/আবেদন ফরম প্রাপ্তিস্থান",
		"সেবামূল্য এবং পরিশোধ পদ্ধতি (যদি থাকে)", "শাখার নামসহ দায়িত্বপ্রাপ্ত কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোড, অফিসিয়াল টেলিফোন ও ই-মেইল",
		"ঊর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোডসহ অফিসিয়াল টেলিফোন ও ই-মেইল",
	}
	t := typeset.Table{WidthsMM: []float64{10, 38, 24, 58, 36, 31, 42, 38}, SizePt: 9, LineHeight: 1.35, Caption: "২.১) নাগরিক সেবা"}
	var head, numbers []typeset.Cell
	for i, h := range heads {
		head = append(head, typeset.Cell{Blocks: []typeset.Paragraph{{Spans: typeset.Bold(h)}}, Align: typeset.Center, FillGray: 0.08})
		numbers = append(numbers, typeset.Cell{Blocks: []typeset.Paragraph{{Spans: typeset.Text("(" + string([]rune("১২৩৪৫৬৭৮")[i]) + ")")}}, Align: typeset.Center})
	}
	t.Head = [][]typeset.Cell{head, numbers}
	papers := []string{
		"১। নির্ধারিত ফরমে আবেদন\n২। জাতীয় পরিচয়পত্রের সত্যায়িত অনুলিপি\n৩। সদ্য তোলা পাসপোর্ট আকারের ২ কপি ছবি",
		"আবেদনপত্র, খতিয়ানের সার্টিফায়েড কপি, দাখিলা, ওয়ারিশ সনদপত্র (অনধিক ৩ মাসের মধ্যে ইস্যুকৃত), মূল দলিলের ফটোকপি, সর্বশেষ জরিপের পর থেকে বায়া/পিট দলিল, ভূমি উন্নয়ন কর পরিশোধের দাখিলা এবং তফসিলে বর্ণিত চৌহদ্দিসহ কলমি নকশা। আবেদনে ভুল থাকলে সংশোধনের সুযোগ দেওয়া হবে।",
		"প্রযোজ্য নয়",
	}
	for i := range n {
		t.Rows = append(t.Rows, []typeset.Cell{
			{Blocks: []typeset.Paragraph{{Spans: typeset.Text(bn(i + 1))}}, Align: typeset.Center},
			typeset.TextCell(fmt.Sprintf("%s (%s)", []string{"নামজারি ও জমাভাগ", "হাটবাজারের চান্দিনা ভিটি লাইসেন্স নবায়ন", "জন্ম নিবন্ধন সংশোধনের সুপারিশ"}[i%3], bn(100+i))),
			typeset.TextCell("২৮ (আটাশ) কর্মদিবস"), typeset.TextCell(papers[i%3]),
			typeset.TextCell("উপজেলা ভূমি অফিস অথবা www.land.gov.bd"),
			typeset.TextCell("কোর্ট ফি ২০/- টাকা, নোটিশ জারি ফি ৫০/- টাকা (চালান/ডিসিআর)"),
			typeset.TextCell("সহকারী কমিশনার (ভূমি)\nরুম নং-১০২, কোড ৫০৯৮\nফোন ০৭১-০০০২২\nacland@goraipur.kushtia.gov.bd"),
			typeset.TextCell("উপজেলা নির্বাহী অফিসার\nরুম নং-২০১\nফোন ০৭১-০০০১১\nuno@goraipur.kushtia.gov.bd"),
		})
	}
	return typeset.Document{
		Meta:  typeset.Meta{Title: "সেবা প্রদান প্রতিশ্রুতি (সিটিজেনস চার্টার)", Created: sampleDay},
		Paper: typeset.A4Landscape(), Style: typeset.TextStyle{SizePt: 11},
		Footer: typeset.Footer{Left: "হালনাগাদ: ১ অক্টোবর ২০২০", PageNumbers: true},
		Blocks: []typeset.Block{
			centred("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", false, 12),
			typeset.Paragraph{Spans: typeset.Bold("সেবা প্রদান প্রতিশ্রুতি (সিটিজেনস চার্টার)"), Align: typeset.Center, Role: typeset.Heading1, SizePt: 14, AfterPt: 8},
			t,
		},
	}
}

func bn(n int) string {
	out := ""
	for _, r := range fmt.Sprint(n) {
		out += string(r - '0' + '০')
	}
	return out
}
