package store_test

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// The test binary plays the second program when this variable says what it shall do.
const childRole = "STORE_TEST_CHILD"

func TestMain(m *testing.M) {
	role := os.Getenv(childRole)
	if role == "" {
		// Each step of the state machines flushes to the disk; the command line can ask for more.
		_ = flag.Set("rapid.checks", "15")
		os.Exit(m.Run())
	}
	if err := childRoles[role](os.Args[1]); err != nil {
		fmt.Println("error", err)
		os.Exit(3)
	}
}

var childRoles = map[string]func(path string) error{
	// holds the file open until its input ends.
	"hold": func(path string) error {
		s, err := store.Open(path, store.Options{Holder: store.Holder{User: "করিম", Machine: "UNO-2", Since: "2020-10-05T09:00:00+06:00"}})
		if err != nil {
			return err
		}
		fmt.Println("ready")
		_, _ = io.Copy(io.Discard, os.Stdin)
		return s.Close()
	},
	// saves one record after another, saying each when it is stored.
	"save": func(path string) error {
		s, err := store.Open(path, store.Options{})
		if err != nil {
			return err
		}
		n := 0
		if err := s.View(func(tx *store.Tx) (err error) {
			n, err = tx.CountRecords("notices")
			return err
		}); err != nil {
			return err
		}
		fmt.Println("ready")
		for ; ; n++ {
			if err := s.Update(func(tx *store.Tx) error {
				if _, err := tx.SaveRecord(numbered(n), 0, ch); err != nil {
					return err
				}
				if got, err := tx.TakeSerial("০৫", "2020", 1); err != nil || got != n+1 {
					return fmt.Errorf("serial %d: %w", got, err)
				}
				_, _, err := tx.PutAttachment(strings.NewReader(strings.Repeat(fmt.Sprint(n), 5000)))
				return err
			}); err != nil {
				return err
			}
			fmt.Println("stored", n)
		}
	},
}

func numbered(n int) office.Record {
	return office.Record{ID: fmt.Sprintf("%08d", n), Category: "notices", Values: map[string]string{"title": fmt.Sprintf("নোটিশ %d", n)}}
}

// child starts the second program and waits until it is ready.
func child(t *testing.T, role, path string) (cmd *exec.Cmd, in io.WriteCloser, out *bufio.Scanner) {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	cmd = exec.Command(self, path)
	cmd.Env = append(os.Environ(), childRole+"="+role)
	in, err = cmd.StdinPipe()
	must(t, err)
	stdout, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	out = bufio.NewScanner(stdout)
	if !out.Scan() || out.Text() != "ready" {
		t.Fatalf("the child says %q", out.Text())
	}
	return cmd, in, out
}

func TestASecondProgramIsToldWhoHasTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office.batayan")
	s := create(t, path)
	if _, err := store.Open(path, store.Options{}); !errors.Is(err, store.ErrBusy{}) {
		t.Errorf("a second opening by the same program: %v", err)
	}
	must(t, s.Close())
	cmd, in, _ := child(t, "hold", path)
	_, err := store.Open(path, store.Options{Holder: store.Holder{User: "রাশেদ"}})
	var busy store.ErrBusy
	if !errors.As(err, &busy) || busy.Holder != (store.Holder{User: "করিম", Machine: "UNO-2", Since: "2020-10-05T09:00:00+06:00"}) {
		t.Errorf("got %v", err)
	}
	if _, err := store.Create(path, store.Options{}, nil); !errors.Is(err, store.ErrBusy{}) {
		t.Errorf("create: %v", err)
	}
	if _, err := store.Open(path, store.Options{ReadOnly: true}); !errors.Is(err, store.ErrBusy{}) {
		t.Errorf("read only: %v", err)
	}
	must(t, in.Close())
	must(t, cmd.Wait())
	s, err = store.Open(path, store.Options{})
	must(t, err)
	closeSound(t, s)
	left, err := filepath.Glob(path + "*")
	must(t, err)
	if len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

func TestWhatWasStoredSurvivesAKillAtAnyMoment(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office.batayan")
	closeSound(t, create(t, path))
	random := rand.New(rand.NewPCG(3, 4))
	acked := 0
	for range 20 {
		cmd, _, out := child(t, "save", path)
		for range random.IntN(12) {
			if !out.Scan() {
				t.Fatal("the child ended by itself")
			}
			if _, err := fmt.Sscanf(out.Text(), "stored %d", &acked); err != nil {
				t.Fatal(out.Text())
			}
			acked++
		}
		must(t, cmd.Process.Kill())
		for out.Scan() {
			if _, err := fmt.Sscanf(out.Text(), "stored %d", &acked); err != nil {
				t.Fatal(out.Text())
			}
			acked++
		}
		_ = cmd.Wait()
		s, err := store.Open(path, store.Options{})
		must(t, err)
		must(t, s.View(func(tx *store.Tx) error {
			n, err := tx.CountRecords("notices")
			if n < acked || n > acked+1 {
				t.Errorf("%d records, %d were reported stored", n, acked)
			}
			for i := range n {
				if r, err := tx.Record(numbered(i).ID); err != nil || r.Values["title"] != numbered(i).Values["title"] {
					t.Errorf("record %d: %v %v", i, r, err)
				}
			}
			acked = n
			return err
		}))
		closeSound(t, s)
	}
	t.Logf("%d records", acked)
}
