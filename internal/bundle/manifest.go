package bundle

import (
	"bufio"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// Limits of manifests.
const (
	maxManifestBytes = 32 << 20
	maxLineBytes     = 4 << 10
)

// manifest is one manifest-<algorithm>.txt or tagmanifest-<algorithm>.txt: file → digest in lower-case hex.
// What it lists and the bag has not is a finding and is not kept.
type manifest struct {
	file      string
	algorithm string
	tag       bool
	digests   map[*member]string
	starred   bool
}

// manifestName tells whether path is a manifest, and of which algorithm.
func manifestName(path string) (algorithm string, tag, ok bool) {
	name, isText := strings.CutSuffix(path, ".txt")
	if !isText {
		return "", false, false
	}
	if algorithm, ok = strings.CutPrefix(name, "tagmanifest-"); ok {
		return algorithm, true, true
	}
	algorithm, ok = strings.CutPrefix(name, "manifest-")
	return algorithm, false, ok
}

func isTagManifest(path string) bool {
	_, tag, ok := manifestName(path)
	return ok && tag
}

// readManifests reads every manifest. One of an algorithm that we do not know cannot be checked: a bundle of
// ours has none, another bag must have one besides that we know.
//
// Source: RFC 8493, section 2.4.
func (in *inspection) readManifests() error {
	unknown := Finding{}
	for _, m := range in.files {
		algorithm, tag, ok := manifestName(m.path)
		if !ok {
			continue
		}
		if _, known := algorithms[algorithm]; !known {
			unknown = Finding{Path: m.path, Args: office.Args{"algorithm": shown(algorithm)}}
			in.deviate("bundle.bag.algorithm", "bundle.note.algorithm", m.path, unknown.Args)
			continue
		}
		list := manifest{file: m.path, algorithm: algorithm, tag: tag, digests: map[*member]string{}}
		if err := in.readManifest(&list, m); err != nil {
			return err
		}
		in.manifests = append(in.manifests, list)
	}
	payload := func(m manifest) bool { return !m.tag }
	switch {
	case !in.none():
	case slices.ContainsFunc(in.manifests, payload):
		if !slices.ContainsFunc(in.manifests, func(m manifest) bool { return payload(m) && !algorithms[m.algorithm].weak }) {
			in.notes.add("bundle.note.weak", in.manifests[0].file, nil)
		}
	case unknown.Path != "":
		in.add("bundle.bag.algorithm", unknown.Path, unknown.Args)
	default:
		in.add("bundle.bag.tagfile", "manifest-sha256.txt", nil)
	}
	return nil
}

// readManifest reads the lines of a manifest: digest, white space, path with CR, LF and "%" percent-encoded.
// Names that are equal in NFC are equal.
//
// Source: RFC 8493, sections 2.1.3 and 5.1.1.
func (in *inspection) readManifest(list *manifest, m *member) error {
	src, err := in.open(m, maxManifestBytes)
	if err != nil {
		return err
	}
	digits := algorithms[list.algorithm].digits
	text := bufio.NewReaderSize(&lineEnds{src: src}, maxLineBytes)
	for count := 0; ; count++ {
		raw, err := text.ReadSlice('\n')
		if errors.Is(err, io.EOF) && len(raw) == 0 {
			return nil
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			in.add("bundle.bag.line", list.file, office.Args{"line": shown(string(raw[:80]))})
			return nil
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		line := strings.TrimSuffix(string(raw), "\n")
		digest, path, ok := cutLine(line)
		if !ok || len(digest) != digits || strings.Trim(digest, "0123456789abcdef") != "" {
			in.add("bundle.bag.line", list.file, office.Args{"line": shown(line)})
			return nil
		}
		if count >= maxEntries {
			in.add("bundle.bomb.count", list.file, office.Args{"most": maxEntries})
			return nil
		}
		in.judgeLine(list, digest, path)
	}
}

// judgeLine takes one line into the list.
func (in *inspection) judgeLine(list *manifest, digest, path string) {
	if marked, binary := strings.CutPrefix(path, "*"); binary && in.kind == KindBag {
		// md5sum and its kin write the star before what they read as bytes; no name of a bag may hold one.
		in.starred(list)
		path = strings.TrimPrefix(marked, "./")
	}
	path, ok := unescape(path, in.version)
	if !ok {
		in.add("bundle.bag.escape", path, office.Args{"list": list.file})
		return
	}
	if code := nameFault(path); code != "" {
		in.add(code, path, nil)
		return
	}
	m := in.byName[bangla.NFC(path)]
	args := office.Args{"list": list.file}
	switch before, twice := list.digests[m]; {
	case strings.HasPrefix(path, "data/") == list.tag || strings.HasSuffix(path, "/"):
		in.add("bundle.bag.outside", path, args)
	case list.tag && isTagManifest(path):
		in.add("bundle.bag.itself", path, args)
	case m == nil:
		in.absent(list, digest, path)
	case twice && before == digest && in.version != newest:
		in.deviate("bundle.bag.twice", "bundle.note.twice", path, args)
	case twice:
		in.add("bundle.bag.twice", path, args)
	default:
		list.digests[m] = strings.Clone(digest)
		if m.path != path {
			in.notes.add("bundle.note.spelling", m.path, args)
		}
	}
}

// starred notes once that a list was made by a tool of digests, not of bags.
func (in *inspection) starred(list *manifest) {
	if !list.starred {
		list.starred = true
		in.notes.add("bundle.note.star", list.file, nil)
	}
}

// absent judges a file that a list names and the bag has not. Of a bag of others two kinds are no fault: what a system
// leaves in its folders and takes out of them, and what a computer that knows no capitals folded into one file.
func (in *inspection) absent(list *manifest, digest, path string) {
	args := office.Args{"list": list.file}
	switch {
	case in.kind == KindBag && systemFile(path):
		in.lost++
		in.notes.add("bundle.note.system", path, args)
	case in.kind == KindBag && in.version != newest && in.folded(list, digest, path):
		in.notes.add("bundle.note.case", path, args)
	case in.fetched[path]:
		in.add("bundle.bag.elsewhere", path, args)
	default:
		in.add("bundle.bag.missing", path, args)
	}
}

// folded tells whether a file that was listed already differs from path by capitals alone and has its digest.
func (in *inspection) folded(list *manifest, digest, path string) bool {
	key := twinKey(path)
	for m, known := range list.digests {
		if known == digest && twinKey(m.path) == key {
			return true
		}
	}
	return false
}

// systemFile tells whether path is a file that Windows or macOS leave in folders that somebody looked into.
func systemFile(path string) bool {
	name := path[strings.LastIndexByte(path, '/')+1:]
	return name == ".DS_Store" || strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

// cutLine parts a manifest line at its first white space. The digest comes back in lower case.
func cutLine(line string) (digest, path string, ok bool) {
	at := strings.IndexAny(line, " \t")
	if at < 0 || !utf8.ValidString(line) {
		return "", "", false
	}
	path = strings.TrimLeft(line[at:], " \t")
	return strings.ToLower(line[:at]), strings.TrimPrefix(path, "./"), path != ""
}

// lineEnds gives the bytes of src with every CR and CRLF turned into LF.
type lineEnds struct {
	src io.Reader
	cr  bool // the last byte was a CR
}

// Read turns the line ends in place.
func (l *lineEnds) Read(p []byte) (int, error) {
	for len(p) > 0 {
		n, err := l.src.Read(p)
		kept := p[:0]
		for _, b := range p[:n] {
			follows := l.cr && b == '\n'
			l.cr = b == '\r'
			switch {
			case follows:
			case b == '\r':
				kept = append(kept, '\n')
			default:
				kept = append(kept, b)
			}
		}
		if len(kept) > 0 || err != nil {
			return len(kept), err
		}
	}
	return 0, nil
}

// escape percent-encodes CR, LF and "%", and those only.
func escape(path string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(path)
}

// unescape undoes escape. In version 1.0 any other "%" is a fault; older ones knew only CR and LF and let the
// others stand for themselves.
func unescape(path, version string) (string, bool) {
	var b strings.Builder
	for rest := path; ; {
		before, after, found := strings.Cut(rest, "%")
		b.WriteString(before)
		if !found {
			return b.String(), true
		}
		code := ""
		if len(after) >= 2 {
			code = strings.ToUpper(after[:2])
		}
		switch {
		case code == "0D":
			b.WriteByte('\r')
		case code == "0A":
			b.WriteByte('\n')
		case code == "25" && version == newest:
			b.WriteByte('%')
		case version == newest:
			return path, false
		default:
			b.WriteByte('%')
			rest = after
			continue
		}
		rest = after[2:]
	}
}

// judgeComplete compares what the manifests list with what is there, and the sum in bag-info.txt.
//
// Source: RFC 8493, section 3: every payload manifest lists every payload file. Before 1.0 one was enough.
func (in *inspection) judgeComplete() error {
	for _, m := range in.files {
		if !m.payload() {
			continue
		}
		in.octets, in.count = in.octets+m.size, in.count+1
		listed, without := 0, ""
		for _, list := range in.manifests {
			if list.tag {
				continue
			}
			if _, ok := list.digests[m]; ok {
				listed++
			} else {
				without = list.file
			}
		}
		if without != "" && (listed == 0 || in.version == newest) {
			in.add("bundle.bag.extra", m.path, office.Args{"list": without})
		}
	}
	oxum := sumText(in.octets, in.count)
	// What a system took out of its folders was counted; it may have been empty.
	if said := first(in.info, labelOxum); said != "" && said != oxum && (in.lost == 0 || said != sumText(in.octets, in.count+in.lost)) {
		in.add("bundle.bag.oxum", tagInfo, office.Args{"said": shown(said), "found": oxum})
	}
	return nil
}

// wanted are the digests that any manifest gives for m, by algorithm.
func (in *inspection) wanted(m *member) map[string]string {
	want := map[string]string{}
	for _, list := range in.manifests {
		if digest, listed := list.digests[m]; listed {
			want[list.algorithm] = digest
		}
	}
	return want
}

// manifest is the one of our profile for payload or tag files; nil where the bag has none.
func (in *inspection) manifest(tag bool) *manifest {
	for i, m := range in.manifests {
		if m.tag == tag && m.algorithm == strong {
			return &in.manifests[i]
		}
	}
	return nil
}
