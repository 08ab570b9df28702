package handover

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"batayandesk/internal/audit"
	"batayandesk/internal/bundle"
	"batayandesk/internal/desk"
	"batayandesk/internal/disk"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Verify checks a bundle, an audit file or an office file from end to end and writes to neither. What the file is, its
// first bytes say: a ZIP is a bundle or an audit file; all else is looked at as an office file. A folder is looked at as a
// bag.
//
// Source: internal/desk/README.md › Answers of the commands.
func (f *Commands) Verify(path string) (VerifyJSON, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return f.verifyFolder(path)
	}
	zip, err := startsAsZIP(path)
	if err != nil {
		return VerifyJSON{}, disk.Reading(path, err)
	}
	if !zip && !strings.EqualFold(filepath.Ext(path), ".zip") {
		if f.CheckOffice != nil {
			return f.CheckOffice(path)
		}
		return f.VerifyOffice(path)
	}
	if told, is, err := verifyAudit(context.Background(), f.d, path); is || err != nil {
		return told, err
	}
	report, err := verifyBundle(context.Background(), f.d, path, func(int64, int64, string) {})
	if err != nil {
		return VerifyJSON{}, err
	}
	return bagJSON(f.d, report), nil
}

// verifyFolder checks a bag that lies unpacked in a folder. What a link in it leads to is not looked at.
func (f *Commands) verifyFolder(path string) (VerifyJSON, error) {
	root, err := os.OpenRoot(path)
	if err != nil {
		return VerifyJSON{}, disk.Reading(path, err)
	}
	defer root.Close()
	report, err := bundle.VerifyFolder(context.Background(), root.FS(), contentInto(f.d, new(exchange.File)), nil)
	if err != nil {
		return VerifyJSON{}, disk.Reading(path, err)
	}
	return bagJSON(f.d, report), nil
}

// bagJSON is the report on a bag as it is printed.
func bagJSON(d *desk.Desk, report bundle.Report) VerifyJSON {
	return VerifyJSON{Valid: report.Valid, Kind: report.Kind, Problems: findings(d, report.Problems), Warnings: findings(d, report.Warnings)}
}

// verifyAudit checks an audit file; is tells whether the file at path is one.
func verifyAudit(ctx context.Context, d *desk.Desk, path string) (out VerifyJSON, is bool, err error) {
	err = withFile(path, func(file openFile, size int64) error {
		if is = audit.Is(file, size); !is {
			return nil
		}
		report, err := audit.Verify(ctx, file, size)
		if err != nil {
			return err
		}
		out = VerifyJSON{Valid: len(report.Findings) == 0, Kind: "audit", Problems: []VerifyFault{}, Warnings: []VerifyFault{}}
		for _, found := range report.Findings {
			where := found.Path
			if found.Line > 0 {
				where += ":" + strconv.Itoa(found.Line)
			}
			out.Problems = append(out.Problems, VerifyFault{found.Code, where, d.Say(found.Code, office.Args{"no": int64(found.No)})})
		}
		out.Warnings = append(out.Warnings, VerifyFault{"audit.last", "", d.Say("audit.last", office.Args{"sum": report.Sum})})
		return nil
	})
	return out, is, err
}

// auditJob is what the finished check of an audit file says; of one that is right with the last sum, to be compared with the
// one that was noted.
func auditJob(d *desk.Desk, path string, told VerifyJSON) desk.Job {
	name := office.Args{"name": filepath.Base(path), "n": len(told.Problems)}
	if told.Valid {
		result := d.Say("audit.valid", name)
		for _, note := range told.Warnings {
			result += " " + note.Text
		}
		return desk.Job{Result: result}
	}
	done := desk.Job{Result: d.Say("audit.invalid", name)}
	for _, found := range told.Problems {
		done.Lines = append(done.Lines, desk.ReasonRow{Code: found.Code, Text: found.Text, Field: found.Path})
	}
	return done
}

// findings are those of a report as they are printed; never nil.
func findings(d *desk.Desk, findings []bundle.Finding) []VerifyFault {
	out := []VerifyFault{}
	for _, found := range findings {
		out = append(out, VerifyFault{found.Code, found.Path, found.Problem().In(d.Lang())})
	}
	return out
}

