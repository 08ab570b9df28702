package officefile_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// BenchmarkBackup is an office of 500 MB backed up and read from end to end while a clerk goes on: how long that takes, and how long a
// save takes meanwhile and without.
func BenchmarkBackup(b *testing.B) {
	d := desktest.Open(b)
	chance := rand.NewChaCha8([32]byte{1})
	for range 10 {
		data := make([]byte, 50<<20)
		_, _ = chance.Read(data)
		if err := d.Act(func(w *desk.View) error {
			_, _, err := w.Tx.PutAttachment(bytes.NewReader(data))
			return err
		}); err != nil {
			b.Fatal(err)
		}
	}
	save := func(n int) time.Duration {
		began := time.Now()
		ok(saved(b, d, func(o *office.Office) {
			o.Phone = "০৭১-০০০" + office.Digits(fmt.Sprint(10+n%80), office.Bengali)
		}))(b)
		return time.Since(began)
	}
	var alone, meanwhile []time.Duration
	for n := range 50 {
		alone = append(alone, save(n))
	}
	for b.Loop() {
		job := ok(d.Backups.Make())(b)
		for n := 0; ; n++ {
			meanwhile = append(meanwhile, save(n))
			if now := ok(d.Jobs.Status(desk.JobIn{ID: job.ID}))(b); now.State != "running" {
				if now.State != "done" {
					b.Fatalf("%+v", now)
				}
				break
			}
		}
		d.Clock.Add(time.Hour)
	}
	slices.Sort(alone)
	slices.Sort(meanwhile)
	b.ReportMetric(float64(alone[len(alone)/2].Microseconds())/1000, "ms/save")
	b.ReportMetric(float64(meanwhile[len(meanwhile)/2].Microseconds())/1000, "ms/save-meanwhile")
	b.ReportMetric(float64(meanwhile[len(meanwhile)-1].Microseconds())/1000, "ms/longest-save-meanwhile")
}

// BenchmarkRestoredOpening is how many times as long as a file that was never damaged one opens that was brought back, and one that was
// made good.
func BenchmarkRestoredOpening(b *testing.B) {
	d := desktest.Open(b)
	tend(b, d)
	for n := range 500 {
		ok(d.Records.Save(notice(fmt.Sprintf("ব্যাকআপের পরের নোটিশ %d", n))))(b)
	}
	good, back := filepath.Join(b.TempDir(), "good.batayan"), filepath.Join(b.TempDir(), "back.batayan")
	ok(d.Files().BackupTo(back, ""))(b)
	if err := d.Close(); err != nil {
		b.Fatal(err)
	}
	ok(d.Files().Salvage(d.Path, good))(b)
	opening := func(path string) time.Duration {
		best := time.Hour
		for range 9 {
			other := desktest.Bare(b)
			began := time.Now()
			if err := other.Files().Open(path); err != nil {
				b.Fatal(err)
			}
			ok(other.Offices.Session(officefile.SessionIn{}))(b)
			best = min(best, time.Since(began))
			if err := other.Close(); err != nil {
				b.Fatal(err)
			}
		}
		return best
	}
	var normal, restored, rescued time.Duration
	for b.Loop() {
		normal, restored, rescued = opening(d.Path), opening(back), opening(good)
	}
	b.ReportMetric(float64(normal.Microseconds())/1000, "ms/opening")
	b.ReportMetric(float64(restored)/float64(normal), "times/restored")
	b.ReportMetric(float64(rescued)/float64(normal), "times/made-good")
	if found, err := store.CheckFile(good); err != nil || len(found) > 0 {
		b.Errorf("%v %v", err, found)
	}
}
