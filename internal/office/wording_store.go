package office

// wordingStore words the problems that store finds.
var wordingStore = map[string]Wording{}
