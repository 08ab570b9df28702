package update_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/disk"
	"batayandesk/internal/sign"
	"batayandesk/internal/update"

	"aead.dev/minisign"
	"pgregory.net/rapid"
)

// releaser is who signs updates: a key made for the test.
type releaser struct {
	public  string
	private minisign.PrivateKey
}

func newReleaser(t *testing.T) releaser {
	t.Helper()
	public, private, err := minisign.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return releaser{public.String(), private}
}

func (r releaser) pack(said, program string) []byte {
	return append(minisign.SignWithComments(r.private, []byte(program), said, "update"), program...)
}

// computer is a folder with the program of version 0.1.0.
func (r releaser) computer(t *testing.T) update.Installed {
	t.Helper()
	path := filepath.Join(t.TempDir(), "batayan-desk.exe")
	put(t, path, "program 0.1.0")
	return update.Installed{Program: path, Version: "0.1.0", System: "windows-amd64", Key: r.public}
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
}

func holds(t *testing.T, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s holds %q (%v), want %q", filepath.Base(path), got, err, want)
	}
}

func TestAnUpdateTakesTheProgramsPlaceAndTheOneBeforeComesBack(t *testing.T) {
	r := newReleaser(t)
	i := r.computer(t)
	stick := filepath.Join(t.TempDir(), "a stick", "হালনাগাদ.batayan-update")
	if err := os.Mkdir(filepath.Dir(stick), 0o755); err != nil {
		t.Fatal(err)
	}
	put(t, stick, string(r.pack("batayan-desk 0.2.0 windows-amd64 2026-12-01", "program 0.2.0")))
	if i.Before() != "" {
		t.Fatal("there is a version before the first")
	}
	if _, err := i.StageBefore(); !errors.Is(err, update.ErrNone) {
		t.Fatalf("back to nothing: %v", err)
	}
	p, err := i.Look(stick)
	if err != nil || p.Version != "0.2.0" || p.Day != "2026-12-01" {
		t.Fatalf("%+v, %v", p.Version, err)
	}
	if _, err := i.Stage(p); err != nil {
		t.Fatal(err)
	}
	holds(t, i.Program, "program 0.1.0") // nothing is changed before the program has closed
	if err := update.Swap(i.Program); err != nil {
		t.Fatal(err)
	}
	holds(t, i.Program, "program 0.2.0")
	holds(t, i.Before(), "program 0.1.0")
	i.Version = "0.2.0"
	if _, err := i.StageBefore(); err != nil {
		t.Fatal(err)
	}
	if err := update.Swap(i.Program); err != nil {
		t.Fatal(err)
	}
	holds(t, i.Program, "program 0.1.0")
	holds(t, i.Before(), "program 0.2.0") // and forward again
	if err := update.Clear(i.Program); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(filepath.Dir(i.Program))
	if err != nil || len(entries) != 2 {
		t.Errorf("%d files are left: %v", len(entries), entries)
	}
}

