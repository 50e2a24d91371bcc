import { Refusal } from "../core/encoding/refusal";
import { openZip } from "../core/encoding/zip";
import { elementsOf, readXml } from "./xmlreader";
import type { XmlElement } from "./xmlreader";

/** The parts of a Word file that say something, parsed. */
export interface WordParts {
  readonly document: XmlElement;
  readonly styles: XmlElement;
  readonly numbering: XmlElement | null;
  readonly settings: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly properties: XmlElement | null;
  /** headers and footers by relationship id */
  readonly edges: ReadonlyMap<string, XmlElement>;
}

const limits = { maxEntries: 64, maxEntryBytes: 32 * 2 ** 20, maxTotalBytes: 64 * 2 ** 20 } as const;

/** Parts that a letter has, in our writing or after a word processor has saved it again. */
const known =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:core|app|custom)\.xml|word\/(?:document|styles|numbering|settings|webSettings|fontTable|footnotes|endnotes|header[0-9]*|footer[0-9]*|theme\/theme1)\.xml|word\/_rels\/[a-zA-Z0-9]+\.xml\.rels)$/;

/** Kinds of relationships, by the last word of their type, and the part each must lead to. */
const targets: Readonly<Record<string, RegExp>> = {
  officeDocument: /^word\/document\.xml$/,
  "core-properties": /^docProps\/core\.xml$/,
  "extended-properties": /^docProps\/app\.xml$/,
  "custom-properties": /^docProps\/custom\.xml$/,
  styles: /^word\/styles\.xml$/,
  numbering: /^word\/numbering\.xml$/,
  settings: /^word\/settings\.xml$/,
  webSettings: /^word\/webSettings\.xml$/,
  fontTable: /^word\/fontTable\.xml$/,
  footnotes: /^word\/footnotes\.xml$/,
  endnotes: /^word\/endnotes\.xml$/,
  theme: /^word\/theme\/theme1\.xml$/,
  header: /^word\/header[0-9]*\.xml$/,
  footer: /^word\/footer[0-9]*\.xml$/,
};

interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/**
 * Opens a Word file of the kind this program writes.
 *
 * @throws Refusal "bad-word-file" when it is broken or beyond the limits (64 parts, 32 MiB a part, 64 MiB in all),
 * "text-differs" when it has parts or outside references that no letter has
 */
export function unpack(bytes: Uint8Array): WordParts {
  const { names, read } = opened(bytes);
  for (const name of names) if (!known.test(name)) throw differs(name, "no such part");
  for (const name of ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"]) {
    if (!names.includes(name)) throw broken(name, "expected to be there");
  }
  checkContentTypes(readXml(read("[Content_Types].xml"), "[Content_Types].xml"));
  const relationships = new Map(
    names
      .filter((name) => name.endsWith(".rels"))
      .map((name) => [name, readRelationships(name, read(name))] as const),
  );
  const root = relationships.get("_rels/.rels")!;
  const own = relationships.get("word/_rels/document.xml.rels")!;
  if (!root.some(({ kind }) => kind === "officeDocument")) throw broken("_rels/.rels", "expected a document");
  const part = (kind: string): XmlElement | null => {
    const target = [...root, ...own].find((each) => each.kind === kind)?.target;
    return target === undefined ? null : readXml(read(target), target);
  };
  const required = (kind: string): XmlElement => part(kind) ?? missing(kind);
  const edges = own.filter(({ kind }) => kind === "header" || kind === "footer");
  return {
    document: required("officeDocument"),
    styles: required("styles"),
    numbering: part("numbering"),
    settings: part("settings"),
    footnotes: part("footnotes"),
    endnotes: part("endnotes"),
    properties: part("core-properties"),
    edges: new Map(edges.map(({ id, target }) => [id, readXml(read(target), target)])),
  };
}

function opened(bytes: Uint8Array) {
  const { names, read } = asWordFile(() => openZip(bytes, limits));
  return { names, read: (name: string) => asWordFile(() => read(name)) };
}

/** What is wrong with the zip is wrong with the Word file. */
function asWordFile<T>(act: () => T): T {
  try {
    return act();
  } catch (fault) {
    if (fault instanceof Refusal) throw broken(fault.part, fault.expected);
    throw fault;
  }
}

const mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** A template, or a document with macros, has another type. */
function checkContentTypes(types: XmlElement): void {
  const main = elementsOf(types).filter(
    ({ attributes }) => attributes.get("PartName") === "/word/document.xml",
  );
  if (main.length !== 1 || main[0]!.attributes.get("ContentType") !== mainType) {
    throw broken("[Content_Types].xml", "expected word/document.xml as a plain document");
  }
}

const relationshipType =
  /^http:\/\/schemas\.openxmlformats\.org\/(?:officeDocument\/2006\/relationships|package\/2006\/relationships\/metadata)\/([a-zA-Z-]+)$/;

function readRelationships(name: string, bytes: Uint8Array): readonly Relationship[] {
  const folder = name === "_rels/.rels" ? "" : "word/";
  const found = elementsOf(readXml(bytes, name)).map(({ name: element, attributes }) => {
    const [, kind = ""] = relationshipType.exec(attributes.get("Type") ?? "") ?? [];
    if (element !== "rel:Relationship") throw broken(name, "expected relationships only");
    const written = attributes.get("Target") ?? "";
    if (attributes.get("TargetMode") === "External")
      throw differs(name, "nothing that leads out of the file");
    const target = written.startsWith("/") ? written.slice(1) : folder + written;
    if (!Object.hasOwn(targets, kind) || !targets[kind]!.test(target)) {
      throw differs(name, "only relationships that a letter has");
    }
    return { id: attributes.get("Id") ?? "", kind, target };
  });
  const single = found.filter(({ kind }) => kind !== "header" && kind !== "footer").map(({ kind }) => kind);
  if (new Set(single).size !== single.length) throw broken(name, "expected one relationship of each kind");
  if (new Set(found.map(({ id }) => id)).size !== found.length) throw broken(name, "expected each id once");
  return found;
}

function missing(kind: string): never {
  throw broken("word/_rels/document.xml.rels", `expected ${kind}`);
}

function broken(part: string, expected: string): Refusal {
  return new Refusal("bad-word-file", part, expected);
}

/** A file that is sound, and shows or hides something that no letter of this program has. */
export function differs(part: string, expected: string): Refusal {
  return new Refusal("text-differs", part, `expected ${expected}`);
}
