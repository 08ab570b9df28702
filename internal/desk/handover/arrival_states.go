package handover

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/catalog"
	"batayandesk/internal/exchange"
	"batayandesk/internal/merge"
	"batayandesk/internal/office"
)

// Fields of things that no form has, in a flat state.
const (
	filesField     = "#files"
	updatedField   = "#updated" // day and person
	confirmedField = "#confirmed"
	portalField    = "#portal" // the day on which it was last put there
	pageField      = "#page"
	lookedField    = "#looked" // no mere proposal any more
	checkedField   = "#checked"
	answersField   = "#answers" // of a directive: all its answers, which hang together
	termField      = "#term"    // of a directive: days or a fixed day
	endedField     = "#ended"   // of a letter: why and when it was cancelled
)

// together are keys of a noun that are brought together as one field.
var together = map[string]string{
	"interims": answersField, "answer": answersField, "days": termField, "deadline": termField, "cancelled": endedField, "cancelled_on": endedField,
}

// becoming are the keys of an issued letter that tell what became of it; of its words nothing changes.
var becoming = []string{"cancelled", "cancelled_on", "sent", "signed", "answers"}

// flatState is an office as a flat state.
func flatState(ex exchange.File, cat *catalog.Catalog) merge.States {
	all := merge.States{{Subject: office.SubjectOffice}: flatOffice(ex.Office)}
	for _, category := range cat.All() {
		given := ex.Categories[category.ID]
		all[merge.Key{Subject: office.SubjectCategory, ID: category.ID}] = flatCategory(given.State)
		for _, r := range given.Records {
			if !r.Deleted {
				all[merge.Key{Subject: office.SubjectRecord, ID: r.ID}] = flatRecord(r)
			}
		}
	}
	for _, d := range ex.Directives {
		all[merge.Key{Subject: office.SubjectDirective, ID: d.ID}] = flatNoun(d)
	}
	for _, l := range ex.Letters {
		all[merge.Key{Subject: office.SubjectLetter, ID: l.ID}] = flatLetter(l)
	}
	for _, h := range ex.Holidays {
		all[merge.Key{Subject: office.SubjectHolidays, ID: string(h.Date)}] = flatNoun(h)
	}
	return all
}

func flatRecord(r office.Record) merge.Fields {
	out := maps.Clone(merge.Fields(r.Values))
	if out == nil {
		out = merge.Fields{}
	}
	say := func(name, text string) {
		if text != "" {
			out[name] = text
		}
	}
	if len(r.Attachments) > 0 {
		out[filesField] = textOf(r.Attachments)
	}
	say(updatedField, strings.TrimSuffix(string(r.UpdatedOn)+" "+r.UpdatedBy, " "))
	say(confirmedField, string(r.ConfirmedOn))
	if r.Published != 0 {
		say(portalField, string(portalDay(r)))
	}
	say(pageField, r.PortalURL)
	if !r.Unchecked {
		out[lookedField] = "1"
	}
	if r.Checked != nil {
		say(checkedField, string(r.Checked.On)+" "+r.Checked.By)
	}
	return out
}

// portalDay is the day on which a record was last put on the portal, as an exchange file says it.
func portalDay(r office.Record) office.Date {
	if r.Published == 0 || r.PortalOn != "" {
		return r.PortalOn
	}
	return r.UpdatedOn
}

func flatCategory(s office.CategoryState) merge.Fields {
	out := merge.Fields{}
	if s.NotApplicable != nil {
		out["not_applicable"] = textOf(s.NotApplicable)
	}
	if s.ConfirmedOn != "" {
		out[confirmedField] = string(s.ConfirmedOn)
	}
	if len(s.Filters) > 0 {
		out["filters"] = textOf(s.Filters)
	}
	return out
}

// flatLetter is what can still change of an issued letter; of a line of the register that was written by hand, all of it.
func flatLetter(l office.Letter) merge.Fields {
	tree := treeOf(l)
	if !l.Entered() {
		maps.DeleteFunc(tree, func(key string, _ any) bool { return !slices.Contains(becoming, key) })
	}
	return flatTree(tree, false)
}

func flatNoun(noun any) merge.Fields { return flatTree(treeOf(noun), false) }

// flatOffice parts the settings that stand together in groups.
func flatOffice(o office.Office) merge.Fields { return flatTree(treeOf(o), true) }

