package officefile_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// saved saves the settings after a change, from the revision as it is.
func saved(t testing.TB, d *desktest.Desk, alter func(*office.Office)) (officefile.SettingsView, error) {
	t.Helper()
	view := ok(d.Settings.Get())(t)
	alter(&view.Office)
	answer, err := d.Settings.Save(officefile.SettingsIn{Office: view.Office, Base: view.Revision})
	return answer.Settings, err
}

// Source: internal/document/README.md › Remarks: the wording per state is a template the office can edit,
// but a state other than done can never be worded as done.
func TestRemarksAreTheOfficesOwnButNeverCallDoneWhatIsNot(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Settings.Get())(t)
	if len(view.Remarks) != 5 || view.Remarks[1].State != office.Partial || view.Remarks[1].Label != "আংশিক" || view.Remarks[1].Text != "" ||
		!strings.Contains(view.Remarks[1].Standard, "{bad}") || !slices.Contains(view.Remarks[1].Placeholders, desk.Choice{Value: "{fields}", Label: "{অসম্পূর্ণ ঘর}"}) {
		t.Fatalf("%s", asJSON(t, view.Remarks))
	}
	for _, row := range []struct{ state, text, code string }{
		{"partial", "কাজ সম্পন্ন হয়েছে", "remark.done"},
		{"partial", "{all}টির মধ্যে {bad}টি বাকি; সম্পন্ন", "remark.done"},
		{"missing", "প্রতিবেদন প্রকাশিত", "remark.done"},
		{"stale", "হালনাগাদ করা হয়েছে; সর্বশেষ {date}", "remark.done"},
		{"not_applicable", "সম্পন্ন", "remark.done"},
		{"partial", "কাজ সম্পন্ন হয়নি", ""},
		{"partial", "আংশিক সম্পন্ন; {bad}টি বাকি", ""},
		{"missing", "{asked} শীঘ্রই সম্পন্ন হবে", ""},
		{"done", "{label}: সম্পন্ন, {date}", ""},
		{"missing", "{date} তারিখে", "remark.place"},
		{"done", "{name}", "remark.place"},
		{"done", "খোলা { বন্ধনী", "remark.place"},
		{"done", strings.Repeat("ক", 201), "remark.long"},
		{"open", "চলমান", "remark.state"},
		{"কিছু", "চলমান", "remark.state"},
		{"stale", "  ", ""},
	} {
		after, err := saved(t, d, func(o *office.Office) { o.Overlay.Remarks = map[string]string{row.state: row.text} })
		if row.code != "" {
			if p := refused(t, err, row.code); p.Field != "overlay.remarks."+row.state {
				t.Errorf("%q: the problem names the field %q", row.text, p.Field)
			}
			continue
		}
		at := slices.IndexFunc(after.Remarks, func(r officefile.RemarkRow) bool { return string(r.State) == row.state })
		if err != nil || after.Remarks[at].Text != strings.TrimSpace(row.text) {
			t.Errorf("%q of %s: %v", row.text, row.state, err)
		}
	}
	ok(saved(t, d, func(o *office.Office) {
		o.Overlay.Remarks = map[string]string{"partial": "{bad}/{all}টি বাকি", "stale": "{date} তারিখের পর যাচাই বাকি"}
	}))(t)
	table := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t).Body.Table
	if table.Rows[0][3] != "৪/১৪টি বাকি" || table.Rows[7][3] != "১২ মে ২০২০ তারিখের পর যাচাই বাকি" {
		t.Errorf("%q", table.Rows)
	}
}

