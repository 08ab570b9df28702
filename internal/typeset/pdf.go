package typeset

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"
)

func itoa(n int) string { return strconv.Itoa(n) }

// annotation is a link as the finisher writes it; coordinates are the file's
// (points from the lower left corner).
type annotation struct {
	page           int
	x0, y0, x1, y1 float64
	uri, text      string
	own            *elem
}

// bookmark is an entry of the outline.
type bookmark struct {
	page, level int
	y           float64 // from the lower edge
	title       string
}

// drawing is a document drawn with stand-in fonts, and what the finisher needs
// to complete it.
type drawing struct {
	raw      []byte   // gofpdf's file; its pages are empty
	contents [][]byte // of the pages, compressed
	slots    []*slot
	pages    int
	sheets   []int // pages of each sheet
	root     *elem
	perPage  [][]*elem // owner of each marked sequence
	annots   []annotation
	marks    []bookmark
	anchors  []Anchor
	pics     []*picture
	meta     Meta
}

// painter puts finished pages through gofpdf. It measures and decides nothing.
type painter struct {
	d      *drawing
	file   *gofpdf.Fpdf // the file, and what each page goes on with: font, line width, ground
	pdf    *gofpdf.Fpdf // the page being drawn
	slots  *slots
	page   int
	h      float64
	open   *elem
	slot   *slot
	size   float64
	picNum map[[sha256.Size]byte]int // a picture that stands in many places is in the file once

	anchors map[string]int // where in the drawing's
}

// draw gives the pages to gofpdf; they are let go as they are drawn. gofpdf would
// hold the plain contents of all pages, and all of them again in its file, so each
// page is drawn as a template of its own, whose content gofpdf hands over, and the
// file gets empty pages. Source: internal/typeset/README.md › Drawing; internal/typeset/README.md › Tagging.
func draw(pages []*page, root *elem, meta Meta) (*drawing, error) {
	first := pages[0]
	pdf := gofpdf.NewCustom(&gofpdf.InitType{
		OrientationStr: "P", UnitStr: "pt", Size: gofpdf.SizeType{Wd: first.w, Ht: first.h},
	})
	pdf.SetCatalogSort(true)
	pdf.SetCompression(false)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC) // the finisher writes the real dates
	pdf.SetCreationDate(day)
	pdf.SetModificationDate(day)
	d := &drawing{
		root: root, meta: meta, pages: len(pages), sheets: sheets(pages),
		contents: make([][]byte, len(pages)), perPage: make([][]*elem, len(pages)),
	}
	p := &painter{d: d, file: pdf, slots: newSlots(), picNum: map[[sha256.Size]byte]int{}, anchors: map[string]int{}}
	if err := p.paintAll(pages); err != nil {
		return nil, err
	}
	var buf bytes.Buffer
	if err := pdf.Output(&buf); err != nil {
		return nil, fmt.Errorf("write pages: %w", err)
	}
	d.raw, d.slots = buf.Bytes(), p.slots.list
	return d, nil
}

// paintAll draws the pages, while the ones before are compressed beside it.
func (p *painter) paintAll(pages []*page) error {
	pack := newPacking(len(pages), p.d.contents)
	defer pack.finish()
	for i, pg := range pages {
		pages[i] = nil
		p.page, p.h, p.slot = i, pg.h, nil
		p.file.AddPage()
		var err error
		content := p.file.CreateTemplateCustom(gofpdf.PointType{}, gofpdf.SizeType{Wd: pg.w, Ht: pg.h}, func(t *gofpdf.Tpl) {
			p.pdf = &t.Fpdf
			err = p.paint(pg)
		}).Bytes()
		if err != nil {
			return fmt.Errorf("draw page %d: %w", i+1, err)
		}
		pack.page(i, content)
		p.carry(pg)
	}
	return p.file.Error()
}

// carry lets the next page begin as if it were drawn after this one.
func (p *painter) carry(pg *page) {
	if p.slot != nil {
		in := standIns[p.slot.number]
		p.file.SetFont(in.family, in.style, p.size)
	}
	if n := len(pg.rules); n > 0 {
		p.file.SetLineWidth(pg.rules[n-1].thick)
	}
	if len(pg.fills) > 0 {
		p.file.SetFillColor(0, 0, 0)
	}
}

func (p *painter) paint(pg *page) error {
	for _, f := range pg.fills {
		p.begin(layoutArtifact)
		p.pdf.SetFillColor(gray(f.gray), gray(f.gray), gray(f.gray))
		p.pdf.Rect(f.x, f.y, f.w, f.h, "F")
	}
	p.end()
	if len(pg.fills) > 0 {
		p.pdf.SetFillColor(0, 0, 0)
	}
	figures := pg.figures
	for i, t := range pg.texts {
		for len(figures) > 0 && figures[0].after <= i {
			p.figure(figures[0])
			figures = figures[1:]
		}
		if err := p.text(t); err != nil {
			return err
		}
	}
	for _, f := range figures {
		p.figure(f)
	}
	p.end()
	thick := -1.0
	for _, r := range pg.rules {
		p.begin(layoutArtifact)
		if r.thick != thick {
			thick = r.thick
			p.pdf.SetLineWidth(thick)
		}
		p.pdf.Line(r.x1, r.y1, r.x2, r.y2)
	}
	p.end()
	for _, l := range pg.links {
		p.annotate(l)
	}
	for _, m := range pg.marks {
		if m.anchor {
			p.anchor(Anchor{Name: m.title, To: Spot{p.page + 1, m.y / p.h}, Left: m.x / pg.w, Right: (m.x + m.w) / pg.w})
		} else {
			p.d.marks = append(p.d.marks, bookmark{p.page, m.level, p.h - m.y, m.title})
		}
	}
	return p.pdf.Error()
}

