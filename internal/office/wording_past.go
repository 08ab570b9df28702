package office

// wordingPast words what was done and what comes back: acts, two states of a thing, deleted things.
var wordingPast = map[string]Wording{
	"did.taken_back": {BN: "ফিরিয়ে নেওয়া হয়েছে — {what}", EN: "Taken back — {what}"},
	"act.nothing":    {BN: "এ কাজের সবকিছু আগের মতোই আছে।", EN: "All that this did is as it was before."},
	"act.rested_on":  {BN: "এর উপর পরের একটি পত্র বা নিবন্ধন নির্ভর করছে।", EN: "A later letter or registration rests on it."},
	"act.later":      {BN: "পরে বদলানো হয়েছে: {when}, {who}", EN: "Changed later: {when}, {who}"},

	"did.brought_back":      {BN: "ফিরিয়ে আনা হয়েছে: {title}", EN: "Brought back: {title}"},
	"did.brought_back_many": {BN: "মুছে ফেলা {n}টি ফিরিয়ে আনা হয়েছে", EN: "Brought back {n} deleted {n:thing|things}"},
	"bin.none":              {BN: "যা বেছেছেন তা আর মুছে ফেলা নেই।", EN: "What you chose is no longer deleted.", TodoBN: "তালিকাটি আবার দেখুন।", TodoEN: "Look at the list again."},
	"bin.draft":             {BN: "খসড়া পত্র", EN: "Draft letter"},
	"bin.line":              {BN: "রেজিস্টারের লাইন", EN: "Line of the register"},
	"bin.directive":         {BN: "নির্দেশনা", EN: "Directive"},
	"bin.holidays":          {BN: "ছুটির তালিকা", EN: "Holidays"},
	"bin.year":              {BN: "{year} সাল", EN: "{year}"},

	"audit.made":            {BN: "“{name}” তৈরি হয়েছে: {acts}টি কাজ, {revisions}টি সংস্করণ।", EN: "“{name}” was made: {acts} {acts:act|acts}, {revisions} {revisions:revision|revisions}."},
	"audit.last":            {BN: "শেষ যাচাই-চিহ্ন: {sum}", EN: "Last checksum: {sum}"},
	"audit.backwards":       {BN: "শেষের তারিখ শুরুর আগে।", EN: "The last day comes before the first.", TodoBN: "তারিখ দুটি দেখে ঠিক করুন।", TodoEN: "Check the two days."},
	"audit.column.act":      {BN: "কাজ নম্বর", EN: "Act"},
	"audit.column.revision": {BN: "সংস্করণ নম্বর", EN: "Revision"},
	"audit.column.day":      {BN: "দপ্তরের তারিখ", EN: "Office's day"},
	"audit.column.time":     {BN: "সময়", EN: "Time"},
	"audit.column.who":      {BN: "কে", EN: "Who"},
	"audit.column.why":      {BN: "কী করেছেন", EN: "What was done"},
	"audit.column.kind":     {BN: "ধরন", EN: "Kind"},
	"audit.column.title":    {BN: "কোনটি", EN: "Which"},
	"audit.column.field":    {BN: "ঘর", EN: "Field"},
	"audit.column.before":   {BN: "আগে", EN: "Before"},
	"audit.column.after":    {BN: "পরে", EN: "After"},

	"audit.foreign": {BN: "এটি এই প্রোগ্রামের ইতিহাস-ফাইল নয়, অথবা খোলাই যায় না।", EN: "This is no audit file of this program, or it cannot be opened.", TodoBN: "মূল ফাইলটি আবার নিন।", TodoEN: "Get the original file again."},
	"audit.missing": {BN: "ফাইলটি নেই।", EN: "The file is missing.", TodoBN: "মূল ফাইলটি আবার নিন।", TodoEN: "Get the original file again."},
	"audit.extra":   {BN: "ফাইলটি এখানে থাকার কথা নয়।", EN: "The file does not belong here.", TodoBN: "মূল ফাইলটি আবার নিন।", TodoEN: "Get the original file again."},
	"audit.damaged": {BN: "ফাইলটি শেষ পর্যন্ত পড়া যায় না।", EN: "The file cannot be read to its end.", TodoBN: "মূল ফাইলটি আবার নিন।", TodoEN: "Get the original file again."},
	"audit.sum":     {BN: "ফাইলটি যেমন লেখা হয়েছিল তেমন নেই।", EN: "The file is not as it was written.", TodoBN: "মূল ফাইলটি আবার নিন।", TodoEN: "Get the original file again."},
	"audit.changed": {BN: "লাইনটি যেমন লেখা হয়েছিল তেমন নেই।", EN: "The line is not as it was written.", TodoBN: "মূল ফাইলটি আবার নিন।", TodoEN: "Get the original file again."},
	"audit.gap":     {BN: "এ লাইনের আগে {no} নম্বর থেকে কিছু বাদ পড়েছে।", EN: "From no. {no} on something is missing before this line.", TodoBN: "মূল ফাইলটি আবার নিন।", TodoEN: "Get the original file again."},
	"audit.order":   {BN: "এখানে {no} নম্বর থাকার কথা, আছে অন্য একটি।", EN: "No. {no} belongs here; another stands in its place.", TodoBN: "মূল ফাইলটি আবার নিন।", TodoEN: "Get the original file again."},
	"audit.end":     {BN: "এ লাইনের পরে কিছু বাদ পড়েছে বা বেশি আছে।", EN: "After this line something is missing, or too much.", TodoBN: "মূল ফাইলটি আবার নিন।", TodoEN: "Get the original file again."},
	"audit.long":    {BN: "লাইনটি বা পুরো ফাইলটি যেকোনো সত্যিকার ইতিহাসের চেয়ে বড়; আর পড়া হয়নি।", EN: "The line, or the whole, is larger than any true history; it was not read on.", TodoBN: "মূল ফাইলটি আবার নিন।", TodoEN: "Get the original file again."},
}
