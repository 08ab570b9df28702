package disk_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/disk"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// names are the names in a folder.
func names(t testing.TB, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	must(t, err)
	var all []string
	for _, entry := range entries {
		all = append(all, entry.Name())
	}
	return strings.Join(all, " ")
}

func content(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	must(t, err)
	return string(data)
}

var errTold = errors.New("told to fail")

// failing makes the n-th step fail, and counts them.
func failing(t testing.TB, n int) (steps *int) {
	steps = new(int)
	t.Cleanup(disk.Watch(func(disk.Step, string) error {
		if *steps++; *steps == n {
			return errTold
		}
		return nil
	}))
	return steps
}

// three writes in three pieces.
func three(w io.Writer) error {
	for _, piece := range []string{"নতুন ", "লেখা ", "সব"} {
		if _, err := io.WriteString(w, piece); err != nil {
			return err
		}
	}
	return nil
}

func TestWhateverStepFailsTheOldFileOrTheWholeNewOneIsThere(t *testing.T) {
	for _, way := range []struct {
		name  string
		fresh bool // no file was there before
		write func(path string) error
	}{
		{"over a file", false, func(path string) error { return disk.Write(path, three) }},
		{"a new file", true, func(path string) error { return disk.Write(path, three) }},
		{"a free name", true, func(path string) error {
			_, err := disk.WriteFree(filepath.Dir(path), filepath.Base(path), three)
			return err
		}},
		{"for a library", true, func(path string) error {
			return disk.Make(path, func(temp string) error { return os.WriteFile(temp, []byte("নতুন লেখা সব"), 0o600) })
		}},
	} {
		t.Run(way.name, func(t *testing.T) {
			for n, done := 1, false; !done; n++ {
				folder := t.TempDir()
				path := filepath.Join(folder, "পত্র.pdf")
				if !way.fresh {
					must(t, os.WriteFile(path, []byte("আগের"), 0o600))
				}
				steps := failing(t, n)
				err := way.write(path)
				done = *steps < n
				if err != nil && !errors.Is(err, errTold) {
					t.Fatalf("step %d: %v", n, err)
				}
				switch {
				case err == nil && (content(t, path) != "নতুন লেখা সব" || names(t, folder) != "পত্র.pdf"):
					t.Errorf("step %d: said to be done, and there is %q", n, names(t, folder))
				case err != nil && way.fresh && names(t, folder) != "":
					t.Errorf("step %d: left behind: %q", n, names(t, folder))
				case err != nil && !way.fresh && (content(t, path) != "আগের" || names(t, folder) != "পত্র.pdf"):
					t.Errorf("step %d: %q", n, names(t, folder))
				case done && err != nil:
					t.Errorf("no step failed, and yet: %v", err)
				}
				if n > 40 {
					t.Fatal("no end of steps")
				}
			}
		})
	}
}

func TestTheErrorOfWhatIsWrittenComesBackAsItIs(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.pdf")
	if err := disk.Write(path, func(io.Writer) error { return errTold }); err != errTold {
		t.Errorf("got %v", err)
	}
}

func TestEachReasonIsToldApartAndKeepsItsCause(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	must(t, os.Mkdir(at("folder"), 0o700))
	must(t, os.WriteFile(at("file"), nil, 0o600))
	for _, row := range []struct {
		path string
		want error
	}{
		{at("none/x.pdf"), disk.ErrNoFolder},
		{at("file/x.pdf"), disk.ErrNoFolder},
		{at("folder"), disk.ErrFolder},
		{os.DevNull, disk.ErrDevice},
		{at(strings.Repeat("ক", 90) + ".pdf"), disk.ErrName},
		{at("a\x00b.pdf"), disk.ErrName},
		{at("con"), disk.ErrName},
		{at("Lpt1.pdf"), disk.ErrName},
		{"", disk.ErrName},
		{folder + string(filepath.Separator), disk.ErrName},
	} {
		err := disk.WriteBytes(row.path, []byte("x"))
		var said *disk.Error
		if !errors.Is(err, row.want) || !errors.As(err, &said) || said.Doing != "write" {
			t.Errorf("%q: got %v, want %v", row.path, err, row.want)
		}
	}
	if got := names(t, folder); got != "file folder" {
		t.Errorf("left behind: %s", got)
	}
	if _, err := os.Open(at("nowhere.zip")); !errors.Is(disk.Reading(at("nowhere.zip"), err), disk.ErrMissing) || !errors.Is(disk.Reading("", err), err) {
		t.Errorf("a file that is not there: %v", disk.Reading("", err))
	}
	_, err := os.ReadFile(folder)
	if err = disk.Reading(folder, err); !errors.Is(err, disk.ErrFolder) {
		t.Errorf("a folder that is read: %v", err)
	}
	if disk.Reason(errTold) != nil || disk.Writing("x", nil) != nil {
		t.Error("a reason for nothing")
	}
}

