package photo

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"slices"
	"strings"
)

// pngHead begins a PNG. Source: ISO 15948, section 5.
const pngHead = "\x89PNG\r\n\x1a\n"

// shown are the chunks of a PNG that say how its pixels look; all others are about it, and go.
var shown = strings.Fields("IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT")

// chunk is one part of a PNG with its length and sum.
type chunk struct {
	name string
	body []byte
	raw  []byte
}

// chunks cuts a PNG, up to its end; ok is false where it is laid out otherwise.
func chunks(data []byte) (all []chunk, ok bool) {
	if !bytes.HasPrefix(data, []byte(pngHead)) {
		return nil, false
	}
	for data = data[len(pngHead):]; len(data) >= 12; {
		size := uint64(binary.BigEndian.Uint32(data))
		if size+12 > uint64(len(data)) {
			return nil, false
		}
		c := chunk{string(data[4:8]), data[8 : 8+size], data[:size+12]}
		all, data = append(all, c), data[size+12:]
		if c.name == "IEND" {
			return all, true
		}
	}
	return nil, false
}

// turnPNG is the orientation that a PNG says in its chunk eXIf, 1 to 8 (1 = upright).
func turnPNG(data []byte) int {
	all, _ := chunks(data)
	for _, c := range all {
		if c.name == "eXIf" {
			return turnOf(c.body)
		}
	}
	return 1
}

// cleanPNG gives a PNG without what is not seen of it, except which way up it is.
func cleanPNG(data []byte) []byte {
	all, ok := chunks(data)
	if !ok {
		return data
	}
	out := append(make([]byte, 0, len(data)), pngHead...)
	turn := turnPNG(data)
	for i, c := range all {
		if slices.Contains(shown, c.name) {
			out = append(out, c.raw...)
		}
		if i == 0 && turn != 1 {
			out = appendChunk(out, "eXIf", upright(turn)[4+len(exifHead):])
		}
	}
	return out
}

func appendChunk(out []byte, name string, body []byte) []byte {
	out = binary.BigEndian.AppendUint32(out, uint32(len(body)))
	from := len(out)
	out = append(append(out, name...), body...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[from:]))
}

// withProfilePNG puts what a PNG says of its colours into another, after its head.
func withProfilePNG(drawn, data []byte) []byte {
	all, ok := chunks(data)
	now, whole := chunks(drawn)
	if !ok || !whole {
		return drawn
	}
	out := append([]byte(nil), pngHead...)
	for i, c := range now {
		out = append(out, c.raw...)
		if i > 0 {
			continue
		}
		for _, was := range all {
			if slices.Contains([]string{"iCCP", "sRGB", "gAMA", "cHRM"}, was.name) {
				out = append(out, was.raw...)
			}
		}
	}
	return out
}
