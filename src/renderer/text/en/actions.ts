/** What buttons say in every place. */
export const actions = {
  back: "Back",
  next: "Next",
  cancel: "Cancel",
  close: "Close",
  done: "Done",
  undo: "Undo",
  tryAgain: "Try again",
  copy: "Copy",
  copied: "Copied.",
  copiedForAMinute: "Copied. It is taken off the clipboard after a minute.",
  copyFailed: "It could not be copied. Mark it, and copy it by hand.",
} as const;
