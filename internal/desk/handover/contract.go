package handover

// BundleContents is what a bundle of today would hold.
type BundleContents struct {
	Name     string      `json:"name"`
	Rows     []BundleRow `json:"rows"`
	Warnings []string    `json:"warnings"`
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
