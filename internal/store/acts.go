package store

import (
	"encoding/binary"
	"errors"

	"batayandesk/internal/office"
)

// Every transaction that stores a revision is one act. Acts lie in the order of their number, without gaps, and
// each names the tops of the undo and the redo stack after it, so that both stacks are walks back from the last
// act: what lies under an act on its stack is what was on top before it.

func actKey(no uint64) string { return string(binary.BigEndian.AppendUint64(nil, no)) }

func actBytes(a office.Act) []byte {
	var out []byte
	for _, text := range []string{string(a.Day), a.At, a.Actor, string(a.Reason), a.Words.BN, a.Words.EN, string(a.Latest)} {
		out = appendText(out, text)
	}
	fixed := uint64(0)
	if a.Fixed {
		fixed = 1
	}
	for _, n := range []uint64{a.First, a.Last, fixed, a.Reverses, a.Undo, a.Redo} {
		out = binary.AppendUvarint(out, n)
	}
	return out
}

func parseAct(no uint64, value []byte) (a office.Act, ok bool) {
	r := reader{rest: value}
	a.No = no
	a.Day, a.At, a.Actor, a.Reason = office.Date(r.text()), r.text(), r.text(), office.Reason(r.text())
	a.Words.BN, a.Words.EN = r.text(), r.text()
	a.Latest = office.Date(r.text())
	a.First, a.Last = r.number(), r.number()
	fixed := r.number()
	a.Fixed = fixed == 1
	a.Reverses, a.Undo, a.Redo = r.number(), r.number(), r.number()
	return a, !r.bad && len(r.rest) == 0 && fixed <= 1
}

// Say gives the act of this transaction its words. It may come before the first revision or after; of several the
// last counts. An act may go without.
func (tx *Tx) Say(words office.Text) { tx.act.Words = words }

// Fix makes the act of this transaction one that is never taken back.
// One cannot both be that and reverse another.
func (tx *Tx) Fix() { tx.act.Fixed = true }

// Reverse makes the act of this transaction the one that takes back the act with that number, where it lies on
// the undo stack, or that brings back what that act took back, where it lies on top of the redo stack. What lies
// above it on the undo stack is taken back with it. The error is ErrAct where it lies on neither. The revisions
// that do it are the caller's.
func (tx *Tx) Reverse(no uint64) error {
	if no == 0 {
		return ErrAct
	}
	before, err := tx.LastAct()
	if err != nil {
		return err
	}
	if _, _, err := stacks(office.Act{Reverses: no}, before, tx.actAt); err != nil {
		return err
	}
	tx.act.Reverses = no
	return nil
}

// inAct takes the revision seq into the act of this transaction, which the first one opens, and gives its number.
func (tx *Tx) inAct(seq uint64, ch office.Change) (no uint64, err error) {
	a := &tx.act
	if a.No == 0 {
		before, err := tx.LastAct()
		if err != nil {
			return 0, err
		}
		a.No, a.First, a.Latest = before.No+1, seq, before.Latest
		a.Day, a.At, a.Actor, a.Reason = ch.Day, ch.At, ch.Actor, ch.Reason
	}
	a.Last, a.Latest = seq, max(a.Latest, ch.Day)
	return a.No, nil
}

// storeAct stores the act of this transaction, if there is one.
func (tx *Tx) storeAct() error {
	own, err := tx.OwnAct()
	if err != nil || own.No == 0 {
		return err
	}
	tx.act = own
	return tx.store(bucketActs, actKey(tx.act.No), formCompact, 0, actBytes(tx.act))
}

// ownAct is the act of this transaction as it would be stored now.
func (tx *Tx) ownAct() (office.Act, error) {
	before, err := tx.LastAct()
	if err != nil {
		return office.Act{}, err
	}
	a := tx.act
	a.Undo, a.Redo, err = stacks(a, before, tx.actAt)
	return a, err
}

// OwnAct is the act of this transaction so far; its No is 0 before its first revision.
func (tx *Tx) OwnAct() (office.Act, error) {
	if tx.act.No == 0 {
		return office.Act{}, nil
	}
	return tx.ownAct()
}

// stacks gives the tops of the undo and the redo stack after act a, which follows before; at gives the act of a
// number, the zero act for 0. The error is ErrAct where a reverses what it cannot, or is fixed all the same.
func stacks(a, before office.Act, at func(no uint64) (office.Act, error)) (undo, redo uint64, err error) {
	switch x := a.Reverses; {
	case x == 0 && a.Fixed:
		return before.Undo, 0, nil
	case x == 0:
		return a.No, 0, nil
	case a.Fixed:
		return 0, 0, ErrAct
	case x == before.Redo:
		under, err := at(x - 1)
		return a.No, under.Redo, err
	}
	// The numbers on a stack fall from the top down.
	for top := before.Undo; top >= a.Reverses; {
		under, err := at(top - 1)
		if err != nil {
			return 0, 0, err
		}
		if top == a.Reverses {
			return under.Undo, a.No, nil
		}
		if under.Undo >= top {
			break
		}
		top = under.Undo
	}
	return 0, 0, ErrAct
}

