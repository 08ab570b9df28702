// Package directive reads the text of a directive letter: what was understood, and where it stood. The
// text is hostile ground: pasted, scanned, half-converted. Nothing is guessed in silence: what is not
// certain carries a doubt, what was not found stays empty and is asked of the clerk.
//
// The reader walks once from top to bottom of the letter: view (fold and map the text), parts (where
// head, body and tail lie), then one file per thing that is understood.
//
// Source: internal/directive/README.md › What letters write.
package directive
