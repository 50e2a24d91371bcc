import { isEastAsian } from "./language";
import type { Languages } from "./language";
import { escapeXml, xmlDeclaration } from "./xml";

/**
 * The whole of `word/styles.xml`. Written here, not through docx: its style options know no table styles and no
 * right-to-left paragraphs, and it always adds blue default headings. A brief is set smaller (never below 10 pt).
 */
export function stylesheet(kind: "letter" | "brief", languages: Languages): string {
  const look = kind === "letter" ? letterLook : briefLook;
  return (
    `${xmlDeclaration}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    defaults(look, languages) +
    paragraphStyles(look, languages) +
    characterStyles(languages) +
    tableStyles +
    "</w:styles>"
  );
}

/** Sizes in half-points, spacing in twentieths of a point. */
interface Look {
  readonly size: number;
  readonly titleSize: number;
  readonly headingSize: number;
  readonly line: number;
  readonly after: number;
  readonly afterItem: number;
  readonly beforeHeading: number;
  readonly afterHeading: number;
}

const letterLook: Look = {
  size: 24,
  titleSize: 30,
  headingSize: 26,
  line: 259,
  after: 160,
  afterItem: 100,
  beforeHeading: 280,
  afterHeading: 120,
};

const briefLook: Look = {
  size: 21,
  titleSize: 30,
  headingSize: 23,
  line: 240,
  after: 80,
  afterItem: 40,
  beforeHeading: 140,
  afterHeading: 50,
};

function defaults(look: Look, languages: Languages): string {
  const hint = isEastAsian(languages.script) ? ' w:hint="eastAsia"' : "";
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts${hint} w:ascii="Times New Roman" w:hAnsi="Times New Roman"` +
    ` w:eastAsia="SimSun" w:cs="Times New Roman"/>${size(look.size)}` +
    `<w:lang w:val="${escapeXml(languages.latin)}" w:eastAsia="${escapeXml(languages.eastAsian)}"` +
    ` w:bidi="${escapeXml(languages.bidirectional)}"/>` +
    "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
  );
}

function paragraphStyles(look: Look, languages: Languages): string {
  const normal = languages.rightToLeft ? "<w:bidi/>" : "";
  // Some layout engines justify Arabic by lengthening its letters, which then cannot be copied or searched.
  const justified = languages.rightToLeft ? "" : '<w:jc w:val="both"/>';
  const heading = (level: number) =>
    `<w:keepNext/><w:keepLines/>${spacing(look.beforeHeading, look.afterHeading)}<w:outlineLvl w:val="${level}"/>`;
  const rule =
    '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="6" w:color="auto"/></w:pBdr><w:spacing w:after="240"/><w:contextualSpacing/><w:jc w:val="center"/>';
  return [
    paragraph("Normal", "Normal", null, null, normal, ""),
    paragraph(
      "BodyText",
      "Body Text",
      "Normal",
      null,
      `${spacing(0, look.after, look.line)}${justified}`,
      "",
    ),
    paragraph(
      "Title",
      "Title",
      "Normal",
      "BodyText",
      `<w:keepNext/><w:keepLines/>${spacing(0, look.after * 1.5)}<w:jc w:val="center"/><w:outlineLvl w:val="0"/>`,
      bold + size(look.titleSize),
    ),
    paragraph("Heading1", "heading 1", "Normal", "BodyText", heading(0), bold + size(look.headingSize)),
    paragraph("Heading2", "heading 2", "Normal", "BodyText", heading(1), bold + size(look.size)),
    paragraph("Date", "Date", "Normal", "BodyText", `${spacing(0, look.after)}<w:jc w:val="right"/>`, ""),
    paragraph(
      "Addressee",
      "Addressee",
      "Normal",
      null,
      `<w:keepLines/>${spacing(0, look.after)}<w:contextualSpacing/>`,
      "",
    ),
    paragraph(
      "Salutation",
      "Salutation",
      "BodyText",
      "BodyText",
      `<w:keepNext/>${spacing(0, look.after)}`,
      "",
    ),
    paragraph(
      "Closing",
      "Closing",
      "Normal",
      "Closing",
      `<w:keepNext/><w:keepLines/>${spacing(look.after, look.after)}`,
      "",
    ),
    paragraph("Quote", "Quote", "BodyText", "BodyText", '<w:ind w:left="567" w:right="567"/>', ""),
    paragraph(
      "ListNumber",
      "List Number",
      "Normal",
      null,
      spacing(0, look.afterItem, look.line) + justified,
      "",
    ),
    paragraph(
      "ListBullet",
      "List Bullet",
      "Normal",
      null,
      spacing(0, look.afterItem, look.line) + justified,
      "",
    ),
    paragraph("Header", "header", "Normal", null, "", ""),
    paragraph("Letterhead", "Letterhead", "Header", null, rule, size(20)),
    paragraph("Footer", "footer", "Normal", null, '<w:jc w:val="center"/>', size(20)),
    paragraph(
      "FootnoteText",
      "footnote text",
      "Normal",
      null,
      `<w:spacing w:after="40"/>${justified}`,
      size(20),
    ),
    paragraph("SignatoryHeading", "Signatory Heading", "Heading1", "BodyText", "", ""),
    paragraph("SignatoryCountry", "Signatory Country", "Heading2", "Signatory", spacing(160, 40), ""),
    paragraph("Signatory", "Signatory", "Normal", null, `<w:keepLines/>${spacing(0, 60)}${hanging}`, ""),
    paragraph("SignatoryNote", "Signatory Note", "BodyText", null, "<w:keepNext/>", ""),
    paragraph("SignatoriesWithheld", "Signatories Withheld", "BodyText", null, spacing(120, look.after), ""),
    paragraph(
      "TableHeading",
      "Table Heading",
      "Normal",
      null,
      `<w:keepNext/>${spacing(40, 40)}`,
      bold + size(21),
    ),
    paragraph("TableText", "Table Text", "Normal", null, spacing(40, 40), size(21)),
  ].join("");
}

