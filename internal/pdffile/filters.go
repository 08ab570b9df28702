package pdffile

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"io"
)

// Decoded are the bytes of a stream without its filters, as far as they can be had within the bounds. A filter of pictures gives
// none.
func (f *File) Decoded(o *Object) []byte {
	data, filter := f.Unpacked(o)
	if filter != "" {
		return nil
	}
	return data
}

// Unpacked are the bytes of a stream up to a filter that is none of plain bytes, such as those of pictures, and that filter; it
// is "" where all was undone.
//
// Source: ISO 32000-1, 7.4.
func (f *File) Unpacked(o *Object) (data []byte, filter Name) {
	d, _ := o.Value.(Dict)
	filters, parms := f.Get(d["Filter"]), f.Get(d["DecodeParms"])
	list, several := filters.([]any)
	if !several && filters != nil {
		list = []any{filters}
	}
	if len(list) > 4 {
		return nil, "too many"
	}
	data = o.Stream
	for i, one := range list {
		p := f.Dict(parms)
		if all, is := parms.([]any); is && i < len(all) {
			p = f.Dict(all[i])
		}
		left := min(maxStream, maxUnpacked-f.unpacked)
		if left <= 0 {
			f.cut = true
			return nil, "too large"
		}
		switch f.Get(one) {
		case Name("FlateDecode"), Name("Fl"):
			data = f.predicted(f.inflated(data, left), p)
		case Name("LZWDecode"), Name("LZW"):
			plain, whole := unLZW(data, left, p["EarlyChange"] != float64(0))
			f.cut = f.cut || !whole
			data = f.predicted(plain, p)
		case Name("ASCII85Decode"), Name("A85"):
			data = un85(data)
		case Name("ASCIIHexDecode"), Name("AHx"):
			s := &Lexer{data: append([]byte("<"), data...)}
			data = []byte(s.hex())
		default:
			filter, _ = f.Get(one).(Name)
			if filter == "" {
				filter = "unknown"
			}
			return data, filter
		}
		f.unpacked += len(data)
	}
	return data, ""
}

// inflated keeps what could be read of a damaged stream.
func (f *File) inflated(data []byte, most int) []byte {
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		f.cut = true
		return nil
	}
	out, err := io.ReadAll(io.LimitReader(r, int64(most)))
	if len(out) == most || err != nil && !errors.Is(err, zlib.ErrChecksum) {
		f.cut = true
	}
	return out
}

func un85(data []byte) []byte {
	data, _, _ = bytes.Cut(data, []byte("~>"))
	out, _ := io.ReadAll(ascii85.NewDecoder(bytes.NewReader(bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~")))))
	return out
}

// unLZW undoes the compression of TIFF; whole is false where it stopped before the end. Source: ISO 32000-1, 7.4.4.
func unLZW(data []byte, most int, early bool) (out []byte, whole bool) {
	const clear, end = 256, 257
	var table [4096][]byte
	for i := range clear {
		table[i] = []byte{byte(i)}
	}
	next, width, sooner := end+1, 9, 0
	if early {
		sooner = 1
	}
	var before []byte
	bits, have := 0, 0
	for _, c := range data {
		bits, have = bits<<8|int(c), have+8
		if have < width {
			continue
		}
		code := bits >> (have - width) & (1<<width - 1)
		have -= width
		bits &= 1<<have - 1
		switch {
		case code == end:
			return out, true
		case code == clear:
			next, width, before = end+1, 9, nil
			continue
		}
		var now []byte
		switch {
		case code < next && table[code] != nil && (code < clear || code > end):
			now = table[code]
		case code == next && before != nil:
			now = append(bytes.Clone(before), before[0])
		default:
			return out, false
		}
		if len(out)+len(now) > most {
			return out, false
		}
		out = append(out, now...)
		if before != nil && next < len(table) {
			table[next] = append(bytes.Clone(before), now[0])
			next++
		}
		for width < 12 && next+sooner >= 1<<width {
			width++
		}
		before = now
	}
	return out, true
}

// predicted undoes the prediction of PNG, which tables of objects use. Source: ISO 32000-1, 7.4.4.4.
func (f *File) predicted(data []byte, p Dict) []byte {
	if f.Number(p["Predictor"]) < 10 {
		return data
	}
	colors, depth, columns := max(1, f.Number(p["Colors"])), f.Number(p["BitsPerComponent"]), max(1, f.Number(p["Columns"]))
	if depth == 0 {
		depth = 8
	}
	if colors*depth*columns > 1<<20 {
		return nil
	}
	size, step := int(colors*depth*columns+7)/8, max(1, int(colors*depth)/8)
	var out []byte
	before := make([]byte, size)
	for len(data) > size {
		kind, row := data[0], bytes.Clone(data[1:1+size])
		for i := range row {
			left, corner := byte(0), byte(0)
			if i >= step {
				left, corner = row[i-step], before[i-step]
			}
			switch kind {
			case 1:
				row[i] += left
			case 2:
				row[i] += before[i]
			case 3:
				row[i] += byte((int(left) + int(before[i])) / 2)
			case 4:
				row[i] += nearest(left, before[i], corner)
			}
		}
		out, before, data = append(out, row...), row, data[1+size:]
	}
	return out
}

// nearest is the one of three that is nearest to what they foretell.
func nearest(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	far := func(x byte) int { return max(p-int(x), int(x)-p) }
	switch {
	case far(a) <= far(b) && far(a) <= far(c):
		return a
	case far(b) <= far(c):
		return b
	}
	return c
}
