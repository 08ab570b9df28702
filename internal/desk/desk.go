package desk

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
	"batayandesk/internal/paper"
	"batayandesk/internal/store"
	"batayandesk/internal/update"
)

// Env is everything a Desk takes from outside: time, chance, place and people. Nothing below the
// program's entry asks for these itself.
type Env struct {
	Now     office.Now
	NewID   func(time.Time) string // a new ULID of that moment
	User    string                 // the system's user name
	Machine string
	// PersonPath is the file that holds who works, by the name that stands in history; "" keeps none.
	PersonPath string
	DataDir    string // where the default office file and the sample lie
	BackupDir  string // where backups lie, a folder for each office file; "" keeps none
	LogPath    string
	Log        *slog.Logger
	Dialogs    Dialogs
	Dropped    func() []string // the files that were dropped on the window last, once
	Offered    func() string   // the office file with which the program was started once more; "" = none
	Ended      *office.Problem // the run before ended by a fault; nil where it did not
	Shell      Shell
	Printers   paper.Printers
	Emit       func(Job)      // the one event: a job went on
	Program    update.Program // nil takes no updates
	Version    string
	Commit     string
	Built      string
	// Catalog is the set of categories; nil is the twelve of the program.
	Catalog *catalog.Catalog
}

// Dialogs asks a person for a place on the disk; "" means they changed their mind. Kinds are office,
// bundle, xlsx, csv, pdf, text, attachment and letter.
type Dialogs interface {
	OpenFile(kind string) (path string, err error)
	OpenFiles(kind string) (paths []string, err error) // one or several
	SaveFile(kind, suggested string) (path string, err error)
	Folder() (path string, err error) // one that is there, to put several files into
}

// Shell opens a file with the system's own program for it. The error is ErrNoProgram where there is none.
type Shell interface {
	OpenFile(path string) error
	PrintFile(path string) error // asks that program to print it
}

// ErrNoProgram is wrapped: the system knows no program for a file, or none that prints it.
var ErrNoProgram = errors.New("desk: no program for this file")

// Desk is one program's work on one office file at a time. It is safe for calls in parallel.
type Desk struct {
	Env Env

	mu    sync.RWMutex // guards store; held for reading while a verb works on it
	store *store.Store

	session   session
	kept      kept
	documents documents
	jobs      jobs
	printings printings
}

// session is what the window has chosen; each part is read and set at any time.
type session struct {
	mu      sync.Mutex
	lang    office.Lang
	actor   string
	day     office.Date // chosen by the clerk; "" = the file's own
	seat    Seat        // who said with a PIN that they work
	given   Approval    // for a letter that is about to be issued
	trouble error       // why no file could be opened
	at      string      // the file that could not be
}

func (s *session) get() (lang office.Lang, actor string, day office.Date) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.lang, s.actor, s.day
}

func (s *session) set(change func(*session)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change(s)
}

// Sitting is what the window or the command line has chosen.
type Sitting struct {
	Lang    office.Lang
	Actor   string
	Day     office.Date // "" = the file's own
	Trouble error       // why no file could be opened
	At      string      // the file that could not be; "" where nothing is wrong
}

// Sitting is what is chosen now.
func (d *Desk) Sitting() (s Sitting) {
	d.session.set(func(now *session) { s = Sitting{now.lang, now.actor, now.day, now.trouble, now.at} })
	return s
}

// SetLang chooses the language of answers and sentences.
func (d *Desk) SetLang(lang office.Lang) { d.session.set(func(s *session) { s.lang = lang }) }

// SetDay chooses the day that the office is looked at; "" goes back to the file's own.
func (d *Desk) SetDay(day office.Date) { d.session.set(func(s *session) { s.day = day }) }

// SetActor names who works from now on.
func (d *Desk) SetActor(name string) { d.session.set(func(s *session) { s.actor = name }) }

// SetTrouble says why the office file at path, and so none, is open.
func (d *Desk) SetTrouble(path string, err error) {
	d.session.set(func(s *session) { s.trouble, s.at = err, path })
}

// New is a desk with no office file open yet.
func New(env Env) *Desk {
	if env.Log == nil {
		env.Log = slog.New(slog.DiscardHandler)
	}
	if env.Emit == nil {
		env.Emit = func(Job) {}
	}
	if env.Catalog == nil {
		env.Catalog = catalog.Default()
	}
	d := &Desk{Env: env, session: session{lang: office.Bengali, actor: env.User}}
	if env.Dialogs != nil {
		d.Env.Dialogs = askedPlaces{env.Dialogs, d}
	}
	return d
}

// Bound are the structs of the bench whose exported methods the page may call; each room has its own.
func (d *Desk) Bound() []any { return []any{&Acts{d}, &Jobs{d}, &Printing{d}} }

// Close lets go of the office file; a job under way is cancelled first.
func (d *Desk) Close() error {
	d.jobs.cancelAll()
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.closeStore()
}

