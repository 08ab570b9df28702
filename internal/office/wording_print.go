package office

// wordingPrint words what is said on the way to a printer.
var wordingPrint = map[string]Wording{
	"print.no_printer": {
		BN: "এই কম্পিউটারে কোনো প্রিন্টার পাওয়া যায়নি।", EN: "No printer was found on this computer.",
		TodoBN: "প্রিন্টারটি চালু ও যুক্ত আছে কি না দেখুন, অথবা পিডিএফ রেখে অন্য কম্পিউটারে ছাপুন।", TodoEN: "See whether the printer is on and connected, or save the PDF and print it on another computer.",
	},
	"print.printer": {
		BN: "“{name}” নামে কোনো প্রিন্টার পাওয়া যায়নি।", EN: "No printer called “{name}” was found.",
		TodoBN: "প্রিন্টারটি চালু ও যুক্ত আছে কি না দেখুন, অথবা অন্য প্রিন্টার বাছুন।", TodoEN: "See whether it is on and connected, or choose another.",
	},
	"print.refused": {
		BN: "প্রিন্টার কাজটি নেয়নি।", EN: "The printer did not take the work.",
		TodoBN: "প্রিন্টার চালু আছে কি না, কাগজ ও কালি আছে কি না দেখে আবার ছাপুন, অথবা অন্য উপায় বেছে নিন।", TodoEN: "See whether it is on and has paper and toner, then print again, or choose another way.",
	},
	"print.foreign": {
		BN: "এই পিডিএফটি অন্য প্রোগ্রামের তৈরি; এখান থেকে হুবহু ছাপা যায় না।", EN: "This PDF was made by another program and cannot be printed from here exactly as it is.",
		TodoBN: "পিডিএফ প্রোগ্রাম দিয়ে ছাপুন, অথবা খুলে সেখান থেকে ছাপুন।", TodoEN: "Print it by the program for PDF, or open it and print it there.",
	},
	"print.locked": {
		BN: "এই পিডিএফটি পাসওয়ার্ড বা সুরক্ষা দিয়ে বন্ধ করা।", EN: "This PDF is closed by a password or by its maker.",
		TodoBN: "খুলে পিডিএফ প্রোগ্রাম থেকে ছাপুন।", TodoEN: "Open it and print it from the program for PDF.",
	},
	"print.broken":   {BN: "“{name}” পিডিএফ নয়, অথবা নষ্ট।", EN: "“{name}” is no PDF, or damaged.", TodoBN: "এই প্রোগ্রাম যে পিডিএফ লেখে তা দিন।", TodoEN: "Give a PDF that this program wrote."},
	"print.pages":    {BN: "পৃষ্ঠাগুলো ১ থেকে {of} এর মধ্যে লিখুন, যেমন ২-৩ অথবা ১,৪।", EN: "Give pages between 1 and {of}, such as 2-3 or 1,4.", TodoBN: "সব পৃষ্ঠার জন্য ঘরটি খালি রাখুন।", TodoEN: "Leave it empty for all pages."},
	"print.no_pages": {BN: "এমন কোনো পৃষ্ঠা নেই।", EN: "There are no such pages.", TodoBN: "পৃষ্ঠার নম্বর ঠিক করে আবার ছাপুন।", TodoEN: "Mend the numbers and print again."},
	"print.gone":     {BN: "যা ছাপার কথা ছিল তা আর এখানে নেই।", EN: "What was to be printed is no longer here.", TodoBN: "আবার ছাপুন চাপুন।", TodoEN: "Press Print once more."},
	"print.paper": {
		BN: "প্রিন্টারে {paper} কাগজ নেই; ছাপলে {on} কাগজে ছাপা হবে।", EN: "The printer has no {paper} paper; it would be printed on {on}.",
		TodoBN: "{paper} আছে এমন প্রিন্টার বেছে নিন, অথবা ছোট করে ছাপুন।", TodoEN: "Choose a printer that has {paper}, or print it smaller.",
	},
	"print.cut": {
		BN: "এই প্রিন্টার কাগজের কিনারা পর্যন্ত ছাপে না: {page} পৃষ্ঠা থেকে {sides} {mm} মিলিমিটার পর্যন্ত লেখা কাটা পড়বে।", EN: "This printer does not reach the edges of the paper: from page {page} on up to {mm} mm would be cut off ({sides}).",
		TodoBN: "ছোট করে ছাপুন, অথবা সেটিংসে মার্জিন বাড়ান।", TodoEN: "Print it smaller, or make the margins wider in Settings.",
	},
	"print.going":     {BN: "ছাপা হচ্ছে: {name}", EN: "Printing {name}"},
	"print.page":      {BN: "ছাপা হচ্ছে: পৃষ্ঠা {page}/{of}", EN: "Printing page {page} of {of}"},
	"print.sent":      {BN: "প্রিন্টারে পাঠানো হয়েছে: {pages} পৃষ্ঠা, {copies} কপি।", EN: "Sent to the printer: {pages} {pages:page|pages}, {copies} {copies:copy|copies}."},
	"print.sent_file": {BN: "প্রিন্টারে পাঠানো হয়েছে: {name}", EN: "Sent to the printer: {name}"},
}
