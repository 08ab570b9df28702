package content

import (
	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
)

// Converted is legacy text in Unicode and the words that were doubtful.
type Converted struct {
	Text   string           `json:"text"`
	Doubts []ConvertedDoubt `json:"doubts"`
}

// ConvertedDoubt is a word that the conversion is not sure of.
type ConvertedDoubt struct {
	Word string `json:"word"`
	Why  string `json:"why"`
}

// FromBijoy turns text of the old Bijoy encoding into Unicode. The problem is text.encoding.
func FromBijoy(data []byte) (Converted, error) {
	text, err := desk.ReadText(data)
	if err != nil {
		return Converted{}, err
	}
	c := bangla.FromBijoy(text)
	out := Converted{Text: c.Text, Doubts: []ConvertedDoubt{}}
	for _, doubt := range c.Doubts {
		out.Doubts = append(out.Doubts, ConvertedDoubt{doubt.Word, doubt.Why})
	}
	return out, nil
}
