package office

import (
	"reflect"
	"slices"
	"strings"
)

// Difference is one field in which two states of a noun differ: what a clerk calls it, and what it said before and after.
type Difference struct {
	At            []Text
	Before, After string
}

// Differences are the fields in which two states of one noun differ, in the order in which a clerk reads the form. Both are
// values of one type, a noun or a list of nouns. Ids, sums and revision numbers tell a clerk nothing and are left out.
func Differences(before, after any, lang Lang) []Difference {
	d := differ{lang: lang}
	d.values(reflect.ValueOf(before), reflect.ValueOf(after))
	return d.found
}

// untold are keys whose values tell a clerk nothing.
var untold = []string{
	"id", "revision", "sha256", "media_type", "size", "directive", "supersedes", "letter", "about", "signer", "officer", "pdf", "emblem_sha256",
}

// labelled words the values of each vocabulary, by its type.
var labelled = map[reflect.Type]func(value string, lang Lang) string{}

type differ struct {
	lang  Lang
	at    []Text
	found []Difference
}

func (d *differ) in(label Text, look func()) {
	at := d.at
	d.at = append(slices.Clone(at), label)
	look()
	d.at = at
}

func (d *differ) add(before, after string) {
	if before != after {
		d.found = append(d.found, Difference{slices.Clone(d.at), before, after})
	}
}

// values compares what stands in one place.
func (d *differ) values(before, after reflect.Value) {
	t := before.Type()
	if t.Kind() == reflect.Pointer {
		if before.IsNil() && after.IsNil() {
			return
		}
		blank := reflect.Zero(t.Elem())
		if !before.IsNil() {
			before = before.Elem()
		} else {
			before = blank
		}
		if !after.IsNil() {
			after = after.Elem()
		} else {
			after = blank
		}
		t = t.Elem()
	}
	switch {
	case t.Kind() == reflect.Struct && len(ruled[t]) > 0:
		for _, r := range ruled[t] {
			if !slices.Contains(untold, r.key) {
				d.in(r.label, func() { d.values(before.Field(r.index), after.Field(r.index)) })
			}
		}
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct:
		d.lists(before, after)
	default:
		d.add(d.say(before), d.say(after))
	}
}

// lists compares two lists of nouns: what stands in both is no difference wherever it stands; the others are the same thing
// where they begin with the same (an id, a day, a mark), and else one went and one came.
func (d *differ) lists(before, after reflect.Value) {
	kept := make([]bool, after.Len())
	var gone []reflect.Value
	for i := range before.Len() {
		at := -1
		for j := range after.Len() {
			if !kept[j] && reflect.DeepEqual(before.Index(i).Interface(), after.Index(j).Interface()) {
				at = j
				break
			}
		}
		if at < 0 {
			gone = append(gone, before.Index(i))
			continue
		}
		kept[at] = true
	}
	for j := range after.Len() {
		if kept[j] {
			continue
		}
		same := slices.IndexFunc(gone, func(v reflect.Value) bool {
			return v.NumField() > 0 && !v.Field(0).IsZero() && reflect.DeepEqual(v.Field(0).Interface(), after.Index(j).Field(0).Interface())
		})
		if same < 0 {
			d.in(Numbered(j), func() { d.add("", d.say(after.Index(j))) })
			continue
		}
		d.in(Numbered(j), func() { d.values(gone[same], after.Index(j)) })
		gone = slices.Delete(gone, same, same+1)
	}
	for _, v := range gone {
		d.add(d.say(v), "")
	}
}

// say is a value as a clerk reads it; nothing is said of one that is empty.
func (d *differ) say(v reflect.Value) string {
	if v.IsZero() {
		return ""
	}
	if word, known := labelled[v.Type()]; known {
		return word(v.String(), d.lang)
	}
	if day, is := v.Interface().(Date); is {
		return day.Text(d.lang)
	}
	switch v.Kind() {
	case reflect.Pointer:
		return d.say(v.Elem())
	case reflect.Bool:
		return Text{BN: "হ্যাঁ", EN: "yes"}.In(d.lang)
	case reflect.String:
		return v.String()
	case reflect.Slice:
		var parts []string
		for i := range v.Len() {
			if text := d.say(v.Index(i)); text != "" {
				parts = append(parts, text)
			}
		}
		return strings.Join(parts, "\n")
	case reflect.Map:
		var parts []string
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		for _, key := range keys {
			parts = append(parts, Digits(key.String(), d.lang)+": "+d.say(v.MapIndex(key)))
		}
		return strings.Join(parts, "\n")
	case reflect.Struct:
		var parts []string
		for _, r := range ruled[v.Type()] {
			if text := d.say(v.Field(r.index)); text != "" && !slices.Contains(untold, r.key) {
				if v.Field(r.index).Kind() == reflect.Bool {
					text = r.label.In(d.lang)
				}
				parts = append(parts, text)
			}
		}
		return strings.Join(parts, ", ")
	}
	if v.CanInt() {
		return Say(v.Int(), d.lang)
	}
	return Say(v.Interface(), d.lang)
}
