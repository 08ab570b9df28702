// Package store is the office file: ordered keys with revisions, transactions, the chain of revisions,
// attachments, integrity and backup. It keeps and judges nothing.
//
// One office is one file, a bbolt database; no other package knows that. What bbolt does not promise is
// added here: every stored value carries a checksum over bucket, key, revision and bytes that is checked
// on every read; the number of keys of each bucket is kept in the same transaction; the file is read page
// by page before bbolt maps it; and each step into bbolt is guarded, so that a damaged page is an error
// and never the end of the program. A damaged or foreign file is never written to.
//
// Layers, lowest first: engine (ordered keys; bbolt or memory), Tx's Get, Put, Delete, Scan and Count
// (checksums, revisions, counts), and the typed buckets of office's nouns over them.
//
// The schema is version 2: every revision carries its act. A file of version 1, in which there were none, is
// migrated when it is opened for writing; a file of a newer version is refused with ErrNewer.
package store
