package bundle

import (
	"context"
	"errors"
	"io"
	"io/fs"

	"batayandesk/internal/office"
)

// folder is a bag that lies in a folder.
type folder struct {
	ctx   context.Context
	files fs.FS
}

// onTop is the name of the folder on top: a folder that lies somewhere has one that says nothing.
const onTop = "bag"

// list walks the folder. Names and limits are judged as those of a ZIP are.
func (f folder) list(found *findings) ([]member, error) {
	var members []member
	err := fs.WalkDir(f.files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err := f.ctx.Err(); err != nil {
			return err
		}
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return nil
		}
		if len(members) == maxEntries {
			found.add("bundle.bomb.count", "", office.Args{"most": maxEntries})
			return fs.SkipAll
		}
		if code := nameFault(path); code != "" {
			found.add(code, path, nil)
		}
		switch {
		case entry.Type()&fs.ModeSymlink != 0:
			found.add("bundle.name.link", path, nil)
			return nil
		case !entry.Type().IsRegular():
			found.add("bundle.name.device", path, nil)
			return nil
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		members = append(members, member{name: onTop + "/" + path, size: info.Size(), packed: info.Size(), method: stored})
		return nil
	})
	if err != nil {
		return nil, errFile{err}
	}
	if len(members) == 0 && found.none() {
		found.add("bundle.bag.tagfile", tagBagIt, nil)
	}
	judgeLimits(members, found)
	judgeNames(members, found)
	return members, nil
}

func (f folder) reader() reader { return f }

// open begins to read a file of the folder.
func (f folder) open(m *member) (io.Reader, error) {
	file, err := f.files.Open(m.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, faultError{"bundle.zip.data", m.path}
	}
	if err != nil {
		return nil, errFile{err}
	}
	return &lying{folder: f, m: m, file: file}, nil
}

// lying is a file of a folder. It may change while it is read: more or fewer bytes than were listed are a fault.
type lying struct {
	folder
	m    *member
	file fs.File
	done int64
	err  error
}

// Read reads on and closes the file at its end.
func (l *lying) Read(p []byte) (int, error) {
	if l.err == nil {
		l.err = l.ctx.Err()
	}
	if l.err != nil {
		return 0, l.err
	}
	n, err := l.file.Read(p)
	l.done += int64(n)
	switch {
	case l.done > l.m.size, err == io.EOF && l.done < l.m.size:
		err = faultError{"bundle.zip.data", l.m.path}
	case err != nil && err != io.EOF:
		err = errFile{err}
	}
	if err != nil {
		l.err = err
		_ = l.file.Close()
	}
	return n, err
}
