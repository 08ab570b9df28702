package store_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/store"
)

// onBoth runs a promise of the key-value store on a file and on its twin in memory.
func onBoth(t *testing.T, promise func(t *testing.T, s *store.Store)) {
	t.Run("file", func(t *testing.T) {
		s := create(t, filepath.Join(t.TempDir(), "office.batayan"))
		promise(t, s)
		closeSound(t, s)
	})
	t.Run("memory", func(t *testing.T) {
		s := store.Memory()
		promise(t, s)
		if found, err := s.Check(nil); err != nil || len(found) > 0 {
			t.Errorf("check: %v %v", found, err)
		}
		must(t, s.Close())
	})
}

func keysOf(kv store.KV, bucket, prefix string) (keys []string, err error) {
	err = kv.Scan(bucket, prefix, func(key string, rev int, value []byte) error {
		keys = append(keys, fmt.Sprint(key, "=", string(value), "@", rev))
		return nil
	})
	return keys, err
}

func TestPutNamesTheRevisionItStartedFrom(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		must(t, s.Update(func(tx *store.Tx) error {
			rev, err := tx.Put("settings", "a", 0, []byte("এক"))
			if err != nil || rev != 1 {
				t.Errorf("first put: %d %v", rev, err)
			}
			rev, err = tx.Put("settings", "a", 1, []byte("দুই"))
			if err != nil || rev != 2 {
				t.Errorf("second put: %d %v", rev, err)
			}
			return nil
		}))
		for _, base := range []int{0, 1, 3} {
			err := s.Update(func(tx *store.Tx) error {
				_, err := tx.Put("settings", "a", base, []byte("তিন"))
				return err
			})
			var stale store.ErrStale
			if !errors.As(err, &stale) || stale.Have != 2 || stale.Want != base || string(stale.Stored.([]byte)) != "দুই" {
				t.Errorf("put from %d: %#v", base, err)
			}
		}
		err := s.Update(func(tx *store.Tx) error {
			_, err := tx.Put("settings", "b", 1, []byte("তিন"))
			return err
		})
		var stale store.ErrStale
		if !errors.As(err, &stale) || stale.Have != 0 || stale.Stored != nil {
			t.Errorf("put on nothing: %#v", err)
		}
	})
}

func TestATransactionIsStoredWholeOrNotAtAll(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		boom := errors.New("boom")
		err := s.Update(func(tx *store.Tx) error {
			if _, err := tx.Put("settings", "a", 0, []byte("1")); err != nil {
				return err
			}
			if value, _, err := tx.Get("settings", "a"); err != nil || string(value) != "1" {
				t.Errorf("a transaction does not see its own put: %s %v", value, err)
			}
			return boom
		})
		if err != boom {
			t.Errorf("got %v", err)
		}
		func() {
			defer func() {
				if recover() == nil {
					t.Error("a caller's panic was swallowed")
				}
			}()
			_ = s.Update(func(tx *store.Tx) error {
				_, _ = tx.Put("settings", "a", 0, []byte("1"))
				panic("a bug above the store")
			})
		}()
		must(t, s.View(func(tx *store.Tx) error {
			if _, _, err := tx.Get("settings", "a"); err != store.ErrNotFound {
				t.Errorf("something stayed: %v", err)
			}
			return nil
		}))
		if err := s.Damaged(); err != nil {
			t.Errorf("a bug above the store was taken for damage: %v", err)
		}
	})
}

func TestScanIsInOrderOfBytesAndStopsWhenTold(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		must(t, s.Update(func(tx *store.Tx) error {
			for _, key := range []string{"খ/২", "ক/২", "ক/১", "কখ", "ক/৩"} {
				if _, err := tx.Put("settings", key, 0, nil); err != nil {
					return err
				}
			}
			return tx.Delete("settings", "ক/৩", 1)
		}))
		must(t, s.View(func(tx *store.Tx) error {
			keys, err := keysOf(tx, "settings", "ক/")
			if err != nil || strings.Join(keys, " ") != "ক/১=@1 ক/২=@1" {
				t.Errorf("got %v %v", keys, err)
			}
			met := 0
			err = tx.Scan("settings", "", func(string, int, []byte) error { met++; return store.ErrStop })
			if err != nil || met != 1 {
				t.Errorf("stop: %d %v", met, err)
			}
			if n, err := tx.Count("settings"); n != 4 || err != nil {
				t.Errorf("count %d %v", n, err)
			}
			return nil
		}))
	})
}

