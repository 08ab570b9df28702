package bundle

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/office"
)

// Progress hears how many bytes of how many are done. An error from it stops the work and comes back.
type Progress func(done, total int64) error

// Verify looks at the whole of a bag without unpacking it and believes nothing before it is checked: the
// ZIP's own structure, names, limits, then the tag files, then every digest, then, for a bundle, the
// profile of domain.md section 15. Refusal costs the reading of the directory alone where the archive
// itself is hostile. Memory stays under 64 MiB. err is that of r or of progress, never about the bag.
//
// Sources: RFC 8493 section 3 and 5; domain.md section 15; reliability.md R8.
func Verify(r io.ReaderAt, size int64, content Content, progress Progress) (Report, error) {
	_, report, err := inspect(r, size, content, progress)
	return report, err
}

// inspection is a bag half way through its examination.
type inspection struct {
	findings
	r         io.ReaderAt
	content   Content
	members   []member
	byPath    map[string]*member
	top       string
	version   string
	info      []label
	manifests []manifest
	kind      string
}

func inspect(r io.ReaderAt, size int64, content Content, progress Progress) (*inspection, Report, error) {
	in := &inspection{r: r, content: content, kind: KindBag}
	steps := []func() error{
		func() (err error) { in.members, err = readDirectory(r, size, &in.findings); return err },
		in.findTop,
		in.readTags,
		in.readManifests,
		in.judgeComplete,
		func() error { return in.judgeDigests(progress) },
		in.judgeProfile,
	}
	for _, step := range steps {
		err := step()
		var fault faultError
		if errors.As(err, &fault) {
			in.add(fault.code, fault.path, nil)
		} else if err != nil {
			return in, in.report(in.kind), err
		}
		if !in.none() && in.fatal() {
			break
		}
	}
	return in, in.report(in.kind), nil
}

// fatal tells whether what was found forbids to look further. Only what is said about single files of a
// sound archive lets the examination go on, so that a clerk gets the whole list.
func (in *inspection) fatal() bool {
	for _, f := range in.list {
		switch f.Code {
		case "bundle.bag.missing", "bundle.bag.extra", "bundle.bag.changed", "bundle.bag.oxum":
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
	in.top = top
	in.byPath = make(map[string]*member, len(in.members))
	for i := range in.members {
		m := &in.members[i]
		below, inside := strings.CutPrefix(m.name, top+"/")
		if !inside {
			in.add("bundle.bag.top", m.name, nil)
			continue
		}
		m.path = strings.TrimSuffix(below, "/")
		if !m.folder {
			in.byPath[m.path] = m
		}
	}
	return nil
}

// text reads a whole small file; a larger one is a finding.
func (in *inspection) text(m *member, most int64) ([]byte, error) {
	if m.size > most {
		return nil, faultError{"bundle.bomb.size", m.path}
	}
	var b bytes.Buffer
	b.Grow(int(m.size))
	err := newUnpacker(in.r).copyTo(&b, m, make([]byte, 32<<10))
	return b.Bytes(), err
}

// readTags reads bagit.txt and bag-info.txt and refuses fetch.txt: no part of a bag may be elsewhere.
func (in *inspection) readTags() error {
	declaration := in.byPath[tagBagIt]
	if declaration == nil {
		in.add("bundle.bag.tagfile", tagBagIt, nil)
		return nil
	}
	text, err := in.text(declaration, maxBagItBytes)
	if err != nil {
		return err
	}
	if in.version = judgeBagIt(text, &in.findings); in.version == "" {
		return nil
	}
	if in.byPath[tagFetch] != nil {
		in.add("bundle.bag.fetch", tagFetch, nil)
		return nil
	}
	if m := in.byPath[tagInfo]; m != nil {
		if text, err = in.text(m, maxInfoBytes); err != nil {
			return err
		}
		labels, ok := parseLabels(string(text))
		if !ok || !plain(string(text)) {
			in.add("bundle.bag.info", tagInfo, nil)
			return nil
		}
		in.info = labels
	}
	if first(in.info, labelSchema) != "" || in.byPath[contentPath] != nil {
		in.kind = KindBundle
	}
	return nil
}

// readManifests reads every manifest; one of an algorithm that we do not know cannot be checked and is
// refused.
func (in *inspection) readManifests() error {
	for _, path := range slices.Sorted(maps.Keys(in.byPath)) {
		algorithm, tag, ok := manifestName(path)
		if !ok {
			continue
		}
		if _, known := algorithms[algorithm]; !known {
			in.add("bundle.bag.algorithm", path, office.Args{"algorithm": shown(algorithm)})
			continue
		}
		text, err := in.text(in.byPath[path], maxManifestBytes)
		if err != nil {
			return err
		}
		m := manifest{file: path, algorithm: algorithm, tag: tag}
		m.read(bytes.NewReader(text), in.version, &in.findings)
		in.manifests = append(in.manifests, m)
	}
	if !slices.ContainsFunc(in.manifests, func(m manifest) bool { return !m.tag }) && in.none() {
		in.add("bundle.bag.tagfile", "manifest-sha256.txt", nil)
	}
	return nil
}

// judgeComplete compares what the manifests list with what is there, and the sum in bag-info.txt.
//
// Source: RFC 8493, section 3: every payload manifest lists every payload file.
func (in *inspection) judgeComplete() error {
	var octets, files int64
	for _, path := range slices.Sorted(maps.Keys(in.byPath)) {
		if !strings.HasPrefix(path, "data/") {
			continue
		}
		octets, files = octets+in.byPath[path].size, files+1
		for _, m := range in.manifests {
			if _, listed := m.digests[path]; !m.tag && !listed {
				in.add("bundle.bag.extra", path, office.Args{"list": m.file})
			}
		}
	}
	for _, m := range in.manifests {
		for _, path := range slices.Sorted(maps.Keys(m.digests)) {
			if in.byPath[path] == nil {
				in.add("bundle.bag.missing", path, office.Args{"list": m.file})
			}
		}
	}
	oxum := strconv.FormatInt(octets, 10) + "." + strconv.FormatInt(files, 10)
	if said := first(in.info, labelOxum); said != "" && said != oxum {
		in.add("bundle.bag.oxum", tagInfo, office.Args{"said": shown(said), "found": oxum})
	}
	return nil
}
