package handover

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/exchange"
	"batayandesk/internal/merge"
	"batayandesk/internal/office"
)

// plan is what would come of taking a bundle in: each thing that the two offices do not say alike, under the choices made.
type plan struct {
	stamp    string
	things   []planned
	category map[string]string // of records, by id
	ours     exchange.File
	theirs   exchange.File
	here     map[string]office.Record // of ours, by id
	there    map[string]office.Record // of theirs
	files    importFiles
	refused  int
	common   bool // a state is known that both went on from
}

// planned is one thing of a plan.
type planned struct {
	merge.Meeting
	category string
	choice   string          // of a thing that is gone on one side: ours or theirs
	taken    []merge.Met     // fields that become other here
	refusal  office.Problems // why it cannot be taken
	notes    []string        // what was made of it so that it can
	record   office.Record   // as it would be stored
}

// changes tells whether taking the plan changes the thing here.
func (p *planned) changes() bool {
	if len(p.refusal) > 0 {
		return false
	}
	switch {
	case p.State == merge.New:
		return p.choice != ours
	case p.State == merge.Gone:
		return p.choice != ours
	case len(p.Fields) == 1 && p.Fields[0].Name == merge.Exists:
		return p.choice == theirs
	}
	return len(p.taken) > 0
}

// The two sides of a choice.
const (
	ours   = "ours"
	theirs = "theirs"
)

// planOf works out what would come of a bundle under the choices made.
func (w *work) planOf(from *arrived, choices arrivalChoices) (*plan, error) {
	if w.Desk.Sitting().Day != "" {
		return nil, office.Problem{Code: "arrival.past"}
	}
	if err := w.ofThisOffice(from); err != nil {
		return nil, err
	}
	everything := &work{View: w.View}
	for _, f := range first(w.Catalog.PersonalFields()) {
		everything.personal = append(everything.personal, f.Name)
	}
	mine, err := everything.exchange()
	if err != nil {
		return nil, err
	}
	p := &plan{stamp: stampOf(w.Seq, string(w.Day)), category: map[string]string{}, here: map[string]office.Record{}, there: map[string]office.Record{}, ours: mine, theirs: w.aliased(mine, from.content), files: from.files}
	for _, side := range []struct {
		of   exchange.File
		into map[string]office.Record
	}{{p.theirs, p.there}, {p.ours, p.here}} {
		for id, category := range side.of.Categories {
			for _, r := range category.Records {
				p.category[r.ID], side.into[r.ID] = id, r
			}
		}
	}
	how := manners(w.Catalog, func(id string) string { return p.category[id] })
	here := flatState(p.ours, w.Catalog)
	base, err := w.base(here, from.id, from.rests, how)
	if err != nil {
		return nil, err
	}
	_, p.common = base(merge.Key{Subject: office.SubjectOffice})
	there := flatState(p.theirs, w.Catalog)
	for id := range w.missingCategories(from.content) {
		k := merge.Key{Subject: office.SubjectCategory, ID: id}
		there[k] = here[k] // a program that does not know it says nothing of it
	}
	for _, m := range merge.Meet(base, here, there, how, w.deletedHere) {
		one := planned{Meeting: m, choice: choices.of(m.Key, merge.Exists, m.State), category: p.category[m.ID]}
		if m.Subject == office.SubjectCategory {
			one.category = m.ID
		}
		for i, f := range m.Fields {
			if f.Name == merge.Exists {
				continue
			}
			switch choices.of(m.Key, f.Name, f.State) {
			case theirs:
				if f.State != merge.Changed {
					f.Value = f.Theirs
				}
			default:
				f.Value = f.Ours
			}
			if m.Fields[i].Value = f.Value; f.Value != f.Ours {
				one.taken = append(one.taken, f)
			}
		}
		if len(one.taken) == 1 && one.taken[0].Name == updatedField && len(m.Fields) > 1 {
			one.taken = nil // nothing of what they changed last is taken
		}
		p.things = append(p.things, one)
	}
	return p, w.judge(p)
}

func first[A, B any](a A, _ B) A { return a }

// missingCategories are those that a bundle says nothing of.
func (w *work) missingCategories(ex exchange.File) map[string]bool {
	missing := map[string]bool{}
	for _, id := range w.Catalog.IDs() {
		if _, has := ex.Categories[id]; !has {
			missing[id] = true
		}
	}
	return missing
}

