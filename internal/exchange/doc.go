// Package exchange reads and writes the JSON form of an office: what `init --from` takes and what a bundle's
// content.json holds. It is strict, since the file may come from a stranger: what two readers could take for two
// different things is refused, and so is what could not have been entered. No disk, no clock.
//
// Source: internal/exchange/README.md › Office file.
package exchange
