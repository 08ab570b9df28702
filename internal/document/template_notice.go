package document

import "batayandesk/internal/office"

// notice tells the public or a committee something; it has no প্রাপক.
// Source: internal/document/README.md › Parts of a letter.
var notice = Template{
	ID: "notice", Kind: office.Notice, Heading: "বিজ্ঞপ্তি",
	Title:      office.Text{BN: "বিজ্ঞপ্তি", EN: "Notice"},
	Subject:    func(Facts) string { return blank("বিষয়") },
	Paragraphs: write("বিজ্ঞপ্তির বিবরণ"),
	Copies: func(f Facts) []string {
		return []string{"সহকারী প্রোগ্রামার (ওয়েবপোর্টালে প্রকাশের জন্য)।", "নোটিশ বোর্ড।", "অফিস কপি।"}
	},
}
