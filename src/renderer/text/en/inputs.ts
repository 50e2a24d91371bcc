/** What organisations suggest for a letter, and what its coordinators make of it. */
export const inputs = {
  label: "Inputs",
  none: {
    title: "No wording asks for input",
    words:
      "Here will be what organisations suggest, paragraph by paragraph. Publish a wording for input, and send it to them.",
  },
  empty: {
    title: "No input yet",
    words:
      "Here will be what organisations suggest for version {{number}}, paragraph by paragraph. Open the files that they send you in Exchange.",
    action: "Go to Exchange",
  },
  unknown: {
    title: "This letter is not on the desk",
    words: "It may have been removed meanwhile. Go back to the list of letters.",
  },
  version: "Wording",
  versionOption: "Version {{number}} ({{inputs}})",
  given_one: "{{count}} organisation gave input.",
  given_other: "{{count}} organisations gave input.",
  decided: "{{decided}} of {{total}} suggestions decided",
  comments_one: "{{count}} comment",
  comments_other: "{{count}} comments",
  filter: {
    paragraph: "Paragraph",
    organisation: "Organisation",
    all: "All organisations",
    undecided: "Only what is undecided",
    nothing: "Nothing on this paragraph fits what you look for.",
    reset: "Show everything",
  },
  place: {
    start: "Before the title",
    astray: "Paragraphs that are not there",
    counts: "{{place}} ({{undecided}} of {{total}} undecided)",
    settled: "{{place}} (all decided)",
    remarks: "{{place}} (comments only)",
  },
  mark: {
    undecided_one: "Paragraph {{number}}: {{count}} suggestion undecided",
    undecided_other: "Paragraph {{number}}: {{count}} suggestions undecided",
    settled: "Paragraph {{number}}: all suggestions decided",
    remarks: "Paragraph {{number}}: comments only",
    conflict: "Paragraph {{number}}: two decisions change it",
  },
  previousParagraph: "Previous paragraph",
  nextParagraph: "Next paragraph",
  stands: "As it stands in version {{number}}",
  noBlock: "There is no such paragraph in this wording.",
  start: "This is the start of the letter, before its title.",
  next: {
    title: "How the letter will read",
    help: "With what you have decided so far. Nobody sees it yet.",
    changed: "Changed",
    added: "Added",
    removed: "Left out",
    open: "Two decisions change this paragraph",
  },
  suggests: {
    replace: "Other words",
    delete: "Leave it out",
    insert: "Add after it",
  },
  who_one: "{{count}} organisation suggests this",
  who_other: "{{count}} organisations suggest this",
  more_one: "and {{count}} other",
  more_other: "and {{count}} others",
  you: "You",
  notListed: "no contact of yours",
  late: "New since the next wording was made",
  newcomer_one: "{{count}} of them suggested this after you decided.",
  newcomer_other: "{{count}} of them suggested this after you decided.",
  same: "Decide the same for them",
  fit: {
    "other-text":
      "This is about other words than version {{number}} has here. It cannot be taken. You can still answer it.",
    "no-such-block":
      "This is about paragraph {{block}}, and the letter has none of that number. It cannot be taken. You can still answer it.",
    "not-a-block":
      "What came cannot stand in a letter as it is. You can adapt it: write what you want to put there.",
    title:
      "Taken as it is, the letter would lose its title or get a second one. It cannot be taken. You can still answer it.",
  },
  came: "What came, as it is",
  choose: {
    label: "Decision",
    taken: "Take",
    adapted: "Adapt",
    "not taken": "Do not take",
  },
  is: {
    taken: "Taken",
    adapted: "Adapted",
    "not taken": "Not taken",
  },
  answered: "Answered and signed. This cannot be taken back.",
  answeredBy: "· answered by",
  adapt: {
    label: "The words to put there",
    help: "A new line for each line or item. Bold, italics and links stay with the words that stay.",
    notes: "Its notes stay where they are. They can be changed in the draft afterwards.",
    same: "These are the suggested words. Change them, or take them as they are.",
    empty: "Write the words to put there.",
    unfit: "There is a character that no letter can hold. Delete it, or write it another way.",
  },
  reason: {
    label: "Why, in a sentence",
    help: "Whoever suggested it will read this.",
    again: "Say again",
  },
  saving: "Saving…",
  saved: "Saved.",
  conflict: {
    title: "Another decision changes this paragraph too.",
    words:
      "Take only one. To bring both together, adapt one and do not take the other, or adapt both to the same words.",
  },
  quoteGone: "These words are not in the paragraph.",
  showMore_one: "Show {{count}} more",
  showMore_other: "Show {{count}} more",
  onlyCoordinators: "Only the coordinators of this letter decide. You can read what was suggested.",
  notCurrent: {
    title: "A newer wording is out",
    words:
      "What you decide here is told to those who suggested it. Put what you take into the newer wording by hand.",
  },
  before: {
    title: "You made the next wording on {{date}}",
    words: "What you decide from now on goes into it when you make it again.",
    gone: "Its draft is no longer on the desk: it was published or removed.",
    open: "Open the draft",
  },
  toTell: {
    title_one: "{{count}} organisation does not have your answer yet",
    title_other: "{{count}} organisations do not have your answers yet",
    words: "Your answers are signed. They travel in the next file that you send to them.",
    send: "Send the answers…",
  },
  fault: {
    "unknown-version": "This wording is no longer on the desk. Nothing was changed.",
    "not-a-coordinator": "Only the coordinators of this letter decide. Nothing was changed.",
    "unknown-suggestion":
      "The organisation has sent a newer input meanwhile, and this is no longer in it. Nothing was changed.",
    "answered-already": "You answered this already, and signed it. Nothing was changed.",
    "does-not-fit": "This does not fit the letter, and cannot be taken. Nothing was changed.",
    title: "The letter would lose its title or get a second one. Nothing was changed.",
  },
  keys: {
    take: "Take the suggestion",
    adapt: "Adapt the suggestion",
    leave: "Do not take the suggestion",
    undecide: "Take the decision back",
    next: "Next suggestion",
    previous: "Previous suggestion",
  },
  merge: {
    open: "Make the next wording…",
    openAnswers: "Answer them…",
    title: "The next wording",
    titleAnswers: "Your answers",
    makes:
      "This makes a draft from version {{number}} with what you took and adapted. You can still change it before you publish it.",
    makesAnswers: "A newer wording is out. This makes no draft. It signs your answers.",
    beside:
      "The draft that you made before was changed by hand since. It stays as it is, and the new draft stands beside it.",
    replaced: "The draft that you made before is made anew. Nobody has worked on it since.",
    taken_one: "{{count}} taken",
    taken_other: "{{count}} taken",
    adapted_one: "{{count}} adapted",
    adapted_other: "{{count}} adapted",
    left_one: "{{count}} not taken",
    left_other: "{{count}} not taken",
    paragraph: "Paragraph {{number}}",
    noReason: "No reason is given.",
    nothing: "You have decided nothing yet. The draft will read as version {{number}} does.",
    nothingToAnswer: "You have decided nothing yet, so there is nothing to answer.",
    undecided_one:
      "{{count}} suggestion stays undecided. Nobody hears about it yet, and you can decide it later.",
    undecided_other:
      "{{count}} suggestions stay undecided. Nobody hears about them yet, and you can decide them later.",
    answers_one:
      "An answer is signed for {{count}} organisation. It says what became of its suggestions, with your reasons. This cannot be taken back.",
    answers_other:
      "An answer is signed for each of {{count}} organisations. It says what became of its suggestions, with your reasons. This cannot be taken back.",
    noAnswers: "Nobody gets a new answer.",
    conflict: {
      title_one: "{{count}} paragraph is changed by two decisions",
      title_other: "{{count}} paragraphs are changed by two decisions",
      words: "Take only one for each, or adapt one. Then make the next wording.",
      show: "Go to paragraph {{number}}",
    },
    do: "Make the draft",
    doAnswers: "Sign the answers",
    failed: {
      "not-a-coordinator": "Only the coordinators of this letter can do this. Nothing was made.",
      "unknown-version": "This wording is no longer on the desk. Nothing was made.",
      "not-current":
        "A newer wording came out meanwhile, and a draft from this one would make two current wordings. Nothing was made. Close this and open it again to sign your answers.",
      "unknown-suggestion":
        "An organisation sent a newer input meanwhile. Nothing was made. Close this and look at what is new.",
      "other-text": "A suggestion does not fit this wording. Nothing was made. Close this and look again.",
      conflict:
        "Two decisions change the same paragraph. Nothing was made. Close this and adapt one of them.",
    },
    done: "The next wording is made",
    doneAnswers: "The answers are signed",
    doneWords: "It is a draft: nobody else sees it before you publish it.",
    doneTell_one: "{{count}} answer is signed, and not sent yet.",
    doneTell_other: "{{count}} answers are signed, and not sent yet.",
  },
} as const;
