package office

// wordingUpkeep words what is said of the program's own updates and of closing it.
var wordingUpkeep = map[string]Wording{
	"update.none": {
		BN: "কোনো হালনাগাদ ফাইল বাছা হয়নি।", EN: "No update was chosen.",
		TodoBN: "আগে ফাইলটি বাছুন।", TodoEN: "Choose the file first.",
	},
	"update.form": {
		BN: "এটি বাতায়ন ডেস্কের হালনাগাদ ফাইল নয়, অথবা ফাইলটি পুরো কপি হয়নি।", EN: "This is no update of Batayan Desk, or it was not copied whole.",
		TodoBN: "নামের শেষে .batayan-update আছে এমন ফাইলটি আবার কপি করে বাছুন।", TodoEN: "Copy the file whose name ends in .batayan-update once more and choose it.",
	},
	"update.signature": {
		BN:     "হালনাগাদ ফাইলটির স্বাক্ষর ঠিক নয়: ফাইলটি বদলানো হয়েছে, নষ্ট হয়েছে, অথবা অন্য কেউ তৈরি করেছেন। কিছুই বদলানো হয়নি।",
		EN:     "The signature of the update is not right: it was changed, spoilt, or made by somebody else. Nothing was changed.",
		TodoBN: "ফাইলটি ব্যবহার করবেন না। যিনি দিয়েছেন তাঁকে জানান, আর আসল জায়গা থেকে আবার নিন।",
		TodoEN: "Do not use it. Tell whoever gave it to you, and take it again from where it is published.",
	},
	"update.system": {
		BN: "হালনাগাদ ফাইলটি অন্য ধরনের কম্পিউটারের জন্য।", EN: "The update is for another kind of computer.",
		TodoBN: "এই কম্পিউটারের জন্য যেটি, সেটি বাছুন।", TodoEN: "Choose the one for this computer.",
	},
	"update.older": {
		BN: "এখানে সংস্করণ {have} আছে; ফাইলটির সংস্করণ {offered} তার চেয়ে নতুন নয়।", EN: "Version {have} is here; the file's, {offered}, is no newer.",
		TodoBN: "আরও নতুন ফাইল বাছুন। আগের সংস্করণে ফিরতে “প্রোগ্রাম সম্পর্কে” খুলে বোতামটি চাপুন।", TodoEN: "Choose a newer one. To go back to the version before, use the button in “About the program”.",
	},
	"update.no_key": {
		BN: "প্রোগ্রামটি স্বাক্ষর যাচাইয়ের চাবি ছাড়া তৈরি, তাই ফাইল থেকে হালনাগাদ নেয় না।", EN: "The program was built without the key that checks signatures, so it takes no updates from files.",
		TodoBN: "নতুন সংস্করণের ইনস্টলের ফাইলটি চালান; তথ্য থেকে যাবে।", TodoEN: "Run the set-up of the new version; your data stay.",
	},
	"update.no_before": {
		BN: "আগের কোনো সংস্করণ এখানে রাখা নেই।", EN: "No version from before is kept here.",
		TodoBN: "পুরোনো সংস্করণ লাগলে তার ইনস্টলের ফাইলটি চালান।", TodoEN: "If you need an older one, run its set-up.",
	},
	"update.failed": {
		BN: "নতুন সংস্করণ বসানো যায়নি; আগের সংস্করণ যেমন ছিল তেমনই আছে।", EN: "The new version could not be put in its place; the one before is as it was.",
		TodoBN: "প্রোগ্রামটি সব জায়গায় বন্ধ করে আবার চেষ্টা করুন। লগ: {log}", TodoEN: "Close the program everywhere and try again. Log: {log}",
	},
	"update.comes": {BN: "প্রোগ্রামটি বন্ধ হলেই সংস্করণ {version} বসবে।", EN: "Version {version} takes its place as soon as the program has closed."},
	"close.stays": {
		BN: "প্রোগ্রামটি এখনো খোলা আছে।", EN: "The program is still open.",
		TodoBN: "জানালায় কোনো প্রশ্ন থাকলে উত্তর দিয়ে নিজে বন্ধ করুন।", TodoEN: "If its window asks something, answer it and close it yourself.",
	},
	"close.system": {
		BN: "খোলা প্রোগ্রাম বন্ধ করার এই কমান্ড শুধু উইন্ডোজে চলে।", EN: "This command, which closes an open program, is for Windows alone.",
		TodoBN: "জানালাটি নিজে বন্ধ করুন।", TodoEN: "Close the window yourself.",
	},
}
