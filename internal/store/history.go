package store

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"strings"

	"batayandesk/internal/office"
)

// Revisions lie in the order of their Seq, without gaps. Each names the one before it in the file (Prev)
// and the one before it of the same thing, so that a thing's history is a walk back from its head.

// head is the last revision of a thing.
type head struct {
	seq      uint64
	n        int
	day      office.Date
	category string // of a record
}

func headKey(subject office.Subject, id string) string { return string(subject) + "/" + id }

func (tx *Tx) head(subject office.Subject, id string) (head, error) {
	value, n, err := tx.read(bucketHeads, headKey(subject, id))
	if err != nil {
		return head{}, err
	}
	h, ok := parseHead(value, n)
	if !ok {
		return head{}, tx.damaged(bucketHeads, headKey(subject, id))
	}
	return h, nil
}

func parseHead(value []byte, n int) (head, bool) {
	r := reader{rest: value}
	h := head{seq: r.number(), n: n, day: office.Date(r.text()), category: r.text()}
	return h, !r.bad && len(r.rest) == 0
}

func (h head) bytes() []byte {
	out := binary.AppendUvarint(nil, h.seq)
	out = appendText(out, string(h.day))
	return appendText(out, h.category)
}

// stored is a revision as it lies in its bucket: with the place of the thing's revision before it.
type stored struct {
	office.Revision
	before uint64 // Seq; 0 for the first
	packed []byte // Body in its compact form
}

func seqKey(seq uint64) string { return string(binary.BigEndian.AppendUint64(nil, seq)) }

// sumOf is the revision's Sum.
func sumOf(r office.Revision) []byte {
	sum := r.Digest()
	return sum[:]
}

func (s stored) bytes() []byte {
	sum, prev := unhex(s.Sum), unhex(s.Prev)
	out := make([]byte, 0, 160+len(s.Body))
	out = append(out, sum...)
	out = append(out, prev...)
	out = binary.AppendUvarint(out, s.before)
	out = binary.AppendUvarint(out, s.Act)
	out = binary.AppendUvarint(out, uint64(s.N))
	for _, text := range []string{string(s.Subject), s.ID, string(s.Day), s.At, s.Actor, string(s.Reason)} {
		out = appendText(out, text)
	}
	// The body alone is packed; digests would only grow.
	return appendCompact(out, s.Body)
}

func unhex(s string) []byte {
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != sha256.Size {
		return make([]byte, sha256.Size)
	}
	return b
}

// noSum is the Prev of the first revision.
var noSum = strings.Repeat("0", 2*sha256.Size)

// parseStored reads a revision as the schema stores it, with its Body.
func parseStored(schema, seq uint64, value []byte) (s stored, ok bool) {
	if s, ok = parseUnread(schema, seq, value); ok {
		s.Body, ok = appendPlain(nil, s.packed)
	}
	return s, ok
}

// parseUnread is parseStored without the Body.
func parseUnread(schema, seq uint64, value []byte) (s stored, ok bool) {
	if len(value) < 2*sha256.Size {
		return s, false
	}
	s.Seq = seq
	s.Sum = hex.EncodeToString(value[:sha256.Size])
	s.Prev = hex.EncodeToString(value[sha256.Size : 2*sha256.Size])
	r := reader{rest: value[2*sha256.Size:]}
	s.before = r.number()
	if schema > 1 {
		s.Act = r.number()
	}
	s.N = int(r.number())
	s.Subject = office.Subject(r.text())
	s.ID = r.text()
	s.Day = office.Date(r.text())
	s.At, s.Actor = r.text(), r.text()
	s.Reason = office.Reason(r.text())
	if r.bad {
		return s, false
	}
	s.packed = r.rest
	return s, true
}

// revision reads one by its place; one that is not there is damage.
func (tx *Tx) revision(seq uint64) (stored, error) {
	s, err := tx.unread(seq)
	if err != nil {
		return stored{}, err
	}
	return tx.withBody(s)
}

