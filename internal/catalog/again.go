package catalog

import (
	"regexp"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// Carried are the values of a record that the next one of its list usually has too.
//
// Source: internal/catalog/README.md › Typing less.
func (c *Category) Carried(values map[string]string) map[string]string {
	out := map[string]string{}
	for _, name := range c.Repeats {
		if v := values[name]; v != "" {
			out[name] = v
		}
	}
	return out
}

// Copied are the values of a record for another one like it: all but what no two may share. A name goes along, to be
// changed by a word.
func (c *Category) Copied(values map[string]string) map[string]string {
	out := map[string]string{}
	for _, f := range c.Fields {
		own := f.Distinct && f.Kind != Text || c.Unique != nil && c.Unique.Field == f.Name || c.One != nil && c.One.Field == f.Name
		if v := values[f.Name]; v != "" && !own && !f.Personal && f.Kind != File {
			out[f.Name] = v
		}
	}
	return out
}

// OfOffice are the values that a new record begins with because the office has them.
func (c *Category) OfOffice(o office.Office) map[string]string {
	out := map[string]string{}
	for _, f := range c.Fields {
		if f.OfOffice == OfficeAddress && o.AddressBN != "" {
			out[f.Name] = o.AddressBN
		}
	}
	return out
}

// mailName is what stands before the @ of an address.
var mailName = regexp.MustCompile(`^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$`)

// Completed are values as typed, an e-mail address of which only the name was typed with the office's own domain. It is for
// a field that was left: "uno" becomes "uno@goraipur.kushtia.gov.bd" where the office's address is of that domain.
func (c *Category) Completed(typed map[string]string, o office.Office) map[string]string {
	_, domain, found := strings.Cut(o.Email, "@")
	if !found || domain == "" {
		return typed
	}
	var out map[string]string
	for _, f := range c.Fields {
		v := bangla.NormaliseLine(typed[f.Name])
		if f.Kind != Email || !mailName.MatchString(v) || bangla.IsFiller(v) {
			continue
		}
		if out == nil {
			out = make(map[string]string, len(typed))
			for name, v := range typed {
				out[name] = v
			}
		}
		out[f.Name] = v + "@" + domain
	}
	if out == nil {
		return typed
	}
	return out
}
