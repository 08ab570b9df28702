package compliance

import "batayandesk/internal/office"

// Judge is the standing of one category on the content's day.
func Judge(c Content, category string) Standing { return Open(c).Standing(category) }

// JudgeAll is the standing of every category, in the catalogue's order.
func JudgeAll(c Content) []Standing { return Open(c).Standings() }

// Board judges one directive on the content's day.
func Board(c Content, d office.Directive) DirectiveStanding { return BoardFrom(c, JudgeAll(c), d) }

// Codes are the codes of reasons, in their order.
func Codes(reasons []Reason) []string {
	codes := make([]string, len(reasons))
	for i, r := range reasons {
		codes[i] = r.Code
	}
	return codes
}
