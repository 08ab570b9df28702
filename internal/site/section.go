package site

import (
	"html/template"
	"net/url"
	"path"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/filekind"
	"batayandesk/internal/office"
)

// section is a category's content.
type section struct {
	NotApplicable string
	Columns       []string
	Current       []entry
	Archive       []entry
	Short         bool // the table says it all
}

// entry is one record: its row in the table and its values below.
type entry struct {
	Anchor, Title, Updated string
	Row                    []value
	Values                 []value
	Files                  []value
	Alone                  bool // nothing stands between its heading and the page's
}

// value is a label with what stands beside it. Href is "" or an address that was checked.
type value struct {
	Label string
	Text  string
	Href  template.URL
	Long  bool
	Parts []string // Text where a long address may be broken
	Lines []string
	Rich  template.HTML // of the closed set of elements; their text is escaped
	Bare  bool          // a number or a code: does not wrap
	Title bool          // names the record
}

// standAlone lets the one entry of a page without a table be the heading below the page's own: no level is passed over.
func (s *section) standAlone() {
	if len(s.Current) != 1 {
		return
	}
	s.Current = slices.Clone(s.Current)
	s.Current[0].Alone = true
}

func (w *writer) section(c *catalog.Category) *section {
	s := &section{}
	if na := w.States[c.ID].NotApplicable; na != nil && len(w.live[c.ID]) == 0 {
		s.NotApplicable = na.ReasonBN
	}
	columns := w.columns(c)
	for _, name := range columns {
		f, _ := c.Field(name)
		s.Columns = append(s.Columns, f.Label.BN)
	}
	for _, r := range w.live[c.ID] {
		e := w.entry(c, r, columns)
		if c.Archived(r, w.Day) {
			s.Archive = append(s.Archive, e)
		} else {
			s.Current = append(s.Current, e)
		}
	}
	s.Short = !slices.ContainsFunc(c.Fields, func(f catalog.Field) bool { return f.Kind == catalog.Long || f.Kind == catalog.Rich })
	return s
}

// columns are those of the category's table that some record fills; texts of several lines are left to the
// details.
func (w *writer) columns(c *catalog.Category) []string {
	return slices.DeleteFunc(slices.Clone(c.Columns), func(name string) bool {
		f, known := c.Field(name)
		return !known || f.Kind == catalog.File || f.Kind == catalog.Long || f.Kind == catalog.Rich || !slices.ContainsFunc(w.live[c.ID], func(r office.Record) bool {
			return c.Effective(r, w.env)[name] != ""
		})
	})
}

