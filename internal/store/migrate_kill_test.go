package store_test

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"batayandesk/internal/store"
)

// The number of the step before which the child that migrates is killed; and whether its disk knows links.
const (
	killAtStep   = "STORE_TEST_STEP"
	withoutLinks = "STORE_TEST_NO_LINKS"
)

func init() {
	childRoles["migrate"] = func(path string) error {
		at, err := strconv.Atoi(os.Getenv(killAtStep))
		if err != nil {
			return err
		}
		if os.Getenv(withoutLinks) != "" {
			store.WithoutLinks()
		}
		self, err := os.FindProcess(os.Getpid())
		if err != nil {
			return err
		}
		step := 0
		store.OnMigrationStep(func() {
			if step++; step == at {
				_ = self.Kill()
				select {}
			}
		})
		s, err := store.Open(path, store.Options{})
		if err != nil {
			return err
		}
		fmt.Println("steps", step)
		return s.Close()
	}
}

// migrateInChild migrates the file in a process that is killed before the given step; 0 lets it finish, and gives
// the number of steps.
func migrateInChild(t *testing.T, path string, step int, links bool) (steps int) {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	cmd := exec.Command(self, path)
	cmd.Env = append(os.Environ(), childRole+"=migrate", fmt.Sprint(killAtStep, "=", step))
	if !links {
		cmd.Env = append(cmd.Env, withoutLinks+"=1")
	}
	out, err := cmd.Output()
	if step > 0 {
		if err == nil || len(out) > 0 {
			t.Fatalf("the child was not killed at step %d: %s", step, out)
		}
		return 0
	}
	must(t, err)
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); {
		_, _ = fmt.Sscanf(lines.Text(), "steps %d", &steps)
	}
	return steps
}

func TestAMigrationKilledAtAnyMomentLeavesTheOldFileOrTheNew(t *testing.T) {
	const kills = 50 // of each
	for name, links := range map[string]bool{"with links": true, "on a disk without links": false} {
		t.Run(name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(7, 8))
			old, path := schema1(t), filepath.Join(t.TempDir(), "office.batayan")
			kept := filepath.Join(filepath.Dir(path), "office.schema-1.batayan")
			again := func() {
				for _, name := range beside(t, path) {
					must(t, os.Remove(filepath.Join(filepath.Dir(path), name)))
				}
				must(t, os.WriteFile(path, old, 0o600))
			}
			again()
			steps := migrateInChild(t, path, 0, links)
			next := contentOf(t, path)
			if steps < 50 {
				t.Fatalf("%d steps", steps)
			}
			whole := map[bool]int{}
			for i := range kills {
				again()
				step := random.IntN(steps) + 1
				if i < 8 {
					step = steps - i // around the change of names
				}
				migrateInChild(t, path, step, links)
				now, err := os.ReadFile(path)
				must(t, err)
				isOld := bytes.Equal(now, old)
				whole[isOld]++
				if !isOld {
					if found, err := store.CheckFile(path); err != nil || len(found) > 0 {
						t.Fatalf("killed at step %d of %d: %v %v", step, steps, found, err)
					}
					sameFile(t, kept, old)
				}
				s, err := store.Open(path, store.Options{})
				must(t, err)
				if content(t, s) != next {
					t.Errorf("killed at step %d of %d: other content", step, steps)
				}
				must(t, s.Close())
				sameFile(t, kept, old)
				if got := beside(t, path); len(got) != 2 {
					t.Errorf("killed at step %d of %d: left behind %q", step, steps, got)
				}
			}
			if whole[true] < 8 || whole[false] == 0 {
				t.Errorf("%d times the old file, %d times the new", whole[true], whole[false])
			}
			t.Logf("%d times the old file, %d times the new", whole[true], whole[false])
		})
	}
}
