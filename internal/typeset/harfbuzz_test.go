package typeset_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"batayandesk/internal/typeset"
)

// styles are all faces that text can be set in.
var styles = []struct {
	name   string
	family typeset.Family
	bold   bool
}{
	{"serif", typeset.Serif, false}, {"serif bold", typeset.Serif, true}, {"sans", typeset.Sans, false}, {"sans bold", typeset.Sans, true},
}

// sampleWords are the distinct words of the sample office, sorted.
func sampleWords(t testing.TB) []string {
	t.Helper()
	data, err := os.ReadFile("../desk/officefile/sample/sample_office.json")
	if err != nil {
		t.Fatal(err)
	}
	var office any
	if err := json.Unmarshal(data, &office); err != nil {
		t.Fatal(err)
	}
	words := map[string]bool{}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			for _, w := range tokens(v) {
				words[w] = true
			}
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for _, e := range v {
				walk(e)
			}
		}
	}
	walk(office)
	out := slices.Sorted(maps.Keys(words))
	if len(out) < 1000 {
		t.Fatalf("only %d words in the sample office", len(out))
	}
	return out
}

// fontFile is a font of the program as a file for an outside program.
func fontFile(t testing.TB, name string) string {
	t.Helper()
	file, err := filepath.Abs(filepath.Join("fonts", name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(file); err != nil {
		t.Fatal(err)
	}
	return file
}

func linesFile(t testing.TB, lines []string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "lines.txt")
	if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestEveryWordOfTheSampleOfficeIsShapedAsHarfBuzzDoes(t *testing.T) {
	words := sampleWords(t)
	for _, style := range styles {
		byFont := map[string][]typeset.FaceRun{}
		for _, w := range words {
			runs, err := typeset.FaceRuns(style.family, style.bold, w)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range runs {
				byFont[r.Font] = append(byFont[r.Font], r)
			}
		}
		compared := 0
		for font, runs := range byFont {
			got, err := typeset.ShapeRuns(runs)
			if err != nil {
				t.Fatal(err)
			}
			texts := make([]string, len(runs))
			for i, r := range runs {
				texts[i] = r.Text
			}
			want := strings.Fields(run(t, "libharfbuzz-bin", "hb-shape", "--no-glyph-names", "--script="+runs[0].Script,
				"--language="+runs[0].Lang, "--direction=ltr", "--text-file="+linesFile(t, texts), fontFile(t, font)))
			if len(want) != len(got) {
				t.Fatalf("%s: %d words shaped by HarfBuzz, %d by us", font, len(want), len(got))
			}
			for i := range got {
				if got[i] != want[i] {
					t.Errorf("%s %q %U:\n got %s\nwant %s", font, texts[i], []rune(texts[i]), got[i], want[i])
				}
				compared++
			}
		}
		if compared < len(words) {
			t.Errorf("%s: %d runs for %d words", style.name, compared, len(words))
		}
	}
}

// inkWords are about 200 Bengali words that one face draws, spread over the whole
// of the sample office.
func inkWords(t testing.TB) []string {
	t.Helper()
	var bengali []string
	for _, w := range sampleWords(t) {
		if strings.IndexFunc(w, func(r rune) bool { return r > unicode.MaxASCII && !unicode.Is(unicode.Bengali, r) }) < 0 &&
			strings.ContainsFunc(w, func(r rune) bool { return unicode.Is(unicode.Bengali, r) }) && len([]rune(w)) < 30 {
			bengali = append(bengali, w)
		}
	}
	var out []string
	for i := range 200 {
		out = append(out, bengali[i*len(bengali)/200])
	}
	return out
}

// Words are compared at 300 dots an inch: letters of 12 points are 50 pixels, and
// their lines 75 apart.
const (
	inkScale  = 300.0 / 72
	inkEm     = 50
	inkStep   = 75
	inkMargin = 30
	inkWidth  = 900 // 216 points: pdftocairo scales pages of broken points
)

// ourWords draws one word a line; the baseline of the first is 60 pixels down.
func ourWords(t *testing.T, family typeset.Family, bold bool, words []string) *inkSheet {
	t.Helper()
	const mm = 25.4 / 72 / inkScale // a pixel
	doc := typeset.Document{
		Paper: typeset.Paper{WidthMM: inkWidth * mm, HeightMM: float64(inkStep*(len(words)+3)) * mm, LeftMM: inkMargin * mm},
		Style: typeset.TextStyle{Family: family, SizePt: 12, LineHeight: 1.5},
	}
	for _, w := range words {
		doc.Blocks = append(doc.Blocks, typeset.Paragraph{Spans: []typeset.Span{{Text: w, Bold: bold}}})
	}
	pages, _, _, err := typeset.Layout(doc)
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) != 1 || len(pages[0]) != len(words) {
		t.Fatalf("%d words on %d pages, %d lines on the first", len(words), len(pages), len(pages[0]))
	}
	file := savePDF(t, mustRender(t, doc).PDF)
	return drawn(readSVG(t, run(t, "poppler-utils", "pdftocairo", "-svg", file, "-")), len(words), inkScale, pages[0][0].Y)
}

// theirWords is HarfBuzz's own drawing of the same.
func theirWords(t *testing.T, font string, words []string) *inkSheet {
	t.Helper()
	svg := run(t, "libharfbuzz-bin", "hb-view", "--output-format=svg", fmt.Sprintf("--font-size=%d", inkEm),
		fmt.Sprintf("--font-extents=%d,%d,0", inkEm, inkStep-inkEm), fmt.Sprintf("--margin=%d", inkMargin),
		"--script=beng", "--language=bn", "--direction=ltr", "--text-file="+linesFile(t, words), fontFile(t, font))
	return drawn(readSVG(t, svg), len(words), 1, inkMargin+inkEm)
}

func drawn(glyphs []placedOutline, lines int, scale, first float64) *inkSheet {
	s := newInkSheet(inkWidth, (lines+1)*inkStep)
	for _, g := range glyphs {
		s.add(g, scale, 0, 60-first*scale)
	}
	return s
}

func TestWordsAreDrawnAsHarfBuzzDrawsThem(t *testing.T) {
	words := inkWords(t)
	for _, style := range styles {
		ours := ourWords(t, style.family, style.bold, words)
		runs, err := typeset.FaceRuns(style.family, style.bold, words[0])
		if err != nil {
			t.Fatal(err)
		}
		theirs := theirWords(t, runs[0].Font, words)
		bad, sum, worst, worstWord := 0, 0.0, 1.0, ""
		for i, w := range words {
			same := inkOverlap(ours, theirs, i, i)
			if same < 0.95 {
				bad++
			}
			if sum += same; same < worst {
				worst, worstWord = same, w
			}
		}
		t.Logf("%s: mean %.4f, worst %.4f (%s)", style.name, sum/float64(len(words)), worst, worstWord)
		if bad*100 > len(words) {
			t.Errorf("%s: %d of %d words are drawn otherwise; the worst is %q with %.3f", style.name, bad, len(words), worstWord, worst)
		}
	}
}

// Neither another word nor the right letters at other places pass for the word.
func TestTheInkOfAnotherWordIsNotTakenForTheSame(t *testing.T) {
	words := inkWords(t)[:20]
	ours := ourWords(t, typeset.Serif, false, words)
	for i := 1; i < len(words); i++ {
		if same := inkOverlap(ours, ours, 0, i); same > 0.9 {
			t.Errorf("%q and %q overlap to %.3f", words[0], words[i], same)
		}
	}
	bold := ourWords(t, typeset.Serif, true, words)
	for i, w := range words {
		if same := inkOverlap(ours, bold, i, i); same > 0.95 {
			t.Errorf("%q regular and bold overlap to %.3f", w, same)
		}
	}
}

// inkOverlap is intersection over union of the ink of two lines.
func inkOverlap(a, b *inkSheet, lineA, lineB int) float64 {
	both, either := 0.0, 0.0
	strip := func(s *inkSheet, line int) []float32 { return s.ink[line*inkStep*inkWidth:][:inkStep*inkWidth] }
	other := strip(b, lineB)
	for i, p := range strip(a, lineA) {
		if q := other[i]; p != 0 || q != 0 {
			both += float64(min(p, q))
			either += float64(max(p, q))
		}
	}
	if either == 0 {
		return 0
	}
	return both / either
}
