package duties

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"batayandesk/internal/catalog"
	"batayandesk/internal/directive"
	"batayandesk/internal/office"
)

// openQuestions are what is still unanswered of a registered directive, on the places of its fields: what nobody has filled in, and what the reader doubts, while it stands as it was read. A question ends when its field is
// put right, or when the clerk says that it is right as it is.
func (w *work) openQuestions(dir office.Directive) []DoubtRow {
	open := []DoubtRow{}
	add := func(field, why string, p office.Problem) {
		if key := questionKey(p.Field, why); !slices.Contains(dir.Settled, key) {
			open = append(open, DoubtRow{field, why, p.In(w.Desk.Lang()), key})
		}
	}
	u := readings.of(dir.Text, w.Catalog, dir.ReceivedOn)
	is, was := intakeFrom(dir), intakeOf(dir.Text, dir.ReceivedOn, u)
	for _, field := range askedFor {
		if !given(is, field) {
			add(field, asked, directive.Ask(field))
		}
	}
	for _, doubt := range u.Doubts {
		if field, stands := doubtNow(doubt.Field, is, was); stands {
			add(field, doubt.Why, doubt.Problem())
		}
	}
	return open
}

// askedFor are the fields that a directive is not whole without.
var askedFor = []string{"issuer", "memo", "date", "subject", "days", "scope"}

// asked is why of a question for what the letter did not give.
const asked = "asked"

// questionKey is how a question is known among those settled: by its place in the letter as it was read, and why.
func questionKey(field, why string) string { return field + " " + why }

// given tells whether the field of a question is filled.
func given(in Intake, field string) bool {
	switch field {
	case "issuer":
		return in.Issuer != ""
	case "memo":
		return in.Memo != ""
	case "date":
		return in.Date != ""
	case "subject":
		return in.Subject != ""
	case "days":
		return in.Days != nil || in.Deadline != ""
	}
	return in.Scope != ""
}

// doubtNow is where a doubt stands in a directive as it now is; stands is false where that was put right.
func doubtNow(field string, is, was Intake) (now string, stands bool) {
	switch field {
	case "issuer", "website":
		return field, is.Issuer == was.Issuer
	case "branch":
		return field, is.Branch == was.Branch
	case "memo":
		return field, is.Memo == was.Memo
	case "date", "bangla_date":
		return field, is.Date == was.Date
	case "subject":
		return field, is.Subject == was.Subject
	case "days", "deadline":
		return field, is.Deadline == was.Deadline && (is.Days == nil) == (was.Days == nil) && (is.Days == nil || *is.Days == *was.Days)
	case "scope":
		return field, is.Scope == was.Scope
	case "items":
		return field, slices.Equal(is.Items, was.Items)
	case "signatory":
		return field, slices.Equal(is.Signatory, was.Signatory)
	case "copies":
		return field, slices.Equal(is.Copies, was.Copies)
	}
	name, rest, _ := strings.Cut(field, "[")
	n, part, listed := strings.Cut(rest, "]")
	at, err := strconv.Atoi(n)
	switch {
	case !listed || err != nil:
		return field, true
	case name == "signatory":
		return field, slices.Equal(is.Signatory, was.Signatory)
	case name == "copies":
		return field, slices.Equal(is.Copies, was.Copies)
	case name != "items" || at >= len(was.Items):
		return field, true
	}
	// An item may have moved, and keeps its doubt while what is doubted of it stands.
	same := func(item IntakeItem) bool {
		read := was.Items[at]
		return item.Text == read.Text && (part != ".category" || item.Category == read.Category) && (part != ".mark" || item.Mark == read.Mark)
	}
	if at < len(is.Items) && same(is.Items[at]) {
		return field, true
	}
	if moved := slices.IndexFunc(is.Items, same); moved >= 0 {
		return "items[" + strconv.Itoa(moved) + "]" + part, true
	}
	return field, false
}

// readings are the letters read last: a board that is drawn anew asks for the same ones.
var readings lastRead

// maxReadings is how many are kept.
const maxReadings = 256

type lastRead struct {
	mu  sync.Mutex
	all []reading
}

type reading struct {
	text     string
	catalog  *catalog.Catalog
	received office.Date
	is       directive.Understood
}

// of reads a letter, or gives what was read of it before; it is shared and must not be changed.
func (l *lastRead) of(text string, c *catalog.Catalog, received office.Date) directive.Understood {
	l.mu.Lock()
	at := slices.IndexFunc(l.all, func(r reading) bool { return r.received == received && r.catalog == c && r.text == text })
	if at >= 0 {
		found := l.all[at]
		l.all = slices.Insert(slices.Delete(l.all, at, at+1), 0, found)
		l.mu.Unlock()
		return found.is
	}
	l.mu.Unlock()
	is := directive.Read(text, c).ReceivedOn(received)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = slices.Insert(l.all, 0, reading{text, c, received, is})
	l.all = l.all[:min(len(l.all), maxReadings)]
	return is
}
