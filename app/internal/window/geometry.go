package window

import (
	"context"
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"

	"batayandesk/internal/disk"

	"github.com/wailsapp/wails/v2/pkg/options"
	wailsruntime "github.com/wailsapp/wails/v2/pkg/runtime"
)

// geometry is how the window was left. Its place on the desktop is not kept: a
// screen that is gone would hide it.
type geometry struct {
	Width     int  `json:"width"`
	Height    int  `json:"height"`
	Maximised bool `json:"maximised"`
}

// firstGeometry is a new user's: it fits the smallest screen in offices.
var firstGeometry = geometry{Width: 1366, Height: 768}

// The smallest window that every screen was drawn for, and one that no screen reaches.
const (
	minWidth, minHeight = 1024, 640
	maxWidth, maxHeight = 7680, 4320
)

func geometryPath(dir string) string { return filepath.Join(dir, "window.json") }

// readGeometry is how the window was left; the first one where that is not known or makes no sense.
func readGeometry(dir string) geometry {
	text, err := os.ReadFile(geometryPath(dir))
	if err != nil {
		return firstGeometry
	}
	var g geometry
	if json.Unmarshal(text, &g) != nil || g.Width < minWidth || g.Height < minHeight || g.Width > maxWidth || g.Height > maxHeight {
		return firstGeometry
	}
	return g
}

// keep writes g for the next start. That it cannot be kept is no reason to stop.
func (g geometry) keep(dir string) {
	text, err := json.Marshal(g)
	if err == nil {
		err = disk.WriteBytes(geometryPath(dir), text)
	}
	if err != nil {
		slog.Warn("size of the window not kept", "error", err)
	}
}

// startState is how Wails opens a window left like g.
func (g geometry) startState() options.WindowStartState {
	if g.Maximised {
		return options.Maximised
	}
	return options.Normal
}

// geometryNow asks the open window. Maximised, it keeps the size it had before.
func geometryNow(ctx context.Context, before geometry) geometry {
	if wailsruntime.WindowIsMaximised(ctx) {
		before.Maximised = true
		return before
	}
	width, height := wailsruntime.WindowGetSize(ctx)
	return geometry{Width: width, Height: height}
}
