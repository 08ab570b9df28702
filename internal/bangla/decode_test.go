package bangla_test

import (
	"errors"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"batayandesk/internal/bangla"
)

func TestTextFilesAreReadAsPeopleSaveThem(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"UTF-8":                        {"ক\r\nখ", "ক\r\nখ"},
		"UTF-8 with its mark":          {"\xef\xbb\xbfক", "ক"},
		"a mark inside":                {"ক\ufeffখ", "ক\ufeffখ"},
		"nothing":                      {"", ""},
		"UTF-16, little end first":     {"\xff\xfe\x95\x09\x0a\x00", "ক\n"},
		"UTF-16, big end first":        {"\xfe\xff\x09\x95\x00\x0a", "ক\n"},
		"UTF-16 of nothing":            {"\xff\xfe", ""},
		"UTF-16 with a pair":           {"\xff\xfe\x3d\xd8\x00\xde", "😀"},
		"UTF-16 with a second mark":    {"\xff\xfe\xff\xfe\x41\x00", "\ufeffA"},
		"a replacement that was typed": {"\xff\xfe\xfd\xff", "\ufffd"},
	} {
		if got, err := bangla.Decode([]byte(c.data)); err != nil || got != c.want {
			t.Errorf("%s: %+q, %v, want %+q", name, got, err, c.want)
		}
	}
}

// Bytes that are no text came in as U+FFFD, and a letter was registered with holes in it.
func TestWhatCannotBeReadIsRefusedAndNotReplaced(t *testing.T) {
	for name, data := range map[string]string{
		"an old encoding":               "\xe0\x80",
		"UTF-8 that is cut off":         "ক\xe0\xa6",
		"a surrogate in UTF-8":          "\xed\xa0\x80",
		"half a unit":                   "\xff\xfea",
		"half a unit after others":      "\xfe\xff\x09\x95\x00",
		"the first half of a pair":      "\xff\xfe\x3d\xd8\x41\x00",
		"the second half of a pair":     "\xff\xfe\x00\xde\x41\x00",
		"a pair the wrong way round":    "\xff\xfe\x00\xde\x3d\xd8",
		"the first half, at the end":    "\xfe\xff\xd8\x3d",
		"UTF-32 with its mark, as told": "\x00\x00\xfe\xff\x80",
	} {
		if got, err := bangla.Decode([]byte(data)); !errors.Is(err, bangla.ErrEncoding) || got != "" {
			t.Errorf("%s: %+q, %v", name, got, err)
		}
	}
}

func TestTextSavedInUTF16ComesBackWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		for _, end := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
			saved, err := unicode.UTF16(end, unicode.UseBOM).NewEncoder().String(s)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := bangla.Decode([]byte(saved)); err != nil || got != s {
				t.Fatalf("%+q, %v", got, err)
			}
		}
		data := rapid.SliceOf(rapid.Byte()).Draw(t, "data")
		if got, err := bangla.Decode(data); err == nil && !utf8.ValidString(got) {
			t.Fatalf("%+q is no UTF-8", got)
		}
	})
}
