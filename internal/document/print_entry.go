package document

import (
	"slices"
	"strings"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// entry is one record as a sheet of its own: what names it, its short values in a table, its texts below, and what is attached.
//
// Source: internal/document/README.md › A sheet of one entry.
func entry(in PrintInput, tight int) typeset.Document {
	paper := typeset.A4()
	paper.TopMM, paper.BottomMM, paper.LeftMM, paper.RightMM = 18, 20, 22, 18
	p := printed{in: in, sizePt: 12 - 0.5*float64(tight), width: paper.TextWidthMM()}
	r, category := in.Record, in.Category
	title := category.EffectiveTitle(r, in.Env)
	p.head(title, category.LabelOn(in.Content.Day).BN)
	named := ""
	for _, name := range category.Title {
		if named = name; in.Value(r, name) != "" {
			break
		}
	}
	var rows [][]string
	var texts []catalog.Field
	for _, f := range category.Fields {
		value := in.Value(r, f.Name)
		switch {
		case value == "", f.Name == named, f.Kind == catalog.File, f.Kind == catalog.Officer, f.Kind == catalog.Bool && value != "true":
		case category.Unique != nil && category.Unique.Field == f.Name: // where it stands in its list
		case f.Kind == catalog.Rich, f.Kind == catalog.Lines:
			texts = append(texts, f)
		default:
			rows = append(rows, []string{f.Label.BN, f.Display(value, office.Bengali)})
		}
	}
	if len(rows) > 0 {
		p.table([]float64{46, 124}, nil, rows)
	}
	for _, f := range texts {
		p.section(f.Label.BN)
		if value := in.Value(r, f.Name); f.Kind == catalog.Rich {
			p.add(richBlocks(value, p.sizePt, p.width)...)
		} else {
			p.list(strings.Split(value, "\n"))
		}
	}
	if len(r.Attachments) > 0 {
		p.section("সংযুক্তি")
		var names []string
		for _, a := range r.Attachments {
			names = append(names, a.Name)
		}
		p.list(slices.Compact(names))
	}
	foot := ""
	if r.UpdatedOn.Valid() {
		foot = "হালনাগাদ: " + bengaliDay(r.UpdatedOn)
	}
	return p.document(title, paper, foot)
}

// list is a line for each text.
func (p *printed) list(texts []string) {
	for _, text := range texts {
		p.add(typeset.Paragraph{Role: typeset.ListItem, Marker: "•", Spans: withAddress(text, p.sizePt), IndentMM: richLabelMM, HangMM: richHangMM})
	}
}
