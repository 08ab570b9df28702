package document

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// Facts are what a letter is written from.
type Facts struct {
	Content   compliance.Content
	Directive *office.Directive // nil where the letter is about none
	Standing  compliance.DirectiveStanding
	// Earlier is the chain that a reminder reminds of, oldest first; its first letter is no reminder.
	Earlier []office.Letter
	Days    int // working days that the first of Earlier gave, where it does not say itself
	To      []office.SubordinateOffice
}

// day is a day as a letter's sentence carries it.
func (f Facts) day(d office.Date) string { return d.Text(office.Bengali) }

// place is the office's place as it ends an address: "গড়াইপুর, কুষ্টিয়া।"; "" where the letterhead has none.
func (f Facts) place() string { return placeLine(f.Content.Office) }

// directiveReference names the directive under সূত্র, where there is one.
func (f Facts) directiveReference() []string {
	if f.Directive == nil {
		return []string{}
	}
	return []string{reference(f.Directive.ReceivedFrom, f.Directive.Memo, f.Directive.Date, f.Content.Office.Print)}
}

// below are the addressees among the offices below: each named one on its own lines.
func (f Facts) below() [][]string {
	var all [][]string
	for _, to := range f.To {
		all = append(all, Below(f.Content.Office, to))
	}
	return all
}

// superiorAndFile are the copies of a letter that goes down: the office above and the file.
func (f Facts) superiorAndFile() []string {
	return append(f.superior(), "অফিস কপি।")
}

func (f Facts) superior() []string {
	above := f.Content.Office.Superior
	_, place, _ := strings.Cut(above.NameBN, ",")
	if above.HeadDesignationBN == "" {
		return []string{}
	}
	return []string{strings.Join(nonEmpty([]string{above.HeadDesignationBN, place}), ", ") + "।"}
}

// days is a term in working days: "৩ (তিন) কর্মদিবসের মধ্যে".
func days(n int) string {
	return bangla.FiguresAndWord(n) + " কর্মদিবসের মধ্যে"
}
