package printer

import "strings"

// titled is how a document is called in the queue: in one line, of a length that every system takes. It has no ending of a file:
// CUPS takes what is called .pdf for PDF, also where a program drew it.
func titled(title string) string {
	title = strings.Join(strings.Fields(strings.ReplaceAll(title, "\x00", "")), " ")
	title = strings.TrimSuffix(strings.TrimSuffix(title, ".pdf"), ".PDF")
	if letters := []rune(title); len(letters) > 60 {
		title = string(letters[:60])
	}
	if title == "" {
		return "Batayan Desk"
	}
	return title
}
