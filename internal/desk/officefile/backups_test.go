package officefile_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// tend looks after the backups and waits until nothing is done any more; it tells whether one was made.
func tend(t testing.TB, d *desktest.Desk) (officefile.Tended, bool) {
	t.Helper()
	tended := ok(d.Backups.Tend())(t)
	if tended.Job.ID == "" {
		return tended, false
	}
	if job := d.News.End(tended.Job.ID); job.State != "done" {
		t.Fatalf("%+v", job)
	}
	return tended, true
}

// change makes a change in the office.
func change(t testing.TB, d *desktest.Desk, phone string) {
	t.Helper()
	ok(saved(t, d, func(o *office.Office) { o.Phone = phone }))(t)
}

func phone(t testing.TB, d *desktest.Desk) string {
	t.Helper()
	return ok(d.Settings.Get())(t).Office.Phone
}

func TestABackupIsMadeAtTheStartAndOncePerDayWhereSomethingChanged(t *testing.T) {
	d := desktest.Open(t)
	if _, made := tend(t, d); !made {
		t.Fatal("none at the first start")
	}
	if _, made := tend(t, d); made {
		t.Error("one though nothing changed")
	}
	change(t, d, "০৭১-০০০১২")
	if _, made := tend(t, d); made {
		t.Error("one within the day")
	}
	d.Clock.Add(25 * time.Hour)
	if _, made := tend(t, d); !made {
		t.Error("none after a day")
	}
	change(t, d, "০৭১-০০০১৩")
	d.Reopen(t)
	d.Clock.Add(time.Hour)
	if _, made := tend(t, d.Another()); made {
		t.Error("one without an open office")
	}
	again := d.Another()
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := again.Files().Open(d.Path); err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	d.Clock.Add(25 * time.Hour)
	if _, made := tend(t, again); !made {
		t.Error("none at the next start")
	}
	v := ok(again.Backups.List())(t)
	if len(v.Rows) != 3 || v.Note != nil {
		t.Fatalf("%s", asJSON(t, v))
	}
	for _, row := range v.Rows {
		if row.Health != "sound" || row.HoldsText == "" || row.LastText == "" || row.ProvedText == "" || row.SizeText == "" {
			t.Errorf("%s", asJSON(t, row))
		}
		found, err := store.CheckFile(filepath.Join(v.Folder, row.ID))
		if err != nil || len(found) > 0 {
			t.Errorf("%s: %v %v", row.ID, err, found)
		}
	}
	if v.Rows[0].At < v.Rows[2].At {
		t.Error("the newest is not first")
	}
	noStray(t, v.Folder)
}

// noStray asserts that only backups and what is known of them lie in a folder.
func noStray(t testing.TB, folder string) {
	t.Helper()
	for _, entry := range ok(os.ReadDir(folder))(t) {
		if name := entry.Name(); strings.HasSuffix(name, ".part") || strings.HasSuffix(name, ".new") || strings.Contains(folder, "backups") && strings.HasSuffix(name, ".lock") {
			t.Errorf("left behind: %s", name)
		}
	}
}

func TestRestoringSaysWhatItBringsAndLosesAndCanBeTakenBack(t *testing.T) {
	d := desktest.Open(t)
	was := phone(t, d)
	tend(t, d)
	change(t, d, "০৭১-৯৯৯৯৯")
	added := ok(d.Records.Save(notice("নতুন নোটিশ")))(t)
	d.Clock.Add(time.Minute)
	v := ok(d.Backups.List())(t)
	look := ok(d.Backups.Look(officefile.BackupIn{ID: v.Rows[0].ID}))(t)
	if look.Same || look.LostCount != 2 || look.OnlyCount != 1 || look.BackCount != 0 || len(look.Lost) != 2 || !look.Lost[0].Only || !strings.Contains(look.Lost[0].Text, "নতুন নোটিশ") {
		t.Fatalf("%s", asJSON(t, look))
	}
	session := ok(d.Backups.Restore(officefile.BackupIn{ID: v.Rows[0].ID}))(t)
	if !session.Open || phone(t, d) != was {
		t.Fatalf("%q is there, %q was", phone(t, d), was)
	}
	if _, err := d.Records.Open(content.RecordIn{ID: added.Record.ID}); err == nil {
		t.Error("what was added is still there")
	}
	v = ok(d.Backups.List())(t)
	if v.Taken == nil || v.Taken.FromText == "" || len(v.Rows) != 2 {
		t.Fatalf("%s", asJSON(t, v))
	}
	look = ok(d.Backups.Look(officefile.BackupIn{ID: v.Taken.ID}))(t)
	if look.LostCount != 0 || look.BackCount != 2 {
		t.Errorf("%s", asJSON(t, look))
	}
	d.Clock.Add(time.Minute)
	ok(d.Backups.Restore(officefile.BackupIn{ID: v.Taken.ID}))(t)
	if got := phone(t, d); got != "০৭১-৯৯৯৯৯" {
		t.Errorf("taking it back brought %q", got)
	}
	if _, err := d.Records.Open(content.RecordIn{ID: added.Record.ID}); err != nil {
		t.Error(err)
	}
	if v := ok(d.Backups.DropTaken())(t); v.Taken != nil {
		t.Error("it is still offered")
	}
	noStray(t, v.Folder)
	noStray(t, filepath.Dir(d.Path))
}

