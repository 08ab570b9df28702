package command

import (
	"fmt"
	"io"

	"batayandesk/internal/office"
)

// backupCommand writes the whole office into a new file.
type backupCommand struct {
	Out string `name:"out" required:"" placeholder:"FILE" help:"কোথায়; নামটি খালি থাকতে হবে · where to, a name that is free"`
}

// Run copies the office as it is at this moment, also while a colleague has it open, and proves the copy.
func (c *backupCommand) Run(j *job) error {
	files, err := j.open()
	if err != nil {
		return err
	}
	if err := j.desk.Output(c.Out); err != nil {
		return err
	}
	done, err := files.BackupTo(c.Out)
	if err != nil {
		return err
	}
	return j.print(done, func(w io.Writer) {
		fmt.Fprintln(w, done.Path)
		fmt.Fprintln(w, "  "+done.Text)
	})
}

// restoreCommand puts a backup in the place of the office file.
type restoreCommand struct {
	From string `name:"from" required:"" placeholder:"FILE" help:"কোন ব্যাকআপ · the backup"`
}

// Run backs up what is there first.
func (c *restoreCommand) Run(j *job) error {
	path := j.data
	if path == "" {
		path = j.rooms.DefaultPath()
	}
	done, err := j.rooms.RestoreFile(path, c.From)
	if err != nil {
		return err
	}
	return j.print(done, func(w io.Writer) {
		fmt.Fprintln(w, done.Path)
		for _, kept := range []struct {
			word string
			path *string
		}{{"kept_before", done.Before}, {"kept_damaged", done.Beside}} {
			if kept.path != nil {
				fmt.Fprintf(w, "  %s: %s\n", words[kept.word].In(j.lang), *kept.path)
			}
		}
	})
}

// salvageCommand makes a good office file of a damaged one.
type salvageCommand struct {
	File string `arg:"" name:"file" placeholder:"FILE" help:"ক্ষতিগ্রস্ত অফিস ফাইল · the damaged office file"`
	Out  string `name:"out" required:"" placeholder:"FILE" help:"কোথায়; নামটি খালি থাকতে হবে · where to, a name that is free"`
}

// Run reads the damaged file and never writes to it; status 1 where something could not be saved.
func (c *salvageCommand) Run(j *job) error {
	if err := j.desk.Output(c.Out); err != nil {
		return err
	}
	done, err := j.rooms.Salvage(c.File, c.Out)
	if err != nil {
		return err
	}
	if err := j.print(done, func(w io.Writer) { printRescued(w, j, done.Path, done.Backup, done.Added, done.Lost) }); err != nil {
		return err
	}
	if len(done.Lost) > 0 {
		return errUnwell
	}
	return nil
}

func printRescued(w io.Writer, j *job, path string, base *string, added int, lost []string) {
	fmt.Fprintln(w, path)
	if base != nil {
		fmt.Fprintf(w, "  %s: %s\n", words["base"].In(j.lang), *base)
	}
	fmt.Fprintf(w, "  %s: %s\n", words["added"].In(j.lang), office.Say(added, j.lang))
	for _, one := range lost {
		fmt.Fprintln(w, "  "+one)
	}
}
