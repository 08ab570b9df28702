package office

// wordingUsage words what is wrong with a command line, and why no window opened.
var wordingUsage = map[string]Wording{
	"usage.flag":       usage("“{flag}” নামে কোনো বিকল্প নেই।", "There is no option “{flag}”."),
	"usage.unexpected": usage("“{word}” এখানে বোঝা যায়নি।", "“{word}” is not understood here."),
	"usage.missing":    usage("এগুলো বা এগুলোর একটি দেওয়া হয়নি: {flags}।", "These, or one of these, are missing: {flags}."),
	"usage.together":   usage("এগুলো একসঙ্গে দেওয়া যায় না: {flags}।", "These cannot be given together: {flags}."),
	"usage.choice":     usage("{flag} এর জন্য “{word}” দেওয়া যায় না; দেওয়া যায়: {choices}।", "“{word}” is no choice for {flag}; the choices are: {choices}."),
	"usage.number":     usage("{flag} এর পরে একটি সংখ্যা লাগে; “{word}” সংখ্যা নয়।", "{flag} takes a number; “{word}” is none."),
	"usage.value":      usage("{flag} এর পরে কিছু দেওয়া হয়নি।", "Nothing is given after {flag}."),
	"usage.command":    usage("কোন কাজটি করতে হবে তা বলা হয়নি।", "It is not said what to do."),
	"usage.file":       usage("কোন ফাইল বা তারিখ তা বলা হয়নি।", "It is not said which file or date."),
	"usage.other":      usage("নির্দেশটি বোঝা যায়নি।", "The command is not understood."),
	"number.invalid": {
		BN: "“{typed}” কোনো পূর্ণসংখ্যা নয়।", EN: "“{typed}” is not a whole number.",
		TodoBN: "শুধু অঙ্ক লিখুন, যেমন ৭।", TodoEN: "Give digits alone, for example 7.",
	},
	"window.none": {
		BN: "প্রোগ্রামের জানালা খোলা যায়নি।", EN: "The program's window could not be opened.",
		TodoBN: "কম্পিউটার আবার চালু করে চেষ্টা করুন; না হলে লগ ফাইলটি প্রোগ্রামারকে পাঠান: {log}",
		TodoEN: "Restart the computer and try again; if it happens again send the log file to the programmer: {log}",
	},
}

func usage(bn, en string) Wording {
	return Wording{
		BN: bn, EN: en,
		TodoBN: "কীভাবে লিখতে হয় তা দেখুন: batayan-desk --help", TodoEN: "See how it is written: batayan-desk --help",
	}
}
