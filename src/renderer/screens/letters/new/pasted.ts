import type { Block, Inline } from "../../../../core/letter/blocks";
import { cleanInlines, cleanText } from "../../../../core/letter/clean";
import { areOneList, normaliseBlock } from "../../../../core/letter/normalise";
import { parseLetter } from "../../../../core/letter/parse";
import { blockContents, titleOf } from "../../../../core/letter/plain";

/** What was made of a pasted text. */
export interface Pasted {
  /** of a line that begins with "# "; null when there is none */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** characters that no letter may hold, and that were left out */
  readonly dropped: number;
}

/**
 * Plain text as the blocks of a letter. Nothing is guessed but from blank lines and from marks at the start of a line:
 * `#` and `##`, `-`, `*` and `•`, `1.` and `1)`, `>`. A letter text of this program is taken as it is.
 *
 * @param joins - lines of a paragraph run on: for texts whose lines were broken to a width
 */
export function pastedBlocks(source: string, joins: boolean): Pasted {
  const whole = asLetterText(source);
  if (whole !== null) return whole;
  const { text, dropped } = cleanText(source);
  const lines = text.split("\n").map((line) => line.trim());
  const hasBlanks = lines.slice(0, -1).some((line, at) => line === "" && at > 0);
  const chunks = chunksOf(lines, hasBlanks);
  let title: string | null = null;
  let lost = dropped;
  const blocks: Block[] = [];
  for (const chunk of chunks) {
    if (title === null && chunk.length === 1 && chunk[0]!.startsWith("# ")) {
      title = chunk[0]!.slice(2).trim();
      continue;
    }
    for (const block of blocksOf(chunk, joins)) {
      const cleaned = cleanedBlock(block);
      lost += cleaned.dropped;
      const normal = normaliseBlock(cleaned.block, "pasted text");
      if (normal !== null) blocks.push(normal);
    }
  }
  return { title, blocks: joinedLists(blocks), dropped: lost };
}

function asLetterText(source: string): Pasted | null {
  const text = source.replaceAll("\r\n", "\n").replace(/\n*$/, "\n");
  try {
    const letter = parseLetter(text);
    return { title: titleOf(letter), blocks: letter.slice(1), dropped: 0 };
  } catch {
    return null;
  }
}

/** Lines that belong together: between blank lines, or, in a text without any, each by itself. */
function chunksOf(lines: readonly string[], hasBlanks: boolean): readonly (readonly string[])[] {
  if (!hasBlanks) return lines.filter((line) => line !== "").map((line) => [line]);
  const chunks: string[][] = [[]];
  for (const line of lines) {
    if (line === "") chunks.push([]);
    else chunks.at(-1)!.push(line);
  }
  return chunks.filter((chunk) => chunk.length > 0);
}

const heading = /^#{1,6} +/;
const bullet = /^[-*•‣◦–] +/;
const number = /^\d{1,3}[.)] +/;
const quote = /^> ?/;

function blocksOf(chunk: readonly string[], joins: boolean): readonly Block[] {
  const out: Block[] = [];
  let rest: string[] = [];
  const settle = (): void => {
    if (rest.length > 0) out.push({ kind: "paragraph", role: "body", content: running(rest, joins) });
    rest = [];
  };
  const isQuote = chunk.every((line) => quote.test(line));
  if (isQuote) {
    return [
      {
        kind: "quote",
        content: running(
          chunk.map((line) => line.replace(quote, "")),
          joins,
        ),
      },
    ];
  }
  for (const line of chunk) {
    const marker = [heading, bullet, number].find((one) => one.test(line));
    const words = marker === undefined ? line : line.replace(marker, "");
    if (marker === undefined) {
      // What follows an item on a line of its own goes on with it.
      const last = out.at(-1);
      if (joins && rest.length === 0 && last?.kind === "list") {
        out[out.length - 1] = { ...last, items: withMore(last.items, words) };
      } else rest.push(line);
      continue;
    }
    settle();
    if (marker === heading) out.push({ kind: "heading", content: running([words], joins) });
    else out.push({ kind: "list", ordered: marker === number, items: [running([words], joins)] });
  }
  settle();
  return out;
}

function withMore(items: readonly (readonly Inline[])[], words: string): readonly (readonly Inline[])[] {
  return [...items.slice(0, -1), [...(items.at(-1) ?? []), ...running([` ${words}`], true)]];
}

function running(lines: readonly string[], joins: boolean): readonly Inline[] {
  const text = lines.join(joins ? " " : "\n");
  return [{ kind: "text", text, bold: false, italic: false, link: null }];
}

function cleanedBlock(block: Block): { readonly block: Block; readonly dropped: number } {
  if (block.kind !== "list") {
    const { content, dropped } = cleanInlines(block.content);
    return { block: { ...block, content }, dropped };
  }
  const cleaned = block.items.map(cleanInlines);
  return {
    block: { ...block, items: cleaned.map(({ content }) => content) },
    dropped: cleaned.reduce((sum, { dropped }) => sum + dropped, 0),
  };
}

function joinedLists(blocks: readonly Block[]): readonly Block[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (group !== undefined && areOneList(group[0], block)) group.push(block);
    else groups.push([block]);
  }
  return groups.map((group) => {
    const [first] = group as [Block];
    return first.kind === "list" ? { ...first, items: group.flatMap(blockContents) } : first;
  });
}
