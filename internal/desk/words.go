package desk

import (
	"fmt"
	"strconv"

	"batayandesk/internal/bangla"
	"batayandesk/internal/compliance"
	"batayandesk/internal/filekind"
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
		rows = append(rows, ReasonRow{r.Code, r.In(d.Lang()), r.Category, r.Record, r.Field, r.Fill})
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
	kind, _ := filekind.ByType(a.MediaType)
	return AttachmentRow{
		Name: a.Name, MediaType: a.MediaType, Size: a.Size, SizeText: SizeText(a.Size, d.Lang()),
		SHA256: a.SHA256, Field: a.Field, Address: "/attachments/" + a.SHA256, Kind: kind.Label.In(d.Lang()),
	}
}
