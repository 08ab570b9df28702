package office

// wordingStart words why the window does not open, or is gone. It is said in a box of the system's own, to somebody who sees
// nothing else: so each says what to do, and where the log lies.
var wordingStart = map[string]Wording{
	"start.missing": {
		BN: "এই কম্পিউটারে WebView2 রানটাইম নেই, তাই জানালা খোলা যাচ্ছে না।", EN: "This computer has no WebView2 runtime, so the window cannot open.",
		TodoBN: "অন্তত সংস্করণ {need} লাগে। আপনার দপ্তরের আইসিটি কর্মকর্তাকে বলুন {file} চালাতে; এতে ইন্টারনেট লাগে না। লগ: {log}",
		TodoEN: "Version {need} at least is needed. Ask your ICT officer to run {file}; it needs no internet. Log: {log}",
	},
	"start.old": {
		BN: "এই কম্পিউটারের WebView2 রানটাইম পুরোনো, তাই জানালা খোলা যাচ্ছে না।", EN: "This computer's WebView2 runtime is old, so the window cannot open.",
		TodoBN: "আছে সংস্করণ {have}, লাগে অন্তত {need}। আপনার দপ্তরের আইসিটি কর্মকর্তাকে বলুন {file} চালাতে; এতে ইন্টারনেট লাগে না। লগ: {log}",
		TodoEN: "It has version {have} and needs {need} at least. Ask your ICT officer to run {file}; it needs no internet. Log: {log}",
	},
	"start.broken": {
		BN: "WebView2 রানটাইম ঠিকমতো ইনস্টল হয়নি, তাই জানালা খোলা যাচ্ছে না।", EN: "The WebView2 runtime is not installed properly, so the window cannot open.",
		TodoBN: "সংস্করণ {have} ইনস্টল আছে বলে লেখা আছে, কিন্তু তার ফাইল পাওয়া যাচ্ছে না। আপনার দপ্তরের আইসিটি কর্মকর্তাকে বলুন {file} চালাতে (লাগে অন্তত সংস্করণ {need}); এতে ইন্টারনেট লাগে না। লগ: {log}",
		TodoEN: "Version {have} is noted, but its files are not there. Ask your ICT officer to run {file} (version {need} at least is needed); it needs no internet. Log: {log}",
	},
	"start.damaged": {
		BN: "WebView2 রানটাইমের কোনো অংশ নেই বা নষ্ট, তাই জানালা খোলা যাচ্ছে না (কোড {code})।", EN: "A part of the WebView2 runtime is missing or damaged, so the window cannot open (code {code}).",
		TodoBN: "কম্পিউটার একবার বন্ধ করে চালু করুন। আবার হলে আইসিটি কর্মকর্তাকে WebView2 রানটাইম নতুন করে ইনস্টল করতে বলুন। লগ: {log}",
		TodoEN: "Restart the computer. If it happens again, ask your ICT officer to install the WebView2 runtime anew. Log: {log}",
	},
	"start.denied": {
		BN: "WebView2 তার ফোল্ডারে লিখতে বা চালু হতে পারছে না (কোড {code})।", EN: "WebView2 may not write into its folder, or may not start (code {code}).",
		TodoBN: "নতুন প্রোফাইল ফোল্ডার দিয়ে চেষ্টা করুন। তাতেও না হলে অ্যান্টিভাইরাস এটি আটকাচ্ছে কি না আইসিটি কর্মকর্তাকে দেখতে বলুন। লগ: {log}",
		TodoEN: "Try a new profile folder. If that does not help, ask your ICT officer whether the antivirus stops it. Log: {log}",
	},
	"start.policy": {
		BN: "এই কম্পিউটারের নীতিমালা WebView2 চালু হতে দিচ্ছে না (কোড {code})।", EN: "A policy of this computer does not let WebView2 start (code {code}).",
		TodoBN: "আইসিটি কর্মকর্তাকে msedgewebview2.exe চালানোর অনুমতি দিতে বলুন। লগ: {log}",
		TodoEN: "Ask your ICT officer to allow msedgewebview2.exe to run. Log: {log}",
	},
	"start.shared": {
		BN: "WebView2-এর ফোল্ডারটি আগের একটি জানালা এখনো ধরে রেখেছে (কোড {code})।", EN: "An earlier window still holds WebView2's folder (code {code}).",
		TodoBN: "কিছুক্ষণ পরে আবার চেষ্টা করুন, অথবা নতুন প্রোফাইল ফোল্ডার দিয়ে চালু করুন। লগ: {log}",
		TodoEN: "Try again in a moment, or start with a new profile folder. Log: {log}",
	},
	"start.full": {
		BN: "ডিস্কে জায়গা নেই, তাই জানালা খোলা যাচ্ছে না (কোড {code})।", EN: "The disk is full, so the window cannot open (code {code}).",
		TodoBN: "কিছু জায়গা খালি করে আবার চেষ্টা করুন। লগ: {log}", TodoEN: "Free some space and try again. Log: {log}",
	},
	"start.memory": {
		BN: "মেমরি কম, তাই জানালা খোলা যাচ্ছে না (কোড {code})।", EN: "Memory is short, so the window cannot open (code {code}).",
		TodoBN: "অন্য কিছু প্রোগ্রাম বন্ধ করে আবার চেষ্টা করুন। লগ: {log}", TodoEN: "Close some other programs and try again. Log: {log}",
	},
	"start.refused": {
		BN: "WebView2 চালু করা যায়নি (কোড {code})।", EN: "WebView2 could not be started (code {code}).",
		TodoBN: "আবার চেষ্টা করুন; না হলে গ্রাফিক্স কার্ড ছাড়া বা নতুন প্রোফাইল ফোল্ডার দিয়ে চালু করুন। তাতেও না হলে লগ ফাইলটি প্রোগ্রামারকে পাঠান: {log}",
		TodoEN: "Try again, then without the graphics card or with a new profile folder. If that does not help, send the log file to the programmer: {log}",
	},
	"start.silent": {
		BN: "{seconds} সেকেন্ডেও জানালা আসেনি; WebView2 সাড়া দিচ্ছে না।", EN: "No window came within {seconds} seconds; WebView2 does not answer.",
		TodoBN: "কম্পিউটার ধীর হলে একটু অপেক্ষা করুন: জানালা এলে এই বার্তা নিজেই সরে যাবে। না এলে নিচের একটি বেছে নিন। লগ: {log}",
		TodoEN: "On a slow computer wait a little: this message goes by itself once the window comes. If it does not, choose one of these. Log: {log}",
	},
	"start.file_slow": {
		BN: "{seconds} সেকেন্ডেও দপ্তরের ফাইল খোলা শেষ হয়নি।", EN: "The office file is not open after {seconds} seconds.",
		TodoBN: "ফাইলটি বড় বা নেটওয়ার্কে থাকলে অপেক্ষা করুন: জানালা এলে এই বার্তা নিজেই সরে যাবে। লগ: {log}",
		TodoEN: "If it is large or lies on a network, wait: this message goes by itself once the window comes. Log: {log}",
	},
	"start.folder": {
		BN: "প্রোগ্রামের নিজের ফোল্ডারে লেখা যাচ্ছে না।", EN: "The program's own folder cannot be written to.",
		TodoBN: "ডিস্কে জায়গা আছে কি না এবং ফোল্ডারটিতে লেখার অনুমতি আছে কি না দেখুন: {folder}",
		TodoEN: "See whether the disk has space and the folder may be written to: {folder}",
	},
	"start.ended": {
		BN: "জানালার ভেতরের অংশ (WebView2) হঠাৎ বন্ধ হয়ে গেছে।", EN: "What shows the window (WebView2) has ended unexpectedly.",
		TodoBN: "যা সংরক্ষণ করা হয়েছে তা নিরাপদ আছে, খসড়াও আছে। আবার চালু করুন। লগ: {log}",
		TodoEN: "What was saved is safe, and drafts are there. Start again. Log: {log}",
	},
	"start.stopped": {
		BN: "জানালা আর চলতে পারছে না।", EN: "The window cannot go on.",
		TodoBN: "যা সংরক্ষণ করা হয়েছে তা নিরাপদ আছে, খসড়াও আছে। আবার চালু করুন; আবার হলে লগ ফাইলটি প্রোগ্রামারকে পাঠান: {log}",
		TodoEN: "What was saved is safe, and drafts are there. Start again; if it happens again send the log file to the programmer: {log}",
	},
	"start.hung": {
		BN: "প্রোগ্রামটি আগে থেকেই চালু আছে, কিন্তু সাড়া দিচ্ছে না।", EN: "The program is open already, but does not answer.",
		TodoBN: "একটু অপেক্ষা করে আবার চেষ্টা করুন, অথবা সেটি বন্ধ করে নতুন করে খুলুন। লগ: {log}",
		TodoEN: "Wait a little and try again, or end it and open anew. Log: {log}",
	},
	"start.crashed": {
		BN: "গতবার প্রোগ্রামটি হঠাৎ বন্ধ হয়ে গিয়েছিল (চিহ্ন {id})।", EN: "Last time the program ended unexpectedly (mark {id}).",
		TodoBN: "যা সংরক্ষণ করা হয়েছিল তা নিরাপদ আছে, খসড়াও আছে। কী ঘটেছিল তা এই ফাইলে আছে; প্রোগ্রামারকে পাঠাতে পারেন: {report}",
		TodoEN: "What was saved is safe, and drafts are there. What happened stands in this file, which you can send to the programmer: {report}",
	},
}
