package typeset_test

import (
	"bytes"
	"regexp"
	"slices"
	"testing"

	"batayandesk/internal/typeset"
)

// element is the n-th element of a type, in the order of object numbers.
func (m pdfModel) element(t testing.TB, typ string, n int) (ref pdfRef, d pdfDict) {
	t.Helper()
	for i := 1; i <= len(m.objs); i++ {
		if d := m.dict(pdfRef(i)); d["S"] == pdfName(typ) && d["P"] != nil {
			if n--; n < 0 {
				return pdfRef(i), d
			}
		}
	}
	t.Fatalf("no %s", typ)
	return 0, nil
}

func (m pdfModel) typed(t testing.TB, typ, subtype string) (ref pdfRef, d pdfDict) {
	t.Helper()
	for i := 1; i <= len(m.objs); i++ {
		if d := m.dict(pdfRef(i)); d["Type"] == pdfName(typ) && (subtype == "" || d["Subtype"] == pdfName(subtype)) {
			return pdfRef(i), d
		}
	}
	t.Fatalf("no %s %s", typ, subtype)
	return 0, nil
}

// faultyText replaces the first match in the first page's content.
func faultyText(t testing.TB, m pdfModel, pattern, with string) {
	t.Helper()
	_, page := m.typed(t, "Page", "")
	n := int(page["Contents"].(pdfRef))
	at := regexp.MustCompile(pattern).FindIndex(m.streams[n])
	if at == nil {
		t.Fatalf("no %s on the page", pattern)
	}
	m.streams[n] = slices.Concat(m.streams[n][:at[0]], []byte(with), m.streams[n][at[1]:])
}

