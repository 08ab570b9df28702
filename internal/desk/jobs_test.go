package desk_test

import (
	"batayandesk/internal/desk/handover"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desktest"
	"batayandesk/internal/disk"
)

func TestBundleIsMadeAsAJobAndVerifiesWhole(t *testing.T) {
	d := desktest.Open(t)
	contents := ok(d.Bundles.Contents())(t)
	if contents.Name != "goraipur-2020-10-05.zip" || len(contents.Rows) != 5 || contents.Rows[0].Detail == "" {
		t.Errorf("%s", asJSON(t, contents))
	}
	if closed := ok(d.Bundles.Make(handover.BundleIn{}))(t); closed.State != "" || closed.ID != "" {
		t.Errorf("a closed dialog started %+v", closed)
	}
	path := filepath.Join(d.Dir, contents.Name)
	d.Dialogs.Answer(path, path)
	job := ok(d.Bundles.Make(handover.BundleIn{}))(t)
	if job.ID == "" || job.State != "running" {
		t.Errorf("%+v", job)
	}
	end := d.News.End(job.ID)
	if end.State != "done" || !strings.Contains(end.Result, contents.Name) {
		t.Fatalf("%s", asJSON(t, end))
	}
	if status := ok(d.Jobs.Status(desk.JobIn{ID: job.ID}))(t); status.State != "done" {
		t.Errorf("%s", status.State)
	}
	if over := ok(d.Jobs.Cancel(desk.JobIn{ID: job.ID}))(t); over.State != "done" {
		t.Error("a job that was over was cancelled")
	}
	for i, now := range d.News.Of(job.ID) {
		if now.ID != job.ID || now.Kind != "bundle" || i > 0 && now.Total > 0 && now.Done > now.Total {
			t.Errorf("%+v", now)
		}
	}
	if report := ok(d.Files().Verify(path))(t); !report.Valid || report.Kind != "bundle" {
		t.Errorf("%s", asJSON(t, report))
	}
	verify := ok(d.Bundles.Verify())(t)
	if end := d.News.End(verify.ID); end.State != "done" || len(end.Lines) != 0 {
		t.Errorf("%s", asJSON(t, end))
	}
	spoilt := ok(os.ReadFile(path))(t)
	spoilt[len(spoilt)/2] ^= 0xFF
	if err := os.WriteFile(path, spoilt, 0o600); err != nil {
		t.Fatal(err)
	}
	d.Dialogs.Answer(path)
	again := ok(d.Bundles.Verify())(t)
	if end := d.News.End(again.ID); end.State != "done" || len(end.Lines) == 0 || end.Lines[0].Text == "" {
		t.Errorf("%s", asJSON(t, end))
	}
}

func TestJobThatFailsSaysWhyAndLeavesNothing(t *testing.T) {
	d := desktest.Open(t)
	stop := disk.Watch(func(disk.Step, string) error { return disk.ErrNoSpace })
	defer stop()
	d.Dialogs.Answer(filepath.Join(d.Dir, "b.zip"))
	end := d.News.End(ok(d.Bundles.Make(handover.BundleIn{}))(t).ID)
	if end.State != "failed" || end.Error == nil || end.Error.Code != "store.no_space" {
		t.Errorf("%s", asJSON(t, end))
	}
	d.Dialogs.Answer(filepath.Join(d.Dir, "x.doc"))
	end = d.News.End(ok(d.Bundles.Spreadsheet(handover.SheetIn{}))(t).ID)
	if end.State != "failed" || end.Error == nil || end.Error.Code != "export.kind" {
		t.Errorf("%s", asJSON(t, end))
	}
	if files := ok(os.ReadDir(d.Dir))(t); len(files) > 2 { // the office file and who has it; no folder could be remembered
		t.Errorf("left behind: %v", files)
	}
}

func TestSpreadsheetsAreWrittenByTheirEnding(t *testing.T) {
	d := desktest.Open(t)
	for name, category := range map[string]string{"all.xlsx": "", "officers.xlsx": "officers_staff", "services.csv": "services"} {
		path := filepath.Join(d.Dir, name)
		d.Dialogs.Answer(path)
		end := d.News.End(ok(d.Bundles.Spreadsheet(handover.SheetIn{Category: category}))(t).ID)
		if info, err := os.Stat(path); end.State != "done" || err != nil || info.Size() < 100 {
			t.Errorf("%s: %s %v", name, asJSON(t, end), err)
		}
	}
	if head := ok(os.ReadFile(filepath.Join(d.Dir, "services.csv")))(t); !strings.HasPrefix(string(head), "\ufeff") {
		t.Error("the CSV has no mark that spreadsheets know UTF-8 by")
	}
}

// A clerk stopped an import in its last moment, after its rows were stored, and was told that nothing was brought in.
func TestJobThatWasThroughBeforeItWasStoppedIsDone(t *testing.T) {
	d := desktest.Open(t)
	job := d.Desk.Start("import", func(ctx context.Context, _ desk.Progress) (desk.Job, error) {
		<-ctx.Done()
		return desk.Job{Result: "done all the same"}, nil
	})
	ok(d.Jobs.Cancel(desk.JobIn{ID: job.ID}))(t)
	if end := d.News.End(job.ID); end.State != "done" || end.Result == "" {
		t.Errorf("%s", asJSON(t, end))
	}
	job = d.Desk.Start("import", func(ctx context.Context, _ desk.Progress) (desk.Job, error) {
		<-ctx.Done()
		return desk.Job{}, ctx.Err()
	})
	ok(d.Jobs.Cancel(desk.JobIn{ID: job.ID}))(t)
	if end := d.News.End(job.ID); end.State != "cancelled" {
		t.Errorf("%s", asJSON(t, end))
	}
}

// The office is left while a bundle is being made: the job is ended first, and nothing half done stays.
func TestLeavingTheOfficeEndsItsJobs(t *testing.T) {
	d := desktest.Open(t)
	path := filepath.Join(d.Dir, "b.zip")
	d.Dialogs.Answer(path)
	job := ok(d.Bundles.Make(handover.BundleIn{}))(t)
	ok(d.Offices.CloseFile())(t)
	end := d.News.End(job.ID)
	if _, err := os.Stat(path); (err == nil) != (end.State == "done") {
		t.Errorf("%s, and the file: %v", end.State, err)
	}
	if left := ok(filepath.Glob(filepath.Join(d.Dir, ".b.zip*")))(t); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}
