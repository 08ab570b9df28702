package document

import "batayandesk/internal/office"

// Need says whether a letter is about a directive.
type Need int

// A letter of Without never names one, Optional may, Needed cannot be written without.
const (
	Without Need = iota
	Optional
	Needed
)

// Template is one kind of letter that the office writes: what it is, and its parts as they follow from
// facts. A part that is nil is left out. To add a kind, declare one and put it into Templates.
//
// Source: internal/document/README.md › Kinds.
type Template struct {
	ID        string            // of the command's --kind
	Kind      office.LetterKind // in the register
	Title     office.Text
	Heading   string             // centred above the subject; "" for a পত্র
	Style     office.LetterStyle // until the office chooses another; "" = simple
	Directive Need
	// Answers marks the letter that rests on the board and, once issued, closes its directive.
	Answers bool
	// Foreign marks another office's letter: it takes no number of ours.
	Foreign bool

	MemoLabel     string // "" = স্মারক নং-
	HideSubject   bool   // the subject stands in the register alone
	CopiesHeading string // "" = অনুলিপি (সদয় অবগতির জন্য):
	Salutation    string
	Close         []string

	Subject    func(Facts) string
	References func(Facts) []string
	Paragraphs func(Facts) []string
	Table      func(Facts) *office.BodyTable // after the first paragraph
	Enclosures func(Facts) []string
	Addressee  func(Facts) []string
	Copies     func(Facts) []string
	// Finish changes what the parts above cannot say.
	Finish func(Facts, *office.LetterBody)
}

// Templates are all kinds of letters, in the order in which they are offered.
var Templates = []Template{reply, reminder, forwarding, order, notice, plain, demiOfficial, directive}

// TemplateOf finds a template by its id.
func TemplateOf(id string) (Template, bool) {
	for _, t := range Templates {
		if t.ID == id {
			return t, true
		}
	}
	return Template{}, false
}

// Compose writes the letter that follows from the facts. What facts cannot tell stands in [brackets]; a
// letter with brackets is not issued.
func (t Template) Compose(f Facts) office.LetterBody {
	o := f.Content.Office
	body := letterhead(o, t.Kind)
	body.Heading, body.Style, body.Salutation, body.Close = t.Heading, t.Style, t.Salutation, t.Close
	if chosen := o.Print.Styles[t.ID]; chosen != "" {
		body.Style = chosen
	}
	if body.Style == "" {
		body.Style = office.StyleSimple
	}
	if t.MemoLabel != "" {
		body.MemoLabel = t.MemoLabel
	}
	if t.CopiesHeading != "" {
		body.CopiesHeading = t.CopiesHeading
	}
	if t.HideSubject {
		body.SubjectLabel = ""
	}
	lines := func(part func(Facts) []string) []string {
		if part == nil {
			return []string{}
		}
		return part(f)
	}
	if t.Subject != nil {
		body.Subject = t.Subject(f)
	}
	body.References, body.Paragraphs = lines(t.References), lines(t.Paragraphs)
	body.Enclosures, body.Copies = lines(t.Enclosures), lines(t.Copies)
	if t.Addressee != nil {
		body.Addressee = t.Addressee(f)
	}
	if t.Table != nil {
		body.Table, body.ItemsAfter = t.Table(f), 1
	}
	if t.Finish != nil {
		t.Finish(f, &body)
	}
	return body
}

// fileOnly is the copy that every letter leaves.
func fileOnly(Facts) []string { return []string{"অফিস কপি।"} }

// write is a part that the clerk must write.
func write(what ...string) func(Facts) []string {
	return func(Facts) []string {
		lines := make([]string, len(what))
		for i, part := range what {
			lines[i] = blank(part)
		}
		return lines
	}
}

// blank is a place to fill in: "[বিষয় লিখুন]".
func blank(what string) string { return "[" + what + " লিখুন]" }
