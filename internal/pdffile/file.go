// Package pdffile reads the objects of a PDF and the streams in them. The file is a stranger's: nothing of it is believed before
// it was looked at, and neither time nor memory that it takes grow beyond their bounds.
package pdffile

import (
	"bytes"
	"slices"
)

// Bounds of a file.
const (
	maxObjects  = 500_000
	maxStream   = 32 << 20  // bytes of one stream, unpacked
	maxUnpacked = 128 << 20 // of all together
	maxPages    = 5000
)

// Object is where one stands, or what it is.
type Object struct {
	at     int // in the file; of one in an object stream where that stands
	Value  any
	Stream []byte // as it is in the file; nil for none
}

// File is a PDF, its objects found by going through it: the table of a stranger's file is not believed, and one whose table is
// spoilt is read all the same.
type File struct {
	data     []byte
	objects  map[int]*Object
	root     any
	Locked   bool // closed with a password, or by its maker
	unpacked int  // bytes since Anew
	cut      bool // something since Anew
}

// Open finds the objects of a file.
func Open(data []byte) *File {
	f := &File{data: data, objects: map[int]*Object{}}
	var packed []*Object
	trailer := -1
	for at := 0; len(f.objects) < maxObjects; {
		if trailer < at { // looked for once, not before each object
			trailer = indexFrom(data, at, "trailer")
		}
		from := indexFrom(data, at, "obj")
		if trailer < from {
			s := &Lexer{data: data, at: trailer + len("trailer")}
			if v, _ := s.Value(); v != nil {
				f.trailer(v)
			}
			at = max(trailer+len("trailer"), min(s.at, len(data)))
			continue
		}
		if from == len(data) {
			break
		}
		n, is := numberBefore(data, from)
		at = from + len("obj")
		if !is {
			continue
		}
		o := &Object{at: from}
		s := &Lexer{data: data, at: at}
		o.Value, _ = s.Value()
		at = max(at, s.at)
		if d, is := o.Value.(Dict); is {
			if o.Stream, at = streamAfter(data, at, d); o.Stream != nil {
				switch d["Type"] {
				case Name("ObjStm"):
					packed = append(packed, o)
				case Name("XRef"):
					f.trailer(d)
				}
			}
		}
		f.objects[n] = o
	}
	for _, o := range packed {
		f.unpack(o)
	}
	return f
}

// indexFrom is where a word stands next; the end of the data where it does not.
func indexFrom(data []byte, at int, word string) int {
	if next := bytes.Index(data[at:], []byte(word)); next >= 0 {
		return at + next
	}
	return len(data)
}

// trailer takes in what a trailer says: where the document begins, and whether it is closed.
func (f *File) trailer(v any) {
	d, _ := v.(Dict)
	if d["Root"] != nil {
		f.root = d["Root"]
	}
	f.Locked = f.Locked || d["Encrypt"] != nil
}

// numberBefore is the number of the object whose word "obj" stands at from.
func numberBefore(data []byte, from int) (n int, is bool) {
	at := from
	digits := func() (n int, any bool) {
		for at > 0 && isSpace(data[at-1]) {
			at--
		}
		end := at
		for at > 0 && data[at-1] >= '0' && data[at-1] <= '9' && end-at < 7 {
			at--
		}
		for _, c := range data[at:end] {
			n = n*10 + int(c-'0')
		}
		return n, at < end
	}
	if from == 0 || !isSpace(data[from-1]) {
		return 0, false
	}
	if _, any := digits(); !any {
		return 0, false
	}
	if at == 0 || !isSpace(data[at-1]) {
		return 0, false
	}
	n, is = digits()
	return n, is && n <= maxObjects
}

// streamAfter is the stream that follows a dictionary, and where it ends; nil where none does.
func streamAfter(data []byte, at int, d Dict) ([]byte, int) {
	s := &Lexer{data: data, at: at}
	s.skip()
	if !bytes.HasPrefix(data[s.at:], []byte("stream")) {
		return nil, at
	}
	from := s.at + len("stream")
	if from < len(data) && data[from] == '\r' {
		from++
	}
	if from < len(data) && data[from] == '\n' {
		from++
	}
	if n, is := d["Length"].(float64); is && n >= 0 && int(n) <= len(data)-from {
		end := from + int(n)
		after := &Lexer{data: data, at: end}
		after.skip()
		if bytes.HasPrefix(data[after.at:], []byte("endstream")) {
			return data[from:end:end], after.at
		}
	}
	end := bytes.Index(data[from:], []byte("endstream"))
	if end < 0 {
		return data[from:], len(data)
	}
	return data[from : from+end : from+end], from + end
}

