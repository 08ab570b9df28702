package rich

import (
	"slices"
	"strings"
	"unicode"

	"batayandesk/internal/bangla"
)

// String is the stored form: [Read] draws it again, and it is in the normal form of the language.
func (t Text) String() string {
	var out strings.Builder
	for i, b := range t {
		gap := b.Gap
		if i > 0 {
			if t[i-1].Kind == b.Kind {
				gap = max(gap, 1) // they would be one
			}
			out.WriteString(strings.Repeat("\n", 1+gap))
		}
		for j, line := range b.written() {
			if j > 0 {
				out.WriteByte('\n')
			}
			out.WriteString(line)
		}
	}
	s := bangla.Normalise(out.String())
	if strings.HasPrefix(s, Marked) {
		s = `\` + s
	}
	return s
}

func (b Block) written() (lines []string) {
	switch b.Kind {
	case Paragraph:
		for _, line := range b.Lines {
			text := line.written("")
			if kind, _, _ := kindOf(strings.TrimSpace(text)); kind == Table { // bars that somebody drew
				text = `\` + strings.TrimSpace(text)
			}
			lines = append(lines, text)
		}
	case List:
		for _, item := range b.Items {
			lines = append(lines, item.Label+" "+joined(item.Lines, false))
		}
	case Table:
		for _, row := range b.Rows {
			line := markCell
			for _, cell := range row {
				line += " " + joined(cell, true) + " " + markCell
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// joined are the lines of an entry or a cell in one.
func joined(lines []Line, cell bool) string {
	var parts []string
	for _, line := range lines {
		special := markBreak
		if cell {
			special += markCell
		}
		if text := line.written(special); strings.TrimSpace(text) != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, " "+markBreak+" ")
}

// How many of the signs that may be read as marks get a backslash.
const (
	fewest      = iota // none but those that a backslash stands before
	stars              // stars side by side, and what looks like a link
	doubled            // lines side by side as well
	atEitherEnd        // those at an end of a look as well
)

// written is a line with its marks; signs of more are made plain ones as well. Backslashes stand where the line would else be read
// otherwise: a line for a name to be written on, and a star at a footnote, need none.
func (l Line) written(more string) (s string) {
	line := l.settled()
	for careful := fewest; careful <= atEitherEnd; careful++ {
		s = line.marked(markBold, func(r Run) bool { return r.Bold }, func(group Line) string {
			return group.marked(markItalic, func(r Run) bool { return r.Italic }, func(alike Line) (text string) {
				for _, run := range alike {
					text += run.written(more, careful)
				}
				return text
			})
		})
		if slices.Equal(readLine(s), line) {
			break
		}
	}
	return s
}

// marked puts a mark around the runs that have a look.
func (l Line) marked(mark string, has func(Run) bool, write func(Line) string) string {
	var out strings.Builder
	for i := 0; i < len(l); {
		j := i
		for j < len(l) && has(l[j]) == has(l[i]) {
			j++
		}
		group := write(l[i:j])
		if has(l[i]) && !strings.HasSuffix(out.String(), `\`) && !strings.HasSuffix(group, `\`) {
			group = mark + group + mark
		}
		out.WriteString(group)
		i = j
	}
	return out.String()
}

// written is a run without its look: a link, or its text.
func (r Run) written(more string, careful int) string {
	if r.Link == "" {
		return plainSigns(r.Text, more, careful)
	}
	words := strings.NewReplacer("[", "(", "]", ")").Replace(r.Text)
	return "[" + plainSigns(words, more, careful) + "](" + r.Link + ")"
}

// plainSigns puts a backslash before what would be read as a mark.
func plainSigns(s, more string, careful int) string {
	if !strings.ContainsAny(s, `*_(`+more) {
		return s
	}
	var out strings.Builder
	signs := []rune(s)
	for i, r := range signs {
		near := func(d int) rune {
			if i+d < 0 || i+d >= len(signs) {
				return 0
			}
			return signs[i+d]
		}
		atEdge := careful == atEitherEnd && (i == 0 || i == len(signs)-1)
		switch {
		case strings.ContainsRune(special, r) && near(-1) == '\\', // else its backslash would go
			(r == '*' && careful >= stars || r == '_' && careful >= doubled) && (near(-1) == r || near(1) == r || atEdge),
			careful >= stars && r == '(' && near(-1) == ']', more != "" && strings.ContainsRune(more, r):
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// settled is a line whose looks change between clusters, with no space at either end of a look, and slanted by whole words.
func (l Line) settled() Line {
	var line Line
	for _, run := range l {
		if run.Text == "" {
			continue
		}
		if n := len(line); n > 0 && line[n-1].Link == run.Link { // a link keeps its words
			if at := clusterEnd(line[n-1].Text, run.Text); at > 0 {
				line[n-1].Text += run.Text[:at]
				run.Text = run.Text[at:]
			}
		}
		if run.Text == "" {
			continue
		}
		looks := run.Bold || run.Italic || run.Link != ""
		text := strings.TrimLeftFunc(run.Text, unicode.IsSpace)
		if !looks || len(text) == len(run.Text) {
			line = line.with(run)
			continue
		}
		line = line.with(Run{Text: " "})
		if run.Text = text; text != "" {
			line = line.with(run)
		}
	}
	return line.unpadded().wholeWords()
}

// clusterEnd is how many bytes of next belong to the cluster that before ends in.
func clusterEnd(before, next string) int {
	tail := before[max(0, len(before)-48):]
	joined := bangla.Clusters(tail + next[:min(len(next), 48)])
	n := 0
	for _, c := range joined {
		if n < len(tail) && n+len(c) > len(tail) {
			return min(n+len(c)-len(tail), len(next))
		}
		n += len(c)
	}
	return 0
}

// unpadded moves the spaces at the ends of looks out of them; a look of spaces alone is none.
func (l Line) unpadded() (line Line) {
	for _, run := range l {
		text := strings.TrimRightFunc(run.Text, unicode.IsSpace)
		if run.Bold || run.Italic || run.Link != "" {
			space := run.Text[len(text):]
			if run.Text = text; text != "" {
				line = line.with(run)
			}
			if space != "" {
				line = line.with(Run{Text: " "})
			}
			continue
		}
		line = line.with(run)
	}
	return line.bridged()
}

// bridged lets a space between two runs of one look be of that look, so that a phrase is marked once.
func (l Line) bridged() (line Line) {
	for i, run := range l {
		if i > 0 && i+1 < len(l) && strings.TrimSpace(run.Text) == "" && run.Link == "" {
			before, after := line[len(line)-1], l[i+1]
			run.Bold, run.Italic = before.Bold && after.Bold, before.Italic && after.Italic
		}
		line = append(line, run)
	}
	return line.merged()
}

// wholeWords stretches what is slanted to the ends of its words: the mark stands at them only.
func (l Line) wholeWords() (line Line) {
	for i := range l {
		run := l[i]
		if n := len(line); n > 0 && run.Bold == line[n-1].Bold && run.Italic != line[n-1].Italic && wordly(last(line[n-1].Text)) && wordly(first(run.Text)) {
			switch {
			case run.Link == "" && line[n-1].Italic: // on to the end of the word
				end := wordEnd(run.Text)
				piece := run
				piece.Text, piece.Italic = run.Text[:end], true
				line = line.with(piece)
				run.Text = run.Text[end:]
			default:
				run.Italic = false
			}
		}
		if run.Text != "" {
			line = line.with(run)
		}
	}
	return line
}

func wordEnd(s string) int {
	for i, r := range s {
		if !wordly(r) {
			return i
		}
	}
	return len(s)
}
