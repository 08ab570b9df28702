package paper

import (
	"bytes"
	"image"
	"image/draw"
	"image/jpeg"

	"batayandesk/internal/pdffile"
)

// maxPixels bounds the pictures of a document that are held, and one of them.
const maxPixels = 64 << 20

// picture reads a picture once. One that one sees through, or packed as faxes and some scanners do, is refused.
func (d *Document) picture(v any, o *pdffile.Object) (*Picture, error) {
	number, named := v.(pdffile.Ref)
	if p := d.pictures[number]; named && p != nil {
		return p, nil
	}
	p, err := d.readPicture(o)
	if err != nil {
		return nil, err
	}
	if d.pixels += p.W * p.H; d.pixels > maxPixels {
		d.pixels = p.W * p.H
		clear(d.pictures)
	}
	if named {
		d.pictures[number] = p
	}
	return p, nil
}

func (d *Document) readPicture(o *pdffile.Object) (*Picture, error) {
	f := d.file
	v, _ := o.Value.(pdffile.Dict)
	w, h := int(f.Number(v["Width"])), int(f.Number(v["Height"]))
	if w <= 0 || h <= 0 || w > maxPixels/h {
		return nil, foreign("a picture of %d by %d", w, h)
	}
	if v["SMask"] != nil || v["Mask"] != nil || f.Get(v["ImageMask"]) == true {
		return nil, foreign("a picture that one sees through")
	}
	data, filter := f.Unpacked(o)
	switch filter {
	case "":
		return d.pixelsOf(v, w, h, data)
	case "DCTDecode", "DCT":
		return jpegPicture(data, w, h, f.Get(v["Decode"]) != nil)
	}
	return nil, foreign("a picture packed as %s", filter)
}

func jpegPicture(data []byte, w, h int, decoded bool) (*Picture, error) {
	conf, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil || conf.Width != w || conf.Height != h || decoded {
		return nil, foreign("a damaged photograph")
	}
	img, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, foreign("a damaged photograph")
	}
	p := &Picture{w, h, make([]byte, 0, 3*w*h)}
	line := image.NewRGBA(image.Rect(0, 0, w, 1))
	for y := range h {
		draw.Draw(line, line.Rect, img, img.Bounds().Min.Add(image.Pt(0, y)), draw.Src)
		for x := range w {
			p.RGB = append(p.RGB, line.Pix[4*x:4*x+3]...)
		}
	}
	return p, nil
}

// pixelsOf are those of a picture that lies there plainly. Source: ISO 32000-1, 8.9.5.
func (d *Document) pixelsOf(v pdffile.Dict, w, h int, data []byte) (*Picture, error) {
	f := d.file
	bits := int(f.Number(v["BitsPerComponent"]))
	space := f.Get(v["ColorSpace"])
	var table []Color
	n := d.components(nil, space)
	if list, is := space.([]any); is && n == 0 {
		if table = d.indexed(list); table != nil {
			n = 1
		}
	}
	inverted := false
	if decode := f.Array(v["Decode"]); decode != nil {
		switch {
		case n == 1 && table == nil && len(decode) == 2 && f.Number(decode[0]) == 1 && f.Number(decode[1]) == 0:
			inverted = true
		case len(decode) >= 2 && f.Number(decode[0]) == 0 && (f.Number(decode[1]) == 1 || table != nil):
		default:
			return nil, foreign("a picture of values of its own")
		}
	}
	if n == 0 || bits != 1 && bits != 2 && bits != 4 && bits != 8 {
		return nil, foreign("a picture of %d bits", bits)
	}
	row := (w*n*bits + 7) / 8
	if len(data) < row*h {
		return nil, foreign("a picture that is cut off")
	}
	p := &Picture{w, h, make([]byte, 0, 3*w*h)}
	most := 1<<bits - 1
	values := make([]float64, n)
	args := make(pdffile.Operands, n)
	for y := range h {
		line := data[y*row : (y+1)*row]
		for x := range w {
			for i := range n {
				bit := (x*n + i) * bits
				values[i] = float64(int(line[bit/8]) >> (8 - bits - bit%8) & most)
			}
			var c Color
			switch {
			case table != nil:
				c = table[min(int(values[0]), len(table)-1)]
			case n == 3 && bits == 8:
				c = Color{line[3*x], line[3*x+1], line[3*x+2]}
			default:
				for i, value := range values {
					if inverted {
						value = float64(most) - value
					}
					args[i] = value / float64(most)
				}
				_ = setColor(&c, args) // of 1, 3 or 4 numbers
			}
			p.RGB = append(p.RGB, c.R, c.G, c.B)
		}
	}
	return p, nil
}

// indexed are the colours of a table; nil where they are not understood.
func (d *Document) indexed(list []any) []Color {
	f := d.file
	if len(list) < 4 || f.Get(list[0]) != pdffile.Name("Indexed") && f.Get(list[0]) != pdffile.Name("I") {
		return nil
	}
	n := d.components(nil, list[1])
	raw, _ := f.Get(list[3]).(pdffile.Text)
	data := []byte(raw)
	if o := f.Stream(list[3]); o != nil {
		data = f.Decoded(o)
	}
	if n == 0 {
		return nil
	}
	var table []Color
	for ; len(data) >= n && len(table) < 256; data = data[n:] {
		args := make(pdffile.Operands, n)
		for i := range n {
			args[i] = float64(data[i]) / 255
		}
		var c Color
		_ = setColor(&c, args)
		table = append(table, c)
	}
	return table
}

// Upright is a picture whose rows and columns run as those of the page do, and the box that it fills there.
func (m Mark) Upright() (*Picture, Box) {
	box := Mark{Picture: m.Picture, At: m.At}.Bounds()
	a, p := m.At, m.Picture
	if near(a[1], 0) && near(a[2], 0) && a[0] > 0 && a[3] > 0 {
		return p, box
	}
	across := near(a[0], 0) && near(a[3], 0) // its rows are columns on the page
	out := &Picture{p.W, p.H, make([]byte, 0, len(p.RGB))}
	if across {
		out.W, out.H = p.H, p.W
	}
	for y := range out.H {
		for x := range out.W {
			s, t := x, y
			if across {
				s, t = y, x
			}
			if a[0]+a[1] < 0 {
				s = p.W - 1 - s
			}
			if a[2]+a[3] < 0 {
				t = p.H - 1 - t
			}
			at := 3 * (t*p.W + s)
			out.RGB = append(out.RGB, p.RGB[at:at+3]...)
		}
	}
	return out, box
}

// straight tells whether a picture lies along the edges of the page.
func straight(m matrix) bool {
	return near(m[1], 0) && near(m[2], 0) && !near(m[0], 0) && !near(m[3], 0) || near(m[0], 0) && near(m[3], 0) && !near(m[1], 0) && !near(m[2], 0)
}
