package document

import "batayandesk/internal/office"

// demiOfficial is the personal letter of one officer to another about office business: it has a salutation
// and a close, and no copies but the file's. Source: internal/document/README.md › Demi-official letter.
var demiOfficial = Template{
	ID: "do", Kind: office.DemiOfficial, MemoLabel: "আধা-সরকারি পত্র নং-",
	Title:      office.Text{BN: "আধা-সরকারি পত্র", EN: "Demi-official letter"},
	Salutation: "প্রিয় " + blank("প্রাপকের নাম") + ",",
	Close:      []string{"শুভেচ্ছান্তে,", "একান্তভাবে আপনার,"},
	Subject:    func(Facts) string { return blank("বিষয়") },
	Paragraphs: write("পত্রের বিবরণ"),
	Addressee: func(Facts) []string {
		return []string{blank("প্রাপকের নাম"), blank("প্রাপকের পদবি"), blank("প্রাপকের দপ্তর")}
	},
	Copies: fileOnly,
}
