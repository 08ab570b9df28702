package desk

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"batayandesk/internal/bundle"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Verify checks a bundle or an office file from end to end and writes to neither. What the file is, its
// first bytes say: a ZIP is a bundle; all else is looked at as an office file.
//
// Source: design.md section 5.
func (f *Files) Verify(path string) (VerifyJSON, error) {
	zip, err := startsAsZIP(path)
	if err != nil {
		return VerifyJSON{}, fileProblem(path, err)
	}
	if !zip && !strings.EqualFold(filepath.Ext(path), ".zip") {
		if f.d.env.CheckOffice != nil {
			return f.d.env.CheckOffice(path)
		}
		return f.VerifyOffice(path)
	}
	report, err := f.d.verifyBundle(context.Background(), path, func(int64, int64, string) {})
	if err != nil {
		return VerifyJSON{}, err
	}
	return VerifyJSON{Valid: report.Valid, Kind: report.Kind, Problems: f.d.faults(report.Problems), Warnings: f.d.faults(report.Warnings)}, nil
}

// faults are the findings of a report as they are printed; never nil.
func (d *Desk) faults(findings []bundle.Finding) []VerifyFault {
	out := []VerifyFault{}
	for _, found := range findings {
		out = append(out, VerifyFault{found.Code, found.Path, found.Problem().In(d.lang())})
	}
	return out
}

// verifyBundle verifies the bundle at path.
func (d *Desk) verifyBundle(ctx context.Context, path string, step progress) (report bundle.Report, err error) {
	err = withFile(path, func(file openFile, size int64) error {
		report, err = bundle.Verify(ctx, file, size, d.contentInto(new(catalog.Exchange)), func(done, total int64) error {
			step(done, total, d.say("job.verify", nil))
			return nil
		})
		return err
	})
	return report, err
}

// Crashed is the report on an office file whose check ended its process.
func (f *Files) Crashed(path string) VerifyJSON {
	p := office.Problem{Code: "store.damaged", Args: office.Args{"where": filepath.Base(path)}}
	return VerifyJSON{Kind: "office", Problems: []VerifyFault{{p.Code, filepath.Base(path), p.In(f.d.lang())}}, Warnings: []VerifyFault{}}
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
func (f *Files) VerifyOffice(path string) (VerifyJSON, error) {
	out := VerifyJSON{Kind: "office", Problems: []VerifyFault{}, Warnings: []VerifyFault{}}
	found, err := store.CheckFile(path)
	if p, ok := storeProblem(err); ok && p.Code != "store.busy" && p.Code != "store.missing" {
		out.Problems = append(out.Problems, VerifyFault{p.Code, filepath.Base(path), p.In(f.d.lang())})
		return out, nil
	}
	if err != nil {
		return out, err
	}
	for _, fault := range found {
		out.Problems = append(out.Problems, VerifyFault{
			"office." + string(fault.Kind), fault.Where, f.d.say("verify.damaged", office.Args{"where": fault.Where}),
		})
	}
	out.Valid = len(found) == 0
	return out, nil
}

// openFile is a file that is read from its beginning or at any place.
type openFile interface {
	io.Reader
	io.ReaderAt
}

// withFile opens the file at path for reading and hands it over with its size.
func withFile(path string, read func(file openFile, size int64) error) error {
	file, err := os.Open(path)
	if err != nil {
		return fileProblem(path, err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return fileProblem(path, err)
	}
	return read(file, info.Size())
}
