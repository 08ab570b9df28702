package handover

import (
	"errors"
	"io"
	"net/http"
	"path/filepath"
	"slices"
	"strings"

	"batayandesk/internal/bundle"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// emblemName is what the office's emblem is called where it is a file beside others.
const emblemName = "emblem"

// attachmentEntries are the files of all that a bundle tells of, each once: of records, directives and issued
// letters, and the emblem.
func (w *work) attachmentEntries() ([]bundle.Entry, error) {
	var entries []bundle.Entry
	seen := map[string]bool{}
	add := func(files []office.Attachment) {
		for _, a := range files {
			if seen[a.SHA256] {
				continue
			}
			seen[a.SHA256] = true
			entries = append(entries, w.stored(attachmentPath(a), a))
		}
	}
	for _, category := range w.Catalog.All() {
		for _, r := range w.leaving(category) {
			add(r.Attachments)
		}
	}
	for _, dir := range w.Directives {
		add(dir.Files())
	}
	err := w.Tx.Letters(func(l office.Letter) error {
		if l.Issued() {
			add(l.Files())
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	emblem, err := w.emblem()
	if emblem != nil {
		add([]office.Attachment{*emblem})
	}
	return entries, err
}

// stored is an entry of bytes that lie in the office file.
func (w *work) stored(path string, a office.Attachment) bundle.Entry {
	return bundle.Entry{Path: path, Size: a.Size, SHA256: a.SHA256, Make: func(out io.Writer) error { return w.Tx.CopyAttachment(out, a.SHA256) }}
}

// emblem is the office's emblem as a file; nil where it has none.
func (w *work) emblem() (*office.Attachment, error) {
	sha := w.Office.Print.EmblemSHA256
	if sha == "" {
		return nil, nil
	}
	data, err := w.Tx.Attachment(sha)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	a := office.Attachment{Name: emblemName + ".png", MediaType: http.DetectContentType(data), Size: int64(len(data)), SHA256: sha}
	if a.MediaType == "image/jpeg" {
		a.Name = emblemName + ".jpg"
	}
	return &a, nil
}

// endings are how the files that records may carry end in a bundle, the usual one first. What they are was read
// from their bytes when they were attached; their names need not say it.
var endings = map[string][]string{"application/pdf": {".pdf"}, "image/png": {".png"}, "image/jpeg": {".jpg", ".jpeg"}}

// attachmentPath is where a file lies in a bundle: its digest's head, an ASCII name and the ending of its kind.
func attachmentPath(a office.Attachment) string {
	name, ext := a.Name, filepath.Ext(a.Name)
	name = desk.ASCIIName(strings.TrimSuffix(name, ext))
	if name == "" {
		name = "file"
	}
	ext = strings.ToLower(asciiExt(ext))
	if known := endings[a.MediaType]; known != nil && !slices.Contains(known, ext) {
		ext = known[0]
	}
	return "attachments/" + a.SHA256[:12] + "-" + name + ext
}

func asciiExt(ext string) string {
	if name := desk.ASCIIName(strings.TrimPrefix(ext, ".")); name != "" {
		return "." + name
	}
	return ""
}
