package letters

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/manual"
	"batayandesk/internal/office"
)

// Manual is the help of the program: its topics, which need no office. As a book it is one of the [Prints].
type Manual struct{ d *desk.Desk }

// ManualIn asks for the manual in a language: "bn" or "en".
type ManualIn struct {
	Lang string `json:"lang"`
}

// ManualView is the whole manual, in the order of its chapters.
type ManualView struct {
	Topics []manual.Topic `json:"topics"`
}

// Topics are all pages of help in a language; a strange one is Bengali.
func (m *Manual) Topics(in ManualIn) (view ManualView, err error) {
	defer m.d.Recovered(&err)
	return ManualView{Topics: manual.Topics(office.Lang(in.Lang))}, nil
}
