package merge

import (
	"slices"
	"strings"
	"unicode"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// persons lets what a new row says of an officer in words refer to the one in the list whom it names, so that the list's next
// change reaches it. The words go where the list says all that they say; else they stay. A row that is there already keeps what
// the clerk made of it.
func (p Plan) persons(r office.Record) (found []catalog.Finding) {
	for _, f := range p.Category.Fields {
		if f.Follows == nil || !f.Follows.Compose || r.Values[f.Name] == "" || r.Values[f.Follows.Ref] != "" {
			continue
		}
		id, name := p.personIn(r.Values[f.Name])
		if id == "" {
			continue
		}
		r.Values[f.Follows.Ref] = id
		if p.saysAll(id, r.Values[f.Name]) {
			delete(r.Values, f.Name)
		}
		found = append(found, note(f, "import.officer_found", office.Args{"name": office.Shorten(name)}))
	}
	return found
}

// piecesOf are the parts of what a charter's cell says of an officer: a name, a post, a number, each between commas or on a line.
func piecesOf(text string) []string {
	pieces := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;।\n", r) })
	for i, piece := range pieces {
		if _, after, labelled := strings.Cut(piece, ":"); labelled {
			piece = after
		}
		pieces[i] = strings.TrimSpace(piece)
	}
	return slices.DeleteFunc(pieces, func(piece string) bool { return piece == "" })
}

// personIn is the one officer of the list who is named in a text; "" where none is, or more than one.
func (p Plan) personIn(text string) (id, name string) {
	for _, piece := range piecesOf(text) {
		for _, found := range p.officers(piece) {
			if id != "" && found != id {
				return "", ""
			}
			id, name = found, piece
		}
	}
	return id, name
}

// saysAll tells whether the list says of an officer all that a text does.
func (p Plan) saysAll(id, text string) bool {
	if p.Env.Officer == nil {
		return false
	}
	o, here := p.Env.Officer(id)
	if !here {
		return false
	}
	said := map[string]bool{}
	for name, v := range o.Values {
		said[plainly(v)] = true
		if f, known := catalog.Default().Category("officers_staff"); known {
			if field, is := f.Field(name); is {
				said[plainly(field.Display(v, office.Bengali))] = true
			}
		}
	}
	return !slices.ContainsFunc(piecesOf(text), func(piece string) bool { return !said[plainly(piece)] })
}

// plainly is a text by its letters and digits alone, digits of one script.
func plainly(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return r
		}
		return -1
	}, bangla.Fold(bangla.ToASCII(text)))
}
