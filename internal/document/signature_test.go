package document_test

import (
	"fmt"
	"strings"
	"testing"

	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// pagesOf is the text of each page.
func pagesOf(t *testing.T, doc typeset.Document) []string {
	t.Helper()
	made, err := typeset.Render(doc)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(pdfText(t, made.PDF), "\f"), "\f")
}

// A page with nothing but a signature signs nothing: whatever the length, the last row or lines before stand with it.
func TestTheSignatureOfACharterNeverStandsAlone(t *testing.T) {
	for _, paper := range []string{"a4", "a3"} {
		alone := 0
		in := charterInput(t, "field")
		in.Paper = paper
		one := in.Services[0]
		for n := range 36 {
			in.Services = append(in.Services, office.Record{ID: fmt.Sprint("S", n), Values: map[string]string{
				"kind": one.Values["kind"], "name_bn": "আবেদন " + strings.Repeat("গ্রহণ ", n%7), "time_text_bn": "৭ কার্যদিবস", "documents_bn": strings.Repeat("জাতীয় পরিচয়পত্র\n", 1+n%4),
			}})
			doc, _ := document.Charter(in)
			pages := pagesOf(t, doc)
			if last := pages[len(pages)-1]; !strings.Contains(last, "সিল") || !strings.Contains(last, "সচিবালয়, ঢাকা") {
				t.Errorf("%s, %d services: the last page is\n%s", paper, len(in.Services), last)
			}
			if strings.Count(pages[len(pages)-1], "\n") < 14 {
				alone++
			}
		}
		if alone == 0 {
			t.Errorf("%s: the signature never came to a page of its own: the test shows little", paper)
		}
	}
}

// Of a letter of any length, two lines of its text, or the whole of a shorter paragraph, go with the signature.
func TestTheSignatureOfALetterNeverStandsAlone(t *testing.T) {
	moved := 0
	for n := range 60 {
		sentences := strings.Repeat("এ বাক্যটি পত্রের একটি বাক্য, যা এক সারির চেয়ে কিছুটা ছোট অথবা বড় হতে পারে। ", 10+n/2)
		body := office.LetterBody{
			Kind: "memo", Style: "signed", Letterhead: []string{"সরকার", "কার্যালয়"}, MemoLabel: "স্মারক নং-", MemoPrinted: "১-২", Subject: "বিষয়",
			Paragraphs: []string{sentences, strings.Repeat("আরও একটি বাক্য। ", 2+n%5), "শেষ বাক্য।"}, Signature: []string{"মোঃ রাশেদুল ইসলাম", "উপজেলা নির্বাহী অফিসার"},
			Addressee: []string{"জেলা প্রশাসক", "কুষ্টিয়া"},
		}
		pages := pagesOf(t, document.LetterIn(document.Look{}, body, "2020-10-05", []int{0}))
		for _, page := range pages {
			if !strings.Contains(page, "রাশেদুল") {
				continue
			}
			before, _, _ := strings.Cut(page, "রাশেদুল")
			if !strings.Contains(before, "বাক্য") {
				t.Errorf("%d sentences: the page of the signature is\n%s", n, page)
			}
			if len(pages) > 1 {
				moved++
			}
		}
	}
	if moved == 0 {
		t.Error("no text went along with a signature: the test shows little")
	}
}
