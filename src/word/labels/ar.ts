import type { Labels } from ".";

const plural = new Intl.PluralRules("ar");

function withheldOrganisations(count: number): string {
  const form = plural.select(count);
  if (form === "one") return "منظمة واحدة حُجب اسمها";
  if (form === "two") return "منظمتان حُجب اسماهما";
  if (form === "few") return `${count} منظمات حُجبت أسماؤها`;
  return `${count} منظمة حُجبت أسماؤها`;
}

export const ar: Labels = {
  page: ["صفحة ", " من ", ""],
  signatories: "الموقّعون",
  organisation: "المنظمة",
  country: "البلد",
  people: "الموقّعون",
  tableTitle: "الموقّعون",
  tableDescription: "سطر لكل منظمة: اسمها وبلدها ومن وقّع باسمها.",
  recorded: "تأييدات وردت بوسائل أخرى",
  recordedNote:
    "وصلت التأييدات التالية إلى المنسّقين على الورق أو بالبريد الإلكتروني أو هاتفياً. وهي لا تحمل توقيعاً إلكترونياً ولا تُحتسب ضمن الموقّعين.",
  recordedTableTitle: "تأييدات وردت بوسائل أخرى",
  footnoteIntroduction: "تشاطر المنظمات التالية الآراء المعرب عنها في هذا النص: ",
  comma: "، ",
  semicolon: "؛ ",
  fullStop: ".",
  parentheses: [" (", ")"],
  withheld: (count, afterNames) => `${afterNames ? "و" : ""}${withheldOrganisations(count)}`,
};
