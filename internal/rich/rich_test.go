package rich_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"batayandesk/internal/bangla"
	"batayandesk/internal/rich"
)

// What was stored before there was rich text is plain text, and is the same afterwards.
func TestPlainTextIsItself(t *testing.T) {
	for _, text := range []string{
		"", "এক লাইন", "প্রথম\nদ্বিতীয়\n\nতৃতীয়", "১। ক\n২। খ", "১০*১২ ফুট, ৫*৬*৭", "নাম: ______________ তারিখ: __________", "** বিশেষ দ্রষ্টব্য", "C:\\ছবি\\নোটিশ.pdf",
		"\\\\server\\share", "নোটিশ__১__২.pdf", "[খালি] (দুই)", "a < b > c & d", "x_y_z", "২০২০ সালে", "ক্ষি | ক্ষতি", "https://x.gov.bd/a__b__c", "*চিহ্নিত ঘর আবশ্যক",
	} {
		stored, err := rich.Stored(text)
		if err != nil || stored != text {
			t.Errorf("%q is stored as %q %v", text, stored, err)
		}
		if plain := rich.Plain(text); plain != text {
			t.Errorf("%q is read as %q", text, plain)
		}
		if back := fromEditor(t, rich.HTML(text)); rich.Plain(back) != text {
			t.Errorf("%q comes back from the editor as %q", text, back)
		}
	}
}

func TestMarksAreRead(t *testing.T) {
	for _, c := range []struct{ stored, html string }{
		{"**মোটা** ও __বাঁকা__", "<p><strong>মোটা</strong> ও <em>বাঁকা</em></p>"},
		{"**উপজেলা**র", "<p><strong>উপজেলা</strong>র</p>"},
		{"**__দুই__ এক**", "<p><strong><em>দুই</em></strong><strong> এক</strong></p>"},
		{"[ফরম](https://forms.gov.bd/) দেখুন", `<p><a href="https://forms.gov.bd/">ফরম</a> দেখুন</p>`},
		{"[ফরম](javascript:alert(1))", "<p>[ফরম](javascript:alert(1))</p>"},
		{"ক\nখ\n\nগ", "<p>ক<br>খ</p><p>গ</p>"},
		{"কাগজ:\n১। ক\n২। খ\nক) গ\nখ) ঘ\n৩। ঙ", `<p>কাগজ:</p><ol data-counts="bn-danda"><li>ক</li><li>খ<ol data-counts="ka-paren"><li>গ</li><li>ঘ</li></ol></li><li>ঙ</li></ol>`},
		{"• ক\n◦ খ\n• গ", "<ul><li>ক<ul><li>খ</li></ul></li><li>গ</li></ul>"},
		{"৩। ক\n৫। খ", `<ol data-counts="bn-danda" start="3"><li>ক</li></ol><ol data-counts="bn-danda" start="5"><li>খ</li></ol>`},
		{"(১) ক\n(২) খ", `<ol data-counts="bn-both"><li>ক</li><li>খ</li></ol>`},
		{"| **ক** | **খ** |\n| ১ ↵ ২ | |", "<table><tbody><tr><th>ক</th><th>খ</th></tr><tr><td>১<br>২</td><td></td></tr></tbody></table>"},
		{"\\*\\*না\\*\\* \\<b>", "<p>**না** &lt;b&gt;</p>"},
		{"**খোলা", "<p>**খোলা</p>"},
		{"____\n******", "<p>____<br>******</p>"},
	} {
		if got := rich.HTML(c.stored); got != c.html {
			t.Errorf("%q\n is %s\nnot %s", c.stored, got, c.html)
		}
	}
}

func TestPlainKeepsWordsLabelsAndRows(t *testing.T) {
	got := rich.Plain("**বিষয়:** [ফরম](https://forms.gov.bd/)\n১। ক ↵ খ\n| **ক** | খ |\n| a\\|b | |")
	if want := "বিষয়: ফরম (https://forms.gov.bd/)\n১। ক\nখ\nক | খ\na|b | "; got != want {
		t.Errorf("%q", got)
	}
}

