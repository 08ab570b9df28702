package desktest

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/letters"
)

// Output is the folder into which a clerk prints and exports.
func (c *Clerk) Output() string { return filepath.Join(c.Dir, "out") }

func (c *Clerk) output(names ...string) (string, error) {
	err := os.MkdirAll(c.Output(), 0o700)
	return filepath.Join(c.Output(), names[c.Choose("output", len(names))]), err
}

func (c *Clerk) printCharter() error {
	path, err := c.output("charter.pdf", "সনদ.pdf")
	if err == nil {
		_, err = c.Files().Charter(path, letters.CharterIn{})
	}
	return err
}

func (c *Clerk) printContacts() error {
	path, err := c.output("contacts.pdf")
	if err == nil {
		_, err = c.Files().Print(path, letters.PrintIn{Kind: "contacts"})
	}
	return err
}

func (c *Clerk) exportTable() error {
	path, err := c.output("table.xlsx", "table.csv")
	if err == nil {
		_, err = c.Files().Export(path, c.category().ID)
	}
	return err
}

func (c *Clerk) packBundle() error {
	path, err := c.output("bundle.zip")
	if err == nil {
		_, err = c.Files().Bundle(path)
	}
	return err
}

// attachFile puts a picture beside a record; a clerk without dialogs has none to choose.
func (c *Clerk) attachFile() error {
	if c.Dialogs == nil {
		return nil
	}
	if err := c.choosePicture(); err != nil {
		return err
	}
	_, err := c.Records.Attach(content.AttachIn{})
	return err
}

// choosePicture has the next dialog answer a picture.
func (c *Clerk) choosePicture() error {
	side := 1 + c.Choose("side", 90)
	picture := image.NewGray(image.Rect(0, 0, side, side))
	for i := range picture.Pix {
		picture.Pix[i] = byte(i * i * side)
	}
	path := filepath.Join(c.Dir, "আদেশ.png")
	var b bytes.Buffer
	if err := errors.Join(png.Encode(&b, picture), os.WriteFile(path, b.Bytes(), 0o600)); err != nil {
		return err
	}
	c.Dialogs.Answer(path)
	return nil
}

// Verbs are the names of all that a clerk does.
func Verbs() []string {
	names := make([]string, len(acts))
	for i, a := range acts {
		names[i] = a.name
	}
	return names
}

// Do does the verb of a name.
func (c *Clerk) Do(name string) error {
	for _, a := range acts {
		if a.name == name {
			return a.do(c)
		}
	}
	return errors.New("no verb of a clerk: " + name)
}

// Again is a clerk who remembers the same and chooses anew.
func (c *Clerk) Again(choose func(what string, n int) int) *Clerk {
	again := *c
	again.Choose, again.gone, again.discarded = choose, slices.Clone(c.gone), slices.Clone(c.discarded)
	return &again
}
