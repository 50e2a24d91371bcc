/** A letter that one was invited to, and what one answers. */
export const answer = {
  unknown: {
    title: "This letter is not on your desk",
    words: "The invitation is not here. Ask whoever invited you to send it again.",
  },
  phase: {
    input: "Version {{number}}, asks for input",
    endorsement: "Version {{number}}, asks for endorsement",
  },
  closes: "Open until {{date}}",
  closed: "The closing date, {{date}}, has passed",
  language: "Read it in",
  jump: "Go to your answer",
  noText: {
    title: "The text is not here in this language",
    words: "Choose another language, or ask the coordinators to send the letter again.",
  },
  inviters: {
    label: "Who invites you",
    invite_one: "You are invited by",
    invite_other: "You are invited by these {{count}} coordinators",
    successor: "took over as a successor",
    uncertain: {
      title_one: "You do not know yet whether this coordinator is who it says",
      title_other: "You do not know yet whether {{count}} of these coordinators are who they say",
      words:
        "Anybody can make a key and write a known name beside it. Compare fingerprints first, by telephone or in person. You can read the letter meanwhile.",
      compare: "Compare first",
    },
  },
  other: {
    title: "A new version came in",
    words: "What you see now is version {{number}}. Compared with the one you saw before:",
    seen: "I have seen it",
  },
  newer: {
    title: "There is a version that this program cannot read",
    words:
      "A coordinator published it with a newer program. Get the newer program before you endorse. What you see here may be out of date.",
  },
  several: {
    title: "The coordinators have published versions that compete",
    words:
      "Nobody can endorse until they settle which one stands. You can read each. Tell the coordinators what you see here.",
    read: "Read",
    one: "Version {{number}} by {{name}}",
  },
  none: {
    title: "There is no text to read yet",
    words: "The letter was begun, and no version of it that stands is here. Ask the coordinators to send it.",
  },
  accept: {
    title: "Take part?",
    read: "Read the letter first. If you accept the invitation:",
    opens:
      "What these coordinators send you is opened from then on, even if they are not among your contacts.",
    answer: "You can give input, endorse or decline.",
    nothing: "Nothing is signed and nothing is sent. Nobody is told that you accepted.",
    do: "Accept the invitation",
    done_one: "The invitation was accepted.",
    done_other: "{{count}} invitations were accepted.",
    stays: {
      inUse: "It stays accepted: something was signed or decided since.",
      trouble: "It stays accepted: the desk could not save the change.",
    },
  },
  title: "Your answer",
  state: {
    none: "You have not answered yet.",
    endorsed: "You endorsed this letter on {{date}}.",
    declined: "You declined on {{date}}.",
    declinedHere: "You declined. You can still accept the invitation and answer otherwise.",
    withdrawn: "You took your answer back on {{date}}.",
    copy: "What you signed",
    unclear: {
      title: "Your last answer is not clear",
      equivocation:
        "Two devices with your key said different things at the same time, so neither counts. Answer again: your new answer settles it. If only one device should have your key, somebody may have a copy of it.",
      "newer-program":
        "Something was said with your key that only a newer program can read. Get the newer program, or answer again here.",
    },
  },
  standing: {
    counted: "A coordinator has admitted you, and your endorsement counts.",
    waiting: "No word has come back yet that a coordinator has admitted you.",
    refused: "A coordinator says that your organisation does not belong to this letter. Ask them why.",
    unmet: "Your condition is not met by the endorsements on your desk. The coordinators may have more.",
    expired: "Your endorsement has run out. Endorse again if it should count.",
    held: "Something is wrong with your card or key at the time you signed. Look at your card, then endorse again.",
  },
  changed: {
    title: "The text has changed since you endorsed it",
    words:
      "You signed version {{number}}. Your signature covers that text and no other: it does not count for the new one. This is what changed.",
    notHere: "The text that you signed is not on this desk any more, so the changes cannot be shown.",
  },
  endorse: {
    open: "Endorse…",
    change: "Endorse again, with changes…",
    changed: "Endorse the new text…",
    afterAll: "Endorse after all…",
  },
  decline: {
    open: "Decline…",
    title: "Decline this letter",
    means:
      "Your no is signed and kept on this desk until you send it. Only the coordinators get it. You can endorse later if you change your mind.",
    do: "Decline",
  },
  withdraw: {
    open: "Withdraw…",
    title: "Take your endorsement back?",
    does: "From the moment the coordinators have it, your endorsement no longer counts.",
    copies:
      "Whoever has a copy of your endorsement keeps it. A letter that was already sent or published is not changed.",
    sent: "If your name was public, others can also see that you withdrew.",
    later: "You can endorse again later.",
    keep: "Keep it",
    do: "Withdraw",
  },
  reason: {
    label: "Reason",
    help: "The coordinators can read it.",
  },
  over: {
    title: "The closing date has passed",
    words: "The coordinators may not count what you answer now. Ask them if you are late by a little.",
  },
  counted: {
    title: "The coordinators have counted",
    what: "Organisations: {{organisations}}. Countries: {{countries}}. Counted on {{date}}.",
    withUs: "Your endorsement is among them.",
    withoutUs: "Your endorsement is not among them. Ask the coordinators why.",
    late: "What you answer from now on may not be counted.",
  },
  card: {
    none: "You have no card",
    lapsed: "Your card ran out on {{date}}",
    words:
      "Your endorsement carries the name and country on your card. Without a good card nothing can be endorsed.",
    open: "Go to your card",
  },
  unsent: {
    title: "Not sent yet",
    words: "What you signed is on this desk only. The coordinators do not have it until you send it.",
    send: "Send to the coordinators…",
  },
  packed: {
    words: "Packed for the coordinators on {{date}}. Whether it arrived is not known here.",
    again: "Pack it again…",
  },
  past: {
    title: "All that you answered",
    endorsed: "Endorsed",
    declined: "Declined",
    withdrawn: "Withdrew",
    suggested: "Gave input",
    to: {
      endorsed: "Endorsed version {{number}}",
      declined: "Declined version {{number}}",
      withdrawn: "Withdrew from version {{number}}",
      suggested: "Gave input on version {{number}}",
    },
  },
  notSigned: {
    title: "Nothing was signed",
    because: {
      "unknown-version": "The letter is not on this desk any more. Ask the coordinators to send it again.",
      "not-for-endorsement": "This version asks for input, not for endorsement.",
      "not-for-input": "This version asks for endorsement, and takes no more input.",
      "not-current":
        "The letter changed while you were reading, or several versions compete. Close this and read what is there now.",
      "not-accepted": "Accept the invitation first.",
      "newer-program": "There is a version that only a newer program can read. Get the newer program first.",
      "language-not-offered": "The letter is not in the language in which you read it. Choose another one.",
      "no-card": "You have no card that is good today. Make or renew it first.",
      expired: "The day on which your endorsement would run out has passed. Choose a later one.",
      "no-such-block": "One of your suggestions is about a paragraph that this version does not have.",
    },
  },
} as const;
