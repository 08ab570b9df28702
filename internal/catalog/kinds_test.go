package catalog_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// fieldOf is a plain field of a kind.
func fieldOf(kind catalog.Kind) catalog.Field {
	f := catalog.Field{Name: "thing_bn", Kind: kind, Label: office.Text{BN: "জিনিস", EN: "Thing"}}
	if kind == catalog.Select {
		f.Choices = []catalog.Choice{{Value: "one", Label: office.Text{BN: "এক", EN: "first"}}, {Value: "two", Label: office.Text{BN: "দুই", EN: "second"}}}
	}
	return f
}

// promises are what every kind holds for any typed text.
func promises(t interface {
	Helper()
	Fatalf(string, ...any)
}, f catalog.Field, typed string) {
	t.Helper()
	canonical, problems := f.Parse(typed)
	if !utf8.ValidString(typed) {
		return // what is not text is refused before it gets here
	}
	again, more := f.Parse(canonical)
	if again != canonical || len(more) != len(problems) {
		t.Fatalf("%s: %q became %q, then %q (%v, then %v)", f.Kind, typed, canonical, again, problems, more)
	}
	for _, lang := range []office.Lang{office.Bengali, office.English} {
		if shown := f.Display(canonical, lang); (shown == "") != (canonical == "") {
			t.Fatalf("%s: %q is shown as %q", f.Kind, canonical, shown)
		}
	}
	if len(problems) == 0 && f.Kind != catalog.File {
		cell := f.Cell(canonical)
		if back, refused := f.Parse(cell.Text); back != canonical || len(refused) > 0 {
			t.Fatalf("%s: %q stands in a sheet as %q, read again as %q %v", f.Kind, canonical, cell.Text, back, refused)
		}
		raw, err := json.Marshal(f.Exchange(canonical))
		if err != nil {
			t.Fatalf("%s: %q cannot be exchanged: %v", f.Kind, canonical, err)
		}
		var v any
		if err := json.Unmarshal(raw, &v); err != nil {
			t.Fatalf("%s: %v", f.Kind, err)
		}
		if back, refused := f.FromExchange(v); f.Kind != catalog.Int && (back != canonical || len(refused) > 0) {
			t.Fatalf("%s: %q came back from exchange as %q %v", f.Kind, canonical, back, refused)
		}
	}
	for _, p := range append(append(problems, f.Flaws(canonical)...), f.Notes(canonical)...) {
		if p.Field != f.Name || p.In(office.Bengali) == p.Code || p.In(office.English) == "" || strings.Contains(p.In(office.Bengali), "…}") {
			t.Fatalf("%s: problem %+v is worded %q", f.Kind, p, p.In(office.Bengali))
		}
	}
}

var typings = []string{
	"", " ", "……", "---", "নাই", "x", "০", "১২,৩৪,৫৬৭", "-৫", "12.50", "৳ ৪,৫০,০০০/-", "450000 টাকা", "২৮-০৯-২০২০", "2020-02-30", "২৮ সেপ্টেম্বর, ২০২০ খ্রি.",
	"২০২০-২১", "2020-2022", "হ্যাঁ", "না", "দুই", "ONE", "a@b.gov.bd", "www.goraipur.gov.bd/page", "javascript:alert(1)", "প্রথম\n\n দ্বিতীয়\r\n",
	"01EKEF7KW0FPVGAKFQ2W8KKJ4V", "তপন [01ekef7kw0fpvgakfq2w8kkj4v]", "01700-000001", "০৭১-৬২৩০০/১২", "\ufeffঅ\u09be", "<b>x</b>", "=1+1", "99999999999999999999",
	strings.Repeat("ক", 300), strings.Repeat("9", 40) + ".999",
}

