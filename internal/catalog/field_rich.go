package catalog

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
	"batayandesk/internal/rich"
)

// richKind is text with bold words, links, lists and tables. Its canonical form is the stored form of rich, which is text: plain text
// is itself. What the form's editor hands over is HTML and says so.
type richKind struct{ textKind }

func (richKind) parse(f Field, typed string) (string, office.Problems) {
	s, err := rich.Stored(typed)
	if err != nil {
		return s, office.Problems{problem(f, "rich_unread", nil)}
	}
	ps := textProblems(f, rich.Plain(s), 1<<30)
	return s, append(tooLong(f, s, f.maxChars()), ps...)
}

func (richKind) display(_ Field, s string, _ office.Lang) string { return rich.Plain(s) }

func (richKind) sample(f Field) string {
	if strings.HasSuffix(f.Name, "_en") {
		return "An **example** with a list:\n1. one\n2. two"
	}
	return "**উদাহরণ** ও তালিকা:\n১। প্রথম\n২। দ্বিতীয়"
}

func (richKind) filler(s string) bool { return bangla.IsFiller(rich.Plain(s)) }

// HTML is a value of rich text as a page shows it, markup of the closed set alone; of another kind it is "".
func (f Field) HTML(canonical string) string {
	if f.Kind != Rich {
		return ""
	}
	return rich.HTML(canonical)
}

// Told are two values as a history tells them apart: as they are read, or with their marks where only the look differs.
func (f Field) Told(before, after string, lang office.Lang) (was, now string) {
	was, now = f.Display(before, lang), f.Display(after, lang)
	if f.Kind == Rich && was == now {
		return before, after
	}
	return was, now
}
