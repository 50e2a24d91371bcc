import type { Labels } from ".";

export const fr: Labels = {
  page: ["Page ", " sur ", ""],
  signatories: "Signataires",
  organisation: "Organisation",
  country: "Pays",
  people: "Signataires",
  tableTitle: "Signataires",
  tableDescription:
    "Une ligne par organisation : son nom, son pays et les personnes qui ont signé en son nom.",
  recorded: "Soutiens reçus par d’autres voies",
  recordedNote:
    "Les soutiens suivants sont parvenus aux coordonnateurs sur papier, par courrier électronique ou par téléphone. Ils ne portent pas de signature électronique et ne sont pas comptés parmi les signataires.",
  recordedTableTitle: "Soutiens reçus par d’autres voies",
  footnoteIntroduction: "Les organisations suivantes partagent les vues exprimées dans le présent texte : ",
  comma: ", ",
  semicolon: " ; ",
  fullStop: ".",
  parentheses: [" (", ")"],
  withheld: (count, afterNames) =>
    `${afterNames ? "et " : ""}${count} ${count === 1 ? "organisation dont le nom n’est pas divulgué" : "organisations dont les noms ne sont pas divulgués"}`,
};
