import type { Labels } from ".";

export const en: Labels = {
  page: ["Page ", " of ", ""],
  signatories: "Signatories",
  organisation: "Organisation",
  country: "Country",
  people: "Signatories",
  tableTitle: "Signatories",
  tableDescription: "One row for each organisation: its name, its country and those who signed for it.",
  recorded: "Endorsements received by other means",
  recordedNote:
    "The following endorsements reached the coordinators on paper, by e-mail or by telephone. They carry no electronic signature and are not counted among the signatories.",
  recordedTableTitle: "Endorsements received by other means",
  footnoteIntroduction: "The following organisations share the views expressed in this text: ",
  comma: ", ",
  semicolon: "; ",
  fullStop: ".",
  parentheses: [" (", ")"],
  withheld: (count, afterNames) =>
    `${afterNames ? "and " : ""}${count} ${count === 1 ? "organisation whose name is" : "organisations whose names are"} withheld`,
};
