package past

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"batayandesk/internal/audit"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/sheet"
	"batayandesk/internal/store"
)

// Audits hand the office's history to an auditor.
//
// Source: internal/audit/README.md › Form.
type Audits struct{ d *desk.Desk }

// Commands are the verbs that take paths.
type Commands struct{ d *desk.Desk }

// For are the commands of a desk.
func For(d *desk.Desk) *Commands { return &Commands{d} }

// Make asks for a place and writes the history of the days there, as a job.
func (s *Audits) Make(in AuditIn) (job desk.Job, err error) {
	defer s.d.Recovered(&err)
	run, err := runOf(s.d, in)
	if err != nil {
		return desk.Job{}, err
	}
	path, err := s.d.Env.Dialogs.SaveFile("audit", run.name+".zip")
	if err != nil || path == "" {
		return desk.Job{Lines: []desk.ReasonRow{}}, err
	}
	return s.d.Start("audit", func(ctx context.Context, step desk.Progress) (desk.Job, error) {
		made, err := run.write(ctx, s.d, path, step)
		if err != nil {
			return desk.Job{}, err
		}
		return desk.Job{
			Result: s.d.Say("audit.made", office.Args{"name": filepath.Base(path), "acts": made.Acts, "revisions": made.Revisions}),
			Lines:  []desk.ReasonRow{{Code: "audit.last", Text: s.d.Say("audit.last", office.Args{"sum": made.Sum})}},
		}, nil
	}), nil
}

// Audit writes the history of the days to path.
func (c *Commands) Audit(path string, in AuditIn) (made AuditMade, err error) {
	run, err := runOf(c.d, in)
	if err != nil {
		return made, err
	}
	written, err := run.write(context.Background(), c.d, path, func(int64, int64, string) {})
	return AuditMade{Path: path, Acts: written.Acts, Revisions: written.Revisions, Sum: written.Sum}, err
}

// run is the acts of some days, without a gap.
type run struct {
	info        audit.Info
	first, last office.Act // No 0: none
	name        string
}

// runOf finds the run of acts of the days that are asked for. The problem date.invalid names the field.
func runOf(d *desk.Desk, in AuditIn) (r run, err error) {
	for _, day := range []struct {
		typed, field string
		into         *office.Date
	}{{in.From, "from", &r.info.From}, {in.To, "to", &r.info.To}} {
		if strings.TrimSpace(day.typed) != "" {
			if *day.into, err = desk.ReadDate(day.typed, day.field); err != nil {
				return r, err
			}
		}
	}
	if r.info.From != "" && r.info.To != "" && r.info.To < r.info.From {
		return r, office.Problem{Code: "audit.backwards", Field: "to"}
	}
	err = look(d, func(w *work) error {
		r.info.Office, r.info.ID = office.Text{BN: w.Office.NameBN, EN: w.Office.NameEN}, w.Office.ID
		r.info.MadeOn, r.info.MadeBy, r.info.Program = w.Day, d.Sitting().Actor, strings.TrimSpace("Batayan Desk "+d.Env.Version)
		r.name = "audit-" + string(w.Day)
		last, err := w.Tx.LastAct()
		if err != nil {
			return err
		}
		for no := uint64(1); no <= last.No; no++ {
			a, err := w.Tx.Act(no)
			if err != nil {
				return err
			}
			if r.info.From != "" && a.Day < r.info.From || r.info.To != "" && a.Day > r.info.To {
				continue
			}
			if r.first.No == 0 {
				r.first = a
			}
			r.last = a
		}
		return nil
	})
	return r, err
}

// write writes the run to path as a whole.
func (r run) write(ctx context.Context, d *desk.Desk, path string, step desk.Progress) (made audit.Made, err error) {
	err = look(d, func(w *work) error {
		t := table{w: w, ctx: ctx, step: step, total: int64(r.last.Last-r.first.First) + 1}
		return desk.WriteTo(path, func(out io.Writer) (err error) {
			made, err = audit.Write(out, r.info, audit.Source{
				Acts:      func(yield func(office.Act) error) error { return r.acts(w, yield) },
				Revisions: func(yield func(office.Revision) error) error { return r.revisions(w, yield) },
				Head:      sheet.CSVLine(t.head()),
				Rows:      func(yield func(string) error) error { return t.rows(r, yield) },
			})
			return err
		})
	})
	return made, err
}

func (r run) acts(w *work, yield func(office.Act) error) error {
	for no := r.first.No; no > 0 && no <= r.last.No; no++ {
		a, err := w.Tx.Act(no)
		if err == nil {
			err = yield(a)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (r run) revisions(w *work, yield func(office.Revision) error) error {
	if r.first.No == 0 {
		return nil
	}
	return w.Tx.RevisionsSince(r.first.First-1, func(revision office.Revision) error {
		if revision.Seq > r.last.Last {
			return store.ErrStop
		}
		return yield(revision)
	})
}

// table writes a line for each field that was changed.
type table struct {
	w     *work
	ctx   context.Context
	step  desk.Progress
	total int64
}

// columns are the codes of the table's heads.
var columns = []string{"act", "revision", "day", "time", "who", "why", "kind", "title", "field", "before", "after"}

func (t table) head() []string {
	heads := make([]string, len(columns))
	for i, column := range columns {
		heads[i] = t.w.Desk.Say("audit.column."+column, nil)
	}
	return heads
}

func (t table) rows(r run, yield func(line string) error) error {
	lang := t.w.Desk.Lang()
	return r.revisions(t.w, func(revision office.Revision) error {
		if err := t.ctx.Err(); err != nil {
			return err
		}
		if done := int64(revision.Seq - r.first.First); done%64 == 0 {
			t.step(done, t.total, t.w.Desk.Say("job.write", nil))
		}
		before, err := t.w.Tx.RevisionBefore(revision)
		if errors.Is(err, store.ErrNotFound) {
			before, err = office.Revision{Subject: revision.Subject, ID: revision.ID}, nil
		}
		if err != nil {
			return err
		}
		changes, err := t.w.Differences(before, revision)
		if err != nil {
			return err
		}
		title, err := t.w.NameOf(revision)
		if err != nil {
			return err
		}
		if len(changes) == 0 {
			changes = []desk.FieldChange{{}}
		}
		at := ""
		if len(revision.At) >= 19 {
			at = revision.At[11:19]
		}
		for _, change := range changes {
			cells := []string{
				office.Say(int64(revision.Act), office.English), office.Say(int64(revision.Seq), office.English), string(revision.Day), at, revision.Actor,
				t.w.Desk.Say("why."+string(revision.Reason), nil), office.Subjects.Label(revision.Subject, lang), title, change.Label, change.Before, change.After,
			}
			for i, cell := range cells {
				cells[i] = oneLine.Replace(cell)
			}
			if err := yield(sheet.CSVLine(cells)); err != nil {
				return err
			}
		}
		return nil
	})
}

// oneLine writes the line breaks of a cell by a sign, so that a row is a line.
var oneLine = strings.NewReplacer("\r\n", " ⏎ ", "\n", " ⏎ ", "\r", " ⏎ ", "\u2028", " ⏎ ", "\u2029", " ⏎ ")
