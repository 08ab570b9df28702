package store

import (
	"encoding/json"
	"strconv"
	"unicode/utf8"

	"batayandesk/internal/office"
)

// recordReader decodes records by the hundred: off the compact form of their JSON as SaveRecord writes it, in one pass,
// with one piece of memory for all texts of a record and one for the name of a field, however often it is met.
// Whatever is written in any other way, by an older program or by a stranger, is left to encoding/json, so what is
// understood is the same.
type recordReader struct {
	category string // of the record before
	names    map[string]string

	in    []byte // what is still to be read
	bad   bool
	text  []byte // the texts of this record, one after the other
	found []valueSpan
	files []fileSpans
}

// span is a text in recordReader.text.
type span struct{ from, to int }

type valueSpan struct {
	name  string
	value span
}

type fileSpans struct {
	name, media, sha, field span
	size                    int
}

// decode reads a record off the compact form of its JSON; ok is false where there is none. Of the text of its category
// nothing is made where it is the given one.
func (d *recordReader) decode(packed []byte, category string, r *office.Record) (ok bool) {
	if d.quick(packed, category, r) {
		return true
	}
	*r = office.Record{}
	plain, ok := appendPlain(nil, packed)
	return ok && json.Unmarshal(plain, r) == nil
}

// quick is decode of the one form that is written today; ok is false for any other, right or wrong.
func (d *recordReader) quick(packed []byte, category string, r *office.Record) (ok bool) {
	d.in, d.bad, d.found, d.files = packed, false, d.found[:0], d.files[:0]
	if most := 3*len(packed) + 4; cap(d.text) < most {
		d.text = make([]byte, 0, most)
	}
	d.text = d.text[:0]
	if d.names == nil {
		d.names = map[string]string{}
	}

	d.sign(`{"id":`)
	id := d.string()
	d.sign(`,"category":`)
	in := d.string()
	d.sign(`,"values":`)
	values := d.values()
	d.sign(`,"attachments":`)
	attachments := d.attachments()
	d.sign(`,"revision":`)
	revision := d.int()
	d.sign(`,"content_rev":`)
	content := d.int()
	d.sign(`,"published":`)
	published := d.int()
	d.sign(`,"portal_on":`)
	portalOn := d.string()
	d.sign(`,"portal_page":`)
	portalPage := d.string()
	d.sign(`,"updated_on":`)
	updatedOn := d.string()
	d.sign(`,"updated_by":`)
	updatedBy := d.string()
	d.sign(`,"confirmed_on":`)
	confirmedOn := d.string()
	deleted := d.has(`,"deleted":true`)
	d.sign(`}`)
	if d.bad || len(d.in) > 0 {
		return false
	}

	text := string(d.text)
	of := func(s span) string { return text[s.from:s.to] }
	if of(in) != category {
		category = of(in)
	}
	*r = office.Record{
		ID: of(id), Category: category, Revision: revision, ContentRev: content, Published: published,
		PortalOn: office.Date(of(portalOn)), PortalURL: of(portalPage), UpdatedOn: office.Date(of(updatedOn)), UpdatedBy: of(updatedBy),
		ConfirmedOn: office.Date(of(confirmedOn)), Deleted: deleted,
	}
	if values {
		r.Values = make(map[string]string, len(d.found))
		for _, p := range d.found {
			r.Values[p.name] = of(p.value)
		}
	}
	if attachments {
		r.Attachments = make([]office.Attachment, len(d.files))
		for i, f := range d.files {
			r.Attachments[i] = office.Attachment{Name: of(f.name), MediaType: of(f.media), Size: int64(f.size), SHA256: of(f.sha), Field: of(f.field)}
		}
	}
	return true
}

// has takes what is given off the beginning, if it stands there.
func (d *recordReader) has(s string) bool {
	if len(d.in) < len(s) || string(d.in[:len(s)]) != s {
		return false
	}
	d.in = d.in[len(s):]
	return true
}

// sign takes what must stand next.
func (d *recordReader) sign(s string) { d.bad = d.bad || !d.has(s) }

