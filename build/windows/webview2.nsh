; The window needs Microsoft's WebView2 runtime; most Windows 10 and 11 have it. Where it is missing or older than LEAST, the
; standalone installer is used: the one that this set-up carries, or one beside it. Whatever that file was renamed to, "WebView2" is in it.
!define WEBVIEW2 "Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"
!define LEAST "109.0.0.0"

; Reads one place; $0 stays the newest version found. "0.0.0.0" is what an uninstalled runtime leaves: older than any.
!macro WEBVIEW2_AT ROOT
  ReadRegStr $1 ${ROOT} "${WEBVIEW2}" "pv"
  StrCpy $1 $1 40
  ${If} $1 != ""
    ${VersionCompare} "$1" "$0" $2
    ${If} $2 == 1
      StrCpy $0 $1
    ${EndIf}
  ${EndIf}
!macroend

; WebView2Found leaves the version in $0, "0.0.0.0" for none, and in $2 whether it is enough: "yes" or "no".
Function WebView2Found
  StrCpy $0 "0.0.0.0"
  !insertmacro WEBVIEW2_AT HKLM ; this set-up is of 32 bits, as Edge's updater is
  SetRegView 64
  !insertmacro WEBVIEW2_AT HKLM
  !insertmacro WEBVIEW2_AT HKCU
  SetRegView 32
  !insertmacro WEBVIEW2_AT HKCU
  ${VersionCompare} "$0" "${LEAST}" $2
  ${If} $2 == 2
    StrCpy $2 "no"
  ${Else}
    StrCpy $2 "yes"
  ${EndIf}
FunctionEnd

; RunRuntime runs the installer at $3; $2 is "yes" once there is enough. 3010 is done, after a restart.
Function RunRuntime
  DetailPrint "$(TEXT_RUNTIME)"
  ClearErrors
  ExecWait '"$3" /silent /install' $1
  ${If} ${Errors}
    StrCpy $1 "?"
  ${EndIf}
  StrCpy $5 $1
  ${If} $1 == "3010"
    SetRebootFlag true
    SetErrorLevel 3010
    StrCpy $2 "yes"
    Return
  ${EndIf}
  Call WebView2Found
  ${If} $2 == "no"
    StrCpy $1 $5
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(TEXT_RUNTIME_FAILED)" /SD IDOK
  ${EndIf}
FunctionEnd

; Beside tries the files of a pattern, $6, and passes over our own set-ups and what stands in $7; $2 is "yes" once there is enough.
Function Beside
  FindFirst $4 $3 "$EXEDIR\$6"
  ${DoWhile} $3 != ""
    StrCpy $0 $3 12
    ${If} $0 != "batayan-desk"
    ${AndIf} $3 != $EXEFILE
    ${AndIf} $3 != $7
      StrCpy $8 $3
      StrCpy $3 "$EXEDIR\$3"
      Call RunRuntime
      ${If} $2 == "yes"
        ${ExitDo}
      ${EndIf}
      StrCpy $7 $8
    ${EndIf}
    FindNext $4 $3
  ${Loop}
  FindClose $4
FunctionEnd

Function WebView2
  Call WebView2Found
  ${If} $2 == "yes"
    Return
  ${EndIf}
!ifdef RUNTIME
  SetOutPath "$PLUGINSDIR"
  SetCompress off
  File "/oname=webview2.exe" "${RUNTIME}"
  SetCompress auto
  StrCpy $3 "$PLUGINSDIR\webview2.exe"
  Call RunRuntime
  SetOutPath "$INSTDIR"
  ${If} $2 == "yes"
    Return
  ${EndIf}
!endif
  StrCpy $7 ""
  StrCpy $6 "*WebView2*X64*.exe" ; the one for this program first
  Call Beside
  ${If} $2 == "no"
    StrCpy $6 "*WebView2*.exe"
    Call Beside
  ${EndIf}
  ${If} $2 == "no"
    Call WebView2Found
    ${If} $0 == "0.0.0.0"
      StrCpy $0 "$(TEXT_NOTHING)"
    ${EndIf}
    MessageBox MB_OK|MB_ICONINFORMATION "$(TEXT_RUNTIME_NONE)" /SD IDOK
    SetErrorLevel 6
  ${EndIf}
FunctionEnd
