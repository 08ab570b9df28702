package typeset

import (
	"bytes"
	"embed"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/language"
)

//go:embed all:fonts
var fontFiles embed.FS

// face is one parsed font, shared by all documents and never changed.
type face struct {
	*sfnt
	font     *font.Font
	cmap     font.Cmap
	script   language.Script
	spaceAdv int
	hasInit  bool
}

// fontSet is a family: text faces and their Latin companions, regular and bold.
type fontSet struct{ text, latin [2]*face }

// faceFor is the text face of a weight.
func (s *fontSet) faceFor(bold bool) *face {
	if bold {
		return s.text[1]
	}
	return s.text[0]
}

var loadFonts = sync.OnceValues(func() ([2]*fontSet, error) {
	var sets [2]*fontSet
	for i, names := range [2][2]string{{"NotoSerifBengali", "NotoSerif"}, {"NotoSansBengali", "NotoSans"}} {
		set := &fontSet{}
		for w, weight := range []string{"400Regular", "700Bold"} {
			for k, to := range []*[2]*face{&set.text, &set.latin} {
				file := names[k] + "_" + weight + ".ttf"
				data, err := fontFiles.ReadFile("fonts/" + file)
				if err != nil {
					return sets, fmt.Errorf("%w: %s", ErrNoFonts, file)
				}
				script := language.Bengali
				if k == 1 {
					script = language.Latin
				}
				f, err := newFace(data, script)
				if err != nil {
					return sets, fmt.Errorf("read %s: %w", file, err)
				}
				to[w] = f
			}
		}
		sets[i] = set
	}
	return sets, nil
})

// newFace checks and parses a font file. The bytes must not change afterwards.
func newFace(data []byte, script language.Script) (f *face, err error) {
	defer func() {
		if r := recover(); r != nil {
			f, err = nil, badFont("cannot be parsed: %v", r)
		}
	}()
	s, err := parseSfnt(data, neededTables)
	if err != nil {
		return nil, err
	}
	parsed, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		return nil, badFont("%v", err)
	}
	repairGDEF(parsed.Font, data)
	f = &face{sfnt: s, font: parsed.Font, cmap: parsed.Font.Cmap, script: script}
	for _, feat := range parsed.GSUB.Features {
		if feat.Tag == ot.MustNewTag("init") {
			f.hasInit = true
		}
	}
	if gid, ok := f.cmap.Lookup(' '); ok && int(gid) < f.glyphs {
		f.spaceAdv, _ = f.metric(int(gid))
	}
	if f.spaceAdv == 0 {
		f.spaceAdv = f.upem / 4
	}
	return f, nil
}

// repairGDEF brings back the glyph classes that the parser drops together with a
// faulty LigCaretList; without them marks stand wrong and lookups with mark sets
// panic. Source: typesetting.md section 4, repair 2.
func repairGDEF(f *font.Font, data []byte) {
	if f.GDEF.GlyphClassDef != nil {
		return
	}
	ld, err := ot.NewLoader(bytes.NewReader(data))
	if err != nil {
		return
	}
	raw, err := ld.RawTable(ot.MustNewTag("GDEF"))
	if err != nil {
		return
	}
	if g, _, err := tables.ParseGDEF(raw); err == nil {
		g.LigCaretList = tables.LigCaretList{}
		f.GDEF = g
	}
}
