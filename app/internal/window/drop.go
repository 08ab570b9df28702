package window

import (
	"log/slog"
	"path/filepath"
	"strings"

	wailsruntime "github.com/wailsapp/wails/v2/pkg/runtime"
)

// dropEvent is by which Wails tells of files that were dropped on the window: where, and their paths. Its own OnFileDrop ends
// the program where a page sends the event with nothing in it, so what comes is looked at here.
const dropEvent = "wails:file-drop"

// drop keeps the paths of dropped files for the verb that asks for them, and tells the page that there are some, and whether the
// first is a bundle, not which. An
// event of the page's own carries no list of texts, as Wails' does, and is no drop.
func (p *page) drop(told ...any) {
	if len(told) != 3 {
		return
	}
	paths, ok := told[2].([]string)
	if !ok {
		slog.Warn("a page told of dropped files")
		return
	}
	var kept []string
	for _, path := range paths {
		if path != "" { // something that is no file
			kept = append(kept, path)
		}
	}
	if len(kept) == 1 && isOffice(kept[0]) {
		p.offer(kept[0], "")
		return
	}
	p.mu.Lock()
	p.dropped = kept
	ctx := p.ctx
	p.mu.Unlock()
	if len(kept) > 0 && ctx != nil {
		kind := ""
		if strings.EqualFold(filepath.Ext(kept[0]), ".zip") {
			kind = "bundle"
		}
		wailsruntime.EventsEmit(ctx, "drop", kind)
	}
}

// takeDropped are the files dropped last, for whoever asks first.
func (p *page) takeDropped() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	paths := p.dropped
	p.dropped = nil
	return paths
}
