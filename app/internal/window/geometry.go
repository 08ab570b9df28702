package window

import (
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"

	"batayandesk/app/internal/native"
	"batayandesk/internal/disk"
)

// geometry is how the window was left, in points of a screen at 100 %: the same on a screen of another scaling. X and Y are from
// the corner of what the taskbars left of its screen; Screen is that screen in its own points, all zero where it is not known.
type geometry struct {
	Width     int         `json:"width"`
	Height    int         `json:"height"`
	X         int         `json:"x,omitempty"`
	Y         int         `json:"y,omitempty"`
	Screen    native.Rect `json:"screen,omitzero"`
	Maximised bool        `json:"maximised"`
}

// firstGeometry is a new user's: it fits the smallest screen in offices at 100 %.
var firstGeometry = geometry{Width: 1366, Height: 768}

// The smallest window that every screen was drawn for with all its columns, and one that no screen reaches.
const (
	minWidth, minHeight = 1024, 640
	maxWidth, maxHeight = 7680, 4320
)

func geometryPath(dir string) string { return filepath.Join(dir, "window.json") }

// readGeometry is how the window was left; the first one where that is not known or makes no sense. It may have been left smaller
// than the least size, on a screen that is smaller.
func readGeometry(dir string) geometry {
	text, err := os.ReadFile(geometryPath(dir))
	if err != nil {
		return firstGeometry
	}
	var g geometry
	if json.Unmarshal(text, &g) != nil || g.Width < minWidth/4 || g.Height < minHeight/4 || g.Width > maxWidth || g.Height > maxHeight {
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
		slog.Warn("place of the window not kept", "error", err)
	}
}

// opening is how a window is opened: its size and least size in points of a screen at 100 %, as Wails takes them, and its place on
// the desktop in the screen's own points; all zero where the desktop finds one itself.
type opening struct {
	width, height       int
	minWidth, minHeight int
	place               native.Rect
	maximised           bool
}

// on fits the window as it was left into the screens that there are now: within what the taskbars leave, whatever the scaling.
// It comes back on its own screen, and in the middle of the first one where that is gone.
func (g geometry) on(screens []native.Screen) opening {
	o := opening{width: g.Width, height: g.Height, minWidth: minWidth, minHeight: minHeight, maximised: g.Maximised}
	screen, own := g.screenOf(screens)
	if screen.Work.Width() <= 0 || screen.Work.Height() <= 0 {
		o.width, o.height = max(o.width, minWidth), max(o.height, minHeight)
		return o // not known: the desktop sees to it
	}
	dpi := screen.DPI
	workWidth, workHeight := screen.Work.Width()*native.UnscaledDPI/dpi, screen.Work.Height()*native.UnscaledDPI/dpi
	o.minWidth, o.minHeight = min(minWidth, workWidth), min(minHeight, workHeight)
	o.width = max(o.minWidth, min(g.Width, workWidth))
	o.height = max(o.minHeight, min(g.Height, workHeight))
	width, height := min(scaled(o.width, dpi), screen.Work.Width()), min(scaled(o.height, dpi), screen.Work.Height())
	left, top := screen.Work.Left+(screen.Work.Width()-width)/2, screen.Work.Top+(screen.Work.Height()-height)/2
	if own {
		left, top = screen.Work.Left+scaled(g.X, dpi), screen.Work.Top+scaled(g.Y, dpi)
	}
	left = max(screen.Work.Left, min(left, screen.Work.Right-width))
	top = max(screen.Work.Top, min(top, screen.Work.Bottom-height))
	o.place = native.Rect{Left: left, Top: top, Right: left + width, Bottom: top + height}
	return o
}

// screenOf is the screen that the window was left on, own then; else the first one.
func (g geometry) screenOf(screens []native.Screen) (s native.Screen, own bool) {
	for _, one := range screens {
		if one.Primary || s.DPI == 0 {
			s = one
		}
	}
	for _, one := range screens {
		if g.Screen != (native.Rect{}) && one.Whole == g.Screen {
			return one, true
		}
	}
	return s, false
}

// placed is how a window stands that is at p.
func placed(p native.Placement) geometry {
	dpi := p.Screen.DPI
	return geometry{
		Width: unscaled(p.Normal.Width(), dpi), Height: unscaled(p.Normal.Height(), dpi),
		X: unscaled(p.Normal.Left-p.Screen.Work.Left, dpi), Y: unscaled(p.Normal.Top-p.Screen.Work.Top, dpi),
		Screen: p.Screen.Whole, Maximised: p.Maximised,
	}
}

// scaled and unscaled turn points of a screen at 100 % into those of one with dpi, and back, to the nearest: what was turned
// there and back is the same again, so that a window does not shrink from start to start.
func scaled(points, dpi int) int   { return nearest(points*dpi, native.UnscaledDPI) }
func unscaled(points, dpi int) int { return nearest(points*native.UnscaledDPI, dpi) }

func nearest(n, by int) int {
	if n < 0 {
		return -nearest(-n, by)
	}
	return (n + by/2) / by
}
