//go:build played

package played_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// releaseKeys makes the keys of a releaser, as build/README.md tells.
func releaseKeys(t *testing.T) (secret, public string) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "update")
	run(t, "go", "run", "./build/updates", "-new", name)
	text, err := os.ReadFile(name + ".pub")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Fields(string(text))
	return name + ".key", lines[len(lines)-1]
}

// run runs a program of this machine in the repository.
func run(t *testing.T, name string, args ...string) {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = "../.."
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
}

// built is the Windows program of a version, which takes updates signed for a key.
func built(t *testing.T, version, key string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "batayan-desk-"+version+".exe")
	const at = "-X batayandesk/app/internal/system."
	cmd := exec.Command("go", "build", "-trimpath", "-tags", "desktop,production,wv2runtime.error", "-ldflags", "-w -s -H windowsgui "+at+"Version="+version+" "+at+"UpdateKey="+key, "-o", out, "./app")
	cmd.Dir = "../.."
	cmd.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0")
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return out
}

// An update comes on a stick while somebody works, and the one before comes back.
func TestAnUpdateTakesItsPlaceOnceTheProgramHasClosed(t *testing.T) {
	secret, public := releaseKeys(t)
	first, second := built(t, "0.1.0", public), built(t, "0.2.0", public)
	p := clerksPC(t)
	stick := filepath.Join(p.drive("stick"), "batayan-desk-0.2.0.batayan-update")
	here := p.drive("programs", "Batayan Desk", "batayan-desk.exe")
	for _, dir := range []string{filepath.Dir(stick), filepath.Dir(here)} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	copyTo(t, first, here)
	run(t, "go", "run", "./build/updates", "-key", secret, "-version", "0.2.0", "-date", "2026-12-01", "-program", second, "-out", stick)
	p.set(uninstallKey, "InstallLocation", p.windowsPath(filepath.Dir(here)))
	p.set(uninstallKey, "DisplayVersion", "0.1.0")

	spoilt := filepath.Join(filepath.Dir(stick), "spoilt.batayan-update")
	data, err := os.ReadFile(stick)
	if err != nil {
		t.Fatal(err)
	}
	data[len(data)/2] ^= 1
	if err := os.WriteFile(spoilt, data, 0o644); err != nil {
		t.Fatal(err)
	}
	if r := p.run(here, "update", p.windowsPath(spoilt)); r.code != 1 || !strings.Contains(r.stderr, "স্বাক্ষর ঠিক নয়") {
		t.Errorf("a changed byte: %d, %s", r.code, r.stderr)
	}
	sameFiles(t, here, first)

	works := p.hold(here, "convert", "--from", "bijoy") // somebody works while it comes
	until(t, "the command", func() bool { return p.running(`batayan-desk.exe convert`) })
	if r := p.run(here, "update", p.windowsPath(stick)); r.code != 0 || !strings.Contains(r.stdout, "0.2.0") {
		t.Fatalf("the update: %d, %s%s", r.code, r.stdout, r.stderr)
	}
	sameFiles(t, here, first)
	if err := works.in.Close(); err != nil {
		t.Fatal(err)
	}
	works.ended(t)
	until(t, "the new version", func() bool { return same(here, second) })
	sameFiles(t, filepath.Join(filepath.Dir(here), "batayan-desk.old.exe"), first)
	if r := p.run(here, "--version"); !strings.Contains(r.stdout, "0.2.0") {
		t.Errorf("it says %q", r.stdout)
	}
	until(t, "the version in Windows' list", func() bool { return p.registry(uninstallKey, "DisplayVersion") == "0.2.0" })
	if r := p.run(here, "update", p.windowsPath(stick)); r.code != 1 || !strings.Contains(r.stderr, "নতুন নয়") {
		t.Errorf("the same once more: %d, %s", r.code, r.stderr)
	}

	if r := p.run(here, "--lang", "en", "update", "--back"); r.code != 0 || !strings.Contains(r.stdout, "0.1.0") {
		t.Fatalf("going back: %d, %s%s", r.code, r.stdout, r.stderr)
	}
	until(t, "the version before", func() bool { return same(here, first) })
	sameFiles(t, filepath.Join(filepath.Dir(here), "batayan-desk.old.exe"), second)
}

func same(a, b string) bool {
	one, errA := os.ReadFile(a)
	two, errB := os.ReadFile(b)
	return errA == nil && errB == nil && bytes.Equal(one, two)
}

// A ZIP on a stick leaves nothing on the PC: no file and no word in the registry.
func TestTheCarriedProgramLeavesNothingOnThePC(t *testing.T) {
	p := clerksPC(t)
	dir := p.drive("stick", "Batayan Desk")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	exe := filepath.Join(dir, "batayan-desk.exe")
	copyTo(t, program(t), exe)
	if err := os.WriteFile(filepath.Join(dir, "batayan-desk.portable"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	p.run(exe, "--version") // Wine itself keeps a word of what it ran
	p.settle()
	before, words := p.files(), p.words()
	for _, args := range [][]string{{"init", "--sample"}, {"--data", `C:\stick\Batayan Desk\BatayanDesk\data\sample.batayan`, "status"}, {"verify", `C:\stick\Batayan Desk\BatayanDesk\data\sample.batayan`}} {
		if r := p.run(exe, args...); r.code != 0 {
			t.Fatalf("%v ended with %d: %s%s", args, r.code, r.stdout, r.stderr)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "BatayanDesk", "data", "sample.batayan")); err != nil {
		t.Error("the data do not lie beside the program")
	}
	p.settle()
	for path := range p.files() {
		if !before[path] && !strings.HasPrefix(path, filepath.Join("stick", "Batayan Desk")) {
			t.Errorf("left on the PC: %s", path)
		}
	}
	for word := range p.words() {
		if !words[word] {
			t.Errorf("new in the registry: %s", word)
		}
	}
}

// settle waits until everything of the PC has ended and its registry is written.
func (p *pc) settle() {
	p.t.Helper()
	cmd := exec.Command("wineserver", "-w")
	cmd.Env = p.env
	if err := cmd.Run(); err != nil {
		p.t.Fatal(err)
	}
}

// files are the paths of all files of the PC's drive.
func (p *pc) files() map[string]bool {
	p.t.Helper()
	all := map[string]bool{}
	root := p.drive()
	err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			rest, _ := filepath.Rel(root, path)
			all[rest] = true
		}
		return err
	})
	if err != nil {
		p.t.Fatal(err)
	}
	return all
}

// words are the keys and values of the user's registry, without the moments.
func (p *pc) words() map[string]bool {
	p.t.Helper()
	text, err := os.ReadFile(filepath.Join(p.prefix, "user.reg"))
	if err != nil {
		p.t.Fatal(err)
	}
	kept, key := map[string]bool{}, ""
	for line := range strings.Lines(string(text)) {
		switch line = strings.TrimSpace(line); {
		case strings.HasPrefix(line, "["):
			key, _, _ = strings.Cut(line, "] ")
			kept[key] = true
		case !strings.HasPrefix(line, "#time"):
			kept[key+" "+line] = true
		}
	}
	return kept
}
