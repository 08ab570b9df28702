package directive_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/directive"
	"batayandesk/internal/office"
)

// answer is what a person reads in a letter. A key that the file leaves out is not asked of the reader; null is
// "the letter does not say"; "or" holds a second right answer, "doubted" the fields that must carry a doubt.
type answer map[string]any

// scored are the fields of an answer in the order of a report.
var scored = []string{"issuer", "branch", "memo", "date", "days", "deadline", "subject", "items", "signatory", "copies", "scope"}

// given are the same fields as the reader gives them, in the words of an answer.
func given(u directive.Understood) answer {
	a := answer{"issuer": u.Issuer, "branch": u.Branch, "memo": u.Memo, "date": string(u.Date), "deadline": string(u.Deadline),
		"subject": u.Subject, "copies": float64(len(u.Copies)), "scope": string(u.Scope), "days": nil, "signatory": nil}
	for field, said := range a {
		if said == "" {
			a[field] = nil
		}
	}
	if u.Days != nil {
		a["days"] = float64(*u.Days)
	}
	if len(u.Signatory) > 0 {
		a["signatory"] = u.Signatory[0]
	}
	items := []any{}
	for _, item := range u.Items {
		var category any
		if item.Category != "" {
			category = item.Category
		}
		items = append(items, []any{item.Mark, category})
	}
	a["items"] = items
	return a
}

// doubted tells whether the reader said of field, or of a part of it, that it is not sure or did not find it. Days and
// deadline are one question: a doubt of either is shown at the term.
func doubted(u directive.Understood, field string) bool {
	term := func(f string) string {
		if f == "deadline" {
			return "days"
		}
		return f
	}
	is := func(f string) bool {
		return term(f) == term(field) || strings.HasPrefix(f, field+"[")
	}
	return slices.ContainsFunc(u.Doubts, func(d directive.Doubt) bool { return is(d.Field) }) || slices.ContainsFunc(u.Asked, is)
}

// tally counts right fields, and wrong ones with and without a doubt.
type tally struct{ right, doubted, silent int }

// score reads one letter against its answer.
func score(t testing.TB, name, text string, want answer, sums map[string]*tally) {
	t.Helper()
	u := promises(t, text)
	if received, ok := want["received"].(string); ok {
		u = u.ReceivedOn(office.Date(received))
	}
	got := given(u)
	for _, field := range scored {
		expected, asked := want[field]
		if !asked {
			continue
		}
		sum := sums[field]
		if sum == nil {
			sum = &tally{}
			sums[field] = sum
		}
		either, _ := want["or"].(map[string]any)
		switch is, should := said(got[field]), said(expected); {
		case is == should, either[field] != nil && is == said(either[field]):
			sum.right++
		case doubted(u, field):
			sum.doubted++
			t.Logf("%s: %s is %s, should be %s; doubted", name, field, is, should)
		default:
			sum.silent++
			t.Errorf("%s: %s is %s, should be %s, and no doubt says so", name, field, is, should)
		}
	}
	for _, field := range list(want["doubted"]) {
		if !doubted(u, field) {
			t.Errorf("%s: no doubt on %s: %s", name, field, doubts(u))
		}
	}
}

// said is a value for comparing, its digits in one script.
func said(v any) string {
	if s, ok := v.(string); ok {
		return bangla.ToASCII(bangla.NormaliseLine(s))
	}
	out, _ := json.Marshal(v)
	return bangla.ToASCII(string(out))
}

func list(v any) (out []string) {
	all, _ := v.([]any)
	for _, one := range all {
		out = append(out, one.(string))
	}
	return out
}

// report writes the score by field and gives the share of right ones, in hundredths of a percent.
func report(t testing.TB, sums map[string]*tally) int {
	all := tally{}
	for _, field := range scored {
		if sum := sums[field]; sum != nil {
			t.Logf("%-10s %3d right, %d wrong with a doubt, %d without", field, sum.right, sum.doubted, sum.silent)
			all.right, all.doubted, all.silent = all.right+sum.right, all.doubted+sum.doubted, all.silent+sum.silent
		}
	}
	n := all.right + all.doubted + all.silent
	t.Logf("%-10s %3d right of %d, %d wrong with a doubt, %d without", "all", all.right, n, all.doubted, all.silent)
	return all.right * 10_000 / max(n, 1)
}

// answers are the letters of a folder that have an answer beside them.
func answers(t testing.TB, folder string) (names, texts []string, wants []answer) {
	t.Helper()
	files, err := filepath.Glob("testdata/" + folder + "/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var want answer
		if err := json.Unmarshal(body, &want); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		name := folder + "/" + strings.TrimSuffix(filepath.Base(file), ".json")
		names, texts, wants = append(names, name), append(texts, letterText(t, name)), append(wants, want)
	}
	return names, texts, wants
}

// enoughRight is the share of right fields that every folder must reach, in hundredths of a percent.
const enoughRight = 97_00

func TestLettersAreReadAsWritten(t *testing.T) {
	for folder, count := range map[string]int{"real": 10, "small": 23, "varied": 185} {
		t.Run(folder, func(t *testing.T) {
			names, texts, wants := answers(t, folder)
			if len(names) != count {
				t.Fatalf("%d letters, want %d", len(names), count)
			}
			sums := map[string]*tally{}
			for i, name := range names {
				score(t, name, texts[i], wants[i], sums)
			}
			if share := report(t, sums); share < enoughRight {
				t.Errorf("%s of the fields are right", fmt.Sprintf("%d.%02d %%", share/100, share%100))
			}
		})
	}
}
