import { Refusal } from "../encoding/refusal";
import type { Break, Inline, Note, Text } from "./blocks";
import { after, unmarked } from "./marks";
import type { Marks } from "./marks";
import { isLink } from "./links";

const plain = /[^\\*_[\]<>&^`\n]*/y;
const stars = /\*+/y;
const escapable = new Set("\\*_[]<>&^`#+-=.)!");

/** A place in the running text of one block. */
interface Reader {
  readonly source: string;
  /** the number of its first line in the letter text */
  readonly firstLine: number;
  at: number;
}

/**
 * The running text of a block, whose lines come without their block markers and joined by LF. Reads a little more
 * than the grammar allows; the caller compares with what would be written.
 *
 * @throws Refusal "bad-letter" naming the line
 */
export function readInlines(source: string, firstLine: number): Inline[] {
  return readUntilEnd({ source, firstLine, at: 0 }, false);
}

function readUntilEnd(reader: Reader, inNote: boolean): Inline[] {
  const out: Inline[] = [];
  let marks: Marks = unmarked;
  for (;;) {
    const text = readText(reader);
    if (text !== "") out.push({ kind: "text", text, ...marks, link: null });
    switch (reader.source[reader.at]) {
      case "*":
        marks = readMarkers(reader, marks);
        break;
      case "[":
        out.push(readLink(reader, marks));
        break;
      case "\\":
        requireClosed(reader, marks);
        out.push(readBreak(reader));
        break;
      case "^":
        if (inNote) refuse(reader, "expected no note inside a note");
        requireClosed(reader, marks);
        out.push(readNote(reader));
        break;
      case "]":
        if (!inNote) refuse(reader, 'expected "]" only at the end of a link or a note');
        requireClosed(reader, marks);
        return out;
      case undefined:
        if (inNote) refuse(reader, "expected the end of the note");
        requireClosed(reader, marks);
        return out;
      case "\n":
        refuse(reader, "expected a backslash before a new line inside a block");
        break;
      default:
        refuse(reader, `expected a backslash before "${reader.source[reader.at]}"`);
    }
  }
}

/** Letters and escapes up to the next character with a meaning of its own. */
function readText(reader: Reader): string {
  let text = "";
  for (;;) {
    plain.lastIndex = reader.at;
    text += plain.exec(reader.source)![0];
    reader.at = plain.lastIndex;
    const escaped = reader.source[reader.at + 1];
    if (reader.source[reader.at] !== "\\" || escaped === undefined || !escapable.has(escaped)) return text;
    text += escaped;
    reader.at += 2;
  }
}

function readMarkers(reader: Reader, marks: Marks): Marks {
  stars.lastIndex = reader.at;
  const count = stars.exec(reader.source)![0].length;
  const next = after(marks, count) ?? refuse(reader, "expected as many asterisks as a mark has");
  reader.at += count;
  return next;
}

function readLink(reader: Reader, marks: Marks): Text {
  reader.at++;
  const text = readText(reader);
  if (!reader.source.startsWith("](", reader.at)) refuse(reader, 'expected a link: "[text](https://…)"');
  const end = reader.source.indexOf(")", reader.at);
  if (end === -1) refuse(reader, 'expected ")" at the end of a link');
  const link = reader.source.slice(reader.at + 2, end);
  if (!isLink(link)) refuse(reader, "expected a link to an https address in the form this grammar gives");
  reader.at = end + 1;
  return { kind: "text", text, bold: marks.bold, italic: marks.italic, link };
}

function readBreak(reader: Reader): Break {
  if (reader.source[reader.at + 1] !== "\n") refuse(reader, "expected no backslash before this character");
  reader.at += 2;
  return { kind: "break" };
}

function readNote(reader: Reader): Note {
  if (reader.source[reader.at + 1] !== "[") refuse(reader, 'expected a backslash before "^"');
  reader.at += 2;
  const content = readUntilEnd(reader, true) as (Text | Break)[];
  reader.at++;
  return { kind: "note", content };
}

function requireClosed(reader: Reader, marks: Marks): void {
  if (marks.bold || marks.italic)
    refuse(reader, "expected bold and italic to close before a break, a note or the end");
}

function refuse(reader: Reader, expected: string): never {
  const lines = reader.source.slice(0, reader.at).split("\n").length - 1;
  throw new Refusal("bad-letter", `line ${reader.firstLine + lines}`, expected);
}
