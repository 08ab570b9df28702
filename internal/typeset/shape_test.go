package typeset_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"batayandesk/internal/typeset"
)

type vector struct{ text, want string }

func shapingVectors(t testing.TB) []vector {
	t.Helper()
	f, err := os.Open("testdata/shaping_vectors.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []vector
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		if strings.HasPrefix(sc.Text(), "# ") {
			continue
		}
		text, want, ok := strings.Cut(sc.Text(), "\t")
		if !ok {
			t.Fatalf("no TAB in %q", sc.Text())
		}
		out = append(out, vector{text, want})
	}
	if len(out) != 2267 {
		t.Fatalf("%d rows of vectors, want 2267", len(out))
	}
	return out
}

func TestEveryVectorIsShapedAsHarfBuzzDoes(t *testing.T) {
	for _, v := range shapingVectors(t) {
		got, err := typeset.ShapeNotation(v.text, false)
		if err != nil {
			t.Fatal(err)
		}
		if got != v.want {
			t.Errorf("%q %U:\n got %s\nwant %s", v.text, []rune(v.text), got, v.want)
		}
	}
}

func TestClustersOfEveryVectorJoinToTheWordAndAdvancesAddUp(t *testing.T) {
	for _, v := range shapingVectors(t) {
		texts, sum, adv, err := typeset.Clusters(v.text)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Join(texts, "") != v.text || sum != adv {
			t.Errorf("%q came apart as %q, advance %d of %d", v.text, texts, sum, adv)
		}
	}
}
