package exchange

import (
	"bufio"
	"cmp"
	"encoding/base64"
	"fmt"
	"io"
	"slices"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// Options say how an exchange file is written.
type Options struct {
	Format     string // FormatOffice or FormatContent; "" is FormatOffice
	ExportedAt string // moment of the export; "" leaves it out
	WithFiles  bool   // put the bytes of file.Files inside, as base64
}

// Write writes ex as one JSON file, UTF-8, in a fixed order of keys, records by id: the same input
// gives the same bytes. What Read read comes back, unknown keys included; revision numbers stay at
// home, since a file that is read anew begins at 1.
//
// Source: internal/exchange/README.md › Office file.
func Write(w io.Writer, file File, cat *catalog.Catalog, opts Options) error {
	tree, err := treeOfFile(file, cat, opts)
	if err != nil {
		return fmt.Errorf("write exchange file: %w", err)
	}
	handOn(tree, file.Unknown)
	out := bufio.NewWriter(w)
	if err := emit(out, tree, 0); err != nil {
		return fmt.Errorf("write exchange file: %w", err)
	}
	if err := out.WriteByte('\n'); err != nil {
		return fmt.Errorf("write exchange file: %w", err)
	}
	return out.Flush()
}

func treeOfFile(file File, cat *catalog.Catalog, opts Options) (*jsonObject, error) {
	files := file.Files
	if !opts.WithFiles {
		files = nil
	}
	tree := &jsonObject{}
	tree.set("format", cmp.Or(opts.Format, FormatOffice))
	tree.set("version", Version)
	if opts.ExportedAt != "" {
		tree.set("exported_at", opts.ExportedAt)
	}
	if file.AsOn != "" {
		tree.set("as_on", string(file.AsOn))
	}
	about, err := treeOf(file.Office)
	if err != nil {
		return nil, err
	}
	tree.set("office", about)
	categories := &jsonObject{}
	for _, category := range cat.All() {
		if given, has := file.Categories[category.ID]; has {
			categories.set(category.ID, categoryTree(category, given, files))
		}
	}
	tree.set("categories", categories)
	directives, err := listTree(file.Directives, nil)
	if err != nil {
		return nil, err
	}
	letters, err := listTree(file.Letters, files)
	if err != nil {
		return nil, err
	}
	holidays, err := listTree(file.Holidays, nil)
	if err != nil {
		return nil, err
	}
	tree.set("directives", directives)
	tree.set("letters", letters)
	tree.set("holidays", holidays)
	return tree, nil
}

func categoryTree(category *catalog.Category, given Category, files map[string][]byte) *jsonObject {
	out := &jsonObject{}
	out.set("not_applicable", nil)
	if na := given.State.NotApplicable; na != nil {
		said := &jsonObject{}
		said.set("reason_bn", na.ReasonBN)
		said.set("set_on", jsonDay(na.SetOn))
		said.set("set_by", na.SetBy)
		out.set("not_applicable", said)
	}
	out.set("confirmed_on", jsonDay(given.State.ConfirmedOn))
	if len(given.State.Filters) > 0 {
		out.set("filters", given.State.Filters)
	}
	records := []any{}
	for _, r := range slices.SortedFunc(slices.Values(given.Records), func(a, b office.Record) int { return cmp.Compare(a.ID, b.ID) }) {
		records = append(records, recordTree(category, r, files))
	}
	out.set("records", records)
	return out
}

func recordTree(category *catalog.Category, r office.Record, files map[string][]byte) *jsonObject {
	out := &jsonObject{}
	out.set("id", r.ID)
	values := &jsonObject{}
	for _, field := range category.Fields {
		if v := field.Exchange(r.Values[field.Name]); v != nil {
			values.set(field.Name, v)
		}
	}
	out.set("values", values)
	attachments := []any{}
	for _, a := range r.Attachments {
		attachments = append(attachments, attachmentTree(a, files))
	}
	out.set("attachments", attachments)
	out.set("updated_on", jsonDay(r.UpdatedOn))
	out.set("updated_by", r.UpdatedBy)
	out.set("confirmed_on", jsonDay(r.ConfirmedOn))
	portalOn := r.PortalOn
	if r.Published == 0 {
		portalOn = ""
	} else if portalOn == "" {
		portalOn = r.UpdatedOn
	}
	out.set("portal_on", jsonDay(portalOn))
	if implied := publishedBy(portalOn, r.UpdatedOn, nil); r.Published != 0 && (implied == 1) == r.Changed() {
		out.set("portal_current", !r.Changed())
	}
	if r.PortalURL != "" {
		out.set("portal_page", r.PortalURL)
	}
	if r.Deleted {
		out.set("deleted", true)
	}
	if r.Unchecked {
		out.set("unchecked", true)
	}
	if r.Checked != nil {
		said := &jsonObject{}
		said.set("by", r.Checked.By)
		said.set("on", jsonDay(r.Checked.On))
		out.set("checked", said)
	}
	return out
}

func attachmentTree(a office.Attachment, files map[string][]byte) *jsonObject {
	out := &jsonObject{}
	out.set("name", a.Name)
	out.set("media_type", a.MediaType)
	out.set("size", a.Size)
	out.set("sha256", a.SHA256)
	if a.Field != "" {
		out.set("field", a.Field)
	}
	if data, have := files[a.SHA256]; have {
		out.set(fileKey, base64.StdEncoding.EncodeToString(data))
	}
	return out
}

// jsonDay is a day for JSON: null where there is none.
func jsonDay(d office.Date) any {
	if d == "" {
		return nil
	}
	return string(d)
}

// listTree are the things of a list in their order, without the revision numbers of this office file and
// with the bytes of a frozen PDF where files has them.
func listTree[T any](things []T, files map[string][]byte) ([]any, error) {
	out := []any{}
	for _, thing := range things {
		node, err := treeOf(thing)
		if err != nil {
			return nil, err
		}
		o := node.(*jsonObject)
		o.remove("revision")
		o.nullEmpty("received_on", "date", "deadline", "issued_on")
		items, _ := o.get("items").([]any)
		for _, item := range items {
			item.(*jsonObject).nullEmpty("category")
		}
		if l, ok := any(thing).(office.Letter); ok && l.PDF != nil {
			o.set("pdf", attachmentTree(*l.PDF, files))
		}
		out = append(out, o)
	}
	return out, nil
}
