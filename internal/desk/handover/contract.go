package handover

// BundleContents is what a bundle of today would hold.
type BundleContents struct {
	Name     string        `json:"name"`
	Rows     []BundleRow   `json:"rows"`
	Warnings []string      `json:"warnings"`
	Personal []PersonalRow `json:"personal"` // what stays behind unless it is named
}

// PersonalRow is a personal field in which something stands.
type PersonalRow struct {
	Field string `json:"field"`
	Label string `json:"label"`
	Count int    `json:"count"`
}

// BundleIn says what of people goes along, by the names of the fields.
type BundleIn struct {
	Personal []string `json:"personal"`
}

// SheetIn asks for a category as a spreadsheet, "" for all of them, and says what of people goes along.
type SheetIn struct {
	Category string   `json:"category"`
	Personal []string `json:"personal"`
}

// BundleRow is one group of files in a bundle.
type BundleRow struct {
	Label  string `json:"label"`
	Detail string `json:"detail"`
	Count  int    `json:"count"`
}

// VerifyJSON is what `verify` prints.
type VerifyJSON struct {
	Valid    bool          `json:"valid"`
	Kind     string        `json:"kind"` // bundle, bag, audit or office
	Problems []VerifyFault `json:"problems"`
	Warnings []VerifyFault `json:"warnings"` // what is right and worth knowing; of bags of other programs
}

// VerifyFault is one thing wrong with a file.
type VerifyFault struct {
	Code string `json:"code"`
	Path string `json:"path"`
	Text string `json:"text"`
}
