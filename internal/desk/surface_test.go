package desk_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// maxSurface is how many names the bench may show its rooms: functions, methods, types and constants. What one room alone
// needs is that room's.
const maxSurface = 216

// What the bench shows is a decision, name by name: testdata/surface.txt lists it.
func TestBenchShowsItsRoomsOnlyWhatIsListed(t *testing.T) {
	var shown []string
	for _, name := range ok(filepath.Glob("*.go"))(t) {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		for _, decl := range ok(parser.ParseFile(token.NewFileSet(), name, nil, 0))(t).Decls {
			shown = append(shown, exported(decl)...)
		}
	}
	slices.Sort(shown)
	listed := strings.Fields(string(ok(os.ReadFile(filepath.Join("testdata", "surface.txt")))(t)))
	for _, name := range shown {
		if !slices.Contains(listed, name) {
			t.Errorf("%s is shown and not listed", name)
		}
	}
	for _, name := range listed {
		if !slices.Contains(shown, name) {
			t.Errorf("%s is listed and not shown", name)
		}
	}
	if len(shown) > maxSurface {
		t.Errorf("the bench shows %d names, at most %d are meant", len(shown), maxSurface)
	}
}

// exported are the names that a declaration shows, a method with its type.
func exported(decl ast.Decl) (names []string) {
	add := func(name string) {
		if last := name[strings.LastIndex(name, ".")+1:]; ast.IsExported(last) && ast.IsExported(name) {
			names = append(names, name)
		}
	}
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		owner := ""
		if decl.Recv != nil {
			owner = strings.TrimPrefix(fmt.Sprint(decl.Recv.List[0].Type), "&{") // a pointer prints as &{pos name}
			owner = strings.Trim(owner[strings.LastIndex(owner, " ")+1:], "}") + "."
		}
		add(owner + decl.Name.Name)
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				add(spec.Name.Name)
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					add(name.Name)
				}
			}
		}
	}
	return names
}
