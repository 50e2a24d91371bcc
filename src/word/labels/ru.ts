import type { Labels } from ".";

const plural = new Intl.PluralRules("ru");

function withheldOrganisations(count: number): string {
  const form = plural.select(count);
  if (form === "one") return `${count} организация, название которой не раскрывается`;
  if (form === "few") return `${count} организации, названия которых не раскрываются`;
  return `${count} организаций, названия которых не раскрываются`;
}

export const ru: Labels = {
  page: ["Страница ", " из ", ""],
  signatories: "Подписавшие организации",
  organisation: "Организация",
  country: "Страна",
  people: "Подписали",
  tableTitle: "Подписавшие организации",
  tableDescription: "По одной строке на организацию: её название, страна и лица, подписавшие от её имени.",
  recorded: "Заявления о поддержке, полученные иными способами",
  recordedNote:
    "Следующие заявления о поддержке поступили координаторам на бумаге, по электронной почте или по телефону. Они не имеют электронной подписи, и эти организации не учтены в числе подписавших.",
  recordedTableTitle: "Заявления о поддержке, полученные иными способами",
  footnoteIntroduction: "Следующие организации разделяют мнения, выраженные в настоящем тексте: ",
  comma: ", ",
  semicolon: "; ",
  fullStop: ".",
  parentheses: [" (", ")"],
  withheld: (count, afterNames) => `${afterNames ? "и ещё " : ""}${withheldOrganisations(count)}`,
};
