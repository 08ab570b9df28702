package sheet_test

import (
	"fmt"
	"strings"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
	"batayandesk/internal/sheet"
)

// A cell that a spreadsheet would run is written so that it does not.
func ExampleWriteCSV() {
	category, _ := catalog.Default().Category("training")
	table := sheet.Table{Category: category, Records: []office.Record{{Category: category.ID, Values: map[string]string{
		"title_bn": "=তথ্য অধিকার", "starts_on": "2020-10-01", "ends_on": "2020-10-02", "status": "held",
	}}}}
	var out strings.Builder
	if err := sheet.WriteCSV(&out, table, sheet.Options{Lang: office.English, Day: "2020-10-05"}); err != nil {
		fmt.Println(err)
	}
	fmt.Print(strings.ReplaceAll(strings.TrimPrefix(out.String(), "\ufeff"), "\r\n", "\n"))
	// Output:
	// Title,Starts,Ends,Place,Participants,For whom,Organiser,Status,File
	// "'=তথ্য অধিকার",2020-10-01,2020-10-02,,,,,held,
}
