package office

import (
	"crypto/sha256"
	"encoding/binary"
)

// Digest is what the revision's Sum must be: SHA-256 over all its other fields, each with its length before it, the sum of the
// revision before it among them. So whoever changes one changes all that come after it. In schema 1 there were no acts, and
// none is summed.
func (r Revision) Digest() [sha256.Size]byte {
	h := sha256.New()
	text := func(to []byte, s string) []byte { return append(binary.AppendUvarint(to, uint64(len(s))), s...) }
	head := binary.AppendUvarint(nil, r.Seq)
	for _, s := range []string{string(r.Subject), r.ID} {
		head = text(head, s)
	}
	head = binary.AppendUvarint(head, uint64(r.N))
	for _, s := range []string{string(r.Day), r.At, r.Actor, string(r.Reason)} {
		head = text(head, s)
	}
	head = binary.AppendUvarint(head, uint64(len(r.Body)))
	h.Write(head)
	h.Write(r.Body)
	tail := text(nil, r.Prev)
	if r.Act > 0 {
		tail = binary.AppendUvarint(tail, r.Act)
	}
	h.Write(tail)
	return [sha256.Size]byte(h.Sum(nil))
}
