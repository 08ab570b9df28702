package office

// wordingLetter words the problems that letter finds.
var wordingLetter = map[string]Wording{}
