// Package catalog declares each content category of a portal once, as data, and derives from the
// declaration what follows: reading typed text, validation, display, table columns, search text, the
// description a form is drawn from and the JSON Schema of exchange files. No input or output, no clock.
//
// Source: internal/catalog/README.md › Categories.
package catalog