// deletedHere tells whether a thing was here once and was deleted.
func (w *work) deletedHere(k merge.Key) bool {
	switch k.Subject {
	case office.SubjectRecord:
		r, err := w.Tx.Record(k.ID)
		return err == nil && r.Deleted
	case office.SubjectDirective:
		d, err := w.Tx.Directive(k.ID)
		return err == nil && d.Withdrawn
	case office.SubjectLetter:
		l, err := w.Tx.Letter(k.ID)
		return err == nil && l.Discarded
	}
	return false
}

// aliased is the content of a bundle in which what both made on their own, and is one thing all the same, has our id: the one entry
// of a category that has one, and a directive that was registered on both sides.
func (w *work) aliased(mine, ex exchange.File) exchange.File {
	categories := map[string]exchange.Category{}
	for id, given := range ex.Categories {
		category, known := w.Catalog.Category(id)
		if known && category.Shape == catalog.Single && len(given.Records) == 1 && len(mine.Categories[id].Records) == 1 {
			given.Records = slices.Clone(given.Records)
			given.Records[0].ID = mine.Categories[id].Records[0].ID
		}
		categories[id] = given
	}
	ex.Categories = categories
	renamed := map[string]string{}
	ex.Directives = slices.Clone(ex.Directives)
	for i, d := range ex.Directives {
		if slices.ContainsFunc(mine.Directives, func(o office.Directive) bool { return o.ID == d.ID }) {
			continue
		}
		if same, err := desk.SameDirective(w.Tx, d); err == nil && same.ID != "" && same.ID != d.ID {
			renamed[d.ID], ex.Directives[i].ID = same.ID, same.ID
		}
	}
	ex.Letters = slices.Clone(ex.Letters)
	for i, l := range ex.Letters {
		if id, is := renamed[l.Directive]; is {
			ex.Letters[i].Directive = id
		}
	}
	return ex
}

// judge makes the records as they would be stored and refuses what could not stand beside what would stand there then.
func (w *work) judge(p *plan) error {
	for i := range p.things {
		one := &p.things[i]
		switch {
		case !one.changes():
		case one.Subject == office.SubjectRecord:
			if err := w.recordOf(p, one); err != nil {
				return err
			}
		case one.Subject == office.SubjectLetter && one.State == merge.New:
			one.refusal = w.numberTaken(p.letter(one.ID))
		case one.Subject == office.SubjectDirective && one.State == merge.Gone:
			if l, tied := w.LetterFor(one.ID); tied {
				one.refusal = office.Problems{{Code: "arrival.tied", Args: office.Args{"memo": l.Memo}}}
			}
		}
	}
	w.renumber(p)
	for again := true; again; {
		again = false
		var records []office.Record
		for i := range p.things {
			if one := &p.things[i]; one.Subject == office.SubjectRecord && one.changes() {
				records = append(records, one.record)
			}
		}
		if len(records) == 0 {
			break
		}
		beside, err := w.Beside(records...)
		if err != nil {
			return err
		}
		for i := range p.things {
			one := &p.things[i]
			if one.Subject != office.SubjectRecord || !one.changes() {
				continue
			}
			category, err := w.Category(one.category)
			if err != nil {
				return err
			}
			if err := beside.MayStand(category, one.record, nil); err != nil {
				ps, is := office.AsProblems(err)
				if !is {
					return err
				}
				one.refusal, again = ps, true
			}
		}
	}
	p.refused = 0
	for i := range p.things {
		if len(p.things[i].refusal) > 0 {
			p.refused++
		}
	}
	return nil
}

// numberTaken says where a letter's number is another letter's here: two letters never have one.
func (w *work) numberTaken(l office.Letter) office.Problems {
	from, to := l.Numbers()
	for _, other := range w.Letters {
		first, last := other.Numbers()
		if from > 0 && first > 0 && other.ID != l.ID && first <= to && from <= last && desk.SameFileCode(other.FileCode, l.FileCode) {
			return office.Problems{{Code: "arrival.number", Field: "serial", Args: office.Args{
				"memo": office.FormatMemo(l.FileCode, max(first, from)), "subject": desk.LetterName(other.Letter), "date": other.IssuedOn}}}
		}
	}
	return nil
}