// verifyBundle verifies the bundle at path.
func verifyBundle(ctx context.Context, d *desk.Desk, path string, step desk.Progress) (report bundle.Report, err error) {
	err = withFile(path, func(file openFile, size int64) error {
		report, err = bundle.Verify(ctx, file, size, contentInto(d, new(exchange.File)), func(done, total int64) error {
			step(done, total, d.Say("job.verify", nil))
			return nil
		})
		return err
	})
	return report, err
}

// Crashed is the report on an office file whose check ended its process.
func (f *Commands) Crashed(path string) VerifyJSON {
	p := office.Problem{Code: "store.damaged", Args: office.Args{"where": filepath.Base(path)}}
	return VerifyJSON{Kind: "office", Problems: []VerifyFault{{p.Code, filepath.Base(path), p.In(f.d.Lang())}}, Warnings: []VerifyFault{}}
}

func startsAsZIP(path string) (bool, error) {
	file, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer file.Close()
	head := make([]byte, 2)
	_, err = io.ReadFull(file, head)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return false, nil
	}
	return string(head) == "PK", err
}

// VerifyOffice reads every byte of an office file in this process; bbolt's own check can end it where the
// damage is of a kind that nothing else saw. That the file is damaged, foreign or newer is the report, not an
// error; that another program has it open is an error.
func (f *Commands) VerifyOffice(path string) (VerifyJSON, error) {
	out := VerifyJSON{Kind: "office", Problems: []VerifyFault{}, Warnings: []VerifyFault{}}
	found, err := store.CheckFile(path)
	if p, ok := desk.StoreProblem(err); ok && p.Code != "store.busy" && p.Code != "store.busy_unknown" && p.Code != "store.missing" {
		out.Problems = append(out.Problems, VerifyFault{p.Code, filepath.Base(path), p.In(f.d.Lang())})
		return out, nil
	}
	if err != nil {
		return out, err
	}
	if out.Problems, err = faults(f.d, path, found); err != nil {
		return out, err
	}
	out.Valid = len(out.Problems) == 0
	return out, nil
}

// faults words what a check of the office file at path found, each by the place as a person knows it. A file that
// nothing was ever put into is a fault too: it can never be opened.
func faults(d *desk.Desk, path string, found []store.Finding) ([]VerifyFault, error) {
	faults := []VerifyFault{}
	say := func(fault store.Finding, place office.Text) {
		faults = append(faults, VerifyFault{
			"office." + string(fault.Kind), fault.Where, d.Say("verify.damaged", office.Args{"where": place}),
		})
	}
	s, err := store.Open(path, store.Options{ReadOnly: true})
	if err != nil {
		salvaged, err := store.Salvage(path)
		if err != nil {
			return nil, err
		}
		for _, fault := range found {
			say(fault, d.SalvagedPlace(salvaged, fault.Where))
		}
		return faults, nil
	}
	err = s.View(func(tx *store.Tx) error {
		for _, fault := range found {
			say(fault, d.PlaceIn(tx, fault.Where))
		}
		return nil
	})
	if p, empty := office.AsProblems(desk.HasOffice(s)); empty && err == nil {
		faults = append(faults, VerifyFault{p[0].Code, filepath.Base(path), p[0].In(d.Lang())})
	}
	return faults, errors.Join(err, s.Close())
}

// openFile is a file that is read from its beginning or at any place.
type openFile interface {
	io.Reader
	io.ReaderAt
}

// withFile opens the file at path for reading and hands it over with its size.
func withFile(path string, read func(file openFile, size int64) error) error {
	file, size, err := held(path)
	if err != nil {
		return err
	}
	defer file.Close()
	return read(file, size)
}

// held opens the file at path for reading, for longer; size is its size.
func held(path string) (file *os.File, size int64, err error) {
	if file, err = os.Open(path); err != nil {
		return nil, 0, disk.Reading(path, err)
	}
	info, err := file.Stat()
	if err != nil {
		_ = file.Close() // it was only read
		return nil, 0, disk.Reading(path, err)
	}
	return file, info.Size(), nil
}
