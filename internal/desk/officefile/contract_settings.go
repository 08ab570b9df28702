package officefile

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// SettingsView is the office and its revision.
type SettingsView struct {
	Office   office.Office `json:"office"`
	Revision int           `json:"revision"`
	Kinds    []desk.Choice `json:"kinds"`
	Weekdays []desk.Choice `json:"weekdays"`
	Officers []desk.Choice `json:"officers"`
	Fresh    []FreshRow    `json:"fresh"`
	Remarks  []RemarkRow   `json:"remarks"`
	Typed    *SettingsIn   `json:"typed"` // what was typed and not saved; null where nothing was

	Next           map[string]int `json:"next"`            // year → the least number that its next letter may have by the register
	SignatoryDoubt string         `json:"signatory_doubt"` // that the signatory is not what the list of officers says; "" where it is
	SignatoryNow   string         `json:"signatory_now"`   // the officer to take in place, "" where none is known
}

// RemarkRow is how the reply remarks on the items of one state. Text is the office's own wording, "" where it
// has none and Standard is used; Placeholders are the facts that a wording may name, as it is stored and in words:
// "{date}" and "{তারিখ}".
type RemarkRow struct {
	State        office.State  `json:"state"`
	Label        string        `json:"label"`
	Text         string        `json:"text"`
	Standard     string        `json:"standard"`
	Placeholders []desk.Choice `json:"placeholders"`
}

// FreshRow is a category's freshness window as it now is.
type FreshRow struct {
	Category string `json:"category"`
	Label    string `json:"label"`
	Default  string `json:"default"` // label as declared
	Days     int    `json:"days"`
	Standard int    `json:"standard"` // as declared
	Rule     string `json:"rule"`     // in words
	// MayNotBe tells whether the category may be said not to apply, with a reason.
	MayNotBe         bool `json:"may_not_be"`
	MayNotBeStandard bool `json:"may_not_be_standard"` // as declared
}

// SettingsIn saves the office on top of Base.
type SettingsIn struct {
	Office office.Office `json:"office"`
	Base   int           `json:"base"`
}

// SettingsSaved answers a save of the settings.
type SettingsSaved struct {
	Settings SettingsView `json:"settings"`
	Session  Session      `json:"session"`
	Text     string       `json:"text"`
}
