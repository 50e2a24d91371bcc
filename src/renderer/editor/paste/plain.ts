import type { Block, Inline } from "../../../core/letter/blocks";

const bullet = /^\s*[-*•–]\s+/;
const number = /^\s*\d{1,3}[.)]\s+/;

/** The blocks of a plain text: parted by blank lines. Lines that all begin as items do are a list. */
export function blocksOfText(text: string): Block[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+/)
    .map((part) => part.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0)
    .map(blockOf);
}

function blockOf(lines: readonly string[]): Block {
  for (const [begins, ordered] of [
    [bullet, false],
    [number, true],
  ] as const) {
    if (lines.every((line) => begins.test(line))) {
      return { kind: "list", ordered, items: lines.map((line) => [textOf(line.replace(begins, ""))]) };
    }
  }
  const content = lines.flatMap((line, at): Inline[] =>
    at === 0 ? [textOf(line)] : [{ kind: "break" }, textOf(line)],
  );
  return { kind: "paragraph", role: "body", content };
}

function textOf(text: string): Inline {
  return { kind: "text", text, bold: false, italic: false, link: null };
}
