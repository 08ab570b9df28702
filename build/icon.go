package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
)

// iconSizes are what Windows asks for: title bar, task bar, desktop, large tiles.
var iconSizes = []int{16, 24, 32, 48, 64, 256}

// Colours of the icon, the brand's own.
var (
	iconGround = color.NRGBA{0x00, 0x69, 0x4c, 0xff}
	iconShape  = color.NRGBA{0xff, 0xff, 0xff, 0xff}
)

// iconAt says what colour the icon has at x, y, both from 0 to 1: an arched
// window above a desk, white on a green tile with round corners.
func iconAt(x, y float64) color.NRGBA {
	if !inRounded(x, y, 0, 0, 1, 1, 0.2) {
		return color.NRGBA{}
	}
	desk := inRounded(x, y, 0.16, 0.76, 0.84, 0.84, 0.03)
	if desk || inWindow(x, y) {
		return iconShape
	}
	return iconGround
}

// inWindow: the panes, parted by a cross.
func inWindow(x, y float64) bool {
	const left, right, top, bottom, bar = 0.28, 0.72, 0.16, 0.70, 0.028
	radius := (right - left) / 2
	arch := math.Hypot(x-0.5, y-(top+radius)) <= radius && y <= top+radius
	body := x >= left && x <= right && y > top+radius && y <= bottom
	cross := math.Abs(x-0.5) < bar || math.Abs(y-(top+radius+0.02)) < bar
	return (arch || body) && !cross
}

// inRounded: inside the rectangle whose corners are rounded by radius.
func inRounded(x, y, left, top, right, bottom, radius float64) bool {
	if x < left || x > right || y < top || y > bottom {
		return false
	}
	dx := math.Max(math.Max(left+radius-x, x-(right-radius)), 0)
	dy := math.Max(math.Max(top+radius-y, y-(bottom-radius)), 0)
	return math.Hypot(dx, dy) <= radius
}

// drawIcon draws the icon size pixels wide, each pixel from 8×8 points.
func drawIcon(size int) *image.NRGBA {
	const points = 8
	img := image.NewNRGBA(image.Rect(0, 0, size, size))
	for py := range size {
		for px := range size {
			var r, g, b, a int
			for s := range points * points {
				x := (float64(px) + (float64(s%points)+0.5)/points) / float64(size)
				y := (float64(py) + (float64(s/points)+0.5)/points) / float64(size)
				c := iconAt(x, y)
				r, g, b, a = r+int(c.R)*int(c.A), g+int(c.G)*int(c.A), b+int(c.B)*int(c.A), a+int(c.A)
			}
			if a > 0 {
				img.SetNRGBA(px, py, color.NRGBA{uint8(r / a), uint8(g / a), uint8(b / a), uint8(a / (points * points))})
			}
		}
	}
	return img
}

// iconImage is one picture of the icon as a resource holds it: PNG for the
// largest, which is all that early shells accept there, a bitmap for the rest.
func iconImage(size int) ([]byte, error) {
	img := drawIcon(size)
	var out bytes.Buffer
	if size >= 256 {
		if err := png.Encode(&out, img); err != nil {
			return nil, fmt.Errorf("encode icon: %w", err)
		}
		return out.Bytes(), nil
	}
	maskRow := (size + 31) / 32 * 4
	header := struct {
		Size, Width, Height        uint32
		Planes, Bits               uint16
		Compression, ImageSize     uint32
		XPerMetre, YPerMetre       uint32
		ColoursUsed, ColoursNeeded uint32
	}{
		Size: 40, Width: uint32(size), Height: uint32(2 * size), // picture and mask, one above the other
		Planes: 1, Bits: 32, ImageSize: uint32(size*size*4 + size*maskRow),
	}
	if err := binary.Write(&out, binary.LittleEndian, header); err != nil {
		return nil, err
	}
	for y := size - 1; y >= 0; y-- {
		for x := range size {
			c := img.NRGBAAt(x, y)
			out.Write([]byte{c.B, c.G, c.R, c.A})
		}
	}
	out.Write(make([]byte, size*maskRow)) // the alpha channel does the masking
	return out.Bytes(), nil
}

// iconGroup lists the pictures of the icon; picture i has the resource id i+1.
func iconGroup(pictures [][]byte) []byte {
	var out bytes.Buffer
	le := binary.LittleEndian
	out.Write(le.AppendUint16(le.AppendUint16(le.AppendUint16(nil, 0), 1), uint16(len(pictures))))
	for i, picture := range pictures {
		side := byte(iconSizes[i]) // 256 is written as 0
		out.Write([]byte{side, side, 0, 0})
		out.Write(le.AppendUint16(le.AppendUint16(nil, 1), 32))
		out.Write(le.AppendUint32(nil, uint32(len(picture))))
		out.Write(le.AppendUint16(nil, uint16(i+1)))
	}
	return out.Bytes()
}

// iconFile is the icon as a file of its own (.ico), for the installer.
func iconFile() ([]byte, error) {
	var pictures [][]byte
	for _, size := range iconSizes {
		picture, err := iconImage(size)
		if err != nil {
			return nil, err
		}
		pictures = append(pictures, picture)
	}
	const headSize, entrySize = 6, 16
	le := binary.LittleEndian
	head := le.AppendUint16(le.AppendUint16(le.AppendUint16(nil, 0), 1), uint16(len(pictures)))
	at := uint32(headSize + entrySize*len(pictures))
	var bodies []byte
	for i, picture := range pictures {
		side := byte(iconSizes[i]) // 256 is written as 0
		head = append(head, side, side, 0, 0)
		head = le.AppendUint16(le.AppendUint16(head, 1), 32)
		head = le.AppendUint32(le.AppendUint32(head, uint32(len(picture))), at)
		bodies = append(bodies, picture...)
		at += uint32(len(picture))
	}
	return append(head, bodies...), nil
}
