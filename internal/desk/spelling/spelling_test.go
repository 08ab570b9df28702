package spelling_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desk/spelling"
	"batayandesk/internal/desktest"
)

// ok is the answer of a verb that must not be refused.
func ok[T any](answer T, err error) func(testing.TB) T { return desktest.OK(answer, err) }

func marked(t *testing.T, d *desktest.Desk, text string) (words []string) {
	t.Helper()
	for _, m := range ok(d.Spellings.Check(spelling.SpellingIn{Texts: []string{text}}))(t).Texts[0] {
		if m.Why == "" || len(m.Right) == 0 {
			t.Errorf("%+v", m)
		}
		words = append(words, m.Word)
	}
	return words
}

func undo(t *testing.T, d *desktest.Desk) { t.Helper(); ok(d.Acts.Undo())(t) }

// A word that the office says to be right is marked no more, in one act that is taken back by one.
func TestAWordThatIsSaidToBeRightIsOneActThatCanBeTakenBack(t *testing.T) {
	d := desktest.Open(t)
	const text = "সরকারী কর্মচারির তালিকা"
	if got := marked(t, d, text); !slices.Equal(got, []string{"সরকারী", "কর্মচারির"}) {
		t.Fatalf("%q", got)
	}
	view := ok(d.Spellings.Learn(spelling.WordIn{Word: " সরকারী "}))(t)
	if !slices.Equal(view.Words, []string{"সরকারী"}) || view.Revision != view.Before+1 || view.Nav == nil || !strings.Contains(view.Text, "সরকারী") {
		t.Errorf("%+v", view.Words)
	}
	if got := marked(t, d, text); !slices.Equal(got, []string{"কর্মচারির"}) {
		t.Errorf("%q", got)
	}
	if again := ok(d.Spellings.Learn(spelling.WordIn{Word: "সরকারী"}))(t); again.Before != 0 {
		t.Error("what is known already was stored again")
	}
	undo(t, d)
	if got := marked(t, d, text); len(got) != 2 {
		t.Errorf("after the undo %q", got)
	}
	ok(d.Spellings.Learn(spelling.WordIn{Word: "সরকারী"}))(t)
	if view := ok(d.Spellings.Unlearn(spelling.WordIn{Word: "সরকারী"}))(t); len(view.Words) != 0 {
		t.Errorf("%q", view.Words)
	}
	_, err := d.Spellings.Learn(spelling.WordIn{Word: " "})
	desktest.Refused(t, err, "office.needed")
}

func TestTheOfficesOwnPairsAreAddedChangedAndTakenAway(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Spellings.Pair(spelling.PairIn{Wrong: "ডিসি", Right: "জেলা প্রশাসক", Why: "আমাদের রীতি"}))(t)
	if len(view.Pairs) != 1 || len(view.List) < 600 || view.List[0].Source == "" {
		t.Fatalf("%+v", view.Pairs)
	}
	marks := ok(d.Spellings.Check(spelling.SpellingIn{Texts: []string{"ডিসির নির্দেশ", ""}}))(t)
	if len(marks.Texts) != 2 || len(marks.Texts[0]) != 1 || marks.Texts[0][0].Right[0] != "জেলা প্রশাসকের" {
		t.Errorf("%+v", marks)
	}
	view = ok(d.Spellings.Pair(spelling.PairIn{Old: "ডিসি", Wrong: "ইউএনও", Right: "উপজেলা নির্বাহী অফিসার"}))(t)
	if len(view.Pairs) != 1 || view.Pairs[0].Wrong != "ইউএনও" {
		t.Errorf("%+v", view.Pairs)
	}
	if view = ok(d.Spellings.Unpair(spelling.WordIn{Word: "ইউএনও"}))(t); len(view.Pairs) != 0 {
		t.Errorf("%+v", view.Pairs)
	}
	_, err := d.Spellings.Pair(spelling.PairIn{Wrong: "ক", Right: "ক"})
	desktest.Refused(t, err, "spelling.same")
	_, err = d.Spellings.Pair(spelling.PairIn{Wrong: "ক"})
	desktest.Refused(t, err, "office.needed")
	_, err = d.Spellings.Pair(spelling.PairIn{Wrong: strings.Repeat("ক", 100), Right: "খ"})
	desktest.Refused(t, err, "text.too_long")
}

func TestNothingIsMarkedWhereItIsSwitchedOff(t *testing.T) {
	d := desktest.Open(t)
	if view := ok(d.Spellings.Switch(spelling.SwitchIn{Off: true}))(t); !view.Off {
		t.Error("still on")
	}
	marks := ok(d.Spellings.Check(spelling.SpellingIn{Texts: []string{"সরকারী"}}))(t)
	if !marks.Off || len(marks.Texts) != 0 {
		t.Errorf("%+v", marks)
	}
	if of := ok(d.Spellings.Category(desk.CategoryIn{Category: "services"}))(t); !of.Off || len(of.Rows) != 0 {
		t.Errorf("%+v", of)
	}
	undo(t, d)
	if len(marked(t, d, "সরকারী")) != 1 {
		t.Error("the undo did not switch it on")
	}
}

