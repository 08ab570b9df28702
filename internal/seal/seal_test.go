package seal_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"batayandesk/internal/disk"
	"batayandesk/internal/seal"
)

const passphrase = "ধান সিঁড়ি নদী"

// sealed is a file of n bytes, the sealed one of it, and the place of a third.
func sealed(t *testing.T, n int) (plain []byte, path, out string) {
	t.Helper()
	folder := t.TempDir()
	t.Cleanup(seal.Light(10))
	random := rand.New(rand.NewPCG(1, uint64(n)))
	plain = make([]byte, n)
	for i := range plain {
		plain[i] = byte(random.Uint32())
	}
	from := filepath.Join(folder, "office.batayan")
	must(t, os.WriteFile(from, plain, 0o600))
	path = from + seal.Ending
	must(t, seal.File(path, from, passphrase))
	return plain, path, filepath.Join(folder, "out")
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsSealedIsOpenedTheSame(t *testing.T) {
	for _, n := range []int{0, 1, 64 << 10, 64<<10 + 1, 3_000_000} {
		plain, path, out := sealed(t, n)
		if !seal.Is(path) {
			t.Error("not known as a sealed file")
		}
		must(t, seal.Open(out, path, passphrase))
		got, err := os.ReadFile(out)
		must(t, err)
		if !bytes.Equal(got, plain) {
			t.Errorf("%d bytes: not the same", n)
		}
		content, err := os.ReadFile(path)
		must(t, err)
		if n > 100 && bytes.Contains(content, plain[:50]) {
			t.Error("it can be read without the passphrase")
		}
	}
}

func TestAnotherPassphraseOpensNothing(t *testing.T) {
	_, path, out := sealed(t, 1000)
	for _, wrong := range []string{"", "ধান সিঁড়ি নদ", passphrase + " "} {
		if err := seal.Open(out, path, wrong); !errors.Is(err, seal.ErrPassphrase) {
			t.Errorf("%q: %v", wrong, err)
		}
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("something was written")
	}
}

func TestAChangedSealedFileIsRefused(t *testing.T) {
	_, path, out := sealed(t, 200_000)
	content, err := os.ReadFile(path)
	must(t, err)
	random := rand.New(rand.NewPCG(7, 8))
	for range 60 {
		bad := bytes.Clone(content)
		if random.IntN(4) == 0 {
			bad = bad[:random.IntN(len(bad))]
		} else {
			at := random.IntN(len(bad) * 8)
			if random.IntN(2) == 0 {
				at = random.IntN(300 * 8) // the head
			}
			bad[at/8] ^= 1 << (at % 8)
		}
		must(t, os.WriteFile(path, bad, 0o600))
		if err := seal.Open(out, path, passphrase); !errors.Is(err, seal.ErrDamaged) && !errors.Is(err, seal.ErrPassphrase) {
			t.Fatalf("got %v", err)
		}
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("something was written")
	}
}

// A stranger's file may not ask for gigabytes before anything is known of it.
func TestAFileThatAsksTooMuchIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "huge.age")
	must(t, os.WriteFile(path, []byte("age-encryption.org/v1\n-> scrypt 7n0I2FU7Ro9Gc9J8T8T1Cw 30\nfPpFEuJ3yQbkzV5tpWmd4A0n6WZ2c5mYF3F9bHqKQ0c\n--- 5Ue0pGqQ4N5mV5YQm2bU9Qn0vJrQ8Zq1m7cJ8K3f1xM\n0123456789012345"), 0o600))
	if err := seal.Open(path+".out", path, passphrase); !errors.Is(err, seal.ErrDamaged) && !errors.Is(err, seal.ErrPassphrase) {
		t.Errorf("got %v", err)
	}
}

func TestNothingIsSealedOverAFile(t *testing.T) {
	_, path, _ := sealed(t, 10)
	if err := seal.File(path, path, passphrase); !errors.Is(err, disk.ErrExists) {
		t.Errorf("got %v", err)
	}
}
