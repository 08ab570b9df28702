package office

// wordingCompliance words the problems that compliance finds.
var wordingCompliance = map[string]Wording{}
