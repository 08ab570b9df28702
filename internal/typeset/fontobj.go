package typeset

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"
	"unicode/utf16"
)

// fonts replaces every stand-in by the embedded font of its slot.
// Source: internal/typeset/README.md › Font objects.
func (w *finisher) fonts() error {
	done := 0
	for n := 1; n < len(w.objs); n++ {
		if !bytes.HasPrefix(w.objs[n].body, []byte("<</Type /Font\n")) {
			continue
		}
		sl := w.standIn(w.objs[n].body)
		if sl == nil {
			return fmt.Errorf("%w: font object %d belongs to no slot", ErrFinish, n)
		}
		w.embed(n, sl)
		done++
	}
	if done != len(w.d.slots) {
		return fmt.Errorf("%w: %d of %d stand-in fonts found", ErrFinish, done, len(w.d.slots))
	}
	return nil
}

func (w *finisher) standIn(obj []byte) *slot {
	for _, sl := range w.d.slots {
		want := "<</Type /Font\n/BaseFont /" + standIns[sl.number].base + "\n/Subtype /Type1\n/Encoding /WinAnsiEncoding\n>>"
		if string(obj) == want {
			return sl
		}
	}
	return nil
}

func (w *finisher) embed(n int, sl *slot) {
	f := sl.face
	built := sl.build()
	name := subsetTag(built.data) + "+" + f.name
	em := func(v int) int { // thousandths of an em, rounded
		if v < 0 {
			return -((-v*2000 + f.upem) / (2 * f.upem))
		}
		return (v*2000 + f.upem) / (2 * f.upem)
	}
	file := w.stream(fmt.Sprintf("/Length1 %d", len(built.data)), built.data, true)
	set := make([]byte, (built.glyphs+7)/8)
	for i := range built.glyphs {
		set[i/8] |= 0x80 >> (i % 8)
	}
	cidSet := w.stream("", set, true)
	descriptor := w.add(fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV 80/FontFile2 %d 0 R/CIDSet %d 0 R>>",
		name, em(built.bbox.x0), em(built.bbox.y0), em(built.bbox.x1), em(built.bbox.y1),
		em(f.ascent), em(f.descent), em(f.ascent*7/10), file, cidSet))
	var widths strings.Builder
	adv, _ := f.metric(0)
	fmt.Fprintf(&widths, "0[%d", em(adv))
	for i, c := range sl.glyphs {
		if (i+1)%maxArray == 0 {
			fmt.Fprintf(&widths, "]%d[%d", i+1, em(c.adv))
			continue
		}
		fmt.Fprintf(&widths, " %d", em(c.adv))
	}
	widths.WriteByte(']')
	cid := w.add(fmt.Sprintf("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor %d 0 R/DW 0/W[%s]>>",
		name, descriptor, widths.String()))
	toUnicode := w.stream("", sl.toUnicode(), true)
	w.objs[n].body = fmt.Appendf(nil, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
		name, cid, toUnicode)
}

// subsetTag is six letters that change only when the font does.
func subsetTag(data []byte) string {
	sum := sha256.Sum256(data)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// toUnicode maps codes back to source text.
func (sl *slot) toUnicode() []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	var lines []string
	flush := func() {
		if len(lines) > 0 {
			fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", len(lines), strings.Join(lines, ""))
			lines = lines[:0]
		}
	}
	for i, c := range sl.glyphs {
		if c.text == "" {
			continue
		}
		line := fmt.Sprintf("<%04X> <", i+1)
		for _, u := range utf16.Encode([]rune(c.text)) {
			if u == 0 || u == 0xfeff || u >= 0xfffe {
				u = 0xfffd
			}
			line += fmt.Sprintf("%04X", u)
		}
		if lines = append(lines, line+">\n"); len(lines) == 100 {
			flush()
		}
	}
	flush()
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
