package site_test

import (
	"fmt"
	"strings"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
	"batayandesk/internal/site"
)

// A page for each category; what was typed is text, never a script.
func ExamplePages() {
	notice := office.Record{ID: "01EJMQ8DW0M96TZ4SDSX2GJBGT", Category: "notices", Revision: 1, Values: map[string]string{
		"title_bn": "ভিজিডি তালিকা <script>", "kind": "notice", "published_on": "2020-10-01",
	}}
	pages, err := site.Pages(site.Input{
		Office:  office.Office{ID: "up-1", NameBN: "১নং হরিপুর ইউনিয়ন পরিষদ"},
		Catalog: catalog.Default(), Records: map[string][]office.Record{"notices": {notice}}, Day: "2020-10-05",
	})
	if err != nil {
		fmt.Println(err)
	}
	for _, page := range pages {
		if text := string(page.Data); page.Path == "notices.html" {
			fmt.Println(strings.Contains(text, "ভিজিডি তালিকা &lt;script&gt;"), strings.Contains(text, "<script"))
		}
	}
	// Output:
	// true false
}
