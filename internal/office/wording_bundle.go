package office

// wordingBundle words the problems that bundle finds in a bag, and those of exchange files (office JSON and
// a bundle's content.json), of spreadsheets and of the site.
var wordingBundle = join(wordingBundleNames, wordingBundleArchive, wordingBundleBag, wordingBundleProfile, wordingBundleNotes,
	wordingBundleMake, wordingExchange, wordingSheet)

// tellSender is what a clerk can do about most faults of a bundle.
const (
	tellSenderBN = "বান্ডিলটি ব্যবহার করা হয়নি। প্রেরকের কাছ থেকে আবার সংগ্রহ করুন।"
	tellSenderEN = "The bundle was not used. Please ask the sender for it again."
)

func refused(bn, en string) Wording {
	return Wording{BN: bn, EN: en, TodoBN: tellSenderBN, TodoEN: tellSenderEN}
}

var wordingBundleNames = map[string]Wording{
	"bundle.name.encoding": refused("“{path}” ফাইলের নাম ইউনিকোড নয়।",
		"The file name “{path}” is not Unicode (UTF-8)."),
	"bundle.name.long": refused("“{path}” ফাইলের নাম অতিরিক্ত দীর্ঘ।",
		"The file name “{path}” is too long."),
	"bundle.name.control": refused("“{path}” ফাইলের নামে অদৃশ্য নিয়ন্ত্রণ-চিহ্ন আছে।",
		"The file name “{path}” holds control characters."),
	"bundle.name.invisible": refused("“{path}” ফাইলের নামে অদৃশ্য বা লেখার দিক বদলানো চিহ্ন আছে।",
		"The file name “{path}” holds invisible characters or ones that turn the reading direction."),
	"bundle.name.symbol": refused("“{path}” ফাইলের নামে এমন চিহ্ন আছে যা উইন্ডোজ গ্রহণ করে না।",
		"The file name “{path}” holds a character that Windows does not take."),
	"bundle.name.backslash": refused("“{path}” ফাইলের নামে উল্টো স্ল্যাশ (\\) আছে।",
		"The file name “{path}” holds a backslash."),
	"bundle.name.drive": refused("“{path}” ফাইলের নামে কোলন (:) আছে; এটি ড্রাইভ বা লুকানো ফাইল বোঝাতে পারে।",
		"The file name “{path}” holds a colon, which may mean a drive or a hidden stream."),
	"bundle.name.outside": refused("“{path}” ফাইলটি বান্ডিলের বাইরে লিখতে চায়।",
		"The file “{path}” would be written outside the bundle."),
	"bundle.name.empty": refused("“{path}” ফাইলের পথে খালি অংশ আছে।",
		"The path “{path}” has an empty part."),
	"bundle.name.trailing": refused("“{path}” ফাইলের নামের শুরুতে বা শেষে ফাঁক অথবা শেষে বিন্দু আছে।",
		"A part of “{path}” begins or ends with a space, or ends with a dot."),
	"bundle.name.reserved": refused("“{path}” নামটি উইন্ডোজের নিজের যন্ত্রের নাম।",
		"“{path}” is the name of a Windows device."),
	"bundle.name.short": refused("“{path}” উইন্ডোজের সংক্ষিপ্ত নাম; এতে একই ফাইল দুই নামে ধরা পড়তে পারে।",
		"“{path}” has the form of a Windows short name, by which one file can be named twice."),
	"bundle.name.escaped": refused("“{path}” ফাইলের নামে সাংকেতিক বিন্দু বা স্ল্যাশ লুকানো আছে।",
		"The file name “{path}” hides a dot or a slash behind a percent sign."),
	"bundle.name.twin": refused("“{path}” নামটি অন্য একটি ফাইল বা ফোল্ডারের নামের সঙ্গে মিলে যায়।",
		"The name “{path}” falls together with that of another file or folder."),
	"bundle.name.link": refused("“{path}” ফাইল নয়, অন্য জায়গার সংযোগ (link)।",
		"“{path}” is no file but a link to another place."),
	"bundle.name.device": refused("“{path}” ফাইল নয়, একটি যন্ত্র।",
		"“{path}” is no file but a device."),
}

