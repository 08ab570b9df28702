package spelling

import (
	"maps"
	"sync"

	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/spell"
)

// checker is made anew when the office has changed.
type checker struct {
	mu   sync.Mutex
	seen *desk.Snapshot // the office that it is of: another file may have got as far
	is   *spell.Checker
}

// maxNamed is how many officers are known by name; a longer list is no office's.
const maxNamed = 5000

// of is the checker of an office: with its words and pairs, and the names that it has.
func (k *checker) of(w *desk.View) *spell.Checker {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.is != nil && k.seen == w.Snapshot {
		return k.is
	}
	o := w.Office
	names := append([]string{o.NameBN, o.UpazilaBN, o.DistrictBN, o.DivisionBN, o.AddressBN, o.Superior.NameBN, o.Signatory.NameBN}, o.Letterhead...)
	names = append(names, o.Signatory.Lines...)
	for _, below := range o.Subordinates {
		names = append(names, below.NameBN)
	}
	for i, r := range w.Book.Live(desk.OfficersCategory) {
		if i == maxNamed {
			break
		}
		names = append(names, r.Values["name_bn"])
	}
	pairs := make([]spell.Pair, len(o.Overlay.Spelling.Pairs))
	for i, p := range o.Overlay.Spelling.Pairs {
		pairs[i] = spell.Pair{Wrong: p.Wrong, Right: []string{p.Right}, Family: spell.Own}
	}
	k.is, k.seen = spell.New(o.Overlay.Spelling.Words, names, pairs), w.Snapshot
	return k.is
}

// Category looks at all records of a category. Nothing is stored.
func (s *Spellings) Category(in desk.CategoryIn) (marks CategoryMarks, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Look(func(w *desk.View) error {
		marks, err = s.ofCategory(w, in.Category)
		return err
	})
	return marks, err
}

func (s *Spellings) ofCategory(w *desk.View, id string) (marks CategoryMarks, err error) {
	marks.Rows = []MarkRow{}
	category, err := w.Category(id)
	if marks.Off = w.Office.Overlay.Spelling.Off; err != nil || marks.Off {
		return marks, err
	}
	c, families := s.checker.of(w), spell.Families()
	for _, r := range w.Book.Live(id) {
		title := ""
		for i := range category.Fields {
			f := &category.Fields[i]
			value := r.Values[f.Name]
			if value == "" || !f.Spelled() {
				continue
			}
			seen := map[string]bool{}
			for _, found := range c.Check(value) {
				if seen[found.Word] {
					continue
				}
				seen[found.Word] = true
				if len(marks.Rows) == desk.MaxRows {
					marks.More++
					continue
				}
				if title == "" {
					title = category.EffectiveTitle(r, w.Book.Env(id))
				}
				marks.Rows = append(marks.Rows, MarkRow{
					Record: r.ID, Title: title, Field: f.Name, Label: f.Label.In(s.d.Lang()), Word: found.Word, Right: found.Right,
					Why: why(families[found.Family], s.d.Lang()), Revision: r.Revision,
				})
			}
		}
	}
	return marks, nil
}

// Mend writes a word of a field of a record otherwise, wherever it stands there: one act. What Records.Save would refuse is refused;
// store.stale where somebody saved in between.
func (s *Spellings) Mend(in RespellIn) (marks CategoryMarks, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Act(func(w *desk.View) error {
		category, err := w.Category(in.Category)
		if err != nil {
			return err
		}
		r, err := w.Tx.Record(in.Record)
		if err != nil {
			return err
		}
		f, known := category.Field(in.Field)
		if !known || !f.Spelled() || r.Category != category.ID || r.Deleted || in.Right == "" {
			return office.Problem{Code: "record.category", Args: office.Args{"id": in.Category}}
		}
		values := maps.Clone(r.Values)
		values[in.Field] = spell.Replace(values[in.Field], in.Word, in.Right)
		if values[in.Field] != r.Values[in.Field] {
			canonical, refused := category.Canonical(values)
			r.Values = canonical
			if err := w.MayStand(category, r, refused); err != nil {
				return err
			}
			told := office.Problem{Code: "did.spelt", Args: office.Args{"title": category.EffectiveTitle(r, w.Book.Env(category.ID)), "word": in.Word, "right": in.Right}}
			w.Tx.Say(office.Text{BN: told.In(office.Bengali), EN: told.In(office.English)})
			change, err := s.d.Stamp(w.Tx, office.Typed)
			if err != nil {
				return err
			}
			if _, err := w.KeepContent(category, r, in.Base, change); err != nil {
				return err
			}
			marks.Text = told.In(s.d.Lang())
		}
		now, err := s.d.At(w.Tx)
		if err != nil {
			return err
		}
		said := marks.Text
		if marks, err = s.ofCategory(now, in.Category); err != nil {
			return err
		}
		nav, err := now.Nav()
		marks.Nav, marks.Text = &nav, said
		return err
	})
	return marks, err
}
