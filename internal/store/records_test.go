package store_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

func TestSaveFromAStaleRevisionIsRefusedWithBothVersions(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		mine := record("notices", 1)
		must(t, s.Update(func(tx *store.Tx) error {
			r, err := tx.SaveRecord(mine, 0, change("2020-10-01"))
			if err != nil {
				return err
			}
			r.Values = map[string]string{"title": "অন্যের লেখা"}
			_, err = tx.SaveRecord(r, 1, change("2020-10-02"))
			return err
		}))
		for _, base := range []int{0, 1, 7} {
			err := s.Update(func(tx *store.Tx) error {
				_, err := tx.SaveRecord(mine, base, change("2020-10-03"))
				return err
			})
			var stale store.ErrStale
			if !errors.As(err, &stale) {
				t.Fatalf("base %d: %v", base, err)
			}
			theirs, ok := stale.Stored.(office.Record)
			if !ok || theirs.Values["title"] != "অন্যের লেখা" || theirs.Revision != 2 || stale.Have != 2 || stale.Want != base {
				t.Errorf("base %d: %+v", base, stale)
			}
		}
	})
}

func TestEveryNounRefusesAStaleSaveAndKeepsItsHistory(t *testing.T) {
	save := map[office.Subject]func(tx *store.Tx, base int) error{
		office.SubjectOffice: func(tx *store.Tx, base int) error {
			_, err := tx.SaveOffice(office.Office{ID: fmt.Sprint(base)}, base, ch)
			return err
		},
		office.SubjectCategory: func(tx *store.Tx, base int) error {
			_, err := tx.SaveCategoryState(office.CategoryState{Category: "x"}, base, ch)
			return err
		},
		office.SubjectRecord: func(tx *store.Tx, base int) error {
			_, err := tx.SaveRecord(office.Record{ID: "x", Category: "notices"}, base, ch)
			return err
		},
		office.SubjectDirective: func(tx *store.Tx, base int) error {
			_, err := tx.SaveDirective(office.Directive{ID: "x"}, base, ch)
			return err
		},
		office.SubjectLetter: func(tx *store.Tx, base int) error {
			_, err := tx.SaveLetter(office.Letter{ID: "x"}, base, ch)
			return err
		},
		office.SubjectHolidays: func(tx *store.Tx, base int) error {
			_, err := tx.SaveHolidays(2020, []office.Holiday{{Date: "2020-12-16"}}, base, ch)
			return err
		},
	}
	onBoth(t, func(t *testing.T, s *store.Store) {
		for subject, save := range save {
			id := map[office.Subject]string{office.SubjectOffice: "", office.SubjectHolidays: "2020"}[subject]
			if id == "" && subject != office.SubjectOffice {
				id = "x"
			}
			for base := range 3 {
				must(t, s.Update(func(tx *store.Tx) error { return save(tx, base) }))
			}
			err := s.Update(func(tx *store.Tx) error { return save(tx, 1) })
			var stale store.ErrStale
			if !errors.As(err, &stale) || stale.Have != 3 || stale.Stored == nil {
				t.Errorf("%s: %v", subject, err)
			}
			must(t, s.View(func(tx *store.Tx) error {
				rs, err := tx.Revisions(subject, id)
				if len(rs) != 3 || rs[0].N != 1 || rs[2].N != 3 || rs[1].Actor != ch.Actor || rs[1].Reason != ch.Reason {
					t.Errorf("%s: %d revisions", subject, len(rs))
				}
				return err
			}))
		}
	})
}

