package desk

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/disk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// asProblem words what the rooms below report in their own types: the one place where that is done.
func asProblem(err error) (error, bool) {
	if ps, ok := office.AsProblems(err); ok {
		return ps, true
	}
	if p, ok := StoreProblem(err); ok {
		return p, true
	}
	if p, ok := paperProblem(err); ok {
		return p, true
	}
	var file *disk.Error
	if errors.As(err, &file) {
		return diskProblem(file), true
	}
	return nil, false
}

// StoreProblem words what the store reports; ok is false for what is no clerk's matter. A reason that lies
// within another is the one to say: a save is refused because a colleague has the file open.
func StoreProblem(err error) (p office.Problem, ok bool) {
	var busy store.ErrBusy
	var damaged store.ErrDamaged
	var stale store.ErrStale
	switch {
	case errors.Is(err, context.Canceled):
		return office.Problem{Code: "job.cancelled"}, true
	case errors.As(err, &busy):
		return busyProblem(busy.Holder), true
	case errors.As(err, &damaged):
		if sha, ok := damaged.Attachment(); ok {
			return office.Problem{Code: "file.spoilt", Args: office.Args{"name": sha[:min(len(sha), 12)]}}, true
		}
		return office.Problem{Code: "store.damaged", Args: office.Args{"where": placeText(damaged.Where)}}, true
	case errors.Is(err, store.ErrGone):
		return office.Problem{Code: "store.gone"}, true
	case errors.Is(err, store.ErrNoLock):
		return office.Problem{Code: "store.no_lock"}, true
	case errors.Is(err, store.ErrLock):
		return office.Problem{Code: "store.lock"}, true
	case errors.Is(err, store.ErrForeign):
		return office.Problem{Code: "store.foreign"}, true
	case errors.Is(err, store.ErrNewer):
		return office.Problem{Code: "store.newer"}, true
	case errors.Is(err, store.ErrExists):
		return office.Problem{Code: "store.exists"}, true
	case errors.Is(err, store.ErrNoSpace):
		return office.Problem{Code: "store.no_space"}, true
	case errors.Is(err, store.ErrDisk):
		return office.Problem{Code: "store.disk"}, true
	case errors.Is(err, store.ErrReadOnly):
		return office.Problem{Code: "store.read_only"}, true
	case errors.Is(err, store.ErrNotFound), errors.Is(err, store.ErrKey), errors.Is(err, store.ErrCategory):
		return office.Problem{Code: "store.not_found"}, true
	case errors.Is(err, store.ErrMissing):
		return office.Problem{Code: "store.missing"}, true
	case errors.As(err, &stale):
		return office.Problem{Code: "store.stale"}, true
	}
	return office.Problem{}, false
}

// busyProblem says who has the office file open, as far as they said it.
func busyProblem(h store.Holder) office.Problem {
	who := h.User
	if h.Machine != "" {
		who = strings.TrimSpace(who + " (" + h.Machine + ")")
	}
	if who == "" || h.Since == "" {
		return office.Problem{Code: "store.busy_unknown"}
	}
	return office.Problem{Code: "store.busy", Args: office.Args{"who": who, "since": moment(h.Since)}}
}

// moment words the moment at which a file was opened: "2020-10-05 09:00".
func moment(since string) office.Text {
	day, clock, _ := strings.Cut(strings.Replace(since, "T", " ", 1), " ")
	if len(clock) > len("09:00") {
		clock = clock[:len("09:00")]
	}
	said := func(lang office.Lang) string {
		if date := office.Date(day); date.Valid() {
			return strings.TrimSpace(date.Text(lang) + " " + office.Digits(clock, lang))
		}
		return office.Digits(since, lang)
	}
	return office.Text{BN: said(office.Bengali), EN: said(office.English)}
}

// maxNameTold is how much of a path that can be none is told, in letters.
const maxNameTold = 60

// diskProblem words why a file could not be read or written.
func diskProblem(err *disk.Error) office.Problem {
	args := office.Args{"name": filepath.Base(err.Path)}
	if err.Doing == "read" {
		switch err.Why {
		case disk.ErrMissing, disk.ErrNoFolder, disk.ErrName:
			return office.Problem{Code: "file.missing", Args: args}
		case disk.ErrFolder, disk.ErrDevice:
			return office.Problem{Code: "file.read_folder", Args: args}
		case disk.ErrDenied:
			return office.Problem{Code: "file.read_denied", Args: args}
		}
		return office.Problem{Code: "file.not_read", Args: args}
	}
	switch err.Why {
	case disk.ErrNoSpace:
		return office.Problem{Code: "store.no_space"}
	case disk.ErrDenied, disk.ErrHeld:
		return office.Problem{Code: "file.denied", Args: args}
	case disk.ErrReadOnly:
		return office.Problem{Code: "file.read_only_place", Args: args}
	case disk.ErrNoFolder, disk.ErrMissing:
		return office.Problem{Code: "file.no_folder", Args: args}
	case disk.ErrName:
		args["name"] = bangla.Excerpt(strings.ReplaceAll(err.Path[strings.LastIndexAny(err.Path, `/\`)+1:], "\x00", "·"), maxNameTold)
		return office.Problem{Code: "file.name", Args: args}
	case disk.ErrFolder:
		return office.Problem{Code: "file.is_folder", Args: args}
	case disk.ErrDevice:
		return office.Problem{Code: "file.is_device", Args: args}
	case disk.ErrExists:
		return office.Problem{Code: "store.exists"}
	case disk.ErrNoLock:
		return office.Problem{Code: "store.no_lock"}
	}
	return office.Problem{Code: "file.not_written", Args: args}
}

// Worded is err as the one problem that a command prints; a bug is the problem internal.
func Worded(err error) office.Problem {
	if worded, ok := asProblem(err); ok {
		if ps, _ := office.AsProblems(worded); len(ps) > 0 {
			return ps[0]
		}
	}
	return office.Problem{Code: "internal"}
}

// Worded is err as the one problem that a command prints; its cause is in the log.
func (d *Desk) Worded(err error) office.Problem {
	if ps, ok := office.AsProblems(d.worded(err)); ok && len(ps) > 0 {
		return ps[0]
	}
	return office.Problem{Code: "internal"}
}

// WordedReason is why an office file could not be opened, or not to be written to; nil for no error.
func WordedReason(err error) *office.Worded {
	if err == nil {
		return nil
	}
	said := Worded(err).Worded()
	return &said
}
