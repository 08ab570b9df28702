package command

import (
	"errors"
	"fmt"
	"io"
	"os"

	"batayandesk/app/internal/native"
	"batayandesk/app/internal/system"
	"batayandesk/internal/desk/upkeep"
	"batayandesk/internal/office"
)

// updateCommand puts another version in the program's place.
type updateCommand struct {
	File string `arg:"" optional:"" name:"file" placeholder:"FILE.batayan-update" help:"হালনাগাদ ফাইল · the update"`
	Back bool   `name:"back" help:"আগের সংস্করণে ফেরা · go back to the version before"`
}

// Run checks the update; the program takes its place once every program that is open has closed.
func (c *updateCommand) Run(j *job) error {
	var done upkeep.Updated
	var err error
	switch {
	case c.Back == (c.File != ""):
		return office.Problem{Code: "update.none"}
	case c.Back:
		done, err = j.rooms.UpdateBack()
	default:
		done, err = j.rooms.Update(c.File)
	}
	if err != nil {
		return err
	}
	return j.print(done, func(w io.Writer) {
		fmt.Fprintln(w, office.Problem{Code: "update.comes", Args: office.Args{"version": done.Version}}.In(j.lang))
	})
}

// finishCommand is the other half of an update: the staged program takes the place of the one at the path.
type finishCommand struct {
	Program string `arg:"" name:"program"`
	Open    bool   `name:"open"`
}

// Run is called by the program before.
func (c *finishCommand) Run(j *job) error {
	if err := system.FinishUpdate(c.Program, j.data, c.Open); err != nil {
		said := office.Problem{Code: "update.failed", Args: office.Args{"log": j.desk.Env.LogPath}}
		if c.Open {
			native.Ask(native.Message{
				Title: "বাতায়ন ডেস্ক", Heading: said.In(office.Bengali), Text: said.Todo(office.Bengali) + "\n\n" + said.In(office.English) + " " + said.Todo(office.English),
				Choices: []native.Choice{{Label: "ঠিক আছে"}},
			})
		}
		return said
	}
	return nil
}

// closeCommand asks an open program to close, for the set-up and the uninstaller.
type closeCommand struct {
	Program string `name:"program" placeholder:"FILE" help:"কোন প্রোগ্রাম (না দিলে এটিই) · which program; this one unless given"`
	Leave   bool   `name:"leave" help:"জানালার নিজের ফাইলও মোছা; তথ্য থাকে · also remove what the window keeps for itself; the data stay"`
}

// Run waits until the program has ended.
func (c *closeCommand) Run(j *job) error {
	path := c.Program
	if path == "" {
		self, err := os.Executable()
		if err != nil {
			return fmt.Errorf("find this program: %w", err)
		}
		path = self
	}
	left, err := system.CloseOpen(path, system.Closing)
	if errors.Is(err, system.ErrCannotClose) {
		return office.Problem{Code: "close.system"}
	}
	if err != nil {
		return err
	}
	if left > 0 {
		return office.Problem{Code: "close.stays"}
	}
	if c.Leave {
		return system.ForgetWindow()
	}
	return nil
}
