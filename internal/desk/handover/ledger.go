package handover

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"batayandesk/internal/desk"
	"batayandesk/internal/exchange"
	"batayandesk/internal/merge"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// The ledger of hand-overs lies in the office file, in no revision: which bundles were made of this office and which were taken
// into it, each by the head of the digest of its content. From it a bundle says what it rests on, and a bundle that comes finds
// the state that both offices went on from.
//
// Source: internal/bundle/README.md › Hand-overs.

const (
	ledgerKey = "handovers"
	// keptContent begins the key of the content of a bundle that was taken in and that the office did not become as a whole.
	keptContent = "handover/"
	// maxHandovers bounds the ledger, maxContents how many contents are kept beside it.
	maxHandovers, maxContents = 200, 6
	// bundleIDLength is how many digits of the digest of its content name a bundle.
	bundleIDLength = 16
)

// handed is a line of the ledger: a bundle, and the revision after which the office was, or had become, what it says.
type handed struct {
	ID   string      `json:"id"`
	Day  office.Date `json:"day"`
	Seq  uint64      `json:"seq"`
	Act  uint64      `json:"act,omitempty"`  // that took it in; 0 where it was made here
	Kept bool        `json:"kept,omitempty"` // its content is kept, for the office is not the same as it
}

// bundleID names a bundle by its content.
func bundleID(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])[:bundleIDLength]
}

// ledger are the hand-overs that hold, oldest first: one that was taken back since is none.
func ledger(tx *store.Tx) (all []handed, err error) {
	text, err := tx.Meta(ledgerKey)
	if err != nil || text == "" {
		return nil, err
	}
	if json.Unmarshal([]byte(text), &all) != nil {
		return nil, nil // another program's; then nothing is known
	}
	first := uint64(0)
	for _, h := range all {
		if h.Act > 0 && (first == 0 || h.Act < first) {
			first = h.Act
		}
	}
	if first == 0 {
		return all, nil
	}
	undone, err := takenBack(tx, first)
	return slices.DeleteFunc(all, func(h handed) bool { return undone[h.Act] }), err
}

// takenBack are the acts from a number on that are taken back now: by the last of those that reverse them, or one another.
func takenBack(tx *store.Tx, from uint64) (map[uint64]bool, error) {
	undone, reverses := map[uint64]bool{}, map[uint64]uint64{}
	last, err := tx.LastAct()
	if err != nil {
		return nil, err
	}
	for no := from; no <= last.No; no++ {
		a, err := tx.Act(no)
		if err != nil {
			return nil, err
		}
		if a.Reverses == 0 {
			continue
		}
		reverses[no] = a.Reverses
		root, steps := no, 0
		for ; reverses[root] != 0; steps++ {
			root = reverses[root]
		}
		undone[root] = steps%2 == 1
	}
	return undone, nil
}

// note adds a hand-over. One that is noted already as it is stays in its place.
func note(tx *store.Tx, h handed) error {
	all, err := ledger(tx)
	if err != nil {
		return err
	}
	same := func(is handed) bool { return is.ID == h.ID && is.Seq == h.Seq && is.Day == h.Day }
	if slices.ContainsFunc(all, same) {
		return nil
	}
	all = slices.DeleteFunc(all, func(is handed) bool { return is.ID == h.ID })
	all = append(all, h)
	if len(all) > maxHandovers {
		all = all[len(all)-maxHandovers:]
	}
	text, err := json.Marshal(all)
	if err != nil {
		return err
	}
	return tx.SetMeta(ledgerKey, string(text))
}

// keepContent keeps the content of a bundle beside the ledger, and forgets the oldest.
func keepContent(tx *store.Tx, id string, content []byte) error {
	all, err := ledger(tx)
	if err != nil {
		return err
	}
	kept := 0
	for _, h := range slices.Backward(all) {
		if !h.Kept || h.ID == id {
			continue
		}
		if kept++; kept >= maxContents {
			if err := tx.SetMeta(keptContent+h.ID, ""); err != nil {
				return err
			}
		}
	}
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestSpeed)
	if err != nil {
		return err
	}
	if _, err := w.Write(content); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return tx.SetMeta(keptContent+id, packed.String())
}

// rests are the bundles that the office rests on, as a bundle of it names them: all hand-overs but those of the very state that
// is packed, so that the same state makes the same bundle however often.
func (w *work) rests(id string) (string, error) {
	all, err := ledger(w.Tx)
	var ids []string
	for _, h := range all {
		if made := h.Act == 0; h.ID != id && !(made && h.Seq == w.Seq && h.Day == w.Day) {
			ids = append(ids, h.ID)
		}
	}
	return strings.Join(ids, " "), err
}

