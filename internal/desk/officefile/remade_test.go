package officefile_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/store"
)

// spoiltBucket changes a byte in each page that holds a text, until opening the file says that it is damaged in a bucket of those.
func spoiltBucket(t testing.TB, path string, buckets ...string) {
	t.Helper()
	whole := ok(os.ReadFile(path))(t)
	for at := 2 * 4096; at < len(whole); at += 97 {
		file := bytes.Clone(whole)
		file[at] ^= 0x55
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := store.Open(path, store.Options{ReadOnly: true})
		if err == nil {
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			continue
		}
		for _, bucket := range buckets {
			if strings.Contains(err.Error(), "damaged at "+bucket+"/") {
				return
			}
		}
	}
	t.Fatalf("no byte of the file spoils %v", buckets)
}

// Whatever follows from the rest is made anew without asking, and searching finds what it found.
func TestIndexAndCountsAreMadeAnewWithoutAsking(t *testing.T) {
	for name, buckets := range map[string][]string{"the index": {"words", "documents"}, "the counts": {"counts"}} {
		t.Run(name, func(t *testing.T) {
			d := desktest.Open(t)
			ok(d.Records.Save(notice("একটি খোঁজার মতো নোটিশ")))(t)
			found := asJSON(t, ok(d.Finder.Find(content.FindIn{Query: "খোঁজার"}))(t))
			if err := d.Close(); err != nil {
				t.Fatal(err)
			}
			spoiltBucket(t, d.Path, buckets...)
			broken := ok(os.ReadFile(d.Path))(t)
			d.Files().OpenStart(d.Path)
			if s := ok(d.Offices.Session(officefile.SessionIn{}))(t); !s.Open || s.Trouble != nil {
				t.Fatalf("%+v", s.Trouble)
			}
			if now := asJSON(t, ok(d.Finder.Find(content.FindIn{Query: "খোঁজার"}))(t)); now != found {
				t.Errorf("%s\n%s", now, found)
			}
			kept := ok(os.ReadFile(strings.TrimSuffix(d.Path, ".batayan") + ".damaged.batayan"))(t)
			if !bytes.Equal(kept, broken) {
				t.Error("the damaged file is not kept as it was")
			}
			noStray(t, filepath.Dir(d.Path))
		})
	}
}

// What is damaged elsewhere is not made anew behind the clerk's back.
func TestAnythingElseDamagedIsAskedAbout(t *testing.T) {
	d := desktest.Open(t)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	spoiltBucket(t, d.Path, "revisions", "records", "letters")
	broken := ok(os.ReadFile(d.Path))(t)
	d.Files().OpenStart(d.Path)
	if s := ok(d.Offices.Session(officefile.SessionIn{}))(t); s.Open || s.Trouble == nil || s.Trouble.Code != "store.damaged" {
		t.Errorf("%+v", s)
	}
	if now := ok(os.ReadFile(d.Path))(t); !bytes.Equal(now, broken) {
		t.Error("the damaged file was changed")
	}
	d.Path = ""
}
