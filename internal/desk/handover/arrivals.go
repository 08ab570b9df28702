package handover

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"sync"

	"batayandesk/internal/bundle"
	"batayandesk/internal/desk"
	"batayandesk/internal/exchange"
	"batayandesk/internal/merge"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Arrivals take in bundles of this office from its other computers: verified, looked at, and taken as one act; nothing is stored
// before Take. Where no office is open, a bundle can become it.
//
// Source: internal/merge/README.md › Two offices; internal/bundle/README.md › Hand-overs.
type Arrivals struct {
	d      *desk.Desk
	safe   func()                                   // backs the office up
	become func(make func(path string) error) error // makes an office file where such files lie, to be opened from now on

	mu   sync.Mutex
	last *arrived
}

// arrived is a bundle that was verified and can be read from.
type arrived struct {
	id      string // of the bundle
	source  string
	name    string
	day     office.Date
	rests   string
	content exchange.File
	bag     *bundle.Bag
	files   importFiles
	without int // letters whose frozen PDF is not in it
	close   func() error

	mu   sync.Mutex
	plan *plan
	made string         // the choices that the plan is of
	seen *desk.Snapshot // and the office: another file may have got as far
}

// arrivalChoices are the sides that were chosen.
type arrivalChoices struct {
	picked   map[merge.Key]map[string]string
	fallback string
}

func choicesOf(in ArrivalIn) arrivalChoices {
	c := arrivalChoices{map[merge.Key]map[string]string{}, in.Default}
	for _, one := range in.Choices {
		k := merge.Key{Subject: office.Subject(one.Subject), ID: one.ID}
		if c.picked[k] == nil {
			c.picked[k] = map[string]string{}
		}
		c.picked[k][one.Field] = one.Side
	}
	return c
}

// of is the side that is chosen for a field: as chosen, else of a conflict the one for all, else the side that changed it.
func (c arrivalChoices) of(k merge.Key, field string, state merge.State) string {
	side, chosen := c.picked[k][field]
	switch {
	case chosen && side == theirs, !chosen && state == merge.Conflict && c.fallback == theirs:
		return theirs
	case chosen, state == merge.Conflict, state == merge.Here:
		return ours
	}
	return theirs
}

// Open asks for a bundle, or takes the one that was dropped, and verifies it from end to end. What is wrong with it stands in the
// lines of the job. The problem is arrival.other where it is of another office.
func (s *Arrivals) Open(in ArrivalOpen) (job desk.Job, err error) {
	defer s.d.Recovered(&err)
	none := desk.Job{Lines: []desk.ReasonRow{}}
	path := ""
	if in.Dropped {
		paths, err := s.d.GivenPaths(true, "")
		if err != nil || len(paths) == 0 {
			return none, err
		}
		if len(paths) > 1 {
			return none, office.Problem{Code: "arrival.several"}
		}
		path = paths[0]
	} else if path, err = s.d.Env.Dialogs.OpenFile("bundle"); err != nil || path == "" {
		return none, err
	}
	return s.d.Start("arrival", func(ctx context.Context, step desk.Progress) (desk.Job, error) {
		from, err := openArrival(ctx, s.d, path, step)
		var found office.Problems
		if errors.As(err, &found) && len(found) > 1 {
			done := desk.Job{Result: s.d.Say("job.invalid", office.Args{"name": filepath.Base(path), "n": len(found)})}
			for _, p := range found {
				done.Lines = append(done.Lines, desk.ReasonRow{Code: p.Code, Text: p.In(s.d.Lang()), Field: p.Field})
			}
			return done, nil
		}
		if err != nil {
			return desk.Job{}, err
		}
		if s.d.IsOpen() {
			if err := look(s.d, func(w *work) error { return w.ofThisOffice(from) }); err != nil {
				return desk.Job{}, errors.Join(err, from.close())
			}
		}
		s.keep(from)
		return desk.Job{Result: s.d.Say("arrival.verified", office.Args{"name": from.name})}, nil
	}), nil
}

// ofThisOffice refuses a bundle of another office; that is for who oversees it.
func (w *work) ofThisOffice(from *arrived) error {
	if from.content.Office.ID == w.Office.ID {
		return nil
	}
	return office.Problem{Code: "arrival.other", Args: office.Args{"theirs": from.content.Office.NameBN, "ours": w.Office.NameBN}}
}

// keep holds a bundle ready in place of the one before it.
func (s *Arrivals) keep(from *arrived) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.last != nil {
		_ = s.last.close() // it was only read
	}
	s.last = from
}

// find is the bundle that is open. The problem is import.gone.
func (s *Arrivals) find(source string) (*arrived, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.last == nil || source != "" && s.last.source != source {
		return nil, office.Problem{Code: "import.gone"}
	}
	return s.last, nil
}

// openArrival verifies the bundle at path and opens it. What is wrong with it are office.Problems; a bag of another kind is
// bundle.content.missing.
func openArrival(ctx context.Context, d *desk.Desk, path string, step desk.Progress) (from *arrived, err error) {
	file, size, err := held(path)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			_ = file.Close() // it was only read
		}
	}()
	from = &arrived{source: d.NewID(), name: filepath.Base(path), close: file.Close}
	from.bag, err = bundle.Open(ctx, file, size, contentInto(d, &from.content), func(done, total int64) error {
		step(done, total, d.Say("job.verify", nil))
		return nil
	})
	if err != nil {
		return nil, err
	}
	return from, from.ready(d)
}

