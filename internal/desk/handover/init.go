package handover

import (
	"bytes"
	"context"
	"io"

	"batayandesk/internal/bundle"
	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/disk"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// maxExchange bounds an exchange file that is read, in bytes.
const maxExchange = 64 << 20

// InitFrom makes an office file at path of what lies at from, an exchange file or a bundle, and opens it. What
// that cannot carry, or this program does not know, is said in the warnings. Nothing is left at path on an
// error.
//
// Source: internal/bundle/README.md › Layout; internal/exchange/README.md › Office file.
func (f *Commands) InitFrom(path, from string) (desk.Written, error) {
	made := desk.Written{Path: path, Warnings: []string{}}
	err := withFile(from, func(file openFile, size int64) (err error) {
		head := make([]byte, 2)
		if _, err := file.ReadAt(head, 0); err == nil && string(head) == "PK" { // a pipe cannot be a bundle
			made.Warnings, err = f.initBundle(path, file, size)
			return err
		}
		data, err := desk.ReadAll(file, maxExchange)
		if err != nil {
			return disk.Reading(from, err)
		}
		ex, err := exchange.Read(bytes.NewReader(data), f.d.Env.Catalog, f.d.Known())
		if err != nil {
			return err
		}
		made.Warnings = unknownSaid(f.d, ex)
		return f.d.MakeFile(path, func(tx *store.Tx) error { return importOffice(f.d, tx, ex, filesInside(ex)) })
	})
	return made, err
}

// initBundle makes the office of a bundle, verified first: records, directives, the register, holidays and every
// file that they name, and the frozen PDFs that it brings.
func (f *Commands) initBundle(path string, file io.ReaderAt, size int64) (warnings []string, err error) {
	var from arrived
	if from.bag, err = bundle.Open(context.Background(), file, size, contentInto(f.d, &from.content), nil); err != nil {
		return nil, err
	}
	if err := from.ready(f.d); err != nil {
		return nil, err
	}
	warnings = append(unknownSaid(f.d, from.content), f.d.Say("bundle.init.left_out", nil))
	if from.without > 0 {
		warnings = append(warnings, f.d.Say("bundle.init.no_pdf", office.Args{"n": from.without}))
	}
	return warnings, makeOf(f.d, path, &from)
}

// filesBeside are the files of a bundle that its content names; without counts the issued letters whose frozen
// PDF is not among them.
func filesBeside(cat *catalog.Catalog, ex exchange.File, bag *bundle.Bag) (files importFiles, without int) {
	files = importFiles{}
	take := func(sha string) bool {
		path, there := bag.ByDigest(sha)
		if there {
			files[sha] = func() (io.Reader, error) { return bag.Open(path) }
		}
		return there
	}
	ex.EachFile(cat, func(_ string, _ office.Text, a office.Attachment) { take(a.SHA256) })
	for _, l := range ex.Letters {
		if l.PDF != nil && !take(l.PDF.SHA256) {
			without++
		}
	}
	return files, without
}

// unknownSaid tells how much of an exchange this program does not know and therefore does not keep.
func unknownSaid(d *desk.Desk, ex exchange.File) []string {
	if len(ex.Unknown) == 0 {
		return []string{}
	}
	return []string{d.Say("bundle.init.unknown", office.Args{"n": len(ex.Unknown)})}
}

// contentInto reads a bundle's content.json as an import does, and leaves what it read in ex.
func contentInto(d *desk.Desk, ex *exchange.File) bundle.ContentReader {
	return func(r io.Reader) (bundle.Content, error) {
		read, err := exchange.ReadContent(r, d.Env.Catalog, d.Known())
		said := bundle.Content{Office: read.Office.ID}
		read.EachFile(d.Env.Catalog, func(_ string, _ office.Text, a office.Attachment) { said.Files = append(said.Files, a) })
		*ex = read
		return said, err
	}
}

// Init makes an office file at path from its exchange form and opens it. Nothing is left at path on an error.
//
// Source: internal/exchange/README.md › Office file.
func (f *Commands) Init(path string, from io.Reader) error {
	ex, err := exchange.Read(from, f.d.Env.Catalog, f.d.Known())
	if err != nil {
		return err
	}
	return f.d.MakeFile(path, func(tx *store.Tx) error { return importOffice(f.d, tx, ex, filesInside(ex)) })
}

// filesInside are those that an exchange file holds itself.
func filesInside(ex exchange.File) importFiles {
	files := importFiles{}
	for sha, data := range ex.Files {
		files[sha] = func() (io.Reader, error) { return bytes.NewReader(data), nil }
	}
	return files
}
