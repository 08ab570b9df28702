package site

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // the templates
	"encoding/base64"
	"fmt"
	"html/template"
	"maps"
	"slices"
	"sync"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// Input is what a site is made of.
type Input struct {
	Office  office.Office
	Catalog *catalog.Catalog // as the office changed it
	Records map[string][]office.Record
	States  map[string]office.CategoryState
	Day     office.Date
	// Fonts are font files by name, for example "NotoSansBengali_400Regular.ttf": "Serif" in a name and
	// 700 or "Bold" tell what it is for.
	Fonts map[string][]byte
	// Attachments are the paths, below the folder in which the site's own folder stands, of the files that
	// lie beside it, by digest: "attachments/5704f6adcc4f-citizen-charter.pdf".
	Attachments map[string]string
}

// Page is one file of the site; Path is relative to its folder.
type Page struct {
	Path string
	Data []byte
}

//go:embed page.gohtml
var pageText string

//go:embed style.css
var styleText string

var pages = sync.OnceValue(func() *template.Template { return template.Must(template.New("page").Parse(pageText)) })

// view is what the template draws.
type view struct {
	Policy   string
	Style    template.CSS
	Office   office.Office
	Contacts []value
	Nav      []navEntry
	Title    string // "" on the first page
	Clause   string
	Updated  string
	Day      string
	Head     *card // the head of the office
	Section  *section
	All      []part // on the one page that holds everything
}

// part is a category on the page of everything.
type part struct {
	Anchor, Clause, Title, Updated string
	Section                        *section
}

// allPage holds every entry of every category, so that a browser finds a word without a script.
const allPage = "all.html"

// card is a small list under a heading.
type card struct {
	Heading string
	Values  []value
}

// navEntry is a category in the navigation and on the first page.
type navEntry struct {
	Path, Clause, Label, Count, Updated string
	Current                             bool
}

// Pages writes the site: index.html, a page "<category>.html" for each category, and the fonts. Pages come
// in the order of their paths; the same input gives the same bytes.
//
// Source: internal/bundle/README.md › Layout; app/README.md › Window as an attack surface.
func Pages(in Input) ([]Page, error) {
	style := template.CSS(fontFaces(in.Fonts) + styleText)
	base := view{
		Policy: policy(string(style)), Style: style, Office: in.Office, Contacts: contacts(in.Office), Day: in.Day.Text(office.Bengali),
	}
	w := newWriter(in)
	var out []Page
	draw := func(path string, v view) error {
		var b bytes.Buffer
		if err := pages().Execute(&b, v); err != nil {
			return fmt.Errorf("write page %s: %w", path, err)
		}
		out = append(out, Page{path, b.Bytes()})
		return nil
	}
	first := base
	first.Nav, first.Head = w.nav(""), w.head()
	if err := draw("index.html", first); err != nil {
		return nil, err
	}
	all := base
	all.Nav, all.Title = w.nav(allPage), "সব তথ্য এক পাতায়"
	for _, c := range in.Catalog.All() {
		v := base
		v.Nav, v.Title, v.Clause = w.nav(c.ID), c.Label.BN, c.Clause
		v.Section = w.section(c)
		v.Updated = w.updated(c).Text(office.Bengali)
		all.All = append(all.All, part{c.ID, c.Clause, c.Label.BN, v.Updated, v.Section})
		page := *v.Section
		page.standAlone()
		v.Section = &page
		if err := draw(pageOf(c), v); err != nil {
			return nil, err
		}
	}
	if err := draw(allPage, all); err != nil {
		return nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(in.Fonts)) {
		out = append(out, Page{"fonts/" + name, in.Fonts[name]})
	}
	slices.SortFunc(out, func(a, b Page) int { return bytes.Compare([]byte(a.Path), []byte(b.Path)) })
	return out, nil
}

// Paths are the paths of the pages that Pages writes with fonts of these names, in order.
func Paths(c *catalog.Catalog, fonts []string) []string {
	paths := []string{"index.html", allPage}
	for _, category := range c.All() {
		paths = append(paths, pageOf(category))
	}
	for _, name := range fonts {
		paths = append(paths, "fonts/"+name)
	}
	slices.Sort(paths)
	return paths
}

func pageOf(c *catalog.Category) string { return c.ID + ".html" }

// policy forbids everything but the page's own style, known by its digest, and the fonts beside it. "file:"
// stands for 'self' where the page is opened from disk.
func policy(style string) string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; font-src 'self' file:; base-uri 'none'; form-action 'none'"
}

// writer turns records into what the template draws.
type writer struct {
	Input
	env  catalog.Env
	live map[string][]office.Record
}

func newWriter(in Input) *writer {
	w := &writer{Input: in, live: map[string][]office.Record{}}
	for _, c := range in.Catalog.All() {
		kept := slices.DeleteFunc(slices.Clone(in.Records[c.ID]), func(r office.Record) bool { return r.Deleted })
		w.live[c.ID] = c.Arrange(kept)
	}
	w.env = catalog.Env{
		Office: in.Office, Officer: catalog.OfficersOf(w.live["officers_staff"]),
		CharterForm: catalog.CharterFormOf(w.live["citizen_charter"]),
	}
	return w
}

func (w *writer) nav(current string) []navEntry {
	var list []navEntry
	for _, c := range w.Catalog.All() {
		e := navEntry{Path: pageOf(c), Clause: c.Clause, Label: c.Label.BN, Current: c.ID == current, Updated: w.updated(c).Text(office.Bengali)}
		switch n := len(w.current(c)); {
		case w.States[c.ID].NotApplicable != nil && len(w.live[c.ID]) == 0:
			e.Count = "প্রযোজ্য নয়"
		case n == 0:
			e.Count = "তথ্য নেই"
		case c.Shape == catalog.Single:
			e.Count = "প্রকাশিত"
		default:
			e.Count = bangla.Itoa(n) + "টি"
		}
		list = append(list, e)
	}
	return list
}

// current are the records that are not in the archive.
func (w *writer) current(c *catalog.Category) []office.Record {
	return slices.DeleteFunc(slices.Clone(w.live[c.ID]), func(r office.Record) bool { return c.Archived(r, w.Day) })
}

// updated is the newest day on which something of the category was changed or confirmed.
func (w *writer) updated(c *catalog.Category) office.Date {
	newest := w.States[c.ID].ConfirmedOn
	for _, r := range w.live[c.ID] {
		newest = max(newest, r.UpdatedOn, r.ConfirmedOn)
	}
	return newest
}

// head is the one record that a category marks as the only one of its kind: the head of the office. Of the
// table's columns it shows those that say who and where.
func (w *writer) head() *card {
	for _, c := range w.Catalog.All() {
		if c.One == nil {
			continue
		}
		for _, r := range w.live[c.ID] {
			if r.Values[c.One.Field] != "true" || c.IsIdle(r) {
				continue
			}
			names := slices.DeleteFunc(slices.Clone(c.Columns), func(name string) bool {
				f, _ := c.Field(name)
				return f.Kind == catalog.Int || f.Kind == catalog.Select || f.Kind == catalog.Bool
			})
			mark, _ := c.Field(c.One.Field)
			return &card{mark.Label.BN, w.values(c, r, names)}
		}
	}
	return nil
}
