package main

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"os"
	"os/user"
	"sync"
	"time"

	"batayandesk/internal/desk"

	"github.com/oklog/ulid/v2"
	wailsruntime "github.com/wailsapp/wails/v2/pkg/runtime"
)

// deskEnv is what the desk takes from the world: clock, chance, place and
// people. Window and commands start from the same one; dir is the data
// directory, actor who works ("" is the system's user).
func deskEnv(dir, actor string) desk.Env {
	machine, err := os.Hostname()
	if err != nil {
		machine = ""
	}
	if actor == "" {
		actor = systemUser()
	}
	return desk.Env{
		Now:     time.Now,
		NewID:   newIDs(),
		User:    actor,
		Machine: machine,
		DataDir: dir,
		LogPath: logPath(dir),
		Log:     slog.Default(),
		Shell:   shell{},
		Version: version,
		Commit:  commit,
		Built:   date,
	}
}

// commandEnv is the world of a command: no window, so nobody to ask and nobody to
// tell. actor is who works; "" is the system's user.
func commandEnv(actor string) (desk.Env, error) {
	dir, err := dataDir()
	if err != nil {
		return desk.Env{}, err
	}
	startLog(dir)
	return deskEnv(dir, actor), nil
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

// page is the open window as the desk sees it: who asks for places, and where
// news of long work goes. Until the window is up it answers nothing.
type page struct {
	mu  sync.Mutex
	ctx context.Context
}

var errNoWindow = errors.New("the window is not open yet")

func (p *page) opened(ctx context.Context) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ctx = ctx
}

func (p *page) context() (context.Context, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ctx == nil {
		return nil, errNoWindow
	}
	return p.ctx, nil
}

// emit tells the page how a job goes on: the only event from Go.
func (p *page) emit(job desk.Job) {
	if ctx, err := p.context(); err == nil {
		wailsruntime.EventsEmit(ctx, "job", job)
	}
}

// deskDialogs asks on behalf of the desk, over the open window.
type deskDialogs struct {
	page *page
	ask  Dialogs
}

func (d deskDialogs) OpenFile(kind string) (string, error) {
	ctx, err := d.page.context()
	if err != nil {
		return "", err
	}
	return d.ask.OpenFile(ctx, kind)
}

func (d deskDialogs) SaveFile(kind, suggested string) (string, error) {
	ctx, err := d.page.context()
	if err != nil {
		return "", err
	}
	return d.ask.SaveFile(ctx, kind, suggested)
}

func (d deskDialogs) Folder() (string, error) {
	ctx, err := d.page.context()
	if err != nil {
		return "", err
	}
	return d.ask.Folder(ctx)
}
