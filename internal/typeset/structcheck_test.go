package typeset_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/typeset"
)

// structCheck is the whole list of internal/typeset/README.md › Own checks,
// on a file as any reader sees it.
type structCheck struct {
	m       pdfModel
	faults  []string
	fonts   map[any]map[int]string
	marks   map[place]sequenceOf // marked content not yet met in the tree
	owner   map[place]pdfRef     // by the parent tree
	annots  map[pdfRef]pdfRef    // annotation → element, by the parent tree
	seen    map[pdfRef]bool
	heading int
	text    strings.Builder
}

// place is a marked sequence: the page's object and the number on it.
type place struct {
	page pdfRef
	mcid int
}

// faultsOf are the faults of a file. wanted is the text its tree must give.
func faultsOf(m pdfModel, wanted string) []string {
	c, root := readPages(m)
	tree := m.dict(root)
	c.catalog(m.catalog())
	top, _ := tree["K"].(pdfRef)
	c.elem(top, root, "")
	for at := range c.marks {
		c.fault("sequence %v belongs to no element", at)
	}
	for annot := range c.annots {
		c.fault("annotation %d belongs to no element", annot)
	}
	want, got := tokens(wanted), tokens(c.text.String())
	if !slices.Equal(want, got) {
		c.fault("the tree says %d words in order of %d, %d in all", inOrder(want, got), len(want), len(got))
	}
	return c.faults
}

// readPages reads what stands on the pages of a file, and gives the root of its tree.
func readPages(m pdfModel) (c *structCheck, root pdfRef) {
	c = &structCheck{
		m: m, fonts: map[any]map[int]string{}, marks: map[place]sequenceOf{},
		owner: map[place]pdfRef{}, annots: map[pdfRef]pdfRef{}, seen: map[pdfRef]bool{},
	}
	catalog := m.catalog()
	root, _ = catalog["StructTreeRoot"].(pdfRef)
	parents := c.parentTree(m.dict(root))
	for i, ref := range c.pages(catalog["Pages"]) {
		c.page(i+1, ref, parents)
	}
	return c, root
}

var langTag = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

func (c *structCheck) catalog(catalog pdfDict) {
	mark := c.m.dict(catalog["MarkInfo"])
	if mark["Marked"] != true || mark["Suspects"] == true {
		c.fault("the file does not say that it is tagged: %v", mark)
	}
	if !langTag.MatchString(pdfText(catalog["Lang"])) {
		c.fault("language %q", catalog["Lang"])
	}
	if c.m.dict(catalog["ViewerPreferences"])["DisplayDocTitle"] != true {
		c.fault("viewers show the file's name instead of its title")
	}
	meta, _ := catalog["Metadata"].(pdfRef)
	xmp := string(c.m.streams[int(meta)])
	title := pdfText(c.m.dict(c.m.trailer["Info"])["Title"])
	if title != "" && !regexp.MustCompile(`(?s)<dc:title>.*<rdf:li[^>]*>[^<]`).MatchString(xmp) {
		c.fault("no dc:title")
	}
}

// pages are all page objects in order.
func (c *structCheck) pages(node any) (out []pdfRef) {
	for _, kid := range c.m.array(c.m.dict(node)["Kids"]) {
		if c.m.dict(kid)["Type"] == pdfName("Pages") {
			out = append(out, c.pages(kid)...)
		} else if ref, ok := kid.(pdfRef); ok {
			out = append(out, ref)
		}
	}
	return out
}

func (c *structCheck) parentTree(tree pdfDict) map[int]any {
	out := map[int]any{}
	nums := c.m.array(c.m.dict(tree["ParentTree"])["Nums"])
	last := -1
	for i := 0; i+1 < len(nums); i += 2 {
		key, _ := nums[i].(float64)
		if int(key) <= last {
			c.fault("parent tree: key %v after %d", key, last)
		}
		last = int(key)
		out[last] = nums[i+1]
	}
	if next, _ := tree["ParentTreeNextKey"].(float64); int(next) != last+1 {
		c.fault("parent tree: next key %v after %d", next, last)
	}
	return out
}

