/** What is decided before an endorsement is signed, and what others will see of it. */
export const endorsing = {
  title: "Endorse this letter",
  name: {
    label: "Your organisation",
    help: "It comes from your card, so that all know you by the same name.",
    change: "Change it on your card",
  },
  people: {
    label: "Who signs for your organisation",
    help: "Names and roles as they should be printed, in this order. You can leave this empty: then only the organisation is named.",
    name: "Name {{number}}",
    role: "Role {{number}}",
    add: "Add a person",
    remove: "Remove person {{number}}",
    up: "Move person {{number}} up",
    down: "Move person {{number}} down",
    faults: {
      "no-name": "There is a role without a name. Enter the name, or remove the person.",
      long: "A name or role has at most 200 characters. Shorten it.",
    },
  },
  listing: {
    label: "Who may read your name",
    help: "Choose this yourself. What is published cannot be taken back.",
    public: "Everybody: named in the letter",
    recipients: "The addressee only",
    withheld: "Nobody: only counted",
    means: {
      public:
        "Your organisation, country and signatories stand in the letter. Anybody may pass your endorsement on.",
      recipients:
        "The addressee’s copy names you. In the published letter you are only counted. The addressee could still show it to others.",
      withheld:
        "You are only counted. The coordinators know that it is you, and hold your signed endorsement. If their computer is taken, it may be found there.",
    },
    fault: "Choose who may read your name.",
  },
  more: "Conditions and end",
  condition: {
    label: "Count us only if enough others endorse",
    means: "Your endorsement stays out of every count until so many organisations have endorsed this text.",
    atLeast: "At least this many organisations, yours included",
    fault: "Enter how many organisations, 1 or more.",
  },
  successors: {
    label: "Those who may take over may read it",
    means:
      "If the coordinators cannot go on, those they named may take over. With this your endorsement is passed on to them beforehand, with your name, so that they can count you then. Without it, it would be lost to them.",
  },
  span: {
    label: "It holds",
    unendingMeans: "You can withdraw at any time.",
    ends: "It no longer counts after {{date}}.",
    unending: "Without end",
    month: "For one month",
    quarter: "For three months",
    half: "For six months",
    year: "For one year",
    until: "As long as the one before",
  },
  look: {
    open: "See what others will see",
    title: "Look before you sign",
  },
  signed: {
    title: "What you sign",
    letter: "Letter",
    version: "Text",
    number: "Version {{number}}, exactly as you read it",
    read: "Read in",
    listing: "Your name is read by",
    condition: "Counts only with",
    atLeast_one: "at least {{count}} organisation",
    atLeast_other: "at least {{count}} organisations",
    ends: "Holds until",
    successors: "Those who may take over",
    mayRead: "may read it",
    mayNotRead: "may not read it",
    exactly: "Your signature covers this text and no other. If one word is changed, you are asked again.",
  },
  preview: {
    title: "What others will see",
    published: "In the published letter",
    addressee: "In the addressee’s copy",
    known: {
      public: "The coordinators, and anybody who has the letter, can read this and check your signature.",
      recipients: "The coordinators know all of it: your name, country and signatories, and that you signed.",
      withheld:
        "The coordinators still know your name, country and signatories, and that you signed. Their count says how many are withheld.",
    },
    few: "Where very few names are withheld, the number itself may tell who they are. The coordinators are warned of that.",
  },
  sign: "Sign the endorsement",
  saving: "Saving…",
  kept: "Kept on this desk until you sign or discard it. Nobody else has it.",
  discard: "Discard",
  discarded: "What you filled in was discarded.",
} as const;
