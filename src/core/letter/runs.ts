import { Refusal } from "../encoding/refusal";
import { checkText, joinerFault } from "../encoding/text";
import type { Note, Text } from "./blocks";
import { isLink } from "./links";

/**
 * One line of running text in its one form (docs/letter-grammar.md §7): no space at its ends and none doubled,
 * no mark on a space at the mark's edge, runs of equal marks joined, texts in normal form.
 *
 * @throws Refusal "bad-text" or "bad-letter" (a link) for what no letter may hold
 */
export function tidyLine(line: readonly (Text | Note)[], part: string): (Text | Note)[] {
  const out: (Text | Note)[] = [];
  let from = 0;
  for (let to = 0; to <= line.length; to++) {
    const inline = line[to];
    if (inline?.kind === "text") continue;
    const edges = { start: from === 0, end: inline === undefined };
    for (const run of tidyStretch(line.slice(from, to) as Text[], edges, part)) out.push(run);
    if (inline !== undefined) out.push(inline);
    from = to + 1;
  }
  return out;
}

/** Which ends of a stretch of text are ends of its line, rather than a note. */
interface Edges {
  readonly start: boolean;
  readonly end: boolean;
}

function tidyStretch(runs: readonly Text[], edges: Edges, part: string): Text[] {
  const pieces = mergeSpaces(runs.flatMap(splitSpaces));
  if (edges.start && isSpace(pieces[0])) pieces.shift();
  if (edges.end && isSpace(pieces.at(-1))) pieces.pop();
  const joined = joinRuns(
    pieces.map((piece, i) => (isSpace(piece) ? unmarked(piece, pieces[i - 1], pieces[i + 1]) : piece)),
  );
  checkRuns(joined, part);
  return joined;
}

/** The spaces before a run's first word and after its last, and what is between, with single spaces. */
function splitSpaces(run: Text): Text[] {
  let from = 0;
  let to = run.text.length;
  while (from < to && run.text[from] === " ") from++;
  while (to > from && run.text[to - 1] === " ") to--;
  const inner = run.text.slice(from, to).replace(/ {2,}/g, " ");
  const before = from > 0 ? " " : "";
  const after = to < run.text.length ? " " : "";
  return [before, inner, after].filter((text) => text !== "").map((text) => ({ ...run, text }));
}

function mergeSpaces(pieces: readonly Text[]): Text[] {
  const out: Text[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (isSpace(last) && isSpace(piece)) out[out.length - 1] = common(last!, piece);
    else out.push(piece);
  }
  return out;
}

/** A space keeps a mark only inside it: marks nest, so an inner one ends wherever an outer one changes. */
function unmarked(space: Text, before: Text | undefined, after: Text | undefined): Text {
  if (before === undefined || after === undefined)
    return { ...space, bold: false, italic: false, link: null };
  const bold = space.bold && before.bold && after.bold;
  const sameBold = before.bold === bold && after.bold === bold;
  const italic = sameBold && space.italic && before.italic && after.italic;
  const sameItalic = sameBold && before.italic === italic && after.italic === italic;
  const link = sameItalic && space.link === before.link && space.link === after.link ? space.link : null;
  return { ...space, bold, italic, link };
}

function common(a: Text, b: Text): Text {
  return {
    ...a,
    bold: a.bold && b.bold,
    italic: a.italic && b.italic,
    link: a.link === b.link ? a.link : null,
  };
}

function joinRuns(runs: readonly Text[]): Text[] {
  const groups: Text[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group !== undefined && sameMarks(group[0]!, run)) group.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => ({
    kind: "text",
    text: group
      .map((run) => run.text)
      .join("")
      .normalize("NFC"),
    bold: group[0]!.bold,
    italic: group[0]!.italic,
    link: group[0]!.link,
  }));
}

function checkRuns(runs: readonly Text[], part: string): void {
  for (const run of runs) {
    checkText(run.text, "letter", part);
    if (run.link !== null && !isLink(run.link)) {
      throw new Refusal(
        "bad-letter",
        part,
        "expected a link to an https address in the form this grammar gives",
      );
    }
  }
  const joiners = joinerFault(runs.map((run) => run.text).join(""));
  if (joiners !== null) throw new Refusal("bad-text", part, joiners);
}

function isSpace(piece: Text | undefined): boolean {
  return piece?.text === " ";
}

function sameMarks(a: Text, b: Text): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}
