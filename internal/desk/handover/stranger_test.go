package handover_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"batayandesk/internal/bundle"
	"batayandesk/internal/catalog"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"

	"pgregory.net/rapid"
)

// strangers is how many offices are drawn: few beside other tests, as many as BATAYAN_TEST_OFFICES says where it is set.
func strangers(t *testing.T) int {
	n, err := strconv.Atoi(os.Getenv("BATAYAN_TEST_OFFICES"))
	if err != nil || n < 1 {
		return 12
	}
	t.Log(n, "offices")
	return n
}

// A reader that knows nothing but the page of the format must see in a bundle what this program sees, or the page is not
// enough for the next who needs the content when this program is gone. It also finds what was changed.
func TestStrangersReaderAgreesWithOursOnEveryBundle(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no Python here")
	}
	if lines := len(strings.Split(string(ok(os.ReadFile("testdata/reader.py"))(t)), "\n")); lines > 150 {
		t.Errorf("the reader has %d lines: the format asks too much of a stranger", lines)
	}
	d, dir := desktest.Open(t), t.TempDir()
	var paths []string
	rng := rapid.Custom(func(rt *rapid.T) bool {
		now := ok(d.Settings.Get())(t)
		_, _ = d.Settings.Save(officefile.SettingsIn{Office: drawSettings(rt, now.Office), Base: now.Revision})
		for range rapid.IntRange(1, 6).Draw(rt, "entries") {
			_, _ = d.Records.Save(drawRecord(rt))
		}
		_, _ = d.Directives.Register(drawIntake(rt))
		_, _ = d.Holidays.Save(duties.HolidaysSave{Year: 2030 + len(paths), Rows: []office.Holiday{{
			Date: office.NewDate(2030+len(paths), 1, 9), Kind: office.HolidayKinds.All()[0], NameBN: typing.Draw(rt, "occasion"),
		}}})
		return true
	})
	for at := range strangers(t) {
		rng.Example(at)
		path := filepath.Join(dir, fmt.Sprintf("%04d.zip", at))
		ok(d.Files().Bundle(path))(t)
		paths = append(paths, path)
	}
	spoilt := filepath.Join(dir, "spoilt.zip")
	data := ok(os.ReadFile(paths[0]))(t)
	head := []byte("%PDF-1.4") // of an attachment, which is stored as it is
	at := bytes.Index(data, head)
	data[at+len(head)+20] ^= 1
	if err := os.WriteFile(spoilt, data, 0o644); err != nil {
		t.Fatal(err)
	}
	said := reading(t, python, append(paths, spoilt))
	for i, path := range paths {
		if ours := understood(t, path); said[i].Fault != "" || !reflect.DeepEqual(ours, said[i].Read) {
			t.Fatalf("%s: the stranger says %q\n%s", filepath.Base(path), said[i].Fault, difference(asText(t, ours), asText(t, said[i].Read)))
		}
	}
	if last := said[len(paths)]; last.Fault == "" {
		t.Error("the stranger takes a bundle that was changed")
	}
}

// told is what a reader says of one bundle.
type told struct {
	Read  any    `json:"read"`
	Fault string `json:"fault"`
}

// reading lets the stranger read bundles, all in one run of it.
func reading(t *testing.T, python string, paths []string) (all []told) {
	t.Helper()
	cmd := exec.Command(python, append([]string{"testdata/reader.py"}, paths...)...)
	cmd.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	lines := bufio.NewScanner(bytes.NewReader(out))
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var one told
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			t.Fatal(err)
		}
		all = append(all, one)
	}
	if len(all) != len(paths) {
		t.Fatalf("%d bundles, %d answers", len(paths), len(all))
	}
	return all
}

// understood is what this program reads of a bundle, in the words of the stranger.
func understood(t *testing.T, path string) any {
	t.Helper()
	data := ok(os.ReadFile(path))(t)
	var ex exchange.File
	bag := ok(bundle.Open(t.Context(), bytes.NewReader(data), int64(len(data)), func(r io.Reader) (bundle.Content, error) {
		read, err := exchange.ReadContent(r, catalog.Default(), office.Known{})
		ex = read
		said := bundle.Content{Office: read.Office.ID}
		read.EachFile(catalog.Default(), func(_ string, _ office.Text, a office.Attachment) { said.Files = append(said.Files, a) })
		return said, err
	}, nil))(t)
	if bag.Kind != bundle.KindBundle {
		t.Fatalf("%s is a %s", path, bag.Kind)
	}
	categories := map[string]any{}
	for _, category := range catalog.Default().All() {
		given, has := ex.Categories[category.ID]
		if !has {
			continue
		}
		records := map[string]any{}
		for _, r := range given.Records {
			values := map[string]any{}
			for _, f := range category.Fields {
				if v := f.Exchange(r.Values[f.Name]); v != nil {
					values[f.Name] = oneText(t, v)
				}
			}
			files := []any{}
			for _, a := range r.Attachments {
				files = append(files, []any{a.Name, a.Size, a.SHA256})
			}
			records[r.ID] = map[string]any{"values": values, "attachments": files, "updated_on": string(r.UpdatedOn), "confirmed_on": string(r.ConfirmedOn)}
		}
		categories[category.ID] = map[string]any{
			"not_applicable": given.State.NotApplicable != nil, "confirmed_on": string(given.State.ConfirmedOn), "records": records,
		}
	}
	directives, letters, holidays := []any{}, []any{}, []any{}
	for _, d := range ex.Directives {
		directives = append(directives, []any{d.ID, d.Memo, len(d.Items)})
	}
	for _, l := range ex.Letters {
		letters = append(letters, []any{l.ID, l.Memo})
	}
	for _, h := range ex.Holidays {
		holidays = append(holidays, string(h.Date))
	}
	var out any
	if err := json.Unmarshal([]byte(asText(t, map[string]any{
		"office": ex.Office.NameBN, "day": "2020-10-05", "categories": categories, "directives": directives, "letters": letters, "holidays": holidays,
	})), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// oneText is a value as the stranger writes it.
func oneText(t *testing.T, v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []string:
		parts := make([]string, len(v))
		for i, one := range v {
			parts[i] = asText(t, one)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return fmt.Sprint(v)
}

// asText is v as JSON without escapes of HTML.
func asText(t *testing.T, v any) string {
	t.Helper()
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(out.String(), "\n")
}
