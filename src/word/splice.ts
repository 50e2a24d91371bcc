import { Paragraph } from "docx";

/**
 * Places in the document that docx marks and that are filled in afterwards: it takes seconds for thousands of rows.
 * A place is a paragraph in a style that no document has, so no text can be mistaken for one.
 */
export interface Splices {
  /** A place alone in a table's last row: `rows` take that row's place and `properties` that of the table's own. */
  readonly table: (properties: string, rows: string) => Paragraph;
  /** A place that `xml` takes. */
  readonly paragraphs: (xml: string) => Paragraph;
  readonly fill: (documentXml: string) => string;
}

interface Place {
  readonly at: "table" | "paragraph";
  readonly xml: string;
  readonly properties: string;
}

export function newSplices(): Splices {
  const places: Place[] = [];
  const add = (place: Place) => new Paragraph({ style: placeStyle(places.push(place) - 1) });
  return {
    table: (properties, rows) => add({ at: "table", xml: rows, properties }),
    paragraphs: (xml) => add({ at: "paragraph", xml, properties: "" }),
    fill: (documentXml) => places.reduce(filled, documentXml),
  };
}

function placeStyle(index: number): string {
  return `Place-${index}`;
}

function filled(documentXml: string, place: Place, index: number): string {
  const mark = documentXml.indexOf(`<w:pStyle w:val="${placeStyle(index)}"/>`);
  if (place.at === "paragraph") return replaced(documentXml, mark, "<w:p>", "</w:p>", place.xml);
  const table = documentXml.lastIndexOf("<w:tbl>", mark);
  const withRows = replaced(documentXml, mark, "<w:tr>", "</w:tr>", place.xml);
  return replaced(
    withRows,
    withRows.indexOf("<w:tblPr>", table) + 1,
    "<w:tblPr>",
    "</w:tblPr>",
    place.properties,
  );
}

/** Puts `xml` in the place of the element around `at`. */
function replaced(text: string, at: number, open: string, close: string, xml: string): string {
  return text.slice(0, text.lastIndexOf(open, at)) + xml + text.slice(text.indexOf(close, at) + close.length);
}
