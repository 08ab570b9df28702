package desk

import (
	"fmt"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// StateText is a state in words.
func StateText(state office.State, lang office.Lang) string {
	return office.States.Label(state, lang)
}

// MaxRows bounds the rows of one answer.
const MaxRows = 500

// MaxReasons bounds the reasons and warnings that one answer lists of a category: nobody reads more at once, and as each
// is mended the next comes up.
const MaxReasons = 100

func (d *Desk) ReasonRows(reasons []compliance.Reason) []ReasonRow {
	rows := make([]ReasonRow, 0, len(reasons))
	for _, r := range reasons {
		rows = append(rows, ReasonRow{r.Code, r.In(d.Lang()), r.Category, r.Record, r.Field})
	}
	return rows
}

// Choices are values worded by the codes that begin with prefix.
func Choices[T ~string](of office.Vocabulary[T], lang office.Lang) []Choice {
	terms := of.Terms()
	choices := make([]Choice, len(terms))
	for i, term := range terms {
		choices[i] = Choice{Value: string(term.Value), Label: term.Label.In(lang)}
	}
	return choices
}

func NonNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// ReadDate reads a day as people type it, in either script; the problem names the field.
func ReadDate(typed, field string) (office.Date, error) {
	if day, ok := catalog.ReadDate(typed); ok {
		return day, nil
	}
	return "", office.Problem{Code: "date.invalid", Field: field, Args: office.Args{"typed": strings.TrimSpace(typed)}}
}

// DayText is a day with its weekday and both calendars.
func (d *Desk) DayText(day office.Date) string {
	y, m, dd := day.Parts()
	text := fmt.Sprintf("%s, %s", d.Weekday(day), day.Text(d.Lang()))
	if b, err := bangla.FromGregorian(y, m, dd); err == nil && d.Lang() == office.Bengali {
		text += " · " + b.String()
	}
	return text
}

func (d *Desk) Weekday(day office.Date) string {
	if d.Lang() == office.English {
		return day.Weekday().String()
	}
	return bangla.WeekdayName(int(day.Weekday()))
}

// WhenText is the day and time of a revision.
func (d *Desk) WhenText(r office.Revision) string { return d.Moment(r.Day, r.At) }

// Moment is a day, with the time where one is known.
func (d *Desk) Moment(day office.Date, at string) string {
	text := day.Text(d.Lang())
	if len(at) >= 16 && at[11:16] != "00:00" {
		text += ", " + office.Digits(at[11:16], d.Lang())
	}
	return text
}

// Notes are what a clerk should know of a computed last day.
func (d *Desk) Notes(due compliance.DueDate) []NoteJSON {
	notes := []NoteJSON{}
	say := func(code string, args office.Args) { notes = append(notes, NoteJSON{code, d.Say(code, args)}) }
	for _, h := range due.Unconfirmed {
		say("due.unconfirmed", office.Args{"date": h.Date, "name": h.NameBN})
	}
	for _, year := range due.YearsWithoutList {
		say("due.no_list", office.Args{"year": year})
	}
	return notes
}

// DaysText is "৭ (সাত) কর্মদিবস"; "" for no number.
func (d *Desk) DaysText(days *int) string {
	if days == nil {
		return ""
	}
	if d.Lang() == office.English {
		return d.Say("due.days", office.Args{"days": *days})
	}
	return bangla.FiguresAndWord(*days) + " কর্মদিবস"
}

// DueText is a last day with its weekday.
func (d *Desk) DueText(due office.Date) string {
	if !due.Valid() {
		return ""
	}
	return due.Text(d.Lang()) + ", " + d.Weekday(due)
}

// SkipRows are the days that did not count, worded.
func (d *Desk) SkipRows(due compliance.DueDate) []SkipRow {
	rows := make([]SkipRow, 0, len(due.Skipped))
	for _, s := range due.Skipped {
		rows = append(rows, SkipRow{Date: string(s.Date), Text: s.Date.Text(d.Lang()) + ", " + d.Weekday(s.Date), Why: s.Why.In(d.Lang())})
	}
	return rows
}

// CleanLines normalises each line and drops the empty ones.
func CleanLines(lines []string) []string {
	kept := []string{}
	for _, line := range lines {
		if line = bangla.Normalise(line); line != "" {
			kept = append(kept, line)
		}
	}
	return kept
}

// ASCIIName keeps letters and digits of ASCII and joins what stood between them with hyphens; at most 40.
func ASCIIName(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case b.Len() >= 40:
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}

// SiteHost is the host of a web address without "www.", in lower case.
func SiteHost(address string) string {
	_, rest, found := strings.Cut(strings.ToLower(address), "://")
	if !found {
		rest = strings.ToLower(address)
	}
	host, _, _ := strings.Cut(rest, "/")
	return strings.TrimPrefix(host, "www.")
}

// Say words a code in the session's language.
func (d *Desk) Say(code string, args office.Args) string {
	return office.Problem{Code: code, Args: args}.In(d.Lang())
}

// SizeText is a size as people say it: "৬২০ বাইট", "১.২ MB".
func SizeText(n int64, lang office.Lang) string {
	unit, value := office.Text{BN: "বাইট", EN: "bytes"}, strconv.FormatInt(n, 10)
	switch {
	case n >= 1<<20:
		unit = office.Text{BN: "মেগাবাইট", EN: "MB"}
		value = strconv.FormatFloat(float64(n)/(1<<20), 'f', 1, 64)
	case n >= 1<<10:
		unit = office.Text{BN: "কিলোবাইট", EN: "KB"}
		value = strconv.FormatInt((n+512)>>10, 10)
	}
	return office.Digits(value, lang) + " " + unit.In(lang)
}

// AttachmentRow is a as the page shows it.
func (d *Desk) AttachmentRow(a office.Attachment) AttachmentRow {
	return AttachmentRow{
		Name: a.Name, MediaType: a.MediaType, Size: a.Size, SizeText: SizeText(a.Size, d.Lang()),
		SHA256: a.SHA256, Field: a.Field, Address: "/attachments/" + a.SHA256,
	}
}

// ReadNumber is a whole number as people type it, in either script. The problem is number.invalid.
func ReadNumber(typed string) (int, error) {
	n, err := strconv.Atoi(bangla.ToASCII(strings.TrimSpace(typed)))
	if err != nil {
		return 0, office.Problem{Code: "number.invalid", Args: office.Args{"typed": typed}}
	}
	return n, nil
}

// ReadText is the text of a file. The problem is text.encoding.
func ReadText(data []byte) (string, error) {
	text, err := bangla.Decode(data)
	if err != nil {
		return "", office.Problem{Code: "text.encoding"}
	}
	return text, nil
}
