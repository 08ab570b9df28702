package upkeep_test

import (
	"os"
	"path/filepath"
	"testing"

	"batayandesk/internal/desk/upkeep"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
	"batayandesk/internal/sign"
	"batayandesk/internal/update"
)

// program answers for the one that runs; the real one, which starts and ends programs, is played under Wine.
type program struct {
	found     error
	installed string
	office    string
	backed    bool
}

func (p *program) Takes() bool { return true }

func (p *program) Look(path string) (update.Package, error) {
	return update.Package{Version: "0.2.0", Day: "2026-12-01", Program: []byte(path)}, p.found
}

func (p *program) Install(pkg update.Package, office string) error {
	p.installed, p.office = pkg.Version+" of "+filepath.Base(string(pkg.Program)), office
	return nil
}

func (p *program) Before() string { return "0.0.9" }

func (p *program) Back(string) error {
	p.backed = true
	return update.ErrNone
}

func TestOnlyWhatWasChosenAndCheckedIsInstalled(t *testing.T) {
	d := desktest.New(t)
	p := &program{}
	d.Desk.Env.Program = p
	if _, err := d.Updates.Install(); code(err) != "update.none" {
		t.Errorf("without a choice: %v", err)
	}
	path := filepath.Join(d.Dir, "x.batayan-update")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.Dialogs.Answer(path)
	view, err := d.Updates.Choose()
	if err != nil || view.Offered == nil || view.Offered.Version != "0.2.0" || view.Before != "0.0.9" {
		t.Fatalf("%+v, %v", view, err)
	}
	if _, err := d.Updates.Install(); err != nil || p.installed != "0.2.0 of x.batayan-update" || p.office != d.OfficePath() {
		t.Errorf("%q for %q, %v", p.installed, p.office, err)
	}
	if _, err := d.Updates.View(); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Updates.Install(); code(err) != "update.none" {
		t.Errorf("a choice of another day: %v", err)
	}
}

func TestEachReasonIsSaidInItsOwnWords(t *testing.T) {
	d := desktest.New(t)
	p := &program{}
	d.Desk.Env.Program = p
	for want, found := range map[string]error{
		"update.signature": sign.ErrSignature, "update.form": update.ErrForm, "update.system": update.ErrSystem, "update.no_key": update.ErrNoKey,
		"update.older": update.OlderError{Have: "0.3.0", Offered: "0.2.0"},
	} {
		p.found = found
		d.Dialogs.Answer(filepath.Join(d.Dir, "x"))
		if _, err := d.Updates.Choose(); code(err) != want {
			t.Errorf("%v is said as %v", found, err)
		}
		if _, err := upkeep.For(d.Desk).Update("x"); code(err) != want {
			t.Errorf("the command says %v as %v", found, err)
		}
		if _, err := d.Updates.Install(); code(err) != "update.none" {
			t.Errorf("%s was installed: %v", want, err)
		}
	}
	if _, err := d.Updates.Back(); code(err) != "update.no_before" || !p.backed {
		t.Error(err)
	}
	d.Desk.Env.Program = nil
	if _, err := d.Updates.Choose(); code(err) != "update.no_key" {
		t.Error(err)
	}
}

func code(err error) string {
	if all, ok := office.AsProblems(err); ok && len(all) == 1 {
		return all[0].Code
	}
	return ""
}
