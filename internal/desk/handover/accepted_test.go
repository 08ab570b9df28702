package handover_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"

	"pgregory.net/rapid"
)

// typing is what hands and pastes bring: both scripts, marks, breaks, signs that nobody sees.
var typing = rapid.StringOfN(rapid.SampledFrom([]rune("কখগ্ষিোঁঃ০১২৯ABz09 .,;:/\\\"'<>&[]{}-–—()\n\t\r\u200c\u200d\u00a0\u202e\x00\x07\x7f\u0085\u2028😀")), 0, 24, -1)

// drawSettings changes one or two things of an office.
func drawSettings(t *rapid.T, o office.Office) office.Office {
	texts := []*string{
		&o.NameBN, &o.NameEN, &o.UpazilaEN, &o.AddressBN, &o.Phone, &o.Email, &o.GeoCode, &o.Superior.NameBN, &o.Superior.Website,
		&o.Signatory.NameBN, &o.Signatory.DesignationBN, &o.Print.HeaderBN, &o.Print.FooterBN,
	}
	changes := []func(){
		func() { *rapid.SampledFrom(texts).Draw(t, "field") = typing.Draw(t, "text") },
		func() { o.Letterhead = rapid.SliceOfN(typing, 0, 4).Draw(t, "letterhead") },
		func() {
			o.Weekend = rapid.SliceOfN(rapid.SampledFrom(append(office.Weekdays.All(), "someday")), 0, 3).Draw(t, "weekend")
		},
		func() { o.Digits = rapid.SampledFrom(append(office.DigitKinds.All(), "", "roman")).Draw(t, "digits") },
		func() { o.Print.SizePt = rapid.Float64Range(0, 20).Draw(t, "size") },
		func() { o.Print.LeftMM = rapid.Float64Range(0, 70).Draw(t, "left") },
		func() {
			o.Print.LabelSign = rapid.SampledFrom(append(office.LabelSigns.All(), "", "=")).Draw(t, "sign")
		},
		func() {
			o.Print.EraBN = rapid.SampledFrom(append(office.EraSpellings.All(), "", "সন")).Draw(t, "era")
		},
		func() {
			o.Print.Styles = map[string]office.LetterStyle{"reply": rapid.SampledFrom(append(office.LetterStyles.All(), office.StyleReceived)).Draw(t, "style")}
		},
		func() {
			o.Overlay.VisionName = rapid.SampledFrom(append(office.VisionNames.All(), "")).Draw(t, "vision")
		},
		func() { o.Overlay.FreshDays = map[string]int{"grs": rapid.IntRange(-1, 4000).Draw(t, "fresh")} },
		func() { o.Overlay.Remarks = map[string]string{"missing": typing.Draw(t, "remark")} },
		func() { o.Overlay.Labels = map[string]office.Text{"grs": {BN: typing.Draw(t, "label")}} },
		func() { o.Overlay.MayNotBe = map[string]bool{"rti": rapid.Bool().Draw(t, "may")} },
		func() {
			o.Memo.Series = rapid.SampledFrom(append(office.SeriesKinds.All(), "", "lunar")).Draw(t, "series")
		},
		func() {
			o.Subordinates = append(o.Subordinates, office.SubordinateOffice{
				Kind: rapid.SampledFrom(append(office.Kinds.All(), "palace")).Draw(t, "kind"), NameBN: typing.Draw(t, "below"), HeadBN: typing.Draw(t, "head"),
			})
		},
	}
	for range rapid.IntRange(1, 2).Draw(t, "changes") {
		rapid.SampledFrom(changes).Draw(t, "change")()
	}
	return o
}

func drawIntake(t *rapid.T) duties.Intake {
	days := rapid.IntRange(-1, 600).Draw(t, "days")
	in := duties.Intake{
		Text: typing.Draw(t, "text"), Received: "2020-09-29", Issuer: typing.Draw(t, "issuer"), Branch: typing.Draw(t, "branch"),
		Memo: typing.Draw(t, "memo"), Subject: typing.Draw(t, "subject"), Days: &days, Signatory: rapid.SliceOfN(typing, 0, 3).Draw(t, "signatory"),
		Date:  rapid.SampledFrom([]string{"", "2020-09-28", "২৮-০৯-২০২০", "1020-01-01", "গতকাল"}).Draw(t, "date"),
		Scope: rapid.SampledFrom(append(office.Scopes.All(), "", "everyone")).Draw(t, "scope"),
	}
	for range rapid.IntRange(0, 3).Draw(t, "items") {
		in.Items = append(in.Items, duties.IntakeItem{Mark: typing.Draw(t, "mark"), Text: typing.Draw(t, "item"),
			Category: rapid.SampledFrom([]string{"", "grs", "unicorns"}).Draw(t, "category")})
	}
	if rapid.Bool().Draw(t, "sound but for one") { // drawn at random alone, hardly a letter would be taken
		days = rapid.IntRange(1, 60).Draw(t, "sound days")
		in.Subject, in.Date, in.Scope = "তথ্য হালনাগাদ", "2020-09-28", office.Scopes.All()[0]
		in.Items = []duties.IntakeItem{{Mark: "ক", Text: "অভিযোগ প্রতিকার", Category: "grs"}}
	}
	return in
}

