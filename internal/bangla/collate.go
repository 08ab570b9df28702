package bangla

import "bytes"

// SortKey orders texts by bytes.Compare.
func SortKey(s string) []byte { return []byte(Normalise(s)) }

// Less says whether a stands before b.
func Less(a, b string) bool { return bytes.Compare(SortKey(a), SortKey(b)) < 0 }
