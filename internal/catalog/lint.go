package catalog

import (
	"strings"

	"batayandesk/internal/lint"
	"batayandesk/internal/office"
)

// idle warns of a value that says nothing, in the one field it was typed in; needed is whether the value counts towards done.
// It is a warning whatever it finds: what is junk is a guess, and a guess keeps nobody from saving.
//
// Source: internal/lint/README.md › Words
func (c *Category) idle(f *Field, typed string, needed bool, env Env) []Finding {
	code := lint.Code("")
	switch f.Kind {
	case Rich:
		code = c.idleText(f, f.Display(typed, office.Bengali), needed, env)
	case Text, Long:
		code = c.idleText(f, typed, needed, env)
	case Lines:
		for line := range strings.SplitSeq(typed, "\n") {
			if code = c.idleText(f, line, needed, env); code != "" {
				typed = line
				break
			}
		}
	case Phone, Mobile:
		code = codeIf(lint.Number, lint.Phone(typed))
	case Email:
		code = codeIf(lint.Mail, lint.Mailbox(typed))
	case URL:
		code = codeIf(lint.Address, lint.Page(typed))
	case Date:
		code = codeIf(lint.LongAgo, lint.Day(typed))
	case Int, Money:
		code = codeIf(lint.Trial, f.Max == nil && lint.Amount(typed))
	}
	if code == "" {
		return nil
	}
	return []Finding{{problem(*f, string(code), office.Args{"typed": office.Shorten(typed)}), Warning, ""}}
}

func codeIf(code lint.Code, is bool) lint.Code {
	if is {
		return code
	}
	return ""
}

func (c *Category) idleText(f *Field, typed string, needed bool, env Env) lint.Code {
	about := lint.About{Means: f.Means, Needed: needed, Named: f.Means == lint.Person || f.Means == lint.Post || f.Kind == Rich || len(c.Title) > 0 && c.Title[0] == f.Name}
	var labels [32]string
	about.Labels = append(append(labels[:0], f.Label.BN, f.Label.EN, f.Name), c.otherHeadings(f)...)
	if stem, english := strings.CutSuffix(f.Name, "_en"); english && c.place(stem+"_bn") >= 0 {
		about.Labels = append(about.Labels, c.otherHeadings(&c.Fields[c.place(stem+"_bn")])...)
	}
	var own [12]string
	about.Own = withoutPlace(withoutPlace(own[:0], env.Office.NameBN), env.Office.NameEN)
	if c.Shape == List && c.Renamed == nil { // a charter, or an agreement, is rightly called by its list's name
		about.Own = append(about.Own, c.Label.BN, c.Label.EN)
	}
	if code := lint.Text(typed, about); code != "" {
		return code
	}
	switch {
	case f.Means == lint.Time && !lint.SaysTime(typed):
		return lint.NoTime
	case lint.FiguresDiffer(typed):
		return lint.WordsOff
	}
	return ""
}

// withoutPlace adds a name, and what of it stands before each comma: an office is called so without its place.
func withoutPlace(to []string, name string) []string {
	for i := range len(name) {
		if name[i] == ',' {
			to = append(to, name[:i])
		}
	}
	return append(to, name)
}

// timesDiffer warns of a time in words that was typed beside another number of days.
func (c *Category) timesDiffer(f *Field, r office.Record, typed string) []Finding {
	if f.Follows == nil || !f.Follows.Days {
		return nil
	}
	days := r.Values[f.Follows.Ref]
	if !lint.TimesDiffer(days, typed) {
		return nil
	}
	other, _ := c.Field(f.Follows.Ref)
	return []Finding{{problem(*f, string(lint.Differs), office.Args{"typed": office.Shorten(typed), "other": other.Label, "days": inBoth(days)}), Warning, ""}}
}

// Twins are the fields that stand in the form in both languages, the Bengali one first. Source: internal/catalog/README.md › English twins.
func (c *Category) Twins() (pairs [][2]string) {
	for i := range c.Fields {
		if stem, english := strings.CutSuffix(c.Fields[i].Name, "_en"); english && c.place(stem+"_bn") >= 0 {
			pairs = append(pairs, [2]string{stem + "_bn", c.Fields[i].Name})
		}
	}
	return pairs
}
