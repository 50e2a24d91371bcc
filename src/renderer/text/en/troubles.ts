/** What may come of anything that the desk is asked to do. */
export const troubles = {
  unchanged: "Nothing was changed.",
  entry: {
    title: "This cannot be used as it is",
    advice:
      "One of the entries is longer than it may be, or holds a character that could be misread. Write it another way and try again.",
  },
  hindered: {
    title: "The computer could not keep this",
    what: {
      full: "There is no room left on the disk.",
      denied: "This program may not read or write its own folder.",
      missing: "The folder in which the desk is kept is no longer there.",
      "not-a-file": "Something else lies where the desk’s own file should be.",
      other: "The disk could not be used.",
    },
    advice: {
      full: "Make some room on the disk, and try again.",
      denied: "Ask whoever looks after this computer, then try again.",
      missing: "If the desk is on a memory stick or another disk, connect it, and try again.",
      "not-a-file": "Ask whoever looks after this computer, then try again.",
      other: "Check that the disk is connected and works, and try again.",
    },
  },
  cancelled: "It was stopped",
  keyEnded: {
    title: "The key of this desk was ended",
    advice:
      "Nothing new can be signed with it, since nobody would count it. What is here can still be read and passed on. To work on, make another desk: it has another key.",
  },
  ended: {
    title: "The desk was locked before this was done",
    advice: "Unlock it and look whether it was done. Nothing that was already saved is lost.",
  },
  fault: {
    title: "The program could not do this",
    advice:
      "Try again. If it happens again, lock the desk, open it again, and report the details below to whoever looks after the program.",
  },
} as const;