func TestEveryKindKeepsItsPromises(t *testing.T) {
	if len(catalog.Kinds()) != 16 {
		t.Fatalf("%d kinds", len(catalog.Kinds()))
	}
	for _, kind := range catalog.Kinds() {
		f := fieldOf(kind)
		t.Run(string(kind), func(t *testing.T) {
			for _, typed := range typings {
				promises(t, f, typed)
			}
			rapid.Check(t, func(t *rapid.T) { promises(t, f, rapid.String().Draw(t, "typed")) })
			sample := f.Sample()
			if canonical, problems := f.Parse(sample); canonical != sample || len(problems) > 0 {
				t.Errorf("sample %q is read as %q %v", sample, canonical, problems)
			}
			if flaws := append(f.Flaws(sample), f.Notes(sample)...); len(flaws) > 0 || f.Empty(sample) {
				t.Errorf("sample %q: %v", sample, flaws)
			}
			if f.Display(sample, office.Bengali) == "" || f.Display(sample, office.English) == "" {
				t.Errorf("sample %q is not shown", sample)
			}
			if f.Display("", office.Bengali) != "" || f.Exchange("") != nil || f.Cell("").Text != "" || len(f.Flaws("")) > 0 || len(f.Notes("")) > 0 {
				t.Error("the empty value is something")
			}
			if _, err := json.Marshal(f.Schema()); err != nil || f.Schema()["type"] == nil {
				t.Errorf("schema %v %v", f.Schema(), err)
			}
		})
	}
}

func TestKindsReadWhatIsTyped(t *testing.T) {
	for _, c := range []struct {
		kind             catalog.Kind
		typed, want      string
		shownBN, shownEN string
	}{
		{catalog.Text, "  উপজেলা\u00a0 অফিস ", "উপজেলা অফিস", "উপজেলা অফিস", "উপজেলা অফিস"},
		{catalog.Long, "এক\r\nদুই", "এক\nদুই", "এক\nদুই", "এক\nদুই"},
		{catalog.Int, "১২,৩৪,৫৬৭", "1234567", "১২,৩৪,৫৬৭", "12,34,567"},
		{catalog.Int, "12.0", "12", "১২", "12"},
		{catalog.Money, "৳ ৪,৫০,০০০/-", "450000", "৪,৫০,০০০", "4,50,000"},
		{catalog.Money, "৩৮,৫০,০০০ টাকা মাত্র", "3850000", "৩৮,৫০,০০০", "38,50,000"},
		{catalog.Money, "১২.৫", "12.50", "১২.৫০", "12.50"},
		{catalog.Money, "১২.০০", "12", "১২", "12"},
		{catalog.Money, "BDT 0", "0", "০", "0"},
		{catalog.Date, "২৮-০৯-২০২০", "2020-09-28", "২৮ সেপ্টেম্বর ২০২০", "28 September 2020"},
		{catalog.Date, "28/9/2020", "2020-09-28", "২৮ সেপ্টেম্বর ২০২০", "28 September 2020"},
		{catalog.Date, "২৮ সেপ্টেম্বর, ২০২০ খ্রিষ্টাব্দ", "2020-09-28", "২৮ সেপ্টেম্বর ২০২০", "28 September 2020"},
		{catalog.Date, "২৮.০৯.২০২০ খ্রি.", "2020-09-28", "২৮ সেপ্টেম্বর ২০২০", "28 September 2020"},
		{catalog.Date, "1st Sep 2020", "2020-09-01", "১ সেপ্টেম্বর ২০২০", "1 September 2020"},
		{catalog.Date, "September 28, 2020", "2020-09-28", "২৮ সেপ্টেম্বর ২০২০", "28 September 2020"},
		{catalog.Date, "2020-09-28T00:00:00Z", "2020-09-28", "২৮ সেপ্টেম্বর ২০২০", "28 September 2020"},
		{catalog.Year, "২০২০-২০২১ অর্থবছর", "2020-21", "২০২০-২১", "2020-21"},
		{catalog.Year, "১৯৯৯–০০", "1999-00", "১৯৯৯-০০", "1999-00"},
		{catalog.Year, "FY 2020/21", "2020-21", "২০২০-২১", "2020-21"},
		{catalog.Select, "দুই", "two", "দুই", "second"},
		{catalog.Select, "FIRST", "one", "এক", "first"},
		{catalog.Bool, "হ্যাঁ", "true", "হ্যাঁ", "yes"},
		{catalog.Bool, "নাই", "false", "না", "no"},
		{catalog.Bool, "০", "false", "না", "no"},
		{catalog.Email, "Uno@Goraipur.GOV.BD", "Uno@goraipur.gov.bd", "Uno@goraipur.gov.bd", "Uno@goraipur.gov.bd"},
		{catalog.URL, "www.goraipur.gov.bd", "https://www.goraipur.gov.bd", "https://www.goraipur.gov.bd", "https://www.goraipur.gov.bd"},
		{catalog.URL, "http://কুষ্টিয়া.বাংলা/পাতা", "http://কুষ্টিয়া.বাংলা/পাতা", "http://কুষ্টিয়া.বাংলা/পাতা", "http://কুষ্টিয়া.বাংলা/পাতা"},
		{catalog.Mobile, " ০১৭০০–০০০০০১ ", "০১৭০০–০০০০০১", "০১৭০০-০০০০০১", "01700-000001"},
		{catalog.Lines, "এক\n\n দুই \n", "এক\nদুই", "এক\nদুই", "এক\nদুই"},
		{catalog.Officer, "তপন [01ekef7kw0fpvgakfq2w8kkj4v]", "01EKEF7KW0FPVGAKFQ2W8KKJ4V", "01EKEF7KW0FPVGAKFQ2W8KKJ4V", "01EKEF7KW0FPVGAKFQ2W8KKJ4V"},
		{catalog.Date, "নাই", "", "", ""},
		{catalog.Int, "……", "", "", ""},
	} {
		f := fieldOf(c.kind)
		got, problems := f.Parse(c.typed)
		if got != c.want || len(problems) > 0 || f.Display(got, office.Bengali) != c.shownBN || f.Display(got, office.English) != c.shownEN {
			t.Errorf("%s %q is %q, shown %q / %q %v", c.kind, c.typed, got, f.Display(got, office.Bengali), f.Display(got, office.English), problems)
		}
	}
}