// plantedFaults are what a checker must find, each planted alone in a sound file.
var plantedFaults = map[string]func(testing.TB, pdfModel){
	"not marked":       func(t testing.TB, m pdfModel) { delete(m.catalog()["MarkInfo"].(pdfDict), "Marked") },
	"suspects":         func(t testing.TB, m pdfModel) { m.catalog()["MarkInfo"].(pdfDict)["Suspects"] = true },
	"no language":      func(t testing.TB, m pdfModel) { delete(m.catalog(), "Lang") },
	"no real language": func(t testing.TB, m pdfModel) { m.catalog()["Lang"] = []byte("Bengali text") },
	"file name shown":  func(t testing.TB, m pdfModel) { delete(m.catalog(), "ViewerPreferences") },
	"no title in XMP": func(t testing.TB, m pdfModel) {
		n := int(m.catalog()["Metadata"].(pdfRef))
		m.streams[n] = bytes.ReplaceAll(m.streams[n], []byte("dc:title"), []byte("dc:titre"))
	},
	"painting outside": func(t testing.TB, m pdfModel) { faultyText(t, m, `EMC\n`, "EMC\n10 10 m 20 20 l S\n") },
	"nested": func(t testing.TB, m pdfModel) {
		faultyText(t, m, `EMC\n`, "/Artifact<</Type/Layout>>BDC 0 0 m 9 9 l S EMC EMC\n")
	},
	"left open":           func(t testing.TB, m pdfModel) { faultyText(t, m, `EMC\s*$`, "") },
	"EMC twice":           func(t testing.TB, m pdfModel) { faultyText(t, m, `EMC\n`, "EMC EMC\n") },
	"neither nor":         func(t testing.TB, m pdfModel) { faultyText(t, m, `/P<</MCID 1>>BDC`, "/P<<>>BDC") },
	"MCID twice":          func(t testing.TB, m pdfModel) { faultyText(t, m, `/MCID 1>>`, "/MCID 0>>") },
	"empty sequence":      func(t testing.TB, m pdfModel) { faultyText(t, m, `EMC\s*$`, "EMC /Artifact<</Type/Layout>>BDC EMC") },
	"another tag":         func(t testing.TB, m pdfModel) { faultyText(t, m, `/P<</MCID 1>>`, "/Span<</MCID 1>>") },
	"a code without text": func(t testing.TB, m pdfModel) { faultyText(t, m, `\(..`, "(\xFE\xFE") },
	"the missing glyph":   func(t testing.TB, m pdfModel) { faultyText(t, m, `\(..`, "(\x00\x00") },
	"page not tied":       func(t testing.TB, m pdfModel) { _, p := m.typed(t, "Page", ""); delete(p, "StructParents") },
	"no tab order":        func(t testing.TB, m pdfModel) { _, p := m.typed(t, "Page", ""); delete(p, "Tabs") },
	"parent tree short": func(t testing.TB, m pdfModel) {
		nums := m.nums()
		nums[1] = nums[1].([]any)[1:]
	},
	"parent tree wrong": func(t testing.TB, m pdfModel) {
		of := m.nums()[1].([]any)
		of[0], of[1] = of[1], of[0]
	},
	"parent tree disordered": func(t testing.TB, m pdfModel) { m.nums()[0] = 7.0 },
	"next key":               func(t testing.TB, m pdfModel) { m.dict(m.catalog()["StructTreeRoot"])["ParentTreeNextKey"] = 1.0 },
	"content used twice":     func(t testing.TB, m pdfModel) { _, d := m.element(t, "P", 1); d["K"] = []any{d["K"], d["K"]} },
	"content nobody has":     func(t testing.TB, m pdfModel) { _, d := m.element(t, "TD", 2); delete(d, "K") },
	"content not there":      func(t testing.TB, m pdfModel) { _, d := m.element(t, "P", 1); d["K"] = 4000.0 },
	"wrong parent": func(t testing.TB, m pdfModel) {
		_, d := m.element(t, "TD", 0)
		d["P"], _ = m.catalog()["StructTreeRoot"].(pdfRef)
	},
	"element twice": func(t testing.TB, m pdfModel) {
		_, d := m.element(t, "TR", 0)
		kids := d["K"].([]any)
		d["K"] = append(kids, kids[0])
	},
	"strange type":      func(t testing.TB, m pdfModel) { _, d := m.element(t, "P", 0); d["S"] = pdfName("Para") },
	"TD outside a row":  func(t testing.TB, m pdfModel) { _, d := m.element(t, "TR", 0); d["S"] = pdfName("P") },
	"LI outside a list": func(t testing.TB, m pdfModel) { _, d := m.element(t, "L", 0); d["S"] = pdfName("Sect") },
	"empty row":         func(t testing.TB, m pdfModel) { _, d := m.element(t, "TR", 0); delete(d, "K") },
	"columns unequal":   func(t testing.TB, m pdfModel) { _, d := m.element(t, "TR", 1); d["K"] = d["K"].([]any)[1:] },
	"span not said": func(t testing.TB, m pdfModel) {
		_, d := m.element(t, "TD", 0)
		d["A"] = pdfDict{"O": pdfName("Table"), "ColSpan": 2.0}
	},
	"no head cell":       noHeads,
	"head without scope": func(t testing.TB, m pdfModel) { _, d := m.element(t, "TH", 0); delete(d, "A") },
	"no numbering":       func(t testing.TB, m pdfModel) { _, d := m.element(t, "L", 0); delete(d, "A") },
	"no alternative":     func(t testing.TB, m pdfModel) { _, d := m.element(t, "Figure", 0); delete(d, "Alt") },
	"no box":             func(t testing.TB, m pdfModel) { _, d := m.element(t, "Figure", 0); delete(d, "A") },
	"first heading H2":   func(t testing.TB, m pdfModel) { _, d := m.element(t, "H1", 0); d["S"] = pdfName("H2") },
	"level skipped":      func(t testing.TB, m pdfModel) { _, d := m.element(t, "H2", 0); d["S"] = pdfName("H3") },
	"link not tied":      func(t testing.TB, m pdfModel) { _, d := m.typed(t, "Annot", "Link"); delete(d, "StructParent") },
	"link without words": func(t testing.TB, m pdfModel) { _, d := m.typed(t, "Annot", "Link"); delete(d, "Contents") },
	"link not printed":   func(t testing.TB, m pdfModel) { _, d := m.typed(t, "Annot", "Link"); delete(d, "F") },
	"link not in the tree": func(t testing.TB, m pdfModel) {
		_, d := m.element(t, "Link", 0)
		d["K"] = d["K"].([]any)[:1]
	},
	"font not embedded": func(t testing.TB, m pdfModel) { _, d := m.typed(t, "FontDescriptor", ""); delete(d, "FontFile2") },
	"other words":       otherWords,
}

func (m pdfModel) nums() []any {
	return m.dict(m.dict(m.catalog()["StructTreeRoot"])["ParentTree"])["Nums"].([]any)
}

func noHeads(t testing.TB, m pdfModel) {
	for i := range m.objs {
		if d := m.dict(pdfRef(i)); d["S"] == pdfName("TH") {
			d["S"] = pdfName("TD")
		}
	}
}

// otherWords lets the first letter of the text be another one.
func otherWords(t testing.TB, m pdfModel) {
	for i, s := range m.streams {
		if bytes.Contains(s, []byte("beginbfchar")) {
			m.streams[i] = bytes.Replace(s, []byte("> <09"), []byte("> <0A"), 1)
		}
	}
}

func TestEveryPlantedStructureFaultIsFound(t *testing.T) {
	doc := everything(t)
	doc.Blocks = append(doc.Blocks, typeset.Paragraph{Role: typeset.Heading2, Spans: typeset.Text("পরিশিষ্ট")})
	sound, words := modelOf(t, doc), textOf(spoken(doc.Blocks))
	if faults := faultsOf(sound, words); len(faults) > 0 {
		t.Fatal(faults)
	}
	for name, plant := range plantedFaults {
		m := sound.clone()
		plant(t, m)
		if len(faultsOf(m, words)) == 0 {
			t.Errorf("%s: not found", name)
		}
	}
	if len(plantedFaults) < 40 {
		t.Errorf("only %d faults planted", len(plantedFaults))
	}
}
