package bundle

import (
	"bytes"
	"io"
	"slices"
	"strconv"
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
	maxBagItBytes = 4 << 10
	maxInfoBytes  = 1 << 20
)

// newest is the version of BagIt that our profile asks; the older ones differ in the escaping of "%" and in how
// complete a manifest must be, and bags of other tools may have them.
const newest = "1.0"

var older = []string{"0.93", "0.94", "0.95", "0.96", "0.97"}

// label is one "Label: value" of bag-info.txt, in the order of the file; a label may come twice.
type label struct{ Name, Value string }

// parseLabels reads labels; a line that begins with white space continues the value before it. ok is false
// where a line is neither. Before 1.0 white space could stand before the colon too. Its work grows with the text and no
// faster, however a value is parted.
func parseLabels(text, version string) (labels []label, ok bool) {
	var value strings.Builder
	end := func() {
		if n := len(labels); n > 0 {
			labels[n-1].Value = value.String()
		}
		value.Reset()
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(unixLines.Replace(text), "\n"), "\n") {
		if line == "" {
			continue
		}
		if line[0] == ' ' || line[0] == '\t' {
			if len(labels) == 0 {
				return nil, false
			}
			value.WriteString(" " + strings.TrimSpace(line))
			continue
		}
		name, said, found := strings.Cut(line, ":")
		if version != newest {
			name = strings.TrimRight(name, " \t")
		}
		if !found || name == "" || strings.TrimSpace(name) != name {
			return nil, false
		}
		end()
		labels = append(labels, label{Name: name})
		value.WriteString(strings.TrimSpace(said))
	}
	end()
	return labels, true
}

// unixLines turns CR and CRLF into LF.
var unixLines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// first is the value of the first label of that name, "" where there is none. Case does not count.
func first(labels []label, name string) string {
	for _, l := range labels {
		if strings.EqualFold(l.Name, name) {
			return l.Value
		}
	}
	return ""
}

// sumText is the sum of a payload as bag-info.txt gives it: octets, a dot, files.
//
// Source: RFC 8493, section 2.2.2, Payload-Oxum.
func sumText(octets int64, files int) string {
	return strconv.FormatInt(octets, 10) + "." + strconv.Itoa(files)
}

// readTags reads bagit.txt and bag-info.txt and says whether the bag claims our profile. fetch.txt is never
// followed: no part of a bundle of ours may be elsewhere, and what another bag lacks is missing.
func (in *inspection) readTags() error {
	declaration := in.byName[tagBagIt]
	if declaration == nil {
		in.add("bundle.bag.tagfile", tagBagIt, nil)
		return nil
	}
	text, err := in.text(declaration, maxBagItBytes)
	if err != nil {
		return err
	}
	said := judgeBagIt(text, &in.findings)
	if in.version, in.encoding = said.version, said.encoding; in.version == "" {
		return nil
	}
	if m := in.byName[tagInfo]; m != nil {
		if text, err = in.text(m, maxInfoBytes); err != nil {
			return err
		}
		labels, ok := parseLabels(string(text), in.version)
		if !ok || !plain(string(text)) {
			in.add("bundle.bag.info", tagInfo, nil)
			return nil
		}
		in.info = labels
	}
	if first(in.info, labelSchema) != "" || in.byName[contentPath] != nil {
		in.kind = KindBundle
	}
	if m := in.byName[tagFetch]; m != nil {
		in.deviate("bundle.bag.fetch", "bundle.note.fetch", tagFetch, nil)
		if err := in.readFetch(m); err != nil {
			return err
		}
	}
	if in.encoding != utf8Tags {
		in.deviate("bundle.bag.encoding", "bundle.note.encoding", tagBagIt, office.Args{"encoding": string(in.encoding)})
	}
	if in.version != newest {
		in.deviate("bundle.bag.version", "bundle.note.older", tagBagIt, office.Args{"version": in.version})
	}
	return nil
}

// readFetch judges fetch.txt without following it: an address, a length or "-", and a file of the payload on each line.
//
// Source: RFC 8493, section 2.2.3.
func (in *inspection) readFetch(m *member) error {
	text, err := in.text(m, maxInfoBytes)
	if err != nil {
		return err
	}
	in.fetched = map[string]bool{}
	for line := range strings.SplitSeq(unixLines.Replace(string(text)), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		fields := strings.Fields(line)
		if len(fields) < 3 || fields[1] != "-" && strings.Trim(fields[1], "0123456789") != "" {
			in.add("bundle.bag.line", tagFetch, office.Args{"line": shown(line)})
			return nil
		}
		rest := strings.TrimLeft(strings.TrimLeft(line, " \t")[len(fields[0]):], " \t")
		path, ok := unescape(strings.TrimLeft(rest[len(fields[1]):], " \t"), in.version)
		path = strings.TrimPrefix(path, "./")
		switch code := nameFault(path); {
		case !ok:
			in.add("bundle.bag.escape", path, office.Args{"list": tagFetch})
		case code != "":
			in.add(code, path, nil)
		case !strings.HasPrefix(path, "data/"):
			in.add("bundle.bag.outside", path, office.Args{"list": tagFetch})
		default:
			in.fetched[path] = true
		}
	}
	return nil
}

// text reads a whole small file; a larger one is a finding.
func (in *inspection) text(m *member, most int64) ([]byte, error) {
	src, err := in.open(m, most)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(src)
}

// open begins to read a tag file of at most most bytes, as UTF-8 whatever bagit.txt calls its encoding; bagit.txt itself
// is always UTF-8.
func (in *inspection) open(m *member, most int64) (io.Reader, error) {
	if m.size > most {
		return nil, faultError{"bundle.bomb.size", m.path}
	}
	src, err := in.from.reader().open(m)
	if err != nil || m.path == tagBagIt {
		return src, err
	}
	return in.encoding.decoded(src), nil
}

// declared is what bagit.txt says.
type declared struct {
	version  string // "" where it was refused
	encoding encoding
}

// judgeBagIt reads bagit.txt: exactly two lines, in this order, UTF-8 without byte order mark. The second names the encoding
// of the other tag files.
//
// Source: RFC 8493, section 2.1.1.
func judgeBagIt(text []byte, fs *findings) (said declared) {
	if !utf8.Valid(text) || bytes.HasPrefix(text, []byte("\ufeff")) {
		fs.add("bundle.bag.encoding", tagBagIt, nil)
		return said
	}
	lines := strings.Split(strings.TrimSuffix(unixLines.Replace(string(text)), "\n"), "\n")
	if len(lines) != 2 {
		fs.add("bundle.bag.declaration", tagBagIt, nil)
		return said
	}
	version, isVersion := strings.CutPrefix(lines[0], "BagIt-Version: ")
	name, isEncoding := strings.CutPrefix(lines[1], "Tag-File-Character-Encoding: ")
	encoding, known := encodings[strings.ToUpper(name)]
	switch {
	case !isVersion || !isEncoding:
		fs.add("bundle.bag.declaration", tagBagIt, nil)
	case version != newest && !slices.Contains(older, version):
		fs.add("bundle.bag.version", tagBagIt, office.Args{"version": shown(version)})
	case !known:
		fs.add("bundle.bag.encoding", tagBagIt, nil)
	default:
		return declared{version, encoding}
	}
	return said
}

// plain tells whether text is UTF-8 without control characters other than line ends and tabs.
func plain(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t'
	})
}
