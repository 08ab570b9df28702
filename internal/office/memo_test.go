package office_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/office"
)

func TestMemoNumbersAreReadAsTheVectorsSay(t *testing.T) {
	body, err := os.ReadFile("testdata/memo_numbers.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for line := range strings.Lines(string(body)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		rows++
		cells := strings.Split(line, "\t")
		t.Run(cells[0], func(t *testing.T) {
			m, err := office.ParseMemo(cells[0])
			switch cells[1] {
			case "invalid":
				if got := reason(err); got != cells[4] {
					t.Fatalf("reason %q, want %q (%v)", got, cells[4], err)
				}
			case "other":
				if err != nil || m.Form != "other" || m.Canonical != cells[3] {
					t.Fatalf("got %+v, %v", m, err)
				}
			default:
				if err != nil || string(m.Form) != cells[2] || m.Canonical != cells[3] {
					t.Fatalf("got %+v, %v", m, err)
				}
			}
		})
	}
	if rows != 39 {
		t.Fatalf("read %d rows, want 39", rows)
	}
}

func reason(err error) string {
	var p office.Problem
	if !errors.As(err, &p) {
		return ""
	}
	if _, worded := office.WordingOf(p.Code); !worded {
		return "no wording for " + p.Code
	}
	code := strings.TrimPrefix(p.Code, "memo.")
	if part, numbered := p.Args["part"]; numbered {
		return fmt.Sprintf("%s:%d", code, part)
	}
	return code
}

func TestMemoIsTheSameLetterWithAndWithoutItsCopies(t *testing.T) {
	m, err := office.ParseMemo("স্মারক নং-৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯/১(৫)")
	if err != nil {
		t.Fatal(err)
	}
	if m.Issue != 89 || m.Copies != "/১(৫)" || m.Letter().Canonical != "৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯" {
		t.Fatalf("got %+v", m)
	}
	if got := m.Letter().WithCopies(2).Canonical; got != "৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯/১(২)" {
		t.Fatal(got)
	}
}

// A head printed before the number is written by hand ends in a bare hyphen.
func TestMemoWithoutIssueNumberIsAFileCode(t *testing.T) {
	m, err := office.ParseMemo("০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-")
	if err != nil || m.Issue != 0 || m.Canonical != "০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০" {
		t.Fatalf("got %+v, %v", m, err)
	}
}

func TestMemoComesBackFromItsCanonicalForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lengths := rapid.SampledFrom([][]int{{2, 2, 4, 3, 2, 3, 2}, {2, 2, 4, 3, 3, 2, 4, 2}}).Draw(t, "form")
		parts := make([]string, len(lengths))
		for i, n := range lengths {
			parts[i] = rapid.StringMatching(fmt.Sprintf("[০-৯]{%d}", n)).Draw(t, "part")
		}
		serial := rapid.IntRange(1, 99999).Draw(t, "serial")
		want := office.FormatMemo(strings.Join(parts, "."), serial)
		m, err := office.ParseMemo(want)
		if err != nil || m.Canonical != want || m.Issue != serial || m.FileCode != strings.Join(parts, ".") {
			t.Fatalf("%s: got %+v, %v", want, m, err)
		}
		if m.WithIssue(serial+1).Issue != serial+1 {
			t.Fatal("next number not taken")
		}
	})
}

func TestMemoReaderNeverPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, err := office.ParseMemo(rapid.StringMatching(`[০-৯0-9.,/()\- কঃ।]{0,40}`).Draw(t, "typed"))
		if err == nil && m.Canonical == "" {
			t.Fatal("neither a number nor a problem")
		}
	})
}
