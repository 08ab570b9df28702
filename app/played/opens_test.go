//go:build played

package played_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// office is an office file of a PC, which every program that opens it has to let go of.
const office = `C:\office.batayan`

// withOffice makes it.
func withOffice(t *testing.T, version string) *pc {
	t.Helper()
	p := clerk(t, version)
	if r := p.run(program(t), "init", "--sample", "--data", office); r.code != 0 {
		t.Fatalf("init: %d %s", r.code, r.stderr)
	}
	return p
}

// free says that the office file and the name of the one window are to be had: nothing of the program is left.
func (p *pc) free() {
	p.t.Helper()
	p.gone()
	if _, err := os.Stat(p.drive("office.batayan.lock")); err == nil {
		p.t.Error("the office file is still locked")
	}
	if r := p.run(program(p.t), "verify", office); r.code != 0 {
		p.t.Errorf("the office file does not verify: %d %s", r.code, r.stderr)
	}
}

// An environment that could not be made left an invisible process for ever. The box says why; what is chosen brings the window
// up, the next start remembers it, and a later start hands its file over and ends.
func TestARefusedBrowserIsSaidAndTheNextStartComesUp(t *testing.T) {
	p := withOffice(t, "110.0.1587.40")
	p.browser("fails 80070005")
	first := p.start(program(t), "--data", office)
	p.hears(`"code":"start.denied"`, 1)
	p.box("refused")
	p.browser("page")
	p.choose(1) // without the graphics card
	first.end()
	p.hears(`"msg":"page is up"`, 1)
	p.hears("probed", 1)
	for _, denied := range []string{"away 1", "frame away 1", "window 1", "download 1", "permission 2", "no graphics 1"} {
		if !strings.Contains(p.log(), denied) {
			t.Errorf("%q is missing:\n%s", denied, p.log())
		}
	}
	if text, err := os.ReadFile(p.folder("data", "start.json")); err != nil || !strings.Contains(string(text), "110.0.1587.40") {
		t.Errorf("%s, %v", text, err)
	}
	second := p.start(program(t), `C:\another.batayan`)
	second.end()
	if took := time.Since(second.began); took > 30*time.Second {
		t.Errorf("a later start took %v", took)
	}
	if n := strings.Count(p.log(), `"msg":"window opens"`); n != 2 { // the one that failed and the one after it
		t.Errorf("%d starts opened something", n)
	}
	p.closed()
	p.free()
	if _, err := os.Stat(p.folder("data", "reports", "running.txt")); err == nil {
		t.Error("an end without a fault left a report")
	}
	if _, err := os.Stat(p.folder("data", "window.json")); err != nil {
		t.Error("the place of the window was not kept")
	}
}

// A browser that never answers held the office file and the name of the window for ever, and every double click ended silently.
func TestABrowserThatNeverAnswersIsSaid(t *testing.T) {
	p := withOffice(t, "110.0.1587.40")
	p.browser("silent")
	first := p.start(program(t), "--data", office)
	p.hears(`"code":"start.silent"`, 1)
	p.box("silent")
	p.browser("page")
	p.choose(2) // with a new folder
	first.end()
	p.hears(`"msg":"page is up"`, 1)
	if !strings.Contains(p.log(), "webview-2 ") {
		t.Errorf("the folder is not a new one:\n%s", p.log())
	}
	if _, err := os.Stat(p.folder("webview")); err != nil {
		t.Error("the old folder was not set aside")
	}
	p.closed()
}

// A page whose script does not run looks like one that was loaded; and one that comes late takes the box away by itself.
func TestAPageThatComesLateTakesTheBoxAway(t *testing.T) {
	p := withOffice(t, "110.0.1587.40")
	p.browser("late")
	p.start(program(t), "--data", office)
	p.hears(`"code":"start.silent"`, 1)
	p.hears(`"msg":"the page came late"`, 1)
	p.hears("probed", 1)
	p.closed()
}

