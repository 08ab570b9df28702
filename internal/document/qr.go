package document

import (
	"strings"

	"github.com/boombuler/barcode/qr"

	"batayandesk/internal/typeset"
)

// pageCode is the address of a web page as a code to be read by a phone, sizeMM wide; false where there is
// no address.
func pageCode(address string, sizeMM float64) (typeset.Matrix, bool) {
	address = strings.TrimSpace(address)
	if address == "" {
		return typeset.Matrix{}, false
	}
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	code, err := qr.Encode(address, qr.M, qr.Auto)
	if err != nil { // longer than a code can hold
		return typeset.Matrix{}, false
	}
	box := code.Bounds()
	m := typeset.Matrix{SizeMM: sizeMM, Align: typeset.Right, Alt: "ওয়েবপোর্টালের কিউআর কোড: " + address, URI: address}
	for y := box.Min.Y; y < box.Max.Y; y++ {
		line := make([]bool, 0, box.Dx())
		for x := box.Min.X; x < box.Max.X; x++ {
			r, _, _, _ := code.At(x, y).RGBA()
			line = append(line, r < 0x8000)
		}
		m.Bits = append(m.Bits, line)
	}
	return m, true
}
