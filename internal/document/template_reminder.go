package document

import "batayandesk/internal/office"

// reminderDays is the term of a reminder. Source: internal/document/README.md › Reminder.
const reminderDays = 3

// reminder asks again for what an earlier letter to an office below asked for. Its number in the chain, its
// references and the day that has passed follow from the register. Source: internal/document/README.md › Reminder.
var reminder = Template{
	ID: "reminder", Kind: office.PlainLetter, Directive: Optional,
	Title:      office.Text{BN: "তাগিদপত্র", EN: "Reminder"},
	Subject:    reminderSubject,
	References: reminderReferences,
	Paragraphs: func(f Facts) []string {
		return []string{reminderOf(f), "এমতাবস্থায়, বিষয়টি জরুরি বিবেচনায় পত্র প্রাপ্তির " + days(reminderDays) +
			" প্রতিবেদন প্রেরণ নিশ্চিত করার জন্য পুনরায় অনুরোধ করা হলো।"}
	},
	Addressee: Facts.asBefore,
	Copies:    Facts.superiorAndFile,
	Finish: func(f Facts, body *office.LetterBody) {
		body.Recipients = f.eachAsBefore()
		if n := len(f.Earlier); n > 0 {
			body.About, body.AnswerDays = f.Earlier[n-1].ID, reminderDays
		}
	},
}

// reminderOf says what was asked, until when, and that nothing came; a term that is not known is not named.
func reminderOf(f Facts) string {
	whose, term, passed := "আপনার দপ্তরের", "", ""
	if f.toUnions() {
		whose = "আপনার ইউনিয়নের"
	}
	if n, by := f.term(); by.Valid() {
		if n > 0 {
			term = days(n) + " "
		}
		if by < f.Content.Day {
			passed = "নির্ধারিত সময় " + f.day(by) + " তারিখে অতিক্রান্ত হলেও "
		}
	}
	return "উপর্যুক্ত বিষয় ও সূত্রোক্ত পত্রের মাধ্যমে " + whose + " ওয়েবপোর্টালের তথ্য হালনাগাদ করে " + term +
		"এ কার্যালয়কে অবহিত করার জন্য অনুরোধ করা হয়েছিল। " + passed + "অদ্যাবধি কোনো প্রতিবেদন পাওয়া যায়নি।"
}
