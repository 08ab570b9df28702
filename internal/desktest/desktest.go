package desktest

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/handover"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desk/past"
	"batayandesk/internal/desk/people"
	"batayandesk/internal/desk/portal"
	"batayandesk/internal/desk/rooms"
	"batayandesk/internal/desk/spelling"
	"batayandesk/internal/desk/upkeep"
	"batayandesk/internal/store"
)

// Actor is who works in the offices of this package.
const Actor = "মোঃ কামরুল হাসান"

// Desk is a desk with an office file in a folder of the test's own, and the verbs by their nouns.
type Desk struct {
	*desk.Desk
	Env  desk.Env
	Dir  string // the data folder
	Path string // the office file that is verified when the test ends; "" = none is

	Offices    *officefile.Offices
	Acts       *desk.Acts
	Boards     *duties.Boards
	Records    *content.Records
	Finder     *content.Finder
	Imports    *content.Imports
	Transfers  *content.Transfers
	Starters   *content.Starters
	Directives *duties.Directives
	Letters    *letters.Letters
	Charters   *letters.Charters
	Prints     *letters.Prints
	Manual     *letters.Manual
	Bundles    *handover.Bundles
	Arrivals   *handover.Arrivals
	Jobs       *desk.Jobs
	Settings   *officefile.Settings
	Backups    *officefile.Backups
	Holidays   *duties.Holidays
	Worklists  *portal.Worklists
	Bin        *past.Bin
	Audits     *past.Audits
	Updates    *upkeep.Updates
	People     *people.People
	Spellings  *spelling.Spellings

	Printing *desk.Printing

	Clock    *Clock
	Dialogs  *Dialogs
	Shell    *Shell
	Printers *Printers
	News     *News
}

