import { byCodePoint } from "../core/encoding/values";
import { openZip, writeZipDeflated } from "../core/encoding/zip";
import type { LetterDocument } from "./document";
import type { Languages } from "./language";
import { appProperties, coreProperties, fontTable, settings } from "./parts";
import { stylesheet } from "./stylesheet";
import { xmlDeclaration } from "./xml";

/**
 * Makes the final file of the one docx wrote: our styles, properties and settings in the place of its own, nothing
 * that names a person, program or time, and one order and date of entries.
 *
 * @param fill - puts the signatories into `word/document.xml`
 */
export function finishPackage(
  written: Uint8Array,
  document: LetterDocument,
  languages: Languages,
  fill: (documentXml: string) => string,
): Uint8Array {
  const parts = keptParts(written);
  const change = (name: string, by: (xml: string) => string) => parts.set(name, by(parts.get(name) ?? ""));
  parts.set("docProps/core.xml", coreProperties(document.title, document.language));
  parts.set("docProps/app.xml", appProperties);
  parts.set("word/styles.xml", stylesheet(document.kind, languages));
  parts.set("word/fontTable.xml", fontTable);
  parts.set("word/settings.xml", settings);
  change("word/document.xml", (xml) => directed(fill(xml), languages));
  change("word/footnotes.xml", plainSeparators);
  change("word/numbering.xml", ownLists);
  change("_rels/.rels", keptRelationships);
  change("word/_rels/document.xml.rels", keptRelationships);
  parts.set("[Content_Types].xml", contentTypes([...parts.keys()]));
  return writeZipDeflated(inOrder(parts), { level: 6 });
}

/** Of docx's parts, those that hold something a letter needs. */
function keptParts(written: Uint8Array): Map<string, string> {
  const decoder = new TextDecoder();
  const { names, read } = openZip(written, wholeFile);
  const parts = names
    .filter((name) => !unneeded.test(name))
    .map((name) => [name, decoder.decode(read(name))] as const);
  return new Map(parts.filter(([name, xml]) => !isEmptyRelationships(name, xml)));
}

const wholeFile = { maxEntries: 100, maxEntryBytes: 2 ** 28, maxTotalBytes: 2 ** 28 };

const unneeded = /^(?:\[Content_Types\]\.xml|docProps\/custom\.xml|word\/endnotes\.xml|word\/theme\/.*)$/;

function isEmptyRelationships(name: string, xml: string): boolean {
  return name.endsWith(".rels") && !xml.includes("<Relationship ");
}

function keptRelationships(xml: string): string {
  return xml.replace(/<Relationship [^>]*\/(?:custom-properties|endnotes|theme)"[^>]*\/>/g, "");
}

/** docx writes no direction of the section, which decides the side of columns and gutters. */
function directed(documentXml: string, { rightToLeft }: Languages): string {
  const end = documentXml.lastIndexOf("<w:docGrid");
  return rightToLeft ? `${documentXml.slice(0, end)}<w:bidi/>${documentXml.slice(end)}` : documentXml;
}

/** docx formats the lines above the notes, and puts a note's number into them. */
function plainSeparators(footnotesXml: string): string {
  return footnotesXml.replace(
    /<w:p>(?:(?!<\/w:p>).)*<w:((?:continuationS|s)eparator)\/><\/w:r><\/w:p>/g,
    "<w:p><w:r><w:$1/></w:r></w:p>",
  );
}

/** docx always defines a list of its own, with the id 1, which no paragraph of ours uses. */
function ownLists(numberingXml: string): string {
  return numberingXml
    .replace(/<w:abstractNum w:abstractNumId="1".*?<\/w:abstractNum>/, "")
    .replace(/<w:num w:numId="1".*?<\/w:num>/, "");
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

function contentTypes(names: readonly string[]): string {
  const overrides = names
    .filter((name) => !name.endsWith(".rels"))
    .sort(byCodePoint)
    .map((name) => `<Override PartName="/${name}" ContentType="${contentType(name)}"/>`);
  return (
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

function contentType(name: string): string {
  if (name === "docProps/core.xml") return "application/vnd.openxmlformats-package.core-properties+xml";
  if (name === "docProps/app.xml")
    return "application/vnd.openxmlformats-officedocument.extended-properties+xml";
  const part = name.slice("word/".length).replace(/[0-9]*\.xml$/, "");
  return `${wordType}${part === "document" ? "document.main" : part}+xml`;
}

/** What a reader needs first stands first. */
function inOrder(parts: ReadonlyMap<string, string>) {
  const first = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"];
  const rest = [...parts.keys()].filter((name) => !first.includes(name)).sort(byCodePoint);
  const encoder = new TextEncoder();
  return [...first, ...rest].map((name) => ({ name, bytes: encoder.encode(parts.get(name)) }));
}
