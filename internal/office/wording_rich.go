package office

// wordingRich words what becomes of text that is pasted with its looks.
var wordingRich = map[string]Wording{
	"rich_unread": {
		BN: "“{field}” ঘরের লেখাটি পড়া যায়নি।", EN: "The text of “{field}” could not be read.",
		TodoBN: "লেখাটি ভাগ করে দিন, অথবা শুধু লেখা হিসেবে (Ctrl Shift V) পেস্ট করুন।",
		TodoEN: "Put it in by parts, or paste it as text alone (Ctrl Shift V).",
	},
	"rich.unread": {
		BN: "এত বড় বা এমন জটিল লেখা একবারে পেস্ট করা যায় না।", EN: "A text this long or this tangled cannot be pasted at once.",
		TodoBN: "লেখাটি ভাগ করে পেস্ট করুন, অথবা শুধু লেখা হিসেবে (Ctrl Shift V) নিন।",
		TodoEN: "Paste it by parts, or take it as text alone (Ctrl Shift V).",
	},
	"rich.pictures": {BN: "{n}টি ছবি আসেনি; ছবি সংযুক্তি হিসেবে দিন।", EN: "{n} {n:picture was|pictures were} left out; attach pictures as files."},
	"rich.links":    {BN: "{n}টি লিংক আসেনি: এটি ওয়েব ঠিকানা নয়। এর লেখা আছে।", EN: "{n} {n:link was|links were} left out: no web address. The words stay."},
	"rich.spans":    {BN: "ছকের {n}টি একত্রিত ঘর আলাদা করা হয়েছে; লেখা প্রথম ঘরে আছে।", EN: "{n} merged {n:cell was|cells were} taken apart; the words are in the first."},
	"rich.deeper":   {BN: "তালিকার {n}টি দফা দ্বিতীয় স্তরে আনা হয়েছে; দুই স্তরের বেশি থাকে না।", EN: "{n} {n:entry was|entries were} moved up to the second level; a list has no more than two."},
	"rich.forms":    {BN: "{n}টি ফরমের ঘর বা ভিডিও আসেনি।", EN: "{n} {n:field to fill in or video was|fields to fill in or videos were} left out."},
	"rich.bijoy":    {BN: "বিজয় ফন্টের {n}টি অংশ ইউনিকোডে বদলানো হয়েছে; মিলিয়ে দেখুন।", EN: "{n} {n:piece|pieces} in a Bijoy font {n:was|were} converted to Unicode; please compare."},
	"rich.doubts":   {BN: "এ শব্দগুলো দেখে নিন: {words}।", EN: "Please look at these words: {words}."},
}
