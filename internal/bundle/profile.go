package bundle

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"batayandesk/internal/office"
)

// Labels of bag-info.txt and places of our profile. Source: domain.md section 15.
const (
	labelOxum    = "Payload-Oxum"
	labelID      = "External-Identifier"
	labelSchema  = "BatayanDesk-Schema"
	labelBase    = "BatayanDesk-Base"
	contentPath  = "data/content.json"
	attachFolder = "data/attachments/"
)

// Schema is the major version of the profile that this program writes and the newest it reads.
const Schema = 1

// Content is what a bag must be told of its content.json by the one who reads offices.
type Content struct {
	Format  string // what the key "format" must say
	Version int    // the newest "version" that is read
	// Check reads the JSON as a stream and tells see of every short string and number: its place (keys; "*" for an
	// element of a list) and its value. What is wrong is an office.Problem; any other error is the reader's.
	Check func(r io.Reader, see func(place []string, value string)) error
}

// judgeProfile holds a bundle to domain.md section 15, after its bytes are known to be those that were
// packed. A bag of another kind has no profile.
func (in *inspection) judgeProfile() error {
	if in.kind != KindBundle {
		return nil
	}
	in.judgeTags()
	if !in.none() {
		return nil
	}
	if err := in.judgeContent(); err != nil {
		return err
	}
	return in.judgeAttachments()
}

// judgeTags demands what RFC 8493 leaves open: sha256 for payload and tag files, every tag file listed, the
// sum of the payload, the schema.
func (in *inspection) judgeTags() {
	payload, tags := in.manifest(false), in.manifest(true)
	if payload == nil {
		in.add("bundle.bag.tagfile", "manifest-sha256.txt", nil)
	}
	if tags == nil {
		in.add("bundle.bag.tagfile", "tagmanifest-sha256.txt", nil)
	}
	if in.byPath[tagInfo] == nil {
		in.add("bundle.bag.tagfile", tagInfo, nil)
	}
	if !in.none() {
		return
	}
	for _, file := range slices.Sorted(maps.Keys(in.byPath)) {
		if strings.HasPrefix(file, "data/") || isTagManifest(file) {
			continue
		}
		if _, listed := tags.digests[file]; !listed {
			in.add("bundle.bag.extra", file, office.Args{"list": tags.file})
		}
	}
	if first(in.info, labelOxum) == "" {
		in.add("bundle.bag.label", tagInfo, office.Args{"label": labelOxum})
	}
	schema, err := strconv.Atoi(first(in.info, labelSchema))
	switch {
	case err != nil || schema < 1:
		in.add("bundle.bag.label", tagInfo, office.Args{"label": labelSchema})
	case schema > Schema:
		in.add("bundle.content.newer", tagInfo, office.Args{"version": schema})
	}
}

func (in *inspection) manifest(tag bool) *manifest {
	for i, m := range in.manifests {
		if m.tag == tag && m.algorithm == strong {
			return &in.manifests[i]
		}
	}
	return nil
}

// judgeContent reads content.json as a stream: its form, its version, whose office it is, and that every
// attachment it names is there.
func (in *inspection) judgeContent() error {
	m := in.byPath[contentPath]
	if m == nil {
		in.add("bundle.content.missing", contentPath, nil)
		return nil
	}
	have := in.attachmentDigests()
	said := map[string]string{}
	absent := 0
	see := func(place []string, value string) {
		switch at := strings.Join(place, "."); {
		case at == "format" || at == "version" || at == "office.id":
			said[at] = value
		case namesFile(place, at) && value != "" && !have[value]:
			if absent++; absent <= 20 {
				in.add("bundle.content.attachment", contentPath, office.Args{"digest": shown(value)})
			}
		}
	}
	pr, pw := io.Pipe()
	go func() {
		pw.CloseWithError(newUnpacker(in.r).copyTo(pw, m, make([]byte, 64<<10)))
	}()
	err := in.content.Check(pr, see)
	pr.Close()
	var p office.Problem
	if errors.As(err, &p) {
		in.list = append(in.list, Finding{Code: p.Code, Path: contentPath, Args: p.Args})
		return nil
	}
	if err != nil {
		return err
	}
	version, verr := strconv.Atoi(said["version"])
	switch {
	case said["format"] != in.content.Format || verr != nil || version < 1:
		in.add("bundle.content.format", contentPath, nil)
	case version > in.content.Version:
		in.add("bundle.content.newer", contentPath, office.Args{"version": version})
	case said["office.id"] == "" || said["office.id"] != first(in.info, labelID):
		in.add("bundle.content.office", contentPath, office.Args{
			"said": shown(first(in.info, labelID)), "found": shown(said["office.id"])})
	}
	return nil
}

