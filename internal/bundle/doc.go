// Package bundle writes, verifies and opens bundles: BagIt 1.0 bags in a ZIP with the profile of
// internal/bundle/README.md › Layout. It is handed entries (path, size, a function that opens the bytes) and knows
// neither the spreadsheet nor the site nor the documents inside. What comes from outside is hostile until
// Verify has looked at all of it.
//
// Sources: RFC 8493 (BagIt 1.0); PKWARE APPNOTE 6.3.10 (ZIP).
package bundle
