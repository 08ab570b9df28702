package office

// wordingBundle words the problems that bundle finds.
var wordingBundle = map[string]Wording{}
