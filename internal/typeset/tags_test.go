package typeset_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"batayandesk/internal/typeset"
)

// pdfFile is a finished file as these checks read it: objects by number, with
// the unpacked stream of each.
type pdfFile struct {
	dict   map[int]string
	stream map[int][]byte
}

func readPDF(t *testing.T, data []byte) pdfFile {
	t.Helper()
	f := pdfFile{map[int]string{}, map[int][]byte{}}
	start := 0
	if _, err := fmt.Sscanf(string(data[bytes.LastIndex(data, []byte("startxref")):]), "startxref\n%d", &start); err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(string(data[start:]), "\n")[2:] {
		if !strings.HasSuffix(line, " n ") {
			if i == 0 {
				continue
			}
			break
		}
		at, _ := strconv.Atoi(line[:10])
		body, ok := bytes.CutPrefix(data[at:], fmt.Appendf(nil, "%d 0 obj\n", i))
		if !ok {
			t.Fatalf("object %d is not at its place", i)
		}
		dict, _, _ := bytes.Cut(body, []byte("\nendobj\n"))
		if d, s, ok := bytes.Cut(body, []byte(">>\nstream\n")); ok && len(d) < len(dict) {
			n, _ := strconv.Atoi(regexp.MustCompile(`/Length (\d+)$`).FindStringSubmatch(string(d))[1])
			rest := s[:n]
			dict = append(bytes.Clone(d), ">>"...)
			if bytes.Contains(d, []byte("/FlateDecode")) {
				z, err := zlib.NewReader(bytes.NewReader(rest))
				if err != nil {
					t.Fatal(err)
				}
				if rest, err = io.ReadAll(z); err != nil {
					t.Fatal(err)
				}
			}
			f.stream[i] = rest
		}
		f.dict[i] = string(dict)
	}
	return f
}

func (f pdfFile) find(part string) int {
	for i, d := range f.dict {
		if strings.Contains(d, part) {
			return i
		}
	}
	return 0
}

