package typeset

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
)

// ErrFinish is wrapped when gofpdf's file is not the one expected. It never
// depends on the text; the finisher does not guess.
var ErrFinish = errors.New("typeset: unexpected file from gofpdf")

// finisher turns gofpdf's objects into the final file: embedded fonts, tree,
// metadata, outline. objs[0] is unused.
type finisher struct {
	d        *drawing
	objs     []object
	catalog  int
	info     int
	pageNum  []int // object of each page
	annotNum []int // object of each annotation
	scratch  []byte
}

// object is an object of the file: its value, or the dictionary of a stream, and
// the data of a stream.
type object struct{ body, data []byte }

// finish completes the file. Source: internal/typeset/README.md › Finisher.
func finish(d *drawing) ([]byte, error) {
	w := &finisher{d: d}
	var err error
	if w.objs, w.catalog, w.info, err = sliceObjects(d.raw); err != nil {
		return nil, err
	}
	for _, step := range []func() error{w.findPages, w.fonts, w.pictures, w.annotations, w.fixPages, w.fillPages} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	w.writeCatalog()
	return w.write(), nil
}

// reserve gives the number of an object that is written later.
func (w *finisher) reserve() int {
	w.objs = append(w.objs, object{})
	return len(w.objs) - 1
}

func (w *finisher) add(body string) int {
	n := w.reserve()
	w.objs[n].body = []byte(body)
	return n
}

// stream adds a stream object; packed data is marked so.
func (w *finisher) stream(dict string, data []byte, pack bool) int {
	filter := ""
	if pack {
		data, filter = tight.packOnce(data), "/Filter/FlateDecode"
	}
	n := w.reserve()
	w.objs[n] = object{fmt.Appendf(nil, "<<%s%s/Length %d>>", dict, filter, len(data)), data}
	return n
}

// findPages reads the numbers of the page objects.
func (w *finisher) findPages() error {
	_, kids, ok := strings.Cut(string(w.objs[1].body), "/Kids [")
	kids, _, ok2 := strings.Cut(kids, "]")
	if !ok || !ok2 {
		return fmt.Errorf("%w: no list of pages", ErrFinish)
	}
	fields := strings.Fields(kids)
	if len(fields) != 3*w.d.pages {
		return fmt.Errorf("%w: %d pages listed, %d drawn", ErrFinish, len(fields)/3, w.d.pages)
	}
	for i := 0; i < len(fields); i += 3 {
		n, err := atoi(fields[i])
		if err != nil || n >= len(w.objs) || !bytes.HasPrefix(w.objs[n].body, []byte("<</Type /Page\n")) {
			return fmt.Errorf("%w: object %s is no page", ErrFinish, fields[i])
		}
		w.pageNum = append(w.pageNum, n)
	}
	return nil
}

// pictures adds image objects and names them in the common resources.
func (w *finisher) pictures() error {
	if len(w.d.pics) == 0 {
		return nil
	}
	names := ""
	for i, p := range w.d.pics {
		dict := fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/%s/BitsPerComponent 8/Filter/%s",
			p.w, p.h, p.space, p.filter)
		names += fmt.Sprintf("/Fig%d %d 0 R\n", i, w.stream(dict, p.data, false))
	}
	return w.insert(2, "/XObject <<\n", names)
}

// insert puts text behind a mark that must stand exactly once in the object.
func (w *finisher) insert(obj int, mark, text string) error {
	o := &w.objs[obj]
	if bytes.Count(o.body, []byte(mark)) != 1 {
		return fmt.Errorf("%w: object %d has not exactly one %q", ErrFinish, obj, mark)
	}
	o.body = bytes.Replace(o.body, []byte(mark), []byte(mark+text), 1)
	return nil
}

func (w *finisher) annotations() error {
	for i, a := range w.d.annots {
		w.annotNum = append(w.annotNum, w.add(fmt.Sprintf(
			"<</Type/Annot/Subtype/Link/F 4/Rect[%.2f %.2f %.2f %.2f]/Border[0 0 0]/A<</S/URI/URI(%s)>>/StructParent %d/Contents%s>>",
			a.x0, a.y0, a.x1, a.y1, escapePDF(a.uri), w.d.pages+i, hexText(oneLine(a.text)))))
	}
	return nil
}

// fixPages ties pages to their annotations and to the structure tree.
func (w *finisher) fixPages() error {
	refs := make([]string, w.d.pages)
	for i, a := range w.d.annots {
		refs[a.page] += itoa(w.annotNum[i]) + " 0 R "
	}
	for i, n := range w.pageNum {
		extra := "/StructParents " + itoa(i) + "/Tabs/S\n"
		if refs[i] != "" {
			extra += "/Annots[" + strings.TrimSpace(refs[i]) + "]\n"
		}
		if err := w.insert(n, "/Resources 2 0 R\n", extra); err != nil {
			return err
		}
	}
	return nil
}

