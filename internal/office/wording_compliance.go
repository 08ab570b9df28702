package office

// wordingCompliance words the problems that compliance finds.
var wordingCompliance = map[string]Wording{
	"record_missing": {
		BN:     "{category}: কোনো তথ্য দেওয়া হয়নি।",
		EN:     "{category}: nothing has been entered.",
		TodoBN: "প্রথম তথ্যটি যোগ করুন।",
		TodoEN: "Add the first entry.",
	},
	"role_missing": {
		BN:     "{category}: {what} দেওয়া নেই।",
		EN:     "{category}: there is no {what}.",
		TodoBN: "তাঁর তথ্য যোগ করুন।",
		TodoEN: "Add an entry for this role.",
	},
	"posts_missing": {
		BN:     "অনুমোদিত {posts}টি পদের {have}টি তালিকায় আছে।",
		EN:     "The list has {have} of the {posts} sanctioned posts.",
		TodoBN: "বাকি কর্মকর্তা-কর্মচারী ও শূন্য পদ যোগ করুন; পদসংখ্যা বদলে থাকলে সেটিংসে ঠিক করুন।",
		TodoEN: "Add the others and the vacant posts; if the number of posts has changed, correct it in Settings.",
	},
	"portal_pending": {
		BN:     "তথ্য প্রস্তুত; {n}টি পরিবর্তন পোর্টালে তোলা বাকি।",
		EN:     "The content is ready; {n} {n:change is|changes are} still to be put on the portal.",
		TodoBN: "পোর্টালে তুলে তালিকায় টিক দিন।",
		TodoEN: "Put them on the portal and tick them in the list.",
	},
	"kind_missing": {
		BN:     "{category}: “{what}” ধরনের কোনো তথ্য নেই।",
		EN:     "{category}: there is no entry of the kind “{what}”.",
		TodoBN: "এ ধরনের অন্তত একটি যোগ করুন।",
		TodoEN: "Add at least one of this kind.",
	},
	"none_set": {
		BN:     "কারও ক্ষেত্রে “{field}” দেওয়া নেই।",
		EN:     "Nobody is marked “{field}”.",
		TodoBN: "একজনের ক্ষেত্রে চিহ্নটি দিন।",
		TodoEN: "Mark one person.",
	},
	"set_twice": {
		BN:     "একাধিক জনের ক্ষেত্রে “{field}” দেওয়া আছে: {names}।",
		EN:     "More than one is marked “{field}”: {names}.",
		TodoBN: "একজনের রেখে অন্যগুলো তুলে দিন।",
		TodoEN: "Keep the mark of one and take away the others.",
	},
	"confirmed_old": {
		BN:     "সর্বশেষ যাচাই {day}, {age} দিন আগে; সীমা {limit} দিন।",
		EN:     "Last confirmed on {day}, {age} {age:day|days} ago; the limit is {limit} {limit:day|days}.",
		TodoBN: "তথ্য ঠিক থাকলে যাচাই করা হয়েছে বলে জানান, না হলে হালনাগাদ করুন।",
		TodoEN: "If it is still right confirm it, else bring it up to date.",
	},
	"confirmed_never": {
		BN:     "কখনো যাচাই করা হয়নি; প্রতি {limit} দিনে একবার যাচাই করতে হয়।",
		EN:     "Never confirmed; it is to be confirmed once in {limit} {limit:day|days}.",
		TodoBN: "তথ্য ঠিক থাকলে যাচাই করা হয়েছে বলে জানান।",
		TodoEN: "If it is right confirm it.",
	},
	"latest_old": {
		BN:     "সবচেয়ে নতুনটির “{field}” {day}, {age} দিন আগে; সীমা {limit} দিন।",
		EN:     "The newest one has “{field}” {day}, {age} {age:day|days} ago; the limit is {limit} {limit:day|days}.",
		TodoBN: "নতুন একটি যোগ করুন।",
		TodoEN: "Add a new one.",
	},
	"latest_none": {
		BN:     "এ দিন পর্যন্ত “{field}” দেওয়া কোনোটি নেই; {limit} দিনের মধ্যে অন্তত একটি লাগে।",
		EN:     "None has a “{field}” up to this day; at least one within {limit} {limit:day|days} is needed.",
		TodoBN: "নতুন একটি যোগ করুন।",
		TodoEN: "Add a new one.",
	},
	"year_missing": {
		BN:     "{period} অর্থবছরের {what} নেই।",
		EN:     "There is no {what} for the fiscal year {period}.",
		TodoBN: "এ অর্থবছরেরটি যোগ করুন।",
		TodoEN: "Add the one of this fiscal year.",
	},
	"quarter_missing": {
		BN:     "{period} প্রান্তিকের {what} নেই।",
		EN:     "There is no {what} for {period}.",
		TodoBN: "এ প্রান্তিকের প্রতিবেদন যোগ করুন।",
		TodoEN: "Add the report of this quarter.",
	},
	"not_applicable_cancelled": {
		BN:     "{category}: প্রযোজ্য নয় বলা আছে, অথচ {have}টি তথ্য আছে; তাই প্রযোজ্য ধরা হয়েছে।",
		EN:     "{category}: it is said not to apply, yet there {have:is|are} {have} {have:entry|entries}; so it is taken to apply.",
		TodoBN: "প্রযোজ্য নয় কথাটি তুলে দিন, অথবা তথ্যগুলো মুছুন।",
		TodoEN: "Take back that it does not apply, or delete the entries.",
	},
	"grs_own_officer": {
		BN:     "{role} সাধারণত উপরের কার্যালয়ের একজন; এখানে নিজ কার্যালয়ের একজন দেওয়া আছে।",
		EN:     "The {role} is usually one of the office above; here it is one of this office.",
		TodoBN: "আদেশ মিলিয়ে দেখুন।",
		TodoEN: "Please check the order.",
	},
	"tally.done":           {BN: "{n}টি সম্পন্ন", EN: "{n} done"},
	"tally.not_applicable": {BN: "{n}টি প্রযোজ্য নয়", EN: "{n} not applicable"},
	"tally.left":           {BN: "{n}টি বাকি", EN: "{n} left"},
	"no_holiday_list": {
		BN:     "{year} সালের ছুটির তালিকা দেওয়া নেই; শুধু সাপ্তাহিক ছুটি বাদ গেছে।",
		EN:     "There is no list of holidays for {year}; only weekends were left out.",
		TodoBN: "সেটিংসে ছুটির তালিকা দিন; প্রজ্ঞাপন থেকে পেস্ট করা যায়।",
		TodoEN: "Give the list of holidays in Settings; it can be pasted from the notification.",
	},
	"skip_weekend": {
		BN: "{day}, সাপ্তাহিক ছুটি",
		EN: "{day}, weekend",
	},
	"skip_general": {
		BN: "{name} (সাধারণ ছুটি)",
		EN: "{name} (public holiday)",
	},
	"skip_executive": {
		BN: "{name} (নির্বাহী আদেশে ছুটি)",
		EN: "{name} (holiday by executive order)",
	},
	"skip_special": {
		BN: "{name} (বিশেষ ছুটি)",
		EN: "{name} (special holiday)",
	},
	"skip_local": {
		BN: "{name} (স্থানীয় ছুটি)",
		EN: "{name} (local holiday)",
	},
	"document_of_year": {
		BN: "{period} অর্থবছরের দলিল",
		EN: "the document for the fiscal year {period}",
	},
	"document_of_quarter": {
		BN: "{period} প্রান্তিকের প্রতিবেদন",
		EN: "the report for {period}",
	},
}
