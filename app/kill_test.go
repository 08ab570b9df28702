package main

import (
	"bufio"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"batayandesk/app/internal/system"
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desktest"
)

// killsVariable says how often programs are killed; `go run ./build bench` asks for many more than a test.
const killsVariable = "BATAYAN_TEST_KILLS"

// clerkMain is a program that works at the office file of its first argument through what the window is bound to, by the
// chance of its second, and says each act when it is stored.
func clerkMain() {
	seed, _ := strconv.ParseUint(os.Args[2], 10, 64)
	chance := rand.New(rand.NewPCG(seed, 1))
	d := desktest.At(system.DeskEnv(filepath.Dir(os.Args[1]), "করিম"))
	if err := d.Files().Open(os.Args[1]); err != nil {
		fmt.Println("bug", err)
		os.Exit(3)
	}
	c := &desktest.Clerk{Desk: d, Choose: func(_ string, n int) int { return chance.IntN(n) }}
	for {
		name, err := c.Verb()
		list, listing := d.Acts.List(desk.ActsIn{Count: 1})
		if desk.Worded(err).Code == "internal" && err != nil || listing != nil || len(list.Rows) == 0 {
			fmt.Println("bug", name, err, listing)
			os.Exit(3)
		}
		fmt.Println("act", list.Rows[0].No, list.Rows[0].Text)
	}
}

// killed is what a run of kills came to.
type killed struct{ kills, acknowledged, lost, damaged int }

// What a clerk was told is stored is stored, whenever the program ends: the window's verbs and the commands are killed at
// any moment, and the office is opened and verified.
func TestProgramsKilledAtAnyMomentLoseNothingThatWasAcknowledged(t *testing.T) {
	kills := 60
	if asked, err := strconv.Atoi(os.Getenv(killsVariable)); err == nil {
		kills = asked
	}
	w := newKilling(t)
	var sum killed
	for n := range kills {
		var acked map[int]string
		if n%4 == 3 {
			acked = w.killCommand(t)
		} else {
			acked = w.killClerk(t, uint64(n))
		}
		sum.kills++
		sum.acknowledged += len(acked)
		lost, sound := w.look(t, acked)
		sum.lost += lost
		if !sound {
			sum.damaged++
		}
	}
	if sum.lost > 0 || sum.damaged > 0 || sum.acknowledged == 0 {
		t.Errorf("%+v", sum)
	}
	// A line as a benchmark prints it: build/bench.go reads it.
	fmt.Printf("BenchmarkKills 1 0 ns/op %d kills %d acknowledged %d lost %d damaged\n", sum.kills, sum.acknowledged, sum.lost, sum.damaged)
}

type killing struct {
	dir, out, path, seed string
	chance               *rand.Rand
	took                 time.Duration // by a command that is left alone
}

func newKilling(t *testing.T) *killing {
	t.Helper()
	dir, out := t.TempDir(), t.TempDir()
	t.Setenv("XDG_DATA_HOME", dir)
	t.Setenv("LOCALAPPDATA", dir)
	t.Setenv("TMPDIR", t.TempDir())
	said := slog.Default()
	slog.SetDefault(slog.New(slog.DiscardHandler))
	t.Cleanup(func() { slog.SetDefault(said) })
	w := &killing{dir: dir, out: out, path: filepath.Join(dir, "office.batayan"), chance: rand.New(rand.NewPCG(5, 6))}
	w.seed = filepath.Join(out, "seed.txt")
	if err := os.WriteFile(w.seed, []byte(seedLetter(t)), 0o600); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	if said, err := exec.Command("batayan-desk", "init", "--sample", "--data", w.path).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	w.took = time.Since(began)
	return w
}

