package catalog_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

func TestTwelveCategoriesInTheOrderOfTheirClauses(t *testing.T) {
	var got []string
	for _, c := range catalog.Default().All() {
		got = append(got, c.Clause+" "+c.ID)
	}
	want := []string{"ক officers_staff", "খ notices", "গ citizen_charter", "ঘ services", "ঙ rti", "চ apa", "ছ projects", "জ grs",
		"ঝ integrity", " development", " progress_reports", " training"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if c, ok := catalog.Default().Clause("জ"); !ok || c.ID != "grs" {
		t.Errorf("clause জ is %v", c)
	}
	if _, ok := catalog.Default().Clause(""); ok {
		t.Error("the empty clause names a category")
	}
}

func TestFreshnessIsAsDeclared(t *testing.T) {
	want := map[string]string{
		"officers_staff": "days 90", "notices": "latest_item 30 published_on", "citizen_charter": "days 90 reviewed_on", "services": "days 90",
		"rti": "days 180", "apa": "fiscal_year 31", "projects": "days 90", "grs": "days 90", "integrity": "quarter 15",
		"development": "days 180", "progress_reports": "latest_item 45 period_to", "training": "days 180",
	}
	for _, c := range catalog.Default().All() {
		got := strings.TrimSpace(string(c.Fresh.Kind) + " " + bangla.ToASCII(bangla.Itoa(c.Fresh.N)) + " " + c.Fresh.Field)
		if got != want[c.ID] {
			t.Errorf("%s: %s, want %s", c.ID, got, want[c.ID])
		}
		if c.MayNotApply != (c.ID == "projects") {
			t.Errorf("%s may not apply: %v", c.ID, c.MayNotApply)
		}
	}
}

// Every name that a declaration mentions is a field of it; a slip of the pen cannot pass.
func TestDeclarationsNameOnlyTheirOwnFields(t *testing.T) {
	for _, c := range catalog.Default().All() {
		check := func(where string, names ...string) {
			for _, name := range names {
				if _, known := c.Field(name); !known && name != "" {
					t.Errorf("%s: %s names %q", c.ID, where, name)
				}
			}
		}
		value := func(where, field, value string) {
			f, _ := c.Field(field)
			if _, problems := f.Parse(value); len(problems) > 0 {
				t.Errorf("%s: %s: %s cannot be %q", c.ID, where, field, value)
			}
		}
		when := func(where string, w *catalog.When) {
			if w != nil && w.Field != "" {
				check(where, w.Field)
				value(where, w.Field, w.Value)
			}
		}
		check("title", c.Title...)
		check("columns", c.Columns...)
		check("archive", c.Archive)
		check("freshness", c.Fresh.Field)
		when("freshness", &c.Fresh.With)
		when("idle", c.Idle)
		for _, k := range c.Sort {
			check("sort", k.Field)
		}
		if c.Unique != nil {
			check("unique", c.Unique.Field, c.Unique.Within)
		}
		for _, set := range c.OneOf {
			check("one of", append([]string{set.Field}, set.Fields...)...)
		}
		for _, n := range c.Needed {
			when("needed", &catalog.When{Field: n.Field, Value: n.Value})
		}
		if c.One != nil {
			check("one", c.One.Field)
		}
		for _, s := range c.Spans {
			check("span", s.From, s.To)
		}
		if c.Over != nil {
			check("over", c.Over.End)
			when("over", &c.Over.When)
		}
		for _, e := range c.Elsewhere {
			other, known := catalog.Default().Category(e.Category)
			if !known {
				t.Errorf("%s needs %s", c.ID, e.Category)
				continue
			}
			if f, known := other.Field(e.Field); !known || f.Display(e.Value, office.Bengali) == e.Value {
				t.Errorf("%s needs %s %s=%s", c.ID, e.Category, e.Field, e.Value)
			}
		}
		seen := map[string]bool{}
		for _, f := range c.Fields {
			if seen[f.Name] || f.Label.BN == "" || f.Label.EN == "" || !bangla.HasBengali(f.Label.BN) || bangla.HasBengali(f.Label.EN) {
				t.Errorf("%s.%s: twice, or labels %+v", c.ID, f.Name, f.Label)
			}
			seen[f.Name] = true
			when(f.Name, f.When)
			when(f.Name, f.Unless)
			when(f.Name, f.EmptyIf)
			if f.Default != "" {
				value("default", f.Name, f.Default)
			}
			if f.Follows != nil {
				check(f.Name+" follows", f.Follows.Ref)
			}
			texts := []office.Text{f.Label, f.Help}
			for _, choice := range f.Choices {
				texts = append(texts, choice.Label)
			}
			for _, text := range texts {
				if bangla.Normalise(text.BN) != text.BN || strings.ContainsAny(text.BN, "0123456789") && f.Name != "mobile" && f.Kind != catalog.URL {
					t.Errorf("%s.%s: %q", c.ID, f.Name, text.BN)
				}
			}
		}
	}
}

func TestLabelsOfAListAreToldApart(t *testing.T) {
	for _, c := range catalog.Default().All() {
		for _, lang := range []office.Lang{office.Bengali, office.English} {
			seen := map[string]string{}
			for _, f := range c.Fields {
				if other := seen[f.Label.In(lang)]; other != "" {
					t.Errorf("%s: %s and %s are both called %q", c.ID, other, f.Name, f.Label.In(lang))
				}
				seen[f.Label.In(lang)] = f.Name
			}
		}
	}
}

func TestOverlayChangesLabelsDaysAndPermissionWithoutTouchingTheDefault(t *testing.T) {
	changed := catalog.Default().Overlaid(office.Overlay{
		Labels:    map[string]office.Text{"apa": {BN: "জিপিএমএস", EN: "GPMS"}},
		FreshDays: map[string]int{"grs": 30, "rti": 0}, MayNotBe: map[string]bool{"projects": false, "training": true}, VisionName: "rupkalpa",
	})
	apa, _ := changed.Category("apa")
	grs, _ := changed.Category("grs")
	rti, _ := changed.Category("rti")
	projects, _ := changed.Category("projects")
	training, _ := changed.Category("training")
	charter, _ := changed.Category("citizen_charter")
	vision, _ := charter.Field("vision_bn")
	if apa.Label.BN != "জিপিএমএস" || apa.LabelIn("2026-27").BN != "জিপিএমএস" || grs.Fresh.N != 30 || rti.Fresh.N != 180 ||
		projects.MayNotApply || !training.MayNotApply || vision.Label.BN != "রূপকল্প" {
		t.Errorf("%v %v %v %v", apa.Label, grs.Fresh, projects.MayNotApply, vision.Label)
	}
	standard, _ := catalog.Default().Category("citizen_charter")
	if f, _ := standard.Field("vision_bn"); f.Label.BN != "ভিশন" {
		t.Error("the default was changed")
	}
}

func TestAgreementIsCalledGPMSFromItsYearOn(t *testing.T) {
	apa, _ := catalog.Default().Category("apa")
	for year, word := range map[string]string{"2020-21": "এপিএ", "2024-25": "এপিএ", "2025-26": "জিপিএমএস", "2026-27": "জিপিএমএস"} {
		if label := apa.LabelIn(year).BN; !strings.Contains(label, word) {
			t.Errorf("in %s it is %q", year, label)
		}
	}
}

// vehicles is declared here alone; all that derives from a declaration must know it.
var vehicles = catalog.Category{
	ID: "vehicles", Shape: catalog.List, Label: office.Text{BN: "যানবাহন", EN: "Vehicles"},
	Title: []string{"name_bn"}, Columns: []string{"name_bn", "bought_on"}, Sort: []catalog.SortKey{{Field: "bought_on", Descending: true}},
	Fresh: catalog.Freshness{Kind: catalog.FreshDays, N: 30},
	Fields: []catalog.Field{
		{Name: "name_bn", Kind: catalog.Text, Label: office.Text{BN: "নাম", EN: "Name"}, Need: catalog.Required},
		{Name: "bought_on", Kind: catalog.Date, Label: office.Text{BN: "কেনার তারিখ", EN: "Bought on"}, Need: catalog.ForDone, NotFuture: true},
		{Name: "driver_mobile", Kind: catalog.Mobile, Label: office.Text{BN: "চালকের মোবাইল", EN: "Driver's mobile"}, Need: catalog.Optional},
	},
}

func TestCategoryDeclaredOnlyHereShowsUpEverywhere(t *testing.T) {
	with := catalog.Default().With(vehicles)
	if len(with.All()) != 13 || len(catalog.Default().All()) != 12 || with.IDs()[12] != "vehicles" {
		t.Fatalf("%v", with.IDs())
	}
	c, ok := with.Category("vehicles")
	if !ok {
		t.Fatal("not found")
	}
	form := c.Describe()
	if len(form.Fields) != 3 || form.Fields[1].Kind != catalog.Date || form.Columns[1].Label.BN != "কেনার তারিখ" || form.Label.EN != "Vehicles" {
		t.Errorf("form %+v", form)
	}
	values, problems := c.Canonical(map[string]string{"name_bn": " জিপ ", "bought_on": "১ জুলাই ২০১৯", "driver_mobile": "১৭০০০০০০০১", "colour": "সাদা"})
	if len(problems) > 0 || values["bought_on"] != "2019-07-01" || values["name_bn"] != "জিপ" || values["colour"] != "সাদা" {
		t.Errorf("canonical %v %v", values, problems)
	}
	r := office.Record{ID: "1", Values: values}
	if errors, warnings := c.Check(r, catalog.Env{Day: "2020-10-05"}); len(errors) > 0 || len(warnings) != 1 || warnings[0].Code != "zero_restored" {
		t.Errorf("check %v %v", errors, warnings)
	}
	if errors, _ := c.Check(office.Record{Values: map[string]string{"bought_on": "2021-01-01"}}, catalog.Env{Day: "2020-10-05"}); len(errors) != 2 {
		t.Errorf("errors %v", errors)
	}
	if text := c.SearchText(r, catalog.Env{}); !strings.Contains(text, "১ জুলাই ২০১৯") || !strings.Contains(text, "01700000001") || !strings.Contains(text, "জিপ") {
		t.Errorf("search text %q", text)
	}
	if c.RecordTitle(r) != "জিপ" || c.Display("bought_on", "2019-07-01", office.English) != "1 July 2019" {
		t.Error("title or display")
	}
	raw, err := json.Marshal(with.Schema())
	if err != nil || !strings.Contains(string(raw), `"vehicles"`) || !strings.Contains(string(raw), `"driver_mobile"`) {
		t.Errorf("schema %v", err)
	}
	older := office.Record{ID: "0", Values: map[string]string{"name_bn": "ট্রাক", "bought_on": "2001-01-01"}}
	if rows := c.Arrange([]office.Record{older, r}); rows[0].ID != "1" {
		t.Error("not arranged")
	}
}

func TestFormsCrossToThePageWithoutNull(t *testing.T) {
	for _, c := range catalog.Default().All() {
		raw, err := json.Marshal(c.Describe())
		if err != nil {
			t.Fatal(err)
		}
		for _, never := range []string{`"fields":null`, `"columns":null`, `"choices":null`, `"one_of":null`} {
			if strings.Contains(string(raw), never) {
				t.Errorf("%s: %s", c.ID, never)
			}
		}
	}
}
