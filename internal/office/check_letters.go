package office

import (
	"reflect"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
)

// What a letter may be at most. MaxDays is the longest term in working days that a letter may set: two years.
const (
	MaxDays       = 500
	MaxText       = 1 << 20 // bytes of a letter's text: some hundred pages
	maxItems      = 500
	maxLines      = 2000
	maxParagraph  = 50_000 // characters
	maxTableCells = 50     // in a row
)

// Check finds what cannot stand of a directive. Fields are its JSON keys ("items[2].category").
//
// Source: internal/directive/README.md › Registering; internal/exchange/README.md › Office file.
func (d Directive) Check(known Known) Problems {
	c := check(known, &d)
	if len(d.Items) == 0 || d.Memo == "" && d.SubjectBN == "" {
		c.faultIn(d, "text", "directive.nothing_understood", nil)
	}
	if d.Days != nil && d.Deadline != "" {
		c.faultIn(d, "days", "directive.two_terms", nil)
	}
	if d.Date.Valid() && d.ReceivedOn.Valid() && d.Date > d.ReceivedOn {
		c.faultIn(d, "received_on", "directive.dated_later", Args{"date": d.Date, "received": d.ReceivedOn})
	}
	early := func(a Answer) bool { return a.Date.Valid() && d.ReceivedOn.Valid() && a.Date < d.ReceivedOn }
	if d.Answer != nil && early(*d.Answer) {
		c.faultIn(d, "answer.date", "directive.answer_early", Args{"received": d.ReceivedOn})
	}
	for i, a := range d.Interims {
		if early(a) {
			c.faultIn(d, "interims"+Index(i)+".date", "directive.answer_early", Args{"received": d.ReceivedOn})
		}
		if a.Promised.Valid() && a.Promised <= a.Date {
			c.faultIn(d, "interims"+Index(i)+".promised", "letter.promised_past", Args{"day": a.Date})
		}
	}
	return c.problems
}

// Check finds what cannot stand of a letter, issued or draft. Fields are its JSON keys ("body.paragraphs[0]").
//
// Source: internal/office/README.md › Kinds of letter; internal/office/README.md › Memo numbers.
func (l Letter) Check(known Known) Problems {
	c := check(known, &l)
	switch {
	case !l.Issued():
		if l.IssuedOn != "" || l.Memo != "" {
			c.faultIn(l, "serial", "letter.no_serial", nil)
		}
	case !l.IssuedOn.Valid():
		if l.IssuedOn == "" {
			c.faultIn(l, "issued_on", "office.needed", nil)
		}
	case l.FileCode == "":
		c.faultIn(l, "file_code", "office.needed", nil)
	case bangla.ToASCII(l.Memo) != l.Number():
		c.faultIn(l, "memo", "letter.memo", Args{"memo": FormatMemo(l.FileCode, l.Serial)})
	}
	if !l.Issued() && (l.Cancelled != "" || len(l.Sent) > 0 || len(l.Signed) > 0 || len(l.Answers) > 0 || l.Void != "") {
		c.faultIn(l, "serial", "letter.not_issued", nil)
	}
	if l.Corrects && l.Supersedes == "" {
		c.faultIn(l, "supersedes", "office.needed", nil)
	}
	if l.CancelledOn != "" && l.Cancelled == "" {
		c.faultIn(l, "cancelled", "office.needed", nil)
	}
	if l.CancelledOn.Valid() && l.IssuedOn.Valid() && l.CancelledOn < l.IssuedOn {
		c.faultIn(l, "cancelled_on", "letter.before_issue", Args{"day": l.IssuedOn})
	}
	for i, sent := range l.Sent {
		if sent.On.Valid() && l.IssuedOn.Valid() && sent.On < l.IssuedOn {
			c.faultIn(l, "sent"+Index(i)+".on", "letter.before_issue", Args{"day": l.IssuedOn})
		}
	}
	for i, answer := range l.Answers {
		if answer.On.Valid() && l.IssuedOn.Valid() && answer.On < l.IssuedOn {
			c.faultIn(l, "answers"+Index(i)+".on", "letter.before_issue", Args{"day": l.IssuedOn})
		}
	}
	if l.Through != 0 && (l.Void == "" || l.Through <= l.Serial) {
		c.faultIn(l, "through", "number.range", Args{"min": l.Serial + 1, "max": maxSerial, "have": l.Through})
	}
	if l.Void != "" && !l.Entered() {
		c.faultIn(l, "void", "letter.issued", nil)
	}
	if l.Body != nil && l.Body.ItemsAfter > len(l.Body.Paragraphs) {
		c.faultIn(l, "body.items_after", "number.range", Args{"min": 0, "max": len(l.Body.Paragraphs), "have": l.Body.ItemsAfter})
	}
	return c.problems
}

