package past_test

import (
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk/past"
	"batayandesk/internal/desktest"
)

func fileOf(t *testing.T, path, name string) string {
	t.Helper()
	z := ok(zip.OpenReader(path))(t)
	defer z.Close()
	in := ok(z.Open(name))(t)
	defer in.Close()
	return string(ok(io.ReadAll(in))(t))
}

func TestAuditFileHoldsTheWholeHistoryAndIsVerified(t *testing.T) {
	d := desktest.Open(t)
	notice := desktest.Notice("সভার নোটিশ")
	notice.Values["body_bn"] = "=১+১ প্রথম লাইন\nদ্বিতীয় লাইন"
	ok(d.Records.Save(notice))(t)
	path := filepath.Join(d.Dir, "audit.zip")
	made := ok(d.Files().Audit(path, past.AuditIn{}))(t)
	if made.Acts != 2 || made.Revisions < 70 || len(made.Sum) != 64 {
		t.Errorf("%+v", made)
	}
	report := ok(d.Files().Verify(path))(t)
	if !report.Valid || report.Kind != "audit" || !strings.Contains(report.Warnings[0].Text, made.Sum) {
		t.Errorf("%s", desktest.JSON(t, report))
	}
	table := fileOf(t, path, "history.csv")
	if !strings.HasPrefix(table, "\ufeffকাজ নম্বর,") || !strings.Contains(table, "'=১+১ প্রথম লাইন ⏎ দ্বিতীয় লাইন") || !strings.Contains(table, ",মোঃ কামরুল হাসান,") {
		t.Errorf("%s", table[len(table)-1200:])
	}
	if strings.Contains(fileOf(t, path, "README.txt"), "{") {
		t.Error("a place was left in README.txt")
	}

	// Of some days alone: the run from the first to the last act of them.
	later := ok(d.Files().Audit(path, past.AuditIn{From: "৬/১০/২০২০"}))(t)
	if later.Acts != 0 || later.Revisions != 0 {
		t.Errorf("%+v", later)
	}
	if report := ok(d.Files().Verify(path))(t); !report.Valid {
		t.Errorf("an empty one: %s", desktest.JSON(t, report))
	}
	_, err := d.Files().Audit(path, past.AuditIn{From: "২০২০-১০-০৬", To: "২০২০-১০-০৫"})
	refused(t, err, "audit.backwards")
	_, err = d.Files().Audit(path, past.AuditIn{From: "কাল"})
	refused(t, err, "date.invalid")

	ok(d.Files().Audit(path, past.AuditIn{To: "2020-10-05"}))(t)
	data := ok(os.ReadFile(path))(t)
	data[len(data)/2] ^= 1
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if report := ok(d.Files().Verify(path))(t); report.Valid {
		t.Error("a changed byte was not found")
	}
}
