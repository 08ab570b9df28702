package rich

import (
	"html"
	"strconv"
	"strings"
)

// HTML is stored text as a page shows it, of no other elements than p, br, strong, em, a, ol, ul, li, table, tbody, tr, th and td;
// nothing of it but these is markup. The editor, the site and the clipboard have the same.
func HTML(stored string) string { return Read(stored).html() }

// Inline is stored text as it is put into a paragraph, and whether that can be: it is one paragraph itself.
func Inline(stored string) (fragment string, can bool) {
	text := Read(stored)
	if len(text) != 1 || text[0].Kind != Paragraph {
		return "", false
	}
	return linesHTML(text[0].Lines), true
}

func (t Text) html() string {
	var out strings.Builder
	for i, b := range t {
		usual := 0
		if i > 0 && t[i-1].Kind == b.Kind && b.Kind != List { // two lists beside each other are told to be two
			usual = 1
		}
		gap := ""
		if i > 0 && b.Gap != usual {
			gap = ` data-gap="` + strconv.Itoa(b.Gap) + `"`
		}
		switch b.Kind {
		case Paragraph:
			out.WriteString("<p" + gap + ">" + linesHTML(b.Lines) + "</p>")
		case List:
			b.listHTML(&out, gap)
		case Table:
			b.tableHTML(&out, gap)
		}
	}
	return out.String()
}

// listHTML writes entries that count on as one list, those of the second level within the entry above.
func (b Block) listHTML(out *strings.Builder, gap string) {
	var outer, inner open
	for i, item := range b.Items {
		level := item.Level
		if i == 0 {
			level = 1
		}
		if level == 1 {
			inner.end(out)
			if !outer.goesOn(item.Label) {
				outer.end(out)
				outer.begin(out, item.Label, gap)
				gap = ""
			} else {
				out.WriteString("</li>")
			}
			outer.n++
		} else {
			if !inner.goesOn(item.Label) {
				inner.end(out)
				inner.begin(out, item.Label, "")
			} else {
				out.WriteString("</li>")
			}
			inner.n++
		}
		out.WriteString("<li>" + linesHTML(item.Lines))
	}
	inner.end(out)
	outer.end(out)
}

// open is a list that is being written; n is the place of its last entry.
type open struct {
	element string
	counts  counting
	n       int
}

func (o *open) goesOn(label string) bool {
	return o.element == "ul" && o.counts.around == label || o.element == "ol" && o.counts.place(label) == o.n+1
}

func (o *open) begin(out *strings.Builder, label, gap string) {
	o.counts, _ = countingOf(label)
	if o.counts.signs == signsBullet {
		o.element, o.n = "ul", 0
		out.WriteString("<ul" + gap + ">")
		return
	}
	n := o.counts.place(label)
	o.element, o.n = "ol", n-1
	start := ""
	if n != 1 {
		start = ` start="` + strconv.Itoa(n) + `"`
	}
	out.WriteString(`<ol data-counts="` + o.counts.name() + `"` + start + gap + ">")
}

func (o *open) end(out *strings.Builder) {
	if o.element != "" {
		out.WriteString("</li></" + o.element + ">")
	}
	*o = open{}
}

func (b Block) tableHTML(out *strings.Builder, gap string) {
	headed, columns := b.Headed(), b.Columns()
	out.WriteString("<table" + gap + "><tbody>")
	for i, row := range b.Rows {
		out.WriteString("<tr>")
		for j := range columns {
			var lines []Line
			if j < len(row) {
				lines = row[j]
			}
			if headed && i == 0 {
				out.WriteString("<th>" + linesHTML(unbold(lines)) + "</th>")
			} else {
				out.WriteString("<td>" + linesHTML(lines) + "</td>")
			}
		}
		out.WriteString("</tr>")
	}
	out.WriteString("</tbody></table>")
}

// unbold are lines whose weight the element that they stand in says.
func unbold(lines []Line) []Line {
	out := make([]Line, len(lines))
	for i, line := range lines {
		for _, run := range line {
			run.Bold = false
			out[i] = append(out[i], run)
		}
	}
	return out
}

func linesHTML(lines []Line) string {
	parts := make([]string, len(lines))
	for i, line := range lines {
		for _, run := range line {
			parts[i] += run.html()
		}
	}
	return strings.Join(parts, "<br>")
}

func (r Run) html() string {
	text := html.EscapeString(r.Text)
	if r.Link != "" {
		text = `<a href="` + html.EscapeString(r.Link) + `">` + text + "</a>"
	}
	if r.Italic {
		text = "<em>" + text + "</em>"
	}
	if r.Bold {
		text = "<strong>" + text + "</strong>"
	}
	return text
}
