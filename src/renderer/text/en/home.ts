/** What needs a hand today, each line with what to do about it. */
export const home = {
  tasks: "What needs a hand",
  calm: "Nothing needs a hand today.",
  files: {
    title_one: "{{count}} file is waiting",
    title_other: "{{count}} files are waiting",
    advice: "See who sent it and what it holds.",
  },
  noCard: {
    title: "This desk has no card",
    advice: "Without a card, others cannot send you anything.",
  },
  card: {
    soon: "Your card runs out on {{date}}",
    lapsed: "Your card ran out on {{date}}",
    advice: "Renew it, and give the new one to those who have the old one.",
  },
  firstContact: {
    title: "Add your first contact",
    advice: "Ask an organisation for its card, and give it yours.",
  },
  contacts: {
    revoked_one: "The key of {{count}} contact has ended",
    revoked_other: "The keys of {{count}} contacts have ended",
    frozen_one: "{{count}} contact is frozen",
    frozen_other: "{{count}} contacts are frozen",
    replaced_one: "{{count}} contact has a new key",
    replaced_other: "{{count}} contacts have new keys",
    "no-card_one": "{{count}} contact has no card here",
    "no-card_other": "{{count}} contacts have no card here",
    lapsed_one: "The card of {{count}} contact has run out",
    lapsed_other: "The cards of {{count}} contacts have run out",
    unverified_one: "{{count}} contact was not compared yet",
    unverified_other: "{{count}} contacts were not compared yet",
  },
  contactsAdvice: {
    revoked: "Send nothing to them. Ask them, by another way, what happened.",
    frozen: "There are cards that contradict each other. Compare fingerprints to settle which one is theirs.",
    replaced: "Ask for the new card, and compare its fingerprint.",
    "no-card": "Ask them for their card.",
    lapsed: "Nothing can be sent to them. Ask them for a new card.",
    unverified: "Call them or meet them, and compare fingerprints.",
  },
} as const;
