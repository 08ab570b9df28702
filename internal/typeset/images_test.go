package typeset_test

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"batayandesk/internal/typeset"
)

var update = flag.Bool("update", false, "write the stored references anew")

// pictures are the pages whose look is kept, drawn at 50 dots an inch.
var pictures = []struct {
	file string
	page string
	doc  func(*testing.T) typeset.Document
}{
	{"letter-1.png", "1", func(*testing.T) typeset.Document { return sampleLetter() }},
	{"letter-2.png", "2", func(*testing.T) typeset.Document { return sampleLetter() }},
	{"charter-1.png", "1", func(*testing.T) typeset.Document { return sampleCharter(12) }},
	{"charter-3.png", "3", func(*testing.T) typeset.Document { return sampleCharter(12) }},
	{"figures-2.png", "2", func(t *testing.T) typeset.Document { return everything(t) }},
	{"sans-1.png", "1", func(*testing.T) typeset.Document {
		doc := sampleLetter()
		doc.Style = typeset.TextStyle{Family: typeset.Sans, SizePt: 11}
		return doc
	}},
}

// How far a page may be from its reference, in 255ths of the way from black to
// white: over the whole page, and in any square of 8 × 8 pixels. Tuned against what
// must be told apart (a missing word 17 %, a millimetre 5 % of the page) and what
// must not: the letter drawn by MuPDF instead of poppler is 2.1 % and 8 % off.
const (
	pageTolerance   = 0.02 * 255
	squareTolerance = 0.12 * 255
)

func drawPage(t *testing.T, doc typeset.Document, page string) gray {
	t.Helper()
	file := savePDF(t, mustRender(t, doc).PDF)
	return readPGM(t, []byte(run(t, "poppler-utils", "pdftoppm", "-gray", "-r", "50", "-f", page, "-l", page, file)))
}

func TestPagesLookLikeTheirStoredPictures(t *testing.T) {
	for _, p := range pictures {
		got := drawPage(t, p.doc(t), p.page)
		file := filepath.Join("testdata", "images", p.file)
		if *update {
			storePicture(t, file, got)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > 30<<10 {
			t.Errorf("%s is %d bytes large", p.file, len(data))
		}
		mean, worst, at := difference(t, got, readPNG(t, data))
		t.Logf("%s: mean %.2f %%, worst square %.1f %%", p.file, mean/2.55, worst/2.55)
		if mean > pageTolerance || worst > squareTolerance {
			wrong := filepath.Join(os.TempDir(), "typeset-"+p.file)
			storePicture(t, wrong, got)
			t.Errorf("%s: mean difference %.2f %%, worst square %.1f %% at %v; what was drawn is in %s", p.file, mean/2.55, worst/2.55, at, wrong)
		}
	}
}

// A comparison that lets small faults pass would hold nothing.
func TestThePictureOfAPageTellsASmallFaultApart(t *testing.T) {
	page := drawPage(t, sampleLetter(), "1")
	for name, change := range map[string]func(*typeset.Document){
		"a line is gone": func(d *typeset.Document) { d.Blocks[2] = typeset.Space{Pt: 12 * 1.45} },
		"a word is gone": func(d *typeset.Document) { d.Blocks[2] = centred("(আইসিটি)", false, 12) },
		"a millimetre up": func(d *typeset.Document) {
			d.Paper.TopMM--
			d.Paper.BottomMM++
		},
		"a smaller size": func(d *typeset.Document) { d.Style.SizePt = 11.8 },
		"a line not bold": func(d *typeset.Document) {
			d.Blocks[1] = centred("জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া", false, 14)
		},
	} {
		doc := sampleLetter()
		change(&doc)
		mean, worst, _ := difference(t, drawPage(t, doc, "1"), page)
		t.Logf("%s: mean %.2f %%, worst square %.1f %%", name, mean/2.55, worst/2.55)
		if mean <= pageTolerance && worst <= squareTolerance {
			t.Errorf("%s: mean %.2f %%, worst square %.1f %% would pass", name, mean/2.55, worst/2.55)
		}
	}
}

// difference is the mean over the page, and the largest mean over an 8 × 8 square
// with its place in pixels.
func difference(t *testing.T, a, b gray) (mean, worst float64, at image.Point) {
	t.Helper()
	if a.w != b.w || a.h != b.h {
		t.Fatalf("pages of %d×%d and %d×%d pixels", a.w, a.h, b.w, b.h)
	}
	total := 0
	for y := 0; y < a.h; y += 8 {
		for x := 0; x < a.w; x += 8 {
			whole, sum := 0, 0
			for i := range 64 {
				p, q := int(a.at(x+i%8, y+i/8)), int(b.at(x+i%8, y+i/8))
				sum += p - q
				whole += max(p-q, q-p)
			}
			total += whole
			if d := float64(max(sum, -sum)) / 64; d > worst {
				worst, at = d, image.Pt(x, y)
			}
		}
	}
	return float64(total) / float64(a.w*a.h), worst, at
}

func storePicture(t *testing.T, file string, g gray) {
	t.Helper()
	var b bytes.Buffer
	img := &image.Gray{Pix: g.pix, Stride: g.w, Rect: image.Rect(0, 0, g.w, g.h)}
	enc := png.Encoder{CompressionLevel: png.BestCompression}
	if err := enc.Encode(&b, quantised(img)); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// quantised keeps 16 steps of gray: small files, and far within the tolerance.
func quantised(img *image.Gray) *image.Gray {
	out := image.NewGray(img.Rect)
	for i, v := range img.Pix {
		out.Pix[i] = byte((int(v) + 8) / 17 * 17)
	}
	return out
}