func (w *writer) entry(c *catalog.Category, r office.Record, columns []string) entry {
	e := entry{Anchor: "r" + strings.ToLower(r.ID), Title: c.EffectiveTitle(r, w.env), Updated: r.UpdatedOn.Text(office.Bengali)}
	shown := c.Effective(r, w.env)
	for _, name := range columns {
		f, _ := c.Field(name)
		cell := w.value(f, shown[name])
		cell.Title = slices.Contains(c.Title, name) && cell.Text == e.Title
		e.Row = append(e.Row, cell)
	}
	var names []string
	for _, f := range c.Fields {
		said := f.Kind == catalog.Bool && shown[f.Name] != "true" // only what is so is worth a line
		number := c.Unique != nil && c.Unique.Field == f.Name     // the order of the list shows it
		if f.Kind != catalog.File && !said && !number && f.Name != first(c.Title) {
			names = append(names, f.Name)
		}
	}
	e.Values = w.values(c, r, names)
	for _, a := range r.Attachments {
		e.Files = append(e.Files, w.file(a))
	}
	return e
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// values are the fields of a record that hold something.
func (w *writer) values(c *catalog.Category, r office.Record, names []string) []value {
	shown := c.Effective(r, w.env)
	var list []value
	for _, name := range names {
		if f, known := c.Field(name); known && shown[name] != "" {
			list = append(list, w.value(f, shown[name]))
		}
	}
	return list
}

// value shows one value by its field's kind.
func (w *writer) value(f catalog.Field, canonical string) value {
	v := value{Label: f.Label.BN, Text: f.Display(canonical, office.Bengali)}
	switch f.Kind {
	case catalog.URL:
		v.Href, v.Parts = webAddress(canonical), parts(canonical)
	case catalog.Email:
		v.Href, v.Parts = mailAddress(canonical), parts(canonical)
	case catalog.Phone, catalog.Mobile:
		v.Href, v.Bare = telephone(canonical), true
	case catalog.Date, catalog.Year, catalog.Int, catalog.Money:
		v.Bare = true
	case catalog.Officer:
		if o, known := w.env.Officer(canonical); known {
			v.Text, v.Href = o.Values["name_bn"], template.URL("officers_staff.html#r"+strings.ToLower(url.PathEscape(o.ID)))
		}
	case catalog.Lines:
		v.Lines = strings.Split(canonical, "\n")
	case catalog.Rich:
		v.Long, v.Rich = true, template.HTML(f.HTML(canonical))
	case catalog.Long:
		v.Long = true
	}
	return v
}

// file links an attachment that lies beside the site; one that does not is named only.
func (w *writer) file(a office.Attachment) value {
	v := value{Label: a.Name, Text: sizeText(a.Size)}
	if kind, known := filekind.ByType(a.MediaType); known {
		v.Text = kind.Label.BN + " · " + v.Text
	}
	if at, beside := w.Attachments[a.SHA256]; beside && !strings.Contains(at, ":") && !path.IsAbs(at) && path.Clean(at) == at && !strings.HasPrefix(at, "..") {
		v.Href = template.URL("../" + (&url.URL{Path: at}).EscapedPath())
	}
	return v
}

func sizeText(n int64) string {
	const kilo = 1024
	switch {
	case n < kilo:
		return bangla.Itoa(int(n)) + " বাইট"
	case n < kilo*kilo:
		return bangla.Itoa(int((n+kilo-1)/kilo)) + " কিলোবাইট"
	}
	tenths := (n*10 + kilo*kilo - 1) / (kilo * kilo)
	return bangla.Itoa(int(tenths/10)) + "." + bangla.Itoa(int(tenths%10)) + " মেগাবাইট"
}

// parts are the pieces of an address between which a line may end: after @ and /, before a dot.
func parts(s string) []string {
	marked := strings.NewReplacer("@", "@\x00", "/", "/\x00", "/\x00/", "/\x00/\x00", ".", "\x00.").Replace(s)
	return slices.DeleteFunc(strings.Split(marked, "\x00"), func(p string) bool { return p == "" })
}

// webAddress is s as a link where it is one of http or https.
func webAddress(s string) template.URL {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return template.URL(u.String())
}

func mailAddress(s string) template.URL {
	if strings.Count(s, "@") != 1 || strings.ContainsAny(s, " \t\n?&<>\"'") {
		return ""
	}
	return template.URL("mailto:" + url.PathEscape(s))
}

// telephone is a link to the number's parsed form.
func telephone(s string) template.URL {
	n := catalog.ParsePhone(s).Parsed
	number, _, _ := strings.Cut(n, ";ext=")
	if number == "" || strings.Trim(n, "0123456789+;ext=") != "" {
		return ""
	}
	return template.URL("tel:" + n)
}

// contacts are the office's own address, telephone, mail and site.
func contacts(o office.Office) []value {
	list := []value{
		{Label: "ঠিকানা", Text: o.AddressBN},
		{Label: "ফোন", Text: catalog.PhoneText(o.Phone, office.Bengali), Href: telephone(o.Phone)},
		{Label: "ই-মেইল", Text: o.Email, Href: mailAddress(o.Email), Parts: parts(o.Email)},
		{Label: "ওয়েবপোর্টাল", Text: o.Website, Href: webAddress(o.Website), Parts: parts(o.Website)},
	}
	return slices.DeleteFunc(list, func(v value) bool { return v.Text == "" })
}