// withBody reads the Body of a revision.
func (tx *Tx) withBody(s stored) (stored, error) {
	body, ok := appendPlain(nil, s.packed)
	if !ok {
		return stored{}, tx.damaged(bucketRevisions, seqKey(s.Seq))
	}
	s.Body = body
	return s, nil
}

// unread is revision without the Body.
func (tx *Tx) unread(seq uint64) (stored, error) {
	value, _, err := tx.read(bucketRevisions, seqKey(seq))
	if errors.Is(err, ErrNotFound) {
		return stored{}, tx.damaged(bucketRevisions, seqKey(seq))
	}
	if err != nil {
		return stored{}, err
	}
	s, ok := parseUnread(tx.s.schema, seq, value)
	if !ok {
		return stored{}, tx.damaged(bucketRevisions, seqKey(seq))
	}
	return s, nil
}

// appendRevision adds the state body of a thing whose head was h (zero for a new thing), and moves the head.
func (tx *Tx) appendRevision(subject office.Subject, id string, h head, category string, body []byte, ch office.Change) error {
	last, err := tx.count(bucketRevisions)
	if err != nil {
		return err
	}
	prev := noSum
	if tx.tip != nil {
		prev = string(tx.tip)
	} else if last > 0 {
		s, err := tx.revision(uint64(last))
		if err != nil {
			return err
		}
		prev = s.Sum
	}
	seq := uint64(last) + 1
	act, err := tx.inAct(seq, ch)
	if err != nil {
		return err
	}
	r := office.Revision{
		Seq: seq, Act: act, Subject: subject, ID: id, N: h.n + 1, Day: ch.Day, At: ch.At, Actor: ch.Actor,
		Reason: ch.Reason, Body: body, Prev: prev,
	}
	r.Sum = hex.EncodeToString(sumOf(r))
	if err := tx.store(bucketRevisions, seqKey(r.Seq), formPlain, r.N, stored{Revision: r, before: h.seq}.bytes()); err != nil {
		return err
	}
	tx.tip = []byte(r.Sum)
	next := head{seq: r.Seq, n: r.N, day: ch.Day, category: category}
	return tx.store(bucketHeads, headKey(subject, id), formPlain, next.n, next.bytes())
}

// back walks the revisions of a thing, of which h is the head, from the newest to the first. Their Bodies are not read.
func (tx *Tx) back(subject office.Subject, id string, h head, fn func(stored) error) error {
	seq := h.seq
	for n := h.n; n > 0; n-- {
		s, err := tx.unread(seq)
		if err != nil {
			return err
		}
		if s.N != n || s.Subject != subject || s.ID != id || s.before >= seq || (n == 1) != (s.before == 0) {
			return tx.damaged(bucketRevisions, seqKey(seq))
		}
		if err := fn(s); err != nil {
			if err == ErrStop {
				return nil
			}
			return err
		}
		seq = s.before
	}
	return nil
}

// Revisions are all states the thing ever had, oldest first. The id is the record's, directive's or
// letter's, the category's for SubjectCategory, the year's four digits for SubjectHolidays, and "" for
// SubjectOffice. ErrNotFound where nothing was ever stored of it.
func (tx *Tx) Revisions(subject office.Subject, id string) ([]office.Revision, error) {
	h, err := tx.head(subject, id)
	if err != nil {
		return nil, err
	}
	var all []office.Revision
	err = tx.back(subject, id, h, func(s stored) error {
		s, err := tx.withBody(s)
		all = append(all, s.Revision)
		return err
	})
	if err != nil {
		return nil, err
	}
	for i, j := 0, len(all)-1; i < j; i, j = i+1, j-1 {
		all[i], all[j] = all[j], all[i]
	}
	return all, nil
}

// ActsOn calls fn with the number of the act of each revision of a thing, newest first; no state is read. ErrNotFound where
// nothing was ever stored of it.
func (tx *Tx) ActsOn(subject office.Subject, id string, fn func(no uint64) error) error {
	h, err := tx.head(subject, id)
	if err != nil {
		return err
	}
	return tx.back(subject, id, h, func(s stored) error { return fn(s.Act) })
}

