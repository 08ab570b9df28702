package desk

import "batayandesk/internal/office"

// SettingsView is the office and its revision.
type SettingsView struct {
	Office   office.Office `json:"office"`
	Revision int           `json:"revision"`
	Kinds    []Choice      `json:"kinds"`
	Weekdays []Choice      `json:"weekdays"`
	Officers []Choice      `json:"officers"`
	Fresh    []FreshRow    `json:"fresh"`
}

// FreshRow is a category's freshness window as it now is.
type FreshRow struct {
	Category string `json:"category"`
	Label    string `json:"label"`
	Default  string `json:"default"` // label as declared
	Days     int    `json:"days"`
	Standard int    `json:"standard"` // as declared
	Rule     string `json:"rule"`     // in words
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

// HolidaysIn asks for a year's list.
type HolidaysIn struct {
	Year int `json:"year"`
}

// HolidayList is one year of holidays.
type HolidayList struct {
	Year  int              `json:"year"`
	Years []int            `json:"years"`
	Base  int              `json:"base"`
	Rows  []office.Holiday `json:"rows"`
	Texts []string         `json:"texts"` // each row's day in words
	Kinds []Choice         `json:"kinds"`
}

// HolidaysSave saves a year's list on top of Base.
type HolidaysSave struct {
	Year int              `json:"year"`
	Base int              `json:"base"`
	Rows []office.Holiday `json:"rows"`
}

// HolidaysSaved says which open due dates moved.
type HolidaysSaved struct {
	List  HolidayList `json:"list"`
	Moved []string    `json:"moved"`
	Text  string      `json:"text"`
}
