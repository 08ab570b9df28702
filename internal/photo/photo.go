// Package photo knows what cameras write into JPEG files beside the picture: which way up it was held, which must
// stay, and where, when and by whom it was taken, which is nobody's business.
//
// Sources: ITU-T T.81, annex B (markers); Exif 2.3, section 4.5 (directories) and tag 274 (orientation).
package photo

import (
	"bytes"
	"encoding/binary"
)

// Markers of T.81, table B.1: each after a byte 0xFF.
const (
	markerStart   = 0xD8
	markerEnd     = 0xD9
	markerScan    = 0xDA
	markerExif    = 0xE1 // also XMP
	markerProfile = 0xE2 // of colours; also further pictures
	markerLast    = 0xED // Photoshop's
	markerComment = 0xFE
)

var (
	exifHead    = []byte("Exif\x00\x00")
	profileHead = []byte("ICC_PROFILE\x00")
)

// segment is a marker with all that belongs to it: of a scan its whole picture data, up to the next marker.
type segment struct {
	marker byte
	body   []byte // after the length; nil for markers without one
	raw    []byte
}

// segments cuts a JPEG at its markers, up to the end of the picture; ok is false where it is laid out otherwise.
func segments(data []byte) (all []segment, ok bool) {
	if len(data) < 4 || data[0] != 0xFF || data[1] != markerStart {
		return nil, false
	}
	all = append(all, segment{marker: markerStart, raw: data[:2]})
	data = data[2:]
	for {
		for len(data) > 1 && data[0] == 0xFF && data[1] == 0xFF { // filling
			data = data[1:]
		}
		if len(data) < 2 || data[0] != 0xFF {
			return nil, false
		}
		marker := data[1]
		if marker == markerEnd {
			return append(all, segment{marker: marker, raw: data[:2]}), true
		}
		if len(data) < 4 {
			return nil, false
		}
		size := 2 + int(binary.BigEndian.Uint16(data[2:]))
		if size < 4 || size > len(data) {
			return nil, false
		}
		s := segment{marker: marker, body: data[4:size]}
		if marker == markerScan {
			size += scanned(data[size:])
		}
		s.raw = data[:size]
		all, data = append(all, s), data[size:]
		if marker == markerScan && len(data) < 2 {
			return all, true // cut short, as a slow upload leaves it: what is there can be shown
		}
	}
}

// scanned is how long the picture data of a scan is: up to a marker that neither stands for a byte 0xFF nor restarts.
func scanned(data []byte) int {
	for at := 0; at+1 < len(data); at++ {
		if next := data[at+1]; data[at] == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7) {
			return at
		}
	}
	return len(data)
}

// Turn is the orientation a camera wrote, 1 to 8 (1 = upright). Whatever is not as it should be means 1.
func Turn(data []byte) int {
	all, _ := segments(data)
	for _, s := range all {
		if tiff, found := bytes.CutPrefix(s.body, exifHead); s.marker == markerExif && found {
			return turnOf(tiff)
		}
	}
	return 1
}

// turnOf looks the orientation up in the first directory of TIFF data.
func turnOf(tiff []byte) int {
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
		if order.Uint16(entries) == tagOrientation && order.Uint16(entries[2:]) == typeShort {
			if turn := order.Uint16(entries[8:]); turn >= 1 && turn <= 8 {
				return int(turn)
			}
			return 1
		}
		entries = entries[entrySize:]
	}
	return 1
}

const (
	tagOrientation = 274
	typeShort      = 3
)

// Clean gives the picture without what its camera wrote beside it, comments, hidden second pictures and whatever follows
// its end; which way up it is stays. Bytes that are not laid out as a JPEG come back as they are.
func Clean(data []byte) []byte {
	all, ok := segments(data)
	if !ok {
		return data
	}
	out := make([]byte, 0, len(data))
	for i, s := range all {
		private := s.marker >= markerExif && s.marker <= markerLast || s.marker == markerComment
		if !private || s.marker == markerProfile && bytes.HasPrefix(s.body, profileHead) {
			out = append(out, s.raw...)
		}
		if i == 0 {
			out = append(out, upright(Turn(data))...)
		}
	}
	return out
}

// upright is a segment that says which way up a picture is and nothing else; none for one that is.
func upright(turn int) []byte {
	if turn == 1 {
		return nil
	}
	body := append([]byte(nil), exifHead...)
	body = append(body, "MM\x00*"...)
	body = binary.BigEndian.AppendUint32(body, 8) // where the directory is
	body = binary.BigEndian.AppendUint16(body, 1) // entries
	for _, v := range []uint16{tagOrientation, typeShort, 0, 1, uint16(turn), 0} {
		body = binary.BigEndian.AppendUint16(body, v)
	}
	body = binary.BigEndian.AppendUint32(body, 0) // no further directory
	out := []byte{0xFF, markerExif}
	out = binary.BigEndian.AppendUint16(out, uint16(2+len(body)))
	return append(out, body...)
}