func TestTheOfficeAsItWasOnADay(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		save := func(id string, base int, day office.Date, title string, deleted bool) {
			must(t, s.Update(func(tx *store.Tx) error {
				_, err := tx.SaveRecord(office.Record{ID: id, Category: "notices", Deleted: deleted, Values: map[string]string{"title": title}}, base, change(day))
				return err
			}))
		}
		save("a", 0, "2020-10-01", "a1", false)
		save("b", 0, "2020-10-02", "b1", false)
		save("a", 1, "2020-10-03", "a2", false)
		save("a", 2, "2020-10-03", "a3", false)
		save("b", 1, "2020-10-04", "b1", true)
		save("b", 2, "2020-10-06", "b3", false)
		for day, want := range map[office.Date]string{
			"2020-09-30": "", "2020-10-01": "a1", "2020-10-02": "a1 b1", "2020-10-03": "a3 b1", "2020-10-04": "a3",
			"2020-10-05": "a3", "2020-10-06": "a3 b3", "2021-01-01": "a3 b3",
		} {
			must(t, s.View(func(tx *store.Tx) error {
				rs, err := tx.RecordsOn("notices", day)
				var got []string
				for _, r := range rs {
					got = append(got, r.Values["title"])
				}
				if strings.Join(got, " ") != want {
					t.Errorf("%s: %v, want %s", day, got, want)
				}
				all, loadErr := tx.LoadRecords(day)
				live := slices.DeleteFunc(all["notices"], func(r office.Record) bool { return r.Deleted })
				if len(live) != len(rs) || len(rs) > 0 && !reflect.DeepEqual(live, rs) {
					t.Errorf("%s: loaded %v, want %v", day, live, rs)
				}
				return errors.Join(err, loadErr)
			}))
		}
		must(t, s.View(func(tx *store.Tx) error {
			r, err := tx.RevisionOn(office.SubjectRecord, "a", "2020-10-02")
			if err != nil || r.N != 1 {
				t.Errorf("revision on: %d %v", r.N, err)
			}
			if _, err := tx.RevisionOn(office.SubjectRecord, "b", "2020-10-01"); !errors.Is(err, store.ErrNotFound) {
				t.Errorf("before it was: %v", err)
			}
			last, err := tx.LastRevisions(2)
			if err != nil || len(last) != 2 || last[0].Seq != 6 || last[1].Seq != 5 {
				t.Errorf("last: %v %v", last, err)
			}
			n, err := tx.CountRecords("notices")
			if n != 2 {
				t.Errorf("count %d", n)
			}
			return err
		}))
	})
}

func TestSerialsAreNeverGivenTwiceAndOnlyWithWhatTheyAreFor(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		boom := errors.New("boom")
		take := func(code, series string, min int, end error) (n int) {
			if err := s.Update(func(tx *store.Tx) (err error) {
				if n, err = tx.TakeSerial(code, series, min); err != nil {
					return err
				}
				return end
			}); err != end {
				t.Fatal(err)
			}
			return n
		}
		for i, c := range []struct {
			code, series string
			min          int
			end          error
			want         int
		}{
			{"০৫.৪৪", "2020", 316, nil, 316}, {"০৫.৪৪", "2020", 316, boom, 317}, {"০৫.৪৪", "2020", 1, nil, 317},
			{"০৫.৪৪", "2021", 1, nil, 1}, {"০৫.৪৫", "2020", 1, nil, 1}, {"০৫.৪৪", "2020", 400, nil, 400}, {"০৫.৪৪", "2020", 1, nil, 401},
		} {
			if n := take(c.code, c.series, c.min, c.end); n != c.want {
				t.Errorf("row %d: %d, want %d", i, n, c.want)
			}
		}
	})
}

func TestAttachmentsAreStoredOnceAndCheckedOnEveryRead(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		for _, size := range []int{0, 1, 256 << 10, 256<<10 - 128, 700_000} {
			data := bytes.Repeat([]byte("abcde7"), size/6+1)[:size]
			digest := sha256.Sum256(data)
			want := hex.EncodeToString(digest[:])
			for range 2 {
				must(t, s.Update(func(tx *store.Tx) error {
					sha, n, err := tx.PutAttachment(bytes.NewReader(data))
					if sha != want || n != int64(size) {
						t.Errorf("size %d: %s %d", size, sha, n)
					}
					return err
				}))
			}
			must(t, s.View(func(tx *store.Tx) error {
				got, err := tx.Attachment(want)
				if !bytes.Equal(got, data) {
					t.Errorf("size %d: other bytes", size)
				}
				return err
			}))
		}
		must(t, s.View(func(tx *store.Tx) error {
			if n, err := tx.Count("attachments"); n != 5 || err != nil {
				t.Errorf("%d attachments %v", n, err)
			}
			if n, err := tx.Count("chunks"); n != 7 || err != nil {
				t.Errorf("%d chunks %v", n, err)
			}
			_, err := tx.Attachment("00")
			if !errors.Is(err, store.ErrNotFound) {
				t.Errorf("unknown digest: %v", err)
			}
			return nil
		}))
	})
}

