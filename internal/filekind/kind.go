// Package filekind tells what kind of file is to be attached, by its bytes and never by its name alone, and gives files names
// that every system takes.
package filekind

import (
	"archive/zip"
	"bytes"
	"errors"
	"path"
	"slices"
	"strings"

	"batayandesk/internal/office"
)

// Kind is one kind of file that may be attached.
type Kind struct {
	MediaType string
	Endings   []string // of its names, in small letters; the usual one first
	Label     office.Text
}

// The kinds, by their media types.
const (
	PDF  = "application/pdf"
	PNG  = "image/png"
	JPEG = "image/jpeg"
	DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
)

// Kinds are all of them, in the order in which they are named to people.
//
// Source: internal/filekind/README.md › Kinds.
var Kinds = []Kind{
	{PDF, []string{".pdf"}, office.Text{BN: "পিডিএফ", EN: "PDF"}},
	{JPEG, []string{".jpg", ".jpeg"}, office.Text{BN: "ছবি (JPEG)", EN: "picture (JPEG)"}},
	{PNG, []string{".png"}, office.Text{BN: "ছবি (PNG)", EN: "picture (PNG)"}},
	{DOCX, []string{".docx"}, office.Text{BN: "ওয়ার্ড (DOCX)", EN: "Word document (DOCX)"}},
	{XLSX, []string{".xlsx"}, office.Text{BN: "এক্সেল (XLSX)", EN: "Excel workbook (XLSX)"}},
}

// ByType is the kind of a media type; known is false for one that is not attached.
func ByType(mediaType string) (kind Kind, known bool) {
	at := slices.IndexFunc(Kinds, func(k Kind) bool { return k.MediaType == mediaType })
	if at < 0 {
		return Kind{MediaType: mediaType}, false
	}
	return Kinds[at], true
}

// ByEnding is the kind that a name says it is of; known is false where it says none of ours.
func ByEnding(name string) (kind Kind, known bool) {
	at := slices.IndexFunc(Kinds, func(k Kind) bool { return slices.Contains(k.Endings, strings.ToLower(path.Ext(name))) })
	if at < 0 {
		return Kind{}, false
	}
	return Kinds[at], true
}

// Picture tells whether a kind is one of pictures, Scan whether a sheet of paper comes as it.
func (k Kind) Picture() bool { return k.MediaType == PNG || k.MediaType == JPEG }
func (k Kind) Scan() bool    { return k.MediaType == PDF || k.Picture() }

// Why a file may not be attached.
var (
	ErrOther   = errors.New("filekind: none of the kinds that are attached")
	ErrOld     = errors.New("filekind: a file of an Office before 2007, or one in its container")
	ErrLocked  = errors.New("filekind: closed with a password")
	ErrProgram = errors.New("filekind: a program or script")
	ErrMacros  = errors.New("filekind: a document that carries macros or objects of other programs")
	ErrBroken  = errors.New("filekind: a document that is not whole")
)

// The beginnings of files.
const (
	zipMark = "PK\x03\x04"
	oldMark = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	// lockedMark is the name of the part in which Office lays a document that is closed with a password.
	lockedMark = "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"
)

// heads are the beginnings that tell a kind by themselves.
var heads = []struct{ head, mediaType string }{
	{"%PDF-", PDF}, {"\x89PNG\r\n\x1a\n", PNG}, {"\xff\xd8\xff", JPEG},
}

// programHeads are the beginnings of programs, scripts and shortcuts.
var programHeads = []string{"MZ", "\x7fELF", "#!", "\xca\xfe\xba\xbe", "\xcf\xfa\xed\xfe", "L\x00\x00\x00\x01\x14\x02\x00"}

// Of tells what a file is. The error is one of this package's.
func Of(data []byte) (Kind, error) {
	for _, h := range heads {
		if bytes.HasPrefix(data, []byte(h.head)) {
			kind, _ := ByType(h.mediaType)
			return kind, nil
		}
	}
	switch {
	case bytes.HasPrefix(data, []byte(zipMark)):
		return packed(data)
	case bytes.HasPrefix(data, []byte(oldMark)):
		if bytes.Contains(data, []byte(lockedMark)) {
			return Kind{}, ErrLocked
		}
		return Kind{}, ErrOld
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return Kind{}, ErrOld
	}
	for _, head := range programHeads {
		if bytes.HasPrefix(data, []byte(head)) {
			return Kind{}, ErrProgram
		}
	}
	return Kind{}, ErrOther
}

// maxParts bounds the entries of a packed document: its directory is read whole before anything can be asked of it.
const maxParts = 8192

// firstParts are what the first entry of a packed document begins with, as a bundle demands it too.
//
// Source: internal/bundle/README.md › Layout.
var firstParts = []string{"[Content_Types].xml", "_rels/", "docProps/", "xl/", "word/", "customXml/"}

// packed looks into a document of Office: the part that holds it must be there, and nothing that could run.
func packed(data []byte) (Kind, error) {
	if bytes.Count(data, []byte("PK\x01\x02")) > maxParts {
		return Kind{}, ErrOther
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Kind{}, ErrBroken
	}
	holds := map[string]bool{}
	for _, f := range archive.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		if runs(name) {
			return Kind{}, ErrMacros
		}
		holds[name] = true
	}
	mediaType := ""
	switch word, book := holds["word/document.xml"], holds["xl/workbook.xml"]; {
	case word && book, !holds["[content_types].xml"]:
		return Kind{}, ErrOther
	case word:
		mediaType = DOCX
	case book:
		mediaType = XLSX
	default:
		return Kind{}, ErrOther
	}
	first := data[30:]
	if !slices.ContainsFunc(firstParts, func(part string) bool { return bytes.HasPrefix(first, []byte(part)) }) {
		return Kind{}, ErrBroken
	}
	kind, _ := ByType(mediaType)
	return kind, nil
}

// runs tells whether a part of a document could do something when it is opened: a macro, a control, an object of another
// program, a program itself.
func runs(name string) bool {
	switch {
	case strings.HasSuffix(name, "vbaproject.bin"), strings.Contains(name, "/activex/"), strings.Contains(name, "/macrosheets/"):
		return true
	case strings.Contains(name, "/embeddings/"):
		return !slices.Contains([]string{".xlsx", ".docx", ".pptx", ".emf", ".png", ".jpg", ".jpeg"}, path.Ext(name))
	}
	return slices.Contains([]string{".exe", ".dll", ".scr", ".com", ".bat", ".cmd", ".ps1", ".vbs", ".js", ".jar", ".msi", ".lnk", ".hta"}, path.Ext(name))
}
