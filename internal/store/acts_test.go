package store_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

var said = office.Text{BN: "১৪ জন কর্মকর্তা আমদানি", EN: "14 officers imported"}

func TestAllThatATransactionStoresIsOneAct(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		must(t, s.View(func(tx *store.Tx) error {
			if a, err := tx.LastAct(); a != (office.Act{}) || err != nil || tx.LastSeq() != 0 {
				t.Errorf("in a new file: %+v %v", a, err)
			}
			if _, err := tx.Act(1); !errors.Is(err, store.ErrNotFound) {
				t.Errorf("an act that is not there: %v", err)
			}
			return nil
		}))
		must(t, s.Update(func(tx *store.Tx) error {
			tx.Say(said)
			for i := range 3 {
				if _, err := tx.SaveRecord(record("notices", i), 0, change("2020-10-05")); err != nil {
					return err
				}
			}
			return nil
		}))
		must(t, s.Update(func(tx *store.Tx) error { // no revision, no act
			tx.Say(said)
			return errors.Join(tx.PutDraft("a", []byte("{}")), tx.SetMeta("language", "en"))
		}))
		boom := errors.New("boom")
		if err := s.Update(func(tx *store.Tx) error {
			_, err := tx.SaveRecord(record("notices", 7), 0, ch)
			return errors.Join(err, boom)
		}); !errors.Is(err, boom) {
			t.Error(err)
		}
		// An import dates its revisions apart; the latest day counts, and it never goes back.
		must(t, s.Update(func(tx *store.Tx) error {
			for i, day := range []office.Date{"2020-10-03", "2020-10-07", "2020-10-04"} {
				if _, err := tx.SaveRecord(record("training", i), 0, change(day)); err != nil {
					return err
				}
			}
			tx.Fix()
			tx.Say(office.Text{BN: "শেষ কথা"})
			return nil
		}))
		must(t, s.Update(func(tx *store.Tx) error {
			r := record("notices", 1)
			_, err := tx.SaveRecord(r, 1, change("2020-10-06"))
			return err
		}))
		want := []office.Act{
			{No: 3, Day: "2020-10-06", At: "2020-10-06T10:00:00+06:00", Actor: "রাশেদ", Reason: office.Typed, First: 7, Last: 7, Undo: 3, Latest: "2020-10-07"},
			{No: 2, Day: "2020-10-03", At: "2020-10-03T10:00:00+06:00", Actor: "রাশেদ", Reason: office.Typed, Words: office.Text{BN: "শেষ কথা"},
				First: 4, Last: 6, Fixed: true, Undo: 1, Latest: "2020-10-07"},
			{No: 1, Day: "2020-10-05", At: "2020-10-05T10:00:00+06:00", Actor: "রাশেদ", Reason: office.Typed, Words: said, First: 1, Last: 3, Undo: 1, Latest: "2020-10-05"},
		}
		must(t, s.View(func(tx *store.Tx) error {
			all, err := tx.Acts(0, 10)
			if !slices.Equal(all, want) || err != nil {
				t.Errorf("acts\n%+v\nwant\n%+v %v", all, want, err)
			}
			for _, c := range []struct {
				before uint64
				n      int
				want   []office.Act
			}{{0, 1, want[:1]}, {3, 1, want[1:2]}, {2, 5, want[2:]}, {1, 5, nil}, {99, 2, want[:2]}, {0, 0, nil}} {
				if got, err := tx.Acts(c.before, c.n); !slices.Equal(got, c.want) || err != nil {
					t.Errorf("%d acts before %d: %+v %v", c.n, c.before, got, err)
				}
			}
			last, err := tx.LastAct()
			if last != want[0] || err != nil || tx.LastSeq() != 7 {
				t.Errorf("last: %+v %v", last, err)
			}
			for no, seqs := range [][]uint64{1: {1, 2, 3}, 2: {4, 5, 6}, 3: {7}, 4: nil} {
				revisions, err := tx.ActRevisions(uint64(no))
				if seqs == nil {
					if !errors.Is(err, store.ErrNotFound) {
						t.Errorf("revisions of act %d: %v", no, err)
					}
					continue
				}
				var got []uint64
				for _, r := range revisions {
					got = append(got, r.Seq)
					if r.Act != uint64(no) {
						t.Errorf("revision %d names act %d", r.Seq, r.Act)
					}
				}
				if !slices.Equal(got, seqs) || err != nil {
					t.Errorf("revisions of act %d: %v %v", no, got, err)
				}
			}
			return nil
		}))
	})
}

