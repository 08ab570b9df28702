package store_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// outcome opens a damaged copy, reads all of it, and says how that went: "error" or "harmless". Anything
// else fails the test: other content without an error, a changed file, an error that is not of ours.
func outcome(t *testing.T, path, what string, damaged []byte, holds string) string {
	t.Helper()
	must(t, os.WriteFile(path, damaged, 0o600))
	s, err := store.Open(path, store.Options{})
	if err == nil {
		var now string
		now, err = everything(s)
		found, e := s.Check(nil)
		if err == nil && e != nil {
			err = e
		}
		if err == nil && len(found) > 0 {
			err = store.ErrDamaged{Where: found[0].Where}
		}
		if err == nil && now != holds {
			t.Errorf("%s: other content without an error", what)
		}
		if e := s.Close(); e != nil {
			t.Errorf("%s: close: %v", what, e)
		}
	}
	after, e := os.ReadFile(path)
	must(t, e)
	if !bytes.Equal(after, damaged) {
		t.Errorf("%s: the file was written to", what)
	}
	switch {
	case err == nil:
		return "harmless"
	case errors.Is(err, store.ErrDamaged{}), errors.Is(err, store.ErrForeign):
		return "error"
	}
	t.Errorf("%s: %v", what, err)
	return "other"
}

// damagesVariable says how often what a test does once is done to a file; `go run ./build bench` asks for many more.
const damagesVariable = "BATAYAN_TEST_SPOILT"

// timesAsked is the number of the variable; 1 where nobody asks.
func timesAsked() int {
	if asked, err := strconv.Atoi(os.Getenv(damagesVariable)); err == nil && asked > 0 {
		return asked
	}
	return 1
}

func TestDamageIsAnErrorOrHarmlessAndNeverSilent(t *testing.T) {
	times := timesAsked()
	all, silent := 0, map[string]int{}
	file, holds := sampleFile(t)
	const page = 4096
	pages := len(file) / page
	path := filepath.Join(t.TempDir(), "damaged.batayan")
	random := rand.New(rand.NewPCG(1, 2))
	flip := func(at int) []byte {
		out := bytes.Clone(file)
		out[at] ^= 1 << random.IntN(8)
		return out
	}
	branchKeys := keysOfBranches(file)
	if len(branchKeys) == 0 {
		t.Fatal("the file has no branch")
	}
	kinds := []struct {
		name  string
		times int
		make  func() (string, []byte)
	}{
		{"bit anywhere", 90, func() (string, []byte) {
			at := random.IntN(len(file))
			return fmt.Sprint("bit at ", at), flip(at)
		}},
		{"bit in a page head", 100, func() (string, []byte) {
			at := random.IntN(pages)*page + random.IntN(64)
			return fmt.Sprint("bit at ", at), flip(at)
		}},
		{"bit in a key of a branch", 200, func() (string, []byte) {
			at := branchKeys[random.IntN(len(branchKeys))]
			return fmt.Sprint("bit at ", at), flip(at)
		}},
		{"bit in the meta pages", 40, func() (string, []byte) {
			at := random.IntN(2)*page + random.IntN(80)
			return fmt.Sprint("bit at ", at), flip(at)
		}},
		{"page zeroed", 45, func() (string, []byte) {
			at := random.IntN(pages)
			out := bytes.Clone(file)
			clear(out[at*page : (at+1)*page])
			return fmt.Sprint("page zeroed ", at), out
		}},
		{"page from elsewhere", 30, func() (string, []byte) {
			from, to := random.IntN(pages), random.IntN(pages)
			out := bytes.Clone(file)
			copy(out[to*page:(to+1)*page], file[from*page:])
			return fmt.Sprint("page ", from, " over ", to), out
		}},
		{"cut short", 40, func() (string, []byte) {
			at := random.IntN(len(file))
			if random.IntN(2) == 0 {
				at -= at % page
			}
			return fmt.Sprint("cut at ", at), file[:at]
		}},
		{"noise", 25, func() (string, []byte) {
			out := bytes.Clone(file)
			at := random.IntN(len(out) - 64)
			for i := range 64 {
				out[at+i] = byte(random.Uint32())
			}
			return fmt.Sprint("noise at ", at), out
		}},
	}
	for _, kind := range kinds {
		t.Run(kind.name, func(t *testing.T) {
			counts := map[string]int{}
			for range kind.times * times {
				what, damaged := kind.make()
				came := outcome(t, path, what, damaged, holds)
				if counts[came]++; came == "harmless" && kind.name == "bit in a key of a branch" {
					goesOn(t, path, what)
				}
			}
			t.Logf("%d of %d pages: %v", len(file)/page, pages, counts)
			for came, n := range counts {
				all += n
				silent[came] += n
			}
		})
	}
	// A line as a benchmark prints it: build/bench.go reads it.
	fmt.Printf("BenchmarkSpoilt 1 0 ns/op %d spoilt %d refused %d harmless %d silent\n", all, silent["error"], silent["harmless"], silent["other"])
}

