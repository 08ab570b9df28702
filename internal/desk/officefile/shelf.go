package officefile

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/disk"
	"batayandesk/internal/seal"
	"batayandesk/internal/store"
)

// catalogueFile holds what is known of the backups in its folder. It can be lost: then they are looked at anew.
const catalogueFile = "backups.json"

// shelf is the folder of the backups of one office file.
type shelf struct {
	folder string
	name   string // of the office file, without its ending
	zone   *time.Location
	known  catalogue
}

// catalogue is what is known beside the files themselves.
type catalogue struct {
	Office string `json:"office"`           // path of the office file
	Second string `json:"second,omitempty"` // the second place that was chosen; "" = none
	Missed bool   `json:"missed,omitempty"` // that it is not there was said
	// Passphrase seals what goes to the second place; "" = nothing is sealed. It lies here in the clear as the office file does:
	// it guards what leaves this computer.
	Passphrase string           `json:"passphrase,omitempty"`
	Taken      *taken           `json:"taken,omitempty"`  // the last restoring, which can be taken back
	Failed     *failed          `json:"failed,omitempty"` // why the last backup was none
	Backups    map[string]known `json:"backups"`          // by file name
}

// taken is a backup that was put in the place of the office file.
type taken struct {
	From   string `json:"from"`   // name of that backup
	Before string `json:"before"` // name of the backup of what was there; "" where that was damaged
	At     string `json:"at"`
}

// failed is a backup that could not be made.
type failed struct {
	At   string `json:"at"`
	Code string `json:"code"` // of the problem
	Args string `json:"args"` // the name of a file or folder that it is about
}

// known is what was found of a backup, as long as size and moment of its file are these.
type known struct {
	Size   int64          `json:"size"`
	Moment int64          `json:"moment"` // last written, in nanoseconds
	Why    string         `json:"why"`
	Proved string         `json:"proved"` // when it was read from end to end, RFC 3339; "" = never
	Health health         `json:"health"`
	Holds  store.Holdings `json:"holds"`
}

// nameMoment is how the moment stands in the name of a backup: "office 2026-11-29 09-30-15.batayan".
const nameMoment = "2006-01-02 15-04-05"

const officeEnding = ".batayan"

// shelfName is the folder of an office file among the backups: its name, and an id of its place, since two offices may have
// files of one name.
func shelfName(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	if to, err := filepath.EvalSymlinks(path); err == nil {
		path = to
	}
	id := path
	if runtime.GOOS == "windows" {
		id = strings.ToLower(id)
	}
	sum := sha256.Sum256([]byte(id))
	return officeName(path) + "-" + hex.EncodeToString(sum[:4])
}

func officeName(path string) string { return strings.TrimSuffix(filepath.Base(path), officeEnding) }

// shelfOf is the shelf of the office file at path, below folder; one that is not there is empty.
func (f *Files) shelfOf(folder, path string) *shelf {
	s := &shelf{folder: filepath.Join(folder, shelfName(path)), name: officeName(path), zone: f.d.Env.Now().Location()}
	if data, err := os.ReadFile(filepath.Join(s.folder, catalogueFile)); err == nil {
		_ = json.Unmarshal(data, &s.known) // what cannot be read is found anew
	}
	s.known.Office = path
	if s.known.Backups == nil {
		s.known.Backups = map[string]known{}
	}
	return s
}

// write keeps what is known, of backups that are there.
func (s *shelf) write() error {
	for name := range s.known.Backups {
		if _, err := os.Stat(s.at(name)); errors.Is(err, fs.ErrNotExist) {
			delete(s.known.Backups, name)
		}
	}
	data, err := json.MarshalIndent(s.known, "", " ")
	if err != nil {
		return err
	}
	return disk.WriteBytes(filepath.Join(s.folder, catalogueFile), data)
}

func (s *shelf) at(name string) string { return filepath.Join(s.folder, name) }

// backup is one on the shelf.
type backup struct {
	shelved
	known
	path string
}

