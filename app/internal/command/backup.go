package command

import (
	"fmt"
	"io"
	"os"
	"strings"

	"batayandesk/internal/disk"
	"batayandesk/internal/office"
)

// backupCommand writes the whole office into a new file.
type backupCommand struct {
	Out string `name:"out" required:"" placeholder:"FILE" help:"কোথায়; নামটি খালি থাকতে হবে · where to, a name that is free"`
	passphraseFlag
}

// passphraseFlag names what seals and opens a backup. It is read from a file, since what stands in a command is seen by others.
type passphraseFlag struct {
	PassphraseFile string `name:"passphrase-file" placeholder:"FILE" help:"যে ফাইলের প্রথম লাইনে পাসফ্রেজ আছে · a file whose first line is the passphrase"`
}

// passphrase is the first line of the file; "" where none was named.
func (f passphraseFlag) passphrase() (string, error) {
	if f.PassphraseFile == "" {
		return "", nil
	}
	file, err := os.Open(f.PassphraseFile)
	if err != nil {
		return "", disk.Reading(f.PassphraseFile, err)
	}
	defer file.Close()
	const maxLine = 4096 // bytes; nobody types more
	data, err := io.ReadAll(io.LimitReader(file, maxLine))
	if err != nil {
		return "", disk.Reading(f.PassphraseFile, err)
	}
	line, _, _ := strings.Cut(strings.TrimPrefix(string(data), "\ufeff"), "\n")
	if line = strings.TrimSpace(line); line == "" {
		return "", office.Problem{Code: "backup.passphrase"}
	}
	return line, nil
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
	passphrase, err := c.passphrase()
	if err != nil {
		return err
	}
	done, err := files.BackupTo(c.Out, passphrase)
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
	passphraseFlag
}

// Run backs up what is there first.
func (c *restoreCommand) Run(j *job) error {
	path := j.data
	if path == "" {
		path = j.rooms.DefaultPath()
	}
	passphrase, err := c.passphrase()
	if err != nil {
		return err
	}
	done, err := j.rooms.RestoreFile(path, c.From, passphrase)
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
