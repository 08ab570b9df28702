// Package lint tells values that say nothing from those that do: what people type to get past a blank, what a page shows
// until somebody fills it, a number that nobody has. It looks at one value and what its field is for, and knows no record.
//
// Source: internal/lint/README.md › Words
package lint
