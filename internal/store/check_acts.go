package store

import (
	"encoding/binary"

	"batayandesk/internal/office"
)

// actsCheck compares the acts with each other and with the revisions, which must come after them.
type actsCheck struct {
	schema uint64
	all    map[uint64]office.Act
	last   office.Act  // the one before the next
	broken bool        // one is wrong; what would be said of those after it is said of it
	latest office.Date // of the revisions met
	found  []Finding
}

func (c *actsCheck) add(no uint64) {
	c.found = append(c.found, Finding{FoundChain, bucketActs + "/" + readable(actKey(no))})
}

// act takes the next act, in order of number: numbers and revisions follow those of the act before, and the
// stacks follow from it.
func (c *actsCheck) act(key string, value []byte) {
	no := c.last.No + 1
	if key != actKey(no) {
		c.add(no)
		c.broken = true
		if len(key) == 8 {
			no = binary.BigEndian.Uint64([]byte(key))
		}
	}
	a, ok := parseAct(no, value)
	if !c.broken {
		undo, redo, err := stacks(a, c.last, c.at)
		if !ok || a.First != c.last.Last+1 || a.Last < a.First || err != nil || a.Undo != undo || a.Redo != redo {
			c.broken = true
			c.add(no)
		}
	}
	a.Words = office.Text{}
	c.all[no], c.last = a, a
}

func (c *actsCheck) at(no uint64) (office.Act, error) { return c.all[no], nil }

// revision compares a revision with the act it names.
func (c *actsCheck) revision(r office.Revision) {
	if c.schema < 2 {
		return
	}
	c.latest = max(c.latest, r.Day)
	a, ok := c.all[r.Act]
	stamped := r.Seq != a.First || (a.Day == r.Day && a.At == r.At && a.Actor == r.Actor && a.Reason == r.Reason)
	if !ok || r.Seq < a.First || r.Seq > a.Last || !stamped || (r.Seq == a.Last && a.Latest != c.latest) {
		c.add(r.Act)
	}
}

// end tells whether the last act ends with the last revision, at seq.
func (c *actsCheck) end(seq uint64) {
	if c.schema > 1 && !c.broken && c.last.Last != seq {
		c.add(c.last.No + 1)
	}
}
