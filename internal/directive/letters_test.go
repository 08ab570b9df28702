package directive_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/directive"
	"batayandesk/internal/office"
)

var update = flag.Bool("update", false, "write the expected readings anew")

// reading is what a letter must give, short enough to be read beside its text.
type reading struct {
	Issuer    string             `json:"issuer"`
	Branch    string             `json:"branch,omitempty"`
	Website   string             `json:"website,omitempty"`
	Memo      string             `json:"memo"`
	Form      office.MemoForm    `json:"form"`
	Date      office.Date        `json:"date"`
	Bangla    *office.BanglaDate `json:"bangla,omitempty"`
	Subject   string             `json:"subject"`
	Days      *int               `json:"days,omitempty"`
	Deadline  office.Date        `json:"deadline,omitempty"`
	Scope     office.Scope       `json:"scope,omitempty"`
	Items     []string           `json:"items"` // mark | category | text
	Signatory []string           `json:"signatory"`
	Copies    []string           `json:"copies"`
	Doubts    []string           `json:"doubts"` // field: why
	Asked     []string           `json:"asked"`
}

func brief(u directive.Understood) reading {
	r := reading{u.Issuer, u.Branch, u.Website, u.Memo, u.MemoForm, u.Date, u.Bangla, u.Subject, u.Days, u.Deadline, u.Scope,
		[]string{}, u.Signatory, u.Copies, []string{}, u.Asked}
	for _, item := range u.Items {
		r.Items = append(r.Items, item.Mark+" | "+item.Category+" | "+item.Text)
	}
	for _, d := range u.Doubts {
		r.Doubts = append(r.Doubts, d.Field+": "+d.Why)
	}
	return r
}

func encode(t *testing.T, v any) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLettersOfManyOfficesAreUnderstood(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != letterCount {
		t.Fatalf("%d letters, want %d", len(files), letterCount)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(name, func(t *testing.T) {
			got := encode(t, brief(directive.Read(letterText(t, name), catalog.Default())))
			expected := "testdata/" + name + ".json"
			if *update {
				if err := os.WriteFile(expected, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(expected)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("read\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// letterCount is how many letters there are; a lost file must not pass in silence.
const letterCount = 35
