//go:build played

package played_test

import (
	"bytes"
	"encoding/binary"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

// uninstallKey is where the set-up tells Windows what it installed.
const uninstallKey = `HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\BatayanDesk`

// setup builds the set-up of a program with the real script: the same as go run ./build package does, with a version and a program of
// the test's choice. fast takes a compressor that a test need not wait for.
func setup(t *testing.T, version, exe string, more ...string) string {
	t.Helper()
	files := t.TempDir()
	for from, to := range map[string]string{exe: "batayan-desk.exe", "../../LICENSE": "LICENSE.txt", "../../build/windows/first-steps.html": "first-steps.html"} {
		copyTo(t, from, filepath.Join(files, to))
	}
	copyTo(t, "../../LICENSE", filepath.Join(files, "licences.txt"))
	out := filepath.Join(t.TempDir(), "batayan-desk-setup-"+version+".exe")
	icon := absolute(t, "../../out/batayan-desk.ico")
	args := append([]string{"-V2", "-INPUTCHARSET", "UTF8", "-DFAST", "-DVERSION=" + version, "-DFILES=" + files, "-DSIZE_KB=30000", "-DICON=" + icon, "-DSIDE=" + absolute(t, "../../out/batayan-desk-side.bmp"), "-DOUTFILE=" + out}, more...)
	cmd := exec.Command("makensis", append(args, "setup.nsi")...)
	cmd.Dir = "../../build/windows"
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("makensis: %v\n%s", err, said)
	}
	return out
}

func absolute(t *testing.T, path string) string {
	t.Helper()
	full, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return full
}

func copyTo(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, data, 0o755); err != nil {
		t.Fatal(err)
	}
}

// registry reads a value as reg.exe prints it; "" where it is not there.
func (p *pc) registry(key, value string) string {
	p.t.Helper()
	r := p.run("reg", "query", key, "/v", value)
	for line := range strings.Lines(r.stdout) {
		fields := strings.Fields(line)
		if len(fields) >= 3 && strings.EqualFold(fields[0], value) {
			return strings.TrimSpace(strings.SplitN(line, fields[1], 2)[1])
		}
	}
	return ""
}

