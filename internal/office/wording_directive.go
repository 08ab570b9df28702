package office

// wordingDirective words the problems of memo numbers and of the directive reader, and what the reader
// doubts and asks.
var wordingDirective = join(wordingMemo, wordingReading, wordingAsk, wordingDoubt)

var wordingMemo = map[string]Wording{
	"memo.empty": {
		BN: "স্মারক নম্বর দেওয়া হয়নি।", EN: "No memo number was given.",
		TodoBN: "পত্রে যেভাবে আছে সেভাবে স্মারক নম্বর লিখুন।", TodoEN: "Type the memo number as the letter shows it.",
	},
	"memo.parts": {
		BN: "স্মারক নম্বরের অংশের সংখ্যা ঠিক নেই।", EN: "The memo number does not have the right number of parts.",
		TodoBN: "জারি নম্বরের আগে ৭টি (১৮ অঙ্ক) বা ৮টি (২২ অঙ্ক) অংশ থাকে, প্রতিটি বিন্দু দিয়ে আলাদা।",
		TodoEN: "Before the issue number stand 7 parts (18 digits) or 8 parts (22 digits), parted by dots.",
	},
	"memo.part_length": {
		BN:     "স্মারক নম্বরের {part} নম্বর অংশে {need}টি অঙ্ক লাগে; এখানে {have}টি আছে।",
		EN:     "Part {part} of the memo number needs {need} digits; it has {have}.",
		TodoBN: "মূল পত্রের সাথে মিলিয়ে অংশটি ঠিক করুন।", TodoEN: "Compare that part with the letter and put it right.",
	},
	"memo.not_digit": {
		BN:     "স্মারক নম্বরের {part} নম্বর অংশে অঙ্ক ছাড়া অন্য অক্ষর আছে।",
		EN:     "Part {part} of the memo number holds something that is not a digit.",
		TodoBN: "শূন্যের জায়গায় ইংরেজি অক্ষর বসেছে কি না দেখুন।", TodoEN: "See whether a letter O stands in place of a zero.",
	},
	"memo.separator": {
		BN: "স্মারক নম্বরের অংশগুলো বিন্দু দিয়ে আলাদা করতে হয়।", EN: "The parts of a memo number are parted by dots.",
		TodoBN: "কমা বা হাইফেনের বদলে বিন্দু দিন; হাইফেন কেবল জারি নম্বরের আগে বসে।",
		TodoEN: "Put dots in place of commas or hyphens; a hyphen stands only before the issue number.",
	},
	"memo.issue_zero": {
		BN: "জারি নম্বর শূন্য হতে পারে না।", EN: "An issue number cannot be zero.",
		TodoBN: "জারি নম্বর ১ থেকে শুরু হয়।", TodoEN: "Issue numbers start at 1.",
	},
	"memo.trailing_text": {
		BN: "স্মারক নম্বরের পরে বাড়তি লেখা আছে: “{text}”।", EN: "There is more text after the memo number: “{text}”.",
		TodoBN: "শুধু স্মারক নম্বরটি রাখুন; তারিখ আলাদা ঘরে লিখুন।", TodoEN: "Keep the memo number alone; the date has a field of its own.",
	},
}

// wordingAsk words the questions for what a letter did not say or the reader did not find.
var wordingAsk = map[string]Wording{
	"directive.ask.issuer":  {BN: "কোন দপ্তর পত্রটি পাঠিয়েছে?", EN: "Which office sent the letter?"},
	"directive.ask.memo":    {BN: "পত্রের স্মারক নম্বর কত?", EN: "What is the letter's memo number?"},
	"directive.ask.date":    {BN: "পত্রের তারিখ কত?", EN: "What is the letter's date?"},
	"directive.ask.subject": {BN: "পত্রের বিষয় কী?", EN: "What is the letter's subject?"},
	"directive.ask.days":    {BN: "জবাব কত কর্মদিবসের মধ্যে, বা কোন তারিখের মধ্যে দিতে হবে?", EN: "Within how many working days, or by which day, is the answer due?"},
	"directive.ask.scope":   {BN: "শুধু নিজ দপ্তরের পোর্টাল, না অধীনস্থ দপ্তরেরও?", EN: "Our own portal only, or those of the offices below too?"},
	"directive.ask.items":   {BN: "পত্রে কী কী চাওয়া হয়েছে?", EN: "What does the letter ask for?"},
}

var wordingReading = map[string]Wording{
	"directive.nothing_understood": {
		BN:     "পত্রটি থেকে খুব কম বোঝা গেছে, তাই নিবন্ধন করা হয়নি।",
		EN:     "Too little of the letter was understood, so it was not registered.",
		TodoBN: "অন্তত একটি দফা এবং স্মারক নম্বর বা বিষয় লাগে। লেখাটি সম্পূর্ণ কি না দেখুন; পুরোনো বিজয় লেখা হলে আগে রূপান্তর করুন।",
		TodoEN: "At least one item is needed, and a memo number or a subject. See whether the text is whole; convert old Bijoy text first.",
	},
}
