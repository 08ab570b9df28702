package typeset_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/typeset"
	"pgregory.net/rapid"
)

// spokenIn lists what is in another language than the document: the type of each
// element with a language, the language and the element's own text.
func spokenIn(t testing.TB, blocks ...typeset.Block) []string {
	t.Helper()
	m := modelOf(t, typeset.Document{Blocks: blocks})
	c, root := readPages(m)
	var out []string
	var walk func(v any)
	walk = func(v any) {
		d := m.dict(v)
		if lang := pdfText(d["Lang"]); lang != "" {
			ref, _ := v.(pdfRef)
			out = append(out, string(d["S"].(pdfName))+" "+lang+" "+strings.Join(tokens(c.ownText(ref)), " "))
		}
		for _, k := range c.kids(d) {
			if ref, is := k.(pdfRef); is {
				walk(ref)
			}
		}
	}
	walk(m.dict(root)["K"])
	return out
}

// ownText is the text of the sequences that belong to the element itself.
func (c *structCheck) ownText(ref pdfRef) string {
	var at []place
	for p, owner := range c.owner {
		if owner == ref {
			at = append(at, p)
		}
	}
	slices.SortFunc(at, func(a, b place) int { return (int(a.page)-int(b.page))*10000 + a.mcid - b.mcid })
	out := ""
	for _, p := range at {
		out += c.marks[p].text
	}
	return out
}

func TestEnglishIsToldByItsLetters(t *testing.T) {
	text := func(s string) typeset.Block { return typeset.Paragraph{Spans: typeset.Text(s)} }
	for _, c := range []struct {
		why   string
		block typeset.Block
		want  []string
	}{
		{"a paragraph of English", text("Right to Information Act, 2009 (RTI)."), []string{"P en Right to Information Act, 2009 (RTI)."}},
		{"one word is enough", text("DCR"), []string{"P en DCR"}},
		{"a single letter is not", text("A"), nil},
		{"Bengali", text("তথ্য অধিকার আইন, ২০০৯"), nil},
		{"figures of Bengali", text("GPMS ২০২৫"), nil},
		{"an address alone", text("www.land.gov.bd"), nil},
		{"a mail address alone", text("uno@goraipur.gov.bd"), nil},
		{"an address with its scheme", text("https://land.gov.bd/a"), nil},
		{"an address in English", text("Visit www.land.gov.bd today"), []string{"P en Visit www.land.gov.bd today"}},
		{"a heading", typeset.Paragraph{Role: typeset.Heading1, Spans: typeset.Bold("Citizen's Charter")}, []string{"H1 en Citizen's Charter"}},
		{"an artifact", typeset.Paragraph{Role: typeset.Artifact, Spans: typeset.Text("Office copy")}, nil},
		{"a language that was given", typeset.Paragraph{Spans: []typeset.Span{{Text: "Bonjour Dhaka", Lang: "fr"}}}, []string{"Span fr Bonjour Dhaka"}},
		{"a run of words", text("দেখুন Right to Information Act, 2009 অনুযায়ী"), []string{"Span en Right to Information Act,"}},
		{"two runs", text("এক two words দুই and three more তিন"), []string{"Span en two words", "Span en and three more"}},
		{"a word of its own", text("ফরম pdf আকারে"), nil},
		{"a word with an ending", text("website এর portalটি"), nil},
		{"a list item", typeset.Paragraph{Role: typeset.ListItem, Marker: "ক)", Spans: typeset.Text("Notice board")}, []string{"Span en Notice board"}},
		{"a Bengali number before it", typeset.Paragraph{Marker: "২।", Spans: typeset.Text("Notice board")}, []string{"Span en Notice board"}},
		{"a link", typeset.Paragraph{Spans: []typeset.Span{{Text: "দেখুন "}, {Text: "Land office", URI: "http://land.gov.bd"}}}, []string{"Link en Land office"}},
		{"a link in both", typeset.Paragraph{Spans: []typeset.Span{{Text: "ভূমি the land office", URI: "http://land.gov.bd"}}}, nil},
		{"a cell", typeset.Table{WidthsMM: []float64{60}, Head: [][]typeset.Cell{{typeset.TextCell("সেবা")}}, Rows: [][]typeset.Cell{{typeset.TextCell("Land office")}}}, []string{"TD en Land office"}},
	} {
		if got := spokenIn(t, c.block); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// An item that goes on in Bengali is not read in English because it began so.
func TestWhatFollowsAnEnglishItemStaysBengali(t *testing.T) {
	got := spokenIn(t,
		typeset.Paragraph{Role: typeset.ListItem, Marker: "১।", Spans: typeset.Text("Notice board")},
		typeset.Paragraph{Role: typeset.ListItem, Spans: typeset.Text("নোটিশ বোর্ড")})
	if want := []string{"Span en Notice board"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Telling the language must not move a word: the pages are those of the same
// text with all of it marked Bengali.
func TestTellingEnglishMovesNothing(t *testing.T) {
	words := []string{"ভূমি", "অফিস", "land", "office", "(RTI)", "২০০৯।", "2009,", "www.land.gov.bd", "a", "e-mail", "uno@x.gov.bd", "\n", "\t", "é", "\r\n"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 60).Draw(t, "words"), rapid.SampledFrom([]string{" ", "  ", "", "-"}).Draw(t, "between"))
		p := typeset.Paragraph{Spans: typeset.Text(text), Align: typeset.Justify}
		told, _, _, err := typeset.Layout(typeset.Document{Blocks: []typeset.Block{p}})
		if err != nil {
			t.Fatal(err)
		}
		p.Spans = []typeset.Span{{Text: text, Lang: "bn"}}
		plain, _, _, err := typeset.Layout(typeset.Document{Blocks: []typeset.Block{p}})
		if err != nil {
			t.Fatal(err)
		}
		if !slices.EqualFunc(told, plain, func(a, b []typeset.PlacedLine) bool { return slices.Equal(a, b) }) {
			t.Fatalf("%q: %v, and plain %v", text, told, plain)
		}
	})
}
