//go:build played

package played_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// runtimeKey is where WebView2's loader looks.
const runtimeKey = `Software\Microsoft\EdgeUpdate\ClientState\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}`

// clerk is a PC with a screen, Bengali type, and a runtime that stands for WebView2.
func clerk(t *testing.T, version string) *pc {
	t.Helper()
	p := newPC(t).screen()
	font, err := os.ReadFile(filepath.Join("..", "..", "internal", "typeset", "fonts", "NotoSansBengali_400Regular.ttf"))
	if err != nil {
		t.Fatal(err)
	}
	p.write("windows/Fonts/NotoSansBengali.ttf", string(font))
	// Windows has Bengali type of its own; here every name of the system's type leads to this one.
	reg := "REGEDIT4\n\n[HKEY_CURRENT_USER\\Software\\Wine\\Fonts\\Replacements]\n"
	for _, name := range []string{"Vrinda", "Tahoma", "MS Shell Dlg", "Segoe UI"} {
		reg += fmt.Sprintf("%q=\"Noto Sans Bengali\"\n", name)
	}
	if version != "" {
		folder := p.drive("WebView2", version, "EBWebView", "x64")
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := library("EmbeddedBrowserWebView", folder, "-lole32"); err != nil {
			t.Fatal(err)
		}
		reg += fmt.Sprintf("\n[HKEY_CURRENT_USER\\%s]\n\"EBWebView\"=\"C:\\\\WebView2\\\\%s\"\n", runtimeKey, version)
	}
	p.takesIn(reg)
	return p
}

// takesIn takes in the text of a .reg file.
func (p *pc) takesIn(text string) {
	p.t.Helper()
	p.write("in.reg", text)
	if r := p.run("regedit", "/S", `C:\in.reg`); r.code != 0 {
		p.t.Fatalf("regedit: %d %s", r.code, r.stderr)
	}
}

// write puts a file on drive C:.
func (p *pc) write(path, text string) {
	p.t.Helper()
	if err := os.WriteFile(p.drive(path), []byte(text), 0o600); err != nil {
		p.t.Fatal(err)
	}
}

// browser says how the runtime behaves from now on, and forgets what it did.
func (p *pc) browser(mode string) {
	p.t.Helper()
	_ = os.Remove(p.drive("stub.log"))
	p.write("stub.txt", mode)
}

// folder is the program's own folder of this PC.
func (p *pc) folder(parts ...string) string {
	found, err := filepath.Glob(p.drive("users", "*", "AppData", "Local"))
	if err != nil {
		p.t.Fatal(err)
	}
	for _, one := range found {
		if !strings.Contains(one, "Public") {
			return filepath.Join(append([]string{one, "BatayanDesk"}, parts...)...)
		}
	}
	p.t.Fatal("this PC has no user")
	return ""
}

// open is a program that was started and not waited for.
type open struct {
	p     *pc
	cmd   *exec.Cmd
	began time.Time
	ended chan struct{}
}

// start starts a program of the PC.
func (p *pc) start(name string, args ...string) *open {
	p.t.Helper()
	cmd := exec.Command("wine", append([]string{name}, args...)...)
	cmd.Env, cmd.WaitDelay = p.env, 5*time.Second
	o := &open{p: p, cmd: cmd, began: time.Now(), ended: make(chan struct{})}
	if err := cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	go func() { _ = cmd.Wait(); close(o.ended) }()
	return o
}

// end waits for the end of the program.
func (o *open) end() {
	o.p.t.Helper()
	select {
	case <-o.ended:
	case <-time.After(patience):
		o.p.picture("it-does-not-end")
		o.p.t.Fatalf("the program does not end\n%s", o.p.log())
	}
}

func (p *pc) log() string {
	text, _ := os.ReadFile(p.folder("data", "batayan-desk.log"))
	stub, _ := os.ReadFile(p.drive("stub.log"))
	return string(text) + "\n" + string(stub)
}

