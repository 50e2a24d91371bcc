/** What the program does not protect against. */
export const limits = {
  title: "What it does not protect against",
  not: {
    spying: "A program that spies on this computer sees what you see.",
    force:
      "If somebody forces you to give the passphrase, nothing here can help. There is no hidden second desk.",
    loss: "If the computer is lost, or its disk fails, only a backup brings back what was on it. If the passphrase and the recovery words are both lost, nobody can open the desk, and without the recovery words nobody can open a backup.",
    copies: "What you gave to others, or saved as a file, cannot be called back.",
    carrying: "Whoever watches the way a file takes sees who carried it, when, and to whom.",
    signatures:
      "A signature can be shown to others by whoever holds it, also when the name was to be withheld.",
  },
} as const;