var wordingBundleArchive = map[string]Wording{
	"bundle.zip.not": {
		BN: "এটি জিপ (ZIP) ফাইল নয়।", EN: "This is not a ZIP file.",
		TodoBN: "বান্ডিলের ফাইলটি বেছে নিন; এর নামের শেষে .zip থাকে।",
		TodoEN: "Please choose the bundle's file; its name ends in .zip.",
	},
	"bundle.zip.truncated": refused("ফাইলটির শেষ অংশ নেই; কপি বা ডাউনলোড সম্পূর্ণ হয়নি।",
		"The end of the file is missing; it was not copied or downloaded completely."),
	"bundle.zip.empty": refused("বান্ডিলটি খালি।", "The bundle is empty."),
	"bundle.zip.spanned": refused("বান্ডিলটি কয়েক খণ্ডে ভাগ করা; এক ফাইলের বান্ডিল দরকার।",
		"The bundle is split into several parts; one file is needed."),
	"bundle.zip.directory": refused("জিপ ফাইলের সূচি নষ্ট।", "The ZIP file's directory is damaged."),
	"bundle.zip.duplicate": refused("“{path}” নামে একাধিক ফাইল আছে।", "There is more than one file named “{path}”."),
	"bundle.zip.disagree": refused("“{path}”: জিপ ফাইলের সূচি ও ভেতরের তথ্য মেলে না।",
		"“{path}”: the ZIP file's directory and its contents disagree."),
	"bundle.zip.overlap": refused("“{path}” অন্য ফাইলের জায়গার ওপর বসানো।", "“{path}” overlaps another file in the archive."),
	"bundle.zip.junk": refused("জিপ ফাইলের আগে, পরে বা ভেতরে বাড়তি তথ্য আছে।",
		"There are extra bytes before, after or within the ZIP file."),
	"bundle.zip.comment": refused("জিপ ফাইলের শেষে মন্তব্য জুড়ে দেওয়া আছে।", "A comment is attached to the end of the ZIP file."),
	"bundle.zip.ends":    refused("জিপ ফাইলের দুটি সমাপ্তি আছে।", "The ZIP file ends twice."),
	"bundle.zip.encrypted": refused("“{path}” পাসওয়ার্ড দিয়ে বন্ধ করা।",
		"“{path}” is locked with a password."),
	"bundle.zip.method": refused("“{path}” অচেনা পদ্ধতিতে (নং {method}) চাপানো।",
		"“{path}” is packed by an unknown method (no. {method})."),
	"bundle.zip.crc":  refused("“{path}” নষ্ট হয়েছে; যোগফল মেলে না।", "“{path}” is damaged; its checksum does not agree."),
	"bundle.zip.data": refused("“{path}” নষ্ট হয়েছে; খোলা যায় না।", "“{path}” is damaged and cannot be unpacked."),
	"bundle.bomb.ratio": refused("“{path}” খুললে অস্বাভাবিক বড় হয়ে যায়।",
		"“{path}” would grow out of all proportion when unpacked."),
	"bundle.bomb.count": refused("ফাইলের সংখ্যা অতিরিক্ত; সর্বোচ্চ {most}টি নেওয়া যায়।",
		"There are too many files; {most} is the most that can be taken."),
	"bundle.bomb.size": refused("“{path}” অতিরিক্ত বড়।", "“{path}” is too large."),
	"bundle.bomb.total": refused("সব ফাইল মিলে অতিরিক্ত বড়; সর্বোচ্চ {most} মেগাবাইট নেওয়া যায়।",
		"All files together are too large; {most} megabytes is the most that can be taken."),
	"bundle.bomb.together": refused("সব ফাইল একসঙ্গে খুললে অস্বাভাবিক বড় হয়ে যায়।",
		"All files together would grow out of all proportion when unpacked."),
	"bundle.bomb.grows": refused("“{path}” ঘোষিত আকারের চেয়ে বড়।", "“{path}” is larger than declared."),
}

