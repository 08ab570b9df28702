package desk_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desktest"
	"batayandesk/internal/paper"
)

// printed asks for the contacts to be printed, and gives what came of it.
func printed(t *testing.T, d *desktest.Desk) desk.PrintOffer {
	t.Helper()
	return ok(d.Prints.Print(letters.PrintIn{Kind: "contacts"}))(t)
}

func TestClosedDialoguePrintsNothingAndKeepsNothing(t *testing.T) {
	d := desktest.Open(t)
	d.Printers.Closed = true
	if offer := printed(t, d); offer.State != "closed" || offer.ID != "" || len(d.Printers.Printed) != 0 {
		t.Errorf("%+v", offer)
	}
}

func TestPageAsksWhereTheSystemHasNoDialogue(t *testing.T) {
	d := desktest.Open(t)
	d.Printers.NoDialogue = true
	offer := printed(t, d)
	if offer.State != "choose" || offer.Pages != 1 || len(offer.Printers) != 1 || len(offer.Printers[0].Trays) != 2 {
		t.Fatalf("%+v", offer)
	}
	sent := ok(d.Printing.Send(desk.PrintOrder{ID: offer.ID, Printer: "Laser", Pages: "১", Copies: 2, Sides: "long", Tray: "2"}))(t)
	if end := d.News.End(sent.Job.ID); end.State != "done" || !strings.Contains(end.Result, "২ কপি") {
		t.Fatalf("%+v", end)
	}
	if got := d.Printers.Printed[0].Order; got.Printer != "Laser" || got.Copies != 2 || got.Sides != "long" || got.Tray != "2" {
		t.Errorf("%+v", got)
	}
	_, err := d.Printing.Send(desk.PrintOrder{ID: offer.ID, Printer: "Laser"})
	refused(t, err, "print.gone")
	offer = printed(t, d)
	for _, pages := range []string{"0", "2", "1-2", "3-1", "x", "1-99999999999", ",", "-"} {
		answer := ok(d.Printing.Send(desk.PrintOrder{ID: offer.ID, Printer: "Laser", Pages: pages}))(t)
		if answer.State != "cannot" || answer.Problem.Code != "print.pages" {
			t.Errorf("%q: %+v", pages, answer)
		}
	}
}

// A letter without its last line was sent out because nobody was told that the printer does not reach the edge.
func TestInkThatThePrinterDoesNotReachIsAskedAbout(t *testing.T) {
	d := desktest.Open(t)
	const mm = 72 / 25.4
	a4 := paper.Size{W: 210 * mm, H: 297 * mm}
	d.Printers.Sheet = paper.Sheet{Size: a4, Reach: paper.Box{X0: 12, Y0: 12, X1: a4.W - 12, Y1: a4.H - 12}}
	if offer := printed(t, d); offer.State != "started" {
		t.Fatalf("white edges were asked about: %+v", offer)
	}
	d.Printers.Sheet.Reach.X0 = 30 * mm
	offer := printed(t, d)
	if offer.State != "asks" || len(offer.Asks) != 1 || offer.Asks[0].Code != "print.cut" || !strings.Contains(offer.Asks[0].Text, "বাঁয়ে") {
		t.Fatalf("%+v", offer)
	}
	if sent := ok(d.Printing.Send(desk.PrintOrder{ID: offer.ID, Sure: true}))(t); sent.State != "started" {
		t.Errorf("%+v", sent)
	}
}

func TestPaperThatThePrinterLacksIsSaidAndScaledOnlyWhenChosen(t *testing.T) {
	d := desktest.Open(t)
	const mm = 72 / 25.4
	a5 := paper.Size{W: 148 * mm, H: 210 * mm}
	d.Printers.Sheet = paper.Sheet{Size: a5, Reach: paper.Box{X1: a5.W, Y1: a5.H}}
	offer := printed(t, d)
	if offer.State != "asks" || offer.Asks[0].Code != "print.paper" || !strings.Contains(offer.Asks[0].Text, "A4") || !strings.Contains(offer.Asks[0].Text, "A5") {
		t.Fatalf("%+v", offer)
	}
	sent := ok(d.Printing.Send(desk.PrintOrder{ID: offer.ID, Fit: true}))(t)
	if end := d.News.End(sent.Job.ID); end.State != "done" || !d.Printers.Printed[0].Order.Fit {
		t.Errorf("%+v %+v", end, d.Printers.Printed)
	}
}

func TestPrinterThatFailsLeavesTheOtherWays(t *testing.T) {
	d := desktest.Open(t)
	d.Printers.Failing = fmt.Errorf("%w: out of paper", paper.ErrPrinter)
	offer := printed(t, d)
	if end := d.News.End(offer.Job.ID); end.State != "failed" || end.Error.Code != "print.refused" {
		t.Fatalf("%+v", end)
	}
	to := filepath.Join(d.Dir, "kept.pdf")
	d.Dialogs.Answer(to)
	if saved := ok(d.Printing.Instead(desk.PrintInstead{ID: offer.ID, Way: "save"}))(t); !saved.Saved {
		t.Errorf("%+v", saved)
	}
	if data := ok(os.ReadFile(to))(t); !bytes.HasPrefix(data, []byte("%PDF-")) {
		t.Error("no PDF was saved")
	}
	_, err := d.Printing.Instead(desk.PrintInstead{ID: offer.ID, Way: "program"})
	refused(t, err, "file.no_program")
	ok(d.Printing.Forget(desk.PrintInstead{ID: offer.ID}))(t)
	_, err = d.Printing.Instead(desk.PrintInstead{ID: offer.ID, Way: "open"})
	refused(t, err, "print.gone")
}

func TestCommandPrintsAndRefusesWhatIsNoPDF(t *testing.T) {
	d := desktest.Open(t)
	file := filepath.Join(t.TempDir(), "a.pdf")
	if _, err := d.Files().Print(file, letters.PrintIn{Kind: "register"}); err != nil {
		t.Fatal(err)
	}
	done := ok(d.PrintFile(t.Context(), file, desk.PrintOrder{Printer: "Laser", Copies: 3}))(t)
	if done.Pages != 1 || done.Copies != 3 || len(done.Warnings) != 0 || len(d.Printers.Printed) != 1 {
		t.Errorf("%+v", done)
	}
	d.Printers.Failing = paper.ErrNoPrinter
	_, err := d.PrintFile(t.Context(), file, desk.PrintOrder{Printer: "Laser"})
	refused(t, err, "print.printer")
	_, err = d.PrintFile(t.Context(), file, desk.PrintOrder{})
	refused(t, err, "print.no_printer")
	if err := os.WriteFile(file, []byte("no PDF"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = d.PrintFile(t.Context(), file, desk.PrintOrder{})
	refused(t, err, "print.broken")
}
