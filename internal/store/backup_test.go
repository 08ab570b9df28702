package store_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

func TestABackupHoldsTheOfficeAndIsProvedBeforeItHasItsName(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		fill(t, s)
		holds, err := everything(s)
		must(t, err)
		dir := t.TempDir()
		for name, write := range map[string]func(string) error{"backup": s.Backup, "compact": s.Compact} {
			path := filepath.Join(dir, name+".batayan")
			must(t, write(path))
			if err := write(path); !errors.Is(err, store.ErrExists) {
				t.Errorf("%s over a file: %v", name, err)
			}
			if err := write(filepath.Join(dir, "none", "x")); !errors.Is(err, store.ErrMissing) {
				t.Errorf("%s into no folder: %v", name, err)
			}
			copied, err := store.Open(path, store.Options{})
			must(t, err)
			now, err := everything(copied)
			must(t, err)
			if now != holds {
				t.Errorf("the %s holds something else", name)
			}
			must(t, copied.Update(func(tx *store.Tx) error { return tx.SetMeta("language", "en") }))
			closeSound(t, copied)
		}
		left, err := os.ReadDir(dir)
		must(t, err)
		if len(left) != 2 {
			t.Errorf("left behind: %v", left)
		}
	})
}

func TestADamagedFileGivesBackWhatIsSound(t *testing.T) {
	file, _ := sampleFile(t)
	const page = 4096
	path := filepath.Join(t.TempDir(), "damaged.batayan")
	read := func(content []byte) *store.Salvaged {
		must(t, os.WriteFile(path, content, 0o600))
		s, err := store.Salvage(path)
		must(t, err)
		return s
	}
	whole := read(file)
	if len(whole.Records) != 80 || len(whole.Letters) != 1 || len(whole.Directives) != 1 || whole.Office == nil ||
		len(whole.Categories) != 5 || len(whole.Holidays) != 1 || len(whole.Drafts) != 5 || len(whole.Attachments) != 5 ||
		len(whole.Lost) != 0 || len(whole.Revisions) != 1+1+5+80+30+1+1+1 || len(whole.Acts) != 1+5+1+1 {
		t.Fatalf("from a sound file: %d records %d letters %d directives %d categories %d revisions %d acts %d attachments, lost %v",
			len(whole.Records), len(whole.Letters), len(whole.Directives), len(whole.Categories), len(whole.Revisions), len(whole.Acts), len(whole.Attachments), whole.Lost)
	}
	newest := map[string]office.Record{}
	for _, r := range whole.Records {
		newest[r.ID] = r
	}
	random := rand.New(rand.NewPCG(5, 6))
	for range 25 {
		content := bytes.Clone(file)
		at := random.IntN(len(content) / page)
		clear(content[at*page : (at+1)*page])
		s := read(content)
		// A page holds at most some dozens of records, and revisions lie elsewhere.
		if len(s.Records) < 30 || len(s.Revisions) < 60 {
			t.Errorf("page %d zeroed: %d records, %d revisions left", at, len(s.Records), len(s.Revisions))
		}
		for _, r := range s.Records {
			if r.Revision > newest[r.ID].Revision {
				t.Errorf("a record that never was: %+v", r)
			}
		}
	}
	for _, sha := range whole.Attachments {
		if _, err := whole.Attachment(sha); err != nil {
			t.Error(err)
		}
	}
	// Both meta pages and all the branches may be gone.
	clear(file[:2*page])
	if s := read(file); len(s.Records) != 80 {
		t.Errorf("without meta pages: %d records", len(s.Records))
	}
	read([]byte("no office file"))
}

// The mapped file changes under the running program, as on a failing disk or a share that goes away.
func TestDamageWhileOpenIsAnErrorAndEndsWriting(t *testing.T) {
	file, _ := sampleFile(t)
	const page = 4096
	for name, damage := range map[string]func(f *os.File) error{
		"pages zeroed": func(f *os.File) error {
			_, err := f.WriteAt(make([]byte, len(file)-2*page), 2*page)
			return err
		},
		"cut short": func(f *os.File) error { return f.Truncate(2 * page) },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "office.batayan")
			must(t, os.WriteFile(path, file, 0o600))
			s, err := store.Open(path, store.Options{})
			must(t, err)
			f, err := os.OpenFile(path, os.O_RDWR, 0)
			must(t, err)
			must(t, damage(f))
			must(t, f.Close())
			if _, err := everything(s); !errors.Is(err, store.ErrDamaged{}) {
				t.Errorf("reading: %v", err)
			}
			before, err := os.ReadFile(path)
			must(t, err)
			err = s.Update(func(tx *store.Tx) error { return tx.SetMeta("language", "en") })
			if !errors.Is(err, store.ErrDamaged{}) || s.Damaged() == nil {
				t.Errorf("writing: %v", err)
			}
			must(t, s.Close())
			after, err := os.ReadFile(path)
			must(t, err)
			if !bytes.Equal(before, after) {
				t.Error("the damaged file was written to")
			}
			found, err := store.CheckFile(path)
			if len(found) == 0 || err != nil {
				t.Errorf("check: %v %v", found, err)
			}
		})
	}
}