// keysOfBranches are the places of the bytes of all keys in pages that branch.
func keysOfBranches(file []byte) (places []int) {
	le := binary.LittleEndian
	for page := 2 * 4096; page+4096 <= len(file); page += 4096 {
		if le.Uint16(file[page+8:]) != 1 {
			continue
		}
		for i := range int(le.Uint16(file[page+10:])) {
			at := page + 16 + i*16
			from, size := at+int(le.Uint32(file[at:])), int(le.Uint32(file[at+4:]))
			for k := from; k < from+size && k < len(file); k++ {
				places = append(places, k)
			}
		}
	}
	return places
}

// What was opened without a word goes on to be written to: fifteen saves later all of it must be there still.
func goesOn(t *testing.T, path, what string) {
	t.Helper()
	s, err := store.Open(path, store.Options{})
	must(t, err)
	for i := range 15 {
		must(t, s.Update(func(tx *store.Tx) error {
			_, err := tx.SaveRecord(office.Record{ID: fmt.Sprintf("01AAAAAAAAAAAAAAAAAAAAAA%02d", i), Category: "aaa", Values: map[string]string{"name_bn": "ক"}}, 0, office.Change{Day: "2020-10-05", At: "2020-10-05T10:00:00Z", Actor: "ক", Reason: office.Typed})
			return err
		}))
	}
	must(t, s.Close())
	if found, err := store.CheckFile(path); err != nil || len(found) > 0 {
		t.Errorf("%s: after fifteen saves %v, %v", what, found, err)
	}
}

func TestForeignFilesAreRefusedAndLeftAlone(t *testing.T) {
	dir := t.TempDir()
	foreign := map[string][]byte{
		"empty":   {},
		"text":    []byte("এটি একটি চিঠি\n"),
		"zip":     append([]byte("PK\x03\x04"), make([]byte, 20000)...),
		"zeroes":  make([]byte, 8*4096),
		"pdf":     bytes.Repeat([]byte("%PDF-1.4\n"), 4096),
		"letters": bytes.Repeat([]byte{'a'}, 4096),
	}
	for name, content := range foreign {
		path := filepath.Join(dir, name)
		must(t, os.WriteFile(path, content, 0o600))
		if _, err := store.Open(path, store.Options{}); !errors.Is(err, store.ErrForeign) {
			t.Errorf("%s: %v", name, err)
		}
		after, err := os.ReadFile(path)
		must(t, err)
		if !bytes.Equal(after, content) {
			t.Errorf("%s was written to", name)
		}
	}
	if _, err := store.Open(dir, store.Options{}); !errors.Is(err, store.ErrForeign) {
		t.Errorf("folder: %v", err)
	}
	if err := filledRaw(t, filepath.Join(dir, "other.db"), 100).Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(filepath.Join(dir, "other.db"), store.Options{}); !errors.Is(err, store.ErrForeign) {
		t.Errorf("another program's bbolt file: %v", err)
	}
	if _, err := store.Open(filepath.Join(dir, "none"), store.Options{}); !errors.Is(err, store.ErrMissing) {
		t.Errorf("no file: %v", err)
	}
	if _, err := store.Open(filepath.Join(dir, "none", "none"), store.Options{}); !errors.Is(err, store.ErrMissing) {
		t.Errorf("no folder: %v", err)
	}
	if _, err := store.Create(filepath.Join(dir, "text"), store.Options{}, nil); !errors.Is(err, store.ErrExists) {
		t.Errorf("create over a file: %v", err)
	}
	left, err := filepath.Glob(filepath.Join(dir, "*.*"))
	must(t, err)
	if len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}
