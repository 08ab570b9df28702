// Package sign checks Ed25519 signatures in minisign's format, which other tools check as well. It knows keys and bytes, and nothing of
// what they are for.
//
// Source: minisign, Signature format; internal/update/README.md › The file.
package sign

import (
	"bytes"
	"errors"
	"fmt"

	"aead.dev/minisign"
)

// ErrKey is text that is no public key, ErrForm a signature that cannot be read, ErrSignature one that is of another key or of other bytes.
var (
	ErrKey       = errors.New("not a public key of minisign")
	ErrForm      = errors.New("not a signature of minisign")
	ErrSignature = errors.New("the signature is not this key's of these bytes")
)

// maxSignature bounds the text of a signature, in bytes: four lines, two of them comments.
const maxSignature = 8 << 10

// PublicKey is the half of a key that checks.
type PublicKey struct{ key minisign.PublicKey }

// ReadKey reads a public key as minisign writes it, with the comment above it or without. The error is ErrKey.
func ReadKey(text string) (PublicKey, error) {
	var key PublicKey
	if len(text) > maxSignature {
		return key, ErrKey
	}
	if err := key.key.UnmarshalText(bytes.TrimSpace([]byte(text))); err != nil {
		return PublicKey{}, fmt.Errorf("%w: %w", ErrKey, err)
	}
	return key, nil
}

// Check tells whether signature is k's, of message; said is its trusted comment, which is signed too. The error is ErrForm or ErrSignature.
func (k PublicKey) Check(message, signature []byte) (said string, err error) {
	if len(signature) > maxSignature {
		return "", ErrForm
	}
	signature = bytes.TrimSpace(bytes.ReplaceAll(signature, []byte("\r\n"), []byte("\n")))
	var read minisign.Signature
	if err := read.UnmarshalText(signature); err != nil {
		return "", fmt.Errorf("%w: %w", ErrForm, err)
	}
	if !minisign.Verify(k.key, message, signature) {
		return "", ErrSignature
	}
	return read.TrustedComment, nil
}
