package desk

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"sync"

	"batayandesk/internal/disk"
	"batayandesk/internal/office"
	"batayandesk/internal/paper"
)

// Printing is what is on its way to a printer.
type Printing struct{ d *Desk }

// waiting is a PDF that somebody wants on paper, until it is there or something else is wanted.
type waiting struct {
	id, name string
	pdf      []byte
	doc      *paper.Document // nil where it cannot be drawn here
	broken   error           // why
	order    paper.Order
}

// maxWaiting bounds what is kept for an answer that may never come.
const maxWaiting = 4

// printings are those that wait, the last wanted last.
type printings struct {
	mu   sync.Mutex
	list []*waiting
}

func (p *printings) keep(w *waiting) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.list = append(p.list, w)
	if len(p.list) > maxWaiting {
		p.list = slices.Delete(p.list, 0, 1)
	}
}

// find is one that waits. The problem is print.gone.
func (p *printings) find(id string) (*waiting, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, w := range p.list {
		if w.id == id {
			return w, nil
		}
	}
	return nil, office.Problem{Code: "print.gone"}
}

func (p *printings) drop(id string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.list = slices.DeleteFunc(p.list, func(w *waiting) bool { return w.id == id })
}

// PrintPDF asks how a PDF is to be printed, by the system's own dialogue where it has one, and begins. That there is no printer,
// or that the file cannot be drawn, is part of the answer.
func (d *Desk) PrintPDF(name string, pdf []byte) (PrintOffer, error) {
	w := &waiting{id: d.NewID(), name: name, pdf: pdf}
	var sizes []paper.Size
	if w.doc, w.broken = paper.Open(pdf); w.broken == nil {
		sizes = w.doc.Sizes()
	}
	d.printings.keep(w)
	order, chosen, err := d.Env.Printers.Ask(sizes)
	switch {
	case errors.Is(err, paper.ErrNoDialogue):
		return d.offerPrinters(w)
	case err != nil:
		return d.cannotPrint(w, err)
	case !chosen:
		d.printings.drop(w.id)
		return PrintOffer{State: "closed"}.whole(), nil
	}
	return d.send(w, order, false)
}

// PrintElsewhere opens a file that is no PDF in its own program, from where it is printed.
func (d *Desk) PrintElsewhere(name string, data []byte) (PrintOffer, error) {
	_, err := d.OpenCopy(name, data)
	return PrintOffer{State: "opened", Name: name}.whole(), err
}

// offerPrinters lets the page ask what a system without a dialogue does not.
func (d *Desk) offerPrinters(w *waiting) (PrintOffer, error) {
	list, err := d.Env.Printers.List()
	if err != nil {
		return d.cannotPrint(w, err)
	}
	offer := w.offer("choose")
	for _, p := range list {
		row := PrinterRow{Name: p.Name, Duplex: p.Duplex, Trays: []Choice{}}
		for _, tray := range p.Trays {
			row.Trays = append(row.Trays, Choice{Value: tray.Name, Label: tray.Label})
		}
		offer.Printers = append(offer.Printers, row)
	}
	return offer, nil
}

// cannotPrint is the answer where no page reaches a printer: why, and the file still waits for another way.
func (d *Desk) cannotPrint(w *waiting, err error) (PrintOffer, error) {
	said := d.Worded(paperError(w, err))
	offer := w.offer("cannot")
	worded := said.Worded()
	offer.Problem = &worded
	return offer, nil
}

// paperError is err, why the file cannot be drawn where that is what it comes from, or the printer that was named and is not there.
func paperError(w *waiting, err error) error {
	if errors.Is(err, paper.ErrForeign) && w.broken != nil {
		return w.broken
	}
	if errors.Is(err, paper.ErrNoPrinter) && w.order.Printer != "" {
		return office.Problem{Code: "print.printer", Args: office.Args{"name": w.order.Printer}}
	}
	return err
}

func (w *waiting) offer(state string) PrintOffer {
	o := PrintOffer{State: state, ID: w.id, Name: w.name}
	if w.doc != nil {
		o.Pages = w.doc.Len()
	}
	return o.whole()
}

// whole makes lists of what would cross as null.
func (o PrintOffer) whole() PrintOffer {
	if o.Printers == nil {
		o.Printers = []PrinterRow{}
	}
	o.Asks = append([]ReasonRow{}, o.Asks...)
	o.Job.Lines = append([]ReasonRow{}, o.Job.Lines...)
	return o
}

