package office

// wordingCatalog words the problems that catalog finds.
var wordingCatalog = map[string]Wording{}
