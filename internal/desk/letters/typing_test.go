package letters_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desk/portal"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// typeOn types into a letter that may never have been saved, and answers with its id.
func typeOn(t testing.TB, d *desktest.Desk, draft letters.LetterDraft, subject string) string {
	t.Helper()
	draft.Body.Subject = subject
	return ok(d.Letters.KeepDraft(draft))(t).ID
}

// A letter that was typed with three hundred pauses had three hundred revisions and took 1.5 MB of the office file.
func TestPausesInALetterMakeNoRevisionAndOneDraft(t *testing.T) {
	d := desktest.Open(t)
	saved := keepOrder(t, d, "আদেশ")
	before := ok(d.Acts.List(desk.ActsIn{Count: 50}))(t)
	size := ok(os.Stat(d.Path))(t).Size()
	for i := range 300 {
		if id := typeOn(t, d, draftLetter(saved), fmt.Sprintf("আদেশ %d", i)); id != saved.ID {
			t.Fatalf("kept as %q", id)
		}
	}
	if after := ok(d.Acts.List(desk.ActsIn{Count: 50}))(t); len(after.Rows) != len(before.Rows) || after.Rows[0].No != before.Rows[0].No {
		t.Errorf("%d acts were %d", len(after.Rows), len(before.Rows))
	}
	if grown := ok(os.Stat(d.Path))(t).Size() - size; grown > 256<<10 {
		t.Errorf("the file grew by %d bytes", grown)
	}
	if got := drafts(t, d); len(got) != 1 || got[0].Subject != "আদেশ 299" {
		t.Errorf("%s", asJSON(t, got))
	}
	open := ok(d.Letters.Open(letters.LetterIn{ID: saved.ID}))(t)
	if open.Revision != saved.Revision || !open.Typed || open.Body.Subject != "আদেশ 299" {
		t.Errorf("revision %d, typed %t, %q", open.Revision, open.Typed, open.Body.Subject)
	}
}

func TestTypingInALetterComesBackAfterACrashAndSaysSo(t *testing.T) {
	d := desktest.Open(t)
	fresh := draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t))
	fresh.Method = "email"
	id := typeOn(t, d, fresh, "অসমাপ্ত জবাব")
	order := typeOn(t, d, draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "order", Another: true}))(t)), "অসমাপ্ত আদেশ")
	d.Reopen(t)
	for name, view := range map[string]letters.LetterView{
		"opened":   ok(d.Letters.Open(letters.LetterIn{ID: id}))(t),
		"composed": ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t),
	} {
		if view.ID != id || !view.Typed || view.Revision != 0 || view.Body.Subject != "অসমাপ্ত জবাব" || view.Method != "email" || view.Title == "" {
			t.Errorf("%s: %q %t at %d: %q", name, view.ID, view.Typed, view.Revision, view.Body.Subject)
		}
	}
	if rows := drafts(t, d); len(rows) != 2 || !strings.HasPrefix(rows[0].Changed, "৫ অক্টোবর ২০২০, ১০:০০") {
		t.Errorf("%s", asJSON(t, rows))
	}
	if another := ok(d.Letters.Compose(letters.ComposeIn{Template: "order", Another: true}))(t); another.Typed || another.ID != "" {
		t.Errorf("another letter is %q", another.ID)
	}
	kept := ok(d.Letters.Keep(draftLetter(ok(d.Letters.Open(letters.LetterIn{ID: id}))(t))))(t)
	if kept.ID != id || kept.Revision != 1 || kept.Typed {
		t.Errorf("saved as %q at %d", kept.ID, kept.Revision)
	}
	if fresh := ok(d.Letters.Compose(letters.ComposeIn{Template: "order", Fresh: true, ID: order}))(t); fresh.ID != order || fresh.Typed || fresh.Body.Subject == "অসমাপ্ত আদেশ" {
		t.Errorf("written anew it is %q: %q", fresh.ID, fresh.Body.Subject)
	}
}