// anchor notes that what has the name reaches to the end of a, too.
func (p *painter) anchor(a Anchor) {
	i, known := p.anchors[a.Name]
	if !known {
		p.anchors[a.Name] = len(p.d.anchors)
		a.From = a.To
		p.d.anchors = append(p.d.anchors, a)
		return
	}
	all := &p.d.anchors[i]
	all.Left, all.Right = min(all.Left, a.Left), max(all.Right, a.Right)
	if a.To.Page > all.To.Page || a.To.Page == all.To.Page && a.To.Y > all.To.Y {
		all.To = a.To // of cells side by side the tallest counts
	}
}

// gray turns darkness into gofpdf's colour number.
func gray(dark float64) int { return 255 - int(dark*255+0.5) }

// begin opens the marked sequence of an element, or of an artifact.
func (p *painter) begin(own *elem) {
	if p.open == own {
		return
	}
	p.end()
	p.open = own
	if own.artifact() {
		p.pdf.RawWriteStr("/Artifact<</Type/" + own.typ + ">>BDC")
		return
	}
	own.join()
	mcid := len(p.d.perPage[p.page])
	p.d.perPage[p.page] = append(p.d.perPage[p.page], own)
	own.kids = append(own.kids, kid{page: int32(p.page), mcid: int32(mcid)})
	actual := ""
	if text := own.actual(); text != "" {
		actual = "/ActualText" + hexText(text)
	}
	p.pdf.RawWriteStr("/" + own.typ + "<</MCID " + itoa(mcid) + actual + ">>BDC")
}

func (p *painter) end() {
	if p.open != nil {
		p.pdf.RawWriteStr("EMC")
		p.open = nil
	}
}

// text writes one run, with a space code where white space follows it.
func (p *painter) text(t placedText) error {
	e, err := p.slots.encode(t.run.w)
	if err != nil {
		return err
	}
	from, to := e.off[t.run.from], e.off[t.run.to]
	codes := e.s[from:to]
	own := t.run.look.own
	// A space inside a sequence with ActualText would be replaced with the rest.
	apart := t.space && own.actual() != ""
	switch {
	case !t.space || apart:
	case int(t.run.to) == len(e.off)-1:
		codes = e.s[from:] // with the space at its end
	default:
		codes += e.slot.space
	}
	if codes == "" {
		return nil
	}
	p.begin(own)
	if size := t.run.look.size; e.slot != p.slot || size != p.size {
		p.slot, p.size = e.slot, size
		in := standIns[e.slot.number]
		p.pdf.SetFont(in.family, in.style, size)
	}
	p.pdf.Text(t.x, t.y, codes)
	if apart {
		p.begin(own.up)
		p.pdf.Text(t.x+t.run.width(), t.y, e.slot.space)
	}
	return nil
}

// figure draws a picture or a code, and notes its place for the reader.
func (p *painter) figure(f figureOp) {
	p.begin(f.own)
	x0, y0 := f.x, p.h-f.y-f.h
	if !f.own.artifact() {
		f.own.attr = fmt.Sprintf("/O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]", x0, y0, x0+f.w, y0+f.h)
	}
	if f.pic != nil {
		n, ok := p.picNum[f.pic.id]
		if !ok {
			n = len(p.d.pics)
			p.picNum[f.pic.id] = n
			p.d.pics = append(p.d.pics, f.pic)
		}
		p.pdf.RawWriteStr(fmt.Sprintf("q %s cm /Fig%d Do Q", numbers(f.pic.matrix(x0, y0, f.w, f.h)), n))
	} else {
		p.pdf.RawWriteStr(matrixPath(f.bits, x0, y0+f.h, f.w))
	}
	p.end()
}

// numbers are written as gofpdf writes them.
func numbers(list [6]float64) string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = "0"
		if v != 0 {
			out[i] = fmt.Sprintf("%.2f", v)
		}
	}
	return strings.Join(out, " ")
}

// annotate notes a link for the finisher.
func (p *painter) annotate(l linkOp) {
	l.own.join()
	p.d.annots = append(p.d.annots, annotation{
		page: p.page, x0: l.x, y0: p.h - l.y - l.h, x1: l.x + l.w, y1: p.h - l.y, uri: l.uri, text: l.text, own: l.own,
	})
	l.own.kids = append(l.own.kids, kid{page: int32(p.page), annot: int32(len(p.d.annots))})
}
