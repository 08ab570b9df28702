package audit_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"testing"

	"batayandesk/internal/audit"
	"batayandesk/internal/office"
)

// revisions are n of a chain, from seq first on.
func revisions(first, n int) []office.Revision {
	prev := strings.Repeat("0", 64)
	all := make([]office.Revision, n)
	for i := range all {
		r := office.Revision{
			Seq: uint64(first + i), Act: uint64(first+i) / 2, Subject: office.SubjectRecord, ID: "01EKBWTWW0RCB7FW9TTHNJ2Z0Q", N: i + 1, Day: "2020-10-05",
			At: "2020-10-05T10:00:00+06:00", Actor: "মোঃ কামরুল হাসান", Reason: office.Typed,
			Body: []byte(fmt.Sprintf(`{"id":"x","values":{"title_bn":"সভা <%d> & \"আরও\""}}`, i)), Prev: prev,
		}
		sum := r.Digest()
		r.Sum = hex.EncodeToString(sum[:])
		prev, all[i] = r.Sum, r
	}
	return all
}

func each[T any](list []T) func(func(T) error) error {
	return func(yield func(T) error) error {
		for _, one := range list {
			if err := yield(one); err != nil {
				return err
			}
		}
		return nil
	}
}

// written is an audit file of so many revisions and acts.
func written(t testing.TB, n int) []byte {
	t.Helper()
	var acts []office.Act
	rows := make([]string, n)
	for i := range n {
		acts = append(acts, office.Act{No: uint64(7 + i), Day: "2020-10-05", At: "2020-10-05T10:00:00+06:00", Actor: "মোঃ কামরুল হাসান", Words: office.Text{BN: "সংরক্ষণ <ক>", EN: "saved"}, First: uint64(10 + i), Last: uint64(10 + i)})
		rows[i] = fmt.Sprintf(`%d,"সভা, %d"`, i, i)
	}
	var out bytes.Buffer
	made, err := audit.Write(&out, audit.Info{Office: office.Text{BN: "উপজেলা নির্বাহী অফিসারের কার্যালয়", EN: "Office"}, ID: "x", MadeOn: "2020-10-05"}, audit.Source{
		Acts: each(acts), Revisions: each(revisions(10, n)), Head: "ক্রম,কী", Rows: each(rows),
	})
	if err != nil || made.Revisions != n || made.Acts != n {
		t.Fatalf("%+v, %v", made, err)
	}
	return out.Bytes()
}

func verify(t testing.TB, data []byte) audit.Report {
	t.Helper()
	report, err := audit.Verify(context.Background(), bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// changed packs the file anew with one of its files changed.
func changed(t testing.TB, data []byte, name string, change func([]byte) []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == name {
			if content = change(content); content == nil {
				continue
			}
		}
		entry, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := entry.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestFileIsRightAsItWasWritten(t *testing.T) {
	for _, n := range []int{0, 1, 5} {
		data := written(t, n)
		if report := verify(t, data); len(report.Findings) > 0 || report.Revisions != n || report.Acts != n {
			t.Errorf("%d: %+v", n, report)
		}
		if !audit.Is(bytes.NewReader(data), int64(len(data))) {
			t.Error("it is not known for one")
		}
	}
}

func lines(content []byte) [][]byte { return bytes.SplitAfter(content, []byte("\n")) }

// A line changed, missing, doubled, swapped or added is found, and told by its place.
func TestEveryChangedMissingAndSwappedLineIsFoundAndPlaced(t *testing.T) {
	data := written(t, 5)
	for _, name := range []string{"acts.jsonl", "revisions.jsonl", "history.csv"} {
		for what, c := range map[string]struct {
			change func(l [][]byte) [][]byte
			line   int
		}{
			"one byte": {func(l [][]byte) [][]byte {
				l[2] = bytes.Replace(l[2], []byte("ভ"), []byte("ম"), 1)
				l[2] = bytes.Replace(l[2], []byte("ংর"), []byte("ং "), 1)
				return l
			}, 3},
			"missing":   {func(l [][]byte) [][]byte { return append(l[:2:2], l[3:]...) }, 3},
			"swapped":   {func(l [][]byte) [][]byte { l[2], l[3] = l[3], l[2]; return l }, 3},
			"doubled":   {func(l [][]byte) [][]byte { return append(l[:3:3], l[2:]...) }, 4},
			"cut short": {func(l [][]byte) [][]byte { return l[:3] }, 3},
			"no lines":  {func(l [][]byte) [][]byte { return nil }, 0},
			"foreign":   {func(l [][]byte) [][]byte { l[2] = []byte("{}\n"); return l }, 3},
			"no end":    {func(l [][]byte) [][]byte { l[len(l)-2] = bytes.TrimRight(l[len(l)-2], "\r\n"); return l }, 5},
		} {
			if name == "history.csv" && what == "no end" {
				c.line = 6 // the heading is one
			}
			report := verify(t, changed(t, data, name, func(content []byte) []byte { return append([]byte{}, bytes.Join(c.change(lines(content)), nil)...) }))
			placed := false
			for _, f := range report.Findings {
				placed = placed || f.Path == name && f.Line == c.line
			}
			if !placed {
				t.Errorf("%s, %s: %+v, want line %d", name, what, report.Findings, c.line)
			}
		}
	}
}

// Whatever byte of whatever file is changed, it is found.
func TestEveryChangedByteIsFound(t *testing.T) {
	data := written(t, 2)
	for _, name := range []string{"acts.jsonl", "revisions.jsonl", "history.csv", "audit.json", "README.txt", "SHA256SUMS"} {
		size := 0
		changed(t, data, name, func(content []byte) []byte { size = len(content); return content })
		step := 1
		if name == "README.txt" {
			step = 37
		}
		for at := 0; at < size; at += step {
			report := verify(t, changed(t, data, name, func(content []byte) []byte { content[at] ^= 1; return content }))
			if len(report.Findings) == 0 {
				t.Fatalf("byte %d of %s was changed and nothing found", at, name)
			}
		}
		if report := verify(t, changed(t, data, name, func([]byte) []byte { return nil })); len(report.Findings) == 0 {
			t.Errorf("%s is gone and nothing found", name)
		}
	}
}

// A file that unpacks to very much, or has one endless line, is not read to its end.
func TestHostileSizesAreRefused(t *testing.T) {
	data := changed(t, written(t, 1), "revisions.jsonl", func([]byte) []byte { return bytes.Repeat([]byte{' '}, 40<<20) })
	report := verify(t, data)
	found := false
	for _, f := range report.Findings {
		found = found || f.Code == audit.FoundLong
	}
	if !found {
		t.Errorf("%+v", report.Findings)
	}
}

func FuzzVerify(f *testing.F) {
	whole := written(f, 3)
	f.Add(whole)
	f.Add(written(f, 0))
	f.Add(whole[:len(whole)/2])
	f.Add(changed(f, whole, "acts.jsonl", func(content []byte) []byte { return content[:len(content)/2] }))
	f.Add([]byte("PK"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := audit.Verify(context.Background(), bytes.NewReader(data), int64(len(data))); err != nil {
			t.Fatal(err)
		}
	})
}
