package paper_test

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"batayandesk/internal/paper"
)

// A path that is never painted, and a pen that goes round every corner, take memory too.
func TestAPageOfTooManyPointsIsRefusedBeforeTheyAreHeld(t *testing.T) {
	for name, content := range map[string]string{
		"curves":  "0 0 m " + strings.Repeat("0 9000 9000 9000 9000 0 c ", 120_000),
		"corners": "1 j 9000 w 0 0 m " + strings.Repeat("90 90 l 0 0 l ", 20_000) + "S",
	} {
		d, err := paper.Open(made("", "", content))
		if err != nil {
			t.Fatal(err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err = d.Page(0)
		runtime.ReadMemStats(&after)
		if taken := (after.TotalAlloc - before.TotalAlloc) >> 20; !errors.Is(err, paper.ErrForeign) || taken > 1000 {
			t.Errorf("%s: %v, with %d MB taken", name, err, taken)
		}
	}
}

// pictured is a PDF of pages that each show black pictures of so many pixels a side, in one bit each or in three bytes.
func pictured(pages, each, side int, colored bool) []byte {
	packed := func(data []byte) string {
		var out bytes.Buffer
		z := zlib.NewWriter(&out)
		_, _ = z.Write(data)
		_ = z.Close()
		return out.String()
	}
	var b strings.Builder
	kids, n := "", 10
	bits, space, dots := 1, "Gray", packed(make([]byte, (side+7)/8*side))
	if colored {
		bits, space, dots = 8, "RGB", packed(make([]byte, 3*side*side))
	}
	for range pages {
		page, names, content := n, "", ""
		n++
		for i := range each {
			fmt.Fprintf(&b, "%d 0 obj<</Subtype/Image/Width %d/Height %d/BitsPerComponent %d/ColorSpace/Device%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\n",
				n, side, side, bits, space, len(dots), dots)
			names += fmt.Sprintf("/I%d %d 0 R", i, n)
			content += fmt.Sprintf("q 90 0 0 90 0 0 cm /I%d Do Q ", i)
			n++
		}
		fmt.Fprintf(&b, "%d 0 obj<</Length %d>>stream\n%s\nendstream endobj\n", n, len(content), content)
		fmt.Fprintf(&b, "%d 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents %d 0 R/Resources<</XObject<<%s>>>>>>endobj\n", page, n, names)
		kids += fmt.Sprintf("%d 0 R ", page)
		n++
	}
	return fmt.Appendf(nil, "%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count %d/Kids[%s]>>endobj\n%strailer<</Root 1 0 R>>", pages, kids, b.String())
}

func TestAPageOfTooManyPixelsIsRefused(t *testing.T) {
	d, err := paper.Open(pictured(1, 2, 6000, false))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Page(0); !errors.Is(err, paper.ErrForeign) {
		t.Errorf("%v, not refused", err)
	}
}

// Each page may take as much as a page may: a book of scans must not run out on the way.
func TestALongDocumentOfPicturesIsDrawnToItsEnd(t *testing.T) {
	d, err := paper.Open(pictured(12, 1, 2000, true)) // 12 MB each, unpacked
	if err != nil {
		t.Fatal(err)
	}
	for i := range d.Len() {
		if _, err := d.Page(i); err != nil {
			t.Fatal(err)
		}
	}
}

// A page of which a part cannot be read would be printed without that part.
func TestAPageThatIsCutOffIsRefused(t *testing.T) {
	whole := made("", "", strings.Repeat("0 0 9 9 re f % nothing is left out of what is said here\n", 9)+"1 0 0 rg 90 0 9 9 re f")
	at := bytes.Index(whole, []byte("\nendstream"))
	short := bytes.Replace(append(bytes.Clone(whole[:at-12]), whole[at:]...), []byte("/Length"), []byte("/Longth"), 1)
	for name, data := range map[string][]byte{"damaged": short, "too long": made("", "", strings.Repeat(" ", 32<<20)+"0 0 9 9 re f")} {
		d, err := paper.Open(data)
		if err != nil {
			t.Fatal(err)
		}
		if p, err := d.Page(0); !errors.Is(err, paper.ErrForeign) {
			t.Errorf("%s: %v, with %d marks", name, err, len(p.Marks))
		}
	}
}
