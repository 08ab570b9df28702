package office

// What says nothing where something should stand: internal/lint finds it, and each has its cure.
var wordingLint = map[string]Wording{
	"says_nothing": {
		BN:     "“{field}” ঘরে শুধু লেখা আছে “{typed}”; এতে কোনো তথ্য নেই।",
		EN:     "“{field}” says only “{typed}”, which tells nothing.",
		TodoBN: "আসল তথ্য লিখুন; না থাকলে ঘরটি খালি রাখুন।",
		TodoEN: "Write what there is, or leave the field empty.",
	},
	"says_later": {
		BN:     "“{field}” ঘরে তথ্যের বদলে আশ্বাস আছে: “{typed}”।",
		EN:     "“{field}” promises something instead of telling it: “{typed}”.",
		TodoBN: "যা এখন জানা আছে তা লিখুন; জানা না থাকলে ঘরটি খালি রাখুন।",
		TodoEN: "Write what is known now, or leave the field empty until it is.",
	},
	"says_not_for": {
		BN:     "“{field}” ঘরে লেখা আছে “{typed}”, অথচ ঘরটি পূরণ করতে হয়।",
		EN:     "“{field}” says “{typed}”, yet something is needed there.",
		TodoBN: "আসল তথ্য লিখুন; সেবামূল্য না থাকলে লিখুন: বিনামূল্যে।",
		TodoEN: "Write the real value; of a service without a fee write “বিনামূল্যে”.",
	},
	"says_trial": {
		BN:     "“{field}” ঘরের “{typed}” পরীক্ষা করতে লেখা মনে হয়।",
		EN:     "“{typed}” in “{field}” looks typed to try something.",
		TodoBN: "আসল তথ্য লিখুন, অথবা ঘরটি খালি করুন।",
		TodoEN: "Write the real value, or clear the field.",
	},
	"says_blank": {
		BN:     "“{field}” ঘরে পূরণ না করা জায়গা আছে: “{typed}”।",
		EN:     "“{field}” holds a blank that is still to be filled: “{typed}”.",
		TodoBN: "ফাঁকা জায়গাটিতে আসল তথ্য লিখুন।",
		TodoEN: "Write the real words in place of the blank.",
	},
	"says_label": {
		BN:     "“{field}” ঘরে ঘরটির নামই লেখা আছে: “{typed}”।",
		EN:     "“{field}” holds only its own name: “{typed}”.",
		TodoBN: "ঘরটিতে যা থাকার কথা তা লিখুন।",
		TodoEN: "Write what the field is for.",
	},
	"says_own": {
		BN:     "“{field}” ঘরে শুধু দপ্তর বা তালিকার নাম আছে: “{typed}”।",
		EN:     "“{field}” holds only the name of the office or of the list: “{typed}”.",
		TodoBN: "এই এন্ট্রির নিজের কথা লিখুন।",
		TodoEN: "Write what belongs to this entry.",
	},
	"says_person": {
		BN:     "“{field}” ঘরে একজনের নাম আছে মনে হয়: “{typed}”।",
		EN:     "“{field}” seems to hold a person's name: “{typed}”.",
		TodoBN: "স্থান বা কক্ষ লিখুন; নামটি নামের ঘরে দিন।",
		TodoEN: "Write the place here, and the name into the field for names.",
	},
	"says_office": {
		BN:     "“{field}” ঘরে নামের বদলে পদবি বা দপ্তর আছে মনে হয়: “{typed}”।",
		EN:     "“{field}” seems to hold a post or an office, not a name: “{typed}”.",
		TodoBN: "ব্যক্তির নাম লিখুন; পদবি পদবির ঘরে দিন। পদটি শূন্য হলে শূন্য পদের চিহ্ন দিন।",
		TodoEN: "Write the person's name, and the post into its own field. If the post is vacant mark it so.",
	},
	"says_digits": {
		BN:     "“{field}” ঘরে শুধু অঙ্ক আছে: “{typed}”।",
		EN:     "“{field}” holds figures only: “{typed}”.",
		TodoBN: "কথায় লিখুন; সংখ্যাটি অন্য ঘরের হলে সেখানে দিন।",
		TodoEN: "Write it in words; if the figures belong to another field put them there.",
	},
	"says_letter": {
		BN:     "“{field}” ঘরে মাত্র একটি অক্ষর আছে: “{typed}”।",
		EN:     "“{field}” holds one letter only: “{typed}”.",
		TodoBN: "পুরোটা লিখুন, অথবা ঘরটি খালি করুন।",
		TodoEN: "Write it out, or clear the field.",
	},
	"says_markup": {
		BN:     "“{field}” ঘরে ওয়েব পাতার সংকেত রয়ে গেছে: “{typed}”।",
		EN:     "“{field}” still holds signs of a web page's source: “{typed}”.",
		TodoBN: "সংকেতগুলো মুছে শুধু লেখাটি রাখুন।",
		TodoEN: "Take the signs away and keep the text alone.",
	},
	"says_bijoy": {
		BN:     "“{field}” ঘরে বিজয়ে লেখা অংশ রয়ে গেছে: “{typed}”।",
		EN:     "“{field}” holds Bijoy text that was not converted: “{typed}”.",
		TodoBN: "বিজয় লেখাটি ইউনিকোডে রূপান্তর করুন, অথবা আবার লিখুন।",
		TodoEN: "Convert the Bijoy text to Unicode, or write it again.",
	},
	"says_number": {
		BN:     "“{typed}” কারও নম্বর নয় মনে হয়।",
		EN:     "“{typed}” looks like nobody's number.",
		TodoBN: "আসল নম্বরটি লিখুন; না থাকলে ঘরটি খালি রাখুন।",
		TodoEN: "Write the real number, or leave the field empty if there is none.",
	},
	"says_mail": {
		BN:     "“{typed}” কারও ই-মেইল ঠিকানা নয় মনে হয়।",
		EN:     "“{typed}” looks like nobody's mail address.",
		TodoBN: "আসল ঠিকানাটি লিখুন; না থাকলে ঘরটি খালি রাখুন।",
		TodoEN: "Write the real address, or leave the field empty if there is none.",
	},
	"says_address": {
		BN:     "“{typed}” এই দপ্তরের কোনো পাতা নয় মনে হয়।",
		EN:     "“{typed}” does not look like a page of this office.",
		TodoBN: "পাতাটি খুলে তার পুরো ঠিকানা এখানে দিন।",
		TodoEN: "Open the page and put its whole address here.",
	},
	"says_long_ago": {
		BN:     "“{field}” এত আগের তারিখ হওয়ার কথা নয়: “{typed}”।",
		EN:     "“{field}” should hardly be so long ago: “{typed}”.",
		TodoBN: "তারিখটি মিলিয়ে দেখুন।",
		TodoEN: "Please check the date.",
	},
	"time_vague": {
		BN:     "“{field}” ঘরের “{typed}” কোনো সময় বলে না।",
		EN:     "“{typed}” in “{field}” does not say how long it takes.",
		TodoBN: "দিন বা ঘণ্টা লিখুন, যেমন ৭ (সাত) কর্মদিবস; সঙ্গে সঙ্গে দেওয়া হলে লিখুন: তাৎক্ষণিক।",
		TodoEN: "Give days or hours; of what is given at once write “তাৎক্ষণিক”.",
	},
	"time_differs": {
		BN:     "“{field}” ঘরে “{typed}”, অথচ “{other}” ঘরে {days}।",
		EN:     "“{field}” says “{typed}”, yet “{other}” says {days}.",
		TodoBN: "কোনটি ঠিক, দেখে অন্যটি বদলান।",
		TodoEN: "See which is right and change the other.",
	},
	"figures_differ": {
		BN:     "“{typed}”: অঙ্কে এক সংখ্যা, কথায় আরেক।",
		EN:     "“{typed}”: the figures say one number, the words another.",
		TodoBN: "কোনটি ঠিক, দেখে অন্যটি বদলান।",
		TodoEN: "See which is right and change the other.",
	},
	"english.missing": {BN: "ইংরেজি লেখা বাকি {n}টি এন্ট্রিতে", EN: "{n} without English"},
	"name_twice": {
		BN:     "“{typed}” নামে আরও একটি আছে: {other}।",
		EN:     "There is another of the name “{typed}”: {other}.",
		TodoBN: "একই হলে একটি মুছুন; ভিন্ন হলে নামে পার্থক্যটি লিখুন।",
		TodoEN: "If they are the same delete one; if not, say the difference in the name.",
	},
}
