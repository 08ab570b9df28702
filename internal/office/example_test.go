package office_test

import (
	"fmt"

	"batayandesk/internal/office"
)

func ExampleParseMemo() {
	memo, err := office.ParseMemo("স্মারক নং-৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮- ৮৯")
	fmt.Println(memo.Form, memo.FileCode, memo.Issue, err)
	// Output:
	// 18 ৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮ 89 <nil>
}

// A problem is a code with arguments; the wording table has its sentence and the cure in both languages.
func ExampleProblem() {
	_, err := office.ParseDate("৩০-০২-২০২০")
	problems, _ := office.AsProblems(err)
	for _, p := range problems {
		fmt.Println(p.Code, p.In(office.Bengali))
		fmt.Println(p.Todo(office.English))
	}
	// Output:
	// date.invalid “৩০-০২-২০২০” কোনো তারিখ নয়।
	// Give day, month and year, for example 28-09-2020.
}

// Check holds what is true of every noun, whichever way it came in.
func ExampleHoliday() {
	list := []office.Holiday{{Date: "2020-12-16", Kind: office.GeneralHoliday, NameBN: "বিজয় দিবস"}, {Date: "2021-02-21", Kind: office.GeneralHoliday, NameBN: "শহীদ দিবস"}}
	for _, p := range office.CheckHolidays(list, 2020) {
		fmt.Println(p.Field, p.In(office.English))
	}
	// Output:
	// [1].date no. 2: 21 February 2021 is not in 2020.
}
