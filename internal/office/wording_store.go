package office

// wordingStore words the problems that store finds.
var wordingStore = map[string]Wording{
	"store.busy": {
		BN:     "দপ্তরের ফাইলটি এখন অন্য একটি প্রোগ্রামে খোলা আছে: {who}, {since} থেকে।",
		EN:     "The office file is open in another program now: {who}, since {since}.",
		TodoBN: "সেখানে প্রোগ্রামটি বন্ধ করে আবার চেষ্টা করুন।",
		TodoEN: "Close the program there and try again.",
	},
	"store.busy_unknown": {
		BN:     "দপ্তরের ফাইলটি এখন অন্য একটি প্রোগ্রামে খোলা আছে; কে খুলেছেন তা জানা যায়নি।",
		EN:     "The office file is open in another program now; who has it is not known.",
		TodoBN: "অন্য সব কম্পিউটারে প্রোগ্রামটি বন্ধ আছে কি না দেখে আবার চেষ্টা করুন।",
		TodoEN: "See that the program is closed on all other computers and try again.",
	},
	"store.gone": {
		BN:     "দপ্তরের ফাইলটি আর তার জায়গায় নেই; কেউ এটি মুছেছেন, সরিয়েছেন, বদলে দিয়েছেন বা অন্য কম্পিউটারে নিয়েছেন। এখন কিছু সংরক্ষণ করা হয়নি; আপনার লেখা পর্দায় আছে।",
		EN:     "The office file is no longer in its place; somebody deleted, moved or replaced it, or took it over at another computer. Nothing was saved now; what you typed is still on the screen.",
		TodoBN: "ফাইলটি আগের জায়গায় ফিরিয়ে রেখে আবার সংরক্ষণ করুন। তা না পারলে লেখাটি কপি করে রাখুন, তারপর ফাইলটি আবার খুলুন।",
		TodoEN: "Put the file back in its place and save again. If you cannot, copy what you typed and then open the file anew.",
	},
	"store.silent": {BN: "{n} মিনিট ধরে সেখান থেকে সাড়া নেই।", EN: "Nothing was heard from there for {n} {n:minute|minutes}."},
	"store.no_lock": {
		BN:     "দপ্তরের ফাইলটি যে নেটওয়ার্ক ফোল্ডারে আছে, সেখানে একজনের কাজের সময় ফাইল ধরে রাখা যায় না। দুজন একসঙ্গে লিখলে একজনের লেখা হারাত, তাই সেখানে লেখা হয় না।",
		EN:     "The office file lies in a network folder that cannot keep a file for one person while they work. With two writing, one would lose their work, so nothing is written there.",
		TodoBN: "দেখা ও ছাপা চলবে। লিখতে হলে ফাইলটি নিজের কম্পিউটারে কপি করে সেটি খুলুন।",
		TodoEN: "Looking and printing go on. To write, copy the file to your own computer and open it there.",
	},
	"store.alive": {
		BN:     "অন্য কম্পিউটারে ফাইলটি এখনো খোলা আছে, তাই নেওয়া হয়নি।",
		EN:     "The file is still open at the other computer, so it was not taken.",
		TodoBN: "সেখানে প্রোগ্রামটি বন্ধ করুন; কম্পিউটারটি বন্ধ হয়ে গিয়ে থাকলে দুই মিনিট পরে আবার চেষ্টা করুন।",
		TodoEN: "Close the program there; if that computer has gone off, try again after two minutes.",
	},
	"store.lock": {
		BN:     "দপ্তরের ফাইলের পাশে .lock নামে যা আছে তা প্রোগ্রামের নিজের ফাইল নয়, অন্য জায়গার সংযোগ বা ফোল্ডার।",
		EN:     "What lies beside the office file under the name .lock is not the program's own file but a link or a folder.",
		TodoBN: "সেটি সরিয়ে আবার চেষ্টা করুন; কে রেখেছেন জানতে প্রোগ্রামারকে বলুন।",
		TodoEN: "Take it away and try again; ask the programmer who put it there.",
	},
	"store.empty": {
		BN:     "দপ্তরের ফাইলটিতে কোনো দপ্তর নেই; এটি তৈরির কাজ মাঝপথে থেমে গিয়েছিল।",
		EN:     "There is no office in this office file; its making was broken off.",
		TodoBN: "ব্যাকআপ থাকলে সেটি ফেরান, না থাকলে নতুন দপ্তর তৈরি করুন; ফাইলটিতে কোনো তথ্য নেই।",
		TodoEN: "Bring a backup back if there is one, else make a new office; the file holds nothing.",
	},
	"store.damaged": {
		BN:     "দপ্তরের ফাইলটি ক্ষতিগ্রস্ত (স্থান: {where})। এতে আর কিছু লেখা হবে না।",
		EN:     "The office file is damaged (place: {where}). Nothing more is written to it.",
		TodoBN: "ফাইলটি যেখানে আছে সেখানেই রাখুন, আর সর্বশেষ ব্যাকআপ থেকে দপ্তর ফিরিয়ে আনুন।",
		TodoEN: "Leave the file where it is and bring the office back from the latest backup.",
	},
	"store.foreign": {
		BN:     "এটি বাতায়ন ডেস্কের দপ্তরের ফাইল নয়।",
		EN:     "This is not an office file of Batayan Desk.",
		TodoBN: "নামের শেষে .batayan আছে এমন ফাইল বেছে নিন, অথবা নতুন দপ্তর তৈরি করুন।",
		TodoEN: "Choose a file whose name ends in .batayan, or make a new office.",
	},
	"store.newer": {
		BN:     "দপ্তরের ফাইলটি এই প্রোগ্রামের চেয়ে নতুন সংস্করণে লেখা হয়েছে।",
		EN:     "The office file was written by a newer version of this program.",
		TodoBN: "প্রোগ্রামটির নতুন সংস্করণ স্থাপন করে ফাইলটি খুলুন।",
		TodoEN: "Install the newer version of the program and open the file with it.",
	},
	"store.exists": {
		BN:     "এই নামে একটি ফাইল আগে থেকেই আছে।",
		EN:     "A file of this name is already there.",
		TodoBN: "অন্য নাম দিন, অথবা সেই ফাইলটিই খুলুন।",
		TodoEN: "Give another name, or open that file.",
	},
	"store.missing": {
		BN:     "দপ্তরের ফাইলটি পাওয়া যায়নি।",
		EN:     "The office file was not found.",
		TodoBN: "ফাইলটি কোথায় আছে তা দেখিয়ে দিন, অথবা নতুন দপ্তর তৈরি করুন।",
		TodoEN: "Show where the file is, or make a new office.",
	},
	"store.stale": {
		BN:     "আপনি খোলার পরে অন্য কেউ এটি বদলে সংরক্ষণ করেছেন।",
		EN:     "Someone else changed and saved this after you opened it.",
		TodoBN: "দুটি রূপ পাশাপাশি দেখে নিন, তারপর যা থাকবে তা রেখে আবার সংরক্ষণ করুন।",
		TodoEN: "Compare both versions, keep what should stay, and save again.",
	},
	"store.no_space": {
		BN:     "ডিস্কে আর জায়গা নেই; সংরক্ষণ করা যায়নি। আগে যা সংরক্ষিত ছিল তা নিরাপদ আছে।",
		EN:     "The disk is full; nothing was saved now. What was saved before is safe.",
		TodoBN: "অপ্রয়োজনীয় ফাইল সরিয়ে জায়গা করুন, তারপর আবার সংরক্ষণ করুন।",
		TodoEN: "Make room by removing files that are not needed, then save again.",
	},
	"store.disk": {
		BN:     "ডিস্ক লেখা গ্রহণ করছে না; সংরক্ষণ করা যায়নি। আগে যা সংরক্ষিত ছিল তা নিরাপদ আছে।",
		EN:     "The disk does not take what is written; nothing was saved now. What was saved before is safe.",
		TodoBN: "তার ও সংযোগ ঠিক আছে কি না দেখে ফাইলটি বন্ধ করে আবার খুলুন; আবারও এমন হলে ফাইলটি অন্য ডিস্কে কপি করে নিন।",
		TodoEN: "See that the disk is well connected, close the file and open it again; if it happens again, copy the file to another disk.",
	},
	"store.read_only": {
		BN:     "দপ্তরের ফাইলে লেখার অনুমতি নেই।",
		EN:     "The office file cannot be written to.",
		TodoBN: "ফাইলটি লেখা যায় এমন ফোল্ডারে রাখুন, অথবা অনুমতি ঠিক করে দিতে প্রোগ্রামারকে বলুন।",
		TodoEN: "Keep the file in a folder that can be written to, or ask the programmer to give permission.",
	},
	"store.not_found": {
		BN:     "যা খুঁজছেন তা দপ্তরের ফাইলে নেই।",
		EN:     "What you look for is not in the office file.",
		TodoBN: "তালিকায় ফিরে গিয়ে আবার বেছে নিন।",
		TodoEN: "Go back to the list and choose again.",
	},
}
