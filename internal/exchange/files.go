package exchange

import (
	"bytes"
	"io"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// ReadContent reads a bundle's content.json: Read, within ContentLimits and in the format of a bundle.
//
// Source: internal/exchange/README.md › Office file.
func ReadContent(r io.Reader, cat *catalog.Catalog, known office.Known) (File, error) {
	var text bytes.Buffer
	if err := CheckJSON(io.TeeReader(r, &text), ContentLimits, nil); err != nil {
		return File{}, err
	}
	file, err := Read(&text, cat, known)
	if err == nil && file.Format != FormatContent {
		err = office.Problem{Code: "exchange.format", Field: "format"}
	}
	return file, err
}

// EachFile visits the files that the exchange names and that must come with it, with the place of each in the file and
// in words: of records, directives, letters, and the emblem, of which no name and no size (-1) is said. Frozen PDFs are
// prints and not among them.
func (f File) EachFile(cat *catalog.Catalog, visit func(field string, at office.Text, a office.Attachment)) {
	all := func(field string, at office.Text, files []office.Attachment) {
		for _, a := range files {
			visit(field, at, a)
		}
	}
	for _, category := range cat.All() {
		for i, r := range f.Categories[category.ID].Records {
			all("categories."+category.ID+".records"+office.Index(i)+".attachments", category.Label, r.Attachments)
		}
	}
	for i, d := range f.Directives {
		all("directives"+office.Index(i)+".attached", office.Text{BN: d.SubjectBN, EN: d.SubjectBN}, d.Files())
	}
	for i, l := range f.Letters {
		all("letters"+office.Index(i)+".body.attached", office.Text{BN: l.SubjectBN, EN: l.SubjectBN}, l.Files())
	}
	if sha := f.Office.Print.EmblemSHA256; sha != "" {
		visit("office.print.emblem_sha256", office.Words(f.Office, "print.emblem_sha256")[1], office.Attachment{SHA256: sha, Size: -1})
	}
}
