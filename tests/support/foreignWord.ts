import { zipSync } from "fflate";

/** What a Word file made by a test holds; what is left out is as Word writes it. */
export interface ForeignWord {
  /** the elements in its body */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** relationships of the document, as elements */
  readonly links?: string;
  /** other entries, or the same ones otherwise; null takes one away */
  readonly entries?: Readonly<Record<string, string | Uint8Array | null>>;
  /** what stands before the document's root element */
  readonly prologue?: string;
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The styles that Word has in every document. */
const usualStyles = [
  ["Title", "Title"],
  ["Heading1", "heading 1"],
  ["Quote", "Quote"],
  ["ListBullet", "List Bullet"],
]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .concat(
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
  )
  .join("");

/** A Word file as some other program might write it. */
export function foreignWord(word: ForeignWord): Uint8Array {
  const {
    body,
    styles = usualStyles,
    numbering,
    footnotes,
    links = "",
    entries = {},
    prologue = declaration,
  } = word;
  const part = (name: string, contents: string) =>
    `${declaration}<w:${name} ${namespaces}>${contents}</w:${name}>`;
  const files: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${prologue}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
    "word/styles.xml": part("styles", styles),
    ...(numbering !== undefined && { "word/numbering.xml": part("numbering", numbering) }),
    ...(footnotes !== undefined && { "word/footnotes.xml": part("footnotes", footnotes) }),
    ...entries,
  };
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(files)
        .filter((entry): entry is [string, string | Uint8Array] => entry[1] !== null)
        .map(([name, contents]) => [
          name,
          typeof contents === "string" ? encoder.encode(contents) : contents,
        ]),
    ),
  );
}

/** A paragraph with one run. */
export function paragraph(
  text: string,
  { style, list }: { readonly style?: string; readonly list?: string } = {},
): string {
  const styled = style === undefined ? "" : `<w:pStyle w:val="${style}"/>`;
  const numbered =
    list === undefined ? "" : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
  return `<w:p><w:pPr>${styled}${numbered}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A link of the document to elsewhere. */
export function relationship(id: string, kind: string, target: string, isOutside = true): string {
  const mode = isOutside ? ' TargetMode="External"' : "";
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${mode}/>`;
}
