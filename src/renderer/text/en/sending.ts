/** Choosing who gets a file, seeing what it shows, and carrying it. */
export const sending = {
  title: {
    invitation: "Whom do you invite?",
    reminder: "Whom do you remind?",
    receipts: "Who gets an answer to their input?",
    answer: "Whom do you send it to?",
    collection: "Whom do you send it to?",
    revocation: "Whom do you tell?",
  },
  whom: {
    invitation:
      "Tick the organisations that you ask to take part. Those without the program can be ticked too: they are noted as asked, and you ask them yourself.",
    reminder: "Here are those who were asked and have not answered. Each gets the letter as it stands now.",
    receipts: "Each gets what became of its own input, and not of others’.",
    answer: "Tick who gets it.",
    collection: "Tick who gets it.",
    revocation:
      "Tick those who rely on this key. Each gets word of its end, as its owner signed it, and your card.",
  },
  nobody:
    "Here will be your contacts. Add their cards first: a file can only be made for somebody whose card you have.",
  unanswered: "Invited, not answered yet",
  chosen_one: "{{count}} chosen",
  chosen_other: "{{count}} chosen",
  marks:
    "No file can be made for a card that has lapsed, was revoked or replaced, is frozen, or is not there. The next page names them.",
  looking: "Working out what the files would show…",
  before: { title: "Before anything leaves" },
  none: {
    title: "There is nobody to send it to",
    words: "Nothing was packed. Choose at least one organisation with a card that is good.",
  },
  unreachable: {
    title_one: "{{count}} organisation gets no file",
    title_other: "{{count}} organisations get no file",
    why: {
      lapsed: "Its card has run out. Ask it for a new one.",
      replaced: "It uses a new key now. Choose its new entry, or ask it for its new card.",
      revoked: "Its key has ended. Ask it for a new card.",
      frozen: "Two cards contradict each other. Compare fingerprints first.",
      unknown: "No card of it is here. Ask it for one.",
    },
  },
  onPaper: {
    title_one: "{{count}} organisation does not use the program",
    title_other: "{{count}} organisations do not use the program",
    words:
      "There is no file for them. They are noted as asked: ask them on paper, by e-mail or by telephone, and record what they say.",
  },
  unverified: {
    title_one: "You have not compared the fingerprint of {{count}} of them",
    title_other: "You have not compared the fingerprints of {{count}} of them",
    words:
      "If one of these cards was made by somebody else, that person can open the file. Compare fingerprints first when that would do harm.",
  },
  files: {
    label: "How many files",
    each: "One file each",
    eachHelp: "No recipient can find out who else gets one.",
    shared: "One file for all",
    sharedHelp:
      "Easier to carry. A recipient who has the cards of the others can find out that they are among those it is for. Whoever may see something else gets a file of its own.",
    because_one:
      "One each, for the sake of {{names}}: it is marked as at risk, or its card is not for everybody.",
    because_other:
      "One each, for the sake of {{count}} of them, such as {{names}}: they are marked as at risk, or their cards are not for everybody.",
    danger_one: "Sharing a file could show that {{count}} careful organisation is in touch with you",
    danger_other: "Sharing a file could show that {{count}} careful organisations are in touch with you",
    dangerWords: "They are marked as at risk, or their cards are not for everybody. One file each is safer.",
  },
  note: {
    label: "Note to the recipients",
    help: "It travels inside the file, and all who can open the file can read it.",
  },
  shows: {
    one_one: "One file, for {{count}} organisation",
    one_other: "One file, for {{count}} organisations",
    several_one: "{{count}} file",
    several_other: "{{count}} files, with the same in each",
    shared: "They share a file, and can find out about each other if they have each other’s cards.",
    title: "What it shows",
    version: "Version {{number}}",
    phase: { input: "open for input", endorsement: "for endorsement" },
    closes: "closes on {{date}}",
    listing: {
      public: "Who endorses it, to be named in public:",
      recipients: "Who endorses it, to be named to the addressee only:",
      withheld: "Who endorses it, and wants to be counted only:",
    },
    answer: {
      decline: "Who declined:",
      withdrawal: "Who took its endorsement back:",
    },
    recorded_one: "{{count}} endorsement on record that came without the program:",
    recorded_other: "{{count}} endorsements on record that came without the program:",
    inputs_one: "Input from {{count}} organisation:",
    inputs_other: "Input from {{count}} organisations:",
    receipts_one: "What became of {{count}} input",
    receipts_other: "What became of {{count}} inputs",
    admissions_one: "Your word on {{count}} organisation that belongs to the letter",
    admissions_other: "Your word on {{count}} organisations that belong to the letter",
    cards_one: "The card of {{count}} organisation:",
    cards_other: "The cards of {{count}} organisations:",
    time: "The day and time at which each part was signed, and at which the file was packed.",
  },
  hidden: {
    title: "What it does not show",
    notes: "Your notes, your groups, and whom you marked as at risk.",
    names: "Names and answers that are not listed above.",
    outside: "From outside: who it is from, who it is for, and what is in it. Its name tells the day only.",
    onward: "Whoever can open the file can also pass on what it shows. The program cannot prevent that.",
  },
  more_one: "and {{count}} more",
  more_other: "and {{count}} more",
  pack_one: "Pack {{count}} file",
  pack_other: "Pack {{count}} files",
  noteAsked_one: "Note {{count}} as asked",
  noteAsked_other: "Note {{count}} as asked",
  packing: "Packing the files…",
  notCoordinator: {
    title: "Only its coordinators can send this letter out",
    words: "Nothing was packed. Your desk does not coordinate all of these letters.",
  },
  packed: {
    title_one: "The file is packed",
    title_other: "{{count}} files are packed",
    words_one: "It has not left yet. Save it, and carry it to whom it is for.",
    words_other:
      "They have not left yet. Save them, and carry each to whom it is for: the list says which is whose.",
    save: "Save the file…",
    saveAll: "Save all in one archive…",
    saveOne: "Save…",
    asText: "As text",
    textHelp: "The file as text, {{size}}: paste it into a mail or a message as a whole.",
  },
  noted: {
    title: "Noted",
    words_one: "{{count}} organisation is noted as asked. No file was needed.",
    words_other: "{{count}} organisations are noted as asked. No file was needed.",
  },
  carry: {
    title: "How to carry a file",
    ways: "By e-mail, messenger or memory stick: it stays sealed on the way, and only those it is for can open it.",
    names: "Keep its name. Do not write in the mail’s subject what it is about.",
    seen: "Whoever watches the way sees that a file went from you to them, and how large it is.",
    kept: "You find it again under Exchange, with whom it was for. The file itself is not kept: pack it again if it was lost.",
  },
} as const;
