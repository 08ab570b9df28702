package store_test

import (
	"path/filepath"
	"testing"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

var ch = change("2020-10-05")

func TestWhatWasSavedIsThereAfterReopening(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office.batayan")
	s, err := store.Create(path, store.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var saved office.Record
	if err := s.Update(func(tx *store.Tx) (err error) {
		saved, err = tx.SaveRecord(office.Record{ID: "01A", Category: "notices", Values: map[string]string{"title": "নোটিশ"}}, 0, ch)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err = store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.View(func(tx *store.Tx) error {
		r, err := tx.Record("01A")
		if err == nil && (r.Values["title"] != "নোটিশ" || r.Revision != saved.Revision) {
			t.Errorf("got %+v", r)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if found, err := s.Check(nil); err != nil || len(found) > 0 {
		t.Errorf("check: %v %v", found, err)
	}
}