// RevisionN is the thing's n-th state, from 1; ErrNotFound where there is none.
func (tx *Tx) RevisionN(subject office.Subject, id string, n int) (office.Revision, error) {
	return tx.firstBack(subject, id, func(r office.Revision) bool { return r.N == n })
}

// RevisionOn is the state that the thing had at the end of day: its last revision whose Day is not later.
// ErrNotFound where it did not exist yet.
func (tx *Tx) RevisionOn(subject office.Subject, id string, day office.Date) (office.Revision, error) {
	return tx.firstBack(subject, id, func(r office.Revision) bool { return r.Day <= day })
}

func (tx *Tx) firstBack(subject office.Subject, id string, wanted func(office.Revision) bool) (office.Revision, error) {
	h, err := tx.head(subject, id)
	if err != nil {
		return office.Revision{}, err
	}
	found, err := tx.firstBackFrom(h, subject, id, wanted)
	if err == nil {
		found, err = tx.withBody(found)
	}
	return found.Revision, err
}

// firstBackFrom is the newest revision that is wanted of a thing with that head, without its Body; ErrNotFound where
// there is none.
func (tx *Tx) firstBackFrom(h head, subject office.Subject, id string, wanted func(office.Revision) bool) (found stored, err error) {
	err = tx.back(subject, id, h, func(s stored) error {
		if !wanted(s.Revision) {
			return nil
		}
		found = s
		return ErrStop
	})
	if err == nil && found.Seq == 0 {
		err = ErrNotFound
	}
	return found, err
}

// RevisionBefore is the state that the thing had before r; ErrNotFound where r is its first. It costs the same
// however long the history is.
func (tx *Tx) RevisionBefore(r office.Revision) (office.Revision, error) {
	s, err := tx.revision(r.Seq)
	if err != nil {
		return office.Revision{}, err
	}
	if s.before == 0 {
		return office.Revision{}, ErrNotFound
	}
	was, err := tx.revision(s.before)
	if err != nil {
		return office.Revision{}, err
	}
	if was.N != s.N-1 || was.Subject != s.Subject || was.ID != s.ID {
		return office.Revision{}, tx.damaged(bucketRevisions, seqKey(s.before))
	}
	return was.Revision, nil
}

// LastSeq is the Seq of the newest revision of the office; 0 where there is none. Where even that cannot be read
// it is 0 too, and Store.Damaged says so.
func (tx *Tx) LastSeq() uint64 {
	last, err := tx.count(bucketRevisions)
	if err != nil {
		return 0
	}
	return uint64(last)
}

// LastRevisions are the newest n changes of the whole office, newest first.
func (tx *Tx) LastRevisions(n int) ([]office.Revision, error) {
	last, err := tx.count(bucketRevisions)
	if err != nil {
		return nil, err
	}
	var all []office.Revision
	for seq := last; seq > 0 && len(all) < n; seq-- {
		s, err := tx.revision(uint64(seq))
		if err != nil {
			return nil, err
		}
		all = append(all, s.Revision)
	}
	return all, nil
}

// RevisionsSince calls fn for each change after the one at seq, oldest first; seq 0 gives all.
func (tx *Tx) RevisionsSince(seq uint64, fn func(office.Revision) error) error {
	last, err := tx.count(bucketRevisions)
	if err != nil {
		return err
	}
	for at := seq + 1; at <= uint64(last); at++ {
		s, err := tx.revision(at)
		if err == nil {
			err = fn(s.Revision)
		}
		if err == ErrStop {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// NewestRevision is the thing's last revision; ErrNotFound where nothing was ever stored of it.
func (tx *Tx) NewestRevision(subject office.Subject, id string) (office.Revision, error) {
	h, err := tx.head(subject, id)
	if err != nil {
		return office.Revision{}, err
	}
	s, err := tx.revision(h.seq)
	return s.Revision, err
}

// LastRevision is the Seq of the thing's last revision; ErrNotFound where nothing was ever stored of it.
func (tx *Tx) LastRevision(subject office.Subject, id string) (uint64, error) {
	h, err := tx.head(subject, id)
	return h.seq, err
}
