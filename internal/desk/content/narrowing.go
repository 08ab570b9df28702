package content

import (
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
	onlyUnseen   = "unchecked"
	olderThan    = "older/"
	without      = "without/"
)

// ages are the days after which an entry counts as long unchecked.
var ages = []int{30, 90, 180}

// onlyChoices are what a category's table can be narrowed to.
func (w *work) onlyChoices(c *catalog.Category, checkable bool) []desk.Choice {
	choices := []desk.Choice{}
	if c.Shape == catalog.Single {
		return choices
	}
	add := func(value, code string, args office.Args) {
		choices = append(choices, desk.Choice{Value: value, Label: w.Desk.Say(code, args)})
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
	for _, n := range ages {
		add(olderThan+strconv.Itoa(n), "only.older", office.Args{"span": n})
	}
	for _, f := range c.Fields {
		if f.Kind != catalog.Bool && f.Need != catalog.Required {
			add(without+f.Name, "only.without", office.Args{"field": f.Label})
		}
	}
	return choices
}

// only is the test of a choice; nil where all pass. The problem is that of an unknown choice.
func (w *work) only(c *catalog.Category, choice string) (func(*compliance.Row) bool, error) {
	switch choice {
	case "":
		return nil, nil
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
