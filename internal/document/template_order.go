package document

import (
	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// order names who keeps what on the portal: as the office has given it to them in its settings. It has no প্রাপক;
// its copies go to those it names. Source: internal/document/README.md › Office order.
var order = Template{
	ID: "order", Kind: office.OfficeOrder, Heading: "অফিস আদেশ", HideSubject: true, CopiesHeading: "অনুলিপি (সদয় অবগতি ও কার্যার্থে):",
	Title: office.Text{BN: "অফিস আদেশ", EN: "Office order"},
	Subject: func(Facts) string {
		return "জাতীয় তথ্য বাতায়ন হালনাগাদ রাখার দায়িত্ব প্রদান।"
	},
	Paragraphs: func(Facts) []string {
		return []string{
			"জাতীয় তথ্য বাতায়নে এ কার্যালয়ের তথ্য নিয়মিত হালনাগাদ রাখার স্বার্থে নিম্নবর্ণিত কর্মকর্তা-কর্মচারীগণকে তাঁদের নামের পার্শ্বে উল্লিখিত দায়িত্ব প্রদান করা হলো:",
			"দায়িত্বপ্রাপ্তগণ প্রতি মাসের প্রথম সপ্তাহে হালনাগাদ তথ্য যাচাই করে নিম্নস্বাক্ষরকারীর নিকট উপস্থাপন করবেন।",
			"এ আদেশ অবিলম্বে কার্যকর হবে।",
		}
	},
	Table: func(f Facts) *office.BodyTable {
		t := &office.BodyTable{Head: []string{"ক্রমিক", "নাম ও পদবি", "দায়িত্ব"}, Rows: [][]string{}}
		for i, k := range f.keepers() {
			t.Rows = append(t.Rows, []string{bangla.Itoa(i + 1), k.who, k.duty})
		}
		return t
	},
	Copies: func(f Facts) []string {
		var copies []string
		for _, k := range f.keepers() {
			copies = append(copies, k.who+"।")
		}
		return append(copies, fileOnly(f)...)
	},
}
