package site_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"batayandesk/internal/office"
	"batayandesk/internal/rich"
)

// Rich text stands on the site with its lists, table and link, in the closed set of elements that a page knows how to draw.
func TestRichTextIsShownAsSuch(t *testing.T) {
	in := sample(t)
	text := "**মোটা** [ফরম](https://forms.gov.bd/)\n১। এক\nক) দুই\n| **ক** | **খ** |\n| <script>গ</script> | ঘ |"
	in.Records["notices"] = []office.Record{{ID: "01EKEF7KW05G8P49TNDKN4AX0E", Category: "notices", Values: map[string]string{"title_bn": "নোটিশ", "body_bn": text}}}
	page := made(t, in)["notices.html"]
	if want := `<div class="rich">` + rich.HTML(text) + `</div>`; !strings.Contains(page, want) {
		t.Errorf("not on the page: %s", want)
	}
	if strings.Contains(page, "<script>গ") {
		t.Error("what was typed became markup")
	}
}

// Every way in which lists count has its style, on the site and in the window.
func TestEveryCountingHasItsStyle(t *testing.T) {
	named := regexp.MustCompile(`data-counts="([a-z]+-[a-z]+)"`)
	for _, path := range []string{"style.css", filepath.Join("..", "..", "frontend", "src", "styles", "rich.css")} {
		style, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, sign := range []string{"১", "1", "ক", "b", "i"} {
			for _, label := range []string{sign + "।", sign + ".", sign + ")", "(" + sign + ")"} {
				name := named.FindStringSubmatch(rich.HTML(label + " লেখা"))
				if name == nil {
					t.Fatalf("%q is no label", label)
				}
				n++
				if !strings.Contains(string(style), "@counter-style "+name[1]+" ") || !strings.Contains(string(style), `ol[data-counts="`+name[1]+`"] { list-style-type: `+name[1]+`; }`) {
					t.Errorf("%s has no style for %s", path, name[1])
				}
			}
		}
		if n != 20 {
			t.Errorf("%d countings", n)
		}
	}
}
