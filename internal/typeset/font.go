package typeset

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
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

// fontSet is a family: text faces and their Latin companions, regular and bold. A face is read when it is
// first asked for: most documents are set in two of the eight.
type fontSet struct{ text, latin [2]func() *face }

// faceFor is the text face of a weight.
func (s *fontSet) faceFor(bold bool) *face { return weighted(s.text, bold) }

// latinFor is the companion of that face.
func (s *fontSet) latinFor(bold bool) *face { return weighted(s.latin, bold) }

func weighted(faces [2]func() *face, bold bool) *face {
	if bold {
		return faces[1]()
	}
	return faces[0]()
}

var loadFonts = sync.OnceValues(func() ([2]*fontSet, error) {
	var sets [2]*fontSet
	for i, names := range [2][2]string{{"NotoSerifBengali", "NotoSerif"}, {"NotoSansBengali", "NotoSans"}} {
		sets[i] = &fontSet{}
		for w, weight := range []string{"400Regular", "700Bold"} {
			var err error
			if sets[i].text[w], err = builtIn(names[0]+"_"+weight+".ttf", language.Bengali); err != nil {
				return sets, err
			}
			if sets[i].latin[w], err = builtIn(names[1]+"_"+weight+".ttf", language.Latin); err != nil {
				return sets, err
			}
		}
	}
	return sets, nil
})

// builtIn gives the face of a file that was built in, read once. A file that is there and is no font is the
// program's own fault: the face panics.
func builtIn(file string, script language.Script) (func() *face, error) {
	path := "fonts/" + file
	if _, err := fs.Stat(fontFiles, path); err != nil {
		return nil, fmt.Errorf("%w: %s", ErrNoFonts, file)
	}
	return sync.OnceValue(func() *face {
		data, err := fontFiles.ReadFile(path)
		if err != nil {
			panic(err)
		}
		f, err := newFace(data, script)
		if err != nil {
			panic(fmt.Errorf("read %s: %w", file, err))
		}
		return f
	}), nil
}

// shaperTables are what the shaper asks of a font. Outlines, three quarters of a file, and names are not
// among them: it places marks by anchors, and we read outlines ourselves.
var shaperTables = []string{"head", "hhea", "maxp", "hmtx", "cmap", "OS/2", "GDEF", "GSUB", "GPOS", "kern"}

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
	asked := map[string][]byte{}
	for _, tag := range shaperTables {
		if table, ok := s.tables[tag]; ok {
			asked[tag] = table
		}
	}
	parsed, err := font.ParseTTF(bytes.NewReader(writeSfnt(asked)))
	if err != nil {
		return nil, badFont("%v", err)
	}
	repairGDEF(parsed.Font, s.tables["GDEF"])
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
// panic. Source: internal/typeset/README.md › Repairs of the shaper.
func repairGDEF(f *font.Font, table []byte) {
	if f.GDEF.GlyphClassDef != nil {
		return
	}
	if g, _, err := tables.ParseGDEF(table); err == nil {
		g.LigCaretList = tables.LigCaretList{}
		f.GDEF = g
	}
}
