package window

import (
	"context"
	"errors"
	"path/filepath"
	"sync"

	"batayandesk/internal/desk"

	wailsruntime "github.com/wailsapp/wails/v2/pkg/runtime"
)

// page is the open window as the desk sees it: who asks for places, and where
// news of long work goes. Until the window is up it answers nothing.
type page struct {
	mu      sync.Mutex
	ctx     context.Context
	dropped []string // files that nobody has asked for yet
	offered string   // the office file that somebody wants opened
}

var errNoWindow = errors.New("the window is not open yet")

func (p *page) opened(ctx context.Context) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ctx = ctx
	wailsruntime.EventsOn(ctx, dropEvent, p.drop)
}

func (p *page) context() (context.Context, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ctx == nil {
		return nil, errNoWindow
	}
	return p.ctx, nil
}

// emit tells the page how a job goes on.
func (p *page) emit(job desk.Job) {
	if ctx, err := p.context(); err == nil {
		wailsruntime.EventsEmit(ctx, "job", job)
	}
}

// offerOf takes what another start of the program was given: where it was an office file, the page is told that there is one to
// ask about.
func (p *page) offerOf(args []string, folder string) {
	place, ok := Args(args)
	if !ok || place.data == "" {
		return
	}
	p.offer(place.data, folder)
}

// offer keeps the path of an office file that somebody wants to open, and tells the page that there is one, not which.
func (p *page) offer(path, folder string) {
	if !filepath.IsAbs(path) {
		path = filepath.Join(folder, path)
	}
	p.mu.Lock()
	p.offered = filepath.Clean(path)
	ctx := p.ctx
	p.mu.Unlock()
	if ctx != nil {
		wailsruntime.EventsEmit(ctx, "office")
	}
}

// offeredFile is the office file that was offered last; "" = none.
func (p *page) offeredFile() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.offered
}

// quit closes the window as a click on × does: another version of the program takes its place.
func (p *page) quit() {
	if ctx, err := p.context(); err == nil {
		wailsruntime.Quit(ctx)
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

func (d deskDialogs) OpenFiles(kind string) ([]string, error) {
	ctx, err := d.page.context()
	if err != nil {
		return nil, err
	}
	return d.ask.OpenFiles(ctx, kind)
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
