package document

import (
	"fmt"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/manual"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// manualWords are what the book says beside its chapters.
var manualWords = struct{ title, about, contents, page, does, keys, note, foot office.Text }{
	title:    office.Text{BN: "বাতায়ন ডেস্ক", EN: "Batayan Desk"},
	about:    office.Text{BN: "ব্যবহার সহায়িকা", EN: "Manual"},
	contents: office.Text{BN: "সূচিপত্র", EN: "Contents"},
	page:     office.Text{BN: "পৃষ্ঠা", EN: "page"},
	does:     office.Text{BN: "যা হয়", EN: "What it does"},
	keys:     office.Text{BN: "চাবি", EN: "Keys"},
	note:     office.Text{BN: "খেয়াল করুন: ", EN: "Note: "},
	foot:     office.Text{BN: "প্রোগ্রামে F1 চাপলেও এই লেখা পাওয়া যায়", EN: "The same stands in the program, under F1"},
}

// book is the manual being laid out.
type book struct {
	printed
	number func(int) string
	topics []manual.Topic
}

// manualBook is the help of the program as a book: title, contents with pages, a chapter for each topic.
//
// Source: internal/document/README.md › Manual.
func manualBook(in PrintInput, _ int) typeset.Document {
	paper := typeset.A4()
	paper.TopMM, paper.BottomMM, paper.LeftMM, paper.RightMM = 22, 24, 26, 24
	b := book{
		printed: printed{in: in, sizePt: 11.5, width: paper.TextWidthMM()},
		number:  bangla.Itoa, topics: manual.Topics(in.Lang),
	}
	if in.Lang == office.English {
		b.number = func(n int) string { return fmt.Sprint(n) }
	}
	b.front()
	for i, topic := range b.topics {
		b.chapter(i, topic)
	}
	title := b.say(manualWords.title) + ": " + b.say(manualWords.about)
	return typeset.Document{
		Meta:  typeset.Meta{Title: title, Subject: title, Created: in.Content.Day.Time()},
		Paper: paper, Style: typeset.TextStyle{Family: typeset.Serif, SizePt: b.sizePt, LineHeight: 1.5},
		Footer: typeset.Footer{Left: b.say(manualWords.foot), PageNumbers: true}, Blocks: b.blocks,
	}
}

func (b *book) say(text office.Text) string { return text.In(b.in.Lang) }

// front is the title and the contents, on a page of their own.
func (b *book) front() {
	b.add(
		typeset.Space{Pt: b.sizePt * 2},
		typeset.Paragraph{Spans: typeset.Bold(b.say(manualWords.title)), Role: typeset.Heading1, Align: typeset.Center, SizePt: b.sizePt * 2.2},
		typeset.Paragraph{Spans: typeset.Text(b.say(manualWords.about)), Align: typeset.Center, SizePt: b.sizePt * 1.3, AfterPt: b.sizePt * 2},
		typeset.Paragraph{Spans: typeset.Bold(b.say(manualWords.contents)), Role: typeset.Heading2, SizePt: b.sizePt * 1.2, AfterPt: b.sizePt * 0.4, KeepNext: true},
	)
	t := typeset.Table{WidthsMM: []float64{12, b.width - 30, 18}, Borderless: true, PaddingPt: 1.8, SizePt: b.sizePt}
	for i, topic := range b.topics {
		page := ""
		if at := b.in.Pages[topic.ID]; at > 0 {
			page = b.number(at)
		}
		last := typeset.TextCell(page)
		last.Align = typeset.Right
		t.Rows = append(t.Rows, []typeset.Cell{typeset.TextCell(b.number(i+1) + b.stop()), typeset.TextCell(topic.Title), last})
	}
	b.add(t, typeset.PageBreak{})
}

// stop follows a number that counts.
func (b *book) stop() string {
	if b.in.Lang == office.English {
		return "."
	}
	return "।"
}

// Room of the lists, in millimetres.
const (
	manualMarkMM = 1.0
	manualHangMM = 9.0
)

// chapter is one topic. What begins a page with two lines is better begun on the next.
func (b *book) chapter(i int, topic manual.Topic) {
	title := b.number(i+1) + b.stop() + " " + topic.Title
	b.add(typeset.Paragraph{
		Spans: typeset.Bold(title), Role: typeset.Heading1, SizePt: b.sizePt * 1.45, BeforePt: b.sizePt * 1.6, AfterPt: b.sizePt * 0.4, KeepNext: true,
		Anchor: topic.ID, Bookmark: title,
	})
	for _, block := range topic.Blocks {
		p := typeset.Paragraph{Spans: b.spans(block.Runs), AfterPt: b.sizePt * 0.35}
		switch block.Kind {
		case manual.Head:
			said := block.Said()
			p.Spans, p.Role, p.SizePt = typeset.Bold(said), typeset.Heading2, b.sizePt*1.12
			p.BeforePt, p.KeepNext, p.Bookmark, p.BookmarkLevel = b.sizePt*0.6, true, said, 1
		case manual.Step:
			p.Role, p.Marker, p.IndentMM, p.HangMM = typeset.ListItem, b.number(block.Number)+b.stop(), manualMarkMM, manualHangMM
		case manual.Item:
			p.Role, p.Marker, p.IndentMM, p.HangMM = typeset.ListItem, "•", manualMarkMM, manualHangMM
		case manual.Note:
			b.note(p)
			continue
		case manual.Keys:
			b.keys()
			continue
		}
		b.add(p)
	}
}

// note is what is easily overlooked, between two thin lines.
func (b *book) note(p typeset.Paragraph) {
	p.Spans, p.AfterPt = append(typeset.Bold(b.say(manualWords.note)), p.Spans...), 0
	line := typeset.Rule{ThicknessPt: 0.4, BeforePt: b.sizePt * 0.3, AfterPt: b.sizePt * 0.3}
	b.add(typeset.Group{Keep: true, Blocks: []typeset.Block{line, p, line}})
}

// keys is the table of all shortcuts, a table for each group.
func (b *book) keys() {
	group := ""
	var t typeset.Table
	end := func() {
		if group != "" {
			b.add(t)
		}
	}
	for _, one := range manual.Shortcuts(b.in.Lang) {
		if one.Group != group {
			end()
			group = one.Group
			b.add(typeset.Paragraph{Spans: typeset.Bold(group), Role: typeset.Heading2, BeforePt: b.sizePt * 0.6, AfterPt: b.sizePt * 0.2, KeepNext: true, Bookmark: group, BookmarkLevel: 1})
			t = typeset.Table{WidthsMM: []float64{34, b.width - 34}, SizePt: b.sizePt * 0.9, PaddingPt: 2.6, RulePt: 0.4,
				Head: [][]typeset.Cell{{headCell(b.say(manualWords.keys)), headCell(b.say(manualWords.does))}}}
		}
		key := typeset.TextCell(b.pressed(one.Written))
		key.Header = true
		t.Rows = append(t.Rows, []typeset.Cell{key, typeset.TextCell(one.Does)})
	}
	end()
}

// The print's type has no arrows: the keys are called by their names.
var arrows = map[office.Lang]*strings.Replacer{
	office.Bengali: strings.NewReplacer("←", "বাঁ তীর", "→", "ডান তীর", "↑", "উপর তীর", "↓", "নিচ তীর"),
	office.English: strings.NewReplacer("←", "left arrow", "→", "right arrow", "↑", "up arrow", "↓", "down arrow"),
}

// pressed is how keys are written in print.
func (b *book) pressed(keys string) string {
	if names := arrows[b.in.Lang]; names != nil {
		return names.Replace(keys)
	}
	return arrows[office.Bengali].Replace(keys)
}

// spans are runs as they are set: words of the window bold, another chapter with its page.
func (b *book) spans(runs []manual.Run) (spans []typeset.Span) {
	for _, run := range runs {
		switch run.As {
		case manual.Plain:
			spans = append(spans, typeset.Span{Text: run.Text})
		case manual.Other:
			text := run.Text
			if page := b.in.Pages[run.Ref]; page > 0 {
				text += " (" + b.say(manualWords.page) + " " + b.number(page) + ")"
			}
			spans = append(spans, typeset.Span{Text: text})
		default:
			spans = append(spans, typeset.Span{Text: b.pressed(run.Text), Bold: true})
		}
	}
	return spans
}
