package bundle

import (
	"errors"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/office"
)

// Labels of bag-info.txt and places of our profile. Source: internal/bundle/README.md › Profile.
const (
	labelProfile = "BagIt-Profile-Identifier"
	labelOxum    = "Payload-Oxum"
	labelID      = "External-Identifier"
	labelSchema  = "BatayanDesk-Schema"
	labelDay     = "Bagging-Date"
	labelBase    = "BatayanDesk-Base"
	contentPath  = "data/content.json"
	attachFolder = "data/attachments/"
	siteFolder   = "data/site/"
)

// Schema is the major version of the profile that this program writes and the newest it reads.
const Schema = 1

// Content is what content.json says, as far as the rest of a bundle must agree with it.
type Content struct {
	Office string              // the office's id
	Files  []office.Attachment // every file that lies beside it: of records, directives, letters, and the emblem; a size below 0 is not said
}

// ContentReader reads content.json to its end and judges it as an import would. What is wrong with it are
// office.Problems; any other error is one of the reader.
type ContentReader func(io.Reader) (Content, error)

// judgeProfile holds what a bundle says of itself and the names of its files to internal/bundle/README.md › Profile.
// A bag of another kind has no profile.
func (in *inspection) judgeProfile() error {
	if in.kind != KindBundle {
		return nil
	}
	in.judgeTags()
	for _, m := range in.files {
		if m.payload() {
			in.judgePlace(m)
		}
	}
	if in.byName[contentPath] == nil {
		in.add("bundle.content.missing", contentPath, nil)
	}
	return nil
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
	if in.byName[tagInfo] == nil {
		in.add("bundle.bag.tagfile", tagInfo, nil)
	}
	if !in.none() {
		return
	}
	for _, m := range in.files {
		if m.payload() || isTagManifest(m.path) {
			continue
		}
		if _, listed := tags.digests[m]; !listed {
			in.add("bundle.bag.extra", m.path, office.Args{"list": tags.file})
		} else if _, _, isManifest := manifestName(m.path); !isManifest && m.path != tagBagIt && m.path != tagInfo {
			in.add("bundle.profile.place", m.path, nil)
		}
	}
	for _, l := range infoLabels {
		said := first(in.info, l.Name)
		other := said != "" && len(l.Values) > 0 && !slices.Contains(l.Values, said)
		if l.Name != labelSchema && (said == "" && l.Required || other) {
			in.add("bundle.bag.label", tagInfo, office.Args{"label": l.Name})
		}
	}
	schema, err := strconv.Atoi(first(in.info, labelSchema))
	switch {
	case err != nil || schema < 1:
		in.add("bundle.bag.label", tagInfo, office.Args{"label": labelSchema})
	case schema > Schema:
		in.add("bundle.content.newer", tagInfo, office.Args{"version": schema})
	}
}

// judgePlace refuses a payload file that has no place in the profile.
func (in *inspection) judgePlace(m *member) {
	below := strings.TrimPrefix(m.path, "data/")
	if _, known := kindOf(below); known {
		return
	}
	code := "bundle.profile.place"
	if isProgramName(below) {
		code = "bundle.attachment.program"
	}
	in.add(code, m.path, nil)
}

// judgeOf is how the bytes of m are judged: by its kind in a bundle; in another bag, whether it can be run.
func (in *inspection) judgeOf(m *member) judge {
	switch {
	case !m.payload():
		return nil
	case in.kind != KindBundle:
		return func(src io.Reader) []Finding {
			if head, _ := peekHead(src); isProgramName(m.path) || isProgram(head) {
				return []Finding{{Code: "bundle.note.program", Path: m.path}}
			}
			return nil
		}
	case m.path == contentPath:
		return in.judgeContent
	}
	kind, _ := kindOf(strings.TrimPrefix(m.path, "data/"))
	return func(src io.Reader) []Finding {
		if f := kind.fault(m.path, src, in.reaches); f != nil {
			return []Finding{*f}
		}
		return nil
	}
}

// reaches tells whether a link of a page leads to a file of the payload: href is a path without scheme, query
// and fragment, seen from the page.
func (in *inspection) reaches(page, href string) bool {
	to := path.Join(path.Dir(page), href)
	return in.byName[to] != nil && strings.HasPrefix(to, "data/")
}

// judgeContent hands content.json to its reader. Only one worker reads it.
func (in *inspection) judgeContent(src io.Reader) []Finding {
	said, err := in.read(src)
	in.said = said
	var found []Finding
	problems, worded := office.AsProblems(err)
	for _, p := range problems {
		found = append(found, Finding{Code: contentCode(p), Path: contentPath, Args: p.Args})
	}
	if err != nil && !worded && !isReading(err) {
		found = append(found, Finding{Code: "bundle.content.format", Path: contentPath})
	}
	if claimed := first(in.info, labelID); err == nil && (said.Office == "" || said.Office != claimed) {
		found = append(found, Finding{Code: "bundle.content.office", Path: contentPath, Args: office.Args{
			"said": shown(claimed), "found": shown(said.Office)}})
	}
	return found
}

// contentCode is how a bundle words a problem of its content: that it is none of ours, or newer, is said of the
// file and not of a place in it.
func contentCode(p office.Problem) string {
	switch {
	case p.Code == "exchange.newer":
		return "bundle.content.newer"
	case p.Code == "exchange.format", p.Code == "exchange.type" && (p.Field == "" || p.Field == "format" || p.Field == "version"):
		return "bundle.content.format"
	}
	return p.Code
}

// isReading tells whether err came from reading the file and not from what stands in it; whoever reads on meets
// it again.
func isReading(err error) bool {
	var file errFile
	var fault faultError
	return errors.As(err, &file) || errors.As(err, &fault)
}

// judgeAttachments compares the attachments with those that the content names: they are there, of the size
// that is said, under a name that begins with their digest, and there are no others.
func (in *inspection) judgeAttachments() error {
	if in.kind != KindBundle || !in.none() {
		return nil
	}
	digests := in.manifest(false).digests
	there := map[string]*member{}
	for _, m := range in.files {
		if below, attached := strings.CutPrefix(m.path, attachFolder); attached {
			if there[digests[m]] != nil || !strings.HasPrefix(below, digests[m][:attachHead]+"-") {
				in.add("bundle.attachment.name", m.path, nil)
			}
			there[digests[m]] = m
		}
	}
	named := map[string]bool{}
	for _, a := range in.said.Files {
		m := there[a.SHA256]
		switch {
		case named[a.SHA256]:
		case m == nil:
			in.add("bundle.content.attachment", contentPath, office.Args{"digest": shown(a.SHA256)})
		case a.Size >= 0 && a.Size != m.size:
			in.add("bundle.attachment.size", m.path, nil)
		}
		named[a.SHA256] = true
	}
	for _, m := range in.files {
		if strings.HasPrefix(m.path, attachFolder) && !named[digests[m]] {
			in.add("bundle.attachment.unnamed", m.path, nil)
		}
	}
	return nil
}
