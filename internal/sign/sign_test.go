package sign_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"strings"
	"testing"

	"batayandesk/internal/sign"

	"aead.dev/minisign"
	"pgregory.net/rapid"
)

// What minisign itself (0.10, prehashed) made of the file "test"; published with its own documentation.
const (
	theirKey       = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"
	theirMessage   = "test"
	theirSignature = "untrusted comment: signature from minisign secret key\n" +
		"RUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=\n" +
		"trusted comment: timestamp:1633700835\tfile:test\tprehashed\n" +
		"wLMDjy9FLAuxZ3q4NlEvkgtyhrr0gtTu6KC4KBJdITbbOeAi1zBIYo0v4iTgt8jJpIidRJnp94ABQkJAgAooBQ==\n"
)

func TestASignatureOfMinisignItselfIsRight(t *testing.T) {
	key, err := sign.ReadKey(theirKey)
	if err != nil {
		t.Fatal(err)
	}
	said, err := key.Check([]byte(theirMessage), []byte(theirSignature))
	if err != nil || said != "timestamp:1633700835\tfile:test\tprehashed" {
		t.Fatalf("%q, %v", said, err)
	}
	windows := strings.ReplaceAll(theirSignature, "\n", "\r\n") // as a mail program hands it on
	if _, err := key.Check([]byte(theirMessage), []byte(windows)); err != nil {
		t.Errorf("with other line ends: %v", err)
	}
}

func TestOneChangedByteIsAlwaysFound(t *testing.T) {
	key, err := sign.ReadKey(theirKey)
	if err != nil {
		t.Fatal(err)
	}
	text := []byte(theirSignature)
	first := bytes.IndexByte(text, '\n') + 1 // the first line is nobody's word, and says so
	for at := first; at < len(text)-1; at++ {
		changed := bytes.Clone(text)
		changed[at] ^= 1
		if _, err := key.Check([]byte(theirMessage), changed); err == nil && string(changed) != theirSignature {
			t.Errorf("byte %d: %q is still right", at, changed[max(0, at-8):at+8])
		}
	}
	if _, err := key.Check([]byte("tesT"), text); !errors.Is(err, sign.ErrSignature) {
		t.Errorf("other bytes: %v", err)
	}
	public, private, err := minisign.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := key.Check([]byte(theirMessage), minisign.Sign(private, []byte(theirMessage))); !errors.Is(err, sign.ErrSignature) {
		t.Errorf("another's key: %v", err)
	}
	other, err := sign.ReadKey(public.String())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.Check([]byte(theirMessage), text); !errors.Is(err, sign.ErrSignature) {
		t.Errorf("for another's key: %v", err)
	}
}

func TestWhateverStandsThereIsAnErrorOfOurs(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.SliceOfN(rapid.Byte(), 0, 400).Draw(r, "text")
		if _, err := sign.ReadKey(string(text)); err != nil && !errors.Is(err, sign.ErrKey) {
			r.Fatal(err)
		}
		key, err := sign.ReadKey(theirKey)
		if err != nil {
			r.Fatal(err)
		}
		if _, err := key.Check([]byte(theirMessage), text); !errors.Is(err, sign.ErrForm) && !errors.Is(err, sign.ErrSignature) {
			r.Fatalf("%q: %v", text, err)
		}
	})
	if _, err := sign.ReadKey(strings.Repeat("A", 1<<20)); !errors.Is(err, sign.ErrKey) {
		t.Error(err)
	}
}
