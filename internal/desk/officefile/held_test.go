package officefile_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/disk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// colleague opens the office file of d as another computer would, and lets d look at it.
func colleague(t *testing.T, machine string) (d *desktest.Desk, theirs *store.Store) {
	t.Helper()
	d = desktest.Open(t)
	noError(t, d.Close())
	theirs, err := store.Open(d.Path, store.Options{Holder: store.Holder{User: "করিম", Machine: machine, Since: "2020-10-05 09:00"}})
	noError(t, err)
	t.Cleanup(func() { _ = theirs.Close() })
	noError(t, theirs.Beat())
	d.Files().OpenStart(d.Path)
	s := ok(d.Offices.Session(officefile.SessionIn{}))(t)
	if !s.Open || s.Looking == nil || s.Looking.Code != "store.busy" {
		t.Fatalf("%s", asJSON(t, s.Looking))
	}
	return d, theirs
}

func noError(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func refusedUse(t *testing.T, d *desktest.Desk) {
	t.Helper()
	_, err := d.Offices.Use()
	if ps, is := office.AsProblems(err); !is || ps[0].Code != "store.alive" {
		t.Errorf("got %v", err)
	}
}

func TestAFileThatAColleagueClosedIsOpenedToBeWrittenTo(t *testing.T) {
	d, theirs := colleague(t, "UNO-2")
	if v := ok(d.Offices.Held())(t); !v.Held || v.MayUse {
		t.Errorf("%+v", v)
	}
	refusedUse(t, d)
	noError(t, theirs.Close())
	if v := ok(d.Offices.Held())(t); v.Held || !v.MayUse {
		t.Errorf("%+v", v)
	}
	if s := ok(d.Offices.Use())(t); !s.Open || s.Looking != nil {
		t.Errorf("%s", asJSON(t, s))
	}
	ok(d.Records.Save(notice("লেখা যায়")))(t)
}

func TestOnlyAComputerThatIsGoneLosesItsFile(t *testing.T) {
	d, theirs := colleague(t, "UNO-2")
	ok(d.Offices.Held())(t)
	d.Clock.Add(time.Minute)
	if v := ok(d.Offices.Held())(t); v.MayUse || v.Text == "" {
		t.Errorf("after a minute: %+v", v)
	}
	d.Clock.Add(time.Minute)
	v := ok(d.Offices.Held())(t)
	if !v.MayUse || !v.Gone {
		t.Fatalf("after two: %+v", v)
	}
	if s := ok(d.Offices.Use())(t); s.Looking != nil {
		t.Errorf("%s", asJSON(t, s.Looking))
	}
	ok(d.Records.Save(notice("নেওয়ার পরে")))(t)
	if theirs.Beat() == nil {
		t.Error("the other still thinks it has the file")
	}
}

func TestAProgramOfThisComputerIsNeverOverridden(t *testing.T) {
	d, _ := colleague(t, "desk-1")
	ok(d.Offices.Held())(t)
	d.Clock.Add(time.Hour)
	if v := ok(d.Offices.Held())(t); v.MayUse || v.Gone {
		t.Errorf("%+v", v)
	}
	refusedUse(t, d)
}

func TestWhoCanWriteHoldsWhatIsTheirs(t *testing.T) {
	d := desktest.Open(t)
	if v := ok(d.Offices.Held())(t); v != (officefile.HeldView{}) {
		t.Errorf("%+v", v)
	}
	if s := ok(d.Offices.Use())(t); !s.Open || s.Looking != nil {
		t.Errorf("%s", asJSON(t, s))
	}
	ok(d.Records.Confirm(content.ConfirmIn{Category: "services"}))(t)
}

func TestAShareThatLocksNothingIsSaidInWords(t *testing.T) {
	d := desktest.Open(t)
	noError(t, d.Close())
	t.Cleanup(disk.Watch(func(step disk.Step, path string) error {
		if step == disk.StepLock && filepath.Dir(path) == filepath.Dir(d.Path) {
			return &disk.Error{Doing: "write", Path: path, Why: disk.ErrNoLock, Cause: os.ErrInvalid}
		}
		return nil
	}))
	d.Files().OpenStart(d.Path)
	s := ok(d.Offices.Session(officefile.SessionIn{}))(t)
	if !s.Open || s.Looking == nil || s.Looking.Code != "store.no_lock" {
		t.Fatalf("%s", asJSON(t, s.Looking))
	}
	_, err := d.Records.Confirm(content.ConfirmIn{Category: "services"})
	if ps, is := office.AsProblems(err); !is || ps[0].Code != "store.no_lock" {
		t.Errorf("a save: %v", err)
	}
}
