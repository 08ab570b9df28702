package window

import (
	"context"
	"errors"
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

// raise brings the window to the front when the program is started once more.
func (p *page) raise() {
	ctx, err := p.context()
	if err != nil {
		return // the first window is still opening
	}
	if wailsruntime.WindowIsMinimised(ctx) { // of one that is not, it would undo the maximising
		wailsruntime.WindowUnminimise(ctx)
	}
	wailsruntime.Show(ctx)
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
