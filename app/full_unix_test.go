//go:build !windows

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"testing"

	"batayandesk/app/internal/system"
	"batayandesk/internal/desk"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// cramped is how many verbs find a disk that is full after some page.
const cramped = 150

func init() { programs["full"] = fullMain }

// fullMain is a clerk whose disk is full, in each verb after another page: the system's limit on the size of a file stands
// for it, which refuses every write beyond it, also one in place. It says what is not as it was answered.
func fullMain() {
	signal.Ignore(syscall.SIGXFSZ)
	path, chance := os.Args[1], rand.New(rand.NewPCG(7, 8))
	d := desktest.At(system.DeskEnv(filepath.Dir(path), "করিম"))
	if err := d.Files().Open(path); err != nil {
		fmt.Println("open", err)
		return
	}
	limit := func(bytes uint64) {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: bytes, Max: syscall.RLIM_INFINITY & (1<<62 - 1)}); err != nil {
			fmt.Println("limit", err)
		}
	}
	newest := func() string {
		list, err := d.Acts.List(desk.ActsIn{Count: 1})
		if err != nil || len(list.Rows) == 0 {
			return fmt.Sprint("no acts: ", err)
		}
		return fmt.Sprint(list.Rows[0].No)
	}
	c := &desktest.Clerk{Desk: d, Choose: func(_ string, n int) int { return chance.IntN(n) }}
	full := 0
	for range cramped {
		before := newest()
		info, err := os.Stat(path)
		if err != nil {
			fmt.Println("stat", err)
			return
		}
		limit(uint64(chance.Int64N(info.Size()/4096+4)) * 4096)
		name, err := c.Verb()
		limit(1 << 40)
		after := newest()
		if err == nil {
			continue
		}
		said := desk.Worded(err)
		if _, worded := office.WordingOf(said.Code); said.Code == "internal" || !worded {
			fmt.Println(name, "answered", said.Code, err)
		}
		if said.Code == "store.no_space" {
			full++
		}
		if after != before {
			fmt.Println(name, "was refused and is stored:", said.Code, before, after)
		}
	}
	if err := d.Close(); err != nil {
		fmt.Println("close", err)
	}
	if full < cramped/10 {
		fmt.Println("the disk was full only", full, "times")
	}
}

func TestOnAFullDiskEveryVerbIsRefusedInWordsAndNothingOfItIsStored(t *testing.T) {
	w := newKilling(t)
	said, err := exec.Command("full", w.path).Output()
	if err != nil || len(said) > 0 {
		t.Errorf("%v: %s", err, said)
	}
	if _, sound := w.look(t, nil); !sound {
		t.Error("the office is not sound")
	}
}
