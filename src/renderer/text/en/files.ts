/** Files that are chosen or dropped, and why one was not taken. */
export const files = {
  chooseOne: "Choose a file…",
  chooseMany: "Choose files…",
  dropOne: "or drop it here",
  dropMany: "or drop them here",
  letGo: "Let go to open",
  folder: "That is a folder. Open it, and take the files that are in it.",
  tooMany_one: "Only {{count}} file can be taken at a time. None was opened.",
  tooMany_other: "At most {{count}} files can be taken at a time. None was opened.",
  tooLarge: "{{name}} is too large ({{size}}; the most is {{most}}). It was not opened.",
  saved: "It was saved here",
  showInFolder: "Show it in its folder",
  noLongerAtHand: "This file is no longer at hand. Choose it again.",
  /** why the computer did not do it, and what to do */
  hindered: {
    title: "The computer could not do this",
    what: {
      full: "There is no room left on the disk.",
      denied: "This program may not read or write there.",
      missing: "The file or folder is no longer there.",
      "not-a-file": "That is not a plain file.",
      other: "The disk or the folder could not be used.",
    },
    advice: {
      full: "Make some room, or choose another disk, and try again.",
      denied: "Choose another folder, or ask whoever looks after this computer.",
      missing: "Check whether it was moved or a memory stick was taken out, and try again.",
      "not-a-file": "Choose the file itself.",
      other: "Check that the disk is connected and can be written to, and try again.",
    },
    unchanged: "Nothing was changed.",
  },
} as const;
