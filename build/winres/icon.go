package main

import (
	"image"
	"image/color"
	"math"

	"github.com/tc-hib/winres"
)

// iconSizes are what Windows asks for: title bar, task bar, desktop, large tiles.
var iconSizes = []int{16, 24, 32, 48, 64, 256}

// Colours of the icon, the brand's own.
var (
	iconGround = color.NRGBA{0x00, 0x69, 0x4c, 0xff}
	iconShape  = color.NRGBA{0xff, 0xff, 0xff, 0xff}
	iconFold   = color.NRGBA{0x9c, 0xc4, 0xb7, 0xff} // the edge of a sheet, seen on white and on black
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

// drawAt draws what at says, size pixels wide, each pixel from 8×8 points.
func drawAt(at func(x, y float64) color.NRGBA, size int) *image.NRGBA {
	const points = 8
	img := image.NewNRGBA(image.Rect(0, 0, size, size))
	for py := range size {
		for px := range size {
			var r, g, b, a int
			for s := range points * points {
				x := (float64(px) + (float64(s%points)+0.5)/points) / float64(size)
				y := (float64(py) + (float64(s/points)+0.5)/points) / float64(size)
				c := at(x, y)
				r, g, b, a = r+int(c.R)*int(c.A), g+int(c.G)*int(c.A), b+int(c.B)*int(c.A), a+int(c.A)
			}
			if a > 0 {
				img.SetNRGBA(px, py, color.NRGBA{uint8(r / a), uint8(g / a), uint8(b / a), uint8(a / (points * points))})
			}
		}
	}
	return img
}

// documentAt is the icon of an office file: a white sheet with a turned-down corner, the program's tile on its lower half.
func documentAt(x, y float64) color.NRGBA {
	const left, right, top, bottom, fold = 0.14, 0.86, 0.03, 0.97, 0.22
	const edge = 0.03
	if !inRounded(x, y, left, top, right, bottom, 0.05) || (x-(right-fold))-(y-top) > 0 {
		return color.NRGBA{}
	}
	if x > right-fold && y < top+fold {
		return iconFold
	}
	if size := 0.5; inRounded(x, y, 0.5-size/2, 0.40, 0.5+size/2, 0.40+size, 0.1) {
		return iconAt((x-(0.5-size/2))/size, (y-0.40)/size)
	}
	inner := inRounded(x, y, left+edge, top+edge, right-edge, bottom-edge, 0.03) && (x-(right-fold))-(y-top) < -edge*1.4
	if inner {
		return iconShape
	}
	return iconFold
}

// icon is a picture in all its sizes.
func icon(at func(x, y float64) color.NRGBA) (*winres.Icon, error) {
	pictures := make([]image.Image, len(iconSizes))
	for i, size := range iconSizes {
		pictures[i] = drawAt(at, size)
	}
	return winres.NewIconFromImages(pictures)
}