var wordingBundleBag = map[string]Wording{
	"bundle.more": {BN: "আরও {more}টি ত্রুটি আছে।", EN: "There are {more} more faults."},
	"bundle.bag.top": refused("বান্ডিলে একটিমাত্র মূল ফোল্ডার থাকতে হয়; “{path}” তার বাইরে।",
		"A bundle has exactly one folder at its top; “{path}” is outside it."),
	"bundle.bag.tagfile": refused("প্রয়োজনীয় ফাইল “{path}” নেই।", "The necessary file “{path}” is missing."),
	"bundle.bag.declaration": refused("“{path}” ফাইলের দুটি লাইন ঠিক নেই; এটি ব্যাগইট (BagIt) বান্ডিল নয়।",
		"The two lines of “{path}” are not right; this is no BagIt bag."),
	"bundle.bag.version": refused("ব্যাগইট সংস্করণ “{version}” চেনা নয়।", "The BagIt version “{version}” is not known."),
	"bundle.bag.encoding": refused("“{path}” ফাইলের লেখার ধরন (এনকোডিং) চেনা নয়।",
		"The text of “{path}” is in an encoding that is not known."),
	"bundle.bag.info": refused("“{path}” ফাইলের বিবরণ পড়া যায় না।", "The description in “{path}” cannot be read."),
	"bundle.bag.label": refused("“{path}” ফাইলে {label} ঠিক নেই বা দেওয়া নেই।",
		"In “{path}” the entry {label} is missing or not right."),
	"bundle.bag.fetch": refused("বান্ডিলের কিছু ফাইল ইন্টারনেট থেকে আনতে বলা হয়েছে; তা করা হয় না।",
		"The bundle asks for files to be fetched from the network; that is not done."),
	"bundle.bag.algorithm": refused("“{path}” তালিকার যাচাই-পদ্ধতি “{algorithm}” চেনা নয়।",
		"The digest “{algorithm}” of the list “{path}” is not known."),
	"bundle.bag.line": refused("“{path}” তালিকার এই লাইনটি ঠিক নয়: {line}",
		"This line of the list “{path}” is not right: {line}"),
	"bundle.bag.escape": refused("{list} তালিকায় “{path}” নামের % চিহ্ন ঠিকভাবে লেখা নয়।",
		"In the list {list} the percent sign of “{path}” is not written properly."),
	"bundle.bag.outside": refused("{list} তালিকায় “{path}” থাকার কথা নয়।", "“{path}” does not belong in the list {list}."),
	"bundle.bag.itself": refused("{list} তালিকা নিজের যাচাই নিজে দিচ্ছে (“{path}”)।",
		"The list {list} vouches for itself (“{path}”)."),
	"bundle.bag.twice": refused("{list} তালিকায় “{path}” দুবার আছে।", "“{path}” stands twice in the list {list}."),
	"bundle.bag.missing": refused("{list} তালিকার “{path}” ফাইলটি বান্ডিলে নেই।",
		"The file “{path}” of the list {list} is not in the bundle."),
	"bundle.bag.elsewhere": refused("{list} তালিকার “{path}” ফাইলটি ব্যাগে নেই; fetch.txt তা ইন্টারনেট থেকে আনতে বলে।",
		"The file “{path}” of the list {list} is not in the bag; fetch.txt asks for it to be fetched from the network."),
	"bundle.bag.extra": refused("“{path}” ফাইলটি {list} তালিকায় নেই।", "The file “{path}” is not in the list {list}."),
	"bundle.bag.changed": refused("“{path}” ফাইলটি বান্ডিল তৈরির পরে বদলেছে ({algorithm} মেলে না)।",
		"The file “{path}” was changed after the bundle was made (its {algorithm} does not agree)."),
	"bundle.bag.oxum": refused("বান্ডিলের মোট আকার ও ফাইলের সংখ্যা মেলে না: লেখা আছে {said}, পাওয়া গেছে {found}।",
		"The sum of sizes and files does not agree: {said} is said, {found} was found."),
	"bundle.content.missing": refused("বান্ডিলে তথ্যের ফাইল “{path}” নেই।", "The bundle has no content file “{path}”."),
	"bundle.content.format":  refused("“{path}” ফাইলটি এই প্রোগ্রামের তথ্য নয়।", "The file “{path}” is not content of this program."),
	"bundle.content.newer": {
		BN: "বান্ডিলটি নতুনতর সংস্করণের ({version})।", EN: "The bundle is of a newer version ({version}).",
		TodoBN: "প্রোগ্রামটি হালনাগাদ করে আবার চেষ্টা করুন।", TodoEN: "Please update the program and try again.",
	},
	"bundle.content.office": refused("বান্ডিলের পরিচয়ে “{said}”, কিন্তু ভেতরের তথ্য “{found}” দপ্তরের।",
		"The bundle says “{said}”, but its content is of the office “{found}”."),
	"bundle.content.attachment": refused("তথ্যে উল্লিখিত একটি সংযুক্তি বান্ডিলে নেই (চিহ্ন {digest})।",
		"An attachment that the content names is not in the bundle (mark {digest})."),
}