// Number is the letter's number as no other letter may have it; "" of a draft.
func (l Letter) Number() string {
	if !l.Issued() {
		return ""
	}
	return bangla.ToASCII(FormatMemo(l.FileCode, l.Serial))
}

func init() {
	short, lines := line(maxName), list(maxLines, text(maxParagraph))
	attached := list(maxItems, noun)
	rules[Directive](
		rule{key: "id", label: Text{"পরিচিতি-চিহ্ন", "id"}, may: needed(id)},
		rule{key: "received_on", label: Text{"প্রাপ্তির তারিখ", "day of receipt"}, may: needed(day)},
		rule{key: "received_from_bn", label: Text{"প্রেরক", "sender"}, may: text(2 * maxName)},
		rule{key: "branch_bn", label: Text{"শাখা", "branch"}, may: short},
		rule{key: "scope", label: Text{"পরিধি", "scope"}, may: maybe(of(Scopes, "office.choice"))},
		rule{key: "memo", label: Text{"স্মারক নম্বর", "memo number"}, may: short},
		rule{key: "date", label: Text{"পত্রের তারিখ", "date of the letter"}, may: maybe(day)},
		rule{key: "bangla_date", label: Text{"বাংলা তারিখ", "Bangla date"}, may: pointed(banglaDay)},
		rule{key: "days", label: Text{"কর্মদিবস", "working days"}, may: pointed(within(1, MaxDays, "directive.days"))},
		rule{key: "deadline", label: Text{"শেষ তারিখ", "last day"}, may: maybe(day)},
		rule{key: "subject_bn", label: Text{"বিষয়", "subject"}, may: text(maxParagraph)},
		rule{key: "text", label: Text{"পত্রের লেখা", "text of the letter"}, may: received},
		rule{key: "items", label: Text{"চাওয়া বিষয়", "items"}, may: list(maxItems, noun)},
		rule{key: "signatory", label: Text{"স্বাক্ষরকারী", "signatory"}, may: lines},
		rule{key: "copies", label: Text{"অনুলিপি", "copies"}, may: lines},
		rule{key: "letter", label: Text{"পত্রের পাঠ", "the letter itself"}, may: pointed(noun)},
		rule{key: "interims", label: Text{"অন্তর্বর্তী জবাব", "interim answers"}, may: list(maxItems, noun)},
		rule{key: "answer", label: Text{"জবাব", "answer"}, may: pointed(noun)},
		rule{key: "attached", label: Text{"সংযুক্ত ফাইল", "attached files"}, may: attached},
		rule{key: "settled", label: Text{"মীমাংসিত প্রশ্ন", "questions settled"}, may: list(maxItems, short)},
		rule{key: "withdrawn", label: Text{"তুলে নেওয়া", "taken back"}, may: anything},
		rule{key: "revision", label: Text{"সংস্করণ", "revision"}, may: revision},
	)
	rules[BanglaDate](
		rule{key: "year", label: Text{"বছর", "year"}, may: anything},
		rule{key: "month", label: Text{"মাস", "month"}, may: anything},
		rule{key: "day", label: Text{"দিন", "day"}, may: anything},
	)
	rules[DirectiveItem](
		rule{key: "mark", label: Text{"ক্রমিক", "mark"}, may: line(40)},
		rule{key: "text_bn", label: Text{"লেখা", "text"}, may: all(wanted("directive.item_text"), text(maxParagraph))},
		rule{key: "category", label: Text{"বিভাগ", "category"}, may: maybe(category)},
		rule{key: "task_done", label: Text{"সম্পন্নের দিন", "day it was done"}, may: maybe(day)},
	)
	rules[Answer](
		rule{key: "memo", label: Text{"স্মারক নম্বর", "memo number"}, may: needed(short)},
		rule{key: "date", label: Text{"তারিখ", "date"}, may: needed(day)},
		rule{key: "letter", label: Text{"জবাবপত্র", "letter"}, may: maybe(id)},
		rule{key: "promised", label: Text{"প্রতিশ্রুত দিন", "day promised"}, may: maybe(day)},
		rule{key: "final", label: Text{"চূড়ান্ত জবাব", "final answer"}, may: anything},
	)
	rules[Letter](
		rule{key: "id", label: Text{"পরিচিতি-চিহ্ন", "id"}, may: needed(id)},
		rule{key: "kind", label: Text{"পত্রের ধরন", "kind of letter"}, may: of(LetterKinds, "letter.kind")},
		rule{key: "template", label: Text{"পত্রের ছাঁচ", "template"}, may: maybe(template)},
		rule{key: "directive", label: Text{"যে নির্দেশনার", "directive"}, may: maybe(id)},
		rule{key: "file_code", label: Text{"নথির কোড", "file code"}, may: maybe(fileCode)},
		rule{key: "serial", label: Text{"ক্রমিক", "serial"}, may: within(0, maxSerial, "number.range")},
		rule{key: "memo", label: Text{"স্মারক নম্বর", "memo number"}, may: short},
		rule{key: "issued_on", label: Text{"জারির তারিখ", "day of issue"}, may: maybe(day)},
		rule{key: "subject_bn", label: Text{"বিষয়", "subject"}, may: text(maxParagraph)},
		rule{key: "to_bn", label: Text{"প্রাপক", "addressee"}, may: text(maxParagraph)},
		rule{key: "method", label: Text{"মাধ্যম", "way of sending"}, may: maybe(of(Methods, "letter.method"))},
		rule{key: "cancelled", label: Text{"বাতিলের কারণ", "why it was cancelled"}, may: text(maxParagraph)},
		rule{key: "supersedes", label: Text{"যে পত্রের স্থলে", "letter that it replaces"}, may: maybe(id)},
		rule{key: "corrects", label: Text{"সংশোধনী", "a correction"}, may: anything},
		rule{key: "discarded", label: Text{"ফেলে দেওয়া", "thrown away"}, may: anything},
		rule{key: "approved_by", label: Text{"অনুমোদনকারী", "who approved it"}, may: line(maxName)},
		rule{key: "approved_on", label: Text{"অনুমোদনের তারিখ", "day it was approved"}, may: maybe(day)},
		rule{key: "cancelled_on", label: Text{"বাতিলের দিন", "day it was cancelled"}, may: maybe(day)},
		rule{key: "sent", label: Text{"আবার পাঠানো", "sent again"}, may: list(maxItems, noun)},
		rule{key: "signed", label: Text{"স্বাক্ষরিত কপি", "signed paper"}, may: attached},
		rule{key: "answers", label: Text{"পাওয়া জবাব", "answers that came"}, may: list(maxBelow, noun)},
		rule{key: "void", label: Text{"নম্বরটিতে পত্র না থাকার কারণ", "why the number has no letter"}, may: text(2 * maxName)},
		rule{key: "through", label: Text{"শেষ নম্বর", "last number"}, may: within(0, maxSerial, "number.range")},
		rule{key: "body", label: Text{"পত্রের পাঠ", "the letter itself"}, may: pointed(noun)},
		rule{key: "pdf", label: Text{"জারি করা পিডিএফ", "PDF as issued"}, may: pointed(noun)},
		rule{key: "revision", label: Text{"সংস্করণ", "revision"}, may: revision},
	)
	rules[Sending](
		rule{key: "on", label: Text{"তারিখ", "day"}, may: needed(day)},
		rule{key: "method", label: Text{"মাধ্যম", "way of sending"}, may: of(Methods, "letter.method")},
		rule{key: "to_bn", label: Text{"যাকে", "to whom"}, may: text(maxParagraph)},
	)
	rules[Received](
		rule{key: "on", label: Text{"তারিখ", "day"}, may: needed(day)},
		rule{key: "from_bn", label: Text{"যার জবাব", "from whom"}, may: text(maxParagraph)},
		rule{key: "memo", label: Text{"স্মারক নম্বর", "memo number"}, may: short},
	)
	rules[LetterBody](
		rule{key: "kind", label: Text{"পত্রের ধরন", "kind of letter"}, may: maybe(of(LetterKinds, "letter.kind"))},
		rule{key: "style", label: Text{"অনুলিপির ধরন", "style"}, may: maybe(style)},
		rule{key: "letterhead", label: Text{"শিরোনাম", "letterhead"}, may: lines},
		rule{key: "memo_label", label: Text{"স্মারকের লেবেল", "label of the memo number"}, may: short},
		rule{key: "memo_printed", label: Text{"ছাপা স্মারক নম্বর", "memo number as printed"}, may: short},
		rule{key: "date_label", label: Text{"তারিখের লেবেল", "label of the date"}, may: short},
		rule{key: "date_bangla_printed", label: Text{"ছাপা বাংলা তারিখ", "Bangla date as printed"}, may: short},
		rule{key: "date_gregorian_printed", label: Text{"ছাপা ইংরেজি তারিখ", "Gregorian date as printed"}, may: short},
		rule{key: "heading", label: Text{"মাঝের শিরোনাম", "heading"}, may: short},
		rule{key: "subject_label", label: Text{"বিষয়ের লেবেল", "label of the subject"}, may: short},
		rule{key: "subject", label: Text{"বিষয়", "subject"}, may: text(maxParagraph)},
		rule{key: "references", label: Text{"সূত্র", "references"}, may: lines},
		rule{key: "paragraphs", label: Text{"অনুচ্ছেদ", "paragraphs"}, may: lines},
		rule{key: "items_printed", label: Text{"ছাপা বিষয়", "items as printed"}, may: lines},
		rule{key: "items_after", label: Text{"বিষয়ের স্থান", "place of the items"}, may: within(0, maxLines, "number.range")},
		rule{key: "table", label: Text{"ছক", "table"}, may: pointed(noun)},
		rule{key: "enclosures", label: Text{"সংযুক্তি", "enclosures"}, may: lines},
		rule{key: "signature", label: Text{"স্বাক্ষর", "signature"}, may: lines},
		rule{key: "addressee", label: Text{"প্রাপক", "addressee"}, may: lines},
		rule{key: "attention", label: Text{"দৃষ্টি আকর্ষণ", "attention"}, may: text(maxParagraph)},
		rule{key: "copies_heading", label: Text{"অনুলিপির শিরোনাম", "heading of the copies"}, may: text(maxParagraph)},
		rule{key: "copies", label: Text{"অনুলিপি", "copies"}, may: lines},
		rule{key: "salutation", label: Text{"সম্বোধন", "salutation"}, may: text(maxParagraph)},
		rule{key: "close", label: Text{"সমাপ্তি", "close"}, may: lines},
		rule{key: "recipients", label: Text{"একাধিক প্রাপক", "recipients"}, may: list(maxBelow, lines)},
		rule{key: "received", label: Text{"পাওয়া পত্রের লেখা", "lines as received"}, may: lines},
		rule{key: "attached", label: Text{"সংযুক্ত ফাইল", "attached files"}, may: attached},
		rule{key: "signer", label: Text{"স্বাক্ষরকারী কর্মকর্তা", "officer who signs"}, may: maybe(id)},
		rule{key: "about", label: Text{"যে পত্রের তাগিদ", "letter that it reminds of"}, may: maybe(id)},
		rule{key: "answer_days", label: Text{"জবাবের কর্মদিবস", "working days for an answer"}, may: within(0, MaxDays, "directive.days")},
		rule{key: "answer_by", label: Text{"জবাবের শেষ দিন", "day until which to answer"}, may: maybe(day)},
		rule{key: "answering", label: Text{"জবাবের ধরন", "kind of answer"}, may: maybe(of(AnswerKinds, "office.choice"))},
		rule{key: "promised", label: Text{"প্রতিশ্রুত দিন", "day promised"}, may: maybe(day)},
	)
	cells := list(maxTableCells, text(maxParagraph))
	rules[BodyTable](
		rule{key: "head", label: Text{"শিরোনাম", "head"}, may: cells},
		rule{key: "rows", label: Text{"সারি", "rows"}, may: list(maxLines, cells)},
		rule{key: "from_board", label: Text{"বোর্ড হতে", "from the board"}, may: anything},
	)
	rules[Attachment](
		rule{key: "name", label: Text{"ফাইলের নাম", "file name"}, may: fileName},
		rule{key: "media_type", label: Text{"ফাইলের ধরন", "media type"}, may: line(200)},
		rule{key: "size", label: Text{"আকার", "size"}, may: within(0, 1<<40, "number.range")},
		rule{key: "sha256", label: Text{"যাচাই-চিহ্ন", "digest"}, may: digest},
		rule{key: "field", label: Text{"ঘর", "field"}, may: line(100)},
	)
}

