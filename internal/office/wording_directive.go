package office

// wordingDirective words the problems that directive finds.
var wordingDirective = map[string]Wording{}