// Act is the act with that number; ErrNotFound where there is none. The act of a transaction is there when the
// transaction has ended.
func (tx *Tx) Act(no uint64) (office.Act, error) {
	last, err := tx.count(bucketActs)
	if err != nil {
		return office.Act{}, err
	}
	if no == 0 || no > uint64(last) {
		return office.Act{}, ErrNotFound
	}
	return tx.actAt(no)
}

// actAt is the act with that number, which must be there, or the zero act for 0.
func (tx *Tx) actAt(no uint64) (office.Act, error) {
	if no == 0 {
		return office.Act{}, nil
	}
	value, _, err := tx.read(bucketActs, actKey(no))
	if err != nil && !errors.Is(err, ErrNotFound) {
		return office.Act{}, err
	}
	a, ok := parseAct(no, value)
	if err != nil || !ok {
		return office.Act{}, tx.damaged(bucketActs, actKey(no))
	}
	return a, nil
}

// LastAct is the newest act; the zero Act where there is none, as in a file of schema 1 that is only read.
func (tx *Tx) LastAct() (office.Act, error) {
	last, err := tx.count(bucketActs)
	if err != nil {
		return office.Act{}, err
	}
	return tx.actAt(uint64(last))
}

// Acts are the newest n acts with a number below before (0: of all), newest first.
func (tx *Tx) Acts(before uint64, n int) ([]office.Act, error) {
	last, err := tx.count(bucketActs)
	if err != nil {
		return nil, err
	}
	no := uint64(last)
	if before > 0 {
		no = min(no, before-1)
	}
	var all []office.Act
	for ; no > 0 && len(all) < n; no-- {
		a, err := tx.actAt(no)
		if err != nil {
			return nil, err
		}
		all = append(all, a)
	}
	return all, nil
}

// ActRevisions are the revisions of the act with that number, oldest first; ErrNotFound where there is none.
func (tx *Tx) ActRevisions(no uint64) ([]office.Revision, error) {
	a, err := tx.Act(no)
	if err != nil {
		return nil, err
	}
	var all []office.Revision
	for seq := a.First; seq <= a.Last; seq++ {
		s, err := tx.revision(seq)
		if err != nil {
			return nil, err
		}
		if s.Act != no {
			return nil, tx.damaged(bucketActs, actKey(no))
		}
		all = append(all, s.Revision)
	}
	return all, nil
}

// Touched calls fn for each thing that the act changed, once for each of its revisions and oldest first; category is that of a
// record. No state is read, so that it costs little also where an act changed a whole list.
func (tx *Tx) Touched(a office.Act, fn func(subject office.Subject, id, category string) error) error {
	for seq := a.First; seq > 0 && seq <= a.Last; seq++ {
		s, err := tx.unread(seq)
		if err != nil {
			return err
		}
		category := ""
		if s.Subject == office.SubjectRecord {
			h, err := tx.head(s.Subject, s.ID)
			if err != nil {
				return err
			}
			category = h.category
		}
		if err := fn(s.Subject, s.ID, category); err != nil {
			if err == ErrStop {
				return nil
			}
			return err
		}
	}
	return nil
}

// UndoStack are the acts that can be taken back, that of this transaction among them, from the top down and at most n
// of them.
func (tx *Tx) UndoStack(n int) ([]office.Act, error) {
	return tx.stack(n, func(a office.Act) uint64 { return a.Undo })
}

// RedoStack are the acts that can be brought back, each by the act that took it back, from the top down and at
// most n of them.
func (tx *Tx) RedoStack(n int) ([]office.Act, error) {
	return tx.stack(n, func(a office.Act) uint64 { return a.Redo })
}

func (tx *Tx) stack(n int, top func(office.Act) uint64) ([]office.Act, error) {
	own, err := tx.LastAct()
	if err == nil && tx.act.No != 0 {
		own, err = tx.ownAct()
	}
	if err != nil {
		return nil, err
	}
	state := own
	var all []office.Act
	for no := top(state); no > 0 && len(all) < n; no = top(state) {
		if no > state.No {
			return nil, tx.damaged(bucketActs, actKey(state.No)) // it would never end
		}
		a := own
		if no != own.No {
			if a, err = tx.actAt(no); err != nil {
				return nil, err
			}
		}
		all = append(all, a)
		if state, err = tx.actAt(no - 1); err != nil {
			return nil, err
		}
	}
	return all, nil
}