func TestKindsRefuseWhatCannotBeRead(t *testing.T) {
	one, ten := 1, 10
	for _, c := range []struct {
		f           catalog.Field
		typed, code string
	}{
		{fieldOf(catalog.Text), strings.Repeat("ক", 201), "text_long"},
		{fieldOf(catalog.Long), strings.Repeat("ক", 20_001), "text_long"},
		{fieldOf(catalog.Text), "Upazila", "text_bengali"},
		{catalog.Field{Name: "name_en", Kind: catalog.Text}, "Md. করিম", "text_english"},
		{fieldOf(catalog.Lines), "one\ntwo", "text_bengali"},
		{fieldOf(catalog.Int), "বারো জন", "int_invalid"},
		{fieldOf(catalog.Int), "1.5", "int_invalid"},
		{catalog.Field{Name: "n", Kind: catalog.Int, Min: &one, Max: &ten}, "১১", "int_range"},
		{catalog.Field{Name: "n", Kind: catalog.Int, Min: &one}, "0", "int_low"},
		{catalog.Field{Name: "n", Kind: catalog.Int, Max: &ten}, "11", "int_high"},
		{fieldOf(catalog.Money), "অনেক", "money_invalid"},
		{fieldOf(catalog.Money), "-500", "money_negative"},
		{fieldOf(catalog.Money), "1.999", "money_invalid"},
		{fieldOf(catalog.Date), "2020-02-30", "date.invalid"},
		{fieldOf(catalog.Date), "28-09-20", "date.invalid"},
		{fieldOf(catalog.Date), "09-28-2020", "date.invalid"},
		{fieldOf(catalog.Year), "2020", "year_invalid"},
		{fieldOf(catalog.Year), "2020-22", "year_gap"},
		{fieldOf(catalog.Select), "তিন", "choice_unknown"},
		{fieldOf(catalog.Bool), "হয়তো", "bool_unknown"},
		{fieldOf(catalog.Officer), "করিম", "officer_unknown"},
	} {
		got, problems := c.f.Parse(c.typed)
		if len(problems) != 1 || problems[0].Code != c.code || problems[0].Field != c.f.Name {
			t.Errorf("%s %q: %v, want %s", c.f.Kind, shorten(c.typed), problems, c.code)
		}
		if c.f.Kind != catalog.Int && got != c.typed {
			t.Errorf("%s: what was typed became %q", c.f.Kind, got)
		}
	}
	if got, problems := fieldOf(catalog.Text).Parse("১২/৩"); got != "১২/৩" || len(problems) > 0 {
		t.Errorf("figures alone are refused as Bengali: %v", problems)
	}
}

