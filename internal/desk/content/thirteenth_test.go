package content_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/portal"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"

	"github.com/xuri/excelize/v2"
)

// vehicles is declared here alone: everything a clerk can do with a category must follow from that.
var vehicles = catalog.Category{
	ID: "vehicles", Shape: catalog.List, Label: office.Text{BN: "যানবাহন", EN: "Vehicles"},
	Title: []string{"name_bn"}, Columns: []string{"name_bn", "bought_on", "driver_mobile"}, Sort: []catalog.SortKey{{Field: "name_bn"}},
	Fresh: catalog.Freshness{Kind: catalog.FreshDays, N: 30},
	Fields: []catalog.Field{
		{Name: "name_bn", Kind: catalog.Text, Label: office.Text{BN: "গাড়ির নাম", EN: "Vehicle"}, Need: catalog.Required},
		{Name: "bought_on", Kind: catalog.Date, Label: office.Text{BN: "কেনার তারিখ", EN: "Bought on"}, Need: catalog.ForDone, NotFuture: true},
		{Name: "driver_mobile", Kind: catalog.Mobile, Label: office.Text{BN: "চালকের মোবাইল", EN: "Driver's mobile"}, Need: catalog.Optional},
	},
}

func TestCategoryDeclaredOnlyInThisTestShowsUpEverywhere(t *testing.T) {
	d := desktest.Open(t, func(env *desk.Env) { env.Catalog = catalog.Default().With(vehicles) })
	form := ok(d.Records.Form(desk.CategoryIn{Category: "vehicles"}))(t)
	if len(form.Fields) != 3 || form.Label.BN != "যানবাহন" {
		t.Fatalf("form %+v", form)
	}
	checked := ok(d.Records.Check(content.Draft{Category: "vehicles", Values: map[string]string{"bought_on": "2031-01-01"}}))(t)
	if len(checked.Findings) != 2 {
		t.Errorf("findings %+v", checked.Findings)
	}
	_, err := d.Records.Save(content.Draft{Category: "vehicles", Values: map[string]string{"name_bn": " "}})
	refused(t, err, "required")
	saved := ok(d.Records.Save(content.Draft{Category: "vehicles", Values: map[string]string{"name_bn": "জিপগাড়ি কুষ্টিয়া-ঘ", "driver_mobile": "০১৭১১-১১১১১১"}}))(t)
	if saved.State != office.Partial || saved.Nav.Categories[12].Label != "যানবাহন" || saved.Nav.Categories[12].Count != 1 || saved.Nav.Worklist != 4 {
		t.Errorf("%s", asJSON(t, saved))
	}
	draft := draftOf(*saved.Record)
	draft.Values["bought_on"] = "১ জুলাই ২০১৯"
	ok(d.Records.Save(draft))(t)
	ok(d.Worklists.Tick(portal.TickIn{ID: draft.ID}))(t)
	table := ok(d.Records.Table(content.TableIn{Category: "vehicles", Count: 9}))(t)
	if len(table.Columns) != 3 || table.Rows[0].Cells[1].Text != "১ জুলাই ২০১৯" {
		t.Errorf("table %+v", table)
	}
	for _, query := range []string{"জিপগাড়ি", "01711111111"} {
		if hits := ok(d.Finder.Find(content.FindIn{Query: query, Limit: 5}))(t).Hits; len(hits) != 1 || hits[0].Place != "যানবাহন" {
			t.Errorf("%q finds %+v", query, hits)
		}
	}
	status := ok(d.Files().Status())(t)
	if !slices.ContainsFunc(status.Others, func(c duties.StatusCategory) bool { return c.Category == "vehicles" && c.State == office.Done }) {
		t.Error("not on the board")
	}
	if h := ok(d.Records.History(content.RecordIn{ID: draft.ID}))(t); h.Rows[1].Changes[0].Label != "কেনার তারিখ" {
		t.Errorf("history %+v", h.Rows[0])
	}
	if !strings.Contains(asJSON(t, ok(d.Settings.Get())(t).Fresh), `"vehicles"`) {
		t.Error("its window of freshness cannot be set")
	}
	files := bundled(t, d)
	var content struct {
		Categories map[string]struct {
			Records []struct{ Values map[string]any }
		}
	}
	if err := json.Unmarshal(files["data/content.json"], &content); err != nil {
		t.Fatal(err)
	}
	if r := content.Categories["vehicles"].Records; len(r) != 1 || r[0].Values["bought_on"] != "2019-07-01" {
		t.Errorf("content.json: %+v", r)
	}
	if schema := string(files["data/schema/content-1.json"]); !strings.Contains(schema, `"vehicles"`) || !strings.Contains(schema, `"driver_mobile"`) {
		t.Error("the schema does not know it")
	}
	if csv := string(files["data/csv/vehicles.csv"]); !strings.Contains(csv, "কেনার তারিখ") || !strings.Contains(csv, "জিপগাড়ি") {
		t.Errorf("csv %q", csv)
	}
	book := ok(excelize.OpenReader(bytes.NewReader(files["data/xlsx/office.xlsx"])))(t)
	defer book.Close()
	if !slices.ContainsFunc(book.GetSheetList(), func(name string) bool { return strings.Contains(name, "যানবাহন") }) {
		t.Errorf("sheets %q", book.GetSheetList())
	}
	page := false
	for path, data := range files {
		page = page || strings.HasPrefix(path, "data/site/") && bytes.Contains(data, []byte("জিপগাড়ি"))
	}
	if !page {
		t.Error("no page of the site has it")
	}
}
