// Package spelling holds the verbs of spelling: what of a text could be written otherwise, and what the office says of it.
package spelling

import (
	"cmp"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/spell"
)

// Bound are the structs whose exported methods the page may call.
func Bound(d *desk.Desk) []any { return []any{&Spellings{d: d}} }

// Spellings look at texts; what they find is a suggestion. Source: internal/spell/README.md › Words.
type Spellings struct {
	d       *desk.Desk
	checker checker
}

// View is what the office says of spelling.
func (s *Spellings) View() (view SpellingView, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Look(func(w *desk.View) error {
		view, err = viewOf(w)
		return err
	})
	return view, err
}

func viewOf(w *desk.View) (SpellingView, error) {
	o, revision, err := w.Tx.Office()
	if err != nil {
		return SpellingView{}, err
	}
	own := o.Overlay.Spelling
	view := SpellingView{Off: own.Off, Words: desk.NonNil(slices.Clone(own.Words)), Pairs: []PairRow{}, Revision: revision}
	slices.SortFunc(view.Words, func(a, b string) int {
		return cmp.Or(slices.Compare(bangla.SortKey(a), bangla.SortKey(b)), strings.Compare(a, b))
	})
	for _, p := range own.Pairs {
		view.Pairs = append(view.Pairs, PairRow{Wrong: p.Wrong, Right: p.Right, Why: p.Why})
	}
	families, lang := spell.Families(), w.Desk.Lang()
	list := spell.Pairs()
	view.List = make([]PairRow, len(list))
	for i, p := range list {
		f := families[p.Family]
		view.List[i] = PairRow{Wrong: p.Shown(), Right: strings.Join(p.Right, " / "), Why: why(f, lang), Source: office.Text{BN: f.SourceBN, EN: f.SourceEN}.In(lang)}
	}
	return view, nil
}

func why(f spell.Family, lang office.Lang) string { return office.Text{BN: f.BN, EN: f.EN}.In(lang) }

// maxTexts is how many texts one question looks at.
const maxTexts = 200

// Check looks at texts as they are typed. Nothing is stored.
func (s *Spellings) Check(in SpellingIn) (marks SpellingMarks, err error) {
	defer s.d.Recovered(&err)
	marks.Texts = [][]SpellMark{}
	err = s.d.Look(func(w *desk.View) error {
		if marks.Off = w.Office.Overlay.Spelling.Off; marks.Off {
			return nil
		}
		c := s.checker.of(w)
		for i, text := range in.Texts {
			if i == maxTexts {
				break
			}
			marks.Texts = append(marks.Texts, marksOf(c, text, s.d.Lang()))
		}
		return nil
	})
	return marks, err
}

func marksOf(c *spell.Checker, text string, lang office.Lang) []SpellMark {
	families := spell.Families()
	all := []SpellMark{}
	for _, f := range c.Check(text) {
		all = append(all, SpellMark{From: f.From, To: f.To, Word: f.Word, Right: f.Right, Why: why(families[f.Family], lang)})
	}
	return all
}

// Learn says that a word is right as it is, in every text of the office from now on.
func (s *Spellings) Learn(in WordIn) (view SpellingView, err error) {
	defer s.d.Recovered(&err)
	word := bangla.NormaliseLine(in.Word)
	if word == "" {
		return view, office.Problem{Code: "office.needed", Field: "word"}
	}
	return s.change("did.word_learnt", word, func(own *office.Spelling) error {
		if !slices.Contains(own.Words, word) {
			own.Words = append(own.Words, word)
		}
		return nil
	})
}

// Unlearn takes that back.
func (s *Spellings) Unlearn(in WordIn) (view SpellingView, err error) {
	defer s.d.Recovered(&err)
	word := bangla.NormaliseLine(in.Word)
	return s.change("did.word_unlearnt", word, func(own *office.Spelling) error {
		own.Words = slices.DeleteFunc(own.Words, func(w string) bool { return w == word })
		return nil
	})
}

