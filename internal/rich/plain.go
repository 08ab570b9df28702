package rich

import "strings"

// Plain is stored text as it is read aloud, searched and put where no looks are: its words, a label before each entry, a row of a
// table in a line, an address behind the words of a link.
func Plain(stored string) string {
	if !strings.ContainsAny(stored, `*_[\|↵`) {
		return stored
	}
	var lines []string
	for i, b := range Read(stored) {
		if i > 0 {
			for range b.Gap {
				lines = append(lines, "")
			}
		}
		for _, line := range b.Lines {
			lines = append(lines, line.told())
		}
		for _, item := range b.Items {
			told := item.Label
			for j, line := range item.Lines {
				if j == 0 {
					told += " " + line.told()
				} else {
					told += "\n" + line.told()
				}
			}
			lines = append(lines, told)
		}
		for _, row := range b.Rows {
			cells := make([]string, len(row))
			for j, cell := range row {
				cells[j] = cell.told()
			}
			lines = append(lines, strings.Join(cells, " | "))
		}
	}
	plain := strings.Join(lines, "\n")
	if strings.Trim(plain, " |\n") == "" {
		return stored
	}
	return plain
}

// told is a line without looks.
func (l Line) told() string {
	text := ""
	for _, run := range l {
		text += run.Text
		if shown := strings.TrimPrefix(strings.TrimPrefix(run.Link, "mailto:"), "tel:"); run.Link != "" && !strings.Contains(run.Text, shown) {
			text += " (" + shown + ")"
		}
	}
	return text
}

func (c Cell) told() string {
	lines := make([]string, len(c))
	for i, line := range c {
		lines[i] = line.told()
	}
	return strings.Join(lines, " ")
}
