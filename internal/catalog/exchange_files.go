package catalog

import (
	"bytes"
	"io"
	"maps"
	"slices"

	"batayandesk/internal/office"
)

// ReadContent reads a bundle's content.json: ReadExchange, within ContentLimits and in the format of a bundle.
//
// Source: domain.md section 15.
func ReadContent(r io.Reader, cat *Catalog) (Exchange, error) {
	var text bytes.Buffer
	if err := CheckJSON(io.TeeReader(r, &text), ContentLimits, nil); err != nil {
		return Exchange{}, err
	}
	ex, err := ReadExchange(&text, cat)
	if err == nil && ex.Format != FormatContent {
		err = office.Problem{Code: "exchange.format", Field: "format", Args: office.Args{"place": "format"}}
	}
	return ex, err
}

// EachFile visits the files that the exchange names and that must come with it, with the place of each: of
// records, directives, letters, and the emblem, of which no name and no size (-1) is said. Frozen PDFs are
// prints and not among them.
func (ex Exchange) EachFile(visit func(place string, a office.Attachment)) {
	all := func(place string, files []office.Attachment) {
		for _, a := range files {
			visit(place, a)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(ex.Categories)) {
		for _, r := range ex.Categories[id].Records {
			all("categories/"+id+"/records/"+r.ID+"/attachments", r.Attachments)
		}
	}
	for _, d := range ex.Directives {
		all("directives/"+d.ID+"/attached", d.Files())
	}
	for _, l := range ex.Letters {
		all("letters/"+l.ID+"/body/attached", l.Files())
	}
	if sha := ex.Office.Print.EmblemSHA256; sha != "" {
		visit("office/print/emblem_sha256", office.Attachment{SHA256: sha, Size: -1})
	}
}
