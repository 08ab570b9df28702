package catalog_test

import (
	"strings"
	"testing"

	"batayandesk/internal/catalog"
)

// Fees as charters have them, of several lines and sentences, had a whole office refused.
func TestAServiceTakesFeesAndPlacesAsRealChartersHaveThem(t *testing.T) {
	services, _ := catalog.Default().Category("services")
	fee := "১। আবেদন: ২০ টাকার কোর্ট ফি\n২। নকল: প্রতি পাতা ৫ টাকা\n৩। জরুরি: " + strings.Repeat("দ্বিগুণ ফি চালানে ", 40)
	for name, row := range map[string]struct {
		typed string
		fits  bool
	}{
		"fee_bn":             {fee, true},
		"documents_place_bn": {fee, true},
		"name_bn":            {strings.Repeat("সেবা ", 99), true},
		"time_text_bn":       {strings.Repeat("দিন ", 124), true},
		"documents_bn":       {strings.Repeat("সনদ ", 1000), true},
		"name_en":            {strings.Repeat("Service ", 30), false},
	} {
		field, _ := services.Field(name)
		stored, problems := field.Parse(row.typed)
		if fits := len(problems) == 0; fits != row.fits {
			t.Errorf("%s: %v", name, problems)
		}
		if name == "fee_bn" && strings.Count(stored, "\n") != 2 {
			t.Errorf("the lines of the fee are gone: %q", stored)
		}
		if _, problems = field.Parse(strings.Repeat("ক", 20_001)); len(problems) == 0 {
			t.Errorf("%s takes anything", name)
		}
	}
}
