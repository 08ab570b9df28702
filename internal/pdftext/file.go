package pdftext

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

// object is where one stands, or what it is.
type object struct {
	at     int // in the file; of one in an object stream where that stands
	value  any
	stream []byte // as it is in the file; nil for none
}

// file is a PDF, its objects found by going through it: the table of a stranger's file is not believed, and one whose table is
// spoilt is read all the same.
type file struct {
	data     []byte
	objects  map[int]*object
	root     any
	locked   bool
	unpacked int // bytes so far
}

// open finds the objects of a file.
func open(data []byte) *file {
	f := &file{data: data, objects: map[int]*object{}}
	var packed []*object
	trailer := -1
	for at := 0; len(f.objects) < maxObjects; {
		if trailer < at { // looked for once, not before each object
			trailer = indexFrom(data, at, "trailer")
		}
		from := indexFrom(data, at, "obj")
		if trailer < from {
			s := &state{data: data, at: trailer + len("trailer")}
			if v, _ := s.value(0); v != nil {
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
		o := &object{at: from}
		s := &state{data: data, at: at}
		o.value, _ = s.value(0)
		at = max(at, s.at)
		if d, is := o.value.(dict); is {
			if o.stream, at = streamAfter(data, at, d); o.stream != nil {
				switch d["Type"] {
				case name("ObjStm"):
					packed = append(packed, o)
				case name("XRef"):
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
func (f *file) trailer(v any) {
	d, _ := v.(dict)
	if d["Root"] != nil {
		f.root = d["Root"]
	}
	f.locked = f.locked || d["Encrypt"] != nil
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
func streamAfter(data []byte, at int, d dict) ([]byte, int) {
	s := &state{data: data, at: at}
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
		after := &state{data: data, at: end}
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
func (f *file) unpack(o *object) {
	d, _ := o.value.(dict)
	first, _ := f.get(d["First"]).(float64)
	count, _ := f.get(d["N"]).(float64)
	data := f.decoded(o)
	if first < 0 || int(first) > len(data) {
		return
	}
	head := &state{data: data[:int(first)]}
	for i := 0; i < int(count) && len(f.objects) < maxObjects; i++ {
		n, ok := head.value(0)
		at, ok2 := head.value(0)
		number, is := n.(float64)
		offset, is2 := at.(float64)
		if !ok || !ok2 || !is || !is2 || offset < 0 || int(first)+int(offset) >= len(data) {
			return
		}
		if was := f.objects[int(number)]; was != nil && was.at > o.at {
			continue
		}
		s := &state{data: data, at: int(first) + int(offset)}
		v, _ := s.value(0)
		f.objects[int(number)] = &object{at: o.at, value: v}
	}
}

// get follows references to a value.
func (f *file) get(v any) any {
	for range 16 {
		r, is := v.(ref)
		if !is {
			return v
		}
		o := f.objects[int(r)]
		if o == nil {
			return nil
		}
		v = o.value
	}
	return nil
}

func (f *file) dict(v any) dict      { d, _ := f.get(v).(dict); return d }
func (f *file) array(v any) []any    { a, _ := f.get(v).([]any); return a }
func (f *file) number(v any) float64 { n, _ := f.get(v).(float64); return n }

// stream is the object of a stream; nil for none.
func (f *file) stream(v any) *object {
	for range 16 {
		r, is := v.(ref)
		if !is {
			return nil
		}
		o := f.objects[int(r)]
		if o == nil {
			return nil
		}
		if o.stream != nil {
			return o
		}
		v = o.value
	}
	return nil
}

// page is one, with what it has from those above it.
type page struct {
	d         dict
	resources dict
}

// pages are those of the document in their order; where their tree cannot be followed, all that are found.
func (f *file) pages() (out []page) {
	seen := map[int]bool{}
	var walk func(v any, resources dict, depth int)
	walk = func(v any, resources dict, depth int) {
		if r, is := v.(ref); is {
			if seen[int(r)] {
				return
			}
			seen[int(r)] = true
		}
		d := f.dict(v)
		if d == nil || depth > maxNested || len(out) >= maxPages {
			return
		}
		if own := f.dict(d["Resources"]); own != nil {
			resources = own
		}
		if kids := f.array(d["Kids"]); kids != nil {
			for _, kid := range kids {
				walk(kid, resources, depth+1)
			}
			return
		}
		out = append(out, page{d, resources})
	}
	if root := f.dict(f.root); root != nil {
		walk(root["Pages"], nil, 0)
	}
	if len(out) > 0 {
		return out
	}
	var numbers []int
	for n, o := range f.objects {
		if d, is := o.value.(dict); is && d["Type"] == name("Page") {
			numbers = append(numbers, n)
		}
	}
	slices.Sort(numbers)
	for _, n := range numbers[:min(len(numbers), maxPages)] {
		d, _ := f.objects[n].value.(dict)
		out = append(out, page{d, f.dict(d["Resources"])})
	}
	return out
}
