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
	"strings"
	"time"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// readRecord reads one record of a category; list is the place of its list, i its number there.
func (x *reader) readRecord(list string, i int, category *catalog.Category, raw json.RawMessage) office.Record {
	place := step(list, fmt.Sprint(i+1))
	keys := x.object(place, raw)
	r := office.Record{Category: category.ID, Revision: 1, ContentRev: 1}
	x.into(step(place, "id"), keys["id"], &r.ID)
	if x.claim(place, r.ID) {
		place = step(list, r.ID)
	}
	x.into(step(place, "updated_on"), keys["updated_on"], &r.UpdatedOn)
	x.into(step(place, "updated_by"), keys["updated_by"], &r.UpdatedBy)
	x.into(step(place, "confirmed_on"), keys["confirmed_on"], &r.ConfirmedOn)
	x.into(step(place, "portal_on"), keys["portal_on"], &r.PortalOn)
	x.into(step(place, "portal_page"), keys["portal_page"], &r.PortalURL)
	x.into(step(place, "deleted"), keys["deleted"], &r.Deleted)
	var current *bool
	x.into(step(place, "portal_current"), keys["portal_current"], &current)
	x.days(place, r)
	if r.UpdatedOn == "" {
		r.UpdatedOn = idDay(r.ID)
	}
	r.Published = publishedBy(r.PortalOn, r.UpdatedOn, current)
	r.Values = x.readValues(step(place, "values"), category, keys["values"])
	x.readAttachments(step(place, "attachments"), &r, keys["attachments"])
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if !slices.Contains(recordKeys, key) {
			x.Unknown[step(place, key)] = keys[key]
		}
	}
	return r
}

// recordKeys are the keys of a record in exchange files. portal_current is ours: it is written only where
// the two days alone would tell the wrong thing (changed and ticked on one day).
var recordKeys = []string{"id", "values", "attachments", "updated_on", "updated_by", "confirmed_on",
	"portal_on", "portal_page", "portal_current", "deleted"}

// publishedBy is the revision on the portal of a record that is imported at revision 1.
//
// Source: domain.md section 15.1, portal_on.
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

// claim checks that id is a ULID and used once in the file.
func (x *reader) claim(place, id string) bool {
	if !validID(id) {
		x.fault("exchange.id", place, office.Args{"id": office.Shorten(id)})
		return false
	}
	if before, taken := x.ids[id]; taken {
		x.fault("exchange.id_twice", place, office.Args{"id": id, "before": before})
		return false
	}
	x.ids[id] = place
	return true
}

// crockford are the digits of a ULID.
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// validID tells whether id is a ULID in its canonical upper case: 26 digits, at most 128 bits.
func validID(id string) bool {
	return len(id) == 26 && id[0] <= '7' && strings.Trim(id, crockford) == ""
}

// idDay is the day, in Bangladesh, of the moment that a ULID holds; "" where id is none.
func idDay(id string) office.Date {
	if !validID(id) {
		return ""
	}
	var ms int64
	for _, digit := range id[:10] {
		ms = ms<<5 | int64(strings.IndexRune(crockford, digit))
	}
	d := office.DateOf(time.UnixMilli(ms).In(time.FixedZone("+06", 6*60*60)))
	if !d.Valid() {
		return ""
	}
	return d
}

// madeID is the id of a thing that came without one: the time of its day and the digest of its text, so
// that the same file gives the same id.
func madeID(day office.Date, raw []byte) string {
	var id [26]byte
	ms := max(day.Time().UnixMilli(), 0)
	for i := 9; i >= 0; i-- {
		id[i] = crockford[ms&31]
		ms >>= 5
	}
	var compact bytes.Buffer
	_ = json.Compact(&compact, raw)
	sum := sha256.Sum256(compact.Bytes())
	for i := range 16 {
		id[10+i] = crockford[sum[i]&31]
	}
	return string(id[:])
}

// readValues makes canonical text of every value that the category declares and keeps the others.
func (x *reader) readValues(place string, category *catalog.Category, raw json.RawMessage) map[string]string {
	values := map[string]string{}
	if len(raw) == 0 {
		return values
	}
	given := x.object(place, raw)
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
			x.fault("exchange.type", step(place, name), nil)
			continue
		}
		canonical, problems := field.FromExchange(v)
		for _, p := range problems {
			args := maps.Clone(p.Args)
			x.fault(p.Code, step(place, name), args)
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

func (x *reader) readAttachments(place string, r *office.Record, raw json.RawMessage) {
	for i, one := range x.list(place, raw) {
		if x.attachments++; x.attachments > maxAttachments {
			x.fault("exchange.many", place, nil)
			return
		}
		at := step(place, fmt.Sprint(i))
		var a carried
		x.into(at, one, &a)
		x.keep(at, one, a.Attachment, "content_base64")
		if x.attachment(at, a) {
			r.Attachments = append(r.Attachments, a.Attachment)
		}
	}
}

// attachment judges one attachment and takes in its bytes.
func (x *reader) attachment(place string, a carried) bool {
	if a.Name == "" || a.Name == "." || a.Name == ".." || strings.ContainsAny(a.Name, "/\\\x00\n\r") || len(a.Name) > 1024 {
		x.fault("exchange.file_name", place, office.Args{"name": office.Shorten(a.Name)})
		return false
	}
	if len(a.SHA256) != 64 || strings.Trim(a.SHA256, "0123456789abcdef") != "" || a.Size < 0 {
		x.fault("exchange.file_digest", place, office.Args{"name": a.Name})
		return false
	}
	if a.Content == nil {
		if _, have := x.Files[a.SHA256]; !have && x.Format == FormatOffice {
			x.fault("exchange.file_absent", place, office.Args{"name": a.Name})
			return false
		}
		return true
	}
	data, err := base64.StdEncoding.Strict().DecodeString(*a.Content)
	sum := sha256.Sum256(data)
	if err != nil || int64(len(data)) != a.Size || hex.EncodeToString(sum[:]) != a.SHA256 {
		x.fault("exchange.file_changed", place, office.Args{"name": a.Name})
		return false
	}
	x.Files[a.SHA256] = data
	return true
}
