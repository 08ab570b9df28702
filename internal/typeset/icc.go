package typeset

import (
	"encoding/binary"
	"math"
	"sync"
)

// srgbProfile is a display profile of sRGB made from its definition, so that no
// file of others is needed. Source: internal/typeset/README.md › Language and metadata; ICC.1:2001-04;
// IEC 61966-2-1.
var srgbProfile = sync.OnceValue(func() []byte {
	be := binary.BigEndian
	fixed := func(v float64) uint32 { return uint32(int32(math.Round(v * 65536))) }
	xyz := func(x, y, z float64) []byte {
		b := append([]byte("XYZ "), 0, 0, 0, 0)
		for _, v := range []float64{x, y, z} {
			b = be.AppendUint32(b, fixed(v))
		}
		return b
	}
	desc := append([]byte("desc"), 0, 0, 0, 0)
	desc = be.AppendUint32(desc, 5)
	desc = append(desc, "sRGB\x00"...)
	desc = append(desc, make([]byte, 4+4+2+1+67)...) // no Unicode and no Macintosh name
	text := append([]byte("text"), 0, 0, 0, 0)
	text = append(text, "Public domain\x00"...)
	curve := append([]byte("curv"), 0, 0, 0, 0)
	const n = 1024
	curve = be.AppendUint32(curve, n)
	for i := range n {
		v := float64(i) / (n - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		curve = be.AppendUint16(curve, uint16(math.Round(v*65535)))
	}
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", desc}, {"cprt", text}, {"wtpt", xyz(0.9642, 1, 0.8249)},
		{"rXYZ", xyz(0.43607, 0.22249, 0.01392)}, {"gXYZ", xyz(0.38515, 0.71687, 0.09708)}, {"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
		{"rTRC", curve}, {"gTRC", nil}, {"bTRC", nil}, // one curve for all three
	}
	table := be.AppendUint32(nil, uint32(len(tags)))
	var body []byte
	base := 128 + 4 + 12*len(tags)
	at := 0
	for _, t := range tags {
		if t.data != nil {
			at = base + len(body)
			body = append(body, t.data...)
			for len(body)%4 != 0 {
				body = append(body, 0)
			}
		}
		size := len(t.data)
		if t.data == nil {
			size = len(curve)
		}
		table = append(table, t.name...)
		table = be.AppendUint32(table, uint32(at))
		table = be.AppendUint32(table, uint32(size))
	}
	head := make([]byte, 128)
	be.PutUint32(head, uint32(base+len(body)))
	be.PutUint32(head[8:], 0x02100000)
	copy(head[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2000, 1, 1, 0, 0, 0} {
		be.PutUint16(head[24+2*i:], v)
	}
	copy(head[36:], "acsp")
	for i, v := range []float64{0.9642, 1, 0.8249} {
		be.PutUint32(head[68+4*i:], fixed(v))
	}
	return append(append(head, table...), body...)
})
