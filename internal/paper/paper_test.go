package paper_test

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"batayandesk/internal/paper"
	"batayandesk/internal/typeset"
)

// made is a PDF of one page of 200 by 100 points with these entries of the page, resources and content.
func made(page, resources, content string) []byte {
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, _ = z.Write([]byte(content))
	_ = z.Close()
	return fmt.Appendf(nil, "%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 200 100]>>endobj\n"+
		"3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<%s>>%s>>endobj\n4 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\ntrailer<</Root 1 0 R>>",
		resources, page, packed.Len(), packed.String())
}

func pageOf(t *testing.T, data []byte) paper.Page {
	t.Helper()
	d, err := paper.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	p, err := d.Page(0)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func near(a, b paper.Box) bool {
	return math.Abs(a.X0-b.X0) < 0.02 && math.Abs(a.Y0-b.Y0) < 0.02 && math.Abs(a.X1-b.X1) < 0.02 && math.Abs(a.Y1-b.Y1) < 0.02
}

func TestInkLiesWhereItIsDrawn(t *testing.T) {
	for name, c := range map[string]struct {
		page, content string
		ink           paper.Box
	}{
		"area":          {"", "10 20 30 40 re f", paper.Box{X0: 10, Y0: 40, X1: 40, Y1: 80}},
		"line":          {"", "2 w 10 50 m 60 50 l S", paper.Box{X0: 10, Y0: 49, X1: 60, Y1: 51}},
		"square ends":   {"", "2 w 2 J 10 50 m 60 50 l S", paper.Box{X0: 9, Y0: 49, X1: 61, Y1: 51}},
		"round":         {"", "2 w 1 J 10 50 m 60 50 l S", paper.Box{X0: 9, Y0: 49, X1: 61, Y1: 51}},
		"frame":         {"", "2 w 10 10 20 20 re S", paper.Box{X0: 9, Y0: 69, X1: 31, Y1: 91}},
		"moved":         {"", "q 2 0 0 2 5 5 cm 0 0 10 10 re f Q", paper.Box{X0: 5, Y0: 75, X1: 25, Y1: 95}},
		"curve":         {"", "0 50 m 0 100 100 100 100 50 c f", paper.Box{X0: 0, Y0: 12.5, X1: 100, Y1: 50}},
		"clipped":       {"", "10 10 20 20 re W n 0 0 200 100 re f", paper.Box{X0: 10, Y0: 70, X1: 30, Y1: 90}},
		"white no ink":  {"", "1 g 0 0 200 100 re f 0 g 10 20 30 40 re f", paper.Box{X0: 10, Y0: 40, X1: 40, Y1: 80}},
		"turned":        {"/Rotate 90", "10 20 30 40 re f", paper.Box{X0: 20, Y0: 10, X1: 60, Y1: 40}},
		"upside down":   {"/Rotate 180", "10 20 30 40 re f", paper.Box{X0: 160, Y0: 20, X1: 190, Y1: 60}},
		"turned left":   {"/Rotate -90", "10 20 30 40 re f", paper.Box{X0: 40, Y0: 160, X1: 80, Y1: 190}},
		"part of it":    {"/CropBox[5 5 105 55]", "10 20 30 40 re f", paper.Box{X0: 5, Y0: 0, X1: 35, Y1: 35}},
		"beyond an end": {"", "-50 -50 100 100 re f", paper.Box{X0: 0, Y0: 50, X1: 50, Y1: 100}},
	} {
		if got := pageOf(t, made(c.page, "", c.content)).Ink(); !near(got, c.ink) {
			t.Errorf("%s: %+v, not %+v", name, got, c.ink)
		}
	}
}

// A page that is drawn differently from what the screen shows is worse than one that is not drawn.
func TestWhatIsNotUnderstoodIsRefused(t *testing.T) {
	for name, data := range map[string][]byte{
		"operator":     made("", "", "0 0 1 1 re sh"),
		"dashes":       made("", "", "[3 1] 0 d 0 0 m 9 9 l S"),
		"transparency": made("", "/ExtGState<</G<</ca 0.5>>>>", "/G gs 0 0 9 9 re f"),
		"pattern":      made("", "", "/Pattern cs /P scn 0 0 9 9 re f"),
		"font":         made("", "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>", "BT /F 9 Tf (x) Tj ET"),
		"slanted clip": made("", "", "0 0 m 10 20 l 30 5 l h W n 0 0 9 9 re f"),
		"note":         made("/Annots[<</Subtype/FreeText>>]", "", "0 0 9 9 re f"),
		"picture":      made("", "", "BI /W 1 /H 1 ID x EI"),
	} {
		d, err := paper.Open(data)
		if err == nil {
			_, err = d.Page(0)
		}
		if !errors.Is(err, paper.ErrForeign) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if pageOf(t, made("", "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>", "BT 3 Tr /F 9 Tf (x) Tj ET")).Marks != nil {
		t.Error("the invisible words of a scan were drawn")
	}
}

// letter is a page as this program writes it.
func letter(t testing.TB) []byte {
	t.Helper()
	res, err := typeset.Render(typeset.Document{Paper: typeset.Paper{WidthMM: 90, HeightMM: 40, TopMM: 5, BottomMM: 5, LeftMM: 5, RightMM: 5}, Blocks: []typeset.Block{
		typeset.Paragraph{Spans: typeset.Text("উপর্যুক্ত বিষয় ও সূত্রোক্ত পত্রের পরিপ্রেক্ষিতে সদয় অবগতির জন্য জানানো যাচ্ছে যে, ক্ষিপ্ত উদ্\u200cবেগ ২০২০ Office.")},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return res.PDF
}

// Letters lie where poppler draws them.
func TestOurOwnPageIsDrawnAsPopplerDrawsIt(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("no poppler here")
	}
	data := letter(t)
	dir := t.TempDir()
	file := filepath.Join(dir, "a.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	const dpi = 1200 // poppler sets letters at quarters of a dot, so that at 300 a tenth of the ink lies beside ours
	if out, err := exec.Command("pdftoppm", "-r", fmt.Sprint(dpi), "-gray", "-singlefile", file, filepath.Join(dir, "a")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	theirs, err := os.ReadFile(filepath.Join(dir, "a.pgm"))
	if err != nil {
		t.Fatal(err)
	}
	var w, h int
	if _, err := fmt.Fscanf(bytes.NewReader(theirs), "P5\n%d %d\n", &w, &h); err != nil {
		t.Fatal(err)
	}
	theirs = theirs[len(theirs)-w*h:]
	ours, ow, oh := raster(pageOf(t, data), dpi)
	both, either := 0.0, 0.0
	for y := range min(h, oh) {
		for x := range min(w, ow) {
			a, b := 255-float64(theirs[y*w+x]), 255-float64(ours[y*ow+x])
			both, either = both+min(a, b), either+max(a, b)
		}
	}
	if share := both / either; either == 0 || share < 0.9 {
		t.Errorf("%.3f of the ink is in both", share)
	} else {
		t.Logf("%.3f of the ink is in both", share)
	}
}

func FuzzPage(f *testing.F) {
	f.Add(letter(f))
	f.Add(made("", "", "q 2 w 0 0 m 9 9 l S Q 1 0 0 rg 0 0 9 9 re f*"))
	f.Add(made("/Rotate 90", "/XObject<</X 4 0 R>>", "/X Do"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := paper.Open(data)
		if err != nil {
			return
		}
		for i := range min(d.Len(), 3) {
			p, err := d.Page(i)
			if err != nil && !errors.Is(err, paper.ErrForeign) {
				t.Fatal(err)
			}
			for _, m := range p.Marks {
				for _, polygon := range m.Area {
					for _, q := range polygon {
						if math.IsNaN(q.X) || math.IsNaN(q.Y) {
							t.Fatal("a point that is nowhere")
						}
					}
				}
			}
		}
	})
}

func TestPagesAreReadInEitherScript(t *testing.T) {
	for wanted, list := range map[string]string{"": "[0 1 2 3 4]", "২-৩": "[1 2]", "5, 1": "[4 0]", "২–৩;৫": "[1 2 4]"} {
		if got, err := (paper.Order{Pages: wanted}).PageList(5); err != nil || fmt.Sprint(got) != list {
			t.Errorf("%q: %v, %v", wanted, got, err)
		}
	}
	for _, wanted := range []string{"0", "6", "3-2", "2-", "-", "a", "1-999999999999999999999", ","} {
		if got, err := (paper.Order{Pages: wanted}).PageList(5); !errors.Is(err, paper.ErrPages) {
			t.Errorf("%q: %v, %v", wanted, got, err)
		}
	}
}
