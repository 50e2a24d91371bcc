/** What bundles and statements are called, and what there is to say about one. */
export const statements = {
  kind: {
    card: "Card",
    revocation: "Revocation",
    introduction: "Introduction",
    campaign: "Founding of the letter",
    version: "Version",
    adoption: "Adoption",
    input: "Input",
    endorsement: "Endorsement",
    withdrawal: "Withdrawal",
    decline: "Decline",
    admission: "Admission",
    recorded: "Recorded endorsement",
    tally: "Tally",
    receipt: "Receipt",
    record: "Record",
    share: "Recovery share",
    emergency: "Means to end a key",
  },
  purpose: {
    invitation: "Invitation",
    reminder: "Reminder",
    receipts: "Answer to input",
    collection: "Collection",
    answer: "Answer",
    revocation: "End of a key",
    emergency: "Means to end a key",
  },
  outcome: { sound: "Sound", newer: "Needs a newer program", refused: "Refused" },
  remark: {
    "same-id": "Another bundle from this sender had the same number.",
    older: "Something newer from this sender was imported before.",
    "addressee-unchecked":
      "An identity file alone does not tell whether the sender meant you: somebody may have forwarded this bundle.",
  },
} as const;