// Pair adds a pair to the office's list, or changes one. The problems are office.needed and spelling.same.
func (s *Spellings) Pair(in PairIn) (view SpellingView, err error) {
	defer s.d.Recovered(&err)
	p := office.SpellingPair{Wrong: bangla.NormaliseLine(in.Wrong), Right: bangla.NormaliseLine(in.Right), Why: bangla.NormaliseLine(in.Why)}
	for field, value := range map[string]string{"wrong": p.Wrong, "right": p.Right} {
		if value == "" {
			err = office.Problem{Code: "office.needed", Field: field}
		}
	}
	if err == nil && p.Wrong == p.Right {
		err = office.Problem{Code: "spelling.same", Field: "right"}
	}
	if err != nil {
		return view, err
	}
	return s.change("did.pair", p.Wrong+" → "+p.Right, func(own *office.Spelling) error {
		own.Words = slices.DeleteFunc(own.Words, func(w string) bool { return w == p.Wrong })
		at := slices.IndexFunc(own.Pairs, func(q office.SpellingPair) bool { return q.Wrong == cmp.Or(in.Old, p.Wrong) })
		if at < 0 {
			own.Pairs = append(own.Pairs, p)
			return nil
		}
		own.Pairs[at] = p
		for i := len(own.Pairs) - 1; i >= 0; i-- { // it may have become what another is
			if i != at && own.Pairs[i].Wrong == p.Wrong {
				own.Pairs = slices.Delete(own.Pairs, i, i+1)
			}
		}
		return nil
	})
}

// Unpair takes a pair off the office's list.
func (s *Spellings) Unpair(in WordIn) (view SpellingView, err error) {
	defer s.d.Recovered(&err)
	return s.change("did.unpaired", in.Word, func(own *office.Spelling) error {
		own.Pairs = slices.DeleteFunc(own.Pairs, func(p office.SpellingPair) bool { return p.Wrong == in.Word })
		return nil
	})
}

// Switch says whether spelling is looked at.
func (s *Spellings) Switch(in SwitchIn) (view SpellingView, err error) {
	defer s.d.Recovered(&err)
	code := "did.spelling_on"
	if in.Off {
		code = "did.spelling_off"
	}
	return s.change(code, "", func(own *office.Spelling) error {
		own.Off = in.Off
		return nil
	})
}

// change stores what alter makes of the office's spelling as one act, and answers with it as it is then.
func (s *Spellings) change(code, title string, alter func(*office.Spelling) error) (view SpellingView, err error) {
	err = s.d.Act(func(w *desk.View) error {
		o, base, err := w.Tx.Office()
		if err != nil {
			return err
		}
		before := o.Overlay.Spelling
		own := office.Spelling{Off: before.Off, Words: slices.Clone(before.Words), Pairs: slices.Clone(before.Pairs)}
		if err := alter(&own); err != nil {
			return err
		}
		if own.Off == before.Off && slices.Equal(own.Words, before.Words) && slices.Equal(own.Pairs, before.Pairs) {
			view, err = viewOf(w)
			return err
		}
		args := office.Args{}
		if title != "" {
			args["title"] = title
		}
		told := office.Problem{Code: code, Args: args}
		w.Tx.Say(office.Text{BN: told.In(office.Bengali), EN: told.In(office.English)})
		change, err := s.d.Stamp(w.Tx, office.Typed)
		if err != nil {
			return err
		}
		o.Overlay.Spelling = own
		if _, err := s.d.KeepOffice(w.Tx, o, base, change); err != nil {
			return err
		}
		now, err := s.d.At(w.Tx)
		if err != nil {
			return err
		}
		if view, err = viewOf(now); err != nil {
			return err
		}
		nav, err := now.Nav()
		view.Nav, view.Before, view.Text = &nav, base, told.In(s.d.Lang())
		return err
	})
	return view, err
}
