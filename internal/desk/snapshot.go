package desk

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Snapshot is the office on a day: decoded, arranged and judged once, and kept under the revision it was made from. It
// is immutable, so that window, commands, prints and jobs share it without a lock; what it hands out must not be
// changed. It knows no language.
type Snapshot struct {
	Seq        uint64      // the last revision it rests on
	Day        office.Date // content as it was at the end of this day
	Office     office.Office
	Revision   int // of the office
	Catalog    *catalog.Catalog
	Book       *compliance.Book
	Directives []office.Directive // come by the day and not withdrawn, newest first
	Letters    []LetterHead       // drafts and discarded ones too, in order of id
	holidays   map[int][]office.Holiday
	ahead      bool // an entry was changed on a later day
}

// LetterHead is a letter without its body: what registers, numbers and chains look at.
type LetterHead struct {
	office.Letter        // Body is nil
	About         string // the letter that this one reminds of
	Seq           uint64 // of its last revision
}

// readSnapshot reads the whole office as it was on the day.
func (d *Desk) readSnapshot(tx *store.Tx, day office.Date) (*Snapshot, error) {
	s := &Snapshot{Seq: tx.LastSeq(), Day: day, holidays: map[int][]office.Holiday{}}
	var err error
	if s.Office, s.Revision, err = tx.Office(); err != nil {
		return nil, err
	}
	s.Catalog = d.CatalogOf(s.Office)
	content := compliance.Content{Day: day, Office: s.Office, Catalog: s.Catalog, States: map[string]office.CategoryState{}}
	if content.Records, err = tx.LoadRecords(day); err != nil {
		return nil, err
	}
	if s.ahead, err = tx.RecordsAhead(day); err != nil {
		return nil, err
	}
	for _, id := range s.Catalog.IDs() {
		now, err := tx.CategoryState(id)
		if err == nil && now.Revision > 0 {
			now, err = storedOn(tx, office.SubjectCategory, id, day, now)
		}
		if err != nil {
			return nil, err
		}
		now.Category = id // also of one of which nothing was said by then
		content.States[id] = now
	}
	if content.Holidays, err = tx.AllHolidays(); err != nil {
		return nil, err
	}
	for _, h := range content.Holidays {
		year, _, _ := h.Date.Parts()
		s.holidays[year] = append(s.holidays[year], h)
	}
	s.Book = compliance.Open(content)
	if err := tx.Directives(func(dir office.Directive) error {
		s.put(dir)
		return nil
	}); err != nil {
		return nil, err
	}
	err = tx.AllLetters(func(l office.Letter) error {
		last, err := tx.LastRevision(office.SubjectLetter, l.ID)
		s.Letters = append(s.Letters, headOf(l, last))
		return err
	})
	return s, err
}

func headOf(l office.Letter, seq uint64) LetterHead {
	head := LetterHead{Letter: l, Seq: seq}
	if l.Body != nil {
		head.About = l.Body.About
	}
	head.Body = nil
	return head
}

// put puts a directive into its place, or takes it out where it is of no use on the day.
func (s *Snapshot) put(dir office.Directive) {
	s.Directives = slices.DeleteFunc(s.Directives, func(is office.Directive) bool { return is.ID == dir.ID })
	if dir.ReceivedOn > s.Day || dir.Withdrawn {
		return
	}
	at, _ := slices.BinarySearchFunc(s.Directives, dir, newestFirst)
	s.Directives = slices.Insert(s.Directives, at, dir)
}

// Head is a letter without its body.
func (s *Snapshot) Head(id string) (head LetterHead, found bool) {
	at, found := s.placeOf(id)
	if found {
		head = s.Letters[at]
	}
	return head, found
}

func (s *Snapshot) placeOf(id string) (at int, found bool) {
	return slices.BinarySearchFunc(s.Letters, id, func(l LetterHead, id string) int { return strings.Compare(l.ID, id) })
}

// keep puts the head of a letter into its place.
func (s *Snapshot) keep(head LetterHead) {
	at, found := s.placeOf(head.ID)
	if found {
		s.Letters[at] = head
	} else {
		s.Letters = slices.Insert(s.Letters, at, head)
	}
}

