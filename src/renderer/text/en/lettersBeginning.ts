/** Beginning a letter, making a similar one, and publishing it: a part of the words of the letters. */
export const beginning = {
  new: {
    open: "New letter",
    title: "New letter",
    words:
      "Begin in the way that fits. The draft stays on your desk alone until you publish it. Only then are you asked who coordinates the letter with you.",
    from: "Begin with",
    ways: {
      template: "A template",
      blank: "A blank page",
      text: "Text that you paste",
      word: "A Word file",
    },
    wayMeans: {
      template: "A complete document with places to fill in.",
      blank: "A letter or a brief, written here from the start.",
      text: "From an e-mail, a web page or another program.",
      word: "Its text, headings and lists. You see first what stays behind.",
    },
    templates: "Template",
    templateIs: {
      letter: "Letter to: {{to}}",
      brief: "Brief of one page",
    },
    fillLater:
      "You can leave places open and fill them later. A letter with open places cannot be published.",
    example: "Such as {{example}}",
    badFilling: "One of these entries has signs in it that no letter can hold.",
    kind: "What it is",
    kindMeans: {
      letter: "Has an addressee, and organisations sign it.",
      brief: "Argues a case on exactly one page.",
    },
    language: "Language of the text",
    titleLabel: "Title",
    titleHelp: "It stands at the top of the letter, and in every list.",
    titleNeeded: "Give it a title: one line, at most 200 characters.",
    untitled: "Title",
    paste: "Text",
    pasteHelp:
      "A blank line begins a new paragraph. Lines that begin with #, - or 1. become headings and lists.",
    joins: "Join the lines of a paragraph",
    joinsHelp: "For text whose lines were broken to a fixed width, such as an e-mail.",
    wordFile: "A Word file",
    wordHelp: "A file that ends in .docx. It is read here and not changed.",
    reading: "Reading the file…",
    noWords: "There are no words in this file that a letter could take over.",
    make: "Make the draft",
  },
  placeholders: {
    date: {
      label: "Date",
      help: "The day on which the letter will be sent, as it is to be read. It is part of the text that is signed.",
    },
    coalition: { label: "Coalition", help: "Its name, without “the” in front." },
    contact: {
      label: "Where the reply goes",
      help: "It will be printed on a paper that may travel far. Give an address that puts nobody at risk.",
    },
    "first-co-chair": { label: "First co-chair", help: "Name, then organisation." },
    "second-co-chair": { label: "Second co-chair", help: "Name, then organisation." },
    "addressee-name": { label: "Addressee’s name", help: "With style and title. In the brief: its readers." },
    "form-of-address": { label: "Form of address", help: "“Sir”, “Madam” or “Excellency”." },
  },
  notWord: {
    title: "{{name}} was not read",
    is: {
      "old-word": "It is in the form that Word used before 2007 (.doc).",
      encrypted: "It is locked with a password.",
      "open-document": "It is an OpenDocument text (.odt).",
      pdf: "It is a PDF. A PDF holds pages, not paragraphs.",
      "rich-text": "It is rich text (.rtf).",
      other: "It is no Word file that this program knows.",
    },
    advice:
      "Nothing was changed. Open it in a word processor, save it as .docx without a password, and bring it again. Or copy its text and paste it here.",
  },
  leftOut: {
    title: "This does not come into the draft",
    nothing: "Everything that the file says comes into the draft. Fonts, colours and sizes stay behind.",
    looks: "Fonts, colours and sizes stay behind, too. The file itself is not changed.",
    pictures_one: "{{count}} picture",
    pictures_other: "{{count}} pictures",
    "text-boxes_one": "{{count}} text box, with the words in it",
    "text-boxes_other": "{{count}} text boxes, with the words in them",
    tables_one: "{{count}} table, with the words in it",
    tables_other: "{{count}} tables, with the words in them",
    comments_one: "{{count}} comment",
    comments_other: "{{count}} comments",
    insertions_one: "{{count}} tracked insertion: its words are kept as text",
    insertions_other: "{{count}} tracked insertions: their words are kept as text",
    deletions_one: "{{count}} tracked deletion: its words are left out",
    deletions_other: "{{count}} tracked deletions: their words are left out",
    fields_one:
      "{{count}} field, such as a date or a number that Word computes: its words are kept as they stand",
    fields_other:
      "{{count}} fields, such as dates or numbers that Word computes: their words are kept as they stand",
    formulas_one: "{{count}} formula",
    formulas_other: "{{count}} formulas",
    hidden_one: "{{count}} piece of hidden text",
    hidden_other: "{{count}} pieces of hidden text",
    links_one: "{{count}} link that does not begin with https: its words are kept",
    links_other: "{{count}} links that do not begin with https: their words are kept",
    struck_one:
      "{{count}} struck-out piece: its words are kept as plain words. Check whether they belong there",
    struck_other:
      "{{count}} struck-out pieces: their words are kept as plain words. Check whether they belong there",
    symbols_one: "{{count}} sign of a symbol font",
    symbols_other: "{{count}} signs of symbol fonts",
    "deeper-lists_one": "{{count}} item of a list within a list: it is kept as an item of the list",
    "deeper-lists_other": "{{count}} items of lists within lists: they are kept as items of the list",
    headers_one: "What stands at the head and foot of each page",
    headers_other: "What stands at the head and foot of each page",
    macros_one: "Macros, which are programs inside the file",
    macros_other: "Macros, which are programs inside the file",
    embedded_one: "{{count}} embedded object",
    embedded_other: "{{count}} embedded objects",
    outside_one: "{{count}} thing that Word would fetch from elsewhere",
    outside_other: "{{count}} things that Word would fetch from elsewhere",
    characters_one: "{{count}} hidden or unusual sign",
    characters_other: "{{count}} hidden or unusual signs",
  },
  similar: {
    title: "A similar letter",
    words:
      "You get a draft with this text for somebody else. It is a letter of its own, with its own endorsements. As long as you write, you can see how it differs from this one.",
    was: "In this letter: {{words}}",
    inText: "The text names the addressee, too",
    replace_one: "Put “{{become}}” for “{{words}}” in {{count}} place",
    replace_other: "Put “{{become}}” for “{{words}}” in {{count}} places",
    make: "Make the draft",
  },
  publish: {
    title: "Publish",
    phase: "What for",
    phases: {
      input: "For input",
      endorsement: "For endorsement",
    },
    phaseMeans: {
      input: "Organisations suggest other words. Nobody can sign this version.",
      endorsement:
        "Organisations sign exactly this text. Every later change needs a new signature from all of them.",
    },
    choosePhase: "Choose what it is published for.",
    closes: "Last day to answer",
    closesHelp: "Everybody sees it. Answers that come later are not refused: you decide about them.",
    closesPast: "This day is over. Choose a later one, or none.",
    changes: "What changed since the previous version",
    change: "How it changed",
    changeMeans: {
      editorial: "Spelling, punctuation, a name. Those who signed before still have to sign again.",
      substantive: "Something is said, asked or left out that was not so before.",
    },
    chooseChange: "Say how it changed.",
    undecided:
      "For everybody whose fingerprint was not compared: compare it, tick that you choose them anyway, or take them out.",
    text: "The text that will be signed",
    means:
      "Your desk signs this text. From then on this version cannot be changed, only followed by another. It stays on your desk until you send it.",
    do: "Publish",
    doFor: {
      input: "Publish for input",
      endorsement: "Publish for endorsement",
    },
    unfilled: {
      title: "There are open places in it",
      words: "A letter is published only when every place in double braces has been filled in. Still open:",
      braces: "Somewhere in it stand double braces without a name in them. Fill or remove them.",
      back: "Go to the first",
    },
    others: {
      title: "There is another current wording",
      words:
        "Your draft does not build on it. If you publish, there are two current wordings, and nobody can endorse until one of you settles it. Read it first, and begin your wording anew from it if you can:",
    },
    not: {
      title: "It was not published",
      unfilled: "There are open places in it.",
      "not-a-coordinator": "You do not coordinate this letter.",
      "unknown-draft": "The draft is no longer there.",
      "unknown-previous": "The version that it builds on is not on your desk.",
    },
  },
  founding: {
    title: "Who coordinates this letter",
    words:
      "You do. This is the only time that you can name others: it is signed with the first version and cannot be changed later.",
    coordinators: "Coordinators beside you",
    coordinatorsHelp:
      "They publish versions, say which organisations belong, and sign the count, as you do. Often there are two.",
    successors: "Who may take over",
    successorsHelp:
      "If you are arrested or lose your desk, one of these can carry the letter on. With nobody named here or above, nobody can.",
  },
  people: {
    search: "Search your contacts",
    choose: "Choose",
    cannot: "Has no good card",
    notCompared: "Not compared yet",
    none: "No other contact fits.",
    remove: "Take out {{name}}",
    risk: "Choose it although its fingerprint was not compared",
    riskMeans:
      "If this card was made by somebody else, they could publish in this letter’s name. Comparing takes one telephone call.",
  },
} as const;
