/** Style ids, the only way the Word files are formatted; their look is in stylesheet.ts. */
export const styles = {
  title: "Title",
  heading: "Heading1",
  body: "BodyText",
  date: "Date",
  salutation: "Salutation",
  closing: "Closing",
  quote: "Quote",
  numbered: "ListNumber",
  bulleted: "ListBullet",
  addressee: "Addressee",
  letterheadName: "LetterheadName",
  letterhead: "Letterhead",
  footer: "Footer",
  footnote: "FootnoteText",
  footnoteReference: "FootnoteReference",
  signatoryHeading: "SignatoryHeading",
  signatoryCountry: "SignatoryCountry",
  signatory: "Signatory",
  signatoryNote: "SignatoryNote",
  /** the name in a line with more than the name, so that it can be read back */
  signatoryName: "SignatoryName",
  withheld: "SignatoriesWithheld",
  withheldCount: "WithheldCount",
  table: "SignatoryTable",
  tableHeading: "TableHeading",
  tableText: "TableText",
  linkAddress: "LinkAddress",
} as const;

/** The character style of a run's marks; null where it has none. */
export function emphasisStyle(marks: { bold: boolean; italic: boolean; link: string | null }): string | null {
  const name = `${marks.link === null ? "" : "Link"}${marks.bold ? "Strong" : ""}${marks.italic ? "Emphasis" : ""}`;
  return name === "" ? null : name;
}
