package main

import (
	"encoding/binary"
	"image"
	"image/draw"
	"io"
)

// The size of the picture beside the first and the last page of a set-up. Source: build/README.md › A release.
const sideWidth, sideHeight = 164, 314

// drawSide draws it: the brand's ground, the window of the icon in its upper half.
func drawSide() *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, sideWidth, sideHeight))
	draw.Draw(img, img.Bounds(), image.NewUniform(iconGround), image.Point{}, draw.Src)
	const size = 128
	sign := drawAt(iconAt, size)
	draw.Draw(img, image.Rect((sideWidth-size)/2, 48, (sideWidth+size)/2, 48+size), sign, image.Point{}, draw.Over)
	return img
}

// writeBMP writes a picture without clear parts as the plainest bitmap: 24 bits, the lowest row first.
func writeBMP(out io.Writer, img *image.NRGBA) error {
	const head = 54
	width, height := img.Rect.Dx(), img.Rect.Dy()
	row := (width*3 + 3) &^ 3
	data := make([]byte, head+row*height)
	copy(data, "BM")
	for at, value := range map[int]int{2: len(data), 10: head, 14: 40, 18: width, 22: height, 34: row * height} {
		binary.LittleEndian.PutUint32(data[at:], uint32(value))
	}
	binary.LittleEndian.PutUint16(data[26:], 1)
	binary.LittleEndian.PutUint16(data[28:], 24)
	for y := range height {
		line := data[head+row*(height-1-y):]
		for x := range width {
			c := img.NRGBAAt(x, y)
			line[3*x], line[3*x+1], line[3*x+2] = c.B, c.G, c.R
		}
	}
	_, err := out.Write(data)
	return err
}
