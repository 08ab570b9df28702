package site_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
	"batayandesk/internal/site"
)

func sample(t testing.TB) site.Input {
	t.Helper()
	f, err := os.Open("../desk/officefile/sample/sample_office.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ex, err := exchange.Read(f, catalog.Default(), office.Known{})
	if err != nil {
		t.Fatal(err)
	}
	in := site.Input{
		Office: ex.Office, Catalog: catalog.Default(), Day: "2020-10-05",
		Records: map[string][]office.Record{}, States: map[string]office.CategoryState{},
		Fonts:       map[string][]byte{"NotoSansBengali_400Regular.ttf": []byte("font"), "NotoSansBengali_700Bold.ttf": []byte("bold")},
		Attachments: map[string]string{"5704f6adcc4fa227368a9ad83f07ee485ef299402cd8896ccedd53f01ef49053": "attachments/5704f6adcc4f-citizen-charter-2020.pdf"},
	}
	for id, c := range ex.Categories {
		in.Records[id], in.States[id] = c.Records, c.State
	}
	return in
}

func made(t testing.TB, in site.Input) map[string]string {
	t.Helper()
	list, err := site.Pages(in)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, p := range list {
		out[p.Path] = string(p.Data)
	}
	return out
}

func TestEveryCategoryHasItsPage(t *testing.T) {
	files := made(t, sample(t))
	if len(files) != 16 {
		t.Errorf("%d files", len(files))
	}
	for _, c := range catalog.Default().All() {
		page := files[c.ID+".html"]
		if !strings.Contains(page, c.Label.BN) || !strings.Contains(files["index.html"], `href="`+c.ID+`.html"`) {
			t.Errorf("%s is not there or not linked", c.ID)
		}
	}
	for page, want := range map[string][]string{
		"officers_staff.html":   {"মোঃ রাশেদুল ইসলাম", `href="tel:&#43;8801700000001"`, `href="mailto:uno@goraipur.kushtia.gov.bd"`, "১৭ নভেম্বর ২০১৯"},
		"citizen_charter.html":  {`href="../attachments/5704f6adcc4f-citizen-charter-2020.pdf"`, "<li>ইউনিয়ন পরিষদসমূহ, গড়াইপুর</li>", "৬১৭ বাইট"},
		"projects.html":         {"প্রযোজ্য নয়।", "চলমান কোনো প্রকল্প নেই"},
		"integrity.html":        {"এখনো কোনো তথ্য প্রকাশ করা হয়নি"},
		"notices.html":          {"<h2>আর্কাইভ</h2>", "জাতীয় শোক দিবসের কর্মসূচি"},
		"rti.html":              {`href="officers_staff.html#r01ekef7kw0fpvgakfq2w8kkj4v"`},
		"development.html":      {"৩৮,৫০,০০০"},
		"index.html":            {"৫ অক্টোবর ২০২০", "উপজেলা পরিষদ ভবন, গড়াইপুর, কুষ্টিয়া", "<h2>অফিস প্রধান</h2>"},
		"progress_reports.html": {"মাসিক"},
	} {
		for _, text := range want {
			if !strings.Contains(files[page], text) {
				t.Errorf("%s has no %q", page, text)
			}
		}
	}
}

// A screen reader's list of headings has no hole: each is at most one level below the one before, and there is one at the top.
func TestHeadingsOfNoPageSkipALevel(t *testing.T) {
	levels := regexp.MustCompile(`<h([1-6])[ >]`)
	lone := sample(t)
	lone.Records["officers_staff"] = lone.Records["officers_staff"][:1]
	for _, in := range []site.Input{sample(t), lone} {
		for path, text := range made(t, in) {
			if !strings.HasSuffix(path, ".html") {
				continue
			}
			before := 0
			for i, found := range levels.FindAllStringSubmatch(text, -1) {
				level := int(found[1][0] - '0')
				if level > before+1 || (level == 1) != (i == 0) {
					t.Errorf("%s: h%d comes after h%d", path, level, before)
				}
				before = level
			}
		}
	}
}

// Whoever looks for a word without a script finds it on one page, whichever category it stands in.
func TestOnePageHoldsEverything(t *testing.T) {
	files := made(t, sample(t))
	entries := regexp.MustCompile(`<article id="([^"]+)">\s*<h[23]>([^<]*)`)
	all := map[string]string{}
	for _, found := range entries.FindAllStringSubmatch(files["all.html"], -1) {
		all[found[1]] = found[2]
	}
	n := 0
	for path, text := range files {
		if path == "all.html" || !strings.HasSuffix(path, ".html") {
			continue
		}
		if !strings.Contains(text, `href="all.html"`) || !strings.Contains(text, "৫ অক্টোবর ২০২০") {
			t.Errorf("%s does not lead to the page of everything, or does not say of which day it is", path)
		}
		for _, found := range entries.FindAllStringSubmatch(text, -1) {
			if n++; all[found[1]] != found[2] {
				t.Errorf("%s has %q, the page of everything has %q", path, found[2], all[found[1]])
			}
		}
	}
	if n < 40 || n != len(all) {
		t.Errorf("%d entries on the pages, %d on the page of everything", n, len(all))
	}
}

func TestSameInputGivesTheSamePages(t *testing.T) {
	a, _ := site.Pages(sample(t))
	b, _ := site.Pages(sample(t))
	if !slices.EqualFunc(a, b, func(x, y site.Page) bool { return x.Path == y.Path && bytes.Equal(x.Data, y.Data) }) {
		t.Error("two runs differ")
	}
}

var attacks = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `' onmouseover='alert(1)`, `</style><script>alert(1)</script>`,
	`javascript:alert(1)`, `<svg/onload=alert(1)>`, `{{.Office}}`, `<!--`, `]]>`, "<a href=\"data:text/html,x\">", `&lt;script&gt;`, `<base href="//x">`,
}

