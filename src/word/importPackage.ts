import { Refusal } from "../core/encoding/refusal";
import { openZip } from "../core/encoding/unzip";
import { elementsOf } from "./xmlreader";
import type { XmlElement } from "./xmlreader";
import { readForeignXml } from "./importXml";

/** What a file is that is no Word file this program can read. */
export type NotWord =
  /** Word's form before 2007 */
  "old-word" | "encrypted" | "open-document" | "pdf" | "rich-text" | "other";

/** The parts of a Word file that are looked at; no other is unpacked. */
export interface ForeignParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  /** where the document's links lead, by relationship */
  readonly links: ReadonlyMap<string, string>;
  readonly hasMacros: boolean;
  readonly hasHeaders: boolean;
  /** how many things it would fetch from elsewhere: pictures, templates, data */
  readonly outside: number;
}

export type ForeignOpened =
  | { readonly outcome: "opened"; readonly parts: ForeignParts }
  | { readonly outcome: "not-word"; readonly is: NotWord };

/** As many and as large as parts of documents are, pictures included, which are never unpacked. */
const limits = { maxEntries: 4_000, maxEntryBytes: 32 * 2 ** 20, maxTotalBytes: 256 * 2 ** 20 } as const;

/** The most bytes that a Word file may have which is read into a letter. */
export const importLimit = 16 * 2 ** 20;

/**
 * Opens a Word file from any program.
 *
 * @throws Refusal "too-large", or "bad-word-file" for what is broken or hostile
 */
export function openForeign(bytes: Uint8Array): ForeignOpened {
  if (bytes.length > importLimit) {
    throw new Refusal(
      "too-large",
      "Word file",
      `expected at most ${importLimit} bytes, found ${bytes.length}`,
    );
  }
  const is = kindOf(bytes);
  if (is !== null) return { outcome: "not-word", is };
  const { names, read } = asWordFile(() => openZip(bytes, limits));
  if (names.includes("mimetype") && !names.includes("[Content_Types].xml")) {
    return { outcome: "not-word", is: "open-document" };
  }
  const part = (name: string): XmlElement | null =>
    names.includes(name)
      ? readForeignXml(
          asWordFile(() => read(name)),
          name,
        )
      : null;
  const root = relationshipsOf(part("_rels/.rels"));
  const main = root.find(({ kind }) => kind === "officeDocument")?.target.replace(/^\//, "");
  if (main === undefined || !/^word\/[^/]+$/.test(main)) return { outcome: "not-word", is: "other" };
  const document = part(main);
  if (document === null) throw new Refusal("bad-word-file", main, "expected to be there");
  const own = relationshipsOf(part(`word/_rels/${main.slice("word/".length)}.rels`));
  return {
    outcome: "opened",
    parts: {
      document,
      styles: part("word/styles.xml"),
      numbering: part("word/numbering.xml"),
      footnotes: part("word/footnotes.xml"),
      endnotes: part("word/endnotes.xml"),
      links: new Map(own.filter(({ kind }) => kind === "hyperlink").map(({ id, target }) => [id, target])),
      hasMacros: names.some((name) => /(?:^|\/)vba[A-Za-z]*\.(?:bin|xml)$/i.test(name)),
      hasHeaders: own.some(({ kind }) => kind === "header" || kind === "footer"),
      outside: own.filter(({ kind, isOutside }) => isOutside && kind !== "hyperlink").length,
    },
  };
}

/** By its first bytes; null when it is a zip, as Word files are. */
function kindOf(bytes: Uint8Array): NotWord | null {
  const begins = (...head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return null;
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return holdsEncrypted(bytes) ? "encrypted" : "old-word";
  if (begins(0x25, 0x50, 0x44, 0x46)) return "pdf";
  if (begins(0x7b, 0x5c, 0x72, 0x74, 0x66)) return "rich-text";
  return "other";
}

/** A Word file with a password lies, under this name, in a container that old Word files have, too. */
function holdsEncrypted(bytes: Uint8Array): boolean {
  const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + name.length <= bytes.length; at += 2) {
    if (name.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

interface Relationship {
  readonly id: string;
  /** the last word of its type */
  readonly kind: string;
  readonly target: string;
  readonly isOutside: boolean;
}

function relationshipsOf(element: XmlElement | null): readonly Relationship[] {
  if (element === null) return [];
  return elementsOf(element).map(({ attributes }) => ({
    id: attributes.get("Id") ?? "",
    kind: (attributes.get("Type") ?? "").split("/").at(-1)!,
    target: attributes.get("Target") ?? "",
    isOutside: attributes.get("TargetMode") === "External",
  }));
}

/** What is wrong with the zip is wrong with the Word file; what is too large stays so. */
function asWordFile<T>(act: () => T): T {
  try {
    return act();
  } catch (fault) {
    if (fault instanceof Refusal && fault.reason !== "too-large") {
      throw new Refusal("bad-word-file", fault.part, fault.expected);
    }
    throw fault;
  }
}
