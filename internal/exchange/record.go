package exchange

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// readRecord reads one record of a category. list is where its list stands and listPlace where the keys of it are
// kept that nobody knows; i is its number there.
func (x *reader) readRecord(list spot, listPlace string, i int, category *catalog.Category, raw json.RawMessage) office.Record {
	at := list.item(i)
	keys := x.object(at, raw)
	r := office.Record{Category: category.ID, Revision: 1, ContentRev: 1}
	x.into(at.of(r, "id"), keys["id"], &r.ID)
	place := step(listPlace, elementName(raw, i+1))
	x.into(at.of(r, "updated_on"), keys["updated_on"], &r.UpdatedOn)
	x.into(at.of(r, "updated_by"), keys["updated_by"], &r.UpdatedBy)
	x.into(at.of(r, "confirmed_on"), keys["confirmed_on"], &r.ConfirmedOn)
	x.into(at.of(r, "portal_on"), keys["portal_on"], &r.PortalOn)
	x.into(at.of(r, "portal_page"), keys["portal_page"], &r.PortalURL)
	x.into(at.of(r, "deleted"), keys["deleted"], &r.Deleted)
	x.into(at.of(r, "unchecked"), keys["unchecked"], &r.Unchecked)
	x.into(at.of(r, "checked"), keys["checked"], &r.Checked)
	var current *bool
	x.into(at.of(r, "portal_current"), keys["portal_current"], &current)
	if r.UpdatedOn == "" {
		r.UpdatedOn = office.IDDay(r.ID)
	}
	r.Published = publishedBy(r.PortalOn, r.UpdatedOn, current)
	r.Values = x.readValues(spot{at.field + ".values", at.at}, step(place, "values"), category, keys["values"])
	at = recordSpot(list, i, category, r)
	x.readAttachments(spot{at.field + ".attachments", at.at}, step(place, "attachments"), &r, keys["attachments"])
	x.claim(at, r.ID)
	x.judge(at, r.Check(x.known))
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if !slices.Contains(recordKeys, key) {
			x.Unknown[step(place, key)] = keys[key]
		}
	}
	return r
}

// recordSpot is where a record stands. A clerk knows it by its title, else by its number.
func recordSpot(list spot, i int, category *catalog.Category, r office.Record) spot {
	at := list.item(i)
	if title := category.RecordTitle(r); title != category.Label.BN {
		at.at = append(slices.Clone(list.at), office.Text{BN: office.Shorten(title), EN: office.Shorten(title)})
	}
	return at
}

// recordKeys are the keys of a record in exchange files. portal_current is ours: it is written only where
// the two days alone would tell the wrong thing (changed and ticked on one day).
var recordKeys = []string{"id", "values", "attachments", "updated_on", "updated_by", "confirmed_on",
	"portal_on", "portal_page", "portal_current", "deleted", "unchecked", "checked"}

// publishedBy is the revision on the portal of a record that is imported at revision 1.
//
// Source: internal/exchange/README.md › Portal day.
func publishedBy(portalOn, updatedOn office.Date, current *bool) int {
	switch {
	case portalOn == "":
		return 0
	case current != nil && *current:
		return 1
	case current != nil, portalOn < updatedOn:
		return -1
	}
	return 1
}

// claim takes an id for the thing at at; each stands once in the file.
func (x *reader) claim(at spot, id string) {
	if _, taken := x.ids[id]; taken {
		x.fault("id.twice", at.of(office.Record{}, "id"), office.Args{"id": office.Shorten(id)})
		return
	}
	x.ids[id] = at.at[len(at.at)-1]
}

// compact is JSON without the white space between its parts: the text by which a thing without an id is known.
func compact(raw []byte) []byte {
	var out bytes.Buffer
	_ = json.Compact(&out, raw) // it was read before
	return out.Bytes()
}

// readValues makes canonical text of every value that the category declares and keeps the others.
func (x *reader) readValues(at spot, place string, category *catalog.Category, raw json.RawMessage) map[string]string {
	values := map[string]string{}
	if len(raw) == 0 {
		return values
	}
	given := x.object(at, raw)
	for _, name := range slices.Sorted(maps.Keys(given)) {
		field, known := category.Field(name)
		if !known {
			x.Unknown[step(place, name)] = given[name]
			continue
		}
		in := json.NewDecoder(bytes.NewReader(given[name]))
		in.UseNumber()
		var v any
		if err := in.Decode(&v); err != nil || !scalar(v) {
			x.fault("exchange.type", at.key(name, field.Label), nil)
			continue
		}
		canonical, problems := field.FromExchange(v)
		for _, p := range problems {
			x.fault(p.Code, at.key(name, field.Label), p.Args)
		}
		if canonical != "" && len(problems) == 0 {
			values[name] = canonical
		}
	}
	return values
}

// scalar tells whether v may be a field's value: no object, and no list within a list.
func scalar(v any) bool {
	switch v := v.(type) {
	case map[string]any:
		return false
	case []any:
		for _, item := range v {
			if _, text := item.(string); !text {
				return false
			}
		}
	}
	return true
}

// carried is an attachment with its bytes.
type carried struct {
	office.Attachment
	Content *string `json:"content_base64,omitempty"`
}

func (x *reader) readAttachments(list spot, place string, r *office.Record, raw json.RawMessage) {
	for i, one := range x.list(list, raw) {
		at := list.item(i)
		if x.attachments++; x.attachments > maxAttachments {
			x.fault("exchange.many", list, nil)
			return
		}
		var a carried
		x.into(at, one, &a)
		x.keep(step(place, fmt.Sprint(i)), one, a.Attachment, fileKey)
		r.Attachments = append(r.Attachments, a.Attachment)
		x.bytes(at, a)
	}
}

// bytes takes in the bytes of an attachment, where they came with it.
func (x *reader) bytes(at spot, a carried) {
	if len(a.SHA256) != 2*sha256.Size {
		return // its Check says so
	}
	if a.Content == nil {
		if _, have := x.Files[a.SHA256]; !have && x.Format == FormatOffice {
			x.fault("exchange.file_absent", at, office.Args{"name": a.Name})
		}
		return
	}
	data, err := base64.StdEncoding.Strict().DecodeString(*a.Content)
	sum := sha256.Sum256(data)
	if err != nil || int64(len(data)) != a.Size || hex.EncodeToString(sum[:]) != a.SHA256 {
		x.fault("exchange.file_changed", at, office.Args{"name": office.Shorten(a.Name)})
		return
	}
	x.Files[a.SHA256] = data
}