func TestASecondPlaceThatIsMissingIsSaidOnce(t *testing.T) {
	d := desktest.Open(t)
	stick := filepath.Join(t.TempDir(), "stick")
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	tend(t, d)
	d.Dialogs.Answer(stick)
	v := ok(d.Backups.ChooseSecond())(t)
	if v.Second != stick || !v.Rows[0].Second {
		t.Fatalf("%s", asJSON(t, v))
	}
	if err := os.Rename(stick, stick+"-pulled"); err != nil {
		t.Fatal(err)
	}
	for n := range 3 {
		change(t, d, "০৭১-০০০২"+string(rune('0'+n)))
		d.Clock.Add(25 * time.Hour)
		tended, made := tend(t, d)
		if !made || (tended.Said != nil) != (n == 0) || tended.Note == nil || tended.Note.Code != "backup.second_gone" {
			t.Errorf("%d: made %v, said %v, note %v", n, made, tended.Said, tended.Note)
		}
	}
	if v := ok(d.Backups.List())(t); !v.SecondGone || len(v.Rows) != 4 {
		t.Errorf("%s", asJSON(t, v))
	}
	if err := os.Rename(stick+"-pulled", stick); err != nil {
		t.Fatal(err)
	}
	change(t, d, "০৭১-০০০৩০")
	d.Clock.Add(25 * time.Hour)
	if tended, _ := tend(t, d); tended.Note != nil || tended.Said != nil {
		t.Errorf("%+v", tended)
	}
	v = ok(d.Backups.List())(t)
	if !v.Rows[0].Second || v.Rows[1].Second || v.SecondGone {
		t.Errorf("%s", asJSON(t, v.Rows))
	}
	// The computer's own backups are lost: those of the stick are offered.
	if err := os.RemoveAll(v.Folder); err != nil {
		t.Fatal(err)
	}
	d.Dialogs.Answer(stick)
	v = ok(d.Backups.ChooseSecond())(t)
	if len(v.Rows) != 2 || !v.Rows[0].SecondOnly {
		t.Fatalf("%s", asJSON(t, v))
	}
	if look := ok(d.Backups.Look(officefile.BackupIn{ID: v.Rows[1].ID}))(t); look.LostCount != 1 {
		t.Errorf("%s", asJSON(t, look))
	}
}

func TestABackupThatCannotBeMadeIsSaidUntilOneIs(t *testing.T) {
	d := desktest.Open(t)
	if err := os.WriteFile(d.Env.BackupDir, []byte("a file where the folder should be"), 0o600); err != nil {
		t.Fatal(err)
	}
	tended := ok(d.Backups.Tend())(t)
	if job := d.News.End(tended.Job.ID); job.State != "failed" || job.Error == nil {
		t.Fatalf("%+v", job)
	}
	again := ok(d.Backups.Tend())(t)
	if again.Note == nil || again.Note.Code != "backup.failed" {
		t.Errorf("%+v", again)
	}
	d.News.End(again.Job.ID) // it tries anew
	if err := os.Remove(d.Env.BackupDir); err != nil {
		t.Fatal(err)
	}
	if _, made := tend(t, d); !made {
		t.Fatal("none was made")
	}
	if tended := ok(d.Backups.Tend())(t); tended.Note != nil {
		t.Errorf("%+v", tended.Note)
	}
}

func TestADamagedBackupIsKnownAsSuchAndNotPutInPlace(t *testing.T) {
	d := desktest.Open(t)
	tend(t, d)
	v := ok(d.Backups.List())(t)
	path := filepath.Join(v.Folder, v.Rows[0].ID)
	spoil(t, path, 20)
	if row := ok(d.Backups.List())(t).Rows[0]; row.Health != "unchecked" {
		t.Errorf("%s", asJSON(t, row))
	}
	change(t, d, "০৭১-০০০৫৫")
	_, err := d.Backups.Restore(officefile.BackupIn{ID: v.Rows[0].ID})
	refused(t, err, "store.damaged")
	if phone(t, d) != "০৭১-০০০৫৫" {
		t.Error("something was restored")
	}
	d.Clock.Add(25 * time.Hour)
	tend(t, d)
	d.Clock.Add(time.Hour)
	tended := ok(d.Backups.Tend())(t) // reads what it does not know
	if tended.Note != nil {
		t.Errorf("%+v", tended.Note)
	}
	if err := d.Desk.Close(); err != nil { // waits for the job
		t.Fatal(err)
	}
	if err := d.Files().Open(d.Path); err != nil {
		t.Fatal(err)
	}
	rows := ok(d.Backups.List())(t).Rows
	if len(rows) != 2 || rows[0].Health != "sound" || rows[1].Health != "damaged" {
		t.Errorf("%s", asJSON(t, rows))
	}
}

