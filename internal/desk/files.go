package desk

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"batayandesk/internal/disk"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

//go:embed sample/sample_office.json
var sampleOffice []byte

const (
	defaultFile = "office.batayan"
	sampleFile  = "sample.batayan"
	// lastFile holds the path of the office file that the window opened last.
	lastFile = "last-opened.txt"
)

// Files opens and makes office files by their path: for commands and the program's start only.
type Files struct{ d *Desk }

// Open opens the office file at path in place of the one open now; one that cannot be opened to be written to is
// opened to be looked at, and the session says so. The errors are those that asProblem words; on an error the one
// open before stays open.
func (f *Files) Open(path string) error {
	if f.d.hasOpen(path) {
		return nil
	}
	f.sweep(path)
	opened, err := store.OpenOrLook(path, f.holder())
	if err != nil {
		return fmt.Errorf("open %s: %w", filepath.Base(path), err)
	}
	if err := hasOffice(opened); err != nil {
		return errors.Join(err, opened.Close())
	}
	if why := opened.Looking(); why != nil {
		f.d.env.Log.Warn("office file opened to be looked at", "error", why)
	} else if err := dropUnnamed(opened); err != nil {
		f.d.env.Log.Warn("files that nothing names not taken away", "error", err)
	}
	return f.take(opened)
}

// hasOffice is the problem store.empty where nothing was ever put into the file: programs before this one made
// a file first and filled it then, and could be killed between.
func hasOffice(s *store.Store) error {
	return s.View(func(tx *store.Tx) error {
		_, _, err := tx.Office()
		if errors.Is(err, store.ErrNotFound) {
			return office.Problem{Code: "store.empty"}
		}
		return err
	})
}

// OpenStart opens what the window starts with: path where one is named, else the file opened last, else
// the default one. A file that cannot be opened is kept as the session's trouble, and none is open then;
// where there is no file yet, none is open and nothing is wrong.
func (f *Files) OpenStart(path string) {
	named := path != ""
	if !named {
		path = f.lastOpened()
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) && !named {
		return
	}
	if err := f.Open(path); err != nil {
		f.d.env.Log.Error("office file not opened", "error", err)
		f.d.session.set(func(s *session) { s.trouble = err })
	}
}

// OpenSample opens the sample office, made first where it is not there yet.
func (f *Files) OpenSample() error {
	path := filepath.Join(f.d.env.DataDir, sampleFile)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if err := f.InitSample(path); err != nil {
			return err
		}
		return nil
	}
	return f.Open(path)
}

// InitSample makes the sample office at path and opens it. The error is store.exists where a file is there.
func (f *Files) InitSample(path string) error {
	return f.Init(path, bytes.NewReader(sampleOffice))
}

// Init makes an office file at path from its exchange form and opens it. Nothing is left at path on an error.
//
// Source: internal/exchange/README.md › Office file.
func (f *Files) Init(path string, from io.Reader) error {
	ex, err := exchange.Read(from, f.d.env.Catalog, f.d.known())
	if err != nil {
		return err
	}
	return f.make(path, func(tx *store.Tx) error { return f.d.importOffice(tx, ex, filesInside(ex)) })
}

// create makes an office file with nothing but the office in it.
func (f *Files) create(path string, o office.Office) error {
	return f.make(path, func(tx *store.Tx) error {
		change, err := f.d.change(tx, office.Typed)
		if err != nil {
			return err
		}
		tx.Fix() // there is no office before it
		tx.Say(worded("did.office_made"))
		_, err = tx.SaveOffice(o, 0, change)
		return err
	})
}

// make creates the file with what fill writes, whole from its first moment, and opens it.
func (f *Files) make(path string, fill func(*store.Tx) error) error {
	if err := disk.Folder(filepath.Dir(path)); err != nil {
		return err
	}
	f.sweep(path)
	made, err := store.Create(path, f.holder(), fill)
	if err != nil {
		return fmt.Errorf("create %s: %w", filepath.Base(path), err)
	}
	return f.take(made)
}

// take puts opened in the place of the file open until now.
func (f *Files) take(opened *store.Store) error {
	d := f.d
	d.jobs.cancelAll()
	d.mu.Lock()
	defer d.mu.Unlock()
	err := d.closeStore()
	d.store = opened
	d.session.set(func(s *session) { s.trouble = nil })
	return err
}

func (f *Files) holder() store.Options {
	return store.Options{Holder: store.Holder{
		User: f.d.env.User, Machine: f.d.env.Machine, Since: f.d.env.Now().Format("2006-01-02 15:04"),
	}}
}

// freePath is the first of name.batayan, name-2.batayan … in the data folder that is not taken: a damaged
// file keeps its place.
func (f *Files) freePath(name string) (string, error) {
	for n := 1; n < 1000; n++ {
		file := name
		if n > 1 {
			file += "-" + strconv.Itoa(n)
		}
		path := filepath.Join(f.d.env.DataDir, file+".batayan")
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return path, nil
		}
	}
	return "", fmt.Errorf("no free name for %s in the data folder", name)
}

// lastOpened is the office file to start with.
func (f *Files) lastOpened() string {
	standard := filepath.Join(f.d.env.DataDir, defaultFile)
	data, err := os.ReadFile(filepath.Join(f.d.env.DataDir, lastFile))
	if err != nil {
		return standard
	}
	path := strings.TrimSpace(string(data))
	if _, err := os.Stat(path); err != nil {
		return standard
	}
	return path
}

// remember makes path the office file to start with. That it fails is logged and no reason to stop.
func (f *Files) remember(path string) {
	if err := writeFile(filepath.Join(f.d.env.DataDir, lastFile), []byte(path+"\n")); err != nil {
		f.d.env.Log.Warn("last opened file not remembered", "error", err)
	}
}

// hasOpen tells whether the file at path is the one open now: it would be met as open elsewhere.
func (d *Desk) hasOpen(path string) bool {
	d.mu.RLock()
	defer d.mu.RUnlock()
	if d.store == nil {
		return false
	}
	now, err := os.Stat(d.store.Path())
	if err != nil {
		return false
	}
	asked, err := os.Stat(path)
	return err == nil && os.SameFile(now, asked)
}

// fileName is the base name of the open office file. The store is open.
func (d *Desk) fileName() string { return filepath.Base(d.store.Path()) }

// writeFile puts data at path as a whole.
func writeFile(path string, data []byte) error {
	return writeTo(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// writeTo is writeFile for data that is written piece by piece. On an error path is as it was.
func writeTo(path string, write func(io.Writer) error) error {
	if err := outputProblem(path); err != nil {
		return err
	}
	return disk.Write(path, write)
}

// Sample is the exchange form of the sample office.
func Sample() []byte { return bytes.Clone(sampleOffice) }
