package handover_test

import (
	"path/filepath"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
)

// What the site is drawn of, the verifier of bundles takes: lists counted in every way and begun anywhere, gaps, tables, links.
func TestTheSiteOfRichTextsPassesTheVerifier(t *testing.T) {
	d := desktest.Open(t)
	for _, body := range []string{
		"**মোটা** ও __বাঁকা__ [পাতা](https://www.gov.bd/x?a=1&b=2) লেখা",
		"৩। ক\n৪। খ\nক) গ\nখ) ঘ\n৫। ঙ", "(১) ক\n(২) খ", "• ক\n◦ খ\n• গ", "ধাপ:\n1. a\n2. b\na) c",
		"ক\n\n\nখ\n\n\n১। গ\n\n\n• ঘ", "| **নাম** | পদ |\n| ক | খ |\n| গ | <script>alert(1)</script> |", "<b>লেখা</b> & \"চিহ্ন\"",
	} {
		ok(d.Records.Save(content.Draft{Category: "notices", Values: map[string]string{"title_bn": "নোটিশ: " + string([]rune(body)[:3]), "kind": "notice", "published_on": "2020-10-01", "body_bn": body}}))(t)
	}
	path := filepath.Join(t.TempDir(), "out.zip")
	ok(d.Files().Bundle(path))(t)
	if v := ok(d.Files().Verify(path))(t); !v.Valid {
		t.Errorf("%s", asJSON(t, v))
	}
}