func TestTheRevisionBeforeIsTheSameThingsOwn(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		for base := range 3 {
			must(t, s.Update(func(tx *store.Tx) error {
				for _, id := range []string{"a", "b"} {
					if _, err := tx.SaveRecord(office.Record{ID: id, Category: "notices"}, base, ch); err != nil {
						return err
					}
				}
				return nil
			}))
		}
		must(t, s.View(func(tx *store.Tx) error {
			r, err := tx.RevisionN(office.SubjectRecord, "a", 3)
			for n := 2; n > 0 && err == nil; n-- {
				if r, err = tx.RevisionBefore(r); r.N != n || r.ID != "a" {
					t.Errorf("got %+v, want revision %d of a", r, n)
				}
			}
			if _, e := tx.RevisionBefore(r); !errors.Is(e, store.ErrNotFound) {
				t.Errorf("before the first: %v", e)
			}
			return err
		}))
	})
}

func TestAWithdrawnDirectiveStaysAndIsNotListed(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		must(t, s.Update(func(tx *store.Tx) error {
			_, err := tx.SaveDirective(office.Directive{ID: "1", Withdrawn: true}, 0, ch)
			_, e := tx.SaveDirective(office.Directive{ID: "2"}, 0, ch)
			return errors.Join(err, e)
		}))
		must(t, s.View(func(tx *store.Tx) error {
			listed, all := "", ""
			err := tx.Directives(func(d office.Directive) error { listed += d.ID; return nil })
			e := tx.AllDirectives(func(d office.Directive) error { all += d.ID; return nil })
			one, e2 := tx.Directive("1")
			if listed != "2" || all != "12" || !one.Withdrawn {
				t.Errorf("listed %s of %s", listed, all)
			}
			return errors.Join(err, e, e2)
		}))
	})
}

func TestAnActThatWasTamperedWithIsFound(t *testing.T) {
	put := func(no uint64, alter func(*office.Act)) func(tx *store.Tx) error {
		return func(tx *store.Tx) error { return tx.PutAct(no, alter) }
	}
	for name, tamper := range map[string]func(tx *store.Tx) error{
		"removed":           func(tx *store.Tx) error { return tx.DropAct(2) },
		"the first removed": func(tx *store.Tx) error { return tx.DropAct(1) },
		"the last removed":  func(tx *store.Tx) error { return tx.DropAct(4) },
		"all removed": func(tx *store.Tx) error {
			return errors.Join(tx.DropAct(1), tx.DropAct(2), tx.DropAct(3), tx.DropAct(4))
		},
		"other range":             put(2, func(a *office.Act) { a.Last++ }),
		"begins late":             put(2, func(a *office.Act) { a.First++ }),
		"the last ends early":     put(4, func(a *office.Act) { a.Last-- }),
		"the last ends late":      put(4, func(a *office.Act) { a.Last++ }),
		"other actor":             put(3, func(a *office.Act) { a.Actor = "অন্য কেউ" }),
		"other moment":            put(3, func(a *office.Act) { a.At = "2020-10-05T10:00:01+06:00" }),
		"other day":               put(3, func(a *office.Act) { a.Day = "2020-10-04" }),
		"other reason":            put(3, func(a *office.Act) { a.Reason = office.Issued }),
		"other latest day":        put(3, func(a *office.Act) { a.Latest = "2020-10-06" }),
		"other undo":              put(2, func(a *office.Act) { a.Undo = 1 }),
		"other redo":              put(2, func(a *office.Act) { a.Redo = 1 }),
		"fixed":                   put(2, func(a *office.Act) { a.Fixed = true }),
		"reverses what it cannot": put(2, func(a *office.Act) { a.Reverses = 2 }),
		"reverses what is not":    put(2, func(a *office.Act) { a.Reverses = 1 << 60 }),
		"nothing":                 put(2, func(*office.Act) {}),
		"other words":             put(2, func(a *office.Act) { a.Words = said }), // part of no chain; its checksum alone keeps them
	} {
		t.Run(name, func(t *testing.T) {
			s := store.Memory()
			for i := range 4 {
				must(t, s.Update(func(tx *store.Tx) error {
					_, err := tx.SaveRecord(record("notices", 2*i), 0, ch)
					_, e := tx.SaveRecord(record("notices", 2*i+1), 0, ch)
					return errors.Join(err, e)
				}))
			}
			must(t, s.Update(tamper))
			found, err := s.Check(nil)
			must(t, err)
			if harmless := name == "nothing" || name == "other words"; (len(found) == 0) != harmless || len(found) > 9 {
				t.Errorf("found %v", found)
			}
		})
	}
}

// deepFile is a file with 200 acts that can be taken back, and some between that cannot.
func deepFile(t *testing.T) (file []byte, undo []uint64) {
	path := filepath.Join(t.TempDir(), "deep.batayan")
	s := create(t, path)
	for no := uint64(1); len(undo) < 200; no++ {
		fixed := no%17 == 0
		must(t, s.Update(func(tx *store.Tx) error { return actOf(tx, no, fixed) }))
		if !fixed {
			undo = append(undo, no)
		}
	}
	closeSound(t, s)
	file, err := os.ReadFile(path)
	must(t, err)
	return file, undo
}

