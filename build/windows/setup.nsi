; The set-up for Windows. It installs for the person who runs it and asks for no administrator. What it never touches, at
; installing or removing, is the data: %LOCALAPPDATA%\BatayanDesk.
;
; Given from outside: VERSION, FILES (the folder of the program), SIZE_KB (what it takes, for Windows' list of programs), ICON,
; SIDE (the picture beside the first and the last page), OUTFILE; RUNTIME, Microsoft's standalone installer of WebView2, for the set-up that carries it; SIGN, the command that signs
; the uninstaller. Switches: /S silent, /LANG=bn or /LANG=en, /D=folder (last). Ends with 0 done, 2 stopped, 3 unsuited
; Windows, 4 folder not writable, 5 the program stayed open, 6 WebView2 missing, 3010 done and the computer wants a restart.
Unicode true
!ifdef FAST
  SetCompressor zlib ; for tests, which need no small file
!else ifdef RUNTIME
  SetCompressor lzma ; not solid: what Microsoft packed is stored as it is
!else
  SetCompressor /SOLID lzma
!endif
SetDateSave off ; the same bytes whenever it is built
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh

!define NAME "Batayan Desk"
!define PUBLISHER "Batayan Desk maintainers"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\BatayanDesk"
!define PROGRAM "batayan-desk.exe"

Name "$(TEXT_PRODUCT)"
Caption "$(TEXT_PRODUCT) ${VERSION}"
OutFile "${OUTFILE}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText " "
ShowInstDetails nevershow
ShowUninstDetails nevershow
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEPAGE_TEXT "$(TEXT_WELCOME)"
!define MUI_FINISHPAGE_TEXT "$(TEXT_FINISHED)"
!define MUI_FINISHPAGE_TEXT_REBOOT "$(TEXT_RESTART)"
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(TEXT_READ)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(TEXT_UNINSTALL)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_SHOWREADME "$INSTDIR\first-steps.html"
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_PAGE_CUSTOMFUNCTION_SHOW NoRunWithoutRuntime
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGEEX "${__FILEDIR__}" "Bengali"
!insertmacro MUI_LANGUAGE "English"
!include "${__FILEDIR__}/texts.nsh"
!include "${__FILEDIR__}/language.nsh"
!include "${__FILEDIR__}/closing.nsh"
!include "${__FILEDIR__}/webview2.nsh"

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
!macro ABOUT LANGUAGE DESCRIPTION
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "${PUBLISHER}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "MIT License"
!macroend
!insertmacro ABOUT ${LANG_BENGALI} "বাতায়ন ডেস্ক ইনস্টল"
!insertmacro ABOUT ${LANG_ENGLISH} "${NAME} set-up"

Function .onInit
  Call PickLanguage
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TEXT_WINDOWS)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  ReadRegStr $1 HKCU "${UNINSTALL}" "DisplayVersion"
  ${If} $1 != ""
    ${VersionCompare} "$1" "${VERSION}" $0
    ${If} $0 == 1
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(TEXT_NEWER)" /SD IDYES IDYES +3
      SetErrorLevel 2
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

; A program whose window cannot open is not offered to be opened.
Function NoRunWithoutRuntime
  Call WebView2Found
  ${If} $2 == "no"
    SendMessage $mui.FinishPage.Run ${BM_SETCHECK} ${BST_UNCHECKED} 0
  ${EndIf}
FunctionEnd

; Whoever ends the section early leaves what was installed before as it was.
!macro REFUSE TEXT LEVEL
  MessageBox MB_OK|MB_ICONEXCLAMATION "${TEXT}" /SD IDOK
  SetErrorLevel ${LEVEL}
  Delete "$INSTDIR\batayan-desk.new.exe"
  Abort
!macroend

