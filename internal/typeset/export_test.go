package typeset

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
)

// ShapeNotation shapes text whole with the serif regular face and writes the
// glyphs in the notation of the vectors: cluster numbers are byte offsets.
func ShapeNotation(text string, bold bool) (string, error) {
	sets, err := loadFonts()
	if err != nil {
		return "", err
	}
	runes := []rune(text)
	offset := make([]int, 0, len(runes)+1)
	for i := range text {
		offset = append(offset, i)
	}
	glyphs, ok := sharedShaper.shape(sets[Serif].faceFor(bold), runes)
	if !ok {
		return "", fmt.Errorf("the shaper gave up")
	}
	var b strings.Builder
	for i, g := range glyphs {
		if i > 0 {
			b.WriteByte('|')
		}
		fmt.Fprintf(&b, "%d=%d", g.gid, offset[g.cluster])
		if g.dx != 0 || g.dy != 0 {
			fmt.Fprintf(&b, "@%d,%d", g.dx, g.dy)
		}
		fmt.Fprintf(&b, "+%d", g.adv)
	}
	return "[" + b.String() + "]", nil
}

var sharedShaper = newShaper()

// Clusters shapes a word and gives the cluster texts, the sum of their advances
// and the word's own.
func Clusters(text string) (texts []string, sum, adv int, err error) {
	sets, err := loadFonts()
	if err != nil {
		return nil, 0, 0, err
	}
	w, _ := sharedShaper.word(sets[Serif].faceFor(false), []rune(text))
	for _, c := range w.cl {
		texts = append(texts, c.text)
		sum += c.adv
	}
	return texts, sum, w.adv, nil
}

