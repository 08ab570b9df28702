package typeset

import (
	"fmt"
	"strings"

	"github.com/go-text/typesetting/language"
)

// FaceRun is a stretch of text in one face as it goes to the shaper.
type FaceRun struct {
	Font   string // file name
	Script string // ISO 15924
	Lang   string
	Text   string
}

// FaceRuns cuts a word to faces as the setter does; boxes are left out.
func FaceRuns(family Family, bold bool, word string) ([]FaceRun, error) {
	sets, err := loadFonts()
	if err != nil {
		return nil, err
	}
	weight := 0
	if bold {
		weight = 1
	}
	var out []FaceRun
	for _, r := range newShaper().chooseFaces(sets[family], bold, clean(word)) {
		if r.box {
			continue
		}
		name := []string{"NotoSerif", "NotoSans"}[family]
		run := FaceRun{Script: "latn", Lang: "en", Text: string(r.text)}
		if r.face == sets[family].faceFor(bold) {
			name += "Bengali"
			run.Script, run.Lang = "beng", "bn"
		}
		run.Font = name + []string{"_400Regular.ttf", "_700Bold.ttf"}[weight]
		out = append(out, run)
	}
	return out, nil
}

// ShapeRuns shapes each run with its own face, in the notation of the vectors
// but with rune numbers as clusters.
func ShapeRuns(runs []FaceRun) (glyphs []string, err error) {
	faces := map[string]*face{}
	sh := newShaper()
	for _, r := range runs {
		f := faces[r.Font]
		if f == nil {
			script := language.Bengali
			if r.Script == "latn" {
				script = language.Latin
			}
			if f, err = newFace(FontBytes(r.Font), script); err != nil {
				return nil, err
			}
			faces[r.Font] = f
		}
		w, ok := sh.shape(f, []rune(r.Text))
		if !ok {
			return nil, fmt.Errorf("the shaper gave up on %q", r.Text)
		}
		var b strings.Builder
		for i, g := range w {
			fmt.Fprintf(&b, "%s%d=%d", []string{"[", "|"}[min(i, 1)], g.gid, g.cluster)
			if g.dx != 0 || g.dy != 0 {
				fmt.Fprintf(&b, "@%d,%d", g.dx, g.dy)
			}
			fmt.Fprintf(&b, "+%d", g.adv)
		}
		glyphs = append(glyphs, b.String()+"]")
	}
	return glyphs, nil
}