// Send prints as it was chosen; the answer asks first where a paper is not there, or ink would be lost.
func (p *Printing) Send(in PrintOrder) (offer PrintOffer, err error) {
	defer p.d.Recovered(&err)
	w, err := p.d.printings.find(in.ID)
	if err != nil {
		return PrintOffer{}, err
	}
	order := w.order
	if in.Printer != "" {
		order = in.paper()
	}
	order.Fit = in.Fit
	return p.d.send(w, order, in.Sure || in.Fit)
}

// paper is an order as printers take it.
func (in PrintOrder) paper() paper.Order {
	return paper.Order{Printer: in.Printer, Pages: in.Pages, Copies: in.Copies, Sides: in.Sides, Tray: in.Tray, Fit: in.Fit}
}

// send begins to print, unless something is to be asked before.
func (d *Desk) send(w *waiting, order paper.Order, sure bool) (PrintOffer, error) {
	w.order = order
	doubts, pages, err := d.doubts(w, order)
	if err != nil {
		return d.cannotPrint(w, err)
	}
	if len(doubts) > 0 && !sure {
		offer := w.offer("asks")
		for _, doubt := range doubts {
			said := doubtProblem(doubt)
			offer.Asks = append(offer.Asks, ReasonRow{Code: said.Code, Text: said.In(d.Lang())})
		}
		return offer, nil
	}
	offer := w.offer("started")
	offer.Job = d.Start("print", func(ctx context.Context, step Progress) (Job, error) {
		step(0, int64(pages), d.Say("print.going", office.Args{"name": w.name}))
		err := d.Env.Printers.Print(ctx, order, paper.Printing{
			Title: w.name, PDF: w.pdf, Document: w.doc,
			Step: func(page, of int) {
				step(int64(page), int64(of), d.Say("print.page", office.Args{"page": page, "of": of}))
			},
		})
		if err != nil {
			return Job{}, paperError(w, err)
		}
		d.printings.drop(w.id)
		if w.doc == nil {
			return Job{Result: d.Say("print.sent_file", office.Args{"name": w.name})}, nil
		}
		return Job{Result: d.Say("print.sent", office.Args{"pages": pages, "copies": order.Many()})}, nil
	})
	return offer, nil
}

// doubts are what to ask before an order is printed, and how many pages it is of. A file that is not drawn here is not looked at.
func (d *Desk) doubts(w *waiting, order paper.Order) (found []paper.Doubt, pages int, err error) {
	if w.doc == nil {
		return nil, 1, nil
	}
	list, err := order.PageList(w.doc.Len())
	if err != nil {
		return nil, 0, office.Problem{Code: "print.pages", Field: "pages", Args: office.Args{"of": w.doc.Len()}}
	}
	sizes := make([]paper.Size, len(list))
	for i, page := range list {
		sizes[i] = w.doc.Sizes()[page]
	}
	sheets, err := d.Env.Printers.Sheets(order, sizes)
	if err != nil {
		return nil, 0, err
	}
	found, err = paper.Doubts(list, w.doc.Sizes(), sheets, func(page int) (paper.Box, error) {
		drawn, err := w.doc.Page(page)
		return drawn.Ink(), err
	})
	if errors.Is(err, paper.ErrForeign) { // whether it is printed all the same is for the printer to say
		found, err = nil, nil
	}
	return found, len(list), err
}

// doubtProblem words what is asked before pages are printed.
func doubtProblem(doubt paper.Doubt) office.Problem {
	if doubt.Paper != (paper.Size{}) {
		return office.Problem{Code: "print.paper", Args: office.Args{"paper": doubt.Paper.Name(), "on": doubt.On.Name()}}
	}
	sides := []office.Text{}
	for _, side := range []struct {
		mm   float64
		name office.Text
	}{
		{doubt.Cut.Left, office.Text{BN: "বাঁয়ে", EN: "left"}}, {doubt.Cut.Right, office.Text{BN: "ডানে", EN: "right"}},
		{doubt.Cut.Top, office.Text{BN: "উপরে", EN: "top"}}, {doubt.Cut.Bottom, office.Text{BN: "নিচে", EN: "bottom"}},
	} {
		if side.mm > 0 {
			sides = append(sides, side.name)
		}
	}
	cut := doubt.Cut
	return office.Problem{Code: "print.cut", Args: office.Args{
		"page": doubt.Page, "sides": listed(sides), "mm": int(max(cut.Left, cut.Right, cut.Top, cut.Bottom) + 0.99),
	}}
}

