/** What opens a desk: its passphrase and its recovery words. */
export const locks = {
  newPassphrase: "New passphrase",
  passphraseHelp:
    "Five or six words that have nothing to do with each other. No saying, verse or name: the program cannot recognise these in every language.",
  repeat: "The same once more",
  faults: {
    missing: "Enter a passphrase.",
    weak: "This passphrase is too easy to guess. Make it longer, or take a suggestion.",
    taken: "This passphrase opens another desk on this computer. Choose a different one.",
    differs: "This is not the same as above. Enter both once more.",
  },
  strength: {
    label: "Strength of the passphrase",
    none: "Nothing entered yet",
    weak: "Too weak.",
    fair: "Good enough.",
    strong: "Strong.",
  },
  holds: {
    hour: "Somebody who copied this computer’s disk could guess it within an hour.",
    day: "Somebody who copied this computer’s disk could guess it within a day.",
    month: "Somebody who copied this computer’s disk could guess it within a month.",
    years: "Somebody who copied this computer’s disk could guess it within some years.",
    lifetime: "Guessing it would take somebody who copied this computer’s disk decades.",
    ages: "Guessing it would take somebody who copied this computer’s disk longer than a lifetime.",
  },
  suggestion: {
    label: "A suggestion",
    why: "It is hard to make up something that nobody guesses. The program can draw six words at random.",
    first: "Suggest a passphrase",
    another: "Another one",
    take: "Use this one",
    taken: "Write it down until you know it by heart, and do not keep the paper with the computer.",
  },
  words: {
    label: "Recovery words",
    numbered: "Word {{number}}",
    wrong: "This is not word {{number}}.",
    compare: "Compare them with your paper. If the paper is wrong, show the words again and mend it.",
    onPaper: "In this order. Keep this paper where nobody looks, and not with the computer.",
    print: "Print…",
    printWarning: "Printers and print shops often keep a copy of what they print. Copying by hand is safer.",
  },
} as const;
