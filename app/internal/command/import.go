package command

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/handover"
	"batayandesk/internal/office"
)

// importCommand brings in the rows of a table, or a bundle of this office.
type importCommand struct {
	File     string `arg:"" name:"file" placeholder:"FILE.xlsx|FILE.csv|FILE.html|FILE.docx|FILE.zip" help:"তালিকার ফাইল বা বান্ডিল · the file with the list, or a bundle"`
	Category string `name:"category" placeholder:"ID" help:"কোন বিভাগের (না দিলে শিরোনাম দেখে) · of one category"`
	Theirs   bool   `name:"theirs" help:"বান্ডিলের: দুই জায়গায় বদলালে ওখানকারটি থাকুক · of a bundle: where both changed, take what it says"`
	DryRun   bool   `name:"dry-run" help:"কিছু না রেখে শুধু দেখান · say what would come of it, store nothing"`
}

// Run stores the rows that are new or changed in one act and says what came of each; status 1 where some could not be taken.
func (c *importCommand) Run(j *job) error {
	if strings.EqualFold(filepath.Ext(c.File), ".zip") {
		return c.bundle(j)
	}
	file, err := desk.FileAt(c.File)
	if err != nil {
		return err
	}
	if _, err := j.open(); err != nil {
		return err
	}
	if !c.DryRun {
		j.rooms.BeforeImport()
	}
	done, err := content.ImportFile(j.desk, file.Data, c.Category, c.DryRun)
	if err != nil {
		return err
	}
	if err := j.print(done, func(w io.Writer) { printImported(w, done, j.lang) }); err != nil {
		return err
	}
	if done.Refused > 0 {
		return errUnwell
	}
	return nil
}

// bundle takes a bundle in; status 1 where something of it could not be taken.
func (c *importCommand) bundle(j *job) error {
	if _, err := j.open(); err != nil {
		return err
	}
	if !c.DryRun {
		j.rooms.BeforeImport()
	}
	done, err := j.rooms.Arrive(c.File, c.DryRun, c.Theirs)
	if err != nil {
		return err
	}
	if err := j.print(done, func(w io.Writer) { printArrived(w, done, j.lang) }); err != nil {
		return err
	}
	if done.Refused > 0 {
		return errUnwell
	}
	return nil
}

func printArrived(w io.Writer, done handover.ArrivedJSON, lang office.Lang) {
	say := func(code string) string { return office.Problem{Code: code}.In(lang) }
	for _, thing := range done.Things {
		fmt.Fprintf(w, "%s: %s\n", say("arrival.state."+thing.State), thing.Title)
		for _, f := range thing.Fields {
			fmt.Fprintf(w, "  %s: %s → %s\n", f.Label, oneLine(f.Ours), oneLine(f.Theirs))
		}
		for _, problem := range thing.Problems {
			fmt.Fprintf(w, "  %s\n", problem.Text)
		}
	}
	for _, count := range []struct {
		state string
		n     int
	}{{"new", done.New}, {"changed", done.Changed}, {"gone", done.Gone}, {"here", done.Here}, {"conflict", done.Conflict}, {"refused", done.Refused}} {
		fmt.Fprintf(w, "%s: %s\n", say("arrival.state."+count.state), office.Say(count.n, lang))
	}
	if done.Text != "" {
		fmt.Fprintln(w, done.Text)
	}
}

// oneLine is a value in one line of a terminal.
func oneLine(text string) string { return office.Shorten(strings.Join(strings.Fields(text), " ")) }

// importStates are the states of rows in words.
var importStates = map[string]office.Text{
	"new": {BN: "নতুন", EN: "new"}, "changed": {BN: "বদল", EN: "changed"}, "same": {BN: "একই", EN: "same"}, "refused": {BN: "আনা যায়নি", EN: "refused"},
}

func printImported(w io.Writer, done content.ImportedJSON, lang office.Lang) {
	for _, row := range done.Rows {
		if len(row.Problems) == 0 && row.State != "refused" {
			continue
		}
		for _, problem := range row.Problems {
			if row.State == "refused" && problem.Severity != "error" {
				continue
			}
			fmt.Fprintf(w, "%s%s, %s: %s\n", problem.Column, office.Digits(fmt.Sprint(row.Row), lang), importStates[row.State].In(lang), problem.Text)
		}
	}
	for _, count := range []struct {
		state string
		n     int
	}{{"new", done.New}, {"changed", done.Changed}, {"same", done.Same}, {"refused", done.Refused}} {
		fmt.Fprintf(w, "%s: %s\n", importStates[count.state].In(lang), office.Say(count.n, lang))
	}
	if done.Text != "" {
		fmt.Fprintln(w, done.Text)
	}
}