// after is the snapshot after what was stored since: only that is read, and judged again with what rests on it.
func (s *Snapshot) after(d *Desk, tx *store.Tx) (*Snapshot, error) {
	next := *s
	var records []office.Record
	var states []office.CategoryState
	directives, letters, holidays, settled := false, false, false, false
	err := tx.RevisionsSince(s.Seq, func(r office.Revision) error {
		next.Seq = r.Seq
		switch r.Subject {
		case office.SubjectRecord:
			if r.Day <= s.Day {
				return decode(r, &records)
			}
			next.ahead = true
		case office.SubjectCategory:
			if r.Day <= s.Day {
				return decode(r, &states)
			}
		case office.SubjectDirective:
			if !directives {
				next.Directives, directives = slices.Clone(s.Directives), true
			}
			var dir []office.Directive
			if err := decode(r, &dir); err != nil {
				return err
			}
			next.put(dir[0])
		case office.SubjectLetter:
			if !letters {
				next.Letters, letters = slices.Clone(s.Letters), true
			}
			var l []office.Letter
			if err := decode(r, &l); err != nil {
				return err
			}
			next.keep(headOf(l[0], r.Seq))
		case office.SubjectHolidays:
			if !holidays {
				next.holidays, holidays = cloned(s.holidays), true
			}
			year, err := strconv.Atoi(r.ID)
			if err != nil {
				return fmt.Errorf("holidays of %q: %w", r.ID, err)
			}
			var list [][]office.Holiday
			if err := decode(r, &list); err != nil {
				return err
			}
			if next.holidays[year] = list[0]; len(list[0]) == 0 {
				delete(next.holidays, year) // as an office that is read anew has none of it
			}
		case office.SubjectOffice:
			var o []office.Office
			if err := decode(r, &o); err != nil {
				return err
			}
			next.Office, next.Revision, settled = o[0], r.N, true
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(records)+len(states) > 0 {
		next.Book = next.Book.With(records, states)
	}
	if holidays {
		next.Book = next.Book.WithHolidays(next.allHolidays())
	}
	if settled {
		next.Catalog = d.CatalogOf(next.Office)
		next.Book = next.Book.WithOffice(next.Office, next.Catalog)
	}
	return &next, nil
}

func cloned[K comparable, V any](from map[K]V) map[K]V {
	to := make(map[K]V, len(from))
	for key, v := range from {
		to[key] = v
	}
	return to
}

// allHolidays are the dates of all years, year by year.
func (s *Snapshot) allHolidays() (all []office.Holiday) {
	years := make([]string, 0, len(s.holidays))
	for year := range s.holidays {
		years = append(years, strconv.Itoa(year))
	}
	slices.Sort(years) // as the office file has them
	for _, year := range years {
		n, _ := strconv.Atoi(year)
		all = append(all, s.holidays[n]...)
	}
	return all
}

// As is the snapshot of the office as if its settings were others; nothing of it is stored.
func (s *Snapshot) As(d *Desk, o office.Office) *Snapshot {
	next := *s
	next.Office, next.Catalog = o, d.CatalogOf(o)
	next.Book = s.Book.WithOffice(o, next.Catalog)
	return &next
}

// keptDays is how many days are kept: the one that is worked on, and one looked back at.
const keptDays = 2

// kept is the snapshots that are kept, the one used last first.
type kept struct {
	mu  sync.Mutex
	all []*Snapshot
	// made is what the writing transaction under way has seen of its own changes. Writers take turns.
	made *Snapshot
}

// clear forgets them: another office file is opened.
func (k *kept) clear() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.all, k.made = nil, nil
}

// put keeps a snapshot in place of an older one of its day. The lock is held.
func (k *kept) put(s *Snapshot) {
	k.all = slices.DeleteFunc(k.all, func(is *Snapshot) bool { return is.Day == s.Day })
	k.all = slices.Insert(k.all, 0, s)
	k.all = k.all[:min(len(k.all), keptDays)]
}

// taken is what the writing transaction that ends here has seen of its own changes; nil where it has not looked.
func (k *kept) taken() *Snapshot {
	k.mu.Lock()
	defer k.mu.Unlock()
	made := k.made
	k.made = nil
	return made
}

// offer keeps a snapshot that a verb made on its way, now that what it shows is stored.
func (k *kept) offer(s *Snapshot) {
	if s == nil {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	for _, is := range k.all {
		if is.Day == s.Day && is.Seq >= s.Seq {
			return
		}
	}
	k.put(s)
}

// errOlder ends a reading that began before the newest snapshot was stored; it begins anew.
var errOlder = errors.New("the office has gone on since")

// snapshot is the office as the transaction sees it, on the session's day: the one kept, gone on with what was stored
// since. The error is errOlder where the transaction is older than what is kept.
func (d *Desk) snapshot(tx *store.Tx) (*Snapshot, error) {
	day, err := d.Today(tx)
	if err != nil {
		return nil, err
	}
	return d.snapshotOn(tx, day)
}

// snapshotOn is snapshot on a day.
func (d *Desk) snapshotOn(tx *store.Tx, day office.Date) (s *Snapshot, err error) {
	seq := tx.LastSeq()
	d.kept.mu.Lock()
	defer d.kept.mu.Unlock()
	if at := slices.IndexFunc(d.kept.all, func(is *Snapshot) bool { return is.Day == day }); at >= 0 {
		s = d.kept.all[at]
	}
	if made := d.kept.made; tx.Written() && made != nil && made.Day == day {
		s = made
	}
	switch {
	case s == nil:
		s, err = d.readSnapshot(tx, day)
	case s.Seq > seq:
		return nil, errOlder
	case s.Seq < seq:
		s, err = s.after(d, tx)
	}
	if err != nil {
		return nil, err
	}
	if tx.Written() { // what it shows may still be refused
		d.kept.made = s
	} else {
		d.kept.put(s)
	}
	return s, nil
}

// newestFirst orders directives by the day they came, then by id.
func newestFirst(a, b office.Directive) int {
	return cmp.Or(strings.Compare(string(b.ReceivedOn), string(a.ReceivedOn)), strings.Compare(b.ID, a.ID))
}
