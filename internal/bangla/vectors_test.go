package bangla_test

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
)

// rows reads a vector file and fails when it does not hold exactly want rows,
// so that an emptied file cannot pass.
func rows(t testing.TB, name string, want int) [][]string {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.SplitSeq(strings.TrimRight(string(raw), "\n"), "\n") {
		if strings.HasPrefix(line, "# ") || line == "" {
			continue
		}
		out = append(out, strings.Split(line, "\t"))
	}
	if len(out) != want {
		t.Fatalf("%s holds %d rows, want %d", name, len(out), want)
	}
	return out
}

func number(t testing.TB, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestCalendarVectorsHoldInBothDirections(t *testing.T) {
	for _, row := range rows(t, "calendar_vectors.tsv", 901) {
		t.Run(row[0], func(t *testing.T) {
			var y, m, d int
			if _, err := fmt.Sscanf(row[0], "%d-%d-%d", &y, &m, &d); err != nil {
				t.Fatal(err)
			}
			month, err := bangla.ParseMonth(row[2])
			if err != nil {
				t.Fatal(err)
			}
			want := bangla.Date{Year: number(t, row[3]), Month: month, Day: number(t, row[1])}
			if got, err := bangla.FromGregorian(y, m, d); err != nil || got != want {
				t.Errorf("FromGregorian = %v, %v; want %v", got, err, want)
			}
			if gy, gm, gd, err := want.Gregorian(); err != nil || gy != y || gm != m || gd != d {
				t.Errorf("Gregorian = %d-%d-%d, %v", gy, gm, gd, err)
			}
			if bangla.MonthName(month) != row[2] {
				t.Errorf("MonthName(%d) = %s, want %s", month, bangla.MonthName(month), row[2])
			}
		})
	}
}

func TestNumbersInWordsAreWrittenAndReadAsLettersDo(t *testing.T) {
	for _, row := range rows(t, "number_words.tsv", 159) {
		t.Run(row[0], func(t *testing.T) {
			n := int64(number(t, row[0]))
			if got := bangla.Words(n); got != row[1] {
				t.Errorf("Words = %s, want %s", got, row[1])
			}
			if got, err := bangla.ParseWords(row[1]); err != nil || got != n {
				t.Errorf("ParseWords = %d, %v", got, err)
			}
		})
	}
}

func TestNormalisationPairs(t *testing.T) {
	unescape := func(s string) string {
		out, err := strconv.Unquote(`"` + s + `"`)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for _, row := range rows(t, "normalisation_pairs.tsv", 50) {
		t.Run(row[2], func(t *testing.T) {
			want := unescape(row[1])
			got := bangla.Normalise(unescape(row[0]))
			if got != want {
				t.Errorf("Normalise(%s) = %+q, want %+q", row[0], got, want)
			}
			if again := bangla.Normalise(got); again != got {
				t.Errorf("not idempotent: %+q", again)
			}
		})
	}
}

func TestTheDictionarysOrder(t *testing.T) {
	words := rows(t, "collation_order.txt", 155)
	for i := 1; i < len(words); i++ {
		a, b := words[i-1][0], words[i][0]
		t.Run(a+" before "+b, func(t *testing.T) {
			if !before(a, b) || before(b, a) {
				t.Errorf("%x\n%x", bangla.SortKey(a), bangla.SortKey(b))
			}
		})
	}
}

func TestBijoyPairs(t *testing.T) {
	for _, row := range rows(t, "bijoy_pairs.tsv", 133) {
		t.Run(row[1], func(t *testing.T) {
			got := bangla.FromBijoy(row[0])
			if got.Text != row[1] {
				t.Errorf("FromBijoy(%q) = %s", row[0], got.Text)
			}
			unsure := len(row) > 2 && row[2] == "unsure"
			if unsure != (len(got.Doubts) > 0) {
				t.Errorf("doubts %v for a row noted %q", got.Doubts, row[2:])
			}
		})
	}
}

// before says whether a stands before b in the order of the sort keys.
func before(a, b string) bool { return bytes.Compare(bangla.SortKey(a), bangla.SortKey(b)) < 0 }
