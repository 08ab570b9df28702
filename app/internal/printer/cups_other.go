//go:build !windows

package printer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"batayandesk/internal/paper"
)

// CUPS is asked through its own programs, which know where its server is and who may print.
//
// Source: app/README.md › Printing.

// patience is how long a question to CUPS may take.
const patience = 20 * time.Second

// said is what a program of CUPS answered to what it was given. The error is ErrNoPrinter where CUPS is not there, or wraps ErrPrinter.
func said(ctx context.Context, in []byte, name string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C") // its sentences are read
	var out, errs bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(in), &out, &errs
	cmd.WaitDelay = time.Second
	err := cmd.Run()
	switch {
	case err == nil:
		return out.String(), nil
	case ctx.Err() != nil:
		return "", ctx.Err()
	case errors.Is(err, exec.ErrNotFound):
		return "", paper.ErrNoPrinter
	}
	text := strings.TrimSpace(errs.String())
	if strings.Contains(text, "does not exist") || strings.Contains(text, "No destinations") || strings.Contains(text, "no default destination") || strings.Contains(text, "not running") {
		return "", fmt.Errorf("%w: %s", paper.ErrNoPrinter, text)
	}
	return "", fmt.Errorf("%w: %s", paper.ErrPrinter, text)
}

func asked(name string, args ...string) (string, error) {
	ctx, done := context.WithTimeout(context.Background(), patience)
	defer done()
	return said(ctx, nil, name, args...)
}

// maxPrinters bounds the printers that are asked what they can.
const maxPrinters = 100

// List are the queues of CUPS.
func (printers) List() ([]paper.Printer, error) {
	names, err := asked("lpstat", "-e")
	if err != nil {
		return nil, err
	}
	first := defaultPrinter()
	var out []paper.Printer
	for _, name := range strings.Fields(names)[:min(len(strings.Fields(names)), maxPrinters)] {
		can := abilities(name)
		p := paper.Printer{Name: name, Default: name == first, Duplex: can.duplex, Trays: can.trays}
		if p.Default {
			out = slices.Insert(out, 0, p)
		} else {
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		return nil, paper.ErrNoPrinter
	}
	return out, nil
}

var defaultLine = regexp.MustCompile(`(?m)^system default destination: (\S+)`)

// defaultPrinter is the one that the user or the system has chosen for all; "" for none.
func defaultPrinter() string {
	if text, err := asked("lpstat", "-d"); err == nil {
		if m := defaultLine.FindStringSubmatch(text); m != nil {
			return m[1]
		}
	}
	return ""
}

// Ask: CUPS has no dialogue of its own.
func (printers) Ask([]paper.Size) (paper.Order, bool, error) {
	return paper.Order{}, false, paper.ErrNoDialogue
}

// queue is the printer of an order.
func queue(order paper.Order) (string, error) {
	if order.Printer != "" {
		return order.Printer, nil
	}
	if name := defaultPrinter(); name != "" {
		return name, nil
	}
	return "", paper.ErrNoPrinter
}

// Sheets are what the printer's description says of paper of that size; where it has none, its own paper.
func (printers) Sheets(order paper.Order, sizes []paper.Size) ([]paper.Sheet, error) {
	name, err := queue(order)
	if err != nil {
		return nil, err
	}
	can := abilities(name)
	out := make([]paper.Sheet, len(sizes))
	for i, size := range sizes {
		out[i] = can.sheet(size)
	}
	return out, nil
}

// taken is how lp names the work that it took over.
var taken = regexp.MustCompile(`request id is (\S+) `)

// Print hands the PDF to CUPS.
func (printers) Print(ctx context.Context, order paper.Order, what paper.Printing) error {
	name, err := queue(order)
	if err != nil {
		return err
	}
	args, pages, err := words(name, order, what)
	if err != nil {
		return err
	}
	text, err := said(ctx, what.PDF, "lp", args...)
	if m := taken.FindStringSubmatch(text); m != nil && ctx.Err() != nil {
		if _, cancelling := asked("cancel", m[1]); cancelling == nil {
			return ctx.Err()
		}
	}
	if err != nil {
		return err
	}
	what.Step(pages, pages)
	return nil
}

// words are those of lp for an order, and how many pages come of it.
func words(name string, order paper.Order, what paper.Printing) (args []string, pages int, err error) {
	args = []string{"-d", name, "-n", strconv.Itoa(order.Many()), "-t", titled(what.Title)}
	pages = 1
	if what.Document != nil {
		list, err := order.PageList(what.Document.Len())
		if err != nil {
			return nil, 0, err
		}
		if pages = len(list) * order.Many(); order.Pages != "" {
			args = append(args, "-P", ranges(list))
		}
		args = append(args, "-o", "media="+abilities(name).media(what.Document.Sizes()[list[0]]))
	} else if order.Pages != "" {
		list, err := order.PageList(1 << 15)
		if err != nil {
			return nil, 0, err
		}
		args = append(args, "-P", ranges(list))
	}
	if order.Many() > 1 {
		args = append(args, "-o", "collate=true")
	}
	scaling := "none"
	if order.Fit {
		scaling = "fit"
		args = append(args, "-o", "fit-to-page")
	}
	args = append(args, "-o", "print-scaling="+scaling)
	if sides := map[string]string{paper.OneSided: "one-sided", paper.LongEdge: "two-sided-long-edge", paper.ShortEdge: "two-sided-short-edge"}[order.Sides]; sides != "" {
		args = append(args, "-o", "sides="+sides)
	}
	if option, tray := abilities(name).trayOption, order.Tray; option != "" && plainWord.MatchString(tray) {
		args = append(args, "-o", option+"="+tray)
	}
	return args, pages, nil
}

// plainWord is what may be said to lp as a choice.
var plainWord = regexp.MustCompile(`^[A-Za-z0-9._-]{1,80}$`)

// ranges are pages as lp takes them: "1-3,5".
func ranges(list []int) string {
	var out []string
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && list[j+1] == list[j]+1 {
			j++
		}
		text := strconv.Itoa(list[i] + 1)
		if j > i {
			text += "-" + strconv.Itoa(list[j]+1)
		}
		out = append(out, text)
		i = j + 1
	}
	return strings.Join(out, ",")
}