// hears waits until log or runtime have said something as often as that.
func (p *pc) hears(what string, often int) {
	p.t.Helper()
	for until := time.Now().Add(patience); time.Now().Before(until); time.Sleep(200 * time.Millisecond) {
		if strings.Count(p.log(), what) >= often {
			return
		}
	}
	p.picture("not-heard")
	p.t.Fatalf("never heard %q\n%s", what, p.log())
}

// desk is a program of the desktop, such as xdotool.
func (p *pc) desk(name string, args ...string) string {
	cmd := exec.Command(name, args...)
	cmd.Env = p.env
	out, _ := cmd.CombinedOutput()
	return strings.TrimSpace(string(out))
}

// rests waits until something stands on the screen and does not move, and keeps the picture of it.
func (p *pc) rests(name string) {
	p.t.Helper()
	last := []byte(nil)
	for until := time.Now().Add(patience); time.Now().Before(until); time.Sleep(400 * time.Millisecond) {
		cmd := exec.Command("import", "-window", "root", "-depth", "8", "gray:-")
		cmd.Env = p.env
		now, err := cmd.Output()
		if err != nil {
			p.t.Fatalf("no picture of the screen: %v", err)
		}
		if bytes.Equal(now, last) && bytes.ContainsFunc(now, func(r rune) bool { return r != 0 }) {
			p.picture(name)
			return
		}
		last = now
	}
	p.t.Fatalf("nothing stands on the screen\n%s", p.log())
}

// choose takes the n'th choice of the box on the screen, the first is 0.
func (p *pc) choose(n int) {
	for range n {
		p.desk("xdotool", "key", "Down")
		time.Sleep(150 * time.Millisecond)
	}
	p.desk("xdotool", "key", "Return")
}

// window does something with the program's window, as testdata/window.c says, and tells how it then is.
func (p *pc) window(what string) string {
	p.t.Helper()
	r := p.run(p.tool(), what)
	if r.code != 0 {
		p.picture("no-window")
		p.t.Fatalf("%s: the program's window is not there (%d)\n%s", what, r.code, p.log())
	}
	return strings.TrimSpace(r.stdout)
}

// box waits until a box of the system's own stands on the screen, and keeps the picture of it.
func (p *pc) box(name string) {
	p.t.Helper()
	for until := time.Now().Add(patience); p.run(p.tool(), "box").code != 0; time.Sleep(200 * time.Millisecond) {
		if time.Now().After(until) {
			p.picture("no-box")
			p.t.Fatalf("no box stands on the screen\n%s", p.log())
		}
	}
	p.rests(name)
}

// tool is testdata/window.c as a program of this PC.
func (p *pc) tool() string {
	p.t.Helper()
	tool := p.drive("window.exe")
	if _, err := os.Stat(tool); err != nil {
		if out, err := exec.Command("x86_64-w64-mingw32-gcc", "-O1", "-s", "-o", tool, filepath.Join("testdata", "window.c")).CombinedOutput(); err != nil {
			p.t.Fatalf("%v: %s", err, out)
		}
	}
	return tool
}

// left are the processes of the program that this PC still has.
func (p *pc) left() (n int) {
	all, _ := filepath.Glob("/proc/[0-9]*/environ")
	for _, one := range all {
		env, _ := os.ReadFile(one)
		line, _ := os.ReadFile(filepath.Join(filepath.Dir(one), "cmdline"))
		if strings.Contains(string(env), "WINEPREFIX="+p.prefix+"\x00") && strings.Contains(string(line), filepath.Base(program(p.t))) {
			n++
		}
	}
	return n
}

// closed closes the window as its cross does, and waits until nothing of the program is left.
func (p *pc) closed() {
	p.t.Helper()
	p.window("close")
	p.gone()
}

func (p *pc) gone() {
	p.t.Helper()
	for until := time.Now().Add(patience); time.Now().Before(until); time.Sleep(200 * time.Millisecond) {
		if p.left() == 0 {
			return
		}
	}
	p.picture("left")
	p.t.Fatalf("the program does not end\n%s", p.log())
}
