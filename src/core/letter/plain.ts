import type { Block, Inline, Letter } from "./blocks";

/** The running text without marks and notes; a break is LF. In normal form, as every text is. */
export function plainText(content: readonly Inline[]): string {
  return content.map(plainInline).join("").normalize("NFC");
}

function plainInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "break":
      return "\n";
    case "note":
      return "";
  }
}

/** The plain text of the title: what a version's `title` must say. "" when there is none. */
export function titleOf(letter: Letter): string {
  const first = letter[0];
  return first?.kind === "title" ? plainText(first.content) : "";
}

/** All that a block says: its lines or items, then the notes called in it, a line each. */
export function letterBlockText(block: Block): string {
  return runningTexts(block).map(plainText).join("\n");
}

/** The running texts of a block, then those of its notes. */
export function runningTexts(block: Block): readonly (readonly Inline[])[] {
  const contents = blockContents(block);
  const notes = contents.flatMap((content) => content.filter((inline) => inline.kind === "note"));
  return [...contents, ...notes.map((note) => note.content)];
}

/** The running texts of a block: one, or one an item. */
export function blockContents(block: Block): readonly (readonly Inline[])[] {
  return block.kind === "list" ? block.items : [block.content];
}

const words =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[^\s])+/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Words as word processors count them: what spaces separate, and each East Asian character. Notes included. */
export function wordCount(letter: Letter): number {
  let count = 0;
  for (const block of letter) {
    for (const [word] of letterBlockText(block).matchAll(words)) if (letterOrDigit.test(word)) count++;
  }
  return count;
}
