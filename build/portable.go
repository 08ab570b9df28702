package main

import (
	"archive/zip"
	"cmp"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// portableMark is the file that lets the program keep everything in its own folder.
// Source: app/README.md › Where files lie.
const portableMark = "batayan-desk.portable"

// portableText is what stands in it, for whoever opens it.
const portableText = "এই ফাইলটি থাকলে প্রোগ্রাম সবকিছু নিজের ফোল্ডারে রাখে; মুছবেন না।\r\n" +
	"While this file is here, the program keeps everything in its own folder. Leave it.\r\n"

// portable makes the ZIP that needs no set-up and leaves nothing on the PC: the folder of Windows and the mark.
func (b *builder) portable(parcel) error {
	return b.step("ZIP without set-up", func() error {
		dir := b.packaged("windows")
		entries, err := os.ReadDir(dir)
		if err != nil {
			return err
		}
		files := []packed{{name: portableMark, open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(portableText)), nil }}}
		for _, e := range entries {
			files = append(files, packed{name: e.Name(), open: func() (io.ReadCloser, error) { return os.Open(filepath.Join(dir, e.Name())) }})
		}
		out, err := os.Create(b.packaged(releaseName("-portable.zip")))
		if err != nil {
			return err
		}
		if err := writeZip(out, "Batayan Desk", files, b.released); err != nil {
			_ = out.Close()
			return err
		}
		return out.Close()
	})
}

// packed is one file of a ZIP.
type packed struct {
	name string
	open func() (io.ReadCloser, error)
}

// writeZip writes files, in the order of their names, into one folder of a ZIP; each is from one moment. The same files and moment give
// the same bytes.
func writeZip(to io.Writer, folder string, files []packed, at time.Time) error {
	archive := zip.NewWriter(to)
	slices.SortFunc(files, func(a, b packed) int { return cmp.Compare(a.name, b.name) })
	for _, f := range files {
		header := &zip.FileHeader{Name: folder + "/" + f.name, Method: zip.Deflate, Modified: at.UTC()}
		header.SetMode(0o644)
		into, err := archive.CreateHeader(header)
		if err != nil {
			return err
		}
		from, err := f.open()
		if err != nil {
			return err
		}
		_, err = io.Copy(into, from)
		_ = from.Close() // it was read alone
		if err != nil {
			return fmt.Errorf("%s: %w", f.name, err)
		}
	}
	return archive.Close()
}

// sumsFile is what `sha256sum -c` reads.
const sumsFile = "SHA256SUMS"

// writeSums writes the SHA-256 of every file below dir, in the order of the names.
func writeSums(dir string) error {
	var lines []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || entry.Name() == sumsFile {
			return err
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		h := sha256.New()
		if _, err := io.Copy(h, f); err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		lines = append(lines, fmt.Sprintf("%x  %s\n", h.Sum(nil), filepath.ToSlash(name)))
		return err
	})
	if err != nil {
		return err
	}
	slices.SortFunc(lines, func(a, b string) int { return cmp.Compare(a[64:], b[64:]) })
	return os.WriteFile(filepath.Join(dir, sumsFile), []byte(strings.Join(lines, "")), 0o644)
}