// flatTree makes fields of a noun's keys: what hangs together in one, and where deep is asked each key of a group its own,
// "memo.file_code".
func flatTree(tree map[string]any, deep bool) merge.Fields {
	out, groups := merge.Fields{}, map[string]map[string]any{}
	for key, value := range tree {
		group, is := together[key]
		inner, parted := value.(map[string]any)
		switch {
		case key == "id", key == "revision", key == "withdrawn", key == "discarded":
		case is:
			if groups[group] == nil {
				groups[group] = map[string]any{}
			}
			groups[group][key] = value
		case deep && parted:
			for below, v := range inner {
				out[key+"."+below] = textOf(v)
			}
		default:
			out[key] = textOf(value)
		}
	}
	for group, of := range groups {
		out[group] = textOf(of)
	}
	return out
}

// treeOf is a noun as its JSON, without what is empty.
func treeOf(noun any) map[string]any {
	pruned, _ := prune(rawTree(noun)).(map[string]any)
	return pruned
}

// rawTree is a noun as its JSON.
func rawTree(noun any) map[string]any {
	tree, _ := valueOf(textOf(noun)).(map[string]any)
	return tree
}

// valueOf reads JSON that this program has written.
func valueOf(text string) (value any) {
	in := json.NewDecoder(strings.NewReader(text))
	in.UseNumber()
	_ = in.Decode(&value)
	return value
}

// prune takes away what says nothing: null, empty texts, lists and objects, no, and nought.
func prune(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for key, inner := range v {
			if kept := prune(inner); kept != nil {
				out[key] = kept
			}
		}
		if len(out) > 0 {
			return out
		}
		return nil
	case []any:
		out := make([]any, len(v)) // its length tells
		for i, inner := range v {
			if out[i] = prune(inner); out[i] == nil {
				out[i] = blankOf(inner)
			}
		}
		if len(out) > 0 {
			return out
		}
		return nil
	case string:
		if v == "" {
			return nil
		}
	case bool:
		if !v {
			return nil
		}
	case json.Number:
		if n, err := v.Float64(); err == nil && n == 0 {
			return nil
		}
	case nil:
		return nil
	}
	return v
}

// blankOf keeps the kind of an empty element of a list.
func blankOf(v any) any {
	switch v.(type) {
	case map[string]any:
		return map[string]any{}
	case []any:
		return []any{}
	}
	return v
}

// textOf is a value as JSON, in one form.
func textOf(v any) string {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return ""
	}
	return strings.TrimSuffix(out.String(), "\n")
}

// withFields is a noun with those fields of another that are taken, and with what was made of both.
func withFields[T any](ours, theirs T, taken []merge.Met) (out T, err error) {
	tree, from := rawTree(ours), rawTree(theirs)
	for _, f := range taken {
		source := from
		if f.Value != f.Theirs { // a list made of both
			source = map[string]any{f.Name: valueOf(f.Value)}
		}
		for _, key := range keysOf(f.Name) {
			into, of := tree, source
			if group, below, parted := strings.Cut(key, "."); parted {
				if inner, is := tree[group].(map[string]any); is {
					into = inner
				} else {
					into = map[string]any{}
					tree[group] = into
				}
				of, _ = source[group].(map[string]any)
				key = below
			}
			if value, has := of[key]; has {
				into[key] = value
			} else {
				delete(into, key)
			}
		}
	}
	err = json.Unmarshal([]byte(textOf(tree)), &out)
	return out, err
}

// keysOf are the keys of a noun that a field of its flat state holds.
func keysOf(field string) []string {
	var keys []string
	for key, group := range together {
		if group == field {
			keys = append(keys, key)
		}
	}
	if field == confirmedField {
		return []string{"confirmed_on"}
	}
	if len(keys) == 0 {
		return []string{field}
	}
	return keys
}

// manners say how the fields of an office are brought together.
func manners(cat *catalog.Catalog, categoryOf func(id string) string) merge.Manners {
	return func(k merge.Key, field string) merge.Manner {
		switch field {
		case updatedField, confirmedField, portalField, pageField, lookedField, checkedField:
			return merge.Later
		}
		switch k.Subject {
		case office.SubjectRecord:
			if category, known := cat.Category(categoryOf(k.ID)); known && field != filesField {
				if f, declared := category.Field(field); !declared || f.Personal {
					return merge.Aside
				}
			}
		case office.SubjectLetter:
			switch field {
			case "sent", "signed", "answers":
				return merge.Joined
			case "directive", "supersedes", "corrects":
				return merge.Aside // a bundle leaves out what would lead to nothing in it
			}
		case office.SubjectOffice:
			if field == "print.emblem_sha256" {
				return merge.Aside
			}
		}
		return merge.Plain
	}
}

// yearOf is the year of a holiday's key.
func yearOf(id string) int {
	year, _ := strconv.Atoi(id[:min(len(id), 4)])
	return year
}