func (p *plan) letter(id string) office.Letter {
	at := slices.IndexFunc(p.theirs.Letters, func(l office.Letter) bool { return l.ID == id })
	if at < 0 {
		return office.Letter{}
	}
	return p.theirs.Letters[at]
}

// recordOf makes the record as it would be stored, all but its revision numbers.
func (w *work) recordOf(p *plan, one *planned) error {
	their := p.there[one.ID]
	if one.State == merge.New || one.State == merge.Conflict && one.Fields[0].Name == merge.Exists && one.Fields[0].Ours == "" {
		one.record = their
		one.record.Category, one.record.Deleted = one.category, false
		one.record.Attachments = slices.Clone(their.Attachments)
		rename(one.record.Attachments)
		return nil
	}
	now, err := w.Tx.Record(one.ID)
	if err != nil {
		return err
	}
	r := now
	if one.State == merge.Gone || one.Fields[0].Name == merge.Exists {
		r.Deleted = true
		one.record = r
		return nil
	}
	r.Values = map[string]string{}
	for name, v := range now.Values {
		r.Values[name] = v
	}
	for _, f := range one.taken {
		switch f.Name {
		case filesField:
			r.Attachments = slices.Clone(their.Attachments)
			rename(r.Attachments)
		case updatedField:
			day, who, _ := strings.Cut(f.Value, " ")
			r.UpdatedOn, r.UpdatedBy = office.Date(day), who
		case confirmedField:
			r.ConfirmedOn = office.Date(f.Value)
		case portalField:
			r.PortalOn = office.Date(f.Value)
		case pageField:
			r.PortalURL = f.Value
		case lookedField:
			r.Unchecked = f.Value == ""
		case checkedField:
			r.Checked = nil
			if day, who, _ := strings.Cut(f.Value, " "); f.Value != "" {
				r.Checked = &office.Checked{By: who, On: office.Date(day)}
			}
		default:
			if r.Values[f.Name] = f.Value; f.Value == "" {
				delete(r.Values, f.Name)
			}
		}
	}
	one.record = r
	return nil
}

// renumber gives numbers that no two may have to those that have one of another: whichever is the later made goes behind the list, so
// that it comes out the same at both offices.
func (w *work) renumber(p *plan) {
	for _, category := range w.Catalog.All() {
		u := category.Unique
		at := map[string]int{}
		for i := range p.things {
			if one := &p.things[i]; one.category == category.ID && one.Subject == office.SubjectRecord && one.changes() {
				at[one.ID] = i
			}
		}
		if u == nil || len(at) == 0 {
			continue
		}
		var all []office.Record
		for _, r := range w.Book.Live(category.ID) {
			if _, touched := at[r.ID]; !touched {
				all = append(all, r)
			}
		}
		for _, i := range at {
			if r := p.things[i].record; !r.Deleted {
				all = append(all, r)
			}
		}
		slices.SortFunc(all, func(a, b office.Record) int { return strings.Compare(a.ID, b.ID) })
		last := map[string]int64{}
		for _, r := range all {
			last[r.Values[u.Within]] = max(last[r.Values[u.Within]], catalog.NumberIn(r, u.Field))
		}
		for _, clash := range category.Taken(all) {
			r := all[clash.Index]
			last[r.Values[u.Within]]++
			next := strconv.FormatInt(last[r.Values[u.Within]], 10)
			i, touched := at[r.ID]
			if !touched {
				i, r.Values = len(p.things), maps.Clone(r.Values)
				met := merge.Met{Name: u.Field, Ours: r.Values[u.Field], Theirs: next, Value: next, State: merge.Changed}
				p.things = append(p.things, planned{
					Meeting:  merge.Meeting{Key: merge.Key{Subject: office.SubjectRecord, ID: r.ID}, State: merge.Changed, Fields: []merge.Met{met}},
					category: category.ID, taken: []merge.Met{met}, record: r,
				})
			} else {
				p.things[i].record.Values = maps.Clone(p.things[i].record.Values)
			}
			one := &p.things[i]
			one.notes = append(one.notes, w.Desk.Say("import.numbered", office.Args{
				"came": catalog.NumberIn(r, u.Field), "number": last[r.Values[u.Within]]}))
			one.record.Values[u.Field] = next
		}
	}
}