// wordingBundleProfile words what a bundle of ours may not hold.
var wordingBundleProfile = map[string]Wording{
	"bundle.profile.place": refused("“{path}” ফাইলটি এই ধরনের বান্ডিলে থাকার কথা নয়।",
		"The file “{path}” has no place in a bundle of this kind."),
	"bundle.profile.kind": refused("“{path}” ফাইলটি নামে {ending}, কিন্তু ভেতরের তথ্য সেই ধরনের নয়।",
		"The file “{path}” is {ending} by its name but not by what is in it."),
	"bundle.profile.text": refused("“{path}” ফাইলের লেখা ইউনিকোড নয়।", "The text of “{path}” is not Unicode (UTF-8)."),
	"bundle.site.markup": refused("“{path}” পাতায় এমন অংশ আছে যা পড়ার পাতায় থাকতে পারে না: {what}",
		"The page “{path}” holds something that a page for reading may not hold: {what}"),
	"bundle.site.link": refused("“{path}” পাতার একটি সংযোগ অনুমোদিত জায়গায় যায় না: {what}",
		"A link on the page “{path}” leads where no link may lead: {what}"),
	"bundle.attachment.name": refused("“{path}” ফাইলের নাম তার যাচাই-চিহ্নের সঙ্গে মেলে না, অথবা একই ফাইল দুবার আছে।",
		"The name of “{path}” does not agree with its digest, or the same file is there twice."),
	"bundle.attachment.size": refused("“{path}” ফাইলের আকার তথ্যে লেখা আকারের সঙ্গে মেলে না।",
		"The size of “{path}” is not the one that the content says."),
	"bundle.attachment.unnamed": refused("“{path}” ফাইলটির কথা তথ্যে কোথাও নেই।",
		"The content does not name the file “{path}”."),
	"bundle.attachment.program": refused("“{path}” একটি প্রোগ্রাম বা চালানো যায় এমন ফাইল।",
		"“{path}” is a program or a file that can be run."),
	"bundle.attachment.type": refused("“{path}” নামে {ending}, কিন্তু ভেতরে ওয়েব পৃষ্ঠা।",
		"“{path}” is {ending} by its name but a web page inside."),
}

// openWithCare is what a clerk can do about what is only worth a warning.
const (
	openWithCareBN = "প্রেরক পরিচিত হলেই ফাইলগুলো খুলুন।"
	openWithCareEN = "Please open the files only if you know the sender."
)

func worth(bn, en string) Wording {
	return Wording{BN: bn, EN: en, TodoBN: openWithCareBN, TodoEN: openWithCareEN}
}

// wordingBundleNotes words what BagIt allows and our profile does not, in a bag of another program.
var wordingBundleNotes = map[string]Wording{
	"bundle.note.program": worth("“{path}” একটি প্রোগ্রাম, স্ক্রিপ্ট বা ওয়েব পাতা; খুললে তা চলতে পারে।",
		"“{path}” is a program, a script or a web page; opening it may run it."),
	"bundle.note.older": worth("ব্যাগটি পুরোনো সংস্করণের ({version})।", "The bag is of an older version ({version})."),
	"bundle.note.weak": worth("যাচাই-চিহ্ন দুর্বল ধরনের; হঠাৎ নষ্ট হওয়া ধরা পড়ে, ইচ্ছাকৃত বদল নয়।",
		"The digests are of a weak kind: they show an accident, but not a change made on purpose."),
	"bundle.note.algorithm": worth("“{path}” তালিকার যাচাই-পদ্ধতি “{algorithm}” চেনা নয়; অন্য তালিকা দিয়ে যাচাই করা হয়েছে।",
		"The digest “{algorithm}” of the list “{path}” is not known; the other lists were used."),
	"bundle.note.fetch": worth("ব্যাগটি কিছু ফাইল ইন্টারনেট থেকে আনতে বলে; তা করা হয়নি।",
		"The bag asks for files to be fetched from the network; that was not done."),
	"bundle.note.encoding": worth("ব্যাগের বিবরণ ইউনিকোডে নয়, {encoding} রূপে লেখা।",
		"The tag files of the bag are written in {encoding}, not in UTF-8."),
	"bundle.note.twice": worth("{list} তালিকায় “{path}” দুবার আছে; দুই জায়গায় একই কথা।",
		"“{path}” stands twice in the list {list} and says the same both times."),
	"bundle.note.star": worth("“{path}” তালিকায় নামের আগে তারা চিহ্ন আছে; তালিকাটি ব্যাগের প্রোগ্রাম দিয়ে তৈরি নয়।",
		"The list “{path}” has stars before its names; it was not made by a program for bags."),
	"bundle.note.system": worth("{list} তালিকার “{path}” কম্পিউটারের নিজের ফাইল; তা নেই, তাতে ক্ষতি নেই।",
		"“{path}” of the list {list} is a file of a computer's own; it is gone, which does no harm."),
	"bundle.note.case": worth("{list} তালিকায় “{path}” নামটি বড়-ছোট ইংরেজি অক্ষরে দুবার আছে; ফাইল একটিই।",
		"The list {list} has “{path}” twice, in capitals and small letters; it is one file."),
	"bundle.note.spelling": worth("“{path}” নামটি {list} তালিকায় অন্য ইউনিকোড রূপে লেখা।",
		"The name “{path}” is written in another Unicode form in the list {list}."),
}

