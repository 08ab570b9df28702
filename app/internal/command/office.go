package command

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/rooms"
	"batayandesk/internal/disk"
	"batayandesk/internal/office"
)

// maxText bounds a text file that a command reads, in bytes.
const maxText = 64 << 20

// initCommand makes an office file.
type initCommand struct {
	Sample bool   `name:"sample" xor:"from" required:"" help:"নমুনা অফিস · the sample office"`
	From   string `name:"from" xor:"from" required:"" placeholder:"office.json|FILE.zip" help:"JSON ফাইল বা বান্ডিল থেকে · from its exchange form or a bundle"`
}

// Run makes the file; one that exists is refused.
func (c *initCommand) Run(j *job) error {
	files := j.rooms
	path := j.data
	switch {
	case path == "" && c.Sample:
		path = files.SamplePath()
	case path == "":
		path = files.DefaultPath()
	}
	made, err := c.make(files, path, j.in)
	if err != nil {
		return err
	}
	return j.print(made, func(w io.Writer) {
		fmt.Fprintln(w, path)
		for _, warning := range made.Warnings {
			fmt.Fprintln(w, "  "+warning)
		}
	})
}

func (c *initCommand) make(files rooms.Files, path string, stdin io.Reader) (desk.Written, error) {
	made := desk.Written{Path: path, Warnings: []string{}}
	switch {
	case c.Sample:
		return made, files.InitSample(path)
	case c.From != "-":
		return files.InitFrom(path, c.From)
	}
	data, err := readInput(c.From, stdin)
	if err != nil {
		return made, err
	}
	return made, files.Init(path, bytes.NewReader(data))
}

// readInput is a file's bytes, or standard input's for "-"; more than maxText is refused.
func readInput(path string, stdin io.Reader) ([]byte, error) {
	from := stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, disk.Reading(path, err)
		}
		defer f.Close()
		from = f
	}
	data, err := io.ReadAll(io.LimitReader(from, maxText+1))
	if err != nil {
		return nil, disk.Reading(path, err)
	}
	if len(data) > maxText {
		return nil, office.Problem{Code: "file.too_large", Args: office.Args{"mb": maxText >> 20}}
	}
	return data, nil
}

// directiveCommand reads a letter and registers it.
type directiveCommand struct {
	Text     string `name:"text" required:"" placeholder:"FILE" help:"পত্রের লেখা, টেক্সট বা DOCX · the letter as text or DOCX; - for standard input"`
	Received string `name:"received" required:"" placeholder:"DATE" help:"প্রাপ্তির তারিখ (২০২০-০৯-২৯) · day of receipt"`
}

// Run prints what was understood, also where it is too little to be registered (status 1 then).
func (c *directiveCommand) Run(j *job) error {
	files, err := j.open()
	if err != nil {
		return err
	}
	data, err := readInput(c.Text, j.in)
	if err != nil {
		return err
	}
	read, err := files.Directive(data, c.Received)
	if err != nil {
		return err
	}
	if err := j.print(read, func(w io.Writer) { printDirective(w, read, j.lang) }); err != nil {
		return err
	}
	if read.ID == nil {
		return errUnwell
	}
	return nil
}

// statusCommand prints the board.
type statusCommand struct {
	On string `name:"on" placeholder:"DATE" help:"কোন দিনের অবস্থা · the day"`
}

// Run prints the board of the day.
func (c *statusCommand) Run(j *job) error {
	files, err := j.open()
	if err != nil {
		return err
	}
	if err := files.SetDay(c.On); err != nil {
		return err
	}
	status, err := files.Status()
	if err != nil {
		return err
	}
	return j.print(status, func(w io.Writer) { printStatus(w, status, j.lang) })
}

// dateCommand shows one date in both calendars.
type dateCommand struct {
	Date string `arg:"" name:"date" help:"২০২০-০৯-২৮"`
}

// Run needs no office file.
func (c *dateCommand) Run(j *job) error {
	both, err := duties.BothCalendars(c.Date, j.lang)
	if err != nil {
		return err
	}
	return j.print(both, func(w io.Writer) {
		fmt.Fprintf(w, "%s\n%s\n", both.Gregorian.Text(j.lang), both.Bangla.Text)
	})
}

// dueCommand computes a last working day by the office's calendar.
type dueCommand struct {
	Received string `name:"received" required:"" placeholder:"DATE" help:"প্রাপ্তির তারিখ · day of receipt"`
	Days     number `name:"days" required:"" placeholder:"N" help:"কর্মদিবস · working days"`
}

// Run uses the office's weekend and holidays; without an office file, the weekend alone.
func (c *dueCommand) Run(j *job) error {
	files, err := j.open()
	if err != nil && (j.data != "" || desk.Worded(err).Code != "store.missing") {
		return err
	}
	due, err := files.Due(c.Received, int(c.Days))
	if err != nil {
		return err
	}
	return j.print(due, func(w io.Writer) {
		fmt.Fprintln(w, due.Due.Text(j.lang))
		for _, skipped := range due.Skipped {
			fmt.Fprintf(w, "  %s: %s\n", skipped.Date.Text(j.lang), skipped.Why)
		}
		for _, note := range due.Notes {
			fmt.Fprintln(w, note.Text)
		}
	})
}

// convertCommand turns legacy text into Unicode.
type convertCommand struct {
	From string `name:"from" enum:"bijoy" required:"" help:"bijoy"`
}

// Run reads standard input and writes standard output; doubtful words are named on the way out with --json.
func (c *convertCommand) Run(j *job) error {
	data, err := readInput("-", j.in)
	if err != nil {
		return err
	}
	converted, err := content.FromBijoy(data)
	if err != nil {
		return err
	}
	return j.print(converted, func(w io.Writer) { fmt.Fprint(w, converted.Text) })
}
