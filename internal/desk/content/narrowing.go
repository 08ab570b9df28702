package content

import (
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// What a table can be narrowed to beside words: what stands so, what was not checked for so many days, what lacks a field.
const (
	onlyLacking  = "lacking"
	onlyDoubted  = "doubted"
	onlyPortal   = "portal"
	onlyDraft    = "draft"
	onlyArchived = "archived"
	onlyBengali  = "bengali"
	onlyBare     = "nofiles"
	onlyFiled    = "files"
	onlyUnseen   = "unchecked"
	olderThan    = "older/"
	without      = "without/"
	holding      = "is/" // field and value
)

// maxValues is of how many values at most a field's each is offered: more are looked for by their words.
const maxValues = 12

// ages are the days after which an entry counts as long unchecked.
var ages = []int{30, 90, 180}

// onlyChoices are what a category's table can be narrowed to.
func (w *work) onlyChoices(c *catalog.Category, checkable bool, lang office.Lang) []desk.Choice {
	choices := []desk.Choice{}
	if c.Shape == catalog.Single {
		return choices
	}
	add := func(value, code string, args office.Args) {
		choices = append(choices, desk.Choice{Value: value, Label: desk.InBoth(code, args).In(lang)})
	}
	add(onlyLacking, "only.lacking", nil)
	add(onlyDoubted, "only.doubted", nil)
	if w.Office.KeepsPortal() {
		add(onlyPortal, "only.portal", nil)
	}
	add(onlyDraft, "only.draft", nil)
	if c.Archive != "" {
		add(onlyArchived, "only.archived", nil)
	}
	if len(c.Twins()) > 0 {
		add(onlyBengali, "only.bengali", nil)
	}
	if checkable {
		add(onlyUnseen, "only.unchecked", nil)
	}
	add(onlyFiled, "only.files", nil)
	add(onlyBare, "only.nofiles", nil)
	for _, n := range ages {
		add(olderThan+strconv.Itoa(n), "only.older", office.Args{"span": n})
	}
	for _, f := range c.Fields {
		if f.Kind != catalog.Bool && f.Need != catalog.Required {
			add(without+f.Name, "only.without", office.Args{"field": f.Label})
		}
	}
	for _, f := range c.Fields {
		if f.Kind == catalog.Select && len(f.Choices) <= maxValues {
			for _, v := range f.Choices {
				add(holding+f.Name+"/"+v.Value, "only.is", office.Args{"field": f.Label, "value": f.Display(v.Value, lang)})
			}
		}
	}
	return choices
}

// chosen are choices in words, also ages that are not among those that are offered.
func chosen(offered []desk.Choice, only string, lang office.Lang) []desk.Choice {
	chosen := []desk.Choice{}
	for _, value := range choicesIn(only) {
		at := slices.IndexFunc(offered, func(one desk.Choice) bool { return one.Value == value })
		days, old := strings.CutPrefix(value, olderThan)
		switch n, err := strconv.Atoi(days); {
		case at >= 0:
			chosen = append(chosen, offered[at])
		case old && err == nil:
			chosen = append(chosen, desk.Choice{Value: value, Label: desk.InBoth("only.older", office.Args{"span": n}).In(lang)})
		}
	}
	return chosen
}

// choicesIn are the choices of a question: they stand on lines of their own.
func choicesIn(only string) []string {
	return strings.FieldsFunc(only, func(r rune) bool { return r == '\n' })
}

// only is the test of choices, each of which must be met; nil where all pass. The problem is that of an unknown choice.
func (w *work) only(c *catalog.Category, choices string) (func(*compliance.Row) bool, error) {
	var tests []func(*compliance.Row) bool
	for _, choice := range choicesIn(choices) {
		test, err := w.onlyOne(c, choice)
		if err != nil {
			return nil, err
		}
		tests = append(tests, test)
	}
	if len(tests) == 0 {
		return nil, nil
	}
	return func(row *compliance.Row) bool {
		for _, test := range tests {
			if !test(row) {
				return false
			}
		}
		return true
	}, nil
}

// onlyOne is the test of one choice.
func (w *work) onlyOne(c *catalog.Category, choice string) (func(*compliance.Row) bool, error) {
	switch choice {
	case onlyFiled:
		return func(row *compliance.Row) bool { return len(row.Record.Attachments) > 0 }, nil
	case onlyBare:
		return func(row *compliance.Row) bool { return len(row.Record.Attachments) == 0 }, nil
	case onlyLacking:
		return (*compliance.Row).Lacking, nil
	case onlyDoubted:
		return (*compliance.Row).Doubted, nil
	case onlyPortal:
		return func(row *compliance.Row) bool { return row.To != "" }, nil
	case onlyArchived:
		return (*compliance.Row).Archived, nil
	case onlyBengali:
		return (*compliance.Row).Untranslated, nil
	case onlyUnseen:
		return func(row *compliance.Row) bool { return row.Record.Checked == nil }, nil
	case onlyDraft:
		kept := map[string]bool{}
		err := w.Tx.Drafts(func(key string, _ []byte) error {
			if id, of := strings.CutPrefix(key, desk.KeyTypedRecord); of {
				kept[id] = true
			}
			return nil
		})
		return func(row *compliance.Row) bool { return kept[row.Record.ID] }, err
	}
	if days, is := strings.CutPrefix(choice, olderThan); is {
		n, err := strconv.Atoi(days)
		if err != nil || n < 0 || n > 10_000 {
			return nil, unknownChoice(choice)
		}
		since := w.Day.Add(-n)
		return func(row *compliance.Row) bool {
			return !row.Archived() && max(row.Record.ConfirmedOn, row.Record.UpdatedOn) < since
		}, nil
	}
	if said, is := strings.CutPrefix(choice, holding); is {
		name, value, _ := strings.Cut(said, "/")
		f, known := c.Field(name)
		if !known || value == "" {
			return nil, unknownChoice(choice)
		}
		env := w.Book.Env(c.ID)
		return func(row *compliance.Row) bool { return c.Effective(row.Record, env)[f.Name] == value }, nil
	}
	name, is := strings.CutPrefix(choice, without)
	f, known := c.Field(name)
	if !is || !known {
		return nil, unknownChoice(choice)
	}
	env := w.Book.Env(c.ID)
	return func(row *compliance.Row) bool {
		if f.Kind == catalog.File {
			return len(catalog.FilesOf(row.Record, name)) == 0
		}
		return c.Effective(row.Record, env)[name] == ""
	}, nil
}

func unknownChoice(choice string) error {
	return office.Problem{Code: "only.unknown", Args: office.Args{"typed": office.Shorten(choice)}}
}
