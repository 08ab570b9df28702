package store_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// schema1 is the bytes of an office file that the first program made: the sample office, one record a category,
// and a clerk's first hour in it.
func schema1(t testing.TB) []byte {
	t.Helper()
	file, err := os.ReadFile("testdata/schema-1.batayan")
	must(t, err)
	return file
}

// schema1At puts it into a folder of the test's own.
func schema1At(t testing.TB, name string) (path string, file []byte) {
	t.Helper()
	path, file = filepath.Join(t.TempDir(), name), schema1(t)
	must(t, os.WriteFile(path, file, 0o600))
	return path, file
}

// content is all that an office file holds but for its acts: a line for each value of every bucket, and for each
// revision without its place in the chain.
func content(t testing.TB, s *store.Store) string {
	t.Helper()
	var b strings.Builder
	must(t, s.View(func(tx *store.Tx) error {
		for _, bucket := range []string{
			"settings", "office", "categories", "records", "directives", "letters", "holidays", "heads", "serials", "attachments",
			"chunks", "drafts", "words", "documents",
		} {
			met := 0
			if err := tx.Scan(bucket, "", func(key string, rev int, value []byte) error {
				met++
				fmt.Fprintf(&b, "%s/%q %d %x\n", bucket, key, rev, sha256.Sum256(value))
				return nil
			}); err != nil {
				return err
			}
			if met == 0 {
				t.Errorf("the file holds no %s", bucket)
			}
		}
		asOn, err := tx.AsOn()
		fmt.Fprintln(&b, "as on", asOn, err)
		return tx.RevisionsSince(0, func(r office.Revision) error {
			r.Act, r.Prev, r.Sum = 0, "", ""
			text, err := json.Marshal(r)
			fmt.Fprintf(&b, "%s\n", text)
			return err
		})
	}))
	return b.String()
}

// contentOf is content of a file that is only read.
func contentOf(t testing.TB, path string) string {
	t.Helper()
	s, err := store.Open(path, store.Options{ReadOnly: true})
	must(t, err)
	defer s.Close()
	return content(t, s)
}

// beside are the names in the file's folder.
func beside(t testing.TB, path string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func sameFile(t testing.TB, path string, want []byte) {
	t.Helper()
	got, err := os.ReadFile(path)
	must(t, err)
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not as it was", filepath.Base(path))
	}
}

func TestAFileOfSchema1IsMigratedWhenItIsOpened(t *testing.T) {
	for name, links := range map[string]bool{"with links": true, "on a disk without links": false} {
		t.Run(name, func(t *testing.T) {
			if !links {
				defer store.WithoutLinks()()
			}
			path, file := schema1At(t, "দপ্তর office.batayan")
			holds := contentOf(t, path)
			s, err := store.Open(path, store.Options{})
			must(t, err)
			if content(t, s) != holds {
				t.Error("the migrated file holds something else")
			}
			must(t, s.View(func(tx *store.Tx) error { return actsOfSchema1(t, tx) }))
			// Work goes on from there.
			must(t, s.Update(func(tx *store.Tx) error {
				tx.Say(said)
				_, err := tx.SaveRecord(record("notices", 1), 0, change("2020-10-06"))
				return err
			}))
			must(t, s.View(func(tx *store.Tx) error {
				last, err := tx.LastAct()
				if last.First != tx.LastSeq() || last.Undo != last.No || last.Words != said {
					t.Errorf("the first act after: %+v", last)
				}
				return err
			}))
			closeSound(t, s)
			if got := beside(t, path); !slices.Equal(got, []string{"দপ্তর office.batayan", "দপ্তর office.schema-1.batayan"}) {
				t.Errorf("in the folder: %q", got)
			}
			sameFile(t, filepath.Join(filepath.Dir(path), "দপ্তর office.schema-1.batayan"), file)
		})
	}
}

