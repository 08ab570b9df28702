package catalog

import "batayandesk/internal/office"

// What several categories share. Source: internal/catalog/README.md › Fields.
var (
	labelOrder       = office.Text{BN: "ক্রম", EN: "Order"}
	labelDesignation = office.Text{BN: "পদবি (বাংলা)", EN: "Designation"}
	labelKind        = office.Text{BN: "ধরন", EN: "Kind"}
	labelOther       = office.Text{BN: "অন্যান্য", EN: "other"}
	labelMobile      = office.Text{BN: "মোবাইল নম্বর", EN: "Mobile"}
	labelEmail       = office.Text{BN: "ই-মেইল", EN: "E-mail"}
	labelTitle       = office.Text{BN: "শিরোনাম", EN: "Title"}
	labelPublished   = office.Text{BN: "প্রকাশের তারিখ", EN: "Published on"}
	labelPlace       = office.Text{BN: "স্থান", EN: "Place"}
	labelStarts      = office.Text{BN: "শুরুর তারিখ", EN: "Starts"}
	labelEnds        = office.Text{BN: "সমাপ্তির তারিখ", EN: "Ends"}
	labelStatus      = office.Text{BN: "অবস্থা", EN: "Status"}
	labelLines       = office.Text{BN: "প্রতি লাইনে একটি লিখুন।", EN: "One a line."}

	planned   = Choice{"planned", office.Text{BN: "পরিকল্পিত", EN: "planned"}}
	ongoing   = Choice{"ongoing", office.Text{BN: "চলমান", EN: "ongoing"}}
	completed = Choice{"completed", office.Text{BN: "সমাপ্ত", EN: "completed"}}

	fiscalYear = Field{Name: "fiscal_year", Kind: Year, Label: office.Text{BN: "অর্থবছর", EN: "Fiscal year"}, Need: Required,
		Help: office.Text{BN: "যেমন ২০২০-২১।", EN: "For example 2020-21."}}
	portalURL = Field{Name: "portal_url", Kind: URL, Label: office.Text{BN: "পোর্টালের ঠিকানা", EN: "Portal address"}, Need: Optional}
	photos    = Field{Name: "photos", Kind: File, Label: office.Text{BN: "ছবি", EN: "Photos"}, Need: Optional, Image: true, Many: true}

	document = []OneOf{{Fields: []string{"portal_url", "file"}, Reason: "document_missing", Field: "file"}}
)

func file() Field {
	return Field{Name: "file", Kind: File, Label: office.Text{BN: "ফাইল", EN: "File"}, Need: Optional, Many: true}
}

func limit(n int) *int { return &n }