// received is a text as it came: whatever was typed, but no more than a letter holds.
func received(c *checker, v reflect.Value) {
	if v.Len() > MaxText {
		c.fault("directive.too_long", nil)
	} else if strings.ContainsRune(v.String(), 0) {
		c.fault("text.sign", nil)
	}
}

// wanted is needed with a code of its own.
func wanted(code string) may {
	return func(c *checker, v reflect.Value) {
		if v.IsZero() {
			c.fault(code, nil)
		}
	}
}

func banglaDay(c *checker, v reflect.Value) {
	d, _ := v.Interface().(BanglaDate)
	if _, _, _, err := (bangla.Date{Year: d.Year, Month: d.Month, Day: d.Day}).Gregorian(); err != nil {
		c.fault("date.bangla", nil)
	}
}

func revision(c *checker, v reflect.Value) { within(0, 1<<40, "number.range")(c, v) }

func template(c *checker, v reflect.Value) {
	if c.known.Template == nil {
		return
	}
	if _, _, known := c.known.Template(v.String()); !known {
		c.fault("letter.template", Args{"template": Shorten(v.String())})
	}
}

func style(c *checker, v reflect.Value) {
	if LetterStyle(v.String()) != StyleReceived {
		of(LetterStyles, "office.choice")(c, v)
	}
}

// fileName is a name that no system takes for a way.
func fileName(c *checker, v reflect.Value) {
	name := v.String()
	if slices.Contains([]string{"", ".", ".."}, name) || strings.ContainsAny(name, "/\\\x00\n\r") || len(name) > 1024 {
		c.fault("file.name", Args{"name": Shorten(name)})
	}
}
