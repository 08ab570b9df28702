package printer

import (
	"testing"

	"batayandesk/internal/paper"
)

// A line thinner than a dot of a coarse printer was missing from its paper.
func TestThinLinesAreADotWide(t *testing.T) {
	d := device{dpiX: 200, dpiY: 200, at: paper.Placing{Scale: 1}}
	for _, y := range []float64{10, 10.1, 10.17, 10.3} {
		dots, counts := d.polygons(paper.Area{{{X: 5, Y: y}, {X: 50, Y: y}, {X: 50, Y: y + 0.05}, {X: 5, Y: y + 0.05}}})
		if len(counts) != 1 || counts[0] != 4 || dots[2].y <= dots[0].y || dots[1].x <= dots[0].x {
			t.Errorf("at %v: %v", y, dots)
		}
	}
	if dots, counts := d.polygons(paper.Area{{{X: 1, Y: 1}, {X: 2, Y: 2}}}); len(dots)+len(counts) != 0 {
		t.Errorf("two points enclose something: %v", dots)
	}
}

func TestPlacesCountFromWhereTheInkBegins(t *testing.T) {
	d := device{dpiX: 600, dpiY: 300, x: 100, y: 50, at: paper.Placing{Scale: 0.5, X: 72}}
	from, to := d.box(paper.Box{X0: 0, Y0: 0, X1: 144, Y1: 144})
	if from != (dot{500, -50}) || to != (dot{1100, 250}) {
		t.Errorf("%v %v", from, to)
	}
}

func TestWorkInTheQueueHasNoEndingOfAFile(t *testing.T) {
	for title, want := range map[string]string{"reply.pdf": "reply", " a\nb\x00 ": "a b", "": "Batayan Desk", ".pdf": "Batayan Desk"} {
		if got := titled(title); got != want {
			t.Errorf("%q: %q", title, got)
		}
	}
}
