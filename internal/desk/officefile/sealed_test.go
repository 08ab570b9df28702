package officefile_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
	"batayandesk/internal/seal"
)

const passphrase = "ধান সিঁড়ি নদী"

// stick chooses a second place, under a passphrase, and puts a backup there.
func stick(t *testing.T) (d *desktest.Desk, folder string) {
	t.Helper()
	t.Cleanup(seal.Light(10))
	d = desktest.Open(t)
	folder = t.TempDir()
	d.Dialogs.Answer(folder)
	ok(d.Backups.ChooseSecond())(t)
	if v := ok(d.Backups.SetPassphrase(officefile.PassphraseIn{Passphrase: passphrase}))(t); !v.Sealed {
		t.Fatal("not sealed")
	}
	tend(t, d)
	return d, folder
}

// inStick are the files of the second place.
func inStick(t *testing.T, folder, like string) []string {
	t.Helper()
	return ok(filepath.Glob(filepath.Join(folder, "*", like)))(t)
}

func codeOf(t *testing.T, err error) string {
	t.Helper()
	if ps, is := office.AsProblems(err); is {
		return ps[0].Code
	}
	t.Errorf("got %v", err)
	return ""
}

func TestWhatGoesToTheSecondPlaceIsSealed(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	d, folder := stick(t)
	sealed := inStick(t, folder, "*.age")
	if len(sealed) != 1 || len(inStick(t, folder, "*.batayan")) != 0 || !seal.Is(sealed[0]) {
		t.Fatalf("%v %v", sealed, inStick(t, folder, "*"))
	}
	for _, path := range inStick(t, folder, "*") {
		if content := ok(os.ReadFile(path))(t); bytes.Contains(content, []byte(passphrase)) {
			t.Errorf("%s tells the passphrase", path)
		}
	}
	v := ok(d.Backups.List())(t)
	if len(v.Rows) != 1 || !v.Rows[0].Second || !v.Rows[0].Sealed || v.Rows[0].Health != "sound" {
		t.Fatalf("%s", asJSON(t, v.Rows))
	}
	was := phone(t, d)
	change(t, d, "০৭১-০০০১২")
	// The one on this computer is lost.
	for _, path := range ok(filepath.Glob(filepath.Join(d.Dir, "backups", "*", "*.batayan")))(t) {
		noError(t, os.Remove(path))
	}
	v = ok(d.Backups.List())(t)
	if len(v.Rows) != 1 || !v.Rows[0].SecondOnly {
		t.Fatalf("%s", asJSON(t, v.Rows))
	}
	in := officefile.BackupIn{ID: v.Rows[0].ID}
	if look := ok(d.Backups.Look(in))(t); look.LostCount != 1 || !look.Row.Sealed {
		t.Errorf("%s", asJSON(t, look))
	}
	ok(d.Backups.Restore(in))(t)
	if phone(t, d) != was {
		t.Error("not brought back")
	}
	if left := ok(os.ReadDir(os.TempDir()))(t); len(left) > 0 {
		t.Errorf("what it holds lies open: %v", left)
	}
}

// Another computer knows nothing of the passphrase.
func TestASealedBackupOfElsewhereAsksForItsPassphrase(t *testing.T) {
	d, folder := stick(t)
	other := desktest.Open(t)
	other.Dialogs.Answer(inStick(t, folder, "*.age")[0])
	if _, err := other.Backups.Choose(); codeOf(t, err) != "backup.passphrase" {
		t.Errorf("got %v", err)
	}
	for typed, code := range map[string]string{"": "backup.passphrase", "ধান সিঁড়ি নদ": "backup.passphrase_wrong"} {
		if _, err := other.Backups.Look(officefile.BackupIn{ID: "chosen", Passphrase: typed}); codeOf(t, err) != code {
			t.Errorf("%q: %v", typed, err)
		}
	}
	// Typed with letters in parts, and with a space too many.
	in := officefile.BackupIn{ID: "chosen", Passphrase: " " + strings.ReplaceAll(passphrase, "ড়", "ড\u09bc")}
	ok(other.Backups.Look(in))(t)
	change(t, other, "০৭১-০০০৯৯")
	ok(other.Backups.Restore(in))(t)
	if phone(t, other) != phone(t, d) {
		t.Error("not brought back")
	}
	bad := inStick(t, folder, "*.age")[0]
	content := ok(os.ReadFile(bad))(t)
	content[len(content)/2] ^= 1
	noError(t, os.WriteFile(bad, content, 0o600))
	if _, err := other.Backups.Look(in); codeOf(t, err) != "backup.sealed_damaged" {
		t.Errorf("got %v", err)
	}
}

func TestAShortPassphraseIsRefusedAndNoneSealsNothing(t *testing.T) {
	d, folder := stick(t)
	if _, err := d.Backups.SetPassphrase(officefile.PassphraseIn{Passphrase: "১২৩৪৫৬৭"}); codeOf(t, err) != "backup.passphrase_short" {
		t.Errorf("got %v", err)
	}
	if v := ok(d.Backups.SetPassphrase(officefile.PassphraseIn{}))(t); v.Sealed {
		t.Error("still sealed")
	}
	change(t, d, "০৭১-০০০১২")
	d.Clock.Add(25 * time.Hour)
	if _, made := tend(t, d); !made {
		t.Fatal("none made")
	}
	if len(inStick(t, folder, "*.batayan")) != 1 || len(inStick(t, folder, "*.age")) != 1 {
		t.Errorf("%v", inStick(t, folder, "*"))
	}
}

func TestADamagedFileIsMadeGoodFromASealedBackup(t *testing.T) {
	d, _ := stick(t)
	was := phone(t, d)
	for _, path := range ok(filepath.Glob(filepath.Join(d.Dir, "backups", "*", "*.batayan")))(t) {
		noError(t, os.Remove(path))
	}
	noError(t, d.Close())
	noError(t, os.WriteFile(d.Path, bytes.Repeat([]byte{7}, 40_000), 0o600))
	noError(t, os.Truncate(d.Path, 0))
	noError(t, os.Remove(d.Path))
	d.Files().OpenStart(d.Path)
	v, err := d.Backups.Rescue()
	if err != nil || v.Backup == nil {
		t.Fatalf("%v %s", err, asJSON(t, v))
	}
	ok(d.Backups.BackupAlone())(t)
	if phone(t, d) != was {
		t.Error("not the office that was")
	}
}

func TestABackupOfTheCommandIsSealedAndBroughtBack(t *testing.T) {
	t.Cleanup(seal.Light(10))
	d := desktest.Open(t)
	out := filepath.Join(t.TempDir(), "office.age")
	done := ok(d.Files().BackupTo(out, passphrase))(t)
	if !seal.Is(out) || done.Records == 0 {
		t.Errorf("%+v", done)
	}
	was := phone(t, d)
	change(t, d, "০৭১-০০০১২")
	if _, err := d.Files().RestoreFile(d.Path, out, ""); codeOf(t, err) != "backup.passphrase" {
		t.Errorf("got %v", err)
	}
	if back := ok(d.Files().RestoreFile(d.Path, out, passphrase))(t); back.Lost != 1 {
		t.Errorf("%+v", back)
	}
	if phone(t, d) != was {
		t.Error("not brought back")
	}
}