// spoil changes a byte of a file.
func spoil(t testing.TB, path string, at int) {
	t.Helper()
	data := ok(os.ReadFile(path))(t)
	data[at%len(data)] ^= 0xff
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestADamagedFileAndItsBackupBecomeOneGoodFile(t *testing.T) {
	d := desktest.Open(t)
	tend(t, d)
	change(t, d, "০৭১-০০০৬৬")
	added := ok(d.Records.Save(notice("ব্যাকআপের পরের নোটিশ")))(t)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	whole := ok(os.ReadFile(d.Path))(t)
	spoil(t, d.Path, 20) // the version in its first page: what follows from the rest would be made anew
	spoil(t, d.Path, 5*4096+300)
	broken := ok(os.ReadFile(d.Path))(t)
	d.Clock.Add(time.Hour)
	d.Files().OpenStart(d.Path)
	v := ok(d.Backups.Rescue())(t)
	if v.Backup == nil || !v.CanMake || !v.SavedSome || v.NewerCount == 0 {
		t.Fatalf("%s", asJSON(t, v))
	}
	session := ok(d.Backups.MakeGood())(t)
	if !session.Open || session.Trouble != nil || phone(t, d) != "০৭১-০০০৬৬" {
		t.Errorf("%q, %+v", phone(t, d), session.Trouble)
	}
	if _, err := d.Records.Open(content.RecordIn{ID: added.Record.ID}); err != nil {
		t.Error(err)
	}
	beside := strings.TrimSuffix(d.Path, ".batayan") + ".damaged.batayan"
	if kept := ok(os.ReadFile(beside))(t); !bytes.Equal(kept, broken) || bytes.Equal(kept, whole) {
		t.Error("the damaged file is not kept as it was")
	}
	if list := ok(d.Acts.List(desk.ActsIn{Count: 1}))(t); !strings.Contains(list.Rows[0].Text, "উদ্ধার") || list.Rows[0].Next {
		t.Errorf("%s", asJSON(t, list.Rows))
	}
	_, err := d.Backups.Rescue()
	refused(t, err, "rescue.none")
	noStray(t, ok(d.Backups.List())(t).Folder)
	noStray(t, filepath.Dir(d.Path))
}

func TestTheEmptyFileOfAKilledCreationGivesWayToItsBackup(t *testing.T) {
	d := desktest.Open(t)
	tend(t, d)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(d.Path); err != nil {
		t.Fatal(err)
	}
	empty, err := store.Create(d.Path, store.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := empty.Close(); err != nil {
		t.Fatal(err)
	}
	d.Files().OpenStart(d.Path)
	if v := ok(d.Backups.Rescue())(t); v.Backup == nil || v.SavedSome || v.NewerCount != 0 {
		t.Fatalf("%s", asJSON(t, v))
	}
	if session := ok(d.Backups.BackupAlone())(t); !session.Open {
		t.Errorf("%+v", session)
	}
}

func TestAnEmptyFileWithoutABackupCannotBeMadeGood(t *testing.T) {
	d := desktest.Bare(t)
	path := filepath.Join(d.Dir, "office.batayan")
	empty, err := store.Create(path, store.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := empty.Close(); err != nil {
		t.Fatal(err)
	}
	d.Files().OpenStart(path)
	if v := ok(d.Backups.Rescue())(t); v.Backup != nil || v.CanMake || v.SavedSome {
		t.Fatalf("%s", asJSON(t, v))
	}
	_, err = d.Backups.MakeGood()
	refused(t, err, "rescue.no_office")
	_, err = d.Backups.BackupAlone()
	refused(t, err, "rescue.no_backup")
}

// A clerk tidied the folder: the office file was deleted, and the next start began as if there had never been one.
func TestAFileThatIsGoneComesBackFromItsBackup(t *testing.T) {
	d := desktest.New(t)
	change(t, d, "০৭১-০০০৭৭")
	tend(t, d)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(d.Path); err != nil {
		t.Fatal(err)
	}
	d.Files().OpenStart("")
	if v := ok(d.Backups.Rescue())(t); !v.Gone || v.Backup == nil || v.SavedSome {
		t.Fatalf("%s", asJSON(t, v))
	}
	if session := ok(d.Backups.BackupAlone())(t); !session.Open || phone(t, d) != "০৭১-০০০৭৭" {
		t.Errorf("%+v", session)
	}
}

// Whoever opens a backup on a stick works in a copy of it, and the backup stays what it was.
func TestABackupThatIsOpenedStaysAsItIs(t *testing.T) {
	d := desktest.Open(t)
	tend(t, d)
	v := ok(d.Backups.List())(t)
	path := filepath.Join(v.Folder, v.Rows[0].ID)
	before := ok(os.ReadFile(path))(t)
	d.Dialogs.Answer(path)
	if session := ok(d.Offices.OpenFile())(t); session.File != "sample-2.batayan" {
		t.Errorf("%s is open", session.File)
	}
	change(t, d, "০৭১-০০০৮৮")
	if now := ok(os.ReadFile(path))(t); !bytes.Equal(now, before) {
		t.Error("the backup was worked in")
	}
}
