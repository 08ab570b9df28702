package desk_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
	"batayandesk/internal/store"
)

// someWords are as many words as a document of two pages has, of a vocabulary of some thousand.
func someWords(chance *rand.Rand, n int) string {
	const letters = "কখগঘচছজঝটঠডঢতথদধনপফবভমযরলশষসহ"
	signs := []string{"", "া", "ি", "ু", "ে", "ো"}
	runes := []rune(letters)
	words := make([]string, n)
	for i := range words {
		var w strings.Builder
		at := int(chance.ExpFloat64() * 900)
		for range 3 {
			w.WriteRune(runes[at%len(runes)])
			w.WriteString(signs[at%len(signs)])
			at /= 7
		}
		words[i] = w.String()
	}
	return strings.Join(words, " ")
}

func document(b testing.TB, text string) []byte {
	b.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range [][2]string{{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:body></w:document>`}} {
		_, _ = ok(w.Create(part[0]))(b).Write([]byte(part[1]))
	}
	if err := w.Close(); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

// What finding costs among 20,000 records and 500 documents of two pages, and how much room the words of one take.
func BenchmarkFindingInFiles(b *testing.B) {
	const documents = 500
	d := desktest.Big(b, "officers_staff", 20000)
	chance := rand.New(rand.NewPCG(1, 2))
	bytesOf := 0
	before := ok(os.Stat(d.Path))(b).Size()
	from := time.Now()
	for n := range documents {
		text := someWords(chance, 700)
		if n%50 == 0 {
			text += " নদীভাঙন পুনর্বাসন"
		}
		data := document(b, text)
		bytesOf += len(data)
		path := filepath.Join(b.TempDir(), fmt.Sprintf("দলিল %d.docx", n))
		if err := os.WriteFile(path, data, 0o600); err != nil {
			b.Fatal(err)
		}
		d.Dialogs.Answer(path)
		draft := desktest.Notice(fmt.Sprint("নোটিশ ", n))
		draft.Attachments = ok(d.Records.Attach(content.AttachIn{}))(b).Files
		ok(d.Records.Save(draft))(b)
	}
	each := time.Since(from) / documents
	grown := float64(ok(os.Stat(d.Path))(b).Size()-before-int64(bytesOf)) / documents / 1024
	ok(d.Finder.Find(content.FindIn{Query: "rahim", Limit: 20}))(b)
	queries := slices.Concat(manyQueries, []string{"নদীভাঙন", "নদীভাঙন পুনর্বাসন", "nodibhangon", "পুনর্বাসন তালিকা", "কা", "কাকি", someWords(chance, 1), someWords(chance, 2), someWords(chance, 3)})
	var took []time.Duration
	for b.Loop() {
		for _, query := range queries {
			from := time.Now()
			ok(d.Finder.Find(content.FindIn{Query: query, Limit: 20}))(b)
			took = append(took, time.Since(from))
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
	b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "longest-ms")
	b.ReportMetric(float64(each.Microseconds())/1000, "attach-ms")
	b.ReportMetric(grown, "KiB/document")
	if err := d.Close(); err != nil {
		b.Fatal(err)
	}
	s, small := ok(store.Open(d.Path, store.Options{}))(b), filepath.Join(b.TempDir(), "small.batayan")
	if err := errors.Join(s.Compact(small), s.Close()); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric((float64(ok(os.Stat(small))(b).Size())-float64(before)-float64(bytesOf))/documents/1024, "KiB/document-compacted")
}

// What it takes to attach a PDF of 50 MB, most of it pictures, with 500 pages of text.
func BenchmarkAttachLargePDF(b *testing.B) {
	d := desktest.Open(b)
	var pdf strings.Builder
	pdf.WriteString("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[")
	for n := range 500 {
		fmt.Fprintf(&pdf, "%d 0 R ", 10+2*n)
	}
	pdf.WriteString("]>>endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n")
	for n := range 500 {
		show := "BT /F1 12 Tf 72 700 Td (" + strings.Repeat(fmt.Sprintf("word%d other text ", n), 100) + ") Tj ET"
		fmt.Fprintf(&pdf, "%d 0 obj<</Type/Page/Contents %d 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n%d 0 obj<</Length %d>>stream\n%s\nendstream endobj\n", 10+2*n, 11+2*n, 11+2*n, len(show), show)
	}
	chance, picture := rand.New(rand.NewPCG(3, 4)), make([]byte, 1<<20)
	for n := 0; pdf.Len() < 48<<20; n++ {
		for i := range picture {
			picture[i] = byte(chance.Uint32())
		}
		fmt.Fprintf(&pdf, "%d 0 obj<</Subtype/Image/Filter/DCTDecode/Length %d>>stream\n%s\nendstream endobj\n", 2000+n, len(picture), picture)
	}
	pdf.WriteString("trailer<</Root 1 0 R>>\n%%EOF")
	n := 0
	for b.Loop() {
		n++
		path := filepath.Join(b.TempDir(), "বড়.pdf")
		if err := os.WriteFile(path, append([]byte(pdf.String()), byte(n)), 0o600); err != nil {
			b.Fatal(err)
		}
		d.Dialogs.Answer(path)
		ok(d.Records.Attach(content.AttachIn{}))(b)
	}
}
