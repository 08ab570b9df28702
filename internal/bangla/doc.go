// Package bangla is the language: digits, numbers in words, calendar, sort
// keys, normalisation, Bijoy.
//
// Everything here is pure: no input or output, no clock, no state that a call
// changes. All functions may be called from several goroutines at once, accept
// any bytes without panicking, and answer with Unicode text in the normal form
// of [Normalise] unless they say otherwise.
//
// The rules, and where each comes from, stand in internal/bangla/README.md.
package bangla
