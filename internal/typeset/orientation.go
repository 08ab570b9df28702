package typeset

import (
	"bytes"
	"encoding/binary"
)

// turns says for each orientation of a camera where a point of the stored picture
// is shown: u = us·s + ut·t + u0 and v = vs·s + vt·t + v0, with s and u to the
// right, t and v upwards, all from 0 to 1. Source: Exif 2.3, tag 274.
var turns = [...]struct{ us, ut, u0, vs, vt, v0 float64 }{
	1: {1, 0, 0, 0, 1, 0},   // upright
	2: {-1, 0, 1, 0, 1, 0},  // as in a mirror
	3: {-1, 0, 1, 0, -1, 1}, // upside down
	4: {1, 0, 0, 0, -1, 1},
	5: {0, -1, 1, -1, 0, 1},
	6: {0, 1, 0, -1, 0, 1}, // the camera was turned left, the picture goes right
	7: {0, 1, 0, 1, 0, 0},
	8: {0, -1, 1, 1, 0, 0},
}

// matrix places the unit square of the stored picture so that it is shown upright
// in a rectangle; x, y is its lower left corner.
func (p *picture) matrix(x, y, w, h float64) [6]float64 {
	t := turns[p.turn]
	return [6]float64{w * t.us, h * t.vs, w * t.ut, h * t.vt, x + w*t.u0, y + h*t.v0}
}

// size is how large the picture is shown, in pixels.
func (p *picture) size() (w, h int) {
	if p.turn >= 5 {
		return p.h, p.w
	}
	return p.w, p.h
}

// jpegTurn is the orientation a camera wrote into a JPEG file, 1…8. Whatever is
// not as it should be means 1. Source: ITU-T T.81, annex B; Exif 2.3, section 4.5.
func jpegTurn(data []byte) int {
	for len(data) >= 4 {
		marker := binary.BigEndian.Uint16(data)
		if marker == 0xffd8 { // start of image, without a length
			data = data[2:]
			continue
		}
		size := 2 + int(binary.BigEndian.Uint16(data[2:]))
		if marker < 0xffc0 || marker == 0xffda || size < 4 || size > len(data) {
			return 1 // the picture itself begins, or no JPEG
		}
		if tiff, ok := bytes.CutPrefix(data[4:size], []byte("Exif\x00\x00")); marker == 0xffe1 && ok {
			return exifTurn(tiff)
		}
		data = data[size:]
	}
	return 1
}

// exifTurn looks the orientation up in the first directory of TIFF data.
func exifTurn(tiff []byte) int {
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	const entrySize = 12
	at := uint64(order.Uint32(tiff[4:]))
	if at+2 > uint64(len(tiff)) {
		return 1
	}
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < entrySize {
			return 1
		}
		const orientation, short = 274, 3
		if order.Uint16(entries) == orientation && order.Uint16(entries[2:]) == short {
			if turn := order.Uint16(entries[8:]); turn >= 1 && turn < uint16(len(turns)) {
				return int(turn)
			}
			return 1
		}
		entries = entries[entrySize:]
	}
	return 1
}