func TestRefusals(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		put := func(bucket, key string) error {
			return s.Update(func(tx *store.Tx) error {
				_, err := tx.Put(bucket, key, 0, []byte("x"))
				return err
			})
		}
		for _, c := range []struct {
			bucket, key string
			want        error
		}{
			{"settings", "", store.ErrKey},
			{"settings", "a\x00b", store.ErrKey},
			{"settings", strings.Repeat("ক", 400), store.ErrKey},
			{"no such", "a", store.ErrBucket},
		} {
			if err := put(c.bucket, c.key); err != c.want {
				t.Errorf("%s %.9q: %v", c.bucket, c.key, err)
			}
		}
		err := s.View(func(tx *store.Tx) error { return tx.Delete("settings", "a", 0) })
		if err != store.ErrNotFound {
			t.Errorf("delete of nothing: %v", err)
		}
		err = s.View(func(tx *store.Tx) error {
			_, err := tx.Put("settings", "a", 0, nil)
			return err
		})
		if !errors.Is(err, store.ErrReadOnly) {
			t.Errorf("put in a view: %v", err)
		}
		if err := s.Damaged(); err != nil {
			t.Errorf("a refusal was taken for damage: %v", err)
		}
	})
}

func TestAReaderSeesTheStateOfItsStart(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		must(t, s.View(func(before *store.Tx) error {
			must(t, s.Update(func(tx *store.Tx) error {
				_, err := tx.Put("settings", "a", 0, []byte("1"))
				return err
			}))
			if _, _, err := before.Get("settings", "a"); err != store.ErrNotFound {
				t.Errorf("a reader sees a later save: %v", err)
			}
			return nil
		}))
	})
}

// Random gets, puts, deletes, scans and reopenings on a file, on its twin and on a plain map agree.
func TestKeysBehaveAsAMapDoes(t *testing.T) {
	type entry struct {
		value string
		rev   int
	}
	dir := t.TempDir()
	files := 0
	rapid.Check(t, func(t *rapid.T) {
		files++
		path := filepath.Join(dir, fmt.Sprint(files, ".batayan"))
		file, err := store.Create(path, store.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = file.Close() }()
		twin := store.Memory()
		model := map[string]entry{}
		key := rapid.SampledFrom([]string{"ক", "ক/১", "ক/২", "খ", "a", "b"})
		both := func(do func(tx *store.Tx) error) (err error) {
			err = file.Update(do)
			if e := twin.Update(do); fmt.Sprint(e) != fmt.Sprint(err) {
				t.Fatalf("file says %v, memory %v", err, e)
			}
			return err
		}
		t.Repeat(map[string]func(*rapid.T){
			"put": func(t *rapid.T) {
				k, v := key.Draw(t, "key"), rapid.String().Draw(t, "value")
				base := model[k].rev + rapid.SampledFrom([]int{0, 0, 0, 1, -1}).Draw(t, "off")
				err := both(func(tx *store.Tx) error {
					_, err := tx.Put("settings", k, base, []byte(v))
					return err
				})
				if (err == nil) != (base == model[k].rev) {
					t.Fatalf("put from %d on %d: %v", base, model[k].rev, err)
				}
				if err == nil {
					model[k] = entry{v, base + 1}
				}
			},
			"delete": func(t *rapid.T) {
				k := key.Draw(t, "key")
				if err := both(func(tx *store.Tx) error { return tx.Delete("settings", k, model[k].rev) }); err == nil {
					delete(model, k)
				} else if model[k].rev != 0 {
					t.Fatal(err)
				}
			},
			"reopen": func(t *rapid.T) {
				if err := file.Close(); err != nil {
					t.Fatal(err)
				}
				if file, err = store.Open(path, store.Options{}); err != nil {
					t.Fatal(err)
				}
			},
			"": func(t *rapid.T) {
				var want []string
				for k, e := range model {
					want = append(want, fmt.Sprint(k, "=", e.value, "@", e.rev))
				}
				slices.Sort(want)
				for _, s := range []*store.Store{file, twin} {
					if err := s.View(func(tx *store.Tx) error {
						got, err := keysOf(tx, "settings", "")
						slices.Sort(got)
						if !slices.Equal(got, want) {
							t.Fatalf("got %q, want %q", got, want)
						}
						return err
					}); err != nil {
						t.Fatal(err)
					}
				}
			},
		})
	})
}
