package office

// wordingTransfer words what comes of somebody's leaving a post and somebody's joining.
var wordingTransfer = map[string]Wording{
	"transfer.officer": {
		BN: "যিনি যাচ্ছেন, তিনি কর্মকর্তা ও কর্মচারীর তালিকায় নেই।", EN: "Who leaves is not in the list of officers and staff.",
		TodoBN: "তালিকা থেকে তাঁকে বেছে নিন।", TodoEN: "Choose them from the list.",
	},
	"transfer.person": {
		BN: "কে দায়িত্ব নেবেন, তা বলা হয়নি।", EN: "Who takes over is not said.",
		TodoBN: "তালিকা থেকে তাঁকে বেছে নিন।", TodoEN: "Choose them from the list.",
	},
	"transfer.how": {
		BN: "পদটিতে কে আসছেন, তা বলা হয়নি।", EN: "Who comes to the post is not said.",
		TodoBN: "নতুন কেউ, তালিকার কেউ, অতিরিক্ত দায়িত্ব বা শূন্য পদ: একটি বেছে নিন।", TodoEN: "Choose: somebody new, somebody of the list, an additional charge, or vacant.",
	},
	"transfer.stale": {
		BN: "দেখানোর পর তথ্য বদলেছে; কিছু বদলানো হয়নি।", EN: "The content has changed since it was shown; nothing was changed.",
		TodoBN: "নতুন করে দেখে আবার সম্পন্ন করুন।", TodoEN: "Look again and take it once more.",
	},
	"transfer.past": {
		BN: "অন্য দিনের চিত্র দেখার সময় বদলি ও যোগদান লেখা যায় না।", EN: "No transfer can be made while another day is looked at.",
		TodoBN: "আজকের দিনে ফিরে আবার করুন।", TodoEN: "Go back to today and make it again.",
	},
	"transfer.ready":     {BN: "{n}টি জায়গা বদলাবে; এক চাপে ফেরানো যাবে", EN: "{n} {n:place changes|places change}; one undo takes all back"},
	"transfer.left":      {BN: "{n}টি জায়গায় {name} থেকে যাবেন", EN: "{name} stays in {n} {n:place|places}"},
	"transfer.nobody":    {BN: "(কেউ নন)", EN: "(nobody)"},
	"transfer.vacant":    {BN: "শূন্য পদ", EN: "Vacant post"},
	"transfer.successor": {BN: "যিনি আসছেন", EN: "Whoever comes"},
	"transfer.in_charge": {BN: "{name} (অতিরিক্ত দায়িত্ব)", EN: "{name} (additional charge)"},
	"transfer.settings":  {BN: "সেটিংস", EN: "Settings"},
	"transfer.signatory": {BN: "পত্রে স্বাক্ষরকারী", EN: "Signatory of letters"},
	"transfer.keeper":    {BN: "হালনাগাদ রাখেন: {category}", EN: "Keeps up to date: {category}"},
	"transfer.letter":    {BN: "খসড়া পত্র", EN: "Letter in draft"},
	"transfer.signature": {BN: "স্বাক্ষর", EN: "Signature"},
	"transfer.typing":    {BN: "লেখা হয়েছে, সংরক্ষণ হয়নি", EN: "Typed, not saved"},
	"transfer.namesake":  {BN: "একই নামে আরও একজন আছেন ({post}); কার কথা লেখা, দেখে নিন।", EN: "There is another of this name ({post}); see who is meant."},
	"transfer.other":     {BN: "একই নামের আরেকজন হতে পারেন।", EN: "It may be another of the same name."},
	"transfer.rest":      {BN: "যা বসবে তা দেওয়া নেই; নাম (ইংরেজি) বা নম্বর দিলে বদলাবে।", EN: "What should stand here is not given; with the English name or the number it changes."},
	"transfer.marked":    {BN: "নামের এক অংশ মোটা বা বাঁকা হরফে, বা লিংকে; তথ্যটি খুলে নিজে বদলান।", EN: "A part of the name is bold, italic or a link; open the entry and change it yourself."},

	"starter.none": {
		BN: "প্রস্তাবগুলো আর নেই; তালিকায় আগেই আছে।", EN: "These are offered no more; the list has them.",
		TodoBN: "প্রস্তাবের তালিকা আবার খুলুন।", TodoEN: "Open the proposals again.",
	},
	"starter.general": {BN: "নামটি সাধারণ; বাকি সব কার্যালয়ের নিজের", EN: "the name is general; all else is the office's own"},
	"starter.sample":  {BN: "নমুনা কার্যালয় হতে", EN: "from the sample office"},
	"starter.law":     {BN: "সূত্র: {source}", EN: "source: {source}"},
	"did.starters":    {BN: "{category}: {n}টি প্রস্তাব নেওয়া হয়েছে; যাচাই করুন", EN: "{category}: {n} {n:proposal|proposals} taken, to be checked"},

	"did.transferred":        {BN: "বদলি ও যোগদান: {post} পদে {name} এর স্থলে {who}{where}", EN: "Transfer and joining: {who} in place of {name} as {post}{where}"},
	"did.transferred_charge": {BN: "বদলি: {name}; {post} পদের অতিরিক্ত দায়িত্বে {who}{where}", EN: "Transfer of {name}: {who} has additional charge as {post}{where}"},
	"did.transferred_vacant": {BN: "বদলি: {name}; {post} পদ শূন্য{where}", EN: "Transfer of {name}: the post of {post} is vacant{where}"},
	"transfer.left_for":      {BN: " ({name} {day} তারিখে {to})", EN: " ({name} left on {day} for {to})"},
	"transfer.left_on":       {BN: " ({name} {day} তারিখে গেছেন)", EN: " ({name} left on {day})"},
	"transfer.left_to":       {BN: " ({name}: {to})", EN: " ({name}: to {to})"},
}
