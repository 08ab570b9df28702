package office

// wordingDesk words the problems that desk finds.
var wordingDesk = map[string]Wording{}
