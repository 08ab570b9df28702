package content

import (
	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
)

// How a post goes on when its holder leaves.
const (
	heldByNew    = "new"    // somebody who is not in the list
	heldByListed = "listed" // somebody of the list, whose own post is then vacant
	heldInCharge = "charge" // somebody of the list beside their own post
	heldByNobody = "vacant"
)

// TransferIn says who leaves and who comes. Values are typed; null asks for what is proposed. Chosen says by its key what a use
// becomes: follow, none, keep, or an officer's id; what is not named becomes what is proposed.
type TransferIn struct {
	Officer string            `json:"officer"` // "" where nobody is chosen yet
	How     string            `json:"how"`     // new, listed, charge or vacant
	Person  string            `json:"person"`  // who of the list takes over
	Values  map[string]string `json:"values"`  // of the one who comes
	LeftOn  string            `json:"left_on"`
	To      string            `json:"to"` // where the one who leaves goes
	Chosen  map[string]string `json:"chosen"`
	Stamp   string            `json:"stamp"` // of what was shown; Take wants it
}

// TransferView is what would come of it; nothing is stored.
type TransferView struct {
	Officer   string              `json:"officer"`
	Name      string              `json:"name"`
	Post      string              `json:"post"`
	Leaving   []desk.Choice       `json:"leaving"` // who may leave
	People    []desk.Choice       `json:"people"`  // who else may take over, or a use may go to
	Fields    []catalog.FormField `json:"fields"`  // of the one who comes
	Values    map[string]string   `json:"values"`
	Before    map[string]string   `json:"before"` // the same of the one who leaves, as read
	Findings  []Finding           `json:"findings"`
	Uses      []TransferUse       `json:"uses"`
	Successor string              `json:"successor"` // who comes, as they are called; "" for nobody yet
	Ready     string              `json:"ready"`     // what taking would do; "" where it cannot be taken
	Left      string              `json:"left"`      // what would still name who leaves; "" for nothing
	Stamp     string              `json:"stamp"`
}

// TransferUse is one place that names who leaves, and what it would become.
type TransferUse struct {
	Key      string   `json:"key"`
	Place    string   `json:"place"` // the list, the letter, the settings
	Title    string   `json:"title"` // of the entry; "" where the place says it
	Label    string   `json:"label"` // the field
	By       string   `json:"by"`    // reference, name or number
	Before   string   `json:"before"`
	After    string   `json:"after"`
	Choice   string   `json:"choice"`  // what it becomes: follow, none, keep or an officer's id
	Choices  []string `json:"choices"` // those of follow, none and keep that may be chosen, and person for any officer; empty = it follows in any case
	Note     string   `json:"note"`    // why it is to be looked at; "" where it is not
	Category string   `json:"category"`
	Record   string   `json:"record"`
	Field    string   `json:"field"`
}

// Transferred answers a transfer that was made.
type Transferred struct {
	Text   string   `json:"text"`
	Record string   `json:"record"` // the post
	Nav    desk.Nav `json:"nav"`
}
