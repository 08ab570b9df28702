package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// writing are the calls that put files on a disk or give them another name.
var writing = []string{
	"Create", "CreateTemp", "WriteFile", "Rename", "Link", "Symlink", "Mkdir", "MkdirAll", "MkdirTemp", "Remove", "RemoveAll", "Truncate", "OpenFile",
}

// mayWrite says which files beside disk's call them, and why.
var mayWrite = map[string]string{
	"store/engine_bolt.go":               "OpenFile: bbolt opens its own file by it, and makes none",
	"store/backup.go":                    "OpenFile: the file that disk.Make made is filled",
	"store/restore.go":                   "OpenFile: the file that disk.Make made is filled",
	"store/migrate.go":                   "OpenFile Link Remove: the old file keeps a second name, and its copy lies under one until it was checked",
	"update/place.go":                    "OpenFile: the file that disk.MakeOver made is filled",
	"internal/system/console_windows.go": "OpenFile: the console is no file",
	"internal/system/crash.go":           "OpenFile: the Go runtime writes to it while the program dies",
	"internal/native/instance_unix.go":   "Mkdir OpenFile Remove: a socket and its lock in the folder of what runs, which hold no data",
}

// A file that is written in another way can be met half written, under its final name, after a kill.
func TestDiskAloneWritesFiles(t *testing.T) {
	used := map[string]bool{}
	for _, top := range []string{".", "../app"} {
		err := filepath.WalkDir(top, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			place := strings.TrimPrefix(filepath.ToSlash(path), "../app/")
			if strings.HasPrefix(place, "disk/") || strings.HasPrefix(place, "desktest/") { // desktest is for tests alone
				return nil
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				called, is := n.(*ast.SelectorExpr)
				if !is {
					return true
				}
				if from, is := called.X.(*ast.Ident); !is || from.Name != "os" || !slices.Contains(writing, called.Sel.Name) {
					return true
				}
				if why, allowed := mayWrite[place]; !allowed || !slices.Contains(strings.Fields(strings.SplitN(why, ":", 2)[0]), called.Sel.Name) {
					t.Errorf("%s calls os.%s", place, called.Sel.Name)
				}
				used[place] = true
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for place := range mayWrite {
		if !used[place] {
			t.Errorf("%s writes nothing any more", place)
		}
	}
}