func TestAddressesLeadToPagesMailAndTelephoneAlone(t *testing.T) {
	for typed, want := range map[string]string{
		"https://x.gov.bd/a(b)": "https://x.gov.bd/a%28b%29", "www.x.gov.bd": "https://www.x.gov.bd", "HTTP://X.gov.bd/": "http://X.gov.bd/",
		"mailto:uno@x.gov.bd?subject=x": "mailto:uno@x.gov.bd", "tel:+88071-62300": "tel:+88071-62300", "https://কুষ্টিয়া.বাংলা/পাতা": "https://কুষ্টিয়া.বাংলা/পাতা",
		"javascript:alert(1)": "", "data:text/html,x": "", "file:///c:/x": "", `\\server\x`: "", "//x.gov.bd": "", "#top": "", "page.html": "", "https://": "",
		"https://a:b@x.gov.bd/": "", "mailto:a@b@c": "", "tel:abc": "", "java\nscript:x": "", "vbscript:x": "", "": "",
	} {
		if got, ok := rich.Address(typed); got != want || ok != (want != "") {
			t.Errorf("%q leads to %q", typed, got)
		}
	}
}

func fromEditor(t interface {
	Helper()
	Fatalf(string, ...any)
}, markup string) string {
	t.Helper()
	stored, err := rich.Stored(rich.Marked + markup)
	if err != nil {
		t.Fatalf("%q: %v", markup, err)
	}
	return stored
}

var elements = regexp.MustCompile(`</?([a-z0-9]+)((?: [a-z-]+="[^"]*")*)>`)

var attributes = regexp.MustCompile(` ([a-z-]+)="([^"]*)"`)

// closed demands that markup is of the closed set alone.
func closed(t interface {
	Helper()
	Fatalf(string, ...any)
}, markup string) {
	t.Helper()
	rest := elements.ReplaceAllStringFunc(markup, func(tag string) string {
		m := elements.FindStringSubmatch(tag)
		switch m[1] {
		case "p", "br", "strong", "em", "a", "ol", "ul", "li", "table", "tbody", "tr", "th", "td":
		default:
			t.Fatalf("element %s in %q", tag, markup)
		}
		for _, a := range attributes.FindAllStringSubmatch(m[2], -1) {
			address, ok := rich.Address(html.UnescapeString(a[2]))
			switch {
			case a[1] == "href" && ok && address == html.UnescapeString(a[2]):
			case a[1] == "start", a[1] == "data-gap", a[1] == "data-counts":
			default:
				t.Fatalf("attribute %s in %q", a[0], markup)
			}
		}
		return ""
	})
	if strings.ContainsAny(rest, "<>\"") {
		t.Fatalf("markup %q in %q", rest, markup)
	}
}

// promises are what holds of any text that is stored.
func promises(t interface {
	Helper()
	Fatalf(string, ...any)
}, typed string) {
	t.Helper()
	stored, err := rich.Stored(typed)
	if err != nil {
		return
	}
	if again, err := rich.Stored(stored); err != nil || again != stored {
		t.Fatalf("%q is stored as %q, then as %q %v", typed, stored, again, err)
	}
	markup := rich.HTML(stored)
	closed(t, markup)
	if (rich.Plain(stored) == "") != (stored == "") {
		t.Fatalf("%q is read as %q", stored, rich.Plain(stored))
	}
	// What the editor was given and nobody changed comes back as it reads; given once more, letter for letter.
	once := fromEditor(t, markup)
	if twice := fromEditor(t, rich.HTML(once)); twice != once {
		t.Fatalf("%q\n shown as %q\n comes back as %q\n then as %q", stored, markup, once, twice)
	}
	if a, b := words(rich.Plain(stored)), words(rich.Plain(once)); a != b {
		t.Fatalf("words of %q\n shown as %q\n %q\n come back as %q (%q)", stored, markup, a, b, once)
	}
}

// words are the letters and digits of a text: where spaces and labels stand may differ.
func words(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 127 && bangla.HasBengali(string(r)) && r != '।' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, s)
}

