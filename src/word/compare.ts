import { sameBytes } from "../core/encoding/bytes";
import { Refusal } from "../core/encoding/refusal";
import { byCodePoint } from "../core/encoding/values";
import type { LetterDocument } from "./document";
import { readDocumentText } from "./read";
import type { WordLine } from "./read";
import { writeDocument } from "./write";

/**
 * - "identical": the very bytes this program writes
 * - "same-text": saved again, or written by another version: every line says the same, in the same style, order and
 *   direction; the look was not compared
 * - "differs": the first place that says something else
 */
export type Comparison =
  | { readonly outcome: "identical" }
  | { readonly outcome: "same-text" }
  | {
      readonly outcome: "differs";
      readonly where: string;
      readonly expected: string;
      readonly found: string;
    };

/**
 * Tells whether a Word file says what a document says: nothing altered, added, removed or hidden, in the letterhead,
 * the body, tables, notes, footers, and the numbers before list items.
 *
 * @throws Refusal "bad-word-file" when the file is broken
 */
export async function compareWithLetter(bytes: Uint8Array, document: LetterDocument): Promise<Comparison> {
  const written = await writeDocument(document);
  if (sameBytes(bytes, written)) return { outcome: "identical" };
  const found = linesOrRefusal(bytes);
  if (found instanceof Refusal) {
    const expected = found.expected.replace(/^expected /, "");
    return { outcome: "differs", where: found.part, expected, found: "something else" };
  }
  return firstDifference(comparable(readDocumentText(written).lines), comparable(found));
}

function linesOrRefusal(bytes: Uint8Array): readonly WordLine[] | Refusal {
  try {
    return readDocumentText(bytes).lines;
  } catch (fault) {
    if (fault instanceof Refusal && fault.reason === "text-differs") return fault;
    throw fault;
  }
}

function firstDifference(expected: readonly WordLine[], found: readonly WordLine[]): Comparison {
  for (let at = 0; at < Math.max(expected.length, found.length); at++) {
    const [a, b] = [expected[at], found[at]];
    if (JSON.stringify(a) === JSON.stringify(b)) continue;
    const { place, role } = (b ?? a)!;
    return { outcome: "differs", where: `${place}: ${role}`, expected: shown(a, b), found: shown(b, a) };
  }
  return { outcome: "same-text" };
}

/** The text where that tells the two apart, and otherwise everything about the line. */
function shown(line: WordLine | undefined, other: WordLine | undefined): string {
  if (line === undefined) return "nothing";
  return line.text === other?.text ? JSON.stringify(line) : line.text;
}

/** Collation differs a little between systems, so neighbours in an alphabetical list may stand in any order. */
function comparable(lines: readonly WordLine[]): readonly WordLine[] {
  const out: WordLine[] = [];
  let run: { readonly key: string; readonly line: WordLine }[] = [];
  let country = "";
  const flush = () => {
    for (const { line } of run.sort((a, b) => byCodePoint(a.key, b.key))) out.push(line);
    run = [];
  };
  for (const line of lines) {
    if (line.role === "Signatory Country") country = line.text;
    const isListed =
      line.role === "Table Text" || line.role === "Signatory" || line.role === "Signatory Country";
    if (!isListed) flush();
    // A line under a country is compared together with it.
    const own = line.role === "Signatory" ? { ...line, text: `${country}\t${line.text}` } : line;
    if (isListed) run.push({ key: JSON.stringify(own), line: own });
    else out.push(line);
  }
  flush();
  return out;
}
