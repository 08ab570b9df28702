package office

// wordingDesk words what the verbs report and the short phrases they put into answers.
var wordingDesk = map[string]Wording{
	"office.none": {
		BN: "কোনো অফিস ফাইল খোলা নেই।", EN: "No office file is open.",
		TodoBN: "নতুন অফিস তৈরি করুন, অফিস ফাইল খুলুন অথবা নমুনা অফিস দেখুন।",
		TodoEN: "Make a new office, open an office file, or look at the sample office.",
	},
	"office.needed": {BN: "এই ঘরটি পূরণ করা প্রয়োজন।", EN: "This field is needed."},
	"office.kind":   {BN: "অফিসের ধরন বেছে নিন।", EN: "Choose the kind of office."},
	"office.file_code": {
		BN: "এখানে নথির কোড লিখুন, ক্রমিক নম্বর ছাড়া।", EN: "Give the file code here, without an issue number.",
		TodoBN: "১৮ অঙ্কের কোড ৭টি অংশে, যেমন ০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০", TodoEN: "The 18-digit code has 7 parts, for example 05.44.5098.000.16.012.20.",
	},
	"office.serial":     {BN: "পরবর্তী ক্রমিক ১ বা তার বেশি পূর্ণসংখ্যা হতে হবে।", EN: "The next serial must be a whole number, 1 or more."},
	"office.weekend":    {BN: "সাপ্তাহিক ছুটির দিন চেনা যায়নি।", EN: "A weekend day is not known."},
	"office.print_size": {BN: "অক্ষরের আকার ১১ থেকে ১৬ পয়েন্টের মধ্যে দিন।", EN: "The font size must be between 11 and 16 points."},
	"office.fresh":      {BN: "হালনাগাদের সীমা ১ থেকে ৩৬৬০ দিনের মধ্যে দিন।", EN: "The window of freshness must be between 1 and 3660 days."},

	"office.kind.district_dc":          {BN: "জেলা প্রশাসকের কার্যালয়", EN: "Office of the Deputy Commissioner"},
	"office.kind.upazila_uno":          {BN: "উপজেলা নির্বাহী অফিসারের কার্যালয়", EN: "Office of the Upazila Nirbahi Officer"},
	"office.kind.ac_land":              {BN: "সহকারী কমিশনার (ভূমি) এর কার্যালয়", EN: "Office of the Assistant Commissioner (Land)"},
	"office.kind.assistant_programmer": {BN: "সহকারী প্রোগ্রামারের কার্যালয়", EN: "Office of the Assistant Programmer"},
	"office.kind.union_parishad":       {BN: "ইউনিয়ন পরিষদ", EN: "Union Parishad"},
	"office.kind.other":                {BN: "অন্যান্য দপ্তর", EN: "Another office"},

	"settings.saved":     {BN: "সেটিংস সংরক্ষণ করা হয়েছে।", EN: "The settings are saved."},
	"fresh.days":         {BN: "প্রতিটি তথ্য অন্তত {days} দিনে একবার যাচাই", EN: "every entry checked at least once in {days} days"},
	"fresh.latest_item":  {BN: "সর্বশেষ তথ্য {days} দিনের বেশি পুরোনো নয়", EN: "the newest entry not older than {days} days"},
	"fresh.fiscal_year":  {BN: "চলতি অর্থবছরের দলিল; ১ জুলাই হতে {days} দিন সময়", EN: "the document of the fiscal year; {days} days of grace from 1 July"},
	"fresh.quarter":      {BN: "সর্বশেষ প্রান্তিকের প্রতিবেদন; {days} দিন সময়", EN: "the report of the last quarter; {days} days of grace"},
	"holiday.general":    {BN: "সাধারণ ছুটি", EN: "general holiday"},
	"holiday.executive":  {BN: "নির্বাহী আদেশে ছুটি", EN: "holiday by executive order"},
	"holiday.special":    {BN: "বিশেষ ছুটি", EN: "special holiday"},
	"holiday.local":      {BN: "স্থানীয় ছুটি", EN: "local holiday"},
	"holiday.optional":   {BN: "ঐচ্ছিক ছুটি (অফিস খোলা)", EN: "optional leave (office open)"},
	"holiday.working":    {BN: "কর্মদিবস ঘোষিত", EN: "declared a working day"},
	"holiday.saved":      {BN: "{year} সালের {n}টি তারিখ সংরক্ষণ করা হয়েছে।", EN: "{n} dates of {year} are saved."},
	"holiday.moved":      {BN: "স্মারক {memo}: জবাবের শেষ দিন {was} থেকে {now} হয়েছে।", EN: "Memo {memo}: the last day moved from {was} to {now}."},
	"holiday.other_year": {BN: "{date} {year} সালের তারিখ নয়।", EN: "{date} is not in {year}."},
	"holiday.twice":      {BN: "{date} দুইবার আছে।", EN: "{date} is there twice."},
	"holiday.kind":       {BN: "{date} তারিখের ধরন বেছে নিন।", EN: "Choose the kind of {date}."},
	"holiday.name":       {BN: "{date} তারিখের উপলক্ষ লিখুন।", EN: "Give the occasion of {date}."},

	"directive.too_long":     {BN: "লেখাটি একটি পত্রের চেয়ে অনেক বড়।", EN: "The text is far longer than a letter.", TodoBN: "শুধু পত্রটির লেখা দিন।", TodoEN: "Give the text of the letter alone."},
	"directive.days":         {BN: "কর্মদিবসের সংখ্যা ১ থেকে {max} এর মধ্যে হতে হবে।", EN: "The number of working days must be between 1 and {max}."},
	"directive.item_text":    {BN: "বিষয়টির লেখা নেই।", EN: "The item has no text."},
	"directive.answer_early": {BN: "জবাবের তারিখ পত্রপ্রাপ্তির তারিখ {received} এর আগে হতে পারে না।", EN: "The answer cannot be dated before the letter came on {received}."},

	"job.unknown":   {BN: "কাজটি আর চলছে না।", EN: "That job is no longer running."},
	"job.cancelled": {BN: "কাজটি বাতিল করা হয়েছে; কিছুই অর্ধেক রাখা হয়নি।", EN: "The job was cancelled; nothing was left half done."},

	"file.too_large":   {BN: "ফাইলটি {mb} মেগাবাইটের চেয়ে বড়।", EN: "The file is larger than {mb} MB.", TodoBN: "ছোট করে আবার যোগ করুন।", TodoEN: "Please add a smaller one."},
	"file.denied":      {BN: "“{name}” লেখার অনুমতি নেই।", EN: "“{name}” may not be written.", TodoBN: "অন্য ফোল্ডার বেছে নিন, অথবা ফাইলটি অন্য প্রোগ্রামে খোলা থাকলে বন্ধ করুন।", TodoEN: "Choose another folder, or close the file if another program has it open."},
	"file.no_folder":   {BN: "“{name}” রাখার ফোল্ডারটি নেই।", EN: "The folder for “{name}” is not there.", TodoBN: "অন্য ফোল্ডার বেছে নিন।", TodoEN: "Choose another folder."},
	"file.not_written": {BN: "“{name}” লেখা যায়নি: {why}", EN: "“{name}” could not be written: {why}", TodoBN: "আগের ফাইল যেমন ছিল তেমনই আছে; অন্য জায়গায় চেষ্টা করুন।", TodoEN: "What was there before is unchanged; please try another place."},
	"file.type":        {BN: "“{name}” এখানে যোগ করা যায় না।", EN: "“{name}” cannot be added here.", TodoBN: "পিডিএফ, জেপিইজি বা পিএনজি ফাইল দিন।", TodoEN: "Please add a PDF, JPEG or PNG file."},
	"file.empty":       {BN: "“{name}” খালি ফাইল।", EN: "“{name}” is an empty file."},
}