// ready takes from a verified bag what is asked of it again and again.
func (from *arrived) ready(d *desk.Desk) error {
	at := slices.IndexFunc(from.bag.Files, func(f bundle.File) bool { return f.Path == "content.json" })
	if from.bag.Kind != bundle.KindBundle || at < 0 {
		return office.Problem{Code: "bundle.content.missing", Args: office.Args{"path": "content.json"}}
	}
	from.id, from.rests, from.day = from.bag.Files[at].SHA256[:bundleIDLength], from.bag.Rests, office.Date(from.bag.Day)
	if !from.day.Valid() {
		from.day = ""
	}
	from.files, from.without = filesBeside(d.Env.Catalog, from.content, from.bag)
	return nil
}

// Look says what would come of the bundle under the choices made; nothing is stored.
func (s *Arrivals) Look(in ArrivalIn) (view ArrivalView, err error) {
	defer s.d.Recovered(&err)
	view = emptyArrival()
	from, err := s.find(in.Source)
	if err != nil {
		return view, err
	}
	if !s.d.IsOpen() {
		return beginnerView(s.d, from), nil
	}
	err = look(s.d, func(w *work) error {
		p, err := w.planned(from, in)
		if err == nil {
			view = w.arrivalView(from, p, in)
		}
		return err
	})
	return view, err
}

// planned is the plan of a bundle under choices, or has it still.
func (w *work) planned(from *arrived, in ArrivalIn) (*plan, error) {
	from.mu.Lock()
	defer from.mu.Unlock()
	made := textOf([]any{in.Choices, in.Default, w.Desk.Lang()})
	if from.plan != nil && from.made == made && from.seen == w.Snapshot && w.Desk.Sitting().Day == "" {
		return from.plan, nil
	}
	p, err := w.planOf(from, choicesOf(in))
	if err == nil {
		from.plan, from.made, from.seen = p, made, w.Snapshot
	}
	return p, err
}

// Take stores what Look has shown, in one act. It can be cancelled; then nothing is stored. The problem is import.stale where the
// office has changed since.
func (s *Arrivals) Take(in ArrivalTake) (job desk.Job, err error) {
	defer s.d.Recovered(&err)
	from, err := s.find(in.Arrival.Source)
	if err != nil {
		return desk.Job{}, err
	}
	return s.d.Start("taking", func(ctx context.Context, step desk.Progress) (desk.Job, error) {
		var job desk.Job
		s.safe()
		err := s.d.Act(func(v *desk.View) error {
			w := &work{View: v}
			p, err := w.planned(from, in.Arrival)
			if err != nil {
				return err
			}
			if p.stamp != in.Stamp {
				return office.Problem{Code: "import.stale"}
			}
			done, err := w.take(ctx, from, p, step)
			job.Result = done.In(s.d.Lang())
			return err
		})
		if err == nil {
			_, err = s.Drop(ArrivalDrop{from.source})
		}
		return job, err
	}), nil
}

// Drop lets the bundle go.
func (s *Arrivals) Drop(in ArrivalDrop) (done desk.Done, err error) {
	defer s.d.Recovered(&err)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.last != nil && (in.Source == "" || s.last.source == in.Source) {
		err, s.last = s.last.close(), nil
	}
	return desk.Done{OK: true}, err
}

// Become makes an office file of the bundle that is open, and opens it.
func (s *Arrivals) Become(in ArrivalDrop) (done desk.Done, err error) {
	defer s.d.Recovered(&err)
	from, err := s.find(in.Source)
	if err != nil {
		return done, err
	}
	if err := s.become(func(path string) error { return makeOf(s.d, path, from) }); err != nil {
		return done, err
	}
	return s.Drop(in)
}

// makeOf makes an office file at path of a bundle, and notes in it that it began with that.
func makeOf(d *desk.Desk, path string, from *arrived) error {
	return d.MakeFile(path, func(tx *store.Tx) error {
		if err := importOffice(d, tx, from.content, from.files); err != nil {
			return err
		}
		own, err := tx.OwnAct()
		if err != nil {
			return err
		}
		return note(tx, handed{ID: from.id, Day: "9999-12-31", Seq: tx.LastSeq(), Act: own.No})
	})
}

// Arrive is what the command does: a bundle of this office is verified and taken in; nothing is stored in a dry run. What both
// changed stays as it is here, or there where theirs is asked for.
func (f *Commands) Arrive(path string, dry, theirsFirst bool) (out ArrivedJSON, err error) {
	defer f.d.Recovered(&err)
	ctx, step := context.Background(), func(int64, int64, string) {}
	from, err := openArrival(ctx, f.d, path, step)
	if err != nil {
		return out, err
	}
	defer func() { err = errors.Join(err, from.close()) }()
	run, in := f.d.Act, ArrivalIn{}
	if dry {
		run = f.d.Look
	}
	if theirsFirst {
		in.Default = theirs
	}
	err = run(func(v *desk.View) error {
		w := &work{View: v}
		p, err := w.planned(from, in)
		if err != nil {
			return err
		}
		if out = w.arrivedJSON(from, p); dry {
			return nil
		}
		done, err := w.take(ctx, from, p, step)
		if err != nil {
			return err
		}
		out.Text = done.In(f.d.Lang())
		if own, err := w.Tx.OwnAct(); err != nil {
			return err
		} else if own.No > 0 {
			act := int(own.No)
			out.Act = &act
		}
		return nil
	})
	return out, err
}
