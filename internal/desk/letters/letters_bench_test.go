package letters_test

import (
	"fmt"
	"strings"
	"testing"

	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desktest"
)

// What the window asks at every key in the letter editor, apart from drawing the page.
func BenchmarkPreviewOfALetter(b *testing.B) {
	for _, paragraphs := range []int{1, 12, 150} {
		d := desktest.Open(b)
		view := ok(d.Letters.Compose(letters.ComposeIn{Template: "letter"}))(b)
		draft := draftLetter(view)
		draft.Body.Paragraphs = nil
		for i := range paragraphs {
			draft.Body.Paragraphs = append(draft.Body.Paragraphs, strings.Repeat("উপর্যুক্ত বিষয়ের পরিপ্রেক্ষিতে জানানো যাচ্ছে যে, পোর্টালের সকল তথ্য নিয়মিত হাল-নাগাদ করা হচ্ছে। ", 3+i%3))
		}
		pages := ok(d.Letters.Preview(draft))(b).Pages
		b.Run(fmt.Sprintf("%d_pages", pages), func(b *testing.B) {
			for i := range b.N {
				draft.Body.Subject = fmt.Sprintf("পোর্টালের অগ্রগতি %d", i)
				ok(d.Letters.Preview(draft))(b)
			}
		})
	}
}
