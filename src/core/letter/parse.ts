import { Refusal } from "../encoding/refusal";
import { checkText, utf8Size } from "../encoding/text";
import type { Block, Inline, Letter, ParagraphRole } from "./blocks";
import { readInlines } from "./inlines";
import { areOneList, checkTitles, normaliseBlock } from "./normalise";
import { letterLimit, roleMarkers, writeCanonical } from "./write";

/** Lines that belong together, and the number of the first. */
interface Chunk {
  readonly lines: readonly string[];
  readonly first: number;
}

/**
 * Reads a letter text (docs/letter-grammar.md). What is accepted is in the only form it can be written in:
 * `writeLetter` of the result gives the same text.
 *
 * @throws Refusal "bad-letter", "bad-text" naming the line, or "too-large" above `letterLimit` bytes
 */
export function parseLetter(text: string): Letter {
  const chunks = splitChunks(text);
  const blocks = chunks.map(readBlock);
  checkTitles(blocks, (i) => lineOf(chunks[i]!.first));
  const split = blocks.findIndex((block, i) => areOneList(blocks[i - 1], block));
  if (split !== -1) refuse(chunks[split]!.first, "expected no blank line inside a list");
  return blocks;
}

/**
 * Reads one block as `writeBlock` writes it, such as a suggestion's.
 *
 * @throws Refusal as `parseLetter`
 */
export function parseBlock(text: string): Block {
  const chunks = splitChunks(text);
  if (chunks.length > 1) refuse(chunks[1]!.first, "expected one block only");
  return readBlock(chunks[0]!);
}

function splitChunks(text: string): Chunk[] {
  const lines = splitLines(text);
  const chunks: Chunk[] = [];
  let first = 0;
  for (let i = 0; i <= lines.length; i++) {
    if (lines[i] !== undefined && lines[i] !== "") continue;
    if (i === first) refuse(i + 1, "expected exactly one blank line between blocks and none elsewhere");
    chunks.push({ lines: lines.slice(first, i), first: first + 1 });
    first = i + 1;
  }
  return chunks;
}

function splitLines(text: string): string[] {
  if (text.length > letterLimit || utf8Size(text) > letterLimit) {
    throw new Refusal("too-large", "letter text", `expected at most ${letterLimit} bytes`);
  }
  const lines = text.split("\n");
  if (lines.pop() !== "") refuse(lines.length + 1, "expected a line feed at the end");
  for (const [i, line] of lines.entries()) {
    checkText(line, "letter", lineOf(i + 1));
    if (line.includes("  ")) refuse(i + 1, "expected single spaces");
    if (line.startsWith(" ") || line.endsWith(" ")) refuse(i + 1, "expected no space at the ends of a line");
  }
  return lines;
}

function readBlock(chunk: Chunk): Block {
  const block = normaliseBlock(readLoosely(chunk), lineOf(chunk.first));
  const written = block === null ? "" : writeCanonical(block);
  if (block !== null && written === `${chunk.lines.join("\n")}\n`) return block;
  const lines = written.split("\n");
  const differs = chunk.lines.findIndex((line, i) => line !== lines[i]);
  return refuse(chunk.first + Math.max(differs, 0), "expected the only form in which this can be written");
}

function readLoosely(chunk: Chunk): Block {
  const start = chunk.lines[0]!;
  if (start.startsWith("# ")) return { kind: "title", content: readOneLine(chunk, "# ") };
  if (start.startsWith("## ")) return { kind: "heading", content: readOneLine(chunk, "## ") };
  if (start.startsWith("> ")) return { kind: "quote", content: readLines(chunk, "> ", "> ") };
  if (start.startsWith("- ")) return { kind: "list", ordered: false, items: readItems(chunk, () => "- ") };
  if (start.startsWith("1. "))
    return { kind: "list", ordered: true, items: readItems(chunk, (i) => `${i + 1}. `) };
  const role = roles.find((name) => start.startsWith(roleMarkers[name])) ?? "body";
  return { kind: "paragraph", role, content: readLines(chunk, roleMarkers[role], "") };
}

const roles: readonly ParagraphRole[] = ["date", "salutation", "closing"];

function readOneLine(chunk: Chunk, marker: string): Inline[] {
  if (chunk.lines.length > 1)
    refuse(chunk.first + 1, "expected a blank line after the one line of this block");
  return readLines(chunk, marker, "");
}

function readItems(chunk: Chunk, markerOf: (index: number) => string): Inline[][] {
  return chunk.lines.map((line, i) => {
    const marker = markerOf(i);
    if (!line.startsWith(marker)) refuse(chunk.first + i, `expected the item to begin with "${marker}"`);
    return readInlines(line.slice(marker.length), chunk.first + i);
  });
}

function readLines(chunk: Chunk, firstMarker: string, nextMarker: string): Inline[] {
  const texts = chunk.lines.map((line, i) => {
    const marker = i === 0 ? firstMarker : nextMarker;
    if (!line.startsWith(marker)) refuse(chunk.first + i, `expected the line to begin with "${marker}"`);
    return line.slice(marker.length);
  });
  return readInlines(texts.join("\n"), chunk.first);
}

function lineOf(number: number): string {
  return `line ${number}`;
}

function refuse(line: number, expected: string): never {
  throw new Refusal("bad-letter", lineOf(line), expected);
}
