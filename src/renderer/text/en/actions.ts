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
  copyFailed: "It could not be copied. Mark it, and copy it by hand.",
} as const;