// exported is a key as regedit writes it, with every letter: reg.exe prints Bengali as question marks.
func (p *pc) exported(key string) string {
	p.t.Helper()
	if r := p.run("reg", "export", key, `C:\exported.reg`, "/y"); r.code != 0 {
		p.t.Fatalf("reg export: %s%s", r.stdout, r.stderr)
	}
	data, err := os.ReadFile(p.drive("exported.reg"))
	if err != nil || len(data)%2 != 0 {
		p.t.Fatalf("%d bytes, %v", len(data), err)
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// set writes a text of the registry.
func (p *pc) set(key, value, text string) {
	p.t.Helper()
	if r := p.run("reg", "add", key, "/v", value, "/t", "REG_SZ", "/d", text, "/f"); r.code != 0 {
		p.t.Fatalf("reg add: %s%s", r.stdout, r.stderr)
	}
}

// home is the user's folder of the PC.
func (p *pc) home(parts ...string) string {
	p.t.Helper()
	users, err := filepath.Glob(p.drive("users", "*", "AppData"))
	if err != nil || len(users) != 1 {
		p.t.Fatalf("%v, %v", users, err)
	}
	return filepath.Join(append([]string{filepath.Dir(users[0])}, parts...)...)
}

// programs is where the set-up puts the program.
func (p *pc) programs(parts ...string) string {
	return p.home(append([]string{"AppData", "Local", "Programs", "Batayan Desk"}, parts...)...)
}

// clerksPC is a PC with Windows 10; Wine alone says that it is Windows 7.
func clerksPC(t *testing.T) *pc {
	t.Helper()
	p := newPC(t).screen()
	p.set(`HKCU\Software\Wine`, "Version", "win10")
	return p
}

// enough tells the PC that it has a WebView2 runtime, so that the set-up need not speak of it.
func (p *pc) enough() {
	p.set(`HKCU\Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}`, "pv", "109.0.1518.78")
}

// held is a program of the PC that is open: a window of Wails' class that ends when it is asked to close.
type held struct {
	cmd  *exec.Cmd
	in   io.Closer
	done chan error
}

// hold starts a program, which stays open.
func (p *pc) hold(path string, args ...string) *held {
	p.t.Helper()
	cmd := exec.Command("wine", append([]string{path}, args...)...)
	cmd.Env = p.env
	in, err := cmd.StdinPipe()
	if err != nil {
		p.t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	h := &held{cmd, in, make(chan error, 1)}
	go func() { h.done <- cmd.Wait() }()
	p.t.Cleanup(func() { _ = cmd.Process.Kill() })
	return h
}

// ended waits until the program has ended.
func (h *held) ended(t *testing.T) {
	t.Helper()
	select {
	case <-h.done:
	case <-time.After(patience):
		t.Fatal("the program stays open")
	}
}

// running tells whether a program of the PC runs whose command line, as the PC has it, holds the words.
func (p *pc) running(words string) bool {
	lines, err := filepath.Glob("/proc/[0-9]*/cmdline")
	if err != nil {
		p.t.Fatal(err)
	}
	for _, line := range lines {
		said, err := os.ReadFile(line)
		if err != nil || !strings.HasPrefix(string(said), `C:\`) || !strings.Contains(string(bytes.ReplaceAll(said, []byte{0}, []byte{' '})), words) {
			continue // one that has ended, or another
		}
		if env, err := os.ReadFile(filepath.Join(filepath.Dir(line), "environ")); err == nil && bytes.Contains(env, []byte("WINEPREFIX="+p.prefix+"\x00")) {
			return true
		}
	}
	return false
}

// until waits for a fact.
func until(t *testing.T, what string, is func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !is(); time.Sleep(200 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("waited in vain: %s", what)
		}
	}
}

// openProgram is a program with the window class of the real one, compiled anew: WebView2 is not there in Wine. It writes the file opened.txt
// when its window is there, and saved.txt when it was asked to close.
func openProgram(t *testing.T) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "open.exe")
	cmd := exec.Command("x86_64-w64-mingw32-gcc", "-O1", "-s", "-municode", "-mwindows", "-o", out, filepath.Join("testdata", "open.c"))
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return out
}

// A new version comes while the old one is open; then it goes. Silent, as an ICT officer does it for forty PCs.
func TestSetUpGoesOverAnOpenProgramAndAwayAgain(t *testing.T) {
	p := clerksPC(t)
	p.enough()
	stand := openProgram(t)
	old := setup(t, "0.0.9", stand) // the version that is there is one that stays open until it is asked
	if r := p.run(old, "/S", "/LANG=bn"); r.code != 0 {
		t.Fatalf("the set-up ended with %d", r.code)
	}
	if got := p.registry(uninstallKey, "DisplayVersion"); got != "0.0.9" {
		t.Fatalf("version %q", got)
	}
	exe := p.programs("batayan-desk.exe")
	open := p.hold(exe)
	opened, saved := p.drive("opened.txt"), p.drive("saved.txt")
	until(t, "the window", func() bool { _, err := os.Stat(opened); return err == nil })

	real := program(t)
	trusted := certificate(t)
	if r := p.run(setup(t, "0.1.0", real, "-DSIGN="+absolute(t, "../../build/windows/sign.sh")), "/S"); r.code != 0 {
		t.Fatalf("the set-up over an open program ended with %d", r.code)
	}
	open.ended(t)
	if _, err := os.Stat(saved); err != nil {
		t.Error("the open program was not asked to close: it saved nothing")
	}
	if !signedBy(t, trusted, p.programs("uninstall.exe")) {
		t.Error("the uninstaller is not signed")
	}
	sameFiles(t, exe, real)
	sameFiles(t, p.programs("batayan-desk.old.exe"), stand)
	for value, want := range map[string]string{
		"DisplayVersion": "0.1.0", "Publisher": "Batayan Desk maintainers", "EstimatedSize": "0x7530", "Language": "0x845",
	} {
		if got := p.registry(uninstallKey, value); got != want {
			t.Errorf("%s is %q, want %q", value, got, want)
		}
	}
	if got := p.exported(uninstallKey); !strings.Contains(got, `"DisplayName"="বাতায়ন ডেস্ক"`) {
		t.Errorf("in the list stands %s", got)
	}
	if got := p.registry(uninstallKey, "QuietUninstallString"); !strings.HasPrefix(got, `"C:\`) || !strings.HasSuffix(got, `\uninstall.exe" /S`) {
		t.Errorf("quiet uninstall: %q", got)
	}
	for value, want := range map[string]string{`DefaultIcon`: `\batayan-desk.exe",-4`, `shell\open\command`: `\batayan-desk.exe" "%1"`} {
		if got := p.run("reg", "query", `HKCU\Software\Classes\BatayanDesk.Office\`+value, "/ve").stdout; !strings.Contains(got, want) || !strings.Contains(got, `"C:\`) {
			t.Errorf("%s: %s", value, got)
		}
	}

	// It is walked, and leaves data.
	for _, args := range [][]string{{"init", "--sample"}, {"--data", `C:\w.batayan`, "init", "--sample"}, {"--data", `C:\w.batayan`, "status", "--on", "2020-10-05"}, {"verify", `C:\w.batayan`}} {
		if r := p.run(exe, args...); r.code != 0 {
			t.Fatalf("%v ended with %d: %s%s", args, r.code, r.stdout, r.stderr)
		}
	}
	data := p.home("AppData", "Local", "BatayanDesk", "data", "sample.batayan")
	before, err := os.ReadFile(data)
	if err != nil {
		t.Fatal(err)
	}
	profile := p.home("AppData", "Local", "BatayanDesk", "webview", "EBWebView")
	if err := os.MkdirAll(profile, 0o755); err != nil {
		t.Fatal(err)
	}

	// It goes while it is open: a command waits for what it is to convert, and is waited for.
	busy := p.hold(exe, "convert", "--from", "bijoy")
	until(t, "the command", func() bool { return p.running(`batayan-desk.exe convert`) })
	p.hold(p.programs("uninstall.exe"), "/S") // it goes on in a copy of itself
	until(t, "the uninstaller asks it to close", func() bool { return p.running(`close --program`) })
	if _, err := os.Stat(exe); err != nil {
		t.Error("the program was removed under somebody who works")
	}
	if err := busy.in.Close(); err != nil {
		t.Fatal(err)
	}
	busy.ended(t)
	until(t, "the uninstaller is done", func() bool { _, err := os.Stat(p.programs()); return os.IsNotExist(err) })
	p.settle()
	for _, gone := range []string{"batayan-desk.exe", "batayan-desk.old.exe", "batayan-desk.new.exe", "LICENSE.txt", "licences.txt", "first-steps.html"} {
		if _, err := os.Stat(p.programs(gone)); err == nil {
			t.Errorf("%s is left", gone)
		}
	}
	if _, err := os.Stat(profile); err == nil {
		t.Error("what WebView2 kept for the window is left")
	}
	if after, err := os.ReadFile(data); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the data are not as they were: %v", err)
	}
	if got := p.registry(uninstallKey, "DisplayVersion"); got != "" {
		t.Errorf("it is still in the list: %q", got)
	}
	for _, key := range []string{`HKCU\Software\Classes\BatayanDesk.Office`, `HKCU\Software\Classes\.batayan`} {
		if r := p.run("reg", "query", key); r.code == 0 {
			t.Errorf("%s is left", key)
		}
	}
}

// windowsPath is a path of this machine as the PC names it.
func (p *pc) windowsPath(path string) string {
	p.t.Helper()
	rest, ok := strings.CutPrefix(path, p.drive())
	if !ok {
		p.t.Fatalf("%s is not on the drive of the PC", path)
	}
	return `C:` + strings.ReplaceAll(rest, "/", `\`)
}

func sameFiles(t *testing.T, a, b string) {
	t.Helper()
	one, err := os.ReadFile(a)
	if err != nil {
		t.Error(err)
		return
	}
	two, err := os.ReadFile(b)
	if err != nil || !bytes.Equal(one, two) {
		t.Errorf("%s is not %s (%v)", filepath.Base(a), filepath.Base(b), err)
	}
}

// WebView2 in every state that an office's PC has it in.
func TestSetUpKnowsWebView2(t *testing.T) {
	const clients = `HKCU\Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}`
	runtimes := t.TempDir()
	exe := setup(t, "0.1.0", openProgram(t)) // which program it is, is all the same
	p := newPC(t)
	if r := p.run(exe, "/S"); r.code != 3 {
		t.Errorf("on Windows 7 it ended with %d, want 3", r.code)
	}
	p.set(`HKCU\Software\Wine`, "Version", "win10")
	for i, c := range []struct {
		name, version string
		beside        string // a file beside the set-up, and how it ends
		ends          int
		want          int
		ran           bool
	}{
		{"enough", "109.0.1518.78", "", 0, 0, false},
		{"newer", "143.0.3650.66", "MicrosoftEdgeWebView2RuntimeInstallerX64.exe", 0, 0, false},
		{"old and nothing beside", "94.0.992.31", "", 0, 6, false},
		{"uninstalled and nothing beside", "0.0.0.0", "", 0, 6, false},
		{"none, renamed by a browser", "", "microsoftedgewebview2runtimeinstallerx64 (1).exe", 0, 0, true},
		{"old, renamed by hand", "108.0.1462.76", "WebView2 অফিসের.exe", 0, 0, true},
		{"none, wants a restart", "", "MicrosoftEdgeWebView2RuntimeInstallerX64.exe", 3010, 3010, true},
		{"none, fails", "", "MicrosoftEdgeWebView2RuntimeInstallerX64.exe", 1603, 6, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			p.t = t
			p.run("reg", "delete", clients, "/f") // there may be none
			if c.version != "" {
				p.set(clients, "pv", c.version)
			}
			_ = os.Remove(p.drive("runtime-ran.txt"))
			_ = os.Remove(p.programs("batayan-desk.exe"))
			stick := p.drive("stick" + strconv.Itoa(i))
			if err := os.Mkdir(stick, 0o755); err != nil {
				t.Fatal(err)
			}
			copyTo(t, exe, filepath.Join(stick, "batayan-desk-setup-webview2.exe")) // its own name is no runtime
			if c.beside != "" {
				copyTo(t, runtimeEnding(t, runtimes, c.ends), filepath.Join(stick, c.beside))
			}
			r := p.run(filepath.Join(stick, "batayan-desk-setup-webview2.exe"), "/S")
			if r.code != c.want&0xff && r.code != c.want {
				t.Errorf("it ended with %d, want %d", r.code, c.want)
			}
			if _, err := os.Stat(p.drive("runtime-ran.txt")); (err == nil) != c.ran {
				t.Errorf("the runtime's installer ran: %v", err == nil)
			}
			if _, err := os.Stat(p.programs("batayan-desk.exe")); err != nil {
				t.Error("the program itself was not installed")
			}
		})
	}
}

// An office without internet gets one file: the runtime is in the set-up, and is taken where the PC has none.
func TestOfflineSetUpBringsWebView2(t *testing.T) {
	p := clerksPC(t)
	exe := setup(t, "0.1.0", openProgram(t), "-DRUNTIME="+runtimeEnding(t, t.TempDir(), 0))
	for _, ran := range []bool{true, false} { // the second time it is there
		if r := p.run(exe, "/S"); r.code != 0 {
			t.Errorf("it ended with %d", r.code)
		}
		if _, err := os.Stat(p.drive("runtime-ran.txt")); (err == nil) != ran {
			t.Errorf("the runtime's installer ran: %v", err == nil)
		}
		_ = os.Remove(p.drive("runtime-ran.txt"))
	}
}

// runtimeEnding is an installer of WebView2 that ends with a code; where that is 0 it leaves the version 143 behind, as the real one.
func runtimeEnding(t *testing.T, dir string, code int) string {
	t.Helper()
	out := filepath.Join(dir, "runtime"+strconv.Itoa(code)+".exe")
	if _, err := os.Stat(out); err == nil {
		return out
	}
	cmd := exec.Command("x86_64-w64-mingw32-gcc", "-O1", "-s", "-mwindows", "-DENDS="+strconv.Itoa(code), "-o", out, filepath.Join("testdata", "runtime.c"), "-ladvapi32")
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return out
}
