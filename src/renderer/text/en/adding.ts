/** Putting organisations on the list of contacts. */
export const adding = {
  title: "Add contacts",
  how: "An organisation’s card comes as a file, or as a block of text in a mail or message. You see what it says before anything is kept.",
  files: "Cards as files",
  filesHelp: "Files ending in .card or .txt",
  paste: "Or paste the text",
  pasteHelp: "The block from BEGIN UNDERSIGNED CARD to END. Words around it do no harm.",
  pasted: "Pasted text",
  lookAtIt: "Look at it",
  again: "Add more",
  more_one: "Show {{count}} more",
  more_other: "Show {{count}} more",
  look: {
    title: "What these cards say",
    words: "Those that are ticked are put on your list.",
    reading: "Reading…",
  },
  add_one: "Put {{count}} on the list",
  add_other: "Put {{count}} on the list",
  addNone: "Put on the list",
  novelty: {
    new: "New on your list",
    renews: "A new card of a contact that you have",
    older: "An older card than the one that you have: it changes nothing",
  },
  lapsed: {
    title: "This card ran out on {{date}}",
    advice: "Nothing can be sent to it. Ask the organisation for its new card.",
  },
  changed: {
    title: "It says something else than the card before",
    advice:
      "Tick it only if you expected this change. Then compare fingerprints again before you rely on it.",
  },
  alikeAdvice: "Tick it only if you are sure that this is another organisation.",
  whole: "All that the card says, and its fingerprint",
  known: "You have this card already.",
  own: "This is your own card.",
  done: {
    title: "Contacts added",
    words_one: "{{count}} card was put on the list. Compare fingerprints before you rely on it.",
    words_other: "{{count}} cards were put on the list. Compare fingerprints before you rely on them.",
  },
  outcome: {
    added: "Added.",
    renewed: "Its card was renewed.",
    "already-known": "You had this card already.",
    "own-card": "This is your own card.",
  },
  undo: "Take it off again",
  undone: "It was taken off the list again.",
} as const;
