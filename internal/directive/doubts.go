package directive

import "batayandesk/internal/office"

// doubtCodes are the doubts of the reader and their places in the wording table.
var doubtCodes = map[string]string{
	"bijoy":              "directive.doubt.bijoy",
	"text_long":          "directive.doubt.text_long",
	"text_damaged":       "directive.doubt.text_damaged",
	"text_flat":          "directive.doubt.text_flat",
	"flat_part":          "directive.doubt.flat_part",
	"text_healed":        "directive.doubt.text_healed",
	"text_broken":        "directive.doubt.text_broken",
	"two_letters":        "directive.doubt.two_letters",
	"issuer_guessed":     "directive.doubt.issuer_guessed",
	"issuer_open":        "directive.doubt.issuer_open",
	"issuer_several":     "directive.doubt.issuer_several",
	"memo_form":          "directive.doubt.memo_form",
	"memo_older_form":    "directive.doubt.memo_older_form",
	"memo_no_issue":      "directive.doubt.memo_no_issue",
	"memo_copy":          "directive.doubt.memo_copy",
	"memo_differs":       "directive.doubt.memo_differs",
	"memo_place":         "directive.doubt.memo_place",
	"date_mismatch":      "directive.doubt.date_mismatch",
	"date_from_bangla":   "directive.doubt.date_from_bangla",
	"date_several":       "directive.doubt.date_several",
	"date_impossible":    "directive.doubt.date_impossible",
	"date_unreadable":    "directive.doubt.date_unreadable",
	"date_order":         "directive.doubt.date_order",
	"date_short_year":    "directive.doubt.date_short_year",
	"date_place":         "directive.doubt.date_place",
	"date_received":      "directive.doubt.date_received",
	"subject_unlabelled": "directive.doubt.subject_unlabelled",
	"subject_end":        "directive.doubt.subject_end",
	"days_mismatch":      "directive.doubt.days_mismatch",
	"days_word":          "directive.doubt.days_word",
	"calendar_days":      "directive.doubt.calendar_days",
	"days_several":       "directive.doubt.days_several",
	"days_other_unit":    "directive.doubt.days_other_unit",
	"days_other_thing":   "directive.doubt.days_other_thing",
	"days_unsure":        "directive.doubt.days_unsure",
	"days_in_items":      "directive.doubt.days_in_items",
	"days_past":          "directive.doubt.days_past",
	"days_recurring":     "directive.doubt.days_recurring",
	"days_urgent":        "directive.doubt.days_urgent",
	"days_and_deadline":  "directive.doubt.days_and_deadline",
	"deadline_year":      "directive.doubt.deadline_year",
	"deadline_month":     "directive.doubt.deadline_month",
	"deadline_relative":  "directive.doubt.deadline_relative",
	"deadline_past":      "directive.doubt.deadline_past",
	"deadline_several":   "directive.doubt.deadline_several",
	"deadline_in_items":  "directive.doubt.deadline_in_items",
	"deadline_items_too": "directive.doubt.deadline_items_too",
	"deadline_weekday":   "directive.doubt.deadline_weekday",
	"scope_below":        "directive.doubt.scope_below",
	"signatory_name":     "directive.doubt.signatory_name",
	"copies_list":        "directive.doubt.copies_list",
	"copies_end":         "directive.doubt.copies_end",
	"spelling":           "directive.doubt.spelling",
	"category":           "directive.doubt.category",
	"category_several":   "directive.doubt.category_several",
	"mark_order":         "directive.doubt.mark_order",
	"mark_twice":         "directive.doubt.mark_twice",
	"item_end":           "directive.doubt.item_end",
	"item_empty":         "directive.doubt.item_empty",
	"items_unmarked":     "directive.doubt.items_unmarked",
	"items_second_list":  "directive.doubt.items_second_list",
	"items_annex":        "directive.doubt.items_annex",
	"items_one":          "directive.doubt.items_one",
	"items_none":         "directive.doubt.items_none",
}

// askCodes are the questions to the clerk for what was not found.
var askCodes = map[string]string{
	"issuer":  "directive.ask.issuer",
	"memo":    "directive.ask.memo",
	"date":    "directive.ask.date",
	"subject": "directive.ask.subject",
	"days":    "directive.ask.days",
	"scope":   "directive.ask.scope",
	"items":   "directive.ask.items",
}

// Problem is the doubt as a worded thing: its sentence in both languages and what to do.
func (d Doubt) Problem() office.Problem {
	return office.Problem{Code: doubtCodes[d.Why], Field: d.Field, Args: d.Args}
}

// Ask is the question for a field of a letter that nobody has filled.
func Ask(field string) office.Problem { return office.Problem{Code: askCodes[field], Field: field} }

// Questions are what the clerk must fill, worded, in the order of Asked.
func (u Understood) Questions() office.Problems {
	out := make(office.Problems, len(u.Asked))
	for i, field := range u.Asked {
		out[i] = Ask(field)
	}
	return out
}
