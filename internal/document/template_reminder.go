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
		if each := f.eachAsBefore(); len(each) > 1 {
			body.Recipients = each
		}
		if n := len(f.Earlier); n > 0 {
			body.About, body.AnswerDays = f.Earlier[n-1].ID, reminderDays
		}
	},
}
