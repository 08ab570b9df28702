package window

import (
	"os"
	"testing"

	"batayandesk/app/internal/native"
)

func TestWindowOpensAsItWasLeftUnlessThatMakesNoSense(t *testing.T) {
	dir := t.TempDir()
	if got := readGeometry(dir); got != firstGeometry {
		t.Errorf("at first: %+v", got)
	}
	left := geometry{Width: 1600, Height: 900, X: 12, Y: 30, Screen: native.Rect{Right: 1920, Bottom: 1080}, Maximised: true}
	left.keep(dir)
	if got := readGeometry(dir); got != left {
		t.Errorf("got %+v, want %+v", got, left)
	}
	for _, text := range []string{"", "{", `{"width":10,"height":10}`, `{"width":999999,"height":768}`, `{"width":-1}`} {
		if err := os.WriteFile(geometryPath(dir), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := readGeometry(dir); got != firstGeometry {
			t.Errorf("%q: %+v", text, got)
		}
	}
}

// taskbar is what a taskbar takes at 100 %.
const taskbar = 40

// display is a screen at a scaling in per cent, with the taskbar at its foot.
func display(left, top, width, height, percent int, primary bool) native.Screen {
	whole := native.Rect{Left: left, Top: top, Right: left + width, Bottom: top + height}
	work := whole
	work.Bottom -= taskbar * percent / 100
	return native.Screen{Whole: whole, Work: work, DPI: 96 * percent / 100, Primary: primary}
}

// At 125 % of 1366 × 768 the title bar stood above the screen: the least size was larger than what the taskbar leaves.
func TestWindowFitsEveryScreenAtEveryScaling(t *testing.T) {
	for _, size := range [][2]int{{1366, 768}, {1280, 720}, {1920, 1080}, {1024, 600}, {800, 600}} {
		for percent := 100; percent <= 200; percent += 25 {
			screen := display(0, 0, size[0], size[1], percent, true)
			for _, g := range []geometry{firstGeometry, {Width: 7000, Height: 4000, X: 50, Y: 50, Screen: screen.Whole}, {Width: 1024, Height: 640, X: 5000, Y: -500, Screen: screen.Whole}, {Width: 300, Height: 200}} {
				o := g.on([]native.Screen{screen})
				if !inside(o.place, screen.Work) {
					t.Errorf("%v at %d %%: %+v leaves %+v", size, percent, o.place, screen.Work)
				}
				if scaled := o.minWidth * percent / 100; scaled > screen.Work.Width() || o.minHeight*percent/100 > screen.Work.Height() {
					t.Errorf("%v at %d %%: the least size %d × %d is larger", size, percent, o.minWidth, o.minHeight)
				}
				if o.width < o.minWidth || o.height < o.minHeight || o.width*percent/100 > screen.Work.Width() || o.height*percent/100 > screen.Work.Height() {
					t.Errorf("%v at %d %%: opens %d × %d", size, percent, o.width, o.height)
				}
			}
		}
	}
}

func inside(r, around native.Rect) bool {
	return r.Left >= around.Left && r.Top >= around.Top && r.Right <= around.Right && r.Bottom <= around.Bottom && r.Width() > 0 && r.Height() > 0
}

func TestWindowComesBackToItsOwnScreen(t *testing.T) {
	first := display(0, 0, 1366, 768, 100, true)
	second := display(1366, -200, 1920, 1080, 150, false)
	kept := geometry{Width: 1100, Height: 660, X: 20, Y: 10, Screen: second.Whole, Maximised: true}
	for _, row := range []struct {
		why     string
		screens []native.Screen
		want    native.Rect
	}{
		{"both are there", []native.Screen{first, second}, native.Rect{Left: 1396, Top: -185, Right: 1396 + 1650, Bottom: -185 + 990}},
		{"the second was taken away", []native.Screen{first}, native.Rect{Left: 133, Top: 34, Right: 1233, Bottom: 694}},
		{"the second is smaller now", []native.Screen{first, display(1366, 0, 1280, 720, 100, false)}, native.Rect{Left: 133, Top: 34, Right: 1233, Bottom: 694}},
		{"nothing is known of screens", nil, native.Rect{}},
	} {
		o := kept.on(row.screens)
		if o.place != row.want || !o.maximised {
			t.Errorf("%s: %+v", row.why, o)
		}
	}
}

// What was kept and opened again and again stays what it was.
func TestWindowDoesNotShrinkFromStartToStart(t *testing.T) {
	for percent := 100; percent <= 200; percent += 25 {
		screen := display(0, 0, 3840, 2160, percent, true)
		g := geometry{Width: 1177, Height: 701, X: 33, Y: 17, Screen: screen.Whole}
		for range 20 {
			now := placed(native.Placement{Normal: g.on([]native.Screen{screen}).place, Screen: screen})
			if now != g {
				t.Fatalf("at %d %%: %+v became %+v", percent, g, now)
			}
		}
	}
}

// However the file of the window's place was left, the window opens within the screens that there are.
func FuzzGeometry(f *testing.F) {
	for _, seed := range []string{`{"width":1366,"height":768,"maximised":true}`, `{"width":-1}`, `{"width":1e99,"height":"x"}`, `[]`, ``, "\x00", `{"width":99999,"height":99999}`, `{"width":1366,"height":768,"x":-9223372036854775808,"y":9223372036854775807,"screen":{"Right":1366,"Bottom":768}}`} {
		f.Add([]byte(seed))
	}
	dir := f.TempDir()
	screen := display(0, 0, 1366, 768, 125, true)
	f.Fuzz(func(t *testing.T, text []byte) {
		if err := os.WriteFile(geometryPath(dir), text, 0o600); err != nil {
			t.Fatal(err)
		}
		if o := readGeometry(dir).on([]native.Screen{screen}); !inside(o.place, screen.Work) {
			t.Fatalf("%s opens %+v", text, o)
		}
	})
}
