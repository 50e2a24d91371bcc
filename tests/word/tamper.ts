import { openZip, writeZipDeflated } from "../../src/core/encoding/zip";
import { writeDocument } from "../../src/word/write";
import { englishDocument } from "./samples";

/** Word files taken apart, altered and put together again. */

const limits = { maxEntries: 100, maxEntryBytes: 2 ** 26, maxTotalBytes: 2 ** 27 };
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

export const letter = englishDocument();
export const written = await writeDocument(letter);

export type Parts = Map<string, string>;

export function partsOf(bytes: Uint8Array): Parts {
  const { names, read } = openZip(bytes, limits);
  return new Map(names.map((name) => [name, decoder.decode(read(name))]));
}

export function zipped(parts: Parts): Uint8Array {
  return writeZipDeflated([...parts].map(([name, xml]) => ({ name, bytes: encoder.encode(xml) })));
}

/** The letter with some text of one of its parts replaced; a pattern that is not there is a fault of the test. */
export function changed(name: string, from: string | RegExp, to: string, bytes = written): Uint8Array {
  const parts = partsOf(bytes);
  const before = parts.get(name)!;
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  return zipped(parts.set(name, after));
}

export function withPart(name: string, xml: string): Uint8Array {
  return zipped(partsOf(written).set(name, xml));
}

export const body = "word/document.xml";
export const sheet = "word/styles.xml";
