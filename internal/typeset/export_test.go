package typeset

import (
	"fmt"
	"strings"
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
	w, _ := sharedShaper.word(sets[Serif].text[0], []rune(text))
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
