package typeset_test

import (
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/typeset"
)

// BenchmarkLetterBesideChromium and the next set ours beside Chromium's print of
// the same text, fonts, sizes and paper: ours in a program that runs already, as a
// clerk's does, Chromium as the process that prints one file.
func BenchmarkLetterBesideChromium(b *testing.B) { besideChromium(b, sampleLetter()) }

func BenchmarkCharterBesideChromium(b *testing.B) { besideChromium(b, sampleCharter(2000)) }

func besideChromium(b *testing.B, doc typeset.Document) {
	b.Run("ours", func(b *testing.B) { benchRender(b, doc) })
	b.Run("Chromium", func(b *testing.B) {
		folder := b.TempDir()
		page, out := filepath.Join(folder, "page.html"), filepath.Join(folder, "page.pdf")
		if err := os.WriteFile(page, []byte(asHTML(b, doc)), 0o600); err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			print := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
				"--user-data-dir="+filepath.Join(folder, "profile"), "--no-pdf-header-footer", "--print-to-pdf="+out, "file://"+page)
			if said, err := print.CombinedOutput(); err != nil {
				b.Fatalf("chromium: %v\n%s", err, said)
			}
		}
		made, err := os.Stat(out)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(made.Size()), "file-bytes")
		info, err := exec.Command("pdfinfo", out).Output()
		if err != nil {
			b.Fatal(err)
		}
		pages := 0
		_, after, _ := strings.Cut(string(info), "Pages:")
		if _, err := fmt.Sscan(after, &pages); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(pages), "pages")
	})
}

// asHTML is a document of paragraphs, tables, columns and groups for a browser.
func asHTML(t testing.TB, doc typeset.Document) string {
	t.Helper()
	family := []string{"NotoSerif", "NotoSans"}[doc.Style.Family]
	size := doc.Style.SizePt
	if size == 0 {
		size = 12
	}
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html lang=bn><meta charset=utf-8><title>" + html.EscapeString(doc.Title) + "</title><style>\n")
	for _, script := range []string{"Bengali", ""} {
		for weight, cut := range map[int]string{400: "400Regular", 700: "700Bold"} {
			file, err := filepath.Abs(filepath.Join("fonts", family+script+"_"+cut+".ttf"))
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&b, "@font-face{font-family:%q;font-weight:%d;src:url(%q)}\n", family+script, weight, "file://"+file)
		}
	}
	p := doc.Paper
	fmt.Fprintf(&b, "@page{size:%.1fmm %.1fmm;margin:%.1fmm %.1fmm %.1fmm %.1fmm}\n", p.WidthMM, p.HeightMM, p.TopMM, p.RightMM, p.BottomMM, p.LeftMM)
	fmt.Fprintf(&b, "body{margin:0;font:%.1fpt/1.45 %sBengali,%s}p{margin:0;white-space:pre-line}table{border-collapse:collapse;table-layout:fixed}\n", size, family, family)
	b.WriteString("td,th{border:.5pt solid;padding:4pt;vertical-align:top;font-weight:400;overflow-wrap:anywhere}.row{display:flex}</style><body>\n")
	htmlBlocks(&b, doc.Blocks)
	return b.String()
}

func htmlBlocks(b *strings.Builder, blocks []typeset.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case typeset.Paragraph:
			htmlParagraph(b, block)
		case typeset.Group:
			fmt.Fprintf(b, "<div style='margin-left:%.1fmm;width:%.1fmm;break-inside:avoid'>", block.LeftMM, block.WidthMM)
			htmlBlocks(b, block.Blocks)
			b.WriteString("</div>")
		case typeset.Columns:
			b.WriteString("<div class=row>")
			for i, cell := range block.Cells {
				fmt.Fprintf(b, "<div style='width:%.1fmm'>", block.WidthsMM[i])
				htmlBlocks(b, cell)
				b.WriteString("</div>")
			}
			b.WriteString("</div>")
		case typeset.Rule:
			b.WriteString("<hr>")
		case typeset.Space:
			fmt.Fprintf(b, "<div style='height:%.1fpt'></div>", block.Pt)
		case typeset.Table:
			htmlTable(b, block)
		}
	}
}

func htmlTable(b *strings.Builder, t typeset.Table) {
	fmt.Fprintf(b, "<h2>%s</h2><table style='font-size:%.1fpt;line-height:%.2f'>", html.EscapeString(t.Caption), t.SizePt, t.LineHeight)
	for _, w := range t.WidthsMM {
		fmt.Fprintf(b, "<col style='width:%.1fmm'>", w)
	}
	for _, part := range []struct {
		tag, cell string
		rows      [][]typeset.Cell
	}{{"thead", "th", t.Head}, {"tbody", "td", t.Rows}} {
		b.WriteString("<" + part.tag + ">")
		for _, row := range part.rows {
			b.WriteString("<tr>")
			for _, cell := range row {
				b.WriteString("<" + part.cell + ">")
				for _, p := range cell.Blocks {
					htmlParagraph(b, p)
				}
				b.WriteString("</" + part.cell + ">")
			}
			b.WriteString("</tr>\n")
		}
		b.WriteString("</" + part.tag + ">")
	}
	b.WriteString("</table>")
}

func htmlParagraph(b *strings.Builder, p typeset.Paragraph) {
	fmt.Fprintf(b, "<p style='text-align:%s;margin:%.1fpt 0 %.1fpt", []string{"left", "center", "right", "justify"}[p.Align], p.BeforePt, p.AfterPt)
	if p.SizePt != 0 {
		fmt.Fprintf(b, ";font-size:%.1fpt", p.SizePt)
	}
	if p.HangMM > 0 {
		fmt.Fprintf(b, ";padding-left:%.1fmm;text-indent:%.1fmm", p.HangMM, p.IndentMM-p.HangMM)
	}
	b.WriteString("'>")
	if p.Marker != "" {
		b.WriteString(html.EscapeString(p.Marker) + " ")
	}
	for _, s := range p.Spans {
		text := html.EscapeString(s.Text)
		if s.Bold {
			text = "<b>" + text + "</b>"
		}
		if s.URI != "" {
			text = "<a href='" + html.EscapeString(s.URI) + "'>" + text + "</a>"
		}
		b.WriteString(text)
	}
	b.WriteString("</p>\n")
}
