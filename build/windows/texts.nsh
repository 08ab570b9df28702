; What the set-up says of its own, every line in both languages; build/installer_test.go holds that none lacks one.
!macro TEXT NAME BENGALI ENGLISH
  LangString TEXT_${NAME} ${LANG_BENGALI} "${BENGALI}"
  LangString TEXT_${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend

!insertmacro TEXT PRODUCT "বাতায়ন ডেস্ক" "Batayan Desk"
!insertmacro TEXT OFFICE_FILE "দপ্তরের ফাইল" "Office file"

!insertmacro TEXT WELCOME \
  "সংস্করণ ${VERSION}। শুধু আপনার নামে ইনস্টল হবে; অনুমতি বা ইন্টারনেট লাগে না।$\r$\n$\r$\nআগের সংস্করণ থাকলে নতুনটি তার জায়গায় বসবে, পুরোনোটি পাশে থাকবে। খোলা থাকলে বন্ধ করা হবে; যা লেখা হয়েছে তা থাকবে। দপ্তরের তথ্য ও ব্যাকআপ যেমন আছে তেমনই থাকবে।" \
  "Version ${VERSION}. It is installed for you alone; no administrator and no internet is needed.$\r$\n$\r$\nAn older version gives its place to this one and stays beside it. If it is open, it is closed; what was typed is kept. Your office's data and backups stay as they are."

!insertmacro TEXT FINISHED \
  "ডেস্কটপে ও স্টার্ট মেনুতে “বাতায়ন ডেস্ক” আছে। দপ্তরের ফাইলে (.batayan) ডবল ক্লিক করলেও খুলবে।" \
  "“বাতায়ন ডেস্ক” stands on the desktop and in the Start menu. A double click on an office file (.batayan) opens it too."

!insertmacro TEXT READ "শুরুর কথা পড়ুন" "Read the first steps"

!insertmacro TEXT UNINSTALL \
  "প্রোগ্রামটি এই কম্পিউটার থেকে সরানো হবে; খোলা থাকলে বন্ধ করা হবে। আপনার দপ্তরের তথ্য ও ব্যাকআপ থেকে যাবে।" \
  "The program is removed from this computer; if it is open, it is closed. Your office's data and backups stay."

!insertmacro TEXT RESTART \
  "প্রোগ্রাম ইনস্টল হয়েছে। WebView2 রানটাইম পুরো বসাতে কম্পিউটারটি একবার আবার চালু করতে হবে।" \
  "The program is installed. To finish the WebView2 runtime the computer must be restarted once."

!insertmacro TEXT OPEN \
  "বাতায়ন ডেস্ক এখন খোলা আছে। এগোতে এটি বন্ধ করতে হবে; যা লেখা হয়েছে তা রাখা থাকবে।$\r$\n$\r$\n“OK” চাপলে নিজে থেকে বন্ধ করা হবে।" \
  "Batayan Desk is open and has to be closed before this goes on; what was typed is kept.$\r$\n$\r$\nOK asks it to close."

!insertmacro TEXT CLOSING "খোলা প্রোগ্রামটিকে বন্ধ হতে বলা হচ্ছে..." "Asking the open program to close..."

!insertmacro TEXT STAYS_OPEN \
  "প্রোগ্রামটি এখনো খোলা আছে। জানালায় কোনো প্রশ্ন থাকলে উত্তর দিয়ে নিজে বন্ধ করুন, তারপর “Retry” চাপুন। “Cancel” চাপলে কিছুই বদলাবে না।" \
  "The program is still open. If its window asks something, answer, close it yourself, and press Retry. Cancel changes nothing."

!insertmacro TEXT NEWER \
  "এই কম্পিউটারে আরও নতুন সংস্করণ $1 আছে। নতুন সংস্করণে খোলা দপ্তরের ফাইল পুরোনোটি খুলতে না-ও পারে।$\r$\n$\r$\nতবু সংস্করণ ${VERSION} বসাবেন?" \
  "This computer has version $1, which is newer. An office file that it has opened may not open with an older one.$\r$\n$\r$\nInstall version ${VERSION} all the same?"

!insertmacro TEXT NO_SPACE \
  "$INSTDIR ফোল্ডারে লেখা যায়নি। ডিস্কে জায়গা আছে কি না দেখুন, অথবা অন্য ফোল্ডার বাছুন। আগে যা ছিল তা যেমন ছিল তেমনই আছে।" \
  "The folder $INSTDIR cannot be written to. See whether the disk has space, or choose another folder. What was there before is as it was."

!insertmacro TEXT WINDOWS \
  "এই প্রোগ্রাম ৬৪-বিট উইন্ডোজ ১০ বা ১১-তে চলে; এই কম্পিউটারের উইন্ডোজ পুরোনো বা ৩২-বিট। আইসিটি কর্মকর্তাকে জানান।" \
  "This program runs on 64-bit Windows 10 or 11; the Windows of this computer is older or 32-bit. Tell your ICT officer."

!insertmacro TEXT RUNTIME "WebView2 রানটাইম ইনস্টল হচ্ছে; কয়েক মিনিট লাগতে পারে..." "Installing the WebView2 runtime; this can take some minutes..."

!insertmacro TEXT RUNTIME_NONE \
  "প্রোগ্রাম ইনস্টল হয়েছে, কিন্তু জানালা খুলতে মাইক্রোসফটের WebView2 রানটাইম লাগে (অন্তত সংস্করণ ১০৯); এই কম্পিউটারে আছে: $0।$\r$\n$\r$\nআইসিটি কর্মকর্তাকে বলুন: “MicrosoftEdgeWebView2RuntimeInstallerX64.exe” ফাইলটি এই ইনস্টলের ফাইলের পাশে রেখে আবার চালাতে হবে।" \
  "The program is installed, but its window needs Microsoft's WebView2 runtime, version 109 at least; this computer has: $0.$\r$\n$\r$\nTell your ICT officer: put the file “MicrosoftEdgeWebView2RuntimeInstallerX64.exe” beside this set-up and run it again."

!insertmacro TEXT RUNTIME_FAILED \
  "WebView2 রানটাইমের ইনস্টল শেষ হয়নি (ফাইল $3, ফলাফল $1)। আইসিটি কর্মকর্তাকে এই লেখাটি দেখান।" \
  "The WebView2 runtime was not installed (file $3, result $1). Show this text to your ICT officer."

!insertmacro TEXT NOTHING "কিছুই নেই" "none"

!insertmacro TEXT UNINSTALL_STAYS \
  "প্রোগ্রামটি খোলা আছে, তাই সরানো হয়নি; কিছুই বদলায়নি।" \
  "The program is open, so it was not removed; nothing was changed."
