package native

// Message is what is said in a box of the system's own, where no page can say it.
type Message struct {
	Title   string
	Heading string // what happened, in a sentence
	Text    string // why, what to do, where the log lies
	Detail  string // for whoever mends computers, below a fold; "" = none
	Fold    string // what opens Detail
	// Choices are what a person may do. The first is what Enter takes, the last what closing the box means.
	Choices []Choice
	// Over, once closed, takes the message away: what it told is over. Nil never is.
	Over <-chan struct{}
}

// Choice is one answer, with a line that says what comes of it.
type Choice struct{ Label, Note string }

// Gone is Ask's answer where Over ended the message before a person chose.
const Gone = -1

// WindowClass is what Windows knows the program's window by; the set-up finds an open program by it.
const WindowClass = "BatayanDeskWindow"

// BoxClass is what Windows knows the box of a message by.
const BoxClass = "#32770"