// base is the state that this office and a bundle both went on from: the last hand-over that both know. Where each took in the
// other's, it is what came of both. A bundle that knows of none of ours has no base.
func (w *work) base(ours merge.States, id, rests string, how merge.Manners) (merge.Base, error) {
	all, err := ledger(w.Tx)
	if err != nil {
		return nil, err
	}
	theirs := append(strings.Fields(rests), id)
	if len(theirs) > 4*maxHandovers {
		theirs = theirs[len(theirs)-4*maxHandovers:]
	}
	var known []handed // in our order
	for _, h := range all {
		if slices.Contains(theirs, h.ID) {
			known = append(known, h)
		}
	}
	if len(known) == 0 {
		return merge.NoBase, nil
	}
	place := func(h handed) int { return slices.Index(theirs, h.ID) }
	last := known[len(known)-1] // in our order
	other := slices.MaxFunc(known, func(a, b handed) int { return place(a) - place(b) })
	state, found, err := w.stateThen(ours, last)
	if err != nil || !found {
		return merge.NoBase, err
	}
	if other.ID == last.ID {
		return merge.Of(state), nil
	}
	second, found, err := w.stateThen(ours, other)
	if err != nil || !found {
		return merge.Of(state), err
	}
	root := merge.NoBase
	for _, h := range slices.Backward(known) { // before both, on both sides
		if at := slices.Index(known, h); at < slices.Index(known, other) && place(h) < place(last) {
			if before, found, err := w.stateThen(ours, h); err != nil {
				return nil, err
			} else if found {
				root = merge.Of(before)
			}
			break
		}
	}
	return merge.Both(root, state, second, how), nil
}

// stateThen is what a bundle of the ledger says; found is false where it is not kept any more.
func (w *work) stateThen(ours merge.States, h handed) (state merge.States, found bool, err error) {
	if !h.Kept {
		state, err = w.flatThen(ours, h.Seq, h.Day)
		return state, err == nil, err
	}
	packed, err := w.Tx.Meta(keptContent + h.ID)
	if err != nil || packed == "" {
		return nil, false, err
	}
	content, err := desk.ReadAll(flate.NewReader(strings.NewReader(packed)), maxExchange)
	if err != nil {
		return nil, false, nil // it is only a help
	}
	ex, err := exchange.ReadContent(bytes.NewReader(content), w.Desk.Env.Catalog, w.Desk.Known())
	if err != nil {
		return nil, false, nil // an older program's rules
	}
	return flatState(ex, w.Catalog), true, nil
}

// flatThen is the office as a flat state as it was after a revision, on a day: all that was stored since is looked up.
func (w *work) flatThen(now merge.States, seq uint64, day office.Date) (merge.States, error) {
	then := merge.States{}
	for k, fields := range now {
		then[k] = fields
	}
	type thing struct {
		subject office.Subject
		id      string
	}
	since := map[thing]bool{}
	err := w.Tx.RevisionsSince(seq, func(r office.Revision) error {
		since[thing{r.Subject, r.ID}] = true
		return nil
	})
	if err != nil {
		return nil, err
	}
	for t := range since {
		revisions, err := w.Tx.Revisions(t.subject, t.id)
		if err != nil {
			return nil, err
		}
		var was office.Revision
		for _, r := range revisions {
			if r.Seq <= seq && r.Day <= day {
				was = r
			}
		}
		if err := w.putThen(then, t.subject, t.id, was); err != nil {
			return nil, err
		}
	}
	return then, nil
}

// putThen puts one thing into a flat state as a revision has it; one without Body was not there.
func (w *work) putThen(then merge.States, subject office.Subject, id string, was office.Revision) error {
	key := merge.Key{Subject: subject, ID: id}
	delete(then, key)
	if subject == office.SubjectHolidays {
		for k := range then {
			if k.Subject == subject && string(k.ID[:4]) == id {
				delete(then, k)
			}
		}
	}
	if len(was.Body) == 0 {
		if subject == office.SubjectCategory {
			then[key] = merge.Fields{}
		}
		return nil
	}
	switch subject {
	case office.SubjectRecord:
		r, err := desk.RecordOf(was)
		if err != nil || r.Deleted {
			return err
		}
		then[key] = flatRecord(r)
	case office.SubjectCategory:
		var s office.CategoryState
		if err := json.Unmarshal(was.Body, &s); err != nil {
			return err
		}
		then[key] = flatCategory(s)
	case office.SubjectDirective:
		var d office.Directive
		if err := json.Unmarshal(was.Body, &d); err != nil || d.Withdrawn {
			return err
		}
		then[key] = flatNoun(d)
	case office.SubjectLetter:
		var l office.Letter
		if err := json.Unmarshal(was.Body, &l); err != nil || !l.Issued() || l.Discarded {
			return err
		}
		then[key] = flatLetter(l)
	case office.SubjectHolidays:
		list, err := desk.HolidaysOf(was)
		if err != nil {
			return err
		}
		for _, h := range list {
			then[merge.Key{Subject: subject, ID: string(h.Date)}] = flatNoun(h)
		}
	case office.SubjectOffice:
		var o office.Office
		if err := json.Unmarshal(was.Body, &o); err != nil {
			return err
		}
		then[key] = flatOffice(o)
	}
	return nil
}
