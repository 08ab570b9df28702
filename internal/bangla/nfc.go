package bangla

import "golang.org/x/text/unicode/norm"

// NFC is s in Unicode's composed normal form and nothing else: two names that differ in composition alone
// (é as one sign or as two, য় as U+09DF or as য and U+09BC) become one. For text that is kept, see [Normalise].
//
// Source: UAX #15; RFC 8493 section 3 and 5.1.1 ask it of whoever compares names in bags.
func NFC(s string) string { return norm.NFC.String(s) }
