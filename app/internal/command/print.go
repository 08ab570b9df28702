package command

import (
	"fmt"
	"io"
	"strings"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/handover"
	"batayandesk/internal/office"
)

// words are the labels of the commands' own text output.
var words = map[string]office.Text{
	"memo": {BN: "স্মারক", EN: "memo"}, "date": {BN: "তারিখ", EN: "date"}, "issuer": {BN: "প্রেরক", EN: "from"},
	"subject": {BN: "বিষয়", EN: "subject"}, "days": {BN: "কর্মদিবস", EN: "working days"}, "due": {BN: "জবাবের শেষ দিন", EN: "due"},
	"left": {BN: "বাকি কর্মদিবস", EN: "working days left"}, "late": {BN: "বিলম্ব, কর্মদিবস", EN: "working days overdue"}, "settled": {BN: "নিষ্পন্ন", EN: "settled"}, "answered": {BN: "চূড়ান্ত জবাব", EN: "final answer"},
	"interim": {BN: "অন্তর্বর্তী জবাব", EN: "interim answer"}, "promised": {BN: "প্রতিশ্রুত দিন", EN: "promised by"},
	"id": {BN: "আইডি", EN: "id"}, "doubt": {BN: "নিশ্চিত নয়", EN: "doubt"}, "valid": {BN: "সব ঠিক আছে", EN: "everything is right"},
	"invalid": {BN: "ঠিক নেই", EN: "not right"}, "others": {BN: "অন্যান্য বিভাগ", EN: "other categories"}, "warnings": {BN: "লক্ষ করুন", EN: "please note"},
	"kept_before": {BN: "আগের অবস্থার ব্যাকআপ", EN: "backup of what was there"}, "kept_damaged": {BN: "ক্ষতিগ্রস্ত ফাইলটি আছে", EN: "the damaged file is kept as"},
	"base": {BN: "যে ব্যাকআপের উপর", EN: "on the backup"}, "added": {BN: "ফাইল থেকে আনা সংরক্ষণ", EN: "saved changes brought over"},
	"not registered": {BN: "নিবন্ধন করা হয়নি: যথেষ্ট বোঝা যায়নি", EN: "not registered: too little was understood"},
}

func printDirective(w io.Writer, d duties.DirectiveJSON, lang office.Lang) {
	row := func(label string, value *string) {
		if value != nil {
			fmt.Fprintf(w, "%s: %s\n", words[label].In(lang), *value)
		}
	}
	row("issuer", d.Issuer)
	row("memo", d.Memo)
	if d.Date != nil {
		fmt.Fprintf(w, "%s: %s\n", words["date"].In(lang), d.Date.Text(lang))
	}
	row("subject", d.Subject)
	if d.Days != nil {
		fmt.Fprintf(w, "%s: %s\n", words["days"].In(lang), office.Say(*d.Days, lang))
	}
	if d.Due != nil {
		fmt.Fprintf(w, "%s: %s\n", words["due"].In(lang), d.Due.Text(lang))
	}
	for _, item := range d.Items {
		category := ""
		if item.Category != nil {
			category = " → " + item.Label
		}
		fmt.Fprintf(w, "  %s) %s%s\n", item.Mark, item.Text, category)
	}
	for _, doubt := range d.Doubts {
		fmt.Fprintf(w, "%s: %s\n", words["doubt"].In(lang), doubt.Text)
	}
	if d.OtherDay != "" {
		fmt.Fprintln(w, d.OtherDay)
	}
	if d.ID == nil {
		fmt.Fprintln(w, words["not registered"].In(lang))
		return
	}
	row("id", d.ID)
}

func printStatus(w io.Writer, s duties.StatusJSON, lang office.Lang) {
	fmt.Fprintln(w, s.On.Text(lang))
	for _, d := range s.Directives {
		if d.Memo != nil {
			fmt.Fprintf(w, "\n%s: %s\n", words["memo"].In(lang), *d.Memo)
		}
		fmt.Fprintf(w, "%s: %s/%s (%s)\n", words["settled"].In(lang), office.Say(d.Done, lang), office.Say(d.Total, lang), d.Count)
		if d.Due != nil {
			fmt.Fprintf(w, "%s: %s\n", words["due"].In(lang), d.Due.Text(lang))
		}
		for _, a := range d.Interims {
			fmt.Fprintf(w, "%s: %s, %s\n", words["interim"].In(lang), a.Memo, a.Date.Text(lang))
		}
		if d.Promised != nil && d.Answered == nil {
			fmt.Fprintf(w, "%s: %s\n", words["promised"].In(lang), d.Promised.Text(lang))
		}
		switch {
		case d.Answered != nil:
			fmt.Fprintf(w, "%s: %s, %s\n", words["answered"].In(lang), d.Answered.Memo, d.Answered.Date.Text(lang))
		case d.WorkingDaysLeft != nil && *d.WorkingDaysLeft < 0:
			fmt.Fprintf(w, "%s: %s\n", words["late"].In(lang), office.Say(-*d.WorkingDaysLeft, lang))
		case d.WorkingDaysLeft != nil:
			fmt.Fprintf(w, "%s: %s\n", words["left"].In(lang), office.Say(*d.WorkingDaysLeft, lang))
		}
		for _, item := range d.Items {
			fmt.Fprintf(w, "  %s) %s: %s\n", item.Mark, item.Label, desk.StateText(item.State, lang))
			printReasons(w, item.Reasons)
		}
	}
	fmt.Fprintf(w, "\n%s\n", words["others"].In(lang))
	for _, c := range s.Others {
		fmt.Fprintf(w, "  %s: %s\n", c.Label, desk.StateText(c.State, lang))
		printReasons(w, c.Reasons)
	}
	if len(s.Warnings) > 0 {
		fmt.Fprintf(w, "\n%s\n", words["warnings"].In(lang))
		printReasons(w, s.Warnings)
	}
}

func printReasons(w io.Writer, reasons []duties.ReasonJSON) {
	for _, r := range reasons {
		fmt.Fprintf(w, "      %s\n", r.Text)
	}
}

func printReport(w io.Writer, r handover.VerifyJSON, lang office.Lang) {
	said := "valid"
	if !r.Valid {
		said = "invalid"
	}
	fmt.Fprintln(w, words[said].In(lang))
	printFaults(w, r.Problems)
	if len(r.Warnings) > 0 {
		fmt.Fprintf(w, "\n%s\n", words["warnings"].In(lang))
		printFaults(w, r.Warnings)
	}
}

func printFaults(w io.Writer, faults []handover.VerifyFault) {
	for _, f := range faults {
		fmt.Fprintf(w, "  %s\n", strings.TrimPrefix(f.Path+": "+f.Text, ": "))
	}
}
