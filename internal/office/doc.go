// Package office holds the nouns: Office, Record, Revision, Attachment, Directive, Letter, Holiday, and
// Problem, the one kind of error a clerk can act on, with its wording. What values a closed field has is a
// Vocabulary (vocabularies.go), what a noun may be is said by its Check: one rule for each field, in a table by type
// (check_*.go), which every way in passes. No input or output.
package office
