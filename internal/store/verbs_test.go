//go:build !race

// One clerk, one disk: nothing runs side by side that the race detector could find, and with it this takes many times as
// long. `go run ./build test` runs it without.

package store_test

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"batayandesk/internal/desk"
	records "batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desktest"
	"batayandesk/internal/disk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// everyFault asks for every kind of fault at every step; a test takes one kind at each, another one each time.
const everyFault = "BATAYAN_TEST_FAULTS"

// faultKinds are the ways in which a step on the way to the disk fails.
var faultKinds = []struct {
	name  string
	cause error // of a write, and of every step with a file beside the office
	flush bool  // the flush after the write fails instead
	again bool  // and its second try too
}{
	{name: "no space", cause: syscall.ENOSPC},
	{name: "a broken disk", cause: syscall.EIO},
	{name: "a flush that fails once", flush: true},
	{name: "a flush that fails twice", flush: true, again: true},
}

// Done is stored, and refused is not: every verb of a clerk's is done with each of its writes, flushes and renames failing
// in turn, the office file's and those of the files beside it.
func TestEveryVerbAnswersTheTruthWhateverStepOfItFails(t *testing.T) {
	f := newFailing(t)
	steps, refused := 0, 0
	for _, verb := range desktest.Verbs() {
		if storesNothing[verb] {
			continue
		}
		seed, found := f.seed(verb)
		if !found {
			t.Errorf("%s: never changed anything: the test shows nothing of it", verb)
			continue
		}
		for n := 1; ; n++ {
			reached := false
			for k := range faultKinds {
				if os.Getenv(everyFault) == "" && k != (n+len(verb))%len(faultKinds) {
					continue
				}
				one, no := f.fail(verb, seed, n, k)
				reached = reached || one
				if no {
					refused++
				}
			}
			if !reached {
				break
			}
			steps++
		}
	}
	// A line as a benchmark prints it: build/bench.go reads it.
	fmt.Printf("BenchmarkFaults 1 0 ns/op %d steps %d refused\n", steps, refused)
}

// storesNothing are the verbs after which the office file and the folder are as before.
var storesNothing = map[string]bool{"save from an older revision": true, "choose a day": true, "choose who works": true}

// failing is an office at which a clerk has worked for a while, put back before each verb.
type failing struct {
	*testing.T
	d      *desktest.Desk
	clerk  *desktest.Clerk
	office []byte
}

func newFailing(t *testing.T) *failing {
	d := desktest.Open(t)
	chance := rand.New(rand.NewPCG(3, 9))
	f := &failing{T: t, d: d, clerk: &desktest.Clerk{Desk: d, Choose: func(_ string, n int) int { return chance.IntN(n) }}}
	for _, verb := range slices.Concat(
		slices.Repeat([]string{"add a record", "change a record", "delete a record", "keep a draft", "register a directive"}, 4),
		slices.Repeat([]string{"keep a letter"}, 6), []string{"close a directive", "tick a task", "discard a letter", "change the settings"},
	) {
		_ = f.clerk.Do(verb) // what is refused is no matter here
	}
	// A service that is gone is proposed again, and an entry that was changed has a state to go back to.
	table, err := d.Records.Table(records.TableIn{Category: "services", Count: 3})
	must(t, err)
	for _, row := range table.Rows {
		view, err := d.Records.Open(records.RecordIn{ID: row.ID})
		must(t, err)
		_, err = d.Records.Delete(records.RecordIn{ID: row.ID, Base: view.Revision})
		must(t, err)
	}
	must(t, f.clerk.Do("undo"))
	must(t, d.Close())
	f.office, err = os.ReadFile(d.Path)
	must(t, err)
	return f
}

// back puts everything back, and gives a clerk whose choices are those of a seed.
func (f *failing) back(seed uint64) *desktest.Clerk {
	must(f.T, f.d.Close())
	must(f.T, os.RemoveAll(f.clerk.Output()))
	must(f.T, os.WriteFile(f.d.Path, f.office, 0o600))
	must(f.T, f.d.Files().Open(f.d.Path))
	chance := rand.New(rand.NewPCG(seed, 1))
	return f.clerk.Again(func(_ string, n int) int { return chance.IntN(n) })
}

