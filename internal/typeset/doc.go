// Package typeset turns paragraphs and tables in Bengali (and Latin) into PDF
// pages. It knows no office: letters and charters become its blocks elsewhere.
//
// The way of a document is five stages, each working on the finished result of
// the one before: shape (text to glyph clusters), break (where lines may end),
// layout (blocks to lines and cells), pages (lines to pages), pdf (pages to bytes,
// through gofpdf and a finisher). The files carry the stages' names. Beside them
// stand, for shape: font, words, clean; for break: cut, lang; for layout: segs,
// lines, paragraph, table, figure; for pages: units, grid; for pdf: slot and font…
// (what is embedded), elem and tree (what is tagged), pack, finish.
//
// Promises: the same Document gives the same bytes; text comes back out of the
// file in reading order; the file is tagged, in Bengali and in English where the
// letters say so, and claims PDF/A-1b; hostile text gives a good page and
// warnings, never a panic. Everything may be called from any goroutine.
//
// Of a long document one page is laid out or drawn at a time; what is held of the
// others are the places of their words. Between documents a few megabytes of
// shaped text, pictures and packed fonts are kept, so that a letter set anew at
// every key costs little more than its drawing.
//
// The rules behind the stages stand in internal/typeset/README.md.
package typeset
