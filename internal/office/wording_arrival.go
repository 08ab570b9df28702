package office

// wordingArrival words what comes of a bundle that is taken in.
var wordingArrival = map[string]Wording{
	"arrival.other": {
		BN:     "বান্ডিলটি অন্য দপ্তরের — “{theirs}”; এখানে খোলা আছে “{ours}”। অন্য দপ্তরের তথ্য এ দপ্তরের সঙ্গে মেশানো হয় না।",
		EN:     "The bundle is of another office, “{theirs}”; “{ours}” is open here. What another office says is not merged into this one.",
		TodoBN: "বান্ডিলটি ঠিক আছে কি না যাচাই করা যায়; নিজের দপ্তরের বান্ডিল আনুন।",
		TodoEN: "It can be verified; bring in a bundle of this office.",
	},
	"arrival.several": {
		BN: "একবারে একটি বান্ডিল আনা যায়।", EN: "One bundle can be brought in at a time.",
		TodoBN: "ফাইলগুলো একটি একটি করে দিন।", TodoEN: "Give the files one by one.",
	},
	"arrival.past": {
		BN: "অন্য দিনের চিত্র দেখার সময় বান্ডিল আনা যায় না।", EN: "A bundle cannot be brought in while another day is looked at.",
		TodoBN: "আজকের দিনে ফিরে আবার আনুন।", TodoEN: "Go back to today and bring it in again.",
	},
	"arrival.number": {
		BN:     "{memo} নম্বরে এখানে অন্য পত্র আছে: “{subject}”, {date}। দুই কম্পিউটারে একই নম্বর দেওয়া হয়েছে; ওখানকার পত্রটি আনা হবে না।",
		EN:     "Number {memo} is another letter's here: “{subject}”, {date}. Both computers gave the same number; the letter from there is not taken.",
		TodoBN: "একটি পত্র বাতিল করে নতুন নম্বরে জারি করুন।", TodoEN: "Cancel one of the two letters and issue it anew under another number.",
	},
	"arrival.tied": {
		BN: "এ নির্দেশনার জন্য {memo} নম্বর পত্র জারি হয়েছে; তাই এটি তুলে নেওয়া যায় না।",
		EN: "Letter {memo} was issued for this directive, so it cannot be taken back.",
	},
	"did.bundle_nothing":    {BN: "বান্ডিলের সবকিছু এখানে আছে; বদলানোর কিছু নেই।", EN: "Everything in the bundle is here; nothing had to change."},
	"arrival.verified":      {BN: "{name}: প্রতিটি ফাইল ঠিক আছে", EN: "{name}: every file is right"},
	"arrival.ready_new":     {BN: "{n}টি নতুন আসবে", EN: "{n} new"},
	"arrival.ready_changed": {BN: "{n}টি বদলাবে", EN: "{n} changed"},
	"arrival.ready_gone":    {BN: "{n}টি মুছে যাবে", EN: "{n} deleted"},
	"arrival.becomes":       {BN: "তথ্য {records}টি, নির্দেশনা {directives}টি, রেজিস্টারের পত্র {letters}টি", EN: "{records} {records:entry|entries}, {directives} {directives:directive|directives}, {letters} {letters:letter|letters} of the register"},
	"arrival.state.new":     {BN: "ওখানে নতুন", EN: "New there"},
	"arrival.state.changed": {BN: "ওখানে বদলেছে", EN: "Changed there"},
	"arrival.state.here":    {BN: "এখানে বদলেছে", EN: "Changed here"},
	"arrival.state.conflict": {
		BN: "দুই জায়গায় বদলেছে", EN: "Changed on both sides",
	},
	"arrival.state.apart":    {BN: "দুই জায়গায় আলাদা", EN: "Differs"},
	"arrival.state.gone":     {BN: "ওখানে নেই", EN: "Gone there"},
	"arrival.state.refused":  {BN: "আনা যাবে না", EN: "Not possible"},
	"arrival.is":             {BN: "আছে", EN: "is there"},
	"arrival.is_not":         {BN: "নেই", EN: "is not there"},
	"arrival.kind.category":  {BN: "পুরো বিভাগ সম্পর্কে", EN: "Of a whole category"},
	"arrival.kind.directive": {BN: "নির্দেশনা", EN: "Directive"},
	"arrival.kind.letter":    {BN: "রেজিস্টারের পত্র", EN: "Letter of the register"},
	"arrival.kind.holidays":  {BN: "ছুটি", EN: "Holiday"},
	"arrival.kind.office":    {BN: "দপ্তরের সেটিংস", EN: "Settings of the office"},
	"arrival.updated":        {BN: "শেষ হালনাগাদ", EN: "Last change"},
	"arrival.portal":         {BN: "পোর্টালে তোলার দিন", EN: "Put on the portal"},
	"arrival.page":           {BN: "পোর্টালের পাতা", EN: "Page of the portal"},
	"arrival.looked":         {BN: "যাচাই করা", EN: "Looked through"},
	"arrival.checked":        {BN: "যাচাইকারীর যাচাই", EN: "Checked by a checker"},
	"did.bundle_taken":       {BN: "{day} তারিখের বান্ডিল আনা হয়েছে: {new}টি নতুন, {changed}টি বদল", EN: "Bundle of {day} taken in: {new} new, {changed} changed"},
	"did.bundle_taken_gone":  {BN: "{day} তারিখের বান্ডিল আনা হয়েছে: {new}টি নতুন, {changed}টি বদল, {gone}টি মোছা", EN: "Bundle of {day} taken in: {new} new, {changed} changed, {gone} deleted"},
}