// wordingBundleMake words what keeps a bundle from being made, and what making an office of one leaves out.
var wordingBundleMake = map[string]Wording{
	"bundle.init.left_out": {
		BN: "খসড়া, জারি না হওয়া পত্র, মুছে ফেলা তথ্য ও আগের সংস্করণ বান্ডিলে থাকে না; সেগুলো আসেনি।",
		EN: "Drafts, letters that were not issued, what was deleted and earlier revisions are not in a bundle; they did not come.",
	},
	"bundle.init.no_pdf": {
		BN: "{n}টি জারি করা পত্রের ছাপা পিডিএফ বান্ডিলে নেই; পত্রগুলো রেজিস্টারে আছে।",
		EN: "The frozen PDFs of {n} issued letters are not in the bundle; the letters are in the register.",
	},
	"bundle.init.unknown": {
		BN: "{n}টি অংশ এই প্রোগ্রামের চেনা নয়; সেগুলো রাখা হয়নি।", EN: "{n} {n:part is|parts are} not known to this program and {n:was|were} not kept.",
	},
	"bundle.make.kind": {
		BN:     "“{path}” ফাইলটি বান্ডিলে নেওয়া যায় না: ভেতরের তথ্য নামের সঙ্গে মেলে না, অথবা ধরনটি বান্ডিলের নয়।",
		EN:     "The file “{path}” cannot be packed: it is not what its name says, or of a kind that no bundle takes.",
		TodoBN: "ফাইলটি পিডিএফ বা ছবি হিসেবে আবার সংযুক্ত করে বান্ডিল তৈরি করুন।",
		TodoEN: "Please attach it again as a PDF or a picture and make the bundle then.",
	},
	"bundle.make.size": {
		BN: "“{path}” ফাইলটি বান্ডিলের জন্য অতিরিক্ত বড়।", EN: "The file “{path}” is too large for a bundle.",
		TodoBN: "ফাইলটি ছোট করে আবার সংযুক্ত করুন।", TodoEN: "Please attach a smaller one.",
	},
}

