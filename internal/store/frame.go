package store

import (
	"encoding/binary"
	"hash/crc32"
)

// A stored value is a frame: one byte of form, the revision as uvarint, the payload, and four bytes of
// CRC-32C (little-endian) over bucket, key and everything before it. A value that lies under another key
// than its own is therefore as wrong as one with a flipped bit.
const (
	formPlain   = 0xb1 // payload as given
	formCompact = 0xb2 // payload in the compact form of text
)

const frameOverhead = 1 + binary.MaxVarintLen64 + crc32.Size

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// bucketSum starts a frame's checksum with the bucket's name.
func bucketSum(bucket string) uint32 {
	sum := crc32.Update(0, castagnoli, []byte(bucket))
	return crc32.Update(sum, castagnoli, []byte{0})
}

func keySum(bucket uint32, key []byte) uint32 {
	return crc32.Update(crc32.Update(bucket, castagnoli, lengthBytes(len(key))), castagnoli, key)
}

// lengthBytes are the four bytes of a length. Those of keys as they are stored are made once: opening a file sums
// every key there is.
func lengthBytes(n int) []byte {
	if n < len(shortLengths) {
		return shortLengths[n][:]
	}
	return binary.LittleEndian.AppendUint32(nil, uint32(n))
}

var shortLengths = func() (all [256][4]byte) {
	for n := range all {
		binary.LittleEndian.PutUint32(all[n][:], uint32(n))
	}
	return all
}()

// makeFrame is the frame of value under key.
func makeFrame(bucket uint32, key []byte, form byte, rev int, value []byte) []byte {
	frame := make([]byte, 0, frameOverhead+len(value))
	frame = append(frame, form)
	frame = binary.AppendUvarint(frame, uint64(rev))
	if form == formCompact {
		frame = appendCompact(frame, value)
	} else {
		frame = append(frame, value...)
	}
	return binary.LittleEndian.AppendUint32(frame, crc32.Update(keySum(bucket, key), castagnoli, frame))
}

// frameSound tells whether frame is what was stored under key.
func frameSound(bucket uint32, key, frame []byte) bool {
	if len(frame) < 2+crc32.Size {
		return false
	}
	body := frame[:len(frame)-crc32.Size]
	sum := binary.LittleEndian.Uint32(frame[len(body):])
	return sum == crc32.Update(keySum(bucket, key), castagnoli, body)
}

// readFrame checks frame and gives a copy of its value; ok is false where it is not what was stored.
func readFrame(bucket uint32, key, frame []byte) (value []byte, rev int, ok bool) {
	form, rev, payload, ok := openFrame(bucket, key, frame)
	switch {
	case !ok:
	case form == formPlain:
		return append(make([]byte, 0, len(payload)), payload...), rev, true
	case form == formCompact:
		value, ok = appendPlain(nil, payload)
		return value, rev, ok
	}
	return nil, 0, false
}

// openFrame checks frame and gives its parts, the payload where it lies; ok is false where it is not what was stored.
func openFrame(bucket uint32, key, frame []byte) (form byte, rev int, payload []byte, ok bool) {
	if !frameSound(bucket, key, frame) {
		return 0, 0, nil, false
	}
	body := frame[1 : len(frame)-crc32.Size]
	r, n := binary.Uvarint(body)
	if n <= 0 || r > 1<<31 {
		return 0, 0, nil, false
	}
	return frame[0], int(r), body[n:], true
}
