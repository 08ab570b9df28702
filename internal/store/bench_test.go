package store_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// bigRecord is about 2 KB of JSON, mostly Bengali.
func bigRecord(i int) office.Record {
	return office.Record{
		ID: fmt.Sprintf("01EKEF7KW05G8P49TND%07d", i), Category: "officers_staff",
		Values: map[string]string{
			"order": fmt.Sprint(i), "name_bn": "মোঃ রাশেদুল ইসলাম", "name_en": "Md. Rashedul Islam",
			"designation_bn": "উপজেলা নির্বাহী অফিসার", "kind": "officer", "mobile": "01711-000000",
			"duties_bn": strings.Repeat("গড়াইপুর উপজেলার সকল উন্নয়ন কার্যক্রমের সমন্বয় ও তদারকি। ", 10),
		},
		UpdatedOn: "2020-10-05", UpdatedBy: "রাশেদ", ContentRev: 1,
	}
}

func filledStore(b testing.TB, path string, n int) *store.Store {
	s, err := store.Create(path, store.Options{}, nil)
	if err != nil {
		b.Fatal(err)
	}
	if err := s.Update(func(tx *store.Tx) error {
		for i := range n {
			if _, err := tx.SaveRecord(bigRecord(i), 0, ch); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		b.Fatal(err)
	}
	return s
}

func filledRaw(b testing.TB, path string, n int) *bolt.DB {
	db, err := bolt.Open(path, 0o600, &bolt.Options{FreelistType: bolt.FreelistMapType})
	if err != nil {
		b.Fatal(err)
	}
	if err := db.Update(func(tx *bolt.Tx) error {
		bucket, err := tx.CreateBucketIfNotExists([]byte("records"))
		if err != nil {
			return err
		}
		for i := range n {
			r := bigRecord(i)
			text, _ := json.Marshal(r)
			if err := bucket.Put([]byte(r.ID), text); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		b.Fatal(err)
	}
	return db
}

const many = 20000

func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "office.batayan")
	if err := filledStore(b, path, many).Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s, err := store.Open(path, store.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpenRaw(b *testing.B) {
	path := filepath.Join(b.TempDir(), "raw")
	if err := filledRaw(b, path, many).Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		db, err := bolt.Open(path, 0o600, &bolt.Options{FreelistType: bolt.FreelistMapType})
		if err != nil {
			b.Fatal(err)
		}
		if err := db.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSave(b *testing.B) {
	s := filledStore(b, filepath.Join(b.TempDir(), "office.batayan"), 2000)
	defer s.Close()
	i := 0
	for b.Loop() {
		r := bigRecord(10000 + i)
		i++
		if err := s.Update(func(tx *store.Tx) error {
			_, err := tx.SaveRecord(r, 0, ch)
			return err
		}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSaveRaw(b *testing.B) {
	db := filledRaw(b, filepath.Join(b.TempDir(), "raw"), 2000)
	defer db.Close()
	i := 0
	for b.Loop() {
		r := bigRecord(10000 + i)
		i++
		if err := db.Update(func(tx *bolt.Tx) error {
			text, _ := json.Marshal(r)
			return tx.Bucket([]byte("records")).Put([]byte(r.ID), text)
		}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkImport1000(b *testing.B) {
	s, err := store.Create(filepath.Join(b.TempDir(), "office.batayan"), store.Options{}, nil)
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	i := 0
	for b.Loop() {
		if err := s.Update(func(tx *store.Tx) error {
			for range 1000 {
				i++
				if _, err := tx.SaveRecord(bigRecord(i), 0, ch); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkImport1000Raw(b *testing.B) {
	db := filledRaw(b, filepath.Join(b.TempDir(), "raw"), 1)
	defer db.Close()
	i := 0
	for b.Loop() {
		if err := db.Update(func(tx *bolt.Tx) error {
			for range 1000 {
				i++
				r := bigRecord(i)
				text, _ := json.Marshal(r)
				if err := tx.Bucket([]byte("records")).Put([]byte(r.ID), text); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	s := filledStore(b, filepath.Join(b.TempDir(), "office.batayan"), 2000)
	defer s.Close()
	i := 0
	for b.Loop() {
		i = (i + 7) % 2000
		if err := s.View(func(tx *store.Tx) error {
			_, err := tx.Record(bigRecord(i).ID)
			return err
		}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadRaw(b *testing.B) {
	db := filledRaw(b, filepath.Join(b.TempDir(), "raw"), 2000)
	defer db.Close()
	i := 0
	for b.Loop() {
		i = (i + 7) % 2000
		if err := db.View(func(tx *bolt.Tx) error {
			var r office.Record
			return json.Unmarshal(tx.Bucket([]byte("records")).Get([]byte(bigRecord(i).ID)), &r)
		}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkScan(b *testing.B) {
	s := filledStore(b, filepath.Join(b.TempDir(), "office.batayan"), many)
	defer s.Close()
	for b.Loop() {
		n := 0
		if err := s.View(func(tx *store.Tx) error {
			return tx.Records("officers_staff", func(office.Record) error { n++; return nil })
		}); err != nil || n != many {
			b.Fatal(n, err)
		}
	}
}

func BenchmarkScanRaw(b *testing.B) {
	db := filledRaw(b, filepath.Join(b.TempDir(), "raw"), many)
	defer db.Close()
	for b.Loop() {
		if err := db.View(func(tx *bolt.Tx) error {
			return tx.Bucket([]byte("records")).ForEach(func(_, v []byte) error {
				var r office.Record
				return json.Unmarshal(v, &r)
			})
		}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	s := filledStore(b, filepath.Join(b.TempDir(), "office.batayan"), many)
	defer s.Close()
	for b.Loop() {
		if found, err := s.Check(nil); err != nil || len(found) > 0 {
			b.Fatal(found, err)
		}
	}
}

// BenchmarkFind looks up what a clerk has typed so far, among all records: one letter, then two words.
func BenchmarkFind(b *testing.B) {
	s := create(b, filepath.Join(b.TempDir(), "office.batayan"))
	defer s.Close()
	if err := s.Update(func(tx *store.Tx) error {
		for i := range many {
			words := []string{"মোঃ", "রাশেদুল", fmt.Sprint("ইসলাম", i%300), "উপজেলা", fmt.Sprint("অফিসার", i), fmt.Sprint(i)}
			if err := tx.PutIndex(bigRecord(i).ID, words, "মোঃ রাশেদুল ইসলাম"); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		b.Fatal(err)
	}
	for name, words := range map[string][]string{"one letter": {"র"}, "two words": {"রাশ", "অফিসার12"}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := s.View(func(tx *store.Tx) error {
					ids, err := tx.FindIndex(words, 50)
					if err == nil && len(ids) == 0 {
						b.Fatal("nothing found")
					}
					return err
				}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
