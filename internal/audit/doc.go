// Package audit writes the history of an office for an auditor, and checks such a file: acts and revisions, a line each with
// its chain of checksums, and a table that a spreadsheet opens.
package audit
