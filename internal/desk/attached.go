package desk

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/disk"
	"batayandesk/internal/filekind"
	"batayandesk/internal/office"
	"batayandesk/internal/photo"
	"batayandesk/internal/store"
)

// maxAttachment bounds one attached file, in bytes.
const maxAttachment = 50 << 20

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

// maxAtOnce is how many files may be given at once.
const maxAtOnce = 20

// GivenPaths are the places of the files that were dropped on the window last, which asked for once more are gone, or that a
// dialog for several asks for. The problem is file.too_many.
func (d *Desk) GivenPaths(dropped bool, kind string) (paths []string, err error) {
	switch {
	case !dropped:
		paths, err = d.Env.Dialogs.OpenFiles(kind)
	case d.Env.Dropped != nil:
		paths = d.Env.Dropped()
	}
	if len(paths) > maxAtOnce {
		return nil, office.Problem{Code: "file.too_many", Args: office.Args{"max": maxAtOnce}}
	}
	return paths, err
}

// DroppedFiles are the files that were dropped on the window last. The problem is file.too_many.
func (d *Desk) DroppedFiles() ([]GivenFile, error) {
	paths, err := d.GivenPaths(true, "")
	if err != nil {
		return nil, err
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

// NewFile is a file on its way into the office file: what it is, the bytes to keep of it and the text in it.
type NewFile struct {
	office.Attachment
	data []byte
	text string // as inside gives it
}

// Attachment looks at a file's bytes, says what it is and reads it; of a picture the bytes to keep are those of the picture alone, the
// right way up. It takes no place in the office file yet. The problems are file.type and those of fileProblems.
func (f GivenFile) Attachment() (NewFile, error) {
	kind, err := filekind.Of(f.Data)
	if err != nil {
		return NewFile{}, f.refused(err)
	}
	name, fits := kind.NameOf(f.Name)
	if !fits {
		return NewFile{}, office.Problem{Code: "file.kind", Args: office.Args{"name": f.Name, "kind": kind.Label}}
	}
	file := NewFile{Attachment: office.Attachment{Name: name, MediaType: kind.MediaType}, data: f.Data}
	if kind.Picture() {
		if file.data, err = photo.Upright(f.Data); err != nil {
			return NewFile{}, office.Problem{Code: "file.pixels", Args: office.Args{"name": f.Name, "max": photo.MaxPixels / 1_000_000}}
		}
	}
	file.text = inside(kind.MediaType, file.data)
	return file, nil
}

// Scan is Attachment where a sheet of paper is meant: a PDF or a picture. The problem of others is file.type.
func (f GivenFile) Scan() (NewFile, error) {
	if kind, err := filekind.Of(f.Data); err == nil && !kind.Scan() {
		return NewFile{}, office.Problem{Code: "file.no_scan", Args: office.Args{"name": f.Name}}
	}
	return f.Attachment()
}

// fileProblems are why a file may not be attached, in words.
var fileProblems = []struct {
	err  error
	code string
}{
	{filekind.ErrOld, "file.old"},
	{filekind.ErrLocked, "file.locked"},
	{filekind.ErrProgram, "file.program"},
	{filekind.ErrMacros, "file.macros"},
	{filekind.ErrBroken, "file.broken"},
}

func (f GivenFile) refused(err error) error {
	for _, p := range fileProblems {
		if errors.Is(err, p.err) {
			return office.Problem{Code: p.code, Args: office.Args{"name": f.Name}}
		}
	}
	return office.Problem{Code: "file.type", Args: office.Args{"name": f.Name}}
}

// PutFile stores a file on trial, findable by what stands in it once something names it, and gives it as it is stored. Bytes that
// are there already are not stored twice.
func PutFile(tx *store.Tx, f NewFile) (office.Attachment, error) {
	var err error
	if f.SHA256, f.Size, err = putUnnamed(tx, f.data); err != nil {
		return f.Attachment, err
	}
	return f.Attachment, putInside(tx, f.SHA256, f.text)
}

// StoredFiles are the files that a draft names, as far as its word can be taken: their bytes must be in the
// office file, and their size is that of the bytes. They count as named from now on. The problem is
// file.absent.
func StoredFiles(tx *store.Tx, given []office.Attachment) ([]office.Attachment, error) {
	files := make([]office.Attachment, 0, len(given))
	for _, a := range given {
		name := filekind.Unique(filekind.Name(a.Name), func(name string) bool {
			return slices.ContainsFunc(files, func(other office.Attachment) bool {
				return other.SHA256 != a.SHA256 && strings.EqualFold(other.Name, name)
			})
		})
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
