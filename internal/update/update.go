// Package update reads an update of the program, a signature and the program after it, and puts one program in another's place so that at
// every moment one that starts is there.
//
// Source: internal/update/README.md › The file, The place.
package update

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"batayandesk/internal/disk"
	"batayandesk/internal/sign"
)

// What is wrong with an update; a wrong signature is sign.ErrSignature.
var (
	ErrForm   = errors.New("not an update of this program")
	ErrNoKey  = errors.New("this program was built without a key, so it takes no updates")
	ErrSystem = errors.New("an update for another system")
	ErrLarge  = errors.New("larger than any update")
	ErrNone   = errors.New("no other version lies beside the program")
)

// OlderError is an update that is no newer than the program.
type OlderError struct{ Have, Offered string }

// Error names both versions.
func (e OlderError) Error() string {
	return "version " + e.Offered + " is no newer than " + e.Have
}

const (
	product = "batayan-desk"
	// maxBytes is far above any program of ours, and little enough to be read into memory.
	maxBytes = 128 << 20
	// maxHead bounds the four lines of the signature.
	maxHead = 4 << 10
)

// Package is an update whose signature was right. Day is the day of its commit, as 2026-12-01.
type Package struct {
	Version, System, Day string

	Program []byte
}

// Open reads the update at path. The errors are those of Read, and disk's for what cannot be read.
func Open(path string, key sign.PublicKey) (Package, error) {
	f, err := os.Open(path)
	if err != nil {
		return Package{}, disk.Reading(path, err)
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil {
		return Package{}, disk.Reading(path, err)
	} else if !info.Mode().IsRegular() {
		return Package{}, ErrForm
	}
	p, err := Read(f, key)
	var system *os.PathError
	if errors.As(err, &system) {
		err = disk.Reading(path, err)
	}
	return p, err
}

// Read reads an update and checks its signature. Nothing of what it holds is believed before. The error is ErrForm, ErrLarge, or
// sign.ErrSignature.
func Read(from io.Reader, key sign.PublicKey) (Package, error) {
	data, err := io.ReadAll(io.LimitReader(from, maxBytes+1))
	if err != nil {
		return Package{}, err
	}
	if len(data) > maxBytes {
		return Package{}, ErrLarge
	}
	end := headEnd(data)
	if end < 0 {
		return Package{}, ErrForm
	}
	program := data[end:]
	said, err := key.Check(program, data[:end])
	if errors.Is(err, sign.ErrForm) {
		return Package{}, fmt.Errorf("%w: %w", ErrForm, err)
	}
	if err != nil {
		return Package{}, err
	}
	words := strings.Split(said, " ")
	if len(words) != 4 || words[0] != product || len(program) == 0 {
		return Package{}, ErrForm // signed with our key, and something else
	}
	if _, ok := numbers(words[1]); !ok {
		return Package{}, ErrForm
	}
	return Package{Version: words[1], System: words[2], Day: words[3], Program: program}, nil
}

// headEnd is where the four lines of the signature end; -1 where there are none.
func headEnd(data []byte) int {
	head, end := data[:min(len(data), maxHead)], 0
	for range 4 {
		n := bytes.IndexByte(head[end:], '\n')
		if n < 0 {
			return -1
		}
		end += n + 1
	}
	return end
}

// numbers are the three numbers of a version, as 0.12.1.
func numbers(version string) (n [3]int, ok bool) {
	parts := strings.Split(version, ".")
	if len(parts) != len(n) {
		return n, false
	}
	for i, part := range parts {
		value, err := strconv.ParseUint(part, 10, 16) // what Windows keeps of a version
		if err != nil || strconv.FormatUint(value, 10) != part {
			return n, false
		}
		n[i] = int(value)
	}
	return n, true
}

// Compare is -1, 0 or 1 as version a is older than b, the same or newer. What is no version is older than any.
func Compare(a, b string) int {
	x, aIs := numbers(a)
	y, bIs := numbers(b)
	if !aIs || !bIs {
		return cmp.Compare(asInt(aIs), asInt(bIs))
	}
	for i := range x {
		if c := cmp.Compare(x[i], y[i]); c != 0 {
			return c
		}
	}
	return 0
}

func asInt(is bool) int {
	if is {
		return 1
	}
	return 0
}

// beside is the path of the program's other self: "old", the version before, or "new", the one that is to come.
func beside(program, which string) string {
	ext := ""
	if strings.EqualFold(filepath.Ext(program), ".exe") {
		ext = filepath.Ext(program)
	}
	return strings.TrimSuffix(program, ext) + "." + which + ext
}
