package desktest

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desk/rooms"
)

// Spread puts the added records of Big into every category that is a list, one after the other.
const Spread = "spread"

// Big is a desk with the sample office and n records more in the category, or Spread over all: entries of the sample with
// names, numbers and addresses of their own. Its file is made once a run for each n and category.
func Big(t testing.TB, category string, n int) *Desk {
	t.Helper()
	d := Bare(t)
	d.Path = filepath.Join(d.Dir, "big.batayan")
	if err := os.WriteFile(d.Path, bigFile(t, category, n), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := d.Files().Open(d.Path); err != nil {
		t.Fatal(err)
	}
	return d
}

var big struct {
	mu    sync.Mutex
	files map[string][]byte
}

func bigFile(t testing.TB, category string, n int) []byte {
	t.Helper()
	big.mu.Lock()
	defer big.mu.Unlock()
	key := fmt.Sprint(category, n)
	if data, made := big.files[key]; made {
		return data
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "big.batayan")
	d := desk.New(desk.Env{Now: NewClock().Now, NewID: counted(), User: Actor})
	if err := rooms.Of(d).Init(path, strings.NewReader(enlarged(t, category, n))); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if big.files == nil {
		big.files = map[string][]byte{}
	}
	big.files[key] = data
	return data
}

// enlarged is the sample's exchange form with n records more.
func enlarged(t testing.TB, category string, n int) string {
	t.Helper()
	var file map[string]any
	if err := json.Unmarshal(officefile.Sample(), &file); err != nil {
		t.Fatal(err)
	}
	categories := file["categories"].(map[string]any)
	var into []string
	for _, id := range []string{
		"officers_staff", "notices", "services", "rti", "apa", "projects", "grs", "integrity", "development", "progress_reports", "training",
	} {
		if c := categories[id].(map[string]any); (category == Spread || category == id) && len(c["records"].([]any)) > 0 {
			into = append(into, id)
		}
	}
	if len(into) == 0 && n > 0 {
		t.Fatalf("no category %q to enlarge", category)
	}
	newID, at := counted(), time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC)
	patterns := map[string][]any{}
	for i := range n {
		id := into[i%len(into)]
		c := categories[id].(map[string]any)
		if patterns[id] == nil {
			patterns[id] = c["records"].([]any)
		}
		r := like(patterns[id][(i/len(into))%len(patterns[id])].(map[string]any), i)
		r["id"] = newID(at)
		c["records"] = append(c["records"].([]any), r)
	}
	out, err := json.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// like is another record of the kind of a pattern.
func like(pattern map[string]any, i int) map[string]any {
	r := map[string]any{}
	for key, v := range pattern {
		r[key] = v
	}
	r["attachments"] = []any{}
	values := map[string]any{}
	for name, v := range pattern["values"].(map[string]any) {
		text, is := v.(string)
		switch {
		case name == "order":
			v = float64(1000 + i)
		case name == "head":
			v = false
		case name == "mobile" && text != "":
			v = fmt.Sprintf("০১৭%08d", i)
		case name == "phone_office" && text != "":
			v = fmt.Sprintf("০২-৯%06d", i)
		case name == "email" && strings.Contains(text, "@"):
			v = fmt.Sprintf("u%d%s", i, text[strings.Index(text, "@"):])
		case is && (name == "name_bn" || name == "title_bn") && text != "":
			v = fmt.Sprintf("%s %d", text, i)
		}
		values[name] = v
	}
	r["values"] = values
	return r
}
