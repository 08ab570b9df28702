package disk

import "sync/atomic"

// Step is one of the things that are done to a disk, each of which can fail.
type Step string

// The steps of writing a file, in their order, and of locking one.
const (
	StepCreate Step = "create" // the file under its name of ours
	StepWrite  Step = "write"
	StepFlush  Step = "flush"
	StepRename Step = "rename" // to the final name
	StepFolder Step = "folder" // flushed after the rename
	StepLock   Step = "lock"   // a lock file opened and written
)

// watcher is asked before each step.
type watcher func(step Step, path string) error

var watching atomic.Pointer[watcher]

// Watch lets fn see every step of this package before it is made, with the final path; what fn answers instead
// of nil is what the step fails with. It is for tests alone, which show with it what is there after the n-th
// step failed; stop ends it.
func Watch(fn func(step Step, path string) error) (stop func()) {
	w := watcher(fn)
	watching.Store(&w)
	return func() { watching.CompareAndSwap(&w, nil) }
}

// before asks whether the step may be made.
func before(step Step, path string) error {
	if w := watching.Load(); w != nil {
		return (*w)(step, path)
	}
	return nil
}
