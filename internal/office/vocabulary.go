package office

import (
	"reflect"
	"slices"
)

// Term is one value of a vocabulary, as files carry it, and what a clerk calls it.
type Term[T ~string] struct {
	Value T
	Label Text
}

// Vocabulary is a closed list: every value that a field may have, once, in the order in which it is offered.
type Vocabulary[T ~string] struct{ terms []Term[T] }

func vocabulary[T ~string](terms ...Term[T]) Vocabulary[T] {
	v := Vocabulary[T]{terms}
	labelled[reflect.TypeFor[T]()] = func(value string, lang Lang) string { return v.Label(T(value), lang) }
	return v
}

// Terms are the values with their labels.
func (v Vocabulary[T]) Terms() []Term[T] { return slices.Clone(v.terms) }

// All are the values.
func (v Vocabulary[T]) All() []T {
	all := make([]T, len(v.terms))
	for i, term := range v.terms {
		all[i] = term.Value
	}
	return all
}

// Valid tells whether value is one of the list.
func (v Vocabulary[T]) Valid(value T) bool { return v.index(value) >= 0 }

// Label is what a clerk calls value; a value that is not of the list is shown as it stands.
func (v Vocabulary[T]) Label(value T, lang Lang) string {
	if i := v.index(value); i >= 0 {
		return v.terms[i].Label.In(lang)
	}
	return string(value)
}

// Labels are all labels, for a sentence that lists them.
func (v Vocabulary[T]) Labels() []Text {
	labels := make([]Text, len(v.terms))
	for i, term := range v.terms {
		labels[i] = term.Label
	}
	return labels
}

func (v Vocabulary[T]) index(value T) int {
	return slices.IndexFunc(v.terms, func(term Term[T]) bool { return term.Value == value })
}
