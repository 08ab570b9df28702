package typeset

// PlainNFC tells whether it is seen at a glance that a text needs no normalising.
func PlainNFC(s string) bool {
	_, plain := plainNFC(s)
	return plain
}
