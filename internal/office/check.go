package office

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"batayandesk/internal/bangla"
)

// Known is what the rules of the nouns ask of the rooms above this one. What is nil is not asked.
type Known struct {
	Category func(id string) (label Text, known bool)
	// Template tells whether there is such a template, and whether it is a letter of the office's own.
	Template func(id string) (label Text, own, known bool)
	// Remark finds what keeps a wording from being the office's remark on a state; nil where there is none.
	Remark func(state State, wording string) Problems
}

// rule is what is known of one field of a noun: its JSON key, what a clerk calls it, and what it may hold. A field
// without a rule cannot be checked, nor named to a clerk: a test walks the nouns for such.
type rule struct {
	key   string
	label Text
	may   may
	index int // of the field in its struct
}

// may finds what keeps a value from standing where c is.
type may func(c *checker, v reflect.Value)

// ruled are the rules of the nouns, in the order in which a clerk reads the form.
var ruled = map[reflect.Type][]rule{}

// rules declares what is known of the fields of T. It panics on a key that T does not have.
func rules[T any](list ...rule) {
	t := reflect.TypeFor[T]()
	for i := range list {
		list[i].index = -1
		for f := range t.NumField() {
			if name, _, _ := strings.Cut(t.Field(f).Tag.Get("json"), ","); name == list[i].key {
				list[i].index = f
			}
		}
		if list[i].index < 0 {
			panic("office: " + t.Name() + " has no field " + list[i].key)
		}
	}
	ruled[t] = list
}

// checker gathers what is wrong with a noun, and knows where it looks.
type checker struct {
	known    Known
	field    string
	at       []Text
	problems Problems
}

// check holds noun, a pointer to a struct, to its rules.
func check(known Known, noun any) *checker {
	c := &checker{known: known}
	c.fields(reflect.ValueOf(noun).Elem())
	return c
}

// fault says what is wrong where c is.
func (c *checker) fault(code string, args Args) {
	c.problems = append(c.problems, Problem{Code: code, Field: c.field, At: slices.Clone(c.at), Args: args})
}

// faultIn says what is wrong with one field of noun, where several together are not right.
func (c *checker) faultIn(noun any, path, code string, args Args) {
	c.problems = append(c.problems, Problem{Code: code, Field: path, At: words(reflect.TypeOf(noun), path), Args: args})
}

// Words are what a clerk calls the steps of a Field within noun: of "items[2].category" the items, no. 3 and the
// category. What no rule names is called as it is written.
func Words(noun any, path string) []Text { return words(reflect.TypeOf(noun), path) }

func words(t reflect.Type, path string) (at []Text) {
	for _, step := range strings.FieldsFunc(strings.ReplaceAll(path, "[", ".["), func(r rune) bool { return r == '.' }) {
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice && step[0] != '[' {
			t = t.Elem()
		}
		i := slices.IndexFunc(ruled[t], func(r rule) bool { return r.key == step })
		switch {
		case i >= 0:
			at, t = append(at, ruled[t][i].label), t.Field(ruled[t][i].index).Type
		case t.Kind() == reflect.Slice && step[0] == '[':
			n, _ := strconv.Atoi(strings.Trim(step, "[]"))
			at, t = append(at, Numbered(n)), t.Elem()
		default:
			return append(at, Text{BN: step, EN: step})
		}
	}
	return at
}

// fields looks at every field of a struct that has a rule.
func (c *checker) fields(v reflect.Value) {
	for _, r := range ruled[v.Type()] {
		c.in("."+r.key, r.label, func() { r.may(c, v.Field(r.index)) })
	}
}

// in looks at a part.
func (c *checker) in(step string, label Text, look func()) {
	field, at := c.field, c.at
	c.field, c.at = strings.TrimPrefix(field+step, "."), append(slices.Clone(at), label)
	look()
	c.field, c.at = field, at
}

// element looks at one of a list.
func (c *checker) element(i int, look func()) {
	c.in(Index(i), Numbered(i), look)
}

// Index is the step of a Field to the element i of a list: "[3]".
func Index(i int) string { return "[" + digits(i) + "]" }

// Numbered names the element i of a list to a clerk, who counts from one.
func Numbered(i int) Text {
	return Text{BN: bangla.Itoa(i+1) + " নম্বর", EN: "no. " + digits(i+1)}
}

func digits(n int) string { return Say(n, English) }

// anything may stand there.
func anything(*checker, reflect.Value) {}

