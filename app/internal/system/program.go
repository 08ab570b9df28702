package system

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"batayandesk/internal/update"
)

// ownProgram is this program as it can be put in another version's place.
type ownProgram struct {
	quit func() // closes the window; nil for a command, which ends by itself
}

// Program is this program, for the desk. quit closes it.
func Program(quit func()) update.Program { return ownProgram{quit} }

// installed is this program as it lies here.
func installed() (update.Installed, error) {
	path, err := os.Executable()
	if err != nil {
		return update.Installed{}, fmt.Errorf("find this program: %w", err)
	}
	return update.Installed{Program: path, Version: Version, System: runtime.GOOS + "-" + runtime.GOARCH, Key: UpdateKey}, nil
}

func (p ownProgram) Takes() bool { return UpdateKey != "" }

func (p ownProgram) Look(path string) (update.Package, error) {
	i, err := installed()
	if err != nil {
		return update.Package{}, err
	}
	return i.Look(path)
}

func (p ownProgram) Install(pkg update.Package, office string) error {
	i, err := installed()
	if err != nil {
		return err
	}
	if _, err := i.Stage(pkg); err != nil {
		return err
	}
	slog.Info("an update was staged", "version", pkg.Version)
	return p.handOver(i, office)
}

func (p ownProgram) Before() string {
	i, err := installed()
	if err != nil {
		return ""
	}
	old := i.Before()
	if old == "" {
		return ""
	}
	return versionSaid(old)
}

func (p ownProgram) Back(office string) error {
	i, err := installed()
	if err != nil {
		return err
	}
	if _, err := i.StageBefore(); err != nil {
		return err
	}
	slog.Info("the version before was staged")
	return p.handOver(i, office)
}

// handOver starts the staged program, which takes this one's place once it has ended, and lets this one end.
func (p ownProgram) handOver(i update.Installed, office string) error {
	args := []string{"finish-update", i.Program}
	if p.quit != nil {
		args = append(args, "--open")
	}
	if office != "" {
		args = append(args, "--data", office)
	}
	next := exec.Command(update.Staged(i.Program), args...)
	next.Dir = filepath.Dir(i.Program)
	if err := next.Start(); err != nil {
		return errors.Join(err, update.Clear(i.Program))
	}
	if err := next.Process.Release(); err != nil {
		slog.Warn("the staged program goes its own way", "error", err)
	}
	if p.quit != nil {
		go p.quit() // after the answer
	}
	return nil
}

// versionSaid is what a program says is its version; "" where it says nothing within a moment.
func versionSaid(path string) string {
	ctx, stop := context.WithTimeout(context.Background(), 10*time.Second)
	defer stop()
	said, err := exec.CommandContext(ctx, path, "--version").Output()
	words := strings.Fields(string(said[:min(len(said), 200)]))
	if err != nil || len(words) < 2 || words[0] != "batayan-desk" || update.Compare(words[1], "") <= 0 {
		return ""
	}
	return words[1]
}

// Closing is how long a program is given to save and end.
const Closing = time.Minute

// errElsewhere is a staged program that is to take the place of one that does not lie beside it.
var errElsewhere = errors.New("this program was not staged for that one")

// FinishUpdate is the staged program's work: it waits until no program runs at path, asking those that do to close, and takes that place. With
// open the program is opened then, whether it is the new one or, where that failed, still the old; office is its office file, "" for
// the usual one.
func FinishUpdate(path, office string, open bool) error {
	err := takePlace(path)
	if err != nil {
		slog.Error("an update did not take its place", "error", err)
	}
	if open {
		args := []string{}
		if office != "" {
			args = append(args, "--data", office)
		}
		again := exec.Command(path, args...)
		if starting := again.Start(); starting != nil {
			err = errors.Join(err, starting)
		}
	}
	return err
}

func takePlace(path string) error {
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find this program: %w", err)
	}
	if mine, err := os.Stat(self); err != nil {
		return err
	} else if staged, err := os.Stat(update.Staged(path)); err != nil || !os.SameFile(mine, staged) {
		return errElsewhere
	}
	if left, err := CloseOpen(path, Closing); err != nil && !errors.Is(err, ErrCannotClose) {
		return err
	} else if left > 0 {
		return fmt.Errorf("%d programs of %s stay open", left, path)
	}
	if err := update.Swap(path); err != nil {
		return err
	}
	registerVersion(path)
	slog.Info("an update took its place", "version", Version)
	return nil
}

// ClearUpdate takes away what an update left; the program that did it may not have ended yet.
func ClearUpdate() {
	i, err := installed()
	if err != nil {
		return
	}
	for range 30 {
		if update.Clear(i.Program) == nil {
			return
		}
		time.Sleep(time.Second)
	}
}

// ErrCannotClose is a system on which other programs are not asked to close.
var ErrCannotClose = errors.New("closing other programs is not known here")
