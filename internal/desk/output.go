package desk

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"batayandesk/internal/disk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// foldersFile lists the folders that files were last written into, the newest first: what a kill left there is
// swept at a next start.
const foldersFile = "output-folders.txt"

// maxFolders is how many of them are remembered.
const maxFolders = 8

// outputProblem is why no file can be written to path: it is an office file, a folder, a device, or the path is
// none. It is asked before any work, so that no number is taken for a letter that cannot be laid down.
func outputProblem(path string) error {
	if store.IsOffice(path) {
		return office.Problem{Code: "file.is_office", Args: office.Args{"name": filepath.Base(path)}}
	}
	return disk.Output(path)
}

// FolderProblem is why no files can be written into a folder: it is none, or not there.
func FolderProblem(folder string) error {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return office.Problem{Code: "file.no_folder", Args: office.Args{"name": filepath.Base(folder)}}
	}
	return nil
}

// askedPlaces are the dialogs as the desk uses them: no place that cannot be written to comes from them.
type askedPlaces struct {
	Dialogs
	d *Desk
}

// SaveFile asks for a place; the error is outputProblem's.
func (a askedPlaces) SaveFile(kind, suggested string) (string, error) {
	path, err := a.Dialogs.SaveFile(kind, suggested)
	if err != nil || path == "" {
		return "", err
	}
	return path, a.d.Output(path)
}

// Folder asks for a folder; the error is folderProblem's.
func (a askedPlaces) Folder() (string, error) {
	folder, err := a.Dialogs.Folder()
	if err != nil || folder == "" {
		return "", err
	}
	return folder, a.d.OutputFolder(folder)
}

// Output tells why no file can be written to path, and remembers its folder. It is asked before any work.
func (d *Desk) Output(path string) error {
	if err := outputProblem(path); err != nil {
		return err
	}
	d.noteFolder(filepath.Dir(path))
	return nil
}

// OutputFolder tells why no files can be written into a folder, and remembers it. It is asked before any work.
func (d *Desk) OutputFolder(folder string) error {
	if err := FolderProblem(folder); err != nil {
		return err
	}
	d.noteFolder(folder)
	return nil
}

// noteFolder keeps a folder that files are written into for the sweep. That it cannot be kept is logged and no reason to
// stop: what a kill leaves there is then not swept.
func (d *Desk) noteFolder(folder string) {
	full, err := filepath.Abs(folder)
	if err != nil || d.Env.DataDir == "" {
		return
	}
	known := d.outputFolders()
	if len(known) > 0 && known[0] == full {
		return
	}
	known = slices.DeleteFunc(known, func(other string) bool { return other == full })
	known = slices.Insert(known, 0, full)
	list := strings.Join(known[:min(len(known), maxFolders)], "\n") + "\n"
	if err := disk.Folder(d.Env.DataDir); err != nil {
		d.Env.Log.Warn("folder not remembered", "error", err)
		return
	}
	if err := disk.WriteBytes(filepath.Join(d.Env.DataDir, foldersFile), []byte(list)); err != nil {
		d.Env.Log.Warn("folder not remembered", "error", err)
	}
}

func (d *Desk) outputFolders() []string {
	list, err := os.ReadFile(filepath.Join(d.Env.DataDir, foldersFile))
	if err != nil {
		return nil
	}
	return slices.DeleteFunc(strings.Split(string(list), "\n"), func(folder string) bool { return !filepath.IsAbs(folder) })
}

// sweep takes away what killed writes left where the program writes: beside the office file at path, in the data
// folder, among temporary files and in the folders of the last outputs. Nobody else's file is touched, nor one
// in use.
func (d *Desk) sweep(path string) {
	swept := map[string]bool{}
	for _, folder := range append([]string{filepath.Dir(path), d.Env.DataDir, os.TempDir()}, d.outputFolders()...) {
		full, err := filepath.Abs(folder)
		if err != nil || folder == "" || swept[full] {
			continue
		}
		swept[full] = true
		if gone := store.Sweep(full); len(gone) > 0 {
			d.Env.Log.Info("swept", "folder", full, "files", gone)
		}
	}
}

// WriteFile puts data at path as a whole.
func WriteFile(path string, data []byte) error {
	return WriteTo(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// WriteTo is writeFile for data that is written piece by piece. On an error path is as it was.
func WriteTo(path string, write func(io.Writer) error) error {
	if err := outputProblem(path); err != nil {
		return err
	}
	return disk.Write(path, write)
}