// namesFile tells whether content.json has the digest of an attachment at a place: of a record, a directive,
// a letter, or the office's emblem. Frozen PDFs are prints, no attachments.
func namesFile(place []string, at string) bool {
	switch at {
	case "office.print.emblem_sha256", "directives.*.attached.*.sha256", "directives.*.letter.attached.*.sha256", "letters.*.body.attached.*.sha256":
		return true
	}
	return len(place) == 7 && place[0] == "categories" && place[4] == "attachments" && place[6] == "sha256"
}

func (in *inspection) attachmentDigests() map[string]bool {
	have := map[string]bool{}
	for file, digest := range in.manifest(false).digests {
		if strings.HasPrefix(file, attachFolder) {
			have[digest] = true
		}
	}
	return have
}

// programs are endings that a double click would run. Office documents with macros are among them.
var programs = " exe com scr pif bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta msi msp msix jar lnk url reg cpl dll sys inf chm " +
	"docm dotm xlsm xltm xlam pptm potm ppsm app sh desktop svg svgz htm html xhtml mht "

// heads are the first bytes that files of an ending must have.
var heads = map[string]string{
	"pdf": "%PDF-", "jpg": "\xff\xd8\xff", "jpeg": "\xff\xd8\xff", "png": "\x89PNG\r\n\x1a\n", "gif": "GIF8",
}

// judgeAttachments looks at the beginning of each attachment: no program, no page with script under the
// name of a picture.
func (in *inspection) judgeAttachments() error {
	for _, file := range slices.Sorted(maps.Keys(in.byPath)) {
		if !strings.HasPrefix(file, attachFolder) {
			continue
		}
		ending := strings.ToLower(strings.TrimPrefix(path.Ext(file), "."))
		head, err := in.head(in.byPath[file])
		if err != nil {
			return err
		}
		switch {
		case ending != "" && strings.Contains(programs, " "+ending+" "), isProgram(head):
			in.add("bundle.attachment.program", file, nil)
		case pretends(ending, head):
			in.add("bundle.attachment.type", file, office.Args{"ending": ending})
		}
	}
	return nil
}

func isProgram(head []byte) bool {
	for _, magic := range []string{"MZ", "\x7fELF", "#!", "\xca\xfe\xba\xbe", "\xcf\xfa\xed\xfe"} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return true
		}
	}
	return false
}

// pretends tells whether a file of a known ending begins as a page does. A file that is merely not what its
// name says is left to the viewer.
func pretends(ending string, head []byte) bool {
	magic, known := heads[ending]
	if !known || bytes.HasPrefix(head, []byte(magic)) {
		return false
	}
	text := bytes.TrimLeftFunc(bytes.TrimPrefix(head, []byte("\ufeff")), unicode.IsSpace)
	return bytes.HasPrefix(text, []byte("<"))
}

// errEnough ends the reading of a head.
var errEnough = errors.New("enough read")

// head is up to 64 bytes from the beginning of m.
func (in *inspection) head(m *member) ([]byte, error) {
	w := &headWriter{}
	err := newUnpacker(in.r).copyTo(w, m, make([]byte, 64))
	if errors.Is(err, errEnough) {
		err = nil
	}
	return w.got, err
}

type headWriter struct{ got []byte }

func (w *headWriter) Write(p []byte) (int, error) {
	w.got = append(w.got, p...)
	if len(w.got) >= 64 {
		return 0, errEnough
	}
	return len(p), nil
}
