package store

import (
	"errors"
	"fmt"
	"strings"
)

// What can be wrong with a file or a call.
var (
	ErrForeign  = errors.New("not an office file")
	ErrNewer    = errors.New("office file of a newer program")
	ErrExists   = errors.New("the file is already there")
	ErrMissing  = errors.New("no file of that name")
	ErrNotFound = errors.New("nothing stored under that name")
	ErrNoSpace  = errors.New("no space left for the office file")
	ErrReadOnly = errors.New("the office file cannot be written to")
	ErrDisk     = errors.New("the disk did not take what was written")
	ErrGone     = errors.New("the office file is no longer in its place")
	ErrLock     = errors.New("what lies in the place of the lock is no lock file")
	ErrNoLock   = errors.New("nothing can be locked where the office file lies")
	ErrClosed   = errors.New("the office file is closed")
	ErrBucket   = errors.New("no such bucket")
	ErrCategory = errors.New("a record keeps its category")
	ErrAct      = errors.New("an act that cannot be taken back or brought back now")
	ErrKey      = errors.New("a key is 1 to 1,000 bytes without zero byte")

	// ErrStop, returned by a callback of a scan, ends the scan without an error.
	ErrStop = errors.New("stop")
)

// ErrStale refuses a save that started from another revision than the stored one.
type ErrStale struct {
	Have int // the stored revision; 0 where nothing is stored
	Want int // the revision the save started from
	// Stored is the thing as it is stored: office.Office, office.Record, office.CategoryState,
	// office.Directive, office.Letter or []office.Holiday, and []byte where Put was refused. Nil where
	// nothing is stored.
	Stored any
}

func (e ErrStale) Error() string {
	return fmt.Sprintf("revision %d is stored, the save started from %d", e.Have, e.Want)
}

// Is matches any ErrStale.
func (ErrStale) Is(target error) bool { _, ok := target.(ErrStale); return ok }

// Holder is who has an office file open.
type Holder struct {
	User    string `json:"user"`
	Machine string `json:"machine"`
	Since   string `json:"since"` // RFC 3339, as given in Options
	// Beat grows as long as its program lives; 0 is one that does not say so.
	Beat int `json:"beat,omitempty"`
}

// ErrBusy says that another program has the file open. Holder is empty where it did not say who.
type ErrBusy struct{ Holder Holder }

func (e ErrBusy) Error() string {
	if e.Holder == (Holder{}) {
		return "open in another program"
	}
	return fmt.Sprintf("open at %s on %s since %s", e.Holder.User, e.Holder.Machine, e.Holder.Since)
}

// Is matches any ErrBusy.
func (ErrBusy) Is(target error) bool { _, ok := target.(ErrBusy); return ok }

// ErrDamaged says that what lies in the file is not what was stored.
type ErrDamaged struct {
	Where string // the place, for example "page 12", "records/notices/01EK…"
}

func (e ErrDamaged) Error() string { return "damaged at " + e.Where }

// Attachment is the digest of the attachment whose bytes are spoilt, which hurts itself alone; ok is false where
// the damage is elsewhere.
func (e ErrDamaged) Attachment() (sha string, ok bool) {
	return strings.CutPrefix(e.Where, bucketAttachments+"/")
}

// Is matches any ErrDamaged.
func (ErrDamaged) Is(target error) bool { _, ok := target.(ErrDamaged); return ok }
