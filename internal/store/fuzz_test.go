package store_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/store"
)

// FuzzOpen opens a file whose beginning is anything and in which single bytes are changed (four of place,
// one of value), with and without right sums in the meta pages: an error of ours, or a file that can be
// read to its end. Never a panic.
func FuzzOpen(f *testing.F) {
	path := filepath.Join(f.TempDir(), "small.batayan")
	s := create(f, path)
	must(f, s.Update(func(tx *store.Tx) error {
		_, err := tx.SaveRecord(record("notices", 3), 0, ch)
		return err
	}))
	must(f, s.Close())
	file, err := os.ReadFile(path)
	must(f, err)
	f.Add([]byte{}, []byte{}, false)
	f.Add(file[:128], []byte{}, false)
	f.Add(file[:4096+128], []byte{}, true)
	f.Add([]byte("PK\x03\x04"), []byte{}, false)
	f.Add([]byte{}, []byte{9, 32, 0, 0, 3}, true)
	for page := byte(2); page < 10; page++ {
		f.Add([]byte{}, []byte{8, page * 16, 0, 0, 1, 10, page * 16, 0, 0, 9, 24, page * 16, 0, 0, 2}, true)
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, head, edits []byte, resum bool) {
		content := bytes.Clone(file)
		copy(content, head)
		for ; len(edits) >= 5; edits = edits[5:] {
			content[int(binary.LittleEndian.Uint32(edits))%len(content)] = edits[4]
		}
		if resum {
			store.ResumMeta(content[:4096])
			store.ResumMeta(content[4096:8192])
		}
		path := filepath.Join(dir, "fuzzed.batayan")
		must(t, os.WriteFile(path, content, 0o600))
		if _, err := store.Salvage(path); err != nil {
			t.Errorf("salvage: %v", err)
		}
		s, err := store.Open(path, store.Options{})
		if err != nil {
			if !errors.Is(err, store.ErrDamaged{}) && !errors.Is(err, store.ErrForeign) && !errors.Is(err, store.ErrNewer) {
				t.Fatalf("not an error of ours: %v", err)
			}
			return
		}
		if _, err := everything(s); err != nil && !errors.Is(err, store.ErrDamaged{}) {
			t.Errorf("not an error of ours: %v", err)
		}
		if _, err := s.Check(nil); err != nil {
			t.Error(err)
		}
		_ = s.Close()
	})
}

// FuzzFrame reads any bytes as a stored value.
func FuzzFrame(f *testing.F) {
	for _, packed := range []bool{false, true} {
		f.Add("records", "notices/1", store.MakeFrame("records", "notices/1", 7, []byte("নোটিশ।"), packed))
	}
	f.Add("", "", []byte{0xb1, 0x80, 0x80, 0x80})
	f.Fuzz(func(t *testing.T, bucket, key string, frame []byte) {
		value, rev, ok := store.ReadFrame(bucket, key, frame)
		if !ok {
			return
		}
		packed := frame[0] == 0xb2
		again, r, ok := store.ReadFrame(bucket, key, store.MakeFrame(bucket, key, rev, value, packed))
		if !ok || r != rev || !bytes.Equal(again, value) {
			t.Errorf("%q at %d does not come back", value, rev)
		}
	})
}

// Any bytes come back from a frame, and under no other bucket, key or after any change.
func TestAFrameHoldsUnderItsOwnKeyAlone(t *testing.T) {
	text := rapid.OneOf(
		rapid.SliceOf(rapid.Byte()),
		rapid.Map(rapid.StringOf(rapid.RuneFrom([]rune("কখগড়ঢ়য়া্।॥–“”\u200c\u200d\u0001\u0007a{\"é"))), func(s string) []byte { return []byte(s) }),
	)
	rapid.Check(t, func(t *rapid.T) {
		value, packed := text.Draw(t, "value"), rapid.Bool().Draw(t, "packed")
		rev := rapid.IntRange(0, 1<<31).Draw(t, "rev")
		frame := store.MakeFrame("records", "a", rev, value, packed)
		got, r, ok := store.ReadFrame("records", "a", frame)
		if !ok || r != rev || !bytes.Equal(got, value) {
			t.Fatalf("got %q %d %v", got, r, ok)
		}
		at := rapid.IntRange(0, 8*len(frame)-1).Draw(t, "bit")
		frame[at/8] ^= 1 << (at % 8)
		if _, _, ok := store.ReadFrame("records", "a", frame); ok {
			t.Fatal("a flipped bit was not seen")
		}
		frame[at/8] ^= 1 << (at % 8)
		if _, _, ok := store.ReadFrame("records", "b", frame); ok {
			t.Fatal("another key was not seen")
		}
		if _, _, ok := store.ReadFrame("letters", "a", frame); ok {
			t.Fatal("another bucket was not seen")
		}
	})
}

func TestBengaliTakesOneByteALetter(t *testing.T) {
	text := bytes.Repeat([]byte("গড়াইপুর উপজেলা নির্বাহী অফিসারের কার্যালয়। "), 40)
	if packed, plain := store.MakeFrame("records", "a", 1, text, true), store.MakeFrame("records", "a", 1, text, false); 2*len(packed) > len(plain) {
		t.Errorf("%d bytes packed, %d plain", len(packed), len(plain))
	}
}
