/**
 * The stable words for why a statement is where it is in a campaign's state, with what each one means.
 * docs/formats.md lists the same words.
 */
export const stateReasons = {
  counted: "it counts",
  "other-version": "it counts, for another version than the one counted for",
  withdrawn: "the organisation took its answer back",
  declined: "the organisation said no",

  superseded: "the same key gave a later answer",
  duplicate: "the same answer was given twice under one number",
  "same-organisation": "another key of the same organisation signed the same text later",
  equivocation: "the key gave different answers under one number; a later answer settles it",
  "newer-program": "the key made a later statement that only a newer program can read",

  "missing-genesis": "the campaign's founding statement is not here yet",
  "missing-version": "the version it names is not here yet",
  "missing-previous": "a version it builds on is not here yet",
  "previous-held": "a version it builds on is itself waiting for something",
  "version-held": "the version it names is itself waiting for something",
  "version-revoked":
    "the author of the version it names is revoked, and no coordinator has adopted the version",
  "take-over-not-accepted": "it belongs to a successor's version, which was not accepted by hand",
  "missing-card": "the card it names is not here yet",
  "card-of-another-key": "the card it names belongs to another key",
  "outside-card": "it was made before its card was, or after the card ran out",
  "card-frozen": "there is another card or another heir of the same key: one has to be verified by hand",
  future: "it is dated more than a day after the time counted for",

  "key-revoked": "its key is revoked, and not every revocation lets it stand",
  "not-a-coordinator": "only a coordinator can say this",
  "wrong-number": "the version's number is not one more than the highest it builds on",
  "previous-refused": "a version it builds on was refused",
  "version-refused": "the version it names was refused",
  "not-for-endorsement": "the version it names asks for input, not for endorsement",
  "text-differs": "it names another text than the version it names",
  "title-differs": "it names another title than the version it names",
  "number-differs": "it names another number than the version it names",
  "language-not-offered": "it was read in a language the version is not in",

  expired: "it has run out",
  "not-admitted": "no coordinator has admitted this key",
  "refused-by-coordinator": "a coordinator says that this organisation does not belong",
  "condition-unmet": "fewer organisations signed than it asks for",
} as const;

export type StateReason = keyof typeof stateReasons;

/** The stable words for what a coordinator should look at, with what each one means. */
export const stateWarnings = {
  "few-withheld": "fewer than three names are withheld: their number itself may tell who they are",
  "withheld-one-country": "all withheld names are of one country: their number itself may tell who they are",
  "several-heads": "several versions claim to be the current one: none is, until a version settles it",
  "asked-version-not-valid": "the version asked for is not here, or not valid: nothing is counted",
  "named-otherwise": "an organisation signed under another name or country than it was admitted under",
  "keys-disagree": "one key of an organisation signed, another declined or withdrew",
  "also-recorded": "an organisation that signed is also on record without the program",
} as const;

export type StateWarning = keyof typeof stateWarnings;
