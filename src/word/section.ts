import { Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { FileChild, Paragraph } from "docx";
import type { LanguageTag } from "../core/encoding/values";
import { paragraphOf } from "./body";
import type { Preset } from "./document";
import type { Languages } from "./language";
import { textRuns, textRunsXml } from "./runs";
import type { Labels } from "./labels";
import { byCountry } from "./signatories";
import type { ShownSignatories, ShownSignatory } from "./signatories";
import type { Splices } from "./splice";
import { styles } from "./styles";
import { escapeXml } from "./xml";

/** What a section of signatories needs to know of its document. */
export interface SectionSetting {
  readonly languages: Languages;
  readonly language: LanguageTag;
  readonly splices: Splices;
  /** what a line of text may measure, in twentieths of a point */
  readonly textWidth: number;
}

/** Headings, tables or lists, and the count of those withheld, for every preset but the footnote to the title. */
export function signatorySection(
  shown: ShownSignatories,
  preset: Preset,
  setting: SectionSetting,
): FileChild[] {
  const { labels, listed, recorded, withheld } = shown;
  const line = (style: string, text: string) =>
    paragraphOf(style, textRuns(text, null, setting.languages), setting.languages);
  const group = (signatories: readonly ShownSignatory[], title: string) =>
    preset === "by-country"
      ? countryGroups(signatories, setting)
      : [signatoryTable(signatories, shown, title, setting)];
  const out: FileChild[] = [];
  if (listed.length > 0 || withheld !== null) out.push(line(styles.signatoryHeading, labels.signatories));
  if (listed.length > 0) out.push(...group(listed, labels.tableTitle));
  if (withheld !== null) {
    const runs = textRuns(withheld, styles.withheldCount, setting.languages);
    out.push(paragraphOf(styles.withheld, runs, setting.languages));
  }
  if (recorded.length > 0) {
    out.push(line(styles.signatoryHeading, labels.recorded), line(styles.signatoryNote, labels.recordedNote));
    out.push(...group(recorded, labels.recordedTableTitle));
  }
  return out;
}

/** One paragraph a group in a footnote: those who signed with the count of those withheld, then those recorded. */
export function signatoryNote(shown: ShownSignatories, languages: Languages): Paragraph[] {
  const { labels, listed, recorded, withheld } = shown;
  const paragraphs: Piece[][] = [];
  if (listed.length > 0 || withheld !== null) {
    const rest: Piece[] = withheld === null ? [] : [[withheld, styles.withheldCount]];
    const between: Piece[] = listed.length > 0 && withheld !== null ? [[labels.semicolon, null]] : [];
    const names = namePieces(listed, labels);
    paragraphs.push([[labels.footnoteIntroduction, null], ...names, ...between, ...rest]);
  }
  if (recorded.length > 0)
    paragraphs.push([[`${labels.recordedNote} `, null], ...namePieces(recorded, labels)]);
  return paragraphs.map((pieces, at) => {
    const whole: Piece[] = [...(at === 0 ? [[" ", null] as const] : []), ...pieces, [labels.fullStop, null]];
    return paragraphOf(
      styles.footnote,
      whole.flatMap(([text, style]) => textRuns(text, style, languages)),
      languages,
    );
  });
}

type Piece = readonly [text: string, characterStyle: string | null];

function namePieces(signatories: readonly ShownSignatory[], labels: Labels): Piece[] {
  const [open, close] = labels.parentheses;
  return signatories.flatMap(({ organisation, country }, at): Piece[] => [
    [organisation, styles.signatoryName],
    [open + country + close + (at === signatories.length - 1 ? "" : labels.semicolon), null],
  ]);
}

const columnShares = [0.42, 0.2, 0.38] as const;

/** docx writes the table and its header row; the rows and what docx has no words for are spliced in. */
function signatoryTable(
  signatories: readonly ShownSignatory[],
  { labels }: ShownSignatories,
  title: string,
  { languages, splices, textWidth }: SectionSetting,
): Table {
  const widths = columnShares.map((share) => Math.floor(textWidth * share));
  const header = [labels.organisation, labels.country, labels.people].map((label, column) =>
    cell([paragraphOf(styles.tableHeading, textRuns(label, null, languages), languages)], widths[column]!),
  );
  const rows = signatories.map((signatory) => rowXml(signatory, widths, languages)).join("");
  const properties = tableProperties(title, labels.tableDescription, textWidth, languages.rightToLeft);
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header }),
      new TableRow({ children: [cell([splices.table(properties, rows)], widths[0]!)] }),
    ],
  });
}

function cell(children: Paragraph[], width: number): TableCell {
  return new TableCell({ children, width: { size: width, type: WidthType.DXA } });
}

function tableProperties(title: string, description: string, width: number, rightToLeft: boolean): string {
  return (
    `<w:tblPr><w:tblStyle w:val="${styles.table}"/>${rightToLeft ? "<w:bidiVisual/>" : ""}` +
    `<w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>' +
    `<w:tblCaption w:val="${escapeXml(title)}"/><w:tblDescription w:val="${escapeXml(description)}"/></w:tblPr>`
  );
}

function rowXml(signatory: ShownSignatory, widths: readonly number[], languages: Languages): string {
  const people = signatory.people.length === 0 ? [""] : signatory.people;
  return (
    "<w:tr><w:trPr><w:cantSplit/></w:trPr>" +
    cellXml([signatory.organisation], widths[0]!, languages) +
    cellXml([signatory.country], widths[1]!, languages) +
    cellXml(people, widths[2]!, languages) +
    "</w:tr>"
  );
}

function cellXml(lines: readonly string[], width: number, languages: Languages): string {
  const paragraphs = lines.map((line) => paragraphXml(styles.tableText, [[line, null]], languages)).join("");
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphs}</w:tc>`;
}

function paragraphXml(style: string, pieces: readonly Piece[], languages: Languages): string {
  const direction = languages.rightToLeft ? "<w:bidi/>" : "";
  const runs = pieces.map(([text, characterStyle]) => textRunsXml(text, characterStyle, languages)).join("");
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${direction}</w:pPr>${runs}</w:p>`;
}

/** A heading for each country, and under it a line for each organisation with those who signed for it. */
function countryGroups(signatories: readonly ShownSignatory[], setting: SectionSetting): Paragraph[] {
  const { languages, language, splices } = setting;
  const groups = byCountry(signatories, language).map(([country, members]) => {
    const lines = members.map(({ organisation, people }) => {
      const rest = people.length === 0 ? "" : ` – ${people.join("; ")}`;
      return paragraphXml(
        styles.signatory,
        [
          [organisation, styles.signatoryName],
          [rest, null],
        ],
        languages,
      );
    });
    return paragraphXml(styles.signatoryCountry, [[country, null]], languages) + lines.join("");
  });
  return [splices.paragraphs(groups.join(""))];
}
