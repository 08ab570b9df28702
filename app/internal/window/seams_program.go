//go:build !dev

package window

import "net/http"

// The seams that end-to-end tests use; in the shipped program each leads straight on.

// dialogs asks people.
func dialogs() Dialogs { return nativeDialogs{} }

// scripted changes no answer.
func scripted(next http.Handler) http.Handler { return next }

// defaultPlace is what the arguments said.
func defaultPlace(p Place) Place { return p }

// oneInstance: a second start raises the first window.
const oneInstance = true