func (c *structCheck) page(number int, ref pdfRef, parents map[int]any) {
	page := c.m.dict(ref)
	where := "page " + string(rune('0'+number%10))
	contents, _ := page["Contents"].(pdfRef)
	sequences := c.readContent(where, c.m.streams[int(contents)], c.pageFonts(page))
	marked := 0
	for _, s := range sequences {
		if s.paints == 0 {
			c.fault("%s: a sequence of %s shows nothing", where, s.tag)
		}
		if s.mcid < 0 {
			continue
		}
		marked++
		at := place{ref, s.mcid}
		if _, twice := c.marks[at]; twice {
			c.fault("%s: MCID %d twice", where, s.mcid)
		}
		c.marks[at] = s
	}
	key, ok := page["StructParents"].(float64)
	if !ok || page["Tabs"] != pdfName("S") {
		c.fault("%s is not tied to the tree", where)
		return
	}
	owners := c.m.array(parents[int(key)])
	if len(owners) != marked {
		c.fault("%s: %d sequences, %d in the parent tree", where, marked, len(owners))
	}
	for mcid, o := range owners {
		c.owner[place{ref, mcid}], _ = o.(pdfRef)
	}
	for _, a := range c.m.array(page["Annots"]) {
		annot := c.m.dict(a)
		key, ok := annot["StructParent"].(float64)
		flags, _ := annot["F"].(float64)
		owner, isRef := parents[int(key)].(pdfRef)
		if !ok || !isRef || pdfText(annot["Contents"]) == "" || int(flags)&4 == 0 {
			c.fault("%s: annotation %v", where, annot)
			continue
		}
		c.annots[a.(pdfRef)] = owner
	}
}

// may says which kids an element may have; "" stands for content.
var may = map[string]string{
	"Document": "H1 H2 H3 H4 H5 H6 P L Table Figure Sect", "Sect": "H1 H2 H3 H4 H5 H6 P L Table Figure",
	"L": "LI", "LI": "Lbl LBody", "Lbl": "* Span", "LBody": "* Span Link P L", "Table": "TR", "TR": "TH TD",
	"TH": "* P L Span Link H1 H2 H3", "TD": "* P L Span Link Figure Table H1 H2 H3", "P": "* Span Link", "Span": "* Link Span", "Link": "* Span Figure",
	"H1": "* Span Link", "H2": "* Span Link", "H3": "* Span Link", "Figure": "* Link",
}

// elem checks an element and what is below it, in logical order.
func (c *structCheck) elem(ref, parent pdfRef, parentType string) {
	d := c.m.dict(ref)
	name, _ := d["S"].(pdfName)
	typ := string(name)
	if c.seen[ref] || d["P"] != parent {
		c.fault("%s %d: under %d, says %v, met before %v", typ, ref, parent, d["P"], c.seen[ref])
		return
	}
	c.seen[ref] = true
	allowed, standard := may[typ]
	if !standard {
		c.fault("%s is no standard type", typ)
	}
	if parentType != "" && !slices.Contains(strings.Fields(may[parentType]), typ) {
		c.fault("%s in %s", typ, parentType)
	}
	c.attributes(typ, d)
	kids := c.kids(d)
	if len(kids) == 0 && !slices.Contains([]string{"TD", "TH", "Document"}, typ) {
		c.fault("empty %s", typ)
	}
	for _, k := range kids {
		c.kid(k, ref, typ, d, strings.HasPrefix(allowed, "*"))
	}
	if !slices.Contains([]string{"Span", "Link"}, typ) {
		c.text.WriteString("\n")
	}
	if typ == "Table" {
		c.table(kids)
	}
}

// kids are what an element holds; a single kid may stand without a list.
func (c *structCheck) kids(d pdfDict) []any {
	if list, ok := c.m.get(d["K"]).([]any); ok {
		return list
	}
	if d["K"] == nil {
		return nil
	}
	return []any{d["K"]}
}