func TestTypingInALetterIsDoneWithOnceItIsSavedIssuedDroppedOrThrownAway(t *testing.T) {
	for name, end := range map[string]func(*desktest.Desk, letters.LetterView) error{
		"saved": func(d *desktest.Desk, v letters.LetterView) error {
			_, err := d.Letters.Keep(draftLetter(v))
			return err
		},
		"issued": func(d *desktest.Desk, v letters.LetterView) error {
			_, err := d.Letters.Issue(draftLetter(v))
			return err
		},
		"thrown away": func(d *desktest.Desk, v letters.LetterView) error {
			_, err := d.Letters.Discard(letters.LetterIn{ID: v.ID})
			return err
		},
		"dropped": func(d *desktest.Desk, v letters.LetterView) error {
			_, err := d.Letters.DropDraft(letters.LetterIn{ID: v.ID})
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := desktest.Open(t)
			typeOn(t, d, draftLetter(keepOrder(t, d, "আদেশ")), "আদেশ, বদলানো")
			view := ok(d.Letters.Compose(letters.ComposeIn{Template: "order"}))(t)
			if !view.Typed {
				t.Fatal("nothing was typed")
			}
			if err := end(d, view); err != nil {
				t.Fatal(err)
			}
			switch rows := drafts(t, d); {
			case name == "issued" || name == "thrown away":
				if len(rows) != 0 {
					t.Errorf("%s", asJSON(t, rows))
				}
			default:
				want := map[string]string{"saved": "আদেশ, বদলানো", "dropped": "আদেশ"}[name]
				if open := ok(d.Letters.Open(letters.LetterIn{ID: view.ID}))(t); open.Typed || open.Body.Subject != want {
					t.Errorf("typed %t: %q", open.Typed, open.Body.Subject)
				}
			}
		})
	}
}

func TestLetterThrownAwayBeforeItWasSavedComesBackAsTyped(t *testing.T) {
	d := desktest.Open(t)
	id := typeOn(t, d, draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "order", Another: true}))(t)), "অসমাপ্ত আদেশ")
	gone := ok(d.Letters.Discard(letters.LetterIn{ID: id}))(t)
	if len(gone.Drafts) != 0 || gone.Text != "খসড়া ফেলে দেওয়া হয়েছে: অসমাপ্ত আদেশ" {
		t.Errorf("%s", asJSON(t, gone))
	}
	_, err := d.Letters.KeepDraft(letters.LetterDraft{ID: id, Template: "order"})
	refused(t, err, "letter.discarded")
	ok(d.Acts.Undo())(t)
	if open := ok(d.Letters.Open(letters.LetterIn{ID: id}))(t); open.Body.Subject != "অসমাপ্ত আদেশ" {
		t.Errorf("%q", open.Body.Subject)
	}
	ok(d.Acts.Redo())(t)
	if rows := drafts(t, d); len(rows) != 0 {
		t.Errorf("%s", asJSON(t, rows))
	}
	if back := ok(d.Letters.Restore(letters.LetterIn{ID: id}))(t); len(back.Drafts) != 1 {
		t.Errorf("%s", asJSON(t, back))
	}
}

func TestTypingIsKeptOfNoLetterThatCannotChangeNorWithoutBounds(t *testing.T) {
	d := desktest.Open(t)
	issued := ok(issue(t, d, draftLetter(keepOrder(t, d, "আদেশ"))))(t).Letter
	for code, draft := range map[string]letters.LetterDraft{
		"letter.issued":   draftLetter(issued),
		"letter.template": {Template: "poem"},
		"store.not_found": {Template: "order", ID: "01NOWHERE"},
		"file.too_large":  {Template: "order", Body: office.LetterBody{Subject: strings.Repeat("ক", 2<<20)}},
	} {
		_, err := d.Letters.KeepDraft(draft)
		refused(t, err, code)
	}
}

// What was typed of a directive lay in the browser under the name of the office file: another office of that name showed it.
func TestDirectiveTypedInOneOfficeIsNotShownInAnother(t *testing.T) {
	d := desktest.Open(t)
	if typed := ok(d.Directives.Intake())(t); typed.Text != "" || typed.Items == nil || typed.Removed == nil {
		t.Errorf("%s", asJSON(t, typed))
	}
	typed := duties.TypedIntake{
		Text: "বিষয়: পোর্টাল হাল-নাগাদ", Memo: "৫৬", Term: "days", Days: "৭", NextKey: 2,
		Items: []duties.TypedItem{{Key: 1, At: -1, Text: "নোটিশ", Read: &duties.IntakeItem{Mark: "ক"}}},
	}
	ok(d.Directives.KeepIntake(typed))(t)
	d.Reopen(t)
	typed.Removed, typed.Settled, typed.Files = []duties.IntakeItem{}, []string{}, []desk.AttachmentRow{}
	if got := ok(d.Directives.Intake())(t); asJSON(t, got) != asJSON(t, typed) {
		t.Errorf("%s", asJSON(t, got))
	}
	other := desktest.New(t)
	if got := ok(other.Directives.Intake())(t); got.Text != "" {
		t.Errorf("another office shows %q", got.Text)
	}
	ok(d.Directives.DropIntake())(t)
	if got := ok(d.Directives.Intake())(t); got.Text != "" || len(got.Items) != 0 {
		t.Errorf("%s", asJSON(t, got))
	}
	_, err := d.Directives.KeepIntake(duties.TypedIntake{Text: strings.Repeat("x", 5<<20)})
	refused(t, err, "file.too_large")
}