// killClerk lets a clerk work for some acts, kills the program, and gives the acts that it said.
func (w *killing) killClerk(t *testing.T, seed uint64) map[int]string {
	t.Helper()
	cmd := exec.Command("clerk", w.path, strconv.FormatUint(seed, 10))
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	acked, lines := map[int]string{}, bufio.NewScanner(out)
	for left := w.chance.IntN(12); ; left-- {
		if left == 0 {
			_ = cmd.Process.Kill() // while it does the next verb
		}
		if !lines.Scan() {
			break
		}
		what, rest, _ := strings.Cut(lines.Text(), " ")
		no, text, _ := strings.Cut(rest, " ")
		n, err := strconv.Atoi(no)
		if what != "act" || err != nil {
			t.Fatalf("the clerk says %q", lines.Text())
		}
		acked[n] = text
		if left < 0 {
			break
		}
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	return acked
}

// killCommand starts a command that writes and kills it at some moment of the time that it may take. One that was quicker
// has said what it did.
func (w *killing) killCommand(t *testing.T) map[int]string {
	t.Helper()
	out := filepath.Join(w.out, "out")
	commands := [][]string{
		{"directive", "--text", w.seed, "--received", fmt.Sprintf("2020-10-%02d", 1+w.chance.IntN(4))},
		{"letter", "--kind", "reply", "--out", out + ".pdf", "--issue"},
		{"letter", "--kind", "reminder", "--out", out + ".pdf"},
		{"charter", "--out", out + ".pdf"},
		{"export", "--out", out + ".xlsx"},
		{"bundle", "--out", out + ".zip"},
	}
	args := append(commands[w.chance.IntN(len(commands))], "--data", w.path)
	if w.kill(t, args...) {
		return map[int]string{0: args[0]} // look finds whether the file it wrote is whole
	}
	return nil
}

// kill kills a command at some moment of the time that one takes, and tells whether it was done before.
func (w *killing) kill(t *testing.T, args ...string) (done bool) {
	t.Helper()
	cmd := exec.Command("batayan-desk", args...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	over := time.AfterFunc(time.Duration(w.chance.Int64N(int64(w.took))), func() { _ = cmd.Process.Kill() })
	err := cmd.Wait()
	over.Stop()
	var ended *exec.ExitError
	if errors.As(err, &ended) && ended.ExitCode() == 2 {
		t.Fatalf("%q is wrong usage", args)
	}
	return err == nil
}

// look opens the office as the next start does, and gives how many of the acts are not there, and whether all is sound.
func (w *killing) look(t *testing.T, acked map[int]string) (lost int, sound bool) {
	t.Helper()
	data, err := system.DataDir() // where the commands remember what folders they wrote into
	if err != nil {
		t.Fatal(err)
	}
	d := desktest.At(system.DeskEnv(data, "করিম"))
	report, err := d.Files().Verify(w.path)
	sound = err == nil && report.Valid
	if !sound {
		t.Errorf("the office file: %v %+v", err, report)
	}
	if err := d.Files().Open(w.path); err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	for no, text := range acked {
		if no == 0 {
			continue
		}
		list, err := d.Acts.List(desk.ActsIn{Before: no + 1, Count: 1})
		if err != nil || len(list.Rows) != 1 || list.Rows[0].No != no || list.Rows[0].Text != text {
			t.Errorf("act %d, %q, is lost: %v %v", no, text, list, err)
			lost++
		}
	}
	if _, err := d.Boards.Board(duties.BoardIn{}); err != nil {
		t.Errorf("the board: %v", err)
		sound = false
	}
	return lost, w.wholeOutputs(t, d) && sound
}

// wholeOutputs tells whether what lies where commands write is whole, and nothing of ours beside it.
func (w *killing) wholeOutputs(t *testing.T, d *desktest.Desk) (whole bool) {
	t.Helper()
	whole = true
	for _, folder := range []string{w.dir, w.out, os.TempDir()} {
		left, err := filepath.Glob(filepath.Join(folder, ".batayan-*"))
		if err != nil || len(left) > 0 {
			t.Errorf("left behind: %q", left)
			whole = false
		}
	}
	if pdf, err := os.ReadFile(filepath.Join(w.out, "out.pdf")); err == nil && !strings.HasSuffix(strings.TrimSpace(string(pdf)), "%%EOF") {
		t.Error("half a PDF")
		whole = false
	}
	for _, name := range []string{"out.zip"} {
		path := filepath.Join(w.out, name)
		if _, err := os.Stat(path); err != nil {
			continue
		}
		if report, err := d.Files().Verify(path); err != nil || !report.Valid {
			t.Errorf("%s: %v %+v", name, err, report)
			whole = false
		}
	}
	return whole
}