func listed(parts []office.Text) office.Text {
	all := office.Text{}
	for i, part := range parts {
		if i > 0 {
			all.BN, all.EN = all.BN+", ", all.EN+", "
		}
		all.BN, all.EN = all.BN+part.BN, all.EN+part.EN
	}
	return all
}

// Instead takes another way with what waits: by the system's own program for PDF (program), shown in it (open), or as a file (save).
func (p *Printing) Instead(in PrintInstead) (saved SavedFile, err error) {
	defer p.d.Recovered(&err)
	w, err := p.d.printings.find(in.ID)
	if err != nil {
		return SavedFile{}, err
	}
	switch in.Way {
	case "program":
		path, err := p.d.passing(w.name, w.pdf)
		if err != nil {
			return SavedFile{}, err
		}
		return SavedFile{Saved: true, Name: w.name}, p.d.Env.Shell.PrintFile(path)
	case "open":
		_, err := p.d.OpenCopy(w.name, w.pdf)
		return SavedFile{Saved: true, Name: w.name}, err
	}
	return p.d.SavePDF(w.name, w.pdf)
}

// Forget lets go of what waits.
func (p *Printing) Forget(in PrintInstead) (done Done, err error) {
	defer p.d.Recovered(&err)
	p.d.printings.drop(in.ID)
	return Done{OK: true}, nil
}

// PrintFile prints a PDF that lies somewhere, without a dialogue, and comes back when the system has all of it. What would be
// asked in a window is told; a paper that the printer lacks is a problem unless it was asked to fit.
func (d *Desk) PrintFile(ctx context.Context, path string, in PrintOrder) (OnPaper, error) {
	file, err := FileAt(path)
	if err != nil {
		return OnPaper{}, err
	}
	w := &waiting{name: file.Name, pdf: file.Data, order: in.paper()}
	if w.doc, w.broken = paper.Open(file.Data); errors.Is(w.broken, paper.ErrBroken) {
		return OnPaper{}, office.Problem{Code: "print.broken", Args: office.Args{"name": file.Name}}
	}
	doubts, pages, err := d.doubts(w, w.order)
	if err != nil {
		return OnPaper{}, paperError(w, err)
	}
	done := OnPaper{File: path, Printer: in.Printer, Pages: pages, Copies: w.order.Many(), Warnings: []string{}}
	for _, doubt := range doubts {
		said := doubtProblem(doubt)
		if said.Code == "print.paper" && !in.Fit && !in.Sure {
			return OnPaper{}, said
		}
		if !in.Fit {
			done.Warnings = append(done.Warnings, said.In(d.Lang()))
		}
	}
	err = d.Env.Printers.Print(ctx, w.order, paper.Printing{Title: file.Name, PDF: w.pdf, Document: w.doc, Step: func(int, int) {}})
	return done, paperError(w, err)
}

// PrinterNames are the printers of this computer, the system's own choice first.
func (d *Desk) PrinterNames() ([]string, error) {
	list, err := d.Env.Printers.List()
	names := []string{}
	for _, p := range list {
		names = append(names, p.Name)
	}
	return names, err
}

// passing leaves a file in the system's folder for temporary files.
func (d *Desk) passing(name string, data []byte) (path string, err error) {
	dir, err := disk.Passing(printFolders, printsStay)
	if err != nil {
		return "", err
	}
	path = filepath.Join(dir, name)
	return path, WriteFile(path, data)
}

// paperProblem words what printers and programs of the system report.
func paperProblem(err error) (office.Problem, bool) {
	for _, p := range []struct {
		err  error
		code string
	}{
		{paper.ErrNoPrinter, "print.no_printer"},
		{paper.ErrPrinter, "print.refused"},
		{paper.ErrForeign, "print.foreign"},
		{paper.ErrLocked, "print.locked"},
		{paper.ErrBroken, "print.foreign"},
		{paper.ErrPages, "print.no_pages"},
		{ErrNoProgram, "file.no_program"},
	} {
		if errors.Is(err, p.err) {
			return office.Problem{Code: p.code}, true
		}
	}
	return office.Problem{}, false
}
