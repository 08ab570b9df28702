package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// neverInputs are folders that hold products, other people's files (the lock
// files, which are inputs, fix those) or what only tests read.
var neverInputs = map[string]bool{"node_modules": true, "out": true, ".git": true, "dist": true, "testdata": true}

// digest names the state of the inputs: names and contents of every file, and
// extra. An input that does not exist counts as absent, so its arrival is a change.
func (b *builder) digest(inputs []string, extra string) (string, error) {
	h := sha256.New()
	fmt.Fprintf(h, "%s %s\x00", runtime.Version(), extra)
	for _, input := range inputs {
		root := filepath.Join(b.root, input)
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) {
				fmt.Fprintf(h, "absent %s\x00", input)
				return nil
			}
			if err != nil {
				return err
			}
			if entry.IsDir() {
				if neverInputs[entry.Name()] && path != root {
					return filepath.SkipDir
				}
				return nil
			}
			if strings.HasSuffix(path, "_test.go") {
				return nil
			}
			return addFile(h, b.root, path)
		})
		if err != nil {
			return "", fmt.Errorf("read inputs: %w", err)
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func addFile(h io.Writer, root, path string) error {
	name, err := filepath.Rel(root, path)
	if err != nil {
		return err
	}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // removed while we walked, an editor's temporary file as a rule
	}
	if err != nil {
		return err
	}
	defer f.Close()
	fmt.Fprintf(h, "%s\x00", filepath.ToSlash(name))
	_, err = io.Copy(h, f)
	fmt.Fprint(h, "\x00")
	return err
}
