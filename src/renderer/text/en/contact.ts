/** All about one contact. */
export const contact = {
  gone: {
    title: "This contact",
    words: "It is no longer on your list.",
  },
  compare: "Compare fingerprints…",
  verified: {
    "in-person": "You compared fingerprints in person on {{date}}.",
    voice: "You compared fingerprints by voice on {{date}}.",
    qr: "You compared the fingerprint by QR code on {{date}}.",
  },
  unverify: {
    open: "Take this back",
    title: "Take back that you compared?",
    words:
      "That you compared this fingerprint will be forgotten, and the contact counts as not verified. Everything else stays. To verify it again, you have to compare again.",
    keep: "Keep it",
    do: "Take it back",
  },
  changed: {
    title: "This card says something else than the one before",
    organisation: "Name",
    country: "Country",
    recipient: "Key for what is sent to it",
    oldRecipient: "the old one",
    newRecipient: "a new one",
    advice: "Compare fingerprints again before you rely on it.",
  },
  twins: {
    title: "Two cards of this key contradict each other",
    oneRecipient: "one",
    otherRecipient: "another",
    advice:
      "Only the organisation can say which one is right. Comparing fingerprints takes the second one, in bold, as right. If it is the other, ask for a new card instead.",
  },
  alike: {
    title: "Its name can be taken for another",
    advice: "Look twice which of them you mean before you send anything.",
  },
  added: "On your list since",
  introduced: {
    title: "Introduced by",
    by: {
      "in-person": "Says that it compared fingerprints in person on {{date}}.",
      voice: "Says that it compared fingerprints by voice on {{date}}.",
      qr: "Says that it compared the fingerprint by QR code on {{date}}.",
    },
  },
  atRisk: {
    label: "At risk",
    means:
      "Being seen with you could harm them. What you send to them then goes into a file of its own, so that no other recipient can tell that they are among them.",
  },
  note: {
    label: "Your note",
    help: "For you alone. It is kept on this desk and never sent.",
    saving: "Saving…",
    saved: "Saved.",
  },
  groups: {
    label: "Groups",
    help: "For you alone. They are kept on this desk and never sent.",
    other: "A new group",
  },
  fingerprint: "Fingerprint of this key",
  fingerprintHelp:
    "As it follows from the card that you have. To verify the contact, let them read theirs to you instead: press “Compare fingerprints”.",
  passOn: {
    title: "Pass the card on",
    open: "This organisation lets everybody pass its card on.",
    coordinators:
      "This organisation lets its card go to coordinators only. The program takes care of that when you send them something, so it cannot be copied here.",
    direct: "This organisation gives its card out itself. Ask it to send the card to whoever needs it.",
  },
  remove: {
    title: "Remove from the list",
    means:
      "The contact, your note and the verification go. Its card and what it signed stay on the desk, because letters may rest on them.",
    do: "Remove",
    removed: "{{name}} was removed from your list.",
    notRestored: "{{name}} could not be put back. Add it again.",
  },
} as const;
