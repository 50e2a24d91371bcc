import { Refusal } from "../encoding/refusal";
import { utf8Size } from "../encoding/text";
import type { Block, Inline, Letter, ParagraphRole, Text } from "./blocks";
import { normalise, normaliseBlock } from "./normalise";
import { between, unmarked } from "./marks";
import type { Marks } from "./marks";

/** The most bytes of UTF-8 a letter text may have: 1 MiB. */
export const letterLimit = 1_048_576;

/** What a paragraph with a place of its own begins with. */
export const roleMarkers: Readonly<Record<ParagraphRole, string>> = {
  body: "",
  date: "[date] ",
  salutation: "[salutation] ",
  closing: "[closing] ",
};

/**
 * The text of a letter (docs/letter-grammar.md): for every letter, the one `parseLetter` reads as `normalise(letter)`.
 *
 * @throws Refusal "bad-text" or "bad-letter" as `normalise`, "too-large" above `letterLimit`
 */
export function writeLetter(letter: Letter): string {
  const text = normalise(letter).map(writeCanonical).join("\n");
  if (utf8Size(text) > letterLimit) {
    throw new Refusal("too-large", "letter text", `expected at most ${letterLimit} bytes`);
  }
  return text;
}

/**
 * The text of one block, without the blank line that parts it from the next: what a suggestion's hashes are taken of.
 *
 * @throws Refusal as `writeLetter`, and "bad-letter" when nothing is in the block
 */
export function writeBlock(block: Block): string {
  const canonical = normaliseBlock(block, "block");
  if (canonical === null) throw new Refusal("bad-letter", "block", "expected text, found nothing");
  return writeCanonical(canonical);
}

/** The text of a block that is in its one form already. */
export function writeCanonical(block: Block): string {
  switch (block.kind) {
    case "title":
      return `# ${writeContent(block.content, "")}\n`;
    case "heading":
      return `## ${writeContent(block.content, "")}\n`;
    case "paragraph":
      return `${roleMarkers[block.role]}${writeContent(block.content, "")}\n`;
    case "quote":
      return `> ${writeContent(block.content, "> ")}\n`;
    case "list":
      return block.items
        .map((item, i) => `${block.ordered ? `${i + 1}.` : "-"} ${writeContent(item, "")}\n`)
        .join("");
  }
}

/** @param nextLine - what a line begins with after a break */
function writeContent(content: readonly Inline[], nextLine: string): string {
  return writeInlines(content, nextLine, true);
}

function writeInlines(content: readonly Inline[], nextLine: string, fromLineStart: boolean): string {
  let out = "";
  let open: Marks = unmarked;
  let atLineStart = fromLineStart;
  for (const [i, inline] of content.entries()) {
    const marks = inline.kind === "text" ? inline : unmarked;
    const markers = between(open, marks);
    out += markers;
    open = marks;
    if (inline.kind === "text") out += writeText(inline, content[i + 1], atLineStart && markers === "");
    else if (inline.kind === "break") out += `\\\n${nextLine}`;
    else out += `^[${writeInlines(inline.content, nextLine, false)}]`;
    atLineStart = inline.kind === "break";
  }
  return out + between(open, unmarked);
}

function writeText(run: Text, next: Inline | undefined, atLineStart: boolean): string {
  const text = run.text.replace(/[\\*_[\]<>&^`]/g, "\\$&");
  if (run.link !== null) return `[${text}](${run.link})`;
  return escapeBeforeLink(atLineStart ? escapeLineStart(text) : text, run, next);
}

/** What would begin a heading, a list or an underlined heading, at the start of a line's text. */
function escapeLineStart(text: string): string {
  return text.replace(/^(?:([0-9]+)(?=[.)])|(?=[#+=-]))/, "$1\\");
}

/** "!" right before a link would make it a picture in other programs, which would fetch it. */
function escapeBeforeLink(text: string, run: Text, next: Inline | undefined): string {
  const touches = next?.kind === "text" && next.link !== null && between(run, next) === "";
  return touches && text.endsWith("!") ? `${text.slice(0, -1)}\\!` : text;
}
