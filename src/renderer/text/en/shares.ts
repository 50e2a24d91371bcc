/** Shares of the recovery words: given to others, held for others, and brought together again. */
export const shares = {
  title: "Recovery words in others’ hands",
  why: "If the paper with your recovery words is lost together with this computer, nobody can open your backup. You can divide the words among organisations that you trust: a few of them together can give the words back, and one alone knows nothing of them.",
  about: {
    title: "What a share is, and whom to choose",
    some: "You say how many are needed, such as any 3 of 5. So many shares together are the recovery words; fewer tell nothing at all.",
    holder:
      "A holder keeps a file in its own desk. It cannot read anything of yours with it, nor sign for you. It can lose it, or refuse to give it back: that is why there are more shares than are needed.",
    together:
      "As many as are needed, together with a copy of your backup, can open everything and sign in your name. So can somebody who forces that many of them.",
    apart:
      "Choose organisations that would not be searched or arrested together: some of them in another country, and not all from one coalition.",
    compared:
      "Only contacts whose fingerprints you compared can be chosen. Tell each of them what they hold, and agree on how they will know you if you ever ask for it.",
    backup:
      "Shares give back the words, and nothing else. Without a backup that lies elsewhere there is nothing that the words could open.",
  },
  given: {
    none: "You have given no shares.",
    now: "Given on {{date}}. Any {{threshold}} of these {{count}} together can give your words back:",
    unknown:
      "Whether the files arrived is not known here. If one was lost on its way, give shares again: everybody gets another one.",
    outdated: {
      title: "The shares that you gave are useless now",
      words:
        "Your recovery words were replaced since {{date}}. Shares of the old words do not open this desk, nor backups that were made since. Give shares of the new words.",
      still:
        "Whoever brings the old shares together can still open backups that were made before. Destroy those.",
      holders: "They were given to:",
    },
  },
  give: {
    open: "Give shares…",
    again: "Give shares again…",
    title: "Give shares of your recovery words",
    what: "Choose from 2 to 16 contacts. Five are a good number: any three can then give the words back, and two may be out of reach.",
    replaces:
      "Everybody gets another share, and what you gave before does not fit the new ones. The old shares still fit each other as long as your words stay the same.",
    holders: "Who holds a share",
    holdersHelp:
      "Only contacts whose fingerprints you compared. The first of them are listed; type a part of a name to find others.",
    nobody: {
      title: "Nobody can be chosen yet",
      words:
        "None of your contacts is verified. Compare fingerprints first, in person or by telephone: a share in the wrong hands would help somebody else.",
      go: "Go to your contacts",
    },
    threshold: "How many of them are needed",
    thresholdHelp: "Fewer are easier to bring together, for you and for whoever forces them.",
    any: "Any {{threshold}} of the {{count}} can give the words back. {{spare}} of them may be lost.",
    all: "All {{count}} are needed. If one of them loses its share, the words cannot come back.",
    two: "Two are enough. Whoever forces two of them, and has your backup, has everything.",
    faults: {
      few: "Choose at least 2 contacts.",
      number: "Enter a number from 2 to {{count}}.",
      lost: "These are no longer verified, or their cards are no longer good. Nothing was made. Take them out, or compare their fingerprints again.",
      words:
        "These are not the recovery words of this desk. They may be of another desk, or words that were replaced.",
    },
    wordsTitle: "Type your recovery words",
    wordsWhat:
      "This desk does not keep the words: otherwise whoever opens it would have them. They are needed once, to be divided. Nothing is made until you go on.",
    pack_one: "Pack {{count}} share",
    pack_other: "Pack {{count}} shares",
  },
  held: {
    title: "Shares that you hold for others",
    none: "None. When an organisation gives you a share of its recovery words, take its file in under Exchange. It is kept here, and you are never asked for a passphrase of theirs.",
    of: "One share. Any {{threshold}} of {{count}} give the words back. Made on {{date}}.",
    older: "It gave out other shares since. This one fits only those of the same day.",
    limits: "You cannot open anything with it alone. Whoever opens your desk sees that you hold it.",
    giveBack: "Give it back…",
    request: {
      title: "A share is asked for",
      when: "Taken in on {{date}}.",
      noneHere: "No share lies on this desk.",
      care: "Anybody who got hold of your card could ask. Call the organisation on a number that you knew before, and compare fingerprints, before you give anything back.",
    },
  },
  giveBack: {
    title: "Give a share back",
    whose: "A share of the recovery words of",
    why: "An organisation that lost its desk starts again with another key, which you do not know yet. Whoever asks may be somebody else who wants its words: somebody who took its computer, for instance, and knows whom it trusted.",
    check: {
      call: "Call somebody there whom you know, on a number that you had before. Do not use one that came with the request.",
      compare: "Compare the fingerprint of the new card with them, by voice or in person.",
      ask: "Ask what happened, and whether anybody stands beside them. If something is odd, wait and ask others who hold a share.",
    },
    asks: "Who it could be",
    asked: "Asked for a share on {{date}}.",
    namesake: "Its name is the same, or looks like it. That proves nothing.",
    compareFirst: "Compare first…",
    to: "Give it back to",
    toHelp: "Only a contact whose fingerprint you compared.",
    another: "Choose one only. Take it out to choose another.",
    stays: "Your own share stays here.",
    pack: "Pack the share",
    faults: {
      gone: "This share is no longer on the desk. Nothing was packed.",
      lost: "This contact is no longer verified, or its card is no longer good. Nothing was packed.",
    },
  },
  back: {
    title: "If you lost your desk",
    why: "This is for a new computer, or for a desk whose words are lost. Start a desk, add the cards of those who hold your shares, and ask them. They have to compare fingerprints with you before they give anything back.",
    here: "Here: {{here}} of the {{threshold}} shares that are needed. {{of}} were made, on {{date}}.",
    enough: "Enough shares are here: {{here}}, and {{threshold}} are needed. {{of}} were made, on {{date}}.",
    more_one: "{{count}} more is needed.",
    more_other: "{{count}} more are needed.",
    join: "Put the words together",
    tooFew: {
      title: "There are not enough shares yet",
      words: "{{found}} are here, and {{threshold}} are needed. Nothing was changed. Ask another holder.",
    },
    doNotFit: {
      title: "These shares do not give the words",
      words:
        "At least one of them is not as it was made. Nothing was changed. Ask another holder for its share: with one more that is right, the wrong one is left out by itself.",
    },
  },
  words: {
    title: "The recovery words",
    of: "These are the recovery words of",
    copy: "Copy them by hand, in this order. Then go on so:",
    steps: {
      backup:
        "Close this, and lock the desk. Choose “More on this computer” and “Start another desk”, then “I have a backup”: these words open it. A desk that still lies on this computer opens with them too, where the passphrase is asked for.",
      renew:
        "On the desk that came back, choose “Somebody knows my passphrase” under Settings, if anybody else may have seen the words or the shares.",
      again: "Give shares again, and save a new backup.",
      erase:
        "Erase the desk on which you are now: as long as it holds these shares, whoever opens it has the words.",
    },
  },
  ask: {
    open: "Ask for shares…",
    title: "Ask for your shares",
    what: "Choose those who hold a share of your words. Each gets a file with your card and a note. It proves nothing by itself: they will call you and compare fingerprints. Nobody’s desk answers by itself.",
    holders: "Whom you ask",
    holdersHelp:
      "You need their cards first. The first of your contacts are listed; type a part of a name to find others.",
    note: "What you tell them",
    noteHelp: "It is inside the file. Say whose words you ask for, and how they can reach you.",
    noteDraft:
      "We have lost our desk and are starting again with a new key. You hold a share of our recovery words. Please call us on the number that you know, compare fingerprints with us, and give the share back.",
    pack_one: "Pack {{count}} request",
    pack_other: "Pack {{count}} requests",
    faults: {
      number: "Choose from 1 to 16 contacts. Nothing was packed.",
      unreachable: "For these no file can be made: their cards are no longer good. Nothing was packed.",
      noCard: {
        title: "This desk has no card",
        words: "Without it nobody could send you anything. Nothing was packed. Make your card first.",
        go: "Make the card",
      },
    },
    nobody: {
      title: "There is nobody to ask yet",
      words: "Ask those who hold your shares for their cards, and add them to your contacts first.",
    },
  },
  restore:
    "Is the paper lost? If you gave shares of the words to others, they can give them back: go back, start a desk, and look for “If you lost your desk” under Settings.",
  exchange: {
    what: {
      share: "This is a share of an organisation’s recovery words. Take it in to keep it for them.",
      "share-request":
        "Somebody asks for a share of recovery words that you hold. Taking it in gives nothing back: you decide that under Settings, after you compared fingerprints.",
      "share-returned":
        "This is a share that comes back. When enough are here, they give the recovery words.",
    },
    open: "Go to the shares",
    about: {
      share: "A share to keep for somebody.",
      "share-request": "Asks for a share that you hold.",
      "share-returned": "A share that comes back.",
    },
  },
  home: {
    title_one: "{{count}} organisation asks for a share of its recovery words",
    title_other: "{{count}} organisations ask for shares of their recovery words",
    advice: "Call them first, and compare fingerprints. Nothing is given back by itself.",
  },
} as const;
