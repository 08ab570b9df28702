package document_test

import (
	"fmt"

	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// A template composes the parts of a letter from the office's facts; what facts cannot tell stays in brackets.
func ExampleTemplate() {
	notice, _ := document.TemplateOf("notice")
	facts := document.Facts{}
	facts.Content.Day = "2020-10-05"
	facts.Content.Office = office.Office{NameBN: "১নং হরিপুর ইউনিয়ন পরিষদ", Letterhead: []string{"১নং হরিপুর ইউনিয়ন পরিষদ"}}
	body := notice.Compose(facts)
	fmt.Println(body.Subject, document.Placeholders(body))
	result, _, err := document.SetLetter(document.Look{}, body, "2020-10-05", typeset.Render)
	fmt.Println(result.Pages, err)
	// Output:
	// [বিষয় লিখুন] [[বিষয় লিখুন] [বিজ্ঞপ্তির বিবরণ লিখুন]]
	// 1 <nil>
}
