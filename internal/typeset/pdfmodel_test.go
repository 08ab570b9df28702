package typeset_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"maps"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// Values of a PDF file, besides float64, bool and nil.
type (
	pdfName string
	pdfRef  int
	pdfOp   string // an operator of a page's content
	pdfDict map[string]any
)

// pdfModel is a file as any reader would see it: it knows nothing of the way our
// finisher writes.
type pdfModel struct {
	objs    map[int]any
	streams map[int][]byte // unpacked
	trailer pdfDict
}

// parser reads values and operators.
type parser struct {
	data []byte
	at   int
}

const pdfSpace = "\x00\t\n\f\r "

func (p *parser) skip() {
	for p.at < len(p.data) {
		switch c := p.data[p.at]; {
		case strings.IndexByte(pdfSpace, c) >= 0:
			p.at++
		case c == '%':
			for p.at < len(p.data) && p.data[p.at] != '\n' {
				p.at++
			}
		default:
			return
		}
	}
}

func (p *parser) word() string {
	from := p.at
	for p.at < len(p.data) && strings.IndexByte(pdfSpace+"()<>[]/%", p.data[p.at]) < 0 {
		p.at++
	}
	return string(p.data[from:p.at])
}

// value reads one value, or an operator; nothing is left when it gives io.EOF.
func (p *parser) value() any {
	p.skip()
	if p.at >= len(p.data) {
		return io.EOF
	}
	rest := p.data[p.at:]
	switch {
	case rest[0] == '/':
		p.at++
		return pdfName(p.word())
	case bytes.HasPrefix(rest, []byte("<<")):
		p.at += 2
		d := pdfDict{}
		for {
			key, ok := p.value().(pdfName)
			if !ok {
				return d // the closing mark
			}
			d[string(key)] = p.value()
		}
	case bytes.HasPrefix(rest, []byte(">>")):
		p.at += 2
		return pdfOp(">>")
	case rest[0] == '<':
		end := bytes.IndexByte(rest, '>')
		p.at += end + 1
		var out []byte
		_, _ = fmt.Sscanf(string(rest[1:end]), "%x", &out)
		return out
	case rest[0] == '(':
		return p.literal()
	case rest[0] == '[':
		p.at++
		list := []any{}
		for {
			v := p.value()
			if v == pdfOp("]") || v == io.EOF {
				return list
			}
			list = append(list, v)
		}
	case rest[0] == ']':
		p.at++
		return pdfOp("]")
	}
	return p.atom()
}

func (p *parser) atom() any {
	w := p.word()
	switch w {
	case "true", "false":
		return w == "true"
	case "null":
		return nil
	}
	n, err := strconv.ParseFloat(w, 64)
	if err != nil {
		if w == "" {
			p.at++
		}
		return pdfOp(w)
	}
	back := p.at
	p.skip()
	if strings.Trim(p.word(), "0123456789") == "" { // "12 0 R"
		p.skip()
		if p.word() == "R" {
			return pdfRef(n)
		}
	}
	p.at = back
	return n
}

func (p *parser) literal() []byte {
	out, depth := []byte{}, 0
	for ; p.at < len(p.data); p.at++ {
		switch c := p.data[p.at]; c {
		case '(':
			if depth++; depth > 1 {
				out = append(out, c)
			}
		case ')':
			if depth--; depth == 0 {
				p.at++
				return out
			}
			out = append(out, c)
		case '\\':
			p.at++
			c = p.data[p.at]
			if i := strings.IndexByte("nrtbf", c); i >= 0 {
				c = "\n\r\t\b\f"[i]
			}
			out = append(out, c)
		default:
			out = append(out, c)
		}
	}
	return out
}

// readModel reads a whole file by its table of places.
func readModel(t testing.TB, data []byte) pdfModel {
	t.Helper()
	m := pdfModel{map[int]any{}, map[int][]byte{}, nil}
	p := &parser{data: data, at: bytes.LastIndex(data, []byte("startxref")) + len("startxref")}
	start, _ := p.value().(float64)
	p.at = int(start)
	if p.value() != pdfOp("xref") || p.value() != 0.0 {
		t.Fatal("no table of places")
	}
	count, _ := p.value().(float64)
	p.skip()
	table := p.at
	for i := 1; i < int(count); i++ {
		at, err := strconv.Atoi(string(data[table+20*i : table+20*i+10]))
		if err != nil {
			t.Fatal(err)
		}
		o := &parser{data: data, at: at}
		if o.value() != float64(i) || o.value() != 0.0 || o.value() != pdfOp("obj") {
			t.Fatalf("object %d is not at its place", i)
		}
		m.objs[i] = o.value()
		if next := o.value(); next == pdfOp("stream") {
			d := m.objs[i].(pdfDict)
			size := int(d["Length"].(float64))
			raw := data[o.at+1 : o.at+1+size]
			if d["Filter"] == pdfName("FlateDecode") && d["Subtype"] != pdfName("Image") {
				z, err := zlib.NewReader(bytes.NewReader(raw))
				if err != nil {
					t.Fatal(err)
				}
				if raw, err = io.ReadAll(z); err != nil {
					t.Fatal(err)
				}
			}
			m.streams[i] = raw
		} else if next != pdfOp("endobj") {
			t.Fatalf("object %d goes on with %v", i, next)
		}
	}
	p.at = bytes.LastIndex(data, []byte("trailer")) + len("trailer")
	m.trailer, _ = p.value().(pdfDict)
	return m
}

// get follows references.
func (m pdfModel) get(v any) any {
	for range 10 {
		r, ok := v.(pdfRef)
		if !ok {
			return v
		}
		v = m.objs[int(r)]
	}
	return nil
}

func (m pdfModel) dict(v any) pdfDict {
	d, _ := m.get(v).(pdfDict)
	return d
}

func (m pdfModel) array(v any) []any {
	a, _ := m.get(v).([]any)
	return a
}

func (m pdfModel) catalog() pdfDict { return m.dict(m.trailer["Root"]) }

// clone is a copy whose objects may be changed.
func (m pdfModel) clone() pdfModel {
	out := pdfModel{map[int]any{}, maps.Clone(m.streams), m.trailer}
	for i, o := range m.objs {
		out.objs[i] = cloneValue(o)
	}
	return out
}

func cloneValue(v any) any {
	switch v := v.(type) {
	case pdfDict:
		d := pdfDict{}
		for k, e := range v {
			d[k] = cloneValue(e)
		}
		return d
	case []any:
		a := make([]any, len(v))
		for i, e := range v {
			a[i] = cloneValue(e)
		}
		return a
	}
	return v
}

// pdfText is a text string.
func pdfText(v any) string {
	b, _ := v.([]byte)
	if !bytes.HasPrefix(b, []byte{0xFE, 0xFF}) {
		return string(b)
	}
	return utf16Text(b[2:])
}

func utf16Text(b []byte) string {
	units := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return string(utf16.Decode(units))
}
