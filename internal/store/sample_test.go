package store_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

var categories = []string{"officers_staff", "notices", "services", "projects", "training"}

// must ends the test on an error.
func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func create(t testing.TB, path string) *store.Store {
	t.Helper()
	s, err := store.Create(path, store.Options{Holder: store.Holder{User: "রাশেদ", Machine: "UNO-1", Since: "2020-10-05T09:00:00+06:00"}}, nil)
	must(t, err)
	return s
}

// closeSound closes the store and checks the file it leaves behind, page by page and by bbolt's own check.
func closeSound(t testing.TB, s *store.Store) {
	t.Helper()
	must(t, s.Close())
	found, err := store.CheckFile(s.Path())
	if err != nil || len(found) > 0 {
		t.Fatalf("the file is not sound: %v %v", found, err)
	}
}

func change(day office.Date) office.Change {
	return office.Change{Day: day, At: string(day) + "T10:00:00+06:00", Actor: "রাশেদ", Reason: office.Typed}
}

func record(category string, i int) office.Record {
	return office.Record{
		ID: fmt.Sprintf("01EK%s%04d", strings.ToUpper(category[:2]), i), Category: category,
		Values: map[string]string{
			"title": fmt.Sprintf("নোটিশ নং %d", i), "body": strings.Repeat("গড়াইপুর উপজেলার কার্যক্রম। ", i%37),
		},
		UpdatedOn: "2020-10-01", ContentRev: 1,
	}
}

// fill puts something of every kind into s, over several days.
func fill(t testing.TB, s *store.Store) {
	t.Helper()
	must(t, s.Update(func(tx *store.Tx) error {
		if _, err := tx.SaveOffice(office.Office{ID: "uno", NameBN: "উপজেলা নির্বাহী অফিসারের কার্যালয়"}, 0, change("2020-10-01")); err != nil {
			return err
		}
		if err := tx.SetMeta("language", "bn"); err != nil {
			return err
		}
		if err := tx.SetAsOn("2020-10-05"); err != nil {
			return err
		}
		_, err := tx.SaveHolidays(2020, []office.Holiday{{Date: "2020-12-16", Kind: "general", NameBN: "বিজয় দিবস"}}, 0, change("2020-10-01"))
		return err
	}))
	for c, category := range categories {
		must(t, s.Update(func(tx *store.Tx) error {
			if _, err := tx.SaveCategoryState(office.CategoryState{Category: category, ConfirmedOn: "2020-10-01"}, 0, change("2020-10-01")); err != nil {
				return err
			}
			for i := range 16 {
				r, err := tx.SaveRecord(record(category, i), 0, change("2020-10-01"))
				if err != nil {
					return err
				}
				if err := tx.PutIndex(r.ID, []string{"নোটিশ", category, fmt.Sprint(i)}, r.Values["title"]); err != nil {
					return err
				}
				if i%3 == 0 {
					r.Deleted = i%6 == 0
					r.Values = maps.Clone(r.Values)
					r.Values["title"] += " (সংশোধিত)"
					if _, err := tx.SaveRecord(r, 1, change("2020-10-03")); err != nil {
						return err
					}
				}
			}
			if _, _, err := tx.PutAttachment(bytes.NewReader(bytes.Repeat([]byte{byte(c), 1, 2}, 400+40000*(c/4*3)))); err != nil {
				return err
			}
			return tx.PutDraft("record/"+category, []byte(`{"title":"অসমাপ্ত"}`))
		}))
	}
	must(t, s.Update(func(tx *store.Tx) error {
		tx.Say(office.Text{BN: "প্রতিবেদন জারি", EN: "Report issued"})
		tx.Fix()
		if _, err := tx.SaveDirective(office.Directive{ID: "01D", Memo: "০৫.৪৪", Text: "বিষয়: তথ্য হালনাগাদ"}, 0, change("2020-10-02")); err != nil {
			return err
		}
		n, err := tx.TakeSerial("০৫.৪৪.৫০৯৮", "2020", 316)
		if err != nil {
			return err
		}
		_, err = tx.SaveLetter(office.Letter{ID: "01L", Kind: "memo", Serial: n, SubjectBN: "প্রতিবেদন"}, 0, change("2020-10-05"))
		return err
	}))
	must(t, s.Update(func(tx *store.Tx) error {
		last, err := tx.LastAct()
		if err != nil {
			return err
		}
		_, err = tx.SaveCategoryState(office.CategoryState{Category: categories[4], ConfirmedOn: "2020-10-05"}, 1, change("2020-10-05"))
		return errors.Join(err, tx.Reverse(last.Undo))
	}))
}

