package main

import "net/http"

// backend is the office behind the window: internal/desk, seen from here.
type backend interface {
	// Bound are the structs whose exported methods the page may call.
	Bound() []any
	// ServeDocument answers GET /documents/….
	ServeDocument(w http.ResponseWriter, r *http.Request)
	// Close lets go of the office file.
	Close() error
}

// About tells the page which program it runs in.
type About struct{}

// ProgramVersion names one build.
type ProgramVersion struct {
	Version string `json:"version"`
	Commit  string `json:"commit"`
	Date    string `json:"date"`
}

// Version is the build that runs.
func (*About) Version() (ProgramVersion, error) {
	return ProgramVersion{Version: version, Commit: commit, Date: date}, nil
}

// emptyOffice is a backend without an office.
type emptyOffice struct{}

func (emptyOffice) Bound() []any { return nil }
func (emptyOffice) ServeDocument(w http.ResponseWriter, r *http.Request) {
	http.NotFound(w, r)
}
func (emptyOffice) Close() error { return nil }

// openOffice opens the office file of p.
func openOffice(place) (backend, error) { return emptyOffice{}, nil }