func TestDirectiveThatIsRegisteredIsNoLongerTyped(t *testing.T) {
	d := desktest.New(t)
	in := duties.Intake{Text: "পত্র", Received: "2020-10-01", Issuer: "জেলা প্রশাসকের কার্যালয়", Subject: "হাল-নাগাদ", Items: []duties.IntakeItem{{Text: "নোটিশ"}}}
	ok(d.Directives.KeepIntake(duties.TypedIntake{Text: "আরেক পত্র"}))(t)
	ok(d.Directives.Register(in))(t)
	if got := ok(d.Directives.Intake())(t); got.Text != "আরেক পত্র" {
		t.Errorf("the typing of another letter is gone: %q", got.Text)
	}
	ok(d.Directives.KeepIntake(duties.TypedIntake{Text: in.Text}))(t)
	in.Subject = "আরেক বিষয়"
	ok(d.Directives.Register(in))(t)
	if got := ok(d.Directives.Intake())(t); got.Text != "" {
		t.Errorf("still typed: %q", got.Text)
	}
}

// asked are the codes of what is asked before a letter is issued.
func asked(t testing.TB, d *desktest.Desk, draft letters.LetterDraft) []string {
	t.Helper()
	var codes []string
	for _, q := range ok(d.Letters.Asks(draft))(t).Questions {
		codes = append(codes, q.Code)
	}
	return codes
}

