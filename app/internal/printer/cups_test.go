//go:build !windows

package printer

import (
	"math"
	"strings"
	"testing"

	"batayandesk/internal/paper"
)

const described300 = `*PPD-Adobe: "4.3"
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*ImageableArea A4/A4: "12 18 583 830"
*PaperDimension A4/A4: "595 842"
*PaperDimension Legal/Legal: "612 1008"
*OpenUI *Duplex/Both: PickOne
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long: ""
*InputSlot Upper/Upper tray: ""
*InputSlot Lo wer;rm/Lower: ""
`

func TestDescriptionOfAPrinterIsRead(t *testing.T) {
	a := readAbility([]byte(described300))
	if !a.duplex || a.trayOption != "InputSlot" || len(a.trays) != 1 || a.trays[0] != (paper.Choice{Name: "Upper", Label: "Upper tray"}) {
		t.Errorf("%+v", a)
	}
	upright := a.sheet(paper.Size{W: 595.28, H: 841.89})
	if upright.Size != (paper.Size{W: 595, H: 842}) || upright.Reach != (paper.Box{X0: 12, Y0: 12, X1: 583, Y1: 824}) {
		t.Errorf("%+v", upright)
	}
	lying := a.sheet(paper.Size{W: 841.89, H: 595.28})
	if lying.Size != (paper.Size{W: 842, H: 595}) || lying.Reach != (paper.Box{X0: 18, Y0: 12, X1: 830, Y1: 583}) {
		t.Errorf("%+v", lying)
	}
	if large := a.sheet(paper.Size{W: 842, H: 1191}); large.Size != (paper.Size{W: 595, H: 842}) {
		t.Errorf("A3 of a printer that lacks it: %+v", large)
	}
	if a.media(paper.Size{W: 842, H: 1191}) != "A4" || a.media(paper.Size{W: 595.28, H: 841.89}) != "A4" {
		t.Error("the paper is called otherwise")
	}
}

func TestPagesAreNamedAsLpTakesThem(t *testing.T) {
	if got := ranges([]int{0, 1, 2, 4, 6, 7}); got != "1-3,5,7-8" {
		t.Error(got)
	}
}

func FuzzDescription(f *testing.F) {
	f.Add([]byte(described300))
	f.Add([]byte("*PaperDimension A4: \"1e999 -5\"\n*ImageableArea : \"\"\n*InputSlot"))
	f.Fuzz(func(t *testing.T, text []byte) {
		a := readAbility(text)
		s := a.sheet(paper.Size{W: 595, H: 842})
		if math.IsNaN(s.W) || strings.ContainsAny(a.media(paper.Size{W: 842, H: 1191}), " ;\n") {
			t.Fatalf("%+v", s)
		}
	})
}
