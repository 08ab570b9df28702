package paper

import (
	"fmt"
	"maps"
	"slices"

	"batayandesk/internal/pdffile"
)

// font is a composite font of two-byte codes whose outlines lie in the file, as this program writes them and many others do.
//
// Source: ISO 32000-1, 9.7.
type font struct {
	outlines *trueType
	gids     []byte // glyph numbers of the codes, two bytes each; nil where they are the codes
	widths   map[int]float64
	usual    float64
	drawn    map[drawnGlyph]Area
}

// drawnGlyph names the outlines of a glyph, fine enough for letters of that size.
type drawnGlyph struct{ gid, size int }

// font reads a font once; what its error says is one that is not drawn here.
func (d *Document) font(v any) (*font, error) {
	number, named := v.(pdffile.Ref)
	if named && d.fonts[number] != nil {
		return d.fonts[number], nil
	}
	f, err := d.readFont(d.file.Dict(v))
	if err == nil && named {
		d.fonts[number] = f
	}
	return f, err
}

func (d *Document) readFont(v pdffile.Dict) (*font, error) {
	f := d.file
	if kind := f.Get(v["Subtype"]); kind != pdffile.Name("Type0") {
		return nil, fmt.Errorf("a font of kind %v", kind)
	}
	if f.Get(v["Encoding"]) != pdffile.Name("Identity-H") {
		return nil, fmt.Errorf("a font with codes of its own")
	}
	below := f.Array(v["DescendantFonts"])
	if len(below) == 0 {
		return nil, fmt.Errorf("a font without outlines")
	}
	cid := f.Dict(below[0])
	program := f.Stream(f.Dict(cid["FontDescriptor"])["FontFile2"])
	if f.Get(cid["Subtype"]) != pdffile.Name("CIDFontType2") || program == nil {
		return nil, fmt.Errorf("a font without outlines of its own")
	}
	outlines, err := readTrueType(f.Decoded(program))
	if err != nil {
		return nil, err
	}
	read := &font{outlines: outlines, widths: map[int]float64{}, usual: 1000, drawn: map[drawnGlyph]Area{}}
	switch m := f.Get(cid["CIDToGIDMap"]); m {
	case nil, pdffile.Name("Identity"):
	default:
		o := f.Stream(cid["CIDToGIDMap"])
		if o == nil {
			return nil, fmt.Errorf("a font with numbers of its own")
		}
		read.gids = f.Decoded(o)
	}
	if w, is := f.Get(cid["DW"]).(float64); is {
		read.usual = w
	}
	read.readWidths(f, f.Array(cid["W"]))
	return read, nil
}

func (t *font) readWidths(f *pdffile.File, w []any) {
	for i := 0; i+1 < len(w) && len(t.widths) < 1<<16; {
		from := int(f.Number(w[i]))
		if each, is := f.Get(w[i+1]).([]any); is {
			for n, one := range each {
				t.widths[from+n] = f.Number(one)
			}
			i += 2
			continue
		}
		if i+2 >= len(w) {
			return
		}
		for code := from; code <= int(f.Number(w[i+1])) && code-from < 1<<16; code++ {
			t.widths[code] = f.Number(w[i+2])
		}
		i += 3
	}
}

func (t *font) width(code int) float64 {
	if w, known := t.widths[code]; known {
		return w
	}
	return t.usual
}

// maxDrawn bounds the glyphs that are kept.
const maxDrawn = 20_000

// glyph is the area of a code, of letters one em large, flattened for letters of so many points.
func (t *font) glyph(code int, size float64) (Area, error) {
	gid := code
	if t.gids != nil {
		if 2*code+1 >= len(t.gids) {
			return nil, nil
		}
		gid = int(t.gids[2*code])<<8 | int(t.gids[2*code+1])
	}
	key := drawnGlyph{gid, int(size) + 1}
	if drawn, known := t.drawn[key]; known {
		return drawn, nil
	}
	drawn, err := t.outlines.area(gid, float64(key.size))
	if err != nil {
		return nil, err
	}
	if len(t.drawn) >= maxDrawn {
		for _, old := range slices.Collect(maps.Keys(t.drawn))[:maxDrawn/2] {
			delete(t.drawn, old)
		}
	}
	t.drawn[key] = drawn
	return drawn, nil
}
