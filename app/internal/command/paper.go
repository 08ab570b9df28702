package command

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"

	"batayandesk/internal/desk"
)

// paperCommand prints a PDF that another command wrote, without a dialogue.
type paperCommand struct {
	File    string `arg:"" optional:"" name:"file" placeholder:"FILE.pdf" help:"যে পিডিএফ ছাপতে হবে · the PDF to print"`
	Printer string `name:"printer" placeholder:"NAME" help:"কোন প্রিন্টারে (না দিলে সিস্টেমের নির্ধারিতটি) · which printer; the system's own choice unless given"`
	Pages   string `name:"pages" placeholder:"2-3,5" help:"কোন পৃষ্ঠাগুলো (না দিলে সব) · which pages"`
	Copies  number `name:"copies" placeholder:"N" help:"কত কপি · how many copies"`
	Sides   string `name:"sides" enum:"one,long,short," default:"" help:"one (এক পিঠে), long অথবা short (দুই পিঠে, লম্বা বা ছোট কিনারায় উল্টে) · one-sided, or both sides turned over at an edge"`
	Tray    string `name:"tray" placeholder:"NAME" help:"কাগজের ট্রে, প্রিন্টার যেমন বলে · the tray, as the printer calls it"`
	Fit     bool   `name:"fit" help:"কাগজ ছোট হলে ছোট করে ছাপা · smaller, where the paper is smaller"`
	List    bool   `name:"list" help:"প্রিন্টারগুলোর নাম · the names of the printers"`
}

// Run hands the pages to the printer; no office file is needed.
func (c *paperCommand) Run(j *job) error {
	if c.List {
		names, err := j.desk.PrinterNames()
		if err != nil {
			return err
		}
		return j.print(map[string][]string{"printers": names}, func(w io.Writer) {
			for _, name := range names {
				fmt.Fprintln(w, name)
			}
		})
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	done, err := j.desk.PrintFile(ctx, c.File, desk.PrintOrder{
		Printer: c.Printer, Pages: c.Pages, Copies: int(c.Copies), Sides: c.Sides, Tray: c.Tray, Fit: c.Fit,
	})
	if err != nil {
		return err
	}
	return j.print(done, func(w io.Writer) {
		fmt.Fprintln(w, done.File)
		for _, warning := range done.Warnings {
			fmt.Fprintln(w, "  "+warning)
		}
	})
}
