package typeset

import "sync"

// shapers are kept between documents: making one ready costs more than a letter.
var shapers = sync.Pool{New: func() any { return newShaper() }}

func newSetter(style TextStyle) (*setter, error) {
	sets, err := loadFonts()
	if err != nil {
		return nil, err
	}
	set := sets[Serif]
	if style.Family == Sans {
		set = sets[Sans]
	}
	return &setter{
		shape: shapers.Get().(*shaper), set: set, warned: map[Warning]bool{},
		root: &elem{typ: "Document", joined: true},
	}, nil
}

// release gives the shaper back; the setter is not used afterwards.
func (s *setter) release() { shapers.Put(s.shape) }

func render(doc Document) (Result, error) {
	s, err := newSetter(doc.Style)
	if err != nil {
		return Result{}, err
	}
	pages := s.pages(doc)
	s.release()
	d, err := draw(pages, s.root, doc.Meta)
	if err != nil {
		return Result{}, err
	}
	out, err := finish(d)
	if err != nil {
		return Result{}, err
	}
	return Result{PDF: out, Pages: len(pages), Sheets: d.sheets, Anchors: d.anchors, Warnings: s.warns}, nil
}

// pages runs the stages up to finished pages, feet included.
func (s *setter) pages(doc Document) []*page {
	on := paperOf(doc.Paper)
	s.pageH = on.h - on.top - on.bottom
	col := column{
		x: on.left, w: on.w - on.left - on.right, parent: s.root,
		size: fontSize(doc.Style.SizePt, defaultSize), lh: leading(doc.Style.LineHeight, defaultLeading),
	}
	p := pager{s: s, w: on.w, h: on.h, top: on.top, room: s.pageH}
	s.flow(doc.Blocks, col, p.take)
	pages := p.finish()
	rest := pages
	for _, n := range sheets(pages) {
		foot := s.foot(doc.Footer, on, n)
		for i, pg := range rest[:n] {
			foot(pg, i+1)
		}
		rest = rest[n:]
	}
	return pages
}

// paper is Paper in points, with a text area that exists.
type paper struct{ w, h, top, bottom, left, right float64 }

func paperOf(p Paper) paper {
	if p == (Paper{}) {
		p = A4()
	}
	size := func(v, def float64) float64 {
		if v <= 0 {
			v = def
		}
		return number(v, 40, 5000, def) * ptPerMM
	}
	s := paper{w: size(p.WidthMM, 210), h: size(p.HeightMM, 297)}
	margin := func(v, whole float64) float64 { return number(v*ptPerMM, 0, whole*0.4, 0) }
	s.top, s.bottom = margin(p.TopMM, s.h), margin(p.BottomMM, s.h)
	s.left, s.right = margin(p.LeftMM, s.w), margin(p.RightMM, s.w)
	return s
}

// footSize is that of the foot's letters unless the document says another.
const footSize = 9

// foot makes the line in the bottom margin of each page of a sheet; readers of the
// tree do not meet it. The left part is laid once, beside the widest page number.
func (s *setter) foot(f Footer, on paper, of int) func(pg *page, n int) {
	size := fontSize(f.SizePt, footSize)
	y := on.h - max(on.bottom*0.45, size)
	w := on.w - on.left - on.right
	numbered := f.PageNumbers && of > 1
	number := func(n int) textLine {
		if !numbered {
			return textLine{}
		}
		return s.footLine("পৃষ্ঠা "+bnDigits(n)+"/"+bnDigits(of), size)
	}
	var left ops
	if segs := s.footLine(f.Left, size).segs; len(segs) > 0 {
		free := w - number(of).width() - size
		fill := filler{limit: func(int) float64 { return free }, wide: func(string) {}}
		lines := fill.fill(segs)
		if len(lines) > 1 {
			s.warn(Warning{Where: excerpt(clean(f.Left)), Code: "wide"})
		}
		s.place(&left, lines[0], on.left, free, y, Left, numbered)
	}
	return func(pg *page, n int) {
		pg.append(&left, 0, 0)
		if line := number(n); len(line.segs) > 0 {
			s.place(&pg.ops, line, on.left, w, y, Right, false)
		}
	}
}

func (s *setter) footLine(text string, size float64) textLine {
	return textLine{segs: s.segs(Text(oneLine(text)), size, paginationArtifact), last: true}
}

func measure(text string, style TextStyle, bold bool) (float64, error) {
	s, err := newSetter(style)
	if err != nil {
		return 0, err
	}
	defer s.release()
	size := fontSize(style.SizePt, defaultSize)
	line := textLine{segs: s.segs([]Span{{Text: oneLine(text), Bold: bold}}, size, layoutArtifact)}
	return line.width() / ptPerMM, nil
}