func TestWhatIsNotOursNewerAndForThisSystemIsRefused(t *testing.T) {
	r, stranger := newReleaser(t), newReleaser(t)
	i := r.computer(t)
	const good = "batayan-desk 0.2.0 windows-amd64 2026-12-01"
	whole := r.pack(good, "program 0.2.0")
	changed := bytes.Clone(whole)
	changed[len(changed)-1] ^= 1
	renamed := bytes.Replace(whole, []byte("0.2.0"), []byte("9.2.0"), 1)
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"a stranger's":          {stranger.pack(good, "program 0.2.0"), sign.ErrSignature},
		"a changed byte":        {changed, sign.ErrSignature},
		"another version said":  {renamed, sign.ErrSignature},
		"cut short":             {whole[:len(whole)-1], sign.ErrSignature},
		"nothing":               {nil, update.ErrForm},
		"a program alone":       {[]byte("MZ" + strings.Repeat("\x00", 9000)), update.ErrForm},
		"text":                  {[]byte(strings.Repeat("line\n", 9000)), update.ErrForm},
		"another thing of ours": {r.pack("another-program 0.2.0 windows-amd64 2026-12-01", "x"), update.ErrForm},
		"no version":            {r.pack("batayan-desk new windows-amd64 2026-12-01", "x"), update.ErrForm},
		"no program":            {r.pack(good, ""), update.ErrForm},
		"another system":        {r.pack("batayan-desk 0.2.0 linux-amd64 2026-12-01", "x"), update.ErrSystem},
	} {
		path := filepath.Join(t.TempDir(), "u")
		put(t, path, string(c.data))
		if _, err := i.Look(path); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	for _, version := range []string{"0.1.0", "0.0.9"} {
		path := filepath.Join(t.TempDir(), "u")
		put(t, path, string(r.pack("batayan-desk "+version+" windows-amd64 2026-12-01", "x")))
		var older update.OlderError
		if _, err := i.Look(path); !errors.As(err, &older) || older.Offered != version {
			t.Errorf("%s: %v", version, err)
		}
	}
	if _, err := i.Look(t.TempDir()); !errors.Is(err, update.ErrForm) {
		t.Errorf("a folder: %v", err)
	}
	if _, err := i.Look(filepath.Join(t.TempDir(), "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	i.Key = ""
	if _, err := i.Look(filepath.Join(t.TempDir(), "none")); !errors.Is(err, update.ErrNoKey) {
		t.Errorf("without a key: %v", err)
	}
}

// A clerk's lights go out. Whatever step is the last, the file that the shortcut names is a whole program.
func TestWhateverStepFailsAWholeProgramIsThere(t *testing.T) {
	r := newReleaser(t)
	for step := 0; ; step++ {
		i := r.computer(t)
		p, err := update.Read(bytes.NewReader(r.pack("batayan-desk 0.2.0 windows-amd64 2026-12-01", "program 0.2.0")), mustKey(t, r.public))
		if err != nil {
			t.Fatal(err)
		}
		seen := 0
		stop := disk.Watch(func(disk.Step, string) error {
			seen++
			if seen > step {
				return errors.New("the lights went out")
			}
			return nil
		})
		_, err = i.Stage(p)
		if err == nil {
			err = update.Swap(i.Program)
		}
		stop()
		got, readErr := os.ReadFile(i.Program)
		if readErr != nil || string(got) != "program 0.1.0" && string(got) != "program 0.2.0" {
			t.Fatalf("after step %d: %q, %v", step, got, readErr)
		}
		if old := i.Before(); old != "" {
			holds(t, old, "program 0.1.0")
		}
		if err == nil {
			if step < 4 {
				t.Fatalf("only %d steps were cut", step)
			}
			holds(t, i.Program, "program 0.2.0")
			return
		}
	}
}

func mustKey(t *testing.T, text string) sign.PublicKey {
	t.Helper()
	key, err := sign.ReadKey(text)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func TestVersionsAreComparedAsNumbers(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"0.1.0", "0.1.0", 0}, {"0.10.0", "0.9.0", 1}, {"0.9.9", "0.10.0", -1}, {"1.0.0", "0.99.99", 1}, {"0.0.1", "0.0.0", 1},
		{"", "0.0.0", -1}, {"0.1", "0.0.1", -1}, {"01.0.0", "0.0.1", -1}, {"1.0.0-rc", "0.0.1", -1}, {"1.0.65536", "0.0.1", -1}, {"x", "y", 0},
	} {
		if got := update.Compare(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestWhateverTheFileHoldsNothingIsTakenFromIt(t *testing.T) {
	key := mustKey(t, newReleaser(t).public)
	rapid.Check(t, func(r *rapid.T) {
		data := rapid.SliceOfN(rapid.SampledFrom([]byte("\n ABRWuntrusted comment:=/+0.")), 0, 2000).Draw(r, "data")
		if _, err := update.Read(bytes.NewReader(data), key); !errors.Is(err, update.ErrForm) && !errors.Is(err, sign.ErrSignature) {
			r.Fatal(err)
		}
	})
}
