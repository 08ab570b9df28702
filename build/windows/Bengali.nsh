; What the pages of NSIS' Modern UI say, in Bengali; pages that the set-up does not have are left out.
!insertmacro LANGFILE "Bengali" = "বাংলা" "Bangla"

!ifdef MUI_WELCOMEPAGE
  ${LangFileString} MUI_TEXT_WELCOME_INFO_TITLE "$(^NameDA) ইনস্টল"
  ${LangFileString} MUI_TEXT_WELCOME_INFO_TEXT ""
!endif

!ifdef MUI_DIRECTORYPAGE
  ${LangFileString} MUI_TEXT_DIRECTORY_TITLE "কোন ফোল্ডারে"
  ${LangFileString} MUI_TEXT_DIRECTORY_SUBTITLE "$(^NameDA) যে ফোল্ডারে ইনস্টল হবে। এখানে যা আছে তা-ই সাধারণত ঠিক।"
!endif

!ifdef MUI_INSTFILESPAGE
  ${LangFileString} MUI_TEXT_INSTALLING_TITLE "ইনস্টল হচ্ছে"
  ${LangFileString} MUI_TEXT_INSTALLING_SUBTITLE "$(^NameDA) ইনস্টল হচ্ছে; একটু অপেক্ষা করুন।"
  ${LangFileString} MUI_TEXT_FINISH_TITLE "ইনস্টল শেষ"
  ${LangFileString} MUI_TEXT_FINISH_SUBTITLE "ইনস্টল ঠিকভাবে শেষ হয়েছে।"
  ${LangFileString} MUI_TEXT_ABORT_TITLE "ইনস্টল হয়নি"
  ${LangFileString} MUI_TEXT_ABORT_SUBTITLE "ইনস্টল থামানো হয়েছে।"
!endif

!ifdef MUI_UNINSTFILESPAGE
  ${LangFileString} MUI_UNTEXT_UNINSTALLING_TITLE "সরানো হচ্ছে"
  ${LangFileString} MUI_UNTEXT_UNINSTALLING_SUBTITLE "$(^NameDA) সরানো হচ্ছে; একটু অপেক্ষা করুন।"
  ${LangFileString} MUI_UNTEXT_FINISH_TITLE "সরানো শেষ"
  ${LangFileString} MUI_UNTEXT_FINISH_SUBTITLE "প্রোগ্রামটি সরানো হয়েছে; দপ্তরের তথ্য যেমন ছিল তেমনই আছে।"
  ${LangFileString} MUI_UNTEXT_ABORT_TITLE "সরানো হয়নি"
  ${LangFileString} MUI_UNTEXT_ABORT_SUBTITLE "সরানো থামানো হয়েছে।"
!endif

!ifdef MUI_FINISHPAGE
  ${LangFileString} MUI_TEXT_FINISH_INFO_TITLE "$(^NameDA) ইনস্টল হয়েছে"
  ${LangFileString} MUI_TEXT_FINISH_INFO_TEXT ""
  ${LangFileString} MUI_TEXT_FINISH_INFO_REBOOT ""
  ${LangFileString} MUI_TEXT_FINISH_REBOOTNOW "এখনই কম্পিউটার আবার চালু করুন"
  ${LangFileString} MUI_TEXT_FINISH_REBOOTLATER "পরে নিজে আবার চালু করব"
  ${LangFileString} MUI_TEXT_FINISH_RUN "এখনই $(^NameDA) &খুলুন"
  ${LangFileString} MUI_TEXT_FINISH_SHOWREADME ""
  ${LangFileString} MUI_BUTTONTEXT_FINISH "&শেষ"
!endif

!ifdef MUI_UNCONFIRMPAGE
  ${LangFileString} MUI_UNTEXT_CONFIRM_TITLE "$(^NameDA) সরানো"
  ${LangFileString} MUI_UNTEXT_CONFIRM_SUBTITLE "প্রোগ্রামটি এই কম্পিউটার থেকে সরবে; দপ্তরের তথ্য ও ব্যাকআপ থেকে যাবে।"
!endif

!ifdef MUI_ABORTWARNING
  ${LangFileString} MUI_TEXT_ABORTWARNING "$(^Name) ইনস্টল না করেই বন্ধ করবেন?"
!endif