// actOf makes the act no, of two revisions.
func actOf(tx *store.Tx, no uint64, fixed bool) error {
	if fixed {
		tx.Fix()
	}
	for _, id := range []string{"a", "b"} {
		if _, err := tx.SaveRecord(office.Record{ID: fmt.Sprint(id, no), Category: "notices"}, 0, ch); err != nil {
			return err
		}
	}
	return nil
}

// Acts, fixed ones, takings back of the top and of what lies deep, bringings back and reopenings against two
// plain lists.
func TestTheStacksBehaveAsTwoListsDo(t *testing.T) {
	file, deep := deepFile(t)
	dir := t.TempDir()
	files := 0
	rapid.Check(t, func(t *rapid.T) {
		files++
		path := filepath.Join(dir, fmt.Sprint(files, ".batayan"))
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := store.Open(path, store.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = s.Close() }()
		undo, redo := slices.Clone(deep), []uint64(nil)
		last := deep[len(deep)-1]
		act := func(t *rapid.T, fixed bool, reverses uint64) {
			last++
			before := rapid.Bool().Draw(t, "reverse before the first revision")
			if err := s.Update(func(tx *store.Tx) error {
				if reverses > 0 && before {
					if err := tx.Reverse(reverses); err != nil {
						return err
					}
				}
				if err := actOf(tx, last, fixed); err != nil {
					return err
				}
				if reverses > 0 && !before {
					return tx.Reverse(reverses)
				}
				return nil
			}); err != nil {
				t.Fatalf("act %d, reversing %d: %v", last, reverses, err)
			}
		}
		takeBack := func(t *rapid.T, at int) {
			act(t, false, undo[at])
			undo, redo = undo[:at], append(redo, last)
		}
		t.Repeat(map[string]func(*rapid.T){
			"plain": func(t *rapid.T) {
				act(t, false, 0)
				undo, redo = append(undo, last), nil
			},
			"fixed": func(t *rapid.T) {
				act(t, true, 0)
				redo = nil
			},
			"take back": func(t *rapid.T) {
				if len(undo) > 0 {
					takeBack(t, len(undo)-1)
				}
			},
			"take back some": func(t *rapid.T) {
				if len(undo) > 0 {
					takeBack(t, rapid.IntRange(max(0, len(undo)-12), len(undo)-1).Draw(t, "which"))
				}
			},
			"take back many": func(t *rapid.T) {
				if len(undo) > 0 && rapid.IntRange(0, 5).Draw(t, "do") == 0 {
					takeBack(t, rapid.IntRange(0, len(undo)-1).Draw(t, "which"))
				}
			},
			"bring back": func(t *rapid.T) {
				if n := len(redo); n > 0 {
					act(t, false, redo[n-1])
					undo, redo = append(undo, last), redo[:n-1]
				}
			},
			"refused": func(t *rapid.T) {
				no := rapid.Uint64Range(0, last+2).Draw(t, "no")
				may := slices.Contains(undo, no) || (len(redo) > 0 && redo[len(redo)-1] == no)
				if err := s.View(func(tx *store.Tx) error { return tx.Reverse(no) }); errors.Is(err, store.ErrAct) == may {
					t.Fatalf("reverse %d: %v", no, err)
				}
				if len(undo) > 0 {
					if err := s.Update(func(tx *store.Tx) error {
						return errors.Join(tx.Reverse(undo[0]), actOf(tx, last+1, true))
					}); !errors.Is(err, store.ErrAct) {
						t.Fatalf("fixed and reversing: %v", err)
					}
				}
			},
			"reopen": func(t *rapid.T) {
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
				if s, err = store.Open(path, store.Options{}); err != nil {
					t.Fatal(err)
				}
			},
			"": func(t *rapid.T) {
				if err := s.View(func(tx *store.Tx) error {
					for _, c := range []struct {
						name string
						read func(int) ([]office.Act, error)
						want []uint64
					}{{"undo", tx.UndoStack, undo}, {"redo", tx.RedoStack, redo}} {
						acts, err := c.read(1000)
						if err != nil {
							return err
						}
						var got []uint64
						for _, a := range acts {
							got = append(got, a.No)
						}
						slices.Reverse(got)
						if !slices.Equal(got, c.want) {
							t.Fatalf("%s stack %v, want %v", c.name, got, c.want)
						}
						if few, err := c.read(3); err != nil || len(few) != min(3, len(c.want)) || !slices.Equal(few, acts[:len(few)]) {
							t.Fatalf("%s stack's top: %+v %v", c.name, few, err)
						}
					}
					return nil
				}); err != nil {
					t.Fatal(err)
				}
			},
		})
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if found, err := store.CheckFile(path); err != nil || len(found) > 0 {
			t.Fatalf("the file is not sound: %v %v", found, err)
		}
	})
}
