package office

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
)

// Lang is a language that a sentence can be worded in.
type Lang string

// The two languages of the program.
const (
	Bengali Lang = "bn"
	English Lang = "en"
)

// Text is one phrase in both languages.
type Text struct {
	BN string `json:"bn"`
	EN string `json:"en"`
}

// In is the phrase in lang; Bengali where the English is empty.
func (t Text) In(lang Lang) string {
	if lang == English && t.EN != "" {
		return t.EN
	}
	return t.BN
}

// Args are the arguments of a Problem's sentence. Values are strings, integers, Date, Text or []string.
type Args map[string]any

// Shorten is s as a sentence quotes it: one line of at most 40 characters, and an ellipsis where more stood.
func Shorten(s string) string {
	const most = 40
	r := []rune(strings.ReplaceAll(s, "\n", " "))
	if len(r) > most {
		return string(r[:most]) + "…"
	}
	return string(r)
}

// Problem is something a clerk can act on: a code of the wording table, the field or place it concerns
// and the arguments of its sentence. It holds no sentence itself.
type Problem struct {
	Code  string `json:"code"`
	Field string `json:"field,omitempty"`
	// At is the place in words, from the outside in, where the sentence stands alone and not under its field.
	At   []Text `json:"at,omitempty"`
	Args Args   `json:"args,omitempty"`
}

// Error is the English sentence, for logs and tests.
func (p Problem) Error() string { return p.In(English) }

// In is the sentence in lang, with digits, dates and lists in that language, after the place where it has one.
func (p Problem) In(lang Lang) string {
	var place strings.Builder
	for i, part := range p.At {
		if place.WriteString(part.In(lang)); i < len(p.At)-1 {
			place.WriteString(" › ")
		} else {
			place.WriteString(": ")
		}
	}
	return place.String() + wordingOf(p.Code).sentence(lang, p.Args)
}

// Under puts the problems of a part into the whole: step comes before their fields, at before their places.
func (ps Problems) Under(step string, at ...Text) Problems {
	out := slices.Clone(ps)
	for i, p := range out {
		field := step + "." + p.Field
		if p.Field == "" || strings.HasPrefix(p.Field, "[") {
			field = step + p.Field
		}
		out[i].Field, out[i].At = field, append(slices.Clone(at), p.At...)
	}
	return out
}

// InForm are the problems as a form shows them: each under its field, which needs no naming.
func (ps Problems) InForm() Problems {
	out := slices.Clone(ps)
	for i := range out {
		out[i].At = nil
	}
	return out
}

// Todo is what to do about it in lang; "" where the sentence says it all.
func (p Problem) Todo(lang Lang) string { return wordingOf(p.Code).todo(lang, p.Args) }

// Is makes errors.Is match two Problems of the same code.
func (p Problem) Is(target error) bool {
	var q Problem
	return errors.As(target, &q) && q.Code == p.Code
}

// Problems are several at once, in the order in which a clerk reads the form.
type Problems []Problem

// Error joins the English sentences.
func (ps Problems) Error() string {
	said := make([]string, len(ps))
	for i, p := range ps {
		said[i] = p.Error()
	}
	return strings.Join(said, "; ")
}

// Err is ps as an error, nil where there is none.
func (ps Problems) Err() error {
	if len(ps) == 0 {
		return nil
	}
	return ps
}

// Worded is a Problem with its sentences, as the page and the commands show it.
type Worded struct {
	Code   string `json:"code"`
	Field  string `json:"field"`
	BN     string `json:"bn"`
	EN     string `json:"en"`
	TodoBN string `json:"todo_bn"`
	TodoEN string `json:"todo_en"`
}

// Worded gives p its sentences.
func (p Problem) Worded() Worded {
	return Worded{
		Code: p.Code, Field: p.Field,
		BN: p.In(Bengali), EN: p.In(English),
		TodoBN: p.Todo(Bengali), TodoEN: p.Todo(English),
	}
}

// Worded gives every problem its sentences; never nil, so that it crosses as a list.
func (ps Problems) Worded() []Worded {
	out := make([]Worded, len(ps))
	for i, p := range ps {
		out[i] = p.Worded()
	}
	return out
}

// AsProblems finds the Problem or Problems that err carries; ok is false where err is a bug.
func AsProblems(err error) (ps Problems, ok bool) {
	if errors.As(err, &ps) {
		return ps, true
	}
	var p Problem
	if errors.As(err, &p) {
		return Problems{p}, true
	}
	return nil, false
}

// ProblemJSON is the text that crosses the bridge for err: a non-empty JSON object
// {"problems":[Worded…]}. An error that is no Problem is worded as internal; its own text does not
// cross. Source: app/README.md › Bridge to the page.
func ProblemJSON(err error) string {
	ps, ok := AsProblems(err)
	if !ok {
		ps = Problems{{Code: "internal"}}
	}
	out, err := json.Marshal(struct {
		Problems []Worded `json:"problems"`
	}{ps.Worded()})
	if err != nil {
		return `{"problems":[{"code":"internal","field":"","bn":"","en":"","todo_bn":"","todo_en":""}]}`
	}
	return string(out)
}
