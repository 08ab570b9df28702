package handover_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// brokenCase changes the sample office in one place: value stands at path, or an entry of a list is there again.
type brokenCase struct {
	Name  string `json:"name"`
	Path  []any  `json:"path"`
	Value any    `json:"value"`
	Copy  *int   `json:"copy"`
}

// quoted is what stands in a sentence as it was typed.
var quoted = regexp.MustCompile("“[^”]*”")

func brokenCases(t *testing.T) []brokenCase {
	t.Helper()
	var file struct {
		Cases []brokenCase `json:"cases"`
	}
	if err := json.Unmarshal(ok(os.ReadFile("testdata/broken_offices.json"))(t), &file); err != nil || len(file.Cases) < 60 {
		t.Fatalf("%d cases, %v", len(file.Cases), err)
	}
	return file.Cases
}

// broken is the sample office with the case's change.
func (c brokenCase) broken(t *testing.T) []byte {
	t.Helper()
	var whole any
	if err := json.Unmarshal(officefile.Sample(), &whole); err != nil {
		t.Fatal(err)
	}
	var put func(node any, path []any) any
	put = func(node any, path []any) any {
		if len(path) == 0 {
			if c.Copy != nil {
				list := node.([]any)
				return append(list, list[*c.Copy])
			}
			return c.Value
		}
		switch step := path[0].(type) {
		case float64:
			node.([]any)[int(step)] = put(node.([]any)[int(step)], path[1:])
		case string:
			if node == nil { // a part that the sample does not have
				node = map[string]any{}
			}
			node.(map[string]any)[step] = put(node.(map[string]any)[step], path[1:])
		}
		return node
	}
	return ok(json.Marshal(put(whole, c.Path)))(t)
}

// The place as a Field has it: "office.print.size_pt", "holidays[0].name_bn".
func (c brokenCase) place() string {
	var b strings.Builder
	for _, step := range c.Path {
		switch step := step.(type) {
		case float64:
			b.WriteString(office.Index(int(step)))
		case string:
			if b.Len() > 0 {
				b.WriteByte('.')
			}
			b.WriteString(step)
		}
	}
	return b.String()
}

// What the forms refuse came in through a file: letters of four hundred points, two letters with one number.
func TestOfficeThatCouldNotBeEnteredIsNotMadeFromAFileEither(t *testing.T) {
	d := desktest.Bare(t)
	for _, c := range brokenCases(t) {
		path := filepath.Join(d.Dir, "broken.batayan")
		err := d.Files().Init(path, bytes.NewReader(c.broken(t)))
		ps, is := office.AsProblems(err)
		if !is {
			t.Errorf("%s: %v", c.Name, err)
			continue
		}
		first := ps[0]
		within := strings.HasPrefix(first.Field, c.place()) || strings.HasPrefix(c.place(), first.Field)
		for _, beside := range []string{"office.memo.", "letters[1].", "directives[0].", "office.subordinate_offices[", "office.overlay."} {
			within = within || strings.HasPrefix(first.Field, beside) && strings.HasPrefix(c.place(), beside)
		}
		if !within || first.Field == "" {
			t.Errorf("%s: at %s, want %s: %v", c.Name, first.Field, c.place(), err)
		}
		if len(first.At) == 0 || strings.ContainsAny(quoted.ReplaceAllString(first.In(office.Bengali), ""), "0123456789") || first.In(office.Bengali) == first.Code {
			t.Errorf("%s: said as %q", c.Name, first.In(office.Bengali))
		}
		if left := ok(os.ReadDir(d.Dir))(t); len(left) != 0 {
			t.Errorf("%s: left behind %v", c.Name, left)
		}
	}
}