var pieces = []string{
	"ক", "খ", "মোটা", "র", "ষ্ট", "্", "া", " ", "  ", "\n", "\n\n", "**", "__", "*", "_", "[", "](", "](https://x.bd)", ")", "(", "|", "| ", " |", "\n| ", " |\n", "\\", "↵", " ↵ ", "১। ",
	"\n১। ", "\n২। ", "\nক) ", "\n• ", "\n◦ ", "• ", "<", "<b>", "</p>", "&amp;", "<!--rich-->", "https://x.bd/a__b", "word", "1. ", "\u00a0", "\t", "“", "—", "i) ", "(ক) ",
}

func TestWhatIsTypedKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		promises(t, strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 24).Draw(t, "pieces"), ""))
	})
	rapid.Check(t, func(t *rapid.T) { promises(t, rapid.String().Draw(t, "typed")) })
}

var tags = []string{
	"<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<br>", "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "</th>",
	"<td colspan=2 rowspan=3>", "<span style='font-weight:bold'>", "</span>", "<a href='https://x.bd/__a'>", "<a href='javascript:x'>", "</a>", "<p style='mso-list:l0 level1 lfo1'>",
	"<p style='mso-list:l0 level3 lfo1'>", "<span style='mso-list:Ignore'>", "<span style='font-family:SutonnyMJ'>", "<ol type=a start=3>", "<script>", "</script>", "<img src=x>", "<h2>", "</h2>",
	"<ol data-counts=ka-paren>", "<p data-gap=3>", "<!-- x -->", "<style>.x{font-weight:bold}</style>", "<s class=x>", "<o:p>", "</o:p>", "·&nbsp;&nbsp;", "১।\t", "ক) ",
}

func TestHTMLFromElsewhereKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		source := strings.Join(rapid.SliceOfN(rapid.SampledFrom(append(append([]string{}, tags...), pieces...)), 0, 30).Draw(t, "html"), "")
		stored, _, err := rich.FromHTML(source)
		if err != nil {
			t.Fatalf("%q: %v", source, err)
		}
		promises(t, stored)
		promises(t, rich.Marked+source)
	})
}

func TestHostileHTMLIsBounded(t *testing.T) {
	if _, _, err := rich.FromHTML(strings.Repeat("x", rich.MaxHTML+1)); err != rich.ErrTooLong {
		t.Errorf("%v", err)
	}
	for _, source := range []string{
		strings.Repeat("<div>", 100_000), strings.Repeat("<b>", 300_000), strings.Repeat("<ul><li>", 50_000), strings.Repeat("<table><tr><td>", 20_000),
		strings.Repeat("<td colspan=9999 rowspan=9999>x", 50_000), "<table>" + strings.Repeat("<tr><td colspan=1000 rowspan=1000>x<td>y", 20_000),
		strings.Repeat("**__[", 300_000), strings.Repeat("<p>**a", 100_000), strings.Repeat("| ", 500_000),
	} {
		begun := time.Now()
		stored, _, err := rich.FromHTML(source)
		t.Logf("%.24q: %d bytes become %d in %v", source, len(source), len(stored), time.Since(begun).Round(time.Millisecond))
		if err == nil {
			_ = rich.HTML(stored)
			_ = rich.Plain(stored)
		} else if err != rich.ErrTooDeep {
			t.Errorf("%.20q: %v", source, err)
		}
	}
}

func FuzzFromHTML(f *testing.F) {
	for _, one := range clips(f) {
		f.Add(one.html)
	}
	for _, tag := range tags {
		f.Add(tag + "ক")
	}
	f.Fuzz(func(t *testing.T, source string) {
		begun := time.Now()
		defer func() {
			if took := time.Since(begun); took > 3*time.Second {
				t.Errorf("%d bytes took %v", len(source), took)
			}
		}()
		stored, _, err := rich.FromHTML(source)
		if err == nil {
			promises(t, stored)
		}
		promises(t, source)
	})
}
