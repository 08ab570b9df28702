package office

// wordingBackup words backups, bringing one back, and what is done about a damaged file.
var wordingBackup = map[string]Wording{
	"backup.none": {
		BN: "ব্যাকআপ রাখার জায়গা নেই।", EN: "There is no place to keep backups in.",
		TodoBN: "প্রোগ্রামটি বন্ধ করে আবার চালু করুন; তবু না হলে প্রোগ্রামারকে জানান।", TodoEN: "Start the program anew; if that does not help, tell the programmer.",
	},
	"backup.gone": {
		BN: "ব্যাকআপটি আর সেখানে নেই।", EN: "That backup is no longer there.",
		TodoBN: "তালিকা থেকে অন্য একটি বেছে নিন।", TodoEN: "Choose another one from the list.",
	},
	"backup.itself": {
		BN: "এটি ব্যাকআপ নয়; এখন যে ফাইলটি খোলা আছে সেটিই।", EN: "This is no backup but the very file that is open.",
		TodoBN: "ব্যাকআপের ফাইলটি বেছে নিন।", TodoEN: "Choose the file of the backup.",
	},
	"backup.failed": {
		BN: "শেষ ব্যাকআপটি রাখা যায়নি: {why}", EN: "The last backup could not be made: {why}",
		TodoBN: "কারণটি দূর করে “এখনই ব্যাকআপ” চাপুন; আগের ব্যাকআপগুলো যেমন ছিল তেমনই আছে।", TodoEN: "Remove the cause and choose “Back up now”; the earlier backups are as they were.",
	},
	"backup.all_damaged": {
		BN: "কোনো ব্যাকআপই আর ঠিক নেই।", EN: "None of the backups is sound any more.",
		TodoBN: "এখনই একটি ব্যাকআপ রাখুন, আর ডিস্কটি প্রোগ্রামারকে দেখান।", TodoEN: "Make one now, and have the disk looked at.",
	},
	"backup.second_gone": {
		BN: "ব্যাকআপের দ্বিতীয় জায়গা {name} পাওয়া যাচ্ছে না; ব্যাকআপ আপাতত শুধু এই কম্পিউটারে থাকছে।", EN: "The second place of the backups, {name}, is not there; for now they are kept on this computer alone.",
		TodoBN: "পেনড্রাইভ লাগান বা নেটওয়ার্ক দেখুন; ফিরে এলে পরের ব্যাকআপ সেখানেও যাবে।", TodoEN: "Plug the stick in or see to the network; the next backup goes there again.",
	},
	"backup.second_same": {
		BN: "এটি ব্যাকআপের নিজের জায়গাই।", EN: "That is the backups’ own place.",
		TodoBN: "অন্য ডিস্ক, পেনড্রাইভ বা নেটওয়ার্কের একটি ফোল্ডার বেছে নিন।", TodoEN: "Choose a folder on another disk, a stick or a share.",
	},
	"backup.passphrase": {
		BN: "এই ব্যাকআপটি পাসফ্রেজ দিয়ে বন্ধ করা।", EN: "This backup is sealed with a passphrase.",
		TodoBN: "যে পাসফ্রেজ দিয়ে এটি রাখা হয়েছিল তা লিখুন।", TodoEN: "Give the passphrase that it was sealed with.",
	},
	"backup.passphrase_wrong": {
		BN: "পাসফ্রেজটি মেলেনি।", EN: "That is not its passphrase.",
		TodoBN: "বানান, ফাঁকা জায়গা ও কীবোর্ড দেখে আবার লিখুন; আগে অন্য পাসফ্রেজ থাকলে সেটি দিন।", TodoEN: "Look at spelling, spaces and keyboard and try again; or give the one that was used before.",
	},
	"backup.passphrase_short": {
		BN: "পাসফ্রেজে অন্তত {n}টি অক্ষর লাগে।", EN: "A passphrase has at least {n} letters.",
		TodoBN: "মনে থাকে এমন কয়েকটি শব্দ লিখুন।", TodoEN: "Write a few words that you will remember.",
	},
	"backup.sealed_damaged": {
		BN: "পাসফ্রেজ দিয়ে বন্ধ করা ব্যাকআপটি ক্ষতিগ্রস্ত; খোলা যায়নি।", EN: "The sealed backup is damaged; it was not opened.",
		TodoBN: "তালিকা থেকে অন্য একটি ব্যাকআপ বেছে নিন।", TodoEN: "Choose another backup from the list.",
	},
	"rescue.none": {
		BN: "উদ্ধার করার মতো ক্ষতিগ্রস্ত ফাইল নেই।", EN: "There is no damaged file to rescue.",
		TodoBN: "অন্য অফিস ফাইল খুলুন।", TodoEN: "Open another office file.",
	},
	"rescue.no_backup": {
		BN: "এই ফাইলের কোনো ঠিক ব্যাকআপ পাওয়া যায়নি।", EN: "No sound backup of this file was found.",
		TodoBN: "ফাইল থেকে যা পাওয়া যায় তা উদ্ধার করুন, অথবা অন্য জায়গায় রাখা ব্যাকআপ খুলুন।", TodoEN: "Rescue what the file still holds, or open a backup kept elsewhere.",
	},
	"rescue.no_office": {
		BN: "ফাইলটি থেকে দপ্তরের মূল তথ্য পাওয়া যায়নি, আর কোনো ব্যাকআপও নেই।", EN: "Not even the office itself could be read from the file, and there is no backup.",
		TodoBN: "অন্য জায়গায় রাখা ব্যাকআপ খুলুন, অথবা নতুন দপ্তর তৈরি করুন।", TodoEN: "Open a backup kept elsewhere, or make a new office.",
	},
	"rescue.gaps":       {BN: "{n}টি সংরক্ষণ পড়া যায়নি", EN: "{n} saved changes could not be read"},
	"rescue.lost_file":  {BN: "ফাইলটি পুরো পাওয়া যায়নি: {name}", EN: "the file is not whole: {name}"},
	"rescue.lost_thing": {BN: "আনা যায়নি — {name}", EN: "not brought over — {name}"},
	"did.rescued":       {BN: "উদ্ধার: ক্ষতিগ্রস্ত ফাইল থেকে {n}টি সংরক্ষণ আনা হয়েছে", EN: "Rescued: {n} saved changes brought over from the damaged file"},

	"job.backup":    {BN: "ব্যাকআপ রাখা ও যাচাই হচ্ছে", EN: "Making and checking the backup"},
	"job.backed_up": {BN: "ব্যাকআপ রাখা ও যাচাই হয়েছে: {name}", EN: "Backed up and checked: {name}"},

	"backup.why.start":   {BN: "প্রোগ্রাম চালুর সময়", EN: "when the program was started"},
	"backup.why.daily":   {BN: "প্রতিদিনের", EN: "of the day"},
	"backup.why.asked":   {BN: "হাতে রাখা", EN: "made by hand"},
	"backup.why.import":  {BN: "তালিকা আনার আগে", EN: "before a list was brought in"},
	"backup.why.restore": {BN: "ব্যাকআপ ফেরানোর আগে", EN: "before a backup was brought back"},
	"backup.why.rescue":  {BN: "ক্ষতিগ্রস্ত ফাইল থেকে উদ্ধার", EN: "made good from a damaged file"},
	"backup.why.unknown": {BN: "কারণ জানা নেই", EN: "reason not known"},
	"backup.proved":      {BN: "{when} তারিখে শেষ পর্যন্ত পড়ে দেখা হয়েছে", EN: "read from end to end on {when}"},
	"backup.holds":       {BN: "{records}টি ভুক্তি, {letters}টি পত্র, {directives}টি নির্দেশনা, {files}টি ফাইল", EN: "entries {records}, letters {letters}, directives {directives}, files {files}"},
	"backup.spoilt":      {BN: "; {n}টি ফাইল নষ্ট", EN: "; {n} of the files spoilt"},
	"backup.last":        {BN: "শেষ কাজ: {what} ({when})", EN: "last work: {what} ({when})"},
	"backup.age_now":     {BN: "এইমাত্র", EN: "just now"},
	"backup.age_minutes": {BN: "{n} মিনিট আগে", EN: "{n} {n:minute|minutes} ago"},
	"backup.age_hours":   {BN: "{n} ঘণ্টা আগে", EN: "{n} {n:hour|hours} ago"},
	"backup.age_days":    {BN: "{n} দিন আগে", EN: "{n} {n:day|days} ago"},
}