var wordingExchange = map[string]Wording{
	"exchange.json": {
		BN: "ফাইলের {line} নম্বর লাইনে লেখার গঠন ঠিক নেই।", EN: "The form of the file is wrong at line {line}.",
		TodoBN: "ফাইলটি আবার রপ্তানি করে আনুন।", TodoEN: "Please export the file again.",
	},
	"exchange.utf8":    {BN: "ফাইলের {line} নম্বর লাইনের লেখা ইউনিকোড নয়।", EN: "The text at line {line} is not Unicode (UTF-8)."},
	"exchange.control": {BN: "ফাইলের {line} নম্বর লাইনে নিষিদ্ধ চিহ্ন আছে।", EN: "There is a forbidden character at line {line}."},
	"exchange.twice":   {BN: "{place} ফাইলে দুবার আছে (লাইন {line})।", EN: "{place} stands twice in the file (line {line})."},
	"exchange.deep":    {BN: "ফাইলের {line} নম্বর লাইনে তথ্যের ভেতরে তথ্যের স্তর অতিরিক্ত।", EN: "The file is nested too deeply at line {line}."},
	"exchange.number":  {BN: "ফাইলের {line} নম্বর লাইনের সংখ্যাটি অতিরিক্ত দীর্ঘ।", EN: "The number at line {line} is too long."},
	"exchange.big":     {BN: "ফাইলটি বা এর একটি লেখা অতিরিক্ত বড় (লাইন {line})।", EN: "The file or a text in it is too large (line {line})."},
	"exchange.many":    {BN: "সংখ্যায় অতিরিক্ত বেশি।", EN: "There are too many."},
	"exchange.format": {
		BN: "এটি দপ্তরের তথ্যের ফাইল নয় ({place} ঠিক নেই)।", EN: "This is not a file of an office ({place} is not right).",
		TodoBN: "এই প্রোগ্রাম থেকে রপ্তানি করা ফাইল বেছে নিন।", TodoEN: "Please choose a file exported by this program.",
	},
	"exchange.newer": {
		BN:     "ফাইলটি নতুনতর সংস্করণের ({version}); এই প্রোগ্রাম {reads} পর্যন্ত পড়তে পারে।",
		EN:     "The file is of a newer version ({version}); this program reads up to {reads}.",
		TodoBN: "প্রোগ্রামটি হালনাগাদ করে আবার চেষ্টা করুন।", TodoEN: "Please update the program and try again.",
	},
	"exchange.office":      {BN: "ফাইলে দপ্তরের পরিচয় (id) বা নাম নেই।", EN: "The file does not say the office's id or name."},
	"exchange.type":        {BN: "মানের ধরন ঠিক নেই।", EN: "the value is of the wrong type."},
	"exchange.single":      {BN: "“{category}” একটিই হতে পারে।", EN: "there can be only one “{category}”."},
	"exchange.file_absent": {BN: "“{name}” ফাইলটি সঙ্গে নেই।", EN: "the file “{name}” did not come with it.", TodoBN: "যে বান্ডিল থেকে এসেছে সেই পুরো বান্ডিলটি দিন।", TodoEN: "Give the whole bundle that it came from."},
	"exchange.file_changed": {
		BN: "“{name}” ফাইলটি নষ্ট; আকার বা যাচাই-চিহ্ন মেলে না।",
		EN: "the file “{name}” is damaged; its size or digest does not agree.",
	},
}

var wordingSheet = map[string]Wording{
	"sheet.damaged": {
		BN: "স্প্রেডশিটটি খোলা যায় না।", EN: "The spreadsheet cannot be opened.",
		TodoBN: "এক্সেলে খুলে আবার .xlsx হিসেবে সংরক্ষণ করে চেষ্টা করুন।", TodoEN: "Please open it in Excel, save it as .xlsx and try again.",
	},
	"sheet.big":   {BN: "ফাইলটি অতিরিক্ত বড়।", EN: "The file is too large.", TodoBN: "তালিকাটি কয়েক ভাগে ভাগ করে আনুন।", TodoEN: "Bring the list in in several parts."},
	"sheet.empty": {BN: "স্প্রেডশিটে কোনো তথ্য নেই।", EN: "The spreadsheet is empty.", TodoBN: "তথ্য আছে এমন ফাইল বেছে নিন।", TodoEN: "Choose a file that holds something."},
	"sheet.encoding": {
		BN: "ফাইলের লেখা ইউনিকোড নয়।", EN: "The text of the file is not Unicode.",
		TodoBN: "এক্সেলে খুলে .xlsx হিসেবে সংরক্ষণ করে চেষ্টা করুন।", TodoEN: "Please save it as .xlsx and try again.",
	},
	"sheet.columns": {BN: "“{sheet}” শিটের {row} নম্বর সারিতে {most}টির বেশি কলাম।", EN: "Row {row} of “{sheet}” has more than {most} columns."},
	"sheet.rows":    {BN: "“{sheet}” শিটে {most}টির বেশি সারি; বাকিগুলো নেওয়া হয়নি।", EN: "“{sheet}” has more than {most} rows; the rest was not read."},
	"sheet.cell": {
		BN: "“{sheet}” শিটের {row} নম্বর সারির {column} কলামের লেখা অতিরিক্ত দীর্ঘ।",
		EN: "The text in row {row}, column {column} of “{sheet}” is too long.",
	},
	"sheet.quotes": {
		BN: "“{sheet}” ফাইলের {row} নম্বর লাইনে উদ্ধৃতিচিহ্ন মেলে না; এখানে পড়া থেমেছে।",
		EN: "The quotation marks at line {row} of “{sheet}” do not match; reading stopped there.",
	},
}
