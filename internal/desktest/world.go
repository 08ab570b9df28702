package desktest

import (
	"context"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/paper"
)

// Clock stands at 10:00 of 5 October 2020 in Dhaka until it is set. It is safe for calls in parallel.
type Clock struct {
	mu sync.Mutex
	at time.Time
}

// NewClock stands at 10:00 of 5 October 2020, six hours ahead of UTC.
func NewClock() *Clock {
	return &Clock{at: time.Date(2020, 10, 5, 10, 0, 0, 0, time.FixedZone("+06", 6*60*60))}
}

// Now is the moment the clock shows.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

// Add moves the clock; a negative length puts it back.
func (c *Clock) Add(length time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(length)
}

// Dialogs answers with the paths it was given, in order; none left means that the dialog was closed.
type Dialogs struct {
	mu      sync.Mutex
	answers []string
	dropped []string
	Asked   []string // kind and suggested name of each dialog: "pdf charter.pdf"
}

// Answer adds the answers of the next dialogs.
func (d *Dialogs) Answer(paths ...string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.answers = append(d.answers, paths...)
}

// Drop drops files on the window.
func (d *Dialogs) Drop(paths ...string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.dropped = paths
}

// takeDropped are the files dropped last, once.
func (d *Dialogs) takeDropped() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	paths := d.dropped
	d.dropped = nil
	return paths
}

// OpenFile answers with the next path.
func (d *Dialogs) OpenFile(kind string) (string, error) { return d.next(kind), nil }

// OpenFiles answers with the next paths, parted by line ends.
func (d *Dialogs) OpenFiles(kind string) ([]string, error) {
	return strings.FieldsFunc(d.next(kind), func(r rune) bool { return r == '\n' }), nil
}

// SaveFile answers with the next path.
func (d *Dialogs) SaveFile(kind, suggested string) (string, error) {
	return d.next(kind + " " + suggested), nil
}

// Folder answers with the next path.
func (d *Dialogs) Folder() (string, error) { return d.next("folder"), nil }

func (d *Dialogs) next(asked string) string {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.Asked = append(d.Asked, asked)
	if len(d.answers) == 0 {
		return ""
	}
	answer := d.answers[0]
	d.answers = d.answers[1:]
	return answer
}

// Shell keeps the names of the documents it was asked to open.
type Shell struct {
	mu     sync.Mutex
	Opened []string // whole paths
}

// OpenFile keeps the path.
func (s *Shell) OpenFile(path string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.Opened = append(s.Opened, filepath.Clean(path))
	return nil
}

// PrintFile refuses as a system does that knows no program which prints.
func (s *Shell) PrintFile(string) error { return desk.ErrNoProgram }

// Printers are a system's with a dialogue, which takes what is printed; its fields say what it answers.
type Printers struct {
	mu         sync.Mutex
	Closed     bool        // the dialogue was closed
	NoDialogue bool        // there is none
	Err        error       // what each question is answered with
	Order      paper.Order // what the dialogue gives
	Sheet      paper.Sheet // on which all is printed; of no size it is as large as the page
	Failing    error       // how printing ends
	Printed    []Printed
}

// Printed is what reached a printer.
type Printed struct {
	Order paper.Order
	PDF   []byte
}

// List is one printer that prints on both sides and has two trays.
func (p *Printers) List() ([]paper.Printer, error) {
	return []paper.Printer{{Name: "Laser", Default: true, Duplex: true, Trays: []paper.Choice{{Name: "1", Label: "Upper"}, {Name: "2", Label: "Lower"}}}}, p.Err
}

// Ask answers as the fields say.
func (p *Printers) Ask([]paper.Size) (paper.Order, bool, error) {
	if p.NoDialogue {
		return paper.Order{}, false, paper.ErrNoDialogue
	}
	return p.Order, !p.Closed, p.Err
}

// Sheets are as the field says.
func (p *Printers) Sheets(_ paper.Order, sizes []paper.Size) ([]paper.Sheet, error) {
	var out []paper.Sheet
	for _, size := range sizes {
		sheet := p.Sheet
		if sheet.W == 0 {
			sheet = paper.Sheet{Size: size, Reach: paper.Box{X1: size.W, Y1: size.H}}
		}
		out = append(out, sheet)
	}
	return out, nil
}

// Print keeps what is printed.
func (p *Printers) Print(_ context.Context, order paper.Order, what paper.Printing) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.Failing == nil {
		what.Step(1, 1)
		p.Printed = append(p.Printed, Printed{order, what.PDF})
	}
	return p.Failing
}

// News keeps every event of a job, in order.
type News struct {
	mu   sync.Mutex
	jobs []desk.Job
	more chan struct{}
}

func (n *News) keep(job desk.Job) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.jobs = append(n.jobs, job)
	if n.more != nil {
		close(n.more)
		n.more = nil
	}
}

// End waits until the job is over and gives its last event.
func (n *News) End(id string) desk.Job {
	for {
		n.mu.Lock()
		for _, job := range n.jobs {
			if job.ID == id && job.State != "running" {
				n.mu.Unlock()
				return job
			}
		}
		if n.more == nil {
			n.more = make(chan struct{})
		}
		more := n.more
		n.mu.Unlock()
		<-more
	}
}

// Of are the events of one job so far.
func (n *News) Of(id string) []desk.Job {
	n.mu.Lock()
	defer n.mu.Unlock()
	var of []desk.Job
	for _, job := range n.jobs {
		if job.ID == id {
			of = append(of, job)
		}
	}
	return of
}
