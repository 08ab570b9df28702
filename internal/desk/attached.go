package desk

import (
	"cmp"
	"errors"
	"io"
	"mime"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"batayandesk/internal/bangla"
	"batayandesk/internal/disk"
	"batayandesk/internal/office"
	"batayandesk/internal/photo"
	"batayandesk/internal/store"
)

// maxAttachment bounds one attached file, in bytes.
const maxAttachment = 50 << 20

// attachable are the types of files that records may carry, by what their bytes say.
var attachable = map[string]bool{"application/pdf": true, "image/png": true, "image/jpeg": true}

// GivenFile is a file that somebody chose or dropped on the window.
type GivenFile struct {
	Name string // without its folder; "" where none was given
	Data []byte
}

// ChosenFile asks for a file of a kind that the dialog knows; its name is "" where the dialog was closed.
func (d *Desk) ChosenFile(kind string) (GivenFile, error) {
	path, err := d.Env.Dialogs.OpenFile(kind)
	if err != nil || path == "" {
		return GivenFile{}, err
	}
	return FileAt(path)
}

// maxDropped is how many files may be dropped at once.
const maxDropped = 20

// DroppedFiles are the files that were dropped on the window last; asked for once more they are gone. The problem is
// file.too_many.
func (d *Desk) DroppedFiles() ([]GivenFile, error) {
	if d.Env.Dropped == nil {
		return nil, nil
	}
	paths := d.Env.Dropped()
	if len(paths) > maxDropped {
		return nil, office.Problem{Code: "file.too_many", Args: office.Args{"max": maxDropped}}
	}
	files := make([]GivenFile, 0, len(paths))
	for _, path := range paths {
		f, err := FileAt(path)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

// FileAt is the file at a path that a dialog, the window or a command line gave.
func FileAt(path string) (GivenFile, error) {
	f, err := os.Open(path)
	if err != nil {
		return GivenFile{}, disk.Reading(path, err)
	}
	defer f.Close()
	data, err := ReadAll(f, maxAttachment)
	if err != nil {
		return GivenFile{}, disk.Reading(path, err)
	}
	name := strings.TrimSpace(bangla.Normalise(filepath.Base(path)))
	if len(data) == 0 {
		return GivenFile{}, office.Problem{Code: "file.empty", Args: office.Args{"name": name}}
	}
	return GivenFile{name, data}, nil
}

// Attachment looks at a file's bytes, not its name, and says what it is; of a picture it gives the bytes to keep. The
// problem is file.type.
func (f GivenFile) Attachment() (office.Attachment, []byte, error) {
	mediaType, _, err := mime.ParseMediaType(http.DetectContentType(f.Data))
	if err != nil || !attachable[mediaType] {
		return office.Attachment{}, nil, office.Problem{Code: "file.type", Args: office.Args{"name": f.Name}}
	}
	data := f.Data
	if mediaType == "image/jpeg" {
		data = photo.Clean(data)
	}
	return office.Attachment{Name: f.Name, MediaType: mediaType}, data, nil
}

// StoredFiles are the files that a draft names, as far as its word can be taken: their bytes must be in the
// office file, and their size is that of the bytes. They count as named from now on. The problem is
// file.absent.
func StoredFiles(tx *store.Tx, given []office.Attachment) ([]office.Attachment, error) {
	files := make([]office.Attachment, 0, len(given))
	for _, a := range given {
		name := fileName(a.Name)
		size, err := tx.AttachmentSize(a.SHA256)
		if errors.Is(err, store.ErrNotFound) || errors.Is(err, store.ErrKey) {
			return nil, office.Problem{Code: "file.absent", Args: office.Args{"name": name}}
		}
		if err != nil {
			return nil, err
		}
		a.Size, a.Name = size, name
		files = append(files, a)
	}
	return files, NowNamed(tx, files)
}

// maxFileName is the longest name of a file that is kept, in letters.
const maxFileName = 120

// fileName is what of a name names a file, on any system and in exchange files; never empty.
func fileName(given string) string {
	name := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, bangla.Normalise(given))
	name = strings.TrimSpace(name[strings.LastIndexAny(name, `/\`)+1:])
	if bangla.Shorten(name, maxFileName) != name {
		ext := filepath.Ext(name)
		if len(ext) > 8 {
			ext = ""
		}
		name = cmp.Or(bangla.Shorten(strings.TrimSuffix(name, ext), maxFileName-8), "file") + ext
	}
	if strings.Trim(name, ".") == "" {
		return "file"
	}
	return name
}

// ReadAll reads at most limit bytes; more is the problem file.too_large.
func ReadAll(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limit {
		return nil, office.Problem{Code: "file.too_large", Args: office.Args{"mb": int(limit >> 20)}}
	}
	return data, nil
}
