package document

import (
	"slices"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// forwarding hands a directive on to the offices below, with an earlier day to answer than our own. What it
// encloses is the scan of the directive. Source: internal/document/README.md › Forwarding letter.
var forwarding = Template{
	ID: "forwarding", Kind: office.PlainLetter, Directive: Needed,
	Title: office.Text{BN: "অগ্রায়ন পত্র", EN: "Forwarding letter"},
	Subject: func(Facts) string {
		return "জাতীয় তথ্য বাতায়নের তথ্য হাল-নাগাদকরণ সংক্রান্ত পত্র অগ্রায়ণ।"
	},
	References: Facts.directiveReference,
	Paragraphs: func(f Facts) []string {
		return []string{"সূত্রোক্ত পত্রের ছায়ালিপি এতৎসঙ্গে প্রেরণ করা হলো। পত্রে বর্ণিত " + itemRange(f.Directive.Items) +
			" তথ্য আপনার দপ্তরের ওয়েবপোর্টালে সন্নিবেশ করে " + untilWhen(f) + " এ কার্যালয়কে অবহিত করার জন্য অনুরোধ করা হলো।"}
	},
	Enclosures: func(f Facts) []string {
		return []string{"বর্ণনামতে – " + bangla.FiguresAndWord(max(len(f.Directive.Attached), 1)) + " ফর্দ।"}
	},
	Addressee: Facts.allBelow,
	Copies:    Facts.superiorAndFile,
	Finish: func(f Facts, body *office.LetterBody) {
		body.AnswerBy, body.Attached = f.answerBy(), slices.Clone(f.Directive.Attached)
		if body.AnswerBy == "" {
			body.AnswerDays = reminderDays // as untilWhen says
		}
		if len(f.To) > 1 {
			body.Recipients = f.below()
		}
	},
}

// itemRange is "ক হতে ঝ ক্রমিকের".
func itemRange(items []office.DirectiveItem) string {
	if len(items) < 2 || items[0].Mark == "" || items[len(items)-1].Mark == "" {
		return "নির্দেশিত"
	}
	return items[0].Mark + " হতে " + items[len(items)-1].Mark + " ক্রমিকের"
}

func untilWhen(f Facts) string {
	if by := f.answerBy(); by.Valid() {
		return "আগামী " + f.day(by) + " তারিখের মধ্যে"
	}
	return "পত্র প্রাপ্তির " + days(reminderDays)
}
