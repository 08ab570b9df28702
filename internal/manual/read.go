package manual

import (
	"embed"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"sync"

	"batayandesk/internal/office"
)

//go:embed topics/*.txt shortcuts.tsv
var files embed.FS

// Topics is the whole book in a language, in the order of its chapters. It is not to be changed.
func Topics(lang office.Lang) []Topic {
	if lang == office.English {
		return book().en
	}
	return book().bn
}

// Shortcuts is the table of all shortcuts of the window, in the order of its help.
func Shortcuts(lang office.Lang) []Shortcut {
	var all []Shortcut
	text, _ := fs.ReadFile(files, "shortcuts.tsv")
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		group, does := cells[1], cells[4]
		if lang == office.English {
			group, does = cells[2], cells[5]
		}
		all = append(all, Shortcut{Group: group, Written: cells[3], Does: does})
	}
	return all
}

type both struct{ bn, en []Topic }

// book is read once. A topic that cannot be read is a fault of the program, which its tests find.
var book = sync.OnceValue(func() both {
	names, _ := fs.Glob(files, "topics/*.bn.txt")
	var all both
	for _, name := range names {
		id := idOf(name)
		bn, en := mustRead(name, id), mustRead(strings.TrimSuffix(name, ".bn.txt")+".en.txt", id)
		bn.Heard, en.Heard = said(en), said(bn)
		all.bn, all.en = append(all.bn, bn), append(all.en, en)
	}
	return all
})

// idOf is the id in a file's name: "topics/03-register.bn.txt" is register.
func idOf(name string) string {
	_, id, _ := strings.Cut(strings.TrimPrefix(name, "topics/"), "-")
	id, _, _ = strings.Cut(id, ".")
	return id
}

func mustRead(name, id string) Topic {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		panic(err)
	}
	topic, err := read(string(text))
	if err != nil {
		panic(fmt.Errorf("%s: %w", name, err))
	}
	topic.ID = id
	return topic
}

func said(t Topic) string {
	parts := []string{t.Title}
	for _, b := range t.Blocks {
		parts = append(parts, b.Said())
	}
	return strings.Join(parts, "\n")
}

// starts are what a line begins with, and what it then is.
var starts = []struct {
	with string
	kind Kind
}{{"## ", Head}, {"1. ", Step}, {"- ", Item}, {"! ", Note}}

// read is a topic as it is written. The error names the line that is none.
func read(text string) (Topic, error) {
	var t Topic
	number := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if title, is := strings.CutPrefix(line, "# "); is {
			if t.Title != "" {
				return t, fmt.Errorf("a second title: %q", line)
			}
			t.Title = title
			continue
		}
		b := Block{Kind: Text, Runs: []Run{}}
		if line == "@keys" {
			b.Kind, line = Keys, ""
		}
		for _, start := range starts {
			if rest, is := strings.CutPrefix(line, start.with); is {
				b.Kind, line = start.kind, rest
			}
		}
		if b.Kind == Step {
			number++
			b.Number = number
		} else {
			number = 0
		}
		runs, err := runsOf(line)
		if err != nil {
			return t, err
		}
		b.Runs = append(b.Runs, runs...)
		t.Blocks = append(t.Blocks, b)
	}
	if t.Title == "" {
		return t, fmt.Errorf("no title")
	}
	return t, nil
}

// marked are words with what they are: [সংরক্ষণ](records.save), [Ctrl S](key:save), [ছাপা](topic:print).
var marked = regexp.MustCompile(`\[([^\][]+)\]\(([^()\s]+)\)`)

func runsOf(line string) (runs []Run, err error) {
	plain := func(text string) {
		if strings.ContainsAny(text, "[]") {
			err = fmt.Errorf("a bracket that marks nothing: %q", line)
		}
		if text != "" {
			runs = append(runs, Run{Text: text})
		}
	}
	at := 0
	for _, found := range marked.FindAllStringSubmatchIndex(line, -1) {
		plain(line[at:found[0]])
		run := Run{Text: line[found[2]:found[3]], As: Word, Ref: line[found[4]:found[5]]}
		if ref, is := strings.CutPrefix(run.Ref, "key:"); is {
			run.As, run.Ref = Key, ref
		}
		if ref, is := strings.CutPrefix(run.Ref, "topic:"); is {
			run.As, run.Ref = Other, ref
		}
		runs = append(runs, run)
		at = found[1]
	}
	plain(line[at:])
	return runs, err
}
