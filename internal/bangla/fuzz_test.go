package bangla_test

import (
	"errors"
	"testing"
	"unicode/utf8"

	"batayandesk/internal/bangla"
)

// A file's text is read whole or not at all, whatever its bytes are.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"ক", "\ufeffক", "\xff\xfe\x95\x09", "\xfe\xff\x09\x95", "\xff\xfe\x00\xd8", "\xff\xfea", "\xe0\x80", "\x87\xa9", ""} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := bangla.Decode(data)
		if err != nil {
			if !errors.Is(err, bangla.ErrEncoding) || text != "" {
				t.Fatal(text, err)
			}
		} else if !utf8.ValidString(text) {
			t.Fatalf("%q of %q", text, data)
		}
		if old, ok := bangla.DecodeANSI(data); ok && utf8.RuneCountInString(old) != len(data) {
			t.Fatalf("%q has another length than %q", old, data)
		}
	})
}

// Digits of both scripts are one number, and a number comes back from its digits.
func FuzzDigits(f *testing.F) {
	for _, seed := range []string{"০", "-৭", "১,২৩,৪৫৬", "12,34,567", "৯২২৩৩৭২০৩৬৮৫৪৭৭৫৮০৭", "৯২২৩৩৭২০৩৬৮৫৪৭৭৫৮০৮", "১ ২", "٣", "", "+৫"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := bangla.ParseInt(s)
		if err != nil {
			return
		}
		for _, other := range []string{bangla.ToBengali(s), bangla.ToASCII(s)} {
			if m, err := bangla.ParseInt(other); err != nil || m != n {
				t.Fatalf("%q is %d, %q is %d (%v)", s, n, other, m, err)
			}
		}
		if n >= 0 && n < 1<<31 {
			if m, err := bangla.ParseInt(bangla.Itoa(int(n))); err != nil || m != n {
				t.Fatalf("%d came back as %d (%v)", n, m, err)
			}
		}
	})
}
