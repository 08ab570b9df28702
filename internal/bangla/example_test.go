package bangla_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
)

func ExampleFromGregorian() {
	day, err := bangla.FromGregorian(2020, 9, 28)
	fmt.Println(day, err)
	// Output: ১৩ আশ্বিন, ১৪২৭ বঙ্গাব্দ <nil>
}

func ExampleWords() {
	fmt.Println(bangla.Words(3850000))
	fmt.Println(bangla.FiguresAndWord(7))
	// Output:
	// আটত্রিশ লক্ষ পঞ্চাশ হাজার
	// ৭ (সাত)
}

func ExampleGroup() {
	fmt.Println(bangla.ToBengali(bangla.Group("1234567")))
	// Output: ১২,৩৪,৫৬৭
}

func ExampleSortKey() {
	words := strings.Fields("ক্ষমা A4 খবর কি ১০ আইন ৯ কই")
	slices.SortFunc(words, func(a, b string) int { return bytes.Compare(bangla.SortKey(a), bangla.SortKey(b)) })
	fmt.Println(strings.Join(words, " "))
	// Output: ৯ ১০ আইন কই কি ক্ষমা খবর A4
}

func ExampleFold() {
	fmt.Println(bangla.Fold("হাল-নাগাদ") == bangla.Fold("হালনাগাদ"), bangla.Fold("আপীল") == bangla.Fold("আপিল"))
	// Output: true true
}

func ExampleFromBijoy() {
	fmt.Println(bangla.FromBijoy("Kg©KZ©v I Kg©Pvix").Text)
	// Output: কর্মকর্তা ও কর্মচারী
}
