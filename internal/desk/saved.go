package desk

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"batayandesk/internal/bangla"
	"batayandesk/internal/disk"
)

// savePDF asks where to put a PDF and writes it there as a whole.
func (d *Desk) savePDF(name string, pdf []byte) (SavedFile, error) {
	path, err := d.env.Dialogs.SaveFile("pdf", name)
	if err != nil || path == "" {
		return SavedFile{}, err
	}
	return SavedFile{Saved: true, Name: filepath.Base(path)}, writeFile(path, pdf)
}

// printFolders are the folders of PDFs that were opened to be printed, among the system's temporary files.
const printFolders = "batayan-print-"

// printsStay is how long a PDF stays there: the program that shows it may go on reading it for as long as its
// window is open, and nobody tells us when that is.
const printsStay = 24 * time.Hour

// printPDF leaves a PDF in the system's folder for temporary files and opens it.
func (d *Desk) printPDF(name string, pdf []byte) (Done, error) {
	dir, err := disk.Passing(printFolders, printsStay)
	if err != nil {
		return Done{}, err
	}
	path := filepath.Join(dir, name)
	if err := writeFile(path, pdf); err != nil {
		return Done{}, err
	}
	return Done{OK: true}, d.env.Shell.OpenFile(path)
}

// part is the letter to one recipient, as a file of its own.
type part struct {
	name string // "01 চেয়ারম্যান, ১নং হরিপুর ইউনিয়ন পরিষদ.pdf"
	pdf  []byte
}

// maxPartName is how many letters of the recipient stand in a file's name.
const maxPartName = 60

// partName is "01 চেয়ারম্যান, ১নং হরিপুর ইউনিয়ন পরিষদ.pdf": the recipient's number, as wide as the last one's, and what of the line a
// Windows file may be called.
func partName(n, of int, line string) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>:"/\|?*`, r), unicode.IsControl(r):
			return ' '
		case unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d': // what is not seen could turn the name round
			return -1
		}
		return r
	}, bangla.Normalise(line))
	name := fmt.Sprintf("%0*d %s", max(2, len(fmt.Sprint(of))), n, bangla.Shorten(strings.Join(strings.Fields(clean), " "), maxPartName))
	return strings.TrimRight(name, " .") + ".pdf"
}

// writeParts writes all parts into a folder that is there, or none of them.
func writeParts(folder string, parts []part) (err error) {
	if err := folderProblem(folder); err != nil {
		return err
	}
	var written []string
	defer func() {
		if err != nil {
			for _, path := range written {
				err = errors.Join(err, disk.Remove(path))
			}
		}
	}()
	for _, p := range parts {
		path, err := disk.WriteFree(folder, p.name, func(w io.Writer) error {
			_, err := w.Write(p.pdf)
			return err
		})
		if err != nil {
			return err
		}
		written = append(written, path)
	}
	return nil
}