// A save that runs into damage it is the first to meet stores nothing.
func TestASaveThatMeetsDamageStoresNothing(t *testing.T) {
	file, _ := sampleFile(t)
	const page = 4096
	path := filepath.Join(t.TempDir(), "office.batayan")
	must(t, os.WriteFile(path, file, 0o600))
	s, err := store.Open(path, store.Options{})
	must(t, err)
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	must(t, err)
	_, err = f.WriteAt(make([]byte, len(file)-2*page), 2*page)
	must(t, err)
	must(t, f.Close())
	err = s.Update(func(tx *store.Tx) error {
		_, err := tx.SaveRecord(record("notices", 99), 0, ch)
		return err
	})
	if !errors.Is(err, store.ErrDamaged{}) {
		t.Errorf("got %v", err)
	}
	must(t, s.Close())
	head := make([]byte, 2*page)
	f, err = os.Open(path)
	must(t, err)
	_, err = f.Read(head)
	must(t, err)
	must(t, f.Close())
	if !bytes.Equal(head, file[:2*page]) {
		t.Error("the meta pages were written")
	}
}

func TestASpoiltAttachmentHurtsItselfAloneAndIsMendedByTheSoundOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office.batayan")
	s := create(t, path)
	content := bytes.Repeat([]byte("ছবি "), 50_000)
	var sha, other string
	must(t, s.Update(func(tx *store.Tx) (err error) {
		if sha, _, err = tx.PutAttachment(bytes.NewReader(content)); err != nil {
			return err
		}
		other, _, err = tx.PutAttachment(bytes.NewReader([]byte("আরেকটি")))
		return err
	}))
	file, err := os.ReadFile(path)
	must(t, err)
	at := bytes.Index(file, content[:1000])
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	must(t, err)
	_, err = f.WriteAt([]byte{file[at+500] ^ 4}, int64(at+500))
	must(t, err)
	must(t, f.Close())
	must(t, s.View(func(tx *store.Tx) error {
		_, err := tx.Attachment(sha)
		var d store.ErrDamaged
		if !errors.As(err, &d) || d.Where != "attachments/"+sha {
			t.Errorf("got %v", err)
		}
		if got, ok := d.Attachment(); !ok || got != sha {
			t.Errorf("the attachment is %q", got)
		}
		_, err = tx.Attachment(other)
		return err
	}))
	must(t, s.Update(func(tx *store.Tx) error { return tx.SetMeta("language", "en") }))
	found, err := s.Check(nil)
	if err != nil || len(found) == 0 {
		t.Errorf("check: %v %v", found, err)
	}
	must(t, s.Update(func(tx *store.Tx) error {
		again, _, err := tx.PutAttachment(bytes.NewReader(content))
		if again != sha {
			t.Errorf("stored under %s", again)
		}
		return err
	}))
	must(t, s.View(func(tx *store.Tx) error {
		got, err := tx.Attachment(sha)
		if !bytes.Equal(got, content) {
			t.Error("not mended")
		}
		return err
	}))
	closeSound(t, s)
}

func TestAnOfficeOpenForReadingIsNotWrittenTo(t *testing.T) {
	file, holds := sampleFile(t)
	path := filepath.Join(t.TempDir(), "office.batayan")
	must(t, os.WriteFile(path, file, 0o400))
	one, err := store.Open(path, store.Options{ReadOnly: true})
	must(t, err)
	two, err := store.Open(path, store.Options{ReadOnly: true})
	must(t, err)
	for _, s := range []*store.Store{one, two} {
		now, err := everything(s)
		if err != nil || now != holds {
			t.Errorf("other content: %v", err)
		}
		if err := s.Update(func(tx *store.Tx) error { return nil }); !errors.Is(err, store.ErrReadOnly) {
			t.Errorf("update: %v", err)
		}
		must(t, s.Close())
		if err := s.View(func(tx *store.Tx) error { return nil }); !errors.Is(err, store.ErrClosed) {
			t.Errorf("after closing: %v", err)
		}
	}
	left, err := filepath.Glob(path + "*")
	must(t, err)
	if len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}
