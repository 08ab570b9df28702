package officefile

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// Tended says whether a backup is being made, and what is amiss.
type Tended struct {
	Job  desk.Job       `json:"job"`  // not started where none is due
	Note *office.Worded `json:"note"` // what is amiss with the backups; null where all is well
	Said *office.Worded `json:"said"` // what is to be said once
}

// BackupIn names a backup by its id. Passphrase opens a sealed one; "" is the one that seals what goes to the second place.
type BackupIn struct {
	ID         string `json:"id"`
	Passphrase string `json:"passphrase"`
}

// PassphraseIn seals from now on what goes to the second place; "" no longer does.
type PassphraseIn struct {
	Passphrase string `json:"passphrase"`
}

// BackupsView is the backups of the open office.
type BackupsView struct {
	Rows       []BackupRow    `json:"rows"` // the newest first
	Folder     string         `json:"folder"`
	Second     string         `json:"second"`      // the second place; "" = none
	SecondGone bool           `json:"second_gone"` // it is not there now
	Sealed     bool           `json:"sealed"`      // what goes there from now on is sealed
	Note       *office.Worded `json:"note"`
	Taken      *TakenRow      `json:"taken"` // the last restoring, which can be taken back
}

// BackupRow is one backup.
type BackupRow struct {
	ID         string `json:"id"`
	At         string `json:"at"` // RFC 3339
	WhenText   string `json:"when_text"`
	AgeText    string `json:"age_text"`
	SizeText   string `json:"size_text"`
	Why        string `json:"why"`
	Health     string `json:"health"` // sound, damaged, unchecked
	HoldsText  string `json:"holds_text"`
	LastText   string `json:"last_text"`
	ProvedText string `json:"proved_text"`
	Second     bool   `json:"second"`      // it lies in the second place too
	SecondOnly bool   `json:"second_only"` // it lies there alone
	Sealed     bool   `json:"sealed"`      // what lies there opens with the passphrase alone
}

// TakenRow is a restoring that can be taken back.
type TakenRow struct {
	ID       string `json:"id"`   // the backup of what was there
	From     string `json:"from"` // the backup that was brought back
	FromText string `json:"from_text"`
	WhenText string `json:"when_text"`
}

// RestoreView is what a backup would bring and lose.
type RestoreView struct {
	Row       BackupRow   `json:"row"`
	Now       string      `json:"now"`  // what the office holds now
	Same      bool        `json:"same"` // both hold the same
	Other     bool        `json:"other"`
	Lost      []ChangeRow `json:"lost"` // what was changed since, or is only here: the newest first
	LostCount int         `json:"lost_count"`
	OnlyCount int         `json:"only_count"` // of them, what is only here
	Numbers   []string    `json:"numbers"`    // memo numbers that would be given again
	Back      []ChangeRow `json:"back"`       // what is only there
	BackCount int         `json:"back_count"`
}

// ChangeRow is the last change of one thing.
type ChangeRow struct {
	Text string `json:"text"`
	When string `json:"when"`
	Who  string `json:"who"`
	Only bool   `json:"only"` // the other office knows nothing of it
}

// RescueView is what can be done about an office file that is damaged: what its newest sound backup holds and what can be saved from the file
// itself, side by side.
type RescueView struct {
	File       string      `json:"file"`
	Gone       bool        `json:"gone"`       // it is not there at all
	Backup     *BackupRow  `json:"backup"`     // null where there is none
	Saved      string      `json:"saved"`      // what of the damaged file is sound
	SavedSome  bool        `json:"saved_some"` // anything at all
	Newer      []ChangeRow `json:"newer"`      // of that, what the backup does not have; the newest first
	NewerCount int         `json:"newer_count"`
	LostFiles  int         `json:"lost_files"` // attachments of which a part is missing
	Gaps       int         `json:"gaps"`       // revisions that are missing between those found
	CanMake    bool        `json:"can_make"`   // one good file can be made
}

// RescuedJSON is what salvage and the window say of a file that was made good.
type RescuedJSON struct {
	Path   string   `json:"path"`
	Backup *string  `json:"backup"` // what it is based on
	Added  int      `json:"added"`  // revisions that the backup did not have
	Lost   []string `json:"lost"`   // what could not be saved, in words
}

// BackupJSON is what the command backup prints.
type BackupJSON struct {
	Path       string `json:"path"`
	Bytes      int64  `json:"bytes"`
	Records    int    `json:"records"`
	Letters    int    `json:"letters"`
	Directives int    `json:"directives"`
	Files      int    `json:"files"`
	Text       string `json:"-"`
}

// RestoredJSON is what the command restore prints.
type RestoredJSON struct {
	Path   string  `json:"path"`
	From   string  `json:"from"`
	Before *string `json:"before"` // the backup of what was there; null where nothing was, or where it was damaged
	Beside *string `json:"beside"` // the damaged file, as it was; null where it was sound
	Lost   int     `json:"lost"`   // what was changed since the backup
	Back   int     `json:"back"`   // what came back with it
}
