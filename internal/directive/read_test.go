package directive_test

import (
	"os"
	"slices"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/directive"
	"batayandesk/internal/office"
)

// understood is what a test letter must give, as
// internal/directive/README.md › What letters write says.
func TestSeedLetterIsUnderstoodWhole(t *testing.T) {
	text := letterText(t, "seed")
	u := directive.Read(text, catalog.Default())
	if u.Issuer != "জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া" || u.Branch != "আইসিটি শাখা" || u.Website != "www.kushtia.gov.bd" {
		t.Errorf("head: %q %q %q", u.Issuer, u.Branch, u.Website)
	}
	if u.Memo != "৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯" || u.MemoForm != "18" {
		t.Errorf("memo %q of form %q", u.Memo, u.MemoForm)
	}
	if u.Date != "2020-09-28" || u.Bangla == nil || *u.Bangla != (office.BanglaDate{Year: 1427, Month: 6, Day: 13}) {
		t.Errorf("dates %s, %+v", u.Date, u.Bangla)
	}
	if u.Subject != "জাতীয় তথ্য বাতায়ন (ওয়েবপোর্টাল) এর তথ্য সন্নিবেশ ও হাল-নাগাদকরণ প্রসঙ্গে।" {
		t.Errorf("subject %q", u.Subject)
	}
	if u.Days == nil || *u.Days != 7 || u.Deadline != "" || u.Scope != office.ScopeOwnSubordinate {
		t.Errorf("days %v, deadline %q, scope %q", u.Days, u.Deadline, u.Scope)
	}
	want := []directive.Item{
		{Mark: "ক", Text: "কর্মকর্তা ও কর্মচারির দাপ্তরিক মোবাইল নম্বর ও ই-মেইল সন্নিবেশ ও নিয়মিত হাল-নাগাদ।", Category: "officers_staff"},
		{Mark: "খ", Text: "নোটিশ বোর্ড নিয়মিত হাল-নাগাদ।", Category: "notices"},
		{Mark: "গ", Text: "সিটিজেন চার্টার আপলোড", Category: "citizen_charter"},
		{Mark: "ঘ", Text: "সেবার তালিকা সন্নিবেশ/হাল-নাগাদ", Category: "services"},
		{Mark: "ঙ", Text: "তথ্য প্রদানকারী কর্মকর্তা ও আপীল কর্তৃপক্ষের তথ্য হাল-নাগাদ।", Category: "rti"},
		{Mark: "চ", Text: "বার্ষিক কর্মসম্পাদন চুক্তি (এপিএ) আপলোড।", Category: "apa"},
		{Mark: "ছ", Text: "প্রকল্পের তথ্য (যদি থাকে) সন্নিবেশ করা।", Category: "projects"},
		{Mark: "জ", Text: "অনিক ও আপীল কর্মকর্তার তথ্য হাল-নাগাদ", Category: "grs"},
		{Mark: "ঝ", Text: "শুল্কাচার কৌশল বাস্তবায়ন অগ্রগতি আপলোড।", Category: "integrity"},
	}
	if len(u.Items) != len(want) {
		t.Fatalf("%d items, want %d", len(u.Items), len(want))
	}
	for i, item := range u.Items {
		item.Span = directive.Span{}
		if item != want[i] {
			t.Errorf("item %d: %+v, want %+v", i, item, want[i])
		}
	}
	if want := []string{"মোঃ আসলাম হোসেন", "জেলা প্রশাসক", "কুষ্টিয়া।", "ফোন ০৭১-৬২৩০০"}; !slices.Equal(u.Signatory, want) {
		t.Errorf("signatory %q", u.Signatory)
	}
	if want := []string{"উপজেলা নির্বাহী অফিসার (সকল), কুষ্টিয়া।", "সহকারী কমিশনার (ভূমি) (সকল, কুষ্টিয়া", "সহকারী প্রোগ্রামার (সকল), কুষ্টিয়া।",
		"ইউনিয়ন পরিষদ চেয়ারম্যান (সকল), কুষ্টিয়া।", ".....", "অফিস কপি।"}; !slices.Equal(u.Copies, want) {
		t.Errorf("copies %q", u.Copies)
	}
	if len(u.Doubts) != 1 || u.Doubts[0].Field != "items[8].text" || u.Doubts[0].Why != "spelling" || u.Doubts[0].Args["word"] != "শুল্কাচার" {
		t.Errorf("doubts %+v", u.Doubts)
	}
	if len(u.Asked) != 0 || !u.Registrable() {
		t.Errorf("asked %v", u.Asked)
	}
}

func TestSeedSpansPointAtWhatIsPrinted(t *testing.T) {
	text := letterText(t, "seed")
	u := directive.Read(text, catalog.Default())
	printed := map[string]string{
		"issuer": "জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া", "branch": "আইসিটি শাখা", "website": "www.kushtia.gov.bd",
		"memo": "৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮- ৮৯", "bangla_date": "১৩ আশ্বিন, ১৪২৭", "date": "২৮ সেপ্টেম্বর, ২০২০",
		"subject": "জাতীয় তথ্য বাতায়ন (ওয়েবপোর্টাল) এর তথ্য সন্নিবেশ ও হাল-নাগাদকরণ প্রসঙ্গে।",
		"days":    "৭ (সাত) কর্মদিবস", "scope": "আপনার কার্যালয়ের দাপ্তরিক ওয়েবপোর্টাল এবং আপনার অধীনস্থ উপজেলা",
		"items[0].mark": "ক", "items[8].mark": "ঝ", "items[8].text": "শুল্কাচার কৌশল বাস্তবায়ন অগ্রগতি আপলোড।",
		"items[3].text": "সেবার তালিকা সন্নিবেশ/হাল-নাগাদ", "signatory[3]": "ফোন ০৭১-৬২৩০০", "copies[4]": ".....", "copies[5]": "অফিস কপি।",
	}
	src := []rune(text)
	for field, want := range printed {
		span, found := u.Spans[field]
		if !found {
			t.Errorf("no span for %s", field)
			continue
		}
		if got := string(src[span.From:span.To]); got != want {
			t.Errorf("%s: %q, want %q", field, got, want)
		}
	}
}

func letterText(t testing.TB, name string) string {
	t.Helper()
	body, err := os.ReadFile("testdata/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}
