/** Making one contact of two that are the same organisation. */
export const join = {
  withCard: "It is on your list a second time, without its card",
  withoutCard: "It is on your list a second time, with its card",
  do: "Join them",
  words:
    "Join them if you are sure that they are the same organisation. Groups, note, risk mark and invitations go to the one with the card.",
  done: "{{name}} is one contact now.",
  notParted: "They could not be taken apart again. Add the one without a card again.",
} as const;
