// Package desktest is for tests only: a sample office that verifies its file when the test ends, with a
// clock that stands still, ids that count, dialogs that answer from a script and news that are kept.
package desktest
