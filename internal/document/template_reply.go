package document

import (
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// reply answers a directive with what the board shows. Source: internal/document/README.md › Reply.
var reply = Template{
	ID: "reply", Kind: office.OfficeMemo, Heading: "অফিস স্মারক", Style: office.StyleFull, Directive: Needed, Answers: true,
	Title:      office.Text{BN: "জবাবপত্র", EN: "Reply"},
	Subject:    func(f Facts) string { return replySubject(*f.Directive) },
	References: func(f Facts) []string { return append(f.directiveReference(), f.interims()...) },
	Paragraphs: replyParagraphs,
	Table:      func(f Facts) *office.BodyTable { return ReplyTable(f.reply()) },
	Addressee:  func(f Facts) []string { return addressee(f.Content.Office, *f.Directive) },
	Copies:     func(f Facts) []string { return replyCopies(f.Content.Office) },
	Finish: func(f Facts, body *office.LetterBody) {
		if f.Standing.Count.Left > 0 {
			body.Promised = PromiseOf(f.Standing.Until, f.Content.Day)
		}
	},
}

func (f Facts) reply() ReplyInput {
	return ReplyInput{Content: f.Content, Directive: *f.Directive, Standing: f.Standing}
}

func replyParagraphs(f Facts) []string {
	said := []string{
		"উপর্যুক্ত বিষয় ও সূত্রোক্ত পত্রের পরিপ্রেক্ষিতে সদয় অবগতির জন্য জানানো যাচ্ছে যে, পত্রটি গত " +
			f.day(f.Directive.ReceivedOn) + " তারিখে এ কার্যালয়ে পাওয়া গিয়েছে।" + f.interimsSaid() + " " + Progress(f.Standing.Count) +
			" বিষয়ভিত্তিক অবস্থা নিম্নরূপ:",
	}
	if f.Standing.Count.Left > 0 {
		said = append(said, promised(PromiseOf(f.Standing.Until, f.Content.Day)))
	}
	return append(said, "সদয় অবগতি ও পরবর্তী নির্দেশনার জন্য প্রেরণ করা হলো।")
}

// ReplyInput is what a reply is written from.
type ReplyInput struct {
	Content   compliance.Content
	Directive office.Directive
	Standing  compliance.DirectiveStanding
}
