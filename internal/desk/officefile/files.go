package officefile

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

	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/desk"
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
type Files struct {
	d *desk.Desk
	// importing makes an office file at a path from its exchange form and opens it.
	importing func(path string, from io.Reader) error
	shelves   shelves
	watch     watch
}

// For are the files of a desk. importing makes an office file at a path from its exchange form and opens it.
func For(d *desk.Desk, importing func(path string, from io.Reader) error) *Files {
	return &Files{d: d, importing: importing}
}

// Open opens the office file at path in place of the one open now, as the desk does. Where nothing is damaged but what follows
// from the rest, that is made anew first; the file stays beside, as it was.
func (f *Files) Open(path string) error {
	err := f.d.OpenFile(path)
	if errors.Is(err, store.ErrDamaged{}) && f.remade(path) {
		return f.d.OpenFile(path)
	}
	return err
}

// OpenStart opens what the window starts with: path where one is named, else the file opened last, else
// the default one. A file that cannot be opened is kept as the session's trouble, and none is open then;
// where there is no file yet, none is open and nothing is wrong.
func (f *Files) OpenStart(path string) {
	named := path != ""
	if !named {
		if gone := f.lost(); gone != "" {
			f.d.SetTrouble(gone, store.ErrMissing)
			return
		}
		path = f.lastOpened()
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) && !named {
		return
	}
	if err := f.Open(path); err != nil {
		f.d.Env.Log.Error("office file not opened", "error", err)
		f.d.SetTrouble(path, err)
		return
	}
	f.note(path)
}

// OpenSample opens the sample office, made first where it is not there yet.
func (f *Files) OpenSample() error {
	path := filepath.Join(f.d.Env.DataDir, sampleFile)
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
	return f.importing(path, bytes.NewReader(sampleOffice))
}

// create makes an office file with nothing but the office in it, its announced holidays and, where head says who it is, its
// head.
func (f *Files) create(path string, o office.Office, head map[string]string) error {
	return f.d.MakeFile(path, func(tx *store.Tx) error {
		change, err := f.d.Stamp(tx, office.Typed)
		if err != nil {
			return err
		}
		tx.Fix() // there is no office before it
		tx.Say(desk.InBoth("did.office_made", nil))
		id := f.d.NewID()
		if head != nil {
			o.Signatory.Officer, o.Signatory.Head = id, true
		}
		if _, err = f.d.KeepOffice(tx, o, 0, change); err != nil {
			return err
		}
		if head != nil {
			if err := f.keepHead(tx, id, head, change); err != nil {
				return err
			}
		}
		this, _, _ := change.Day.Parts()
		for _, year := range []int{this, this + 1} {
			if list := compliance.Announced(year); list != nil {
				if _, err := f.d.KeepHolidays(tx, year, list, 0, change); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// Become lets make an office file at a free place in the data folder and open it; the window opens it from now on.
func (f *Files) Become(make func(path string) error) error {
	path, err := f.freePath("office")
	if err != nil {
		return err
	}
	if err := make(path); err != nil {
		return err
	}
	f.remember(path)
	f.note(path)
	return nil
}

// keepHead stores the head of a new office as the first of its officers, under an id.
func (f *Files) keepHead(tx *store.Tx, id string, head map[string]string, change office.Change) error {
	category, known := f.d.Env.Catalog.Category(desk.OfficersCategory)
	if !known {
		return nil
	}
	values, refused := category.Canonical(head)
	r := office.Record{
		ID: id, Category: category.ID, Values: values, Attachments: []office.Attachment{},
		UpdatedOn: change.Day, UpdatedBy: change.Actor, ContentRev: 1,
	}
	env := catalog.Env{Day: change.Day}
	errs, _ := category.Check(r, env)
	if err := append(refused, errs...).Err(); err != nil {
		return err
	}
	_, err := f.d.KeepRecord(tx, category, r, 0, change, env)
	return err
}

// freePath is the first of name.batayan, name-2.batayan … in the data folder that is not taken: a damaged
// file keeps its place.
func (f *Files) freePath(name string) (string, error) {
	for n := 1; n < 1000; n++ {
		file := name
		if n > 1 {
			file += "-" + strconv.Itoa(n)
		}
		path := filepath.Join(f.d.Env.DataDir, file+".batayan")
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return path, nil
		}
	}
	return "", fmt.Errorf("no free name for %s in the data folder", name)
}

// lastOpened is the office file to start with.
func (f *Files) lastOpened() string {
	standard := filepath.Join(f.d.Env.DataDir, defaultFile)
	if path := strings.TrimSpace(f.kept(filepath.Join(f.d.Env.DataDir, lastFile))); isThere(path) {
		return path
	}
	return standard
}

// lost is the office file opened last where it is gone and has a backup; "" else.
func (f *Files) lost() string {
	path := strings.TrimSpace(f.kept(filepath.Join(f.d.Env.DataDir, lastFile)))
	if path == "" {
		path = filepath.Join(f.d.Env.DataDir, defaultFile)
	}
	if isThere(path) || f.d.Env.BackupDir == "" || len(f.shelfOf(f.d.Env.BackupDir, path).backups()) == 0 {
		return ""
	}
	return path
}

// remember makes path the office file to start with. That it fails is logged and no reason to stop.
func (f *Files) remember(path string) {
	if err := desk.WriteFile(filepath.Join(f.d.Env.DataDir, lastFile), []byte(path+"\n")); err != nil {
		f.d.Env.Log.Warn("last opened file not remembered", "error", err)
	}
}

// kept is what stands in a small file of the program's own; "" where it cannot be read.
func (f *Files) kept(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	return string(data)
}

func isThere(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// Sample is the exchange form of the sample office.
func Sample() []byte { return bytes.Clone(sampleOffice) }

// DefaultPath is the office file that commands work on where none is named.
func (f *Files) DefaultPath() string { return filepath.Join(f.d.Env.DataDir, defaultFile) }

// SamplePath is where the sample office lies.
func (f *Files) SamplePath() string { return filepath.Join(f.d.Env.DataDir, sampleFile) }

// SetDay chooses the day; "" leaves the file's own.
func (f *Files) SetDay(typed string) error {
	if typed == "" {
		return nil
	}
	day, err := desk.ReadDate(typed, "on")
	if err != nil {
		return err
	}
	f.d.SetDay(day)
	return nil
}
