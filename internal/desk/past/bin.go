package past

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/compliance"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Bin is all that was deleted in the office: entries, directives, drafts, lines of the register, lists of holidays. Nothing in it
// is ever thrown away.
type Bin struct{ d *desk.Desk }

// sortedWhole is how many deleted things are put into the order in which they were deleted; of more, those of one day stand in
// the order of their making, which costs no reading.
const sortedWhole = 2000

// List is one window of what is deleted.
func (s *Bin) List(in BinIn) (list BinList, err error) {
	defer s.d.Recovered(&err)
	list = BinList{Rows: []BinRow{}, From: max(in.From, 0)}
	err = look(s.d, func(w *work) error {
		for _, choice := range desk.Choices(office.Subjects, s.d.Lang()) {
			if slices.Contains(deletable, office.Subject(choice.Value)) {
				list.Subjects = append(list.Subjects, choice)
			}
		}
		all, shown, total, err := w.deleted(in, list.From+min(max(in.Count, 0), desk.MaxRows))
		if err != nil {
			return err
		}
		list.Shown, list.Total = shown, total
		from := min(list.From, len(all))
		for _, row := range all[from:min(from+min(max(in.Count, 0), desk.MaxRows), len(all))] {
			if err := w.stamped(&row); err != nil {
				return err
			}
			list.Rows = append(list.Rows, row)
		}
		return nil
	})
	return list, err
}

// deletable are the kinds of things that can be deleted.
var deletable = []office.Subject{office.SubjectRecord, office.SubjectDirective, office.SubjectLetter, office.SubjectHolidays, office.SubjectPerson}

// dated is a row with the day on which it was deleted.
type dated struct {
	BinRow
	day office.Date
}

// deleted are the first count rows that pass, how many pass, and how many there are.
func (w *work) deleted(in BinIn, count int) (rows []BinRow, shown, total int, err error) {
	var all []dated
	words := bangla.Tokens(in.Filter)
	for _, category := range w.Catalog.All() {
		total += w.Book.RemovedCount(category.ID)
		if in.Subject != "" && in.Subject != office.SubjectRecord {
			continue
		}
		found, passing := w.Book.Removed(category.ID, compliance.Look{Filter: in.Filter, Count: max(count, sortedWhole)})
		shown += passing
		for _, row := range found {
			r := row.Record
			all = append(all, dated{BinRow{
				Subject: office.SubjectRecord, ID: r.ID, Kind: category.Label.In(w.Desk.Lang()),
				Title: category.EffectiveTitle(r, w.Book.Env(category.ID)), OnPortal: row.Portal == "on" || r.Published > 0 && r.Published < r.ContentRev,
			}, r.UpdatedOn})
		}
	}
	others, err := w.otherDeleted()
	if err != nil {
		return nil, 0, 0, err
	}
	total += len(others)
	for _, row := range others {
		if (in.Subject == "" || row.Subject == in.Subject) && holdsAll(row.Title+" "+row.Kind, words) {
			shown++
			all = append(all, row)
		}
	}
	if len(all) <= sortedWhole {
		for i := range all {
			if all[i].seq, err = w.Tx.LastRevision(all[i].Subject, all[i].ID); err != nil {
				return nil, 0, 0, err
			}
		}
	}
	slices.SortStableFunc(all, func(a, b dated) int {
		return cmp.Or(cmp.Compare(b.seq, a.seq), cmp.Compare(b.day, a.day), cmp.Compare(b.ID, a.ID))
	})
	for _, row := range all {
		rows = append(rows, row.BinRow)
	}
	return rows, shown, total, nil
}

func holdsAll(text string, words []string) bool {
	folded := bangla.Fold(text)
	return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(folded, word) })
}

// yearsBack and yearsOn are how far from the day lists of holidays are looked for that were emptied.
const yearsBack, yearsOn = 30, 10