// Settings that are saved from a page that was open before keep what was said of spelling in between.
func TestSavingTheSettingsKeepsTheOfficesWords(t *testing.T) {
	d := desktest.Open(t)
	before := ok(d.Settings.Get())(t)
	learnt := ok(d.Spellings.Learn(spelling.WordIn{Word: "সরকারী"}))(t)
	typed := before.Office
	typed.Phone = "০৭১-০০০২২"
	saved := ok(d.Settings.Save(officefile.SettingsIn{Office: typed, Base: learnt.Revision}))(t)
	if !slices.Equal(saved.Settings.Office.Overlay.Spelling.Words, []string{"সরকারী"}) {
		t.Error("the word is lost")
	}
}

// All of a category is looked at, and a word is written otherwise in one act that can be taken back.
func TestAWordOfARecordIsWrittenOtherwiseInOneAct(t *testing.T) {
	d := desktest.Open(t)
	of := ok(d.Records.Table(content.TableIn{Category: "notices", Count: 1}))(t).Rows[0].ID
	open := ok(d.Records.Open(content.RecordIn{ID: of}))(t)
	open.Values["title_bn"] = "সরকারী ছুটির নোটিশ, সরকারী দপ্তরে"
	saved := ok(d.Records.Save(content.Draft{Category: "notices", ID: of, Values: open.Values, Attachments: open.Attachments, Base: open.Revision}))(t)
	row := func() (spelling.MarkRow, bool) {
		marks := ok(d.Spellings.Category(desk.CategoryIn{Category: "notices"}))(t)
		at := slices.IndexFunc(marks.Rows, func(r spelling.MarkRow) bool { return r.Record == saved.Record.ID && r.Word == "সরকারী" })
		if at < 0 {
			return spelling.MarkRow{}, false
		}
		return marks.Rows[at], true
	}
	found, is := row()
	if !is || found.Field != "title_bn" || found.Right[0] != "সরকারি" || found.Label == "" || found.Why == "" {
		t.Fatalf("%+v", found)
	}
	in := spelling.RespellIn{Category: "notices", Record: found.Record, Field: found.Field, Word: found.Word, Right: found.Right[0], Base: found.Revision}
	done := ok(d.Spellings.Mend(in))(t)
	if done.Nav == nil || !strings.Contains(done.Text, "সরকারি") {
		t.Errorf("%q", done.Text)
	}
	if _, is := row(); is {
		t.Error("it is still there")
	}
	if now := ok(d.Records.Open(content.RecordIn{ID: found.Record}))(t); now.Values["title_bn"] != "সরকারি ছুটির নোটিশ, সরকারি দপ্তরে" {
		t.Errorf("%q", now.Values["title_bn"])
	}
	undo(t, d)
	if _, is := row(); !is {
		t.Error("the undo did not bring it back")
	}
	_, err := d.Spellings.Mend(in) // from the revision before
	desktest.Refused(t, err, "store.stale")
	in.Field = "published_on"
	_, err = d.Spellings.Mend(in)
	desktest.Refused(t, err, "record.category")
}

// Nobody of the office is accused of their name.
func TestNamesOfTheOfficeAreNotMarked(t *testing.T) {
	d := desktest.Open(t)
	of := ok(d.Records.Table(content.TableIn{Category: "officers_staff", Count: 1}))(t).Rows[0].ID
	open := ok(d.Records.Open(content.RecordIn{ID: of}))(t)
	open.Values["name_bn"] = "সরকারী মোল্যাহ কর্মচারি"
	ok(d.Records.Save(content.Draft{Category: "officers_staff", ID: of, Values: open.Values, Attachments: open.Attachments, Base: open.Revision}))(t)
	if got := marked(t, d, "সরকারী মোল্যাহ কর্মচারি"); len(got) != 0 {
		t.Errorf("%q", got)
	}
}

// Two files of an office may have got equally far, each with words of its own.
func TestAWordLearntInAnotherFileIsNotKnownHere(t *testing.T) {
	d := desktest.Open(t)
	other := filepath.Join(t.TempDir(), "other.batayan")
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(d.Close())
	data := ok(os.ReadFile(d.Path))(t)
	must(os.WriteFile(other, data, 0o600))
	for path, word := range map[string]string{d.Path: "সরকারী", other: "কর্মচারির"} {
		must(d.Files().Open(path))
		ok(d.Spellings.Learn(spelling.WordIn{Word: word}))(t)
		if got := marked(t, d, "সরকারী কর্মচারির তালিকা"); len(got) != 1 || got[0] == word {
			t.Errorf("with %s learnt: %q", word, got)
		}
		must(d.Close())
	}
}
