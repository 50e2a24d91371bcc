/** The desk's own card, and what any card says. */
export const card = {
  title: "Your card",
  seen: "How others see you",
  change: "Change or renew…",
  renew: "Renew it…",
  save: "Save as a file…",
  goodUntil: "Good until {{date}}",
  facts: {
    organisation: "Name",
    country: "Country",
    sectors: "Works on",
    languages: "Languages",
    reach: "Who may pass it on",
    expires: "Good until",
    created: "Made",
    none: "Not given",
  },
  reach: {
    open: "Everybody may pass it on",
    coordinators: "It may reach coordinators only",
    direct: "Only the organisation itself gives it out",
  },
  empty: {
    title: "This desk has no card",
    words:
      "A card tells others who you are and lets them send you files. Make one, and give it to those you work with.",
    make: "Make a card…",
  },
  state: {
    soon: "Your card runs out on {{date}}",
    lapsed: "Your card ran out on {{date}}",
  },
  stateMeans: {
    soon: "Renew it now, so that everybody has the new one in time.",
    lapsed: "Others can no longer send you anything. Renew it, and give the new one to them.",
  },
  share: {
    title: "Give it to others",
    how: "By mail, messenger or memory stick, as a text or as a file. It is not secret, but whoever finds it learns that you use this program.",
  },
  sheet: {
    title: "A sheet of paper to hand over",
    what: "With your fingerprint in words, in digits and as a code. Whoever gets it from your hand can compare at leisure.",
    print: "Print…",
    pdf: "Save as PDF…",
    noPdf: "A PDF cannot be made here. Print the sheet instead.",
    onPaper: "This is the fingerprint of our key in Undersigned.",
    handOver:
      "It proves something only if you got this sheet from us in person. Compare it with what your program shows for us: every word, or every digit.",
  },
  compare: {
    title: "Your fingerprint",
    why: "Somebody who has your card wants to be sure that it is yours and not one put in its place.",
    open: "Show it large…",
    read: "Read these words to the other side, with their numbers, in person or on the telephone. They type them into their program, which says whether they fit. Digits and code say the same.",
    theirs: "To check the other side, open it in your contacts and press “Compare fingerprints”.",
  },
  edit: {
    title: "Change or renew your card",
    make: "Make your card",
    look: "See what changes",
    again:
      "Others see the new card once they have it: give it to everybody who had the old one. It also goes along with what you send. To them you count as not verified until they have compared again.",
    first: "This is how others will see you.",
    same: "Nothing is otherwise than on your present card.",
    publish: "Make the new card",
    done: "Your new card is made. Give it to those who had the old one.",
  },
} as const;
