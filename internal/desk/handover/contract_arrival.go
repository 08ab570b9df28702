package handover

// ArrivalOpen brings in a bundle that is chosen in a dialog, or that was dropped on the window.
type ArrivalOpen struct {
	Dropped bool `json:"dropped"`
}

// ArrivalIn asks what would come of the bundle that was opened last, and for rows From … From+Count of those in a state.
type ArrivalIn struct {
	Source  string          `json:"source"` // "" the one opened last
	Choices []ArrivalChoice `json:"choices"`
	Default string          `json:"default"` // of conflicts that are not chosen: ours (also "") or theirs
	Show    string          `json:"show"`    // new, changed, here, conflict, gone, refused; "" all
	From    int             `json:"from"`
	Count   int             `json:"count"`
}

// ArrivalChoice chooses a side: of a field, or with an empty Field of whether a thing is there at all.
type ArrivalChoice struct {
	Subject string `json:"subject"`
	ID      string `json:"id"`
	Field   string `json:"field"`
	Side    string `json:"side"` // ours or theirs
}

// ArrivalView is a bundle and what would come of it.
type ArrivalView struct {
	Given    bool           `json:"given"` // false where none is open
	Source   string         `json:"source"`
	Name     string         `json:"name"` // of the file
	Office   string         `json:"office"`
	Day      string         `json:"day"`      // in words
	Beginner bool           `json:"beginner"` // no office is open: the bundle can become it
	Counts   []ArrivalCount `json:"counts"`   // in the order of their importance; without those of nothing
	Rows     []ArrivalRow   `json:"rows"`
	From     int            `json:"from"`
	Shown    int            `json:"shown"` // rows of the state asked for
	Notes    []string       `json:"notes"`
	Ready    string         `json:"ready"` // what taking it would do; "" where nothing would come of it
	Stamp    string         `json:"stamp"` // of what the answer rests on; Take wants it
}

// ArrivalCount is how many things are in a state.
type ArrivalCount struct {
	State string `json:"state"`
	Label string `json:"label"`
	Count int    `json:"count"`
}

// ArrivalRow is a thing that the two offices do not say alike. State: new, changed, here, conflict, gone, refused.
type ArrivalRow struct {
	Subject string         `json:"subject"`
	ID      string         `json:"id"`
	Kind    string         `json:"kind"` // the category, or what else it is, in words
	Title   string         `json:"title"`
	State   string         `json:"state"`
	Label   string         `json:"label"` // the state in words
	Whole   bool           `json:"whole"` // one side is to be chosen for the thing as a whole
	Side    string         `json:"side"`  // that is chosen so
	Ours    string         `json:"ours"`  // of the whole: what each side has, in words
	Theirs  string         `json:"theirs"`
	Fields  []ArrivalField `json:"fields"`
	Notes   []string       `json:"notes"`
}

// ArrivalField is a field that the two offices do not say alike. State: changed (there), here, conflict.
type ArrivalField struct {
	Field  string `json:"field"`
	Label  string `json:"label"`
	Ours   string `json:"ours"`
	Theirs string `json:"theirs"`
	State  string `json:"state"`
	Side   string `json:"side"` // whose would stand here
	Open   bool   `json:"open"` // a side can be chosen
}

// ArrivalTake takes what Look has shown.
type ArrivalTake struct {
	Arrival ArrivalIn `json:"arrival"`
	Stamp   string    `json:"stamp"`
}

// ArrivalDrop lets a bundle go.
type ArrivalDrop struct {
	Source string `json:"source"`
}

// ArrivedJSON is what `import FILE.zip` answers. Act is nil for a dry run, and where nothing came of it.
//
// Source: internal/desk/README.md › Answers of the commands.
type ArrivedJSON struct {
	Act      *int               `json:"act"`
	Office   string             `json:"office"`
	Day      string             `json:"day"`
	New      int                `json:"new"`
	Changed  int                `json:"changed"`
	Gone     int                `json:"gone"`
	Here     int                `json:"here"`
	Conflict int                `json:"conflict"`
	Refused  int                `json:"refused"`
	Things   []ArrivedThingJSON `json:"things"`
	Text     string             `json:"-"`
}

// ArrivedThingJSON is a thing that the two offices do not say alike.
type ArrivedThingJSON struct {
	Subject  string             `json:"subject"`
	ID       string             `json:"id"`
	Category *string            `json:"category"`
	Title    string             `json:"title"`
	State    string             `json:"state"`
	Fields   []ArrivedFieldJSON `json:"fields"`
	Problems []VerifyFault      `json:"problems"`
}

// ArrivedFieldJSON is one of its fields: whose value stands here afterwards, and both in words.
type ArrivedFieldJSON struct {
	Field  string `json:"field"`
	Label  string `json:"label"`
	State  string `json:"state"`
	Ours   string `json:"ours"`
	Theirs string `json:"theirs"`
	Side   string `json:"side"`
}
