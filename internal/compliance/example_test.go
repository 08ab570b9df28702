package compliance_test

import (
	"fmt"

	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// Seven working days from 29 September 2020: two weekends and a holiday do not count.
func ExampleDue() {
	holiday := office.Holiday{Date: "2020-10-05", Kind: office.LocalHoliday, NameBN: "স্থানীয় ছুটি", Confirmed: true}
	due := compliance.Due("2020-09-29", 7, compliance.NewCalendar(nil, []office.Holiday{holiday}))
	fmt.Println(due.Due)
	for _, skipped := range due.Skipped {
		fmt.Println(skipped.Date, skipped.Why.In(office.English))
	}
	// Output:
	// 2020-10-11
	// 2020-10-02 Friday, weekend
	// 2020-10-03 Saturday, weekend
	// 2020-10-05 স্থানীয় ছুটি (local holiday)
	// 2020-10-09 Friday, weekend
	// 2020-10-10 Saturday, weekend
}

func ExampleQuarterOf() {
	quarter := compliance.QuarterOf("2020-10-05")
	fmt.Println(quarter.FiscalYear, quarter.Quarter, quarter.From, quarter.To)
	// Output:
	// 2020-21 2 2020-10-01 2020-12-31
}

// A book judges every category on one day and says why.
func ExampleOpen() {
	training := office.Record{ID: "01EJMQ8DW0M96TZ4SDSX2GJBGT", Category: "training", Revision: 1, UpdatedOn: "2020-10-01", Values: map[string]string{
		"title_bn": "তথ্য অধিকার বিষয়ক প্রশিক্ষণ", "starts_on": "2020-10-01", "ends_on": "2020-10-02", "status": "held", "audience_bn": "কর্মচারী",
	}}
	book := compliance.Open(compliance.Content{
		Day: "2020-10-05", Catalog: catalog.Default(), Records: map[string][]office.Record{"training": {training}},
	})
	standing := book.Standing("training")
	fmt.Println(standing.State)
	for _, reason := range standing.Reasons() {
		fmt.Println(reason.Field, reason.Problem.In(office.English))
	}
	// Output:
	// partial
	// venue_bn “Place” is not given.
}
