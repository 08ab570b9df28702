package bundle

import (
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// Progress hears how much of how much is done: bytes where a bag is read, files where one is written. An error
// from it stops the work and comes back.
type Progress func(done, total int64) error

// Verify looks at the whole of a bag without unpacking it and believes nothing before it is checked: the
// ZIP's own structure, names, limits, then the tag files, then, for a bundle, the names of the profile of
// internal/bundle/README.md › Profile, then every digest and, in the same reading, that each file is of the kind
// its name says; content judges content.json. What is hostile by its directory or its tag files costs the reading of
// those alone. The work grows with the length of the archive and what it unpacks to, never faster; memory
// stays under 64 MiB beside what content needs. The end of ctx ends the work wherever it is. err is that of
// ctx, r or progress, never about the bag.
//
// Sources: RFC 8493 section 3 and 5; internal/bundle/README.md › Profile; internal/bundle/README.md › Hostile bundles.
func Verify(ctx context.Context, r io.ReaderAt, size int64, content ContentReader, progress Progress) (Report, error) {
	_, report, err := inspect(ctx, archive{stopping{ctx, r}, size}, content, progress)
	return report, err
}

// VerifyFolder is Verify of a bag that lies unpacked in a folder: files is the folder that bagit.txt is in. A link is
// refused, wherever it leads.
func VerifyFolder(ctx context.Context, files fs.FS, content ContentReader, progress Progress) (Report, error) {
	_, report, err := inspect(ctx, folder{ctx, files}, content, progress)
	return report, err
}

// source is where the files of a bag lie.
type source interface {
	// list gives every file below one folder on top and judges all that can be judged of them unread.
	list(fs *findings) ([]member, error)
	// reader reads files one after another; several may be at work at a time.
	reader() reader
}

// reader gives the bytes of members. Their last Read says io.EOF only where all is as was listed; what is wrong with them
// is a faultError.
type reader interface {
	open(m *member) (io.Reader, error)
}

// inspection is a bag half way through its examination.
type inspection struct {
	findings           // what is wrong
	notes     findings // what is only worth a warning
	from      source
	members   []member
	files     []*member          // all but folders, in the order of their paths
	byName    map[string]*member // the same, by path in NFC
	version   string
	encoding  encoding
	fetched   map[string]bool // what fetch.txt would bring
	lost      int             // files of a system that were listed and are gone
	info      []label
	manifests []manifest
	kind      string
	octets    int64 // of the payload
	count     int

	read ContentReader
	said Content // what read made of content.json
}

func inspect(ctx context.Context, from source, content ContentReader, progress Progress) (*inspection, Report, error) {
	in := &inspection{from: from, kind: KindBag, read: content}
	steps := []func() error{
		func() (err error) { in.members, err = in.from.list(&in.findings); return err },
		in.findTop,
		in.readTags,
		in.readManifests,
		in.judgeComplete,
		in.judgeProfile,
		func() error { return in.judgeFiles(progress) },
		in.judgeAttachments,
	}
	for _, step := range steps {
		err := step()
		var fault faultError
		if errors.As(err, &fault) {
			in.add(fault.code, fault.path, nil)
		} else if err != nil {
			return in, in.report(), err
		}
		if !in.none() && in.fatal() {
			break
		}
	}
	return in, in.report(), ctx.Err()
}

// report is what was found so far.
func (in *inspection) report() Report {
	return Report{Valid: in.none(), Kind: in.kind, Problems: in.told(), Warnings: in.notes.told()}
}

// deviate notes what BagIt allows and our profile does not: a problem of a bundle of ours, a warning about any
// other bag.
func (in *inspection) deviate(problem, note, path string, args office.Args) {
	if in.kind == KindBundle {
		in.add(problem, path, args)
	} else {
		in.notes.add(note, path, args)
	}
}

// fatal tells whether what was found forbids to look further. Only what is said about single files of a
// sound archive lets the examination go on, so that a clerk gets the whole list.
func (in *inspection) fatal() bool {
	for _, f := range in.list {
		switch f.Code {
		case "bundle.bag.missing", "bundle.bag.elsewhere", "bundle.bag.extra", "bundle.bag.changed", "bundle.bag.oxum":
		default:
			return true
		}
	}
	return false
}

// findTop demands exactly one folder at the top and files by their path below it.
//
// Source: RFC 8493, section 4.1.
func (in *inspection) findTop() error {
	top, _, found := strings.Cut(in.members[0].name, "/")
	if !found {
		in.add("bundle.bag.top", in.members[0].name, nil)
		return nil
	}
	in.byName = make(map[string]*member, len(in.members))
	for i := range in.members {
		m := &in.members[i]
		below, inside := strings.CutPrefix(m.name, top+"/")
		if !inside {
			in.add("bundle.bag.top", m.name, nil)
			continue
		}
		m.path = strings.TrimSuffix(below, "/")
		if m.folder {
			continue
		}
		name := bangla.NFC(m.path)
		if in.byName[name] != nil {
			in.add("bundle.name.twin", m.name, nil)
		}
		in.byName[name] = m
		in.files = append(in.files, m)
	}
	slices.SortFunc(in.files, func(a, b *member) int { return cmp.Compare(a.path, b.path) })
	return nil
}
