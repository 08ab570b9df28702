; The language of the set-up and the uninstaller: /LANG=bn or /LANG=en; else what it was installed in; else what the system says, and
; then, shown, whoever sits there is asked. Windows in a Bangladeshi office is often English: the country counts as well.
!macro PICK_LANGUAGE UN
Function ${UN}PickLanguage
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/LANG=" $1
  ${IfNot} ${Errors}
    ${If} $1 == "en"
    ${OrIf} $1 == ${LANG_ENGLISH}
      StrCpy $LANGUAGE ${LANG_ENGLISH}
    ${Else}
      StrCpy $LANGUAGE ${LANG_BENGALI}
    ${EndIf}
    Return
  ${EndIf}
  ReadRegDWORD $1 HKCU "${UNINSTALL}" "Language"
  ${If} $1 == ${LANG_ENGLISH}
  ${OrIf} $1 == ${LANG_BENGALI}
    StrCpy $LANGUAGE $1
  ${Else}
    System::Call 'kernel32::GetUserDefaultUILanguage() i .r1'
    System::Call 'kernel32::GetUserDefaultLangID() i .r2'
    System::Call 'kernel32::GetUserGeoID(i 16) i .r3' ; GEOCLASS_NATION; 23 is Bangladesh
    IntOp $1 $1 & 0x3FF
    IntOp $2 $2 & 0x3FF
    ${If} $1 = 0x45 ; Bengali, of whatever country
    ${OrIf} $2 = 0x45
    ${OrIf} $3 = 23
      StrCpy $LANGUAGE ${LANG_BENGALI}
    ${Else}
      StrCpy $LANGUAGE ${LANG_ENGLISH}
    ${EndIf}
  ${EndIf}
!if "${UN}" == ""
  ${IfNot} ${Silent}
    Push ""
    Push ${LANG_BENGALI}
    Push "বাংলা"
    Push ${LANG_ENGLISH}
    Push "English"
    Push A
    LangDLL::LangDialog "বাতায়ন ডেস্ক · Batayan Desk" "ভাষা বাছুন · Choose a language"
    Pop $1
    ${If} $1 == "cancel"
      SetErrorLevel 2
      Quit
    ${EndIf}
    StrCpy $LANGUAGE $1
  ${EndIf}
!endif
FunctionEnd
!macroend
!insertmacro PICK_LANGUAGE ""
!insertmacro PICK_LANGUAGE "un."
