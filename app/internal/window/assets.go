package window

import (
	"net/http"
	"strings"

	"batayandesk/frontend"

	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
)

// policy is the Content-Security-Policy of every answer: nothing but what the
// program itself serves. Wails sets none.
//
// Source: app/README.md › Window as an attack surface.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
	"connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// Where the page finds bytes by address: rendered PDFs, and the files of records.
const (
	documentsPath   = "/documents/"
	attachmentsPath = "/attachments/"
)

// assets serves the built front end, and documents hands over what is no file of it.
func assets(documents http.HandlerFunc) *assetserver.Options {
	return &assetserver.Options{
		Assets:     frontend.Assets(),
		Handler:    onlyDocuments(documents),
		Middleware: func(next http.Handler) http.Handler { return guarded(scripted(next)) },
	}
}

// guarded puts the policy on every answer that next gives, errors included.
func guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		next.ServeHTTP(w, r)
	})
}

// onlyDocuments lets reads of documents and attachments through and answers 404
// to the rest, so that no other path ever reaches the office.
func onlyDocuments(documents http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, documentsPath) && !strings.HasPrefix(r.URL.Path, attachmentsPath) {
			http.NotFound(w, r)
			return
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "only reading", http.StatusMethodNotAllowed)
			return
		}
		documents(w, r)
	})
}

// pageOrigin is where Wails serves the page on Windows.
const pageOrigin = "http://wails.localhost/"

// isHome tells whether an address is the program's own page, or the empty one that frames begin with.
func isHome(address string) bool {
	return strings.HasPrefix(strings.ToLower(address), pageOrigin) || address == "about:blank"
}
