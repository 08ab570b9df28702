package typeset

// elem is an element of the structure tree: what a piece of the page is to a
// reader who does not see it. Everything drawn belongs to one, or to one of the
// two artifacts below. Source: typesetting.md section 13a.
type elem struct {
	typ    string // P, H1, L, LI, Lbl, LBody, Table, TR, TH, TD, Figure, Link, Span …
	attr   string // entries of the attribute dictionary, PDF syntax
	alt    string
	actual string // the text that is meant where another thing is drawn
	lang   string
	up     *elem
	kids   []kid
	inline bool // joins the kids of its parent when first drawn, to keep their order
	joined bool
	obj    int // object number, given by the finisher
}

// kid is a child element, a marked sequence on a page, or an annotation.
type kid struct {
	elem  *elem
	page  int
	mcid  int
	annot int // 1 + index into the list of all annotations; 0 = none
}

// What is drawn and is not part of the text.
var (
	layoutArtifact     = &elem{typ: "Layout"}
	paginationArtifact = &elem{typ: "Pagination"}
)

func (e *elem) artifact() bool { return e == layoutArtifact || e == paginationArtifact }

// add makes a new last child.
func (e *elem) add(typ string) *elem {
	if e.artifact() {
		return e
	}
	c := &elem{typ: typ, up: e, joined: true}
	e.kids = append(e.kids, kid{elem: c})
	return c
}

// within makes a child that joins where it is first drawn.
func (e *elem) within(typ string) *elem {
	if e.artifact() {
		return e
	}
	return &elem{typ: typ, up: e, inline: true}
}

// join puts an inline element among its parent's kids.
func (e *elem) join() {
	if e.joined || e.up == nil {
		return
	}
	e.up.join()
	e.joined = true
	e.up.kids = append(e.up.kids, kid{elem: e})
}
