package typeset

// elem is an element of the structure tree: what a piece of the page is to a
// reader who does not see it. Everything drawn belongs to one, or to one of the
// two artifacts below. Source: internal/typeset/README.md › Tagging.
type elem struct {
	typ    string // P, H1, L, LI, Lbl, LBody, Table, TR, TH, TD, Figure, Link, Span …
	attr   string // entries of the attribute dictionary, PDF syntax
	said   *said  // nil = nothing
	up     *elem
	kids   []kid
	obj    int32 // object number, given by the finisher
	joined bool  // is among the kids of its parent; an inline element joins when first drawn, to keep their order
}

// said is what few elements have: another text for a figure, the text that is
// meant where another thing is drawn, a language other than the document's.
type said struct{ alt, actual, lang string }

// kid is a child element, a marked sequence on a page, or an annotation.
type kid struct {
	elem  *elem
	page  int32
	mcid  int32
	annot int32 // 1 + index into the list of all annotations; 0 = none
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
	return &elem{typ: typ, up: e}
}

// says is the element's own record, to be written to.
func (e *elem) says() *said {
	if e.said == nil {
		e.said = &said{}
	}
	return e.said
}

// actual is the text that is meant where another thing is drawn, "" = the same.
func (e *elem) actual() string {
	if e.said == nil {
		return ""
	}
	return e.said.actual
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
