/** What is done before this computer leaves one's hands, or when it must hold nothing any more. */
export const leaving = {
  title: "When this computer leaves your hands",
  exposure: {
    why: "What somebody sees who makes you open this desk: look at it before a journey, and before there is pressure.",
    open: "What this desk shows…",
    title: "What this desk shows when it is open",
    what: "Whoever makes you unlock this desk sees all of this. It is worth having no more here than you need.",
    unlocked:
      "It can also sign in your organisation’s name and open every file that was ever sent to it, as long as it is unlocked.",
    facts: {
      contacts: "Organisations on your list",
      atRisk: "of them at risk when seen with you",
      notes: "of them with a note of yours",
      letters: "Letters",
      drafts: "Letters being written",
      unnamed: "Others who signed and are not named in public",
      contributors: "Others whose suggestions are here by name",
      people: "People named as signatories of others",
      shares: "Shares of others’ recovery words",
      holders: "Others who were given shares of yours, by name",
      ends: "Others whose keys you hold the means to end",
      exchanged: "Files received and packed, with whom and when",
    },
    notTitle: "What it does not show",
    not: "What is on other desks on this computer, and anything while it is locked: then there is only how many desks there are, and how large they are.",
    doTitle: "What you can do",
    do: {
      notes: "Keep no more in notes than you need: they are yours to delete.",
      contacts: "Remove organisations that you no longer work with. What they signed stays with the letters.",
      drafts: "Discard letters that will not be written.",
      another: "Keep a desk of its own for a coalition that is more at risk than the rest.",
      leave: "Before a border or a search, leave nothing here: a backup elsewhere, and an empty computer.",
    },
  },
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
