package exchange_test

import (
	"fmt"
	"strings"

	"batayandesk/internal/catalog"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
)

// What is wrong is told with its place, all of it at once.
func ExampleRead() {
	file := `{"format": "batayan-office", "version": 1,
		"office": {"id": "up-1", "kind": "union_parishad", "name_bn": "১নং হরিপুর ইউনিয়ন পরিষদ"},
		"categories": {}, "directives": [], "letters": [], "holidays": [{"date": "2020-02-30", "kind": "general", "name_bn": "ছুটি"}]}`
	_, err := exchange.Read(strings.NewReader(file), catalog.Default(), office.Known{})
	problems, _ := office.AsProblems(err)
	for _, p := range problems {
		fmt.Println(p.Field, p.In(office.English))
	}
	// Output:
	// office.letterhead office › letterhead: This field is needed.
	// office.signatory.name_bn office › signatory › name: This field is needed.
	// office.signatory.designation_bn office › signatory › designation: This field is needed.
	// holidays[0].date holidays › no. 1 › date: “2020-02-30” is not a date.
}

// What was read is written again, byte for byte the same for the same office.
func ExampleWrite() {
	file := exchange.File{Office: office.Office{ID: "uno-1", Kind: office.UpazilaOffice, NameBN: "উপজেলা নির্বাহী অফিসারের কার্যালয়"}}
	var text strings.Builder
	if err := exchange.Write(&text, file, catalog.Default(), exchange.Options{}); err != nil {
		fmt.Println(err)
	}
	first, _, _ := strings.Cut(text.String(), ",\n  \"name_en\"")
	fmt.Println(first)
	// Output:
	// {
	//  "format": "batayan-office",
	//  "version": 1,
	//  "office": {
	//   "id": "uno-1",
	//   "kind": "upazila_uno",
	//   "name_bn": "উপজেলা নির্বাহী অফিসারের কার্যালয়"
}
