package duties

import (
	"cmp"
	"slices"

	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// byLastDay are the directives as the board has them: the open ones with the nearest last day first, those without one
// behind them, then the answered ones, newest first.
func (w *work) byLastDay() []office.Directive {
	standings := map[string]compliance.DirectiveStanding{}
	for _, dir := range w.Directives {
		standings[dir.ID] = w.standing(dir)
	}
	rank := func(dir office.Directive) (int, office.Date) {
		switch s := standings[dir.ID]; {
		case s.Answered != nil:
			return 2, ""
		case s.Until == "":
			return 1, ""
		default:
			return 0, s.Until
		}
	}
	ordered := slices.Clone(w.Directives)
	slices.SortStableFunc(ordered, func(a, b office.Directive) int {
		aRank, aDay := rank(a)
		bRank, bDay := rank(b)
		return cmp.Or(cmp.Compare(aRank, bRank), cmp.Compare(aDay, bDay))
	})
	return ordered
}

func (w *work) standing(dir office.Directive) compliance.DirectiveStanding {
	return compliance.BoardFrom(w.Book.Content(), w.Book.Standings(), dir)
}
