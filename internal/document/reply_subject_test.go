package document_test

import (
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
)

// Source: internal/document/README.md › Reply.
func TestSubjectOfAReplyIsThatOfItsDirective(t *testing.T) {
	reply, _ := document.TemplateOf("reply")
	for _, row := range []struct{ asked, want string }{
		{"জাতীয় তথ্য বাতায়ন (ওয়েবপোর্টাল) এর তথ্য সন্নিবেশ ও হাল-নাগাদকরণ প্রসঙ্গে।", "জাতীয় তথ্য বাতায়নের তথ্য সন্নিবেশ ও হাল-নাগাদকরণের অগ্রগতি অবহিতকরণ।"},
		{"ইউনিয়ন ওয়েবপোর্টালের তথ্য হালনাগাদকরণ প্রসঙ্গে (তাগিদ-২)।", "ইউনিয়ন ওয়েবপোর্টালের তথ্য হালনাগাদকরণের অগ্রগতি অবহিতকরণ।"},
		{"সরকারি দপ্তরের ওয়েবসাইটে সিটিজেন চার্টার প্রসঙ্গে", "সরকারি দপ্তরের ওয়েবসাইটে সিটিজেন চার্টার সংক্রান্ত প্রতিবেদন প্রেরণ প্রসঙ্গে।"},
		{"জাতীয় শুদ্ধাচার কৌশল সংক্রান্ত।", "জাতীয় শুদ্ধাচার কৌশল সংক্রান্ত প্রতিবেদন প্রেরণ প্রসঙ্গে।"},
		{"এপিএ (৪র্থ প্রান্তিক) এর প্রতিবেদন প্রেরণ প্রসঙ্গে।", "এপিএ (৪র্থ প্রান্তিক) এর প্রতিবেদন প্রেরণ প্রসঙ্গে।"},
		{"তথ্য অধিকার বিষয়ে", "তথ্য অধিকার সংক্রান্ত প্রতিবেদন প্রেরণ প্রসঙ্গে।"},
		{"", "নির্দেশিত বিষয়সমূহের অগ্রগতি অবহিতকরণ।"},
	} {
		if is := reply.Subject(document.Facts{Directive: &office.Directive{SubjectBN: row.asked}}); is != row.want {
			t.Errorf("%q is answered as %q, want %q", row.asked, is, row.want)
		}
	}
}

// "(১)" was printed "(১))".
func TestMarksOfItemsKeepTheirOwnSign(t *testing.T) {
	dir := office.Directive{Items: []office.DirectiveItem{{Mark: "ক", TextBN: "এক"}, {Mark: "(১)", TextBN: "দুই"}, {Mark: "২।", TextBN: "তিন"}, {TextBN: "চার"}}}
	in := document.ReplyInput{Directive: dir}
	in.Content.Catalog = catalog.Default()
	in.Standing = compliance.BoardFrom(in.Content, nil, dir)
	for i, want := range []string{"ক)", "(১)", "২।", "ঘ)"} {
		if got := document.ReplyTable(in).Rows[i][0]; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