// The list above the settings named a fact by its code, "{date}"; a clerk had only ever seen "{তারিখ}".
func TestRefusedRemarkNamesTheFactsInWords(t *testing.T) {
	d := desktest.Open(t)
	refusal := func(wording string) office.Problem {
		_, err := saved(t, d, func(o *office.Office) { o.Overlay.Remarks = map[string]string{"missing": wording} })
		return refused(t, err, "remark.place")
	}
	p := refusal("{date} তারিখে")
	if got := p.In(office.Bengali) + " " + p.Todo(office.Bengali); got != "“{তারিখ}” এখানে বসানো যায় না। বসানো যায়: {চাওয়া তথ্য}, {বিষয়}" {
		t.Error(got)
	}
	if got := p.In(office.English) + " " + p.Todo(office.English); got != "“{date}” cannot stand here. What can: {what is asked}, {item}" {
		t.Error(got)
	}
	if got := refusal("{আজ} দেখা হবে").In(office.Bengali); got != "“{আজ}” এখানে বসানো যায় না।" {
		t.Errorf("what nobody knows stays as typed: %s", got)
	}
}

func TestCategoryMayBeSaidNotToApplyWhereTheOfficeChoseSo(t *testing.T) {
	d := desktest.Open(t)
	row := func(v officefile.SettingsView, id string) officefile.FreshRow {
		return v.Fresh[slices.IndexFunc(v.Fresh, func(r officefile.FreshRow) bool { return r.Category == id })]
	}
	if v := ok(d.Settings.Get())(t); !row(v, "projects").MayNotBe || !row(v, "projects").MayNotBeStandard || row(v, "training").MayNotBe {
		t.Errorf("%s", asJSON(t, v.Fresh))
	}
	v := ok(saved(t, d, func(o *office.Office) { o.Overlay.MayNotBe = map[string]bool{"training": true, "projects": false} }))(t)
	if !row(v, "training").MayNotBe || row(v, "training").MayNotBeStandard || row(v, "projects").MayNotBe || !row(v, "projects").MayNotBeStandard {
		t.Errorf("%s", asJSON(t, v.Fresh))
	}
}

// The directory of the offices below could not be mended: a new chairman's reminder went to no office.
func TestOfficesBelowAreKeptWithTheirIds(t *testing.T) {
	d := desktest.Open(t)
	before := ok(d.Settings.Get())(t).Office.Subordinates
	v := ok(saved(t, d, func(o *office.Office) {
		o.Subordinates = append(o.Subordinates[:4:4], // one is gone
			office.SubordinateOffice{Kind: "union_parishad", NameBN: "  ৪নং   নতুন ইউনিয়ন পরিষদ ", HeadBN: "চেয়ারম্যান"},
			office.SubordinateOffice{Kind: "union_parishad", HeadBN: "চেয়ারম্যান"}, // a row begun and left
			office.SubordinateOffice{ID: before[0].ID, Kind: "other", NameBN: "একই নামের পরিচয়"},
			office.SubordinateOffice{ID: "../x", Kind: "union_parishad", NameBN: "৫নং ইউনিয়ন পরিষদ"},
		)
		o.Subordinates[0].Phone = " ০৭১-১১ "
	}))(t)
	var got []string
	for _, o := range v.Office.Subordinates {
		got = append(got, o.ID+" "+o.NameBN)
	}
	var want []string
	for _, o := range before[:4] {
		want = append(want, o.ID+" "+o.NameBN)
	}
	want = append(want, "union-parishad-1 ৪নং নতুন ইউনিয়ন পরিষদ", "other-1 একই নামের পরিচয়", "union-parishad-2 ৫নং ইউনিয়ন পরিষদ")
	if !slices.Equal(got, want) || v.Office.Subordinates[0].Phone != "০৭১-১১" {
		t.Errorf("%q\n%q", got, want)
	}
	letter := ok(d.Letters.Compose(letters.ComposeIn{Template: "letter", To: []string{"union-parishad-1"}}))(t)
	if !slices.Contains(letter.Body.Addressee, "৪নং নতুন ইউনিয়ন পরিষদ") {
		t.Errorf("%q", letter.Body.Addressee)
	}
	if v := ok(saved(t, d, func(o *office.Office) { o.Subordinates = nil }))(t); v.Office.Subordinates == nil || len(v.Office.Subordinates) != 0 {
		t.Error("the last office below cannot be taken out")
	}
}
