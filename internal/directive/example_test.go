package directive_test

import (
	"fmt"

	"batayandesk/internal/catalog"
	"batayandesk/internal/directive"
)

// What a pasted letter asks for, and what the reader is not sure of: digits and word of the term do not agree.
func ExampleRead() {
	read := directive.Read(`জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া
স্মারক নং-৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯                 তারিখঃ ২৮ সেপ্টেম্বর, ২০২০
বিষয়ঃ ওয়েবপোর্টাল হাল-নাগাদকরণ প্রসঙ্গে।
নিম্নবর্ণিত তথ্য ৭ (পাঁচ) কর্মদিবসের মধ্যে সন্নিবেশ করার জন্য অনুরোধ করা হলো:
ক) নোটিশ বোর্ড
খ) অনিক ও আপিল কর্মকর্তার তথ্য
গ) অফিসের ছবি।`, catalog.Default())
	fmt.Println(read.Memo, read.Date, *read.Days)
	for _, item := range read.Items {
		fmt.Printf("%s %q\n", item.Mark, item.Category)
	}
	for _, doubt := range read.Doubts {
		fmt.Println(doubt.Field, doubt.Why)
	}
	// Output:
	// ৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯ 2020-09-28 7
	// ক "notices"
	// খ "grs"
	// গ ""
	// days days_mismatch
}
