package duties

import (
	"slices"

	"batayandesk/internal/compliance"
)

// Step is the next reason after a spot, or the last before it, within its category and across all of them in the order of
// the board; after the last comes the first. A reason that was mended meanwhile is no more: the one that stands in its
// place is next.
func (s *Boards) Step(in StepIn) (step Step, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		step = w.step(in)
		return nil
	})
	return step, err
}

func (w *work) step(in StepIn) Step {
	var with []compliance.Standing
	here := -1
	for _, s := range w.inBoardOrder(in.Directive) {
		if s.Category == in.Category {
			here = len(with)
		}
		if s.ReasonCount() > 0 || s.Category == in.Category {
			with = append(with, s)
		}
	}
	at := 0
	switch {
	case len(with) == 0:
		return Step{}
	case here >= 0:
		at = w.placeOf(with[here], in)
	case in.Back:
		here = 0 // before the first comes the last
		at = -1
	default:
		here = 0
	}
	for range len(with) + 1 {
		if n := with[here].ReasonCount(); at >= 0 && at < n {
			return w.stepAt(with[here], at, n)
		}
		if in.Back {
			here = (here + len(with) - 1) % len(with)
			at = with[here].ReasonCount() - 1
		} else {
			here = (here + 1) % len(with)
			at = 0
		}
	}
	return Step{}
}

// placeOf is the place of the reason that comes next in a category, before its first or after its last where it has none.
func (w *work) placeOf(s compliance.Standing, in StepIn) int {
	n := s.ReasonCount()
	same := func(r compliance.Reason) bool {
		return r.Record == in.Record && (in.Field == "" || r.Field == in.Field)
	}
	at := min(max(in.At, 0), n)
	near := s.FirstReasons(at + 1)
	switch {
	case in.Record == "" && in.Field == "" && in.At < 0: // from the table as a whole: its own first, or the category before
		if in.Back {
			return -1
		}
		return 0
	case at < len(near) && same(near[at]):
	default: // it is elsewhere now, or no more
		found := slices.IndexFunc(s.Reasons(), same)
		if found < 0 {
			if in.Back {
				return at - 1
			}
			return at
		}
		at = found
	}
	if in.Back {
		return at - 1
	}
	return at + 1
}

func (w *work) stepAt(s compliance.Standing, at, n int) Step {
	reasons := s.FirstReasons(at + 1)
	rows := w.Desk.ReasonRows(reasons[at : at+1])
	step := Step{Reason: &rows[0], Category: s.Category, At: at, Of: n}
	if category, known := w.Catalog.Category(s.Category); known {
		step.Label = category.LabelIn(w.Day.FiscalYear()).In(w.Desk.Lang())
	}
	return step
}

// inBoardOrder are the standings as the board shows them: the items of the directive, then the other categories.
func (w *work) inBoardOrder(directive string) (all []compliance.Standing) {
	seen := map[string]bool{"": true}
	if dir, found := w.shown(directive, w.byLastDay()); found {
		for _, item := range w.Standing(dir).Items {
			if s := item.Standing; !seen[s.Category] {
				seen[s.Category] = true
				all = append(all, s)
			}
		}
	}
	for _, s := range w.Book.Standings() {
		if !seen[s.Category] {
			seen[s.Category] = true
			all = append(all, s)
		}
	}
	return all
}
