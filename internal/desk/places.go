package desk

import (
	"encoding/json"
	"errors"
	"regexp"
	"slices"
	"strings"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// placeKinds are the kinds of place in an office file that a person knows, as the store names them.
var placeKinds = []string{"page", "office", "categories", "records", "directives", "letters", "holidays", "revisions", "attachments", "chunks", "drafts"}

// kindOfPlace says what kind of place the store means: "records/notices/01EK…" is an entry.
func kindOfPlace(where string) string {
	kind, _, _ := strings.Cut(strings.ReplaceAll(where, " ", "/"), "/")
	if !slices.Contains(placeKinds, kind) {
		kind = "other"
	}
	return kind
}

// pageNumber is the number in the store's name of a page: "page 10 (head)".
var pageNumber = regexp.MustCompile(`\d+`)

// placeText words a place of the store as far as its name tells, with that name after it: "একটি ভুক্তি (records/notices/01EK…)".
func placeText(where string) office.Text {
	if n := pageNumber.FindString(where); n != "" && kindOfPlace(where) == "page" {
		return InBoth("verify.place.page_n", office.Args{"n": n})
	}
	return bracketed(InBoth("verify.place."+kindOfPlace(where), nil), where)
}

func InBoth(code string, args office.Args) office.Text {
	p := office.Problem{Code: code, Args: args}
	return office.Text{BN: p.In(office.Bengali), EN: p.In(office.English)}
}

func bracketed(t office.Text, raw string) office.Text {
	return office.Text{BN: t.BN + " (" + raw + ")", EN: t.EN + " (" + raw + ")"}
}

// PlaceIn is placeText with what the office file still tells of it: category, title, field and name.
func (d *Desk) PlaceIn(tx *store.Tx, where string) office.Text {
	kind, key, _ := strings.Cut(where, "/")
	var parts []office.Text
	switch kind {
	case "records":
		category, id, _ := strings.Cut(key, "/")
		parts = d.recordPlace(tx, category, id)
	case "directives":
		parts = titledPlace(tx, "place.directive", keyDirective+key)
	case "letters":
		parts = titledPlace(tx, "place.letter", keyLetter+key)
	case "categories":
		parts = d.recordPlace(tx, key, "")
	case "attachments":
		_, parts = d.filePlace(tx, key)
	}
	if len(parts) == 0 {
		return placeText(where)
	}
	return bracketed(joined(parts), where)
}

func joined(parts []office.Text) (all office.Text) {
	for i, part := range parts {
		if i > 0 {
			all.BN, all.EN = all.BN+", ", all.EN+", "
		}
		all.BN, all.EN = all.BN+part.BN, all.EN+part.In(office.English)
	}
	return all
}

// recordPlace names an entry by its category and the title that search knows it by, which is still there when
// the entry itself is not.
func (d *Desk) recordPlace(tx *store.Tx, category, id string) (parts []office.Text) {
	if o, _, err := tx.Office(); err == nil {
		if c, known := d.CatalogOf(o).Category(category); known {
			parts = append(parts, c.Label)
		}
	}
	return append(parts, titleAt(tx, keyRecord+id)...)
}

func titledPlace(tx *store.Tx, code, key string) []office.Text {
	return append([]office.Text{InBoth(code, nil)}, titleAt(tx, key)...)
}

func titleAt(tx *store.Tx, key string) []office.Text {
	title, err := tx.IndexTitle(key)
	if err != nil || title == "" {
		return nil
	}
	return []office.Text{quotation(title)}
}

func quotation(title string) office.Text { return office.Text{BN: "“" + title + "”"} }

// SalvagedPlace is placeIn for a file that is too damaged to be opened: what is told of a place is what its last
// sound revision said.
func (d *Desk) SalvagedPlace(s *store.Salvaged, where string) office.Text {
	kind, key, _ := strings.Cut(where, "/")
	id := key[strings.LastIndexByte(key, '/')+1:]
	last := func(subject office.Subject, state any) bool {
		for _, r := range slices.Backward(s.Revisions) {
			if r.Subject == subject && r.ID == id {
				return json.Unmarshal(r.Body, state) == nil
			}
		}
		return false
	}
	var parts []office.Text
	switch kind {
	case "records":
		category, _, _ := strings.Cut(key, "/")
		var r office.Record
		if c, known := d.Env.Catalog.Category(category); known {
			if parts = append(parts, c.Label); last(office.SubjectRecord, &r) {
				parts = append(parts, quotation(c.RecordTitle(r)))
			}
		}
	case "directives":
		var dir office.Directive
		if parts = append(parts, InBoth("place.directive", nil)); last(office.SubjectDirective, &dir) {
			parts = append(parts, quotation(dir.SubjectBN))
		}
	case "letters":
		var l office.Letter
		if parts = append(parts, InBoth("place.letter", nil)); last(office.SubjectLetter, &l) {
			parts = append(parts, quotation(l.SubjectBN))
		}
	}
	if len(parts) == 0 {
		return placeText(where)
	}
	return bracketed(joined(parts), where)
}

// filePlace finds what names a file by its digest: the file's name, and where it belongs. What cannot be read
// names nothing.
func (d *Desk) filePlace(tx *store.Tx, sha string) (name string, parts []office.Text) {
	has := func(files []office.Attachment) (a office.Attachment, found bool) {
		at := slices.IndexFunc(files, func(a office.Attachment) bool { return a.SHA256 == sha })
		if at < 0 {
			return a, false
		}
		return files[at], true
	}
	found := func(a office.Attachment, place []office.Text) error {
		name, parts = a.Name, append(place, quotation(a.Name))
		return store.ErrStop
	}
	o, _, _ := tx.Office()
	for _, c := range d.CatalogOf(o).All() {
		_ = tx.Records(c.ID, func(r office.Record) error {
			a, is := has(r.Attachments)
			if !is {
				return nil
			}
			place := append([]office.Text{c.Label}, titleAt(tx, keyRecord+r.ID)...)
			if f, known := c.Field(a.Field); known {
				place = append(place, f.Label)
			}
			return found(a, place)
		})
		if name != "" {
			return name, parts
		}
	}
	_ = tx.Directives(func(dir office.Directive) error {
		if a, is := has(dir.Files()); is {
			return found(a, titledPlace(tx, "place.directive", keyDirective+dir.ID))
		}
		return nil
	})
	if name != "" {
		return name, parts
	}
	_ = tx.Letters(func(l office.Letter) error {
		files := l.Files()
		if l.PDF != nil {
			files = append(slices.Clone(files), *l.PDF)
		}
		if a, is := has(files); is {
			return found(a, titledPlace(tx, "place.letter", keyLetter+l.ID))
		}
		return nil
	})
	return name, parts
}

// namingFile puts the name of a spoilt attachment, and where it belongs, into the problem that says so.
func (d *Desk) namingFile(said, cause error) error {
	var damaged store.ErrDamaged
	if !errors.Is(said, office.Problem{Code: "file.spoilt"}) || !errors.As(cause, &damaged) {
		return said
	}
	sha, ok := damaged.Attachment()
	if !ok {
		return said
	}
	_ = d.Read(func(tx *store.Tx) error {
		if name, parts := d.filePlace(tx, sha); name != "" {
			said = office.Problem{Code: "file.spoilt", Args: office.Args{"name": joined(parts)}}
		}
		return nil
	})
	return said
}
