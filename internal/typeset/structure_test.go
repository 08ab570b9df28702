package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"batayandesk/internal/typeset"
)

// eachBlock is one small document for each kind of block and each way to use it.
func eachBlock(t testing.TB) map[string]typeset.Block {
	whole := everything(t).Blocks
	figures := map[string]typeset.Block{}
	for _, b := range whole {
		switch b := b.(type) {
		case typeset.Figure:
			figures[fmt.Sprintf("figure %s", b.Alt)] = b
		case typeset.Matrix:
			figures["matrix"] = b
			b.URI = ""
			figures["matrix without address"] = b
		}
	}
	head := typeset.Cell{Header: true, Blocks: []typeset.Paragraph{{Spans: typeset.Text("ক্রমিক")}}}
	blocks := map[string]typeset.Block{
		"paragraph":       para("দাপ্তরিক তথ্য নিয়মিত হাল-নাগাদ করা হয়।"),
		"empty paragraph": typeset.Paragraph{},
		"heading 3 first": typeset.Paragraph{Role: typeset.Heading3, Spans: typeset.Text("শিরোনাম"), Bookmark: "শিরোনাম", BookmarkLevel: 2},
		"list item":       typeset.Paragraph{Role: typeset.ListItem, Marker: "ক)", Spans: typeset.Text("নোটিশ বোর্ড"), IndentMM: 10, HangMM: 18},
		"marker alone":    typeset.Paragraph{Role: typeset.ListItem, Marker: "১।"},
		"link":            typeset.Paragraph{Spans: []typeset.Span{{Text: "দেখুন "}, {Text: "www.kushtia.gov.bd", URI: "http://www.kushtia.gov.bd"}, {Text: "।"}}},
		"link on lines": typeset.Paragraph{Spans: []typeset.Span{
			{Text: strings.Repeat("নাগরিক সেবা ", 30), URI: "http://www.kushtia.gov.bd"}, {Text: "শেষ", Lang: "en"},
		}},
		"English span": typeset.Paragraph{Spans: []typeset.Span{{Text: "আইন "}, {Text: "right to information", Lang: "en-GB"}, {Text: " অনুযায়ী"}}},
		"English told": typeset.Paragraph{Role: typeset.ListItem, Marker: "ক)", Spans: []typeset.Span{
			{Text: "তথ্য অধিকার আইন (Right to Information Act, 2009), ", Bold: true}, {Text: "web portal", URI: "http://www.infocom.gov.bd"}, {Text: " ও a 👍 run of 👍 English শেষ"},
		}},
		"all English": typeset.Paragraph{Spans: []typeset.Span{{Text: "Citizen's "}, {Text: "charter", Bold: true}, {Text: " 👍 2020"}}},
		"boxed sign":  typeset.Paragraph{Spans: typeset.Text("মোট 👨‍👩‍👧 জন ও 漢 অক্ষর")},
		"table": typeset.Table{WidthsMM: []float64{20, 60}, Caption: "তালিকা", Head: [][]typeset.Cell{{head, head}}, Rows: [][]typeset.Cell{
			{typeset.TextCell("১"), typeset.TextCell("নামজারি")}, {typeset.TextCell("২")}, {{ColSpan: 2, Blocks: []typeset.Paragraph{{Spans: typeset.Text("সারি জুড়ে")}}}},
		}},
		"row heads without a head": typeset.Table{WidthsMM: []float64{30, 60}, Borderless: true, Rows: [][]typeset.Cell{{head, typeset.TextCell("মান")}, {head, {}}}},
		"no heads at all": typeset.Table{WidthsMM: []float64{30, 60}, Rows: [][]typeset.Cell{
			{typeset.TextCell("নাম"), typeset.TextCell("মোঃ আসলাম হোসেন")}, {{}, typeset.TextCell("জেলা প্রশাসক")}, {{ColSpan: 2, Blocks: []typeset.Paragraph{{Spans: typeset.Text("কুষ্টিয়া")}}}},
		}},
		"one column without a head": typeset.Table{WidthsMM: []float64{60}, Rows: [][]typeset.Cell{{typeset.TextCell("তালিকা")}, {typeset.TextCell("এক")}, {typeset.TextCell("দুই")}}},
		"row over pages": typeset.Table{
			WidthsMM: []float64{20, 50, 50}, Head: [][]typeset.Cell{{head, head, head}},
			Rows: [][]typeset.Cell{{typeset.TextCell("১"), typeset.TextCell(strings.Repeat("বায়া/পিট দলিল ও খতিয়ানের অনুলিপি। ", 120)), typeset.TextCell(strings.Repeat("ফি ২০/- টাকা ", 160))}},
		},
		"list in a cell": typeset.Table{WidthsMM: []float64{20, 60}, Head: [][]typeset.Cell{{head, head}}, Rows: [][]typeset.Cell{{
			typeset.TextCell("১"), {Blocks: []typeset.Paragraph{
				{Role: typeset.ListItem, Marker: "১।", Spans: typeset.Text("আবেদন")}, {Role: typeset.ListItem, Marker: "২।", Spans: typeset.Text("ছবি")}, {Spans: typeset.Text("ইত্যাদি")},
			}},
		}}},
		"columns": typeset.Columns{WidthsMM: []float64{60, 60}, Cells: [][]typeset.Block{
			{para("প্রাপক"), typeset.Rule{}, para("জেলা প্রশাসক")}, {typeset.Space{Pt: 20}, para("স্বাক্ষর")},
		}},
		"group": typeset.Group{Keep: true, LeftMM: 80, Blocks: []typeset.Block{para("মোঃ আসলাম হোসেন"), para("জেলা প্রশাসক")}},
		"rule":  typeset.Rule{WidthMM: 40}, "space": typeset.Space{Pt: 30}, "page break": typeset.PageBreak{},
		"artifact":  typeset.Paragraph{Role: typeset.Artifact, Spans: typeset.Text("খসড়া")},
		"no figure": typeset.Figure{Data: []byte("no picture"), Alt: "ছবি", WidthMM: 20},
	}
	for name, b := range figures {
		blocks[name] = b
	}
	return blocks
}

func TestEveryDocumentPassesTheWholeListOfStructureChecks(t *testing.T) {
	docs := map[string]typeset.Document{"letter": sampleLetter(), "charter": sampleCharter(40), "everything": everything(t), "empty": {}}
	for name, b := range eachBlock(t) {
		docs[name+", alone"] = typeset.Document{Blocks: []typeset.Block{b}}
		docs[name+", among others"] = typeset.Document{
			Meta: typeset.Meta{Title: name}, Footer: typeset.Footer{Left: "পাদটীকা", PageNumbers: true},
			Blocks: []typeset.Block{
				typeset.Paragraph{Role: typeset.Heading1, Spans: typeset.Bold("বিষয়")}, para("আগে।"), b, b, typeset.PageBreak{}, para("পরে।"), b,
			},
		}
	}
	for name, doc := range docs {
		for _, fault := range faultsOf(modelOf(t, doc), textOf(spoken(doc.Blocks))) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}
