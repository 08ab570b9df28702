package bundle

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"batayandesk/internal/office"
)

// Tag files of BagIt. Source: RFC 8493, section 2.
const (
	tagBagIt = "bagit.txt"
	tagInfo  = "bag-info.txt"
	tagFetch = "fetch.txt"
)

// Limits of tag files.
const (
	maxBagItBytes    = 4 << 10
	maxInfoBytes     = 1 << 20
	maxManifestBytes = 32 << 20
	maxLineBytes     = 4 << 10
)

// label is one "Label: value" of bag-info.txt, in the order of the file; a label may come twice.
type label struct{ Name, Value string }

// parseLabels reads labels; a line that begins with white space continues the value before it. ok is false
// where a line is neither.
func parseLabels(text string) (labels []label, ok bool) {
	for _, line := range lines(text) {
		if line == "" {
			continue
		}
		if line[0] == ' ' || line[0] == '\t' {
			if len(labels) == 0 {
				return nil, false
			}
			labels[len(labels)-1].Value += " " + strings.TrimSpace(line)
			continue
		}
		name, value, found := strings.Cut(line, ":")
		if !found || name == "" || strings.TrimSpace(name) != name {
			return nil, false
		}
		labels = append(labels, label{name, strings.TrimSpace(value)})
	}
	return labels, true
}

// lines splits at LF, CR or CRLF; the end of the last line is no line of its own.
func lines(text string) []string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}

// first is the value of the first label of that name, "" where there is none. Case does not count.
func first(labels []label, name string) string {
	for _, l := range labels {
		if strings.EqualFold(l.Name, name) {
			return l.Value
		}
	}
	return ""
}

// judgeBagIt reads bagit.txt: exactly two lines, in this order, UTF-8 without byte order mark.
//
// Source: RFC 8493, section 2.1.1. Version 0.97, which older tools still write, differs only in the
// escaping of "%" and is read too.
func judgeBagIt(text []byte, fs *findings) (version string) {
	if !utf8.Valid(text) || bytes.HasPrefix(text, []byte("\ufeff")) {
		fs.add("bundle.bag.encoding", tagBagIt, nil)
		return ""
	}
	said := lines(string(text))
	if len(said) != 2 {
		fs.add("bundle.bag.declaration", tagBagIt, nil)
		return ""
	}
	version, isVersion := strings.CutPrefix(said[0], "BagIt-Version: ")
	encoding, isEncoding := strings.CutPrefix(said[1], "Tag-File-Character-Encoding: ")
	switch {
	case !isVersion || !isEncoding:
		fs.add("bundle.bag.declaration", tagBagIt, nil)
	case version != "1.0" && version != "0.97":
		fs.add("bundle.bag.version", tagBagIt, office.Args{"version": shown(version)})
	case !strings.EqualFold(encoding, "UTF-8"):
		fs.add("bundle.bag.encoding", tagBagIt, nil)
	default:
		return version
	}
	return ""
}

// manifest is one manifest-<algorithm>.txt or tagmanifest-<algorithm>.txt: path below the top folder →
// digest in lower-case hex.
type manifest struct {
	file      string
	algorithm string
	tag       bool
	digests   map[string]string
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

// read reads the lines of a manifest: digest, white space, path with CR, LF and "%" percent-encoded.
//
// Source: RFC 8493, section 2.1.3.
func (m *manifest) read(in io.Reader, version string, fs *findings) {
	m.digests = map[string]string{}
	digits := algorithms[m.algorithm].digits
	scan := bufio.NewScanner(in)
	scan.Buffer(make([]byte, 0, maxLineBytes), maxLineBytes)
	scan.Split(splitLine)
	for scan.Scan() {
		digest, path, ok := cutLine(scan.Text())
		if !ok || len(digest) != digits || strings.Trim(digest, "0123456789abcdef") != "" {
			fs.add("bundle.bag.line", m.file, office.Args{"line": shown(scan.Text())})
			return
		}
		path, ok = unescape(path, version)
		switch _, twice := m.digests[path]; {
		case !ok:
			fs.add("bundle.bag.escape", path, office.Args{"list": m.file})
		case nameFault(path) != "":
			fs.add(nameFault(path), path, nil)
		case strings.HasPrefix(path, "data/") == m.tag || strings.HasSuffix(path, "/"):
			fs.add("bundle.bag.outside", path, office.Args{"list": m.file})
		case m.tag && isTagManifest(path):
			fs.add("bundle.bag.itself", path, office.Args{"list": m.file})
		case twice:
			fs.add("bundle.bag.twice", path, office.Args{"list": m.file})
		case len(m.digests) >= maxEntries:
			fs.add("bundle.bomb.count", m.file, office.Args{"most": maxEntries})
			return
		default:
			m.digests[path] = digest
		}
	}
	if scan.Err() != nil {
		fs.add("bundle.bag.line", m.file, office.Args{"line": ""})
	}
}

func isTagManifest(path string) bool {
	_, tag, ok := manifestName(path)
	return ok && tag
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

// splitLine is a bufio.SplitFunc for lines that end in LF, CR or CRLF.
func splitLine(data []byte, atEOF bool) (advance int, token []byte, err error) {
	at := bytes.IndexAny(data, "\r\n")
	switch {
	case at < 0 && atEOF && len(data) > 0:
		return len(data), data, nil
	case at < 0:
		return 0, nil, nil
	case data[at] == '\n':
		return at + 1, data[:at], nil
	case at+1 < len(data):
		if data[at+1] == '\n' {
			return at + 2, data[:at], nil
		}
		return at + 1, data[:at], nil
	case atEOF:
		return at + 1, data[:at], nil
	}
	return 0, nil, nil
}

// escape percent-encodes CR, LF and "%", and those only.
func escape(path string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(path)
}

// unescape undoes escape. In version 1.0 any other "%" is a fault; 0.97 knew only CR and LF and let the
// others stand for themselves.
func unescape(path, version string) (string, bool) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(path, "%")
		b.WriteString(before)
		if !found {
			return b.String(), true
		}
		code := ""
		if len(rest) >= 2 {
			code = strings.ToUpper(rest[:2])
		}
		switch {
		case code == "0D":
			b.WriteByte('\r')
		case code == "0A":
			b.WriteByte('\n')
		case code == "25" && version == "1.0":
			b.WriteByte('%')
		case version == "1.0":
			return path, false
		default:
			b.WriteByte('%')
			path = rest
			continue
		}
		path = rest[2:]
	}
}

// plain tells whether text is UTF-8 without control characters other than line ends and tabs.
func plain(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t'
	})
}
