/** The last steps of a letter: checks, the signed count, its files, and that it went out. */
export const closing = {
  label: "Close and export",
  checks: {
    title: "Before it goes out",
    fine: "Nothing stands in the way, and there is nothing to look at.",
    count_one: "{{count}} thing to look at",
    count_other: "{{count}} things to look at",
    weight: {
      stops: "In the way",
      look: "To look at",
      know: "Good to know",
    },
    go: { rows: "Look at them", card: "Your card", versions: "To the versions" },
    rows: {
      unadmitted: {
        title_one: "{{count}} endorsement is not admitted",
        title_other: "{{count}} endorsements are not admitted",
        words: "They are in no count and in no file until a coordinator says that they belong.",
      },
      held: {
        title_one: "{{count}} answer waits for something",
        title_other: "{{count}} answers wait for something",
        words: "They are in no count and in no file. Each says what it waits for.",
      },
      undetermined: {
        title_one: "{{count}} answer needs a newer program",
        title_other: "{{count}} answers need a newer program",
        words:
          "Their organisations said something later that this program cannot read. They are not counted.",
      },
      unanswered: {
        title_one: "{{count}} organisation has not answered",
        title_other: "{{count}} organisations have not answered",
        words: "They were invited, and nothing of them is here yet.",
      },
      "other-version": {
        title_one: "{{count}} organisation signed another wording",
        title_other: "{{count}} organisations signed another wording",
        words:
          "A signature counts for the wording it was given for, and for no other. They are not in the files.",
      },
      unmet: {
        title_one: "{{count}} endorsement waits for others",
        title_other: "{{count}} endorsements wait for others",
        words: "They count only when more organisations sign.",
      },
      expired: {
        title_one: "{{count}} endorsement has run out",
        title_other: "{{count}} endorsements have run out",
        words: "Their organisations let them run up to a day, which has passed.",
      },
      refused: {
        title_one: "{{count}} answer was refused",
        title_other: "{{count}} answers were refused",
        words: "What they say is not so, or their key has ended. Each says why.",
      },
      recorded: {
        title_one: "{{count}} endorsement is on record without the program",
        title_other: "{{count}} endorsements are on record without the program",
        words: "They stand apart in the file, under a heading of their own, and never as signed.",
      },
    },
    noVersion: {
      title: "No wording is current",
      words: "Publish a wording for endorsement first. Until then there is nothing to send.",
    },
    heads: {
      title: "There are {{count}} current wordings",
      words:
        "Nothing is counted until one wording settles it. Go to the versions of this letter, and publish one that builds on all of them.",
    },
    input: {
      title: "The current wording asks for input",
      words: "Publish it for endorsement first. Signatures are collected only then.",
    },
    noText: {
      title: "The text of the current wording is not here",
      words: "Ask the other coordinators to send you what they have.",
    },
    placeholders: {
      title: "Names in braces are left in the text",
      words:
        "Whoever reads the letter would read them too: {{names}}. They can only be filled in a new wording.",
    },
    nobody: {
      title: "Nobody has endorsed this wording yet",
      words: "The files can be made. They would show no names.",
    },
    missing: {
      title_one: "{{count}} piece is missing on your desk",
      title_other: "{{count}} pieces are missing on your desk",
      words: "Answers rest on them. Ask the other coordinators to send you what they have.",
    },
    cards: {
      lapsed_one: "The card of {{count}} organisation that signed has run out",
      lapsed_other: "The cards of {{count}} organisations that signed have run out",
      soon_one: "The card of {{count}} organisation that signed runs out within a month",
      soon_other: "The cards of {{count}} organisations that signed run out within a month",
      words:
        "Their signatures stand, since the cards were good when they signed. You can no longer send them files once a card has run out.",
      show: "Which ones",
    },
    ownCard: {
      none: "Your own desk has no card",
      lapsed: "Your own card has run out, or runs out within a month",
      words: "It goes into the proof, and others send you files by it. Renew it, and send it to the others.",
    },
    fewWithheld: {
      title_one: "Only {{count}} name is not shown in public",
      title_other: "Only {{count}} names are not shown in public",
      words:
        "Where so few are withheld, their number itself may tell who they are. Ask them, or wait for more.",
    },
    withheldOneCountry: {
      title_one: "The name that is not shown in public tells its country",
      title_other: "All {{count}} names that are not shown in public are of one country",
      words:
        "Whoever knows the countries of this letter may guess who they are. Ask them before anything goes out.",
    },
    namedOtherwise: {
      title_one: "{{count}} organisation goes by another name than it was admitted under",
      title_other: "{{count}} organisations go by another name than they were admitted under",
      words: "In the letter stands the name that was signed.",
    },
    keysDisagree: {
      title_one: "{{count}} organisation has said two things",
      title_other: "{{count}} organisations have said two things",
      words: "One of its keys signed, another declined or withdrew. Ask which one speaks for it.",
    },
    alsoRecorded: {
      title_one: "{{count}} organisation signed and is also on record",
      title_other: "{{count}} organisations signed and are also on record",
      words: "It would stand in the letter twice. Take it off the record if it is the same one.",
    },
    twice: "{{one}}, also {{other}}",
    closesLater: {
      title: "It is open for endorsement until {{date}}",
      words: "You told everybody this date. Whoever answers until then would come too late.",
    },
    notAttested: {
      title: "You have not signed the count",
      words:
        "The Word file can be made without it. The proof needs the signed count of at least one coordinator, and yours is made here.",
    },
    tallyOutdated: {
      title: "Your signed count is older than what is here now",
      words: "Sign it anew before you make the proof.",
    },
    talliesDiffer: {
      title: "Coordinators count differently",
      words: "What {{names}} signed is not what you count. Exchange what you both have, then sign anew.",
    },
  },
  tally: {
    title: "The signed count",
    promise:
      "With your signature you say: this wording has this many valid signatures, from organisations that a coordinator admitted.",
    not: "It does not prove that organisations exist whose names are withheld, or that no withdrawal was left out. Your name stands beside it.",
    attest: "Sign the count",
    again: "Sign it anew",
    done_one: "The count is signed: {{count}} organisation.",
    done_other: "The count is signed: {{count}} organisations.",
    notDone: "The count was not signed",
    noVersion: "No wording is current any more. Look at the checks again.",
    notCoordinator: "Only a coordinator of this letter can do this. Nothing was signed.",
    send: "Send it to the other coordinators…",
    table: "What each coordinator signed",
    columns: {
      by: "Coordinator",
      organisations: "Organisations",
      countries: "Countries",
      listed: "Named",
      withheld: "Not named",
      recorded: "On record",
      differs: "Compared with your desk",
    },
    you: "You",
    now: "Your desk, now",
    agrees: "The same",
    notHere_one: "{{count}} is not here",
    notHere_other: "{{count}} are not here",
    notCounted_one: "{{count}} does not count here",
    notCounted_other: "{{count}} do not count here",
    notNamed_one: "{{count}} here is missing there",
    notNamed_other: "{{count}} here are missing there",
    numbers: "Its numbers do not fit what it names",
    none: "No coordinator has signed a count of this wording yet.",
  },
  files: {
    title: "The letter as a file",
    preset: "Where the signatories stand",
    presets: {
      none: "Not in the file",
      end: "At the end, A to Z",
      "by-country": "At the end, under their countries",
      start: "Before the text, as a table",
      "title-footnote": "In a footnote to the title",
    },
    presetsHelp: {
      end: "For letters, and for statements to the Commission on the Status of Women.",
      "by-country": "For letters with many signatories.",
      start: "For submissions to the Universal Periodic Review.",
      "title-footnote": "For statements to the Human Rights Council.",
    },
    paper: "Paper",
    papers: { a4: "A4", letter: "US Letter" },
    audience: "For whom",
    audiences: {
      public: "For everybody",
      addressee: "For the addressee only",
    },
    audiencesHelp: {
      public: "Shows those who are named in the letter. The others are only counted.",
      addressee: "Also shows those who are named to the addressee only. Give it to nobody else.",
    },
    preview: "Preview",
    page: "Page {{page}} of {{pages}}",
    signatories: "Signatories",
    previous: "The page before",
    next: "The next page",
    may: "Word may break its pages a little differently.",
    word: "Word file…",
    pdf: "PDF…",
    proof: "Proof pack…",
    proofWhat:
      "The proof pack lets anybody check, without this program, that these organisations signed exactly this text. It is public, and goes with the letter.",
    noPdf: "This window cannot make PDF files: make one from the Word file with your word processor.",
    noProof: "Sign the count first: the proof rests on it.",
    noVersion: "The letter cannot be shown: no wording is current, or its text is not here.",
    briefNote: "A brief is one page without signatories. Their names stand in the proof pack.",
  },
  leaving: {
    title: {
      word: "What the Word file will show",
      pdf: "What the PDF will show",
      proof: "What the proof pack will show",
    },
    named_one: "{{count}} organisation by name",
    named_other: "{{count}} organisations by name",
    people_one: "{{count}} person by name",
    people_other: "{{count}} people by name",
    peopleNone: "No person by name",
    places: "Countries",
    recorded_one: "{{count}} on record without the program, apart and not as signed",
    recorded_other: "{{count}} on record without the program, apart and not as signed",
    dates: "Dates in the text",
    addressee: "Addressee",
    letterhead: "Letterhead",
    hidden: "Not in it",
    withheld_one: "{{count}} organisation signed and is not named: only the number is shown.",
    withheld_other: "{{count}} organisations signed and are not named: only the number is shown.",
    recordedWithheld_one: "{{count}} on record is not named, and not counted in the file.",
    recordedWithheld_other: "{{count}} on record are not named, and not counted in the file.",
    removed: "No author, no company, no editing time, no comments and no earlier wording are in the file.",
    proofAlso:
      "Besides the letter it holds each public signature with its time, the cards of those who signed and of the coordinators, and the signed counts. For those who are not named it holds one number each, which tells nothing.",
    addresseeOnly:
      "This file names organisations that wanted to be named to the addressee only. Give it to nobody else.",
    unencrypted: "The file is not encrypted. Whoever gets it can read it and pass it on.",
    save: "Save it",
    noFile: "The file was not made",
    failed: {
      "no-version": "The letter cannot be shown: no wording is current, or its text is not here.",
      "no-pdf":
        "This window cannot make PDF files. Save the Word file, and make the PDF with your word processor.",
      "no-page":
        "The page that checks proofs is missing from this installation. Install the program anew. The desk is as it was.",
      "not-a-coordinator": "Only a coordinator of this letter can do this. Nothing was signed.",
    },
  },
  going: {
    title: "Closed and sent",
    close: "Close the letter",
    closeWords:
      "Closing is a note on your desk. The others do not hear of it, and answers that still come are kept and counted. Tell the others by sending them the signed count.",
    closed: "Closed on your desk since {{date}}.",
    closedTold: "The letter is closed on your desk.",
    reopen: "Open it again",
    reopened: "The letter is open again.",
    delivered: "Delivered on {{date}}.",
    deliveredTold: "Noted as delivered on {{date}}.",
    day: "Delivered on",
    dayHelp: "The day on which the letter went to its addressee.",
    dayFault: "Enter a day that has come.",
    note: "Note it as delivered",
    undo: "Take the note back",
    undone: "The note was taken back.",
    notDone: "It was not noted",
    gone: "The letter is not on your desk any more.",
  },
} as const;