// seed is one with which the verb changes something.
func (f *failing) seed(verb string) (seed uint64, found bool) {
	for seed := range uint64(60) {
		c := f.back(seed)
		before := f.state()
		if err := c.Do(verb); err == nil && f.state() != before {
			return seed, true
		}
	}
	return 0, false
}

// state is all that the office file holds and all files beside it.
func (f *failing) state() string {
	sum := sha256.New()
	must(f.T, f.d.Read(func(tx *store.Tx) error {
		for _, bucket := range store.Buckets() {
			if err := tx.Scan(bucket, "", func(key string, rev int, value []byte) error {
				_, err := fmt.Fprintf(sum, "%s %q %d %q\n", bucket, key, rev, value)
				return err
			}); err != nil {
				return err
			}
		}
		return nil
	}))
	for _, name := range f.beside() {
		data, err := os.ReadFile(filepath.Join(f.clerk.Output(), name))
		must(f.T, err)
		_, err = fmt.Fprintf(sum, "%s %x\n", name, sha256.Sum256(data))
		must(f.T, err)
	}
	return fmt.Sprintf("%x", sum.Sum(nil))
}

// beside are the names of the files that were printed and exported, strays among them.
func (f *failing) beside() (names []string) {
	list, err := os.ReadDir(f.clerk.Output())
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		f.Fatal(err)
	}
	for _, one := range list {
		names = append(names, one.Name())
	}
	return names
}

// fail does a verb whose n-th step fails, and tells whether there was one and whether the verb was refused.
func (f *failing) fail(verb string, seed uint64, n, kind int) (reached, refused bool) {
	c, how := f.back(seed), faultKinds[kind]
	what := fmt.Sprintf("%s, step %d, %s", verb, n, how.name)
	before := f.state()
	at := 0
	step := func() bool {
		at++
		reached = reached || at == n
		return at == n
	}
	var s *store.Store
	must(f.T, f.d.Read(func(tx *store.Tx) error { s = store.StoreOf(tx); return nil }))
	flushNow := false
	whole := store.Faults(s, func(int) error {
		flushNow = step() && how.flush
		if at == n && !how.flush {
			return how.cause
		}
		return nil
	}, func(int) bool { return flushNow })
	if how.again {
		defer store.OnFlush(func() error { return syscall.EIO })()
	}
	stop := disk.Watch(func(doing disk.Step, path string) error {
		if !step() {
			return nil
		}
		return &os.PathError{Op: string(doing), Path: path, Err: cmp.Or(how.cause, error(syscall.EIO))}
	})
	err := c.Do(verb)
	stop()
	whole()
	after := f.state()
	if err != nil {
		if said := desk.Worded(err); said.Code == "internal" || !known(said.Code) {
			f.Errorf("%s: answered %q: %v", what, said.Code, err)
		}
		if after != before {
			f.Errorf("%s: refused (%v), and something changed; beside: %v", what, err, f.beside())
		}
	} else if after == before {
		f.Errorf("%s: done, and nothing changed", what)
	}
	f.opensAs(what, verb == "attach a file" || verb == "take the scan of a letter")
	return reached, err != nil
}

func known(code string) bool {
	_, there := office.WordingOf(code)
	return there
}

// opensAs demands that the file, opened anew, is sound, holds what it held and shows what was shown. A loose attachment,
// which no entry names yet, goes at an opening.
func (f *failing) opensAs(what string, loose bool) {
	held, shown := f.state(), f.shown()
	must(f.T, f.d.Close())
	found, err := store.CheckFile(f.d.Path)
	if err != nil || len(found) > 0 {
		f.Errorf("%s: %v %v", what, found, err)
	}
	must(f.T, f.d.Files().Open(f.d.Path))
	if !loose && f.state() != held {
		f.Errorf("%s: opened anew, the file holds something else", what)
	}
	if again := f.shown(); again != shown {
		f.Errorf("%s: opened anew, the window shows something else\n%s", what, desktest.Difference(shown, again))
	}
}

// shown is what the window says of the office.
func (f *failing) shown() string {
	board, err := f.d.Boards.Board(duties.BoardIn{})
	must(f.T, err)
	list, err := f.d.Acts.List(desk.ActsIn{Count: 5})
	must(f.T, err)
	return desktest.JSON(f.T, board) + desktest.JSON(f.T, list)
}
