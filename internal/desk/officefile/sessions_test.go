package officefile_test

import (
	"batayandesk/internal/desk/handover"
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

func TestSessionBeforeAnyOfficeOffersTheSampleAndANewOne(t *testing.T) {
	d := desktest.Bare(t)
	d.Files().OpenStart("")
	s := ok(d.Offices.Session(officefile.SessionIn{Lang: "en"}))(t)
	if s.Open || s.Trouble != nil || !s.HasSample || len(s.Kinds) != 6 || s.Actor != desktest.Actor || s.About.Data != d.Dir || s.Nav.Categories == nil {
		t.Errorf("%s", asJSON(t, s))
	}
	if !strings.Contains(asJSON(t, s.Kinds), "Union") {
		t.Error("the kinds are not in English")
	}
	for name, call := range map[string]func() error{
		"board": func() error { _, err := d.Boards.Board(duties.BoardIn{}); return err },
		"save":  func() error { _, err := d.Records.Save(notice("ক")); return err },
		"find":  func() error { _, err := d.Finder.Find(content.FindIn{Query: "ক"}); return err },
		"make":  func() error { _, err := d.Bundles.Make(handover.BundleIn{}); return err },
		"get":   func() error { _, err := d.Settings.Get(); return err },
	} {
		if ps, is := office.AsProblems(call()); !is || ps[0].Code != "office.none" {
			t.Errorf("%s: %v", name, ps)
		}
	}
}

func TestSampleIsMadeOnceAndPretendsItsOwnDay(t *testing.T) {
	d := desktest.Bare(t)
	s := ok(d.Offices.OpenSample())(t)
	d.Path = filepath.Join(d.Dir, "sample.batayan")
	if !s.Open || !s.Sample || s.Day != "2020-10-05" || s.DayKind != "pretended" || s.File != "sample.batayan" ||
		s.Name != "উপজেলা নির্বাহী অফিসারের কার্যালয়" || s.Place != "গড়াইপুর, কুষ্টিয়া" || s.DayText != "সোমবার, ৫ অক্টোবর ২০২০ · ২০ আশ্বিন, ১৪২৭ বঙ্গাব্দ" {
		t.Errorf("%s", asJSON(t, s))
	}
	if s.Nav.Worklist != 3 || s.Nav.Directives != 1 || len(s.Nav.Categories) != 12 || s.Nav.Undo != "" {
		t.Errorf("%s", asJSON(t, s.Nav))
	}
	ok(d.Records.Save(notice("রাখা হবে")))(t)
	ok(d.Offices.CloseFile())(t)
	again := ok(d.Offices.OpenSample())(t)
	if again.Nav.Categories[1].Count != 9 {
		t.Error("the sample was made anew over what was saved")
	}
	chosen := ok(d.Offices.SetDay(officefile.DayIn{Day: "২০২০-১০-০৭"}))(t)
	if chosen.Day != "2020-10-07" || chosen.DayKind != "chosen" {
		t.Errorf("%s %s", chosen.Day, chosen.DayKind)
	}
	if back := ok(d.Offices.SetDay(officefile.DayIn{}))(t); back.DayKind != "pretended" || back.Day != "2020-10-05" {
		t.Errorf("%s %s", back.Day, back.DayKind)
	}
	named := ok(d.Offices.SetActor(officefile.ActorIn{Name: " রওশন   আরা "}))(t)
	if named.Actor != "রওশন আরা" {
		t.Errorf("%q", named.Actor)
	}
	saved := ok(d.Records.Save(notice("রওশনের নোটিশ")))(t)
	if !strings.HasSuffix(saved.Record.UpdatedText, "রওশন আরা") {
		t.Errorf("%q", saved.Record.UpdatedText)
	}
	if s := ok(d.Offices.Session(officefile.SessionIn{Lang: "bn"}))(t); s.Actors[0] != "রওশন আরা" {
		t.Errorf("%q", s.Actors)
	}
}

func TestNewOfficeStandsOnTodayAndIsOpenedAtTheNextStart(t *testing.T) {
	d := desktest.New(t)
	s := ok(d.Offices.Session(officefile.SessionIn{}))(t)
	if !s.Open || s.Sample || s.Day != "2020-10-05" || s.DayKind != "today" || s.Name != desktest.Office().NameBN {
		t.Errorf("%s", asJSON(t, s))
	}
	if board := ok(d.Boards.Board(duties.BoardIn{}))(t); board.Directive != nil || len(board.Others) != 12 {
		t.Errorf("%d others", len(board.Others))
	}
	ok(d.Offices.CloseFile())(t)
	next := desktest.At(d.Env)
	next.Files().OpenStart("")
	defer next.Close()
	if opened := ok(next.Offices.Session(officefile.SessionIn{}))(t); !opened.Open || opened.File != "office.batayan" {
		t.Errorf("%s", asJSON(t, opened))
	}
	_ = next.Close()
	if err := d.Files().Open(d.Path); err != nil {
		t.Fatal(err)
	}
}

func TestNewOfficeWithoutItsPartsIsRefusedAndLeavesNothing(t *testing.T) {
	d := desktest.Bare(t)
	for field, alter := range map[string]func(*officefile.NewOffice){
		"name_bn":        func(in *officefile.NewOffice) { in.NameBN = " " },
		"place_bn":       func(in *officefile.NewOffice) { in.PlaceBN = "" },
		"signatory":      func(in *officefile.NewOffice) { in.Signatory = "" },
		"signatory_post": func(in *officefile.NewOffice) { in.SignatoryPost = "" },
		"kind":           func(in *officefile.NewOffice) { in.Kind = "x" },
		"file_code":      func(in *officefile.NewOffice) { in.FileCode = "০৫.৪৪" },
		"next_serial":    func(in *officefile.NewOffice) { in.NextSerial = -1 },
	} {
		in := desktest.Office()
		alter(&in)
		_, err := d.Offices.Create(in)
		ps, is := office.AsProblems(err)
		if !is || ps[0].Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	if files := ok(os.ReadDir(d.Dir))(t); len(files) != 0 {
		t.Errorf("left behind: %v", files)
	}
}

// The default file cannot be opened: the window says why, a new office stands beside it, and the file stays
// as it is to the last byte.
func TestDamagedForeignOrBusyDefaultFileIsSaidAndNeverTouched(t *testing.T) {
	made := desktest.Open(t)
	ok(made.Offices.CloseFile())(t)
	whole := ok(os.ReadFile(made.Path))(t)
	damaged := bytes.Clone(whole)
	for i := len(damaged) / 3; i < len(damaged)/3+4096; i++ {
		damaged[i] ^= 0xA5
	}
	damaged[20] ^= 0xA5 // its first page too: what follows from the rest would be made anew
	for name, row := range map[string]struct {
		data []byte
		code string
	}{
		"damaged":   {damaged, "store.damaged"},
		"cut short": {whole[:len(whole)-1000], "store.damaged"},
		"foreign":   {[]byte(strings.Repeat("এটি একটি চিঠি। ", 2000)), "store.foreign"},
		"empty":     {nil, "store.foreign"},
	} {
		t.Run(name, func(t *testing.T) {
			d := desktest.Bare(t)
			path := filepath.Join(d.Dir, "office.batayan")
			if err := os.WriteFile(path, row.data, 0o600); err != nil {
				t.Fatal(err)
			}
			d.Files().OpenStart("")
			s := ok(d.Offices.Session(officefile.SessionIn{}))(t)
			if s.Open || s.Trouble == nil || s.Trouble.BN == "" || s.Trouble.EN == "" {
				t.Fatalf("%s", asJSON(t, s))
			}
			if s.Trouble.Code != row.code {
				t.Errorf("trouble %s, want %s", s.Trouble.Code, row.code)
			}
			beside := ok(d.Offices.Create(desktest.Office()))(t)
			if !beside.Open || beside.File != "office-2.batayan" || beside.Trouble != nil {
				t.Errorf("%s", asJSON(t, beside))
			}
			d.Path = filepath.Join(d.Dir, "office-2.batayan")
			if now := ok(os.ReadFile(path))(t); !bytes.Equal(now, row.data) {
				t.Error("the file was changed")
			}
			report := ok(d.Files().VerifyOffice(path))(t)
			if report.Valid || len(report.Problems) == 0 {
				t.Errorf("%+v", report)
			}
		})
	}
}

func TestFileOpenElsewhereIsLookedAtAndSaysWhoHasIt(t *testing.T) {
	colleague := desktest.Open(t, func(env *desk.Env) { env.User, env.Machine = "রওশন আরা", "desk-2" })
	d := desktest.Bare(t)
	d.Files().OpenStart(colleague.Path)
	s := ok(d.Offices.Session(officefile.SessionIn{}))(t)
	if !s.Open || s.Trouble != nil || s.Looking == nil || s.Looking.Code != "store.busy" || !strings.Contains(s.Looking.BN, "রওশন আরা (desk-2), ৫ অক্টোবর ২০২০ ১০:০০") {
		t.Errorf("%s", asJSON(t, s))
	}
	ok(d.Boards.Board(duties.BoardIn{}))(t)
	_, err := d.Offices.SetDay(officefile.DayIn{Day: "2020-10-06"}) // what changes nothing goes on
	if err != nil {
		t.Error(err)
	}
	_, err = d.Records.Confirm(content.ConfirmIn{Category: "services"})
	refused(t, err, "store.busy")
	_, err = d.Files().Verify(colleague.Path)
	refused(t, err, "store.busy")
	if err := d.Close(); err != nil {
		t.Error(err)
	}
}

func TestAnotherFileIsChosenAndOneThatFailsLeavesTheFirstOpen(t *testing.T) {
	d := desktest.Open(t)
	bad := filepath.Join(d.Dir, "bad.batayan")
	if err := os.WriteFile(bad, []byte("no"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Dialogs.Answer(bad)
	_, err := d.Offices.OpenFile()
	refused(t, err, "store.foreign")
	if s := ok(d.Offices.OpenFile())(t); !s.Open || s.File != "sample.batayan" { // the dialog was closed
		t.Errorf("%s", asJSON(t, s))
	}
	d.Dialogs.Answer(filepath.Join(d.Dir, "nowhere.batayan"))
	_, err = d.Offices.OpenFile()
	refused(t, err, "store.missing")
	// The file that is open already is chosen again: it must not be called open in another program.
	ok(d.Offices.OpenSample())(t)
	d.Dialogs.Answer(d.Path)
	if s, err := d.Offices.OpenFile(); err != nil || !s.Open || s.File != "sample.batayan" {
		t.Errorf("choosing the open file: %v", err)
	}
}

func TestInitLeavesNothingAtItsPathOnAnError(t *testing.T) {
	d := desktest.Bare(t)
	path := filepath.Join(d.Dir, "new.batayan")
	for _, text := range []string{"", "{}", "[]", "null", `{"format":"batayan-office","version":2}`, `{"format":"batayan-office","version":1,"office":{}}`} {
		err := d.Files().Init(path, strings.NewReader(text))
		if err == nil || desk.Worded(err).Code == "internal" {
			t.Errorf("%q: %v", text, err)
		}
	}
	if files := ok(os.ReadDir(d.Dir))(t); len(files) != 0 {
		t.Errorf("left behind: %v", files)
	}
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	refused(t, d.Files().InitSample(path), "store.exists")
	if string(ok(os.ReadFile(path))(t)) != "mine" {
		t.Error("a file that was there was written to")
	}
}

func TestEveryAnswerComesInTheLanguageOfTheSession(t *testing.T) {
	d := desktest.Open(t)
	ok(d.Offices.Session(officefile.SessionIn{Lang: "en"}))(t)
	board := ok(d.Boards.Board(duties.BoardIn{}))(t)
	if board.OnText != "5 October 2020" || board.Directive.LeftText != "3 working days left" || board.Items[0].StateText == "আংশিক" {
		t.Errorf("%q %q %q", board.OnText, board.Directive.LeftText, board.Items[0].StateText)
	}
	ok(d.Offices.Session(officefile.SessionIn{Lang: "fr"}))(t)
	if again := ok(d.Boards.Board(duties.BoardIn{}))(t); again.OnText != "5 October 2020" {
		t.Error("an unknown language changed it")
	}
}

// A new office knows the holidays announced for its year and the next; a year without a list is offered them.
func TestNewOfficeBeginsWithTheAnnouncedHolidays(t *testing.T) {
	d := desktest.Bare(t)
	d.Clock.Add(5 * 366 * 24 * time.Hour) // October 2025
	ok(d.Offices.Create(desktest.Office()))(t)
	d.Path = filepath.Join(d.Dir, "office.batayan")
	for _, year := range []int{2025, 2026} {
		list := ok(d.Holidays.List(duties.HolidaysIn{Year: year}))(t)
		if len(list.Rows) < 20 || len(list.Announced) != 0 || !slices.ContainsFunc(list.Rows, func(h office.Holiday) bool { return h.Moon && !h.Confirmed }) {
			t.Errorf("%d: %d days, %d offered", year, len(list.Rows), len(list.Announced))
		}
	}
	old := desktest.New(t)
	if list := ok(old.Holidays.List(duties.HolidaysIn{Year: 2026}))(t); len(list.Rows) != 0 || len(list.Announced) < 20 {
		t.Errorf("%d days, %d offered", len(list.Rows), len(list.Announced))
	}
}

// The history of a first office said "root" beside every change, and its staff list began empty though the head was known.
func TestFirstOfficeKnowsWhoWorksAndWhoHeadsIt(t *testing.T) {
	person := ""
	d := desktest.Bare(t, func(env *desk.Env) {
		env.User, env.PersonPath = "root", filepath.Join(env.DataDir, "person.txt")
		person = env.PersonPath
	})
	if s := ok(d.Offices.Session(officefile.SessionIn{}))(t); s.ActorNamed {
		t.Error("the system's user counts as named")
	}
	in := desktest.Office()
	in.Head, in.Clerk = true, " শারমিন  সুলতানা "
	s := ok(d.Offices.Create(in))(t)
	d.Path = filepath.Join(d.Dir, "office.batayan")
	if s.Actor != "শারমিন সুলতানা" || !s.ActorNamed {
		t.Errorf("works %q", s.Actor)
	}
	if kept, err := os.ReadFile(person); err != nil || string(kept) != "শারমিন সুলতানা\n" {
		t.Errorf("kept %q, %v", kept, err)
	}
	table := ok(d.Records.Table(content.TableIn{Category: "officers_staff", Count: 5}))(t)
	if len(table.Rows) != 1 || table.Rows[0].Title != in.Signatory {
		t.Fatalf("officers %+v", table.Rows)
	}
	view := ok(d.Records.Open(content.RecordIn{ID: table.Rows[0].ID}))(t)
	if view.Values["head"] != "true" || view.Values["designation_bn"] != in.SignatoryPost || view.Values["phone_office"] != "০৭১-০০০১১" {
		t.Errorf("head %+v", view.Values)
	}
	if acts := ok(d.Acts.List(desk.ActsIn{Count: 9}))(t).Rows; len(acts) != 1 || acts[0].Who != "শারমিন সুলতানা" {
		t.Errorf("history %+v", acts)
	}
	set := ok(d.Settings.Get())(t)
	if set.Office.DistrictBN != "কুষ্টিয়া" || set.Office.DivisionBN != "খুলনা" || set.Office.UpazilaBN != "গড়াইপুর" {
		t.Errorf("area %q, %q, %q", set.Office.UpazilaBN, set.Office.DistrictBN, set.Office.DivisionBN)
	}
}

func TestKindAndPlaceSayHowAnOfficeIsCalled(t *testing.T) {
	d := desktest.Bare(t)
	for _, c := range []struct {
		kind              office.Kind
		place, name, over string
	}{
		{office.UpazilaOffice, "কুমারখালী, কুষ্টিয়া", "উপজেলা নির্বাহী অফিসারের কার্যালয়", "জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া"},
		{office.DistrictOffice, "কুষ্টিয়া", "জেলা প্রশাসকের কার্যালয়", "বিভাগীয় কমিশনারের কার্যালয়, খুলনা"},
		{office.DistrictOffice, "নেত্রকোণা।", "জেলা প্রশাসকের কার্যালয়", "বিভাগীয় কমিশনারের কার্যালয়, ময়মনসিংহ"},
		{office.UnionCouncil, "সাভার, ঢাকা", "", "উপজেলা নির্বাহী অফিসারের কার্যালয়, সাভার, ঢাকা"},
		{office.UpazilaOffice, "অজানা", "উপজেলা নির্বাহী অফিসারের কার্যালয়", ""},
		{office.OtherOffice, "ঢাকা", "", ""},
		{"x", "", "", ""},
	} {
		s := ok(d.Offices.Suggest(officefile.SuggestIn{Kind: c.kind, PlaceBN: c.place}))(t)
		if s.NameBN != c.name || s.SuperiorBN != c.over || (s.SuperiorBN == "") != (s.SuperiorHead == "") {
			t.Errorf("%s %q: %+v", c.kind, c.place, s)
		}
	}
}

// A clerk who opened the district's file found no way back to her own.
func TestFilesThatWereOpenLeadBack(t *testing.T) {
	d := desktest.New(t)
	s := ok(d.Offices.OpenSample())(t)
	if len(s.Recent) != 1 || s.Recent[0].File != "office.batayan" || s.Recent[0].Name != desktest.Office().NameBN || s.Recent[0].Folder != d.Dir {
		t.Fatalf("recent %+v", s.Recent)
	}
	back := ok(d.Offices.OpenRecent(officefile.RecentIn{ID: s.Recent[0].ID}))(t)
	if back.File != "office.batayan" || len(back.Recent) != 1 || back.Recent[0].File != "sample.batayan" {
		t.Errorf("%s", asJSON(t, back))
	}
	closed := ok(d.Offices.CloseFile())(t)
	if len(closed.Recent) != 2 || closed.Recent[0].File != "office.batayan" {
		t.Errorf("after closing %+v", closed.Recent)
	}
	if err := os.Remove(filepath.Join(d.Dir, "sample.batayan")); err != nil {
		t.Fatal(err)
	}
	_, err := d.Offices.OpenRecent(officefile.RecentIn{ID: closed.Recent[1].ID})
	refused(t, err, "office.recent_gone")
	if s := ok(d.Offices.OpenRecent(officefile.RecentIn{ID: closed.Recent[0].ID}))(t); len(s.Recent) != 0 {
		t.Errorf("a file that is gone is still offered: %+v", s.Recent)
	}
}

// Another start of the program with a file had its file forgotten: the window only came to the front.
func TestAnOfficeFileThatIsBroughtIsOfferedFirstAndOpenedOnlyWhenAsked(t *testing.T) {
	brought := ""
	d := desktest.Open(t, func(env *desk.Env) { env.Offered = func() string { return brought } })
	other := filepath.Join(t.TempDir(), "অন্য অফিস.batayan")
	data := ok(os.ReadFile(d.Path))(t)
	if err := os.WriteFile(other, data, 0o600); err != nil {
		t.Fatal(err)
	}
	session := func() officefile.Session { return ok(d.Offices.Session(officefile.SessionIn{}))(t) }
	for _, path := range []string{"", d.Path, filepath.Join(d.Dir, "not there.batayan")} {
		if brought = path; session().Offered {
			t.Errorf("%q is offered", path)
		}
	}
	brought = other
	s := session()
	if !s.Offered || s.Recent[0].File != "অন্য অফিস.batayan" || s.File != filepath.Base(d.Path) {
		t.Fatalf("%v %+v", s.Offered, s.Recent)
	}
	s = ok(d.Offices.OpenRecent(officefile.RecentIn{ID: s.Recent[0].ID}))(t)
	if s.Offered || s.File != "অন্য অফিস.batayan" || slices.ContainsFunc(s.Recent, func(r officefile.RecentFile) bool { return r.File == s.File }) {
		t.Errorf("%+v", s)
	}
}

// The place was typed with a danda, or in the name as well: letters ended in two dandas, and the office had its place twice.
func TestPlaceOfANewOfficeStandsOnceAndEndsOnce(t *testing.T) {
	for _, typed := range [][2]string{
		{"উপজেলা নির্বাহী অফিসারের কার্যালয়", "গড়াইপুর, কুষ্টিয়া।"},
		{"উপজেলা নির্বাহী অফিসারের কার্যালয়,", "গড়াইপুর, কুষ্টিয়া,"},
		{"উপজেলা নির্বাহী অফিসারের কার্যালয়, গড়াইপুর", " গড়াইপুর, কুষ্টিয়া"},
		{"উপজেলা নির্বাহী অফিসারের কার্যালয়, গড়াইপুর, কুষ্টিয়া।", "গড়াইপুর, কুষ্টিয়া"},
	} {
		d := desktest.Bare(t)
		in := desktest.Office()
		in.NameBN, in.PlaceBN = typed[0], typed[1]
		ok(d.Offices.Create(in))(t)
		o := ok(d.Settings.Get())(t).Office
		if o.NameBN != "উপজেলা নির্বাহী অফিসারের কার্যালয়, গড়াইপুর, কুষ্টিয়া" || o.Letterhead[1] != "উপজেলা নির্বাহী অফিসারের কার্যালয়" ||
			o.Letterhead[2] != "গড়াইপুর, কুষ্টিয়া" || o.Signatory.Lines[2] != "গড়াইপুর, কুষ্টিয়া।" {
			t.Errorf("%q: %q %q %q", typed, o.NameBN, o.Letterhead, o.Signatory.Lines)
		}
	}
}

// The signatory who became the head of the staff list was told at once to be chosen from it.
func TestSignatoryOfANewOfficeIsItsHeadInTheList(t *testing.T) {
	d := desktest.Bare(t)
	in := desktest.Office()
	in.Head = true
	ok(d.Offices.Create(in))(t)
	view := ok(d.Settings.Get())(t)
	if officer := desktest.Rows(t, d, "officers_staff"); len(officer) != 1 || view.Office.Signatory.Officer != officer[0].ID || !view.Office.Signatory.Head || view.SignatoryDoubt != "" {
		t.Errorf("signs %q, doubt %q", view.Office.Signatory.Officer, view.SignatoryDoubt)
	}
}

// An office whose portal others keep is not told to put anything on it.
func TestOfficeThatDoesNotKeepThePortalIsNotRemindedOfIt(t *testing.T) {
	d := desktest.Open(t)
	if nav := ok(d.Offices.Session(officefile.SessionIn{}))(t).Nav; nav.Worklist == 0 {
		t.Fatal("nothing waits in the sample")
	}
	settings, kept := ok(d.Settings.Get())(t), false
	settings.Office.PortalKept = &kept
	saved := ok(d.Settings.Save(officefile.SettingsIn{Office: settings.Office, Base: settings.Revision}))(t)
	if saved.Session.Nav.Worklist != 0 {
		t.Errorf("%d are to be put there", saved.Session.Nav.Worklist)
	}
}