func TestNothingTypedBecomesMarkup(t *testing.T) {
	for _, attack := range attacks {
		in := sample(t)
		in.Office.NameBN, in.Office.AddressBN, in.Office.Email, in.Office.Website, in.Office.Phone = attack, attack, attack, attack, attack
		in.Fonts = nil
		for _, c := range in.Catalog.All() {
			r := office.Record{ID: "01EKEF7KW05G8P49TNDKN4AX0E", Category: c.ID, Values: map[string]string{}}
			for _, f := range c.Fields {
				r.Values[f.Name] = attack
			}
			r.Attachments = []office.Attachment{{Name: attack, SHA256: "x"}}
			in.Records[c.ID] = []office.Record{r, r}
			in.States[c.ID] = office.CategoryState{}
		}
		in.Attachments = map[string]string{"x": "javascript:alert(1)"}
		for name, page := range made(t, in) {
			for _, tag := range regexp.MustCompile(`<[a-zA-Z/!][^>]*>`).FindAllString(page, -1) {
				low := strings.ToLower(tag)
				for _, bad := range []string{"<script", "<img", "<svg", "<base", "<iframe", " onerror", " onload", " onmouseover", "<!--", "javascript:", "data:"} {
					if strings.Contains(low, bad) {
						t.Errorf("%s: %q gave %s", name, attack, tag)
					}
				}
			}
			if !strings.Contains(html.UnescapeString(page), attack) && strings.HasSuffix(name, "s_staff.html") {
				t.Errorf("%s: %q is not shown letter for letter", name, attack)
			}
		}
	}
}

func TestLinksLeadOnlyToPagesFilesWebMailAndTelephone(t *testing.T) {
	in := sample(t)
	in.Office.Website = "ftp://x"
	files := made(t, in)
	for name, page := range files {
		for _, m := range regexp.MustCompile(`(?:href|src)="([^"]*)"`).FindAllStringSubmatch(page, -1) {
			to := html.UnescapeString(m[1])
			local, _, _ := strings.Cut(to, "#")
			_, here := files[local]
			switch {
			case local == "", here, strings.HasPrefix(to, "../attachments/"):
			case strings.HasPrefix(to, "https://"), strings.HasPrefix(to, "http://"), strings.HasPrefix(to, "mailto:"), strings.HasPrefix(to, "tel:"):
			default:
				t.Errorf("%s links to %q", name, to)
			}
		}
	}
}

func TestPolicyKnowsTheStyleByItsDigestAndAllowsNoScript(t *testing.T) {
	for name, page := range made(t, sample(t)) {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		policy := html.UnescapeString(regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)[1])
		style := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindStringSubmatch(page)[1]
		sum := sha256.Sum256([]byte(style))
		if !strings.Contains(policy, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") || !strings.HasPrefix(policy, "default-src 'none';") {
			t.Errorf("%s: policy %q", name, policy)
		}
		if strings.Contains(page, " style=") || strings.Contains(page, "<script") {
			t.Errorf("%s has inline style or script", name)
		}
	}
}

func TestCategoryOfATestHasItsPage(t *testing.T) {
	in := sample(t)
	in.Catalog = in.Catalog.With(catalog.Category{
		ID: "wells", Label: office.Text{BN: "নলকূপ", EN: "Tube wells"}, Shape: catalog.List,
		Fields:  []catalog.Field{{Name: "place_bn", Kind: catalog.Text, Label: office.Text{BN: "নলকূপের স্থান"}}, {Name: "depth", Kind: catalog.Int, Label: office.Text{BN: "গভীরতা"}}},
		Title:   []string{"place_bn"},
		Columns: []string{"place_bn", "depth"},
	})
	in.Records["wells"] = []office.Record{{ID: "01EKEF7KW05G8P49TNDKN4AX0E", Values: map[string]string{"place_bn": "হরিপুর", "depth": "120"}}}
	files := made(t, in)
	if !strings.Contains(files["wells.html"], "হরিপুর") || !strings.Contains(files["wells.html"], "১২০") || !strings.Contains(files["rti.html"], `href="wells.html"`) {
		t.Error("the category is not on the site")
	}
}
