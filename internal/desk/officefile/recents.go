package officefile

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// recentFiles holds the office files that the window had open, the last first: a line each, the path and what it was called.
const recentFiles = "recent-files.txt"

// maxRecent is how many are offered.
const maxRecent = 6

// recent is an office file that was open before.
type recent struct{ path, name, place string }

func (r recent) id() string {
	sum := sha256.Sum256([]byte(r.path))
	return hex.EncodeToString(sum[:8])
}

// note puts the file open now, which lies at path, first among the recent ones. That it fails is logged and no reason to
// stop.
func (f *Files) note(path string) {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	now := recent{path: path}
	if err := look(f.d, func(w *work) error {
		now.name, now.place = w.Office.Title()
		return nil
	}); err != nil {
		return
	}
	all := slices.Insert(slices.DeleteFunc(f.recents(), func(r recent) bool { return r.path == path }), 0, now)
	var lines strings.Builder
	for _, r := range all[:min(len(all), maxRecent+1)] {
		lines.WriteString(strings.Join([]string{r.path, bangla.NormaliseLine(r.name), bangla.NormaliseLine(r.place)}, "\t") + "\n")
	}
	if err := desk.WriteFile(filepath.Join(f.d.Env.DataDir, recentFiles), []byte(lines.String())); err != nil {
		f.d.Env.Log.Warn("recent files not remembered", "error", err)
	}
}

// offered is the office file with which the program was started once more, unless it is the one open; "" = none.
func (f *Files) offered() string {
	if f.d.Env.Offered == nil {
		return ""
	}
	path := f.d.Env.Offered()
	if path == "" || !isThere(path) || f.d.HasOpen(path) {
		return ""
	}
	return path
}

// recents are the files that were open and are still there, the last first; before them one that is offered.
func (f *Files) recents() (all []recent) {
	if path := f.offered(); path != "" {
		all = append(all, recent{path: path})
		defer func() {
			for _, r := range all[1:] {
				if r.path == path {
					all[0] = r
				}
			}
			all = slices.Concat(all[:1], slices.DeleteFunc(all[1:], func(r recent) bool { return r.path == path }))
		}()
	}
	for line := range strings.Lines(f.kept(filepath.Join(f.d.Env.DataDir, recentFiles))) {
		cells := append(strings.Split(strings.TrimRight(line, "\r\n"), "\t"), "", "")
		if isThere(cells[0]) && len(all) <= maxRecent {
			all = append(all, recent{cells[0], cells[1], cells[2]})
		}
	}
	return all
}

// recentRows are those to choose from: all but the one open now.
func (f *Files) recentRows() []RecentFile {
	rows := []RecentFile{}
	for _, r := range f.recents() {
		if f.d.HasOpen(r.path) {
			continue
		}
		rows = append(rows, RecentFile{ID: r.id(), Name: r.name, Place: r.place, File: filepath.Base(r.path), Folder: filepath.Dir(r.path)})
	}
	return rows[:min(len(rows), maxRecent)]
}

// OpenRecent opens a file that was open before. The problem is office.recent_gone where it is there no more.
func (o *Offices) OpenRecent(in RecentIn) (s Session, err error) {
	defer o.d.Recovered(&err)
	all := o.files.recents()
	at := slices.IndexFunc(all, func(r recent) bool { return r.id() == in.ID })
	if at < 0 {
		return Session{}, office.Problem{Code: "office.recent_gone"}
	}
	if err := o.files.openAsked(all[at].path); err != nil {
		return Session{}, err
	}
	return o.session()
}

// openAsked opens a file that somebody chose; the next start begins with it, unless it is the sample. A backup that is chosen stays as it is:
// a copy of it in the data folder is what is worked in.
func (f *Files) openAsked(path string) error {
	if name, is := backupOf(path); is {
		own, err := f.outOfShelf(path, name)
		if err != nil {
			return err
		}
		path = own
	}
	if err := f.Open(path); err != nil {
		if f.d.OfficePath() == "" {
			f.d.SetTrouble(path, err)
		}
		return err
	}
	if path != f.SamplePath() {
		f.remember(path)
	}
	f.note(path)
	return nil
}
