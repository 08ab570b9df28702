package typeset

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// maxArray is how many entries an array of the tree gets; PDF/A-1 allows 8191.
const maxArray = 8000

// prune takes away elements nothing was drawn for. Empty cells stay: they hold
// the place of their column.
func (e *elem) prune() {
	kept := e.kids[:0]
	for _, k := range e.kids {
		if k.elem != nil {
			k.elem.prune()
			if t := k.elem.typ; len(k.elem.kids) == 0 && t != "TD" && t != "TH" {
				continue
			}
		}
		kept = append(kept, k)
	}
	e.kids = kept
}

// sections puts the kids of a very long document into sections.
func (e *elem) sections() {
	if len(e.kids) <= maxArray {
		return
	}
	kids := e.kids
	e.kids = nil
	for len(kids) > 0 {
		n := min(maxArray, len(kids))
		sect := e.add("Sect")
		sect.kids = kids[:n:n]
		for _, k := range sect.kids {
			k.elem.up = sect
		}
		kids = kids[n:]
	}
	e.sections()
}

// writeTree adds the structure tree and gives the number of its root.
// Source: internal/typeset/README.md › Tagging; ISO 32000-1, 14.7 and 14.8.
func (w *finisher) writeTree() int {
	d := w.d
	d.root.prune()
	d.root.sections()
	rootNum := w.reserve()
	first := len(w.objs)
	w.objs = append(w.objs, make([]object, d.root.number(first)-first)...)
	w.element(d.root, rootNum)
	nums := make([]string, 0, d.pages+len(d.annots))
	var b []byte
	for i, owners := range d.perPage {
		b = fmt.Appendf(b[:0], "%d[", i)
		for j, e := range owners {
			if j > 0 {
				b = append(b, ' ')
			}
			b = appendRef(b, int(e.obj))
		}
		nums = append(nums, string(append(b, ']')))
	}
	for i, a := range d.annots {
		nums = append(nums, fmt.Sprintf("%d %d 0 R", d.pages+i, a.own.obj))
	}
	parents := w.numberTree(nums)
	w.objs[rootNum].body = fmt.Appendf(nil, "<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>",
		d.root.obj, parents, len(nums))
	return rootNum
}

// numberTree writes entries with the keys 0, 1, 2 … flat, or in leaves where
// they are many.
func (w *finisher) numberTree(nums []string) int {
	const leaf = maxArray / 2
	if len(nums) <= leaf {
		return w.add("<</Nums[" + strings.Join(nums, " ") + "]>>")
	}
	var kids []string
	for from := 0; from < len(nums); from += leaf {
		to := min(from+leaf, len(nums))
		n := w.add(fmt.Sprintf("<</Limits[%d %d]/Nums[%s]>>", from, to-1, strings.Join(nums[from:to], " ")))
		kids = append(kids, itoa(n)+" 0 R")
	}
	return w.add("<</Kids[" + strings.Join(kids, " ") + "]>>")
}

// number gives the element the object n, those below it the next, and returns the
// first number that is free.
func (e *elem) number(n int) int {
	e.obj = int32(n)
	n++
	for _, k := range e.kids {
		if k.elem != nil {
			n = k.elem.number(n)
		}
	}
	return n
}

// element writes an element and what is below it. There are many in a long table,
// so they are put together in one piece of memory, without formatting.
func (w *finisher) element(e *elem, parent int) {
	b := append(w.scratch[:0], "<</S/"...)
	b = append(append(b, e.typ...), "/P "...)
	b = appendRef(b, parent)
	pg := int32(-1)
	for _, k := range e.kids {
		if k.elem == nil && k.annot == 0 {
			pg = k.page
			b = appendRef(append(b, "/Pg "...), w.pageNum[pg])
			break
		}
	}
	if e.attr != "" {
		b = append(append(append(b, "/A<<"...), e.attr...), ">>"...)
	}
	b = append(b, e.spoken()...)
	switch len(e.kids) {
	case 0:
	case 1:
		b = w.appendKid(append(b, "/K "...), e.kids[0], pg)
	default:
		b = append(b, "/K["...)
		for i, k := range e.kids {
			if i > 0 {
				b = append(b, ' ')
			}
			b = w.appendKid(b, k, pg)
		}
		b = append(b, ']')
	}
	b = append(b, ">>"...)
	w.objs[e.obj].body, w.scratch = bytes.Clone(b), b
	for _, k := range e.kids {
		if k.elem != nil {
			w.element(k.elem, int(e.obj))
		}
	}
}

// appendKid writes a child element, an annotation, or a sequence, which needs its
// page where that is not pg.
func (w *finisher) appendKid(b []byte, k kid, pg int32) []byte {
	switch {
	case k.elem != nil:
		return appendRef(b, int(k.elem.obj))
	case k.annot > 0:
		return fmt.Appendf(b, "<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>", w.annotNum[k.annot-1], w.pageNum[k.page])
	case k.page == pg:
		return strconv.AppendInt(b, int64(k.mcid), 10)
	}
	return fmt.Appendf(b, "<</Type/MCR/Pg %d 0 R/MCID %d>>", w.pageNum[k.page], k.mcid)
}

// appendRef writes a reference to an object.
func appendRef(b []byte, n int) []byte {
	return append(strconv.AppendInt(b, int64(n), 10), " 0 R"...)
}

// spoken is what an element says besides its content.
func (e *elem) spoken() string {
	var s said
	if e.said != nil {
		s = *e.said
	}
	out := ""
	if e.typ == "Figure" {
		if s.alt == "" {
			s.alt = "চিত্র"
		}
		out += "/Alt" + hexText(s.alt)
	}
	if s.actual != "" {
		out += "/ActualText" + hexText(s.actual)
	}
	if s.lang != "" {
		out += "/Lang(" + s.lang + ")"
	}
	return out
}