// values gathers the values in found; there is false for null.
func (d *recordReader) values() (there bool) {
	if d.has("null") {
		return false
	}
	d.sign("{")
	for first := true; !d.bad && !d.has("}"); first = false {
		if !first {
			d.sign(",")
		}
		name := d.name()
		d.sign(":")
		d.found = append(d.found, valueSpan{name, d.string()})
	}
	return true
}

// attachments gathers them in files; there is false for null.
func (d *recordReader) attachments() (there bool) {
	if d.has("null") {
		return false
	}
	d.sign("[")
	for first := true; !d.bad && !d.has("]"); first = false {
		if !first {
			d.sign(",")
		}
		var f fileSpans
		d.sign(`{"name":`)
		f.name = d.string()
		d.sign(`,"media_type":`)
		f.media = d.string()
		d.sign(`,"size":`)
		f.size = d.int()
		d.sign(`,"sha256":`)
		f.sha = d.string()
		if d.has(`,"field":`) {
			f.field = d.string()
		}
		d.sign("}")
		d.files = append(d.files, f)
	}
	return true
}

// int is a whole number.
func (d *recordReader) int() int {
	n := 0
	for n < len(d.in) && (d.in[n] == '-' || '0' <= d.in[n] && d.in[n] <= '9') {
		n++
	}
	v, err := strconv.Atoi(string(d.in[:n]))
	if err != nil || strconv.Itoa(v) != string(d.in[:n]) {
		d.bad = true
		return 0
	}
	d.in = d.in[n:]
	return v
}

// name is the name of a field.
func (d *recordReader) name() string {
	d.sign(`"`)
	n := 0
	for n < len(d.in) && d.in[n] != '"' {
		if b := d.in[n]; b < ' ' || b >= utf8.RuneSelf || b == '\\' {
			d.bad = true
			return ""
		}
		n++
	}
	if n == len(d.in) {
		d.bad = true
		return ""
	}
	name, met := d.names[string(d.in[:n])]
	if !met {
		name = string(d.in[:n])
		d.names[name] = name
	}
	d.in = d.in[n+1:]
	return name
}

// string is a text, put behind the others.
func (d *recordReader) string() span {
	d.sign(`"`)
	if d.bad {
		return span{}
	}
	from, raw := len(d.text), false
	for i := 0; i < len(d.in); i++ {
		switch b := d.in[i]; {
		case b == '"':
			d.in = d.in[i+1:]
			d.bad = raw && !utf8.Valid(d.text[from:]) // of what is not raw, nothing else can come
			return span{from, len(d.text)}
		case b == '\\':
			n, ok := d.escaped(d.in[i+1:])
			if !ok {
				d.bad = true
				return span{}
			}
			i += n
		case b >= utf8.RuneSelf || 0x02 <= b && b <= 0x08:
			u := unpackedBytes[b].bits
			d.text = append(d.text, byte(u), byte(u>>8), byte(u>>16))
		case b >= ' ':
			d.text = append(d.text, b)
		case b == literal && i+1 < len(d.in) && d.in[i+1] >= utf8.RuneSelf:
			i++
			raw = true
			d.text = append(d.text, d.in[i])
		default:
			d.bad = true
			return span{}
		}
	}
	d.bad = true
	return span{}
}

// escaped reads what stands after a backslash, and gives how many bytes that is.
func (d *recordReader) escaped(after []byte) (n int, ok bool) {
	if len(after) == 0 {
		return 0, false
	}
	switch b := after[0]; b {
	case '"', '\\', '/':
		d.text = append(d.text, b)
	case 'b':
		d.text = append(d.text, '\b')
	case 'f':
		d.text = append(d.text, '\f')
	case 'n':
		d.text = append(d.text, '\n')
	case 'r':
		d.text = append(d.text, '\r')
	case 't':
		d.text = append(d.text, '\t')
	case 'u':
		if len(after) < 5 {
			return 0, false
		}
		v, err := strconv.ParseUint(string(after[1:5]), 16, 16)
		if err != nil || !utf8.ValidRune(rune(v)) { // halves of a pair are not written
			return 0, false
		}
		d.text = utf8.AppendRune(d.text, rune(v))
		return 5, true
	default:
		return 0, false
	}
	return 1, true
}
