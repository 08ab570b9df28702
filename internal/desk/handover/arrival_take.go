package handover

import (
	"context"
	"io"
	"maps"
	"slices"
	"strconv"

	"batayandesk/internal/desk"
	"batayandesk/internal/merge"
	"batayandesk/internal/office"
)

func stampOf(seq uint64, day string) string { return strconv.FormatUint(seq, 10) + "/" + day }

// progressThings is after how many things the job says how far it is, and hears that it was cancelled.
const progressThings = 100

// take stores what a plan changes, as one act, and notes the hand-over. The answer says what was done. Where nothing changes, only
// the hand-over is noted: from now on both rest on it.
func (w *work) take(ctx context.Context, from *arrived, p *plan, step desk.Progress) (done office.Problem, err error) {
	n := p.counts()
	done = office.Problem{Code: "did.bundle_taken", Args: office.Args{"day": from.day, "new": n.new, "changed": n.changed}}
	if n.gone > 0 {
		done.Code, done.Args["gone"] = "did.bundle_taken_gone", n.gone
	}
	change, err := w.Desk.Stamp(w.Tx, office.Imported)
	if err != nil {
		return done, err
	}
	t := &taking{work: w, plan: p, change: change, total: n.new + n.changed + n.gone, ctx: ctx, step: step}
	if t.total > 0 {
		w.Tx.Say(office.Text{BN: done.In(office.Bengali), EN: done.In(office.English)})
		if err := t.all(); err != nil {
			return done, err
		}
	} else {
		done = office.Problem{Code: "did.bundle_nothing"}
	}
	own, err := w.Tx.OwnAct()
	if err != nil {
		return done, err
	}
	return done, w.noteTaken(from, own.No)
}

// noteTaken notes a bundle in the ledger. Where the office is not what the bundle says, its content is kept.
func (w *work) noteTaken(from *arrived, act uint64) error {
	now, err := w.Desk.At(w.Tx)
	if err != nil {
		return err
	}
	after := &work{View: now}
	mine, err := after.exchange()
	if err != nil {
		return err
	}
	h := handed{ID: from.id, Day: now.Day, Seq: now.Seq, Act: act}
	how := manners(now.Catalog, func(string) string { return "" })
	h.Kept = len(merge.Meet(merge.NoBase, flatState(mine, now.Catalog), flatState(from.content, now.Catalog), how, func(merge.Key) bool { return false })) > 0
	if h.Kept {
		content, err := from.bag.Open("content.json")
		if err != nil {
			return err
		}
		raw, err := desk.ReadAll(content, maxExchange)
		if err != nil {
			return err
		}
		if err := keepContent(w.Tx, h.ID, raw); err != nil {
			return err
		}
	}
	return note(w.Tx, h)
}

// taking is a bundle being taken in.
type taking struct {
	*work
	plan   *plan
	change office.Change
	beside *desk.View // as if all records were stored
	ctx    context.Context
	step   desk.Progress
	done   int
	total  int
}

// all stores each thing in an order in which what others refer to comes first.
func (t *taking) all() error {
	var records []office.Record
	for i := range t.plan.things {
		if one := &t.plan.things[i]; one.Subject == office.SubjectRecord && one.changes() {
			records = append(records, one.record)
		}
	}
	var err error
	if t.beside, err = t.Beside(records...); err != nil {
		return err
	}
	rank := map[office.Subject]int{
		office.SubjectOffice: 1, office.SubjectHolidays: 2, office.SubjectCategory: 3, office.SubjectRecord: 5, office.SubjectDirective: 6, office.SubjectLetter: 7,
	}
	order := make([]*planned, 0, len(t.plan.things))
	for i := range t.plan.things {
		if t.plan.things[i].changes() {
			order = append(order, &t.plan.things[i])
		}
	}
	place := func(one *planned) int {
		if one.category == desk.OfficersCategory && one.Subject == office.SubjectRecord {
			return 4
		}
		return rank[one.Subject]
	}
	slices.SortStableFunc(order, func(a, b *planned) int { return place(a) - place(b) })
	years := map[int][]*planned{}
	for _, one := range order {
		if t.done%progressThings == 0 {
			if err := t.ctx.Err(); err != nil {
				return err
			}
			t.step(int64(t.done), int64(t.total), t.Desk.Say("import.phrase", office.Args{"done": t.done, "total": t.total}))
		}
		t.done++
		if one.Subject == office.SubjectHolidays {
			years[yearOf(one.ID)] = append(years[yearOf(one.ID)], one)
			continue
		}
		if err := t.one(one); err != nil {
			return err
		}
	}
	for _, year := range slices.Sorted(maps.Keys(years)) {
		if err := t.holidays(year, years[year]); err != nil {
			return err
		}
	}
	return t.ctx.Err()
}

