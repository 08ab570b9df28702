// Package office holds the nouns: Office, Record, Revision, Attachment, Directive, Letter, Holiday, and
// Problem, the one kind of error a clerk can act on, with its wording. No input or output.
package office
