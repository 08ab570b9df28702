package system

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// shell opens documents with the system's own program for them. Whatever a
// stranger's bundle is called, nothing that could run is ever handed over.
type shell struct{}

// openable are the kinds of file that the program writes or keeps for people to read.
var openable = []string{".pdf", ".docx", ".xlsx", ".csv", ".txt", ".zip", ".html", ".png", ".jpg", ".jpeg"}

var errNotOpenable = errors.New("not a kind of document that is opened")

// OpenFile opens the document at path. The error says so where it is no
// document, not there, or the system knows no program for it.
func (shell) OpenFile(path string) error { return handOver(path, "open", systemOpen) }

// PrintFile asks the program that the system knows for the document to print it.
func (shell) PrintFile(path string) error { return handOver(path, "print", systemPrint) }

func handOver(path, verb string, to func(string) error) error {
	full, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("%s %s: %w", verb, filepath.Base(path), err)
	}
	if !slices.Contains(openable, strings.ToLower(filepath.Ext(full))) {
		return fmt.Errorf("%s %s: %w", verb, filepath.Base(full), errNotOpenable)
	}
	info, err := os.Stat(full)
	if err != nil {
		return fmt.Errorf("%s %s: %w", verb, filepath.Base(full), err)
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s %s: %w", verb, filepath.Base(full), errNotOpenable)
	}
	if err := to(full); err != nil {
		return fmt.Errorf("%s %s: %w", verb, filepath.Base(full), err)
	}
	return nil
}