// actsOfSchema1 compares the acts with the revisions: what one import brought at one moment is one act, all else an
// act of its own.
func actsOfSchema1(t *testing.T, tx *store.Tx) error {
	var want []office.Act
	var undo []uint64
	if err := tx.RevisionsSince(0, func(r office.Revision) error {
		last := len(want) - 1
		if r.Reason == office.Imported && last >= 0 && want[last].Reason == r.Reason && want[last].At == r.At && want[last].Actor == r.Actor {
			want[last].Last = r.Seq
			return nil
		}
		a := office.Act{No: uint64(len(want)) + 1, Day: r.Day, At: r.At, Actor: r.Actor, Reason: r.Reason, First: r.Seq, Last: r.Seq, Latest: r.Day}
		a.Fixed = r.Reason == office.Imported || r.Reason == office.Issued || r.Reason == office.Closed
		if !a.Fixed {
			undo = append(undo, a.No)
		}
		if len(undo) > 0 {
			a.Undo = undo[len(undo)-1]
		}
		if last >= 0 {
			a.Latest = max(a.Latest, want[last].Latest)
		}
		want = append(want, a)
		return nil
	}); err != nil {
		return err
	}
	got, err := tx.Acts(0, 1000)
	slices.Reverse(got)
	if !slices.Equal(got, want) {
		t.Errorf("acts\n%+v\nwant\n%+v", got, want)
	}
	reasons := map[office.Reason]int{}
	for _, a := range got {
		reasons[a.Reason]++
	}
	if len(got) < 20 || len(got) >= int(tx.LastSeq()) || reasons[office.Typed] == 0 || reasons[office.Removed] == 0 || reasons[office.Issued] != 1 {
		t.Errorf("%d acts of %d revisions: %v", len(got), tx.LastSeq(), reasons)
	}
	stack, e := tx.UndoStack(1000)
	if len(stack) != len(undo) || stack[0].No != undo[len(undo)-1] {
		t.Errorf("undo stack %+v", stack)
	}
	return errors.Join(err, e)
}

// A second file of the same name was once migrated here, and something else stands under the next name.
func TestTheOldFileNeverTakesANameThatIsTaken(t *testing.T) {
	path, file := schema1At(t, "office.batayan")
	dir := filepath.Dir(path)
	must(t, os.WriteFile(filepath.Join(dir, "office.schema-1.batayan"), []byte("another office"), 0o600))
	must(t, os.Mkdir(filepath.Join(dir, "office.schema-1-2.batayan"), 0o700))
	s, err := store.Open(path, store.Options{})
	must(t, err)
	closeSound(t, s)
	sameFile(t, filepath.Join(dir, "office.schema-1.batayan"), []byte("another office"))
	sameFile(t, filepath.Join(dir, "office.schema-1-3.batayan"), file)
}

func TestAFileOfSchema1IsReadAsItIs(t *testing.T) {
	path, file := schema1At(t, "office.batayan")
	found, err := store.CheckFile(path)
	if err != nil || len(found) > 0 {
		t.Errorf("check: %v %v", found, err)
	}
	s, err := store.Open(path, store.Options{ReadOnly: true})
	must(t, err)
	must(t, s.View(func(tx *store.Tx) error {
		last, err := tx.LastAct()
		acts, e1 := tx.Acts(0, 10)
		undo, e2 := tx.UndoStack(10)
		if last != (office.Act{}) || len(acts) > 0 || len(undo) > 0 {
			t.Errorf("acts: %+v %v %v", last, acts, undo)
		}
		if _, e := tx.Act(1); !errors.Is(e, store.ErrNotFound) {
			t.Errorf("act 1: %v", e)
		}
		r, e3 := tx.LastRevisions(1)
		_, e4 := tx.RevisionBefore(r[0])
		return errors.Join(err, e1, e2, e3, e4)
	}))
	if err := s.Update(func(*store.Tx) error { return nil }); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("update: %v", err)
	}
	// A copy of it is one of schema 1, and migrated in its turn.
	for name, write := range map[string]func(string) error{"backup": s.Backup, "compact": s.Compact} {
		to := filepath.Join(t.TempDir(), name+".batayan")
		must(t, write(to))
		copied, err := store.Open(to, store.Options{})
		must(t, err)
		if content(t, copied) != content(t, s) {
			t.Errorf("the %s holds something else", name)
		}
		closeSound(t, copied)
	}
	must(t, s.Close())
	sameFile(t, path, file)
	if got := beside(t, path); len(got) != 1 {
		t.Errorf("in the folder: %q", got)
	}
}

func TestAFileOfANewerSchemaIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office.batayan")
	s := create(t, path)
	must(t, s.Update(func(tx *store.Tx) error {
		_, err := tx.Put("meta", "schema", 0, []byte{3})
		return err
	}))
	must(t, s.Close())
	file, err := os.ReadFile(path)
	must(t, err)
	if _, err := store.Open(path, store.Options{}); !errors.Is(err, store.ErrNewer) {
		t.Errorf("open: %v", err)
	}
	if _, err := store.CheckFile(path); !errors.Is(err, store.ErrNewer) {
		t.Errorf("check: %v", err)
	}
	sameFile(t, path, file)
}

// A newer program writes in forms that this one does not know. Called damaged, the clerk would be led to make a "good" file of it.
func TestAFileOfANewerSchemaIsNeverCalledDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office.batayan")
	s := create(t, path)
	must(t, s.Update(func(tx *store.Tx) error {
		_, err := tx.Put("meta", "schema", 0, []byte{3})
		return err
	}))
	must(t, s.Close())
	raw, err := bolt.Open(path, 0o600, nil)
	must(t, err)
	must(t, raw.Update(func(tx *bolt.Tx) error {
		for _, name := range []string{"acts", "another", "zebra"} {
			b, err := tx.CreateBucketIfNotExists([]byte(name))
			if err != nil {
				return err
			}
			if err := b.Put([]byte("\xff\xff\xff\xff\xff\xff\xff\xff"), []byte("a form of its own")); err != nil {
				return err
			}
		}
		return nil
	}))
	must(t, raw.Close())
	if _, err := store.Open(path, store.Options{}); !errors.Is(err, store.ErrNewer) {
		t.Errorf("open: %v", err)
	}
	if _, err := store.CheckFile(path); !errors.Is(err, store.ErrNewer) {
		t.Errorf("check: %v", err)
	}
}

func TestActsAndRevisionsOfBothSchemasAreSalvaged(t *testing.T) {
	path, _ := schema1At(t, "office.batayan")
	old, err := store.Salvage(path)
	must(t, err)
	s, err := store.Open(path, store.Options{})
	must(t, err)
	acts := 0
	must(t, s.View(func(tx *store.Tx) (err error) {
		acts, err = tx.Count("acts")
		return err
	}))
	closeSound(t, s)
	now, err := store.Salvage(path)
	must(t, err)
	if len(old.Acts) != 0 || len(now.Acts) != acts || len(old.Revisions) == 0 || len(old.Revisions) != len(now.Revisions) {
		t.Fatalf("of schema 1 %d acts, %d revisions; of 2 %d of %d, %d", len(old.Acts), len(old.Revisions), len(now.Acts), acts, len(now.Revisions))
	}
	for i, r := range now.Revisions {
		if was := old.Revisions[i]; r.ID != was.ID || r.Day != was.Day || !bytes.Equal(r.Body, was.Body) || r.Act == 0 || was.Act != 0 {
			t.Errorf("revision %d is another", r.Seq)
		}
	}
}

// A picture on a bad place of the disk must not lock a clerk out of the office.
func TestASpoiltAttachmentGoesAlongWhenAFileIsMigrated(t *testing.T) {
	path, _ := schema1At(t, "office.batayan")
	sha := ""
	alterRaw(t, path, "chunks", func(key, frame []byte) []byte {
		if sha == "" {
			sha = fmt.Sprintf("%x", key[:32])
			frame[len(frame)/2] ^= 4
		}
		return frame
	})
	s, err := store.Open(path, store.Options{})
	must(t, err)
	must(t, s.View(func(tx *store.Tx) error {
		if _, err := tx.Attachment(sha); !errors.Is(err, store.ErrDamaged{}) {
			t.Errorf("the spoilt one: %v", err)
		}
		last, err := tx.LastAct()
		if last.No == 0 {
			t.Error("no acts")
		}
		return err
	}))
	found, err := s.Check(nil)
	must(t, err)
	for _, f := range found {
		if f.Where != "attachments/"+sha && !strings.HasPrefix(f.Where, "chunks/") {
			t.Errorf("found %v", f)
		}
	}
	must(t, s.Close())
	if len(found) == 0 || len(beside(t, path)) != 2 {
		t.Errorf("found %v, in the folder %q", found, beside(t, path))
	}
}

