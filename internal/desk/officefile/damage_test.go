package officefile_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// damagesVariable says how often each kind of damage is done; more than a test takes where somebody asks for it.
const damagesVariable = "BATAYAN_TEST_DAMAGES"

// damages are the kinds in which disks, sticks and copies spoil a file.
var damages = map[string]func(file []byte, chance *rand.Rand) []byte{
	"a bit": func(file []byte, chance *rand.Rand) []byte {
		file[chance.IntN(len(file))] ^= 1 << chance.IntN(8)
		return file
	},
	"a bit in a page's head": func(file []byte, chance *rand.Rand) []byte {
		file[chance.IntN(len(file)/4096)*4096+chance.IntN(64)] ^= 1 << chance.IntN(8)
		return file
	},
	"a page of zeros": func(file []byte, chance *rand.Rand) []byte {
		at := chance.IntN(len(file)/4096) * 4096
		clear(file[at : at+4096])
		return file
	},
	"cut short": func(file []byte, chance *rand.Rand) []byte {
		return file[:len(file)*(70+chance.IntN(30))/100]
	},
	"both meta pages": func(file []byte, chance *rand.Rand) []byte {
		clear(file[:8192])
		return file
	},
}

// Whatever spoils the file, its backup and what is sound of it become an office that is whole, in which at least 99 of 100
// entries are as they were last saved.
func TestOfWhateverIsDamagedAGoodFileIsMadeWithWhatWasSaved(t *testing.T) {
	times := 6
	if asked, err := strconv.Atoi(os.Getenv(damagesVariable)); err == nil {
		times = asked
	}
	d := desktest.Open(t)
	tend(t, d)
	const added = 40
	for n := range added {
		ok(d.Records.Save(notice(fmt.Sprintf("ব্যাকআপের পরের নোটিশ %d", n))))(t)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	whole := ok(os.ReadFile(d.Path))(t)
	want := recordsOf(t, d.Path)
	chance := rand.New(rand.NewPCG(7, 8))
	all, alone := 0, map[bool]int{}
	made := map[bool]int{}
	for kind, damage := range damages {
		for n := range times {
			if err := os.WriteFile(d.Path, damage(append([]byte(nil), whole...), chance), 0o600); err != nil {
				t.Fatal(err)
			}
			out := filepath.Join(t.TempDir(), "good.batayan")
			done, err := d.Files().Salvage(d.Path, out)
			if err != nil || done.Backup == nil {
				t.Fatalf("%s, %d: %v %+v", kind, n, err, done)
			}
			if found, err := store.CheckFile(out); err != nil || len(found) > 0 {
				t.Errorf("%s, %d: %v %v", kind, n, err, found)
			}
			got := recordsOf(t, out)
			for id, r := range want {
				now, there := got[id]
				made[there && now.SameContent(r)]++
			}
			all++
			// Of the file alone, without any backup.
			out = filepath.Join(t.TempDir(), "alone.batayan")
			bare := desktest.Bare(t)
			if _, err := bare.Files().Salvage(d.Path, out); err != nil {
				continue
			}
			got = recordsOf(t, out)
			for id, r := range want {
				now, there := got[id]
				alone[there && now.SameContent(r)]++
			}
		}
	}
	if err := os.WriteFile(d.Path, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	// A line as a benchmark prints it: build/bench.go reads it.
	fmt.Printf("BenchmarkDamages 1 0 ns/op %d damages %d entries %d lost %d lost-without-backup\n", all, made[true]+made[false], made[false], alone[false])
	if made[false]*100 > made[true]+made[false] {
		t.Errorf("%d of %d entries were lost", made[false], made[true]+made[false])
	}
}

// recordsOf are all records of an office file, by id.
func recordsOf(t testing.TB, path string) map[string]office.Record {
	t.Helper()
	s, err := store.Open(path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	all := map[string]office.Record{}
	if err := s.View(func(tx *store.Tx) error {
		byCategory, err := tx.LoadRecords("9999-12-31")
		for _, records := range byCategory {
			for _, r := range records {
				all[r.ID] = r
			}
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return all
}
