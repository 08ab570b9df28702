package window_test

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"batayandesk/app/internal/system"
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/rooms"
	"batayandesk/internal/office"
)

// boundMethods are all that the page may call, in a fixed order.
func boundMethods(d *desk.Desk) []boundMethod {
	var all []boundMethod
	for _, bound := range rooms.Bound(d) {
		v := reflect.ValueOf(bound)
		for i := range v.NumMethod() {
			name := v.Type().Elem().Name() + "." + v.Type().Method(i).Name
			all = append(all, boundMethod{name, v.Method(i)})
		}
	}
	slices.SortFunc(all, func(a, b boundMethod) int { return strings.Compare(a.name, b.name) })
	return all
}

type boundMethod struct {
	name string
	call reflect.Value
}

// The bridge has no names for arguments and no second answer: one struct in, one
// struct (or a list of them) and an error out.
//
// Source: app/README.md › Bridge to the page.
func TestEveryBoundMethodTakesAndGivesAtMostOneStruct(t *testing.T) {
	methods := boundMethods(desk.New(desk.Env{Now: time.Now}))
	if len(methods) < 30 {
		t.Fatalf("only %d methods are bound", len(methods))
	}
	for _, m := range methods {
		shape := m.call.Type()
		if shape.NumIn() > 1 || shape.NumIn() == 1 && shape.In(0).Kind() != reflect.Struct {
			t.Errorf("%s: takes %v", m.name, shape)
		}
		if shape.NumOut() != 2 || !structs(shape.Out(0)) || shape.Out(1) != reflect.TypeFor[error]() {
			t.Errorf("%s: gives %v", m.name, shape)
			continue
		}
		crossing := []reflect.Type{shape.Out(0)}
		if shape.NumIn() == 1 {
			crossing = append(crossing, shape.In(0))
		}
		for _, c := range crossing {
			if why := cannotCross(c, nil); why != "" {
				t.Errorf("%s: %s", m.name, why)
			}
		}
	}
}

// structs: one struct, or a list of them.
func structs(t reflect.Type) bool {
	return t.Kind() == reflect.Struct || t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct
}

// cannotCross says what in a type the bridge would mangle or refuse; "" if nothing.
func cannotCross(t reflect.Type, on []reflect.Type) string {
	if slices.Contains(on, t) {
		return ""
	}
	on = append(on, t)
	switch t.Kind() {
	case reflect.String, reflect.Bool, reflect.Int, reflect.Int64, reflect.Float64:
		return ""
	case reflect.Slice, reflect.Pointer:
		return cannotCross(t.Elem(), on)
	case reflect.Map:
		if t.Key().Kind() != reflect.String {
			return t.String() + ": its keys are not text"
		}
		return cannotCross(t.Elem(), on)
	case reflect.Struct:
		if t == reflect.TypeFor[time.Time]() {
			return "time.Time arrives as any: use office.Date or text"
		}
		for i := range t.NumField() {
			f := t.Field(i)
			if !f.IsExported() || f.Tag.Get("json") == "-" {
				continue
			}
			if why := cannotCross(f.Type, on); why != "" {
				return f.Name + ": " + why
			}
		}
		return ""
	}
	return t.String() + " cannot cross"
}

// nobody answers every dialog with a change of mind.
type nobody struct{}

func (nobody) OpenFile(string) (string, error)         { return "", nil }
func (nobody) OpenFiles(string) ([]string, error)      { return nil, nil }
func (nobody) SaveFile(string, string) (string, error) { return "", nil }
func (nobody) Folder() (string, error)                 { return "", nil }

// openSample is a desk on a sample office of its own.
func openSample(t testing.TB) *desk.Desk {
	t.Helper()
	dir := t.TempDir()
	env := system.DeskEnv(dir, "পরীক্ষক")
	env.Now = func() time.Time { return time.Date(2020, 10, 5, 10, 30, 0, 0, time.UTC) }
	env.Dialogs = nobody{}
	d := desk.New(env)
	if err := rooms.Of(d).InitSample(filepath.Join(dir, "office.batayan")); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

// Any script in the window can call any bound method with any JSON: none may
// panic, answer what cannot be written as JSON, or fail with anything but a
// problem in words.
//
// Source: app/README.md › Window as an attack surface.
func FuzzBoundCall(f *testing.F) {
	d := openSample(f)
	methods := boundMethods(d)
	for i := range methods {
		for _, input := range []string{
			`{}`,
			`{"id":"","category":"officers","record":"x","text":"\u0000","lang":"xx","day":"2020-02-30","n":-1,"from":-5,"count":1000000000,"year":-1}`,
			`{"category":"../../etc/passwd","id":"01ARZ3NDEKTSV4RRFFQ69G5FAV","field":"mobile","values":{"mobile":"০১৭"},"base":99,"query":"\ufeffক্ষ্ম"}`,
		} {
			f.Add(i, input)
		}
	}
	f.Fuzz(func(t *testing.T, at int, input string) {
		m := methods[((at%len(methods))+len(methods))%len(methods)]
		if strings.HasPrefix(m.name, "Offices.") && !strings.HasSuffix(m.name, ".Session") {
			return // opens and closes files: a subject of desk's own tests
		}
		var in []reflect.Value
		if m.call.Type().NumIn() == 1 {
			value := reflect.New(m.call.Type().In(0))
			if json.Unmarshal([]byte(input), value.Interface()) != nil {
				return // Wails refuses it before the call
			}
			in = append(in, value.Elem())
		}
		out := m.call.Call(in)
		if _, err := json.Marshal(out[0].Interface()); err != nil {
			t.Errorf("%s(%s): the answer cannot cross: %v", m.name, input, err)
		}
		err, _ := out[1].Interface().(error)
		if err == nil {
			return
		}
		var internal office.Problem
		if ps, ok := office.AsProblems(err); !ok || errors.As(err, &internal) && internal.Code == "internal" || len(ps) > 0 && ps[0].Code == "internal" {
			t.Errorf("%s(%s): %v", m.name, input, err)
		}
	})
}
