// Package manual is the book of the program: what a clerk can read about each part of the work, in both languages, as the help
// panel shows it and as it is printed. Every word of it lies in topics, once.
//
// Source: internal/manual/README.md › How it is written
package manual

// Kind says what a block of a topic is.
type Kind string

// The kinds of blocks.
const (
	Text Kind = "text"
	Head Kind = "head" // of a part of the topic
	Step Kind = "step" // one of several that follow each other
	Item Kind = "item" // one of a list
	Note Kind = "note" // what is easily overlooked
	Keys Kind = "keys" // the table of all shortcuts stands here
)

// As says what a run of words is.
type As string

// What a run may be, beside plain words.
const (
	Plain As = ""
	Word  As = "word"  // what stands on a button or at the head of something; Ref is its place among the words of the window
	Key   As = "key"   // keys to press; Ref is the name of the shortcut
	Other As = "topic" // the title of another topic; Ref is its id
)

// Run is words of one kind.
type Run struct {
	Text string `json:"text"`
	As   As     `json:"as"`
	Ref  string `json:"ref"`
}

// Block is a paragraph of a topic. Number counts the steps that follow each other, from 1; it is 0 elsewhere.
type Block struct {
	Kind   Kind  `json:"kind"`
	Number int   `json:"number"`
	Runs   []Run `json:"runs"`
}

// Topic is one page of help, a chapter of the book.
type Topic struct {
	ID     string  `json:"id"`
	Title  string  `json:"title"`
	Blocks []Block `json:"blocks"`
	// Heard is all that it says in the other language, to be found by.
	Heard string `json:"heard"`
}

// Shortcut is a line of the table of shortcuts: what is pressed and what it does, under the name of its group.
type Shortcut struct{ Group, Written, Does string }

// Said is a block as plain words.
func (b Block) Said() string {
	said := ""
	for _, run := range b.Runs {
		said += run.Text
	}
	return said
}
