package typeset_test

import (
	"flag"
	"image"
	"path/filepath"
	"testing"

	"batayandesk/internal/desktest/pageimage"
	"batayandesk/internal/typeset"
)

var update = flag.Bool("update", false, "write the stored references anew")

// pictures are the pages whose look is kept, drawn at 50 dots an inch.
var pictures = []struct {
	file string
	page int
	doc  func(*testing.T) typeset.Document
}{
	{"letter-1.png", 1, func(*testing.T) typeset.Document { return sampleLetter() }},
	{"letter-2.png", 2, func(*testing.T) typeset.Document { return sampleLetter() }},
	{"charter-1.png", 1, func(*testing.T) typeset.Document { return sampleCharter(12) }},
	{"charter-3.png", 3, func(*testing.T) typeset.Document { return sampleCharter(12) }},
	{"figures-2.png", 2, func(t *testing.T) typeset.Document { return everything(t) }},
	{"sans-1.png", 1, func(*testing.T) typeset.Document {
		doc := sampleLetter()
		doc.Style = typeset.TextStyle{Family: typeset.Sans, SizePt: 11}
		return doc
	}},
}

func drawPage(t *testing.T, doc typeset.Document, page int) *image.Gray {
	t.Helper()
	return pageimage.Pages(t, mustRender(t, doc).PDF)[page-1]
}

func TestPagesLookLikeTheirStoredPictures(t *testing.T) {
	for _, p := range pictures {
		pageimage.Matches(t, filepath.Join("testdata", "images", p.file), drawPage(t, p.doc(t), p.page), *update)
	}
}

// A comparison that lets small faults pass would hold nothing.
func TestThePictureOfAPageTellsASmallFaultApart(t *testing.T) {
	page := drawPage(t, sampleLetter(), 1)
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
		off := pageimage.Difference(t, drawPage(t, doc, 1), page)
		t.Logf("%s: %s", name, off)
		if off.Passes() {
			t.Errorf("%s: %s would pass", name, off)
		}
	}
}
