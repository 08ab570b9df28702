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
		standings[dir.ID] = w.Standing(dir)
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

// shown is the directive that the board shows: the one asked for, else the first in order.
func (w *work) shown(id string, ordered []office.Directive) (office.Directive, bool) {
	if id == "" && len(ordered) > 0 {
		return ordered[0], true
	}
	return w.Pick(id)
}