func TestAnsweringAnAnsweredDirectiveIsAskedAbout(t *testing.T) {
	d := desktest.Open(t)
	reply := func() letters.LetterDraft {
		return draftLetter(ok(d.Letters.Keep(draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reply", Directive: seedDirective}))(t))))(t))
	}
	first := reply()
	first.Body.Answering = office.FinalAnswer
	if got := asked(t, d, first); len(got) != 0 {
		t.Fatalf("asked %q", got)
	}
	memo := ok(d.Letters.Issue(first))(t).Letter.Memo
	second := reply()
	asks := ok(d.Letters.Asks(second))(t)
	if len(asks.Questions) != 1 || !strings.Contains(asks.Questions[0].Text, memo) || !strings.HasSuffix(asks.Memo, "-৩১৭") {
		t.Fatalf("%s", asJSON(t, asks))
	}
	_, err := d.Letters.Issue(second)
	refused(t, err, "letter.answered")
	if rows := ok(d.Letters.Register(letters.RegisterIn{}))(t).Rows; len(rows) != 4 {
		t.Errorf("%d letters", len(rows))
	}
	second.Confirmed = []string{"letter.answered"}
	if again := ok(d.Letters.Issue(second))(t).Letter; again.Memo != asks.Memo {
		t.Errorf("took %q, asked with %q", again.Memo, asks.Memo)
	}
}

func TestDaysAndNumbersThatAreUnlikelyAreAskedAbout(t *testing.T) {
	d := desktest.New(t)
	order := func() letters.LetterDraft {
		view := ok(d.Letters.Compose(letters.ComposeIn{Template: "notice", Another: true}))(t)
		view.Body.Subject, view.Body.Paragraphs, view.Body.Addressee = "বিজ্ঞপ্তি", []string{"জানানো হলো।"}, []string{"সকলে"}
		view.Body.Signature = []string{"মোঃ রাশেদুল ইসলাম"}
		return draftLetter(ok(d.Letters.Keep(draftLetter(view)))(t))
	}
	on := func(day string) { ok(d.Offices.SetDay(officefile.DayIn{Day: day}))(t) }
	want := func(codes ...string) letters.LetterDraft {
		t.Helper()
		draft := order()
		if got := asked(t, d, draft); strings.Join(got, " ") != strings.Join(codes, " ") {
			t.Fatalf("asked %q, want %q", got, codes)
		}
		if len(codes) > 0 {
			_, err := d.Letters.Issue(draft)
			refused(t, err, codes[0])
		}
		draft.Confirmed = codes
		return draft
	}
	memo := func(draft letters.LetterDraft) string { return ok(d.Letters.Issue(draft))(t).Letter.Memo }
	if got := memo(want()); !strings.HasSuffix(got, "-৩১৬") {
		t.Errorf("first %q", got)
	}
	on("2020-10-04")
	memo(want("letter.earlier_day"))
	on("2020-12-01")
	memo(want("letter.far_day"))
	on("2021-01-03")
	if got := memo(want("letter.new_series", "letter.far_day")); !strings.HasSuffix(got, "-১") {
		t.Errorf("the year begins with %q", got)
	}
	d.Clock.Add(90 * 24 * time.Hour)
	memo(want())
}

// Three letters of three years could have one memo number, and the office's own JSON was refused for it.
func TestNoTwoLettersHaveOneMemoNumberInWhateverYear(t *testing.T) {
	d := desktest.Open(t)
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2021-01-03"}))(t)
	view := ok(d.Settings.Get())(t)
	view.Office.Memo.NextSerial["2021"] = 314
	ok(d.Settings.Save(officefile.SettingsIn{Office: view.Office, Base: view.Revision}))(t)
	draft := draftLetter(keepOrder(t, d, "আদেশ"))
	asks := ok(d.Letters.Asks(draft))(t)
	if len(asks.Questions) != 0 || len(asks.Notes) != 1 || !strings.Contains(asks.Notes[0], "৩১৪") || !strings.HasSuffix(asks.Memo, "-৩১৬") {
		t.Fatalf("%s", asJSON(t, asks))
	}
	if open := ok(d.Letters.Open(letters.LetterIn{ID: draft.ID}))(t); open.Memo != asks.Memo {
		t.Errorf("the draft shows %q", open.Memo)
	}
	for _, want := range []string{"৩১৬", "৩১৭"} {
		if issued := ok(issue(t, d, draftLetter(keepOrder(t, d, "আদেশ"))))(t).Letter; !strings.HasSuffix(issued.Memo, "-"+want) {
			t.Errorf("issued as %q, want %s", issued.Memo, want)
		}
	}
	seen := map[string]bool{}
	for _, year := range []int{2020, 2021} {
		for _, row := range ok(d.Letters.Register(letters.RegisterIn{Year: year}))(t).Rows {
			if seen[row.Memo] {
				t.Errorf("%s stands twice", row.Memo)
			}
			seen[row.Memo] = true
		}
	}
}

// A folder that was not there burned a number each time, and the command said that nothing had happened.
func TestLetterThatIsIssuedAndCannotBeWrittenSaysItsNumber(t *testing.T) {
	d := desktest.Open(t)
	order := letters.LetterOrder{ComposeIn: letters.ComposeIn{Template: "reply"}, Issue: true}
	_, err := d.Files().Letter(filepath.Join(d.Dir, "nowhere", "x.pdf"), order)
	p := refused(t, err, "letter.issued_not_laid")
	issued := ok(d.Letters.Register(letters.RegisterIn{}))(t).Rows[0]
	if said := p.In(office.Bengali); !strings.Contains(said, issued.Memo) || !strings.Contains(said, "ফোল্ডার") || !strings.Contains(p.Todo(office.Bengali), "--memo "+issued.Memo) {
		t.Errorf("%s %s", said, p.Todo(office.Bengali))
	}
	again := letters.LetterOrder{Memo: issued.Memo}
	_, err = d.Files().Letter(filepath.Join(d.Dir, "nowhere", "x.pdf"), again)
	refused(t, err, "file.no_folder")
	if written := ok(d.Files().Letter(filepath.Join(d.Dir, "x.pdf"), again))(t); written.Memo != issued.Memo {
		t.Errorf("%+v", written)
	}
	order.Template = "order"
	_, err = d.Files().LetterEach(filepath.Join(d.Dir, "nowhere"), order)
	refused(t, err, "letter.issued_not_laid")
}

// The order is about the portal: what the answer calls ready and the portal does not show is counted before it is issued.
func TestIssuingAReplyTellsWhatWaitsForThePortal(t *testing.T) {
	d := desktest.Open(t)
	draft := draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t))
	if asks := ok(d.Letters.Asks(draft))(t); asks.Waiting != 0 {
		t.Errorf("%d wait", asks.Waiting)
	}
	saved := ok(d.Records.Save(notice("নতুন সভার নোটিশ")))(t)
	if asks := ok(d.Letters.Asks(draft))(t); asks.Waiting != 1 {
		t.Errorf("%d wait", asks.Waiting)
	}
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply", Fresh: true}))(t)
	if !strings.Contains(asJSON(t, view.Body.Table), "তথ্য প্রস্তুত; ১টি পরিবর্তন পোর্টালে তোলা বাকি") {
		t.Errorf("%s", asJSON(t, view.Body.Table))
	}
	// Where others keep the portal, nothing is said of what is on it, nor that anything was published.
	settings, kept := ok(d.Settings.Get())(t), false
	settings.Office.PortalKept = &kept
	ok(d.Settings.Save(officefile.SettingsIn{Office: settings.Office, Base: settings.Revision}))(t)
	switched := asJSON(t, ok(d.Letters.Compose(letters.ComposeIn{Template: "reply", Fresh: true}))(t).Body.Table)
	if strings.Contains(switched, "পোর্টালে") || strings.Contains(switched, "প্রকাশিত") || !strings.Contains(switched, "২০২০-২১ অর্থবছরের দলিল প্রস্তুত আছে") {
		t.Errorf("%s", switched)
	}
	ok(d.Acts.Undo())(t)
	ok(d.Worklists.Tick(portal.TickIn{ID: saved.Record.ID}))(t)
	if asks := ok(d.Letters.Asks(draft))(t); asks.Waiting != 0 {
		t.Errorf("%d wait", asks.Waiting)
	}
}