// What ends the window at once, each with its own sentence.
func TestEachFaultIsSaidAndEndsTheProgram(t *testing.T) {
	for _, row := range []struct {
		name, version, mode, code string
		end                       int // the choice that ends it
	}{
		{"old", "94.0.992.31", "page", "start.old", 1},
		{"missing", "", "page", "start.missing", 1},
		{"controller", "110.0.1587.40", "controller 8007139f", "start.shared", 3},
		{"refuses", "110.0.1587.40", "refuses 80004005", "start.refused", 3},
		{"browser-ended", "110.0.1587.40", "ends", "start.ended", 3},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := withOffice(t, row.version)
			p.browser(row.mode)
			first := p.start(program(t), "--data", office)
			p.hears(fmt.Sprintf(`"code":%q`, row.code), 1)
			p.box(row.name)
			p.choose(row.end)
			first.end()
			p.free()
		})
	}
}

// A window that hangs is said by the later start, and may be ended.
func TestAWindowThatHangsIsSaidByTheLaterStart(t *testing.T) {
	p := withOffice(t, "110.0.1587.40")
	p.browser("hangs")
	first := p.start(program(t), "--data", office)
	p.hears("hangs 1", 1)
	second := p.start(program(t), "--data", office)
	p.hears("does not answer", 1)
	p.box("hangs")
	p.browser("page")
	p.choose(1) // end it and open
	first.end()
	p.hears("probed", 1)
	p.closed()
	second.end()
	p.free()
}

// At 125 % of 1366 × 768 the title bar stood above the screen.
func TestTheWindowFitsTheScreenAtEveryScaling(t *testing.T) {
	p := withOffice(t, "110.0.1587.40")
	for _, percent := range []int{125, 200} {
		p.takesIn(fmt.Sprintf("REGEDIT4\n\n[HKEY_CURRENT_USER\\Control Panel\\Desktop]\n\"LogPixels\"=dword:%08x\n", 96*percent/100))
		p.browser("page")
		one := p.start(program(t), "--data", office)
		p.hears("probed", 1)
		p.rests(fmt.Sprintf("window-%d", percent))
		said := p.window("state")
		var seen, small, large, left, top, right, bottom int
		if _, err := fmt.Sscanf(said, "visible %d iconic %d zoomed %d at %d %d %d %d", &seen, &small, &large, &left, &top, &right, &bottom); err != nil {
			t.Fatalf("%s: %v", said, err)
		}
		if seen != 1 || left < 0 || top < 0 || right > 1366 || bottom > 768 || right-left < 900 || bottom-top < 500 {
			t.Errorf("at %d %%: %s", percent, said)
		}
		p.closed()
		one.end()
	}
}

// A window that was maximised, then minimised, came forward small; and the end of a session leaves nothing to be done.
func TestTheWindowComesForwardAsItWasAndEndsWithTheSession(t *testing.T) {
	p := withOffice(t, "110.0.1587.40")
	p.browser("page")
	p.start(program(t), "--data", office)
	p.hears("probed", 1)
	p.window("maximise")
	if now := p.window("minimise"); !strings.Contains(now, "iconic 1") {
		t.Fatal(now)
	}
	p.start(program(t)).end()
	if now := p.window("state"); !strings.Contains(now, "iconic 0 zoomed 1") {
		t.Errorf("it came forward as %s", now)
	}
	p.window("ends")
	if text, err := os.ReadFile(p.folder("data", "window.json")); err != nil || !strings.Contains(string(text), `"maximised":true`) {
		t.Errorf("%s, %v", text, err)
	}
	if _, err := os.Stat(p.drive("office.batayan.lock")); err == nil {
		t.Error("the office file is locked after the end of the session")
	}
	if r := p.run(program(t), "verify", office); r.code != 0 {
		t.Errorf("%d %s", r.code, r.stderr)
	}
}
