package desk

import (
	"path/filepath"
	"time"
)

// SavePDF asks where to put a PDF and writes it there as a whole.
func (d *Desk) SavePDF(name string, pdf []byte) (SavedFile, error) {
	path, err := d.Env.Dialogs.SaveFile("pdf", name)
	if err != nil || path == "" {
		return SavedFile{}, err
	}
	return SavedFile{Saved: true, Name: filepath.Base(path)}, WriteFile(path, pdf)
}

// printFolders are the folders of PDFs that were opened to be printed, among the system's temporary files.
const printFolders = "batayan-print-"

// printsStay is how long a PDF stays there: the program that shows it may go on reading it for as long as its
// window is open, and nobody tells us when that is.
const printsStay = 24 * time.Hour

// OpenCopy leaves a copy of a file in the system's folder for temporary files and opens that.
func (d *Desk) OpenCopy(name string, data []byte) (Done, error) {
	path, err := d.passing(name, data)
	if err != nil {
		return Done{}, err
	}
	return Done{OK: true}, d.Env.Shell.OpenFile(path)
}