// Breaks puts "|" wherever a line may end, spaces before it shown.
func Breaks(text string) string {
	runes := clean(text)
	may := breaks(runes)
	var b strings.Builder
	for i, r := range runes {
		if may[i] {
			b.WriteByte('|')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// PlacedLine is what stands on one baseline, left to right as drawn.
type PlacedLine struct {
	X, Right, Y float64
	Text        string
	Artifact    bool
}

// Layout gives the lines of each page, and the warnings.
func Layout(doc Document) (pages [][]PlacedLine, rules []int, warns []Warning, err error) {
	s, err := newSetter(doc.Style)
	if err != nil {
		return nil, nil, nil, err
	}
	defer s.release()
	for _, pg := range s.pages(doc) {
		var lines []PlacedLine
		for _, t := range pg.texts {
			text := ""
			for _, c := range t.run.w.cl[t.run.from:t.run.to] {
				text += c.text
			}
			if t.space {
				text += " "
			}
			right := t.x + t.run.width()
			if n := len(lines); n > 0 && lines[n-1].Y == t.y && t.x >= lines[n-1].Right-0.5 && t.x < lines[n-1].Right+14 {
				lines[n-1].Text += text
				lines[n-1].Right = right
				continue
			}
			lines = append(lines, PlacedLine{t.x, right, t.y, text, t.run.look.own.artifact()})
		}
		pages = append(pages, lines)
		rules = append(rules, len(pg.rules))
	}
	return pages, rules, s.warns, nil
}

// BuiltCheck builds the font of words, parses it again and compares every code
// with the parts it was made of.
func BuiltCheck(words []string) (codes int, faults []string, err error) {
	sets, err := loadFonts()
	if err != nil {
		return 0, nil, err
	}
	f := sets[Serif].faceFor(false)
	ss := newSlots()
	for _, text := range words {
		w, _ := sharedShaper.word(f, []rune(text))
		if _, err := ss.encode(w); err != nil {
			return 0, nil, err
		}
	}
	sl := ss.list[0]
	built := sl.build()
	again, err := parseSfnt(built.data, []string{"glyf", "head", "hhea", "hmtx", "loca", "maxp"})
	if err != nil {
		return 0, nil, err
	}
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	if again.glyphs != built.glyphs || sumTable(append(built.data, make([]byte, (4-len(built.data)%4)%4)...)) != 0xB1B0AFBA {
		fault("%d glyphs, want %d, or the file's sum is wrong", again.glyphs, built.glyphs)
	}
	for i, c := range sl.glyphs {
		var want box
		for _, p := range c.parts {
			b := glyphBox(f.glyph(int(p.gid)))
			if b.some {
				_, lsb := f.metric(int(p.gid))
				dx := int(p.dx) + lsb - b.x0
				want.add(box{b.x0 + dx, b.y0 + int(p.dy), b.x1 + dx, b.y1 + int(p.dy), true})
			}
		}
		got := glyphBox(again.glyph(i + 1))
		adv, lsb := again.metric(i + 1)
		if got != want || adv != c.adv || lsb != got.x0 {
			fault("code %d (%q): box %v, want %v; advance %d, want %d; bearing %d", i+1, c.text, got, want, adv, c.adv, lsb)
		}
	}
	return len(sl.glyphs), faults, nil
}

// FaultyGDEF is the serif regular font with a LigCaretList of two covered and no
// listed glyphs, as some fonts in use have.
func FaultyGDEF() ([]byte, error) {
	data, err := fontFiles.ReadFile("fonts/NotoSerifBengali_400Regular.ttf")
	if err != nil {
		return nil, err
	}
	f, err := parseSfnt(data, neededTables)
	if err != nil {
		return nil, err
	}
	gdef := append([]byte(nil), f.tables["GDEF"]...)
	at := len(gdef)
	gdef[8], gdef[9] = byte(at>>8), byte(at)
	gdef = append(gdef, 0, 4, 0, 0, 0, 1, 0, 2, 0, 25, 0, 26)
	f.tables["GDEF"] = gdef
	return writeSfnt(f.tables), nil
}

// ShapeWithFont shapes with any font file, in the notation of the vectors but
// with rune numbers as clusters.
func ShapeWithFont(data []byte, text string) (glyphs []string, err error) {
	f, err := newFace(data, language.Bengali)
	if err != nil {
		return nil, err
	}
	out, ok := newShaper().shape(f, []rune(text))
	if !ok {
		return nil, fmt.Errorf("the shaper gave up")
	}
	for _, g := range out {
		glyphs = append(glyphs, fmt.Sprint(g))
	}
	return glyphs, nil
}

// FontBytes is one of the built-in files.
func FontBytes(name string) []byte {
	data, _ := fontFiles.ReadFile("fonts/" + name)
	return data
}

// GDEFDropped tells whether the library drops the font's glyph classes.
func GDEFDropped(data []byte) bool {
	face, err := font.ParseTTF(bytes.NewReader(data))
	return err == nil && face.GDEF.GlyphClassDef == nil
}

// SliceObjects is the finisher's reading of a file.
func SliceObjects(raw []byte) (n int, err error) {
	objs, _, _, err := sliceObjects(raw)
	return len(objs), err
}

// RawFile is gofpdf's file before it is finished.
func RawFile(doc Document) ([]byte, error) {
	d, err := drawn(doc)
	if err != nil {
		return nil, err
	}
	return d.raw, nil
}

// FinishWith finishes a document after its raw bytes were changed.
func FinishWith(doc Document, change func([]byte) []byte) error {
	d, err := drawn(doc)
	if err != nil {
		return err
	}
	d.raw = change(d.raw)
	_, err = finish(d)
	return err
}

func drawn(doc Document) (*drawing, error) {
	s, err := newSetter(doc.Style)
	if err != nil {
		return nil, err
	}
	defer s.release()
	return draw(s.pages(doc), s.root, doc.Meta)
}

// SetWithFont uses a font file for a word, up to the built font.
func SetWithFont(data []byte, text string) error {
	f, err := newFace(data, language.Bengali)
	if err != nil {
		return err
	}
	w, _ := newShaper().word(f, []rune(text))
	ss := newSlots()
	if _, err := ss.encode(w); err != nil {
		return err
	}
	ss.list[0].build()
	return nil
}

// NewTestCache is a cache of numbers with a cost each; held sums up what it holds.
func NewTestCache(room int) (put func(k, cost int), get func(k int) bool, held func() int) {
	c := newCache(room, func(_, cost int) int { return cost })
	return c.put,
		func(k int) bool { _, ok := c.get(k); return ok },
		func() int {
			n := 0
			for _, m := range []map[int]int{c.young, c.old} {
				for _, cost := range m {
					n += cost
				}
			}
			return n
		}
}

// ForgetTexts empties what is kept between documents.
func ForgetTexts() {
	fresh := newCache(sharedCuts.room, sharedCuts.cost)
	sharedCuts.mu.Lock()
	defer sharedCuts.mu.Unlock()
	sharedCuts.young, sharedCuts.old, sharedCuts.filled = fresh.young, nil, 0
}

// CheckFont tells whether the bytes are a font that newFace takes, up to its shaping tables.
func CheckFont(data []byte) error {
	_, err := parseSfnt(data, neededTables)
	return err
}
