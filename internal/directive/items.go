package directive

import (
	"strings"
	"unicode/utf8"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// candidate is a list of the body with what speaks for its being what the letter asks for.
type candidate struct {
	run      *run
	texts    []stretch
	sorts    []sorted
	score    float64
	cats     int
	introBy  bool // "নিম্নবর্ণিত …:" stands before it
	asked    bool // the sentence before it asks for something
	unmarked bool
}

var (
	intro     = pattern(`নিম্ন|নীচে|নিচে|নিচের|নীচের|যথা|বর্ণিত|উল্লিখিত তথ্য|ছক|তথ্যাদি|বিষয়সমূহ|বিষয়গুলো|নির্দেশনাসমূহ|following|as under`)
	introEnd  = pattern(`(?:[:ঃ]\s*-?|:-|ঃ-|-)\s*$`)
	mayOpen   = pattern(`^(?:নোটিশ|সিটিজেন)`)
	cutInline = pattern(`\s(?:হাল\s*-?\s*নাগাদ(?:\s*পূর্বক|\s*করে|\s*করত)|সন্নিবেশ(?:\s*পূর্বক|\s*করে|\s*করত)|আপলোড\s*(?:করে|করত|পূর্বক)|পত্র\s*প্রাপ্তির|আগামী\s|অত্র\s*(?:কার্যালয়|পত্র)|এ\s*কার্যালয়|ইত্যাদি\s)`)
)

// Weights of the choice between lists, tuned on the letters of testdata.
const (
	perCategory  = 2.0
	forIntro     = 4.0
	forLetters   = 2.0
	forAsking    = 1.5
	perItem      = 0.25
	againstLong  = 6.0
	againstStart = 2.0
	againstText  = 5.0
	enough       = 1.2
	longItem     = 230 // runes of an average item from which a list reads like numbered paragraphs
)

// readItems chooses the list of the body that is asked for, and gives the spans of its items.
func (l *letter) readItems(u *Understood, s *sorter, from, to int) []Span {
	best, second := l.chooseList(s, from, to)
	if best == nil {
		best = l.annexList(s)
		if best != nil {
			u.doubt("items", "items_annex", nil)
		}
	}
	if best == nil {
		u.ask("items")
		u.doubt("items", "items_none", nil)
		return nil
	}
	if second != nil {
		u.doubt("items", "items_second_list", office.Args{"count": len(second.texts)})
	}
	return l.takeItems(u, best)
}

func (l *letter) chooseList(s *sorter, from, to int) (best, second *candidate) {
	if from >= to {
		return nil, nil
	}
	all := l.runs(l.tokens(from, to))
	starts := lineStarts(all)
	end := l.lines[to-1].to
	var chosen []*candidate
	for _, r := range all {
		if c := l.judge(r, starts, end, s, from); c != nil {
			chosen = append(chosen, c)
		}
	}
	for _, c := range chosen {
		if best == nil || c.score > best.score {
			best = c
		}
	}
	if best == nil {
		return l.unmarkedList(s, from, to), nil
	}
	for _, c := range chosen {
		apart := c.texts[0].from > best.texts[len(best.texts)-1].to || c.texts[len(c.texts)-1].to < best.texts[0].from
		if c != best && apart && c.cats > 0 && c.score > forIntro && (second == nil || c.score > second.score) {
			second = c
		}
	}
	return best, second
}

// judge weighs a list; nil where it cannot be what is asked for.
func (l *letter) judge(r *run, starts map[int]*run, end int, s *sorter, from int) *candidate {
	c := &candidate{run: r, texts: l.stretches(r, starts, end)}
	c.asked = l.askedBefore(r.tokens[0].from, l.lines[from].from)
	c.introBy = l.introduced(r.tokens[0].from, l.lines[from].from)
	if len(r.tokens) == 1 && !(c.introBy && r.tokens[0].lineStart && r.tokens[0].index == 0) {
		return nil
	}
	runes, text := 0, 0
	seen := map[string]bool{}
	for _, st := range c.texts {
		folded := l.s[st.from:st.to]
		n := utf8.RuneCountInString(folded)
		runes += n
		sort := s.sort(folded)
		c.sorts = append(c.sorts, sort)
		if n < longItem && sort.id != "" && sort.why != "category" {
			seen[sort.id] = true
		}
		if opener.MatchString(folded) {
			text++
		}
	}
	c.cats = len(seen)
	c.score = perCategory*float64(c.cats) + perItem*float64(min(len(c.texts), 12))
	if c.introBy {
		c.score += forIntro
	}
	if c.asked && text == 0 && runes/len(c.texts) < bodyRunes && len(c.texts) > 1 {
		c.score += forAsking
	}
	if r.tokens[0].family == letters {
		c.score += forLetters
	}
	if runes/len(c.texts) > longItem && !c.introBy {
		c.score -= againstLong
	}
	if r.tokens[0].index != 0 {
		c.score -= againstStart
	}
	if r.numbering {
		c.score -= againstLong
	}
	c.score -= againstText * float64(text)
	if c.score < enough {
		return nil
	}
	return c
}

// introduced tells whether the words before a list announce it.
func (l *letter) introduced(at, from int) bool {
	start := runeStart(l.s, max(from, at-420))
	before := strings.TrimRight(l.s[start:at], " \t\n•-|")
	tail := before[runeStart(before, max(0, len(before)-330)):]
	return intro.MatchString(tail) || introEnd.MatchString(strings.TrimRight(l.s[start:at], " \t\n•|"))
}

// askedBefore tells whether the list follows at once on a sentence that asks for something.
func (l *letter) askedBefore(at, from int) bool {
	start := runeStart(l.s, max(from, at-420))
	before := strings.TrimRight(l.s[start:at], " \t\n•-|")
	return asking.MatchString(lastSentence(strings.TrimSuffix(before, "।")))
}

// annexList looks below the signature: some letters put the list on a sheet of its own. Only a list that
// names at least two categories is taken.
func (l *letter) annexList(s *sorter) *candidate {
	if l.tail >= l.end {
		return nil
	}
	best, _ := l.chooseList(s, l.tail, l.end)
	if best == nil || best.cats < 2 {
		return nil
	}
	return best
}

// unmarkedList takes the lines under an announcement, with bullets or with nothing before them, where at
// least two of them name categories.
func (l *letter) unmarkedList(s *sorter, from, to int) *candidate {
	for i := from; i < to; i++ {
		ln := l.lines[i]
		if ln.blank() || ln.junk || !(introEnd.MatchString(l.at(i)) || intro.MatchString(l.at(i))) {
			continue
		}
		c := &candidate{unmarked: true}
		seen := map[string]bool{}
		k := i + 1
		for ; k < to && k < i+maxItemLines; k++ {
			row := l.lines[k]
			if row.blank() && len(c.texts) == 0 || row.junk {
				continue
			}
			if row.blank() || opener.MatchString(l.at(k)) && !mayOpen.MatchString(l.at(k)) || utf8.RuneCountInString(l.at(k)) > 2*bodyRunes || l.labels[k] != noLabel {
				break
			}
			f, t := l.trim(row.from, row.to, "•-|", ",;|")
			sort := s.sort(l.s[f:t])
			c.texts, c.sorts = append(c.texts, stretch{f, t}), append(c.sorts, sort)
			if sort.id != "" && sort.why != "category" {
				seen[sort.id] = true
			}
		}
		if c.cats = len(seen); c.cats >= 2 && len(c.texts) >= 2 {
			return c
		}
	}
	return nil
}

// takeItems puts the chosen list into u with its spans and doubts.
func (l *letter) takeItems(u *Understood, c *candidate) []Span {
	var spans []Span
	for k, st := range c.texts {
		if c.run != nil && !c.run.tokens[k].lineStart {
			if k == len(c.texts)-1 {
				st = l.cutSentence(u, c, k, st)
			}
		}
		if st.from >= st.to {
			if c.run == nil || c.run.tokens[k].alone && k == len(c.texts)-1 {
				continue
			}
		}
		i := len(u.Items)
		text := l.span(st.from, st.to)
		item := Item{Text: l.text(st.from, st.to), Category: c.sorts[k].id, Span: text}
		if c.run != nil {
			t := c.run.tokens[k]
			mark := l.span(t.mark, t.markEnd)
			item.Mark, item.Span.From = l.text(t.mark, t.markEnd), mark.From
			u.Spans[itemField(i, "mark")] = mark
			if st.from >= st.to {
				item.Span.To = mark.To
			}
		}
		if st.from < st.to {
			u.Spans[itemField(i, "text")] = text
		} else {
			u.doubt(itemField(i, "text"), "item_empty", office.Args{"mark": item.Mark})
		}
		l.doubtItem(u, i, c.sorts[k], item.Text)
		u.Items = append(u.Items, item)
		spans = append(spans, item.Span)
	}
	if c.run != nil {
		for _, k := range c.run.twice {
			if k < len(u.Items) && len(u.Items) == len(c.texts) {
				u.doubt(itemField(k, "mark"), "mark_twice", office.Args{"mark": u.Items[k].Mark})
			}
		}
	}
	switch {
	case c.unmarked:
		u.doubt("items", "items_unmarked", nil)
	case c.run.skipped || c.run.tokens[0].index != 0:
		u.doubt("items", "mark_order", nil)
	case len(u.Items) == 1:
		u.doubt("items", "items_one", nil)
	}
	return spans
}

func (l *letter) doubtItem(u *Understood, i int, s sorted, text string) {
	if s.misspelt != "" {
		u.doubt(itemField(i, "text"), "spelling", office.Args{"word": wordLike(text, s.misspelt), "expected": s.expected})
	}
	if folded := fold(text); s.why == "" && s.id != "" && finite.MatchString(folded) && !onPortal.MatchString(folded) {
		s.why = "category" // a rule that only mentions what the category is about
	}
	if s.why != "" {
		u.doubt(itemField(i, "category"), s.why, office.Args{"category": s.id, "other": s.other})
	}
}

// onPortal is what is done with content, what content is called, and what means nothing but its category.
var onPortal = pattern(`হাল\s?-?\s?নাগাদ|প্রকাশ|আপলোড|সন্নিবেশ|সংযোজন|প্রেরণ|দাখিল|তালিকা|তথ্য|প্রদর্শন|আর্কাইভ|যুক্ত|পোর্টাল|ওয়েব|বাতায়ন|চার্টার|শুদ্ধাচার|কর্মসম্পাদন|অভিযোগ প্রতিকার|অনিক|update|upload|publish`)

// wordLike is the word of text that folds to key, as it is spelt in the letter.
func wordLike(text, key string) string {
	for _, w := range strings.Fields(text) {
		w = strings.Trim(w, ".,;:()।'")
		if keyOf(fold(w)) == key {
			return w
		}
	}
	return bangla.NormaliseLine(key)
}

// cutSentence ends the last item of a list that runs inside a sentence: the sentence goes on after it.
func (l *letter) cutSentence(u *Understood, c *candidate, k int, st stretch) stretch {
	s := l.s[st.from:st.to]
	if danda := strings.Index(s, "।"); danda >= 0 && danda+len("।") < len(s) {
		s = s[:danda]
	}
	if m := cutInline.FindStringIndex(s); m != nil && m[0] > 0 {
		s = s[:m[0]]
		u.doubt(itemField(k, "text"), "item_end", nil)
	}
	to := st.from + len(s)
	st.from, to = l.trim(st.from, to, "", ",;")
	st.to = to
	return st
}
