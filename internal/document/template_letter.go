package document

import "batayandesk/internal/office"

// plain is a পত্র about anything, to anyone. Source: internal/document/README.md › Parts of a letter.
var plain = Template{
	ID: "letter", Kind: office.PlainLetter, Directive: Optional,
	Title:      office.Text{BN: "পত্র", EN: "Letter"},
	Subject:    func(Facts) string { return blank("বিষয়") },
	References: Facts.directiveReference,
	Paragraphs: write("পত্রের বিবরণ"),
	Addressee: func(f Facts) []string {
		if len(f.To) > 0 {
			return f.below()[0]
		}
		return []string{blank("প্রাপকের পদবি"), blank("প্রাপকের দপ্তর")}
	},
	Copies: fileOnly,
	Finish: func(f Facts, body *office.LetterBody) {
		if len(f.To) > 1 {
			body.Recipients = f.below()
		}
	},
}