// everything is all that s holds, one line a thing, read through the typed buckets.
func everything(s *store.Store) (string, error) {
	var b strings.Builder
	line := func(what string, v any, err error) error {
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return fmt.Errorf("%s: %w", what, err)
		}
		text, e := json.Marshal(v)
		fmt.Fprintf(&b, "%s %s %v\n", what, text, err)
		return e
	}
	err := s.View(func(tx *store.Tx) error {
		history := func(subject office.Subject, id string) error {
			rs, err := tx.Revisions(subject, id)
			return line("revisions of "+id, rs, err)
		}
		o, rev, err := tx.Office()
		if err := errors.Join(line(fmt.Sprint("office ", rev), o, err), history(office.SubjectOffice, "")); err != nil {
			return err
		}
		asOn, err := tx.AsOn()
		if err := line("as on", asOn, err); err != nil {
			return err
		}
		language, err := tx.Meta("language")
		if err := line("language", language, err); err != nil {
			return err
		}
		holidays, err := tx.AllHolidays()
		if err := line("holidays", holidays, err); err != nil {
			return err
		}
		for _, category := range categories {
			state, err := tx.CategoryState(category)
			if err := line(category, state, err); err != nil {
				return err
			}
			live, err := tx.CountRecords(category)
			if err := line("live "+category, live, err); err != nil {
				return err
			}
			then, err := tx.RecordsOn(category, "2020-10-02")
			if err := line("then "+category, then, err); err != nil {
				return err
			}
			var ids []string
			if err := tx.AllRecords(category, func(r office.Record) error {
				ids = append(ids, r.ID)
				return nil
			}); err != nil {
				return err
			}
			for _, id := range ids {
				r, err := tx.Record(id)
				if err := errors.Join(line("record", r, err), history(office.SubjectRecord, id)); err != nil {
					return err
				}
				title, err := tx.IndexTitle(id)
				if err := line("title", title, err); err != nil {
					return err
				}
			}
			found, err := tx.FindIndex([]string{category[:4], "নো"}, 0)
			if err := line("found", found, err); err != nil {
				return err
			}
		}
		if err := tx.Directives(func(d office.Directive) error {
			return errors.Join(line("directive", d, nil), history(office.SubjectDirective, d.ID))
		}); err != nil {
			return err
		}
		if err := tx.AllLetters(func(l office.Letter) error {
			return errors.Join(line("letter", l, nil), history(office.SubjectLetter, l.ID))
		}); err != nil {
			return err
		}
		for i, list := range []func(int) ([]office.Act, error){tx.UndoStack, tx.RedoStack} {
			stack, err := list(100)
			if err := line(fmt.Sprint("stack ", i), stack, err); err != nil {
				return err
			}
		}
		acts, err := tx.Acts(0, 100)
		if err := line("acts", acts, err); err != nil {
			return err
		}
		for _, a := range acts {
			rs, err := tx.ActRevisions(a.No)
			if err := line(fmt.Sprint("act ", a.No), len(rs), err); err != nil {
				return err
			}
		}
		serial, err := tx.PeekSerial("০৫.৪৪.৫০৯৮", "2020", 1)
		if err := line("serial", serial, err); err != nil {
			return err
		}
		if err := tx.Drafts(func(key string, text []byte) error { return line("draft "+key, string(text), nil) }); err != nil {
			return err
		}
		return tx.Attachments(func(sha string, size int64) error {
			data, err := tx.Attachment(sha)
			return line(sha, []any{size, len(data)}, err)
		})
	})
	return b.String(), err
}

// sampleFile is the bytes of a office file with something of every kind in it, and all it
// holds.
func sampleFile(t testing.TB) (file []byte, holds string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.batayan")
	s := create(t, path)
	fill(t, s)
	holds, err := everything(s)
	must(t, err)
	closeSound(t, s)
	file, err = os.ReadFile(path)
	must(t, err)
	return file, holds
}