func TestTheIndexFindsByBeginningsOfWords(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		must(t, s.Update(func(tx *store.Tx) error {
			return errors.Join(
				tx.PutIndex("1", []string{"রাশেদুল", "ইসলাম", "অফিসার"}, "মোঃ রাশেদুল ইসলাম"),
				tx.PutIndex("2", []string{"রাশেদা", "বেগম", "অফিসার"}, "রাশেদা বেগম"),
				tx.PutIndex("3", []string{"নোটিশ", "a/b", ""}, "নোটিশ"),
			)
		}))
		find := func(limit int, words ...string) string {
			var ids []string
			must(t, s.View(func(tx *store.Tx) (err error) {
				ids, err = tx.FindIndex(words, limit)
				return err
			}))
			return strings.Join(ids, " ")
		}
		for _, c := range []struct {
			words string
			limit int
			want  string
		}{
			{"রাশেদ", 0, "1 2"}, {"রাশেদ", 1, "1"}, {"রাশেদ অফি", 0, "1 2"}, {"অফি রাশেদা", 0, "2"}, {"নেই", 0, ""},
			{"রাশেদ নোটিশ", 0, ""}, {"", 0, ""}, {"a/b", 0, "3"},
		} {
			if got := find(c.limit, strings.Fields(c.words)...); got != c.want {
				t.Errorf("%s: %q, want %q", c.words, got, c.want)
			}
		}
		must(t, s.Update(func(tx *store.Tx) error {
			err := errors.Join(tx.PutIndex("1", []string{"ইসলাম", "নতুন"}, "বদল"), tx.DropIndex("2"), tx.DropIndex("9"))
			ids, e := tx.FindIndex([]string{"নতুন"}, 0)
			if len(ids) != 1 {
				t.Errorf("a transaction does not find what it put: %v", ids)
			}
			return errors.Join(err, e)
		}))
		if got := find(0, "রাশেদ") + "|" + find(0, "নতুন"); got != "|1" {
			t.Errorf("after the change: %s", got)
		}
	})
}

func TestDraftsStayUntilDropped(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		must(t, s.Update(func(tx *store.Tx) error {
			return errors.Join(tx.PutDraft("r/1", []byte(`{"a":1}`)), tx.PutDraft("r/1", []byte(`{"a":2}`)), tx.DropDraft("r/2"))
		}))
		must(t, s.View(func(tx *store.Tx) error {
			text, err := tx.Draft("r/1")
			if string(text) != `{"a":2}` {
				t.Errorf("%s", text)
			}
			return err
		}))
		must(t, s.Update(func(tx *store.Tx) error { return tx.DropDraft("r/1") }))
		must(t, s.View(func(tx *store.Tx) error {
			if _, err := tx.Draft("r/1"); !errors.Is(err, store.ErrNotFound) {
				t.Error(err)
			}
			return nil
		}))
	})
}

func TestARemovedOrEditedRevisionIsFound(t *testing.T) {
	edit := func(body []byte) []byte {
		return bytes.Replace(body, []byte("নোটিশ"), []byte("নোতিশ"), 1)
	}
	same := func(body []byte) []byte { return body }
	for name, tamper := range map[string]func(tx *store.Tx) error{
		"edited":                         func(tx *store.Tx) error { return tx.PutRevision(2, false, edit) },
		"edited with its sum put right":  func(tx *store.Tx) error { return tx.PutRevision(2, true, edit) },
		"the last edited with right sum": func(tx *store.Tx) error { return tx.PutRevision(3, true, edit) },
		"the last removed":               func(tx *store.Tx) error { return tx.DropRevision(3) },
		"one in the middle removed":      func(tx *store.Tx) error { return tx.DropRevision(2) },
		"nothing":                        func(tx *store.Tx) error { return tx.PutRevision(2, true, same) },
	} {
		t.Run(name, func(t *testing.T) {
			s := store.Memory()
			must(t, s.Update(func(tx *store.Tx) error {
				for i := range 3 {
					if _, err := tx.SaveRecord(record("notices", i), 0, ch); err != nil {
						return err
					}
				}
				return nil
			}))
			must(t, s.Update(tamper))
			found, err := s.Check(nil)
			must(t, err)
			if (len(found) == 0) != (name == "nothing") {
				t.Errorf("found %v", found)
			}
		})
	}
}

