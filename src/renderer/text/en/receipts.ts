/** What became of an organisation's own suggestions. */
export const receipts = {
  title: "What became of your suggestions",
  none: "There is no answer yet. It comes with a file that the coordinators send you.",
  input: "Your input of {{date}} on version {{number}}",
  inputUnknown: "Your input of {{date}}",
  paragraph: "Paragraph {{number}}",
  start: "Before the title",
  suggests: {
    replace: "You suggested other words",
    delete: "You suggested to leave it out",
    insert: "You suggested to add this after it",
  },
  outcome: {
    taken: "Taken",
    adapted: "Adapted: taken up in other words",
    "not taken": "Not taken",
  },
  open: "Not answered yet",
  by: "· answered by",
  signed: "Coordinators signed these answers. What the next wording says is for you to read there.",
} as const;
