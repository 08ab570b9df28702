package document

import "batayandesk/internal/office"

// directive is a letter that we got, printed from its own data.
// Source: internal/document/README.md › Directive printed.
var directive = Template{
	ID: "directive", Kind: office.PlainLetter, Directive: Needed, Foreign: true,
	Title:  office.Text{BN: "নির্দেশনা পত্র", EN: "Directive letter"},
	Finish: func(f Facts, body *office.LetterBody) { *body = DirectiveLetter(*f.Directive) },
}
