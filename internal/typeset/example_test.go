package typeset_test

import (
	"bytes"
	"fmt"

	"batayandesk/internal/typeset"
)

// A document is blocks; the same blocks are the same bytes, and what cannot be drawn is told.
func ExampleRender() {
	doc := typeset.Document{
		Meta:  typeset.Meta{Title: "বিজ্ঞপ্তি", Author: "১নং হরিপুর ইউনিয়ন পরিষদ"},
		Paper: typeset.A4(),
		Blocks: []typeset.Block{
			typeset.Paragraph{Spans: typeset.Bold("বিজ্ঞপ্তি"), Align: typeset.Center, Role: typeset.Heading1},
			typeset.Paragraph{Spans: typeset.Text("উদ্\u200cঘাটন, র\u200d্যাব, ক্ষমা 漢")},
		},
	}
	first, err := typeset.Render(doc)
	if err != nil {
		fmt.Println(err)
	}
	second, err := typeset.Render(doc)
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(first.Pages, bytes.Equal(first.PDF, second.PDF))
	for _, w := range first.Warnings {
		fmt.Printf("%s %c\n", w.Code, w.Rune)
	}
	// Output:
	// 1 true
	// glyph 漢
}
