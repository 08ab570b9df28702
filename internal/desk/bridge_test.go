package desk_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/rooms"
)

// sources are the files of the bench and its rooms as they are compiled, without tests.
func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	set, files := token.NewFileSet(), map[string]*ast.File{}
	for _, name := range slices.Concat(ok(filepath.Glob("*.go"))(t), ok(filepath.Glob("*/*.go"))(t)) {
		if !strings.HasSuffix(name, "_test.go") {
			files[name] = ok(parser.ParseFile(set, name, nil, 0))(t)
		}
	}
	if len(files) < 20 {
		t.Fatalf("%d files", len(files))
	}
	return files
}

func boundTypes() map[string]reflect.Type {
	types := map[string]reflect.Type{}
	for _, bound := range rooms.Bound(desk.New(desk.Env{})) {
		types[reflect.TypeOf(bound).Elem().Name()] = reflect.TypeOf(bound)
	}
	return types
}

// A panic in a bound call is swallowed by Wails, and the page waits for ever: the first line of each must
// turn it into an answer.
func TestEveryBoundMethodRecoversFirst(t *testing.T) {
	bound, seen := boundTypes(), 0
	for _, file := range sources(t) {
		for _, decl := range file.Decls {
			method, is := decl.(*ast.FuncDecl)
			if !is || method.Recv == nil || !method.Name.IsExported() {
				continue
			}
			star, is := method.Recv.List[0].Type.(*ast.StarExpr)
			if !is {
				continue
			}
			owner := star.X.(*ast.Ident).Name
			if _, is := bound[owner]; !is {
				continue
			}
			seen++
			if !recoversFirst(method) {
				t.Errorf("%s.%s does not begin with defer ….Recovered(&err)", owner, method.Name.Name)
			}
			for _, result := range method.Type.Results.List {
				if len(result.Names) != 1 {
					t.Errorf("%s.%s does not name its results", owner, method.Name.Name)
				}
			}
		}
	}
	methods := 0
	for _, typ := range bound {
		methods += typ.NumMethod()
	}
	if seen != methods || seen < 40 {
		t.Errorf("%d methods seen of %d", seen, methods)
	}
}

func recoversFirst(method *ast.FuncDecl) bool {
	if len(method.Body.List) == 0 {
		return false
	}
	first, is := method.Body.List[0].(*ast.DeferStmt)
	if !is || len(first.Call.Args) != 1 {
		return false
	}
	called, is := first.Call.Fun.(*ast.SelectorExpr)
	if !is || called.Sel.Name != "Recovered" {
		return false
	}
	address, is := first.Call.Args[0].(*ast.UnaryExpr)
	if !is || address.Op != token.AND {
		return false
	}
	name, is := address.X.(*ast.Ident)
	return is && name.Name == "err"
}

// The shape of every call: at most one struct in, one struct out, and an error.
func TestEveryBoundMethodTakesOneStructAndAnswersWithOne(t *testing.T) {
	failure := reflect.TypeFor[error]()
	for name, typ := range boundTypes() {
		for i := range typ.NumMethod() {
			m := typ.Method(i)
			if in := m.Type.NumIn() - 1; in > 1 || in == 1 && m.Type.In(1).Kind() != reflect.Struct {
				t.Errorf("%s.%s takes something else than one struct", name, m.Name)
			}
			if m.Type.NumOut() != 2 || m.Type.Out(0).Kind() != reflect.Struct || m.Type.Out(1) != failure {
				t.Errorf("%s.%s does not answer with one struct and an error", name, m.Name)
			}
		}
	}
}

// crossing walks every type that crosses the bridge, with the place it was met.
func crossing(t *testing.T, visit func(place string, typ reflect.Type, inward bool)) {
	t.Helper()
	for name, typ := range boundTypes() {
		for i := range typ.NumMethod() {
			m := typ.Method(i)
			seen := map[reflect.Type]bool{}
			if m.Type.NumIn() == 2 {
				walk(name+"."+m.Name, m.Type.In(1), seen, func(place string, typ reflect.Type) { visit(place, typ, true) })
			}
			seen = map[reflect.Type]bool{}
			walk(name+"."+m.Name, m.Type.Out(0), seen, func(place string, typ reflect.Type) { visit(place, typ, false) })
		}
	}
}