Section
  ; The new program lies beside the old one, whole, before anything is changed: a power cut leaves one that starts.
  SetOutPath "$INSTDIR"
  ClearErrors
  SetOverwrite try
  File "/oname=batayan-desk.new.exe" "${FILES}/${PROGRAM}"
  ${If} ${Errors}
    !insertmacro REFUSE "$(TEXT_NO_SPACE)" 4
  ${EndIf}
  StrCpy $R9 "$INSTDIR\batayan-desk.new.exe"
  Call CloseProgram
  ${If} $R8 != "free"
    SetErrorLevel 5
    Delete "$INSTDIR\batayan-desk.new.exe"
    Abort
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ${GetFileVersion} "$INSTDIR\${PROGRAM}" $0
    ${If} $0 != "${VERSION}.0" ; the same once more is no older version to go back to
      System::Call 'kernel32::CopyFileW(w "$INSTDIR\${PROGRAM}", w "$INSTDIR\batayan-desk.old.part", i 0) i .r0'
      ${If} $0 = 0
        !insertmacro REFUSE "$(TEXT_NO_SPACE)" 4
      ${EndIf}
      System::Call 'kernel32::MoveFileExW(w "$INSTDIR\batayan-desk.old.part", w "$INSTDIR\batayan-desk.old.exe", i 9) i .r0'
    ${EndIf}
  ${EndIf}
  System::Call 'kernel32::MoveFileExW(w "$INSTDIR\batayan-desk.new.exe", w "$INSTDIR\${PROGRAM}", i 9) i .r0' ; replaces in one step, through to the disk
  ${If} $0 = 0
    !insertmacro REFUSE "$(TEXT_NO_SPACE)" 4
  ${EndIf}
  SetOverwrite on
  File "${FILES}/LICENSE.txt"
  File "${FILES}/licences.txt"
  File "${FILES}/first-steps.html"
  Delete "$INSTDIR\README.md" ; of an older version
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\বাতায়ন ডেস্ক.lnk" "$INSTDIR\${PROGRAM}"
  CreateShortcut "$DESKTOP\বাতায়ন ডেস্ক.lnk" "$INSTDIR\${PROGRAM}"

  ; A double click on an office file. The path stands in quotes: people's folders have spaces. Icon 4 is that of documents.
  WriteRegStr HKCU "Software\Classes\.batayan" "" "BatayanDesk.Office"
  WriteRegStr HKCU "Software\Classes\BatayanDesk.Office" "" "$(TEXT_OFFICE_FILE)"
  WriteRegStr HKCU "Software\Classes\BatayanDesk.Office\DefaultIcon" "" '"$INSTDIR\${PROGRAM}",-4'
  WriteRegStr HKCU "Software\Classes\BatayanDesk.Office\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "$(TEXT_PRODUCT)"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" '"$INSTDIR\${PROGRAM}",0'
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL}" "Language" $LANGUAGE
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'

  Call WebView2
SectionEnd

Function un.onInit
  Call un.PickLanguage
FunctionEnd

Section "Uninstall"
  StrCpy $R9 "$INSTDIR\${PROGRAM}"
  Call un.CloseProgram
  ${If} $R8 != "free"
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(TEXT_UNINSTALL_STAYS)" /SD IDOK
    SetErrorLevel 5
    Abort
  ${EndIf}
  ExecWait '"$INSTDIR\${PROGRAM}" close --leave' ; what WebView2 keeps for the window, and nothing of the data
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\batayan-desk.old.exe"
  Delete "$INSTDIR\batayan-desk.new.exe"
  Delete "$INSTDIR\batayan-desk.old.part"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\licences.txt"
  Delete "$INSTDIR\first-steps.html"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only when it is empty: a file that somebody put there stays
  Delete "$SMPROGRAMS\বাতায়ন ডেস্ক.lnk"
  Delete "$DESKTOP\বাতায়ন ডেস্ক.lnk"
  DeleteRegKey HKCU "Software\Classes\BatayanDesk.Office"
  ReadRegStr $0 HKCU "Software\Classes\.batayan" ""
  ${If} $0 == "BatayanDesk.Office"
    DeleteRegValue HKCU "Software\Classes\.batayan" ""
  ${EndIf}
  DeleteRegKey /ifempty HKCU "Software\Classes\.batayan"
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
SectionEnd
