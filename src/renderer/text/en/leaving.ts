/** What is done before this computer leaves one's hands, or when it must hold nothing any more. */
export const leaving = {
  title: "When this computer leaves your hands",
  erase: {
    why: "Removes desks from this computer for good: when it is given away, or when nothing may be found on it.",
    open: "Erase…",
    titleOne: "Erase this desk",
    titleAll: "Erase everything",
    which: "What is erased",
    one: "This desk only",
    oneMeans: "Other desks on this computer stay as they are.",
    all: "Everything of this program",
    allMeans_one: "This desk, and what is chosen for this computer. Then the program looks newly installed.",
    allMeans_other:
      "All {{count}} desks, and what is chosen for this computer. Then the program looks newly installed.",
    first:
      "The locks are destroyed first. From that moment neither a passphrase nor recovery words open anything here, even if the rest is interrupted.",
    onlyBackup:
      "Only a backup brings a desk back, with its recovery words. Without one its identity is lost, and so is whatever others sent to it.",
    cannotTitle: "What this cannot do",
    cannot: {
      copies:
        "Reach copies elsewhere: backups, files that you saved or sent, a copy of the whole disk, a folder in somebody’s cloud.",
      cells:
        "Overwrite for sure: memory sticks and SSDs write to other places and may keep the old ones for a while. What is left there is encrypted, and its locks were destroyed.",
      memory: "Clear the computer’s working memory. Switch the computer off afterwards.",
      program: "Remove the program itself, or what the system notes of programs that were used.",
    },
    word: "ERASE",
    typeWord: "Type {{word}} to go on",
    wrongWord: "Type the word {{word}} exactly as it stands here.",
    do: "Erase for good",
    elsewhere: "A desk is open in another window. Close that window first. Nothing was erased.",
    doneOne: "The desk was erased.",
    doneAll: "Everything was erased.",
  },
} as const;
