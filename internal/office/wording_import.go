package office

// wordingImport words what becomes of the rows of a table that is brought in.
var wordingImport = map[string]Wording{
	"import.attachment": {
		BN: "“{name}” তালিকা নয়, পিডিএফ বা ছবি।", EN: "“{name}” is no list but a PDF or picture.",
		TodoBN: "যে তথ্যের সাথে এটি থাকবে আগে সেটি খুলুন, তারপর ফাইলটি তার উপর ছাড়ুন।",
		TodoEN: "Open the entry that it belongs to, then drop the file on it.",
	},
	"sheet.old": {
		BN: "ফাইলটি পুরোনো এক্সেলের, অথবা পাসওয়ার্ড দিয়ে বন্ধ।", EN: "The file is of an old Excel, or closed with a password.",
		TodoBN: "এক্সেলে খুলে .xlsx হিসেবে সংরক্ষণ করুন, অথবা সারিগুলো কপি করে এখানে পেস্ট করুন।",
		TodoEN: "Open it in Excel and save it as .xlsx, or copy its rows and paste them here.",
	},
	"import.no_table": {
		BN: "এখানে কোনো তালিকা বা ছক পাওয়া যায়নি।", EN: "No list or table was found here.",
		TodoBN: "এক্সেল, ওয়ার্ড বা ওয়েবপাতা থেকে শিরোনামসহ সারিগুলো কপি করে পেস্ট করুন, অথবা ফাইলটি বেছে নিন।",
		TodoEN: "Copy the rows with their headings from Excel, Word or a web page and paste them, or choose the file.",
	},
	"import.several": {
		BN: "একবারে একটি ফাইল আনা যায়।", EN: "One file can be brought in at a time.",
		TodoBN: "ফাইলগুলো একটি একটি করে দিন।", TodoEN: "Give the files one by one.",
	},
	"import.gone": {
		BN: "আনার জন্য যা দেওয়া হয়েছিল, তা আর খোলা নেই।", EN: "What was to be brought in is no longer open.",
		TodoBN: "আবার পেস্ট করুন বা ফাইলটি বেছে নিন।", TodoEN: "Paste it again or choose the file.",
	},
	"import.stale": {
		BN: "দেখানোর পর তথ্য বদলেছে; কিছু আনা হয়নি।", EN: "The content has changed since it was shown; nothing was brought in.",
		TodoBN: "নতুন করে দেখে আবার ‘আনুন’ চাপুন।", TodoEN: "Look again and press “Bring in” once more.",
	},
	"import.past": {
		BN: "অন্য দিনের চিত্র দেখার সময় তালিকা আনা যায় না।", EN: "Lists cannot be brought in while another day is looked at.",
		TodoBN: "আজকের দিনে ফিরে আবার আনুন।", TodoEN: "Go back to today and bring it in again.",
	},
	"import.nothing": {
		BN: "আনার মতো নতুন বা বদলানো কিছু নেই।", EN: "There is nothing new or changed to bring in.",
		TodoBN: "কলাম ও সারির পাশের কারণগুলো দেখুন।", TodoEN: "See the reasons beside columns and rows.",
	},
	"import.strange":       {BN: "যে কলাম নেওয়া হচ্ছে না: {columns}", EN: "Columns that are not taken: {columns}"},
	"import.lacks":         {BN: "“{field}” কোনো কলামে নেই; নতুন তথ্যে এটি লাগবে।", EN: "No column has “{field}”, which a new entry needs."},
	"import.left.title":    {BN: "সারি {row} শিরোনাম হিসেবে ধরা হয়েছে: “{text}”", EN: "Row {row} is taken as a title: “{text}”"},
	"import.left.total":    {BN: "সারি {row} যোগফল; নেওয়া হচ্ছে না।", EN: "Row {row} is a total and is not taken."},
	"import.absent":        {BN: "{n}টি তথ্য এ ফাইলে নেই; সেগুলো যেমন আছে তেমনই থাকবে।", EN: "{n} {n:entry is|entries are} not in this file; what is there stays."},
	"import.ready_new":     {BN: "{new}টি নতুন আসবে", EN: "{new} new"},
	"import.ready_changed": {BN: "{changed}টি বদলাবে", EN: "{changed} changed"},
	"import.ready_both":    {BN: "{new}টি নতুন আসবে, {changed}টি বদলাবে", EN: "{new} new, {changed} changed"},
	"import.phrase":        {BN: "{total}টির মধ্যে {done}টি আনা হয়েছে", EN: "{done} of {total} brought in"},
	"import.several_lists": {BN: "কয়েকটি তালিকা", EN: "several lists"},
	"import.healed":        {BN: "“{typed}” লেখার চিহ্নগুলো ঠিক করা হয়েছে।", EN: "The signs of “{typed}” were put right."},
	"import.zero":          {BN: "“{typed}” নম্বরের সামনের ০ ফিরিয়ে দেওয়া হয়েছে।", EN: "The leading 0 of “{typed}” was put back."},
	"import.day":           {BN: "{typed} সংখ্যাটি এক্সেলের তারিখ হিসেবে পড়া হয়েছে: {day}", EN: "The number {typed} was read as a day of Excel: {day}"},
	"import.cut": {
		BN: "“{typed}”: স্প্রেডশিট সংখ্যাটির শেষের অঙ্কগুলো ফেলে দিয়েছে।", EN: "“{typed}”: the spreadsheet has dropped digits of this number.",
		TodoBN: "এক্সেলে কলামটি চওড়া করে বা Text করে আবার কপি করুন।", TodoEN: "Widen the column in Excel, or make it Text, and copy again.",
	},
	"import.officers":      {BN: "“{name}” নামে একাধিক কর্মকর্তা আছেন; ঘরটি খালি থাকবে।", EN: "There is more than one officer named “{name}”; the field stays empty."},
	"import.no_officer":    {BN: "“{name}” নামে কেউ কর্মকর্তার তালিকায় নেই; ঘরটি খালি থাকবে।", EN: "Nobody in the list of officers is named “{name}”; the field stays empty."},
	"import.officer_found": {BN: "“{name}” কর্মকর্তার তালিকায় আছেন; ঘরটি তালিকার সঙ্গে যুক্ত হবে।", EN: "“{name}” is in the list of officers; the field will be linked to it."},
	"import.numbered":      {BN: "ক্রম {came} অন্য তথ্যের; এটি {number} হবে।", EN: "Number {came} belongs to another entry; this becomes {number}."},
	"import.bijoy_doubt":   {BN: "বিজয় থেকে বদলানো; দেখে নিন: {words}", EN: "Converted from Bijoy; please check: {words}", TodoBN: "ভুল থাকলে আনার পর ঘরটি ঠিক করুন।", TodoEN: "Where it is wrong, put the field right afterwards."},
	"did.rows_imported":    {BN: "আনা হয়েছে — {category}: {new}টি নতুন, {changed}টি বদল", EN: "Brought in — {category}: {new} new, {changed} changed"},
	"did.rows_imported_but": {
		BN: "আনা হয়েছে — {category}: {new}টি নতুন, {changed}টি বদল; {refused}টি সারি আনা যায়নি",
		EN: "Brought in — {category}: {new} new, {changed} changed; {refused} {refused:row|rows} could not be taken",
	},
}
