package desk

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"path/filepath"
	"strings"

	"batayandesk/internal/bundle"
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
			entries = append(entries, bundle.Entry{
				Path: attachmentPath(a), Size: a.Size, SHA256: a.SHA256,
				Open: func() (io.ReadCloser, error) {
					data, err := w.tx.Attachment(a.SHA256)
					return io.NopCloser(bytes.NewReader(data)), err
				},
			})
		}
	}
	for _, category := range w.Catalog.All() {
		for _, r := range w.Book.Live(category.ID) {
			add(r.Attachments)
		}
	}
	for _, dir := range w.Directives {
		add(dir.Files())
	}
	err := w.tx.Letters(func(l office.Letter) error {
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

// emblem is the office's emblem as a file; nil where it has none.
func (w *work) emblem() (*office.Attachment, error) {
	sha := w.Office.Print.EmblemSHA256
	if sha == "" {
		return nil, nil
	}
	data, err := w.tx.Attachment(sha)
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

// attachmentPath is where a file lies in a bundle: its digest's head and an ASCII name.
func attachmentPath(a office.Attachment) string {
	name, ext := a.Name, filepath.Ext(a.Name)
	name = asciiName(strings.TrimSuffix(name, ext))
	if name == "" {
		name = "file"
	}
	return "attachments/" + a.SHA256[:12] + "-" + name + strings.ToLower(asciiExt(ext))
}

func asciiExt(ext string) string {
	if name := asciiName(strings.TrimPrefix(ext, ".")); name != "" {
		return "." + name
	}
	return ""
}

// asciiName keeps letters and digits of ASCII and joins what stood between them with hyphens; at most 40.
func asciiName(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case b.Len() >= 40:
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}
