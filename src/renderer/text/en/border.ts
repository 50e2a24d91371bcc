/** Before a border: the desk goes into a backup that was tried, and then from this computer. */
export const border = {
  why: "For a border, a search, or a computer that goes into other hands: the desk goes into a backup that takes another way, the backup is tried, and then everything here is erased.",
  open: "Before a border…",
  title: "Before a border",
  way: "The steps before a border",
  steps: {
    about: "Start",
    save: "Save",
    check: "Check",
    words: "Words",
    erase: "Erase",
  },
  about: {
    title: "What it does",
    what: "Your desk goes into a backup, and the program checks that it opens and that nothing is missing in it. Then everything here is erased, and the program looks newly installed.",
    when: "Use it when this computer may be taken, searched or copied, or when you may be made to open it. What is not here cannot be shown.",
    after:
      "Afterwards the file and your 24 recovery words bring the desk back, on this computer or another. Without both of them nobody can, and neither can we.",
    cannot:
      "It does not hide that this program is installed. Where that alone is dangerous, remove the program afterwards.",
    until: "Until the last step nothing is erased. You can stop at any time.",
  },
  others: {
    title_one: "There is {{count}} other desk on this computer",
    title_other: "There are {{count}} other desks on this computer",
    what: "Only the desk that is open can be saved and checked here. If others are to be kept as well, stop here: whoever has their passphrases opens and saves them first, one after another.",
    which: "What is erased at the end",
    one: "This desk only",
    oneMeans: "The others stay, locked. Whoever looks sees that there are desks, and how many.",
    all: "Every desk on this computer",
    allMeans:
      "The others go as well, whether they were saved or not. Only then does the program look newly installed.",
    choose: "Choose what is to be erased.",
  },
  shares: {
    title: "Who can give you the words back",
    given:
      "If the paper is lost, any {{threshold}} of these contacts together can give you the words back, by the shares that you gave them:",
    none: "Nobody holds shares of your recovery words. If the paper is lost, the backup stays shut for ever. If you want contacts to hold shares, stop here and give them first, under Settings: a backup that was made before does not know of them.",
  },
  save: {
    title: "Save the desk",
    where:
      "Save it where it travels or waits apart from this computer: on a memory stick or disk that somebody else takes or keeps.",
    have: "I have saved one already",
  },
  check: {
    title: "Try the backup",
    what: "Plug in the stick or disk that will keep it, choose the file there, and type the 24 words from your paper. The backup counts only if these words open it and it holds all that is on the desk now.",
    submit: "Check it",
    checking: "Opening the backup and comparing all of it…",
    verified: "The backup opens, and nothing is missing",
    verifiedWhat:
      "These words open this file, and it holds all that is on the desk now. Take the stick or disk away from this computer. A second copy on another one costs little.",
    changed: {
      title: "The desk was changed since the backup was checked",
      what: "The backup does not have that change. Save a new one, and check that. Nothing was erased.",
    },
    differs: {
      title: "This backup is not what is on the desk now",
      what: "It is a backup of this desk, made {{when}}. Since then something was changed, so it cannot stand for the desk.",
      lacks: "Missing in the backup, or older there",
      gone: "In the backup, and no longer on the desk",
      groups: {
        contacts: "Contacts: {{number}}",
        statements: "Signed statements: {{number}}",
        drafts: "Drafts and suggestions: {{number}}",
        decisions: "Decisions about letters: {{number}}",
        exchanged: "Files sent and received: {{number}}",
        contents: "Texts and attachments: {{number}}",
        other: "Settings and the like: {{number}}",
      },
      advice: "Nothing was erased. Save a new backup, and check that.",
      save: "Save a new one",
    },
    otherDesk: {
      title: "This is the backup of another desk",
      what: "It is of {{organisation}}. Only a backup of this desk can stand for it.",
      nameless: "Only a backup of this desk can stand for it.",
      advice: "Nothing was erased. Choose the file that you saved from this desk.",
    },
  },
  words: {
    title: "Where the words stay",
    what: "Whoever has the file and the words has your desk, and can sign in your name. So they must never be in the same bag, nor in the same hands.",
    rules: {
      paper:
        "Leave the paper behind: in a safe place, or with somebody you trust who does not travel with you.",
      carry: "Do not carry the words, not even in a book, a telephone or a picture of the paper.",
      later:
        "If you need the desk on the way, have the words told to you when you have arrived, by a call or a messenger that you trust, and never together with the file.",
      passphrase:
        "The passphrase that you use now is erased with the desk. You choose another when the desk comes back.",
    },
  },
  erase: {
    title: "Erase",
    one: "This desk is erased. The other desks on this computer stay.",
    all: "This desk, and what is chosen for this computer, is erased. Then the program looks newly installed.",
    doubted:
      "You saved the backup in a place that is not safe. Nothing is erased yet: if there is time, go back and save it elsewhere.",
    others: {
      title_one: "Another desk goes as well, without being saved here",
      title_other: "{{count}} other desks go as well, without being saved here",
      what: "Unless its own people have a backup of such a desk, it is lost for ever: its identity, its contacts, and whatever others sent to it.",
      agree: "Erase the other desks as well, although nothing of them was saved here",
      missing: "Tick this if the other desks are to go. Otherwise go back to the first step and keep them.",
    },
  },
} as const;
