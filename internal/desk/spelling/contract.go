package spelling

import "batayandesk/internal/desk"

// SpellingView is what the office says of spelling, and the list that the program brings along.
type SpellingView struct {
	Off      bool      `json:"off"`
	Words    []string  `json:"words"` // said to be right, in the order of the alphabet
	Pairs    []PairRow `json:"pairs"` // the office's own
	List     []PairRow `json:"list"`
	Before   int       `json:"before"`   // the revision of the office that was changed; 0 where nothing was
	Revision int       `json:"revision"` // of the office now
	Text     string    `json:"text"`     // what was done
	Nav      *desk.Nav `json:"nav"`      // after a change
}

// PairRow is a line of a list: Wrong as it is shown ("-কারি" is the end of a word), Why and Source in words.
type PairRow struct {
	Wrong  string `json:"wrong"`
	Right  string `json:"right"`
	Why    string `json:"why"`
	Source string `json:"source"`
}

// SpellingIn are texts to look at.
type SpellingIn struct {
	Texts []string `json:"texts"`
}

// SpellingMarks are the words of each text that could be written otherwise; none where it is not looked at.
type SpellingMarks struct {
	Off   bool          `json:"off"`
	Texts [][]SpellMark `json:"texts"`
}

// SpellMark is a word that could be written otherwise. From and To count UTF-16 units of the text; Right has one to three words.
type SpellMark struct {
	From  int      `json:"from"`
	To    int      `json:"to"`
	Word  string   `json:"word"`
	Right []string `json:"right"`
	Why   string   `json:"why"`
}

// WordIn names a word.
type WordIn struct {
	Word string `json:"word"`
}

// PairIn is a pair as typed, in the place of the one whose Wrong is Old; Old "" is a new one.
type PairIn struct {
	Old   string `json:"old"`
	Wrong string `json:"wrong"`
	Right string `json:"right"`
	Why   string `json:"why"`
}

// SwitchIn says whether spelling is looked at.
type SwitchIn struct {
	Off bool `json:"off"`
}

// CategoryMarks are the words of a category's records that could be written otherwise. More is how many are not listed.
type CategoryMarks struct {
	Off  bool      `json:"off"`
	Rows []MarkRow `json:"rows"`
	More int       `json:"more"`
	Text string    `json:"text"` // what was done
	Nav  *desk.Nav `json:"nav"`  // after a change
}

// MarkRow is such a word, where it stands and how often there.
type MarkRow struct {
	Record   string   `json:"record"`
	Title    string   `json:"title"`
	Field    string   `json:"field"`
	Label    string   `json:"label"`
	Word     string   `json:"word"`
	Right    []string `json:"right"`
	Why      string   `json:"why"`
	Revision int      `json:"revision"`
}

// RespellIn writes a word of a field otherwise, wherever it stands there, on top of the revision that was seen.
type RespellIn struct {
	Category string `json:"category"`
	Record   string `json:"record"`
	Field    string `json:"field"`
	Word     string `json:"word"`
	Right    string `json:"right"`
	Base     int    `json:"base"`
}
