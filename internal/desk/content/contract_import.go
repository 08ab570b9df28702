package content

import "batayandesk/internal/desk"

// ImportOpen brings in a table: one that was pasted (HTML as the clipboard has it, else Text), chosen in a dialog, or dropped on
// the window.
type ImportOpen struct {
	Source   string `json:"source"`
	Category string `json:"category"` // where it was brought to; "" leaves it to the headings
	Text     string `json:"text"`
	HTML     string `json:"html"`
}

// ImportIn asks what would come of a source, and for rows From … From+Count of one of its tables.
type ImportIn struct {
	Source string        `json:"source"`
	Tables []ImportTable `json:"tables"` // as chosen; those that are not named stay as they were understood
	Table  int           `json:"table"`  // the one that is shown
	Show   string        `json:"show"`   // rows of this state alone: new, changed, same, refused; "" all
	From   int           `json:"from"`
	Count  int           `json:"count"`
}

// ImportTable is what was chosen for one table.
type ImportTable struct {
	Table    int      `json:"table"`
	Take     bool     `json:"take"`
	Category string   `json:"category"` // "" as understood
	Head     int      `json:"head"`     // number of the row with the headings; 0 as understood, -1 none
	Columns  []string `json:"columns"`  // a field, or "" for not taken; empty as understood
	Bijoy    bool     `json:"bijoy"`    // convert its text from Bijoy
	Clear    bool     `json:"clear"`    // an empty cell empties its field
	Skip     []int    `json:"skip"`     // rows that are not to be taken, by number
}

// ImportView is a source as it was understood, and what would come of it.
type ImportView struct {
	Given   bool               `json:"given"` // false where the dialog was closed, or nothing was dropped
	Source  string             `json:"source"`
	Name    string             `json:"name"` // of the file; "" of what was pasted
	Tables  []ImportedTable    `json:"tables"`
	Table   int                `json:"table"`
	Columns []ImportColumn     `json:"columns"`
	Fields  []ImportField      `json:"fields"` // that a column can be
	Heads   []ImportColumnHead `json:"heads"`  // of the rows, in the order of their cells
	Rows    []ImportRow        `json:"rows"`
	From    int                `json:"from"`
	Shown   int                `json:"shown"` // rows of the state asked for
	Notes   []string           `json:"notes"` // what a clerk should know of the table
	Ready   string             `json:"ready"` // what taking it would do; "" where nothing would come of it
	Stamp   string             `json:"stamp"` // of what the answer rests on; Take wants it
}

// ImportedTable is one table of a source.
type ImportedTable struct {
	Name     string        `json:"name"`
	Category string        `json:"category"` // "" where it is of none that is known
	Label    string        `json:"label"`
	Take     bool          `json:"take"`
	Head     int           `json:"head"`  // number of the row with the headings; -1 none
	First    int           `json:"first"` // number of the first row
	Rows     int           `json:"rows"`
	New      int           `json:"new"`
	Changed  int           `json:"changed"`
	Same     int           `json:"same"`
	Refused  int           `json:"refused"`
	Skipped  int           `json:"skipped"`
	Absent   int           `json:"absent"` // records that no row speaks of; they stay
	Bijoy    bool          `json:"bijoy"`  // text in Bijoy was noticed
	Convert  bool          `json:"convert"`
	Ours     bool          `json:"ours"` // written by this program
	Clear    bool          `json:"clear"`
	Choices  []desk.Choice `json:"choices"` // categories that it can be taken for
}

// ImportColumn is a column of a table and what it was taken for. By: heading, content, memory, choice.
type ImportColumn struct {
	Letter  string   `json:"letter"`
	Heading string   `json:"heading"`
	Field   string   `json:"field"`
	By      string   `json:"by"`
	Samples []string `json:"samples"`
}

// ImportField is a field that a column can be.
type ImportField struct {
	Field  string `json:"field"`
	Label  string `json:"label"`
	Needed bool   `json:"needed"` // no entry can be made without it
}

// ImportColumnHead heads a column of the rows.
type ImportColumnHead struct {
	Field  string `json:"field"`
	Label  string `json:"label"`
	Letter string `json:"letter"`
}

// ImportRow is a row and what would come of it. State: new, changed, same, refused, skipped.
type ImportRow struct {
	Number int          `json:"number"`
	State  string       `json:"state"`
	Record string       `json:"record"` // that it changes
	Title  string       `json:"title"`
	Cells  []ImportCell `json:"cells"`
	Notes  []Finding    `json:"notes"` // that belong to no cell shown
}

// ImportCell is a value as it would be stored. Before is what stands there, where it changes.
type ImportCell struct {
	Text     string `json:"text"`
	Before   string `json:"before"`
	Changed  bool   `json:"changed"`
	Severity string `json:"severity"` // error, incomplete, warning; "" none
	Why      string `json:"why"`
}

// ImportTake takes what Look has shown.
type ImportTake struct {
	Import ImportIn `json:"import"`
	Stamp  string   `json:"stamp"`
}

// ImportDrop lets a source go.
type ImportDrop struct {
	Source string `json:"source"`
}

// ImportedJSON is what the command answers. Act is nil for a dry run.
//
// Source: internal/desk/README.md › Answers of the commands.
type ImportedJSON struct {
	Act     *int              `json:"act"`
	Rows    []ImportedRowJSON `json:"rows"`
	New     int               `json:"new"`
	Changed int               `json:"changed"`
	Same    int               `json:"same"`
	Refused int               `json:"refused"`
	Text    string            `json:"-"`
}

// ImportedRowJSON is what came of one row.
type ImportedRowJSON struct {
	Sheet    string           `json:"sheet"`
	Category string           `json:"category"`
	Row      int              `json:"row"`
	State    string           `json:"state"`
	Record   *string          `json:"record"`
	Problems []ImportedDefect `json:"problems"`
}

// ImportedDefect is a reason why a row was refused, or what should be looked at.
type ImportedDefect struct {
	Code     string `json:"code"`
	Field    string `json:"field"`
	Column   string `json:"column"`
	Severity string `json:"severity"`
	Text     string `json:"text"`
}
