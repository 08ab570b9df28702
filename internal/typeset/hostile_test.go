package typeset_test

import (
	"bytes"
	"math"
	"strings"
	"sync"
	"testing"
	"time"

	"batayandesk/internal/typeset"
)

func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	doc := everything(t)
	first := mustRender(t, doc).PDF
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			res, err := typeset.Render(doc)
			if err != nil {
				t.Error(err)
			} else if !bytes.Equal(first, res.PDF) {
				t.Error("another file the second time")
			}
		})
	}
	wg.Wait()
}

func TestHostileTextGivesAPageAndNoPanic(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	loop := make([]typeset.Block, 1)
	loop[0] = typeset.Group{Blocks: loop}
	colLoop := make([]typeset.Block, 1)
	colLoop[0] = typeset.Columns{Cells: [][]typeset.Block{colLoop}}
	text := func(s string) []typeset.Block { return []typeset.Block{typeset.Paragraph{Spans: typeset.Text(s)}} }
	docs := map[string]typeset.Document{
		"nothing":           {},
		"empty paragraph":   {Blocks: []typeset.Block{typeset.Paragraph{}}},
		"empty table":       {Blocks: []typeset.Block{typeset.Table{}, typeset.Table{WidthsMM: []float64{10}}, typeset.Table{Rows: [][]typeset.Cell{{}}}}},
		"empty columns":     {Blocks: []typeset.Block{typeset.Columns{}, typeset.Columns{Cells: [][]typeset.Block{nil, nil}}}},
		"marker alone":      {Blocks: []typeset.Block{typeset.Paragraph{Marker: "১।"}, typeset.Paragraph{Marker: "ক)", Role: typeset.ListItem}}},
		"page breaks":       {Blocks: []typeset.Block{typeset.PageBreak{}, typeset.PageBreak{}, typeset.PageBreak{}}},
		"one long word":     {Blocks: text(strings.Repeat("ক্ষ", 5000))},
		"long latin word":   {Blocks: text(strings.Repeat("W", 10000))},
		"marks only":        {Blocks: text(strings.Repeat("\u0981", 10000))},
		"hasanta only":      {Blocks: text(strings.Repeat("\u09cd", 2000))},
		"joiners only":      {Blocks: text(strings.Repeat("\u200c\u200d", 2000))},
		"emoji":             {Blocks: text(strings.Repeat("😀👨‍👩‍👧🇧🇩", 500))},
		"broken UTF-8":      {Blocks: text("ক\xe0\xa6\xff\xfe\xe0 খ\xe0")},
		"control":           {Blocks: text("ক\x00\x01\x1b[31m\u202e\u2066খ\r\nগ\rঘ\u2028ঙ\t\v\fচ")},
		"PDF syntax":        {Meta: typeset.Meta{Title: "(\\)>>endobj stream", Author: "<FEFF>", Created: time.Unix(0, 0)}, Blocks: text("(\\) >> endobj endstream 1 0 R")},
		"noncharacters":     {Blocks: text("\ufffe\uffff\U0001ffff\ue000\U0010ffff")},
		"right to left":     {Blocks: text("مرحبا שלום ক")},
		"many line feeds":   {Blocks: text(strings.Repeat("\n", 5000))},
		"narrow cell":       {Blocks: []typeset.Block{typeset.Table{WidthsMM: []float64{0.001}, Rows: [][]typeset.Cell{{typeset.TextCell(strings.Repeat("সংশ্লিষ্ট ", 200))}}}}},
		"very many columns": {Blocks: []typeset.Block{typeset.Table{Rows: [][]typeset.Cell{make([]typeset.Cell, 999)}}}},
		"huge span":         {Blocks: []typeset.Block{typeset.Table{WidthsMM: []float64{10, 10}, Rows: [][]typeset.Cell{{{ColSpan: 1 << 30}}, {{ColSpan: -5}}}}}},
		"not numbers": {
			Paper: typeset.Paper{WidthMM: nan, HeightMM: inf, TopMM: -inf, BottomMM: nan, LeftMM: 1e300, RightMM: 1e300},
			Style: typeset.TextStyle{Family: 99, SizePt: nan, LineHeight: inf},
			Blocks: []typeset.Block{
				typeset.Paragraph{Spans: []typeset.Span{{Text: "ক খ", SizePt: inf}}, IndentMM: nan, HangMM: inf, FirstLineMM: -inf, BeforePt: nan, AfterPt: inf, Marker: "১", Role: 77, Align: 55, BookmarkLevel: -3, Bookmark: "ক"},
				typeset.Table{WidthsMM: []float64{nan, inf, -1}, SizePt: -3, PaddingPt: inf, RulePt: nan, Rows: [][]typeset.Cell{{typeset.TextCell("ক")}}},
				typeset.Rule{WidthMM: nan, LeftMM: inf, ThicknessPt: nan}, typeset.Space{Pt: nan}, typeset.Space{Pt: inf},
				typeset.Columns{WidthsMM: []float64{nan}, GapMM: inf, Cells: [][]typeset.Block{text("ক"), text("খ")}},
				typeset.Group{LeftMM: inf, WidthMM: nan, Blocks: text("ক")},
				typeset.Figure{Data: samplePNG(t, 255), WidthMM: nan}, typeset.Matrix{Bits: [][]bool{{true}}, SizeMM: inf},
			},
		},
		"huge letters":     {Style: typeset.TextStyle{SizePt: 400}, Blocks: text("সংশ্লিষ্ট কর্মকর্তা")},
		"tiny paper":       {Paper: typeset.Paper{WidthMM: 1, HeightMM: 1, TopMM: 1, BottomMM: 1, LeftMM: 1, RightMM: 1}, Blocks: text(strings.Repeat("কাগজ ", 50))},
		"no picture":       {Blocks: []typeset.Block{typeset.Figure{Data: []byte("no")}, typeset.Figure{}, typeset.Matrix{}, typeset.Matrix{Bits: [][]bool{nil, {false}}}}},
		"cut picture":      {Blocks: []typeset.Block{typeset.Figure{Data: samplePNG(t, 9)[:60]}}},
		"blocks in circle": {Blocks: append(append([]typeset.Block{}, loop...), colLoop...)},
		"tall columns":     {Blocks: []typeset.Block{typeset.Columns{Cells: [][]typeset.Block{filling(200), filling(3)}}}},
		"tall group":       {Blocks: []typeset.Block{typeset.Group{Keep: true, Blocks: filling(300)}}},
		"links":            {Blocks: []typeset.Block{typeset.Paragraph{Spans: []typeset.Span{{Text: "ক", URI: "http://ক(\\)\x00"}, {Text: "খ", URI: strings.Repeat("a", 5000)}, {Text: "", URI: "x:y"}, {Text: "গ", URI: "javascript:)("}}}}},
		"language":         {Blocks: []typeset.Block{typeset.Paragraph{Spans: []typeset.Span{{Text: "ক", Lang: ")/>>"}}}}},
		"nil block":        {Blocks: []typeset.Block{nil}},
		"foot":             {Footer: typeset.Footer{Left: strings.Repeat("দীর্ঘ ", 500), PageNumbers: true}, Blocks: filling(100)},
		"outline":          {Blocks: []typeset.Block{typeset.Paragraph{Spans: typeset.Text("ক"), Bookmark: "ক", BookmarkLevel: 9}, typeset.Paragraph{Spans: typeset.Text("খ"), Bookmark: "😀", BookmarkLevel: 1}}},
	}
	for name, doc := range docs {
		res, err := typeset.Render(doc)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if out := run(t, "qpdf", "qpdf", "--check", savePDF(t, res.PDF)); strings.Contains(strings.ToLower(out), "warning") {
			t.Errorf("%s: %s", name, out)
		}
	}
}