// otherDeleted are the deleted things that are no records.
func (w *work) otherDeleted() (rows []dated, err error) {
	err = w.Tx.AllDirectives(func(dir office.Directive) error {
		if dir.Withdrawn {
			rows = append(rows, dated{w.directiveRow(dir), dir.ReceivedOn})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, l := range w.Letters {
		if l.Discarded {
			rows = append(rows, dated{w.letterRow(l.Letter), ""})
		}
	}
	people, err := w.Tx.People()
	if err != nil {
		return nil, err
	}
	for _, p := range people {
		if p.Left {
			rows = append(rows, dated{w.personRow(p), ""})
		}
	}
	this, _, _ := w.Day.Parts()
	for year := this - yearsBack; year <= this+yearsOn; year++ {
		list, revision, err := w.Tx.Holidays(year)
		if err != nil {
			return nil, err
		}
		if len(list) == 0 && revision > 1 {
			rows = append(rows, dated{w.holidaysRow(year), ""})
		}
	}
	return rows, nil
}

func (w *work) directiveRow(dir office.Directive) BinRow {
	return BinRow{Subject: office.SubjectDirective, ID: dir.ID, Kind: w.Desk.Say("bin.directive", nil), Title: cmp.Or(strings.TrimSpace(dir.SubjectBN), dir.Memo)}
}

func (w *work) letterRow(l office.Letter) BinRow {
	row := BinRow{Subject: office.SubjectLetter, ID: l.ID, Kind: w.Desk.Say("bin.draft", nil), Title: desk.LetterName(l).In(w.Desk.Lang())}
	if l.Issued() {
		row.Kind = w.Desk.Say("bin.line", nil)
		row.Title = strings.TrimSpace(l.Memo + " " + cmp.Or(l.SubjectBN, l.Void))
	}
	return row
}

func (w *work) holidaysRow(year int) BinRow {
	return BinRow{
		Subject: office.SubjectHolidays, ID: strconv.Itoa(year), Kind: w.Desk.Say("bin.holidays", nil),
		Title: w.Desk.Say("bin.year", office.Args{"year": office.Digits(strconv.Itoa(year), w.Desk.Lang())}),
	}
}

func (w *work) personRow(p office.Person) BinRow {
	return BinRow{Subject: office.SubjectPerson, ID: p.ID, Kind: w.Desk.Say("bin.person", nil), Title: p.Name}
}

// stamped says when and by whom a thing was deleted.
func (w *work) stamped(row *BinRow) error {
	r, err := w.Tx.NewestRevision(row.Subject, row.ID)
	row.When, row.Who = w.Desk.WhenText(r), r.Actor
	return err
}

// View is one deleted thing as it was. The problem is bin.none where it is not deleted.
func (s *Bin) View(in BinKey) (view BinView, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		thing, err := w.deletedThing(in)
		if err != nil {
			return err
		}
		if err := w.stamped(&thing.row); err != nil {
			return err
		}
		view.Row = thing.row
		view.Fields, err = w.Differences(office.Revision{Subject: in.Subject, ID: in.ID}, thing.state)
		return err
	})
	return view, err
}

// thing is one deleted thing: its row, the state to be seen, and how it comes back.
type thing struct {
	row   BinRow
	state office.Revision
	back  func(ch office.Change) error
}

// deletedThing finds a deleted thing. The problem is bin.none.
func (w *work) deletedThing(key BinKey) (found thing, err error) {
	newest, err := w.Tx.NewestRevision(key.Subject, key.ID)
	if errors.Is(err, store.ErrNotFound) || !slices.Contains(deletable, key.Subject) {
		return found, office.Problem{Code: "bin.none"}
	}
	if err != nil {
		return found, err
	}
	found.state = newest
	deleted := false
	switch key.Subject {
	case office.SubjectRecord:
		deleted, err = w.deletedRecord(key.ID, &found)
	case office.SubjectDirective:
		deleted, err = w.deletedDirective(key.ID, &found)
	case office.SubjectLetter:
		deleted, err = w.deletedLetter(key.ID, &found)
	case office.SubjectPerson:
		deleted, err = w.deletedPerson(key.ID, &found)
	case office.SubjectHolidays:
		deleted, err = w.deletedHolidays(newest, &found)
	}
	if err == nil && !deleted {
		err = office.Problem{Code: "bin.none"}
	}
	return found, err
}

func (w *work) deletedRecord(id string, found *thing) (bool, error) {
	r, err := w.Tx.Record(id)
	if err != nil {
		return false, err
	}
	category, err := w.Category(r.Category)
	if err != nil {
		return false, err
	}
	found.row = BinRow{Subject: office.SubjectRecord, ID: id, Kind: category.Label.In(w.Desk.Lang()), Title: category.EffectiveTitle(r, w.Book.Env(category.ID))}
	found.back = func(ch office.Change) error {
		back := r
		back.Deleted = false
		if err := w.MayStand(category, back, nil); err != nil {
			return err
		}
		_, err := w.KeepContent(category, back, r.Revision, ch)
		return err
	}
	return r.Deleted, nil
}

func (w *work) deletedDirective(id string, found *thing) (bool, error) {
	dir, err := w.Tx.Directive(id)
	if err != nil {
		return false, err
	}
	found.row = w.directiveRow(dir)
	found.back = func(ch office.Change) error {
		back := dir
		back.Withdrawn = false
		if same, err := desk.SameDirective(w.Tx, back); err != nil || same.ID != "" && same.ID != id {
			return cmp.Or(err, error(office.Problem{Code: "directive.twice", Args: office.Args{"memo": dir.Memo}}))
		}
		_, err := w.Desk.KeepDirective(w.Tx, back, dir.Revision, ch)
		return err
	}
	return dir.Withdrawn, nil
}

func (w *work) deletedLetter(id string, found *thing) (bool, error) {
	l, err := w.Tx.Letter(id)
	if err != nil {
		return false, err
	}
	found.row = w.letterRow(l)
	found.back = func(ch office.Change) error {
		back := l
		back.Discarded = false
		_, err := w.KeepLetter(back, l.Revision, ch)
		return err
	}
	return l.Discarded, nil
}

func (w *work) deletedPerson(id string, found *thing) (bool, error) {
	p, err := w.Tx.Person(id)
	if err != nil {
		return false, err
	}
	found.row = w.personRow(p)
	found.back = func(ch office.Change) error {
		if guarded, err := w.GuardsApprovers(); err != nil || guarded && p.Approver {
			return cmp.Or(err, error(office.Problem{Code: "person.approver_only"}))
		}
		back := p
		back.Left = false
		_, err := w.Desk.KeepPerson(w.Tx, back, p.Revision, ch)
		return err
	}
	return p.Left, nil
}

func (w *work) deletedHolidays(newest office.Revision, found *thing) (bool, error) {
	year, err := strconv.Atoi(newest.ID)
	if err != nil {
		return false, office.Problem{Code: "bin.none"}
	}
	list, revision, err := w.Tx.Holidays(year)
	if err != nil || len(list) > 0 || revision < 2 {
		return false, err
	}
	before, err := w.Tx.RevisionBefore(newest)
	if err != nil {
		return false, err
	}
	was, err := desk.HolidaysOf(before)
	if err != nil {
		return false, err
	}
	found.row, found.state = w.holidaysRow(year), before
	found.back = func(ch office.Change) error {
		_, err := w.Desk.KeepHolidays(w.Tx, year, was, revision, ch)
		return err
	}
	return len(was) > 0, nil
}

// BringBack brings things back as they were when they were deleted, all in one act. Each is held to the rules of a save; one that
// they refuse stays and is named. The problem is bin.none where nothing that was named is deleted any more.
func (s *Bin) BringBack(in BringBackIn) (back BroughtBack, err error) {
	defer s.d.Recovered(&err)
	back.Refused = []RefusedRow{}
	err = act(s.d, func(w *work) error {
		change, err := s.d.Stamp(w.Tx, office.Restored)
		if err != nil {
			return err
		}
		title := ""
		for _, key := range in.Keys {
			if w, err = at(s.d, w.Tx); err != nil { // what came back before it stands beside it
				return err
			}
			found, err := w.deletedThing(key)
			if ps, is := office.AsProblems(err); is && ps[0].Code == "bin.none" {
				continue
			}
			if err != nil {
				return err
			}
			switch err := found.back(change); {
			case err == nil:
				back.Done, title = back.Done+1, found.row.Title
			default:
				ps, is := office.AsProblems(err)
				if !is {
					return err
				}
				back.Refused = append(back.Refused, RefusedRow{found.row.Title, ps[0].In(s.d.Lang())})
			}
		}
		if back.Done == 0 && len(back.Refused) == 0 {
			return office.Problem{Code: "bin.none"}
		}
		told := office.Problem{Code: "did.brought_back", Args: office.Args{"title": title}}
		if back.Done > 1 {
			told = office.Problem{Code: "did.brought_back_many", Args: office.Args{"n": back.Done}}
		}
		if back.Done > 0 {
			w.Tx.Say(office.Text{BN: told.In(office.Bengali), EN: told.In(office.English)})
			back.Text = told.In(s.d.Lang())
		}
		if w, err = at(s.d, w.Tx); err != nil {
			return err
		}
		back.Nav, err = w.Nav()
		return err
	})
	return back, err
}