// ref is the object a key points to.
func ref(dict, key string) int {
	m := regexp.MustCompile(key + ` ?\[?(\d+) 0 R`).FindStringSubmatch(dict)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

func refs(s string) (out []int) {
	for _, m := range regexp.MustCompile(`(\d+) 0 R`).FindAllStringSubmatch(s, -1) {
		n, _ := strconv.Atoi(m[1])
		out = append(out, n)
	}
	return out
}

var (
	paints   = regexp.MustCompile(`(^|\s)(Tj|S|f|F|B|Do|re f)(\s|$)`)
	sequence = regexp.MustCompile(`^/(\w+)<<(/MCID (\d+))?.*>>BDC$`)
	elemType = regexp.MustCompile(`^<</S/(\w+)/P (\d+) 0 R`)
	elemKids = regexp.MustCompile(`(?s)/K ?(\[.*\]|\d+ 0 R|\d+|<<.*>>)>>$`)
)

// pageMarks checks one page's content and gives the tag of each MCID.
func pageMarks(t *testing.T, name string, content []byte) (tags []string) {
	open := false
	for line := range strings.Lines(string(content)) {
		line = strings.TrimSuffix(line, "\n")
		m := sequence.FindStringSubmatch(line)
		switch {
		case m != nil:
			if open {
				t.Errorf("%s: a sequence inside a sequence", name)
			}
			open = true
			if m[2] != "" {
				if m[3] != strconv.Itoa(len(tags)) {
					t.Errorf("%s: MCID %s is number %d", name, m[3], len(tags))
				}
				tags = append(tags, m[1])
			} else if m[1] != "Artifact" {
				t.Errorf("%s: %s belongs to nothing", name, line)
			}
		case line == "EMC":
			if !open {
				t.Errorf("%s: EMC without a sequence", name)
			}
			open = false
		case !open && !strings.HasPrefix(line, "BT /F") && paints.MatchString(line):
			t.Errorf("%s: painted outside of the text and of artifacts: %.60q", name, line)
		}
	}
	if open {
		t.Errorf("%s: a sequence stays open", name)
	}
	return tags
}

func TestTheStructureTreeHoldsTogether(t *testing.T) {
	for name, doc := range map[string]typeset.Document{"letter": sampleLetter(), "charter": sampleCharter(40), "everything": everything(t), "empty": {}} {
		f := readPDF(t, mustRender(t, doc).PDF)
		catalog := f.dict[f.find("/Type/Catalog")]
		for _, want := range []string{"/Lang(bn)", "/MarkInfo<</Marked true>>", "/DisplayDocTitle true", "/OutputIntents", "/Metadata"} {
			if !strings.Contains(catalog, want) {
				t.Errorf("%s: no %s in the catalogue", name, want)
			}
		}
		checkTree(t, name, f, ref(catalog, "/StructTreeRoot"))
	}
}

func checkTree(t *testing.T, name string, f pdfFile, root int) {
	pages := refs(regexp.MustCompile(`/Kids \[(.*?)\]`).FindStringSubmatch(f.dict[1])[1])
	parentTree := f.dict[ref(f.dict[root], "/ParentTree")]
	owners := map[string]int{} // "page mcid" → element, as the parent tree says
	annots := map[int]int{}    // annotation → element
	for i, pg := range pages {
		where := fmt.Sprintf("%s page %d", name, i+1)
		if !strings.Contains(f.dict[pg], fmt.Sprintf("/StructParents %d/Tabs/S", i)) {
			t.Errorf("%s is not tied to the tree", where)
		}
		tags := pageMarks(t, where, f.stream[ref(f.dict[pg], "/Contents")])
		m := regexp.MustCompile(fmt.Sprintf(`[\[ ]%d\[([^\]]*)\]`, i)).FindStringSubmatch(parentTree)
		if m == nil || len(refs(m[1])) != len(tags) {
			t.Errorf("%s has %d sequences, parent tree %v", where, len(tags), m)
			continue
		}
		for mcid, e := range refs(m[1]) {
			owners[fmt.Sprint(pg, " ", mcid)] = e
			if typ := elemType.FindStringSubmatch(f.dict[e]); typ == nil || typ[1] != tags[mcid] {
				t.Errorf("%s: sequence %d is tagged %s, its element is %v", where, mcid, tags[mcid], typ)
			}
		}
		if m := regexp.MustCompile(`/Annots\[([^\]]*)\]`).FindStringSubmatch(f.dict[pg]); m != nil {
			for _, a := range refs(m[1]) {
				key := regexp.MustCompile(`/StructParent (\d+)/Contents<FEFF`).FindStringSubmatch(f.dict[a])
				if key == nil || !strings.Contains(f.dict[a], "/F 4/") {
					t.Errorf("%s: annotation %s", where, f.dict[a])
					continue
				}
				if m := regexp.MustCompile(`[\[ ]` + key[1] + ` (\d+) 0 R`).FindStringSubmatch(parentTree); m != nil {
					annots[a], _ = strconv.Atoi(m[1])
				}
			}
		}
	}
	w := treeWalk{t: t, name: name, f: f, owners: owners, annots: annots, seen: map[int]bool{}}
	w.elem(ref(f.dict[root], "/K"), root, "")
	if len(w.owners) > 0 || len(w.annots) > 0 {
		t.Errorf("%s: content no element owns: %v %v", name, w.owners, w.annots)
	}
}

type treeWalk struct {
	t       *testing.T
	name    string
	f       pdfFile
	owners  map[string]int
	annots  map[int]int
	seen    map[int]bool
	heading int
}

var mayStandIn = map[string]string{
	"Document": "", "Sect": "Document", "TR": "Table", "TH": "TR", "TD": "TR", "LI": "L", "Lbl": "LI", "LBody": "LI",
}

// elem checks an element and gives how many columns it takes in a row.
func (w *treeWalk) elem(n, parent int, parentType string) (columns int) {
	d := w.f.dict[n]
	m := elemType.FindStringSubmatch(d)
	if m == nil || m[2] != strconv.Itoa(parent) || w.seen[n] {
		w.t.Errorf("%s: element %d under %d: %.80s", w.name, n, parent, d)
		return 0
	}
	w.seen[n] = true
	typ := m[1]
	if up, ok := mayStandIn[typ]; ok && up != parentType {
		w.t.Errorf("%s: %s in %s", w.name, typ, parentType)
	}
	if !slices.Contains(strings.Fields("Document Sect H1 H2 H3 P L LI Lbl LBody Table TR TH TD Figure Link Span"), typ) {
		w.t.Errorf("%s: %s is no standard type", w.name, typ)
	}
	if typ[0] == 'H' {
		level := int(typ[1] - '0')
		if level > w.heading+1 {
			w.t.Errorf("%s: %s after H%d", w.name, typ, w.heading)
		}
		w.heading = level
	}
	if typ == "TH" && !strings.Contains(d, "/Scope/") || typ == "L" && !strings.Contains(d, "/ListNumbering/") ||
		typ == "Figure" && (!strings.Contains(d, "/Alt<FEFF") || !strings.Contains(d, "/BBox[")) {
		w.t.Errorf("%s: attributes missing: %s", w.name, d)
	}
	columns = 1
	if c := regexp.MustCompile(`/ColSpan (\d+)`).FindStringSubmatch(d); c != nil {
		columns, _ = strconv.Atoi(c[1])
	}
	kids := elemKids.FindStringSubmatch(d)
	if kids == nil {
		if typ != "TD" && typ != "TH" && typ != "Document" {
			w.t.Errorf("%s: empty %s", w.name, typ)
		}
		return columns
	}
	page := ref(d, "/Pg")
	rowColumns, table := 0, -1
	for _, k := range regexp.MustCompile(`<<.*?>>|\d+ 0 R|\d+`).FindAllString(kids[1], -1) {
		switch {
		case strings.HasPrefix(k, "<</Type/OBJR"):
			a := ref(k, "/Obj")
			if w.annots[a] != n {
				w.t.Errorf("%s: annotation %d belongs to %d, not %d", w.name, a, w.annots[a], n)
			}
			delete(w.annots, a)
		case strings.HasPrefix(k, "<</Type/MCR"):
			w.content(n, ref(k, "/Pg"), regexp.MustCompile(`/MCID (\d+)`).FindStringSubmatch(k)[1])
		case strings.HasSuffix(k, " R"):
			c := w.elem(refs(k)[0], n, typ)
			rowColumns += c
			if typ == "Table" {
				if table >= 0 && table != c {
					w.t.Errorf("%s: rows of %d and %d columns", w.name, table, c)
				}
				table = c
			}
		default:
			w.content(n, page, k)
		}
	}
	if typ == "TR" {
		return rowColumns
	}
	return columns
}

func (w *treeWalk) content(n, page int, mcid string) {
	key := fmt.Sprint(page, " ", mcid)
	if w.owners[key] != n {
		w.t.Errorf("%s: content %s belongs to %d, not %d", w.name, key, w.owners[key], n)
	}
	delete(w.owners, key)
}

func TestEveryCodeShownHasTextAndNoneIsTheMissingGlyph(t *testing.T) {
	f := readPDF(t, mustRender(t, everything(t)).PDF)
	texts := map[string]map[string]bool{} // resource name → codes with text
	for _, m := range regexp.MustCompile(`/(F\w+) (\d+) 0 R`).FindAllStringSubmatch(f.dict[2], -1) {
		n, _ := strconv.Atoi(m[2])
		if !strings.Contains(f.dict[n], "/Type0") {
			continue
		}
		texts[m[1]] = map[string]bool{}
		for _, l := range regexp.MustCompile(`(?m)^<(\w{4})> <(\w+)>$`).FindAllStringSubmatch(string(f.stream[ref(f.dict[n], "/ToUnicode")]), -1) {
			if l[1] != "0000" && l[2] != "0000" && l[2] != "FEFF" && l[2] != "FFFE" {
				texts[m[1]][l[1]] = true
			}
		}
	}
	shown := 0
	for n, s := range f.stream {
		if !bytes.Contains(s, []byte(" Tj ET")) {
			continue
		}
		font := ""
		for _, m := range regexp.MustCompile(`(?s)BT /(F\w+) |\((.*?)\) Tj ET`).FindAllStringSubmatch(string(s), -1) {
			if m[1] != "" {
				font = m[1]
				continue
			}
			raw := strings.NewReplacer(`\\`, `\`, `\(`, "(", `\)`, ")", `\r`, "\r").Replace(m[2])
			for i := 0; i+1 < len(raw); i += 2 {
				shown++
				if code := fmt.Sprintf("%02X%02X", raw[i], raw[i+1]); !texts[font][code] {
					t.Errorf("stream %d: code %s of %s has no text", n, code, font)
				}
			}
		}
	}
	if shown < 1000 {
		t.Errorf("only %d codes seen", shown)
	}
}