func walk(place string, typ reflect.Type, seen map[reflect.Type]bool, visit func(string, reflect.Type)) {
	visit(place, typ)
	switch typ.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		walk(place, typ.Elem(), seen, visit)
	case reflect.Struct:
		if seen[typ] {
			return
		}
		seen[typ] = true
		for i := range typ.NumField() {
			f := typ.Field(i)
			walk(place+"."+f.Name, f.Type, seen, visit)
		}
	}
}

// mayFloat are the fields that hold measures: a page gives them, and JSON knows neither NaN nor infinity.
var mayFloat = []string{"TopMM", "BottomMM", "LeftMM", "RightMM", "SizePt", "LineHeight"}

// An answer that cannot be marshalled ends the program; a time becomes "any" in the page's types.
func TestOnlyPlainValuesCrossTheBridge(t *testing.T) {
	crossing(t, func(place string, typ reflect.Type, _ bool) {
		switch typ.Kind() {
		case reflect.Interface, reflect.Func, reflect.Chan, reflect.UnsafePointer, reflect.Complex64, reflect.Complex128, reflect.Uintptr:
			t.Errorf("%s is a %s", place, typ)
		case reflect.Float32, reflect.Float64:
			if last := place[strings.LastIndex(place, ".")+1:]; !slices.Contains(mayFloat, last) {
				t.Errorf("%s is a %s: it could be NaN", place, typ)
			}
		case reflect.Map:
			if typ.Key().Kind() != reflect.String {
				t.Errorf("%s has keys of %s", place, typ.Key())
			}
		case reflect.Struct:
			if typ.PkgPath() == "time" {
				t.Errorf("%s is a %s", place, typ)
			}
			for i := range typ.NumField() {
				if f := typ.Field(i); f.IsExported() && f.Tag.Get("json") == "" {
					t.Errorf("%s.%s has no JSON name", place, f.Name)
				}
			}
		}
	})
}

// A page that was changed must not name a place on the disk: what it may give is listed here field by field.
func TestPageGivesNoPaths(t *testing.T) {
	crossing(t, func(place string, typ reflect.Type, inward bool) {
		if !inward || typ.Kind() != reflect.Struct {
			return
		}
		for i := range typ.NumField() {
			kind := typ.Field(i).Type
			if kind.Kind() == reflect.Slice {
				kind = kind.Elem()
			}
			if kind.Kind() != reflect.String {
				continue
			}
			name := strings.ToLower(typ.Field(i).Name)
			for _, word := range []string{"path", "file", "folder", "dir", "command"} {
				if strings.Contains(name, word) && name != "filecode" && name != "directive" {
					t.Errorf("%s.%s: a place that the page may give", place, typ.Field(i).Name)
				}
			}
		}
	})
	// What a page does name is an id or a digest; no verb behind it opens a file of that name.
	allowed := map[string]bool{
		"attached.go": true, "opening.go": true, "output.go": true, "handover/init.go": true, "handover/verify.go": true, "officefile/files.go": true,
		"officefile/shelf.go": true, // looks for an id among the files of its own folder
	}
	for name, file := range sources(t) {
		for _, imported := range file.Imports {
			if path := strings.Trim(imported.Path.Value, `"`); (path == "os" || path == "os/exec" || path == "io/ioutil") && !allowed[name] {
				t.Errorf("%s imports %s", name, path)
			}
		}
	}
}

// Lists cross as lists: a page that draws null as a list fails.
func TestEmptyAnswersCrossWithoutNullLists(t *testing.T) {
	for name, typ := range boundTypes() {
		for i := range typ.NumMethod() {
			if _, err := json.Marshal(reflect.New(typ.Method(i).Type.Out(0)).Interface()); err != nil {
				t.Errorf("%s.%s: %v", name, typ.Method(i).Name, err)
			}
		}
	}
}
