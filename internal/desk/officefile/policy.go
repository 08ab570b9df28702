package officefile

import (
	"fmt"
	"slices"
	"time"
)

// How many backups stay: the newest, and the newest of each of so many days, weeks and months that have any.
// Source: internal/desk/officefile/README.md › What stays.
const (
	lastKept   = 3
	daysKept   = 7
	weeksKept  = 4
	monthsKept = 12
	// asideKept is how long one stays that was made before something was changed at once, so that this can be taken back.
	asideKept = 7 * 24 * time.Hour
)

// shelved is a backup as the policy sees it.
type shelved struct {
	name   string
	at     time.Time
	why    string // of backupReasons; "" where that was forgotten
	health health
}

// health is what is known of a backup.
type health string

const (
	sound     health = "sound"
	damaged   health = "damaged"
	unchecked health = "unchecked"
)

// thinned gives the names of the backups that go, the oldest first. The newest few stay, then the newest one of each of the last
// days, weeks and months that have any, and those made before a change of the whole office for a week; a damaged one takes the
// place of no other and goes when a newer one is sound. Nothing goes while the newest is not known to be sound, and never the only sound
// one.
//
// Source: internal/desk/officefile/README.md › What stays.
func thinned(all []shelved, now time.Time) (gone []string) {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b shelved) int { return b.at.Compare(a.at) })
	if len(all) == 0 || all[0].health != sound {
		return nil
	}
	stays := map[string]bool{}
	for _, b := range all {
		if b.health != damaged && len(stays) < lastKept {
			stays[b.name] = true
		}
	}
	for _, period := range []struct {
		keep int
		of   func(time.Time) string
	}{
		{daysKept, func(t time.Time) string { return t.Format(time.DateOnly) }},
		{weeksKept, func(t time.Time) string { year, week := t.ISOWeek(); return fmt.Sprint(year, week) }},
		{monthsKept, func(t time.Time) string { return t.Format("2006-01") }},
	} {
		met := map[string]bool{}
		for _, b := range all {
			if which := period.of(b.at); b.health != damaged && !met[which] && len(met) < period.keep {
				met[which], stays[b.name] = true, true
			}
		}
	}
	for _, b := range all {
		if b.why != whyStart && b.why != whyDaily && b.why != "" && b.health != damaged && now.Sub(b.at) < asideKept {
			stays[b.name] = true
		}
	}
	for _, b := range slices.Backward(all) {
		if !stays[b.name] {
			gone = append(gone, b.name)
		}
	}
	return gone
}
