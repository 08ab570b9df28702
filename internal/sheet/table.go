package sheet

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// Table is one category with the records to write, in their order.
type Table struct {
	Category *catalog.Category
	Records  []office.Record
}

// Options say how sheets are written.
type Options struct {
	Lang    office.Lang // of labels, choices and sheet names; Bengali where empty
	Office  string      // the office's name, for the file's properties
	Day     office.Date // the file's date; nothing else in a file tells when it was made
	Officer func(id string) (office.Record, bool)
	// Step hears after each row how many are written; its error ends the writing and is what comes back. nil = nobody listens.
	Step func(done int) error
}

// step counts a row that is written.
func (o Options) step(done *int) error {
	*done++
	if o.Step == nil {
		return nil
	}
	return o.Step(*done)
}

// heard is a writer that asks before each write whether it goes on.
type heard struct {
	w    io.Writer
	opts Options
	done *int
}

func (h heard) Write(p []byte) (int, error) {
	if h.opts.Step != nil {
		if err := h.opts.Step(*h.done); err != nil {
			return 0, err
		}
	}
	return h.w.Write(p)
}

func (o Options) lang() office.Lang {
	if o.Lang == "" {
		return office.Bengali
	}
	return o.Lang
}

// header are the labels of the category's fields in the order of the declaration.
func header(c *catalog.Category, lang office.Lang) []string {
	labels := make([]string, len(c.Fields))
	for i, f := range c.Fields {
		labels[i] = f.Label.In(lang)
	}
	return labels
}

// cells are one record's values, one for each field. A choice is shown by its label, a list as lines, an
// officer as "name [id]", a file field by the names of its files.
func (o Options) cells(c *catalog.Category, r office.Record) []catalog.Cell {
	out := make([]catalog.Cell, len(c.Fields))
	for i, f := range c.Fields {
		value := r.Values[f.Name]
		switch f.Kind {
		case catalog.File:
			out[i] = catalog.Cell{Type: catalog.CellText, Text: fileNames(r, f.Name)}
		case catalog.Officer:
			out[i] = catalog.Cell{Type: catalog.CellText, Text: o.officer(value)}
		case catalog.Select, catalog.Bool:
			out[i] = catalog.Cell{Type: catalog.CellText, Text: f.Display(value, o.lang())}
		default:
			out[i] = f.Cell(value)
		}
	}
	return out
}

func fileNames(r office.Record, field string) string {
	var names []string
	for _, a := range catalog.FilesOf(r, field) {
		names = append(names, a.Name)
	}
	return strings.Join(names, "\n")
}

func (o Options) officer(id string) string {
	if id == "" || o.Officer == nil {
		return id
	}
	r, known := o.Officer(id)
	name := r.Values["name_bn"]
	if o.lang() == office.English && r.Values["name_en"] != "" {
		name = r.Values["name_en"]
	}
	if !known || name == "" {
		return id
	}
	return name + " [" + id + "]"
}

// maxSheetName is Excel's limit, in UTF-16 units.
const maxSheetName = 31

// sheetNames are the names of the sheets: clause and label, shortened where too long, each
// name once.
func sheetNames(tables []Table, lang office.Lang) []string {
	names := make([]string, len(tables))
	for i, t := range tables {
		names[i] = sheetName(t.Category, lang)
		for n := 2; slices.ContainsFunc(names[:i], func(s string) bool { return strings.EqualFold(s, names[i]) }); n++ {
			names[i] = bangla.Shorten(sheetName(t.Category, lang), maxSheetName-3) + " " + bangla.Itoa(n)
		}
	}
	return names
}

func sheetName(c *catalog.Category, lang office.Lang) string {
	name := c.Label.In(lang)
	if c.Clause != "" && lang == office.Bengali {
		name = c.Clause + " " + name
	}
	name = strings.Trim(strings.NewReplacer("/", "-", `\`, "-", "[", "(", "]", ")", ":", " ", "*", " ", "?", " ").Replace(name), "' ")
	return cmp.Or(bangla.Shorten(name, maxSheetName), c.ID)
}
