package typeset

import (
	"fmt"
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
// Source: typesetting.md section 13a; ISO 32000-1, 14.7 and 14.8.
func (w *finisher) writeTree() int {
	d := w.d
	d.root.prune()
	d.root.sections()
	rootNum := w.reserve()
	w.number(d.root)
	w.element(d.root, int32(rootNum))
	nums := make([]string, 0, d.pages+len(d.annots))
	for i, owners := range d.perPage {
		var b strings.Builder
		fmt.Fprintf(&b, "%d[", i)
		for j, e := range owners {
			if j > 0 {
				b.WriteByte(' ')
			}
			fmt.Fprintf(&b, "%d 0 R", e.obj)
		}
		b.WriteByte(']')
		nums = append(nums, b.String())
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

func (w *finisher) number(e *elem) {
	e.obj = int32(w.reserve())
	for _, k := range e.kids {
		if k.elem != nil {
			w.number(k.elem)
		}
	}
}

func (w *finisher) element(e *elem, parent int32) {
	var b strings.Builder
	fmt.Fprintf(&b, "<</S/%s/P %d 0 R", e.typ, parent)
	pg := int32(-1)
	for _, k := range e.kids {
		if k.elem == nil && k.annot == 0 {
			pg = k.page
			fmt.Fprintf(&b, "/Pg %d 0 R", w.pageNum[pg])
			break
		}
	}
	if e.attr != "" {
		b.WriteString("/A<<" + e.attr + ">>")
	}
	var also said
	if e.said != nil {
		also = *e.said
	}
	if e.typ == "Figure" {
		if also.alt == "" {
			also.alt = "চিত্র"
		}
		b.WriteString("/Alt" + hexText(also.alt))
	}
	if also.actual != "" {
		b.WriteString("/ActualText" + hexText(also.actual))
	}
	if also.lang != "" {
		b.WriteString("/Lang(" + also.lang + ")")
	}
	if len(e.kids) > 0 {
		kids := make([]string, len(e.kids))
		for i, k := range e.kids {
			switch {
			case k.elem != nil:
				kids[i] = itoa(int(k.elem.obj)) + " 0 R"
			case k.annot > 0:
				kids[i] = fmt.Sprintf("<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>", w.annotNum[k.annot-1], w.pageNum[k.page])
			case k.page == pg:
				kids[i] = itoa(int(k.mcid))
			default:
				kids[i] = fmt.Sprintf("<</Type/MCR/Pg %d 0 R/MCID %d>>", w.pageNum[k.page], k.mcid)
			}
		}
		if len(kids) == 1 {
			b.WriteString("/K " + kids[0])
		} else {
			b.WriteString("/K[" + strings.Join(kids, " ") + "]")
		}
	}
	b.WriteString(">>")
	w.objs[e.obj].body = []byte(b.String())
	for _, k := range e.kids {
		if k.elem != nil {
			w.element(k.elem, e.obj)
		}
	}
}