func (t *taking) one(one *planned) error {
	switch one.Subject {
	case office.SubjectOffice:
		return t.office(one)
	case office.SubjectCategory:
		return t.state(one)
	case office.SubjectRecord:
		return t.record(one)
	case office.SubjectDirective:
		return t.directive(one)
	}
	return t.letter(one)
}

// files stores the bytes that a thing names.
func (t *taking) files(of ...office.Attachment) error {
	for _, a := range of {
		open := t.plan.files[a.SHA256]
		if open == nil {
			continue // it is here already, or the thing is refused by its name
		}
		if _, err := t.Tx.AttachmentSize(a.SHA256); err == nil {
			continue
		}
		data, err := open()
		if err != nil {
			return err
		}
		sha, _, err := t.Tx.PutAttachment(stoppable{t.ctx, data})
		if err != nil {
			return err
		}
		if sha != a.SHA256 {
			return office.Problem{Code: "store.damaged", Args: office.Args{"where": a.Name}}
		}
	}
	return desk.NowNamed(t.Tx, of)
}

// stoppable ends a reading when the job is cancelled.
type stoppable struct {
	ctx context.Context
	io.Reader
}

// Read reads on unless the job was cancelled.
func (s stoppable) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.Reader.Read(p)
}

func (t *taking) office(one *planned) error {
	now, rev, err := t.Tx.Office()
	if err != nil {
		return err
	}
	o, err := withFields(now, t.plan.theirs.Office, one.taken)
	if err != nil {
		return err
	}
	if sha := o.Print.EmblemSHA256; sha != "" {
		if err := t.files(office.Attachment{SHA256: sha, Name: emblemName}); err != nil {
			return err
		}
	}
	_, err = t.Desk.KeepOffice(t.Tx, o, rev, t.change)
	return err
}

func (t *taking) state(one *planned) error {
	now, err := t.Tx.CategoryState(one.ID)
	if err != nil {
		return err
	}
	s, err := withFields(now, t.plan.theirs.Categories[one.ID].State, one.taken)
	if err != nil {
		return err
	}
	_, err = t.Desk.KeepState(t.Tx, s, now.Revision, t.change)
	return err
}

func (t *taking) record(one *planned) error {
	r := one.record
	if err := t.files(r.Attachments...); err != nil {
		return err
	}
	category, err := t.Category(one.category)
	if err != nil {
		return err
	}
	base := 0
	their := t.plan.there[one.ID]
	if now, err := t.Tx.Record(r.ID); err == nil {
		base = now.Revision
		on, by, checked := r.UpdatedOn, r.UpdatedBy, r.Checked
		if one.State == merge.New || now.Deleted {
			r.Published, r.ContentRev = now.Published, now.ContentRev
		}
		if !r.SameContent(now) {
			if r, err = t.StampContent(category, r, base, t.change); err != nil {
				return err
			}
			if r.UpdatedOn, r.UpdatedBy, r.Checked = on, by, checked; r.Deleted {
				r.UpdatedOn, r.UpdatedBy = t.change.Day, t.change.Actor
			}
		}
		onPortal(&r, now, their, category.SamePublic(r, their))
	} else {
		r.Revision, r.ContentRev = 0, 1
		if r.Published > 0 {
			r.Published = 1
		}
	}
	_, err = t.beside.KeepRecord(category, r, base, t.change)
	return err
}

// onPortal says which state of a record is on the portal, after the day on which one was last put there was taken from the bundle:
// theirs, where it is what they put there.
func onPortal(r *office.Record, now, their office.Record, sameAsTheirs bool) {
	switch {
	case r.PortalOn == "" && now.PortalOn != "":
		r.Published = 0
	case their.Published == 0 || portalDay(their) != portalDay(*r):
	case sameAsTheirs && !their.Changed():
		r.Published = r.ContentRev
	case r.Published == 0 || now.PortalOn != r.PortalOn:
		r.Published = -1
	}
}