func TestNamesLikeThoseOfDevicesAreFree(t *testing.T) {
	for _, name := range []string{"conte.pdf", "com10.pdf", "common.pdf", "null.pdf", "০১ চেয়ারম্যান.pdf"} {
		if err := disk.Output(filepath.Join(t.TempDir(), name)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAFreeNameNeverTakesAnothersPlace(t *testing.T) {
	folder := t.TempDir()
	must(t, os.WriteFile(filepath.Join(folder, "পত্র.pdf"), []byte("কারও"), 0o600))
	must(t, os.Mkdir(filepath.Join(folder, "পত্র (2).pdf"), 0o700))
	path, err := disk.WriteFree(folder, "পত্র.pdf", three)
	must(t, err)
	if filepath.Base(path) != "পত্র (3).pdf" || content(t, path) != "নতুন লেখা সব" || content(t, filepath.Join(folder, "পত্র.pdf")) != "কারও" {
		t.Errorf("%s", names(t, folder))
	}
}

func TestAFileMadeForALibraryReplacesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office.batayan")
	must(t, os.WriteFile(path, []byte("আগের"), 0o600))
	if err := disk.Make(path, func(string) error { return nil }); !errors.Is(err, disk.ErrExists) {
		t.Errorf("got %v", err)
	}
	other := path + "2"
	err := disk.Make(other, func(temp string) error {
		must(t, os.WriteFile(temp, []byte("আমাদের"), 0o600))
		return os.WriteFile(other, []byte("অন্যের"), 0o600) // somebody was faster
	})
	if !errors.Is(err, disk.ErrExists) || content(t, other) != "অন্যের" {
		t.Errorf("got %v, %q", err, content(t, other))
	}
}

func TestALongLogIsPutAsideOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "batayan-desk.log")
	must(t, os.WriteFile(path+".old", []byte("older"), 0o600))
	for range 3 {
		log, err := disk.Append(path, 10)
		must(t, err)
		_, err = log.Write([]byte("a line\n"))
		must(t, errors.Join(err, log.Close()))
	}
	if content(t, path) != "a line\n" || content(t, path+".old") != "a line\na line\n" {
		t.Errorf("%q, %q", content(t, path), content(t, path+".old"))
	}
}

func ExampleWrite() {
	folder, _ := os.MkdirTemp("", "example-*")
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "charter.pdf")

	err := disk.Write(path, func(w io.Writer) error {
		_, err := io.WriteString(w, "%PDF-1.4 …")
		return err
	})
	fmt.Println(err)

	err = disk.WriteBytes(filepath.Join(folder, "none", "charter.pdf"), nil)
	fmt.Println(errors.Is(err, disk.ErrNoFolder))
	// Output:
	// <nil>
	// true
}

func ExampleWriteFree() {
	folder, _ := os.MkdirTemp("", "example-*")
	defer os.RemoveAll(folder)
	for range 2 {
		path, _ := disk.WriteFree(folder, "01 পত্র.pdf", func(io.Writer) error { return nil })
		fmt.Println(filepath.Base(path))
	}
	// Output:
	// 01 পত্র.pdf
	// 01 পত্র (2).pdf
}
