; An open program is asked to close, by a program that knows how: $R9, called as `close --program FILE`, which waits until it has ended.
; $R8 is "free" afterwards, or "open" where it stays.
!macro CLOSE_PROGRAM UN
Function ${UN}InUse
  StrCpy $R8 "free"
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a ; refused while a program of it runs
    ${If} ${Errors}
      StrCpy $R8 "open"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
FunctionEnd

Function ${UN}CloseProgram
  Call ${UN}InUse
  ${If} $R8 == "free"
    Return
  ${EndIf}
  MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(TEXT_OPEN)" /SD IDOK IDOK again
  Return
again:
  DetailPrint "$(TEXT_CLOSING)"
  ExecWait '"$R9" close --program "$INSTDIR\${PROGRAM}"' $0
  Call ${UN}InUse
  ${If} $R8 == "open"
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(TEXT_STAYS_OPEN)" /SD IDCANCEL IDRETRY again
  ${EndIf}
FunctionEnd
!macroend
!insertmacro CLOSE_PROGRAM ""
!insertmacro CLOSE_PROGRAM "un."