func (t *taking) directive(one *planned) error {
	var their office.Directive
	if at := slices.IndexFunc(t.plan.theirs.Directives, func(d office.Directive) bool { return d.ID == one.ID }); at >= 0 {
		their = t.plan.theirs.Directives[at]
	}
	now, err := t.Tx.Directive(one.ID)
	base := now.Revision
	d := now
	switch there := err == nil; {
	case one.State == merge.Gone || there && their.ID == "":
		d.Withdrawn = true
	case !there || now.Withdrawn:
		d, d.Withdrawn = their, false
	default:
		if d, err = withFields(now, their, one.taken); err != nil {
			return err
		}
	}
	rename(d.Attached)
	t.answeredByKnown(&d)
	if err := t.files(d.Files()...); err != nil {
		return err
	}
	_, err = t.Desk.KeepDirective(t.Tx, d, base, t.change)
	return err
}

// answeredByKnown lets the answers of a directive lead to letters that are here alone.
func (t *taking) answeredByKnown(d *office.Directive) {
	known := func(id string) bool {
		if _, is := t.Head(id); is {
			return true
		}
		return slices.ContainsFunc(t.plan.things, func(one planned) bool {
			return one.Subject == office.SubjectLetter && one.ID == id && one.changes()
		})
	}
	if d.Answer != nil && !known(d.Answer.Letter) {
		answer := *d.Answer
		answer.Letter, d.Answer = "", &answer
	}
	d.Interims = slices.Clone(d.Interims)
	for i, a := range d.Interims {
		if !known(a.Letter) {
			d.Interims[i].Letter = ""
		}
	}
}

func (t *taking) letter(one *planned) error {
	their := t.plan.letter(one.ID)
	now, err := t.Tx.Letter(one.ID)
	base, l := now.Revision, now
	switch there := err == nil; {
	case one.State == merge.Gone || there && their.ID == "":
		l.Discarded = true
	case !there || now.Discarded:
		if l, l.Discarded = their, false; l.PDF != nil && t.plan.files[l.PDF.SHA256] == nil {
			l.PDF = nil
			if there {
				l.PDF = now.PDF
			}
		}
	default:
		if l, err = withFields(now, their, one.taken); err != nil {
			return err
		}
	}
	rename(l.Signed)
	t.leadsToKnown(&l)
	files := l.Files()
	if l.PDF != nil {
		files = append(files, *l.PDF)
	}
	if err := t.files(files...); err != nil {
		return err
	}
	_, err = t.KeepLetter(l, base, t.change)
	return err
}

// leadsToKnown takes from a letter that came what leads to nothing here.
func (t *taking) leadsToKnown(l *office.Letter) {
	known := func(id string) bool {
		_, err := t.Tx.Letter(id)
		return err == nil || t.plan.letter(id).ID != ""
	}
	if l.Supersedes != "" && !known(l.Supersedes) {
		l.Supersedes, l.Corrects = "", false
	}
	if _, err := t.Tx.Directive(l.Directive); l.Directive != "" && err != nil {
		l.Directive = ""
	}
}

// holidays stores the list of a year with the days that change.
func (t *taking) holidays(year int, changed []*planned) error {
	list, rev, err := t.Tx.Holidays(year)
	if err != nil {
		return err
	}
	list = slices.Clone(list)
	for _, one := range changed {
		at := slices.IndexFunc(list, func(h office.Holiday) bool { return string(h.Date) == one.ID })
		from := slices.IndexFunc(t.plan.theirs.Holidays, func(h office.Holiday) bool { return string(h.Date) == one.ID })
		switch {
		case from < 0 && at >= 0:
			list = slices.Delete(list, at, at+1)
		case from < 0:
		case at < 0:
			list = append(list, t.plan.theirs.Holidays[from])
		default:
			if list[at], err = withFields(list[at], t.plan.theirs.Holidays[from], one.taken); err != nil {
				return err
			}
		}
	}
	slices.SortStableFunc(list, func(a, b office.Holiday) int {
		if a.Date < b.Date {
			return -1
		} else if a.Date > b.Date {
			return 1
		}
		return 0
	})
	_, err = t.Desk.KeepHolidays(t.Tx, year, list, rev, t.change)
	return err
}

// counts are how many things become new, other and deleted here, differ here alone, wait for a choice, and are refused.
func (p *plan) counts() (n counted) {
	for i := range p.things {
		switch one := &p.things[i]; {
		case len(one.refusal) > 0:
			n.refused++
		case one.changes() && one.State == merge.New:
			n.new++
		case one.changes() && (one.State == merge.Gone || one.record.Deleted):
			n.gone++
		case one.changes():
			n.changed++
		}
		switch p.things[i].State {
		case merge.Conflict:
			n.conflict++
		case merge.Here:
			n.here++
		}
	}
	return n
}

type counted struct{ new, changed, gone, here, conflict, refused int }
