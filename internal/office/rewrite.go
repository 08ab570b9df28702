package office

import (
	"reflect"
	"strings"
	"unicode"
)

// plainText is text that a clerk types; days and values of vocabularies are other types.
var plainText = reflect.TypeFor[string]()

// Rewrite changes every plain text within noun, a pointer to a struct, also within its lists and pointers; maps hold
// settings keyed by code and stay as they are.
func Rewrite(noun any, how func(string) string) { rewrite(reflect.ValueOf(noun).Elem(), how) }

func rewrite(v reflect.Value, how func(string) string) {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == plainText {
			v.SetString(how(v.String()))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			rewrite(v.Elem(), how)
		}
	case reflect.Slice:
		for i := range v.Len() {
			rewrite(v.Index(i), how)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			rewrite(v.Field(i), how)
		}
	}
}

// WithoutSigns is s without the signs that no text may hold: what a paste brought along unseen.
func WithoutSigns(s string) string {
	return strings.Map(func(r rune) rune {
		if isSign(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

func isSign(r rune) bool { return unicode.IsControl(r) && !strings.ContainsRune("\t\n\r", r) }
