package desk_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desk/portal"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
	"batayandesk/internal/store"

	bolt "go.etcd.io/bbolt"
)

// bigOffices are the offices on which verbs are measured: the sample, and with more records in one category (officers,
// to whom others refer, or notices) or spread over all.
var bigOffices = []struct {
	category string
	n        int
}{
	{desktest.Spread, 0}, {"officers_staff", 2000}, {"officers_staff", 20000}, {"notices", 2000}, {"notices", 20000},
	{desktest.Spread, 2000}, {desktest.Spread, 20000},
}

// What a click costs: every verb of the window, whole, its durable write included. The records that are changed lie in the
// category that is large.
func BenchmarkVerbs(b *testing.B) {
	for _, size := range bigOffices {
		d := desktest.Big(b, size.category, size.n)
		category := size.category
		if category == desktest.Spread {
			category = "services"
		}
		ok(d.Offices.Session(officefile.SessionIn{}))(b)
		name := fmt.Sprintf("%d_%s", size.n, size.category)
		for _, verb := range verbs(b, d, category) {
			b.Run(verb.name+"/"+name, func(b *testing.B) {
				for i := range b.N {
					if verb.before != nil {
						b.StopTimer()
						verb.before(i)
						b.StartTimer()
					}
					verb.do(i)
				}
			})
		}
		if err := d.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

type measuredVerb struct {
	name   string
	before func(i int)
	do     func(i int)
}

// verbs are the verbs of the window on one office.
func verbs(b *testing.B, d *desktest.Desk, category string) []measuredVerb {
	in := content.TableIn{Category: category, Count: 50}
	first := ok(d.Records.Table(in))(b)
	id := first.Rows[len(first.Rows)/2].ID
	title := "name_bn"
	if category == "notices" {
		title = "title_bn"
	}
	open := func() content.RecordView { return ok(d.Records.Open(content.RecordIn{ID: id}))(b) }
	draft := func(i int) content.Draft {
		v := open()
		values := v.Values
		values[title] = fmt.Sprintf("নতুন লেখা %d", i)
		return content.Draft{ID: v.ID, Category: category, Base: v.Revision, Values: values, Attachments: v.Attachments}
	}
	var next content.Draft
	last := in
	last.From = max(first.Total-50, 0)
	sorted, down, filtered := in, in, in
	sorted.Sort, down.Sort, down.Descending, filtered.Filter = title, title, true, "উপজেলা"
	directive := ok(d.Boards.Board(duties.BoardIn{}))(b).Directive.ID
	letter := draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reply", Directive: directive, Fresh: true}))(b))
	changed := func(i int) { ok(d.Records.Save(draft(i)))(b) }
	return []measuredVerb{
		{"Session", nil, func(int) { ok(d.Offices.Session(officefile.SessionIn{}))(b) }},
		{"Board", nil, func(int) { ok(d.Boards.Board(duties.BoardIn{}))(b) }},
		{"Table first", nil, func(int) { ok(d.Records.Table(in))(b) }},
		{"Table last", nil, func(int) { ok(d.Records.Table(last))(b) }},
		{"Table sorted", nil, func(int) { ok(d.Records.Table(sorted))(b) }},
		{"Table sorted, after a change", func(i int) { changed(i) }, func(int) { ok(d.Records.Table(down))(b) }},
		{"Table filtered", nil, func(int) { ok(d.Records.Table(filtered))(b) }},
		{"Table filtered, after a change", func(i int) { changed(i) }, func(int) { ok(d.Records.Table(filtered))(b) }},
		{"Open", nil, func(int) { open() }},
		{"Check", func(i int) { next = draft(i) }, func(int) { ok(d.Records.Check(next))(b) }},
		{"Keep draft", func(i int) { next = draft(i) }, func(int) { ok(d.Records.KeepDraft(next))(b) }},
		{"Save", func(i int) { next = draft(i) }, func(int) { ok(d.Records.Save(next))(b) }},
		{"Delete", func(int) {
			if open().Deleted {
				ok(d.Acts.Undo())(b)
			}
			next.Base = open().Revision
		}, func(int) { ok(d.Records.Delete(content.RecordIn{ID: id, Base: next.Base}))(b) }},
		{"Restore", func(i int) { // of what it no longer says: nothing else would be stored
			changed(i)
			next.Base = open().Revision
		}, func(int) {
			ok(d.Records.Restore(content.RestoreIn{ID: id, N: 1, Base: next.Base}))(b)
		}},
		{"Undo", func(i int) { changed(i) }, func(int) { ok(d.Acts.Undo())(b) }},
		{"Tick", nil, func(i int) { ok(d.Worklists.Tick(portal.TickIn{ID: id, Off: i%2 == 1}))(b) }},
		{"Confirm all", nil, func(int) { ok(d.Records.Confirm(content.ConfirmIn{Category: category}))(b) }},
		{"Choose all", nil, func(int) { ok(d.Records.Keys(content.TableIn{Category: category, Count: 100_000}))(b) }},
		{"Change 50 at once", nil, func(i int) {
			rows := ok(d.Records.Keys(in))(b).Rows
			ok(d.Records.Many(content.ManyIn{Category: category, Rows: rows, Do: content.DoSet, Field: title, Value: fmt.Sprintf("সবার লেখা %d", i)}))(b)
		}},
		{"Suggest", nil, func(int) {
			ok(d.Records.Suggest(content.SuggestIn{Category: category, Field: "memo_no", Text: "০৫"}))(b)
		}},
		{"Suggest, after a change", func(i int) { changed(i) }, func(int) {
			ok(d.Records.Suggest(content.SuggestIn{Category: category, Field: "memo_no", Text: "০৫"}))(b)
		}},
		{"Find", nil, func(int) { ok(d.Finder.Find(content.FindIn{Query: "উপজেলা", Limit: 20}))(b) }},
		{"Reply preview", nil, func(i int) {
			letter.Body.Subject = fmt.Sprintf("পোর্টালের অগ্রগতি %d", i)
			ok(d.Letters.Preview(letter))(b)
		}},
		{"Worklist", nil, func(int) { ok(d.Worklists.List())(b) }},
		{"Bundle contents", nil, func(int) { ok(d.Bundles.Contents())(b) }},
	}
}

// The least that a save can cost: the bytes of a record and of its revision in one durable transaction of a database of
// the same size, with nothing else done.
func BenchmarkRawPut(b *testing.B) {
	d := desktest.Big(b, desktest.Spread, 20000)
	body := recordBytes(b, d)
	if err := d.Close(); err != nil {
		b.Fatal(err)
	}
	db, err := bolt.Open(d.Path, 0o600, &bolt.Options{NoStatistics: true})
	if err != nil {
		b.Fatal(err)
	}
	d.Path = "" // it is no office file any more
	defer db.Close()
	b.ResetTimer()
	for i := range b.N {
		if err := db.Update(func(tx *bolt.Tx) error {
			raw, err := tx.CreateBucketIfNotExists([]byte("raw"))
			if err != nil {
				return err
			}
			return raw.Put(fmt.Appendf(nil, "%08d", i), bytes.Repeat(body, 2))
		}); err != nil {
			b.Fatal(err)
		}
	}
}

func recordBytes(b *testing.B, d *desktest.Desk) []byte {
	row := ok(d.Records.Table(content.TableIn{Category: "services", Count: 1}))(b).Rows[0]
	view := ok(d.Records.Open(content.RecordIn{ID: row.ID}))(b)
	body, err := json.Marshal(view.Values)
	if err != nil {
		b.Fatal(err)
	}
	return body
}

// Opening a file until its board stands, beside reading and decoding every record of it and nothing else: "raw" is one walk
// through a bbolt file that holds the records alone, each decoded into an office.Record by encoding/json, and "raw, on
// all processors" the same with the decoding shared out. Ours reads, compares, decodes and judges on all processors, and
// decodes by the store's own reader, which is a part of what is measured; raw has no checksums, revisions and
// indices to look at. A past day is the office read anew as it was then, from the file that is open already.
func BenchmarkOpening(b *testing.B) {
	d := desktest.Big(b, desktest.Spread, 20000)
	b.Run("ours", func(b *testing.B) {
		for range b.N {
			d.Reopen(b)
			ok(d.Boards.Board(duties.BoardIn{}))(b)
		}
	})
	runtime.GC()
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	b.Logf("heap after a collection with 20,000 records open: %d MB", mem.HeapAlloc>>20)
	b.Run("ours, a past day", func(b *testing.B) {
		for i := range b.N {
			ok(d.Offices.SetDay(officefile.DayIn{Day: string(office.Date("2020-09-01").Add(i % 20))}))(b)
			ok(d.Boards.Board(duties.BoardIn{}))(b)
		}
	})
	if err := d.Close(); err != nil {
		b.Fatal(err)
	}
	bodies := rawFile(b, d)
	b.Run("raw", func(b *testing.B) { readRaw(b, bodies, 1) })
	b.Run("raw, on all processors", func(b *testing.B) { readRaw(b, bodies, runtime.GOMAXPROCS(0)) })
}

// readRaw opens, reads and decodes a file of rawFile with as many decoders.
func readRaw(b *testing.B, path string, decoders int) {
	for range b.N {
		db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true})
		if err != nil {
			b.Fatal(err)
		}
		if err := db.View(func(tx *bolt.Tx) error {
			var bodies [][]byte
			if err := tx.Bucket([]byte("raw")).ForEach(func(_, v []byte) error {
				bodies = append(bodies, v)
				return nil
			}); err != nil {
				return err
			}
			failed := make([]error, decoders)
			var work sync.WaitGroup
			for w := range decoders {
				work.Go(func() {
					for i := w; i < len(bodies) && failed[w] == nil; i += decoders {
						var r office.Record
						failed[w] = json.Unmarshal(bodies[i], &r)
					}
				})
			}
			work.Wait()
			return errors.Join(failed...)
		}); err != nil {
			b.Fatal(err)
		}
		if err := db.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// rawFile holds the records of an office and nothing else, as encoding/json and bbolt write them.
func rawFile(b *testing.B, d *desktest.Desk) string {
	path := filepath.Join(b.TempDir(), "raw")
	s, err := store.Open(d.Path, store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	err = db.Update(func(to *bolt.Tx) error {
		raw, err := to.CreateBucket([]byte("raw"))
		if err != nil {
			return err
		}
		return s.View(func(tx *store.Tx) error {
			return tx.AllRecords("", func(r office.Record) error {
				body, err := json.Marshal(r)
				if err != nil {
					return err
				}
				return raw.Put([]byte(r.ID), body)
			})
		})
	})
	if err != nil {
		b.Fatal(err)
	}
	if info, err := os.Stat(path); err == nil {
		b.Logf("raw file of %d KB", info.Size()>>10)
	}
	return path
}
