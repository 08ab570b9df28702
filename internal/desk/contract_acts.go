package desk

// ActsIn asks for Count acts before the one with the number Before; 0 is the newest.
type ActsIn struct {
	Before int `json:"before"`
	Count  int `json:"count"`
}

// ActList is a piece of the office's history, newest first.
type ActList struct {
	Rows []ActRow `json:"rows"`
}

// ActRow is one act.
type ActRow struct {
	No   int    `json:"no"`
	When string `json:"when"`
	Who  string `json:"who"`
	Text string `json:"text"`
	Next bool   `json:"next"` // Ctrl Z takes it back
	Why  string `json:"why"`  // why it cannot be taken back; "" where it can, or brings back or takes back itself
}

// Reversed answers an undo or redo. Record is the one record that it changed, where it was one and is not deleted.
type Reversed struct {
	Text     string `json:"text"`
	Category string `json:"category"`
	Record   string `json:"record"`
	Nav      Nav    `json:"nav"`
}