// Open is a desk with the sample office open, which pretends to be on 5 October 2020. Its file is verified
// when the test ends: structure, checksums, and the chain of revisions. change may alter what the desk is
// given before it starts.
func Open(t testing.TB, change ...func(*desk.Env)) *Desk {
	t.Helper()
	d := Bare(t, change...)
	d.Path = filepath.Join(d.Dir, "sample.batayan")
	if err := os.WriteFile(d.Path, sample(t), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := d.Files().Open(d.Path); err != nil {
		t.Fatal(err)
	}
	return d
}

// New is a desk with an office open in which nothing stands but the office itself.
func New(t testing.TB, change ...func(*desk.Env)) *Desk {
	t.Helper()
	d := Bare(t, change...)
	if _, err := d.Offices.Create(Office()); err != nil {
		t.Fatal(err)
	}
	d.Path = filepath.Join(d.Dir, "office.batayan")
	return d
}

// Office is what a first start would type for the sample's office.
func Office() officefile.NewOffice {
	return officefile.NewOffice{
		Kind: "upazila_uno", NameBN: "উপজেলা নির্বাহী অফিসারের কার্যালয়", NameEN: "Office of the Upazila Nirbahi Officer",
		PlaceBN: "গড়াইপুর, কুষ্টিয়া", Website: "https://goraipur.kushtia.gov.bd", FileCode: "০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০", NextSerial: 316,
		SuperiorBN: "জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া", SuperiorHead: "জেলা প্রশাসক", Signatory: "মোঃ রাশেদুল ইসলাম",
		SignatoryPost: "উপজেলা নির্বাহী অফিসার", Phone: "০৭১-০০০১১", Email: "uno@goraipur.kushtia.gov.bd",
	}
}

// Bare is a desk with no office file open, in an empty data folder.
func Bare(t testing.TB, change ...func(*desk.Env)) *Desk {
	t.Helper()
	d := &Desk{Dir: t.TempDir(), Clock: NewClock(), Dialogs: &Dialogs{}, Shell: &Shell{}, Printers: &Printers{}, News: &News{}}
	d.Env = desk.Env{
		Now: d.Clock.Now, NewID: counted(), User: Actor, Machine: "desk-1", DataDir: d.Dir, BackupDir: filepath.Join(d.Dir, "backups"), LogPath: filepath.Join(d.Dir, "batayan-desk.log"),
		Dialogs: d.Dialogs, Dropped: d.Dialogs.takeDropped, Shell: d.Shell, Printers: d.Printers, Emit: d.News.keep, Version: "1.0.0", Commit: "abc", Built: "2020-10-05",
	}
	for _, alter := range change {
		alter(&d.Env)
	}
	d.bind()
	t.Cleanup(func() { d.verify(t) })
	return d
}

// bind makes the desk and gives each of its nouns its place.
func (d *Desk) bind() {
	d.Desk = desk.New(d.Env)
	for _, bound := range rooms.Bound(d.Desk) {
		switch bound := bound.(type) {
		case *officefile.Offices:
			d.Offices = bound
		case *desk.Acts:
			d.Acts = bound
		case *desk.Printing:
			d.Printing = bound
		case *duties.Boards:
			d.Boards = bound
		case *content.Records:
			d.Records = bound
		case *content.Finder:
			d.Finder = bound
		case *content.Starters:
			d.Starters = bound
		case *content.Transfers:
			d.Transfers = bound
		case *content.Imports:
			d.Imports = bound
		case *duties.Directives:
			d.Directives = bound
		case *letters.Letters:
			d.Letters = bound
		case *letters.Charters:
			d.Charters = bound
		case *letters.Prints:
			d.Prints = bound
		case *letters.Manual:
			d.Manual = bound
		case *handover.Bundles:
			d.Bundles = bound
		case *handover.Arrivals:
			d.Arrivals = bound
		case *desk.Jobs:
			d.Jobs = bound
		case *officefile.Settings:
			d.Settings = bound
		case *officefile.Backups:
			d.Backups = bound
		case *duties.Holidays:
			d.Holidays = bound
		case *portal.Worklists:
			d.Worklists = bound
		case *past.Bin:
			d.Bin = bound
		case *people.People:
			d.People = bound
		case *upkeep.Updates:
			d.Updates = bound
		case *spelling.Spellings:
			d.Spellings = bound
		case *past.Audits:
			d.Audits = bound
		default:
			panic(fmt.Sprintf("desktest knows no %T", bound))
		}
	}
}

// At is a desk of the given world, with no office file open; nothing is verified when it ends. It is for programs that are
// killed.
func At(env desk.Env) *Desk {
	d := &Desk{Env: env, Dir: env.DataDir}
	d.bind()
	return d
}

// Another is a second desk on the same data folder, as another start of the program is; no file is open there.
func (d *Desk) Another() *Desk {
	other := *d
	other.bind()
	return &other
}

// Reopen closes the office file and opens it again, as the next start of the program does.
func (d *Desk) Reopen(t testing.TB) {
	t.Helper()
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := d.Files().Open(d.Path); err != nil {
		t.Fatal(err)
	}
}

func (d *Desk) verify(t testing.TB) {
	if err := d.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
	if d.Path == "" {
		return
	}
	found, err := store.CheckFile(d.Path)
	if err != nil {
		t.Errorf("check %s: %v", filepath.Base(d.Path), err)
	}
	for _, f := range found {
		t.Errorf("the office file is not sound: %s at %s", f.Kind, f.Where)
	}
}

// sample is the bytes of the sample's office file, made once.
func sample(t testing.TB) []byte {
	t.Helper()
	data, err := madeSample()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

var madeSample = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "desktest-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "sample.batayan")
	d := desk.New(desk.Env{Now: NewClock().Now, NewID: counted(), User: Actor})
	if err := rooms.Of(d).InitSample(path); err != nil {
		return nil, err
	}
	if err := d.Close(); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(path)
	return bytes.Clone(data), err
})

// counted gives ids in the form of ULIDs that hold the moment and count on from 1. It is safe for calls in
// parallel.
func counted() func(time.Time) string {
	const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	var mu sync.Mutex
	n := uint64(0)
	return func(at time.Time) string {
		mu.Lock()
		defer mu.Unlock()
		n++
		id := make([]byte, 26)
		for i, v := 9, uint64(at.UnixMilli()); i >= 0; i, v = i-1, v>>5 {
			id[i] = digits[v&31]
		}
		for i, v := 25, n; i >= 10; i, v = i-1, v>>5 {
			id[i] = digits[v&31]
		}
		return string(id)
	}
}
