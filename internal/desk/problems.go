package desk

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// storeProblem words what the store reports; ok is false for what is no clerk's matter.
func storeProblem(err error) (p office.Problem, ok bool) {
	var busy store.ErrBusy
	var damaged store.ErrDamaged
	switch {
	case errors.Is(err, context.Canceled):
		return office.Problem{Code: "job.cancelled"}, true
	case errors.As(err, &busy):
		return office.Problem{Code: "store.busy", Args: office.Args{
			"who": busy.Holder.User + " (" + busy.Holder.Machine + ")", "since": busy.Holder.Since,
		}}, true
	case errors.As(err, &damaged):
		return office.Problem{Code: "store.damaged", Args: office.Args{"where": damaged.Where}}, true
	case errors.Is(err, store.ErrForeign):
		return office.Problem{Code: "store.foreign"}, true
	case errors.Is(err, store.ErrNewer):
		return office.Problem{Code: "store.newer"}, true
	case errors.Is(err, store.ErrExists):
		return office.Problem{Code: "store.exists"}, true
	case errors.Is(err, store.ErrNoSpace):
		return office.Problem{Code: "store.no_space"}, true
	case errors.Is(err, store.ErrReadOnly):
		return office.Problem{Code: "store.read_only"}, true
	case errors.Is(err, store.ErrNotFound), errors.Is(err, store.ErrKey), errors.Is(err, store.ErrCategory):
		return office.Problem{Code: "store.not_found"}, true
	case errors.Is(err, store.ErrMissing), errors.Is(err, fs.ErrNotExist):
		return office.Problem{Code: "store.missing"}, true
	}
	var stale store.ErrStale
	if errors.As(err, &stale) {
		return office.Problem{Code: "store.stale"}, true
	}
	return office.Problem{}, false
}

// fileProblem words why a file could not be written; problems of the content pass as they are.
func fileProblem(path string, err error) error {
	if _, ok := asProblem(err); ok && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	name := filepath.Base(path)
	var inner *fs.PathError
	switch {
	case errors.Is(err, fs.ErrPermission):
		return office.Problem{Code: "file.denied", Args: office.Args{"name": name}}
	case errors.Is(err, fs.ErrNotExist):
		return office.Problem{Code: "file.no_folder", Args: office.Args{"name": name}}
	case noSpace(err):
		return office.Problem{Code: "store.no_space"}
	case errors.As(err, &inner):
		return office.Problem{Code: "file.not_written", Args: office.Args{"name": name, "why": inner.Err.Error()}}
	}
	return err
}
