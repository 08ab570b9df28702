// Package seal keeps whole files under a passphrase, in the age format: what leaves the office on a stick is read by nobody
// who finds it, and opened again by any program that knows age.
//
// The library of its makers does it. Source: C2SP, age-encryption.org/v1.
package seal

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"os"

	"filippo.io/age"

	"batayandesk/internal/disk"
)

// Ending is how the names of sealed files end.
const Ending = ".age"

// MinPassphrase is the least number of letters of a passphrase that seals.
//
// Source: NIST SP 800-63B, 5.1.1.2: memorised secrets are at least 8 characters long.
const MinPassphrase = 8

// What can be wrong with a sealed file.
var (
	ErrPassphrase = errors.New("another passphrase, or none")
	ErrDamaged    = errors.New("the sealed file is not as it was written")
)

// magic begins every file of the format.
const magic = "age-encryption.org/v1\n"

// maxWork bounds what a file may ask for before its passphrase is known to be right, as a power of two: 18 takes a
// quarter of a gigabyte, and is what age itself writes.
const maxWork = 19

// work is what a new file asks of whoever opens it; 0 is age's own measure.
var work = 0

// Light lets new files ask little of whoever opens them, as a power of two. It is for tests alone, which would wait for the measure
// of a real file; back ends it.
func Light(power int) (back func()) {
	work = power
	return func() { work = 0 }
}

// Is tells whether the file at path is a sealed one.
func Is(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	var head [len(magic)]byte
	_, err = io.ReadFull(f, head[:])
	return err == nil && string(head[:]) == magic
}

// File makes a new file at path that holds the one at from, sealed, and opens it again to compare: one that does not hold the same
// is taken away. The error is ErrDamaged or a disk.Error.
func File(path, from, passphrase string) error {
	if _, err := os.Lstat(path); err == nil {
		return &disk.Error{Doing: "write", Path: path, Why: disk.ErrExists}
	}
	source, err := os.Open(from)
	if err != nil {
		return disk.Reading(from, err)
	}
	defer source.Close()
	plain := sha256.New()
	if err := disk.Write(path, func(to io.Writer) error {
		return write(to, io.TeeReader(source, plain), passphrase)
	}); err != nil {
		return err
	}
	again := sha256.New()
	sealed, err := os.Open(path)
	if err == nil {
		err = errors.Join(read(again, sealed, passphrase), sealed.Close())
	}
	if err == nil && !bytes.Equal(again.Sum(nil), plain.Sum(nil)) {
		err = ErrDamaged
	}
	if err != nil {
		return errors.Join(disk.Reading(path, err), disk.Remove(path))
	}
	return nil
}

func write(to io.Writer, from io.Reader, passphrase string) error {
	recipient, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return err
	}
	if work > 0 {
		recipient.SetWorkFactor(work)
	}
	out := bufio.NewWriterSize(to, 1<<20)
	sealed, err := age.Encrypt(out, recipient)
	if err != nil {
		return err
	}
	if _, err := io.Copy(sealed, from); err != nil {
		return err
	}
	return errors.Join(sealed.Close(), out.Flush())
}

// Open writes at path what the sealed file at from holds. The error is ErrPassphrase, ErrDamaged or a
// disk.Error; nothing is written then.
func Open(path, from, passphrase string) error {
	sealed, err := os.Open(from)
	if err != nil {
		return disk.Reading(from, err)
	}
	defer sealed.Close()
	return disk.Write(path, func(to io.Writer) error { return read(to, sealed, passphrase) })
}

// read writes what a sealed file holds. A change of any byte is found at the latest at the end of the piece in which it lies.
func read(to io.Writer, from io.Reader, passphrase string) error {
	if passphrase == "" {
		return ErrPassphrase
	}
	identity, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return err
	}
	identity.SetMaxWorkFactor(maxWork)
	plain, err := age.Decrypt(bufio.NewReaderSize(from, 1<<20), identity)
	var none *age.NoIdentityMatchError
	switch {
	case errors.As(err, &none):
		return errors.Join(ErrPassphrase, err)
	case err != nil:
		return errors.Join(ErrDamaged, err)
	}
	written := &kept{to: to}
	if _, err = io.Copy(written, plain); err == nil {
		return nil
	}
	if written.err != nil {
		return written.err
	}
	return errors.Join(ErrDamaged, err)
}

// kept remembers that writing failed, which is no fault of the sealed file.
type kept struct {
	to  io.Writer
	err error
}

func (k *kept) Write(p []byte) (n int, err error) {
	n, err = k.to.Write(p)
	k.err = err
	return n, err
}