func (c *structCheck) kid(k any, ref pdfRef, typ string, d pdfDict, content bool) {
	page, _ := d["Pg"].(pdfRef)
	switch k := k.(type) {
	case pdfRef:
		c.elem(k, ref, typ)
		return
	case float64:
		c.content(ref, typ, place{page, int(k)}, content)
		return
	case pdfDict:
		if p, ok := k["Pg"].(pdfRef); ok {
			page = p
		}
		if k["Type"] == pdfName("OBJR") {
			annot, _ := k["Obj"].(pdfRef)
			if owner, known := c.annots[annot]; !known || owner != ref || typ != "Link" {
				c.fault("annotation %d in %s %d, by the parent tree in %d", annot, typ, ref, owner)
			}
			delete(c.annots, annot)
			return
		}
		if mcid, ok := k["MCID"].(float64); ok {
			c.content(ref, typ, place{page, int(mcid)}, content)
			return
		}
	}
	c.fault("kid %v of %s", k, typ)
}

func (c *structCheck) content(ref pdfRef, typ string, at place, allowed bool) {
	s, there := c.marks[at]
	if !there || c.owner[at] != ref || s.tag != typ || !allowed {
		c.fault("content %v (%s) in %s %d; by the parent tree in %d, on the page or not met before %v", at, s.tag, typ, ref, c.owner[at], there)
	}
	delete(c.marks, at)
	c.text.WriteString(s.text)
}

func (c *structCheck) attributes(typ string, d pdfDict) {
	a := c.m.dict(d["A"])
	switch typ {
	case "H1", "H2", "H3", "H4", "H5", "H6":
		if level := int(typ[1] - '0'); level > c.heading+1 {
			c.fault("%s after H%d", typ, c.heading)
		} else {
			c.heading = level
		}
	case "TH":
		if a["O"] != pdfName("Table") || a["Scope"] == nil {
			c.fault("TH without Scope")
		}
	case "L":
		labels := false
		for _, item := range c.kids(d) {
			for _, k := range c.kids(c.m.dict(item)) {
				labels = labels || c.m.dict(k)["S"] == pdfName("Lbl")
			}
		}
		if labels && (a["O"] != pdfName("List") || a["ListNumbering"] == nil) {
			c.fault("L with labels and without ListNumbering")
		}
	case "Figure":
		box := c.m.array(a["BBox"])
		if pdfText(d["Alt"]) == "" || len(box) != 4 || box[0].(float64) >= box[2].(float64) || box[1].(float64) >= box[3].(float64) {
			c.fault("Figure with Alt %q and BBox %v", pdfText(d["Alt"]), box)
		}
	}
	if lang, ok := d["Lang"]; ok && !langTag.MatchString(pdfText(lang)) {
		c.fault("%s in language %q", typ, lang)
	}
}

// table demands equally many columns in all rows, and a head cell.
func (c *structCheck) table(rows []any) {
	columns, heads := -1, 0
	for _, row := range rows {
		n := 0
		for _, cell := range c.kids(c.m.dict(row)) {
			d := c.m.dict(cell)
			span, ok := c.m.dict(d["A"])["ColSpan"].(float64)
			if !ok {
				span = 1
			}
			n += int(span)
			if d["S"] == pdfName("TH") {
				heads++
			}
		}
		if columns >= 0 && n != columns {
			c.fault("rows of %d and %d columns", columns, n)
		}
		columns = n
	}
	if heads == 0 {
		c.fault("a table without a head cell")
	}
}

// spoken are the blocks without what the tree leaves out.
func spoken(blocks []typeset.Block) []typeset.Block {
	return slices.DeleteFunc(slices.Clone(blocks), func(b typeset.Block) bool {
		p, ok := b.(typeset.Paragraph)
		return ok && p.Role == typeset.Artifact
	})
}

// modelOf renders a document and reads the file.
func modelOf(t testing.TB, doc typeset.Document) pdfModel {
	t.Helper()
	return readModel(t, mustRender(t, doc).PDF)
}
