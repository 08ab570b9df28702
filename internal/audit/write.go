package audit

import (
	"archive/zip"
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"strings"
	"time"

	"batayandesk/internal/office"
)

// Source gives what is written, each in its order. Head and Rows are lines of a CSV without their end; the sum of each is put
// behind it.
type Source struct {
	Acts      func(yield func(office.Act) error) error
	Revisions func(yield func(office.Revision) error) error
	Head      string
	Rows      func(yield func(line string) error) error
}

// Made is what came of writing.
type Made struct {
	Acts, Revisions int
	Sum             string // of the last revision: whoever notes it can tell later that nothing was changed
}

// Write writes the file. Acts and revisions must be a run without gaps.
func Write(w io.Writer, info Info, src Source) (Made, error) {
	f := &writing{zip: zip.NewWriter(w), manifest: manifest{
		Format: Format, OfficeBN: info.Office.BN, OfficeEN: info.Office.EN, OfficeID: info.ID, From: info.From, To: info.To,
		MadeOn: info.MadeOn, MadeBy: info.MadeBy, Program: info.Program,
	}, at: info.MadeOn.Time()}
	for _, step := range []func() error{
		func() error { return f.file(nameActs, func(out io.Writer) error { return f.acts(out, src) }) },
		func() error { return f.file(nameRevisions, func(out io.Writer) error { return f.revisions(out, src) }) },
		func() error { return f.file(nameTable, func(out io.Writer) error { return f.table(out, src) }) },
		func() error {
			return f.file(nameReadme, func(out io.Writer) error {
				_, err := io.WriteString(out, strings.ReplaceAll(readme(info, f.manifest), "\n", "\r\n"))
				return err
			})
		},
		func() error {
			return f.file(nameManifest, func(out io.Writer) error {
				line, err := plainJSON(f.manifest)
				if err == nil {
					_, err = out.Write(append(line, '\n'))
				}
				return err
			})
		},
		func() error {
			sums := f.sums.String()
			return f.file(nameSums, func(out io.Writer) error {
				_, err := io.WriteString(out, sums)
				return err
			})
		},
		f.zip.Close,
	} {
		if err := step(); err != nil {
			return Made{}, err
		}
	}
	return Made{f.manifest.Acts.Count, f.manifest.Revisions.Count, f.manifest.Revisions.Sum}, nil
}

type writing struct {
	zip      *zip.Writer
	manifest manifest
	sums     strings.Builder
	at       time.Time
}

// file writes one file and notes its sum, as sha256sum does.
func (f *writing) file(name string, write func(io.Writer) error) error {
	entry, err := f.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: f.at})
	if err != nil {
		return err
	}
	sum := sha256.New()
	out := bufio.NewWriter(io.MultiWriter(entry, hash.Hash(sum)))
	if err := write(out); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(&f.sums, "%s  %s\n", hex.EncodeToString(sum.Sum(nil)), name)
	return nil
}

// add counts a line into the ends of its chain.
func (e *chainEnds) add(no uint64, prev, sum string) {
	if e.Count == 0 {
		e.First, e.Prev = no, prev
	}
	e.Count, e.Sum = e.Count+1, sum
}

func (f *writing) acts(out io.Writer, src Source) error {
	ends := &f.manifest.Acts
	ends.Prev, ends.Sum = noSum, noSum
	return src.Acts(func(a office.Act) error {
		line, sum, err := actLine{Act: a}.line(ends.Sum)
		if err != nil {
			return err
		}
		ends.add(a.No, ends.Sum, sum)
		_, err = out.Write(append(line, '\n'))
		return err
	})
}

func (f *writing) revisions(out io.Writer, src Source) error {
	ends := &f.manifest.Revisions
	ends.Prev, ends.Sum = noSum, noSum
	return src.Revisions(func(r office.Revision) error {
		line, ok := lineOf(r).line()
		if !ok {
			return fmt.Errorf("revision %d holds no JSON on one line", r.Seq)
		}
		ends.add(r.Seq, r.Prev, r.Sum)
		_, err := out.Write(append(line, '\n'))
		return err
	})
}

func (f *writing) table(out io.Writer, src Source) error {
	ends := &f.manifest.Table
	ends.Prev, ends.Sum = noSum, noSum
	if _, err := io.WriteString(out, "\ufeff"); err != nil {
		return err
	}
	add := func(line string) error {
		sum := chained(ends.Sum, []byte(line))
		ends.add(1, ends.Sum, sum)
		_, err := io.WriteString(out, line+","+sum+"\r\n")
		return err
	}
	if err := add(src.Head); err != nil {
		return err
	}
	return src.Rows(add)
}
