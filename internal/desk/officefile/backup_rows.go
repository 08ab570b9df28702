package officefile

import (
	"cmp"
	"slices"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// List is the backups of the open office, the newest first.
func (b *Backups) List() (v BackupsView, err error) {
	defer b.d.Recovered(&err)
	return b.view()
}

func (b *Backups) view() (v BackupsView, err error) {
	v = BackupsView{Rows: []BackupRow{}}
	if b.d.OfficePath() == "" {
		return v, office.Problem{Code: "office.none"}
	}
	b.files.shelves.mu.Lock()
	defer b.files.shelves.mu.Unlock()
	s := b.files.shelf()
	v.Folder, v.Second, v.Note = s.folder, s.known.Second, b.note(s)
	v.Sealed = s.known.Passphrase != ""
	v.SecondGone = s.known.Second != "" && desk.FolderProblem(s.known.Second) != nil
	elsewhere := map[string]backup{}
	if s.known.Second != "" && !v.SecondGone {
		for _, other := range b.files.shelfOf(s.known.Second, s.known.Office).backups() {
			elsewhere[plainName(other.name)] = other
		}
	}
	for _, one := range s.backups() {
		row := b.row(one)
		var other backup
		if other, row.Second = elsewhere[one.name]; row.Second {
			row.Sealed = isSealed(other.name)
		}
		delete(elsewhere, one.name)
		v.Rows = append(v.Rows, row)
	}
	for _, one := range elsewhere {
		row := b.row(one)
		row.ID, row.Second, row.SecondOnly = inSecond+row.ID, true, true
		row.Sealed = isSealed(one.name)
		v.Rows = append(v.Rows, row)
	}
	slices.SortStableFunc(v.Rows, func(a, b BackupRow) int { return cmp.Compare(b.At, a.At) })
	if s.known.Taken != nil {
		v.Taken = b.takenRow(s)
	}
	return v, nil
}

// takenRow is the restoring that can be taken back; nil where the backup of what was there is gone.
func (b *Backups) takenRow(s *shelf) *TakenRow {
	t := s.known.Taken
	if t.Before == "" || !isThere(s.at(t.Before)) {
		return nil
	}
	row := TakenRow{ID: t.Before, From: t.From}
	if at, err := time.Parse(time.RFC3339, t.At); err == nil {
		row.WhenText = b.d.Moment(office.DateOf(at), t.At)
	}
	if at, ok := s.moment(t.From); ok {
		row.FromText = b.d.Moment(office.DateOf(at), at.Format(time.RFC3339))
	}
	return &row
}

// moment is that in the name of a backup.
func (s *shelf) moment(name string) (at time.Time, ok bool) {
	for _, b := range s.backups() {
		if b.name == name {
			return b.at, true
		}
	}
	return at, false
}

// inSecond begins the id of a backup that lies in the second place alone.
const inSecond = "second/"

// row words a backup.
func (b *Backups) row(one backup) BackupRow {
	d, now := b.d, b.d.Env.Now()
	row := BackupRow{
		ID: one.name, At: one.at.Format(time.RFC3339), WhenText: d.Moment(office.DateOf(one.at), one.at.Format(time.RFC3339)),
		AgeText: ageText(d, now.Sub(one.at)), SizeText: desk.SizeText(one.Size, d.Lang()), Health: string(one.known.Health),
		Why: d.Say("backup.why."+cmp.Or(one.known.Why, "unknown"), nil),
	}
	if one.known.Health == sound {
		row.HoldsText = holdsText(d, one.Holds)
		row.LastText = lastText(d, one.Holds)
		if one.Holds.Spoilt > 0 {
			row.HoldsText += d.Say("backup.spoilt", office.Args{"n": one.Holds.Spoilt})
		}
	}
	if proved, err := time.Parse(time.RFC3339, one.Proved); err == nil {
		row.ProvedText = d.Say("backup.proved", office.Args{"when": office.DateOf(proved)})
	}
	return row
}

// holdsText counts what an office holds.
func holdsText(d *desk.Desk, h store.Holdings) string {
	return d.Say("backup.holds", office.Args{"records": h.Records, "letters": h.Letters, "directives": h.Directives, "files": h.Files})
}

// lastText is the last act of an office, with its moment.
func lastText(d *desk.Desk, h store.Holdings) string {
	if h.Seq == 0 {
		return ""
	}
	words := office.Text{BN: h.BN, EN: h.EN}.In(d.Lang())
	return d.Say("backup.last", office.Args{"what": cmp.Or(words, h.Actor), "when": d.Moment(h.Day, h.At)})
}

// ageText is how long ago something was.
func ageText(d *desk.Desk, age time.Duration) string {
	switch {
	case age < 2*time.Minute:
		return d.Say("backup.age_now", nil)
	case age < 2*time.Hour:
		return d.Say("backup.age_minutes", office.Args{"n": int(age.Minutes())})
	case age < 48*time.Hour:
		return d.Say("backup.age_hours", office.Args{"n": int(age.Hours())})
	}
	return d.Say("backup.age_days", office.Args{"n": int(age.Hours() / 24)})
}
