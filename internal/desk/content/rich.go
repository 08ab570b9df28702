package content

import (
	"errors"
	"strings"

	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/rich"
)

// RichIn is a value of rich text: as it is stored, or as the form's editor holds it.
type RichIn struct {
	Value string `json:"value"`
}

// RichView is it as the editor and the page show it.
type RichView struct {
	HTML string `json:"html"`
}

// PasteIn is what the clipboard has as HTML.
type PasteIn struct {
	HTML string `json:"html"`
}

// Pasted is what goes into the text: words and their looks alone where it was no more than one paragraph. Notes are sentences on
// what was left out or should be looked at.
type Pasted struct {
	HTML  string   `json:"html"`
	Notes []string `json:"notes"`
}

// Rich draws a value of rich text. The problem is rich_unread.
func (s *Records) Rich(in RichIn) (view RichView, err error) {
	defer s.d.Recovered(&err)
	stored, err := rich.Stored(in.Value)
	if err != nil {
		return RichView{}, unread(err)
	}
	return RichView{HTML: rich.HTML(stored)}, nil
}

// Paste cleans what comes from a word processor, a spreadsheet, a mail or a page. Nothing is stored. The problem is rich_unread.
func (s *Records) Paste(in PasteIn) (pasted Pasted, err error) {
	defer s.d.Recovered(&err)
	stored, left, err := rich.FromHTML(in.HTML)
	if err != nil {
		return Pasted{}, unread(err)
	}
	pasted = Pasted{Notes: leftOut(s.d, left)}
	inline := false
	if pasted.HTML, inline = rich.Inline(stored); !inline {
		pasted.HTML = rich.HTML(stored)
	}
	return pasted, nil
}

func unread(err error) error {
	if errors.Is(err, rich.ErrTooLong) || errors.Is(err, rich.ErrTooDeep) {
		return office.Problem{Code: "rich.unread"}
	}
	return err
}

// leftOut says what of a text from elsewhere did not come along.
func leftOut(d *desk.Desk, left rich.Left) []string {
	notes := []string{}
	for _, one := range []struct {
		code string
		n    int
	}{
		{"rich.pictures", left.Pictures}, {"rich.links", left.Links}, {"rich.spans", left.Spans}, {"rich.deeper", left.Deeper}, {"rich.forms", left.Forms},
		{"rich.bijoy", left.Bijoy},
	} {
		if one.n > 0 {
			notes = append(notes, d.Say(one.code, office.Args{"n": one.n}))
		}
	}
	if len(left.Doubts) > 0 {
		notes = append(notes, d.Say("rich.doubts", office.Args{"words": strings.Join(left.Doubts, ", ")}))
	}
	return notes
}
