package system

import (
	"cmp"
	"crypto/rand"
	"log/slog"
	"os"
	"os/user"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"batayandesk/app/internal/printer"
	"batayandesk/internal/desk"

	"github.com/oklog/ulid/v2"
)

// DeskEnv is what the desk takes from the world: clock, chance, place and
// people. Window and commands start from the same one; dir is the data
// directory, actor who works ("" is whoever said so in the window, else the
// system's user).
func DeskEnv(dir, actor string) desk.Env {
	machine, err := os.Hostname()
	if err != nil {
		machine = ""
	}
	backups, err := BackupDir()
	if err != nil {
		backups = filepath.Join(dir, "backups")
	}
	person := filepath.Join(dir, "person.txt")
	if actor == "" {
		actor = cmp.Or(personIn(person), systemUser())
	}
	return desk.Env{
		PersonPath: person,
		Now:        time.Now,
		NewID:      newIDs(),
		User:       actor,
		Machine:    machine,
		DataDir:    dir,
		BackupDir:  backups,
		LogPath:    LogPath(dir),
		Log:        slog.Default(),
		Shell:      shell{},
		Printers:   printer.New(),
		Version:    Version,
		Commit:     Commit,
		Built:      Date,
	}
}

// CommandEnv is the world of a command: no window, so nobody to ask and nobody to
// tell. actor is who works; "" is the system's user.
func CommandEnv(actor string) (desk.Env, error) {
	dir, err := DataDir()
	if err != nil {
		return desk.Env{}, err
	}
	StartLog(dir)
	env := DeskEnv(dir, actor)
	env.Program = Program(nil)
	return env, nil
}

// personIn is who said in the window that they work; "" while nobody did.
func personIn(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(data))
}

// systemUser is how the system calls whoever works; never empty.
func systemUser() string {
	if u, err := user.Current(); err == nil {
		if u.Name != "" {
			return u.Name
		}
		if u.Username != "" {
			return u.Username
		}
	}
	return "unknown"
}

// newIDs gives ULIDs that grow even within one millisecond, so that ids keep the
// order in which things were made. It is safe for calls in parallel.
func newIDs() func(time.Time) string {
	var mu sync.Mutex
	entropy := ulid.Monotonic(rand.Reader, 0)
	return func(at time.Time) string {
		mu.Lock()
		defer mu.Unlock()
		id, err := ulid.New(ulid.Timestamp(at), entropy)
		if err != nil { // the counter of this millisecond ran over: start anew
			entropy = ulid.Monotonic(rand.Reader, 0)
			id = ulid.MustNew(ulid.Timestamp(at), entropy)
		}
		return id.String()
	}
}
