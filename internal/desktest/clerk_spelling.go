package desktest

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/spelling"
)

// saySpelling has the office say something of spelling, or puts a word of a record right.
func (c *Clerk) saySpelling() error {
	word := []string{"সরকারী", "একাডেমী", "উপরোক্ত"}[c.Choose("word", 3)]
	var err error
	switch c.Choose("what of spelling", 6) {
	case 0:
		_, err = c.Spellings.Unlearn(spelling.WordIn{Word: word})
	case 1:
		_, err = c.Spellings.Pair(spelling.PairIn{Wrong: word, Right: word + "ই"})
	case 2:
		_, err = c.Spellings.Unpair(spelling.WordIn{Word: word})
	case 3:
		_, err = c.Spellings.Switch(spelling.SwitchIn{Off: c.sometimes("off", 2)})
	case 4:
		_, err = c.mendWord()
	default:
		_, err = c.Spellings.Learn(spelling.WordIn{Word: word})
	}
	return err
}

// mendWord puts the first word right that a category has to look at.
func (c *Clerk) mendWord() (spelling.CategoryMarks, error) {
	marks, err := c.Spellings.Category(desk.CategoryIn{Category: "notices"})
	if err != nil || len(marks.Rows) == 0 {
		return marks, err
	}
	row := marks.Rows[0]
	return c.Spellings.Mend(spelling.RespellIn{Category: "notices", Record: row.Record, Field: row.Field, Word: row.Word, Right: row.Right[0], Base: row.Revision})
}
