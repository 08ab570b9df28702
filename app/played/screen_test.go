//go:build played

package played_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
)

// display is a screen that nobody sees, for all PCs of the run; windows need one. It ends with the tests.
var display = sync.OnceValues(func() (string, error) {
	read, write, err := os.Pipe()
	if err != nil {
		return "", err
	}
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp")
	cmd.ExtraFiles = []*os.File{write}
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	var number int
	if _, err := fmt.Fscan(read, &number); err != nil {
		return "", err
	}
	return fmt.Sprintf(":%d", number), nil
})

// screen gives the PC a screen.
func (p *pc) screen() *pc {
	p.t.Helper()
	number, err := display()
	if err != nil {
		p.t.Fatalf("Xvfb: %v", err)
	}
	p.env = append(p.env, "DISPLAY="+number)
	return p
}

// fonts gives the PC a Bengali font under the name that Windows has one by.
func (p *pc) fonts() *pc {
	p.t.Helper()
	for _, weight := range []string{"400Regular", "700Bold"} {
		files, err := filepath.Glob(filepath.Join("../../frontend/node_modules/@expo-google-fonts/noto-sans-bengali", weight, "*.ttf"))
		if err != nil || len(files) != 1 {
			p.t.Fatalf("%v, %v", files, err)
		}
		copyTo(p.t, files[0], p.drive("windows", "Fonts", filepath.Base(files[0])))
	}
	for _, name := range []string{"Nirmala UI", "MS Shell Dlg"} {
		p.set(`HKCU\Software\Wine\Fonts\Replacements`, name, "Noto Sans Bengali")
	}
	return p
}

// press presses a key in the window that has the focus.
func (p *pc) press(keys ...string) {
	p.t.Helper()
	cmd := exec.Command("xdotool", append([]string{"key", "--clearmodifiers"}, keys...)...)
	cmd.Env = p.env
	if out, err := cmd.CombinedOutput(); err != nil {
		p.t.Fatalf("xdotool: %v: %s", err, out)
	}
}

// picture keeps what the screen shows in out/screenshots, to be looked at.
func (p *pc) picture(name string) {
	p.t.Helper()
	dir := "../../out/screenshots"
	if err := os.MkdirAll(dir, 0o755); err != nil {
		p.t.Fatal(err)
	}
	cmd := exec.Command("import", "-window", "root", filepath.Join(dir, name+".png"))
	cmd.Env = p.env
	if out, err := cmd.CombinedOutput(); err != nil {
		p.t.Fatalf("import: %v: %s", err, out)
	}
}

// shows waits until a window of that title is there.
func (p *pc) shows(title string) {
	p.t.Helper()
	until(p.t, "the window "+title, func() bool {
		cmd := exec.Command("xdotool", "search", "--onlyvisible", "--name", title)
		cmd.Env = p.env
		return cmd.Run() == nil
	})
}
