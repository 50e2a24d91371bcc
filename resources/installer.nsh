; What the Windows installer does beside its own work. electron-builder includes this file in its script.
;
; Both kinds of files are offered to be opened with the program, in "Open with", and never taken over: the extension's
; own default value is not touched, so whatever opened .age files before still does.

!macro offerToOpen EXTENSION CLASS NAME
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}" "" "${NAME}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\shell\open\command" "" '"$appExe" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\${EXTENSION}\OpenWithProgids" "${CLASS}"
!macroend

!macro takeOfferBack EXTENSION CLASS
  DeleteRegValue SHELL_CONTEXT "Software\Classes\${EXTENSION}\OpenWithProgids" "${CLASS}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${CLASS}"
!macroend

!macro tellShell
  System::Call 'shell32::SHChangeNotify(i, i, i, i) v (0x08000000, 0, 0, 0)'
!macroend

!macro customInstall
  !insertmacro offerToOpen ".age" "Undersigned.Bundle" "Encrypted bundle"
  !insertmacro offerToOpen ".card" "Undersigned.Card" "Organisation's card"
  !insertmacro tellShell
  ; The installer keeps a copy of itself for an updater, which this program has not: it would outlast it.
  Delete "$LOCALAPPDATA\${APP_INSTALLER_STORE_FILE}"
  RMDir "$LOCALAPPDATA\${APP_PACKAGE_NAME}-updater"
!macroend

!macro customUnInstall
  !insertmacro takeOfferBack ".age" "Undersigned.Bundle"
  !insertmacro takeOfferBack ".card" "Undersigned.Card"
  !insertmacro tellShell
!macroend
