/** What is said while no desk is open: making one, unlocking it, and what can be wrong with it. */
export const gate = {
  step: "Step {{number}} of {{of}}",
  made: "Your desk is ready.",
  noProgram:
    "This page belongs to the program Undersigned and does nothing by itself. Start the program instead.",
  welcome: {
    title: "A desk of your own",
    what: "Undersigned is where your organisation keeps its contacts, and exchanges encrypted, signed files with others to write letters together.",
    where:
      "Everything stays encrypted on this computer. Nothing is sent over a network: what you exchange are files, which you carry as you like.",
    who: "Only your passphrase opens the desk, or the recovery words that you write down.",
    another:
      "The desks that are on this computer already stay as they are. None of them shows whose another is; only how many there are.",
    start: "Start a desk",
  },
  organisation: {
    title: "Your organisation",
    what: "This is what your card says about you. You give the card to those you want to work with, and you can change it later.",
  },
  passphrase: {
    title: "Choose a passphrase",
    what: "It opens your desk, each time. Nobody else knows it, and nobody can tell it to you if you forget it.",
  },
  words: {
    title: "Write down your recovery words",
    what: "If you forget the passphrase, these 24 words open the desk. Copy them by hand, in this order. Whoever has them and this computer can open everything.",
    nobody: "They are shown only now. Nobody can restore them for you, and neither can we.",
    done: "I have written them down",
  },
  try: {
    title: "Try some of the words",
    what: "Type these words from your paper. It is now that a slip of the pen can still be mended.",
    back: "Show the words again",
    make: "Make the desk",
    making: "Making the desk…",
  },
  unlock: {
    title: "Unlock your desk",
    because: {
      asked: "It was locked by hand.",
      idle: "It was locked because nobody used it for a while.",
      computer: "It was locked because the computer went to sleep or its screen was locked.",
      ended: "It was closed by a fault. Everything that was saved is there.",
    },
    waiting_one: "A file is waiting. It is looked at once the desk is open.",
    waiting_other: "{{count}} files are waiting. They are looked at once the desk is open.",
    several_one: "There is {{count}} desk on this computer.",
    several_other: "There are {{count}} desks on this computer. The passphrase decides which of them opens.",
    broken: {
      title_one: "{{count}} desk on this computer cannot be opened",
      title_other: "{{count}} desks on this computer cannot be opened",
      what: "The file with its locks is missing or damaged, and so is its copy, or a newer version of the program wrote it. The other desks are not touched by this. If you have a copy of the program’s folder, close the program, put the copy in its place, and try again.",
    },
    passphrase: "Passphrase",
    open: "Unlock",
    opening: "Opening the desk…",
    onPurpose: "This takes a second or two on purpose: it makes guessing slow.",
    missing: "Enter your passphrase.",
    wrong:
      "This is not the passphrase. Look at capital letters and at the language of the keyboard, and try again.",
    forgotten: "Forgotten it?",
    forgottenAdvice:
      "The 24 recovery words that you wrote down open the desk too. You can also go on trying: attempts are not counted.",
    useWords: "Use recovery words",
  },
  others: {
    open: "More on this computer",
    title: "On this computer",
    another: {
      title: "Another desk",
      what: "For another organisation, or to keep something apart. It has a passphrase and recovery words of its own.",
      start: "Start another desk",
    },
    erase: {
      title: "Erase everything",
      what: "Removes every desk and everything else of this program from this computer. It works without a passphrase, since whoever has the computer could remove the files too.",
    },
    back: "Back to unlocking",
  },
  recovery: {
    title: "Open it with recovery words",
    what: "Type the 24 words from your paper, in their order. Capital letters, numbers and line breaks make no difference.",
    label: "Recovery words",
    check: "Check the words",
    back: "Use the passphrase",
    faults: {
      count_one: "There is {{count}} word. There must be 24.",
      count_other: "There are {{count}} words. There must be 24.",
      unknown_one: "Not a recovery word: number {{numbers}}. Compare it with your paper.",
      unknown_other: "Not recovery words: numbers {{numbers}}. Compare them with your paper.",
      checksum:
        "Each word is a recovery word, but together they are not right. One of them is another than on your paper, or two have changed places.",
      other: "These are the words of another desk. They do not open the one on this computer.",
    },
    newTitle: "Choose a new passphrase",
    newWhat: "The words are right. The desk gets a new passphrase now; the recovery words stay as they are.",
    open: "Open the desk",
  },
  problems: {
    elsewhere: {
      title: "The desk is open in another window",
      what: "Go on there, or close that window and try again. Nothing was changed.",
    },
    storageMissing: {
      title: "Nothing of this desk is stored here",
      what: "The desk’s lock opened, but both places where its contents should be are empty. They may have been cleared, or only a part of the program’s folder was copied here.",
    },
    storageDamaged: {
      title: "This desk’s storage is damaged",
      what: "The desk’s lock opened, but both copies that are stored behind it are so damaged that not even the desk’s own identity can be read.",
    },
    headerMissing: {
      title: "The file with this desk’s locks is missing",
      what: "There is a desk on this computer, but the file “header” in its folder is gone, and so is its copy. Without them neither the passphrase nor the recovery words can open the desk.",
    },
    headerDamaged: {
      title: "The file with this desk’s locks is damaged",
      what: "The file “header” in the desk’s folder is not as this program wrote it, and there is no sound copy of it. Neither the passphrase nor the recovery words can open the desk with it.",
    },
    unreadable: {
      title: "The desk’s folder could not be read",
    },
    notStarted: {
      title: "The program could not look for your desk",
      what: "A part of the program did not start. Close it, start it again, and try once more.",
    },
    newer: {
      title: "This desk was used with a newer version of the program",
      what: "The newer version keeps its locks in a way that this one does not know. Nothing was changed, and nothing is lost.",
      advice: "Install the newest version of the program, and start it again.",
    },
    gone: "Unless you find such a copy, what lay on this desk here is lost: its contacts, its letters, and the keys that it signed with.",
    sealed:
      "Unless you find such a copy, what lies on this desk stays sealed for ever: its contacts, its letters, and the keys that it signed with.",
    notLost:
      "Not lost is what lies elsewhere: all that you sent to others, and every backup. With a backup and its 24 recovery words your desk comes back as it was when the backup was made, beside what is left here, which is not touched.",
    noBackup:
      "Without a backup, start another desk, and give its card to those you work with. Tell them that the key of the one before signs nothing more.",
    putBack:
      "Nothing was changed. If you have a copy of the program’s folder, close the program, put the copy in its place, and try again. Do not delete anything there.",
  },
  faults: {
    lost: {
      title: "Something was changed or lost in this desk’s storage",
      what: "The desk is open. Before you go on, look at what was found.",
      why: "A failing disk can do this, or an older copy of the program’s folder that was put back. So can somebody who had this computer in their hands. If nothing of this explains it, tell somebody you trust before you rely on this desk.",
      backup:
        "A backup can bring back what is missing. Once the desk is open, go to “{{place}}”, “{{what}}”. What is here and intact stays.",
      goOn: "Go on with what is intact",
    },
    found: "What was found",
    pages_one:
      "{{count}} part of the storage was altered, or does not belong to this desk. It cannot be read.",
    pages_other:
      "{{count}} parts of the storage were altered, or do not belong to this desk. They cannot be read.",
    last: "Something is missing, or something older was put in its place.",
    seal: "The record of what should be here is missing, so it cannot be told whether all is here.",
    restored: "The working copy was missing, damaged or older. It was put right from the second copy.",
    restoredEarlier:
      "The working copy could not be used, and the second copy was damaged or incomplete. What was missing was taken from the second copy’s previous edition.",
    remade: "The second copy was missing, damaged or older. It was made again from the working copy.",
    notMade:
      "The second copy is missing and cannot be made again now. The disk may be full, or the program may not write in its folder.",
    locks:
      "The file with this desk’s locks, or its copy, was missing, damaged or a different one. It was put right from the one that your passphrase or recovery words opened.",
    mended: {
      title: "One of this desk’s two copies was mended",
      what: "The program keeps everything on this desk twice on this computer. One of the two copies was not as it was left, and was put right from the other. Nothing is lost.",
      why: "A power cut or a failing disk can do this, or a part of the program’s folder that was moved or cleared. If it happens again, have the disk looked at.",
      goOn: "Open the desk",
    },
    single: {
      title: "This desk has only one copy now",
      what: "The program keeps everything on this desk twice on this computer. One of the two copies is missing. Nothing is lost: the other is whole, and the desk is open.",
      why: "You can look at everything, but nothing can be changed until the second copy can be written. Make room on the disk, then lock the desk and open it again.",
      goOn: "Open the desk to look at it",
    },
    intact: "What is intact",
    contacts: "Contacts",
    bundles: "Bundles taken in",
    card: "Your card",
    cardThere: "There",
    cardGone: "Missing",
  },
} as const;