func shorten(s string) string { return string([]rune(s)[:min(20, utf8.RuneCountInString(s))]) }

func TestWrongNumbersAndAddressesAreKeptAndSaySo(t *testing.T) {
	for _, c := range []struct {
		kind        catalog.Kind
		typed, code string
	}{
		{catalog.Mobile, "০১৭০০-০০০০", "mobile_digits"},
		{catalog.Mobile, "০৭১-৬২৩০০", "phone_not_mobile"},
		{catalog.Mobile, "০১২০০-০০০০০১", "phone_prefix"},
		{catalog.Phone, "০৭১-৬২", "phone_digits"},
		{catalog.Phone, "০১৭০০-০০০০০১, ০১৮০০-০০০০০১", "phone_two"},
		{catalog.Phone, "০১৭xxxxxxxx", "phone_sign"},
		{catalog.Phone, "ফোন নম্বর জানা যায়নি", "phone_none"},
		{catalog.Phone, "+91 98300 00001", "phone_country"},
		{catalog.Phone, "০৭১-৬২৩০০/১২", "phone_ambiguous"},
		{catalog.Email, "uno.goraipur", "email_form"},
		{catalog.Email, "a@b.gov.bd, c@d.gov.bd", "email_form"},
		{catalog.URL, "পোর্টালের পাতা", "url_form"},
		{catalog.URL, "https://user:pw@gov.bd/", "url_form"},
	} {
		f := fieldOf(c.kind)
		kept, refused := f.Parse(c.typed)
		flaws := f.Flaws(kept)
		if kept != c.typed || len(refused) > 0 || len(flaws) != 1 || flaws[0].Code != c.code {
			t.Errorf("%s %q kept as %q: refused %v, flaws %v, want %s", c.kind, c.typed, kept, refused, flaws, c.code)
		}
	}
	for _, typed := range []string{"javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "file:///c:/x", `\\server\share`, "//server/x", `C:\x`, "mailto:a@b.gov.bd"} {
		if _, refused := fieldOf(catalog.URL).Parse(typed); len(refused) != 1 || refused[0].Code != "url_scheme" {
			t.Errorf("address %q: %v", typed, refused)
		}
	}
	for _, typed := range []string{"goraipur.gov.bd:8080/x", "https://goraipur.gov.bd/?to=javascript:x", "goraipur.gov.bd/a:b", "HTTP://GORAIPUR.GOV.BD"} {
		if _, refused := fieldOf(catalog.URL).Parse(typed); len(refused) > 0 {
			t.Errorf("address %q: %v", typed, refused)
		}
	}
	p := fieldOf(catalog.Mobile).Flaws("০১৭০০-০০০০")[0]
	if got := p.In(office.Bengali); got != "মোবাইল নম্বরে ১১টি অঙ্ক লাগে; এখানে ৯টি আছে।" {
		t.Errorf("worded %q", got)
	}
}

func TestExchangeValuesHaveTheirOwnJSONTypes(t *testing.T) {
	for _, c := range []struct {
		kind catalog.Kind
		text string
		want any
	}{
		{catalog.Int, "7", int64(7)}, {catalog.Bool, "true", true}, {catalog.Bool, "false", false},
		{catalog.Lines, "এক\nদুই", []string{"এক", "দুই"}}, {catalog.Money, "450000", "450000"}, {catalog.Date, "2020-09-28", "2020-09-28"},
	} {
		if got := fieldOf(c.kind).Exchange(c.text); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s %q is exchanged as %#v", c.kind, c.text, got)
		}
	}
	for _, v := range []any{float64(7), json.Number("7"), "৭", 7, int64(7)} {
		if got, problems := fieldOf(catalog.Int).FromExchange(v); got != "7" || len(problems) > 0 {
			t.Errorf("%#v is read as %q %v", v, got, problems)
		}
	}
}

func FuzzParseField(f *testing.F) {
	for i := range catalog.Kinds() {
		for _, typed := range typings {
			f.Add(i, typed)
		}
	}
	kinds := catalog.Kinds()
	f.Fuzz(func(t *testing.T, i int, typed string) {
		promises(t, fieldOf(kinds[((i%len(kinds))+len(kinds))%len(kinds)]), typed)
	})
}
