package catalog_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// typedValue is a line of the tables: a value and where it was typed.
type typedValue struct{ category, field, value string }

func typedValues(t *testing.T, path string) (all []typedValue) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	seen := map[typedValue]bool{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		if strings.HasPrefix(line, "#") || line == "" {
			continue
		}
		parts := strings.Split(line, "\t")
		if len(parts) != 3 {
			t.Fatalf("%s: %q", path, line)
		}
		v := typedValue{parts[0], parts[1], strings.ReplaceAll(parts[2], `\n`, "\n")}
		if seen[v] {
			t.Errorf("%s: twice %q", path, line)
		}
		seen[v], all = true, append(all, v)
	}
	return all
}

var goraipur = office.Office{NameBN: "উপজেলা নির্বাহী অফিসারের কার্যালয়, গড়াইপুর, কুষ্টিয়া", NameEN: "Office of the Upazila Nirbahi Officer, Goraipur, Kushtia"}

// saidOf is what is said of one typed value in its field, beside that the rest of its record is empty.
func saidOf(t *testing.T, v typedValue) (said []catalog.Finding) {
	t.Helper()
	c := category(t, v.category)
	if _, known := c.Field(v.field); !known {
		t.Fatalf("%s has no field %s", v.category, v.field)
	}
	typed := map[string]string{v.field: v.value}
	stored, refused := c.Canonical(typed)
	for _, p := range refused {
		said = append(said, catalog.Finding{Problem: p, Weight: catalog.Error})
	}
	r := office.Record{ID: "R", Values: stored}
	for _, f := range c.Findings(r, catalog.Env{Day: "2020-10-05", Office: goraipur}) {
		if f.Field == v.field && f.Code != "required" && f.Code != "needed_for_done" && f.Code != "one_needed" && f.Code != "term_running" {
			said = append(said, f)
		}
	}
	return said
}

// At least 95 of 100 values that say nothing are noticed, in the field they stand in.
func TestWhatSaysNothingIsNoticed(t *testing.T) {
	all := typedValues(t, "testdata/junk.tsv")
	missed := 0
	for _, v := range all {
		if len(saidOf(t, v)) == 0 {
			missed++
			t.Logf("passes: %s %s %q", v.category, v.field, v.value)
		}
	}
	t.Logf("%d of %d pass", missed, len(all))
	if len(all) < 300 || missed*100 > len(all)*5 {
		t.Errorf("%d of %d values that say nothing pass", missed, len(all))
	}
}

// Fewer than 2 of 100 values that offices write are doubted, and none for being no official address alone.
func TestWhatOfficesWriteIsNotDoubted(t *testing.T) {
	all := typedValues(t, "testdata/real.tsv")
	doubted := 0
	for _, v := range all {
		if said := saidOf(t, v); len(said) > 0 {
			doubted++
			t.Logf("doubted: %s %s %q: %s", v.category, v.field, v.value, said[0].Code)
		}
	}
	t.Logf("%d of %d doubted", doubted, len(all))
	if len(all) < 300 || doubted*100 >= len(all)*2 {
		t.Errorf("%d of %d real values are doubted", doubted, len(all))
	}
}

// No value of the sample office is doubted that was not put there to be.
func TestTheSampleIsNotDoubted(t *testing.T) {
	sample := readSample(t)
	values := 0
	officers := catalog.OfficersOf(sample.Categories["officers_staff"].Records)
	for id, all := range sample.Categories {
		for _, r := range all.Records {
			values += len(r.Values)
			for _, f := range category(t, id).Findings(r, catalog.Env{Day: "2020-10-05", Office: sample.Office, Officer: officers}) {
				if f.Weight == catalog.Warning && f.Code != "private_domain" {
					t.Errorf("%s %s: %s", id, f.Field, f.In(office.English))
				}
			}
		}
	}
	if values < 300 {
		t.Fatalf("%d values", values)
	}
}