func TestWhatNoFontHasIsBoxedAndReportedOnce(t *testing.T) {
	res := mustRender(t, typeset.Document{Blocks: []typeset.Block{para("ভালো 😀 খবর 😀 ও 𝛼 ½")}})
	got := map[rune]int{}
	for _, w := range res.Warnings {
		if w.Code != "glyph" || w.Where == "" {
			t.Errorf("warning %+v", w)
		}
		got[w.Rune]++
	}
	if len(got) != 2 || got['😀'] != 1 || got['𝛼'] != 1 {
		t.Errorf("warnings %v", res.Warnings)
	}
	text := run(t, "poppler-utils", "pdftotext", "-raw", savePDF(t, res.PDF), "-")
	if strings.Join(strings.Fields(text), " ") != "ভালো 😀 খবর 😀 ও 𝛼 ½" {
		t.Errorf("the text comes out as %q", text)
	}
}

func TestADamagedFileIsRefusedNotGuessedAt(t *testing.T) {
	doc := sampleLetter()
	raw, err := typeset.RawFile(doc)
	if err != nil {
		t.Fatal(err)
	}
	if err := typeset.FinishWith(doc, func(b []byte) []byte { return b }); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string][2]string{
		"stand-in renamed":  {"/BaseFont /Helvetica-Bold", "/BaseFont /Helvetica-Fine"},
		"object moved":      {"3 0 obj\n", "3 0 obx\n"},
		"stream too short":  {"endstream\nendobj", "endstreax\nendobj"},
		"no table":          {"startxref\n", "startxrex\n"},
		"no pages":          {"/Kids [", "/Kidz ["},
		"resources missing": {"/Resources 2 0 R", "/Resources 9 0 R"},
		"trailer":           {"/Root ", "/Roof "},
	} {
		if !bytes.Contains(raw, []byte(change[0])) {
			t.Errorf("%s: nothing to change", name)
		}
		err := typeset.FinishWith(doc, func(b []byte) []byte {
			return bytes.ReplaceAll(bytes.Clone(b), []byte(change[0]), []byte(change[1]))
		})
		if err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
	for cut := 0; cut < len(raw); cut += 997 {
		if err := typeset.FinishWith(doc, func(b []byte) []byte { return b[:cut] }); err == nil {
			t.Errorf("file of %d bytes accepted", cut)
		}
	}
}
