// Package merge says what would come of bringing rows into a category: which are new, which change a record that is there,
// which change nothing, and which cannot be taken, each with its reasons; and what becomes of two offices that went on from one
// state. It stores nothing.
package merge
