package document_test

import (
	"bytes"
	"math"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// pdfText is a PDF's text as poppler reads it.
func pdfText(t *testing.T, pdf []byte) string {
	t.Helper()
	read := exec.Command("pdftotext", "-raw", "-", "-")
	read.Stdin = bytes.NewReader(pdf)
	text, err := read.Output()
	if err != nil {
		t.Fatalf("pdftotext (of poppler-utils, which go run ./build test installs): %v", err)
	}
	return string(text)
}

func charterInput(t *testing.T, form string) document.CharterInput {
	t.Helper()
	ex := sample(t)
	return document.CharterInput{
		Office: ex.Office, Day: "2020-10-05", Form: form, Charter: ex.Categories["citizen_charter"].Records[0],
		Services: ex.Categories["services"].Records, GRS: ex.Categories["grs"].Records, VisionLabel: "ভিশন", MissionLabel: "মিশন",
		Value: func(r office.Record, field string) string { return r.Values[field] },
	}
}

// Source: internal/document/README.md › Charter: heads, widths of 277 mm in sum, sections in their order.
func TestCharterHasItsSectionsHeadsAndWidths(t *testing.T) {
	for form, columns := range map[string][]float64{
		"field":    {10, 38, 24, 58, 36, 31, 42, 38},
		"ministry": {10, 42, 58, 60, 34, 28, 45},
	} {
		in := charterInput(t, form)
		in.Value = func(r office.Record, field string) string { return strings.ReplaceAll(r.Values[field], "@", " at ") } // no address asks for more room
		doc, gaps := document.Charter(in)
		text := strings.Join(flat(doc.Blocks), "\n")
		at := 0
		for _, part := range []string{
			"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "উপজেলা নির্বাহী অফিসারের কার্যালয়", "www.goraipur.kushtia.gov.bd", "সেবা প্রদান প্রতিশ্রুতি (সিটিজেনস চার্টার)", "১. ভিশন ও মিশন",
			"২. প্রতিশ্রুত সেবাসমূহ", "২.১) নাগরিক সেবা", "(১) | (২) | (৩)", "২.২) দাপ্তরিক (প্রাতিষ্ঠানিক) সেবা", "২.৩) অভ্যন্তরীণ সেবা", "৩. সেবাগ্রহীতার করণীয়", "৪. অভিযোগ প্রতিকার ব্যবস্থাপনা", "সচিবালয়, ঢাকা",
		} {
			next := strings.Index(text[at:], part)
			if next < 0 {
				t.Fatalf("%s: %q does not stand where it should", form, part)
			}
			at += next
		}
		if len(gaps) < 2 {
			t.Errorf("%s: gaps %v", form, gaps)
		}
		services := 0
		for _, table := range tables(doc.Blocks) {
			if len(table.WidthsMM) == len(columns) && len(table.Head) == 2 {
				for i, width := range table.WidthsMM {
					if width != columns[i] {
						t.Errorf("%s: column %d is %v mm", form, i+1, width)
					}
				}
				services += len(table.Rows)
			}
			sum := 0.0
			for _, width := range table.WidthsMM {
				sum += width
			}
			if math.Abs(sum-277) > 0.01 {
				t.Errorf("%s: a table of %v mm", form, sum)
			}
			for _, row := range table.Rows {
				if len(row) != len(table.WidthsMM) {
					t.Errorf("%s: a row of %d cells in %d columns", form, len(row), len(table.WidthsMM))
				}
			}
		}
		if services != 12 {
			t.Errorf("%s: %d services are printed", form, services)
		}
		if strings.Contains(text, "....") || strings.Contains(text, "……") {
			t.Errorf("%s: an empty cell was filled with dots", form)
		}
		if !strings.Contains(doc.Footer.Left, "হালনাগাদ: ১ অক্টোবর ২০২০") || !doc.Footer.PageNumbers {
			t.Errorf("%s: foot %+v", form, doc.Footer)
		}
		if result, err := typeset.Render(doc); err != nil || result.Pages < 2 || len(result.Warnings) != 0 {
			t.Errorf("%s: %d pages, %v, %v", form, result.Pages, result.Warnings, err)
		}
	}
}

// A cut address is copied wrongly: the columns of the form give way to it, a little, and never more than the sheet has.
func TestCharterDoesNotCutAddressesThatCanBeHelped(t *testing.T) {
	const long, hopeless = "deputy.administrator@goraipur.kushtia.gov.bd", "deputy.director.of.the.administration.and.of.all.other.things.of.the.office@goraipur.kushtia.example.gov.bd"
	form := []float64{10, 38, 24, 58, 36, 31, 42, 38}
	for _, paper := range []string{"a4", "a3", "a1"} {
		for address, helped := range map[string]bool{"a@b.gov.bd": true, long: true, hopeless: false} {
			in := charterInput(t, "field")
			in.Paper = paper
			in.Value = func(r office.Record, field string) string {
				if field == "officer_bn" {
					return "সাধারণ শাখা\n" + address
				}
				return strings.ReplaceAll(r.Values[field], "@", " at ")
			}
			doc, _ := document.Charter(in)
			for _, table := range tables(doc.Blocks) {
				if len(table.WidthsMM) != len(form) {
					continue
				}
				whole, sum := doc.Paper.TextWidthMM()/277, 0.0
				for i, width := range table.WidthsMM {
					sum += width / whole
					if address != long && math.Abs(width/whole-form[i]) > 0.01 || width/whole < form[i]*5/6-0.01 {
						t.Errorf("%s, %s: column %d has %.1f mm of %v", paper, address, i+1, width/whole, form[i])
					}
				}
				if math.Abs(sum-277) > 0.01 {
					t.Errorf("%s, %s: a table of %.2f mm", paper, address, sum)
				}
			}
			result, err := typeset.Render(doc)
			if err != nil {
				t.Fatal(err)
			}
			if text := pdfText(t, result.PDF); strings.Contains(text, address) != helped {
				t.Errorf("%s: %s whole: %v", paper, address, !helped)
			}
		}
	}
}

// From the tenth paper on the number touched its text: "10।প্রয়োজনীয় কাগজ".
func TestNumbersOfACellStandApartFromTheirText(t *testing.T) {
	for name, mark := range map[string]func(int) string{
		"bengali": func(n int) string { return bangla.Itoa(n) + "।" }, "latin": func(n int) string { return strconv.Itoa(n) + "।" },
		"bracket": func(n int) string { return "(" + bangla.Itoa(n) + ")" },
	} {
		for _, paper := range []string{"a4", "a1"} {
			in := charterInput(t, "field")
			in.Paper = paper
			in.Value = func(r office.Record, field string) string {
				if field != "documents_bn" {
					return r.Values[field]
				}
				var lines []string
				for n := range 12 {
					lines = append(lines, mark(n+1)+" প্রয়োজনীয় কাগজ")
				}
				return strings.Join(lines, "\n")
			}
			doc, _ := document.Charter(in)
			found := 0
			for _, table := range tables(doc.Blocks) {
				for _, row := range table.Rows {
					for _, cell := range row {
						for _, p := range cell.Blocks {
							if !strings.Contains(paragraph(p), "প্রয়োজনীয় কাগজ") || p.Marker == "" {
								continue
							}
							found++
							wide, err := typeset.Measure(p.Marker, typeset.TextStyle{Family: typeset.Serif, SizePt: table.SizePt}, false)
							if err != nil || wide+1 > p.HangMM {
								t.Fatalf("%s, %s: %q is %.1f mm wide, its text begins at %.1f: %v", name, paper, p.Marker, wide, p.HangMM, err)
							}
						}
					}
				}
			}
			if found == 0 {
				t.Errorf("%s, %s: no numbered line was looked at", name, paper)
			}
		}
	}
}

func TestCharterSaysWhatItLacksAndPrintsItEmpty(t *testing.T) {
	in := charterInput(t, "field")
	in.Services, in.GRS = nil, nil
	in.Value = func(office.Record, string) string { return "" }
	doc, gaps := document.Charter(in)
	text := strings.Join(flat(doc.Blocks), "\n")
	if strings.Count(text, "প্রযোজ্য নয়") != 3 {
		t.Error("an empty group does not say that it does not apply")
	}
	missing := map[string]bool{}
	for _, gap := range gaps {
		missing[gap.Field] = true
	}
	for _, field := range []string{"vision_bn", "mission_bn", "expectations_bn", "grs.anik", "grs.appeal_officer"} {
		if !missing[field] {
			t.Errorf("%s is not among the gaps %v", field, gaps)
		}
	}
	if !strings.Contains(text, "৩০ কার্যদিবস") || !strings.Contains(text, "২০ কার্যদিবস") || !strings.Contains(text, "৬০ কার্যদিবস") {
		t.Error("the limits of the ladder are not printed")
	}
	if _, err := typeset.Render(doc); err != nil {
		t.Error(err)
	}
}
