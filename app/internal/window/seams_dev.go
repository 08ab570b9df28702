//go:build dev

package window

import (
	"context"
	"errors"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
)

// The seams that end-to-end tests use. They exist under the build tag dev alone:
//
//	BATAYAN_DATA         the office file, where --data names none
//	BATAYAN_E2E          set: the native window stays empty, so that the driven
//	                     browser is the only page that calls
//	BATAYAN_E2E_DIALOGS  a folder: the n-th dialog answers the path written in
//	                     the file n of it; without that file it was cancelled

// dialogs answers from the folder where one is named, else asks people.
func dialogs() Dialogs {
	if dir := os.Getenv("BATAYAN_E2E_DIALOGS"); dir != "" {
		return &scriptedDialogs{dir: dir}
	}
	return nativeDialogs{}
}

// scriptedDialogs answers each dialog from a file.
type scriptedDialogs struct {
	dir   string
	mu    sync.Mutex
	asked int
}

func (d *scriptedDialogs) OpenFile(context.Context, string) (string, error) { return d.next() }
func (d *scriptedDialogs) OpenFiles(context.Context, string) ([]string, error) {
	answer, err := d.next()
	return strings.FieldsFunc(answer, func(r rune) bool { return r == '\n' }), err
}
func (d *scriptedDialogs) SaveFile(context.Context, string, string) (string, error) { return d.next() }
func (d *scriptedDialogs) Folder(context.Context) (string, error)                   { return d.next() }

func (d *scriptedDialogs) next() (string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.asked++
	answer, err := os.ReadFile(filepath.Join(d.dir, strconv.Itoa(d.asked)))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return strings.TrimSpace(string(answer)), err
}

// scripted keeps the native window empty while a browser is driven.
func scripted(next http.Handler) http.Handler {
	if os.Getenv("BATAYAN_E2E") == "" {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Scheme == "wails" || r.Host == "wails" {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			_, _ = w.Write([]byte("<!doctype html><title>e2e</title>"))
			return
		}
		next.ServeHTTP(w, r)
	})
}

// defaultPlace takes the office file from the environment where no argument named one.
func defaultPlace(p Place) Place {
	if p.data == "" {
		p.data = os.Getenv("BATAYAN_DATA")
	}
	return p
}

// oneInstance: tests run several programs side by side.
const oneInstance = false
