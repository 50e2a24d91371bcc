import type { Catalogue } from "../catalogue";

export const en: Catalogue = {
  language: "en",
  direction: "ltr",
  name: "English",
  pageTitle: "Check a proof of signatures",
  lede: "See which organisations signed exactly this letter. This page works without a network: nothing you give it leaves this computer.",
  languages: "Language",
  choose: "Choose proof.zip, or drop it here",
  chooseHint: "A folder it was unpacked into can be dropped here too.",
  chooseFolder: "Choose a folder",
  checking: (name) => `Checking ${name}…`,
  refused: "This proof does not hold",
  refusedAdvice:
    "Do not rely on any part of it. Ask the coordinators of the letter for their proof again, in another way if you can.",
  repackedAdvice: "Unpack the zip and choose the folder here: its contents may still be sound.",
  detail: "What was wrong",
  unreadable: "The files could not be read. Nothing was checked.",
  unconfirmed: "Keys unconfirmed",
  unconfirmedAdvice:
    "Nobody has told this page whose keys these are. Anybody can make keys and write any name beside them. Get the coordinators’ fingerprint in another way than this proof (by voice, in person, from a publication) and type it here.",
  confirmed: "Keys confirmed",
  confirmedAdvice: "The keys you typed vouch for all that is listed here.",
  given: "Fingerprint or key of a coordinator",
  givenHint: "12 words, 40 digits, or the line that begins with RW",
  compare: "Compare",
  givenMalformed:
    "This is nobody’s fingerprint or key. Check for a mistyped or missing word. Nothing was changed.",
  givenElsewhere:
    "What you typed is none of the keys of this proof. If it came from the coordinators, this proof did not.",
  verified: (organisations) => `Organisations that signed exactly this text: ${organisations}`,
  facts: {
    title: "Title",
    addressee: "To",
    version: "Version",
    text: "Letter text (SHA-256)",
    documents: "Word files compared with it",
    signer: "Put together by",
    page: "verify.html in the pack (SHA-256)",
  },
  signed: "Signed",
  organisation: "Organisation",
  country: "Country",
  people: "Signatories",
  recorded: "On record, not signed",
  recordedNote:
    "These reached a coordinator without the program. They are the coordinator’s word; the organisation’s signature is not here.",
  means: "By",
  meansWords: { paper: "Paper", email: "E-mail", telephone: "Telephone" },
  attested: "What coordinators attest",
  attestedNote:
    "A coordinator’s word, which cannot be proved: that organisations whose names are withheld exist, and that none has withdrawn.",
  attests: ({ listed, withheld, recorded, organisations, countries }) =>
    `Signatures named: ${listed} · Names withheld: ${withheld} · On record: ${recorded} · Organisations: ${organisations} · Countries: ${countries}`,
  asOf: "As of",
  keyConfirmed: "Key confirmed",
  keyUnconfirmed: "Key unconfirmed",
  key: "Key",
  fingerprint: "Fingerprint",
  notes: "Notes",
  warnings: {
    "taken-over":
      "A successor named at the founding carried this letter on. That its coordinators could not is the successor’s word: ask them, if you can.",
    adopted:
      "The key of whoever published this version was ended since. Another coordinator keeps the version valid.",
    "few-withheld": "Fewer than three names are withheld: their number itself may tell who they are.",
    "tallies-differ": "The coordinators do not attest the same organisations.",
    "condition-attested": "It signed on condition of a number that is reached only with the names withheld.",
    "newer-program": "A statement in the pack can be read by a newer program only. It was not judged.",
    "newer-version": "The pack names a newer version of the letter.",
    "several-heads": "The pack names several versions that all claim to be the current one.",
    "named-otherwise":
      "An organisation signed under another name or country than a coordinator admitted it under.",
    "also-recorded": "An organisation that signed is also on record without the program.",
    "file-ignored": "A file that a file manager left in the folder was passed over.",
    "key-elsewhere": "What was typed is none of the keys of this proof.",
  },
  separator: ", ",
};