// unpack takes in the objects of an object stream; of two of one number the one that stands later in the file counts.
func (f *File) unpack(o *Object) {
	d, _ := o.Value.(Dict)
	first, _ := f.Get(d["First"]).(float64)
	count, _ := f.Get(d["N"]).(float64)
	data := f.Decoded(o)
	if first < 0 || int(first) > len(data) {
		return
	}
	head := &Lexer{data: data[:int(first)]}
	for i := 0; i < int(count) && len(f.objects) < maxObjects; i++ {
		n, ok := head.Value()
		at, ok2 := head.Value()
		number, is := n.(float64)
		offset, is2 := at.(float64)
		if !ok || !ok2 || !is || !is2 || offset < 0 || int(first)+int(offset) >= len(data) {
			return
		}
		if was := f.objects[int(number)]; was != nil && was.at > o.at {
			continue
		}
		s := &Lexer{data: data, at: int(first) + int(offset)}
		v, _ := s.Value()
		f.objects[int(number)] = &Object{at: o.at, Value: v}
	}
}

// Anew lets as much be unpacked again as at first, and forgets that something was cut: a page is read as if it were the only one.
func (f *File) Anew() { f.unpacked, f.cut = 0, false }

// Cut tells whether, since Anew, a stream was not read to its end: it is damaged, or longer than the bounds.
func (f *File) Cut() bool { return f.cut }

// Get follows references to a value.
func (f *File) Get(v any) any {
	for range 16 {
		r, is := v.(Ref)
		if !is {
			return v
		}
		o := f.objects[int(r)]
		if o == nil {
			return nil
		}
		v = o.Value
	}
	return nil
}

// Dict is a value as a dictionary; nil for none.
func (f *File) Dict(v any) Dict { d, _ := f.Get(v).(Dict); return d }

// Array is a value as an array; nil for none.
func (f *File) Array(v any) []any { a, _ := f.Get(v).([]any); return a }

// Number is a value as a number; 0 for none.
func (f *File) Number(v any) float64 { n, _ := f.Get(v).(float64); return n }

// Stream is the object of a stream; nil for none.
func (f *File) Stream(v any) *Object {
	for range 16 {
		r, is := v.(Ref)
		if !is {
			return nil
		}
		o := f.objects[int(r)]
		if o == nil {
			return nil
		}
		if o.Stream != nil {
			return o
		}
		v = o.Value
	}
	return nil
}

// Page is one, with what it has from those above it.
type Page struct {
	Dict      Dict
	Resources Dict
}

// Pages are those of the document in their order; where their tree cannot be followed, all that are found.
func (f *File) Pages() (out []Page) {
	seen := map[int]bool{}
	var walk func(v any, resources Dict, depth int)
	walk = func(v any, resources Dict, depth int) {
		if r, is := v.(Ref); is {
			if seen[int(r)] {
				return
			}
			seen[int(r)] = true
		}
		d := f.Dict(v)
		if d == nil || depth > maxNested || len(out) >= maxPages {
			return
		}
		if own := f.Dict(d["Resources"]); own != nil {
			resources = own
		}
		if kids := f.Array(d["Kids"]); kids != nil {
			for _, kid := range kids {
				walk(kid, resources, depth+1)
			}
			return
		}
		out = append(out, Page{d, resources})
	}
	if root := f.Dict(f.root); root != nil {
		walk(root["Pages"], nil, 0)
	}
	if len(out) > 0 {
		return out
	}
	var numbers []int
	for n, o := range f.objects {
		if d, is := o.Value.(Dict); is && d["Type"] == Name("Page") {
			numbers = append(numbers, n)
		}
	}
	slices.Sort(numbers)
	for _, n := range numbers[:min(len(numbers), maxPages)] {
		d, _ := f.objects[n].Value.(Dict)
		out = append(out, Page{d, f.Dict(d["Resources"])})
	}
	return out
}

// Inherited is what a page says itself or has from those above it; nil where none does.
//
// Source: ISO 32000-1, 7.7.3.4.
func (f *File) Inherited(page Dict, key string) any {
	for range maxNested {
		if page == nil {
			return nil
		}
		if v := f.Get(page[key]); v != nil {
			return v
		}
		page = f.Dict(page["Parent"])
	}
	return nil
}

// Root is the catalogue of the document; nil where there is none.
func (f *File) Root() Dict { return f.Dict(f.root) }

// maxContents bounds the streams of one page.
const maxContents = 4096

// Contents are the streams of a page, one after another.
func (f *File) Contents(v any) []byte {
	if o := f.Stream(v); o != nil {
		return f.Decoded(o)
	}
	var all []byte
	for i, one := range f.Array(v) {
		o := f.Stream(one)
		if o == nil {
			continue
		}
		if i >= maxContents || len(all) >= maxStream {
			f.cut = true
			break
		}
		all = append(append(all, f.Decoded(o)...), '\n')
	}
	return all
}