// A clerk's day at random: saves, stale saves, deletions, restores and reopenings against a plain map;
// the file is checked at the end.
func TestRecordsBehaveAsAMapOfHistoriesDoes(t *testing.T) {
	dir := t.TempDir()
	files := 0
	rapid.Check(t, func(t *rapid.T) {
		files++
		path := filepath.Join(dir, fmt.Sprint(files, ".batayan"))
		s, err := store.Create(path, store.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		model := map[string][]office.Record{}
		total := 0
		day := office.Date("2020-10-01")
		key := rapid.SampledFrom([]string{"1", "2", "3", "4"})
		save := func(t *rapid.T, r office.Record, base int) {
			err := s.Update(func(tx *store.Tx) error {
				_, err := tx.SaveRecord(r, base, change(day))
				return err
			})
			have := len(model[r.ID])
			var stale store.ErrStale
			switch {
			case base == have && err == nil:
				r.Revision = base + 1
				model[r.ID] = append(model[r.ID], r)
				total++
			case base == have || !errors.As(err, &stale) || stale.Have != have:
				t.Fatalf("save from %d on %d: %v", base, have, err)
			}
		}
		draw := func(t *rapid.T, id string) office.Record {
			return office.Record{ID: id, Category: "notices", Values: map[string]string{"title": rapid.String().Draw(t, "title")}}
		}
		t.Repeat(map[string]func(*rapid.T){
			"save":  func(t *rapid.T) { id := key.Draw(t, "id"); save(t, draw(t, id), len(model[id])) },
			"stale": func(t *rapid.T) { id := key.Draw(t, "id"); save(t, draw(t, id), rapid.IntRange(0, 5).Draw(t, "base")) },
			"delete": func(t *rapid.T) {
				id := key.Draw(t, "id")
				if n := len(model[id]); n > 0 {
					r := model[id][n-1]
					r.Deleted = !r.Deleted
					save(t, r, n)
				}
			},
			"restore": func(t *rapid.T) {
				id := key.Draw(t, "id")
				if n := len(model[id]); n > 0 {
					save(t, model[id][rapid.IntRange(0, n-1).Draw(t, "which")], n)
				}
			},
			"next day": func(*rapid.T) { day = day.Add(1) },
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
					live := 0
					for id, states := range model {
						now := states[len(states)-1]
						if !now.Deleted {
							live++
						}
						r, err := tx.Record(id)
						if err != nil || !maps.Equal(r.Values, now.Values) || r.Revision != len(states) || r.Deleted != now.Deleted {
							t.Fatalf("record %s: %+v %v", id, r, err)
						}
						rs, err := tx.Revisions(office.SubjectRecord, id)
						if err != nil || len(rs) != len(states) {
							t.Fatalf("history of %s: %d %v", id, len(rs), err)
						}
						for i, rev := range rs {
							var was office.Record
							if err := json.Unmarshal(rev.Body, &was); err != nil || !maps.Equal(was.Values, states[i].Values) {
								t.Fatalf("revision %d of %s: %v", i, id, err)
							}
						}
					}
					n, err := tx.CountRecords("notices")
					if err != nil || n != live {
						t.Fatalf("%d live, want %d %v", n, live, err)
					}
					last, err := tx.LastRevisions(1 << 20)
					slices.Reverse(last)
					if err != nil || len(last) != total {
						t.Fatalf("%d revisions, want %d: %v", len(last), total, err)
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