// fillPages gives the pages their contents.
func (w *finisher) fillPages() error {
	for i, n := range w.pageNum {
		_, after, _ := strings.Cut(string(w.objs[n].body), "/Contents ")
		number, _, ok := strings.Cut(after, " 0 R")
		c, err := atoi(number)
		if !ok || err != nil || c <= 0 || c >= len(w.objs) || w.objs[c].data == nil {
			return fmt.Errorf("%w: page %d has no content", ErrFinish, i+1)
		}
		data := w.d.contents[i]
		w.objs[c] = object{fmt.Appendf(nil, "<</Filter/FlateDecode/Length %d>>", len(data)), data}
	}
	return nil
}

// writeCatalog replaces catalog and info; gofpdf's empty /EmbeddedFiles, which
// PDF/A-1 forbids, goes with the old one.
func (w *finisher) writeCatalog() {
	tree := w.writeTree()
	var b strings.Builder
	b.WriteString("<</Type/Catalog/Pages 1 0 R/Lang(bn)/ViewerPreferences<</DisplayDocTitle true>>/MarkInfo<</Marked true>>")
	fmt.Fprintf(&b, "/StructTreeRoot %d 0 R", tree)
	fmt.Fprintf(&b, "/Metadata %d 0 R", w.stream("/Type/Metadata/Subtype/XML", xmp(w.d.meta), false))
	icc := w.stream("/N 3/Filter/FlateDecode", packedProfile(), false)
	fmt.Fprintf(&b, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile %d 0 R>>]", icc)
	if n := w.outline(); n > 0 {
		fmt.Fprintf(&b, "/Outlines %d 0 R/PageMode/UseOutlines", n)
	}
	if w.d.pages > 1 && w.d.pages <= maxArray/2 {
		b.WriteString("/PageLabels<</Nums[")
		at := 0
		for _, n := range w.d.sheets {
			for i := range n {
				fmt.Fprintf(&b, "%d<</P%s>>", at, hexText(bnDigits(i+1)))
				at++
			}
		}
		b.WriteString("]>>")
	}
	b.WriteString(">>")
	w.objs[w.catalog].body = []byte(b.String())

	m := w.d.meta
	info := "<<"
	for _, f := range []struct{ key, value string }{
		{"Title", oneLine(m.Title)}, {"Author", oneLine(m.Author)}, {"Subject", oneLine(m.Subject)}, {"Keywords", m.keywords()},
	} {
		if f.value != "" {
			info += "/" + f.key + hexText(f.value)
		}
	}
	info += "/Creator(" + creator + ")/Producer(" + producer + ")"
	if !m.Created.IsZero() {
		day := m.Created.UTC().Format("(D:20060102150405Z)")
		info += "/CreationDate" + day + "/ModDate" + day
	}
	w.objs[w.info].body = []byte(info + ">>")
}

// write puts the objects in order, with the table of their places and an
// identifier that is the hash of all before it.
func (w *finisher) write() []byte {
	const perObject = len("00000 0 obj\n") + len("\nstream\n\nendstream") + len("\nendobj\n") + len("0000000000 00000 n \n")
	size := 1000
	for _, o := range w.objs {
		size += perObject + len(o.body) + len(o.data)
	}
	b := make([]byte, 0, size)
	b = append(b, "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"...)
	offsets := make([]int, len(w.objs))
	for i := 1; i < len(w.objs); i++ {
		o := w.objs[i]
		offsets[i] = len(b)
		b = strconv.AppendInt(b, int64(i), 10)
		b = append(b, " 0 obj\n"...)
		b = append(b, o.body...)
		if o.data != nil {
			b = append(b, "\nstream\n"...)
			b = append(b, o.data...)
			b = append(b, "\nendstream"...)
		}
		b = append(b, "\nendobj\n"...)
	}
	start := len(b)
	b = fmt.Appendf(b, "xref\n0 %d\n0000000000 65535 f \n", len(w.objs))
	for _, o := range offsets[1:] {
		const zeros = "0000000000"
		digits := strconv.AppendInt(w.scratch[:0], int64(o), 10)
		b = append(b, zeros[min(len(digits), len(zeros)):]...)
		b = append(append(b, digits...), " 00000 n \n"...)
	}
	id := sha256.Sum256(b)
	return fmt.Appendf(b, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%x><%x>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(w.objs), w.catalog, w.info, id[:16], id[:16], start)
}

// hexText is a PDF text string in UTF-16 with a byte order mark.
func hexText(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteByte('>')
	return b.String()
}

func escapePDF(s string) string {
	return strings.NewReplacer(`\`, `\\`, `(`, `\(`, `)`, `\)`).Replace(s)
}
