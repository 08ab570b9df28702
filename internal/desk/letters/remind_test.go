package letters_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// plainTo issues a letter with that text to an addressee.
func plainTo(t testing.TB, d *desktest.Desk, subject, text string, to ...string) letters.LetterView {
	t.Helper()
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "letter", Another: true}))(t)
	view.Body.Subject, view.Body.Paragraphs, view.Body.Addressee = subject, []string{text}, to
	return ok(issue(t, d, draftLetter(view)))(t).Letter
}

func day(t testing.TB, d *desktest.Desk, day string) {
	t.Helper()
	ok(d.Offices.SetDay(officefile.DayIn{Day: day}))(t)
}

// A reminder took the newest letter of the day: a report to the deputy commissioner, who was then told that nothing had
// come from him.
func TestReminderAsksWhichLetterAndNeverGoesUp(t *testing.T) {
	d := desktest.Open(t)
	day(t, d, "2020-09-30")
	asked := plainTo(t, d, "মাসিক প্রতিবেদন প্রেরণ।", "৫ (পাঁচ) কর্মদিবসের মধ্যে প্রতিবেদন প্রেরণের অনুরোধ করা হলো।", "উপজেলা কৃষি অফিসার", "গড়াইপুর।")
	day(t, d, "2020-10-11")
	up := plainTo(t, d, "তথ্য প্রেরণ।", "৭ (সাত) কর্মদিবসের মধ্যে চাওয়া তথ্য পাঠানো হলো।", "জেলা প্রশাসক", "কুষ্টিয়া।")
	later := plainTo(t, d, "সভার তথ্য।", "আগামী ২০ অক্টোবর ২০২০ তারিখের মধ্যে জানানোর অনুরোধ করা হলো।", "উপজেলা শিক্ষা অফিসার", "গড়াইপুর।")
	rows := ok(d.Letters.Remindable(letters.RemindIn{}))(t).Rows
	if len(rows) != 3 || rows[0].ID != later.ID || rows[0].Passed || rows[1].ID != asked.ID || !rows[1].Passed || rows[1].TermText != "সময় পার হয়েছে ৭ অক্টোবর ২০২০" ||
		rows[2].Term || rows[1].AnswerText != "জবাব আসেনি" || !rows[1].Open {
		t.Fatalf("%s", asJSON(t, rows))
	}
	if slices.ContainsFunc(rows, func(r letters.RemindRow) bool { return r.ID == up.ID }) {
		t.Error("the office above is to be reminded")
	}
	_, err := d.Letters.Compose(letters.ComposeIn{Template: "reminder", About: up.ID})
	refused(t, err, "letter.unknown_earlier")
	_, err = d.Letters.Compose(letters.ComposeIn{Template: "reminder"})
	if p := refused(t, err, "letter.which"); !strings.Contains(p.In(office.Bengali), asked.Memo) {
		t.Errorf("%s", p.In(office.Bengali))
	}
	first := ok(d.Letters.Compose(letters.ComposeIn{Template: "reminder", About: asked.ID, Another: true}))(t)
	if text := first.Body.Paragraphs[0]; !strings.Contains(text, "৫ (পাঁচ) কর্মদিবসের মধ্যে") || !strings.Contains(text, "৭ অক্টোবর ২০২০ তারিখে অতিক্রান্ত") || strings.Contains(text, "পোর্টাল") {
		t.Errorf("%q", text)
	}
	said := func(v letters.LetterView, part string) bool {
		return slices.ContainsFunc(v.Preview.Warnings, func(w string) bool { return strings.Contains(w, part) })
	}
	early := ok(d.Letters.Compose(letters.ComposeIn{Template: "reminder", About: later.ID, Another: true}))(t)
	if strings.Contains(early.Body.Paragraphs[0], "অতিক্রান্ত") || !said(early, "২০ অক্টোবর ২০২০ পর্যন্ত আছে") || said(first, "পর্যন্ত আছে") {
		t.Errorf("%q %q", early.Body.Paragraphs[0], early.Preview.Warnings)
	}
	// Written anew it stays about its letter, and an answer that came is not denied.
	kept := ok(d.Letters.Keep(draftLetter(first)))(t)
	ok(d.Letters.NoteAnswer(letters.AnswerIn{ID: asked.ID, On: "2020-10-08", From: "উপজেলা কৃষি অফিসার", Memo: "১২৩"}))(t)
	anew := ok(d.Letters.Compose(letters.ComposeIn{Template: "reminder", ID: kept.ID, Fresh: true}))(t)
	if anew.ID != kept.ID || anew.Body.About != asked.ID || strings.Contains(anew.Body.Paragraphs[0], "কোনো প্রতিবেদন") || !said(anew, "৮ অক্টোবর ২০২০ তারিখে ১২৩ স্মারকে উপজেলা কৃষি অফিসার এর জবাব এসেছে") {
		t.Errorf("%q %q", anew.Body.Paragraphs, anew.Preview.Warnings)
	}
	if rows := ok(d.Letters.Remindable(letters.RemindIn{}))(t).Rows; rows[1].Open || rows[1].ID != asked.ID {
		t.Errorf("%s", asJSON(t, rows))
	}
	// A cancelled letter is not reminded of.
	ok(d.Letters.Cancel(letters.CancelIn{ID: later.ID, Reason: "ভুল"}))(t)
	if rows := ok(d.Letters.Remindable(letters.RemindIn{}))(t).Rows; len(rows) != 2 {
		t.Errorf("%s", asJSON(t, rows))
	}
}

func TestReminderGoesToThoseAloneWhoDidNotAnswer(t *testing.T) {
	d := desktest.Open(t)
	day(t, d, "2020-09-30")
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "forwarding", To: []string{"up-goraipur-1", "up-goraipur-2", "up-goraipur-3"}}))(t)
	sent := ok(issue(t, d, draftLetter(view)))(t).Letter
	day(t, d, "2020-10-11")
	ok(d.Letters.NoteAnswer(letters.AnswerIn{ID: sent.ID, On: "2020-10-05", From: "চেয়ারম্যান, ২নং চাঁদপুর ইউনিয়ন পরিষদ, গড়াইপুর, কুষ্টিয়া।"}))(t)
	row := ok(d.Letters.Remindable(letters.RemindIn{}))(t).Rows[0]
	if row.AnswerText != "১টি জবাব এসেছে, ২ জনের আসেনি" || !row.Open {
		t.Errorf("%+v", row)
	}
	// A name that all of them have is nobody's answer.
	ok(d.Letters.NoteAnswer(letters.AnswerIn{ID: sent.ID, On: "2020-10-06", From: "চেয়ারম্যান"}))(t)
	reminder := ok(d.Letters.Compose(letters.ComposeIn{Template: "reminder"}))(t)
	if to := reminder.Body.Recipients; len(to) != 2 || to[0][1] != "১নং হরিপুর ইউনিয়ন পরিষদ" || to[1][1] != "৩নং শিলাইদহচর ইউনিয়ন পরিষদ" {
		t.Errorf("%q", to)
	}
	if !strings.Contains(reminder.Body.Paragraphs[0], "অদ্যাবধি কোনো প্রতিবেদন") {
		t.Errorf("those who did not answer are not told so: %q", reminder.Body.Paragraphs[0])
	}
}
