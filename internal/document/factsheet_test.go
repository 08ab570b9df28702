package document_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// The fact sheet is one page of whatever real cells hold; what it leaves out it counts.
func TestTheFactSheetKeepsToItsPageAndSaysWhatItLeftOut(t *testing.T) {
	f := facts(t, "2020-10-05")
	kind, _ := document.PrintOf("factsheet")
	papers := strings.Repeat("জাতীয় পরিচয়পত্রের সত্যায়িত অনুলিপি, চেয়ারম্যানের প্রত্যয়ন, ", 5)
	for _, lines := range []int{0, 1, 2, 3, 15} {
		content := f.Content
		var services []office.Record
		for i := range 30 {
			services = append(services, office.Record{ID: fmt.Sprint("S", i), Values: map[string]string{
				"kind": "citizen", "name_bn": fmt.Sprintf("সেবা %s", bangla.Itoa(i+1)), "time_text_bn": "৭ কার্যদিবস", "fee_bn": "বিনামূল্যে" + strings.Repeat(papers, lines/5),
				"documents_bn": strings.Repeat(papers, lines), "officer_bn": "উপজেলা নির্বাহী অফিসার",
			}})
		}
		content.Records = maps.Clone(content.Records)
		content.Records["services"] = services
		for i := range lines * 2 {
			content.Records["rti"] = append(slices.Clip(content.Records["rti"]), office.Record{ID: fmt.Sprint("R", i), Values: map[string]string{
				"role": "designated_officer", "name_bn": "কর্মকর্তা", "designation_bn": strings.Repeat("অতিরিক্ত দায়িত্বপ্রাপ্ত ", lines),
			}})
		}
		in := document.PrintInput{Content: content, Value: func(r office.Record, field string) string { return r.Values[field] }}
		var doc typeset.Document
		made, err := kind.Set(in, func(d typeset.Document) (typeset.Result, error) { doc = d; return typeset.Render(d) })
		if err != nil || made.Pages != 1 {
			t.Fatalf("%d times the papers: %d pages, %v", lines, made.Pages, err)
		}
		text := flat(doc.Blocks)
		shown := 0
		for _, line := range text {
			if strings.HasPrefix(line, "সেবা ") && !strings.Contains(line, "সময়") {
				shown++
			}
		}
		said := "আরও " + bangla.Itoa(30-shown) + "টি সেবা সিটিজেন চার্টারে আছে।"
		if shown == 0 || shown > 10 || !slices.Contains(text, said) {
			t.Errorf("%d times the papers: %d services, and not %q", lines, shown, said)
		}
		cut := slices.ContainsFunc(text, func(line string) bool {
			return strings.Contains(line, "সংক্ষিপ্ত করা হয়েছে")
		})
		others := slices.ContainsFunc(text, func(line string) bool {
			return strings.HasSuffix(line, "জন দায়িত্বপ্রাপ্ত কর্মকর্তা আছেন।")
		})
		if long := lines > 10; cut != long || others != long {
			t.Errorf("%d times the papers: cut %v, others %v", lines, cut, others)
		}
	}
}
