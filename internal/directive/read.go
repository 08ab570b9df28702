package directive

import "batayandesk/internal/catalog"

// Read understands the text of a letter as it was received. cat names the categories that items may be
// of; nil means that every item is a plain task. Read never fails and never changes the text: an empty
// or foreign text gives an Understood that is not Registrable.
func Read(text string, cat *catalog.Catalog) Understood {
	u := Understood{Items: []Item{}, Signatory: []string{}, Copies: []string{}, Spans: map[string]Span{}, Doubts: []Doubt{}, Asked: []string{}}
	return u
}
