package document

import (
	"maps"
	"slices"

	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// Setter makes pages of a document, as typeset.Render does.
type Setter func(typeset.Document) (typeset.Result, error)

// SetLetter sets a letter and says how far each of its sheets was drawn together: those that run over one
// page no further than brings them onto one, and not at all where nothing does.
func SetLetter(look Look, body office.LetterBody, day office.Date, set Setter) (typeset.Result, []int, error) {
	return together(len(ForEach(body)), Tightest, ontoOne, func(tight []int) (typeset.Result, error) {
		return set(LetterIn(look, body, day, tight))
	})
}

// Set sets a document; one a little longer than a page is drawn together until it is one, one that must be
// one page until it has as few as can be.
func (k PrintKind) Set(in PrintInput, set Setter) (typeset.Result, error) {
	if k.Paged {
		return k.setPaged(in, set)
	}
	worth := ontoOne
	if k.Fit {
		worth = fewer
	}
	result, _, err := together(1, Tightest+k.Cuts, worth, func(tight []int) (typeset.Result, error) {
		return set(k.Make(in, tight[0]))
	})
	return result, err
}

// maxSettings is how often what says its pages is set: numbers that are written take room, which moves what they name.
const maxSettings = 5

// setPaged sets a document until the pages that it says are those on which its parts stand.
func (k PrintKind) setPaged(in PrintInput, set Setter) (result typeset.Result, err error) {
	for range maxSettings {
		if result, err = set(k.Make(in, 0)); err != nil {
			return result, err
		}
		stands := map[string]int{}
		for _, a := range result.Anchors {
			stands[a.Name] = a.From.Page
		}
		if maps.Equal(stands, in.Pages) {
			break
		}
		in.Pages = stands
	}
	return result, nil
}

// maxBoardServices is how many services are tried on fewer sheets of a wall board; more need several anyway.
const maxBoardServices = 100

// SetCharter sets a charter and names the required cells that print empty. A wall board has as few sheets as
// can be, with letters as large as they can be then.
func SetCharter(in CharterInput, set Setter) (typeset.Result, []Gap, error) {
	var gaps []Gap
	last := 0
	if in.Paper == "a1" && len(in.Services) <= maxBoardServices {
		last = len(boardScales)
	}
	result, _, err := together(1, last, fewer, func(tight []int) (typeset.Result, error) {
		if tight[0] > 0 {
			in.Scale = boardScales[tight[0]-1]
		}
		doc, empty := Charter(in)
		gaps = empty
		return set(doc)
	})
	return result, gaps, err
}

// together sets a document whose parts can be drawn together, each on a step of its own from 0 to last, and
// says on which each then stands: on the first that has as few pages as the last, where worth says that those
// are worth it, else on 0. The last step is tried first: most letters of two pages cannot be helped, and
// this runs at every key.
func together(parts, last int, worth func(loose, tight int) bool, set func(steps []int) (typeset.Result, error)) (typeset.Result, []int, error) {
	steps := make([]int, parts)
	loose, err := set(steps)
	if err != nil {
		return loose, nil, err
	}
	start := pagesOf(loose, parts)
	var over []int // the parts that are still to be helped
	for i, pages := range start {
		if last > 0 && worth(pages, 1) {
			over = append(over, i)
		}
	}
	if len(over) == 0 {
		return loose, steps, nil
	}
	put := func(step int) (typeset.Result, error) {
		for _, i := range over {
			steps[i] = step
		}
		return set(steps)
	}
	result, err := put(last)
	if err != nil {
		return result, nil, err
	}
	fewest := pagesOf(result, parts)
	over = slices.DeleteFunc(over, func(i int) bool {
		helpless := !worth(start[i], fewest[i])
		if helpless {
			steps[i] = 0
		}
		return helpless
	})
	if len(over) == 0 {
		return loose, steps, nil
	}
	for step := 1; step <= last && len(over) > 0; step++ {
		if result, err = put(step); err != nil {
			return result, nil, err
		}
		now := pagesOf(result, parts)
		over = slices.DeleteFunc(over, func(i int) bool { return now[i] <= fewest[i] })
	}
	return result, steps, nil
}

// ontoOne is what a letter is drawn together for: its second page goes. More pages are left as they are.
func ontoOne(loose, tight int) bool { return loose == 2 && tight == 1 }

func fewer(loose, tight int) bool { return tight < loose }

// pagesOf are the pages of each part: of the sheets, or of the whole where it is one.
func pagesOf(result typeset.Result, parts int) []int {
	if parts == 1 {
		return []int{result.Pages}
	}
	return result.Sheets
}
