; The set-up for Windows. It installs for the person who runs it and asks for no
; administrator. What it never touches, at installing or removing, is the data:
; %LOCALAPPDATA%\BatayanDesk. Given from outside: VERSION, FILES (the folder of
; the program), ICON, OUTFILE.
Unicode true
SetCompressor /SOLID lzma
ManifestDPIAware true
RequestExecutionLevel user

!define NAME "Batayan Desk"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\BatayanDesk"
!define WEBVIEW2 "Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"

Name "বাতায়ন ডেস্ক"
Caption "বাতায়ন ডেস্ক ${VERSION}"
OutFile "${OUTFILE}"
Icon "${ICON}"
UninstallIcon "${ICON}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText " "
ShowInstDetails nevershow
ShowUninstDetails nevershow

MiscButtonText "পেছনে" "পরে" "বাতিল" "বন্ধ করুন"
InstallButtonText "ইনস্টল করুন"
CompletedText "ইনস্টল শেষ হয়েছে।"
UninstallCaption "বাতায়ন ডেস্ক সরানো"
UninstallButtonText "সরিয়ে দিন"
UninstallText "প্রোগ্রামটি এই কম্পিউটার থেকে সরানো হবে। আপনার দপ্তরের তথ্য থেকে যাবে।" "যেখান থেকে:"
SubCaption 3 ": ইনস্টল হচ্ছে"
SubCaption 4 ": শেষ"

Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Section
  SetOutPath "$INSTDIR"
  ClearErrors
  File "${FILES}/batayan-desk.exe"
  IfErrors 0 +3
    MessageBox MB_OK|MB_ICONEXCLAMATION "বাতায়ন ডেস্ক এখন খোলা আছে। বন্ধ করে আবার ইনস্টল করুন।" /SD IDOK
    Abort
  File "${FILES}/LICENSE.txt"
  File "${FILES}/licences.txt"
  File "${FILES}/README.md"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\বাতায়ন ডেস্ক.lnk" "$INSTDIR\batayan-desk.exe"
  CreateShortcut "$DESKTOP\বাতায়ন ডেস্ক.lnk" "$INSTDIR\batayan-desk.exe"

  ; A double click on an office file. The path stands in quotes: people's folders have spaces.
  WriteRegStr HKCU "Software\Classes\.batayan" "" "BatayanDesk.Office"
  WriteRegStr HKCU "Software\Classes\BatayanDesk.Office" "" "দপ্তরের ফাইল"
  WriteRegStr HKCU "Software\Classes\BatayanDesk.Office\DefaultIcon" "" '"$INSTDIR\batayan-desk.exe",0'
  WriteRegStr HKCU "Software\Classes\BatayanDesk.Office\shell\open\command" "" '"$INSTDIR\batayan-desk.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "বাতায়ন ডেস্ক"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" '"$INSTDIR\batayan-desk.exe",0'
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'

  Call WebView2
SectionEnd

; The window needs Microsoft's WebView2 runtime; most Windows 10 and 11 have it.
; Where it is missing, Microsoft's standalone installer is used if somebody put it
; beside this set-up: offices without internet get both on one stick.
Function WebView2
  ReadRegStr $0 HKLM "${WEBVIEW2}" "pv"
  StrCmp $0 "" 0 there
  ReadRegStr $0 HKCU "${WEBVIEW2}" "pv"
  StrCmp $0 "" 0 there
  IfFileExists "$EXEDIR\MicrosoftEdgeWebView2RuntimeInstallerX64.exe" 0 missing
  ExecWait '"$EXEDIR\MicrosoftEdgeWebView2RuntimeInstallerX64.exe" /silent /install' $1
  IntCmp $1 0 there
  missing:
    MessageBox MB_OK|MB_ICONINFORMATION "জানালা খুলতে মাইক্রোসফটের WebView2 রানটাইম লাগে; এই কম্পিউটারে সেটি নেই। আপনার দপ্তরের প্রোগ্রামার বা আইসিটি কর্মকর্তাকে জানান।" /SD IDOK
  there:
FunctionEnd

Section "Uninstall"
  Delete "$INSTDIR\batayan-desk.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\licences.txt"
  Delete "$INSTDIR\README.md"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only when it is empty: a file that somebody put there stays
  Delete "$SMPROGRAMS\বাতায়ন ডেস্ক.lnk"
  Delete "$DESKTOP\বাতায়ন ডেস্ক.lnk"
  DeleteRegKey HKCU "Software\Classes\BatayanDesk.Office"
  DeleteRegValue HKCU "Software\Classes\.batayan" ""
  DeleteRegKey /ifempty HKCU "Software\Classes\.batayan"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
