/** A line of text on its way to a page. Lengths in points. */
export interface Line {
  readonly height: number;
  /** how much room the notes take that are called in it */
  readonly notes: number;
}

/** A paragraph, item or line of the addressee, broken into lines. */
export interface Part {
  readonly lines: readonly Line[];
  readonly before: number;
  readonly after: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  /** the number of its block in the letter, from 0; -1 for what is no block */
  readonly block: number;
}

export interface Pages {
  readonly pages: number;
  /** lines that are not on the first page */
  readonly linesOver: number;
  /** the block of the first of them; -1 when there is none */
  readonly firstOver: number;
  /** lines of running text for which there is still room on the last page */
  readonly linesLeft: number;
}

interface Room {
  readonly first: number;
  readonly others: number;
  /** what stands between text and notes */
  readonly noteRule: number;
  /** how high a line of running text is */
  readonly line: number;
}

interface Placed extends Line {
  /** above it, unless it is the first on its page */
  readonly gap: number;
  /** a page may begin with it */
  readonly mayBegin: boolean;
  readonly block: number;
}

/**
 * Lays lines out on pages as word processors do: at least two lines of a paragraph stay together at the foot and at the
 * head of a page; of two spaces that meet the larger counts; what is kept with the next is.
 */
export function paginate(parts: readonly Part[], room: Room): Pages {
  const groups = groupsOf(placed(parts));
  let [page, used, notes, over, firstOver] = [1, 0, 0, 0, -1];
  const free = () => (page === 1 ? room.first : room.others) - used - notes;
  const add = (line: Placed): void => {
    used += line.height + (used === 0 ? 0 : line.gap);
    if (line.notes > 0) notes += line.notes + (notes === 0 ? room.noteRule : 0);
    if (page === 1) return;
    over++;
    if (firstOver === -1) firstOver = line.block;
  };
  const turn = (): void => {
    page++;
    used = 0;
    notes = 0;
  };
  for (const group of groups) {
    if (used > 0 && needed(group, notes === 0 ? room.noteRule : 0) > free() + slack) turn();
    for (const line of group) {
      // What is kept together and longer than a page is broken all the same.
      if (used > 0 && line.height + line.gap + line.notes > free() + slack) turn();
      add(line);
    }
  }
  return { pages: page, linesOver: over, firstOver, linesLeft: Math.max(0, Math.floor(free() / room.line)) };
}

/** Lengths are sums of fractions: what is over by less than this is not. */
const slack = 0.05;

function needed(group: readonly Placed[], rule: number): number {
  const notes = group.reduce((sum, line) => sum + line.notes, 0);
  return group.reduce((sum, { height, gap }) => sum + height + gap, notes === 0 ? 0 : notes + rule);
}

function placed(parts: readonly Part[]): readonly Placed[] {
  return parts.flatMap((part, at) => {
    const before = parts[at - 1];
    const gap = before === undefined ? 0 : Math.max(before.after, part.before);
    const { length } = part.lines;
    return part.lines.map((line, number) => ({
      ...line,
      gap: number === 0 ? gap : 0,
      mayBegin:
        number === 0 ? before?.keepNext !== true : !part.keepLines && number >= 2 && length - number >= 2,
      block: part.block,
    }));
  });
}

/** Lines that stay on one page. */
function groupsOf(lines: readonly Placed[]): readonly (readonly Placed[])[] {
  const groups: Placed[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group === undefined || line.mayBegin) groups.push([line]);
    else group.push(line);
  }
  return groups;
}
