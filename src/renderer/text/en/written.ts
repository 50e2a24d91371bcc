/** Organisations that do not use the program: the desk writes down what it knows of them. */
export const written = {
  how: "An organisation that does not use the program can be on your list too. You ask it on paper, by e-mail or by telephone, and record what it says.",
  means:
    "It does not use the program, as far as this desk knows. What stands here you wrote down yourself; nobody signed it.",
  sectors: "What it works on",
  languages: "Languages it reads",
  atRisk: "Being seen with you could harm them. The mark stays when you add their card later.",
  fault: {
    missing: "Enter the name of the organisation.",
    long: "The name is too long: at most 200 characters.",
  },
  add: "Put on the list",
  added: "{{name}} was put on your list.",
  known: {
    title: "It is on your list already",
    words: "Nothing was added. Open it to change it, or give the other one a name that tells them apart.",
  },
  change: "Change what is written down…",
  save: "Save",
} as const;
