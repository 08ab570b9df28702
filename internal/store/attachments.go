package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io"
)

// chunkBytes is a little under 256 KiB, so that a chunk with its key and frame fills whole pages.
const chunkBytes = 256<<10 - 128

func chunkKey(digest []byte, i int) string {
	return string(binary.BigEndian.AppendUint32(bytes.Clone(digest), uint32(i)))
}

// PutAttachment stores the bytes of data under their SHA-256, which it gives in lower-case hex with their
// number. Bytes that are already stored are not stored twice; where what is stored under the digest is no longer
// what was, it is mended.
func (tx *Tx) PutAttachment(data io.Reader) (sha string, size int64, err error) {
	var chunks [][]byte
	h := sha256.New()
	for {
		chunk := make([]byte, chunkBytes)
		n, err := io.ReadFull(data, chunk)
		if n > 0 {
			chunks = append(chunks, chunk[:n])
			h.Write(chunk[:n])
			size += int64(n)
		}
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			break
		}
		if err != nil {
			return "", 0, err
		}
	}
	digest := h.Sum(nil)
	sha = hex.EncodeToString(digest)
	switch err := tx.CopyAttachment(io.Discard, sha); {
	case err == nil:
		return sha, size, nil
	case !errors.Is(err, ErrNotFound) && !errors.Is(err, ErrDamaged{}):
		return "", 0, err
	}
	for i, chunk := range chunks {
		if err := tx.store(bucketChunks, chunkKey(digest, i), formPlain, 0, chunk); err != nil {
			return "", 0, err
		}
	}
	return sha, size, tx.store(bucketAttachments, sha, formPlain, 0, binary.AppendUvarint(nil, uint64(size)))
}

// AttachmentSize is the number of bytes stored under the digest; ErrNotFound where there are none.
func (tx *Tx) AttachmentSize(sha string) (int64, error) {
	value, _, err := tx.read(bucketAttachments, sha)
	if err != nil {
		return 0, err
	}
	r := reader{rest: value}
	size := r.number()
	if r.bad {
		return 0, tx.damaged(bucketAttachments, sha)
	}
	return int64(size), nil
}

// CopyAttachment writes the bytes stored under the digest to w. Each chunk is checked before it is
// written and the whole at the end: an ErrDamaged means that what w got is not the file.
func (tx *Tx) CopyAttachment(w io.Writer, sha string) error {
	size, err := tx.AttachmentSize(sha)
	if err != nil {
		return err
	}
	digest, err := hex.DecodeString(sha)
	if err != nil {
		return tx.damaged(bucketAttachments, sha)
	}
	h := sha256.New()
	for i, left := 0, size; left > 0; i++ {
		chunk, _, err := tx.read(bucketChunks, chunkKey(digest, i))
		if errors.Is(err, ErrNotFound) || errors.Is(err, ErrDamaged{}) || (err == nil && (len(chunk) == 0 || int64(len(chunk)) > left)) {
			return tx.damaged(bucketAttachments, sha)
		}
		if err != nil {
			return err
		}
		h.Write(chunk)
		if _, err := w.Write(chunk); err != nil {
			return err
		}
		left -= int64(len(chunk))
	}
	if !bytes.Equal(h.Sum(nil), digest) {
		return tx.damaged(bucketAttachments, sha)
	}
	return nil
}

// Attachment gives the whole bytes stored under the digest, checked; ErrNotFound where there are none.
func (tx *Tx) Attachment(sha string) ([]byte, error) {
	var b bytes.Buffer
	if err := tx.CopyAttachment(&b, sha); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Attachments calls fn for each stored attachment, in order of digest.
func (tx *Tx) Attachments(fn func(sha string, size int64) error) error {
	return tx.Scan(bucketAttachments, "", func(sha string, _ int, value []byte) error {
		r := reader{rest: value}
		size := r.number()
		if r.bad {
			return tx.damaged(bucketAttachments, sha)
		}
		return fn(sha, int64(size))
	})
}

// DropAttachment takes the bytes stored under the digest away; none there is no error. That nothing names
// them any more is the caller's to know.
func (tx *Tx) DropAttachment(sha string) error {
	size, err := tx.AttachmentSize(sha)
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	digest, err := hex.DecodeString(sha)
	if err != nil {
		return tx.damaged(bucketAttachments, sha)
	}
	for i := 0; int64(i)*chunkBytes < size; i++ {
		if _, _, err := tx.read(bucketChunks, chunkKey(digest, i)); err != nil {
			return err
		}
		if err := tx.remove(bucketChunks, chunkKey(digest, i)); err != nil {
			return err
		}
	}
	return tx.remove(bucketAttachments, sha)
}