// maybe lets a field be left out; what is there keeps to m.
func maybe(m may) may {
	return func(c *checker, v reflect.Value) {
		if !v.IsZero() {
			m(c, v)
		}
	}
}

// needed is m for a field that may not be left out.
func needed(m may) may {
	return func(c *checker, v reflect.Value) {
		if v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0 {
			c.fault("office.needed", nil)
			return
		}
		m(c, v)
	}
}

// all holds a value to several rules; the first that it breaks is told.
func all(ms ...may) may {
	return func(c *checker, v reflect.Value) {
		before := len(c.problems)
		for _, m := range ms {
			if m(c, v); len(c.problems) > before {
				return
			}
		}
	}
}

// line is one line of text of at most so many characters.
func line(most int) may {
	return func(c *checker, v reflect.Value) {
		if strings.ContainsAny(v.String(), "\n\r\u2028\u2029") {
			c.fault("text.one_line", nil)
			return
		}
		text(most)(c, v)
	}
}

// text is text of several lines, of at most so many characters.
func text(most int) may {
	return func(c *checker, v reflect.Value) {
		s := v.String()
		if have := utf8.RuneCountInString(s); have > most {
			c.fault("text.too_long", Args{"max": most, "have": have})
			return
		}
		if !utf8.ValidString(s) || strings.ContainsFunc(s, isSign) {
			c.fault("text.sign", nil)
		}
	}
}

// of is a value of a vocabulary; code says that it is none.
func of[T ~string](vocabulary Vocabulary[T], code string) may {
	return func(c *checker, v reflect.Value) {
		if value := T(v.String()); !vocabulary.Valid(value) {
			c.fault(code, Args{"value": Shorten(string(value)), "choices": vocabulary.Labels()})
		}
	}
}

// within is a number from least to most; code says that it is not.
func within(least, most float64, code string) may {
	return func(c *checker, v reflect.Value) {
		n := 0.0
		switch {
		case v.CanInt():
			n = float64(v.Int())
		case v.CanFloat():
			n = v.Float()
		}
		if !(n >= least && n <= most) {
			c.fault(code, Args{"min": least, "max": most, "have": n})
		}
	}
}

// pointed is what a pointer points to; nil is nothing.
func pointed(m may) may {
	return func(c *checker, v reflect.Value) {
		if !v.IsNil() {
			m(c, v.Elem())
		}
	}
}

// noun is a struct with rules of its own.
func noun(c *checker, v reflect.Value) { c.fields(v) }

// list is a list of at most so many, each of which keeps to m.
func list(most int, m may) may {
	return func(c *checker, v reflect.Value) {
		if v.Len() > most {
			c.fault("list.long", Args{"max": most, "have": v.Len()})
			return
		}
		for i := range v.Len() {
			c.element(i, func() { m(c, v.Index(i)) })
		}
	}
}

// keyed is a map whose keys name judges and labels; only under a key that may be there its value is looked at.
func keyed(name func(c *checker, key string) (Text, bool), m may) may {
	return func(c *checker, v reflect.Value) {
		entries := map[string]reflect.Value{}
		for _, key := range v.MapKeys() {
			entries[key.String()] = v.MapIndex(key)
		}
		for _, key := range slices.Sorted(maps.Keys(entries)) {
			label := Text{}
			ok := true
			c.in("."+key, Text{BN: Shorten(key), EN: Shorten(key)}, func() { label, ok = name(c, key) })
			if ok {
				c.in("."+key, label, func() { m(c, entries[key]) })
			}
		}
	}
}

// day is a civil day.
func day(c *checker, v reflect.Value) {
	if d := Date(v.String()); d == "" {
		c.fault("date.empty", nil)
	} else if !d.Valid() {
		c.fault("date.invalid", Args{"typed": Shorten(string(d))})
	}
}

// signs is text of those signs alone that ok tells; code says that it is not.
func signs(code string, ok func(r rune) bool) may {
	return func(c *checker, v reflect.Value) {
		if s := v.String(); strings.ContainsFunc(s, func(r rune) bool { return !ok(r) }) {
			c.fault(code, Args{"value": Shorten(s)})
		}
	}
}

// category is the id of a category.
func category(c *checker, v reflect.Value) { categoryKey(c, v.String()) }

func categoryKey(c *checker, id string) (Text, bool) {
	if c.known.Category == nil {
		return Text{BN: id, EN: id}, true
	}
	label, known := c.known.Category(id)
	if !known {
		c.fault("record.category", Args{"id": Shorten(id)})
	}
	return label, known
}