// closeStore closes the open file, if any. The lock is held.
func (d *Desk) closeStore() error {
	if d.store == nil {
		return nil
	}
	err := d.store.Close()
	d.store = nil
	d.session.set(func(s *session) { s.day, s.seat, s.given = "", Seat{}, Approval{} })
	d.documents.clear()
	d.kept.clear()
	return err
}

// held is the office file under the reading lock; the second answer gives the lock back.
// The error is the Problem office.none.
func (d *Desk) held() (*store.Store, func(), error) {
	d.mu.RLock()
	if d.store == nil {
		d.mu.RUnlock()
		return nil, func() {}, office.Problem{Code: "office.none"}
	}
	return d.store, d.mu.RUnlock, nil
}

// IsOpen tells whether an office file is open.
func (d *Desk) IsOpen() bool {
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.store != nil
}

// Recovered turns a panic of a verb into the problem internal, and every other error into the problem that words
// it. Deferred first in every bound method, because the page waits for ever on a panic.
func (d *Desk) Recovered(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
	}
	if *err != nil {
		*err = d.worded(*err)
	}
}

// worded is err as what a clerk is told. Its cause is logged; one that is no problem is a bug, the problem
// internal with a mark under which it stands in the log.
func (d *Desk) worded(err error) error {
	said, ok := asProblem(err)
	text := err.Error()
	if ok {
		if text != said.Error() { // else it is a rule's own answer, which has no cause
			ps, _ := office.AsProblems(said)
			d.Env.Log.Warn("answered with a problem", "code", ps[0].Code, "error", text)
		}
		return d.namingFile(said, err)
	}
	sum := sha256.Sum256([]byte(text))
	mark := hex.EncodeToString(sum[:2])
	mark = mark[:2] + "-" + mark[2:]
	d.Env.Log.Error("verb failed", "mark", mark, "error", text)
	return office.Problem{Code: "internal", Args: office.Args{"id": mark, "log": d.Env.LogPath}}
}

// Write runs fn in one durable transaction.
func (d *Desk) Write(fn func(*store.Tx) error) error {
	s, done, err := d.held()
	if err != nil {
		return err
	}
	defer done()
	var made *Snapshot
	err = s.Update(func(tx *store.Tx) error {
		err := fn(tx)
		if err == nil {
			err = d.sayAct(tx)
		}
		made = d.kept.taken()
		return err
	})
	if err == nil {
		d.kept.offer(made)
	}
	return err
}

// Read runs fn on the office file as it is.
func (d *Desk) Read(fn func(*store.Tx) error) error {
	s, done, err := d.held()
	if err != nil {
		return err
	}
	defer done()
	for {
		if err := s.View(fn); !errors.Is(err, errOlder) {
			return err
		}
	}
}

// Look runs fn on the office as it is on the session's day.
func (d *Desk) Look(fn func(*View) error) error {
	return d.Read(func(tx *store.Tx) error {
		w, err := d.At(tx)
		if err != nil {
			return err
		}
		return fn(w)
	})
}

// Act runs fn on the office as it is on the session's day, in one durable transaction. What fn has
// stored, w does not show: an answer asks for the work anew.
func (d *Desk) Act(fn func(*View) error) error {
	return d.Write(func(tx *store.Tx) error {
		w, err := d.At(tx)
		if err != nil {
			return err
		}
		return fn(w)
	})
}

// Today is the day of board, prints and stamps: the chosen one, else the day the file pretends, else the
// calendar's. Source: internal/desk/README.md › The day.
func (d *Desk) Today(tx *store.Tx) (office.Date, error) {
	if _, _, chosen := d.session.get(); chosen != "" {
		return chosen, nil
	}
	asOn, err := tx.AsOn()
	if err != nil {
		return "", err
	}
	if asOn != "" {
		return asOn, nil
	}
	return office.DateOf(d.Env.Now()), nil
}

// Stamp stamps a revision with the session's day and the time of day.
func (d *Desk) Stamp(tx *store.Tx, why office.Reason) (office.Change, error) {
	day, err := d.Today(tx)
	if err != nil {
		return office.Change{}, err
	}
	now := d.Env.Now()
	y, m, dd := day.Parts()
	at := time.Date(y, time.Month(m), dd, now.Hour(), now.Minute(), now.Second(), 0, now.Location())
	actor, err := d.actor(tx)
	return office.Change{Day: day, At: at.Format(time.RFC3339), Actor: actor, Reason: why}, err
}

// CatalogOf is the catalogue with the office's own overlay.
func (d *Desk) CatalogOf(o office.Office) *catalog.Catalog { return d.Env.Catalog.Overlaid(o.Overlay) }

// NewID is a new id of the office's moment.
func (d *Desk) NewID() string { return d.Env.NewID(d.Env.Now()) }

// Lang is the session's language.
func (d *Desk) Lang() office.Lang {
	lang, _, _ := d.session.get()
	return lang
}