// drawRecord fills a record of any category with samples and with what hands type.
func drawRecord(t *rapid.T) content.Draft {
	category := rapid.SampledFrom(catalog.Default().All()).Draw(t, "category")
	draft := content.Draft{Category: category.ID, Values: map[string]string{}}
	for _, f := range category.Fields {
		switch draw := rapid.IntRange(0, 7).Draw(t, f.Name); {
		case f.Kind == catalog.File:
		case draw == 0:
			draft.Values[f.Name] = typing.Draw(t, "value")
		case draw < 4 || f.Need == catalog.Required:
			draft.Values[f.Name] = f.Sample()
		}
	}
	return draft
}

// What a clerk could enter must be taken from a file too, or the file is no way to go on at another desk.
func TestWhateverTheWindowAcceptedComesBackThroughItsFile(t *testing.T) {
	d := desktest.Open(t)
	taken := map[string]int{}
	count := func(verb string, err error) {
		if _, refused := office.AsProblems(err); err != nil && !refused {
			t.Fatalf("%s: %v", verb, err)
		}
		if err == nil {
			taken[verb]++
		}
	}
	year := 2030
	rapid.Check(t, func(rt *rapid.T) {
		now := ok(d.Settings.Get())(t)
		_, err := d.Settings.Save(officefile.SettingsIn{Office: drawSettings(rt, now.Office), Base: now.Revision})
		count("settings", err)
		_, err = d.Directives.Register(drawIntake(rt))
		count("directive", err)
		_, err = d.Records.Save(drawRecord(rt))
		count("record", err)
		year++
		day := office.NewDate(year, 1, rapid.IntRange(1, 40).Draw(rt, "day"))
		_, err = d.Holidays.Save(duties.HolidaysSave{Year: year, Rows: []office.Holiday{{
			Date: day, Kind: rapid.SampledFrom(append(office.HolidayKinds.All(), "party")).Draw(rt, "holiday"), NameBN: typing.Draw(rt, "occasion"),
		}}})
		count("holidays", err)
		view := ok(d.Letters.Compose(letters.ComposeIn{Template: "letter", Another: true}))(t)
		draft := draftLetter(view)
		draft.Body.Subject, draft.Body.Paragraphs = typing.Draw(rt, "subject"), rapid.SliceOfN(typing, 0, 3).Draw(rt, "paragraphs")
		draft.Body.Addressee, draft.Body.Heading = rapid.SliceOfN(typing, 0, 2).Draw(rt, "addressee"), typing.Draw(rt, "heading")
		draft.Method = rapid.SampledFrom(append(office.Methods.All(), "", "pigeon")).Draw(rt, "method")
		kept, err := d.Letters.Keep(draft)
		count("draft", err)
		if err == nil {
			_, err = d.Letters.Issue(draftLetter(kept))
			count("issue", err)
		}
	})
	t.Log(taken)
	for _, verb := range []string{"settings", "directive", "record", "holidays", "draft"} {
		if taken[verb] < 3 {
			t.Errorf("%s was accepted %d times: the test shows little", verb, taken[verb])
		}
	}
	first := contentJSON(t, d)
	ex := ok(exchange.Read(strings.NewReader(first), catalog.Default(), office.Known{}))(t)
	ex.Files = attachmentsOf(t, d)
	for _, l := range ex.Letters { // a bundle has no use for them
		if l.PDF != nil {
			ex.Files[l.PDF.SHA256] = served(t, d, "/attachments/"+l.PDF.SHA256)
		}
	}
	var file bytes.Buffer
	if err := exchange.Write(&file, ex, catalog.Default(), exchange.Options{WithFiles: true}); err != nil {
		t.Fatal(err)
	}
	again := desktest.Bare(t)
	path := filepath.Join(again.Dir, "again.batayan")
	if err := again.Files().Init(path, &file); err != nil {
		t.Fatal(err)
	}
	again.Path = path
	ok(again.Offices.SetDay(officefile.DayIn{Day: "2020-10-05"}))(t)
	if second := contentJSON(t, again); second != first {
		t.Errorf("%s", difference(first, second))
	}
}
