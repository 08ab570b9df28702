// Package typeset turns paragraphs and tables in Bengali (and Latin) into PDF
// pages. It knows no office: letters and charters become its blocks elsewhere.
//
// The way of a document is five stages, each working on the finished result of
// the one before: shape (text to glyph clusters), break (where lines may end),
// layout (blocks to lines and cells), pages (lines to pages), pdf (pages to
// bytes, through gofpdf and a finisher). The files carry the stages' names.
//
// Promises: the same Document gives the same bytes; text comes back out of the
// file in reading order; the file is tagged and claims PDF/A-1b; hostile text
// gives a good page and warnings, never a panic.
//
// Source: typesetting.md.
package typeset
