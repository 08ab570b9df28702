package typeset_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"batayandesk/internal/typeset"
	"golang.org/x/text/unicode/norm"
)

// run calls an outside program that reads PDF files.
func run(t *testing.T, debian, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Fatalf("%s is not installed: apt-get install %s", name, debian)
	}
	var out, errs bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s %v: %v\n%s%s", name, args, err, out.String(), errs.String())
	}
	return out.String()
}

func savePDF(t *testing.T, data []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// tokens are words as a reader compares them: NFC, without invisible signs.
func tokens(s string) []string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		if r == '\u00a0' || r == '\f' {
			return ' '
		}
		return r
	}, norm.NFC.String(s))
	return strings.Fields(s)
}

// inOrder counts the longest run of wanted words found in the same order.
func inOrder(want, got []string) int {
	prev, cur := make([]int, len(got)+1), make([]int, len(got)+1)
	for _, w := range want {
		for j, g := range got {
			if w == g {
				cur[j+1] = prev[j] + 1
			} else {
				cur[j+1] = max(cur[j], prev[j+1])
			}
		}
		prev, cur = cur, prev
	}
	return prev[len(got)]
}

// textOf is all text of blocks in reading order.
func textOf(blocks []typeset.Block) string {
	var b strings.Builder
	var walk func(blocks []typeset.Block)
	para := func(p typeset.Paragraph) {
		b.WriteString(p.Marker + " ")
		for _, s := range p.Spans {
			b.WriteString(s.Text)
		}
		b.WriteString("\n")
	}
	walk = func(blocks []typeset.Block) {
		for _, bl := range blocks {
			switch bl := bl.(type) {
			case typeset.Paragraph:
				para(bl)
			case typeset.Group:
				walk(bl.Blocks)
			case typeset.Columns:
				for _, c := range bl.Cells {
					walk(c)
				}
			case typeset.Table:
				b.WriteString(bl.Caption + "\n")
				for _, rows := range [][][]typeset.Cell{bl.Head, bl.Rows} {
					for _, r := range rows {
						for _, c := range r {
							for _, p := range c.Blocks {
								para(p)
							}
						}
					}
				}
			}
		}
	}
	walk(blocks)
	return b.String()
}

func TestEveryWordOfALetterComesOutInOrder(t *testing.T) {
	doc := sampleLetter()
	file := savePDF(t, mustRender(t, doc).PDF)
	want := tokens(textOf(doc.Blocks))
	for reader, got := range map[string]string{
		"poppler": run(t, "poppler-utils", "pdftotext", "-raw", file, "-"),
		"MuPDF":   run(t, "mupdf-tools", "mutool", "draw", "-q", "-F", "txt", file),
	} {
		if n := inOrder(want, tokens(got)); n != len(want) {
			t.Errorf("%s gives %d of %d words in order", reader, n, len(want))
		}
	}
}

func TestTheVectorsComeOutOfThePageAgain(t *testing.T) {
	var doc typeset.Document
	for _, v := range shapingVectors(t) {
		doc.Blocks = append(doc.Blocks, typeset.Paragraph{Spans: typeset.Text(strings.ReplaceAll(v.text, "\u00ad", ""))})
	}
	file := savePDF(t, mustRender(t, doc).PDF)
	want := tokens(textOf(doc.Blocks))
	for reader, got := range map[string]string{
		"poppler": run(t, "poppler-utils", "pdftotext", "-raw", file, "-"),
		"MuPDF":   run(t, "mupdf-tools", "mutool", "draw", "-q", "-F", "txt", file),
	} {
		if n := inOrder(want, tokens(got)); n*1000 < len(want)*995 {
			t.Errorf("%s gives %d of %d words in order", reader, n, len(want))
		}
	}
}

func TestTheStructureTreeReadsLetterAndTableInLogicalOrder(t *testing.T) {
	for name, doc := range map[string]typeset.Document{"letter": sampleLetter(), "charter": sampleCharter(12)} {
		file := savePDF(t, mustRender(t, doc).PDF)
		var got strings.Builder
		for line := range strings.Lines(run(t, "poppler-utils", "pdfinfo", "-struct-text", file)) {
			line = strings.TrimSpace(line)
			if strings.HasPrefix(line, `"`) {
				got.WriteString(strings.Trim(line, `"`) + "\n")
			}
		}
		want := tokens(textOf(doc.Blocks))
		if n := inOrder(want, tokens(got.String())); n != len(want) {
			t.Errorf("%s: %d of %d words in the tree", name, n, len(want))
		}
	}
}

func TestFilesAreSoundAndAllFontsEmbedded(t *testing.T) {
	for name, doc := range map[string]typeset.Document{"letter": sampleLetter(), "charter": sampleCharter(8), "empty": {}, "everything": everything(t)} {
		file := savePDF(t, mustRender(t, doc).PDF)
		if out := run(t, "qpdf", "qpdf", "--check", file); strings.Contains(strings.ToLower(out), "warning") {
			t.Errorf("%s: %s", name, out)
		}
		fonts := strings.Split(strings.TrimSpace(run(t, "poppler-utils", "pdffonts", file)), "\n")
		for _, f := range fonts[min(2, len(fonts)):] {
			if !strings.Contains(f, "CID TrueType") || !strings.Contains(f, "Identity-H       yes yes yes") {
				t.Errorf("%s: font not embedded: %s", name, f)
			}
		}
	}
}
