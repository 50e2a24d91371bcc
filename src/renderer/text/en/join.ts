/** Making one contact of two that are the same organisation. */
export const join = {
  withCard: "It is on your list a second time, without its card",
  withoutCard: "It is on your list a second time, with its card",
  do: "Join them",
  words:
    "Join them if you are sure that they are the same organisation. Groups, note, risk mark and invitations go to the one with the card.",
  done: "{{name}} is one contact now.",
  several_one: "{{count}} organisation is on your list twice, with its card and without.",
  several_other: "{{count}} organisations are on your list twice, with their card and without.",
  open: "Look at them…",
  title: "On your list twice",
  none: "None is on your list twice any more.",
  more: "There are more. They are shown here once some of these are joined.",
  notParted: "They could not be taken apart again. Add the one without a card again.",
} as const;
