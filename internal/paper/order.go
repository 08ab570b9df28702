package paper

import (
	"context"
	"errors"
	"math"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
)

// Why something was not printed, as the system's printer says it.
var (
	ErrNoPrinter = errors.New("paper: there is no such printer, or none at all")
	// ErrNoDialogue: the system has no dialogue of its own; whoever wants to print chooses otherwise.
	ErrNoDialogue = errors.New("paper: no dialogue of the system")
	// ErrPrinter is wrapped: the printer or its driver refused; the text after it says how.
	ErrPrinter = errors.New("paper: the printer refused")
	// ErrPages: the pages that are wanted are not those of the document.
	ErrPages = errors.New("paper: there are no such pages")
)

// Ways of printing on the sides of a sheet. "" is as the printer is set.
const (
	OneSided  = "one"
	LongEdge  = "long"
	ShortEdge = "short"
)

// MaxCopies bounds the copies of one order.
const MaxCopies = 999

// Order is how a document is to be printed.
type Order struct {
	Printer string // "" is the system's own choice
	Pages   string // "2-3, 5" in either script; "" is all
	Copies  int    // 0 is 1
	Sides   string
	Tray    string // as the printer calls it; "" is its own choice
	Fit     bool   // smaller, where the paper or what the printer reaches of it is smaller
	// Ticket is what the system's own dialogue chose, for the system alone.
	Ticket []byte
}

// Choice is something of a printer that can be chosen, and what people call it.
type Choice struct{ Name, Label string }

// Printer is one that the system knows.
type Printer struct {
	Name    string
	Default bool
	Duplex  bool // prints on both sides
	Trays   []Choice
}

// Printing is a document on its way to a printer.
type Printing struct {
	Title    string
	PDF      []byte
	Document *Document // nil where it cannot be drawn here
	Step     func(page, of int)
}

// Printers are the printers of a system.
type Printers interface {
	// List are the printers that there are, the system's own choice first. The error is ErrNoPrinter where there is none.
	List() ([]Printer, error)
	// Ask shows the system's own dialogue for a document of these pages; false where it was closed. The error is
	// ErrNoDialogue, ErrNoPrinter or wraps ErrPrinter.
	Ask(sizes []Size) (Order, bool, error)
	// Sheets are what pages of these sizes would be printed on.
	Sheets(order Order, sizes []Size) ([]Sheet, error)
	// Print prints and comes back when the system has all of it. The context ends it, and nothing is printed of what has not
	// left yet. The error is ErrNoPrinter, ErrPages, wraps ErrPrinter or ErrForeign, or is the context's.
	Print(ctx context.Context, order Order, what Printing) error
}

// PageList are the pages that an order wants of so many, as indices from 0 in the order in which they are named. The error is
// ErrPages.
func (o Order) PageList(of int) ([]int, error) {
	wanted := strings.TrimSpace(bangla.ToASCII(o.Pages))
	var list []int
	if wanted == "" {
		for i := range of {
			list = append(list, i)
		}
		return list, nil
	}
	parts := strings.FieldsFunc(wanted, func(r rune) bool { return r == ',' || r == ';' || r == ' ' })
	for _, part := range parts {
		from, to, spanned := strings.Cut(strings.NewReplacer("–", "-", "—", "-").Replace(part), "-")
		first, err := strconv.Atoi(from)
		last := first
		if err == nil && spanned {
			last, err = strconv.Atoi(to)
		}
		if err != nil || first < 1 || last < first || last > of || len(list)+last-first >= math.MaxInt16 {
			return nil, ErrPages
		}
		for page := first; page <= last; page++ {
			list = append(list, page-1)
		}
	}
	if len(list) == 0 {
		return nil, ErrPages
	}
	return list, nil
}

// Many is how often the document is wanted, within what can be.
func (o Order) Many() int { return min(max(o.Copies, 1), MaxCopies) }

func millimetres(points float64) string { return strconv.Itoa(int(math.Round(points / mm))) }
