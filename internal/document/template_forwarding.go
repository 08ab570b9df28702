package document

import (
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// forwarding hands a directive on to the offices below, with an earlier day to answer than our own. The one
// enclosure is the copy of the directive. Source: domain.md section 8.6.
var forwarding = Template{
	ID: "forwarding", Kind: "letter", Directive: Needed,
	Title: office.Text{BN: "অগ্রায়ন পত্র", EN: "Forwarding letter"},
	Subject: func(Facts) string {
		return "জাতীয় তথ্য বাতায়নের তথ্য হাল-নাগাদকরণ সংক্রান্ত পত্র অগ্রায়ণ।"
	},
	References: Facts.directiveReference,
	Paragraphs: func(f Facts) []string {
		return []string{"সূত্রোক্ত পত্রের ছায়ালিপি এতৎসঙ্গে প্রেরণ করা হলো। পত্রে বর্ণিত " + itemRange(f.Directive.Items) +
			" তথ্য আপনার দপ্তরের ওয়েবপোর্টালে সন্নিবেশ করে " + untilWhen(f) + " এ কার্যালয়কে অবহিত করার জন্য অনুরোধ করা হলো।"}
	},
	Enclosures: func(Facts) []string {
		return []string{"বর্ণনামতে – " + bangla.FiguresAndWord(1) + " ফর্দ।"}
	},
	Addressee: Facts.allBelow,
	Copies:    Facts.superiorAndFile,
	Finish: func(f Facts, body *office.LetterBody) {
		body.AnswerBy = answerBy(f)
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

// answerBy is two working days before our own last day, so that there is time to put answers together; ""
// where that has passed or no last day is known.
func answerBy(f Facts) office.Date {
	cal := compliance.CalendarOf(f.Content)
	by, left := f.Standing.Due, 2
	for by.Valid() && left > 0 && by > f.Content.Day {
		if by = by.Add(-1); cal.Working(by) {
			left--
		}
	}
	if by <= f.Content.Day {
		return ""
	}
	return by
}

func untilWhen(f Facts) string {
	if by := answerBy(f); by.Valid() {
		return "আগামী " + f.day(by) + " তারিখের মধ্যে"
	}
	return "পত্র প্রাপ্তির " + days(reminderDays)
}

// allBelow are the offices named, or all below: single ones by name, those of one kind together, numbered.
func (f Facts) allBelow() []string {
	if len(f.To) > 0 {
		return f.below()[0]
	}
	var heads []string
	count := map[string]int{}
	for _, to := range f.Content.Office.Subordinates {
		head := to.HeadBN + "|" + to.Kind
		if count[head]++; count[head] == 1 && to.HeadBN != "" {
			heads = append(heads, head)
		}
	}
	if len(heads) == 0 {
		return []string{blank("প্রাপকের পদবি"), blank("প্রাপকের দপ্তর")}
	}
	kinds := map[string]string{"union_parishad": "ইউনিয়ন পরিষদ"}
	slices.SortStableFunc(heads, func(a, b string) int { // the councils come last
		return strings.Count(a, "|union_parishad") - strings.Count(b, "|union_parishad")
	})
	var lines []string
	for i, head := range heads {
		name, kind, _ := strings.Cut(head, "|")
		if count[head] > 1 {
			name += " (সকল)"
		}
		line := strings.Join(nonEmpty([]string{name, kinds[kind], f.place()}), ", ")
		if len(heads) > 1 {
			line = bangla.Itoa(i+1) + "। " + line
		}
		lines = append(lines, line)
	}
	return lines
}