// What is not as it was stored is an error and stays as it is, or it is a spoilt attachment, or it was nothing that
// counts; never is it taken over.
func TestADamagedFileOfSchema1IsNeverMigratedSilently(t *testing.T) {
	const page = 4096
	path, file := schema1At(t, "office.batayan")
	holds := contentOf(t, path)
	random := rand.New(rand.NewPCG(9, 10))
	counts := map[string]int{}
	for i := range 90 {
		for _, name := range beside(t, path) {
			must(t, os.Remove(filepath.Join(filepath.Dir(path), name)))
		}
		damaged := bytes.Clone(file)
		at := random.IntN(len(file))
		switch i % 3 {
		case 0:
			damaged[at] ^= 1 << random.IntN(8)
		case 1:
			damaged[at/page*page+random.IntN(64)] ^= 1 << random.IntN(8)
		case 2:
			clear(damaged[at/page*page : at/page*page+page])
		}
		must(t, os.WriteFile(path, damaged, 0o600))
		s, err := store.Open(path, store.Options{})
		if err != nil {
			if !errors.Is(err, store.ErrDamaged{}) && !errors.Is(err, store.ErrForeign) {
				t.Errorf("at %d: %v", at, err)
			}
			sameFile(t, path, damaged)
			if got := beside(t, path); len(got) != 1 {
				t.Errorf("at %d: left behind %q", at, got)
			}
			counts["refused"]++
			continue
		}
		found, err := s.Check(nil)
		must(t, err)
		switch {
		case len(found) > 0:
			counts["a spoilt attachment"]++
		case content(t, s) == holds:
			counts["harmless"]++
		default:
			t.Errorf("at %d: other content without an error", at)
		}
		for _, f := range found {
			if f.Kind != store.FoundAttachment && !strings.HasPrefix(f.Where, "chunks/") {
				t.Errorf("at %d: %v", at, f)
			}
		}
		must(t, s.Close())
		sameFile(t, filepath.Join(filepath.Dir(path), "office.schema-1.batayan"), damaged)
	}
	if len(counts) < 3 {
		t.Errorf("one of three outcomes never came: %v", counts)
	}
	t.Log(counts)
}

// alterRaw changes the values of a bucket as somebody would who knows bbolt.
func alterRaw(t testing.TB, path, bucket string, alter func(key, frame []byte) []byte) {
	t.Helper()
	db, err := bolt.Open(path, 0o600, &bolt.Options{FreelistType: bolt.FreelistMapType, PageSize: 4096})
	must(t, err)
	must(t, db.Update(func(tx *bolt.Tx) error {
		b := tx.Bucket([]byte(bucket))
		changed := map[string][]byte{}
		if err := b.ForEach(func(k, v []byte) error {
			changed[string(k)] = alter(bytes.Clone(k), bytes.Clone(v))
			return nil
		}); err != nil {
			return err
		}
		for k, v := range changed {
			if err := b.Put([]byte(k), v); err != nil {
				return err
			}
		}
		return nil
	}))
	must(t, db.Close())
}

// Writing the chain anew would give a history that was changed right sums.
func TestAFileOfSchema1WithABrokenChainIsNotMigrated(t *testing.T) {
	path, _ := schema1At(t, "office.batayan")
	alterRaw(t, path, "revisions", func(key, frame []byte) []byte {
		value, rev, ok := store.ReadFrame("revisions", string(key), frame)
		if !ok {
			t.Fatal("not a frame")
		}
		return store.MakeFrame("revisions", string(key), rev, bytes.Replace(value, []byte("typed"), []byte("tyred"), 1), false)
	})
	file, err := os.ReadFile(path)
	must(t, err)
	if _, err := store.Open(path, store.Options{}); !errors.Is(err, store.ErrDamaged{}) {
		t.Errorf("got %v", err)
	}
	sameFile(t, path, file)
	if got := beside(t, path); len(got) != 1 {
		t.Errorf("in the folder: %q", got)
	}
}
