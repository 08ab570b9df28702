package officefile_test

import (
	"testing"

	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// What is typed in the settings lies in the office file until it is saved or thrown away, and is no revision.
func TestSettingsThatAreTypedSurviveTheProgram(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Settings.Get())(t)
	if view.Typed != nil {
		t.Fatal("something is typed already")
	}
	typed := officefile.SettingsIn{Office: view.Office, Base: view.Revision}
	typed.Office.NameBN = "নতুন নাম লেখা হচ্ছে"
	ok(d.Settings.KeepTyping(typed))(t)
	d.Reopen(t)
	back := ok(d.Settings.Get())(t)
	if back.Typed == nil || back.Typed.Office.NameBN != typed.Office.NameBN || back.Typed.Base != view.Revision || back.Office.NameBN != view.Office.NameBN || back.Revision != view.Revision {
		t.Fatalf("%+v", back.Typed)
	}
	saved := ok(d.Settings.Save(*back.Typed))(t)
	if saved.Settings.Typed != nil || saved.Settings.Revision != view.Revision+1 {
		t.Errorf("revision %d, typed %+v", saved.Settings.Revision, saved.Settings.Typed)
	}
	ok(d.Settings.KeepTyping(typed))(t)
	ok(d.Settings.DropTyping())(t)
	if ok(d.Settings.Get())(t).Typed != nil {
		t.Error("it was not thrown away")
	}
}

func TestSettingsSavedAsTheyAreMakeNoRevision(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Settings.Get())(t)
	if saved := ok(d.Settings.Save(officefile.SettingsIn{Office: view.Office, Base: view.Revision}))(t); saved.Settings.Revision != view.Revision {
		t.Errorf("revision %d of %d", saved.Settings.Revision, view.Revision)
	}
}

func TestHolidaysThatAreTypedSurviveTheProgram(t *testing.T) {
	d := desktest.Open(t)
	list := ok(d.Holidays.List(duties.HolidaysIn{Year: 2023}))(t)
	in := duties.HolidaysSave{Year: 2023, Base: list.Base, Rows: []office.Holiday{{Date: "", Kind: "general", NameBN: "এখনো লেখা হচ্ছে"}}}
	ok(d.Holidays.KeepTyping(in))(t)
	d.Reopen(t)
	back := ok(d.Holidays.List(duties.HolidaysIn{Year: 2023}))(t)
	if back.Typed == nil || len(back.Typed.Rows) != 1 || len(back.Rows) != 0 {
		t.Fatalf("%+v", back)
	}
	if other := ok(d.Holidays.List(duties.HolidaysIn{Year: 2024}))(t); other.Typed != nil {
		t.Error("it turns up in another year")
	}
	in.Rows[0].Date = "2023-02-21"
	if saved := ok(d.Holidays.Save(in))(t); saved.List.Typed != nil || len(saved.List.Rows) != 1 {
		t.Errorf("%+v", saved.List)
	}
}

func TestNewOfficeSavedAsItIsMakesNoRevision(t *testing.T) {
	d := desktest.New(t)
	view := ok(d.Settings.Get())(t)
	kept := true
	view.Office.PortalKept = &kept // as it is where nothing is said
	if saved := ok(d.Settings.Save(officefile.SettingsIn{Office: view.Office, Base: view.Revision}))(t); saved.Settings.Revision != view.Revision {
		t.Errorf("revision %d of %d", saved.Settings.Revision, view.Revision)
	}
	list := ok(d.Holidays.List(duties.HolidaysIn{Year: 2020}))(t)
	if saved := ok(d.Holidays.Save(duties.HolidaysSave{Year: 2020, Base: list.Base, Rows: list.Rows}))(t); saved.List.Base != list.Base {
		t.Errorf("revision %d of %d", saved.List.Base, list.Base)
	}
}
