package office

// wordingDoubt words what the reader of directive letters is not sure of.
var wordingDoubt = map[string]Wording{
	"directive.doubt.bijoy": {
		BN:     "লেখাটি পুরোনো (বিজয়) রীতির; এভাবে পড়া যায় না।",
		EN:     "The text is in the old (Bijoy) encoding and cannot be read as it is.",
		TodoBN: "আগে ইউনিকোডে রূপান্তর করুন, তারপর আবার দিন।", TodoEN: "Convert it to Unicode first, then give it again.",
	},
	"directive.doubt.text_long": {
		BN:     "লেখাটি খুব বড়; প্রথম {read}টি অক্ষর পর্যন্ত পড়া হয়েছে।",
		EN:     "The text is very long; only its first {read} characters were read.",
		TodoBN: "শুধু পত্রটুকু রাখুন।", TodoEN: "Keep the letter alone.",
	},
	"directive.doubt.text_damaged": {
		BN:     "লেখার কিছু অক্ষর নষ্ট হয়ে গেছে।",
		EN:     "Some letters of the text are damaged.",
		TodoBN: "মূল পত্রের সাথে মিলিয়ে নিন।", TodoEN: "Compare it with the letter itself.",
	},
	"directive.doubt.text_flat": {
		BN:     "লেখার লাইন ভাঙা হারিয়ে গেছে; সবকিছু এক লাইনে আছে।",
		EN:     "The line ends of the text are lost; all stands on one line.",
		TodoBN: "যা বোঝা গেছে তা একে একে দেখে নিন, অথবা পত্রটি আবার কপি করুন।", TodoEN: "Check each thing that was understood, or copy the letter again.",
	},
	"directive.doubt.flat_part": {
		BN:     "লাইন ভাঙা হারিয়ে যাওয়ায় এটি কোথায় শুরু ও শেষ তা নিশ্চিত নয়।",
		EN:     "With the line ends lost it is not certain where this begins and ends.",
		TodoBN: "মূল পত্রের সাথে মিলিয়ে নিন।", TodoEN: "Compare it with the letter.",
	},
	"directive.doubt.text_healed": {
		BN:     "লেখার কিছু অক্ষর ভুল চিহ্নে লেখা ছিল (যেমন ো-এর বদলে া ও ে); ঠিক করে পড়া হয়েছে।",
		EN:     "Some letters were typed with the wrong signs (া and ে for ো, for example); they were put right for reading.",
		TodoBN: "কিছু করতে হবে না; সন্দেহ হলে মূল পত্রের সাথে মিলিয়ে নিন।", TodoEN: "Nothing need be done; if in doubt, compare with the letter itself.",
	},
	"directive.doubt.text_broken": {
		BN:     "লেখাটি পিডিএফ থেকে ভেঙে এসেছে (চিহ্ন স্থান বদলেছে বা যুক্তবর্ণ হারিয়েছে); এভাবে পড়া যায় না।",
		EN:     "The text came out of a PDF broken (signs out of place or conjuncts lost) and cannot be read as it is.",
		TodoBN: "পত্রটি অন্য প্রোগ্রাম থেকে আবার কপি করুন, অথবা পত্র দেখে ঘরগুলো পূরণ করুন।", TodoEN: "Copy the letter again from another program, or fill the fields from the letter itself.",
	},
	"directive.doubt.two_letters": {
		BN:     "এই লেখায় একাধিক পত্র আছে; প্রথমটি পড়া হয়েছে।",
		EN:     "There is more than one letter in this text; the first was read.",
		TodoBN: "অন্য পত্রটি আলাদা করে নিবন্ধন করুন।", TodoEN: "Register the other letter by itself.",
	},
	"directive.doubt.issuer_guessed": {
		BN:     "এটি প্রেরক দপ্তরের নাম কি না নিশ্চিত নয়।",
		EN:     "It is not certain that this is the name of the office that sent the letter.",
		TodoBN: "পত্র দেখে প্রেরকের নাম ঠিক করে দিন।", TodoEN: "Put the sender's name right from the letter.",
	},
	"directive.doubt.issuer_open": {
		BN:     "প্রেরকের নাম থেকে বোঝা যায় না এটি কোন দপ্তরের কার্যালয়।",
		EN:     "The sender's name does not say whose office it is.",
		TodoBN: "প্রেরকের পুরো নাম লিখুন।", TodoEN: "Give the sender's whole name.",
	},
	"directive.doubt.issuer_several": {
		BN:     "পত্রের মাথায় আরও একটি দপ্তরের নাম আছে: {other}।",
		EN:     "The letterhead names one more office: {other}.",
		TodoBN: "কোনটি প্রেরক দেখে নিন।", TodoEN: "See which one sent the letter.",
	},
	"directive.doubt.memo_form": {
		BN:     "স্মারক নম্বর “{memo}” নিয়মমতো নয়: {reason}",
		EN:     "The memo number “{memo}” is not in the proper form: {reason}",
		TodoBN: "মূল পত্রের সাথে মিলিয়ে ঠিক করুন; পত্রেই এমন থাকলে রেখে দিন।", TodoEN: "Compare it with the letter; keep it if the letter has it so.",
	},
	"directive.doubt.memo_older_form": {
		BN:     "“{memo}” স্মারক নম্বর কি না নিশ্চিত নয়।",
		EN:     "It is not certain that “{memo}” is the memo number.",
		TodoBN: "মূল পত্রের সাথে মিলিয়ে নিন।", TodoEN: "Compare it with the letter.",
	},
	"directive.doubt.memo_no_issue": {
		BN:     "স্মারকের নথি কোড আছে, জারি নম্বর নেই।",
		EN:     "The memo has its file code but no issue number.",
		TodoBN: "পত্রে হাতে লেখা নম্বর থাকলে যোগ করুন।", TodoEN: "Add the number if it is written on the letter by hand.",
	},
	"directive.doubt.memo_copy": {
		BN:     "স্মারক নম্বরে অনুলিপির সংখ্যা আছে; মূল পত্রের নম্বর {memo}।",
		EN:     "The memo number carries the number of copies; the letter itself is {memo}.",
		TodoBN: "কোনটি রাখবেন দেখে নিন।", TodoEN: "See which one to keep.",
	},
	"directive.doubt.memo_differs": {
		BN:     "অনুলিপির উপরে অন্য স্মারক নম্বর আছে: {other}।",
		EN:     "Another memo number stands above the copies: {other}.",
		TodoBN: "কোনটি ঠিক দেখে নিন।", TodoEN: "See which one is right.",
	},
	"directive.doubt.memo_place": {
		BN:     "স্মারক নম্বর যথাস্থানে বা লেবেলসহ পাওয়া যায়নি; এটি অনুমিত।",
		EN:     "The memo number did not stand in its place with its label; this one was taken.",
		TodoBN: "মূল পত্রের সাথে মিলিয়ে নিন।", TodoEN: "Compare it with the letter.",
	},
	"directive.doubt.date_mismatch": {
		BN:     "পত্রের দুই তারিখ মেলে না: {date} তারিখে বাংলা তারিখ হয় {expected}; পত্রে আছে {printed}।",
		EN:     "The two dates of the letter do not agree: {date} is {expected}; the letter says {printed}.",
		TodoBN: "কোনটি ঠিক দেখে নিন।", TodoEN: "See which one is right.",
	},
	"directive.doubt.date_from_bangla": {
		BN:     "পত্রে শুধু বাংলা তারিখ আছে; তা থেকে {date} হিসাব করা হয়েছে।",
		EN:     "The letter has a Bangla date only; {date} was reckoned from it.",
		TodoBN: "তারিখটি দেখে নিন।", TodoEN: "Please check the date.",
	},
	"directive.doubt.date_several": {
		BN:     "পত্রের শুরুতে একাধিক তারিখ আছে।",
		EN:     "There is more than one date at the head of the letter.",
		TodoBN: "পত্রের নিজের তারিখটি দেখে নিন।", TodoEN: "See which is the letter's own.",
	},
	"directive.doubt.date_impossible": {
		BN:     "“{date}” নামে কোনো তারিখ নেই।",
		EN:     "There is no such day as “{date}”.",
		TodoBN: "ঠিক তারিখটি লিখুন।", TodoEN: "Type the right date.",
	},
	"directive.doubt.date_unreadable": {
		BN:     "তারিখের ঘরে যা আছে তা পড়া যায়নি।",
		EN:     "What stands in place of the date could not be read.",
		TodoBN: "পত্রের তারিখ লিখুন।", TodoEN: "Type the letter's date.",
	},
	"directive.doubt.date_order": {
		BN:     "তারিখে মাস আগে লেখা আছে বলে মনে হয়; ধরা হয়েছে {date}।",
		EN:     "The month seems to stand before the day; taken as {date}.",
		TodoBN: "তারিখটি দেখে নিন।", TodoEN: "Please check the date.",
	},
	"directive.doubt.date_short_year": {
		BN:     "বছর দুই অঙ্কে লেখা; ধরা হয়েছে {date}।",
		EN:     "The year has two digits; taken as {date}.",
		TodoBN: "তারিখটি দেখে নিন।", TodoEN: "Please check the date.",
	},
	"directive.doubt.date_place": {
		BN:     "তারিখটি পত্রের শুরুতে নয়, নিচে পাওয়া গেছে।",
		EN:     "The date was found further down, not at the head of the letter.",
		TodoBN: "তারিখটি দেখে নিন।", TodoEN: "Please check the date.",
	},
	"directive.doubt.date_received": {
		BN:     "পত্রের তারিখ {date}, অথচ পাওয়া গেছে {received} তারিখে: পত্র লেখার আগে তা পাওয়া যায় না।",
		EN:     "The letter is dated {date} but was received on {received}: no letter comes before it is written.",
		TodoBN: "দুই তারিখের কোনটি ভুল দেখে ঠিক করুন।", TodoEN: "See which of the two dates is wrong, and put it right.",
	},
	"directive.doubt.subject_unlabelled": {
		BN:     "“বিষয়” লেখা নেই; বাক্যটি দেখে বিষয় ধরা হয়েছে।",
		EN:     "There is no label; this line was taken for the subject by its wording.",
		TodoBN: "বিষয়টি দেখে নিন।", TodoEN: "Please check the subject.",
	},
	"directive.doubt.subject_end": {
		BN:     "বিষয় কোথায় শেষ তা নিশ্চিত নয়; পরের লাইনটিও বিষয়ের অংশ হতে পারে।",
		EN:     "It is not certain where the subject ends; the next line may belong to it.",
		TodoBN: "বিষয়টি দেখে নিন।", TodoEN: "Please check the subject.",
	},
	"directive.doubt.days_mismatch": {
		BN:     "অঙ্কে {days}, কিন্তু কথায় “{word}”।",
		EN:     "The figure says {days}, the word says “{word}”.",
		TodoBN: "কোনটি ঠিক দেখে নিন।", TodoEN: "See which one is right.",
	},
	"directive.doubt.days_word": {
		BN:     "বন্ধনীর “{word}” কোনো সংখ্যা নয়; অঙ্কে {days} আছে।",
		EN:     "The word “{word}” in brackets is no number; the figure says {days}.",
		TodoBN: "দিনের সংখ্যা দেখে নিন।", TodoEN: "Please check the number of days.",
	},
	"directive.doubt.calendar_days": {
		BN:     "পত্রে “কর্মদিবস” নয়, “{days} দিন” লেখা; ছুটির দিনও ধরা হতে পারে।",
		EN:     "The letter says “{days} {days:day|days}”, not working days; holidays may count.",
		TodoBN: "শেষ তারিখটি দেখে নিন।", TodoEN: "Please check the last day.",
	},
	"directive.doubt.days_several": {
		BN:     "পত্রে একাধিক সময়সীমা আছে: {days} ও {other} দিন।",
		EN:     "The letter names more than one limit: {days} and {other} days.",
		TodoBN: "কোনটি জবাবের জন্য দেখে নিন।", TodoEN: "See which one is for the answer.",
	},
	"directive.doubt.days_other_unit": {
		BN:     "সময়সীমা কর্মদিবসে নয়: “{printed}”।",
		EN:     "The limit is not in working days: “{printed}”.",
		TodoBN: "দিনের সংখ্যা বা শেষ তারিখ লিখুন।", TodoEN: "Give a number of days or the last day.",
	},
	"directive.doubt.days_other_thing": {
		BN:     "“{printed}” জবাবের সময়সীমা নয়, অন্য কিছুর বলে মনে হয়; তাই ধরা হয়নি।",
		EN:     "“{printed}” seems to be the limit of something else than the answer; it was not taken.",
		TodoBN: "জবাবের দিনের সংখ্যা বা শেষ তারিখ লিখুন।", TodoEN: "Give the number of days for the answer, or the last day.",
	},
	"directive.doubt.days_unsure": {
		BN:     "“{printed}” জবাবের সময়সীমা কি না নিশ্চিত নয়।",
		EN:     "It is not certain that “{printed}” is the limit for the answer.",
		TodoBN: "দিনের সংখ্যা দেখে নিন।", TodoEN: "Please check the number of days.",
	},
	"directive.doubt.days_in_items": {
		BN:     "দিনের সংখ্যা দফার ভেতরে লেখা; সবচেয়ে কম {days} দিন ধরা হয়েছে।",
		EN:     "The number of days stands within the items; the least, {days}, was taken.",
		TodoBN: "দিনের সংখ্যা দেখে নিন।", TodoEN: "Please check the number of days.",
	},
	"directive.doubt.days_past": {
		BN:     "এই সময়সীমা আগের কোনো পত্রের বলে মনে হয়।",
		EN:     "This limit seems to be that of an earlier letter.",
		TodoBN: "দিনের সংখ্যা দেখে নিন।", TodoEN: "Please check the number of days.",
	},
	"directive.doubt.days_recurring": {
		BN:     "সময়সীমাটি প্রতি মাসে বা প্রতি প্রান্তিকে ফিরে আসে।",
		EN:     "The limit comes again each month or quarter.",
		TodoBN: "এবারের শেষ তারিখ লিখুন।", TodoEN: "Give the last day for this time.",
	},
	"directive.doubt.days_urgent": {
		BN:     "“জরুরি” বলা হয়েছে, কিন্তু দিন বলা হয়নি।",
		EN:     "The letter says it is urgent but names no day.",
		TodoBN: "দিনের সংখ্যা বা শেষ তারিখ লিখুন।", TodoEN: "Give a number of days or the last day.",
	},
	"directive.doubt.days_and_deadline": {
		BN:     "পত্রে {days} দিন ও শেষ তারিখ {deadline} দুটোই আছে; তারিখটি ধরা হয়েছে।",
		EN:     "The letter names both {days} {days:day|days} and the day {deadline}; the day was taken.",
		TodoBN: "কোনটি ঠিক দেখে নিন।", TodoEN: "See which one is right.",
	},
	"directive.doubt.deadline_year": {
		BN:     "“{printed}”-এ বছর নেই; পত্রের তারিখ থেকে বছর ধরা হয়।",
		EN:     "“{printed}” has no year; it is taken from the letter's date.",
		TodoBN: "শেষ তারিখটি দেখে নিন।", TodoEN: "Please check the last day.",
	},
	"directive.doubt.deadline_month": {
		BN:     "“{printed}”-এ মাস নেই; পত্রের তারিখ থেকে মাস ধরা হয়।",
		EN:     "“{printed}” has no month; it is taken from the letter's date.",
		TodoBN: "শেষ তারিখটি দেখে নিন।", TodoEN: "Please check the last day.",
	},
	"directive.doubt.deadline_relative": {
		BN:     "“{printed}” বলা হয়েছে; পত্রের তারিখ থেকে দিনটি ধরা হয়েছে।",
		EN:     "The letter says “{printed}”; the day was counted from its date.",
		TodoBN: "শেষ তারিখটি দেখে নিন।", TodoEN: "Please check the last day.",
	},
	"directive.doubt.deadline_past": {
		BN:     "শেষ তারিখ {date} পত্রের তারিখের আগে।",
		EN:     "The last day {date} lies before the letter's own date.",
		TodoBN: "শেষ তারিখটি দেখে নিন।", TodoEN: "Please check the last day.",
	},
	"directive.doubt.deadline_several": {
		BN:     "পত্রে একাধিক শেষ তারিখ আছে: {dates}; সবচেয়ে আগেরটি ধরা হয়েছে।",
		EN:     "The letter names more than one last day: {dates}; the earliest was taken.",
		TodoBN: "কোনটি জবাবের জন্য দেখে নিন।", TodoEN: "See which one is for the answer.",
	},
	"directive.doubt.deadline_in_items": {
		BN:     "শেষ তারিখ দফার ভেতরে লেখা: {dates}; সবচেয়ে আগেরটি ধরা হয়েছে।",
		EN:     "The last day stands within the items: {dates}; the earliest was taken.",
		TodoBN: "কোনটি জবাবের জন্য দেখে নিন।", TodoEN: "See which one is for the answer.",
	},
	"directive.doubt.deadline_items_too": {
		BN:     "দফার ভেতরেও শেষ তারিখ আছে: {dates}।",
		EN:     "Last days stand within the items too: {dates}.",
		TodoBN: "জবাবের দিনের সংখ্যা দেখে নিন।", TodoEN: "Please check the number of days for the answer.",
	},
	"directive.doubt.deadline_weekday": {
		BN:     "{date} তারিখ {is}; পত্রে আছে {said}।",
		EN:     "{date} is a {is}; the letter says {said}.",
		TodoBN: "শেষ তারিখটি দেখে নিন।", TodoEN: "Please check the last day.",
	},
	"directive.doubt.scope_below": {
		BN:     "শুধু অধীনস্থ দপ্তরের কথা বলা হয়েছে; নিজ দপ্তরের কথা স্পষ্ট নয়।",
		EN:     "Only the offices below are named; whether our own is meant is not plain.",
		TodoBN: "পরিধি দেখে নিন।", TodoEN: "Please check the scope.",
	},
	"directive.doubt.signatory_name": {
		BN:     "স্বাক্ষরকারীর নাম কোন লাইনে তা নিশ্চিত নয়।",
		EN:     "It is not certain which line is the name of the one who signed.",
		TodoBN: "স্বাক্ষরকারীর নাম দেখে নিন।", TodoEN: "Please check the name of the signatory.",
	},
	"directive.doubt.copies_list": {
		BN:     "স্বাক্ষরের নিচে একটি তালিকা আছে; সেটি অনুলিপির কি না তা লেখা নেই।",
		EN:     "A list stands under the signature; nothing says whether it is of copies.",
		TodoBN: "অনুলিপি দেখে নিন।", TodoEN: "Please check the copies.",
	},
	"directive.doubt.copies_end": {
		BN:     "একটি অনুলিপি কোথায় শেষ আর পরেরটি কোথায় শুরু তা নিশ্চিত নয়।",
		EN:     "It is not certain where one copy ends and the next begins.",
		TodoBN: "অনুলিপি দেখে নিন।", TodoEN: "Please check the copies.",
	},
	"directive.doubt.spelling": {
		BN:     "“{word}” সম্ভবত “{expected}”।",
		EN:     "“{word}” is probably “{expected}”.",
		TodoBN: "মূল লেখা যেমন আছে তেমনই রাখা হয়েছে; বিষয়টি ঠিক ধরা হয়েছে কি না দেখে নিন।", TodoEN: "The text is kept as it is; see whether the category is right.",
	},
	"directive.doubt.category": {
		BN:     "শ্রেণিটি নিশ্চিত নয়।",
		EN:     "The category is not certain.",
		TodoBN: "তালিকা থেকে ঠিক শ্রেণিটি বেছে নিন।", TodoEN: "Choose the right category from the list.",
	},
	"directive.doubt.category_several": {
		BN:     "এক দফায় একাধিক শ্রেণির কথা আছে; প্রথমটি ধরা হয়েছে।",
		EN:     "One item names more than one category; one was taken.",
		TodoBN: "দরকার হলে দফাটি ভাগ করুন।", TodoEN: "Split the item if need be.",
	},
	"directive.doubt.mark_order": {
		BN:     "দফার ক্রম (ক, খ, গ …) ঠিক নেই; কোনোটি বাদ পড়ে থাকতে পারে।",
		EN:     "The marks of the items are out of order; one may be missing.",
		TodoBN: "মূল পত্রের সাথে মিলিয়ে নিন।", TodoEN: "Compare them with the letter.",
	},
	"directive.doubt.mark_twice": {
		BN:     "“{mark}” চিহ্ন দুটি দফার আগে আছে; দুটিই রাখা হয়েছে।",
		EN:     "The mark “{mark}” stands before two items; both were kept.",
		TodoBN: "মূল পত্রের সাথে মিলিয়ে নিন।", TodoEN: "Compare them with the letter.",
	},
	"directive.doubt.item_end": {
		BN:     "বাক্যের ভেতরের শেষ দফাটি কোথায় শেষ তা নিশ্চিত নয়।",
		EN:     "It is not certain where the last item ends within the sentence.",
		TodoBN: "দফার লেখা দেখে নিন।", TodoEN: "Please check the item's text.",
	},
	"directive.doubt.item_empty": {
		BN:     "“{mark}” চিহ্নের পরে কোনো লেখা নেই।",
		EN:     "No text follows the mark “{mark}”.",
		TodoBN: "মূল পত্র দেখে দফাটি লিখুন বা বাদ দিন।", TodoEN: "Type the item from the letter, or leave it out.",
	},
	"directive.doubt.items_unmarked": {
		BN:     "দফাগুলোর আগে ক, খ বা ১, ২ চিহ্ন নেই।",
		EN:     "The items have no marks before them.",
		TodoBN: "দফাগুলো দেখে নিন।", TodoEN: "Please check the items.",
	},
	"directive.doubt.items_second_list": {
		BN:     "পত্রে আরও একটি তালিকা আছে ({count}টি দফা); সেটি নেওয়া হয়নি।",
		EN:     "The letter has one more list ({count} items); it was not taken.",
		TodoBN: "দরকার হলে দফা যোগ করুন।", TodoEN: "Add items if need be.",
	},
	"directive.doubt.items_annex": {
		BN:     "দফাগুলো স্বাক্ষরের নিচে সংযোজনীতে পাওয়া গেছে।",
		EN:     "The items were found in an annex below the signature.",
		TodoBN: "দফাগুলো দেখে নিন।", TodoEN: "Please check the items.",
	},
	"directive.doubt.items_one": {
		BN:     "মাত্র একটি দফা পাওয়া গেছে।",
		EN:     "Only one item was found.",
		TodoBN: "আর কোনো দফা আছে কি না দেখে নিন।", TodoEN: "See whether there are more.",
	},
	"directive.doubt.items_none": {
		BN:     "পত্রে আলাদা কোনো দফা পাওয়া যায়নি।",
		EN:     "No separate items were found in the letter.",
		TodoBN: "পত্রে যা চাওয়া হয়েছে তা দফা হিসেবে লিখুন।", TodoEN: "Type what the letter asks for as items.",
	},
}