// backups are those on the shelf, the newest first: files of the office's name and a moment.
func (s *shelf) backups() (all []backup) {
	entries, err := os.ReadDir(s.folder)
	if err != nil {
		return nil
	}
	for _, entry := range entries {
		stem, ours := strings.CutSuffix(plainName(entry.Name()), officeEnding)
		stem, named := strings.CutPrefix(stem, s.name+" ")
		at, err := time.ParseInLocation(nameMoment, stem, s.zone)
		info, bad := entry.Info()
		if !ours || !named || err != nil || bad != nil || !info.Mode().IsRegular() {
			continue
		}
		k := s.known.Backups[entry.Name()]
		if k.Size != info.Size() || k.Moment != info.ModTime().UnixNano() || k.Health == "" {
			k = known{Size: info.Size(), Moment: info.ModTime().UnixNano(), Why: k.Why, Health: unchecked}
		}
		all = append(all, backup{shelved{entry.Name(), at, k.Why, k.Health}, k, s.at(entry.Name())})
	}
	slices.SortFunc(all, func(a, b backup) int { return b.at.Compare(a.at) })
	return all
}

// prove reads a backup from end to end and notes what it is.
func (s *shelf) prove(name, why string, now time.Time) (known, error) {
	info, err := os.Stat(s.at(name))
	if err != nil {
		return known{}, disk.Reading(name, err)
	}
	k := known{Size: info.Size(), Moment: info.ModTime().UnixNano(), Why: why, Proved: now.Format(time.RFC3339), Health: sound}
	if k.Holds, err = store.Prove(s.at(name)); err != nil {
		k.Health = damaged
	}
	s.known.Backups[name] = k
	return k, err
}

// free is a name on the shelf that no file has yet, of the moment or of the next second that is free.
func (s *shelf) free(at time.Time) string {
	for ; ; at = at.Add(time.Second) {
		name := s.name + " " + at.Format(nameMoment) + officeEnding
		if !isThere(s.at(name)) && !isThere(s.at(name+seal.Ending)) {
			return name
		}
	}
}

// thin takes away what the policy lets go.
func (s *shelf) thin(now time.Time) {
	var all []shelved
	for _, b := range s.backups() {
		all = append(all, b.shelved)
	}
	for _, name := range thinned(all, now) {
		if disk.Remove(s.at(name)) == nil {
			delete(s.known.Backups, name)
		}
	}
}

// newest is the newest backup that is known to be sound, or may be.
func newest(all []backup) (b backup, found bool) {
	at := slices.IndexFunc(all, func(b backup) bool { return b.known.Health == sound })
	if at < 0 {
		at = slices.IndexFunc(all, func(b backup) bool { return b.known.Health == unchecked })
	}
	if at < 0 {
		return b, false
	}
	return all[at], true
}

// backupOf tells whether a file lies among backups, and the name of its office file.
func backupOf(path string) (name string, is bool) {
	stem := officeName(plainName(path))
	at := len(stem) - len(nameMoment)
	if at < 2 || stem[at-1] != ' ' {
		return "", false
	}
	_, err := time.Parse(nameMoment, stem[at:])
	return stem[:at-1], err == nil && isThere(filepath.Join(filepath.Dir(path), catalogueFile))
}

// outOfShelf copies a sound backup into the data folder, under the first free name.
func (f *Files) outOfShelf(path, name string) (own string, err error) {
	if _, err := store.Prove(path); err != nil {
		return "", err
	}
	if own, err = f.freePath(name); err != nil {
		return "", err
	}
	return own, store.CopyFile(own, path)
}

// strange is a backup that was chosen from elsewhere.
func strange(path string) (b backup, there bool) {
	info, err := os.Stat(path)
	if err != nil {
		return b, false
	}
	return backup{shelved{name: filepath.Base(path), at: info.ModTime(), health: unchecked}, known{Size: info.Size(), Health: unchecked}, path}, true
}

// sizeOf is the size of a file in bytes; 0 where it cannot be told.
func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// shelves are the backups of a desk. One thing at a time is done with them.
type shelves struct {
	mu     sync.Mutex
	tended string  // the office file that was looked after since it was opened
	chosen string  // a backup that was chosen from elsewhere
	failed *failed // why the last backup of this program was none: its folder may not take the news either
}

// shelf is that of the open office file; the problem is backup.none where backups are kept nowhere.
func (f *Files) shelf() *shelf { return f.shelfOf(f.d.Env.BackupDir, f.d.OfficePath()) }

// sweepShelf takes away what a kill left of a backup.
func (f *Files) sweepShelf(s *shelf) {
	if gone := store.Sweep(s.folder); len(gone) > 0 {
		f.d.Env.Log.Info("swept", "folder", s.folder, "files", gone)
	}
}

// problemOf is the code of a problem, and the name that it is about.
func problemOf(err error, now time.Time) *failed {
	p := desk.Worded(err)
	name, _ := p.Args["name"].(string)
	return &failed{At: now.Format(time.RFC3339), Code: p.Code, Args: name}
}