const bold = "<w:b/><w:bCs/>";
const hanging = '<w:ind w:left="284" w:hanging="284"/>';

function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}

function spacing(before: number, after: number, line?: number): string {
  const leading = line === undefined ? "" : ` w:line="${line}" w:lineRule="auto"`;
  return `<w:spacing w:before="${before}" w:after="${after}"${leading}/>`;
}

function paragraph(
  id: string,
  name: string,
  basedOn: string | null,
  next: string | null,
  properties: string,
  run: string,
): string {
  return (
    `<w:style w:type="paragraph"${id === "Normal" ? ' w:default="1"' : ""}${builtIn.has(name) ? "" : ' w:customStyle="1"'}` +
    ` w:styleId="${id}"><w:name w:val="${name}"/>` +
    (basedOn === null ? "" : `<w:basedOn w:val="${basedOn}"/>`) +
    (next === null ? "" : `<w:next w:val="${next}"/>`) +
    "<w:qFormat/>" +
    (properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`) +
    (run === "" ? "" : `<w:rPr>${run}</w:rPr>`) +
    "</w:style>"
  );
}

/** Names Word knows: under these it offers its own commands (next heading, insert footnote). */
const builtIn: ReadonlySet<string> = new Set([
  ..."Normal,Body Text,Title,heading 1,heading 2,Date,Salutation,Closing,Quote,List Number,List Bullet".split(
    ",",
  ),
  ..."header,footer,footnote text,footnote reference,Default Paragraph Font,Strong,Emphasis,Normal Table".split(
    ",",
  ),
]);

function characterStyles(languages: Languages): string {
  // Chinese, Japanese and Korean type is not slanted: emphasis dots are its way.
  const emphasis = isEastAsian(languages.script) ? '<w:em w:val="underDot"/>' : "";
  const italic = isEastAsian(languages.script) ? "" : "<w:i/><w:iCs/>";
  const link = '<w:u w:val="single"/>';
  return (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    character("Strong", "Strong", bold) +
    character("Emphasis", "Emphasis", italic + emphasis) +
    character("StrongEmphasis", "Strong Emphasis", bold + italic + emphasis) +
    character("Link", "Link", link) +
    character("LinkStrong", "Link Strong", bold + link) +
    character("LinkEmphasis", "Link Emphasis", italic + link + emphasis) +
    character("LinkStrongEmphasis", "Link Strong Emphasis", bold + italic + link + emphasis) +
    character("LinkAddress", "Link Address", "<w:noProof/>") +
    character("LetterheadName", "Letterhead Name", bold + size(28)) +
    character("SignatoryName", "Signatory Name", "") +
    character("WithheldCount", "Withheld Count", "") +
    character("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>')
  );
}

function character(id: string, name: string, run: string): string {
  return (
    `<w:style w:type="character"${builtIn.has(name) ? "" : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>${run === "" ? "" : `<w:rPr>${run}</w:rPr>`}</w:style>`
  );
}

const cellMargins =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';

const thinRule = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`;
const firmRule = (side: string) => `<w:${side} w:val="single" w:sz="8" w:space="0" w:color="auto"/>`;

const tableStyles =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
  `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins}</w:tblPr></w:style>` +
  '<w:style w:type="table" w:customStyle="1" w:styleId="SignatoryTable"><w:name w:val="Signatory Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>' +
  `<w:tblPr><w:tblBorders>${firmRule("top")}${firmRule("bottom")}${thinRule("insideH")}</w:tblBorders></w:tblPr>` +
  `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${firmRule("bottom")}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>`;
