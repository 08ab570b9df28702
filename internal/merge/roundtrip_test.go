//go:build !race

// Under the race detector the library of workbooks takes minutes.

package merge_test

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"batayandesk/internal/catalog"
	"batayandesk/internal/exchange"
	"batayandesk/internal/merge"
	"batayandesk/internal/office"
	"batayandesk/internal/sheet"
)

func sample(t testing.TB) exchange.File {
	t.Helper()
	f, err := os.Open("../desk/officefile/sample/sample_office.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ex, err := exchange.Read(f, catalog.Default(), office.Known{})
	if err != nil {
		t.Fatal(err)
	}
	return ex
}

// edited is a workbook of one category in which somebody worked, and what is meant by it.
type edited struct {
	category *catalog.Category
	records  []office.Record
	data     []byte
	want     map[string]map[string]string // record → field → value
	copied   int
	out      map[string]bool
}

// edit exports records of a category, changes cells of the workbook and moves, copies and takes out rows.
func edit(t *rapid.T, ex exchange.File) edited {
	cat := catalog.Default()
	e := edited{want: map[string]map[string]string{}, out: map[string]bool{}}
	lists := slices.DeleteFunc(cat.IDs(), func(id string) bool { return len(ex.Categories[id].Records) < 2 })
	e.category, _ = cat.Category(rapid.SampledFrom(lists).Draw(t, "category"))
	e.records = slices.Clone(ex.Categories[e.category.ID].Records)
	for n := range rapid.IntRange(0, 3).Draw(t, "doubles") { // the same to the last letter, but for the number that none may share
		r := e.records[n%len(e.records)]
		r.ID, r.Values = fmt.Sprintf("01EKEF7KW0FPVGAKFQ2W8KK%03d", n), maps.Clone(r.Values)
		if u := e.category.Unique; u != nil {
			r.Values[u.Field] = fmt.Sprint(900 + n)
		}
		e.records = append(e.records, r)
	}
	var b bytes.Buffer
	table := sheet.Table{Category: e.category, Records: e.records}
	if err := sheet.WriteXLSX(&b, []sheet.Table{table}, sheet.Options{Officer: catalog.OfficersOf(ex.Categories["officers_staff"].Records)}); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	name, ids := book.GetSheetList()[0], len(e.category.Fields)+1
	for range rapid.IntRange(1, 6).Draw(t, "edits") {
		e.step(t, book, name, ids)
	}
	var out bytes.Buffer
	if err := book.Write(&out); err != nil {
		t.Fatal(err)
	}
	e.data = out.Bytes()
	return e
}

func (e *edited) step(t *rapid.T, book *excelize.File, name string, ids int) {
	cells, err := book.GetRows(name)
	if err != nil || len(cells) < 3 {
		return
	}
	row := rapid.IntRange(2, len(cells)).Draw(t, "row")
	id, _ := book.GetCellValue(name, at(ids, row))
	alone := e.copied == 0 // of a row that was copied, either may be the record
	switch rapid.SampledFrom([]string{"cell", "cell", "cell", "clear", "move", "copy", "out"}).Draw(t, "what") {
	case "move":
		err = book.DuplicateRowTo(name, row, len(cells)+1)
		if err == nil {
			err = book.RemoveRow(name, row)
		}
	case "out":
		if alone {
			delete(e.want, id)
			e.out[id] = true
			err = book.RemoveRow(name, row)
		}
	case "copy":
		if alone && len(e.want) == 0 && e.category.One == nil {
			e.copied++
			err = book.DuplicateRow(name, row)
		}
	case "clear", "cell":
		column := rapid.IntRange(0, len(e.category.Fields)-1).Draw(t, "column")
		f := e.category.Fields[column]
		if !alone || f.Kind != catalog.Text && f.Kind != catalog.Long || len(f.Name) > 3 && f.Name[len(f.Name)-3:] == "_en" {
			return
		}
		text := "বদল " + rapid.StringOfN(rapid.SampledFrom([]rune("কখগঘ")), 1, 6, -1).Draw(t, "text")
		if f.Need == catalog.Optional && rapid.Bool().Draw(t, "empty") {
			text = ""
		}
		if e.want[id] == nil {
			e.want[id] = map[string]string{}
		}
		e.want[id][f.Name] = text
		err = book.SetCellStr(name, at(column+1, row), text)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// failer is what the tests of rapid and of testing have in common.
type failer interface {
	Errorf(string, ...any)
	Fatalf(string, ...any)
}

// check brings the workbook back and compares.
func (e edited) check(t failer, ex exchange.File) {
	grids, err := sheet.Read(e.data)
	if err != nil || len(grids) != 1 {
		t.Fatalf("%d grids, %v", len(grids), err)
	}
	m := grids[0].Understand(catalog.Default(), sheet.Asked{})
	if m.Category != e.category {
		t.Fatalf("taken for %v", m.Category)
	}
	lines, _ := grids[0].Lines(m)
	var in []merge.Row
	for _, l := range lines {
		in = append(in, merge.Row{Number: l.Number, ID: l.ID, Values: l.Values, Clear: true})
	}
	plan := merge.Plan{Category: e.category, Live: e.records, Env: catalog.Env{Day: "2020-10-05", Officer: catalog.OfficersOf(ex.Categories["officers_staff"].Records)}}
	results := plan.Rows(in)
	fresh := 0
	for _, r := range results {
		switch {
		case r.State == merge.New:
			fresh++
			continue
		case r.State == merge.Refused:
			t.Fatalf("row %d is refused: %+v", r.Row, r.Findings)
		}
		want := maps.Clone(r.Before.Values)
		for field, v := range e.want[r.Before.ID] {
			if v == "" {
				delete(want, field)
			} else {
				want[field] = v
			}
		}
		if !maps.Equal(r.Record.Values, want) {
			t.Errorf("%s row %d: %v, want %v", e.category.ID, r.Row, r.Record.Values, want)
		}
		if changed := !maps.Equal(want, r.Before.Values); changed != (r.State == merge.Changed) {
			t.Errorf("%s row %d is %s", e.category.ID, r.Row, r.State)
		}
	}
	if fresh != e.copied || plan.Absent(results) != len(e.out) {
		t.Errorf("%s: %d new of %d, %d absent of %d", e.category.ID, fresh, e.copied, plan.Absent(results), len(e.out))
	}
}

// Whatever cells of an exported workbook somebody changes, whatever rows are moved, copied or taken out: bringing it back changes
// those fields, and nothing else.
func TestOnlyWhatWasChangedInASheetChanges(t *testing.T) {
	ex := sample(t)
	rapid.Check(t, func(t *rapid.T) { edit(t, ex).check(t, ex) })
}

// The same where LibreOffice has saved the workbook in between, if this machine has it.
func TestOnlyWhatWasChangedInASheetOfLibreOfficeChanges(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("no LibreOffice on this machine")
	}
	ex := sample(t)
	workbooks := rapid.Custom(func(t *rapid.T) edited { return edit(t, ex) })
	for n := range 8 {
		e, dir := workbooks.Example(n), t.TempDir()
		path, out := filepath.Join(dir, "in.xlsx"), filepath.Join(dir, "out")
		if err := os.WriteFile(path, e.data, 0o600); err != nil {
			t.Fatal(err)
		}
		if said, err := exec.Command(soffice, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", "xlsx", "--outdir", out, path).CombinedOutput(); err != nil {
			t.Fatalf("%s: %v", said, err)
		}
		if e.data, err = os.ReadFile(filepath.Join(out, "in.xlsx")); err != nil {
			t.Fatal(err)
		}
		e.check(t, ex)
	}
}

func at(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err)
	}
	return name
}
